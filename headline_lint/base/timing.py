"""Where the time of a run goes: each moment is counted once, to what was begun last and is not at its end."""

from __future__ import annotations

from collections import Counter
from functools import wraps
from typing import TYPE_CHECKING, NamedTuple, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Given = ParamSpec("Given")
Made = TypeVar("Made")


class Part(NamedTuple):
    """A part of the work: its kind (a rule, an analysis …) and its name."""

    kind: str
    name: str


ELSE = Part("", "everything else")


class Times:
    """The time of each part so far, in nanoseconds, and how often it was begun by another.

    `before` is the time that some parts took before there was a clock to look at.
    """

    def __init__(self, clock: Callable[[], int], before: dict[Part, int]) -> None:
        self.spent = Counter(before)
        self.calls = Counter(dict.fromkeys(before, 1))
        self._clock = clock
        self._doing = [ELSE]
        self._since = clock()

    def begin(self, part: Part) -> None:
        """From now on the time is this part's."""
        self._pass_time()
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

    def timed(self, function: Callable[Given, Made], part: Callable[Given, Part]) -> Callable[Given, Made]:
        """The function, the time of each call counted to the part that its arguments tell."""

        @wraps(function)
        def call(*args: Given.args, **options: Given.kwargs) -> Made:
            self.begin(part(*args, **options))
            try:
                return function(*args, **options)
            finally:
                self.end()

        return call


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
