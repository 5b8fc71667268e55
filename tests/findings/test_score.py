"""The score: its arithmetic, its parts apart, its weights and their faults."""

from __future__ import annotations

import csv
import io
import json

import pytest

from headline_lint.document import Location
from headline_lint.findings.finding import Finding, Severity
from headline_lint.findings.score import WEIGHTS, Part, Weights, read_weights, score
from headline_lint.readers import read_string
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

PLACE = Location(1, 1)
WEIGHED = Weights(
    Part(10, 10, 1, 0.4),
    Part(100, 200, 1, 0.6),
    {"suggestion": 0.5, "warning": 1, "error": 1},
    {"loud": 1, "loud/lure": 2, "calm/hint": 0.25},
)
FILE = """\
headline: {per: 10, least: 10, half: 1, share: 0.4}
body: {per: 100, least: 200, half: 1, share: 0.6}
severities: {suggestion: 0.5, warning: 1, error: 1}
weights:
  copy: 1
  loaded-language/ruin: 2
"""


def finding(rule, scope="body", severity=Severity.WARNING):
    return Finding("a.txt", PLACE, PLACE, 0, 1, rule, severity, scope, "message", "x")


def story(headline_words=8, body_words=200):
    headline, body = (" ".join(["word"] * count) for count in (headline_words, body_words))
    return read_string(f"# {headline.title()}\n\n{body}.\n", "a.txt", ".md")


@pytest.mark.parametrize(
    ("document", "findings", "headline", "body"),
    [
        (story(), [], 0, 0),
        (story(), [finding("loud/a", "headline")], 50, 0),
        (story(), [finding("loud/a", "standfirst")], 50, 0),
        (story(), [finding("loud/lure", "headline")], 200 / 3, 0),
        (story(20), [finding("loud/lure", "headline")], 50, 0),
        (story(), [finding("loud/a")] * 2, 0, 50),
        (story(), [finding("loud/a", "caption"), finding("loud/a", "crosshead")], 0, 50),
        (story(), [finding("loud/a", severity=Severity.SUGGESTION)] * 4, 0, 50),
        (story(), [finding("calm/hint")] * 8, 0, 50),
        (story(), [finding("calm/other"), finding("other/x")], 0, 0),
        (story(body_words=50), [finding("loud/a")] * 2, 0, 50),
        (story(body_words=400), [finding("loud/a")] * 4, 0, 50),
        (story(body_words=400), [finding("loud/a")] * 12, 0, 75),
        (story(), [finding("loud/a", "headline"), finding("loud/a"), finding("loud/a")], 50, 50),
    ],
)
def test_the_arithmetic(document, findings, headline, body):
    found = score(document, findings, WEIGHED)
    assert (found.headline, found.body) == (pytest.approx(headline), pytest.approx(body))
    assert found.score == pytest.approx(0.4 * headline + 0.6 * body)


def test_what_counted_is_told_the_heaviest_first():
    found = score(
        story(),
        [finding("loud/a"), finding("loud/lure"), finding("loud/a"), finding("x/y"), finding("loud/lure")],
        WEIGHED,
    )
    assert list(found.points.items()) == [("loud/lure", 4), ("loud/a", 2)]
    assert (found.title, found.words) == (" ".join(["Word"] * 8), 208)


