"""What stands around the stories: filters that are the chart too, the contents, the rules, what was left out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from headline_lint.base.printable import counted
from headline_lint.findings.finding import Severity
from headline_lint.reporters.html.markup import anchor, escaped, spoken
from headline_lint.reporters.html.story import titles
from headline_lint.reporters.links import link

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.findings.finding import Finding
    from headline_lint.reporters import Report
    from headline_lint.reporters.html.placing import PlacedStory

_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.SUGGESTION)


def filters(findings: Sequence[Finding]) -> str:
    """A box to tick for each severity and category that was found; a category's box stands before its bar."""
    if not findings:
        return ""
    severities = Counter(finding.severity for finding in findings)
    categories = Counter(finding.category for finding in findings)
    longest = max(categories.values())
    by_severity = "".join(_severity_box(one, severities[one]) for one in _SEVERITIES if severities[one])
    by_category = "".join(
        _category_box(name, Counter(one.severity for one in findings if one.category == name), longest)
        for name, _ in sorted(categories.items(), key=lambda entry: (-entry[1], entry[0]))
    )
    return (
        '<form class="filters" id="filters" aria-label="Filters">\n'
        f"<fieldset class=severities><legend>Severity</legend>{by_severity}</fieldset>\n"
        f"<fieldset class=categories><legend>Findings by category</legend>{by_category}</fieldset>\n"
        '<p class="live"><output id="shown"></output> <button type="button" id="all">Show all</button> '
        '<button type="button" id="none">Clear categories</button></p>\n</form>\n'
    )


def _severity_box(severity: Severity, count: int) -> str:
    box = f'<input type="checkbox" name="severity" value="{severity.label}" checked>'
    swatch = f'<svg class="swatch" aria-hidden="true" width="20" height="14">{_bar(severity, 0, 100)}</svg>'
    return f"<label>{box} {swatch} {severity.label.capitalize()} <b>{count:,}</b></label>"


def _category_box(name: str, counts: Counter[Severity], longest: int) -> str:
    """A line of the chart; the bar says to the eye what its title says to a screen reader."""
    total = counts.total()
    spread = ", ".join(counted(counts[one], one.label) for one in _SEVERITIES if counts[one])
    bars, start = [], 0.0
    for severity in _SEVERITIES:
        width = 100 * counts[severity] / longest
        bars.append(_bar(severity, start, width) if width else "")
        start += width
    box = f'<input type="checkbox" name="category" value="{escaped(name)}" checked>'
    return (
        f'<div class="line"><label>{box} {spoken(name)}</label>'
        f'<svg class="bar" role="img" aria-label="{spread}" width="100%" height="14">{"".join(bars)}</svg>'
        f"<b>{total:,}</b></div>"
    )


def _bar(severity: Severity, start: float, width: float) -> str:
    """A part of a bar, in percent; lines across it tell the severities apart without colour."""
    place = f'x="{start:.2f}%" width="{width:.2f}%" height="14"'
    return f'<rect class="{severity.label}" {place}/><rect class="lines" fill="url(#{severity.label})" {place}/>'


def contents(stories: Sequence[PlacedStory]) -> str:
    """Links to the stories with findings, where there are several, with what each has."""
    found = [(story, title) for story, title in zip(stories, titles(stories), strict=True) if story.findings]
    if len(found) < 2:
        return ""
    entries = "".join(
        f'<li data-story="s{story.number}"><a href="#s{story.number}">{escaped(title)}</a> '
        f'<span class="path">{escaped(story.document.path)}</span> {_counts(story)}</li>'
        for story, title in found
    )
    return f'<nav class="contents" aria-labelledby="contents"><h2 id="contents">Stories</h2><ol>{entries}</ol></nav>\n'


def _counts(story: PlacedStory) -> str:
    counts = Counter(placed.finding.severity for placed in story.findings)
    parts = [
        f'<span class="count {one.label}">{counted(counts[one], one.label)}</span>'
        for one in _SEVERITIES
        if counts[one]
    ]
    return " ".join(parts)


def left_out(report: Report, stories: Iterable[PlacedStory]) -> str:
    """The stories without findings, and what could not be linted."""
    clean = sorted({story.document.path for story in stories} - {finding.path for finding in report.findings})
    out = ""
    if report.faults:
        out += f'<section class="faults"><h2>Not linted</h2>{_list(report.faults)}</section>\n'
    if clean:
        head = f"{counted(len(clean), 'file')} without findings"
        out += f'<details class="clean"><summary>{head}</summary>{_list(clean)}</details>\n'
    return out


def _list(lines: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escaped(line)}</li>' for line in lines)}</ul>"


def glossary(report: Report) -> str:
    """The rules that found something: why each is one, and whence."""
    counts = Counter(finding.rule for finding in report.findings)
    if not counts:
        return ""
    entries = "".join(_entry(name, count, report) for name, count in sorted(counts.items()))
    return f'<section class="rules" aria-labelledby="rules"><h2 id="rules">The rules</h2><dl>{entries}</dl></section>\n'


def _entry(name: str, count: int, report: Report) -> str:
    head = f'<dt id="{anchor(name)}">{escaped(name)} <span class="count">{counted(count, "finding")}</span></dt>'
    rule = report.rules.get(name)
    if rule is None:
        return f"{head}<dd>About the directives in the copy that switch rules off.</dd>"
    source = escaped(rule.source)
    if address := link(rule.url):
        source = f'<a href="{escaped(address)}" rel="noreferrer noopener">{source}</a>'
    return f'{head}<dd>{escaped(rule.description)} <span class="source">Source: {source}</span></dd>'
