"""The cache: what is found again, what is made anew, whose folder is used."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest

from headline_lint.base import cache
from headline_lint.base.writing import BESIDE
from headline_lint.language.attribution import reporting_verbs
from headline_lint.matching import surroundings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv(cache.VARIABLE, str(folder))
    cache.folder.cache_clear()
    yield folder
    cache.folder.cache_clear()


def made(name: str, source: bytes) -> tuple[object, int]:
    """The value, and how often it was made."""
    calls = []
    value = cache.remember(name, source, lambda: calls.append(1) or {"from": source})
    return value, len(calls)


def test_a_value_is_made_once_for_the_same_bytes(place: Path) -> None:
    assert made("table", b"one") == ({"from": b"one"}, 1)
    assert made("table", b"one") == ({"from": b"one"}, 0)
    assert made("table", b"two") == ({"from": b"two"}, 1)
    assert made("other", b"one") == ({"from": b"one"}, 1)
    assert place.stat().st_mode & 0o777 == 0o700


@pytest.mark.usefixtures("place")
def test_a_value_of_another_version_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    made("table", b"one")
    monkeypatch.setattr(cache, "stamp", lambda: "another")
    assert made("table", b"one")[1] == 1


@pytest.mark.parametrize("broken", [b"", b"junk", None])
def test_a_broken_value_is_made_anew(place: Path, broken: bytes | None) -> None:
    made("table", b"one")
    [path] = place.iterdir()
    path.write_bytes(path.read_bytes()[:-4] if broken is None else broken)
    assert made("table", b"one") == ({"from": b"one"}, 1)
    assert made("table", b"one")[1] == 0


def test_bytes_are_compared_not_only_their_sum(place: Path) -> None:
    made("table", b"one")
    [path] = place.iterdir()
    path.write_bytes(path.read_bytes().replace(b"one", b"eno", 1))
    assert made("table", b"one")[1] == 1


def test_a_folder_that_others_can_write_to_is_not_used(place: Path) -> None:
    place.mkdir()
    place.chmod(0o777)
    assert [made("table", b"one")[1] for _ in range(2)] == [1, 1]
    assert list(place.iterdir()) == []


def test_the_cache_can_be_switched_off(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, "off")
    assert [made("table", b"one")[1] for _ in range(2)] == [1, 1]
    assert not place.exists()


def test_a_folder_that_cannot_be_made_is_no_matter(place: Path) -> None:
    place.write_text("a file", encoding="utf-8")
    assert [made("table", b"one")[1] for _ in range(2)] == [1, 1]


def test_old_values_are_dropped_and_nothing_else_is_left(place: Path) -> None:
    for number in range(12):
        made("table", b"%d" % number)
    assert len(list(place.iterdir())) == 6
    assert made("table", b"11")[1] == 0


def test_what_killed_runs_left_is_dropped_in_time(place: Path) -> None:
    made("table", b"one")
    for number in range(40):
        (place / f"{BESIDE}{number}").write_bytes(b"half")
    made("table", b"two")
    assert len(list(place.iterdir())) == 2 + 6
    assert made("table", b"one")[1] == 0


@pytest.mark.usefixtures("place")
def test_what_cannot_be_pickled_is_the_makers_fault() -> None:
    with pytest.raises((AttributeError, pickle.PicklingError, TypeError)):
        cache.remember("table", b"one", lambda: lambda: None)


@pytest.mark.parametrize("named", [".cache", "{here}/.cache", "{checkout}/.cache", "{here}/../checkout/news/.cache"])
@pytest.mark.parametrize("variable", [cache.VARIABLE, "XDG_CACHE_HOME"])
def test_a_folder_among_drafts_is_neither_read_nor_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, named: str
) -> None:
    here, checkout = tmp_path / "here", tmp_path / "checkout"
    here.mkdir()
    (checkout / "news").mkdir(parents=True)
    (checkout / ".git").write_text("gitdir: elsewhere", encoding="utf-8")  # a worktree has a file there
    monkeypatch.chdir(here)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv(cache.VARIABLE)
    monkeypatch.setenv(variable, named.format(here=here, checkout=checkout))
    cache.folder.cache_clear()
    usual = tmp_path / "home/.cache/headline-lint"  # a relative XDG_CACHE_HOME counts for nothing
    assert cache.folder() == (usual if variable == "XDG_CACHE_HOME" and named == ".cache" else None)
    assert not list(tmp_path.glob("*/.cache/headline-lint/*"))
    assert not list(tmp_path.glob("here/.cache"))
    cache.folder.cache_clear()


@pytest.mark.usefixtures("place")
def test_from_the_root_a_named_folder_is_used_if_it_lies_in_no_checkout(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    assert (cache.folder(), cache.refusal()) == (place, [])
    (place.parent / ".git").mkdir()
    cache.folder.cache_clear()
    assert cache.folder() is None
    assert cache.refusal() == [
        f"{cache.VARIABLE}: {place} lies in the working folder or in a checkout, where drafts come from; it is not used"
    ]


def test_a_named_folder_that_is_not_used_is_said_once(
    desk: Any, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv(cache.VARIABLE, str(place))
    cache.folder.cache_clear()
    desk.write("a.txt", "Plan\n")
    assert desk.run("check").stderr == ""
    place.chmod(0o777)
    cache.folder.cache_clear()
    line = f"{cache.VARIABLE}: {place} is not a folder that only you can write to; it is not used\n"
    assert desk.run("check").stderr == line
    monkeypatch.setenv(cache.VARIABLE, ".cache")
    cache.folder.cache_clear()
    where = "lies in the working folder or in a checkout, where drafts come from"
    result = desk.run("check", "--format", "json")
    assert (result.exit_code, result.stderr) == (0, f"{cache.VARIABLE}: .cache {where}; it is not used\n")
    assert desk.run("check", "--quiet").stderr == ""
    monkeypatch.setenv(cache.VARIABLE, "off")
    cache.folder.cache_clear()
    assert desk.run("check").stderr == ""
    cache.folder.cache_clear()


def test_a_link_among_drafts_is_followed_to_where_it_leads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "here"
    (here / "planted").mkdir(parents=True)
    (tmp_path / "link").symlink_to(here / "planted")
    monkeypatch.chdir(here)
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "link"))
    cache.folder.cache_clear()
    assert cache.folder() is None
    cache.folder.cache_clear()


def test_the_usual_folder_is_used_from_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv(cache.VARIABLE)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    cache.folder.cache_clear()
    assert cache.folder() == tmp_path / ".cache/headline-lint"
    cache.folder.cache_clear()


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    ("home", "table"), [(reporting_verbs, reporting_verbs.reporting_verbs), (surroundings, surroundings._groups)]
)
def test_words_are_inflected_once(home: object, table: object, monkeypatch: pytest.MonkeyPatch) -> None:
    table.cache_clear()
    wanted = table()
    monkeypatch.setattr(home, "inflect", lambda *_: pytest.fail("inflected again"))
    table.cache_clear()
    assert table() == wanted
    assert len(wanted) > 5


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("source", ["irregular", "word-groups"])
def test_words_are_inflected_anew_when_a_table_changes(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    surroundings._groups.cache_clear()
    wanted = surroundings._groups()
    real = surroundings.text
    monkeypatch.setattr(surroundings, "text", lambda name: real(name) + ("# changed\n" if name == source else ""))
    inflected = []
    monkeypatch.setattr(surroundings, "inflect", lambda word, _: inflected.append(word) or frozenset((word,)))
    surroundings._groups.cache_clear()
    assert surroundings._groups().keys() == wanted.keys()
    assert inflected
    surroundings._groups.cache_clear()
