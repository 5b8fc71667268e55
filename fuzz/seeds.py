"""What fuzzing starts from: the drafts and the rules of this project, and the rules' own examples."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from fuzz.formats import FORMATS, write
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.rulebook.rule import Rule

ROOT = Path(__file__).parents[1]
_A_STORY = 6
"""How many examples make one story."""


@cache
def rules() -> list[Rule]:
    """The built-in rules."""
    return load_rulebook([built_in_rules()]).rules


def examples() -> list[str]:
    """The copy of all rules' examples, in the order of the rules."""
    return [one.text for rule in rules() for one in (*rule.examples.bad, *rule.examples.good)]


def long_numbers() -> list[str]:
    """Copy with figures and words of number that have no end."""
    digits = ("9" * 40, "1" + ",000" * 20, "0." + "3" * 40, "7" + " million" * 9)
    words = ("one" + " million" * 9, "two" + " hundred thousand trillion" * 5, "million" + " and a half million" * 9)
    forms = ("It cost £{}.", "It is {} miles (2 km) long.", "The {}th of {} men, up {} per cent.", "{} years ago, {}C")
    return [form.replace("{}", number) for number in (*digits, *words) for form in forms]


def drafts(*suffixes: str) -> Iterator[bytes]:
    """The drafts of the tests and of examples/ with these suffixes."""
    for folder in ("tests/stories", "examples"):
        for path in sorted((ROOT / folder).iterdir()):
            if path.suffix in suffixes and path.is_file():
                yield path.read_bytes()


def stories(*names: str) -> Iterator[bytes]:
    """Stories made of the examples, in these formats."""
    draw = Random(1963)  # noqa: S311 - the same seeds every time
    copy = [text.replace("\n", " ") for text in examples()]
    for start in range(0, len(copy), _A_STORY * 4):
        head, *rest = copy[start : start + _A_STORY]
        for name in names:
            yield write(name, [("headline", head), *(("body", words) for words in rest)], draw).data


def stories_that_repeat() -> Iterator[bytes]:
    """Feeds and ninjs whose bodies say again what their headlines do, with something to mend."""
    headline = "Ferry sails 35km (21 miles) in a gale"
    second = "Pier at 9C (58F) at dawn"
    long = "The pilot waited for the tide and the tide waited for nobody, the harbour master said on Monday. "
    items = [
        f"<item><title>{title}</title><description>{title}. {long}</description>"
        f"<content:encoded><![CDATA[<p>{title}</p><p>{body}</p>]]></content:encoded></item>"
        for title, body in (
            (headline, f"It went 10 miles (40 km). {long}"),
            (second, "The the pier."),
            (second, second),
        )
    ]
    namespace = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    for number in range(1, len(items) + 1):
        yield f'<rss version="2.0" {namespace}><channel>{"".join(items[:number])}</channel></rss>'.encode()
    for body in (f"{headline}\n\n{long}", f"<p>{headline}</p><p>{long}</p>"):
        story = {"uri": "a", "headline": headline, "body_text": f"{headline}\n\nIt went 10 miles (40 km)."}
        yield json.dumps({**story, "body_html": f"<p>{body}</p>"}).encode()
        yield json.dumps([{**story, "body_xhtml": body}, story]).encode()


def parts_of_docx() -> Iterator[bytes]:
    """The main part of docx files."""
    draw = Random(1963)  # noqa: S311
    form = FORMATS["docx"]
    for words in examples()[::20]:
        cells = form.frame([("body", form.words(words, draw))], draw)
        yield "".join(cell.written for cell in cells).encode()


def rule_files() -> Iterator[bytes]:
    """The rule files of this project."""
    for rule in rules():
        yield rule.path.read_bytes()


def configurations() -> Iterator[bytes]:
    """The house styles, the starting configuration, and one with every key."""
    for path in sorted((built_in_rules() / "house-styles").glob("*.yaml")):
        yield path.read_bytes()
    yield (ROOT / "headline_lint/data/configuration.yaml").read_bytes()
    yield (
        b"house-style: bbc\nrule-folders: [style]\nrules:\n  profanity/masked: {severity: warning, form: dashes}\n"
        b"  copy: off\nvocabulary: [Massive Attack]\nexclude: [archive/]\npaths: [copy]\noverrides:\n"
        b'  - files: ["sport/**"]\n    section: sport\n    genre: opinion\n'
        b"    rules: {loaded-language/defeat-verbs: off}\nfail-on: warning\nsuppression-reasons: required\n"
    )


def phrases() -> Iterator[bytes]:
    """Phrases as rule files write them."""
    for rule in rules():
        for phrase in getattr(rule.check, "phrases", ())[:3]:
            yield getattr(phrase, "text", str(phrase)).encode()


def sentences() -> Iterator[bytes]:
    """The examples themselves, and numbers without end."""
    for text in (*examples(), *long_numbers()):
        yield text.encode()
