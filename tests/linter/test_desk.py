"""The desk: what holds for a path holds for the story there, wherever and by however many the desk is used."""

from __future__ import annotations

import gc
import pickle
import subprocess
import sys
import weakref
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Barrier, BrokenBarrierError

import pytest
from msgspec.structs import replace

from headline_lint.checks.wording.phrases import PhrasesCheck
from headline_lint.findings.finding import Severity
from headline_lint.linter import desk as desks
from headline_lint.linter.desk import Desk, DeskError, Order
from headline_lint.linter.selection import Selection
from headline_lint.placed.values import Fault
from headline_lint.readers import read_string
from headline_lint.rulebook.loading import load_rulebook

COPY = "Plan in tatters\n\nAt the end of the day the plan lay in tatters, arguably.\n"


def found(at, copy=COPY, path=None, name="draft.txt"):
    """The findings as (rule, words, severity)."""
    findings = at.lint(read_string(copy, name), path)
    return [(one.rule, one.match, one.severity.label) for one in findings]


def test_what_the_configuration_says_for_a_path_holds(desk):
    desk.write(
        ".headline-lint.yaml",
        """\
        vocabulary: [Play at the End of the Day]
        rules: {copy/hint: warning}
        overrides:
          - files: ["sport/**"]
            rules: {loaded-language/ruin: off}
          - files: ["sport/late/**"]
            rules: {copy/hint: error}
        """,
    )
    at = Desk.open(Order())
    ruin = [("loaded-language/ruin", "in tatters", "error"), ("loaded-language/ruin", "in tatters", "warning")]
    filler = ("copy/filler", "At the end of the day", "warning")
    assert found(at) == [ruin[0], filler, ruin[1], ("copy/hint", "arguably", "warning")]
    assert found(at, path=Path("sport/a.txt")) == [filler, ("copy/hint", "arguably", "warning")]
    assert found(at, name="sport/late/a.txt") == [filler, ("copy/hint", "arguably", "error")]
    assert found(at, "Plan in tatters\n\nThe play At The End Of The Day opens.\n") == [ruin[0]]


def test_section_and_genre_come_from_the_configuration_unless_the_story_names_them(desk):
    desk.rule("ours/sport", ("severity: warning", "severity: warning\nexcept-sections: [sport]"))
    desk.write(
        ".headline-lint.yaml",
        "rule-folders: [rules]\nrules: {copy/filler: off}\noverrides: [{files: [sport/], section: sport}]\n",
    )
    at = Desk.open(Order())
    document = read_string("Fog\n\nAt the end of the day it cleared.\n", "a.txt")
    before = repr(document)
    assert [one.rule for one in at.lint(document)] == ["ours/sport"]
    assert at.lint(document, Path("sport/a.txt")) == []
    assert repr(document) == before
    assert document.section is None
    named = replace(document, section="news")
    assert [one.rule for one in at.lint(named, Path("sport/a.txt"))] == ["ours/sport"]
    assert [one.rule for one in at.lint(document)] == ["ours/sport"]


def test_what_holds_for_a_path_does_not_depend_on_the_working_folder(desk, tmp_path_factory, monkeypatch):
    desk.write(".headline-lint.yaml", "overrides: [{files: [sport/**], rules: {copy: off, loaded-language: off}}]\n")
    at = Desk.open(Order())
    sent = pickle.dumps(at)
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    for one in (at, pickle.loads(sent)):  # noqa: S301 - pickled above
        assert found(one, path=desk.folder / "sport/a.txt") == []
        assert len(found(one, path=desk.folder / "news/a.txt")) == 4
        assert found(one, path=Path("sport/a.txt")) == []


