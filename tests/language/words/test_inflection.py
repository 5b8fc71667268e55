"""Inflections, held against lemminflect for every lemma that the rules use."""

from __future__ import annotations

import re
from functools import cache

import lemminflect
import pytest

from headline_lint.data import irregular_forms
from headline_lint.language.words.inflection import inflect
from headline_lint.rulebook.folders import built_in_rules

LEMMA = re.compile(r"~([a-z]+):([vna])")
UPOS = {"v": "VERB", "n": "NOUN", "a": "ADJ"}
ODD = {
    ("anger", "n"),  # lemminflect knows no plural of some mass nouns
    ("misery", "n"),
    ("ether", "v"),  # lemminflect doubles the r
    ("relay", "v"),  # two verbs, one word: news is relayed, cables are relaid
}
"""Lemmas of which lemminflect's forms are not those that newsrooms print."""
RARE = {"bended", "crew", "flied", "grinded", "teared", "winded", "payed", "shrunken", "spitted", "waked", "ridded"}
"""Forms that lemminflect knows of other verbs or other centuries."""


@cache
def lemmas_of_the_rules():
    found = set()
    for path in built_in_rules().glob("*/*.yaml"):
        found.update(LEMMA.findall(path.read_text(encoding="utf-8")))
    return sorted(found - ODD)


def oracle(lemma, word_class):
    upos = UPOS[word_class]
    known = lemminflect.getAllInflections(lemma, upos=upos) or lemminflect.getAllInflectionsOOV(lemma, upos=upos)
    return {form for forms in known.values() for form in forms if form.isalpha()}


def test_the_rules_use_enough_lemmas_to_prove_something():
    assert len(lemmas_of_the_rules()) > 300


@pytest.mark.parametrize("word_class", ["v", "n"])
def test_verbs_and_nouns_of_the_rules_have_the_forms_of_the_oracle(word_class):
    wrong = {}
    for lemma, letter in lemmas_of_the_rules():
        if letter != word_class:
            continue
        ours = {form for form in inflect(lemma, letter) if "'" not in form}
        theirs = oracle(lemma, letter) | {lemma}
        if (theirs - RARE) - ours or ours - theirs:
            wrong[lemma] = sorted(ours ^ theirs)
    assert wrong == {}


def test_adjectives_of_the_rules_add_only_forms_that_the_oracle_makes():
    wrong = {}
    for lemma, letter in lemmas_of_the_rules():
        if letter == "a":
            graded = {form for form in inflect(lemma, letter) if form.endswith(("er", "est"))} - {lemma}
            made = lemminflect.getAllInflectionsOOV(lemma, upos="ADJ").values()
            unknown = graded - {form for forms in made for form in forms} - oracle(lemma, letter)
            if unknown:
                wrong[lemma] = sorted(unknown)
    assert wrong == {}


def test_the_irregular_verbs_are_those_of_the_oracle():
    wrong = {}
    for lemma in irregular_forms()["v"]:
        missing = oracle(lemma, "v") - inflect(lemma, "v")
        if missing - RARE - {"costed", "betted", "dwelled", "forbad", "kneeled", "weaved"} and lemma != "forgo":
            wrong[lemma] = sorted(missing)
    assert wrong == {}


@pytest.mark.parametrize(
    ("lemma", "word_class", "forms"),
    [
        ("slam", "v", "slam slams slammed slamming"),
        ("humiliate", "v", "humiliate humiliates humiliated humiliating"),
        ("vilify", "v", "vilify vilifies vilified vilifying"),
        ("panic", "v", "panic panics panicked panicking"),
        ("tie", "v", "tie ties tied tying"),
        ("free", "v", "free frees freed freeing"),
        ("quiz", "v", "quiz quizzes quizzed quizzing"),
        ("label", "v", "label labels labeled labelled labeling labelling"),
        ("overrun", "v", "overrun overruns overran overrunning"),
        ("undercut", "v", "undercut undercuts undercutting"),
        ("mislead", "v", "mislead misleads misled misleading"),
        ("withhold", "v", "withhold withholds withheld withholding"),
        ("repeat", "v", "repeat repeats repeated repeating"),
        ("underline", "v", "underline underlines underlined underlining"),
        ("be", "v", "be am is are was were been being"),
        ("crony", "n", "crony cronies crony's cronies'"),
        ("thief", "n", "thief thieves thief's thieves'"),
        ("woman", "n", "woman women woman's women's"),
        ("clash", "n", "clash clashes clash's clashes'"),
        ("vile", "a", "vile vilely viler vilest"),
        ("ugly", "a", "ugly uglily uglier ugliest"),
        ("horrible", "a", "horrible horribly"),
        ("dramatic", "a", "dramatic dramatically"),
        ("big", "a", "big bigly bigger biggest"),
        ("shameful", "a", "shameful shamefully"),
        ("le", "a", "le lely ler lest"),
    ],
)
def test_forms(lemma, word_class, forms):
    assert inflect(lemma, word_class) == set(forms.split())


def test_without_a_class_the_forms_of_all_three():
    assert inflect("blast") >= {"blasts", "blasted", "blasting", "blast's", "blasts'"}