def test_the_weights_that_come_with_it_name_rules_that_are_there():
    faults = []
    found = read_weights(WEIGHTS, [rule.id for rule in load_rulebook([built_in_rules()]).rules], faults)
    assert faults == []
    assert found is not None
    assert found.headline.share + found.body.share == 1
    assert found.points("loaded-language/ruin-idioms", Severity.ERROR) == 1
    assert found.points("units/wrong-conversion", Severity.ERROR) == 0


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("loaded-language/ruin:", "loaded-language/run:", "6:3: “loaded-language/run” is not known here; did you mean “loaded-language/ruin”?"),
        ("least: 200, ", "", "2:7: “least” is missing"),
        ("half: 1, share: 0.4", "half: 0, share: 0.4", "1:38: “0” must be a number above 0"),
        ("share: 0.4", "share: 4", "1:48: “4” must be a number of at least 0 and of at most 1"),
        ("share: 0.4", "sharing: 4", "1:41: “sharing” is no key of a part of a story; did you mean “share”?"),
        ("error: 1", "eror: 1", "3:43: “eror” is not known here; did you mean “error”?"),
        ("copy: 1", "copy: much", "5:9: “much” must be a number"),
        ("severities:", "severity:", "3:1: “severity” is no key of a file of weights; did you mean “severities”?"),
        ("headline: {per: 10, least: 10, half: 1, share: 0.4}", "headline: 3", "1:11: must be a mapping (name: value), not text"),
    ],
)  # fmt: skip
def test_faults_of_a_file_of_weights(desk, old, new, fault):
    assert old in FILE
    desk.write("weights.yaml", FILE.replace(old, new, 1))
    desk.write("a.txt", "Plan\n")
    result = desk.run("score", "--weights", "weights.yaml", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"weights.yaml:{fault}" in result.stderr.splitlines()


@pytest.fixture
def drafts(desk):
    desk.write("weights.yaml", FILE)
    desk.write(
        "loud.md", "# Plan in tatters as city falls and all of it burns\n\nAt the end of the day, all is in tatters.\n"
    )
    desk.write("calm.md", "# Plan is signed\n\nThe town signed, arguably.\n")
    desk.write(
        "calm.rss",
        "<rss><channel><item><title>=1+1</title></item><item><title>Rain in tatters</title></item></channel></rss>",
    )
    return desk


def rank(desk, *arguments):
    return desk.run("score", "--weights", "weights.yaml", *arguments)


def test_a_table(drafts):
    result = rank(drafts)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "score  headline   body   words  path      headline",
        " 61.8      64.5   60.0      21  loud.md   Plan in tatters as city falls and all of it burns",
        " 26.7      66.7    0.0       3  calm.rss  Rain in tatters",
        " 12.0       0.0   20.0       7  calm.md   Plan is signed",
        "  0.0       0.0    0.0       1  calm.rss  =1+1",
    ]


def test_csv_that_no_spreadsheet_runs(drafts):
    rows = list(csv.DictReader(io.StringIO(rank(drafts, "--format", "csv").stdout)))
    assert [row["headline"] for row in rows][1:] == ["Rain in tatters", "Plan is signed", "'=1+1"]
    assert rows[0] == {
        "score": "61.8", "headline_score": "64.5", "body_score": "60.0", "words": "21", "path": "loud.md",
        "headline": "Plan in tatters as city falls and all of it burns", "rules": "loaded-language/ruin copy/filler",
    }  # fmt: skip


def test_json_into_a_file(drafts):
    result = rank(drafts, "loud.md", "--format", "json", "--output", "scores.json")
    assert (result.exit_code, result.output) == (0, "")
    assert json.loads((drafts.folder / "scores.json").read_text(encoding="utf-8")) == [
        {
            "path": "loud.md",
            "headline": "Plan in tatters as city falls and all of it burns",
            "score": 61.8,
            "headline_score": 64.5,
            "body_score": 60.0,
            "words": 21,
            "points": {"loaded-language/ruin": 4.0, "copy/filler": 1.0},
        }
    ]


def test_the_same_copy_has_the_same_score(drafts):
    assert rank(drafts).stdout == rank(drafts, "calm.rss", "calm.md", "loud.md").stdout


def test_what_cannot_be_read_is_named_and_the_rest_is_ranked(drafts):
    drafts.write("empty.txt", "")
    result = rank(drafts, "empty.txt", "calm.md", "gone.txt")
    assert (result.exit_code, result.stdout.count("\n")) == (2, 2)
    assert result.stderr == "gone.txt: no such file or folder\nempty.txt: is empty\n"
    result = rank(drafts, "empty.txt", "calm.md")
    assert (result.exit_code, result.stdout.count("\n"), result.stderr) == (0, 2, "empty.txt: is empty\n")
