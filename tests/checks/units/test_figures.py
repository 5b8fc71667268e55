from __future__ import annotations

import pytest

from headline_lint.checks.units.figures import FiguresCheck

CHECK = FiguresCheck()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "The column is 25 miles east of the capital.",
            "The column was 35km (22 miles) east of the capital.",
            ["35km"],
        ),
        ("It is a 40-mile convoy.", "The 45-mile convoy stood still.", ["45-mile"]),
        ("The spill covers 300 acres of the marsh.", "The spill covers 350 acres of the marsh.", ["350 acres"]),
        ("The oil lies on 300 acres of the marsh.", "Fish died in 350 acres of the marsh.", ["350 acres"]),
        ("The ship lost 500 tonnes of the oil.", "The ship lost 450,000kg of the oil.", ["450,000kg"]),
        ("The bridge is 300 metres long.", "The bridge, 320 metres long, was built in 1911.", ["320 metres"]),
        ("Its tower is 90ft high.", "The tower stands 100 feet tall.", ["100 feet"]),
        ("The 15-inch Harbour Pro is sold out.", "The 16-inch Harbour Pro has a better screen.", []),
        # equal by rounding or conversion
        ("The column is 22 miles east of the city.", "The column was 35km (22 miles) east of the city.", []),
        ("The column is about 20 miles east of the city.", "The column is 22 miles east of the city.", []),
        # too far apart to be one measure
        ("The spill covers 300 acres of the marsh.", "The spill killed fish in 10 acres of the marsh.", []),
        # another subject, another attribute
        ("The farm covers 300 acres of the marsh.", "The spill covers 350 acres of the marsh.", []),
        ("The village is 25 miles west of the city.", "The town is 22 miles west of the city.", []),
        ("The bridge is 300 metres long.", "The bridge is 320 metres from the school.", []),
        ("The old pier is 300 metres long.", "The pier is 320 metres long.", []),
        # other places by name
        (
            "Near Bucha the column is 25 miles west of the city.",
            "Near Irpin the column is 22 miles west of the city.",
            [],
        ),
        # changes, comparisons, ranges
        ("The spill covers 300 acres of the marsh.", "The spill grew from 350 acres of the marsh.", []),
        ("The spill covers 300 acres of the marsh.", "Last year another spill covered 350 acres of the marsh.", []),
        ("The spill covers 300 acres of the marsh.", "The spill covers 320 to 350 acres of the marsh.", []),
        ("The spill covers 300 acres of the marsh.", "In 1998 the spill covered 350 acres of the marsh.", []),
        # no subject told
        ("They ran 10 miles in the rain.", "They ran 11 miles in the rain.", []),
        # dimensions
        ("The spill covers 300 acres of the marsh.", "The spill covers 300 metres of the marsh.", []),
    ],
)
def test_figures(flagged, first, second, expected):
    assert flagged(CHECK, f"Council meets\n\n{first}\n\n{second}", scopes=("body",)) == expected


def test_one_sentence_is_one_telling(flagged):
    assert flagged(CHECK, "Race\n\nThe 10-mile race ended and the 11-mile race began.") == []


def test_names_the_other_figure_and_its_place(matches):
    story, (match,) = matches(CHECK, "Convoy\n\nA 40-mile convoy came.\n\nThe 45-mile convoy stood still.")
    assert match.values == {"other": "40-mile"}
    assert story.words(match.related) == "40-mile"


def test_counts_told_again(flagged):
    copy = "Fire\n\nTwelve firefighters came. It was late. The 14 firefighters slept."
    assert flagged(CHECK, copy, scopes=("body",)) == ["14 firefighters"]


def test_a_count_and_its_other_telling(matches):
    story, (match,) = matches(CHECK, "Fire\n\nTwelve firefighters came. It was late. The 14 firefighters slept.")
    assert match.values == {"other": "Twelve firefighters"}
    assert story.words(match.related) == "Twelve firefighters"


def test_two_sources_make_two_claims(flagged):
    one = "Police said 11 marchers were held at the harbour."
    other = "The union said 12 marchers were held at the harbour."
    assert flagged(CHECK, f"March\n\n{one} It rained. {other}", scopes=("body",)) == []
    assert flagged(CHECK, f"March\n\n{one} It rained. {other.replace('The union', 'Police')}", scopes=("body",)) == [
        "12 marchers"
    ]
