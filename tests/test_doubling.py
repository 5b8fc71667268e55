"""Twice the copy takes twice the time: in readers, whatever runs on in it, under house styles, and in what is reported."""

from __future__ import annotations

import gc
import html
import json
import re
from itertools import cycle, product
from string import ascii_lowercase

import pytest
from msgspec.structs import replace

from headline_lint.config import load_config
from headline_lint.document import Location
from headline_lint.findings.baseline import Baseline
from headline_lint.findings.changes import Changes
from headline_lint.findings.finding import Finding, Severity
from headline_lint.linter.desk import configured_rules
from headline_lint.linter.linter import Linter
from headline_lint.readers import UnreadableError, read_data
from headline_lint.readers.limits import Limits
from headline_lint.run.repairs import repairs_of
from tests.pumping import MOST, growth, seconds

LIMITS = Limits(paragraph=10**9, parts=10**9)
STEP = 4
SUSPECT = 6
"""Four times the copy takes four times as long; what takes over six times is measured with care."""
READ, LINTED, LONGEST = 2_000, 16_000, 64_000
"""Characters of the cheap look at readers and at rules, and the most that are read."""


@pytest.fixture(autouse=True)
def _without_collecting():
    """The collector of garbage runs when it likes, which would be taken for growth."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def is_slow(run, make, size):
    """Whether time grows faster than the copy: a cheap look first."""
    once, more = seconds(run, make(size)), seconds(run, make(STEP * size))
    return more > SUSPECT * once and growth(run, make, size, LONGEST) > MOST


def as_json(words):
    return json.dumps(words)[1:-1]


def as_written(words):
    return words


NEWS_ITEM = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>Ferry sails</headline></contentMeta><contentSet><inlineData contenttype="text/{}">It {} sails.</inlineData></contentSet></newsItem>'
ITEM = "<rss><channel><item><title>Ferry sails</title><description>{}</description></item></channel></rss>"
NITF = "<nitf><body><body.head><hedline><hl1>Ferry sails</hl1></hedline></body.head><body.content>{}<p>It sails.</p></body.content></body></nitf>"
FRAMES = [
    (".txt", as_written, "Ferry sails\n\nIt {} sails.\n"),
    (".txt", as_written, "Ferry sails\n\n# headline-lint-disable copy {}\n\nIt sails.\n"),
    (".txt", as_written, "Ferry sails\n\nBy {}\n\nIt sails.\n"),
    (".md", as_written, "# Ferry sails\n\nIt {} sails.\n"),
    (".md", as_written, "# Ferry sails\n\n<!-- headline-lint-{}x -->\n\nIt sails.\n"),
    (".md", as_written, "# Ferry sails\n\nIt <!-- headline-lint-{}x --> sails.\n"),
    (".md", as_written, "# Ferry sails\n\n<div>\n{}x\n</div>\n"),
    (".md", as_written, "---\ntitle: Ferry {}x\n---\n\nIt sails.\n"),
    (".md", as_written, "---\ntitle: Ferry {}x\nopen: [\n---\n\nIt sails.\n"),
    (".md", as_written, '+++\ntitle = "Ferry {}x"\n+++\n\nIt sails.\n'),
    (".md", as_written, "---\n{}"),
    (".md", as_written, "% Ferry {}x\n% Ann Brown\n\nIt sails.\n"),
    (".md", as_written, "Title: Ferry {}x\n\nIt sails.\n"),
    (".md", as_written, "# Ferry sails\n\n[figure caption='{}x'\n\nIt sails.\n"),
    (".mdx", as_written, "# Ferry sails\n\nIt {} sails.\n"),
    (".html", as_written, "<h1>Ferry sails</h1><p>It {} sails.</p>"),
    (".html", as_written, "<title>Ferry {}x</title><p>It sails.</p>"),
    (".html", as_written, "<h1>Ferry sails</h1><!-- headline-lint-{}x --><p>It sails.</p>"),
    (".html", as_written, "<h1>Ferry sails</h1><p {}>It sails.</p>"),
    (".html", as_written, "<h1>Ferry sails</h1><div class='{}x'>It sails.</div>"),
    (".html", as_written, "<meta name=og:title content='{}x'><h1>Ferry sails</h1><p>It sails.</p>"),
    (".ninjs", as_json, '{{"headline": "Ferry sails", "body_text": "It {} sails."}}'),
    (".ninjs", as_json, '{{"headline": "Ferry sails", "body_html": "<p>It {} sails.</p><!-- headline-lint-{}x -->"}}'),
    (".nitf", html.escape, NITF.format("<p>It {} sails.</p>")),
    (".nitf", as_written, NITF.format("<!-- headline-lint-{}x -->")),
    (".xml", html.escape, NEWS_ITEM.format("plain", "{}")),
    (".xml", html.escape, NEWS_ITEM.format("html", "{}")),
    (".rss", html.escape, ITEM),
    (".rss", as_written, ITEM.format("<![CDATA[<p>It {} sails.</p>]]>")),
    (".rss", as_written, ITEM.format("&lt;p&gt;It sails.&lt;/p&gt;&lt;!-- headline-lint-{}x --&gt;")),
]
RUNS = (
    *(" ", "\t", "\n", "\n ", "- ", " --", "–", '"', "“", "'", ". ", "…", "a", "A ", "1,", "By A\n\n"),
    *("<", "<!--", "<!-- headline-lint-", "<!-- headline-lint-disable copy -->\n\n", "# headline-lint-disable copy\n"),
    *("<p>", "<a b='", "</p>", "[", "![", "[a](", "[a]: b\n", "*", "*a ", "**a", "_", "`", "&", "&a;", "|", "> ", "a: b\n"),
    *("{", "\\", "http://a", "www.", "\u200b", "\u00a0"),
    *("{{", "{{<", '{{< a="', '{{< a "}}', "{% a ' ", "{# a", "{/* ", "{: a=b ", "{a='", "}", "<A ", '<A b="', "<a b={", "</A>"),
    *("[[", "[[a|", "[^", "[@a", "^[", "^[a](", ":a", ":::", ":::a\n", "$a", "$$", "==a", "%%a", "~~a", "> [!A]\n", "*[a]:"),
    *("import a ", "export a\n", "`a", "```\n", "~~~\n", "<pre>", "<sup>1", "a<sup>1</sup>", "[a b=", "[a]", "[/a]", "[code]"),
    *("&lt;a&gt;", "<a b=c>", "% a\n", "a: b\n "),
    *("<div>", "<h1>A</h1>", "<h3><a>A</a>", "<article>A", "<li><a>A</a>", "<sup><a href=#b>1</a></sup>", "<form>A"),
    *("<div class=gallery><h2>A</h2>", "<p class=dek>A", "<meta name=og:title content=A>", "a-", "ad "),
)  # fmt: skip


@pytest.mark.parametrize(("suffix", "written", "frame"), FRAMES)
def test_a_reader_is_not_slow(suffix, written, frame):
    def make_of(unit):
        return lambda size: (
            frame.replace("{}", written(unit * (size // len(unit)))).replace("{{", "{").replace("}}", "}")
        )

    def run(source):
        try:
            read_data(source.encode(), "a", suffix, LIMITS)
        except UnreadableError:
            return

    run(make_of("a")(2_000))
    assert [unit for unit in RUNS if is_slow(run, make_of(unit), READ)] == []


def names():
    """Names without end, no two alike."""
    return ("".join(letters).capitalize() for letters in product(ascii_lowercase, repeat=4))


COPY = {
    "paragraphs": "The harbour board met at {name} on Monday. Its chairman, {name} Moss, {n}, said that the quay was worn.\n\n",
    "numbers": "It was {n} miles and 7 men in 9 cars; {n} of the twelve paid £{n}m, or {n} per cent, at 4pm. ",
    "numbers beside quantities": "It was 5C for 7 men and 9 women. ",
    "one measure": "5 kg and ",
    "measures": "The hull is 5 kg and 6 kg and {n} kg, 20 ft (6 m) by 30 ft, at 5C (41F). ",
    "capitals": "NATO and {caps} met the US and {caps} in a SHOCKING place. ",
    "one word in capitals": "NATO ",
    "shouts": "It was SHOCKING and {caps}ING for {name}.\n\n",
    "crossheads": "The board is {caps}ING a plan for {name}\n\n",
    "names": "Gray thought it was wrong. {name} claims that J. K. {name} of the U.N. was in denial. Inquiry was held. ",
    "quotations": "“It was a bad night,” said {name}. ‘Not so,’ he told 'them' later; players’ union (so) [so]. ",
    "claims": "Critics say the embattled {name} fears chaos. It was reportedly slammed by experts. An estimated {n} signed. ",
    "what nobody sees": "a\u00adb \u200bc \u200ed ",
    "masks": "It was a f**k of a sh-t, what the f---, said @{name}. ",
}  # fmt: skip


def copy_maker(pattern):
    """What makes a story of a size: the pattern again and again, its blanks filled."""

    def make(size):
        drawn, numbers = names(), cycle(range(90))
        fill = {"name": lambda: next(drawn), "caps": lambda: next(drawn).upper(), "n": lambda: str(next(numbers))}
        words = pattern * (size // len(pattern))
        body = re.sub(r"\{(\w+)\}", lambda blank: fill[blank[1]](), words)
        return read_data(f"Ferry sails\n\n{body}\n".encode(), "a", ".txt", LIMITS)[0]

    return make


def rules_of(house, folder):
    """The rules that a house style names, with its options; without one every built-in rule. All of them are on."""
    config, faults = load_config(None, folder, house), []
    rules = configured_rules(config, [], faults)
    assert faults == []
    named = {setting.name for layer in config.layers for setting in layer} or rules
    return [
        replace(rule, severities={"default": Severity.WARNING}) if rule.highest == Severity.OFF else rule
        for rule in rules.values()
        if rule.id in named
    ]


@pytest.mark.parametrize("house", [None, "ap", "bbc", "guardian", "reuters"])
def test_a_house_style_is_not_slow(house, tmp_path):
    rules = rules_of(house, tmp_path)
    linter = Linter(rules)
    for pattern in COPY.values():
        linter.lint(copy_maker(pattern)(2_000))
    slow = [kind for kind, pattern in COPY.items() if is_slow(linter.lint, copy_maker(pattern), LINTED)]
    assert {
        kind: [rule.id for rule in rules if is_slow(Linter([rule]).lint, copy_maker(COPY[kind]), LINTED)]
        for kind in slow
    } == {}


def found_in_lines(size):
    """A source of short lines, and a finding in each."""
    source = "It is in tatters.\n" * (size // 18)
    place = Location(1, 1)
    starts = range(6, len(source), 18)
    return source, [
        Finding("a.txt", place, place, start, start + 10, "a/b", Severity.WARNING, "body", "message", "in tatters")
        for start in starts
    ]


def test_what_is_reported_is_not_slow(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def changed(copy):
        source, findings = copy
        changes = Changes(tmp_path, {b"a.txt": [range(line, line + 1) for line in range(1, len(findings), 2)]}, [])
        assert len(changes.touched(findings, source, tmp_path / "a.txt")) == len(findings) // 2

    def known(copy):
        source, findings = copy
        baseline = Baseline(tmp_path / "known.json", {})
        baseline.update(findings, {"a.txt": source.replace("\n", " ")}, ["a.txt"], [], lambda _rule: True)
        assert baseline.split("a.txt", findings, source.replace("\n", " ")).new == []

    slow = [run.__name__ for run in (changed, known) if is_slow(run, found_in_lines, LINTED)]
    assert slow == []


def repeated_and_mended(size):
    """A story with two renditions, and fixes of other words in every paragraph."""
    words = [f"{number} wet boats" for number in range(size // 20)]
    source = json.dumps({"body_html": "".join(f"<p>{one}</p>" for one in words), "body_text": "\n\n".join(words)})
    place = Location(1, 1)
    found = [
        Finding(
            "a", place, place, match.start(), match.end(), "a/b", Severity.WARNING, "body", "", match[0],
            match[0].upper(), plain=match[0].upper(),
        )
        for match in re.finditer(r"\d+ wet boats(?=</p>)", source)
    ]  # fmt: skip
    return found, read_data(source.encode(), "a", ".ninjs", LIMITS)


def test_fixes_in_every_rendition_are_not_slow():
    def mended(made):
        found, documents = made
        repairs = repairs_of(found, documents)
        assert [len(repair.edits) for repair in repairs] == [2] * len(found)

    assert not is_slow(mended, repeated_and_mended, LINTED)
