"""The check types: each one way of looking at a story. `CHECKS` maps the YAML name to the class."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from headline_lint.checks.apart import ApartCheck
from headline_lint.checks.attribution import AttributionCheck
from headline_lint.checks.capitals import CapitalizationCheck
from headline_lint.checks.conversion import ConversionCheck
from headline_lint.checks.cut_off import CutOffCheck
from headline_lint.checks.figures import FiguresCheck
from headline_lint.checks.headline_length import HeadlineLengthCheck
from headline_lint.checks.headline_support import HeadlineSupportCheck
from headline_lint.checks.listicle import ListicleCheck
from headline_lint.checks.masked_word import MaskedWordCheck
from headline_lint.checks.notation import NotationCheck
from headline_lint.checks.open_question import OpenQuestionCheck
from headline_lint.checks.paired_marks import PairedMarksCheck
from headline_lint.checks.pattern import PatternCheck
from headline_lint.checks.phrases import PhrasesCheck
from headline_lint.checks.redundant_quotes import RedundantQuotesCheck
from headline_lint.checks.repetition import RepetitionCheck
from headline_lint.checks.systems import SystemsCheck
from headline_lint.checks.weekday_date import WeekdayDateCheck

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.checks.phrase_syntax import Phrase
    from headline_lint.checks.scanner import Hit
    from headline_lint.document import Block
    from headline_lint.language.analysis import Analysis
    from headline_lint.rule import Match


class Check(Protocol):
    """One way of looking. Its fields are its YAML options.

    `placeholders` are the names its messages may use beside `match`; `kinds` the words its matches may carry.
    """

    placeholders: ClassVar[frozenset[str]]
    kinds: ClassVar[frozenset[str]]

    def literals(self) -> Sequence[str | Phrase]:
        """What must stand in the story for the check to be called; none: always called.

        A phrase is hit where one of its forms stands as whole words, a folded string wherever it stands.
        """

    def find(self, story: Analysis, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The matches in these blocks; `hits` are its literals, in reading order, in any block of the story."""


CHECKS: dict[str, type[Check]] = {
    "apart": ApartCheck,
    "attribution": AttributionCheck,
    "capitalization": CapitalizationCheck,
    "conversion": ConversionCheck,
    "cut-off": CutOffCheck,
    "figures": FiguresCheck,
    "headline-length": HeadlineLengthCheck,
    "headline-support": HeadlineSupportCheck,
    "listicle": ListicleCheck,
    "masked-word": MaskedWordCheck,
    "paired-marks": PairedMarksCheck,
    "notation": NotationCheck,
    "open-question": OpenQuestionCheck,
    "pattern": PatternCheck,
    "phrases": PhrasesCheck,
    "repetition": RepetitionCheck,
    "weekday-date": WeekdayDateCheck,
    "systems": SystemsCheck,
    "redundant-quotes": RedundantQuotesCheck,
}
