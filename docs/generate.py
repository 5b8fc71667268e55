"""Write what can be made of the code: pages of docs/ (rules, check types, command line, limits), README's reports.

`python docs/generate.py` writes them; a test fails where one is out of date.
"""

from __future__ import annotations

import inspect
import os
import re
import shlex
import typing
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec
import typer.main
from click.testing import CliRunner

from headline_lint.base.printable import printable
from headline_lint.checks import CHECKS, check_class
from headline_lint.checks.check import kinds_of, placeholders_of
from headline_lint.commands.app import app
from headline_lint.placed.fields import field_types
from headline_lint.readers.limits import LIMIT_KEYS, Limits, Size
from headline_lint.rulebook.examples import unpin
from headline_lint.rulebook.keys import as_written, changed_options, policies_in_words
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from headline_lint.checks.check import Check
    from headline_lint.rulebook.rule import Example, Rule

README = Path(__file__).parents[1] / "README.md"
NOTE = "<!-- Made by docs/generate.py; change the source and run `make docs`. -->"
_CONSOLE = re.compile(r"^```console\n\$ (headline-lint [^\n]*)\n.*?^```", re.MULTILINE | re.DOTALL)
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~])")
_PAIR = re.compile(r"\n\nFlags: (.+)\nPasses: (.+)", re.DOTALL)


def rules_page() -> Iterator[str]:
    """Every built-in rule, by category."""
    rules, _, categories = load_rulebook([built_in_rules()])
    yield "# The rules\n"
    yield NOTE + "\n"
    yield f"{len(rules)} rules; one that is off waits until a house style or the configuration turns it on."
    yield "In the examples the words that are flagged are **bold**.\n"
    by_category = {category: list(group) for category, group in groupby(rules, key=lambda rule: rule.category)}
    for category, members in by_category.items():
        names = ", ".join(f"[{name(rule)}](#{anchor(rule)})" for rule in members)
        yield f"- **{category}**: {names}"
    yield ""
    for category, members in by_category.items():
        yield f"## {category}\n"
        yield f"{escape(categories[category].description)}\n"
        for rule in members:
            yield from rule_section(rule)


def rule_section(rule: Rule) -> Iterator[str]:
    """What one rule flags and why, its source, severity, scopes, examples and options."""
    yield f'### <a id="{anchor(rule)}"></a>{rule.id}\n'
    yield f"{escape(rule.description)}\n"
    yield f"- Message: {escape(rule.message)}"
    yield f"- Source: {linked(rule.source, rule.url)}"
    yield from (f"- {heading}: {words}" for heading, words in policies_in_words(rule))
    path = rule.path.relative_to(built_in_rules()).as_posix()
    yield f"- File: [rules/{path}](../rules/{path}), check `{rule.check_name}`{options(rule)}"
    for title, examples in (("Flagged", rule.examples.bad), ("Passes", rule.examples.good)):
        yield f"\n{title}:\n"
        yield from (f"- {shown(example)}" for example in examples)
    yield ""


def name(rule: Rule) -> str:
    """The rule's own name, without its category."""
    return rule.id.partition("/")[2]


def anchor(rule: Rule) -> str:
    """The rule's place in the page."""
    return rule.id.replace("/", "-")


def escape(text: str) -> str:
    """Copy as Markdown that shows it unchanged, on one line."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def linked(source: str, url: str | None) -> str:
    """The source, with its address where it has one."""
    return escape(source) if url is None else f"[{escape(source)}]({url})"


def options(rule: Rule) -> str:
    """The options of the rule's check that differ from their defaults; of a list its name."""
    found = [
        f"`{option}`" if isinstance(value, tuple | list | frozenset | dict) else f"`{option}: {as_written(value)}`"
        for option, value in changed_options(rule.check).items()
    ]
    return f"; options: {', '.join(found)}" if found else ""


def shown(example: Example) -> str:
    """The example with its flagged words bold, and what more is known of it."""
    about = [word for word in (example.scope, example.section, example.genre) if word]
    return bold(example.text, example.spans) + (f" ({', '.join(about)})" if about else "")


