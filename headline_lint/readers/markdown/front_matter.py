"""The front matter of a Markdown file: which fields are copy, and where their words stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from headline_lint.base.patterns import lazy
from headline_lint.base.yaml_parsing import parse
from headline_lint.document import Comment, Copy, Piece, Span, seen_in
from headline_lint.readers.looks import has_prose
from headline_lint.readers.markdown.fields import FieldValue, Notation, field_under
from headline_lint.readers.markdown.title_block import LINES, title_block
from headline_lint.readers.markdown.words import words_of_field
from headline_lint.readers.plain.lines import is_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from headline_lint.document import Scope

_OPENING = lazy(
    r"(?P<blank>(?:[ \t]*+(?:\r\n|\r|\n))*+)"
    r"(?P<fence>---|\+\+\+)(?P<more>-*+)(?:(?<=-)(?:json|ya?ml))?[ \t]*(?:\r\n|\r|\n)"
)
"""Hugo passes over blank lines before front matter; Eleventy names what it is written in, and JSON is YAML too. More
dashes than three do no harm.
"""
_CLOSINGS = {
    "---": re.compile(r"^(?:---+|\.\.\.)[ \t]*\r?$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE),
}
_DIRECTIVE = lazy(r"^[ \t]*#\s*(headline-lint-[^\r\n]*)", re.MULTILINE)
_FIELD = lazy(r"^(?P<key>\w++)[ \t]*+[:=][ \t]*+(?P<value>\S(?:[^\r\n]*[^ \t\r\n])?)[ \t]*+\r?$", re.MULTILINE)
_PROPERTIES = lazy(r"(?:[&!]\S*+\s+)*")
_BLOCK_HEADER = lazy(r"[|>][^\r\n]*(?:\r\n|\r|\n)?")
_ESCAPES = {
    '"': re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?:\r\n|\n)[ \t]*|.)", re.DOTALL),
    "'": re.compile("''"),
}
_CHARACTERS, _SURROGATES = range(0x110000), range(0xD800, 0xE000)
_MOST_BRACKETS = 200
"""Flow brackets in front matter above which no YAML parser is asked: a deep nest of them takes it minutes."""

_SCOPES: dict[str, Scope] = {
    "headline": "headline",
    "title": "headline",
    "seotitle": "headline",
    **dict.fromkeys(
        """abstract dek deck description excerpt lede standfirst strapline subhead subheading subheadline subtitle
        summary""".split(),
        "standfirst",
    ),
    "byline": "byline",
    "author": "byline",
    "authors": "byline",
    "caption": "caption",
    "captions": "caption",
    "alt": "caption",
    "imagealt": "caption",
    "intro": "standfirst",
    "lead": "standfirst",
}
"""Fields that are copy, their names without `_` and `-`."""
_OF_A_PICTURE = lazy(r".*caption|.*(?:banner|cover|hero|image|img|photo|picture|thumbnail)alt")
"""What they begin with says which one: featured_image_caption, coverAlt."""
_SWITCHES = frozenset({"intro", "lead"})
"""Fields that sites also turn something on with, or name a file in: copy has several words."""
_OWN_HEADLINES = frozenset({"headline", "title"})
_AUTHORS = frozenset({"author", "authors"})
"""Fields that hold names, or what a site knows its authors by."""
_FACTS = frozenset({"section", "genre", "date"})
_STORIES = frozenset(
    "article articlebody body bodytext content copy html markdown paragraphs richtext story text".split()
)
"""What sites that keep a story in front matter call the field, which is not read."""


@dataclass(slots=True)
class FrontMatter:
    """What a file's front matter states; `end` is where the story starts, 0 without front matter.

    `facts` are its section, genre and date, as written; `values` those of its scalars that have words.
    """

    end: int = 0
    copies: list[Copy] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    values: list[FieldValue] = field(default_factory=list)
    _notation: Notation | None = None

    @property
    def has_headline(self) -> bool:
        """Whether it states the story's headline; a title for search engines stands beside that."""
        return _has_title(self.values)

    def story_field(self, source: str) -> str | None:
        """The field that seems to hold the story; None without one."""
        return next(
            (
                value.key
                for value in self.values
                if value.key.replace("_", "").replace("-", "") in _STORIES
                and has_prose(source[value.start : value.end])
            ),
            None,
        )

    def escape(self, words: str, offset: int) -> str | None:
        """Plain words as the field at this offset of the source must hold them; None if it cannot."""
        style = next((value.style for value in self.values if value.start <= offset <= value.end), "")
        if seen_in(words_of_field([Piece(words, 0, len(words))])) != " ".join(words.split()):
            return None  # it would be read as markup
        return self._notation.write(words, style) if self._notation else words


def read_front_matter(source: str) -> FrontMatter:
    """Read the front matter at the start of a file: YAML between `---`, TOML between `+++`, JSON, or a title block.

    The last is pandoc's or MultiMarkdown's. Of front matter that is not sound the plain lines are read, one field each.
    YAML of which nothing can be read is copy; so is what stands between longer fences, without a title.
    """
    if source.startswith("{"):
        # late, as the other: few files have it
        from headline_lint.readers.markdown.json import JSON, json_values

        values, end = json_values(source)
        return _front_matter(source, end, JSON, values)
    opening = _OPENING.match(source)
    closing = _CLOSINGS[opening["fence"]].search(source, opening.end()) if opening else None
    if opening is None:
        values, end = title_block(source)
        return _front_matter(source, end, LINES, values)
    if closing is None:
        return FrontMatter()
    start, end = opening.end(), closing.start()
    if opening["fence"] == "+++":
        from headline_lint.readers.markdown.toml import TOML, toml_values

        found = _front_matter(source, closing.end(), TOML, toml_values(source, start, end))
    else:
        sound = _yaml_values(source[start:end], start)
        values = list(_line_values(source, start, end)) if sound is None else sound
        if (sound is None and (opening["blank"] or not values)) or (opening["more"] and not _has_title(values)):
            return FrontMatter()
        found = _front_matter(source, closing.end(), _YAML, values)
    for line in _DIRECTIVE.finditer(source, start, end):
        found.comments.append(Comment(line[1], Span(*line.span())))
    return found


