"""Rule files made into rules, every fault with file, line and column."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from headline_lint.checks import CHECKS
from headline_lint.document import Scope
from headline_lint.example_syntax import read_examples
from headline_lint.fields import convert_fields, field_types
from headline_lint.placed import Fault, Placed, did_you_mean, read_yaml
from headline_lint.rule import SEVERITIES, Examples, Fix, Quotes, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from headline_lint.checks import Check

SeverityName = Literal["off", "suggestion", "warning", "error"]
HOUSE_STYLES = "house-styles"
"""The one folder of rule files that holds no rules."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*")
_MOST_MESSAGE = 80


class RuleFields(msgspec.Struct, frozen=True, rename="kebab"):
    """The keys of a rule file, beside the options of its check."""

    message: str
    description: str
    source: str
    severity: SeverityName | dict[str, SeverityName]
    check: str
    examples: dict[str, list[str]]
    url: str | None = None
    scope: tuple[Scope, ...] = ("headline", "standfirst", "crosshead", "caption", "body")
    quotes: Quotes = "skip"
    indirect: Literal["suggestion", "same"] | None = None
    yields_to: tuple[str, ...] = ()
    except_sections: tuple[str, ...] = ()
    except_genres: tuple[str, ...] = ()
    fix: Fix = "unsafe"


class Rulebook(NamedTuple):
    """The rules of some folders, and every fault found in them."""

    rules: list[Rule]
    faults: list[Fault]


def built_in_rules() -> Path:
    """The folder of the rules that come with headline-lint.

    In a wheel it lies in the package; in a checkout beside it, where pyproject.toml names this project.
    """
    package = Path(__file__).parent
    if (package / "rules").is_dir():
        return package / "rules"
    project = package.parent / "pyproject.toml"
    if project.is_file() and 'name = "headline-lint"' in project.read_text(encoding="utf-8"):
        return package.parent / "rules"
    raise FileNotFoundError("headline-lint is installed without its rules; install it again")


def load(folders: Iterable[Path]) -> Rulebook:
    """The rules of these folders; a later folder's rule takes the place of an earlier one's with its id."""
    rules: dict[str, Rule] = {}
    faults: list[Fault] = []
    for folder in folders:
        paths = rule_files(folder)
        if not paths:
            faults.append(Fault(folder.as_posix(), 0, 0, "holds no rule files (category/name.yaml)"))
        for path in paths:
            rule = load_rule(path, rule_id(path, folder), faults)
            if rule is not None:
                rules[rule.id] = rule
    for rule in rules.values():
        faults += _unknown_yields(rule, rules)
    return Rulebook(sorted(rules.values(), key=lambda rule: rule.id), faults)


def rule_files(folder: Path) -> list[Path]:
    """The rule files of a folder, sorted; house styles are none."""
    found = (path for suffix in ("yaml", "yml") for path in folder.glob(f"**/*.{suffix}"))
    return sorted(path for path in found if HOUSE_STYLES not in path.relative_to(folder).parts)


def rule_id(path: Path, folder: Path) -> str:
    """The id that a rule file's path gives it."""
    return path.relative_to(folder).with_suffix("").as_posix()


def load_rule(path: Path, rule_id: str, faults: list[Fault]) -> Rule | None:
    """The rule of one file, or None with its faults added."""
    count = len(faults)
    name = path.as_posix()
    if not _ID.fullmatch(rule_id):
        faults.append(Fault(name, 0, 0, "a rule's path is category/name.yaml, in small letters, digits and hyphens"))
    placed = read_yaml(path, faults, name)
    if placed is None or not isinstance(placed.value, dict):
        return None
    entries = placed.value
    check_class = _check_class(entries, placed, faults)
    values = convert_fields(RuleFields, {k: v for k, v in entries.items() if k != "examples"}, faults)
    examples = read_examples(entries["examples"], faults) if "examples" in entries else None
    _missing(RuleFields, entries, placed, faults)
    if check_class is None:
        return None
    options = convert_fields(check_class, entries, faults)
    _missing(check_class, entries, placed, faults)
    _unknown_keys(check_class, entries, faults)
    _unknown_placeholders(check_class, entries, faults)
    severities = _severities(entries, check_class, faults)
    if len(faults) > count or examples is None:
        return None
    try:
        check = check_class(**options)
    except (TypeError, ValueError) as error:
        faults.append(entries["check"].fault(str(error)))
        return None
    return _rule(path, rule_id, values, severities, check, examples, entries)