def bold(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Copy with these spans bold; the blocks of longer copy parted by strokes."""
    parts, at = [], 0
    for start, end in spans:
        parts += [escape_piece(text[at:start]), f"<b>{escape_piece(text[start:end])}</b>"]
        at = end
    parts.append(escape_piece(text[at:]))
    return "".join(parts).strip()


def escape_piece(text: str) -> str:
    """A part of an example as Markdown; line ends become strokes, what nobody sees is shown by its number."""
    return _MARKUP.sub(r"\\\1", printable(re.sub(r"\s*\n\s*", " ⏎ ", text)))


def checks_page() -> Iterator[str]:
    """Every check type with its options."""
    yield "# The check types\n"
    yield NOTE + "\n"
    yield "A rule names one of these as its `check` and sets its options beside it. Each has copy that it flags, in"
    yield "**bold**, and copy that it passes, with the options of a built-in rule; ⏎ ends a paragraph.\n"
    for check_name in sorted(CHECKS):
        check = check_class(check_name)
        yield f"## {check_name}\n"
        says, *pair = said_of(check)
        yield f"{says}\n"
        yield from (f"- {title}: {bold(*unpin(copy))}" for title, copy in zip(("Flags", "Passes"), pair, strict=True))
        yield ""
        if placeholders := sorted(placeholders_of(check)):
            yield f"Its messages may use {', '.join(f'`{{{one}}}`' for one in placeholders)}.\n"
        if kinds := sorted(kinds_of(check)):
            yield f"A severity may be given for {', '.join(f'`{kind}`' for kind in kinds)}.\n"
        yield from options_table(check)


def said_of(check: type[Check]) -> tuple[str, str, str]:
    """What the docstring of a check says, the copy that it flags, its words in <…>, and the copy that it passes."""
    says, flags, passes, _ = _PAIR.split(inspect.cleandoc(check.__doc__ or ""))
    return says, " ".join(flags.split()), " ".join(passes.split())


def options_table(check: type[Check]) -> Iterator[str]:
    """Name, value and default of each option of a check."""
    fields = msgspec.structs.fields(check)
    if not fields:
        yield "It has no options.\n"
        return
    yield "| option | value | default |"
    yield "|---|---|---|"
    for field in fields:
        yield f"| `{field.encode_name}` | {kind_in_words(field.type)} | {default_in_words(field)} |"
    yield ""


def kind_in_words(kind: object) -> str:
    """A type as a rule's writer would say it."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return " or ".join(f"`{one}`" for one in arguments)
    if origin in {tuple, list, frozenset}:
        return f"list of {kind_in_words(arguments[0])}"
    if origin is dict:
        return f"mapping of {kind_in_words(arguments[0])} to {kind_in_words(arguments[1])}"
    if arguments:
        return " or ".join(kind_in_words(one) for one in arguments if one is not type(None))
    plain = {str: "text", int: "whole number", float: "number", bool: "yes or no"}
    return plain.get(kind) or kind.__name__.lower()  # type: ignore[call-overload, no-any-return, attr-defined]


def default_in_words(field: msgspec.structs.FieldInfo) -> str:
    """The default of an option, or that it must be given."""
    if field.required:
        return "must be given"
    if field.default is msgspec.NODEFAULT or field.default in ((), None):
        return "none"
    if isinstance(field.default, tuple | frozenset):
        return ", ".join(f"`{one}`" for one in sorted(field.default))
    return f"`{as_written(field.default)}`"


def limits_page() -> Iterator[str]:
    """What is refused, and how the configuration moves it."""
    yield "# Limits\n"
    yield NOTE + "\n"
    yield (
        "Copy may come from strangers. A file that passes one of these limits is named in one line, the others are\n"
        "linted, and the exit code is 2. `.headline-lint.yaml` sets each, as in `limits: {file-size: 50 MB}`.\n"
    )
    yield "| limit | if nothing is said | |"
    yield "|---|---|---|"
    for name, field in field_types(Limits).items():
        default = field.default if isinstance(field.default, Size) else f"{field.default:,}"
        yield f"| `{name}` | {default} | {LIMIT_KEYS[name]} |"
    yield (
        "\nA file is read once, and never further than the limit: one that grows meanwhile, or whose place a pipe\n"
        "or a device has taken, holds nothing up. A sentence is read 3,000 characters at a time.\n"
    )


def command_page() -> Iterator[str]:
    """Every command with its arguments and options."""
    group = typer.main.get_command(app)
    assert isinstance(group, click.Group)
    yield "# The command line\n"
    yield NOTE + "\n"
    for command_name, command in sorted(group.commands.items()):
        if command.hidden:
            continue
        arguments = [one for one in command.params if isinstance(one, click.Argument)]
        usage = " ".join(one.human_readable_name for one in arguments)
        yield f"## headline-lint {command_name}\n"
        yield f"`headline-lint {command_name} {usage}`".replace(" `", "`") + "\n"
        yield inspect.cleandoc(command.help or "").replace("\b\n", "") + "\n"
        described = [one for one in command.params if getattr(one, "help", None)]
        if described:
            yield "| option | what it does |"
            yield "|---|---|"
            yield from (parameter_row(one) for one in described)
            yield ""


def parameter_row(parameter: click.Parameter) -> str:
    """One argument or option as a row of a table."""
    names = ", ".join(sorted(parameter.opts, key=len, reverse=True)) or parameter.human_readable_name
    values = parameter.make_metavar(click.Context(click.Command("check")))
    flag = isinstance(parameter, click.Option) and parameter.is_flag
    shown_name = names if flag or isinstance(parameter, click.Argument) else f"{names} {values}"
    return f"| `{shown_name.replace('|', chr(92) + '|')}` | {escape(getattr(parameter, 'help', ''))} |"


def readme() -> str:
    """README.md with the output of each command of its console blocks as it is now."""
    return _CONSOLE.sub(lambda block: f"```console\n$ {block[1]}\n{output(block[1])}```", README.read_text("utf-8"))


def output(command: str) -> str:
    """What a headline-lint command prints in the project's folder."""
    words = shlex.split(command)
    here = Path.cwd()
    os.chdir(README.parent)
    try:
        done = CliRunner().invoke(typer.main.get_command(app), words[1:])
    finally:
        os.chdir(here)
    if done.exit_code not in {0, 1}:
        raise ValueError(f"{command} failed: {done.output}")
    return done.output


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "docs/rules.md": rules_page,
    "docs/checks.md": checks_page,
    "docs/command-line.md": command_page,
    "docs/limits.md": limits_page,
}


def pages() -> dict[str, str]:
    """The text of every generated page, and of README, by path in the project."""
    made = {file: "\n".join(page()).rstrip("\n") + "\n" for file, page in PAGES.items()}
    return {**made, "README.md": readme()}


if __name__ == "__main__":
    for file, text in pages().items():
        (README.parent / file).write_text(text, encoding="utf-8")
        print(f"{file}: {text.count(chr(10))} lines")
