"""Copy made to hurt: time grows with its length, whatever it is made of.

Each story is so long that work for every pair of its words or marks would take minutes; what is done takes a second.
"""

from __future__ import annotations

import contextlib
import signal
from collections import Counter

import pytest
from msgspec.structs import replace

from headline_lint.checks.numbers import numeral_places
from headline_lint.checks.units import temperatures
from headline_lint.findings.finding import Severity
from headline_lint.language.prose.quotations import quotations_of
from headline_lint.language.prose.sentences import LONGEST_SENTENCE, sentences_of
from headline_lint.language.story import Story
from headline_lint.language.words import masked_words
from headline_lint.linter.desk import Desk
from headline_lint.linter.directives import suppress
from headline_lint.readers import UnreadableError, read_data, read_string
from headline_lint.readers.limits import Limits
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

ENOUGH = 20
"""Seconds of the processor, of which a test takes one or two: it ends, if it would not."""
BODY = "Plan is signed\n\n{}\n"
HEADLINE = "{}\n\nThe plan was signed on Monday.\n"
FEED = (
    '<rss xmlns:c="http://purl.org/rss/1.0/modules/content/"><item><title>Plan is signed</title>'
    "<c:encoded><![CDATA[{}]]></c:encoded></item></rss>"
)
ENTRY = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><content><![CDATA[{}]]></content></entry></feed>'
PODCAST = '<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><item>{}</item></rss>'
AUTHOR = "<rss><item><title>Plan is signed</title><author>{}</author></item></rss>"
PAGE = "<h1>Plan is signed</h1><p>{}</p>"
NAMED = '<h1>Plan is signed</h1><div class="{}plan"><p>The plan was signed on Monday.</p></div>'


@pytest.fixture(autouse=True)
def _ends():
    def stop(*_):
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, ENOUGH)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)


@pytest.fixture(scope="module")
def desk():
    """All built-in rules, each of them on."""
    rules = load_rulebook([built_in_rules()]).rules
    return Desk.of(
        replace(rule, severities={"default": Severity.WARNING}) if rule.highest == Severity.OFF else rule
        for rule in rules
    )


def lint(desk, source, suffix):
    documents = read_data(source.encode(), "a", suffix, Limits(paragraph=len(source)))
    found = [finding for document in documents for finding in desk.lint(document)]
    assert desk.faults == []
    return found


