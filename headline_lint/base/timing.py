"""The one hook by which a run's time is told apart: every part of the work worth telling is done through `spend`.

Without a watch it costs a call. `watching` sets one, for a run that is to be profiled.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    class Watch(Protocol):
        """What looks at the clock."""

        def begin(self, kind: str, name: str) -> None:
            """From now on the time is spent on this part of the work."""

        def end(self) -> None:
            """From now on the time is again that of the part before."""


Given = TypeVarTuple("Given")
Made = TypeVar("Made")

_watch: Watch | None = None


def spend(kind: str, name: str, work: Callable[[*Given], Made], *given: *Given) -> Made:
    """What the work gives; where somebody watches, its time is that of a part of this kind ("rule") and name."""
    if _watch is None:
        return work(*given)
    _watch.begin(kind, name)
    try:
        return work(*given)
    finally:
        _watch.end()


def is_watched() -> bool:
    """Whether somebody watches: what is made ready late may then be made ready at once."""
    return _watch is not None


@contextmanager
def watching(watch: Watch) -> Iterator[None]:
    """Have this watch told of each part of the work."""
    global _watch  # noqa: PLW0603 - one process has one watch
    _watch = watch
    try:
        yield
    finally:
        _watch = None
