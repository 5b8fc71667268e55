"""The house styles that come with headline-lint: what each flags, what it passes, and what it cites."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from headline_lint.config import load_config
from headline_lint.linter.desk import configured_rules
from headline_lint.linter.linter import Linter
from headline_lint.readers import read_string
from headline_lint.rulebook.loading import built_in_rules

if TYPE_CHECKING:
    from headline_lint.placed.values import Fault

HOUSES = sorted(path.stem for path in (built_in_rules() / "house-styles").glob("*.yaml"))


def rules_of(house, folder):
    """The rules as a house has them, by id."""
    faults: list[Fault] = []
    config = load_config(None, folder, house)
    rules = configured_rules(config, [], faults)
    assert [str(fault) for fault in [*config.faults, *faults]] == []
    return rules


def set_by(house):
    """The rules that a house's file names."""
    return yaml.safe_load((built_in_rules() / "house-styles" / f"{house}.yaml").read_text(encoding="utf-8"))["rules"]


def found(house, copy, folder):
    """What the rules that the house names flag in a story."""
    rules = rules_of(house, folder)
    findings = Linter([rules[name] for name in set_by(house)]).lint(read_string(copy, "story.txt"))
    return [(finding.rule.partition("/")[2], finding.match) for finding in findings]


def test_the_houses():
    assert HOUSES == ["ap", "bbc", "guardian", "reuters"]


FLAGGED = {
    "bbc": (
        """\
12 held after "riot", say police

Police held 5 men yesterday at 4pm. About 40 per cent of the twelve armed gunmen were of the Taleban, some 3bn strong.

A night of "mobs" in town

The mayor admitted that the road was shut. ‘It was a bad night for us,’ he said.
""",
        [
            ("opening-digits", "12"),
            ("headline-quote-marks", '"mobs"'),
            ("redundant-quotes", '"riot"'),
            ("small-digits", "5"),
            ("relative-days", "yesterday"),
            ("twelve-hour-times", "4pm"),
            ("percent-form", "40 per cent"),
            ("large-number-words", "twelve"),
            ("tautologies", "armed gunmen"),
            ("fixed-forms", "Taleban"),
            ("abbreviated-millions", "3bn"),
            ("reporting-verbs", "admitted"),
            ("text-quote-marks", "‘It was a bad night for us,’"),
        ],
    ),
    "reuters": (
        """\
Will the ferry sail again?

The US and the E.U. met firemen in Teheran after the terror attack, quite a quantum leap. There were weather conditions.

The minister claimed that the plan was cheap.

Ms Ruiz pointed out that it was not. The mayor conceded that he was late.
""",
        [
            ("question", "Will the ferry sail again?"),
            ("unstopped-initials", "US"),
            ("stopped-initials", "E.U."),
            ("fixed-forms", "firemen"),
            ("fixed-forms", "Teheran"),
            ("terror-words", "terror attack"),
            ("quite", "quite"),
            ("cliches", "quantum leap"),
            ("tautologies", "weather conditions"),
            ("reporting-verbs", "claimed"),
            ("reporting-verbs", "pointed out"),
            ("reporting-verbs", "conceded"),
        ],
    ),
    "guardian": (
        """\
The kids are alright, in bid to win votes

NASA held an historic vote at 4 a.m. in Nanking. It was a naïve plan.
""",
        [
            ("headline-cliches", "The kids are alright"),
            ("journalese", "in bid to"),
            ("acronym-case", "NASA"),
            ("an-before-h", "an historic"),
            ("spaced-times", "4 a.m."),
            ("fixed-forms", "Nanking"),
            ("fixed-forms", "naïve"),
        ],
    ),
    "ap": (
        """\
Talks open in Kiev

The talks were bullshit and the chicken Kiev was cold.
""",
        [("kiev", "Kiev"), ("spelled", "bullshit")],
    ),
}
PASSED = {
    "bbc": """\
Boy, 8, hurt as bridge 'falls', and police hold 12

Four per cent of the people were hurt. Police held five men and 12 women on Monday at 16:00 GMT. Some 4% of them, three
million in all, paid £5m to the Taliban. The gunmen ran. "It was a bad night," the mayor acknowledged.
""",
    "reuters": """\
Ferry to sail again

The U.S., the U.N., the EU and the UK met firefighters in Tehran after the bombing. “It was a terror attack,” she said.

The minister said that the plan was cheap. The ferry claimed three lives. Mr Moss acknowledged that he was late.
""",
    "guardian": """\
Council cuts 40 jobs

Nasa and Nato held a historic vote at 4am in Nanjing. The BBC and HMRC paid VAT. The firm made a takeover bid.
""",
    "ap": """\
Talks open in Kyiv

“The talks were bullshit,” she said over chicken Kiev.
""",
}


