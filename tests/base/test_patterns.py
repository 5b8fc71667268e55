"""Patterns compiled on first use."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from re import _constants as part
from re import _parser

import pytest

import headline_lint
from headline_lint.base.patterns import LOWER, UPPER, lazy


def test_a_lazy_pattern_is_the_pattern_once_it_is_used() -> None:
    pattern = lazy(r"(\w+)-(\w+)")
    assert pattern.findall("mid-term, part-time") == [("mid", "term"), ("part", "time")]
    assert pattern.search("a mid-term", 2).span() == (2, 10)
    assert lazy(rf"[{UPPER}][{LOWER}]+").findall("Élan and Łódź, iPad") == ["Élan", "Łódź", "Pad"]
    with pytest.raises(AttributeError):
        _ = pattern.no_such_method


PATTERNS = {
    f"{module.name}.{name}": value
    for module in pkgutil.walk_packages(headline_lint.__path__, "headline_lint.")
    for name, value in vars(import_module(module.name)).items()
    if type(value) is type(lazy(""))
}
ENDLESS = (part.MAX_REPEAT, part.MIN_REPEAT)


def runs_away(pattern: str, flags: int = 0) -> bool:
    """Whether a repeat, with something behind it, may repeat nothing but what repeats already: `(?:-?a+)*b`.

    Such a pattern tries every way to part a run of a's where there is no b: twenty take a second, thirty an hour.
    """
    return _runs_away(_parser.parse(pattern, flags), last=True)


def _runs_away(sequence, *, last: bool) -> bool:
    parts = list(sequence)
    for number, (kind, found) in enumerate(parts):
        ends = last and number == len(parts) - 1
        if kind in ENDLESS and found[1] is part.MAXREPEAT and not ends and _may_be_one_repeat(found[2]):
            return True
        if any(_runs_away(inner, last=ends and kind not in ENDLESS) for inner in _inside(kind, found)):
            return True
    return False


def _inside(kind, found) -> list:
    if kind is part.BRANCH:
        return found[1]
    places = {part.SUBPATTERN: 3, part.ASSERT: 1, part.ASSERT_NOT: 1, **dict.fromkeys(ENDLESS, 2)}
    return [found[places[kind]]] if kind in places else []


def _may_be_one_repeat(sequence) -> bool:
    """Whether one endless repeat in it is all that must be there."""
    parts = list(sequence)
    if len(parts) == 1 and parts[0][0] in (part.SUBPATTERN, part.BRANCH):
        return any(_may_be_one_repeat(inner) for inner in _inside(*parts[0]))
    needed = [one for one in parts if _parser.SubPattern(sequence.state, [one]).getwidth()[0] > 0]
    endless = [one for one in parts if one[0] in ENDLESS and one[1][1] is part.MAXREPEAT]
    return any(needed in ([], [one]) for one in endless)


@pytest.mark.parametrize("pattern", [r"(?:-?a+)*b", r"(a+)+b", r"(?:a|b+)*c", r"(?:x(?:-?a*)*b)", r"(?:a+?)*b"])
def test_a_pattern_that_runs_away_is_seen(pattern: str) -> None:
    assert runs_away(pattern)


@pytest.mark.parametrize("pattern", [r"(?:-a+)*b", r"(?:-?a+)*", r"(?:a|b)*c", r"(?:aa)*b", r"(?>(?:-?a+)*)b"])
def test_a_pattern_that_does_not_passes(pattern: str) -> None:
    assert not runs_away(pattern)


@pytest.mark.parametrize("value", PATTERNS.values(), ids=PATTERNS.keys())
def test_every_lazy_pattern_of_the_package_compiles_and_does_not_run_away(value) -> None:
    value.match("")
    assert not runs_away(value.pattern, value.flags)


def test_the_patterns_of_the_package_are_found() -> None:
    assert len(PATTERNS) > 100
