"""Figures that a body tells in words: both, a year and a half, zero, a couple of hundred, again, multi-billion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.headline.support.body import body_numbers
from headline_lint.checks.headline.support.figure_claims import is_plain
from headline_lint.checks.headline.support.figure_times import bare_spans

if TYPE_CHECKING:
    from headline_lint.checks.headline.support.body import Body
    from headline_lint.checks.headline.support.figure_equality import MeasuredNumber
    from headline_lint.language.story import Story

_OTHERS = lazy(r" (?:others?|more)\b")
_NOTHING = lazy(r"\b(?:zero|nothing|free|worthless|nil|no cost|without charge|not a (?:penny|cent))\b")
_AGAIN = lazy(
    r"\b(?:again|once more|re-?(?:appoint|arrest|elect|imposed|instat|introduc|opened|peat|stor|tain|tri)\w*)\b"
)
_COUPLE = lazy(r"\bcouple (?:of )?(hundred|thousand|dozen|million|billion)\b")
_SCALES = {"hundred": 100, "thousand": 1_000, "dozen": 12, "million": 1_000_000, "billion": 1_000_000_000}
_TWO = 2
"""What a couple is, and which time “again” is at the least."""
_MULTI = lazy(r"\bmulti-?$")
_COUNTING_WORDS: dict[float, str] = {
    0: r"\b(?:none|nil|nothing|zero|goalless|scoreless)\b",
    2: r"\b(?:pair|both|twins?|couples?|duo|two-\w+|second)\b",
    3: r"\b(?:trio|triplets?|hat-trick|three-\w+)\b",
    4: r"\b(?:quartet|quadruplets|foursome)\b",
    5: r"\b(?:quintet|quintuplets)\b",
    6: r"\b(?:sextet|sextuplets|half a dozen)\b",
    10: r"\bdecalogue\b",
    50: r"\b(?:half-century|golden (?:anniversary|jubilee|wedding)|jubilee)\b",
    60: r"\bdiamond (?:anniversary|jubilee|wedding)\b",
    100: r"\b(?:centur(?:y|ion)|centenar\w+|centennial|hundred)\b",
    200: r"\bbicentenn?\w+\b",
}


def is_worded(story: Story, body: Body, claim: MeasuredNumber) -> bool:
    """Whether the body tells the figure without its number: both, a year and a half; 16 for “15 others”."""
    number = claim.number
    if number.value == 0 and _NOTHING.search(body.folded):
        return True
    if number.kind == "ordinal" and number.value == _TWO and _AGAIN.search(body.folded):
        return True
    if _MULTI.search(story.folded, max(0, number.start - len("multi-")), number.start):
        return any(told.value >= number.value for told in body_numbers(story))
    if any(_SCALES[found[1]] * _TWO == number.value for found in _COUPLE.finditer(body.folded)):
        return True
    if _OTHERS.match(story.folded, number.end) and any(told.value == number.value + 1 for told in body_numbers(story)):
        return True
    if claim.days and any(abs(number.value * claim.days - span) <= span * 0.03 for span in bare_spans(body.folded)):
        return True
    if claim.days or claim.quantity or not is_plain(number):
        return False
    pattern = _COUNTING_WORDS.get(number.value)
    return pattern is not None and re.search(pattern, body.folded) is not None
