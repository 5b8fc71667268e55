"""Rule files made into rules, and every fault that they can have."""

from __future__ import annotations

import pytest

from headline_lint.checks.wording.phrases import PhrasesCheck
from headline_lint.findings.finding import Severity
from headline_lint.rulebook.loading import built_in_rules, load_rule, load_rulebook

PLACE = "rules/copy/filler.yaml"


def faults_of(newsroom, *changes):
    newsroom.rule("copy/filler", *changes)
    return [str(fault) for fault in load_rulebook([newsroom.folder / "rules"]).faults]


def local(faults, newsroom):
    return [fault.removeprefix(f"{newsroom.folder.as_posix()}/") for fault in faults]


def test_a_rule(newsroom):
    path = newsroom.rule(
        "copy/filler",
        ("severity: warning", "severity: {headline: error, body: suggestion}"),
        ("source: house rule\n", "source: The guide\nurl: https://guide.example/f\nyields-to: [copy/filler]\n"),
        (
            "check: phrases\n",
            "except-sections: [sport]\nexcept-genres: opinion\nscope: [headline, body]\nfix: safe\ncheck: phrases\n",
        ),
        ("Filler says nothing.", ">-\n  Filler\n  says nothing."),
    )
    faults = []
    rule = load_rule(path, "copy/filler", faults)
    assert faults == []
    assert (rule.id, rule.category, rule.path) == ("copy/filler", "copy", path)
    assert rule.message == "“{match}” is filler; cut it"
    assert rule.description == "Filler says nothing."
    assert (rule.source, rule.url) == ("The guide", "https://guide.example/f")
    assert rule.severities == {"headline": Severity.ERROR, "body": Severity.SUGGESTION, "default": Severity.SUGGESTION}
    assert rule.scope == {"headline", "body"}
    assert (rule.quotes, rule.indirect, rule.fix) == ("skip", None, "safe")
    assert (rule.except_sections, rule.except_genres) == ({"sport"}, {"opinion"})
    assert rule.yields_to == ("copy/filler",)
    assert isinstance(rule.check, PhrasesCheck)
    assert [phrase.text for phrase in rule.check.phrases] == ["at the end of the day"]
    assert rule.lines["check"] == path.read_text().split("\n").index("check: phrases") + 1


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ([("severity: warning", "severity: warn")], [":4:11: “warn” is not known here; did you mean “warning”?"]),
        (
            [("severity: warning", "severity: {headlin: error}")],
            [":4:12: “headlin” is no scope or kind; did you mean “headline”?"],
        ),
        (
            [("severity: warning", "severity: {headline: errr}")],
            [":4:22: “errr” is not known here; did you mean “error”?"],
        ),
        ([("severity: warning\n", "")], [":1:1: “severity” is missing"]),
        (
            [("message: ", "massage: ")],
            [":1:1: “message” is missing", ":1:1: “massage” is no key of this rule; did you mean “message”?"],
        ),
        ([("{match}", "{mach}")], [":1:10: “{mach}” is no placeholder here; did you mean “match”?"]),
        ([("{match}", "{0}")], [":1:10: “{0}” is no placeholder here; use one of: match"]),
        ([("is filler", "is " + "very " * 20)], [":1:10: the message is longer than 80 characters"]),
        ([("check: phrases", "check: phrase")], [":5:8: “phrase” is no check; did you mean “phrases”?"]),
        ([("check: phrases\n", "")], [":1:1: “check” is missing"]),
        ([("check: phrases\n", "check:\n")], [":1:1: “check” is missing"]),
        (
            [("check: phrases\nphrases:\n  - at the end of the day\n", "check: phrases\n")],
            [":1:1: “phrases” is missing"],
        ),
        (
            [("check: phrases\n", "check: phrases\nnaems: skip\n")],
            [":6:1: “naems” is no key of this rule; did you mean “names”?"],
        ),
        *(
            (
                [("check: phrases", f"check: phrases\n{old}: [of]")],
                [f":6:1: “{old}” is no key of this rule; it is called “{new}” now"],
            )
            for old, new in PhrasesCheck.former_names.items()
        ),
        (
            [("check: phrases\n", "check: phrases\nnames: skp\n")],
            [":6:8: “skp” is not known here; did you mean “skip”?"],
        ),
        (
            [("check: phrases\n", "scope: [headlines]\ncheck: phrases\n")],
            [":5:9: “headlines” is not known here; did you mean “headline”?"],
        ),
        (
            [("check: phrases\n", "scope: []\ncheck: phrases\n")],
            [
                ":5:8: the scope is empty, so the rule can never fire; use one of: body, byline, caption, crosshead, headline, standfirst"
            ],
        ),
        (
            [("check: phrases\n", "quotes: no\ncheck: phrases\n")],
            [":5:9: “no” is not known here; use one of: include, only, skip"],
        ),
        (
            [("  - at the end of the day\n", "  - at the (end\n  - fine\n  - end)\n")],
            [":7:5: the “(” at character 8 is never closed", ":9:5: the “)” at character 4 closes nothing"],
        ),
        (
            [("check: phrases\n", "yields-to: [copy/fillr]\ncheck: phrases\n")],
            [":5:13: “copy/fillr” is no rule; did you mean “copy/filler”?"],
        ),
        (
            [("<At the end of the day>", "At the end of the day")],
            [":12:7: a bad example pins the words to flag in <…>"],
        ),
        (
            [("  bad:\n", "  bad:\n    - 'x' y <z>\n")],
            [":12:7: put the line in quotes: the quotation mark that it begins with is closed before its end"],
        ),
        (
            [
                ("severity: warning", "severity: warn"),
                ("check: phrases", "check: phrase"),
                ("house rule", "[a]"),
                ("  good:", "  goood:"),
            ],
            [
                ":3:9: must be text, not a list; if it is text, put the line in quotes",
                ":4:11: “warn” is not known here; did you mean “warning”?",
                ":5:8: “phrase” is no check; did you mean “phrases”?",
                ":9:3: “goood” is no list of examples; did you mean “good”?",
                ":9:3: “good” is missing: a rule shows copy it must pass",
            ],
        ),
    ],
)
def test_faults(newsroom, changes, faults):
    assert local(faults_of(newsroom, *changes), newsroom) == [f"{PLACE}{fault}" for fault in faults]


