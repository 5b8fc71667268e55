"""Regular expressions that are compiled when they are first used: a run pays for those its stories need."""

from __future__ import annotations

import re
from typing import Any, cast

_LATIN = [chr(code) for code in range(0xC0, 0x180)]
UPPER = "A-Z" + "".join(letter for letter in _LATIN if letter.isupper())
"""The capitals of European names in Latin letters, for use inside a class."""
LOWER = "a-z" + "".join(letter for letter in _LATIN if letter.islower())
"""The small letters of the same."""
_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


class _Lazy:
    """Stands in for a pattern until a method of it is asked for; then the methods are the pattern's own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, on first use."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
