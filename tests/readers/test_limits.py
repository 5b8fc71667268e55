"""The limits of what is read: each holds at its place and not before it, and the configuration moves it."""

from __future__ import annotations

from io import BytesIO

import pytest

from headline_lint.readers import UnreadableError, read_data, read_stream
from headline_lint.readers.limits import LIMITS, Limits, Size

FEED = "<rss><channel>{}</channel></rss>"
ITEM = "<item><title>Town signs deal</title></item>"


@pytest.mark.parametrize(
    ("text", "size", "shown"),
    [
        ("50 MB", 50_000_000, "50 MB"),
        ("50mb", 50_000_000, "50 MB"),
        ("1.5 kB", 1_500, "1.5 kB"),
        ("2 GB", 2_000_000_000, "2 GB"),
        ("700", 700, "700 B"),
        ("700 B", 700, "700 B"),
    ],
)
def test_sizes(text, size, shown):
    assert Size.parse(text) == size
    assert str(Size.parse(text)) == shown


@pytest.mark.parametrize("text", ["", "much", "-1 MB", "5 TB", "1.55 MB", "1" * 13])
def test_what_is_no_size(text):
    with pytest.raises(ValueError, match="is no size; write one as in 50 MB"):
        Size.parse(text)


def reason(source, suffix, **limits):
    with pytest.raises(UnreadableError) as fault:
        read_data(source.encode(), "a", suffix, Limits(**limits))
    return str(fault.value)


@pytest.mark.parametrize(
    ("suffix", "source", "what"),
    [
        (".txt", "Head\n\n{}", "has a paragraph of 11 characters, over the limit of 10"),
        (".md", "# Head\n\n{}", "has a paragraph of 11 characters, over the limit of 10"),
        (".html", "<h1>Head</h1><p>{}", "has a paragraph of 11 characters, over the limit of 10"),
        (
            ".ninjs",
            '{{"headline": "Head", "body_text": "{}"}}',
            "has a paragraph of 11 characters, over the limit of 10",
        ),
    ],
)
def test_paragraphs(suffix, source, what):
    assert reason(source.format("a" * 11), suffix, paragraph=10) == (
        f"{what}; limits: paragraph in the configuration sets how much is read"
    )
    read_data(source.format("a" * 10).encode(), "a", suffix, Limits(paragraph=10))


def test_stories():
    assert reason(FEED.format(ITEM * 3), ".rss", stories=2) == (
        "holds over 2 stories; limits: stories in the configuration sets how much is read"
    )
    assert len(read_data(FEED.format(ITEM * 2).encode(), "a", ".rss", Limits(stories=2))) == 2


@pytest.mark.parametrize(
    ("suffix", "source"), [(".rss", FEED.format(ITEM)), (".ninjs", '{"headline": "Head", "a": [[1]]}')]
)
def test_depth_and_parts(suffix, source):
    assert "nested over 1 deep; limits: depth" in reason(source, suffix, depth=1)
    assert "over 2 " in reason(source, suffix, parts=2)


@pytest.mark.parametrize(
    ("suffix", "part"),
    [
        (".txt", "A word.\n"), (".txt", "A word.\r"), (".txt", "A word.\x85"), ("", "A word.\n"),
        (".md", "a *word* "), (".md", r"a \* "), (".html", "<b>a word"), (".html", "a &amp; word "),
    ],
)  # fmt: skip
def test_lines_tags_and_marks(suffix, part):
    copy = "Head\n\n" + part * 100 + "a" * 300
    least = next(parts for parts in range(100, 300) if not refused(copy, suffix, parts))
    assert reason(copy, suffix, parts=least - 1) == (
        f"has more than {least - 1} lines, tags and marks; limits: parts in the configuration sets how much is read"
    )
    assert least >= 100


def refused(copy, suffix, parts):
    try:
        read_data(copy.encode(), "a", suffix, Limits(parts=parts))
    except UnreadableError:
        return True
    return False


def test_a_stream_is_read_no_further_than_the_limit():
    stream = BytesIO(b"a" * 100)
    with pytest.raises(UnreadableError, match="is larger than 10 B; limits: file-size in the configuration"):
        read_stream(stream, "-", Limits(file_size=Size(10)))
    assert stream.tell() == 11
    with pytest.raises(UnreadableError, match="is larger than 20 B; limits: docx-size in the configuration"):
        read_stream(BytesIO(b"a" * 100), "a.DOCX", Limits(docx_size=Size(20)))


def test_the_configuration_sets_them(desk):
    desk.write("a.txt", "Plan in tatters\n\n" + "In tatters. " * 10)
    desk.write("b.txt", "Plan in tatters\n")
    desk.write(".headline-lint.yaml", "limits: {file-size: 0.1 kB}\n")
    result = desk.run("check", "--format", "compact")
    assert result.exit_code == 2
    assert (
        result.stderr == "a.txt: is larger than 100 B; limits: file-size in the configuration sets how much is read\n"
    )
    assert result.stdout.count("\n") == 1
    assert result.stdout.startswith("b.txt:1:6: error: ")
    part = "{per: 10, least: 10, half: 1, share: 0.5}"
    severities = "{suggestion: 1, warning: 1, error: 1}"
    desk.write("weights.yaml", f"headline: {part}\nbody: {part}\nseverities: {severities}\nweights: {{copy: 1}}\n")
    scored = desk.run("score", "--weights", "weights.yaml")
    assert (scored.exit_code, scored.stderr) == (2, result.stderr)
    desk.write(".headline-lint.yaml", "limits: {file-size: 1 kB}\n")
    assert desk.run("check", "--fail-on", "never").exit_code == 0


def test_what_was_read_within_raised_limits_is_fixed(desk):
    desk.rule(
        "ours/much",
        (
            "check: phrases\nphrases:\n  - at the end of the day",
            "fix: safe\ncheck: substitution\nswap: [commence -> begin]",
        ),
        ("<At the end of the day>", "<Commence>"),
    )
    long = "word " * 50_000
    path = desk.write("a.txt", f"Plan\n\n{long}they commence.\n")
    assert "paragraph of 250,014 characters" in desk.run("check", "--rules", "rules", "--fix", "a.txt").stderr
    desk.write(".headline-lint.yaml", "limits: {paragraph: 300_000}\n".replace("_", ""))
    desk.run("check", "--rules", "rules", "--fix", "a.txt")
    assert path.read_text(encoding="utf-8") == f"Plan\n\n{long}they begin.\n"


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("limits: many", "1:9: limits are a mapping (file-size: 50 MB), not text"),
        ("limits: {size: 5 MB}", "1:10: “size” is no key of the limits; did you mean “file-size”?"),
        ("limits: {file-size: big}", "1:21: “big” is no size; write one as in 50 MB"),
        ("limits: {depth: 1000}", "1:17: “1000” must be a whole number of at least 1 and of at most 200"),
        ("limits: {stories: 0}", "1:19: “0” must be a whole number of at least 1"),
    ],
)
def test_limits_at_fault(desk, entry, fault):
    desk.write("a.txt", "Plan\n")
    desk.write(".headline-lint.yaml", entry)
    result = desk.run("check", "a.txt")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f".headline-lint.yaml:{fault}\n")


def test_the_defaults():
    assert (str(LIMITS.file_size), str(LIMITS.docx_size), LIMITS.paragraph) == ("20 MB", "100 MB", 200_000)
