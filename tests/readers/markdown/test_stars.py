from __future__ import annotations

import pytest

from headline_lint.readers.markdown.stars import COVER, cover_masks

HEAD = "# Council to close libraries\n\n"

MASKS = [
    "f***ing",
    "M*A*S*H is on",
    "sh*t and f*** it",
    "It was f*** and c***, he said",
    "f*c*k",
    "5*3*2",
    "Maine* and Ohio*",
    "motherf***er's",
    "(f***)",
    "“f***!”",
    "Star ratings: **** and ***",
    "**kwargs and *.py",
    "E*Trade and b*tch and A*s",
    "Rooms 3*a and 4* b, 5*x*y and 4*4* cars",
    "5*k and 6*k",
]


@pytest.mark.parametrize("words", MASKS)
def test_stars_that_are_copy(words, blocks, source_of):
    assert blocks(f"{HEAD}{words}.", ".md")[1] == ("body", f"{words}.")
    assert source_of(f"{HEAD}{words}.", words, ".md") == words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("**bold f**k**", "bold f**k"),
        ("**sh*t** and *sh*t*", "sh*t and sh*t"),
        ("**f**k you** and *this*", "f**k you and this"),
        ("f*** off and **bold** s***", "f*** off and bold s***"),
        ("**He said: “f*** off”**, *then*", "He said: “f*** off”, then"),
        ("**W**orld **H**ealth **O**rganization", "World Health Organization"),
        ("*this is **bold*** and f***", "this is bold and f***"),
        ("f\\*\\*\\*ing", "f***ing"),
        ("*Correction:* the f*** was", "Correction: the f*** was"),
        ("- *one*\n- f***", "one"),
        ("35*km* off and **35**km off, f***", "35km off and 35km off, f***"),
        ("35**square km** and *£1.5*m, the **A9**s", "35square km and £1.5m, the A9s"),
        ("re**member** and un**believable**", "remember and unbelievable"),
    ],
)
def test_emphasis_beside_masks(source, words, blocks):
    assert blocks(source, ".md")[0][1] == words


@pytest.mark.parametrize(
    "source", ["", "One two.", "*One* **two** ***three***", "* One\n* Two\n", "***\n", "\\*One\\*"]
)
def test_a_source_without_masks_is_left_alone(source):
    assert cover_masks(source) == source


def test_a_cover_is_as_long_as_what_it_covers():
    assert cover_masks("*So* sh*t f***\n\n*a*") == f"*So* sh{COVER}t f{COVER * 3}\n\n*a*"
