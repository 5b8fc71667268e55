"""Baselines: what counts as known when lines move, words repeat and files go."""

from __future__ import annotations

import json

import pytest

from headline_lint.document import Location
from headline_lint.findings.baseline import Baseline, BaselineError, mark, read_baseline
from headline_lint.findings.finding import Finding, Severity

RUIN, FILLER = "loaded-language/ruin", "copy/filler"
OLD = "The plan is in tatters.\n\nThe roof is in tatters.\n\nThe town slept.\n"


def findings(source, words="in tatters", rule=RUIN, path="a.txt"):
    """A finding wherever these words stand."""
    found, start = [], source.find(words)
    while start >= 0:
        place = Location(source.count("\n", 0, start) + 1, 1)
        end = start + len(words)
        found.append(Finding(path, place, place, start, end, rule, Severity.WARNING, "body", "message", words))
        start = source.find(words, end)
    return found


def baseline(folder, *known):
    """A baseline of (source, findings)."""
    made = Baseline(folder / "known.json", {})
    for source, found in known:
        paths = {finding.path for finding in found}
        made.update(found, dict.fromkeys(paths, source), paths, [], lambda _rule: True)
    return made


@pytest.fixture
def old(tmp_path, monkeypatch):
    """A baseline of two findings of the same words."""
    monkeypatch.chdir(tmp_path)
    return baseline(tmp_path, (OLD, findings(OLD)))


def lines(split):
    return [finding.location.line for finding in split.new]


@pytest.mark.parametrize(
    ("source", "new", "gone"),
    [
        (OLD, [], 0),
        ("Rain fell.\n\nMore rain fell.\n\n" + OLD, [], 0),  # lines moved
        (OLD.replace("\n\n", "\r\n\r\n"), [], 0),
        (OLD.replace("The roof is in tatters", "Its roof, they say, is in tatters"), [], 0),  # words around changed
        (OLD.replace("The town slept", "The town is in tatters"), [5], 0),
        ("The tent is in tatters.\n\n" + OLD, [1], 0),  # the new one stands first, and is the one reported
        (
            "The tent is in tatters.\n\n" + OLD.replace("The roof is", "Its roof is"),
            [5],
            0,
        ),  # the first two fill the count
        (OLD.replace("The roof is in tatters", "The roof is fine"), [], 1),
        ("The town slept.\n", [], 2),
        ("\n\n".join(reversed(OLD.strip().split("\n\n"))), [], 0),
        (OLD + "\nThe plan is in tatters.\n", [7], 0),  # a copy of a known sentence
    ],
)
def test_what_is_new(old, source, new, gone):
    split = old.split("a.txt", findings(source), source)
    assert (lines(split), split.gone) == (new, gone)


def test_other_words_rules_and_files_are_new(old):
    assert lines(old.split("a.txt", findings(OLD, "The town"), OLD)) == [5]
    assert lines(old.split("a.txt", findings(OLD, rule=FILLER), OLD)) == [1, 3]
    assert lines(old.split("b.txt", findings(OLD, path="b.txt"), OLD)) == [1, 3]


def test_words_broken_into_lines_elsewhere_are_the_same_words(old):
    source = OLD.replace("plan is in tatters", "plan is in\ntatters")
    found = [*findings(source, "in\ntatters"), *findings(source)]
    assert old.split("a.txt", found, source).new == []


@pytest.mark.parametrize("path", ["a.txt", "./a.txt", "news/../a.txt", "{folder}/a.txt"])
def test_a_file_is_the_same_however_it_is_named(old, tmp_path, path):
    named = path.format(folder=tmp_path)
    assert old.split(named, findings(OLD, path=named), OLD).new == []


def test_a_file_below_is_named_from_the_folder_of_the_baseline(tmp_path, monkeypatch):
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path / "news")
    made = baseline(tmp_path, (OLD, findings(OLD)))
    assert list(made.known) == ["news/a.txt"]


def test_written_and_read(old):
    old.write()
    again = read_baseline(old.path)
    assert again.split("a.txt", findings(OLD), OLD) == ([], 0)
    assert len(again) == 2
    text = old.path.read_text(encoding="utf-8")
    again.write()
    assert old.path.read_text(encoding="utf-8") == text
    stored = json.loads(text)
    assert stored["version"] == 1
    assert {words: len(marks) for words, marks in stored["findings"]["a.txt"][RUIN].items()} == {"in tatters": 2}


def test_an_update_keeps_what_was_not_linted(old, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(OLD, encoding="utf-8")
    gone = findings(OLD, path="gone.txt")
    old.update(
        [*findings(OLD, path="b.txt"), *gone],
        {"b.txt": OLD, "gone.txt": OLD},
        ["b.txt", "gone.txt"],
        [],
        lambda _: True,
    )
    assert list(old.known) == ["a.txt", "b.txt", "gone.txt"]
    old.update(findings(OLD, "The town", FILLER), {"a.txt": OLD}, ["a.txt"], [], lambda rule: rule == FILLER)
    assert {name: sorted(rules) for name, rules in old.known.items()} == {"a.txt": [FILLER, RUIN], "b.txt": [RUIN]}
    old.update([], {}, ["a.txt", "b.txt"], [], lambda _rule: True)
    assert old.known == {}


def test_of_a_file_that_was_read_in_part_nothing_known_is_taken_for_gone(old):
    known = old.known["a.txt"]
    assert {words: len(marks) for words, marks in known[RUIN].items()} == {"in tatters": 2}
    old.update([], {}, [], ["a.txt"], lambda _: True)
    assert old.known["a.txt"] == known
    found = [*findings(OLD)[:1], *findings(OLD, "The town", FILLER)]
    old.update(found, {"a.txt": OLD}, [], ["a.txt"], lambda _: True)
    marks = [mark(one, OLD) for one in findings(OLD)]
    assert sorted(old.known["a.txt"][RUIN]["in tatters"]) == sorted(marks)
    assert list(old.known["a.txt"][FILLER]) == ["The town"]
    more = OLD + "\nAll is in tatters.\n"
    old.update(findings(more), {"a.txt": more}, [], ["a.txt"], lambda _: True)
    assert len(old.known["a.txt"][RUIN]["in tatters"]) == 3


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{", "is no baseline: "),
        (b"[]", "is no baseline: "),
        (b"\xff\xfe", "is no baseline: "),
        (b'{"version": 1, "findings": {"a.txt": {"a/b": {"words": 2}}}}', "is no baseline: "),
        (b'{"version": 2, "findings": {}}', "is a baseline of version 2, and this headline-lint knows 1"),
    ],
)
def test_what_is_no_baseline(tmp_path, data, reason):
    path = tmp_path / "known.json"
    path.write_bytes(data)
    with pytest.raises(BaselineError) as caught:
        read_baseline(path)
    assert str(caught.value).startswith(reason)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("base", ["", '||||||| base\n  "c.txt": {}\n'])
def test_conflict_marks_of_a_merge(tmp_path, base, end):
    path = tmp_path / "known.json"
    lines = f'{{"version": 1, "findings": {{\n<<<<<<< HEAD\n  "a.txt": {{}}\n{base}=======\n  "b.txt": {{}}\n>>>>>>> other\n}}}}\n'
    path.write_bytes(lines.replace("\n", end).encode())
    with pytest.raises(BaselineError) as caught:
        read_baseline(path)
    assert str(caught.value) == (
        "holds the conflict marks of a merge; take one side (git checkout --ours, or --theirs), then run --update-baseline"
    )


def test_an_empty_file_knows_nothing(tmp_path):
    (tmp_path / "known.json").touch()
    assert len(read_baseline(tmp_path / "known.json")) == 0
