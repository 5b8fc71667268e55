"""Elements of JSX that nobody sees, and where each ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

_TAG = lazy(r"<(?P<end>/?)(?P<name>[A-Za-z][\w.-]*+)(?P<rest>[^<>]*+)>")
_SAYS_SO = lazy(r"\bhidden\b|\bnone\b|sr-only")
_STYLE = lazy(r"""\bstyle=\{\{[^{}]{0,200}?\b(?:display\s*:\s*["']none|visibility\s*:\s*["']hidden)""")
_SHOWN = lazy(r"\bhidden=\{?[\"']?false")


def hidden_elements(source: str, code: Iterable[tuple[int, int]], start: int) -> dict[int, int]:
    """Where the hidden elements of a body begin and end; one that is never closed hides nothing."""
    if not _SAYS_SO.search(source, start):
        return {}
    found: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    passed = iter([*code, (len(source), len(source))])
    first, last = next(passed)
    for tag in _TAG.finditer(source, start):
        at = tag.start()
        while at >= last:
            first, last = next(passed)
        if at >= first or tag["rest"].endswith("/"):
            continue
        places = opened.setdefault(tag["name"], [])
        if not tag["end"]:
            places.append(at if _is_hidden(tag[0]) else -1)
        elif places and (place := places.pop()) >= 0:
            found[place] = tag.end()
    return found


def _is_hidden(tag: str) -> bool:
    if not _SAYS_SO.search(tag) or _SHOWN.search(tag):
        return False
    # late: few elements may be hidden
    from headline_lint.readers.html.tags import meaning
    from headline_lint.readers.html.tokens import tokens

    written = tag.replace("className=", "class=")
    return _STYLE.search(tag) is not None or meaning(written, next(tokens(written))).out
