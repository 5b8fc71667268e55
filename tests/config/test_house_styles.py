"""House styles: found by name or path, extending one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from headline_lint.config import load_config


def read(newsroom, style, house_style=None):
    newsroom.write(".headline-lint.yaml", f"house-style: {style}\nrule-folders: [rules]\nrules: {{copy/filler: error}}")
    return load_config(None, Path.cwd(), house_style)


def said(config):
    return [[(setting.name, setting.placed.plain()) for setting in layer] for layer in config.layers]


def faults_of(config):
    return [str(fault) for fault in config.faults]


@pytest.fixture
def styles(newsroom):
    newsroom.write("rules/house-styles/base.yaml", "description: The base.\nrules: {copy: suggestion}")
    newsroom.write("rules/house-styles/daily.yaml", "extends: base\nrules:\n  copy/filler: warning")
    newsroom.write("style/own.yaml", "extends: daily\nrules: {copy: off}")
    return newsroom


@pytest.mark.parametrize(
    ("style", "layers"),
    [
        ("base", [[("copy", "suggestion")]]),
        ("daily", [[("copy", "suggestion")], [("copy/filler", "warning")]]),
        ("style/own.yaml", [[("copy", "suggestion")], [("copy/filler", "warning")], [("copy", "off")]]),
    ],
)
def test_layers_come_base_first_and_the_configuration_last(styles, style, layers):
    config = read(styles, style)
    assert faults_of(config) == []
    assert said(config) == [*layers, [("copy/filler", "error")]]


def test_the_command_line_names_another(styles):
    assert said(read(styles, "daily", "base")) == [[("copy", "suggestion")], [("copy/filler", "error")]]


def test_the_command_line_needs_no_configuration(newsroom):
    newsroom.write("own.yaml", "rules: {copy: off}")
    assert said(load_config(None, Path.cwd(), "own.yaml")) == [[("copy", "off")], []]


def test_an_unknown_name(styles):
    assert faults_of(read(styles, "dialy")) == [
        ".headline-lint.yaml:1:14: “dialy” is no house style; did you mean “daily”?"
    ]
    assert faults_of(read(styles, "daily", "bse")) == ["--house-style: “bse” is no house style; did you mean “base”?"]


def test_a_circle(styles):
    styles.write("rules/house-styles/base.yaml", "extends: daily")
    assert faults_of(read(styles, "daily")) == [
        "rules/house-styles/base.yaml:1:10: “daily” extends itself, by this or another house style"
    ]


def test_faults_are_those_of_the_file(styles):
    styles.write("style/own.yaml", "extend: x\nrules: [a]\ndescription: {a: b}")
    assert faults_of(read(styles, "style/own.yaml")) == [
        "style/own.yaml:1:1: “extend” is no key of a house style; did you mean “extends”?",
        "style/own.yaml:3:14: must be text, not a mapping; if it is text, put the line in quotes",
        "style/own.yaml:2:8: rules are a mapping (rule or category: severity), not a list",
    ]


@pytest.mark.parametrize("style", ["../own.yaml", "/etc/passwd", "rules/../../own.yaml"])
def test_a_path_that_leads_out(styles, style):
    assert faults_of(read(styles, style)) == [
        f".headline-lint.yaml:1:14: “{style}” leads out of the folder of this configuration"
    ]


def test_a_file_that_is_not_there(styles):
    assert faults_of(read(styles, "style/gone.yaml")) == ["style/gone.yaml: no such file or directory"]


def test_a_folder_of_house_styles_that_leads_elsewhere_is_none(styles, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "secret.yaml").write_text("password: hunter2\n")
    styles.rule("copy/filler", folder="more")
    (styles.folder / "more/house-styles").symlink_to(elsewhere)
    styles.write(".headline-lint.yaml", "house-style: secret\nrule-folders: [rules, more]\n")
    [fault] = faults_of(load_config(None, Path.cwd()))
    assert fault.startswith(".headline-lint.yaml:1:14: “secret” is no house style; ")


@pytest.mark.parametrize("path", ["../secret.yaml", "/etc/hosts.yaml", "out/secret.yaml", "secret-link.yaml"])
def test_a_path_that_leads_out_is_not_read(styles, tmp_path_factory, path):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "secret.yaml").write_text("password: hunter2\n")
    (styles.folder / "out").symlink_to(elsewhere)
    (styles.folder / "secret-link.yaml").symlink_to(elsewhere / "secret.yaml")
    text = f"“{path}” leads out of the folder of this configuration"
    assert faults_of(read(styles, path)) == [f".headline-lint.yaml:1:14: {text}"]
    styles.write("style/own.yaml", f"extends: {path}")
    assert faults_of(read(styles, "style/own.yaml")) == [f"style/own.yaml:1:10: {text}"]


def test_faults_of_yaml_are_those_of_a_house_style_too(styles):
    styles.write("style/own.yaml", "rules: &a {copy: !!python/name:os.system off}\nrules: *a")
    assert faults_of(read(styles, "style/own.yaml")) == [
        "style/own.yaml:1:8: “&” begins an anchor, which is not used here; put the line in quotes",
        "style/own.yaml:1:18: “!” begins a tag, which is not used here; put the line in quotes",
        "style/own.yaml:2:8: “*” begins an alias, which is not used here; put the line in quotes",
        "style/own.yaml:2:1: “rules” stands here a second time",
    ]
