"""The limits of what is read: files may come from strangers, and none may take all memory or all time."""

from __future__ import annotations

import re
import sys
from typing import Annotated

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.readers.decoding import UnreadableError

_SIZE = lazy(r"(\d{1,12})(?:\.(\d))? ?(B|kB|MB|GB)?", re.IGNORECASE)
_UNITS = {"b": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000}

Count = Annotated[int, msgspec.Meta(ge=1)]


class Size(int):
    """A number of bytes, written as in 50 MB."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Size:
        """The size that a text states; raises ValueError where it states none."""
        found = _SIZE.fullmatch(text.strip())
        if found is None:
            raise ValueError(f"“{text}” is no size; write one as in 50 MB")
        return cls(int(found[1] + (found[2] or "0")) * _UNITS[(found[3] or "B").lower()] // 10)

    def __str__(self) -> str:
        unit = next((name for name in ("GB", "MB", "kB") if self >= _UNITS[name.lower()]), "B")
        return f"{self / _UNITS[unit.lower()]:,.3g} {unit}"


class Limits(msgspec.Struct, frozen=True, rename="kebab"):
    """What is larger, deeper or longer is refused, in one line that names the limit; `LIMIT_KEYS` says what each is.

    Of `docx-ratio` Word's own documents reach about 60.
    """

    file_size: Size = Size(20_000_000)
    docx_size: Size = Size(100_000_000)
    docx_part: Size = Size(50_000_000)
    docx_files: Count = 5_000
    docx_ratio: Count = 200
    depth: Annotated[int, msgspec.Meta(ge=1, le=200)] = 200
    parts: Count = 400_000
    stories: Count = 10_000
    paragraph: Count = 200_000


LIMIT_KEYS = {
    "file-size": "The largest file, as in 50 MB.",
    "docx-size": "The largest Word document, pictures and all.",
    "docx-part": "The most that one part of a Word document may unpack to.",
    "docx-files": "How many files a Word document may hold.",
    "docx-ratio": "How many times larger a part may be than it is packed.",
    "depth": "How deep JSON and XML may be nested.",
    "parts": "How many values JSON may hold, elements and runs of words XML, lines, tags and marks other copy.",
    "stories": "How many stories a feed may hold.",
    "paragraph": "The longest paragraph, in characters.",
}
"""What each limit holds down."""

LIMITS = Limits()
"""What holds where the configuration says nothing else."""

NONE = Limits(**dict.fromkeys(Limits.__struct_fields__, Size(sys.maxsize - 1)))
"""For what was read within limits before."""


def over(what: str, limit: str) -> UnreadableError:
    """What to raise where a limit is passed, with the remedy."""
    return UnreadableError(f"{what}; limits: {limit} in the configuration sets how much is read")