def _has_title(values: Iterable[FieldValue]) -> bool:
    return any(value.key in _OWN_HEADLINES for value in values)


def _front_matter(source: str, end: int, notation: Notation, values: Iterable[FieldValue]) -> FrontMatter:
    """What the values state; one without words states nothing."""
    found = FrontMatter(end, _notation=notation)
    for value in values:
        pieces = [piece for piece in notation.pieces(source, value) if piece.string]
        scope = _scope_of(value.key.replace("_", "").replace("-", ""))
        if scope:
            pieces = words_of_field(pieces)
        words = seen_in(pieces)
        if (value.key in _SWITCHES and " " not in words) or (scope == "caption" and words in {"true", "false"}):
            scope = None
        if words:
            found.values.append(value)
        if words and scope and (value.key not in _AUTHORS or is_name(words)):
            found.copies.append(Copy(pieces, scope, description=value.key.endswith("alt")))
        elif words and value.key in _FACTS:
            found.facts.setdefault(value.key, words)
    return found


def _scope_of(name: str) -> Scope | None:
    return _SCOPES.get(name) or ("caption" if _OF_A_PICTURE.fullmatch(name) else None)


@dataclass(slots=True)
class _Node:
    """A YAML mapping or sequence being read; `key` is None where a mapping's next key is awaited."""

    mapping: bool
    field: str
    key: str | None = None

    def field_of_value(self, *, top: bool) -> str:
        """The field that the value now read belongs to: "" for one that is no copy."""
        return field_under(None if top else self.field, self.key or "") if self.mapping else self.field


def _yaml_values(text: str, shift: int) -> list[FieldValue] | None:
    """The scalars of front matter, without building it; None where it is no sound YAML mapping."""
    import yaml  # late: few files have front matter

    if text.count("[") + text.count("{") > _MOST_BRACKETS:
        return None
    values: list[FieldValue] = []
    nodes: list[_Node] = []
    try:
        for event in parse(text):
            if isinstance(event, (yaml.ScalarEvent, yaml.AliasEvent)):
                if not nodes:
                    return None
                _take(event, nodes, values, text, shift)
            elif isinstance(event, yaml.CollectionStartEvent):
                if not nodes and not isinstance(event, yaml.MappingStartEvent):
                    return None
                inherited = nodes[-1].field_of_value(top=len(nodes) == 1) if nodes else ""
                nodes.append(_Node(isinstance(event, yaml.MappingStartEvent), inherited))
            elif isinstance(event, yaml.CollectionEndEvent):
                nodes.pop()
                if nodes:
                    nodes[-1].key = "" if nodes[-1].mapping and nodes[-1].key is None else None
    except (yaml.YAMLError, ValueError):
        return None
    return values


def _take(event: Any, nodes: list[_Node], values: list[FieldValue], text: str, shift: int) -> None:
    """Take a scalar (or an alias, which has no words of its own) as a key or as a value."""
    node = nodes[-1]
    words = getattr(event, "value", "")
    if node.mapping and node.key is None:
        node.key = words.lower()
        return
    if words:
        start, end = event.start_mark.index, event.end_mark.index
        properties = _PROPERTIES.match(text, start, end)
        start = properties.end() if properties else start
        key = node.field_of_value(top=len(nodes) == 1)
        values.append(FieldValue(key, event.style or "", shift + start, shift + end))
    node.key = None


def _line_values(source: str, start: int, end: int) -> Iterator[FieldValue]:
    """The fields that stand on one line each."""
    for found in _FIELD.finditer(source, start, end):
        first, last = found["value"][0], found["value"][-1]
        quoted = first in _ESCAPES and first == last and len(found["value"]) > 1
        yield FieldValue(found["key"].lower(), first if quoted else "", *found.span("value"))


def _pieces(source: str, value: FieldValue) -> Iterator[Piece]:
    """The words of a scalar, escapes undone."""
    _, style, start, end = value
    if style in {"|", ">"}:
        header = _BLOCK_HEADER.match(source, start, end)
        start = header.end() if header else start
    elif style:
        start, end = start + 1, end - 1
        for escape in _ESCAPES[style].finditer(source, start, end):
            yield Piece(source[start : escape.start()], start, escape.start())
            yield Piece(_unescape(escape[0]), *escape.span())
            start = escape.end()
    yield Piece(source[start:end], start, end)


def _unescape(escape: str) -> str:
    """The character that an escape of a quoted scalar stands for."""
    kind, digits = escape[1], escape[2:]
    if kind in "xuU" and digits:  # without, it is no YAML, and read as it stands
        code = int(digits, 16)
        return chr(code) if code in _CHARACTERS and code not in _SURROGATES else "\ufffd"
    if kind in "\r\n":
        return ""
    return " " if kind in "0abtnvfre_NLP" else kind


def _write(words: str, style: str) -> str:
    if style == '"':
        return words.replace("\\", "\\\\").replace('"', '\\"')
    return words.replace("'", "''") if style == "'" else words


_YAML = Notation(_pieces, _write)
