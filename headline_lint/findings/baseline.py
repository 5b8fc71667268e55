"""Baselines: the findings that are known and wait their turn, so that only new ones are reported.

A baseline counts findings by file, rule and the words found. For each it keeps a mark of the words around it, which
tells the new one where the same words are found once more; where lines move or words around it change, the count holds.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import msgspec

from headline_lint.base.printable import shown_name
from headline_lint.base.reading import read_regular, reason
from headline_lint.base.writing import NOTHING, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from headline_lint.findings.finding import Finding

_FORMAT = 1  # the version of the file's layout
_MOST_BYTES = 100_000_000  # of a baseline, which is read whole: ample for an archive
_CONFLICT = rb"(?m)^(?:<{7}|>{7})\s"
_AROUND = 40
"""How many characters before and after a finding make its mark."""

Known = dict[str, dict[str, dict[str, list[str]]]]
"""File, rule, words: the marks of the findings, one each."""


class BaselineError(Exception):
    """A baseline that cannot be read; its string is the reason in plain words, without the file's name."""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """A baseline as it is stored."""

    version: int
    findings: Known


class NewFindings(NamedTuple):
    """The findings of a file that are not in the baseline, and how many of its entries were found no more."""

    new: list[Finding]
    gone: int


class Baseline:
    """The known findings; the names of files begin at the folder of the baseline."""

    def __init__(self, path: Path, known: Known, stored: bytes = NOTHING) -> None:
        self.path = path
        self.known = known
        self._stored = stored
        self._folder = os.path.abspath(path.parent)  # noqa: PTH100 - links are kept as given
        self._shown_folder = shown_name(self._folder)

    def split(self, path: str, findings: Sequence[Finding], source: str) -> NewFindings:
        """Part the findings of one file into known and new ones; they stay in order."""
        known = {
            (rule, words): Counter(marks)
            for rule, by_words in self.known.get(self.name(path), {}).items()
            for words, marks in by_words.items()
        }
        new = [finding for finding in findings if not _take(known, finding, mark(finding, source))]
        left = {key: marks.total() for key, marks in known.items()}
        kept = []
        for finding in new:  # what is known by its words, though what is around them has changed
            if left.get(_key(finding), 0):
                left[_key(finding)] -= 1
            else:
                kept.append(finding)
        return NewFindings(kept, sum(left.values()))

    def gone(self) -> dict[str, Path]:
        """The files of the baseline that are not there, by their names: where they would be."""
        folder = os.path.realpath(self._folder)
        gone = [name for name in self.known if not self._is_there(name)]
        return {name: Path(os.path.normpath(os.path.join(folder, _with_bytes(name)))) for name in gone}  # noqa: PTH118 - as realpath has it

    def follow(self, places: Mapping[str, Path]) -> None:
        """Take what is known of files for what is known of others, at these places, of which nothing is."""
        folder = os.path.realpath(self._folder)
        for old, place in places.items():
            new = Path(shown_name(os.path.relpath(place, folder))).as_posix()
            if new not in self.known:
                self.known[new] = self.known.pop(old)

    def update(
        self,
        findings: Iterable[Finding],
        sources: Mapping[str, str],
        read: Iterable[str],
        partly: Iterable[str],
        ran: Callable[[str], bool],
    ) -> None:
        """Take these findings for the known ones of the files that were `read`, as far as their rule `ran`.

        What is known of other files stays, unless they are gone. A file that was read `partly` keeps what is known
        of it: what is found no more may stand in the rest.
        """
        names = {self.name(path) for path in read}
        rest = {self.name(path): self.known.get(self.name(path), {}) for path in partly}
        kept: Known = {}
        for name, rules in self.known.items():
            if name in names or name in rest:
                kept[name] = {rule: words for rule, words in rules.items() if not ran(rule)}
            elif self._is_there(name):
                kept[name] = rules
        for finding in findings:
            rules = kept.setdefault(self.name(finding.path), {})
            rule, words = _key(finding)
            rules.setdefault(rule, {}).setdefault(words, []).append(mark(finding, sources[finding.path]))
        for name, rules in rest.items():
            _keep(rules, kept.setdefault(name, {}))
        self.known = {name: rules for name, rules in kept.items() if rules}

    def write(self) -> None:
        """Write the file, sorted, so that version control shows what was added.

        Raises `writing.WritingError`, `writing.ChangedError` where the file is no longer as it was read.
        """
        known = {
            name: {
                rule: {words: sorted(marks) for words, marks in sorted(by_words.items())}
                for rule, by_words in sorted(rules.items())
            }
            for name, rules in sorted(self.known.items())
        }
        text = msgspec.json.format(msgspec.json.encode(_File(_FORMAT, known)), indent=1)
        write_whole(self.path, text + b"\n", instead_of=self._stored)

    def name(self, path: str) -> str:
        """A file's name as the baseline has it: from its folder, with forward slashes."""
        here = shown_name(os.path.abspath(path))  # noqa: PTH100 - links are kept as given
        return Path(os.path.relpath(here, self._shown_folder)).as_posix()

    def _is_there(self, name: str) -> bool:
        """Whether there is a file of this name, or of the bytes that it shows by their numbers."""
        return any(Path(self._folder, one).exists() for one in (name, _with_bytes(name)))

    def __len__(self) -> int:
        return sum(len(marks) for rules in self.known.values() for words in rules.values() for marks in words.values())


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file, empty where the file is; raises `BaselineError`, or FileNotFoundError without a file."""
    try:
        data = read_regular(path, _MOST_BYTES)
        if len(data) > _MOST_BYTES:
            raise BaselineError(f"is larger than {_MOST_BYTES // 1_000_000} MB")
        stored = msgspec.json.decode(data, type=_File) if data else _File(_FORMAT, {})
    except FileNotFoundError:
        raise
    except OSError as error:
        raise BaselineError(f"cannot be read: {reason(error)}") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        if re.search(_CONFLICT, data):
            remedy = "take one side (git checkout --ours, or --theirs), then run --update-baseline"
            raise BaselineError(f"holds the conflict marks of a merge; {remedy}") from None
        raise BaselineError(f"is no baseline: {error}") from None
    if stored.version != _FORMAT:
        raise BaselineError(f"is a baseline of version {stored.version}, and this headline-lint knows {_FORMAT}")
    return Baseline(path, stored.findings, data)


def mark(finding: Finding, source: str) -> str:
    """What tells this finding from others of the same words: a checksum of the words around it in its line."""
    before = source[max(0, finding.start - _AROUND) : finding.start].rpartition("\n")[2]
    after = source[finding.end : finding.end + _AROUND].partition("\n")[0]
    around = before + source[finding.start : finding.end] + after
    return f"{crc32(' '.join(around.split()).encode('utf-8', 'replace')):08x}"


def _keep(known: Mapping[str, dict[str, list[str]]], found: dict[str, dict[str, list[str]]]) -> None:
    """Add to what is found in a file as much of what was known as there is more of it."""
    for rule, by_words in known.items():
        for words, marks in by_words.items():
            its_own = found.setdefault(rule, {}).setdefault(words, [])
            missing = (Counter(marks) - Counter(its_own)).elements()
            its_own += islice(missing, max(0, len(marks) - len(its_own)))


def _with_bytes(name: str) -> str:
    """The name as the system has it, where a byte of it is no text and is shown by its number."""
    return os.fsdecode(re.sub(rb"\\x([89a-f][0-9a-f])", lambda byte: bytes.fromhex(byte[1].decode()), name.encode()))


def _key(finding: Finding) -> tuple[str, str]:
    """A finding's rule and words, however the words are broken into lines."""
    return finding.rule, " ".join(finding.match.split())


def _take(known: dict[tuple[str, str], Counter[str]], finding: Finding, its_mark: str) -> bool:
    """Whether the finding is known by its mark too; it is then used up."""
    marks = known.get(_key(finding))
    if not marks or marks[its_mark] <= 0:
        return False
    marks[its_mark] -= 1
    return True