def _rule(
    path: Path,
    rule_id: str,
    values: Mapping[str, object],
    severities: Mapping[str, Severity],
    check: Check,
    examples: Examples,
    entries: Mapping[str, Placed],
) -> Rule:
    fields = RuleFields(**{**values, "examples": {}})  # type: ignore[arg-type]
    indirect = fields.indirect or ("suggestion" if rule_id.startswith("loaded-language/") else "same")
    return Rule(
        id=rule_id,
        message=fields.message,
        description=" ".join(fields.description.split()),
        source=fields.source,
        url=fields.url,
        severities=severities,
        scope=frozenset(fields.scope),
        quotes=fields.quotes,
        indirect=Severity.SUGGESTION if indirect == "suggestion" and fields.quotes == "skip" else None,
        yields_to=fields.yields_to,
        except_sections=frozenset(fields.except_sections),
        except_genres=frozenset(fields.except_genres),
        fix=fields.fix,
        check_name=fields.check,
        check=check,
        examples=examples,
        path=path,
        lines={key: placed.key_line for key, placed in entries.items()},
    )


def _check_class(entries: Mapping[str, Placed], placed: Placed, faults: list[Fault]) -> type[Check] | None:
    del placed
    named = entries.get("check")
    if named is None:
        return None
    if not isinstance(named.value, str) or named.value not in CHECKS:
        faults.append(named.fault(f"“{named.plain()}” is no check; {did_you_mean(str(named.plain()), CHECKS)}"))
        return None
    return CHECKS[named.value]


def _missing(struct: type, entries: Mapping[str, Placed], placed: Placed, faults: list[Fault]) -> None:
    faults += [
        placed.fault(f"“{name}” is missing")
        for name, field in field_types(struct).items()
        if field.required and name not in entries
    ]


def _unknown_keys(check_class: type[Check], entries: Mapping[str, Placed], faults: list[Fault]) -> None:
    legal = {*field_types(RuleFields), *field_types(check_class)}
    for name, value in entries.items():
        if name not in legal:
            faults.append(value.key_fault(f"“{name}” is no key of this rule; {did_you_mean(name, legal)}"))


def _unknown_placeholders(check_class: type[Check], entries: Mapping[str, Placed], faults: list[Fault]) -> None:
    message = entries.get("message")
    if message is None or not isinstance(message.value, str):
        return
    legal = {"match", *check_class.placeholders}
    for name in _PLACEHOLDER.findall(message.value):
        if name not in legal:
            faults.append(message.fault(f"“{{{name}}}” is no placeholder here; {did_you_mean(name, legal)}"))
    if len(_PLACEHOLDER.sub("", message.value)) > _MOST_MESSAGE:
        faults.append(message.fault(f"the message is longer than {_MOST_MESSAGE} characters"))


def _severities(entries: Mapping[str, Placed], check_class: type[Check], faults: list[Fault]) -> dict[str, Severity]:
    """Severities by scope and kind; "default" is the one for `body`, else the highest named."""
    placed = entries.get("severity")
    if placed is None:
        return {}
    if isinstance(placed.value, str):
        return {"default": SEVERITIES.get(placed.value, Severity.OFF)}
    if not isinstance(placed.value, dict):
        return {}
    legal = {"headline", "standfirst", "crosshead", "byline", "caption", "body", "default", *check_class.kinds}
    for name, value in placed.value.items():
        if name not in legal:
            faults.append(value.key_fault(f"“{name}” is no scope or kind; {did_you_mean(name, legal)}"))
    found = {name: SEVERITIES.get(str(one.value), Severity.OFF) for name, one in placed.value.items()}
    if found:
        found.setdefault("default", found.get("body", max(found.values())))
    return found


def _unknown_yields(rule: Rule, rules: Mapping[str, Rule]) -> list[Fault]:
    return [
        Fault(rule.path.as_posix(), rule.lines["yields-to"], 1, f"“{other}” is no rule; {did_you_mean(other, rules)}")
        for other in rule.yields_to
        if other not in rules
    ]
