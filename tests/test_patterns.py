"""Patterns compiled on first use."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest

import headline_lint
from headline_lint.patterns import LOWER, UPPER, lazy


def test_a_lazy_pattern_is_the_pattern_once_it_is_used() -> None:
    pattern = lazy(r"(\w+)-(\w+)")
    assert pattern.findall("mid-term, part-time") == [("mid", "term"), ("part", "time")]
    assert pattern.search("a mid-term", 2).span() == (2, 10)
    assert lazy(rf"[{UPPER}][{LOWER}]+").findall("Élan and Łódź, iPad") == ["Élan", "Łódź", "Pad"]
    with pytest.raises(AttributeError):
        _ = pattern.no_such_method


def test_every_lazy_pattern_of_the_package_compiles() -> None:
    found = 0
    for module in pkgutil.walk_packages(headline_lint.__path__, "headline_lint."):
        for value in vars(import_module(module.name)).values():
            if type(value) is type(lazy("")):
                value.match("")
                found += 1
    assert found > 100
