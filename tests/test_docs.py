"""The documentation holds: generated pages are current, and what README and CONTRIBUTING show works."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
import typer.main
import yaml
from msgspec.structs import replace

from headline_lint import lint, read
from headline_lint.authoring.coverage import coverage_of
from headline_lint.authoring.examples_run import run_examples
from headline_lint.checks import CHECKS, check_class
from headline_lint.commands.app import app
from headline_lint.config import load_config
from headline_lint.linter.desk import configured_rules
from headline_lint.rulebook.examples import unpin
from headline_lint.rulebook.loading import built_in_rules, load_rulebook
from headline_lint.rulebook.rule import Example, Examples

if TYPE_CHECKING:
    from types import ModuleType

    from headline_lint.placed.values import Fault

ROOT = Path(__file__).parents[1]
README = "README.md"
GUIDES = [README, "CONTRIBUTING.md", "docs/adopting.md", "docs/reports.md", "docs/score.md"]
RULES = {rule.id: rule for rule in load_rulebook([built_in_rules()]).rules}
RULE_OF = {
    "acronym": "style/unexplained-initials",
    "apart": "loaded-language/tacked-on-verdicts",
    "arithmetic": "copy/arithmetic",
    "article": "copy/article",
    "attribution": "attribution/vague-source",
    "capitalization": "loaded-language/all-capitals",
    "consistency": "style/mixed-spelling",
    "conversion": "units/wrong-conversion",
    "cut-off": "copy/cut-off-paragraph",
    "dates": "style/date-order",
    "duplicate-passage": "copy/duplicate-passage",
    "figures": "units/inconsistent-figure",
    "headline-case": "style/headline-case",
    "headline-length": "headline/too-long",
    "headline-support": "headline/unsupported-figure",
    "hidden-characters": "copy/hidden-characters",
    "impossible-date": "copy/impossible-date",
    "listicle": "loaded-language/listicles",
    "masked-word": "profanity/masked",
    "metric": "readability/long-sentences",
    "name-spelling": "copy/name-spelling",
    "notation": "units/mixed-notation",
    "numerals": "style/small-digits",
    "open-question": "headline/question",
    "paired-marks": "copy/unpaired-quotes",
    "pattern": "style/spaced-times",
    "percent": "style/percent-form",
    "phrases": "loaded-language/ruin-idioms",
    "quote-marks": "style/text-quote-marks",
    "redundant-quotes": "headline/redundant-quotes",
    "repetition": "copy/doubled-word",
    "reporting-verb": "style/reporting-verbs",
    "spacing": "copy/spacing",
    "spelling": "style/spelling",
    "substitution": "style/redundancies",
    "systems": "units/missing-conversion",
    "weekday-date": "copy/weekday-date",
}
"""For each check type a rule with whose options it flags and passes what its docstring says."""
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def generator() -> ModuleType:
    """docs/generate.py, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def blocks(guide: str, language: str) -> list[str]:
    """The fenced blocks of a guide in one language."""
    return [text for name, text in _FENCE.findall((ROOT / guide).read_text(encoding="utf-8")) if name == language]


def commands(guide: str) -> list[str]:
    """Every command that a guide shows in a shell block, without its comment."""
    lines = [line for text in blocks(guide, "sh") for line in text.splitlines()]
    return [line.split("  #")[0].split(" | ")[0].removeprefix("$ ").strip() for line in lines if line.strip()]


GENERATOR = generator()
PAGES = GENERATOR.pages()

_PLACE = re.compile(r"`((?:headline_lint|rules|tests|docs|[a-z_]+)/[\w/.*-]*)`")


@pytest.mark.parametrize("guide", ["docs/architecture.md", "CONTRIBUTING.md"])
def test_a_guide_to_the_code_names_what_is_there(guide: str) -> None:
    places = _PLACE.findall((ROOT / guide).read_text(encoding="utf-8"))
    assert places
    roots = (ROOT, ROOT / "headline_lint", ROOT / "headline_lint" / "checks")
    assert [place for place in places if not any(list(root.glob(place)) for root in roots)] == []


def test_the_headline_of_the_walk_has_these_findings(tmp_path: Path) -> None:
    page = " ".join((ROOT / "docs/architecture.md").read_text(encoding="utf-8").split())
    headline = re.search(r"whose first line is \*(.+?)\*", page)
    assert headline is not None
    draft = tmp_path / "splash.txt"
    draft.write_text(
        f"{headline[1]}\n\nThe plan for the detour of 35km is in tatters, the mayor said.\n", encoding="utf-8"
    )
    found = [(one.rule, one.match, one.replacement) for one in lint(read(draft)) if one.scope == "headline"]
    assert found == [
        ("loaded-language/assault-verbs", "slams", None),
        ("units/wrong-conversion", "21 miles", "22 miles"),
    ]


