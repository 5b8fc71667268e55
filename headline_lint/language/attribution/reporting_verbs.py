"""Reporting verbs: their forms, their class, and how sure each form is to be a verb of reporting."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args

from headline_lint.base.cache import remember
from headline_lint.base.record import Record
from headline_lint.data import table, text
from headline_lint.language.words.inflection import inflect

if TYPE_CHECKING:
    from collections.abc import Mapping

VerbClass = Literal["neutral", "judging", "hedging"]
Form = Literal["base", "present", "past", "participle"]
Ways = Literal["never-inverted", "evidence", "agentless", "reducible"]


class ReportingVerb(Record, frozen=True):
    """One form of a reporting verb.

    `verb_class`: `neutral` (said), `judging` (claimed) or `hedging` (believes). `speech`: the verb alone hands
    on a claim; else it tells of a mind. `doubtful`: the form is as often a noun or another verb.
    """

    lemma: str
    verb_class: VerbClass
    form: Form
    speech: bool
    doubtful: bool


@cache
def reporting_verbs() -> dict[str, ReportingVerb]:
    """Every form of every reporting verb, folded."""
    return _known().verbs


@cache
def lemmas_with(ways: Ways) -> frozenset[str]:
    """The verbs with these ways of their own."""
    return _known().ways[ways]


class _Known(Record, frozen=True):
    """What the table says."""

    verbs: dict[str, ReportingVerb]
    ways: dict[Ways, frozenset[str]]


@cache
def _known() -> _Known:
    source = (text("reporting-verbs") + text("irregular")).encode()
    known: _Known = remember("reporting-verbs", source, _read)
    return known


def _read() -> _Known:
    lists = table("reporting-verbs")
    return _Known(_inflected(lists), {ways: frozenset(lists[ways].split()) for ways in get_args(Ways)})


def _inflected(lists: Mapping[str, Any]) -> dict[str, ReportingVerb]:
    doubtful = frozenset(lists["doubtful"].split())
    classes: tuple[VerbClass, ...] = ("neutral", "judging", "hedging")
    verbs: dict[str, ReportingVerb] = {}
    for verb_class in classes:
        for sort, lemmas in lists[verb_class].items():
            for lemma in lemmas.split():
                for form in inflect(lemma, "v"):
                    verbs[form] = ReportingVerb(
                        lemma, verb_class, _form(form, lemma), sort == "speech", form in doubtful
                    )
    return verbs


def _form(form: str, lemma: str) -> Form:
    if form == lemma:
        return "base"
    if form.endswith("ing"):
        return "participle"
    return "present" if form.endswith("s") and not lemma.endswith(form[-2:]) else "past"
