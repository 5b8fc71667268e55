"""The lines that were changed since a revision, as git tells them."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.reading import reason

if TYPE_CHECKING:
    from headline_lint.findings.finding import Finding

_FILE = re.compile(rb"\+\+\+ (?:b/(.*?)|(\".*\"))\t?")
_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_CONTROLS = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}
_DIFF = [
    "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--find-renames", "--ignore-submodules",
]  # fmt: skip
_PATCH = ["--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/"]


_SAFE = {
    "core.fsmonitor": "false",  # a program to ask what has changed
    "core.hooksPath": os.devnull,
    "safe.bareRepository": "explicit",  # a folder of drafts may hold the files of one
}
_STRANGERS = {"local", "worktree"}
"""Where a configuration comes from that may be a stranger's: the repository, not the user or the system."""


class RevisionError(Exception):
    """Git cannot tell what was changed; its string is the reason, in one line."""


class Changes(NamedTuple):
    """What was changed in a repository since a revision, committed or not.

    `lines`: of each tracked file whose lines git can tell apart, the changed ones as ranges; a file that is not
    there (untracked, binary, outside `root`) counts as changed throughout.
    """

    root: Path
    lines: dict[bytes, list[range]]

    def touches(self, finding: Finding, source: str, path: Path) -> bool:
        """Whether a finding stands on a changed line of its file, which is at this path."""
        path = path.resolve()
        name = os.fsencode(path.relative_to(self.root).as_posix()) if path.is_relative_to(self.root) else b""
        changed = self.lines.get(name)
        if changed is None:
            return True
        first = source.count("\n", 0, finding.start) + 1  # git ends a line at a line feed only
        last = source.count("\n", 0, max(finding.start, finding.end - 1)) + 1
        return any(lines.start <= last and first < lines.stop for lines in changed)


def changes_since(revision: str) -> Changes:
    """The changes in the repository of the working folder since a revision; raises `RevisionError`."""
    git = _Git()
    root = Path(os.fsdecode(git("rev-parse", "--show-toplevel").rstrip(b"\r\n"))).resolve()
    if revision.startswith("-"):
        raise RevisionError(f"“{revision}” is no revision")
    try:
        commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").decode().strip()
    except RevisionError as error:
        remedy = "see git log; a shallow clone holds only the last ones"
        raise RevisionError(f"“{revision}” is no revision here ({remedy})") from error
    git.keep_from_filtering()
    tracked = git("-C", str(root), "ls-files", "-z").split(b"\0")
    lines: dict[bytes, list[range]] = {name: [] for name in tracked if name}
    lines |= _changed_lines(git("-C", str(root), *_DIFF, *_PATCH, commit, "--"))
    for name in _binary(git("-C", str(root), *_DIFF, "--numstat", "-z", commit, "--")):
        lines.pop(name, None)
    return Changes(root, lines)


class _Git:
    """Runs git so that it neither runs a program that a repository's configuration names, nor reaches the network."""

    def __init__(self) -> None:
        self._settings = dict(_SAFE)

    def __call__(self, *arguments: str) -> bytes:
        """What git prints; raises `RevisionError` with its last words where it fails or is missing."""
        done = self._run(*arguments)
        if done.returncode:
            words = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git failed"]
            raise RevisionError(words[0].removeprefix("fatal: "))
        return done.stdout

    def keep_from_filtering(self) -> None:
        """Switch off the filters of the repository's own configuration: they are programs that read the drafts."""
        done = self._run(
            "config", "--show-scope", "--name-only", "-z", "--get-regexp", r"^filter\..*\.(clean|process)$"
        )
        fields = [os.fsdecode(field) for field in done.stdout.split(b"\0")]
        for scope, name in zip(fields[::2], fields[1::2], strict=False):
            if scope in _STRANGERS:
                own = name.rpartition(".")[0]
                self._settings |= {f"{own}.clean": "", f"{own}.process": "", f"{own}.required": "false"}

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        environment = {
            **os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "",
        }  # fmt: skip
        first = int(environment.get("GIT_CONFIG_COUNT") or 0)
        for number, (name, value) in enumerate(self._settings.items(), first):
            environment |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
        environment["GIT_CONFIG_COUNT"] = str(first + len(self._settings))
        try:
            return subprocess.run(["git", *arguments], capture_output=True, check=False, env=environment)  # noqa: S603, S607 - a fixed command; git is where the path says
        except FileNotFoundError:
            raise RevisionError("git is not installed, or not on the PATH") from None
        except OSError as error:
            raise RevisionError(f"git cannot be run: {reason(error)}") from None


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
