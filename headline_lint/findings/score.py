"""The sensationalism score: how loud a story is, from its findings, its length allowed for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import msgspec

from headline_lint.findings.finding import SEVERITIES, Severity
from headline_lint.placed.fields import read_fields, unknown_names
from headline_lint.placed.yaml_file import read_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from headline_lint.document import Document, Scope
    from headline_lint.findings.finding import Finding
    from headline_lint.placed.values import Fault, Placed

PartName = Literal["headline", "body"]
WEIGHTS = Path(__file__).parents[1] / "data" / "score.yaml"
"""The weights that are used if no others are named."""

_Positive = Annotated[float, msgspec.Meta(gt=0)]


class Part(msgspec.Struct, frozen=True):
    """How a part of a story is scored: points per so many words, of at least so many; see data/score.yaml."""

    per: _Positive
    least: _Positive
    half: _Positive
    share: Annotated[float, msgspec.Meta(ge=0, le=1)]


class Weights(NamedTuple):
    """What counts how much; `weights` by rule id or category, `severities` by name."""

    headline: Part
    body: Part
    severities: Mapping[str, float]
    weights: Mapping[str, float]

    def points(self, rule: str, severity: Severity) -> float:
        """What one finding counts."""
        weight = self.weights.get(rule, self.weights.get(rule.partition("/")[0], 0))
        return weight * self.severities.get(severity.label, 0)


class _File(msgspec.Struct, frozen=True):
    """The keys of a file of weights."""

    headline: dict[str, float]
    body: dict[str, float]
    severities: dict[str, float]
    weights: dict[str, float]


class Score(NamedTuple):
    """A story's scores, 0 to 100, with its words and what its rules count in points."""

    path: str
    title: str
    score: float
    headline: float
    body: float
    words: int
    points: Mapping[str, float]


def read_weights(path: Path, known: Collection[str], faults: list[Fault]) -> Weights | None:
    """The weights of a file, or None with its faults added; `known` are the ids of all rules."""
    placed = read_yaml(path, faults)
    if placed is None or not isinstance(placed.value, dict):
        return None
    count = len(faults)
    entries = placed.value
    fields = read_fields(_File, placed, faults, "a file of weights")
    headline, body = (_part(entries.get(name), faults) for name in ("headline", "body"))
    names = {*known, *(rule.partition("/")[0] for rule in known)}
    for key, legal in (("weights", names), ("severities", set(SEVERITIES) - {"off"})):
        faults += _unknown(entries.get(key), legal)
    if fields is None or headline is None or body is None or len(faults) > count:
        return None
    return Weights(headline, body, fields.severities, fields.weights)


def score(document: Document, findings: Iterable[Finding], weights: Weights) -> Score:
    """The score of a story with these findings."""
    words = {"headline": 0, "body": 0}
    for block in document.blocks:
        words[_part_of(block.scope)] += len(document.text.string[block.start : block.end].split())
    points: dict[str, float] = {}
    sums = {"headline": 0.0, "body": 0.0}
    for finding in findings:
        counted = weights.points(finding.rule, finding.severity)
        if counted:
            sums[_part_of(finding.scope)] += counted
            points[finding.rule] = points.get(finding.rule, 0) + counted
    headline = _loudness(sums["headline"], words["headline"], weights.headline)
    body = _loudness(sums["body"], words["body"], weights.body)
    total = weights.headline.share * headline + weights.body.share * body
    by_points = dict(sorted(points.items(), key=lambda item: (-item[1], item[0])))
    return Score(document.path, _title(document), total, headline, body, sum(words.values()), by_points)


def _loudness(points: float, words: int, part: Part) -> float:
    """The score of a part, 0 to 100."""
    density = points * part.per / max(words, part.least)
    return 100 * density / (density + part.half)


def _part_of(scope: Scope) -> PartName:
    return "headline" if scope in {"headline", "standfirst"} else "body"


def _title(document: Document) -> str:
    """The headline; "" where there is none."""
    headlines = (block for block in document.blocks if block.scope == "headline")
    return next((document.text.string[block.start : block.end] for block in headlines), "")


def _part(placed: Placed | None, faults: list[Fault]) -> Part | None:
    """How a part is scored; what is missing or no mapping has its fault already."""
    if placed is None or not isinstance(placed.value, dict):
        return None
    return read_fields(Part, placed, faults, "a part of a story")


def _unknown(placed: Placed | None, legal: Collection[str]) -> list[Fault]:
    if placed is None or not isinstance(placed.value, dict):
        return []
    return unknown_names(placed.value, legal, "is not known here")
