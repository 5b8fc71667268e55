"""What comes of one draft: what is found, its fixes, what went wrong; it can be sent to another process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import field

from headline_lint.base.record import Record

if TYPE_CHECKING:
    from headline_lint.document import Document
    from headline_lint.findings.finding import Finding
    from headline_lint.run.discovery import Draft


class FileFindings(Record, frozen=True):
    """What the report needs of one file; `findings` are in order of place, then rule.

    `gone` counts what its baseline knows and is found no more.

    `source` is empty where there are no findings; `stories` has what is kept of each besides.
    """

    findings: list[Finding]
    source: str
    by_paragraph: bool
    stories: list[Any]
    gone: int


class ProposedFix(Record, frozen=True):
    """The fixes of a file: its bytes as they were and the file as it would be, or why there are none."""

    old: bytes = b""
    fixed: FixedFile | None = None
    notes: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


class Change(Record, frozen=True):
    """Fixes that are yet to be written: bytes and text of the file before and after, and what is left to report."""

    old: bytes
    new: bytes
    before: str
    after: str
    fixes: int
    left: FileFindings


class Outcome(Record):
    """What came of one draft; `read` says that nothing went wrong, `partly` that it did in some of its stories.

    `empty`: it has no copy. `stopped` names the rules that ran too long.
    """

    draft: Draft
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    stopped: frozenset[str] = frozenset()
    read: bool = False
    partly: bool = False
    empty: bool = False
    kept: FileFindings | None = None
    change: Change | None = None


class FixedFile(Record, frozen=True):
    """A file with its fixes: its bytes, its stories, the findings that are left, and how many fixes were made.

    `notes` name the fixes that could not be.
    """

    data: bytes
    documents: list[Document]
    findings: list[Finding]
    made: int
    notes: tuple[str, ...] = ()