@pytest.mark.parametrize("page", PAGES)
def test_a_generated_page_is_current(page: str) -> None:
    assert (ROOT / page).read_text(encoding="utf-8") == PAGES[page], "run `make docs`"


def test_every_check_has_a_rule_to_prove_its_docstring() -> None:
    assert list(RULE_OF) == sorted(CHECKS)
    assert {name: rule for name, rule in RULE_OF.items() if RULES[rule].check_name != name} == {}


@pytest.mark.parametrize("check", RULE_OF)
def test_a_check_flags_and_passes_what_its_docstring_says(check: str) -> None:
    rule = RULES[RULE_OF[check]]
    _, *pair = GENERATOR.said_of(check_class(check))
    flags, passes = (
        Example(*unpin(copy.replace(" ⏎ ", "\n\n")), scope=None, section=None, genre=None, options={}, line=0)
        for copy in pair
    )
    assert (len(flags.spans), len(passes.spans)) == (1, 0)
    shown = replace(rule, examples=Examples(good=(passes,), bad=(flags,)))
    assert [fault.text for fault in run_examples(shown)] == []
    assert coverage_of(shown).near == 1


@pytest.mark.parametrize("guide", GUIDES)
def test_every_link_leads_to_a_file(guide: str) -> None:
    targets = _LINK.findall((ROOT / guide).read_text(encoding="utf-8"))
    assert targets
    assert [target for target in targets if not (ROOT / guide).parent.joinpath(target).exists()] == []


@pytest.mark.parametrize("command", [command for guide in GUIDES for command in commands(guide)])
def test_a_command_that_is_shown_can_be_run(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    words = shlex.split(command)
    if words[0] == "make":
        targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
        assert {word for word in words[1:] if "=" not in word} <= targets
    elif words[0] == "headline-lint":
        parse(words[1:])
    else:
        assert words[0] in {"pip", "git", "cat", "ruff"}


def parse(words: list[str]) -> None:
    """Parse the words after `headline-lint` as the command line does; an unknown option or value raises."""
    group = typer.main.get_command(app)
    assert isinstance(group, click.Group)
    if words[0].startswith("-"):
        group.make_context("headline-lint", words, resilient_parsing=True)
        return
    command = group.commands[words[0]]
    files = [word for word in words[1:] if "." in word and not word.startswith("-")]
    for file in files:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        Path(file).touch()
    command.make_context(words[0], words[1:])


def yaml_block(key: str) -> str:
    """The YAML block of README that has this key."""
    return next(text for text in blocks(README, "yaml") if key in yaml.safe_load(text))


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the configuration, the rule and the draft that README shows."""
    files = {
        ".headline-lint.yaml": yaml_block("fail-on"),
        "style/rules/loaded-language/siege-talk.yaml": yaml_block("message"),
        "story.md": f"# Plan goes to vote\n\n{blocks(README, 'markdown')[0]}",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_configuration_and_the_rule_have_no_fault(newsroom: Path) -> None:
    faults: list[Fault] = []
    rules = configured_rules(load_config(None, newsroom), [], faults)
    assert [str(fault) for fault in faults] == []
    assert [str(fault) for fault in run_examples(rules["loaded-language/siege-talk"])] == []


@pytest.mark.usefixtures("newsroom")
def test_the_suppressions_hide_what_would_be_found() -> None:
    draft = Path("story.md")
    assert lint(read(draft)) == []
    copy = re.sub(r"<!--.*?-->", "", draft.read_text(encoding="utf-8"))
    draft.write_text(copy, encoding="utf-8")
    assert {finding.rule for finding in lint(read(draft))} == {
        "loaded-language/ruin-idioms",
        "attribution/passive-belief",
    }


@pytest.mark.usefixtures("newsroom")
def test_the_python_runs(capsys: pytest.CaptureFixture[str]) -> None:
    Path("story.md").write_text("# Mayor under siege\n", encoding="utf-8")
    program = blocks(README, "python")[0].replace("load_rules()", 'load_rules("style/rules")', 1)
    exec(program, {})  # noqa: S102 - README's own lines
    assert capsys.readouterr().out == "1 loaded-language/siege-talk “under siege” is siege talk; say what happened\n"


def test_the_hook_that_is_shown_is_the_one_that_is_there() -> None:
    shown = yaml.safe_load(yaml_block("repos"))["repos"][0]["hooks"]
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in shown] == [hook["id"] for hook in offered[:1]]


def test_the_job_that_is_shown_runs_a_command_that_parses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    steps = yaml.safe_load(yaml_block("jobs"))["jobs"]["headline-lint"]["steps"]
    parse(shlex.split(steps[-1]["run"])[1:])
