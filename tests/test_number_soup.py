"""Whatever figures and words of number are strung together: every rule lints it, and no number is beyond the bound."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fuzz.targets import TARGETS

FIGURES = ["0", "1", "9", "12", "000", "1,000", "1900", "2031", ".5", "9" * 29, "9" * 31, "½", "¾", "²", "⁄", "３"]
WORDS = ["one", "seventeen", " hundred", " dozen", " thousand", " lakh", " million", " trillion", " and a half", " half",
         " third", " quarters", " one in", " out of", "twice", "hundredth", "millionth", " and", " a"]  # fmt: skip
ENDINGS = ["bn", "m", "k", "th", "st", "s", "pm", ":30", "%", " per cent", "-year-old", " years ago", " dead", " May"]
UNITS = [" km", " miles", "km/h", "ft", "in", "C", "F", " degrees", " mpg", " l/100km", " light years", " acres", "st"]
MARKS = [" ", "-", "–", "−", "/", ",", ".", ". ", " (", ")", "'", "^", " x ", "±", "£", "$", "Rs ", "minus ", "\n\n"]
CUES = ["about ", "rose by ", "a range of ", "aged ", "born in ", "since ", "Monday ", "March ", "to ", "31 June"]
PARTS = [*FIGURES, *WORDS, *ENDINGS, *UNITS, *MARKS, *CUES]
RUNS = st.tuples(st.sampled_from(PARTS), st.sampled_from([1, 1, 1, 1, 2, 8, 60])).map(lambda run: run[0] * run[1])
SOUP = st.lists(RUNS, max_size=30).map("".join)


@given(SOUP, SOUP)
def test_every_rule_lints_it(headline, body):
    TARGETS["lint"].run(f"\0{headline}\n\n{body}\n".encode())


@given(SOUP)
def test_no_number_is_beyond_the_bound(copy):
    TARGETS["language"].run(copy.encode())
