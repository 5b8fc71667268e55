"""Rules from the cache: their files are read as rules only when one of them has changed.

A rule from the cache carries its check packed; it is unpacked when a story first calls for it, so that a run imports
only the ways of looking that its stories need. Examples are left behind.
"""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from headline_lint.cache import remember
from headline_lint.checks.scanner import Scanner, leads_to
from headline_lint.rule import Examples, Rule
from headline_lint.rule_folders import rule_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from headline_lint.checks import Check
    from headline_lint.checks.phrase_syntax import Phrase
    from headline_lint.checks.scanner import Hit, Lead
    from headline_lint.document import Block
    from headline_lint.language.analysis import Analysis
    from headline_lint.placed import Fault
    from headline_lint.rule import Match


class PackedCheck:
    """A check that is unpacked on first use."""

    __slots__ = ("_check", "packed")

    def __init__(self, packed: bytes) -> None:
        self.packed = packed
        self._check: Check | None = None

    @property
    def check(self) -> Check:
        """The check itself."""
        if self._check is None:
            self._check = cast("Check", pickle.loads(self.packed))  # noqa: S301 - packed by this user's own run
        return self._check

    def literals(self) -> Sequence[str | Phrase]:
        """As the check's."""
        return self.check.literals()

    def find(self, story: Analysis, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """As the check's."""
        return self.check.find(story, blocks, hits)

    def __reduce__(self) -> tuple[type[PackedCheck], tuple[bytes]]:
        return PackedCheck, (self.packed,)


def load_rules(folders: Sequence[Path], faults: list[Fault]) -> list[Rule]:
    """The rules of these folders, as `rulebook.load` gives them, with packed checks; faults are never cached."""
    found: list[Fault] = []

    def make() -> list[Rule]:
        from headline_lint.rulebook import load  # the rules are not in the cache

        book = load(folders)
        found.extend(book.faults)
        if book.faults:
            raise _FaultyError(book.rules)
        return [_pack(rule) for rule in book.rules]

    try:
        rules: list[Rule] = remember("rules", _contents(folders), make)
    except _FaultyError as faulty:
        rules = faulty.rules
    faults += found
    return rules


class _FaultyError(Exception):
    """Some rules have faults: the others are not to be kept."""

    def __init__(self, rules: list[Rule]) -> None:
        super().__init__()
        self.rules = rules


def unpacked(rule: Rule) -> Rule:
    """The rule with its check itself."""
    check = rule.check
    return replace(rule, check=check.check) if isinstance(check, PackedCheck) else rule


def scanner_for(rules: Sequence[Rule]) -> tuple[Scanner, list[int]]:
    """What finds the literals of these rules, and the places of the rules that have none."""

    def make() -> tuple[dict[str, list[Lead]], list[int]]:
        literals = [rule.check.literals() for rule in rules]
        return leads_to(literals), [index for index, owned in enumerate(literals) if not owned]

    checks = [rule.check for rule in rules]
    packed = [check.packed for check in checks if isinstance(check, PackedCheck)]
    made = remember("scanner", b"".join(packed), make) if packed and len(packed) == len(checks) else make()
    leads, everywhere = made
    return Scanner(leads), everywhere


def _pack(rule: Rule) -> Rule:
    packed = pickle.dumps(rule.check, pickle.HIGHEST_PROTOCOL)
    return replace(rule, check=cast("Check", PackedCheck(packed)), examples=Examples((), ()))


def _contents(folders: Sequence[Path]) -> bytes:
    """The names and contents of all rule files."""
    parts = []
    for folder in folders:
        parts.append(f"{folder.as_posix()}\n".encode(errors="surrogateescape"))
        for path in rule_files(folder):
            try:
                parts += [f"{path.as_posix()}\n".encode(errors="surrogateescape"), path.read_bytes()]
            except OSError:
                parts.append(b"\0")
    return b"".join(parts)
