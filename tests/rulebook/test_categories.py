"""What `_category.yaml` says of the rules beside it, and every fault that it can have."""

from __future__ import annotations

import json

import pytest

from headline_lint.findings.finding import Severity
from headline_lint.rulebook.categories import Category
from headline_lint.rulebook.loading import load_rulebook

WEAK = Severity.SUGGESTION


def book_of(newsroom, *folders):
    book = load_rulebook([newsroom.folder / folder for folder in folders or ["rules"]])
    assert [str(fault) for fault in book.faults] == []
    return book


def indirect(newsroom, *folders):
    """What each rule says of indirect speech, by its id."""
    return {rule.id: rule.indirect for rule in book_of(newsroom, *folders).rules}


def test_a_category_is_no_rule_and_speaks_of_those_beside_it(newsroom):
    newsroom.write("rules/slang/_category.yaml", "description: Words of the street.\nindirect: suggestion\n")
    newsroom.rule("slang/filler")
    newsroom.rule("copy/filler")
    book = book_of(newsroom)
    assert book.categories == {"slang": Category("Words of the street.", "suggestion")}
    assert indirect(newsroom) == {"copy/filler": None, "slang/filler": WEAK}


def test_no_name_of_a_category_means_anything_by_itself(newsroom):
    newsroom.rule("loaded-language/filler")
    assert indirect(newsroom) == {"loaded-language/filler": None}


def test_what_a_rule_says_itself_wins(newsroom):
    newsroom.write("rules/slang/_category.yaml", "indirect: suggestion\n")
    newsroom.write("rules/copy/_category.yaml", "indirect: same\n")
    newsroom.rule("slang/strong", ("check:", "indirect: same\ncheck:"))
    newsroom.rule("slang/quoted", ("check:", "quotes: include\ncheck:"))
    newsroom.rule("copy/weak", ("check:", "indirect: suggestion\ncheck:"))
    assert indirect(newsroom) == {"copy/weak": WEAK, "slang/quoted": None, "slang/strong": None}


@pytest.mark.parametrize(
    ("said", "ours"), [(None, WEAK), ("description: Ours.\n", WEAK), ("indirect: same\n", None)], ids=str
)
def test_a_later_folder_has_what_an_earlier_one_says_of_the_category(newsroom, said, ours):
    newsroom.write("rules/slang/_category.yaml", "description: Theirs.\nindirect: suggestion\n")
    newsroom.rule("slang/theirs")
    newsroom.rule("slang/ours", folder="house")
    if said is not None:
        newsroom.write("house/slang/_category.yaml", said)
    assert indirect(newsroom, "rules", "house") == {"slang/ours": ours, "slang/theirs": WEAK}


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("indirct: same\n", [":1:1: “indirct” is no key of a category; did you mean “indirect”?"]),
        (
            "description: Slang.\nindirect: sugestion\n",
            [":2:11: “sugestion” is not known here; did you mean “suggestion”?"],
        ),
        (
            "indirect: no\nseverity: error\ndescription: [Slang]\n",
            [
                ":1:11: “no” is not known here; use one of: same, suggestion",
                ":2:1: “severity” is no key of a category; use one of: description, indirect",
                ":3:14: must be text, not a list; if it is text, put the line in quotes",
            ],
        ),
        ("", [":1:1: is empty"]),
        ("- indirect\n", [":1:1: must be a mapping of keys to values, not a list"]),
    ],
)
def test_faults(newsroom, text, faults):
    newsroom.rule("slang/filler")
    path = newsroom.write("rules/slang/_category.yaml", text)
    book = load_rulebook([newsroom.folder / "rules"])
    assert [str(fault) for fault in book.faults] == [f"{path.as_posix()}{fault}" for fault in faults]


@pytest.mark.parametrize("place", ["_category.yaml", "slang/street/_category.yaml"])
def test_a_category_that_is_none(newsroom, place):
    newsroom.rule("slang/filler")
    path = newsroom.write(f"rules/{place}", "indirect: suggestion\n")
    assert [str(fault) for fault in load_rulebook([newsroom.folder / "rules"]).faults] == [
        f"{path.as_posix()}: a category's path is category/_category.yaml"
    ]


def test_two_files_of_one_category(newsroom):
    newsroom.rule("slang/filler")
    newsroom.write("rules/slang/_category.yaml", "indirect: suggestion\n")
    newsroom.write("rules/slang/_category.yml", "indirect: suggestion\n")
    assert [fault.text for fault in load_rulebook([newsroom.folder / "rules"]).faults] == [
        "_category.yaml beside it is the same category; keep one"
    ]


def test_a_folder_with_a_category_alone_holds_no_rules(newsroom):
    newsroom.write("rules/slang/_category.yaml", "indirect: suggestion\n")
    assert [fault.text for fault in load_rulebook([newsroom.folder / "rules"]).faults] == [
        "holds no rule files (category/name.yaml)"
    ]


def test_a_newsrooms_own_loaded_words(desk):
    desk.write(".headline-lint.yaml", "rule-folders: [rules]\n")
    desk.rule("slang/filler", ("at the end of the day", "piffle"), ("<At the end of the day>", "<Piffle>"))
    desk.write("a.txt", "Rain fell\n\nThe plan was piffle, Mr Moss said.\n")
    found = []
    for said in ("same", "suggestion"):
        desk.write("rules/slang/_category.yaml", f"indirect: {said}\n")
        report = json.loads(desk.run("check", "--format", "json", "--select", "slang", "a.txt").stdout)
        found += [(finding["match"], finding["severity"]) for finding in report]
    assert found == [("piffle", "warning"), ("piffle", "suggestion")]