@pytest.mark.usefixtures("desk")
def test_suppressions_hold_and_are_told_where_they_are_wrong():
    at = Desk.open(Order(selection=Selection(ignore=("copy",))))
    hidden = "Fog\n\n# headline-lint-disable-next-line {} -- a title\n\nThe plan lay in tatters.\n"
    assert found(at, hidden.format("loaded-language/ruin")) == []
    wrong = "# headline-lint-disable-next-line loaded-language/ruins -- a title"
    assert found(at, hidden.format("loaded-language/ruins")) == [
        ("loaded-language/ruin", "in tatters", "warning"),
        ("suppression/unknown-rule", wrong, "warning"),
    ]
    deaf = Desk.open(Order(selection=Selection(ignore=("suppression",))))
    assert [rule for rule, _, _ in found(deaf, hidden.format("copy/hint"))] == ["loaded-language/ruin"]


def test_a_house_style_and_a_selection(desk):
    desk.write("style.yaml", "rules: {copy/hint: error, copy/filler: off}\n")
    at = Desk.open(Order(house_style="./style.yaml", selection=Selection(select=("copy", "style/asleep"))))
    assert found(at, COPY + "\nGoing forward it will rain.\n") == [
        ("copy/hint", "arguably", "error"),
        ("style/asleep", "Going forward", "warning"),
    ]


def test_all_faults_at_once(desk):
    desk.write(".headline-lint.yaml", "nonsense: 1\nrules: {copy/fuller: off}\n")
    desk.rule("ours/wrong", ("severity: warning", "severity: warn"))
    with pytest.raises(DeskError) as error:
        Desk.open(Order(rule_folders=(Path("rules"),), selection=Selection(select=("copy/hunt",))))
    assert [fault.text.partition(";")[0] for fault in error.value.faults] == [
        "“nonsense” is no key of a configuration",
        "“warn” is not known here",
        "“copy/hunt” is no rule or category",
    ]


def test_it_can_be_sent_to_a_process_that_has_none_of_its_files(desk, tmp_path_factory):
    desk.rule("ours/sport", ("at the end of the day", "on the day"), ("<At the end of the day>", "<On the day>"))
    desk.write(
        ".headline-lint.yaml",
        "rule-folders: [rules]\nrules: {copy/hint: error}\noverrides: [{files: [x/], rules: {copy: off}}]\n",
    )
    at = Desk.open(Order(selection=Selection(ignore=("loaded-language",))))
    sent = pickle.dumps(at)
    code = (
        "import pickle, sys\n"
        "from pathlib import Path\n"
        "from headline_lint.readers import read_string\n"
        "at = pickle.load(sys.stdin.buffer)\n"
        "document = read_string('Fog\\n\\nAt the end of the day, arguably, on the day.\\n', 'a.txt')\n"
        "for path in (None, Path('x/a.txt')):\n"
        "    print([(one.rule, one.severity.label) for one in at.lint(document, path)])\n"
        "print(at.is_outdated())\n"
    )
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    for path in (desk.folder / "rules/ours/sport.yaml", desk.folder / ".headline-lint.yaml"):
        path.unlink()
    done = subprocess.run([sys.executable, "-c", code], input=sent, capture_output=True, check=True, cwd=elsewhere)
    assert done.stdout.decode().splitlines() == [
        "[('copy/filler', 'warning'), ('copy/hint', 'error'), ('ours/sport', 'warning')]",
        "[('ours/sport', 'warning')]",
        "False",
    ]


def test_a_rule_that_ran_too_long_is_out_and_said_once(newsroom):
    newsroom.rule("copy/filler")
    slow = newsroom.rule(
        "copy/slow",
        ("check: phrases\nphrases:\n  - at the end of the day", "check: pattern\npatterns:\n  - (?:\\w+\\s?)*$"),
    )
    at = Desk.of(load_rulebook([newsroom.folder / "rules"]).rules)
    assert [rule for rule, _, _ in found(at, COPY)] == ["copy/slow", "copy/filler"]
    assert found(at, "Fog\n\n" + "word " * 20_000 + "!\n") == []
    assert at.stopped == {"copy/slow"}
    text = "a pattern ran too long and was stopped; make it simpler"
    assert at.faults == [Fault(slow.as_posix(), 0, 0, text)]
    assert [rule for rule, _, _ in found(at, COPY)] == ["copy/filler"]
    assert len(at.faults) == 1


