from __future__ import annotations

import pytest

from headline_lint.checks.units.notation import NotationCheck

CHECK = NotationCheck()


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("It is 35km to the sea, 12km on and 40 km back.", [("40 km", "40km")]),
        ("It is 35 km to the sea and 12km on.", [("12km", "12 km")]),
        ("He drove at 50km/h, 80km/h and 90kph.", [("90kph", "90km/h")]),
        ("It blew at 60mph and then 80 miles per hour.", [("80 miles per hour", "80mph")]),
        ("A 10km and a 12km road, 3 sq km and 4sq km of it.", [("4sq km", "4 sq km")]),
        ("It is 30 miles (48km) and 10 miles (16km).", []),
        ("It is 35 kilometres long, its first 12km paved.", []),
        ("A 40km race on a 40-km road.", []),
        ("It weighs 3kg and is 4 cm long.", []),
        ("He swam 100 m, then 200m.", []),
        ("Winds of 60mph, nine miles per hour more.", []),
        ("It was 20C and 25C.", []),
        ("It weighs 12st 4lb and 13st 2lb.", []),
        ("He drove 5 m.p.h. over, at 60 mph.", []),
        ("He drove at 50km/h, then at 90 k.p.h. up the hill.", [("90 k.p.h.", "90km/h")]),
        ("He drove at 50km/h, then (at 90 k.p.h.) up the hill.", [("90 k.p.h.", "90km/h")]),
        ("He drove at 50km/h, then at 90 k.p.h. The hill was steep.", [("90 k.p.h", "90km/h")]),
        ("He drove at 50km/h, then at 90 k.p.h.", [("90 k.p.h", "90km/h")]),
        ("He drove at 90 k.p.h. or 80 k.p.h. up, then 50km/h down.", [("50km/h", "50 k.p.h.")]),
        ("He drove at 90 k.p.h. or 80 k.p.h. up, then 50km/h.", [("50km/h", "50 k.p.h")]),
        ("It is 3 ft. by 4 ft. and then 5ft long.", [("5ft", "5 ft.")]),
    ],
)
def test_notation(matches, copy, expected):
    story, found = matches(CHECK, f"Head\n\n{copy}")
    assert [(story.words(match), match.replacement) for match in found] == expected


def test_names_the_notation_of_the_story(matches):
    _, (match,) = matches(CHECK, "Head\n\nIt is 35km, 12km and 40 km.")
    assert match.values == {"other": "35km"}
