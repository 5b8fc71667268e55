"""`check --profile`: where the time of a run goes. Each moment is counted once, to what was begun last.

What an analysis takes is the analysis's, whichever rule asked for it.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from time import perf_counter_ns, process_time_ns
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.timing import watching

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class TimedPart(NamedTuple):
    """A part of the work: its kind (a rule, an analysis …) and its name."""

    kind: str
    name: str


ELSE = TimedPart("", "everything else")
BEFORE = TimedPart("start-up", "Python and its imports")


class Times:
    """The time of each part so far, in nanoseconds, and how often it was begun by another.

    `before` is the time that some parts took before there was a clock to look at.
    """

    def __init__(self, clock: Callable[[], int], before: dict[TimedPart, int]) -> None:
        self.spent = Counter(before)
        self.calls = Counter(dict.fromkeys(before, 1))
        self._clock = clock
        self._doing = [ELSE]
        self._since = clock()

    def begin(self, kind: str, name: str) -> None:
        """From now on the time is this part's."""
        self._pass_time()
        part = TimedPart(kind, _in_words(name) if kind == "analysis" else name)
        self.calls[part] += part != self._doing[-1]
        self._doing.append(part)

    def end(self) -> None:
        """From now on the time is again that of the part before."""
        self._pass_time()
        self._doing.pop()

    def _pass_time(self) -> None:
        now = self._clock()
        self.spent[self._doing[-1]] += now - self._since
        self._since = now


def _in_words(name: str) -> str:
    """What an analysis finds, by the name of the function that finds it."""
    return name.strip("_").removeprefix("find_").removesuffix("_of").replace("_", " ")


@contextmanager
def profiled(show: Callable[[str], None]) -> Iterator[None]:
    """Show, at the end, where the time since the start of the process went."""
    times = Times(perf_counter_ns, {BEFORE: process_time_ns()})
    with watching(times):
        yield
    times.end()
    show(table(times))


def table(times: Times) -> str:
    """The parts, the longest first: milliseconds, share of the whole, calls, kind and name."""
    whole = sum(times.spent.values())
    parts = sorted(times.spent, key=lambda part: (-times.spent[part], part))
    kinds = max(len(part.kind) for part in parts)
    lines = [f"{'ms':>10}  {'share':>6}  {'calls':>9}"]
    for part in parts:
        calls = f"{times.calls[part]:,}" if times.calls[part] else ""
        figures = f"{_ms(times.spent[part])}  {times.spent[part] / (whole or 1):>6.1%}  {calls:>9}"
        lines.append(f"{figures}  {part.kind:<{kinds}}  {part.name}")
    lines.append(f"{_ms(whole)}  {1:>6.1%}  {'':>9}  in all")
    return "".join(f"{line}\n" for line in lines)


def _ms(nanoseconds: int) -> str:
    return f"{nanoseconds / 1_000_000:>10,.1f}"
