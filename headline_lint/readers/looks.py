"""What a text looks like, whatever its suffix is; and when there is nothing in one that could be copy."""

from __future__ import annotations

import re

from headline_lint.base.patterns import lazy

_A_PAGE = lazy(r"[\s\ufeff]*+(?:<!doctype\s+html|<html)\b", re.IGNORECASE)
_ROOTS = "rss|feed|nitf|newsItem|newsMessage|packageItem|planningItem|NewsML"
_IS_XML = lazy(
    rf"[\s\ufeff]*+(?:<\?xml\s|<!DOCTYPE\s+(?:{_ROOTS})[\s>]|<(?:{_ROOTS})(?:\s[^<>]{{0,500}}?=|\s*>\s*<)"
    r"|<[\w:.-]++\s[^<>]{0,500}?\bxmlns(?::\w++)?=)"
)
"""A declaration, the root of a story, or one that names its namespace."""
_JSON_BEGINS = lazy(r'\s*+(?:\{|\[\s*+\{)\s*+"')
_JSON_ENDS = ("}", "]")
_TAG = lazy(r"<(?!!--)[^<>]*+>")
_TEMPLATE = lazy(r"\{\{|\{%|<%|<\?php")
_FENCES = ("---", "+++")
_PROSE = 5
"""Plain words one after another that make a line prose."""


def looks_like(source: str) -> str:
    """The suffix that a text should have by its beginning: .html, .xml, .json, and .txt where that says nothing."""
    if _A_PAGE.match(source):
        return ".html"
    if _IS_XML.match(source):
        return ".xml"
    return ".json" if _JSON_BEGINS.match(source) and source.rstrip().endswith(_JSON_ENDS) else ".txt"


def is_bare_page(source: str) -> bool:
    """Whether HTML is a template, whose words come from elsewhere, or has none beside its tags.

    Those in a script or a comment are some: a page that is all script may be a story for all that.
    """
    return _TEMPLATE.search(source) is not None or _has_tags_alone(source)


def is_bare_markdown(source: str) -> bool:
    """Whether Markdown has nothing after its front matter and no prose in that, or has no word beside HTML's tags.

    So sites keep what is said of a list of pages, which has no copy of its own.
    """
    lines = [line.rstrip() for line in source.strip().splitlines()]
    if len(lines) < 2 or lines[0] not in _FENCES or lines[-1] != lines[0]:
        return _has_tags_alone(source)
    fields = lines[1:-1]
    return lines[0] not in fields and not has_prose("\n".join(fields))


def has_prose(source: str) -> bool:
    """Whether a line of front matter that is no comment has several plain words one after another."""
    return any(map(_is_prose, source.splitlines()))


def _has_tags_alone(source: str) -> bool:
    return not any(map(str.isalnum, _TAG.sub("", source)))


def _is_prose(line: str) -> bool:
    run = 0
    for word in line.split() if not line.lstrip().startswith("#") else ():
        run = run + 1 if word.isalpha() else 0
        if run == _PROSE:
            return True
    return False
