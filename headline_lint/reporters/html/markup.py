"""Text made fit for a page, and the names that readers see."""

from __future__ import annotations

from html import escape

from headline_lint.base.printable import printable


def escaped(text: str) -> str:
    """The text as HTML, in an element or a quoted attribute; what steers or hides is shown by its number."""
    return escape(printable(text))


def spoken(name: str) -> str:
    """A category's name as words: `loaded-language` is "Loaded language"."""
    return escaped(name.replace("-", " ").capitalize())


def anchor(rule: str) -> str:
    """The id of a rule's entry in the page."""
    return f"rule-{escaped(rule).replace('/', '-')}"
