"""What a text looks like, whatever its suffix is; and when there is nothing in one that could be copy."""

from __future__ import annotations

import re

from headline_lint.base.patterns import lazy

_A_PAGE = lazy(r"[\s\ufeff]*+(?:<!doctype\s+html|<html)\b", re.IGNORECASE)
_ROOTS = "rss|feed|nitf|newsItem|newsMessage|packageItem|planningItem|NewsML"
_AN_XML_STORY = lazy(rf"[\s\ufeff]*+(?:<\?xml\s|<(?:!DOCTYPE\s+)?(?:{_ROOTS})[\s>])")
_JSON_BEGINS = lazy(r'\s*+(?:\{|\[\s*+\{)\s*+"')
_JSON_ENDS = ("}", "]")
_TAG = lazy(r"<(?!!--)[^<>]*+>")
_FENCES = ("---", "+++")
_PROSE = 5
"""Plain words one after another that make a line prose."""


def looks_like(source: str) -> str:
    """The suffix that a text should have by its beginning: .html, .xml, .json, and .txt where that says nothing."""
    if _A_PAGE.match(source):
        return ".html"
    if _AN_XML_STORY.match(source):
        return ".xml"
    return ".json" if _JSON_BEGINS.match(source) and source.rstrip().endswith(_JSON_ENDS) else ".txt"


def has_tags_alone(source: str) -> bool:
    """Whether HTML has no word beside its tags, in a script or a comment neither."""
    return not any(map(str.isalnum, _TAG.sub("", source)))


def has_front_matter_alone(source: str) -> bool:
    """Whether Markdown has nothing after its front matter, and no prose in that: so sites keep the heads of lists.

    Or it has none, and no word beside HTML's tags.
    """
    lines = [line.rstrip() for line in source.strip().splitlines()]
    if len(lines) < 2 or lines[0] not in _FENCES or lines[-1] != lines[0]:
        return has_tags_alone(source)
    fields = lines[1:-1]
    return lines[0] not in fields and not any(map(_is_prose, fields))


def _is_prose(line: str) -> bool:
    """Whether a line that is no comment has several plain words one after another."""
    run = 0
    for word in line.split() if not line.lstrip().startswith("#") else ():
        run = run + 1 if word.isalpha() else 0
        if run == _PROSE:
            return True
    return False
