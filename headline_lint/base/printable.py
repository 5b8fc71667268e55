"""Text made fit for a terminal and a log: what steers them, turns their direction or hides is shown by its number."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

STEERING = (
    "\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
"""The characters above the blank that must not be shown, for use inside a class."""
COMMAND = r"#(?=#\w*\[)"
"""What begins a command in the log of a build server: `##[error]`, `##vso[task.x]`, `##teamcity[x]`."""

_BLANKS = " \xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_JOINER = r"(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
_LOOK = "[\u034f\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]"
_SELECTOR = rf"(?<![^\x00-\x7f]){_LOOK}(?!\u20e3)|(?<={_LOOK}){_LOOK}"
_UNFIT = lazy(rf"[\x00-\x1f{STEERING}]|{_JOINER}|{_SELECTOR}|{COMMAND}|\A[{_BLANKS}]*:(?=:)")
"""Characters that steer or hide, joiners and selectors of a look in plain words, where a server's command begins."""


def printable(text: str) -> str:
    """The text with control, bidirectional and invisible characters written as `<U+202E>`.

    So is the first mark of what a build server would take for a command, `::error` at the start of a line say.
    """
    if text.isascii() and text.isprintable() and "::" not in text and "##" not in text:
        return text
    return _UNFIT.sub(_numbered, text)


def shown_name(name: str) -> str:
    """A file's name as reports have it, with forward slashes; bytes that are no text are shown by their numbers."""
    return os.fsencode(name).decode("utf-8", "backslashreplace").replace(os.sep, "/")


def unprintable(text: str) -> Iterator[tuple[int, str]]:
    """The offsets of the characters that `printable` writes otherwise, each with how it is written."""
    return ((found.end() - 1, _number(found[0][-1])) for found in _UNFIT.finditer(text))


def _numbered(found: Match[str]) -> str:
    return found[0][:-1] + _number(found[0][-1])


def _number(character: str) -> str:
    return f"<U+{ord(character):04X}>"


def counted(number: int, noun: str) -> str:
    """A number and its noun: "1 error", "1,200 files", "2 fixes"."""
    plural = f"{noun}es" if noun.endswith("x") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"
