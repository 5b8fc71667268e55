"""Text made fit for a terminal: what steers it, turns its direction or hides in it is shown by its number."""

from __future__ import annotations

from headline_lint.patterns import lazy

_UNFIT = lazy(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb]"
)


def printable(text: str) -> str:
    """The text with control, bidirectional and invisible characters written as `<U+202E>`."""
    return text if text.isprintable() else _UNFIT.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
