"""Inflection: one lemma covers its forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from headline_lint.data import irregular_forms

if TYPE_CHECKING:
    from collections.abc import Mapping

WordClass = Literal["v", "n", "a"]
WORD_CLASSES: dict[WordClass, str] = {"v": "verb", "n": "noun", "a": "adjective"}

_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_STRESSED_LAST = frozenset(
    "abet abhor acquit admit allot annul befit begin commit compel concur confer control defer demur deter "
    "dispel embed emit enrol enthral equip excel expel extol forget impel incur infer instil omit outwit patrol "
    "permit prefer propel rebel rebut recur refer regret remit repel submit transfer transmit upset".split()
)
_PREFIXES = ("over", "under", "out", "fore", "mis", "re", "un", "up", "with")
_DOUBLED_L = ("el", "al", "il", "ol")


def inflect(lemma: str, word_class: WordClass | None = None) -> frozenset[str]:
    """Every form of a lemma, itself included; without a class, its forms as verb, noun and adjective.

    A verb: -s, past, participle, -ing. A noun: its plural and both possessives. An adjective: comparative,
    superlative, -ly. UK and US doubling (labelled, labeled) both count; irregulars come from the table.
    """
    classes = (word_class,) if word_class else tuple(WORD_CLASSES)
    table = irregular_forms()
    forms = {lemma}
    for name in classes:
        forms |= _FORMS[name](lemma, table.get(name, {}))
    return frozenset(forms)


def _verb_forms(lemma: str, table: Mapping[str, str]) -> set[str]:
    third = _add_s(lemma)
    prefix, irregular = _irregular_verb(lemma, table)
    if irregular.startswith("="):
        return {prefix + form for form in irregular[1:].split()}
    if irregular:
        return {third} | {prefix + form for form in irregular.split()}
    if lemma.endswith(("ee", "oe", "ye")):
        return {third, lemma + "d", lemma + "ing"}
    if lemma.endswith("ie"):
        return {third, lemma + "d", lemma[:-2] + "ying"}
    if lemma.endswith("e"):
        return {third, lemma + "d", lemma[:-1] + "ing"}
    if _is_consonant_y(lemma):
        return {third, lemma[:-1] + "ied", lemma + "ing"}
    if lemma.endswith("c"):
        return {third, lemma + "ked", lemma + "king"}
    return {third} | {stem + end for stem in _doubled(lemma) for end in ("ed", "ing")}


def _irregular_verb(lemma: str, table: Mapping[str, str]) -> tuple[str, str]:
    """A prefix and the table's entry for what follows it: ("over", "ran run running") for overrun."""
    if lemma in table:
        return "", table[lemma]
    for prefix in _PREFIXES:
        if lemma.startswith(prefix) and lemma.removeprefix(prefix) in table:
            return prefix, table[lemma.removeprefix(prefix)]
    return "", ""


def _noun_forms(lemma: str, table: Mapping[str, str]) -> set[str]:
    plurals = set(table[lemma].split()) if lemma in table else {_add_s(lemma)}
    owned = {plural + ("'" if plural.endswith("s") else "'s") for plural in plurals}
    return plurals | owned | {lemma + "'s"}


def _adjective_forms(lemma: str, table: Mapping[str, str]) -> set[str]:
    adverb = _adverb(lemma)
    if lemma in table:
        return {adverb, *table[lemma].split()}
    if _syllables(lemma) > 2 or (_syllables(lemma) == 2 and not lemma.endswith(("y", "le", "ow", "er"))):
        return {adverb}
    if lemma.endswith("e"):
        return {adverb, lemma + "r", lemma + "st"}
    if _is_consonant_y(lemma):
        return {adverb, lemma[:-1] + "ier", lemma[:-1] + "iest"}
    return {adverb} | {stem + end for stem in _doubled(lemma) for end in ("er", "est")}


_FORMS = {"v": _verb_forms, "n": _noun_forms, "a": _adjective_forms}


def _adverb(lemma: str) -> str:
    if lemma.endswith("ic"):
        return lemma + "ally"
    if lemma.endswith("ll"):
        return lemma + "y"
    if lemma.endswith("le") and lemma[-3:-2] not in _VOWELS:
        return lemma[:-1] + "y"
    if _is_consonant_y(lemma):
        return lemma[:-1] + "ily"
    return lemma + "ly"


def _add_s(lemma: str) -> str:
    if lemma.endswith("z") and _ends_in_short_syllable(lemma):
        return lemma + "zes"
    if lemma.endswith(_SIBILANTS):
        return lemma + "es"
    if _is_consonant_y(lemma):
        return lemma[:-1] + "ies"
    if lemma.endswith("o") and lemma[-2:-1] not in _VOWELS:
        return lemma + "es"
    return lemma + "s"


def _is_consonant_y(lemma: str) -> bool:
    return len(lemma) > 1 and lemma[-1] == "y" and lemma[-2] not in _VOWELS


def _doubled(lemma: str) -> set[str]:
    """The stem before -ed, -ing, -er: with its last consonant doubled where English does."""
    if not _ends_in_short_syllable(lemma):
        return {lemma}
    if _syllables(lemma) == 1 or lemma in _STRESSED_LAST:
        return {lemma + lemma[-1]}
    return {lemma, lemma + "l"} if lemma.endswith(_DOUBLED_L) else {lemma}


def _ends_in_short_syllable(lemma: str) -> bool:
    if len(lemma) < 3 or lemma[-1] in "aeiouwxy" or lemma[-2] not in _VOWELS:
        return False
    return lemma[-3] not in _VOWELS or (lemma[-3:-1] in {"ui", "ua"} and lemma[-4:-3] == "q")


def _syllables(lemma: str) -> int:
    """Runs of vowels, a silent last e not counted."""
    word = lemma.removesuffix("e") if not lemma.endswith("le") else lemma
    runs, inside = 0, False
    for letter in word:
        vowel = letter in "aeiouy"
        runs += vowel and not inside
        inside = vowel
    return max(1, runs)
