"""The check types: each one way of looking at a story. `CHECKS` maps the YAML name to module and class."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from headline_lint.checks.check import Check

CHECKS: dict[str, str] = {
    "acronym": "wording.acronym:AcronymCheck",
    "apart": "wording.apart:ApartCheck",
    "arithmetic": "copy.arithmetic:ArithmeticCheck",
    "article": "wording.article:ArticleCheck",
    "attribution": "attribution.attribution:AttributionCheck",
    "capitalization": "wording.capitalization:CapitalizationCheck",
    "consistency": "wording.consistency:ConsistencyCheck",
    "conversion": "units.conversion:ConversionCheck",
    "cut-off": "copy.cut_off:CutOffCheck",
    "dates": "numbers.dates:DatesCheck",
    "duplicate-passage": "copy.duplicate_passage:DuplicatePassageCheck",
    "figures": "units.figures:FiguresCheck",
    "headline-case": "headline.headline_case:HeadlineCaseCheck",
    "headline-length": "headline.headline_length:HeadlineLengthCheck",
    "headline-support": "headline.headline_support:HeadlineSupportCheck",
    "hidden-characters": "copy.hidden_characters:HiddenCharactersCheck",
    "impossible-date": "copy.impossible_date:ImpossibleDateCheck",
    "listicle": "headline.listicle:ListicleCheck",
    "masked-word": "copy.masked_word:MaskedWordCheck",
    "metric": "copy.metric:MetricCheck",
    "name-spelling": "copy.name_spelling:NameSpellingCheck",
    "notation": "units.notation:NotationCheck",
    "numerals": "numbers.numerals:NumeralsCheck",
    "open-question": "headline.open_question:OpenQuestionCheck",
    "paired-marks": "copy.paired_marks:PairedMarksCheck",
    "pattern": "wording.pattern:PatternCheck",
    "percent": "numbers.percent:PercentCheck",
    "phrases": "wording.phrases:PhrasesCheck",
    "quote-marks": "copy.quote_marks:QuoteMarksCheck",
    "redundant-quotes": "headline.redundant_quotes:RedundantQuotesCheck",
    "repetition": "wording.repetition:RepetitionCheck",
    "reporting-verb": "wording.reporting_verb:ReportingVerbCheck",
    "spacing": "copy.spacing:SpacingCheck",
    "spelling": "wording.spelling:SpellingCheck",
    "substitution": "wording.substitution:SubstitutionCheck",
    "systems": "units.systems:SystemsCheck",
    "weekday-date": "numbers.weekday_date:WeekdayDateCheck",
}


def check_class(name: str) -> type[Check]:
    """The class of a check type, imported when it is asked for; raises KeyError for a name that is none."""
    module, _, class_name = CHECKS[name].partition(":")
    found: type[Check] = getattr(import_module(f"headline_lint.checks.{module}"), class_name)
    return found