@pytest.mark.parametrize("house", HOUSES)
def test_what_a_house_flags(house, tmp_path):
    copy, expected = FLAGGED[house]
    assert sorted(found(house, copy, tmp_path)) == sorted(expected)


@pytest.mark.parametrize("house", HOUSES)
def test_every_rule_that_a_house_turns_on_is_proved(house):
    assert {rule.partition("/")[2] for rule in set_by(house)} == {rule for rule, _ in FLAGGED[house][1]}


@pytest.mark.parametrize("house", HOUSES)
def test_what_a_house_passes(house, tmp_path):
    assert found(house, PASSED[house], tmp_path) == []


@pytest.mark.parametrize("house", HOUSES)
def test_every_entry_says_whence_it_is(house):
    """A comment with an address, or one that points to the page above it, stands over every rule."""
    text = (built_in_rules() / "house-styles" / f"{house}.yaml").read_text(encoding="utf-8")
    comment = ""
    for line in text.splitlines():
        if line.startswith("  #"):
            comment += line
        elif re.match(r"  [a-z-]+/[a-z-]+:", line):
            assert comment, line
            assert "http" in comment or "same page" in comment, line
        elif not line.startswith("   "):
            comment = ""


def test_a_newsroom_extends_a_house(newsroom):
    newsroom.write("style/our-house.yaml", "extends: bbc\nrules:\n  style/percent-form: {form: per cent}\n")
    rules = rules_of("style/our-house.yaml", Path.cwd())
    assert rules["style/percent-form"].check.form == "per cent"
    assert rules["style/percent-form"].severities["default"].label == "warning"


@pytest.mark.parametrize(("rules", "imported"), [("{}", False), ("{readability/grade-level: warning}", True)])
def test_textstat_is_imported_only_where_a_readability_rule_is_on(newsroom, rules, imported):
    newsroom.write(".headline-lint.yaml", f"rules: {rules}\n")
    newsroom.write("a.txt", "Plan goes to vote\n\n" + "The council met on Monday to vote on the Blorptag plan. " * 20)
    code = (
        "import socket, sys\n"
        "def refuse(*arguments, **options): raise SystemExit('network')\n"
        "socket.socket = socket.create_connection = refuse\n"
        "from headline_lint.commands.app import app\n"
        "app(['check', '--format', 'compact', '--fail-on', 'never', 'a.txt'], standalone_mode=False)\n"
        "print('textstat' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True, timeout=60)
    assert (done.stdout.splitlines()[-1], done.stderr) == (str(imported), "")


PAGE = (Path(__file__).parents[1] / "docs" / "house-styles.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("house", HOUSES)
def test_the_page_has_every_rule_that_a_house_names(house):
    rows = [line.split("|")[1:-1] for line in PAGE.splitlines() if line.startswith("|")]
    column = [cell.strip() for cell in rows[0]].index(house)
    shown = {name for row in rows[2:] if row[column].strip() for name in re.findall(r"rules\.md#([a-z-]+)", row[0])}
    assert shown == {rule.replace("/", "-") for rule in set_by(house)}


def test_the_house_style_that_the_page_shows_has_no_fault(newsroom):
    shown = [text for text in re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL) if "extends" in text]
    newsroom.write("style/our-house.yaml", shown[0])
    rules = rules_of("style/our-house.yaml", Path.cwd())
    assert rules["style/percent-form"].check.form == "per cent"
