"""`conversion`: a figure and its conversion that disagree, or that pretend to more precision than there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.checks.check import Match
from headline_lint.checks.units.explanations import explain
from headline_lint.checks.units.temperatures import allowed_readings
from headline_lint.language.numbers.agreement import agree, otherwise, target
from headline_lint.language.numbers.conversions import conversions_of
from headline_lint.language.numbers.rounding import most_digits, rewritten, shown_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.numbers.agreement import Reading
    from headline_lint.language.numbers.conversions import Conversion
    from headline_lint.language.numbers.quantities import Figure
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_NEAR = 1.35
"""How far apart two figures joined by “or” may be and still be one measure told twice."""


class ConversionCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags the second figure of a conversion.

    `flag`: where it is `wrong`, or `over-precise`: it has at least two significant digits more than the first figure,
    and at least three where that is hedged, else four.

    Flags: The tunnel is 12km (<9 miles>) long.
    Passes: The tunnel is 12km (7.5 miles) long.
    """

    flag: Literal["wrong", "over-precise"] = "wrong"
    placeholders: ClassVar[frozenset[str]] = frozenset({"first", "right", "written", "why"})

    # No literals: the numbers of a story tell sooner than any word whether it has quantities
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The second figures at fault, each with its unit."""
        del hits
        wanted = set(blocks)
        for conversion in conversions_of(story):
            if story.block_at(conversion.first.start) not in wanted:
                continue
            readings = allowed_readings(story, conversion)
            right = [reading for reading in readings if agree(conversion, reading)]
            if self.flag == "wrong" and readings and not right and not _agrees_otherwise(conversion, readings):
                yield from _wrong(story, conversion, readings)
            elif self.flag == "over-precise" and right:
                yield from _over_precise(story, conversion, right[0])


def _agrees_otherwise(conversion: Conversion, readings: list[Reading]) -> bool:
    """Whether the figures agree in another way to read their digits: on day 3 200 km (124 miles), 1.500 m (4,921ft)."""
    return any(agree(other, reading) for other in otherwise(conversion) for reading in readings)


def _wrong(story: Story, conversion: Conversion, readings: list[Reading]) -> Iterator[Match]:
    if not conversion.sure and not any(_is_near(conversion, reading) for reading in readings):
        return
    why = explain(conversion, readings)
    marked = story.string
    senses = {rewritten(conversion, reading, marked): reading.sense for reading in readings}
    right = " or ".join(f"{text} ({sense})" if len(senses) > 1 and sense else text for text, sense in senses.items())
    yield _match(story, conversion, right, f": {why}" if why else "", next(iter(senses)) if len(senses) == 1 else None)


def _is_near(conversion: Conversion, reading: Reading) -> bool:
    right, shown = target(reading, conversion.first.figures[-1], conversion.second.figures[-1])
    return right * shown.value > 0 and 1 / _NEAR < shown.value / right < _NEAR


def _over_precise(story: Story, conversion: Conversion, reading: Reading) -> Iterator[Match]:
    if len(conversion.first.figures) != len(conversion.second.figures):
        return
    for first, second in zip(conversion.first.figures, conversion.second.figures, strict=True):
        most = most_digits(conversion, reading, first)
        if shown_digits(second, reading, first=False) <= most or _takes_no_digits(second):
            continue
        right = rewritten(conversion, reading, story.string, limit=most)
        yield _match(story, conversion, right, "", right)
        return


def _takes_no_digits(figure: Figure) -> bool:
    """Whether the figure is a fraction, or a compound in whole units: 5ft 10in is as rough as people are measured."""
    number = figure.parts[-1].number
    return number.denominator > 1 or (len(figure.parts) > 1 and not number.decimals)


def _match(story: Story, conversion: Conversion, right: str, why: str, replacement: str | None) -> Match:
    first, second = conversion.first, conversion.second
    end = second.last.end
    single = len(second.figures) == 1 and len(second.figures[0].parts) == 1
    written_end = second.number.end if single else end
    values = {
        "first": story.string[first.start : first.last.end],
        "right": right,
        "written": story.string[second.start : written_end],
        "why": why,
    }
    return Match(second.start, end, values=values, replacement=replacement)
