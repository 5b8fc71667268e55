"""Addresses that a reader of a report may follow."""

from __future__ import annotations

from headline_lint.base.printable import printable


def link(url: str | None) -> str | None:
    """The address of a page of the web; None for anything else, a script above all."""
    if url is None or not url.startswith(("https://", "http://")):
        return None
    return url if " " not in url and printable(url) == url else None
