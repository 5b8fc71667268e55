"""Rules from the cache are the rules of the files."""

from __future__ import annotations

import os

import pytest

from headline_lint.base import cache
from headline_lint.checks.check import literals_of
from headline_lint.findings.finding import Severity
from headline_lint.linter.linter import Linter
from headline_lint.matching.scanner import Scanner
from headline_lint.readers import read_string
from headline_lint.rulebook import cached
from headline_lint.rulebook.cached import PackedCheck, PackedLeads, load_rules, unpacked
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

COPY = """Minister humiliated as plan lies in tatters

The plan was in tatters, critics say. It ran for 35km (21 miles) and cost s*** loads.

Reports suggest the scheme will force a vote. “We lost,” the minister said.
"""


@pytest.fixture
def own_cache(tmp_path_factory, monkeypatch):
    """A cache of this test's own, empty; how often the rulebook is read is counted."""
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path_factory.mktemp("cache")))
    cache.folder.cache_clear()
    readings = []

    def counted(folders):
        readings.append(folders)
        return load_rulebook(folders)

    monkeypatch.setattr("headline_lint.rulebook.loading.load_rulebook", counted)
    yield readings
    cache.folder.cache_clear()


def findings(rules):
    return [(f.rule, f.start, f.end, f.message) for f in Linter(rules).lint(read_string(COPY, "a.txt"))]


def test_cached_rules_find_what_the_rulebook_finds(own_cache) -> None:
    wanted = findings(load_rulebook([built_in_rules()]).rules)
    faults = []
    first, second = (load_rules([built_in_rules()], faults) for _ in range(2))
    assert faults == []
    assert len(own_cache) == 1
    assert len(wanted) > 5
    assert findings(first) == findings(second) == wanted


def test_a_changed_file_is_read_again(newsroom, own_cache) -> None:
    path = newsroom.rule("copy/filler")
    for _ in range(2):
        load_rules([newsroom.folder / "rules"], [])
    assert len(own_cache) == 1
    stamp = path.stat()
    path.write_text(path.read_text().replace("filler; cut it", "pillar; cut it"))
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    [rule] = load_rules([newsroom.folder / "rules"], [])
    assert rule.message == "“{match}” is pillar; cut it"


def test_a_changed_category_is_read_again(newsroom, own_cache) -> None:
    newsroom.rule("slang/filler")
    folder = newsroom.folder / "rules"
    found = []
    for said in ("same", "same", "suggestion"):
        newsroom.write("rules/slang/_category.yaml", f"indirect: {said}\n")
        found += [rule.indirect for rule in load_rules([folder], [])]
    (folder / "slang/_category.yaml").unlink()
    found += [rule.indirect for rule in load_rules([folder], [])]
    assert found == [None, None, Severity.SUGGESTION, None]
    assert len(own_cache) == 3


@pytest.fixture
def installed(newsroom, monkeypatch):
    """The folder of a newsroom's rules, which stands in for the program's own."""
    folder = newsroom.folder / "rules"
    monkeypatch.setattr(cached, "built_in_rules", lambda: folder)
    return folder


def rewritten(path):
    path.write_text(path.read_text().replace("filler; cut it", "pillar; cut it"))


def put_in_its_place(path):
    other = path.with_name("other")
    other.write_text(path.read_text().replace("filler; cut it", "pillar; cut it"))
    other.replace(path)


@pytest.mark.parametrize("change", [rewritten, put_in_its_place])
def test_a_changed_rule_of_the_program_is_read_again(newsroom, own_cache, installed, change) -> None:
    path = newsroom.rule("copy/filler")
    for _ in range(2):
        load_rules([installed], [])
    assert len(own_cache) == 1
    stamp = path.stat()
    change(path)
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (stamp.st_size, stamp.st_mtime_ns)
    [rule] = load_rules([installed], [])
    assert rule.message == "“{match}” is pillar; cut it"


