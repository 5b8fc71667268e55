"""The check types: each one way of looking at a story. `CHECKS` maps the YAML name to module and class."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Protocol

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


CHECKS: dict[str, str] = {
    "acronym": "acronym:AcronymCheck",
    "consistency": "consistency:ConsistencyCheck",
    "dates": "dates:DatesCheck",
    "headline-case": "headline_case:HeadlineCaseCheck",
    "hidden-characters": "hidden_characters:HiddenCharactersCheck",
    "metric": "metric:MetricCheck",
    "numerals": "numerals:NumeralsCheck",
    "percent": "percent:PercentCheck",
    "quote-marks": "quote_marks:QuoteMarksCheck",
    "reporting-verb": "reporting_verb:ReportingVerbCheck",
    "spelling": "spelling:SpellingCheck",
    "substitution": "substitution:SubstitutionCheck",
    "apart": "apart:ApartCheck",
    "attribution": "attribution:AttributionCheck",
    "capitalization": "capitals:CapitalizationCheck",
    "conversion": "conversion:ConversionCheck",
    "cut-off": "cut_off:CutOffCheck",
    "figures": "figures:FiguresCheck",
    "headline-length": "headline_length:HeadlineLengthCheck",
    "headline-support": "headline_support:HeadlineSupportCheck",
    "listicle": "listicle:ListicleCheck",
    "masked-word": "masked_word:MaskedWordCheck",
    "paired-marks": "paired_marks:PairedMarksCheck",
    "notation": "notation:NotationCheck",
    "open-question": "open_question:OpenQuestionCheck",
    "pattern": "pattern:PatternCheck",
    "phrases": "phrases:PhrasesCheck",
    "repetition": "repetition:RepetitionCheck",
    "weekday-date": "weekday_date:WeekdayDateCheck",
    "systems": "systems:SystemsCheck",
    "redundant-quotes": "redundant_quotes:RedundantQuotesCheck",
}


def check_class(name: str) -> type[Check]:
    """The class of a check type, imported when it is asked for; raises KeyError for a name that is none."""
    module, _, class_name = CHECKS[name].partition(":")
    found: type[Check] = getattr(import_module(f"headline_lint.checks.{module}"), class_name)
    return found