@pytest.mark.parametrize(
    ("pattern", "length", "suffix", "frame"),
    [
        ("in tatters ", 80_000, ".txt", BODY),
        ("“in tatters” ", 100_000, ".txt", BODY),
        ("5 miles ", 80_000, ".txt", BODY),
        ("5 miles (8 km) ", 60_000, ".txt", BODY),
        ("5C (41F) ", 60_000, ".txt", BODY),
        ("“a” he said ", 400_000, ".txt", HEADLINE),
        ('a="b" ', 400_000, ".txt", HEADLINE),
        (". “a", 200_000, ".txt", BODY),
        (". ‘a", 200_000, ".txt", BODY),
        ("“‘", 20_000, ".txt", BODY),
        ("<", 390_000, ".html", PAGE),
        ('<a b="', 400_000, ".html", PAGE),
        ("<q>", 100_000, ".html", PAGE),
        ("<!--", 400_000, ".html", PAGE),
        ("<div>", 390_000, ".html", PAGE),
        ("<div><h1>A</h1>", 390_000, ".html", PAGE),
        ("<b><h3><a>A", 390_000, ".html", PAGE),
        ("<article><h3><a>A</a></h3></article>", 390_000, ".html", PAGE),
        ("<article><p>A", 390_000, ".html", PAGE),
        ("<ul><li><a>A</a>", 390_000, ".html", PAGE),
        ("<ul><li><a>A</a></ul>", 390_000, ".html", PAGE),
        ("<p class=slider>A", 390_000, ".html", PAGE.replace("{}", "plan " * 100 + "{}")),
        ("<p class=dek>A", 390_000, ".html", PAGE),
        ("<form>A", 390_000, ".html", PAGE),
        ("a<sup>1</sup> ", 390_000, ".html", PAGE),
        ("<sup><a href=#b>1", 390_000, ".html", PAGE),
        ("A\n\n", 200_000, ".html", "<h1>Plan is signed</h1><pre>{}</pre>"),
        ('"headline":"', 390_000, ".html", "<script>{}</script><h1>Plan is signed</h1>"),
        ("related-", 390_000, ".html", NAMED),
        ("related ", 390_000, ".html", NAMED),
        ("a-", 390_000, ".html", NAMED),
        ("A\n\n", 60_000, ".rss", FEED),
        ("<b>\n\n", 100_000, ".rss", FEED),
        ("<p></b>\n\n", 100_000, ".rss", FEED),
        ("<", 390_000, ".atom", ENTRY),
        ("<a", 390_000, ".atom", ENTRY),
        ("<a> ", 390_000, ".atom", ENTRY),
        ("&a", 390_000, ".atom", ENTRY),
        ("a@", 390_000, ".rss", AUTHOR),
        ("a@b (c) ", 100_000, ".rss", AUTHOR),
        ("<itunes:subtitle>a</itunes:subtitle>", 400_000, ".rss", PODCAST),
        ("Ada Moss Ada Mosss ", 60_000, ".txt", BODY),
        ("Ada Moss. ", 60_000, ".txt", "Tesco signs\n\n{}\n"),
        ("Aaaa ", 900, ".txt", "{}\n\n" + "aaaab " * 10_000 + "\n"),
        ("The post A ", 200_000, ".txt", BODY),
        ("... ", 200_000, ".txt", BODY),
        ("[", 390_000, ".md", BODY),
        ("![", 200_000, ".md", BODY),
        ("*a ", 200_000, ".md", BODY),
        ("> ", 20_000, ".md", BODY),
        ("{{", 200_000, ".md", BODY),
        ("{% a ", 200_000, ".md", BODY),
        ("<A ", 200_000, ".md", BODY),
        ("{a", 200_000, ".mdx", BODY),
        ("<A b={a}>", 200_000, ".mdx", BODY),
        ("[[a|", 200_000, ".md", BODY),
        ("a[^b] ", 200_000, ".md", BODY),
        ("a<sup>1</sup> ", 200_000, ".md", BODY),
        ("[a b=c] ", 200_000, ".md", BODY),
        ("a: b\n", 100_000, ".md", "---\n{}---\n\nPlan is signed\n"),
        (" ", 60_000, ".md", "+++\ntitle = plan{}is signed\n+++\n\nPlan is signed\n"),
        (" ", 60_000, ".md", '+++\ntitle = "Plan{}is signed" # plan\n+++\n\nPlan is signed\n'),
        ("a.", 60_000, ".md", "+++\n{}a = 1\n+++\n\nPlan is signed\n"),
        ('title = """a\n', 100_000, ".md", "+++\n{}+++\n\nPlan is signed\n"),
        ("[", 60_000, ".md", "+++\na = {}\n+++\n\nPlan is signed\n"),
        (" ", 60_000, ".md", '{{\n"title": "Plan"{}is signed\n}}\n\nPlan is signed\n'),
        ('"a": [\n', 100_000, ".md", "{{\n{}}}\n\nPlan is signed\n"),
    ],
)  # fmt: skip
def test_a_pattern_again_and_again(pattern, length, suffix, frame, desk):
    lint(desk, frame.format(pattern * (length // len(pattern))), suffix)


def test_many_long_titles_and_many_headings(desk):
    titles = [f"<meta name=og:title content='Plan {number} {'a ' * 20_000}'>" for number in range(9)]
    titles += [f"<meta name=og:title content='Plan {number}'>" for number in range(5_000)]
    lint(desk, f"{''.join(titles)}{'<h1>Plan is signed a a a a</h1>' * 5_000}<p>Plan</p>", ".html")


@pytest.mark.parametrize(("suffix", "opening"), [(".ninjs", "["), (".ninjs", '{"a":'), (".xml", "<a>")])
def test_deep_nests_are_refused(suffix, opening, desk):
    with pytest.raises(UnreadableError, match="nested over 200 deep"):
        lint(desk, opening * 1_000_000, suffix)


@pytest.mark.parametrize(
    ("pattern", "suffix", "frame"),
    [
        ("<!-- ", ".xml", "{}"),
        ("<!-- -->", ".xml", "{}<NewsML>"),
        ("<?a ", ".xml", "{}"),
        (" ", "", "{}<rss>"),
        ("{", "", "{}"),
        ("[ ", "", "{}"),
        ("From: a\n", "", "{}"),
        ("a\n", "", "WEBVTT\n{}"),
        ("1\n", "", "{}"),
        ("< ", ".html", "<script>{}"),
        ("{{ ", ".html", "<!--{}"),
        ("- a\n", ".md", "---\na:\n{}---\n<!-- a -->"),
        ("a ", ".md", "---\na: {}\n---\n"),
        ('{"a": 1},', ".ninjs", '[{}{{"headline": "Plan is signed"}}]'),
        ('{"headline": "Plan is signed", "body": {"blocks": [1]}},', ".ninjs", '[{}{{"headline": "Plan is signed"}}]'),
        ('"a", ', ".ninjs", '{{"headline": "Plan is signed", "a": [{}1]}}'),
        ('"a": "a a a a", ', ".ninjs", '{{{}"headline": "Plan is signed"}}'),
        ("<newsItem/>", ".xml", "<newsMessage>{}</newsMessage>"),
        ("<item/>", ".rss", "<rss>{}</rss>"),
    ],
)
def test_what_is_refused_is_refused_soon(pattern, suffix, frame):
    source = frame.format(pattern * (400_000 // len(pattern)))
    with contextlib.suppress(UnreadableError):
        read_data(source.encode(), "a", suffix, Limits(paragraph=len(source), stories=1_000_000, parts=1_000_000), [])


def test_a_sentence_is_cut_where_it_is_too_long():
    words = "words and " * 1_000
    story = Story(read_string(f"Plan\n\n{words}\n\n{'a' * 7_000}\n", "a.txt"))
    long, solid = (sentences_of(story, block) for block in story.blocks[1:])
    assert " ".join(story.words(span) for span in long) == words.strip()
    assert [story.words(span)[-9:] for span in long[:-1]] == ["words and", "words and", "words and"]
    assert max(span.end - span.start for span in (*long, *solid)) == LONGEST_SENTENCE
    assert [span.end - span.start for span in solid] == [3_000, 3_000, 1_000]


def test_of_a_sentence_and_a_paragraph_is_asked_once(desk, monkeypatch):
    asked = Counter()

    def count(owner, name):
        real = getattr(owner, name)

        def counting(*args):
            asked[name] += 1
            return real(*args)

        monkeypatch.setattr(owner, name, counting)

    count(temperatures, "_stands_in")
    count(numeral_places, "_has_larger")
    lint(desk, BODY.format("It was 5C (41F) and 7 left with 3 more by 3 miles and 4 miles. " * 50), ".txt")
    assert asked == {"_stands_in": 50 + 1, "_has_larger": 50}


def test_many_directives_and_many_findings(desk):
    (finding,) = (one for one in lint(desk, BODY.format("It is in tatters."), ".txt") if one.match == "in tatters")
    source = "# headline-lint-disable loaded-language\n" * 50_000
    document = read_string(f"{source}\nIn tatters\n", "a.txt")
    findings = [replace(finding, start=len(source) + number % 10) for number in range(20_000)]
    known = set(desk.rules)
    outcome = suppress(document, findings, known=known, active=known)
    assert outcome == ([], [])
    pair = "# headline-lint-disable copy\n# headline-lint-enable copy/doubled-word\n"
    document = read_string(f"{pair * 40_000}\nIn tatters\n", "a.txt")
    assert len(suppress(document, [], known=known, active=known).warnings) == 40_000


def test_sentences_of_a_long_paragraph_are_those_of_its_parts():
    sentence = "Mr. Reeve of St. Kerrin said it was £3.4m; “Go!” he said, and it was done. "
    story = Story(read_string(f"Plan\n\n{sentence * 500}\n", "a.txt"))
    assert {story.words(span) for span in sentences_of(story, story.blocks[1])} == {sentence.strip()}
    assert len(sentences_of(story, story.blocks[1])) == 500


def test_no_word_is_held_against_profanities_that_is_longer_than_any(desk, monkeypatch):
    asked = []
    monkeypatch.setattr(masked_words, "hides_profanity", lambda word: asked.append(len(word)))
    lint(desk, BODY.format(f"It was a f**k and a {'f*' * 1_000} day."), ".txt")
    assert 4 in asked
    assert max(asked) <= 60


def test_headlines_are_held_against_the_body_as_far_as_they_are_headlines(desk):
    def claims(words):
        source = f"{words} 4,711 jobs go\n\nThe plan was signed on Monday by the council of the town.\n"
        return [one.match for one in lint(desk, source, ".txt") if one.rule == "headline/unsupported-figure"]

    assert claims("Plan is signed and " * 50) == ["4,711"]
    assert claims("Plan is signed and " * 53) == []


def test_quotations_nested_without_end_are_none():
    nested = "“‘" * 5_000
    assert quotations_of(Story(read_string(f"Plan\n\n{nested}a\n", "a.txt"))).found == []


def test_a_directive_with_many_names(desk):
    names = " ".join(["copy"] * 51)
    source = BODY.format("It is in tatters.")
    (told,) = (
        one for one in lint(desk, f"# headline-lint-disable {names}\n{source}", ".txt") if one.category == "suppression"
    )
    assert told.message == "“headline-lint-disable” names over 50 rules; name their category"
    found = lint(desk, f"# headline-lint-disable {names[5:]}\n{source}", ".txt")
    assert {one.message for one in found if one.category == "suppression"} == {
        "no finding of “copy” to hide; delete this"
    }
