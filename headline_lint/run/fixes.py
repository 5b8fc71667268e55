"""Fixes: replacements put into the source, never two in one place, until nothing is left to put in."""

from __future__ import annotations

from operator import attrgetter
from pathlib import PurePath
from typing import TYPE_CHECKING

from headline_lint.base.printable import counted
from headline_lint.base.reading import read_regular
from headline_lint.base.writing import CHANGED
from headline_lint.readers import UnreadableError, encoding, read_data
from headline_lint.readers.limits import NONE
from headline_lint.run.outcome import FixedFile, ProposedFix

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from headline_lint.document import Document
    from headline_lint.findings.finding import Finding

    Look = Callable[[list[Document]], list[Finding]]
    """Lints the stories of a file: the findings that are reported, those with a fix among them."""
    from headline_lint.run.discovery import Draft

_MOST_ROUNDS = 10
"""A fix may make room for another, a few times over; rules that undo one another would go on for ever."""


class FixError(Exception):
    """A file whose fixes cannot be made; its string is the reason in plain words, without the file's name."""


def fix(found: FixedFile, suffix: str, look: Look, *, unsafe: bool) -> FixedFile:
    """Make the fixes of a file as it was found, with no fix yet; raises `FixError`.

    A file keeps its encoding, its line ends and its blocks; where a fix would cost one of these, none is made.
    """
    fixed = found
    for _ in range(_MOST_ROUNDS):
        chosen = choose(fixed.findings, unsafe=unsafe)
        if not chosen:
            return fixed
        fixed = _next(fixed, chosen, suffix, look)
    rules = sorted({finding.rule for finding in choose(fixed.findings, unsafe=unsafe)})
    if not rules:
        return fixed
    raise FixError(f"is left as it is: the fixes of {', '.join(rules)} undo one another")


def choose(findings: Iterable[Finding], *, unsafe: bool) -> list[Finding]:
    """The findings to fix in one go, in reading order: of those that overlap or start together, the first."""
    chosen: list[Finding] = []
    for finding in sorted(findings, key=attrgetter("order")):
        if finding.fix is None or (finding.fix == "unsafe" and not unsafe) or _words(finding) is None:
            continue
        if not chosen or (finding.start >= chosen[-1].end and finding.start > chosen[-1].start):
            chosen.append(finding)
    return chosen


def put_in(source: str, chosen: Sequence[Finding]) -> str:
    """The source with the replacements of these findings, which are in order and do not overlap."""
    parts, done = [], 0
    for finding in chosen:
        parts += [source[done : finding.start], _words(finding) or ""]
        done = finding.end
    return "".join(parts) + source[done:]


def _words(finding: Finding) -> str | None:
    """The replacement; None if it would change nothing, or join lines."""
    old, new = finding.match, finding.replacement
    lines = len(old.splitlines())
    if new is None or new == old or (lines > 1 and len(new.splitlines()) != lines):
        return None
    return new


def _next(before: FixedFile, chosen: list[Finding], suffix: str, look: Look) -> FixedFile:
    """The file after one more round, read anew."""
    path, source = before.documents[0].path, put_in(before.documents[0].source, chosen)
    bom, codec = encoding(before.data)
    try:
        data = bom + source.encode(codec)
    except UnicodeEncodeError as error:
        character = error.object[error.start]
        raise FixError(f"is left as it is: its encoding, {codec}, has no “{character}”; save it as UTF-8") from None
    documents = _read(data, path, suffix)
    if not documents or documents[0].source != source or _shape(documents) != _shape(before.documents):
        rules = ", ".join(sorted({finding.rule for finding in chosen}))
        raise FixError(f"is left as it is: the fixes of {rules} would change more than words")
    return FixedFile(data, documents, look(documents), before.made + len(chosen))


def _read(data: bytes, path: str, suffix: str) -> list[Document]:
    """The stories of the file with its fixes; none where it cannot be read any more."""
    try:
        return read_data(data, path, suffix, NONE)
    except UnreadableError:
        return []


def _shape(documents: list[Document]) -> list[list[tuple[str, bool]]]:
    """What must stay: the blocks of each story."""
    return [[(block.scope, block.quoted) for block in document.blocks] for document in documents]


def propose_fixes(
    draft: Draft, documents: list[Document], findings: list[Finding], look: Look, *, unsafe: bool
) -> ProposedFix:
    """A file with its fixes, which is not written yet; nothing where none is to be made, a line where none can be."""
    wanted = choose(findings, unsafe=unsafe)
    if not wanted:
        return ProposedFix()
    if documents[0].by_paragraph:
        note = f"{draft.name}: {counted(len(wanted), 'fix')} not made: Word documents are not written to"
        return ProposedFix(notes=(note,))
    suffix = (draft.path or PurePath(draft.name)).suffix.lower()
    try:
        old = _data(draft, documents[0])
        return ProposedFix(old, fix(FixedFile(old, documents, findings, 0), suffix, look, unsafe=unsafe))
    except FixError as error:
        return ProposedFix(faults=(f"{draft.name}: {error}",))


def _data(draft: Draft, document: Document) -> bytes:
    """The bytes of the file that this story was read from; raises `FixError` where they are others by now."""
    if draft.path is None:
        return document.source.encode()
    try:
        data = read_regular(draft.path)
    except OSError:
        raise FixError(CHANGED) from None
    bom, codec = encoding(data)
    if data != bom + document.source.encode(codec, "replace"):
        raise FixError(CHANGED)
    return data
