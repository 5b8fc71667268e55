"""How the degrees of a conversion may be read: points on the scale, or a change that converts without the 32."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.language.numbers.agreement import agree, as_difference, readings, target
from headline_lint.language.prose.sentences import sentence_at

if TYPE_CHECKING:
    from headline_lint.document import Block, Span
    from headline_lint.language.numbers.agreement import Reading
    from headline_lint.language.numbers.conversions import Conversion
    from headline_lint.language.story import Story

_HEDGES = (
    r"(?: (?:about|around|almost|nearly|more than|less than|up to|at least|as much as|an average of|over|under|some|"
    r"roughly|just|only|another|a further|between))* $"
)
_CHANGE_BEFORE = lazy(
    r"\b(?:by|within|(?:warming|cooling|rise|increase|drop|fall|plunge|decrease|reduction|jump|climb|dip|difference|gap|"
    r"change|shift|variation|swing|spread|contrast|margin|tolerance|accuracy|precision|deviation|departure|anomaly|"
    rf"error) of|accurate to){_HEDGES}|(?:±|\+/[-−–]|\b(?:plus or minus|give or take)) ?$",
    re.IGNORECASE,
)
_CHANGE_WAS = lazy(
    r"(?<!(?:in|at|of|on) the )\b(?:difference|gap|variation|swing|spread|contrast)"
    r"(?: (?:between|in|of|across|from)(?: (?!(?:it|he|she|they|there|that|which|who|when|where|as|while|after|before|"
    r"because|but|so|if)\b)[\w'-]+){1,8})? (?:was|is|were|are|reache[sd]|exceed(?:s|ed)|average[sd]|came to|"
    rf"(?:can|could|will|would|may|might) be){_HEDGES}",
    re.IGNORECASE,
)
_RANGE_BEFORE = lazy(
    rf"(?<!in the )\brange(?: of|(?: (?:between|in|across)(?: [\w'-]+){{1,6}})? (?:was|is|reache[sd])){_HEDGES}",
    re.IGNORECASE,
)
_RANGE_GOES_ON = lazy(r"[)\]]? ?(?:to|and|-|–)(?!\w)")
_CHANGE_AFTER = lazy(
    r"[)\]]? (?:of (?:global )?(?:warming|heating|cooling|difference|variation)|apart\b|"
    r"(?:temperature )?(?:rise|increase|drop|fall|plunge|difference|gap|swing|spread|variation|range|change)\b|"
    r"(?:warmer|cooler|colder|hotter)\b|(?:higher|lower|more|less)(?: than\b|(?=[,.;]))|"
    r"(?:above|below|over|under|off) (?:the |its |their )?(?:\w+ )?"
    r"(?:normal|average|usual|pre-?industrial|mean|norm|seasonal)\b)",
    re.IGNORECASE,
)
_MOVES_BEFORE = lazy(
    r"\b(?:r[io]se[ns]?|f[ae]ll(?:s|en)?|drop(?:s|ped)?|climb(?:s|ed)?|jump(?:s|ed)?|plunge[sd]?|plummet(?:s|ed)?|"
    rf"warm(?:s|ed)?|cool(?:s|ed)?|dip(?:s|ped)?|s[au]nk|swing|swung|up|down|var(?:y|ies|ied)|differ(?:s|ed)?){_HEDGES}",
    re.IGNORECASE,
)
_MOVED_BEFORE = lazy(
    r"\b(?:(?:rose|risen|fell|fallen|dropped|climbed|jumped|soared|plunged|plummeted|dipped|slumped|tumbled|warmed|"
    r"heated|cooled)(?: (?:a further|another|by))?|(?:ris|fall|drop|climb|jump|plung|warm|cool|heat|differ|var|increas|"
    rf"decreas|exceed|lower|rais)\w* by){_HEDGES}(?<!between )",
    re.IGNORECASE,
)
_GAP_BEFORE = lazy(
    r"\b(?:(?:gap|difference|swing|spread|variation|contrast|margin|drop|fall|plunge|dip|jump|deviation|anomaly) of|"
    r"an? (?:[\w-]+ ){0,2}(?:rise|increase|warming|cooling|climb|decrease|reduction|change|shift) of|"
    r"(?:rise|increase|climb|decrease|reduction|change|shift|drop|fall|plunge|dip|jump|difference|swing|spread|variation|"
    rf"contrast) in (?:[\w-]+ ){{0,4}}temperatures? of){_HEDGES}",
    re.IGNORECASE,
)
_WARMING_BEFORE = lazy(
    r"\b(?:(?:limit|keep|cap|hold|restrict|curb)\w* (?:[\w'-]+ ){0,3}|global )"
    r"(?:warming|heating|(?:temperature |average )?(?:rises?|increases?)(?: in (?:[\w-]+ ){0,3}temperatures?)?) "
    r"(?:to )?(?:(?:well )?(?:below|under|within|at|beyond|past|above) |no more than )?$",
    re.IGNORECASE,
)
_GAP_AFTER = lazy(
    r"[)\]]? (?:apart\b|(?:warmer|cooler|colder|hotter)(?: than\b|(?=[,.;]))|(?:higher|lower) than\b|"
    r"(?:above|below) (?:the |its |their )?(?:\w+ )?(?:normal|average|usual|mean|norm|seasonal)\b)",
    re.IGNORECASE,
)
_POINT_BEFORE = lazy(r"\b(?:to|at|reach(?:ed|es|ing)?|hits?|hitting|topped|from)(?: \w+)? $", re.IGNORECASE)
_CLIMATE = lazy(
    r"\b(?:global|warming|pre-?industrial|climate|Paris|emissions|greenhouse|threshold|target|limit\w*)\b",
    re.IGNORECASE,
)
_CHANGE_WORDS = lazy(
    r"\b(?:ris(?:e|es|en|ing)|rose|increas\w+|warm\w*|heat(?:ed|ing)|cool\w*|cold(?:er|est)|hotter|drop\w*|f[ae]ll\w*|"
    r"average|normal|usual|differ\w+|swings?|variation|anomal\w+|margin|above|below|higher|lower|"
    r"degrees? (?:more|less)|per decade|per hour|a decade|an hour|change[sd]?|climb\w*|jump\w*)\b",
    re.IGNORECASE,
)
_OVEN = lazy(r"\b(?:oven|bake|baking|gas mark|gas \d|fan|preheat\w*|roast\w*|cook\w*|grill\w*)\b", re.IGNORECASE)
_MOST_DEGREES = {"degree Celsius": 12.0, "kelvin": 12.0, "degree Fahrenheit": 22.0}
_REACH = 90  # characters before the figures in which the words stand that say what they are
_OVEN_FROM = 200  # degrees Fahrenheit: recipes seldom set an oven lower
_OVEN_STEP = 25  # degrees Fahrenheit from one mark of an oven to the next
_OVEN_ROOM = 15  # degrees Fahrenheit: half a step, and some for a rounded Celsius


def allowed_readings(story: Story, conversion: Conversion) -> list[Reading]:
    """The readings that the copy allows; none where nothing can be said against the figures."""
    found = readings(conversion)
    if not found or found[0].first.dimension != "temperature":
        return found
    changes = [as_difference(reading) for reading in found]
    if any(_is_oven_setting(story, conversion, reading) for reading in found):
        return []
    before = story.marked[max(0, conversion.first.start - _REACH) : conversion.first.start].rpartition("\n")[2]
    small = all(
        abs(figure.parts[0].number.value) <= _MOST_DEGREES[conversion.first.units[0].name]
        for figure in conversion.first.figures
    )
    if _is_surely_change(story, conversion, before) or (small and _WARMING_BEFORE.search(before)):
        return changes
    if _is_change(story, conversion, before):
        return _by_change(conversion, changes, found)
    if small and _speaks_of_change(story, conversion, before):
        return changes if _distance(conversion, changes[0]) < _distance(conversion, found[0]) else found
    if _MOVES_BEFORE.search(before) and any(agree(conversion, change) for change in changes):
        return changes
    return found


def _is_surely_change(story: Story, conversion: Conversion, before: str) -> bool:
    """Whether the words beside the figures leave no other sense: a swing of, dropped, warmer than, apart."""
    if any(pattern.search(before) for pattern in (_GAP_BEFORE, _MOVED_BEFORE, _CHANGE_WAS)):
        return True
    return _GAP_AFTER.match(story.marked, conversion.second.end) is not None


def _is_change(story: Story, conversion: Conversion, before: str) -> bool:
    """Whether the words beside the figures say that they are a change or a gap; a range may tell its two ends."""
    if _CHANGE_BEFORE.search(before):
        return True
    behind = conversion.second.end
    if len(conversion.first.figures) == 1 and _RANGE_BEFORE.search(before):
        return not _RANGE_GOES_ON.match(story.marked, behind)
    return _CHANGE_AFTER.match(story.marked, behind) is not None


def _distance(conversion: Conversion, reading: Reading) -> float:
    right, shown = target(reading, conversion.first.figures[0], conversion.second.figures[0])
    return abs(right - shown.value)


def _by_change(conversion: Conversion, changes: list[Reading], points: list[Reading]) -> list[Reading]:
    """A change; yet “a fall of 5C” in a list of readings is left alone where it agrees as one of them."""
    agrees_as_point = any(agree(conversion, point) for point in points)
    agrees_as_change = any(agree(conversion, change) for change in changes)
    far = max(abs(figure.parts[0].number.value) for figure in conversion.first.figures)
    if agrees_as_point and not agrees_as_change and far > _MOST_DEGREES[conversion.first.units[0].name]:
        return points
    return changes


def _speaks_of_change(story: Story, conversion: Conversion, before: str) -> bool:
    start = conversion.first.start
    if story.once(_stands_in, _CLIMATE, story.block_at(start)):
        return True
    return story.once(_stands_in, _CHANGE_WORDS, sentence_at(story, start)) and not _POINT_BEFORE.search(before)


def _stands_in(story: Story, pattern: re.Pattern[str], part: Span | Block) -> bool:
    return pattern.search(story.marked, part.start, part.end) is not None


def _is_oven_setting(story: Story, conversion: Conversion, reading: Reading) -> bool:
    """180C/350F: ovens are marked in steps of 25F, and cooks convert to the nearest mark."""
    values = {
        reading.first.name: conversion.first.number.value,
        reading.second.name: conversion.second.number.value,
    }
    celsius, fahrenheit = values.get("degree Celsius", 0), values.get("degree Fahrenheit", 1)
    if fahrenheit < _OVEN_FROM or fahrenheit % _OVEN_STEP or abs(celsius * 1.8 + 32 - fahrenheit) > _OVEN_ROOM:
        return False
    return story.once(_stands_in, _OVEN, story.block_at(conversion.first.start))
