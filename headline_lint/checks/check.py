"""What a check is, and what it yields."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from headline_lint.base.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from headline_lint.document import Block, Span
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit
    from headline_lint.matching.syntax import Phrase


class Match(Record, frozen=True):
    """What a check yields: offsets in the story's text, and what the message and the fix need.

    `values` fill the message's placeholders beside `{match}`. `replacement` is plain words for exactly
    this span. `kind` is one of the words its check declares; a rule's severities may name it. `hidden` is the place
    in the source of what the text leaves out at `start`: then nothing of the text is matched.
    """

    start: int
    end: int
    kind: str | None = None
    values: Mapping[str, str] | None = None
    replacement: str | None = None
    hidden: Span | None = None


class Check(Protocol):
    """One way of looking. Its fields are its YAML options.

    `placeholders` are the names its messages may use beside `match`; `kinds` the words its matches may carry.
    """

    placeholders: ClassVar[frozenset[str]]
    kinds: ClassVar[frozenset[str]]

    def literals(self) -> Sequence[str | Phrase]:
        """What must stand in the story for the check to be called; none: always called.

        A phrase is hit where one of its forms stands as whole words, a folded string wherever it stands.
        """

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The matches in these blocks; `hits` are its literals, in reading order, in any block of the story."""