def test_a_suppression_of_a_rule_that_ran_too_long_is_not_unused(newsroom, monkeypatch):
    newsroom.rule("copy/filler")
    at = Desk.of(load_rulebook([newsroom.folder / "rules"]).rules)
    copy = "Fog\n\n# headline-lint-disable-next-line copy/filler -- a title\n\nIt cleared{}.\n"
    assert [rule for rule, _, _ in found(at, copy.format(""))] == ["suppression/unused"]

    def find(*_arguments):
        raise TimeoutError

    monkeypatch.setattr(PhrasesCheck, "find", find)
    assert found(at, copy.format(" at the end of the day")) == []
    assert at.stopped == {"copy/filler"}


def test_threads_that_share_a_desk_say_once_that_a_rule_ran_too_long(newsroom, monkeypatch):
    newsroom.rule("copy/filler")
    at = Desk.of(load_rulebook([newsroom.folder / "rules"]).rules)
    both = Barrier(2, timeout=60)

    def find(*_arguments):
        both.wait()
        raise TimeoutError

    monkeypatch.setattr(PhrasesCheck, "find", find)
    with ThreadPoolExecutor(2) as threads:
        found_by_each = list(threads.map(at.lint, [read_string(COPY, name) for name in ("a.txt", "b.txt")]))
    assert found_by_each == [[], []]
    assert at.stopped == {"copy/filler"}
    assert len(at.faults) == 1


def test_threads_that_share_a_desk_share_its_linters(desk, monkeypatch):
    desk.write(".headline-lint.yaml", "overrides: [{files: [x/], rules: {copy/hint: off}}]\n")
    made = []
    both = Barrier(2)
    real = desks.Linter

    def make(*arguments):
        made.append(arguments)
        with suppress(BrokenBarrierError):  # another that makes the same at the same time
            both.wait(0.2)
        return real(*arguments)

    monkeypatch.setattr(desks, "Linter", make)
    at = Desk.open(Order())
    with ThreadPoolExecutor(2) as threads:
        one, two = threads.map(at.lint, [read_string(COPY, "a.txt"), read_string(COPY, "a.txt")])
    assert one == two
    assert len(made) == 1


def test_a_linted_story_is_freed(monkeypatch):
    seen = []
    real = PhrasesCheck.find

    def find(check, story, blocks, hits):
        seen.append(weakref.ref(story))
        return real(check, story, blocks, hits)

    monkeypatch.setattr(PhrasesCheck, "find", find)
    at = Desk.open(Order())
    document = read_string(
        "Snow closes 40 schools, “plan in tatters”\n\n"
        "He said 5C (41F) was 3 miles (5 km) away. Critics say the plan lay in tatters.\n\nMix the eggs.\n",
        "a.txt",
    )
    freed = weakref.ref(document)
    assert at.lint(document)
    assert at.sources(document)
    assert seen
    del document
    gc.collect()
    assert [story() for story in seen] == [None] * len(seen)
    assert freed() is None


def test_sources_are_those_of_the_story():
    document = read_string("Fog\n\nAda Moss said the ferry would sail. Critics say it leaks.\n", "a.txt")
    sources = Desk.of(()).sources(document)
    words = [document.text.string[slice(*one.source)] for one in sources if one.source]
    assert (words, [one.kind for one in sources]) == (["Ada Moss", "Critics"], ["named", "vague"])


def test_there_are_as_many_linters_as_sets_of_overrides(desk, monkeypatch):
    desk.write(".headline-lint.yaml", "overrides: [{files: [x/], rules: {copy/hint: off}}]\n")
    made = []
    real = desks.Linter
    monkeypatch.setattr(desks, "Linter", lambda *args: made.append(args) or real(*args))
    at = Desk.open(Order())
    for name in ("a.txt", "x/a.txt", "b.txt", "x/b.txt"):
        at.lint(read_string(COPY, name))
    assert len(made) == 2
    assert {rule.highest for rule in made[0][0]} > {Severity.ERROR}
