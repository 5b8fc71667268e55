"""IPTC ninjs 1, 2 and 3: headlines, bodies, descriptions, and the captions of what is associated.

A body or description given in several formats is read once, in the one that keeps most of its shape.
See https://www.iptc.org/std/ninjs/userguide/.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeGuard

from headline_lint.document import is_blank
from headline_lint.readers.collecting import CollectedStory, HeldStory, read_each, words_of
from headline_lint.readers.placed_source.json import Mapping, Sequence, String, read_json, text_of, write_json
from headline_lint.readers.wire.json_kinds import hidden_copy, no_story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from headline_lint.document import Document, Scope
    from headline_lint.readers.decoding import StoryFault, UnreadableError
    from headline_lint.readers.limits import Limits
    from headline_lint.readers.placed_source.json import Value

_FORMATS = ("html", "xhtml", "text", "nitf")
"""From the one that is read first: `text` is plain."""

_MARKS = frozenset({"headline", "headlines", "bodies", "descriptions", "associations", "renditions"})
_MEDIA = frozenset({"picture", "graphic", "video", "audio"})
_STANDFIRSTS = ("standfirst", "subhead", "deck", "summary", "abstract", "teaser", "lead", "excerpt")
_DATES = ("contentcreated", "firstcreated", "versioncreated")
_TOPICS = ("genre", "genres", "subject", "subjects")
_SPORT_CODE = "15000000"
_TEXTS = (("body", "bodies"), ("description", "descriptions"))
"""What the fields of bodies and descriptions begin with in ninjs 1, and are called since 2."""
_DEEPEST = 4  # associations of associations


class _Rendition(NamedTuple):
    """One format of a body or description, in a field of this name."""

    field: str
    format: str
    role: str
    string: String


def read_ninjs(source: str, name: str, limits: Limits) -> list[Document | StoryFault]:
    """The stories of a ninjs file: one, or as many as the array or the associations hold."""
    value = read_json(source, limits)
    items, starts = (value, value.starts) if isinstance(value, Sequence) else ([value], [0])
    if not any(map(_is_item, items)):
        raise no_story(source, value)
    held = (story for item, start in zip(items, starts, strict=True) for story in _held(source, item, start))
    return read_each(held, name, source)


def _held(source: str, item: Value, start: int) -> Iterator[HeldStory]:
    """The stories of a value of the array, which need be none."""
    if _is_item(item):
        yield from _stories(source, item, 0) or [HeldStory(item.start, partial(_read_item, source, item))]
    else:
        yield HeldStory(start, partial(_refuse, no_story(source, item)))


def _refuse(error: UnreadableError) -> NoReturn:
    raise error


def _is_item(item: Value) -> TypeGuard[Mapping]:
    """Whether a value is a news item: `type` and `uri` alone are found in much other JSON."""
    if not isinstance(item, Mapping) or "@context" in item:  # JSON-LD, whose articles have headlines too
        return False
    if isinstance(item.get("headline"), Mapping | Sequence) or isinstance(item.get("headlines"), Mapping | String):
        return False  # other systems keep several headlines there by name
    if any(key in _MARKS or key.startswith(("body_", "description_")) for key in item):
        return True
    return "uri" in item and any(key.lower() == "versioncreated" or key.startswith("headline_") for key in item)


def _stories(source: str, item: Mapping, depth: int) -> list[HeldStory]:
    """The story of an item, and those of associated items that are stories themselves.

    An item that only brings others together is none: then they are read with a headline alone, too.
    """
    found = [HeldStory(item.start, partial(_read_item, source, item))] if _has_copy(source, item) else []
    is_package = not found
    for other in _associated(item) if depth < _DEEPEST else ():
        is_story = is_package or any(_renditions(source, other, "body", "bodies"))
        if is_story and not _is_media(source, other):
            found += _stories(source, other, depth + 1)
    return found


def _has_copy(source: str, item: Mapping) -> bool:
    """Whether an item has words of its own, beside a byline; captions of what is associated are."""
    own = [item.get("headline"), *(value for _, value in _other_headlines(source, item))]
    own += [one.string for fields in _TEXTS for one in _renditions(source, item, *fields)]
    if any(_says(source, value) for value in own):
        return True
    return any(_is_media(source, other) and _has_copy(source, other) for other in _associated(item))


def _says(source: str, value: Value) -> bool:
    """Whether a value is a text that is not blank."""
    return isinstance(value, String) and not is_blank(source[value.start : value.end])


def _read_item(source: str, item: Mapping) -> CollectedStory:
    """The story of an item; raises `UnreadableError` where its copy is in other fields than ninjs's."""
    text = _TEXTS if _is_media(source, item) else _TEXTS[:1]
    if not any(_says(source, one.string) for fields in text for one in _renditions(source, item, *fields)):
        error = hidden_copy(source, item)
        if error is not None:
            raise error
    return _Reader(source, item).read()


