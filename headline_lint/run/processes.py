"""Drafts linted by several processes, their outcomes in order.

A thread for each process sends it drafts by a pipe and reads what comes of them. The processes are plain ones, started
anew, the same on every system, rather than those of `multiprocessing`: a fork would copy the threads' locks (the
progress bar has a thread too), and its other ways of starting run the main module again and import from the working
folder, which may be a stranger's; its pools end altogether where one process dies, and cannot tell which draft it read.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from headline_lint.run.outcome import Outcome
from headline_lint.run.worker import READY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from headline_lint.run.discovery import Draft
    from headline_lint.run.draft import DraftLinter

_AHEAD = 2
"""Chunks for each process that are sent before the first of them is taken: so much can wait in memory, no more."""
_TURNS = 4
"""Chunks for each process at least, so that all have something to do until the end."""
_MOST_BYTES = 250_000
"""The copy in a chunk, but for its last draft."""
_START = "import sys; sys.path[:] = sys.argv[1:]; from headline_lint.run.worker import work; work()"
_COMMAND = [sys.executable, "-c", _START]
"""Modules are looked for where this process looks, its path follows: never in the working folder on that account."""
_APART: Any = {"process_group": 0}
if sys.platform == "win32":
    _APART = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
"""Ctrl-C reaches this process alone, which ends the others."""
_LOST = (OSError, EOFError, pickle.UnpicklingError)
"""What tells that a process is there no more."""
_LINE = "could not be linted: the process that read it was ended, perhaps for want of memory; try it with --jobs 1"


class _Sent(NamedTuple):
    """A chunk on its way, and the rules that were out when it was sent."""

    drafts: Sequence[Draft]
    stopped: frozenset[str]
    outcomes: Future[list[Outcome]]


def lint_in_processes(
    lint: DraftLinter, drafts: Sequence[Draft], sizes: Sequence[int], count: int
) -> Iterator[Outcome]:
    """The outcomes of the drafts, in order, made by so many processes.

    A chunk that was linted with a rule that has run too long in a draft before it is linted again, without the rule.
    Standard input is this process's own, and what no other could lint is linted here.
    """
    chunks = chunked(drafts, sizes, min(_MOST_BYTES, sum(sizes) // (_TURNS * count)))
    waiting: deque[_Sent] = deque()
    with _Workers(lint, count) as workers:
        while True:
            for chunk in islice(chunks, _AHEAD * count - len(waiting)):
                waiting.append(workers.send(chunk, lint.stopped))
            if not waiting:
                return
            sent = waiting.popleft()
            outcomes = sent.outcomes.result()
            if sent.stopped != lint.stopped:
                waiting.appendleft(workers.send(sent.drafts, lint.stopped))
                continue
            for outcome in outcomes:
                lint.stopped |= outcome.stopped
                yield outcome
            yield from map(lint, sent.drafts[len(outcomes) :])


def chunked(drafts: Sequence[Draft], sizes: Sequence[int], enough: int) -> Iterator[list[Draft]]:
    """The drafts in chunks that each end with the draft that makes it `enough` bytes; standard input by itself."""
    chunk: list[Draft] = []
    size = 0
    for draft, its_size in zip(drafts, sizes, strict=True):
        if draft.path is None:
            yield from [chunk, [draft]] if chunk else [[draft]]
            chunk, size = [], 0
            continue
        chunk.append(draft)
        size += its_size
        if size >= enough:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


class _Workers:
    """The processes, each with a thread that talks to it; all are ended at the end, whatever they do."""

    def __init__(self, lint: DraftLinter, count: int) -> None:
        order = pickle.dumps(lint, pickle.HIGHEST_PROTOCOL)
        self._workers = [_Worker(order) for _ in range(count)]
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(count)

    def send(self, drafts: Sequence[Draft], stopped: frozenset[str]) -> _Sent:
        """Have the next idle process lint a chunk; nobody else can read standard input."""
        outcomes: Future[list[Outcome]] = Future()
        if drafts[0].path is None:
            outcomes.set_result([])
        else:
            outcomes = self._threads.submit(self._lint, drafts, stopped)
        return _Sent(drafts, stopped, outcomes)

    def _lint(self, drafts: Sequence[Draft], stopped: frozenset[str]) -> list[Outcome]:
        worker = self._idle.get()
        try:
            return worker.lint(drafts, stopped)
        finally:
            self._idle.put(worker)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.end()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.clear()


class _Worker:
    """A process that lints, started when there is something to lint, and anew where it was lost."""

    def __init__(self, order: bytes) -> None:
        self._order = order
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False

    def lint(self, drafts: Sequence[Draft], stopped: frozenset[str]) -> list[Outcome]:
        """What comes of the drafts; where the process is lost, the draft it read has a fault.

        Fewer outcomes than drafts where no process can be started, or the worker was ended.
        """
        outcomes: list[Outcome] = []
        while len(outcomes) < len(drafts) and (self._process is not None or self._start()):
            rest = drafts[len(outcomes) :]
            try:
                self._say((rest, stopped.union(*(outcome.stopped for outcome in outcomes))))
                outcomes.extend(self._hear() for _ in rest)
            except _LOST:
                self.clear()
                if not self._ended:
                    draft = drafts[len(outcomes)]
                    outcomes.append(Outcome(draft, [f"{draft.name}: {_LINE}"]))
        return outcomes

    def _start(self) -> bool:
        """Start the process and have it say that it can lint."""
        if self._ended:
            return False
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this very Python
                [*_COMMAND, *sys.path],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                **_APART,
            )
            if self._ended:  # meanwhile
                self._process.kill()
            self._write(self._order)
            return bool(self._hear() == READY)
        except _LOST:
            self.clear()
            return False

    def _say(self, what: object) -> None:
        self._write(pickle.dumps(what, pickle.HIGHEST_PROTOCOL))

    def _write(self, data: bytes) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(data)
        self._process.stdin.flush()

    def _hear(self) -> Any:
        assert self._process is not None
        assert self._process.stdout is not None
        return pickle.load(self._process.stdout)  # noqa: S301 - from a process of our own

    def end(self) -> None:
        """Kill the process: it holds nothing that could be lost."""
        self._ended = True
        if self._process is not None:
            self._process.kill()

    def clear(self) -> None:
        """Forget a process that has ended, or is ended now."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with suppress(OSError), process:  # closing a pipe writes what is left in it
                pass
