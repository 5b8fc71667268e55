from __future__ import annotations

import re

import pytest

from headline_lint.findings.finding import Finding, Severity
from headline_lint.linter.directives import IDS, suppress
from headline_lint.readers import read_string

KNOWN = ("loaded-language/ruin", "loaded-language/anger", "profanity/masked", "profanity/spelled")
RULES = {"tatters": KNOWN[0], "fury": KNOWN[1], "f***": KNOWN[2]}


def found(document):
    """A finding for each of the words of `RULES` that stands in the source."""
    findings = []
    for match in re.finditer(r"tatters|fury|f\*\*\*", document.source):
        start, end = match.span()
        findings.append(
            Finding(
                path=document.path,
                location=document.locate(start),
                end_location=document.locate(end),
                start=start,
                end=end,
                rule=RULES[match[0]],
                severity=Severity.ERROR,
                scope="body",
                message="no",
                match=match[0],
            )
        )
    return findings


def left(copy, suffix=".txt", active=KNOWN):
    """What stands, as line and words; and the warnings, as line, id and message."""
    document = read_string(copy, "draft", suffix)
    findings, warnings = suppress(document, found(document), known=KNOWN, active=active)
    assert all(warning.rule in IDS and warning.severity is Severity.WARNING for warning in warnings)
    return (
        [(finding.location.line, finding.match) for finding in findings],
        [(warning.location.line, warning.rule, warning.message) for warning in warnings],
    )


STANDING = [
    # the next block only
    ("Head\n\n# headline-lint-disable-next-line loaded-language/ruin\nIn tatters.\n\nIn tatters.", [(6, "tatters")]),
    ("# headline-lint-disable-next-line loaded-language/ruin -- a quote\nIn tatters\n\nIn tatters.", [(4, "tatters")]),
    ("Head\n# headline-lint-disable-next-line loaded-language/ruin\n\n\nIn tatters.", []),
    # this rule only
    ("# headline-lint-disable-next-line loaded-language/ruin\nfury in tatters", [(2, "fury")]),
    (
        "# headline-lint-disable-next-line loaded-language/ruin, loaded-language/anger\nfury in tatters f***",
        [(2, "f***")],
    ),
    (
        "# headline-lint-disable-next-line loaded-language/ruin loaded-language/anger\nfury in tatters f***",
        [(2, "f***")],
    ),
    ("# headline-lint-disable-next-line loaded-language\nfury in tatters f***", [(2, "f***")]),
    # from here to the end
    ("Head in tatters\n# headline-lint-disable loaded-language/ruin\nIn tatters.\n\nIn tatters.", [(1, "tatters")]),
    # or to where it is enabled
    (
        (
            "Head\n# headline-lint-disable loaded-language/ruin\nIn tatters.\n# headline-lint-enable loaded-language/ruin\n"
            "In tatters."
        ),
        [(5, "tatters")],
    ),
    (
        (
            "Head\n# headline-lint-disable loaded-language\nfury in tatters.\n# headline-lint-enable loaded-language/ruin\n"
            "fury in tatters.\n# headline-lint-enable loaded-language\nfury in tatters."
        ),
        [(5, "tatters"), (7, "fury"), (7, "tatters")],
    ),
    (
        (
            "Head\n# headline-lint-disable loaded-language/ruin\nIn tatters.\n# headline-lint-enable loaded-language/ruin\n"
            "In tatters.\n# headline-lint-disable loaded-language/ruin\nIn tatters."
        ),
        [(5, "tatters")],
    ),
    # no directives
    ("Head in tatters", [(1, "tatters")]),
    ("Head\nUse # headline-lint-disable loaded-language/ruin in tatters", [(2, "tatters")]),
]


@pytest.mark.parametrize(("copy", "standing"), STANDING)
def test_what_stands(copy, standing):
    assert left(copy) == (standing, [])


WARNINGS = [
    ("unused", "disable-next-line loaded-language/ruin", "no finding of “loaded-language/ruin” to hide; delete this"),
    ("unused", "disable loaded-language/anger", "no finding of “loaded-language/anger” to hide; delete this"),
    ("unused", "disable loaded-language", "no finding of “loaded-language” to hide; delete this"),
    ("unused", "enable loaded-language/ruin", "“loaded-language/ruin” is not disabled here; delete this"),
    (
        "unknown-rule",
        "disable loaded-language/ruins -- x",
        "there is no rule “loaded-language/ruins”; see headline-lint rules",
    ),
    ("unknown-rule", "enable ruin", "there is no rule “ruin”; see headline-lint rules"),
    ("no-rule", "disable-next-line", "“headline-lint-disable-next-line” names no rule; say which"),
    ("no-rule", "disable -- all of it", "“headline-lint-disable” names no rule; say which"),
    ("no-rule", "disable — all of it", "“headline-lint-disable” names no rule; say which"),
    ("no-rule", "enable", "“headline-lint-enable” names no rule; say which"),
    (
        "unknown-directive",
        "disable-line loaded-language/ruin",
        "“headline-lint-disable-line” is no directive; there are disable-next-line, disable, enable",
    ),
]


