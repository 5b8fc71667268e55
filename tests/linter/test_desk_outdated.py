"""The desk says when what it was made of has changed."""

from __future__ import annotations

from pkgutil import resolve_name

import pytest

from headline_lint.linter.desk import Desk, Order
from headline_lint.readers import read_string
from headline_lint.rulebook.loading import load_rulebook

COPY = "Plan in tatters\n\nAt the end of the day the plan lay in tatters, arguably.\n"


def change(desk, name, text):
    path = desk.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "what",
    [
        lambda desk: change(
            desk, ".headline-lint.yaml", "rule-folders: [ours]\nhouse-style: ./style.yaml\nfail-on: error\n"
        ),
        lambda desk: change(desk, "style.yaml", "extends: ./base.yaml\nrules: {copy/hint: error}\n"),
        lambda desk: change(desk, "base.yaml", "rules: {copy/hint: off}\n"),
        lambda desk: desk.rule("copy/new", folder="ours"),
        lambda desk: desk.rule("copy/one", ("is filler", "is fill"), folder="ours"),
        lambda desk: (desk.folder / "ours/copy/two.yaml").unlink(),
        lambda desk: desk.rule("copy/more", folder="more"),
        lambda desk: (desk.folder / ".headline-lint.yaml").unlink(),
        lambda desk: change(desk, "news/.headline-lint.yaml", ""),
    ],
    ids=["configuration", "style", "its base", "new rule", "rule", "rule gone", "other folder", "gone", "nearer"],
)
def test_it_says_when_what_it_was_made_of_has_changed(desk, what):
    desk.rule("copy/one", folder="ours")
    desk.rule("copy/two", folder="ours")
    desk.rule("copy/three", folder="more")
    change(desk, "base.yaml", "")
    change(desk, "style.yaml", "extends: ./base.yaml\n")
    change(desk, ".headline-lint.yaml", "rule-folders: [ours]\nhouse-style: ./style.yaml\n")
    (desk.folder / "news").mkdir()
    order = Order(folder=desk.folder / "news", rule_folders=(desk.folder / "more",))
    at = Desk.open(order)
    assert not at.is_outdated()
    change(desk, "news/draft.txt", COPY)
    at.lint(read_string(COPY, "a.txt"))
    assert not at.is_outdated()
    what(desk)
    assert at.is_outdated()
    assert not Desk.open(order).is_outdated()


@pytest.mark.parametrize(
    ("module", "read"),
    [("linter.desk", "load_config"), ("config.house_styles", "read_settings"), ("linter.desk", "configured_rules")],
    ids=["configuration", "style", "rule"],
)
def test_what_changes_while_a_desk_is_opened_is_a_change(desk, monkeypatch, module, read):
    names = {"load_config": ".headline-lint.yaml", "read_settings": "style.yaml"}
    changed = desk.folder / names.get(read, "ours/copy/one.yaml")
    desk.rule("copy/one", folder="ours")
    change(desk, "style.yaml", "rules: {}\n")
    change(desk, ".headline-lint.yaml", "rule-folders: [ours]\nhouse-style: ./style.yaml\n")
    real = resolve_name(f"headline_lint.{module}:{read}")

    def read_then_change(*arguments):
        given = real(*arguments)
        changed.write_text(changed.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        return given

    monkeypatch.setattr(f"headline_lint.{module}.{read}", read_then_change)
    assert Desk.open(Order()).is_outdated()


def test_a_configuration_that_comes_is_a_change(desk):
    at = Desk.open(Order())
    assert not at.is_outdated()
    change(desk, ".headline-lint.yaml", "")
    assert at.is_outdated()


def test_a_desk_of_rules_at_hand_is_never_outdated(newsroom):
    newsroom.rule("copy/filler")
    at = Desk.of(load_rulebook([newsroom.folder / "rules"]).rules)
    newsroom.rule("copy/hint")
    assert not at.is_outdated()
