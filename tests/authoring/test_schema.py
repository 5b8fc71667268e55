"""The JSON Schemas allow what the readers allow, and refuse what they refuse."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from headline_lint.authoring.schema import config_schema, rule_schema
from headline_lint.config import load_config
from headline_lint.data import text
from headline_lint.rulebook.folders import is_category_file, rulebook_files
from headline_lint.rulebook.loading import built_in_rules, load_rule, load_rulebook

RULES = [path for path in rulebook_files(built_in_rules()) if not is_category_file(path)]
RULE = Draft202012Validator(rule_schema())
CONFIG = Draft202012Validator(config_schema(load_rulebook([built_in_rules()]).rules))
FILLER = {
    "message": "“{match}” is filler", "description": "x", "source": "house rule", "severity": "warning", "check": "phrases",
    "phrases": ["at the end"], "examples": {"good": ["a"], "bad": ["<At the end>"]},
}  # fmt: skip


def parsed(source):
    """YAML as an editor reads it."""
    return yaml.load(source, Loader=yaml.CSafeLoader)


def faults(validator, instance):
    return [error.message for error in validator.iter_errors(instance)]


@pytest.mark.parametrize("validator", [RULE, CONFIG])
def test_they_are_schemas(validator):
    Draft202012Validator.check_schema(validator.schema)
    assert validator.schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(
    "schema",
    [RULE.schema, CONFIG.schema, CONFIG.schema["properties"]["limits"], CONFIG.schema["$defs"]["policies"]],
    ids=["rule", "config", "limits", "policies"],
)
def test_every_key_is_described(schema):
    assert [name for name, key in schema["properties"].items() if not key.get("description")] == []


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_every_built_in_rule_is_valid(path):
    assert faults(RULE, parsed(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "change",
    [
        {"message": None},
        {"phrases": None},
        {"check": "phrase"},
        {"severity": "waring"},
        {"severity": {"headline": "loud"}},
        {"scope": ["body", "heading"]},
        {"quotes": "no"},
        {"patterns": ["a"]},
        {"phrasez": ["a"]},
        {"within": "many"},
        {"denied": "perhaps"},
        {"examples": {"good": ["a"]}},
        {"examples": {"good": [], "bad": ["a"]}},
        {"examples": {"good": [{"txt": "a"}], "bad": ["a"]}},
        {"check": "pattern"},
    ],
    ids=str,
)
def test_a_rule_with_a_fault(change, tmp_path):
    changed = {key: value for key, value in {**FILLER, **change}.items() if value is not None}
    assert faults(RULE, changed) != []
    path = tmp_path / "a.yaml"
    path.write_text(json.dumps(changed, ensure_ascii=False), encoding="utf-8")
    found = []
    assert load_rule(path, "a/b", found) is None
    assert found != []


@pytest.mark.parametrize(
    "change",
    [{"phrases": "at the end"}, {"phrases": [1984, "on"]}, {"scope": "body"}, {"severity": {"headline": False, "body": "error"}}, {"within": 3},
     {"severity": False}, {"examples": {"good": ["a", {"text": "b", "section": "sport"}], "bad": ["<At the end>"]}}],
    ids=str,
)  # fmt: skip
def test_what_yaml_lets_one_write(change):
    assert faults(RULE, {**FILLER, **change}) == []


@pytest.mark.parametrize(
    "source",
    [
        "house-style: bbc",
        "rules: {copy/cut-off-paragraph: off, readability: suggestion}",
        "rules: {ours/rule: {severity: error, anything: 3}}",
        "rules: {profanity/masked: {severity: {headline: error}, form: dashes}}",
        "overrides: {files: sport/**, section: sport, rules: {loaded-language: off}}",
        "vocabulary: [Massive Attack, 1975]",
        "limits: {file-size: 50 MB, depth: 100}",
    ],
)
def test_a_configuration(source):
    assert faults(CONFIG, parsed(source)) == []


@pytest.mark.parametrize(
    "source",
    [
        "rule: {}",
        "fail-on: sometimes",
        "suppression-reasons: yes please",
        "limits: {depth: 1000}",
        "limits: {size: 1}",
        "rules: {copy/cut-off-paragraph: loud}",
        "rules: {profanity/masked: {form: stars}}",
        "rules: {profanity/masked: {frm: dashes}}",
        "rules: {profanity: {form: dashes}}",
        "overrides: [{section: sport}]",
        "overrides: [{files: [a], rules: {copy/doubled-word: loud}}]",
    ],
)
def test_a_configuration_with_a_fault(source):
    assert faults(CONFIG, parsed(source)) != []


def test_the_configuration_to_start_from_with_every_line_switched_on(tmp_path):
    start = text("configuration")
    keys = "|".join(CONFIG.schema["properties"])
    everything = re.sub(rf"^# (?=(?:{keys}): *(?:[\[\w].*)?$|  )", "", start, flags=re.MULTILINE)
    assert set(parsed(everything)) == set(CONFIG.schema["properties"])
    assert faults(CONFIG, parsed(everything)) == []
    (tmp_path / "style").mkdir()
    (tmp_path / "style" / "our-house.yaml").write_text("description: ours\n", encoding="utf-8")
    for source in (start, everything):
        path = tmp_path / ".headline-lint.yaml"
        path.write_text(source, encoding="utf-8")
        assert load_config(path, Path()).faults == ()


@pytest.mark.parametrize(("kind", "validator"), [("rule", RULE), ("config", CONFIG)])
def test_they_are_printed(desk, kind, validator, monkeypatch):
    monkeypatch.undo()
    result = desk.run("schema", kind)
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == validator.schema
