"""Where files that are gone are now, as git tells: they were renamed, which is staged or committed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from headline_lint.findings.git import DIFF, Git, RevisionError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_MOST_COMMITS = 1_000
"""How far back the commits are looked for in which the files went."""
_MOST_TURNS = 20
"""How many of these commits are compared with what is there now."""


def new_places(gone: Iterable[Path], folder: Path) -> dict[Path, Path]:
    """The new places of files that lay in the repository of a folder; empty where git can tell nothing."""
    try:
        git = Git(folder)
        names = {
            os.fsencode(path.relative_to(git.root).as_posix()): path for path in gone if path.is_relative_to(git.root)
        }
        found = _new_names(git, {name for name in names if b"\n" not in name})
    except RevisionError:
        return {}
    return {names[old]: git.root / os.fsdecode(new) for old, new in found.items()}


def _new_names(git: Git, gone: set[bytes]) -> dict[bytes, bytes]:
    """The new names of files by their old ones: what is there now is compared with commits that still had them."""
    found = _renamed(git, "HEAD", gone)
    left = gone - found.keys()
    oldest = git("rev-list", "--max-count=1", f"--skip={_MOST_COMMITS}", "HEAD").decode().strip()
    for _ in range(_MOST_TURNS):
        commit = _last_with(git, left, oldest) if left else ""
        if not commit:
            break
        try:
            before = git.commit(f"{commit}^")
        except RevisionError:  # it is the first of all
            break
        found |= _renamed(git, before, left)
        went = git(*DIFF, "--no-renames", "--name-only", "-z", before, commit, "--").split(b"\0")
        left = left.difference(found, went)
    return found


def _last_with(git: Git, names: set[bytes], oldest: str) -> str:
    """The last commit that changed one of these files, "" where there is none: of a file that is gone, its end."""
    after = [f"^{oldest}"] if oldest else []
    given = b"\n".join([b"--", *sorted(names), b""])
    found = git("--literal-pathspecs", "rev-list", "--max-count=1", "HEAD", *after, "--stdin", given=given)
    return found.decode().strip()


def _renamed(git: Git, commit: str, gone: set[bytes]) -> dict[bytes, bytes]:
    """Which of these files of a commit have another name now."""
    fields = git(*DIFF, "--name-status", "--diff-filter=R", "-z", commit, "--").split(b"\0")
    return {old: new for old, new in zip(fields[1::3], fields[2::3], strict=False) if old in gone}
