"""`--profile`: every moment is counted once, to what it was spent on."""

from __future__ import annotations

import sys
from importlib import import_module

import pytest

from headline_lint.base.timing import is_watched, spend, watching
from headline_lint.commands import profiling
from headline_lint.commands.profiling import ELSE, TimedPart, Times, table
from headline_lint.commands.reporting import Printer
from headline_lint.language.prose.sentences import sentences_of
from headline_lint.linter.linter import Linter
from headline_lint.run import jobs

RULE, OTHER, SPLIT = TimedPart("rule", "copy/a"), TimedPart("rule", "copy/b"), TimedPart("analysis", "sentences")
START = TimedPart("start-up", "Python")
MS = 1_000_000


class Clock:
    """A clock that goes only when it is told to."""

    def __init__(self):
        self.now = 0

    def __call__(self):
        return self.now

    def pass_time(self, milliseconds):
        """It is so much later."""
        self.now += milliseconds * MS


@pytest.fixture
def clock():
    return Clock()


def test_the_table(clock):
    times = Times(clock, {START: 50 * MS})
    clock.pass_time(10)
    for part in (RULE, OTHER):
        times.begin(*part)
        clock.pass_time(100)
        times.begin(*SPLIT)
        clock.pass_time(1000 if part is RULE else 0)
        times.end()
        clock.pass_time(20)
        times.end()
    times.end()
    assert table(times) == (
        "        ms   share      calls\n"
        "   1,000.0   76.9%          2  analysis  sentences\n"
        "     120.0    9.2%          1  rule      copy/a\n"
        "     120.0    9.2%          1  rule      copy/b\n"
        "      50.0    3.8%          1  start-up  Python\n"
        "      10.0    0.8%                       everything else\n"
        "   1,300.0  100.0%             in all\n"
    )


def test_a_part_inside_itself_is_one_call(clock):
    times = Times(clock, {})

    def work(again):
        clock.pass_time(5)
        if again:
            spend(*RULE, work, False)

    with watching(times):
        spend(*RULE, work, True)
    assert times.spent[RULE] == 10 * MS
    assert times.calls[RULE] == 1


def test_what_breaks_off_has_ended(clock):
    def fall():
        clock.pass_time(5)
        raise ValueError("full")

    times = Times(clock, {})
    with watching(times), pytest.raises(ValueError, match="full"):
        spend(*RULE, fall)
    clock.pass_time(1)
    times.end()
    assert times.spent == {ELSE: MS, RULE: 5 * MS}


def test_no_time_at_all(clock):
    assert table(Times(clock, {START: 0})).splitlines()[1:] == [
        "       0.0    0.0%          1  start-up  Python",
        "       0.0  100.0%             in all",
    ]


SLOW = {
    "language.prose.sentences:find_sentences": 7,
    "readers.plain.plain:read_plain": 11,
    "linter.desk:configured_rules": 30,
}
"""What takes time, in milliseconds a call; nothing else does."""


@pytest.fixture
def slowed(desk, clock, monkeypatch):
    """A desk where time passes only there, and in each rule with something to look at, which has a block split."""
    monkeypatch.setattr(profiling, "perf_counter_ns", clock)
    monkeypatch.setattr(profiling, "process_time_ns", lambda: 100 * MS)
    import_module("headline_lint.commands.check")  # it knows some of these by name
    for place, milliseconds in SLOW.items():
        module, _, name = place.partition(":")
        slow(clock, f"headline_lint.{module}", name, milliseconds, monkeypatch)
    real, rest = Linter._judge, Printer._rest
    monkeypatch.setattr(Printer, "_rest", lambda printer, run: (clock.pass_time(2), rest(printer, run))[1])

    def judge(linter, rule, story, blocks, hits):
        clock.pass_time(5)
        sentences_of(story, blocks[0])
        return real(linter, rule, story, blocks, hits)

    monkeypatch.setattr(Linter, "_judge", judge)
    desk.write("a.txt", "Plan in tatters\n\nAt the end of the day, arguably.\n")
    desk.write("b.txt", "Plan in tatters\n\nThe town signed.\n")
    return desk


def slow(clock, module, name, milliseconds, monkeypatch):
    real = getattr(import_module(module), name)

    def slowed(*args, **options):
        clock.pass_time(milliseconds)
        return real(*args, **options)

    for one in list(sys.modules.values()):
        if one.__name__.startswith("headline_lint") and vars(one).get(name) is real:
            monkeypatch.setattr(one, name, slowed)


TABLE = """\
        ms   share      calls
     100.0   53.2%          1  start-up  Python and its imports
      30.0   16.0%          1  start-up  rules
      22.0   11.7%          2  reader    plain text
      14.0    7.4%          2  analysis  sentences
      10.0    5.3%          2  rule      loaded-language/ruin
       5.0    2.7%          1  rule      copy/filler
       5.0    2.7%          1  rule      copy/hint
       2.0    1.1%          {reported}  report    report
     188.0  100.0%             in all
"""


def without_zeros(text):
    """The rows of a table in which something took time."""
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("       0.0"))


def test_a_run(slowed):
    result = slowed.run("check", "--format", "json", "--profile", ".")
    assert without_zeros(result.stderr) == TABLE.format(reported=1)
    assert result.stdout == slowed.run("check", "--format", "json", ".").stdout
    assert result.exit_code == 1


def test_it_stands_below_a_report_that_people_read(slowed):
    plain = slowed.run("check", ".")
    assert without_zeros(slowed.run("check", "--profile", ".").stdout) == plain.stdout + TABLE.format(reported=3)
    assert slowed.run("check", ".").stdout == plain.stdout


def test_nobody_watches_once_it_has_ended(slowed):
    slowed.run("check", "--profile", ".")
    assert not is_watched()


def test_what_an_analysis_is_called(clock):
    times = Times(clock, {})
    for name in ("_sentences_of", "find_own_attributions", "phrases"):
        times.begin("analysis", name)
    times.begin("rule", "copy/_of")
    assert [part.name for part in times.calls] == ["sentences", "own attributions", "phrases", "copy/_of"]


def test_a_fault_in_the_rules_needs_no_table(desk):
    desk.write(".headline-lint.yaml", "nonsense: 1\n")
    result = desk.run("check", "--profile", ".")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(".headline-lint.yaml:1:1: ")
    assert result.stderr.count("\n") == 1


def test_it_runs_in_one_process(slowed, monkeypatch):
    monkeypatch.setattr(jobs, "WORTH_A_PROCESS", 1)
    result = slowed.run("check", "--format", "json", "--profile", "--jobs", "2", ".")
    assert without_zeros(result.stderr) == TABLE.format(reported=1)
