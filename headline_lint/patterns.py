"""Regular expressions that are compiled when they are first used: a run pays for those its stories need."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


class _Lazy:
    """Stands in for a pattern until a method of it is asked for; then the methods are the pattern's own."""

    def __init__(self, pattern: str, flags: int, *, unicode_classes: bool) -> None:
        self.pattern = pattern
        self.flags = flags
        self._unicode_classes = unicode_classes

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled: Any
        if self._unicode_classes:
            import regex

            compiled = regex.compile(self.pattern, self.flags)
        else:
            compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, on first use."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags, unicode_classes=False))


def lazy_unicode(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""As `lazy`, for patterns with classes such as `\p{Lu}`, which only the `regex` library knows."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags, unicode_classes=True))