@pytest.mark.parametrize(("name", "directive", "message"), WARNINGS)
def test_what_is_wrong_with_a_directive(name, directive, message):
    copy = f"Head f***\n\n# headline-lint-{directive}\n\nOne.\n"
    assert left(copy) == ([(1, "f***")], [(3, f"suppression/{name}", message)])


def test_a_warning_stands_at_its_comment():
    copy = "# Head\n\nOne. <!-- headline-lint-disable x/y --> two\n"
    document = read_string(copy, "draft.md", ".md")
    (warning,) = suppress(document, [], known=KNOWN, active=KNOWN).warnings
    assert (warning.path, warning.location, warning.end_location) == ("draft.md", (3, 6), (3, 40))
    assert warning.match == copy[warning.start : warning.end] == "<!-- headline-lint-disable x/y -->"
    assert warning.scope == "body"


def test_each_rule_of_a_directive_is_judged_by_itself():
    copy = "# headline-lint-disable loaded-language/ruin, loaded-language/anger, x/y\nIn tatters"
    assert left(copy) == (
        [],
        [
            (1, "suppression/unknown-rule", "there is no rule “x/y”; see headline-lint rules"),
            (1, "suppression/unused", "no finding of “loaded-language/anger” to hide; delete this"),
        ],
    )


@pytest.mark.parametrize(
    ("directive", "active", "unused"),
    [
        ("disable loaded-language/anger", KNOWN[:1], False),
        ("disable loaded-language/anger", KNOWN[1:2], True),
        ("disable loaded-language", KNOWN[:1], False),
        ("disable loaded-language", KNOWN[:2], True),
        ("disable profanity", KNOWN[:3], False),
    ],
)
def test_a_suppression_of_a_rule_that_did_not_run_is_not_unused(directive, active, unused):
    _, warnings = left(f"Head\n# headline-lint-{directive}\nOne.", active=active)
    assert bool(warnings) is unused


def test_the_next_line_after_the_last_block_hides_nothing():
    standing, warnings = left("Head in tatters\n# headline-lint-disable-next-line loaded-language/ruin")
    assert standing == [(1, "tatters")]
    assert [rule for _, rule, _ in warnings] == ["suppression/unused"]


def test_a_suppression_that_another_one_covers_is_used():
    copy = "# headline-lint-disable loaded-language\n# headline-lint-disable-next-line loaded-language/ruin\nIn tatters"
    assert left(copy) == ([], [])


MARKUP = [
    (
        "<!-- headline-lint-disable-next-line loaded-language/ruin -- x -->\nIn tatters.\n\nIn tatters.",
        [(4, "tatters")],
    ),
    ("In tatters. <!-- headline-lint-disable-next-line loaded-language/ruin -->\n\nIn tatters.", [(1, "tatters")]),
    (
        "---\n# headline-lint-disable-next-line loaded-language/ruin\nheadline: In tatters\n---\nIn tatters.",
        [(5, "tatters")],
    ),
    ("<!--\nheadline-lint-disable\nloaded-language/ruin\n-->\n\n# In tatters\n\n> In tatters.", []),
]


@pytest.mark.parametrize(("copy", "standing"), MARKUP)
def test_comments_in_markdown(copy, standing):
    assert left(copy, ".md") == (standing, [])


def test_comments_in_html():
    copy = (
        "<p><!-- headline-lint-disable-next-line loaded-language/ruin -- x -->In <b>tatters</b>.\n<p>In tatters.\n"
        "<!-- headline-lint-disable profanity -->\n<p>f***\n<!-- headline-lint-enable profanity -->\n<p>f***"
    )
    assert left(copy, ".html") == ([(2, "tatters"), (6, "f***")], [])


@pytest.mark.parametrize(
    ("directive", "found"),
    [
        ("disable-next-line loaded-language/ruin", "disable-next-line"),
        ("disable loaded-language", "disable"),
        ("disable-next-line loaded-language/ruin --", "disable-next-line"),
        ("disable-next-line loaded-language/ruin -- --", "disable-next-line"),
        ("disable-next-line loaded-language/ruin -- sic", None),
        ("disable-next-line loaded-language/ruin – the exhibition’s title", None),
        ("enable loaded-language/ruin", None),
        ("disabled loaded-language/ruin", None),
    ],
)
def test_a_reason_may_be_demanded(directive, found):
    document = read_string(f"# headline-lint-{directive}\nin tatters", "draft")
    outcome = suppress(document, [], known=KNOWN, active=(), reasons=True)
    messages = [warning.message for warning in outcome.warnings if warning.rule == "suppression/no-reason"]
    assert messages == ([f"“headline-lint-{found}” gives no reason; add one after --"] if found else [])
