"""The mark in the head of an HTML report, by which a later run knows that it is no draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.reading import read_regular

if TYPE_CHECKING:
    from pathlib import Path

GENERATOR = '<meta name="generator" content="headline-lint '
"""How the mark begins; the version follows."""
_HEAD = 200
"""The bytes within which it begins and ends: nothing of the stories stands there."""


def is_report(path: Path) -> bool:
    """Whether a file is an HTML report of ours; one that cannot be read is not known to be."""
    try:
        head = read_regular(path, _HEAD)
    except OSError:
        return False
    return GENERATOR.encode() in head
