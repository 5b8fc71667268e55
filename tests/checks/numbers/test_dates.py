from __future__ import annotations

import pytest

from headline_lint.checks.numbers.dates import DatesCheck
from headline_lint.checks.numbers.percent import PercentCheck


def found(matches, check, copy):
    story, spans = matches(check, f"Head\n\n{copy}")
    return [(story.words(match), match.replacement) for match in spans]


@pytest.mark.parametrize(
    ("order", "copy", "expected"),
    [
        ("day-month", "On March 22, 2022, it rained.", [("March 22, 2022", "22 March 2022")]),
        ("day-month", "On March 22, it rained.", [("March 22", "22 March")]),
        ("day-month", "On Jan. 19 it rained.", [("Jan. 19", "19 Jan.")]),
        ("day-month", "On 22 March 2022 it rained in May 2022.", []),
        ("day-month", "The July 4 parade, the September 11 attacks.", []),
        ("day-month", "On June 24 and 25, June 24-25, May 5 Street.", []),
        ("day-month", "In March 22 people died. In May 40 came. May 99 come.", []),
        ("day-month", "March 1.5 per cent, March 12:30.", []),
        ("month-day", "On 22 March 2022 it rained.", [("22 March 2022", "March 22, 2022")]),
        ("month-day", "On 22 March it rained.", [("22 March", "March 22")]),
        ("month-day", "On March 22 it rained; 5 Marches.", []),
    ],
)
def test_order(matches, order, copy, expected):
    assert found(matches, DatesCheck(flag="order", order=order), copy) == expected


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("On 22nd March 2022.", [("22nd March 2022", "22 March 2022")]),
        ("On the 3rd of May it rained.", [("the 3rd of May", "3 May")]),
        ("On March 22nd, 2022.", [("March 22nd, 2022", "March 22, 2022")]),
        ("The 22nd man came in March.", []),
        ("The 25th of April Bridge.", []),
    ],
)
def test_ordinals(matches, copy, expected):
    assert found(matches, DatesCheck(flag="ordinals"), copy) == expected


@pytest.mark.parametrize(
    ("form", "copy", "expected"),
    [
        ("sign", "It rose 4 per cent and 4.5 percent.", [("4 per cent", "4%"), ("4.5 percent", "4.5%")]),
        ("sign", "It rose 4%; four per cent.", []),
        ("sign", "It rose 4 percentage points.", []),
        ("per cent", "It rose 1,000%.", [("1,000%", "1,000 per cent")]),
        ("percent", "It rose 4 per cent.", [("4 per cent", "4 percent")]),
    ],
)
def test_percent(matches, form, copy, expected):
    assert found(matches, PercentCheck(form=form), copy) == expected
