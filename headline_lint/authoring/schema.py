"""JSON Schemas of rule files and of the configuration, for editors: made of the Structs that read these files.

YAML's words are wider than JSON's: a phrase may look like a number (1984), a switch may be `yes`, and what is no list
is its own only entry. The schemas (draft 2020-12) allow what the reader allows.
"""

from __future__ import annotations

import inspect
import types
import typing
from typing import TYPE_CHECKING, Any

from headline_lint.checks import CHECKS, check_class
from headline_lint.config.entries import CONFIG_KEYS, ConfigFields, OverrideFields
from headline_lint.config.settings import SettingFields
from headline_lint.findings.finding import SEVERITIES
from headline_lint.placed.fields import field_types
from headline_lint.readers.limits import LIMIT_KEYS, Limits
from headline_lint.rulebook.examples import ExampleFields
from headline_lint.rulebook.keys import RULE_KEYS
from headline_lint.rulebook.loading import RuleFields

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import msgspec

    from headline_lint.rulebook.rule import Rule

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_SWITCH: Schema = {"enum": [True, False, "yes", "no", "on", "off", "true", "false"]}
_LIMITS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}
_SEVERITY: Schema = {"enum": [*SEVERITIES, False]}
"""`off` is a word here, and false to a reader of YAML 1.1."""


def rule_schema() -> Schema:
    """The schema of a rule file: the keys of every rule, and the options of the check it names."""
    severity = {"anyOf": [_SEVERITY, {"type": "object", "additionalProperties": _SEVERITY}]}
    keys = {**_properties(RuleFields, RULE_KEYS), "check": {"enum": sorted(CHECKS)}, "examples": _examples()}
    keys["severity"] = severity
    for name in ("check", "examples", "severity"):
        keys[name] = {"description": RULE_KEYS[name], **keys[name]}
    return {
        "$schema": _DRAFT,
        "title": "A rule of headline-lint",
        "type": "object",
        "properties": keys,
        "required": _required(RuleFields),
        "allOf": [_where_check_is(name) for name in sorted(CHECKS)],
        "unevaluatedProperties": False,
    }


def config_schema(rules: Iterable[Rule]) -> Schema:
    """The schema of a configuration; these are the built-in rules, whose ids and options it knows."""
    known = sorted(rules, key=lambda rule: rule.id)
    settings: Schema = {
        "type": "object",
        "properties": {
            **{category: {"$ref": "#/$defs/setting"} for category in sorted({rule.category for rule in known})},
            **{rule.id: _rule_setting(rule) for rule in known},
        },
        "additionalProperties": {"anyOf": [_SEVERITY, {"type": "object"}]},
    }
    override = _object(OverrideFields, {})
    override["properties"]["rules"] = {"$ref": "#/$defs/settings"}
    config = _object(ConfigFields, CONFIG_KEYS)
    config["properties"]["rules"] = {"description": CONFIG_KEYS["rules"], "$ref": "#/$defs/settings"}
    config["properties"]["limits"] = {"description": CONFIG_KEYS["limits"], **_object(Limits, LIMIT_KEYS)}
    config["properties"]["overrides"] = {
        "description": CONFIG_KEYS["overrides"],
        "anyOf": [{"type": "array", "items": override}, override],
    }
    definitions = {
        "settings": settings,
        "setting": {"anyOf": [_SEVERITY, _object(SettingFields, RULE_KEYS)]},
        **{f"options-{name}": {"properties": _properties(check_class(name), {})} for name in sorted(CHECKS)},
        "policies": {"properties": _properties(SettingFields, RULE_KEYS)},
    }
    return {"$schema": _DRAFT, "title": "A configuration of headline-lint", **config, "$defs": definitions}


def _rule_setting(rule: Rule) -> Schema:
    """What a configuration may say of one rule: a severity, or policies and options of its check."""
    mapping = {
        "type": "object",
        "allOf": [{"$ref": "#/$defs/policies"}, {"$ref": f"#/$defs/options-{rule.check_name}"}],
        "unevaluatedProperties": False,
    }
    return {"description": rule.description, "anyOf": [_SEVERITY, mapping]}


def _where_check_is(name: str) -> Schema:
    check = check_class(name)
    options: Schema = {"properties": _properties(check, {})}
    if _required(check):
        options["required"] = _required(check)
    return {
        "if": {"properties": {"check": {"const": name}}, "required": ["check"]},
        "then": {"description": inspect.cleandoc(check.__doc__ or ""), **options},
    }


def _examples() -> Schema:
    """Lists of copy, each a text or a mapping."""
    example = _object(ExampleFields, {})
    entries = {"type": "array", "minItems": 1, "items": {"anyOf": [_TEXT, example]}}
    return {
        "type": "object",
        "properties": {"good": entries, "bad": entries},
        "required": ["good", "bad"],
        "additionalProperties": False,
    }


def _object(struct: type, descriptions: Mapping[str, str]) -> Schema:
    """A mapping with the fields of a Struct."""
    found: Schema = {"type": "object", "properties": _properties(struct, descriptions), "additionalProperties": False}
    if _required(struct):
        found["required"] = _required(struct)
    return found


def _properties(struct: type, descriptions: Mapping[str, str]) -> dict[str, Schema]:
    found = {}
    for name, field in field_types(struct).items():
        schema = {"description": descriptions[name]} if name in descriptions else {}
        schema |= _schema(field.type)
        default = _default(field)
        found[name] = schema if default is None else {**schema, "default": default}
    return found


def _default(field: msgspec.structs.FieldInfo) -> object:
    """The default as JSON; None where there is none worth telling."""
    if isinstance(field.default, str | int | float | bool):
        return field.default
    if isinstance(field.default, tuple) and all(isinstance(entry, str) for entry in field.default):
        return list(field.default) or None
    return None


def _required(struct: type) -> list[str]:
    return [name for name, field in field_types(struct).items() if field.required]


def _schema(kind: Any) -> Schema:
    """The schema of a field's type, as `fields.convert` reads it."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in {typing.Union, types.UnionType}:
        kinds = [_schema(one) for one in arguments if one is not types.NoneType]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    if origin in {tuple, list, frozenset}:
        entry = _schema(arguments[0])
        return {"anyOf": [{"type": "array", "items": entry}, entry]} if entry else {"type": "array"}
    if origin is dict:
        entry = _schema(arguments[1])
        return {"type": "object", "additionalProperties": entry} if entry else {"type": "object"}
    if origin is typing.Literal:
        return {"enum": [*arguments, False] if "off" in arguments else list(arguments)}
    if origin is typing.Annotated:
        base, *notes = arguments
        limits = {
            word: getattr(note, name)
            for note in notes
            for name, word in _LIMITS.items()
            if getattr(note, name, None) is not None
        }
        return {**_schema(base), **limits}
    return {Any: {}, bool: _SWITCH, int: {"type": "integer"}, float: {"type": "number"}}.get(kind, _TEXT)
