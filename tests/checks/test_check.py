"""What a check need not say."""

from __future__ import annotations

from typing import ClassVar

import msgspec
import pytest

from headline_lint.checks.check import kinds_of, literals_of, placeholders_of, scopes_of
from headline_lint.document import SCOPES


class Silent(msgspec.Struct, frozen=True):
    def find(self, story, blocks, hits):
        del story, blocks, hits
        return iter(())


class Outspoken(msgspec.Struct, frozen=True):
    placeholders: ClassVar[frozenset[str]] = frozenset({"right"})
    kinds: ClassVar[frozenset[str]] = frozenset({"doubt"})
    scopes: ClassVar[frozenset[str]] = frozenset({"headline"})

    word: str = "chaos"

    def literals(self):
        return [self.word]

    def find(self, story, blocks, hits):
        del story, blocks, hits
        return iter(())


@pytest.mark.parametrize(
    ("ask", "silent", "outspoken"),
    [
        (placeholders_of, frozenset(), {"right"}),
        (kinds_of, frozenset(), {"doubt"}),
        (scopes_of, SCOPES, {"headline"}),
        (lambda check: literals_of(check()), (), ["chaos"]),
    ],
)
def test_what_a_check_does_not_say_is_as_usual(ask, silent, outspoken):
    assert (ask(Silent), ask(Outspoken)) == (silent, outspoken)
