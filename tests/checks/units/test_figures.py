from __future__ import annotations

import pytest

from headline_lint.checks.units.figures import FiguresCheck

CHECK = FiguresCheck()


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Troops 25 miles east of Kyiv", "The column is 35km (22 miles) east of the capital.", ["35km"]),
        ("A 40-mile convoy", "It snowed. The 45-mile convoy stood still.", ["45-mile"]),
        ("Spill covers 300 acres of marsh", "The oil lies on 350 acres of marsh.", ["350 acres"]),
        ("Ship lost 500 tonnes of oil", "The ship lost 450,000kg of oil.", ["450,000kg"]),
        ("Blaze chars 300 acres", "It charred 350 acres in a day.", ["350 acres"]),
        # equal by rounding or conversion
        ("Troops 22 miles east of Kyiv", "The column is 35km (22 miles) east of the capital.", []),
        ("Troops 20 miles east of Kyiv", "The column is 22 miles east of the capital.", []),
        # too far apart to be one measure
        ("Spill covers 300 acres of marsh", "The oil killed fish in 10 acres of marsh.", []),
        # nothing in common
        ("Spill covers 300 acres", "The farmer bought 350 acres.", []),
        # two places
        ("Bucha is 25 miles west of Kyiv", "Irpin is 22 miles west of Lviv.", []),
        # changes, comparisons, ranges
        ("Spill covers 300 acres of marsh", "The oil spread from 350 acres of marsh.", []),
        ("Spill covers 300 acres of marsh", "Last year another spill covered 350 acres of marsh.", []),
        ("Spill covers 300 acres of marsh", "The oil lies on 320 to 350 acres of marsh.", []),
        # temperatures
        ("Heat of 35C in the city", "A heat of 33C in the city.", []),
        # dimensions
        ("Spill of 300 litres of oil", "A spill of 300 metres of oil.", []),
    ],
)
def test_figures(flagged, headline, body, expected):
    assert flagged(CHECK, f"{headline}\n\n{body}") == expected


def test_one_sentence_is_one_telling(flagged):
    assert flagged(CHECK, "Race\n\nThey ran 10 miles of the race and then 11 miles of the race.") == []


def test_names_the_other_figure(matches):
    _, (match,) = matches(CHECK, "A 40-mile convoy\n\nThe 45-mile convoy stood still.")
    assert match.values == {"other": "40-mile"}
