"""What a check is, and what it yields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from headline_lint.base.record import Record
from headline_lint.document import SCOPES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from headline_lint.document import Block, Span
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit
    from headline_lint.matching.syntax import Phrase


class Match(Record, frozen=True):
    """What a check yields: offsets in the story's text, and what the message and the fix need.

    `values` fill the message's placeholders beside `{match}`. `replacement` is plain words for exactly
    this span. `kind` is one of the words its check declares; a rule's severities may name it. `hidden` is the place
    in the source of what the text leaves out at `start`: then nothing of the text is matched. `related` is another
    place of the story that the message is about.
    """

    start: int
    end: int
    kind: str | None = None
    values: Mapping[str, str] | None = None
    replacement: str | None = None
    hidden: Span | None = None
    related: Span | None = None


class Check(Protocol):
    """One way of looking. Its fields are its YAML options; what else it has to say, the functions below ask for."""

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The matches in these blocks; `hits` are its literals, in reading order, in any block of the story."""


def literals_of(check: Check) -> Sequence[str | Phrase]:
    """What must stand in the story for the check to be called: its `literals()`; none: it is always called.

    A phrase is hit where one of its forms stands as whole words, a folded string wherever it stands.
    """
    found: Sequence[str | Phrase] = check.literals() if hasattr(check, "literals") else ()
    return found


def placeholders_of(check_class: type[Check]) -> frozenset[str]:
    """The names that messages may use beside `match`: the class's `placeholders`."""
    found: frozenset[str] = getattr(check_class, "placeholders", frozenset())
    return found


def kinds_of(check_class: type[Check]) -> frozenset[str]:
    """The words that its matches may carry: the class's `kinds`."""
    found: frozenset[str] = getattr(check_class, "kinds", frozenset())
    return found


def scopes_of(check_class: type[Check]) -> Collection[str]:
    """The scopes that it looks at: the class's `scopes`, else all."""
    found: Collection[str] = getattr(check_class, "scopes", SCOPES)
    return found