def test_faults_of_all_files_come_in_their_order(newsroom):
    newsroom.rule("b/two", ("severity: warning", "severity: x"))
    newsroom.rule("a/one", ("house rule", "[a]"), ("check: phrases", "check: y"))
    newsroom.write("rules/c/empty.yaml", "")
    faults = load_rulebook([newsroom.folder / "rules"]).faults
    assert [(fault.path.rpartition("rules/")[2], fault.line) for fault in faults] == [
        ("a/one.yaml", 3), ("a/one.yaml", 5), ("b/two.yaml", 4), ("c/empty.yaml", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["filler", "a/b/filler", "Copy/filler", "copy/no_filler"])
def test_a_path_that_gives_no_id(newsroom, name):
    newsroom.rule(name)
    book = load_rulebook([newsroom.folder / "rules"])
    assert book.rules == []
    assert [fault.text for fault in book.faults] == [
        "a rule's path is category/name.yaml, in small letters, digits and hyphens"
    ]


def test_two_files_of_one_rule(newsroom):
    text = newsroom.rule("copy/filler").read_text()
    newsroom.write("rules/copy/filler.yml", text)
    assert [fault.text for fault in load_rulebook([newsroom.folder / "rules"]).faults] == [
        "filler.yaml beside it is the same rule; keep one"
    ]


def test_a_later_folder_takes_the_place_of_a_rule(newsroom):
    newsroom.rule("copy/filler")
    newsroom.rule("copy/other")
    newsroom.rule("copy/filler", ("severity: warning", "severity: error"), folder="ours")
    book = load_rulebook([newsroom.folder / "rules", newsroom.folder / "ours"])
    assert [(rule.id, rule.severities["default"]) for rule in book.rules] == [
        ("copy/filler", Severity.ERROR), ("copy/other", Severity.WARNING),
    ]  # fmt: skip


def test_rules_may_yield_to_those_of_another_folder(newsroom):
    newsroom.rule("copy/filler", ("check:", "yields-to: [ours/other]\ncheck:"))
    newsroom.rule("ours/other", folder="ours")
    assert load_rulebook([newsroom.folder / "rules", newsroom.folder / "ours"]).faults == []
    assert len(load_rulebook([newsroom.folder / "rules"]).faults) == 1


def test_folders_without_rules(newsroom):
    empty, missing = newsroom.folder / "empty", newsroom.folder / "missing"
    empty.mkdir()
    assert [fault.text for fault in load_rulebook([empty, missing]).faults] == [
        "holds no rule files (category/name.yaml)",
        "no such folder",
    ]


def test_a_check_that_serves_only_some_scopes(newsroom, monkeypatch):
    monkeypatch.setattr(PhrasesCheck, "scopes", frozenset({"headline", "standfirst"}), raising=False)
    faults = faults_of(newsroom, ("check: phrases\n", "scope: [headline, body]\ncheck: phrases\n"))
    assert local(faults, newsroom) == [
        f"{PLACE}:5:19: its check never looks at a body; use one of: headline, standfirst"
    ]


def test_the_built_in_rules_load_twice_alike():
    first, second = load_rulebook([built_in_rules()]), load_rulebook([built_in_rules()])
    assert [rule.id for rule in first.rules] == [rule.id for rule in second.rules]
    assert [rule.id for rule in first.rules] == sorted(rule.id for rule in first.rules)
