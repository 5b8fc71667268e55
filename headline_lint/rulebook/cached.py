"""Rules from the cache: their files are read as rules only when one of them has changed.

A rule from the cache carries its check packed; it is unpacked when a story first calls for it, so that a run imports
only the ways of looking that its stories need. Examples and the places of keys are left behind.
"""

from __future__ import annotations

import marshal
import pickle
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from headline_lint.base.cache import remember
from headline_lint.base.reading import SETTINGS, read_regular, state_of
from headline_lint.checks.check import literals_of
from headline_lint.matching.scanner import Scanner, leads_to
from headline_lint.rulebook.folders import built_in_rules, rulebook_files
from headline_lint.rulebook.rule import Examples, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from headline_lint.checks.check import Check, Match
    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit, Lead
    from headline_lint.matching.syntax import Phrase
    from headline_lint.placed.values import Fault


class PackedCheck:
    """A check that is unpacked on first use; `digest` tells its bytes from those of any other."""

    __slots__ = ("_check", "digest", "packed")

    def __init__(self, packed: bytes, digest: bytes) -> None:
        self.packed = packed
        self.digest = digest
        self._check: Check | None = None

    @classmethod
    def of(cls, check: Check) -> PackedCheck:
        """The check packed."""
        from hashlib import sha256  # nothing is packed where the rules come from the cache

        packed = pickle.dumps(check, pickle.HIGHEST_PROTOCOL)
        return cls(packed, sha256(packed).digest())

    @property
    def check(self) -> Check:
        """The check itself."""
        if self._check is None:
            self._check = cast("Check", pickle.loads(self.packed))  # noqa: S301 - packed by this user's own run
        return self._check

    def literals(self) -> Sequence[str | Phrase]:
        """As the check's."""
        return literals_of(self.check)

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """As the check's."""
        return self.check.find(story, blocks, hits)

    def __reduce__(self) -> tuple[type[PackedCheck], tuple[bytes, bytes]]:
        return PackedCheck, (self.packed, self.digest)


class PackedLeads(dict[int, "list[Lead]"]):
    """What each string leads to, by its place; unpacked when a story first holds the string: few of thousands."""

    def __init__(self, packed: list[bytes]) -> None:
        super().__init__()
        self._packed = packed

    def __missing__(self, place: int) -> list[Lead]:
        leads: list[Lead] = marshal.loads(self._packed[place])  # noqa: S302 - packed by this user's own run
        self[place] = leads
        return leads


def load_rules(folders: Sequence[Path], faults: list[Fault], states: Mapping[Path, bytes] | None = None) -> list[Rule]:
    """The rules of these folders, as `load_rulebook` gives them, with packed checks; faults are never cached.

    `states` has what `state_of` says of folders, where that is known.
    """
    found: list[Fault] = []

    def make() -> list[Rule]:
        from headline_lint.rulebook.loading import load_rulebook  # the rules are not in the cache

        book = load_rulebook(folders)
        found.extend(book.faults)
        if book.faults:
            raise _FaultyError(book.rules)
        return [_pack(rule) for rule in book.rules]

    try:
        rules: list[Rule] = remember("rules", _made_from(folders, states or {}), make)
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

    def make() -> tuple[list[str], list[bytes], list[int]]:
        literals = [literals_of(rule.check) for rule in rules]
        leads = leads_to(literals)
        everywhere = [index for index, owned in enumerate(literals) if not owned]
        return list(leads), [marshal.dumps(one) for one in leads.values()], everywhere

    checks = [rule.check for rule in rules]
    packed = [check.digest for check in checks if isinstance(check, PackedCheck)]
    made = remember("scanner", b"".join(packed), make) if packed and len(packed) == len(checks) else make()
    strings, leads, everywhere = made
    return Scanner(strings, PackedLeads(leads)), everywhere


def _pack(rule: Rule) -> Rule:
    return replace(rule, check=cast("Check", PackedCheck.of(rule.check)), examples=Examples((), ()), lines={})


def _made_from(folders: Sequence[Path], states: Mapping[Path, bytes]) -> bytes:
    """What the rules of these folders are made from: of the program's own rules the state, of others the contents.

    The state is told without reading a file: enough for rules that are installed, not for those that a newsroom writes.
    """
    own = built_in_rules()
    return b"".join(
        (states.get(folder) or state_of([folder])) if folder == own else _contents(folder) for folder in folders
    )


def _contents(folder: Path) -> bytes:
    """The names and contents of all files of rules and categories in a folder."""
    parts = [f"{folder.as_posix()}\n".encode(errors="surrogateescape")]
    for path in rulebook_files(folder):
        try:
            parts += [f"{path.as_posix()}\n".encode(errors="surrogateescape"), read_regular(path, SETTINGS)]
        except OSError:
            parts.append(b"\0")
    return b"".join(parts)
