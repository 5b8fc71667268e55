"""What the elements of HTML and their attributes mean for copy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.readers.html.tokens import attributes

if TYPE_CHECKING:
    from headline_lint.document import Scope
    from headline_lint.readers.html.tokens import Tag

INLINE = frozenset(
    """a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr picture q rp rt
    ruby s samp script small source span strike strong sub sup svg template time tt u var wbr style noscript""".split()
)
"""Elements that do not end a paragraph; every other one does."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
OUT = frozenset(
    """aside audio button canvas code datalist dialog fieldset footer form iframe kbd map math menu nav noembed
    noframes noscript object pre rp rt samp script select style svg template textarea title video xmp""".split()
)
"""Elements whose content is no copy."""

LISTED = frozenset({"li", "td", "th", "dt", "dd"})

_WHOLE_PAGE = frozenset({"html", "body", "main", "article", "section"})
"""Elements whose classes say nothing of what kind of block their words are."""

_SCOPES: dict[str, Scope] = {"figcaption": "caption", "caption": "caption"}
_CLOSES = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
    "body": frozenset({"head"}),
}
_NOTHING: frozenset[str] = frozenset()

_TELLING = lazy(
    r"hidden|display|visibility|role|standfirst|description|de(?:k|ck)\b|sub-?title|sub-?head|strapline"
    r"|byline|author|sr-only|visuallyhidden|screen-reader|caption",
    re.IGNORECASE,
)
_INVISIBLE = lazy(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WORD = lazy(r"[a-z]+")
_OUT_ROLES = frozenset({"navigation", "complementary", "contentinfo", "search", "banner", "menu", "button"})
_UNSEEN = lazy(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:\s|$)", re.IGNORECASE)
_NAMED: dict[str, Scope] = {
    "standfirst": "standfirst",
    "description": "standfirst",
    "dek": "standfirst",
    "deck": "standfirst",
    "subtitle": "standfirst",
    "subhead": "standfirst",
    "subheadline": "standfirst",
    "strapline": "standfirst",
    "byline": "byline",
    "author": "byline",
    "caption": "caption",
}


class Meaning(NamedTuple):
    """What an element says of its content: that it is no copy, or what kind."""

    out: bool = False
    scope: Scope | None = None
    main: bool = False


_PLAIN = Meaning()
_MAIN = Meaning(main=True)


def closes(name: str) -> frozenset[str]:
    """The elements that a new one of this name ends."""
    return _CLOSES.get(name, _NOTHING)


def meaning(source: str, token: Tag) -> Meaning:
    """What a start tag says of its element, by its name and its attributes."""
    scope = _SCOPES.get(token.name)
    if token.name == "main":
        return _MAIN
    if token.inner_start == token.inner_end or not _TELLING.search(source, token.inner_start, token.inner_end):
        return Meaning(scope=scope) if scope else _PLAIN
    found = {name: value.string for name, value in attributes(source, token.inner_start, token.inner_end).items()}
    role = found.get("role", "").lower()
    if token.name not in _WHOLE_PAGE and scope is None:
        scope = "standfirst" if role == "doc-subtitle" else _stated_scope(found)
    out = token.name not in {"html", "body"} and _is_out(found, role)
    return Meaning(out, scope, role == "main")


def _is_out(found: dict[str, str], role: str) -> bool:
    """Whether attributes say that an element is not seen, or not part of the story."""
    return (
        "hidden" in found
        or found.get("aria-hidden", "").lower() == "true"
        or role in _OUT_ROLES
        or _INVISIBLE.search(found.get("style", "")) is not None
        or _UNSEEN.search(found.get("class", "")) is not None
    )


def _stated_scope(found: dict[str, str]) -> Scope | None:
    """The scope that a class, `itemprop` or `rel` names."""
    stated = " ".join(found.get(name, "") for name in ("class", "itemprop", "rel")).lower()
    words = _WORD.findall(stated.replace("sub-", "sub"))
    return next((_NAMED[word] for word in words if word in _NAMED), None)
