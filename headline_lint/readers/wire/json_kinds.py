"""What JSON is that is no ninjs story: other ways to store a story, known by their fields; and copy in none of ninjs's.

Of a value in an array, or one field down (`"body": {"blocks": …}`), the kind is told as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.readers.decoding import UnreadableError
from headline_lint.readers.other_kinds import AS_PAGE
from headline_lint.readers.placed_source.json import Mapping, Sequence, String

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.readers.placed_source.json import Value

_NO_STORY = "is JSON, but no ninjs story"
_GOOGLE = "a link to a Google document"
_KINDS = (
    ("Arc ANS", "content_elements"),
    ("Arc ANS", "headlines.basic"),
    ("an answer of WordPress", "content.rendered"),
    ("an answer of WordPress", "title.rendered"),
    ("a JSON Feed", "version=https://jsonfeed.org/"),
    ("JSON-LD", "@context"),
    ("Draft.js", "blocks entityMap"),
    ("Editor.js", "blocks.data"),
    ("Contentful", "nodeType content"),
    ("Contentful", "sys fields"),
    ("Portable Text", "_type=block children"),
    ("ProseMirror", "type=doc content"),
    ("Lexical", "root.children"),
    ("Slate", "type children.text"),
    ("Quill", "ops.insert"),
    ("Mobiledoc", "markups sections"),
    ("Ghost", "mobiledoc"),
    ("Ghost", "db.data"),
    ("Apple News Format", "components documentStyle"),
    ("Apple News Format", "components layout"),
    ("JSON:API", "jsonapi data"),
    ("JSON:API", "data.attributes"),
    ("a notebook (Jupyter)", "cells nbformat"),
    (_GOOGLE, "doc_id"),
)
"""Kinds by the fields that all must be there: `a.b` is b in a or in its first value, `a=b` a text that begins so."""

_NINJS = frozenset(
    """altids associations bodies by byline charcount contentcreated copyrightholder copyrightnotice descriptions
    digitalsourcetype ednote embargoed embargoedreason embargoeduntil event eventdetails events expires firstcreated
    genre genres headline headlines infosource infosources language located mimetype object objects organisation
    organisations people person place places plannedcoverage profile pubstatus renditions representationtype rightsinfo
    slugline standard subject subjects title trustindicator trustindicators type urgency uri usageterms version
    versioncreated wordcount
    annotations attachments authors evolvedfrom extra_items guid keywords priority products service
    source""".split()
)
"""The fields of ninjs 1.0 to 3.1 in small letters, and those that Superdesk adds."""
_COPY = ("body_", "description_", "headline_")
_SHAPES = dict.fromkeys(("bodies", "descriptions", "headlines"), "are no array of objects with a “value”")
"""Fields of ninjs that hold copy: texts by their names, or arrays of them."""
_OWN = (*_COPY, "_", "$")
_STORIES = frozenset(
    """abstract article articlebody blocks body caption content copy deck dek description excerpt html intro lead lede
    main paragraphs richtext standfirst story subheadline subheadlines subtitle summary text""".split()
)
"""What other systems call the fields that hold copy, in small letters."""
_PROSE = 5
"""Words that make a text prose, whatever its field is called."""
_OF_THE_DESK = frozenset(
    """copyright credit credits disclaimer embargo instruction instructions legal licence license note notes restriction
    restrictions rights terms usage""".split()
)
"""Words in the names of fields that tell colleagues and customers how to use a story; agencies have their own."""
_PART_OF_NAME = lazy(r"[A-Z]?[a-z]++")
_OF_A_TERM = frozenset("code id label lang language name qcode rel scheme slug type uri".split())
"""What an object has that only names a term: a subject, a signal."""
_MOST_NAMED = 3  # the first fields that a line names: it stays one line


def no_story(source: str, value: Value) -> UnreadableError:
    """What to raise for a value that is no ninjs story, with its kind if that is known."""
    kind = _kind(source, value)
    looks = f": it looks like {kind}" if kind else _below(source, value) or _misshapen(value)
    way = "download the document as docx" if kind == _GOOGLE else AS_PAGE
    return UnreadableError(f"{_NO_STORY}{looks}; {way}")


def hidden_copy(source: str, item: Mapping) -> UnreadableError | None:
    """What to raise for an item without a body that holds copy where ninjs does not keep it; None elsewhere."""
    lost = next((key for key, value in item.items() if _is_lost(source, key, value)), None)
    if lost is not None:
        return UnreadableError(f"{_NO_STORY}: its “{lost}” {_SHAPES.get(lost, 'is no text')}; {AS_PAGE}")
    named = [f"“{key}”" for key, value in item.items() if not _is_ninjs(key) and _holds_copy(source, key, value)]
    if not named:
        return None
    if _kind(source, item) or _below(source, item):
        return no_story(source, item)
    more = " and more" if len(named) > _MOST_NAMED else ""
    return UnreadableError(f"{_NO_STORY}: ninjs has no {', '.join(named[:_MOST_NAMED])}{more}; {AS_PAGE}")


def _kind(source: str, value: Value) -> str | None:
    """The kind of a value, or of the first one in it."""
    first = _first(value)
    if first is None:
        return None
    return next((kind for kind, fields in _KINDS if all(_has(source, first, one) for one in fields.split())), None)


def _below(source: str, value: Value) -> str:
    """What a field of a value looks like, in words; "" where no kind is known."""
    for key, inner in (_first(value) or {}).items():
        if kind := _kind(source, inner):
            return f": its “{key}” looks like {kind}"
    return ""


def _misshapen(value: Value) -> str:
    """Which headline of a value is not kept as ninjs does, in words."""
    first = _first(value)
    if first is None:
        return ""
    if isinstance(first.get("headline"), Mapping | Sequence):
        return ": its “headline” is no text"
    return ": its “headlines” are no array" if isinstance(first.get("headlines"), Mapping | String) else ""


def _first(value: Value) -> Mapping | None:
    """A value that is an object, or the first one in an array."""
    if isinstance(value, Sequence):
        value = value[0] if value else None
    return value if isinstance(value, Mapping) else None


def _has(source: str, item: Mapping, field: str) -> bool:
    name, equals, start = field.partition("=")
    if equals:
        value = item.get(name)
        return isinstance(value, String) and source.startswith(start, value.start, value.end)
    outer, dot, inner = name.partition(".")
    if not dot:
        return outer in item
    below = _first(item.get(outer))
    return below is not None and inner in below


def _is_ninjs(key: str) -> bool:
    return key.lower() in _NINJS or key.startswith(_OWN)


def _is_lost(source: str, key: str, value: Value) -> bool:
    """Whether a body or its like is not as ninjs keeps it, and has prose."""
    if key in _SHAPES:
        entries = value if isinstance(value, Sequence) else [value]
        lost = [one for one in entries if not (isinstance(one, Mapping) and isinstance(one.get("value"), String))]
        return any(_counts(source, string, _PROSE) for one in lost for string in _strings(one))
    return (
        key.startswith(_COPY)
        and not isinstance(value, String)
        and any(_counts(source, string, _PROSE) for string in _strings(value))
    )


def _holds_copy(source: str, key: str, value: Value) -> bool:
    """Whether there is prose in a field, or any word where the field's name says that it is the story."""
    enough = 1 if key.lower() in _STORIES else _PROSE
    return not _is_for_desks(key) and any(_counts(source, string, enough) for string in _strings(value))


def _is_for_desks(key: str) -> bool:
    return any(part.lower() in _OF_THE_DESK for part in _PART_OF_NAME.findall(key))


def _counts(source: str, string: String, enough: int) -> bool:
    """Whether a string has so many words."""
    words = source[string.start : string.end].split(maxsplit=enough)
    return len(words) >= enough and any(map(str.isalpha, "".join(words[:enough])))


def _strings(value: Value) -> Iterator[String]:
    """Every string in a value that may be copy: no note to a desk, and no word of a list of terms."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, String):
            yield one
        elif isinstance(one, Mapping):
            if not one.keys() <= _OF_A_TERM:
                waiting += [inner for key, inner in one.items() if not _is_for_desks(key)]
        elif isinstance(one, Sequence):
            waiting += one