def test_a_new_rule_of_the_program_is_read_and_one_that_is_gone_is_not(newsroom, own_cache, installed) -> None:
    newsroom.rule("copy/filler")
    load_rules([installed], [])
    other = newsroom.rule("style/padding")
    assert [rule.id for rule in load_rules([installed], [])] == ["copy/filler", "style/padding"]
    other.unlink()
    assert [rule.id for rule in load_rules([installed], [])] == ["copy/filler"]
    assert len(own_cache) == 2


def test_a_changed_category_of_the_program_is_read_again(newsroom, own_cache, installed) -> None:
    newsroom.rule("slang/filler")
    path = newsroom.write("rules/slang/_category.yaml", "indirect: same\n")
    found = [load_rules([installed], [])[0].indirect]
    path.write_text("indirect: suggestion\n")
    found.append(load_rules([installed], [])[0].indirect)
    assert found == [None, Severity.SUGGESTION]
    assert len(own_cache) == 2


def test_no_rule_file_of_the_program_is_opened_where_the_cache_knows_it(
    newsroom, own_cache, installed, monkeypatch
) -> None:
    newsroom.rule("copy/filler")
    load_rules([installed], [])
    monkeypatch.setattr(cached, "rulebook_files", lambda folder: pytest.fail(f"{folder} was read"))
    assert [rule.id for rule in load_rules([installed], [])] == ["copy/filler"]
    assert len(own_cache) == 1


def test_rules_with_faults_are_never_cached(newsroom, own_cache) -> None:
    newsroom.rule("copy/filler")
    newsroom.rule("copy/broken", ("severity: warning", "severity: loud"))
    for _ in range(2):
        faults = []
        assert [rule.id for rule in load_rules([newsroom.folder / "rules"], faults)] == ["copy/filler"]
        assert len(faults) == 1
    assert len(own_cache) == 2


def test_a_packed_check_is_the_check_when_unpacked(newsroom, own_cache) -> None:
    newsroom.rule("copy/filler")
    [rule] = load_rules([newsroom.folder / "rules"], [])
    assert isinstance(rule.check, PackedCheck)
    assert [phrase.text for phrase in unpacked(rule).check.phrases] == ["at the end of the day"]
    assert unpacked(unpacked(rule)).check is unpacked(rule).check
    assert own_cache


def test_the_scanner_is_kept_for_the_very_same_checks(newsroom, own_cache, monkeypatch) -> None:
    newsroom.rule("copy/filler")
    rules = load_rules([newsroom.folder / "rules"], [])
    made = []
    monkeypatch.setattr(cached, "leads_to", lambda literals: made.append(literals) or {})
    for _ in range(2):
        cached.scanner_for(rules)
    cached.scanner_for([unpacked(rule) for rule in rules])
    assert len(made) == 2
    assert own_cache


def test_a_scanner_is_never_that_of_other_checks_of_the_same_length(newsroom, own_cache) -> None:
    path = newsroom.rule("copy/filler")
    found = []
    for phrase in ("at the end of the day", "in the end or thereby"):
        path.write_text(
            path.read_text().replace("at the end of the day", phrase).replace("At the end of the day", phrase)
        )
        scanner, _ = cached.scanner_for(load_rules([newsroom.folder / "rules"], []))
        found.append(scanner.hits("at the end of the day, or in the end or thereby")[0])
    assert [[(hit.start, hit.end) for hit in hits] for hits in found] == [[(0, 21)], [(26, 47)]]
    assert len(own_cache) == 2


def test_leads_are_unpacked_where_a_story_holds_their_string(newsroom, own_cache) -> None:
    newsroom.rule("copy/filler", ("  - at the end of the day", "  - at the end of the day\n  - going forward"))
    rules = load_rules([newsroom.folder / "rules"], [])
    assert own_cache
    scanner, _ = cached.scanner_for(rules)
    leads = scanner._leads
    assert isinstance(leads, PackedLeads)
    assert len(leads) == 0
    for _ in range(2):
        assert scanner.hits("it rained at the end of the day") == Scanner.of(
            [literals_of(rule.check) for rule in rules]
        ).hits("it rained at the end of the day")
        assert len(leads) == 1
