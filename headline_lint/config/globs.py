"""Patterns for paths in the style of .gitignore, held against paths below one folder."""

from __future__ import annotations

import os
import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from headline_lint.base.record import Record

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_MOST_STARS = {"*": 3, "**": 2}
"""With one more a long path takes minutes: each star tries every place for each place of the stars before it."""


def parse_globs(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """The patterns made ready; raises ValueError for one that is none, or could take long, saying what it is."""
    from pathspec import GitIgnoreSpec  # only runs with patterns need it

    for pattern in patterns:
        stars = re.findall(r"\*+", pattern.removesuffix("/**"))
        if stars.count("*") > _MOST_STARS["*"] or len(stars) - stars.count("*") > _MOST_STARS["**"]:
            raise ValueError("has too many stars; three “*” and two “**” are the most")
    try:
        return GitIgnoreSpec.from_lines(patterns)
    except ValueError:
        raise ValueError("is no pattern for paths as .gitignore knows them") from None


class Globs(Record, frozen=True, dict=True):
    """Patterns as .gitignore writes them, relative to `folder`: a whole path, the same in any working folder."""

    folder: Path
    patterns: tuple[str, ...]

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        return parse_globs(self.patterns)

    def match(self, path: Path, *, folder: bool = False) -> bool:
        """Whether a path (of a folder, where so said) is meant.

        A path outside the patterns' folder is held against them from the working folder, else from the root.
        """
        if not self.patterns:
            return False
        whole = os.path.abspath(path)  # noqa: PTH100 - links are kept as given
        for root in (str(self.folder), os.getcwd()):  # noqa: PTH109 - asked for each path
            start = root.rstrip(os.sep) + os.sep
            if whole.startswith(start):
                whole = whole[len(start) :]
                break
        name = Path(whole).as_posix().lstrip("/")
        return self._spec.match_file(name + "/" if folder else name)
