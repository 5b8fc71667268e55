"""The lines that were changed since a revision, as git tells them."""

from __future__ import annotations

import os
import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.printable import shown_name
from headline_lint.findings.git import DIFF, Git, RevisionError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.findings.finding import Finding

_LINE_END = re.compile("\n")
_FILE = re.compile(rb"\+\+\+ (?:b/(.*?)|(\".*\"))\t?")
_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_MODULE = b"160000 "
"""What begins git's line for a submodule: the mode of a commit in the place of a folder."""
_CONTROLS = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}
_PATCH = ["--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/"]


class Changes(NamedTuple):
    """What was changed in a repository since a revision, committed or not.

    `lines`: of each tracked file whose lines git can tell apart, the changed ones as ranges; a file that is not
    there (untracked, binary, outside `root`) counts as changed throughout. `notes` say of which submodules that holds.
    """

    root: Path
    lines: dict[bytes, list[range]]
    notes: list[str]

    def touched(self, findings: list[Finding], source: str, path: Path) -> list[Finding]:
        """The findings that stand on a changed line of their file, which is at this path."""
        path = path.resolve()
        name = os.fsencode(path.relative_to(self.root).as_posix()) if path.is_relative_to(self.root) else b""
        changed = self.lines.get(name)
        if changed is None or not findings:
            return findings
        ends = [end.start() for end in _LINE_END.finditer(source)]  # as git has them: at a line feed only
        return [finding for finding in findings if _touches(finding, ends, changed)]


def _touches(finding: Finding, ends: list[int], changed: list[range]) -> bool:
    """Whether a finding stands on a changed line; `ends` are those of the lines."""
    first = bisect_left(ends, finding.start) + 1
    last = bisect_left(ends, max(finding.start, finding.end - 1)) + 1
    at = bisect_right(changed, last, key=attrgetter("start"))
    return at > 0 and first < changed[at - 1].stop


def changes_since(revision: str, drafts: Sequence[Path] = ()) -> Changes:
    """The changes in the repository of the working folder since a revision; raises `RevisionError`.

    So are those in its submodules that hold one of the drafts, since the commit that they had at that revision.
    """
    git = Git(Path())
    if revision.startswith("-"):
        raise RevisionError(f"“{revision}” is no revision")
    try:
        commit = git.commit(revision)
    except RevisionError as error:
        remedy = "see git log; a shallow clone holds only the last ones"
        raise RevisionError(f"“{revision}” is no revision here ({remedy})") from error
    notes: list[str] = []
    return Changes(git.root, _lines(git, commit, drafts, notes), notes)


def _lines(git: Git, commit: str, drafts: Sequence[Path], notes: list[str]) -> dict[bytes, list[range]]:
    """The changed lines of each file of a repository and of its submodules, by their names from its root."""
    tracked = [entry.partition(b"\t")[::2] for entry in git("ls-files", "--stage", "-z").split(b"\0") if entry]
    modules = [name for meta, name in tracked if meta.startswith(_MODULE)]
    lines: dict[bytes, list[range]] = {name: [] for meta, name in tracked if not meta.startswith(_MODULE)}
    lines |= _changed_lines(git(*DIFF, *_PATCH, commit, "--"))
    for name in _binary(git(*DIFF, "--numstat", "-z", commit, "--")):
        lines.pop(name, None)
    folders = {folder.resolve() for folder in {draft.parent for draft in drafts}} if modules else set()
    above = folders.union(*(folder.parents for folder in folders))
    for name in modules:
        if git.root / os.fsdecode(name) in above:
            try:
                lines |= _lines_in_module(git, commit, name, drafts, notes)
            except RevisionError as error:
                what = f"--diff: {shown_name(os.fsdecode(name))} is a submodule that cannot be compared ({error})"
                notes.append(f"{what}; its drafts count as changed throughout")
    return lines


def _lines_in_module(
    git: Git, commit: str, name: bytes, drafts: Sequence[Path], notes: list[str]
) -> dict[bytes, list[range]]:
    """The changed lines in a submodule, none where it has come since then; raises `RevisionError`."""
    was = git("--literal-pathspecs", "ls-tree", "-z", commit, "--", os.fsdecode(name))
    if not was.startswith(_MODULE):
        return {}
    folder = git.root / os.fsdecode(name)
    module = Git(folder)
    if module.root != folder.resolve():
        raise RevisionError("it has no repository of its own")
    try:
        since = module.commit(was.split()[2].decode())
    except RevisionError as error:
        raise RevisionError("it lacks the commit it had then") from error
    return {name + b"/" + file: lines for file, lines in _lines(module, since, drafts, notes).items()}


def _changed_lines(patch: bytes) -> dict[bytes, list[range]]:
    """The new or changed lines of each file of a patch without context."""
    found: dict[bytes, list[range]] = {}
    lines: list[range] = []
    left = 0
    for line in patch.split(b"\n"):
        if left:  # a line of copy, which may look like anything
            left -= line[:1] in {b"+", b"-"}
            continue
        file, hunk = _FILE.fullmatch(line), _HUNK.match(line)
        if file:
            lines = found.setdefault(_unquoted(file[2]) if file[2] else file[1], [])
        elif hunk:
            start, count = int(hunk[1]), int(hunk[2] or 1)
            lines += [range(start, start + count)] if count else []
            left = count + _removed(line)
    return found


def _removed(hunk: bytes) -> int:
    """How many lines a hunk takes away."""
    count = hunk.split(b" ")[1].partition(b",")[2]
    return int(count) if count else 1


def _unquoted(name: bytes) -> bytes:
    """A path as git writes it in quotation marks, its escapes undone and its prefix gone."""

    def character(escape: re.Match[bytes]) -> bytes:
        code = escape[1]
        return bytes([int(code, 8)]) if len(code) == 3 else _CONTROLS.get(code, code)

    return _ESCAPE.sub(character, name[1:-1]).removeprefix(b"b/")


def _binary(counts: bytes) -> list[bytes]:
    """The files whose lines git does not tell apart, in the output of `--numstat -z`."""
    found = []
    fields = iter(counts.split(b"\0"))
    for field in fields:
        added, _, rest = field.partition(b"\t")
        name = rest.partition(b"\t")[2]
        if not name:  # a renamed file: its old and its new name follow
            next(fields, b"")
            name = next(fields, b"")
        if added == b"-":
            found.append(name)
    return found
