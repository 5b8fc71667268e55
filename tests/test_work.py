"""How much work a story costs with all built-in rules: counted, since seconds depend on the machine."""

from __future__ import annotations

from collections import Counter

import pytest

from headline_lint.checks.wording.pattern import PatternCheck
from headline_lint.language.attribution import attributions
from headline_lint.language.numbers import numbers
from headline_lint.language.prose import quotations, sentences
from headline_lint.linter.linter import Linter
from headline_lint.matching import scanner
from headline_lint.matching.syntax import Phrase
from headline_lint.readers import read_string
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

HEADLINE = "Harbour board to close swing bridge for repairs"
PARAGRAPHS = (
    "The harbour board will close the swing bridge at Kerrin for eleven weeks from March, its chairman said on Monday.",
    "Ada Moss, who has led the board since 2019, told a public meeting that the bearings under the north span were worn and that the work could not wait for another winter.",
    "“We looked at closing it at night only, and the engineers told us it would take three years,” Ms Moss said. “Nobody in this room wants that.”",
    "The bridge carries about 4,200 vehicles a day between the old town and the railway station. Buses on the two routes that cross it will be sent along the coast road instead, the county council said.",
    "Tom Reeve, who keeps a chandlery on the east quay, said he would have liked to be asked earlier. He said he expected to lose a third of his spring trade.",
    "The board has set aside £3.4m for the work, of which the transport ministry will pay half. The contract went to Lind and Nowak, a firm from Aldwick that rebuilt the lock gates in 2014.",
    "A ferry for people on foot will run every 20 minutes from six in the morning until ten at night. It is free for anyone who lives in the parish.",
    "The bridge was opened in 1931 and was last closed for so long in 1976, when a coaster struck its pier in fog.",
)
LOADED = (
    "Critics say the embattled chairman is in denial, and sources close to the board fear the worst chaos in years. “It is a total shambles and everybody in the town knows it by now.” An estimated 3,000 people are said to have signed.",
    "Some believe the bill could reach 12 miles (40 km) of new road. It was reportedly slammed by experts, who allege that the scheme was doomed; officials said the figures were wrong.",
)


def story(*paragraphs):
    return "\n\n".join((HEADLINE, *paragraphs)) + "\n"


PLAIN = story(*PARAGRAPHS)


@pytest.fixture(scope="module")
def linter():
    return Linter(load_rulebook([built_in_rules()]).rules)


@pytest.fixture
def work(linter, monkeypatch):
    """A function that lints a story and counts what that takes."""
    counted = Counter()

    def count(owner, name, what, amount=lambda *_: 1):
        real = getattr(owner, name)

        def counting(*args, **options):
            counted[what] += amount(*args)
            return real(*args, **options)

        monkeypatch.setattr(owner, name, counting)

    count(scanner.Scanner, "hits", "characters scanned", lambda _, folded: len(folded))
    count(scanner, "match_around", "phrases matched")
    count(sentences, "find_sentences", "blocks split")
    count(attributions, "find_own_attributions", "sentences looked at for sources")
    count(attributions, "tokenise", "sentences read word by word")
    count(quotations, "find_quotations", "times quotations are found")
    count(numbers, "find_numbers", "characters read for numbers", len)
    count(
        PatternCheck,
        "_in_block",
        "characters given to patterns",
        lambda _, words, __, patterns, ___: len(words) * len(patterns),
    )

    def lint(copy):
        counted.clear()
        linter.lint(read_string(copy, "story.txt"))
        return Counter(counted)

    lint(PLAIN)  # what is made once for all stories is made
    return lint


def test_one_pass_finds_the_literals_of_all_rules(work):
    characters = len(read_string(PLAIN, "story.txt").text.string)
    assert characters <= work(PLAIN)["characters scanned"] <= 1.1 * characters


def test_plain_reporting_is_hardly_looked_into(work):
    done = work(PLAIN)
    assert done["phrases matched"] <= 30
    assert done["blocks split"] <= 4
    assert done["sentences looked at for sources"] <= 3
    assert done["sentences read word by word"] <= 2
    assert done["times quotations are found"] == 1
    assert done["characters read for numbers"] <= len(PLAIN)
    assert done["characters given to patterns"] <= len(PLAIN)


@pytest.mark.parametrize("paragraphs", [PARAGRAPHS, LOADED * 4], ids=["plain", "loaded"])
def test_twice_the_story_is_at_most_twice_the_work(work, paragraphs):
    work(story(*paragraphs))
    others = [
        paragraph.replace(" the ", " our ").replace(". ", "; ") for paragraph in paragraphs
    ]  # no passage pasted twice
    once, twice = work(story(*paragraphs)), work(story(*paragraphs, *others))
    assert once
    for what, amount in twice.items():
        assert amount <= 2 * once[what] + 2, what


def test_phrases_that_do_not_stand_in_a_story_cost_nothing(monkeypatch):
    asked = []
    real = scanner.match_around
    monkeypatch.setattr(scanner, "match_around", lambda *args: asked.append(args) or real(*args))
    phrases = [Phrase.parse(f"(quarrel|quarrels) over {word}{n}") for word in ("xa", "xb") for n in range(5_000)]
    assert scanner.Scanner.of([phrases]).hits(PLAIN.lower()) == {}
    assert asked == []
