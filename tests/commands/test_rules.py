"""`rules`, `explain`, `test-rules`, `new-rule`, `sources`."""

from __future__ import annotations

import json
import re

import pytest

from headline_lint.rulebook.keys import RULE_KEYS


def test_rules(desk):
    path = desk.rule("ours/word")
    desk.write(".headline-lint.yaml", "rule-folders: [rules]\nrules:\n  copy: error\n  style/asleep: warning\n")
    assert desk.run("rules").stdout.splitlines() == [
        "copy/filler           error                      built in, set in .headline-lint.yaml:3",
        "copy/hint             error                      built in, set in .headline-lint.yaml:3",
        "loaded-language/ruin  warning (headline: error)  built in",
        f"ours/word             warning                    {path.relative_to(desk.folder)}",
        "style/asleep          warning                    built in, set in .headline-lint.yaml:4",
    ]


def test_rules_as_json(desk):
    desk.write(".headline-lint.yaml", "rules:\n  copy/filler: {severity: {headline: error}}\n")
    found = {rule["id"]: rule for rule in json.loads(desk.run("rules", "--format", "json").stdout)}
    assert list(found) == ["copy/filler", "copy/hint", "loaded-language/ruin", "style/asleep"]
    assert found["copy/filler"] == {
        "id": "copy/filler",
        "category": "copy",
        "severity": {"default": "warning", "headline": "error"},
        "message": "“{match}” is filler; cut it",
        "description": "Filler says nothing.",
        "source": "house rule",
        "url": None,
        "scope": ["headline", "standfirst", "crosshead", "caption", "body"],
        "quotes": "skip",
        "check": "phrases",
        "origin": "built in, set in .headline-lint.yaml:2",
    }


def test_rules_at_fault(desk):
    desk.write(".headline-lint.yaml", "rules: {copi: error}\n")
    result = desk.run("rules")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == ".headline-lint.yaml:1:9: “copi” is no rule or category; did you mean “copy”?\n"


def test_explain(desk):
    result = desk.run("explain", "loaded-language/ruin")
    assert result.exit_code == 0
    assert result.stdout == (
        "loaded-language/ruin\n"
        "\n"
        "Filler says nothing.\n"
        "\n"
        "Message:     “{match}” is a verdict; say what happened\n"
        "Source:      house rule\n"
        "Severity:    warning (headline: error)\n"
        "Looks at:    headline, standfirst, crosshead, caption, body\n"
        "Quotations:  passed over\n"
        "Indirect:    suggestion, where a named source is reported to say it\n"
        "Comes from:  built in\n"
        "Check:       phrases\n"
        "  phrases:\n"
        "    - in tatters\n"
        "\n"
        "Flags:\n"
        "  <In tatters> nothing was done.\n"
        "\n"
        "Passes:\n"
        "  The shop shuts at the end of each day.\n"
    )


def test_explain_cuts_long_lists_short(desk):
    path = desk.rule(
        "ours/long",
        ("  - at the end of the day\n", "  - at the end of the day\n" + "".join(f"  - word {n}\n" for n in range(30))),
    )
    lines = desk.run("explain", "ours/long", "--rules", "rules").stdout.splitlines()
    assert f"    … and 11 more in {path.relative_to(desk.folder)}" in lines
    assert "    - word 18" in lines
    assert "    - word 19" not in lines


def test_explain_an_option_that_is_a_mapping(desk):
    desk.rule(
        "ours/verbs",
        (
            "check: phrases\nphrases:\n  - at the end of the day\n",
            "check: reporting-verb\nguilt: [admitted]\ninstead: {guilt: said so}\n",
        ),
        ("<At the end of the day> nothing was done.", "Ms Ruiz <admitted> that it was cold."),
    )
    desk.rule(
        "ours/fears",
        (
            "check: phrases\nphrases:\n  - at the end of the day\n",
            "check: attribution\nflag: hearsay-adverb\ncues: {adverbs: [reportedly, supposedly]}\n",
        ),
        ("<At the end of the day> nothing was done.", "The mill <reportedly> shut."),
    )
    options = [
        desk.run("explain", name, "--rules", "rules").stdout.partition("\nCheck:")[2].split("\n\n")[0].splitlines()[1:]
        for name in ("ours/verbs", "ours/fears")
    ]
    assert options == [
        ["  guilt:", "    - admitted", "  instead:", "    guilt: said so"],
        ["  flag: hearsay-adverb", "  cues:", "    adverbs:", "      - reportedly", "      - supposedly"],
    ]


def test_explain_an_unknown_rule(desk):
    result = desk.run("explain", "copy/filer")
    assert (result.exit_code, result.stderr) == (2, "“copy/filer” is no rule; did you mean “copy/filler”?\n")


def test_test_rules(desk):
    result = desk.run("test-rules")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "4 rules, 8 examples, 0 faults\n", "")


def test_test_rules_of_a_newsroom(desk):
    desk.rule("ours/right")
    desk.rule("ours/wrong", ("<At the end of the day>", "At <the end of the day>"))
    desk.rule("ours/broken", ("severity: warning", "severity: warn"))
    result = desk.run("test-rules", "rules")
    assert result.exit_code == 2
    assert result.stdout == "2 rules, 4 examples, 3 faults\n"
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == [
        "rules/ours/broken.yaml:4:11",
        "rules/ours/wrong.yaml:12:1",
        "rules/ours/wrong.yaml:12:1",
    ]


