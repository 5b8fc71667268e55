"""Fixes: replacements put into the source, never two in one place, until nothing is left to put in."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from headline_lint.base.printable import counted
from headline_lint.base.reading import read_regular
from headline_lint.base.writing import CHANGED
from headline_lint.readers import encoding
from headline_lint.run.outcome import FixedFile, ProposedFix
from headline_lint.run.repairs import repairs_of
from headline_lint.run.sifting import sift

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator

    from headline_lint.document import Document
    from headline_lint.findings.finding import Finding
    from headline_lint.run.discovery import Draft
    from headline_lint.run.sifting import Read, Sifted

    Look = Callable[[list[Document]], list[Finding]]
    """Lints the stories of a file: the findings that are reported, those with a fix among them."""
    _Key = tuple[int, str]
    """What tells a fix from others: its start and its rule."""

_MOST_ROUNDS = 10
"""A fix may make room for another, a few times over; rules that undo one another would go on for ever."""


class FixError(Exception):
    """A file whose fixes cannot be made; its string is the reason in plain words, without the file's name."""


def fix(found: FixedFile, read: Read, look: Look, *, unsafe: bool) -> FixedFile:
    """Make the fixes of a file as it was found, with no fix yet; raises `FixError`.

    A file keeps its encoding, its line ends and its blocks; a fix that would cost one of these is left out, and named
    in the notes.
    """
    fixed = found
    refused: set[_Key] = set()
    for _ in range(_MOST_ROUNDS):
        chosen = choose(fixed.findings, unsafe=unsafe, refused=refused)
        if not chosen:
            return fixed
        fixed, refused = _next(fixed, chosen, refused, read, look)
    rules = sorted({finding.rule for finding in choose(fixed.findings, unsafe=unsafe, refused=refused)})
    if not rules:
        return fixed
    raise FixError(f"is left as it is: the fixes of {', '.join(rules)} undo one another")


def choose(findings: Iterable[Finding], *, unsafe: bool, refused: Container[_Key] = ()) -> list[Finding]:
    """The findings to fix in one go, in reading order: of those that overlap or start together, the first."""
    chosen: list[Finding] = []
    for finding in sorted(findings, key=attrgetter("order")):
        if finding.fix is None or (finding.fix == "unsafe" and not unsafe) or not _changes_words(finding):
            continue
        if _key(finding) in refused:
            continue
        if not chosen or (finding.start >= chosen[-1].end and finding.start > chosen[-1].start):
            chosen.append(finding)
    return chosen


def _changes_words(finding: Finding) -> bool:
    """Whether a replacement changes something, and joins no lines."""
    old, new = finding.match, finding.replacement
    lines = len(old.splitlines())
    return new is not None and new != old and (lines < 2 or len(new.splitlines()) == lines)


def _key(finding: Finding) -> _Key:
    return finding.start, finding.rule


def _next(
    before: FixedFile, chosen: list[Finding], refused: set[_Key], read: Read, look: Look
) -> tuple[FixedFile, set[_Key]]:
    """The file after one more round, read and linted anew, and where the fixes now stand that cannot be made."""
    sifted = sift(before, repairs_of(chosen, before.documents), read)
    refused = refused | {_key(left.repair.finding) for left in sifted.left}
    moved = {(sifted.moves.start(start), rule) for start, rule in refused}
    findings = look(sifted.documents) if sifted.made else before.findings
    notes = (*before.notes, *_notes(sifted))
    return FixedFile(sifted.data, sifted.documents, findings, before.made + len(sifted.made), notes), moved


def _notes(sifted: Sifted) -> Iterator[str]:
    """A line for each fix that is not made, or not everywhere."""
    for repair, why in sifted.left:
        yield f"{_place(repair.finding)}: a fix of {repair.finding.rule} is not made: {why}"
    for repair in sifted.made:
        for field, why in repair.missed:
            yield f"{_place(repair.finding)}: a fix of {repair.finding.rule} is not made in {field}: {why}"


def _place(finding: Finding) -> str:
    return f"{finding.path}:{finding.location.line}"


def propose_fixes(
    draft: Draft, documents: list[Document], findings: list[Finding], read: Read, look: Look, *, unsafe: bool
) -> ProposedFix:
    """A file with its fixes, which is not written yet; nothing where none is to be made, a line where none can be."""
    wanted = choose(findings, unsafe=unsafe)
    if not wanted:
        return ProposedFix()
    if documents[0].by_paragraph:
        note = f"{draft.name}: {counted(len(wanted), 'fix')} not made: Word documents are not written to"
        return ProposedFix(notes=(note,))
    try:
        old = _data(draft, documents[0])
        fixed = fix(FixedFile(old, documents, findings, 0), read, look, unsafe=unsafe)
    except FixError as error:
        return ProposedFix(faults=(f"{draft.name}: {error}",))
    return ProposedFix(old, fixed if fixed.made else None, fixed.notes)


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