class _Reader:
    """An item while it is read."""

    def __init__(self, source: str, item: Mapping) -> None:
        self.source = source
        self.item = item
        self.story = CollectedStory(write_json)

    def read(self) -> CollectedStory:
        """The item as a story, in reading order."""
        media = _is_media(self.source, self.item)
        self._headlines()
        title = self.item.get("title")
        if isinstance(title, String) and self.story.copies:
            self._add_rendition(_Rendition("title", "text", "", title), "headline", 0)
        self._renditions("description", "descriptions", "caption" if media else "standfirst")
        for key in ("byline", "by"):
            self._add(self.item.get(key), "byline")
        self._renditions("body", "bodies", "caption" if media else None)
        for other in _associated(self.item):
            if _is_media(self.source, other):
                self._captions(other)
        self._facts()
        return self.story

    def _headlines(self) -> None:
        self._add(self.item.get("headline"), "headline")
        for role, value in _other_headlines(self.source, self.item):
            scope: Scope = "standfirst" if any(word in role for word in _STANDFIRSTS) else "headline"
            if isinstance(value, String) and _format(self.source, value, role, "") == "html":
                self._take(_Rendition("", "html", role, value), scope)
            else:
                self._add(value, scope)

    def _captions(self, item: Mapping) -> None:
        before = len(self.story.copies)
        reader = _Reader(self.source, item)
        reader.story = self.story
        reader._renditions("description", "descriptions", "caption")
        if len(self.story.copies) == before:
            for value in (item.get("headline"), *(value for _, value in _other_headlines(self.source, item))):
                self._add(value, "caption")

    def _renditions(self, prefix: str, plural: str, scope: Scope | None) -> None:
        """Take each body or description in its best format; a role may say that it is something else."""
        given: dict[Scope | None, list[_Rendition]] = {}
        for rendition in _renditions(self.source, self.item, prefix, plural):
            given.setdefault(_scope(rendition.role) or scope, []).append(rendition)
        for means, renditions in sorted(given.items(), key=lambda pair: pair[0] != "standfirst"):
            others = sorted(renditions, key=lambda rendition: _FORMATS.index(rendition.format))
            before = len(self.story.copies)
            while others and len(self.story.copies) == before:  # the best one may be tags alone
                self._take(others.pop(0), means)
            for other in others:
                self._add_rendition(other, means, before)

    def _add_rendition(self, rendition: _Rendition, scope: Scope | None, first: int) -> None:
        """Remember that the copies since the `first` stand in another field too."""

        def read() -> CollectedStory:
            reader = _Reader(self.source, self.item)
            reader._take(rendition, scope)
            return reader.story

        self.story.add_rendition(rendition.field, self.story.copies[first:], read)

    def _take(self, rendition: _Rendition, scope: Scope | None) -> None:
        text = text_of(self.source, rendition.string)
        if rendition.format == "text":
            self.story.add_plain(text, scope)
        elif rendition.format == "nitf":
            from headline_lint.readers.wire.nitf import add_nitf_text  # late: few bodies are NITF alone

            add_nitf_text(self.story, text, scope)
        else:
            self.story.add_html(text, scope, xml=rendition.format == "xhtml")

    def _add(self, value: Value, scope: Scope) -> None:
        if isinstance(value, String):
            self.story.add(text_of(self.source, value), scope)

    def _facts(self) -> None:
        dates = {key.lower(): _string(self.source, self.item[key]) for key in self.item if key.lower() in _DATES}
        self.story.date = next((dates[key] for key in _DATES if dates.get(key)), None)
        for key in _TOPICS:
            entries = _objects(self.item.get(key))
            self.story.name_topics(_words(self.source, entry.get("name")) for entry in entries)
            codes = [_words(self.source, entry.get(field)) for entry in entries for field in ("code", "uri", "literal")]
            if any(code.endswith(_SPORT_CODE) for code in codes):
                self.story.section = "sport"


def _other_headlines(source: str, item: Mapping) -> Iterator[tuple[str, Value]]:
    """The headlines beside `headline`, each with its role: `headline_main` and its like, the entries of `headlines`."""
    for key, value in item.items():
        if key.startswith("headline_"):
            yield key.partition("_")[2].lower(), value
    for entry in _objects(item.get("headlines")):
        yield _words(source, entry.get("role")), entry.get("value")


def _renditions(source: str, item: Mapping, prefix: str, plural: str) -> Iterator[_Rendition]:
    """The formats of a body or a description: `body_html` and its like, and the entries of `bodies`."""
    for key, value in item.items():
        if key.startswith(f"{prefix}_") and isinstance(value, String):
            yield _Rendition(key, _format(source, value, key.partition("_")[2], ""), "", value)
    for number, entry in enumerate(_objects(item.get(plural)), 1):
        value = entry.get("value")
        if isinstance(value, String):
            role = _words(source, entry.get("role"))
            kind = _words(source, entry.get("contentType") or entry.get("contenttype"))
            yield _Rendition(f"{plural} {number}", _format(source, value, role, kind), role, value)


def _format(source: str, value: String, role: str, kind: str) -> str:
    """The format of a body by its content type, else by its name or role, else by its look."""
    for stated in (kind, role.lower()):
        if "nitf" in stated or stated == "application/xml":
            return "nitf"
        if "xhtml" in stated:
            return "xhtml"
        if "html" in stated:
            return "html"
        if stated in {"text", "plain", "text/plain"}:
            return "text"
    return "html" if source.find("</", value.start, value.end) >= 0 else "text"


def _scope(role: str) -> Scope | None:
    """What a role says of a body or description beside its format."""
    if "caption" in role:
        return "caption"
    return "standfirst" if any(word in role for word in _STANDFIRSTS) else None


def _associated(item: Mapping) -> list[Mapping]:
    """What goes with an item: an object of items by their names in ninjs 1, an array of items since 2."""
    value = item.get("associations")
    return _mappings(value.values()) if isinstance(value, Mapping) else _objects(value)


def _is_media(source: str, item: Mapping) -> bool:
    return _words(source, item.get("type")) in _MEDIA


def _objects(value: Value) -> list[Mapping]:
    return _mappings(value) if isinstance(value, list) else []


def _mappings(values: Iterable[Value]) -> list[Mapping]:
    return [value for value in values if isinstance(value, Mapping)]


def _words(source: str, value: Value) -> str:
    """A short string in small letters; "" for any other value."""
    return _string(source, value).lower()


def _string(source: str, value: Value) -> str:
    return words_of(text_of(source, value)) if isinstance(value, String) else ""
