"""What the styles of a Word document mean for copy: by their names, else by the styles they are based on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from headline_lint.document import Scope
    from headline_lint.readers.placed_source.xml import Element

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.org/ooxml/wordprocessingml/main"
_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 20  # styles that are based on one another: ample, and a circle ends

_HEADLINES = frozenset({"title", "headline", "heading 1"})
_SCOPES: dict[str, Scope] = {
    "subtitle": "standfirst",
    "standfirst": "standfirst",
    "deck": "standfirst",
    "dek": "standfirst",
    "summary": "standfirst",
    "strapline": "standfirst",
    "subheadline": "standfirst",
    "subheading": "crosshead",
    "crosshead": "crosshead",
    "byline": "byline",
    "author": "byline",
    "caption": "caption",
    **{f"heading {level}": "crosshead" for level in range(2, 10)},
}
_QUOTED = frozenset({"quote", "intense quote", "block text", "block quotation", "quotations"})
_LISTED = ("list paragraph", "list bullet", "list number", "list continue")


class Style(NamedTuple):
    """What a style says of a paragraph; `headline` says that it may be the headline."""

    headline: bool = False
    scope: Scope | None = None
    quoted: bool = False
    listed: bool = False
    strong: bool = False
    hidden: bool = False


PLAIN = Style()


def value(element: Element, name: str = "val") -> str:
    """An attribute of Word's own, "" where it is not there."""
    attributes = element.attributes
    return attributes.get(f"{_W} {name}") or attributes.get(f"{_STRICT} {name}") or ""


def is_on(properties: Element | None, name: str) -> bool:
    """Whether properties switch something on, as `b` does bold type."""
    found = properties.find(name) if properties is not None else None
    return found is not None and value(found) not in _OFF


def read_styles(root: Element) -> dict[str, Style]:
    """The styles of a document by their ids."""
    by_id = {value(style, "styleId"): style for style in root.elements("style")}
    return {name: _meaning(name, by_id) for name in by_id}


def _meaning(name: str, by_id: dict[str, Element]) -> Style:
    """What a style means: bold and hidden type are inherited, and so is the first name that is known."""
    known: Style | None = None
    strong = hidden = False
    for _ in range(_DEEPEST):
        style = by_id.get(name)
        if style is None:
            break
        known = known or _named(style)
        properties = style.find("rPr")
        strong = strong or is_on(properties, "b")
        hidden = hidden or is_on(properties, "vanish")
        base = style.find("basedOn")
        name = value(base) if base is not None else ""
    return (known or PLAIN)._replace(strong=strong, hidden=hidden)


def _named(style: Element) -> Style | None:
    """What a style's own name says: Word's names are English whatever language it speaks."""
    stated = style.find("name")
    words = value(stated).lower().replace("-", " ") if stated is not None else ""
    if words in _HEADLINES:
        return Style(headline=True)
    if words in _QUOTED:
        return Style(quoted=True)
    if words.startswith(_LISTED):
        return Style(listed=True)
    return Style(scope=_SCOPES[words]) if words in _SCOPES else None
