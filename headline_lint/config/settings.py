"""Settings: what a configuration or house style says of a rule or category, applied to the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from msgspec.structs import replace

from headline_lint.findings.finding import SEVERITIES, Severity
from headline_lint.placed.fields import convert, convert_fields, unknown_keys
from headline_lint.placed.values import Fault, Placed, did_you_mean
from headline_lint.rulebook.cached import unpacked
from headline_lint.rulebook.loading import SeverityName, severities_by_scope
from headline_lint.rulebook.rule import Quotes, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Setting(NamedTuple):
    """A rule id or category, and what is said of it."""

    name: str
    placed: Placed


class SettingFields(msgspec.Struct, frozen=True, rename="kebab"):
    """The keys of a setting that is a mapping, beside the options of the rule's check."""

    severity: SeverityName | dict[str, SeverityName] | None = None
    quotes: Quotes | None = None
    except_sections: tuple[str, ...] | None = None
    except_genres: tuple[str, ...] | None = None


def read_settings(placed: Placed | None, faults: list[Fault]) -> tuple[Setting, ...]:
    """The settings of a `rules:` mapping."""
    if placed is None:
        return ()
    if not isinstance(placed.value, dict):
        faults.append(placed.fault(f"rules are a mapping (rule or category: severity), not {placed.kind}"))
        return ()
    return tuple(Setting(name, value) for name, value in placed.value.items())


def with_settings(rules: Mapping[str, Rule], settings: Sequence[Setting], faults: list[Fault]) -> dict[str, Rule]:
    """The rules (by id) with the settings of one layer.

    A category's setting holds for those of its rules that are on; a rule's own wins over its category's.
    """
    changed = dict(rules)
    categories = {rule.category for rule in rules.values()}
    for name, placed in sorted(settings, key=lambda setting: "/" in setting.name):
        if name in rules:
            changed[name] = _set(changed[name], placed, faults)
        elif name in categories:
            for rule in _of_category(changed.values(), name, placed, faults):
                changed[rule.id] = rule
        else:
            remedy = did_you_mean(name, {*rules, *categories}, len(faults))
            faults.append(placed.key_fault(f"“{name}” is no rule or category; {remedy}"))
    return changed


def setting_of(rule: Rule, layers: Iterable[Sequence[Setting]]) -> Setting | None:
    """The setting that has the last word on a rule."""
    found = None
    for layer in layers:
        named = {setting.name: setting for setting in layer}
        found = named.get(rule.id) or named.get(rule.category) or found
    return found


def _of_category(rules: Iterable[Rule], category: str, placed: Placed, faults: list[Fault]) -> list[Rule]:
    """The rules of a category that are on, with its setting; options are no matter of a category."""
    if isinstance(placed.value, dict):
        found = unknown_keys(placed.value, [SettingFields], "a category's setting")
        faults += found
        if found:
            return []
    chosen = [rule for rule in rules if rule.category == category and rule.highest > Severity.OFF]
    if not chosen and placed.word != "off":
        faults.append(placed.key_fault(f"no rule of “{category}” is on; name the rules to switch on"))
    first: list[Fault] = []
    changed = []
    for rule in chosen:
        found = []
        changed.append(_set(rule, placed, found))
        first = first or found
    faults += first
    return changed


def _set(rule: Rule, placed: Placed, faults: list[Fault]) -> Rule:
    """The rule with what one setting says of it."""
    if not isinstance(placed.value, dict):
        severity = convert(placed, SeverityName, faults)
        return rule if severity is None else replace(rule, severities={"default": SEVERITIES[severity]})
    entries = placed.value
    count = len(faults)
    rule = unpacked(rule)
    check_class = type(rule.check)
    faults += unknown_keys(entries, [SettingFields, check_class], f"“{rule.id}”")
    fields = SettingFields(**convert_fields(SettingFields, entries, faults))
    severities = _severities(rule, entries.get("severity"), faults)
    options = convert_fields(check_class, entries, faults)
    if len(faults) > count:
        return rule
    check: Any = rule.check
    try:
        check = msgspec.structs.replace(check, **options) if options else check
    except (TypeError, ValueError) as error:
        faults.append(placed.fault(str(error)))
        return rule
    return replace(rule, severities=severities, check=check, **_policies(rule, fields))


def _severities(rule: Rule, placed: Placed | None, faults: list[Fault]) -> Mapping[str, Severity]:
    """One severity takes the place of all; a mapping changes only what it names."""
    if placed is None:
        return rule.severities
    given = severities_by_scope(placed, type(rule.check), faults)
    if not isinstance(placed.value, dict):
        return given
    return {**rule.severities, **{name: severity for name, severity in given.items() if name in placed.value}}


def _policies(rule: Rule, fields: SettingFields) -> dict[str, Any]:
    """The keys of the rule itself that the setting changes."""
    changed: dict[str, Any] = {}
    if fields.quotes is not None:
        changed["quotes"] = fields.quotes
        changed["indirect"] = rule.indirect if fields.quotes == "skip" else None
    if fields.except_sections is not None:
        changed["except_sections"] = frozenset(fields.except_sections)
    if fields.except_genres is not None:
        changed["except_genres"] = frozenset(fields.except_genres)
    return changed
