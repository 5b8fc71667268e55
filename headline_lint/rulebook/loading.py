"""Rule files made into rules, every fault with file, line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks import CHECKS, check_class
from headline_lint.checks.check import kinds_of, placeholders_of, scopes_of
from headline_lint.document import SCOPES, Scope
from headline_lint.findings.finding import SEVERITIES, Fix, Severity
from headline_lint.placed.fields import convert_fields, missing_fields, unknown_keys, unknown_names
from headline_lint.placed.values import Fault, Placed, did_you_mean
from headline_lint.placed.yaml_file import read_yaml
from headline_lint.rulebook.categories import Category, read_categories
from headline_lint.rulebook.examples import read_examples
from headline_lint.rulebook.folders import ID, built_in_rules, is_category_file, rule_id, rulebook_files
from headline_lint.rulebook.rule import Examples, Indirect, Quotes, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from headline_lint.checks.check import Check

__all__ = [
    "RuleFields",
    "Rulebook",
    "SeverityName",
    "built_in_rules",
    "load_rule",
    "load_rulebook",
    "severities_by_scope",
]

SeverityName = Literal["off", "suggestion", "warning", "error"]

_PLACEHOLDER = lazy(r"\{([^{}]*)\}")
_MOST_MESSAGE = 80  # characters, placeholders aside: a finding fits a line; house rule
_NO_CATEGORY = Category()


class RuleFields(msgspec.Struct, frozen=True, rename="kebab"):
    """The keys of a rule file, beside the options of its check."""

    message: str
    description: str
    source: str
    severity: SeverityName | dict[str, SeverityName]
    check: str
    examples: dict[str, Any]
    url: str | None = None
    scope: tuple[Scope, ...] = ("headline", "standfirst", "crosshead", "caption", "body")
    quotes: Quotes = "skip"
    indirect: Indirect | None = None
    yields_to: tuple[str, ...] = ()
    except_sections: tuple[str, ...] = ()
    except_genres: tuple[str, ...] = ()
    fix: Fix = "unsafe"


class Rulebook(NamedTuple):
    """The rules of some folders, sorted by id, every fault found in them, and the categories that have a file."""

    rules: list[Rule]
    faults: list[Fault]
    categories: Mapping[str, Category]


def load_rulebook(folders: Iterable[Path]) -> Rulebook:
    """The rules of these folders; a later folder's rule takes the place of an earlier one's with its id.

    What a category's file says holds for the rules of its own folder, and of later ones as far as theirs says nothing.
    """
    rules: dict[str, Rule] = {}
    yields: dict[str, Placed] = {}
    categories: dict[str, Category] = {}
    faults: list[Fault] = []
    for folder in folders:
        found = _load_folder(folder, categories, yields, faults)
        rules.update(found)
    for name, placed in yields.items():
        if name in rules:
            faults += _unknown_yields(placed, rules)
    return Rulebook([rules[name] for name in sorted(rules)], faults, categories)


def _load_folder(
    folder: Path, categories: dict[str, Category], yields: dict[str, Placed], faults: list[Fault]
) -> dict[str, Rule]:
    """The rules of one folder by id; `categories` gets those of its files, `yields` the `yields-to` of each rule."""
    rules: dict[str, Rule] = {}
    seen: dict[str, Path] = {}
    files = rulebook_files(folder)
    read_categories(filter(is_category_file, files), folder, categories, faults)
    paths = [path for path in files if not is_category_file(path)]
    if not paths:
        reason = "holds no rule files (category/name.yaml)" if folder.is_dir() else "no such folder"
        faults.append(Fault(folder.as_posix(), 0, 0, reason))
    for path in paths:
        name = rule_id(path, folder)
        if name in seen:
            faults.append(Fault(path.as_posix(), 0, 0, f"{seen[name].name} beside it is the same rule; keep one"))
        seen[name] = path
        yields.pop(name, None)
        category = categories.get(name.partition("/")[0], _NO_CATEGORY)
        rule = load_rule(path, name, faults, category, yields)
        if rule is not None:
            rules[name] = rule
    return rules


def load_rule(
    path: Path,
    name: str,
    faults: list[Fault],
    category: Category = _NO_CATEGORY,
    yields: dict[str, Placed] | None = None,
) -> Rule | None:
    """The rule of one file with this id, or None with its faults added, in the order of the file."""
    found: list[Fault] = []
    if not ID.fullmatch(name):
        text = "a rule's path is category/name.yaml, in small letters, digits and hyphens"
        found.append(Fault(path.as_posix(), 0, 0, text))
    placed = read_yaml(path, found)
    rule = None
    if placed is not None and isinstance(placed.value, dict):
        parts = _read_parts(placed, placed.value, found)
        rule = None if parts is None else _rule(name, path, parts, category, placed.value)
        if yields is not None and "yields-to" in placed.value:
            yields[name] = placed.value["yields-to"]
    faults += sorted(found, key=lambda fault: (fault.line, fault.column))
    return rule if not found else None


class _Parts(NamedTuple):
    """What the keys of a rule file say."""

    fields: RuleFields
    severities: dict[str, Severity]
    check: Check
    examples: Examples


def _read_parts(whole: Placed, entries: Mapping[str, Placed], faults: list[Fault]) -> _Parts | None:
    """The parts of a rule; None, with all faults added, where one is wrong."""
    check_class = _check_class(entries, faults)
    known: list[type] = [RuleFields] if check_class is None else [RuleFields, check_class]
    values = convert_fields(RuleFields, {k: v for k, v in entries.items() if k != "examples"}, faults)
    examples = read_examples(entries["examples"], check_class, faults) if "examples" in entries else None
    for struct in known:
        faults += missing_fields(struct, entries, whole)
    if check_class is None:
        return None
    options = convert_fields(check_class, entries, faults)
    faults += unknown_keys(entries, known, "this rule")
    faults += _message_faults(check_class, entries.get("message"))
    faults += _scope_faults(check_class, entries.get("scope"), values.get("scope"))
    severities = severities_by_scope(entries["severity"], check_class, faults) if "severity" in entries else {}
    if faults or examples is None:
        return None
    try:
        check = check_class(**options)
    except (TypeError, ValueError) as error:
        faults.append(entries["check"].fault(str(error)))
        return None
    return _Parts(RuleFields(**{**values, "examples": {}}), severities, check, examples)


def _rule(name: str, path: Path, parts: _Parts, category: Category, entries: Mapping[str, Placed]) -> Rule:
    fields = parts.fields
    indirect = fields.indirect or category.indirect
    return Rule(
        id=name,
        message=fields.message,
        description=" ".join(fields.description.split()),
        source=fields.source,
        url=fields.url,
        severities=parts.severities,
        scope=frozenset(fields.scope),
        quotes=fields.quotes,
        indirect=Severity.SUGGESTION if indirect == "suggestion" and fields.quotes == "skip" else None,
        yields_to=fields.yields_to,
        except_sections=frozenset(fields.except_sections),
        except_genres=frozenset(fields.except_genres),
        fix=fields.fix,
        check_name=fields.check,
        check=parts.check,
        examples=parts.examples,
        file=path.as_posix(),
        lines={key: placed.key_line for key, placed in entries.items()},
    )


def _check_class(entries: Mapping[str, Placed], faults: list[Fault]) -> type[Check] | None:
    named = entries.get("check")
    if named is None:
        return None
    if isinstance(named.value, str) and named.value in CHECKS:
        return check_class(named.value)
    faults.append(named.fault(f"“{named.word}” is no check; {did_you_mean(named.word, CHECKS)}"))
    return None


def _message_faults(check_class: type[Check], message: Placed | None) -> list[Fault]:
    """What is wrong with the placeholders and the length of a message."""
    if message is None or not isinstance(message.value, str):
        return []
    legal = {"match", *placeholders_of(check_class)}
    unknown = [name for name in _PLACEHOLDER.findall(message.value) if name not in legal]
    faults = [
        message.fault(f"“{{{name}}}” is no placeholder here; {did_you_mean(name, legal, before)}")
        for before, name in enumerate(unknown)
    ]
    if len(_PLACEHOLDER.sub("", message.value)) > _MOST_MESSAGE:
        faults.append(message.fault(f"the message is longer than {_MOST_MESSAGE} characters"))
    return faults


def _scope_faults(check_class: type[Check], placed: Placed | None, scope: tuple[Scope, ...] | None) -> list[Fault]:
    """A rule whose scope is empty, or one that its check does not serve, can never fire."""
    if placed is None or scope is None:
        return []
    served = scopes_of(check_class)
    if not scope:
        return [placed.fault(f"the scope is empty, so the rule can never fire; {did_you_mean('', served)}")]
    unserved = [one for one in placed.items() if one.word not in served]
    return [
        one.fault(f"its check never looks at a {one.word}; {did_you_mean(one.word, served, before)}")
        for before, one in enumerate(unserved)
    ]


def severities_by_scope(placed: Placed, check_class: type[Check], faults: list[Fault]) -> dict[str, Severity]:
    """Severities by scope and kind; "default" is the one for `body`, else the highest named."""
    if isinstance(placed.value, str):
        return {"default": SEVERITIES.get(placed.value, Severity.OFF)}
    if not isinstance(placed.value, dict):
        return {}
    legal = {*SCOPES, "default", *kinds_of(check_class)}
    faults += unknown_names(placed.value, legal, "is no scope or kind")
    found = {name: SEVERITIES.get(one.word, Severity.OFF) for name, one in placed.value.items()}
    if found:
        found.setdefault("default", found.get("body", max(found.values())))
    return found


def _unknown_yields(placed: Placed, rules: Mapping[str, Rule]) -> list[Fault]:
    unknown = [item for item in placed.items() if item.word not in rules]
    return [
        item.fault(f"“{item.word}” is no rule; {did_you_mean(item.word, rules, before)}")
        for before, item in enumerate(unknown)
    ]
