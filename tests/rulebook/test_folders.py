"""Where rule files lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from headline_lint.rulebook.folders import ID, built_in_rules, is_category_file, rule_id, rulebook_files


def names(folder):
    return [path.relative_to(folder).as_posix() for path in rulebook_files(folder)]


def test_the_built_in_rules_are_there():
    assert "loaded-language/ruin-idioms.yaml" in names(built_in_rules())


def test_the_files_are_sorted_and_nothing_else_is_one(newsroom):
    for name in (
        "b/two.yaml",
        "a/one.yml",
        "b/README.md",
        "b/_category.yaml",
        "house-styles/x.yaml",
        ".git/c.yaml",
        "b/.hidden.yaml",
        "b/d/e.yaml",
    ):
        newsroom.write(name, "")
    assert names(newsroom.folder) == ["a/one.yml", "b/_category.yaml", "b/d/e.yaml", "b/two.yaml"]


@pytest.mark.parametrize(
    ("name", "category"),
    [("_category.yaml", True), ("_category.yml", True), ("category.yaml", False), ("_categories.yaml", False)],
)
def test_the_name_tells_a_category_from_a_rule(name, category):
    assert is_category_file(Path("rules/copy", name)) is category


def test_links_that_lead_out_are_no_rule_files(newsroom, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.yaml"
    secret.write_text("password: x")
    inside = newsroom.rule("a/one")
    (newsroom.folder / "rules/a/out.yaml").symlink_to(secret)
    (newsroom.folder / "rules/a/again.yaml").symlink_to(inside)
    (newsroom.folder / "rules/a/loop").symlink_to(newsroom.folder / "rules")
    assert names(newsroom.folder / "rules") == ["a/again.yaml", "a/one.yaml"]


def test_the_path_gives_the_id():
    assert rule_id(Path("style/rules/a/b-c.yaml"), Path("style/rules")) == "a/b-c"


@pytest.mark.parametrize(
    ("name", "legal"),
    [
        ("a/b", True),
        ("loaded-language/x2-y", True),
        ("a", False),
        ("a/b/c", False),
        ("A/b", False),
        ("a/b_c", False),
        ("a/-b", False),
    ],
)
def test_ids(name, legal):
    assert bool(ID.fullmatch(name)) is legal