@pytest.mark.parametrize(("part", "rules"), [("rules", 3), ("rules/ours", 2), ("rules/ours/one.yaml", 1)])
def test_test_rules_of_a_part(desk, part, rules):
    for name in ("ours/one", "ours/two", "more/three"):
        desk.rule(name)
    desk.write(".headline-lint.yaml", "rule-folders: [rules]")
    assert (
        desk.run("test-rules", part).stdout
        == f"{rules} rule{'s' if rules > 1 else ''}, {rules * 2} examples, 0 faults\n"
    )
    assert desk.run("test-rules").stdout == "7 rules, 14 examples, 0 faults\n"


def test_test_rules_of_nothing(desk):
    (desk.folder / "empty").mkdir()
    assert desk.run("test-rules", "gone").stderr == "gone: no such file or folder\n"
    result = desk.run("test-rules", "empty")
    assert (result.exit_code, result.stderr) == (2, "empty: holds no rule files (category/name.yaml)\n")


def test_coverage(desk):
    desk.rule("ours/near", ("The shop shuts at the end of each day.", "“At the end of the day” is his."))
    desk.rule("ours/far", ("The shop shuts at the end of each day.", "Rain fell."))
    result = desk.run("test-rules", "--coverage", "rules")
    assert result.exit_code == 2
    assert result.stdout.splitlines() == [
        "rule       good  near  bad  entries  unproved  slow patterns",
        "ours/far      1     0    1        1    0 (0%)              0",
        "ours/near     1     1    1        1    0 (0%)              0",
        "2 rules, 4 examples, 1 fault",
    ]
    assert result.stderr.startswith("rules/ours/far.yaml:8:1: no good example is a near miss")


def test_new_rule(desk):
    result = desk.run("new-rule", "ours/empty-phrases")
    assert result.exit_code == 0
    written = (desk.folder / "rules/ours/empty-phrases.yaml").read_text(encoding="utf-8")
    assert f"# {RULE_KEYS['message']}\nmessage:" in written
    assert desk.run("test-rules", "rules", "--coverage").exit_code == 0
    desk.write("a.txt", "At the end of the day, rain\n")
    assert desk.findings("--rules", "rules", "--select", "ours", "a.txt") == [
        ("ours/empty-phrases", "At the end of the day")
    ]
    again = desk.run("new-rule", "ours/empty-phrases")
    assert (again.exit_code, again.stderr) == (2, "rules/ours/empty-phrases.yaml: is there already\n")


def test_new_rule_goes_where_the_configuration_or_the_command_line_says(desk):
    desk.write(".headline-lint.yaml", "rule-folders: [style/rules]")
    (desk.folder / "style/rules/ours").mkdir(parents=True)
    desk.rule("ours/word", folder="style/rules")
    desk.run("new-rule", "ours/one")
    desk.run("new-rule", "ours/two", "--rules", "other")
    assert (desk.folder / "style/rules/ours/one.yaml").is_file()
    assert (desk.folder / "other/ours/two.yaml").is_file()


@pytest.mark.parametrize("name", ["word", "Ours/word", "../a/word", "ours/no_word", "/etc/word", ""])
def test_new_rule_with_a_name_that_is_no_id(desk, name):
    result = desk.run("new-rule", name)
    assert result.exit_code == 2
    assert result.stderr == f"“{name}” is no id: write category/name in small letters, digits and hyphens\n"
    assert list(desk.folder.iterdir()) == []


def test_new_rule_where_nothing_can_be_written(desk):
    desk.write("rules", "a file\n")
    result = desk.run("new-rule", "ours/word")
    assert result.exit_code == 2
    assert re.match("rules/ours/word.yaml: (is there already|cannot be written: )", result.stderr)


def test_sources(desk):
    desk.write("a.txt", "Deal signed\n\nThe bridge will open in May, Maria Lopez said.\n\nRain fell.\n")
    result = desk.run("sources", "a.txt")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "   3:30  named      Maria Lopez | said",
        "1 attribution (1 named): 1 with a name or office, 0 without",
    ]


def test_sources_without_any(desk):
    result = desk.run("sources", "-", stdin="Rain fell\n")
    assert result.stdout == "0 attributions: 0 with a name or office, 0 without\n"


def test_sources_of_a_file_that_is_not_there(desk):
    result = desk.run("sources", "gone.txt")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", "gone.txt: no such file\n")


@pytest.mark.parametrize(
    "command",
    [
        ["--help"],
        ["-h"],
        ["check", "--help"],
        ["rules", "--help"],
        ["explain", "--help"],
        ["test-rules", "--help"],
        ["new-rule", "--help"],
        ["sources", "--help"],
    ],
)
def test_help(desk, command):
    result = desk.run(*command)
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")


def test_version(desk):
    assert re.fullmatch(r"headline-lint \d+\.\d+\.\d+\n", desk.run("--version").stdout)


def test_no_command_shows_the_help(desk):
    assert "Usage: " in desk.run().output
