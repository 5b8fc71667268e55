"""A line plot as SVG: one measure against another, both logarithmic."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WIDTH, HEIGHT, EDGE, LEGEND, LINE = 640, 400, 62, 120, 15
COLOURS = ["#b3152f", "#1b6ca8", "#3c8031", "#b8860b", "#6a3d9a", "#555555", "#008080"]


def plot(
    series: Mapping[str, Sequence[tuple[float, float]]], title: str, across: str = "files", unit: str = "s"
) -> str:
    """The SVG of some named series of (x, y), by default of (files, seconds)."""
    points = [point for line in series.values() for point in line]
    left, right = span([x for x, _ in points])
    low, high = span([y for _, y in points])

    def place(x: float, y: float) -> tuple[float, float]:
        across = (log10(x) - left) / (right - left) * (WIDTH - EDGE - LEGEND)
        up = (log10(y) - low) / (high - low) * (HEIGHT - 2 * EDGE)
        return round(EDGE + across, 1), round(HEIGHT - EDGE - up, 1)

    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{EDGE}" y="24" font-size="14">{escape(title)}</text>',
    ]
    for power in range(low, high + 1):
        y = place(10**left, 10**power)[1]
        parts.append(f'<line x1="{EDGE}" x2="{WIDTH - LEGEND}" y1="{y}" y2="{y}" stroke="#ddd"/>')
        parts.append(f'<text x="{EDGE - 6}" y="{y + 4}" text-anchor="end">{10.0**power:g} {unit}</text>')
    for power in range(left, right + 1):
        x = place(10**power, 10**low)[0]
        parts.append(f'<text x="{x}" y="{HEIGHT - EDGE + 18}" text-anchor="middle">{10.0**power:,g}</text>')
    parts.append(f'<text x="{(WIDTH - LEGEND + EDGE) / 2}" y="{HEIGHT - 14}" text-anchor="middle">{across}</text>')
    labels = []
    for (name, line), colour in zip(series.items(), COLOURS, strict=False):
        placed = [place(x, y) for x, y in line]
        path = " ".join(f"{x},{y}" for x, y in placed)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in placed]
        labels.append((placed[-1][1] + 4, name, colour))
    parts += [
        f'<text x="{WIDTH - LEGEND + 10}" y="{y}" fill="{colour}">{escape(name)}</text>'
        for y, name, colour in spread(labels)
    ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def span(values: Sequence[float]) -> tuple[int, int]:
    """The powers of ten around these values, at least one apart."""
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return low, max(high, low + 1)


def spread(labels: Sequence[tuple[float, str, str]]) -> list[tuple[float, str, str]]:
    """Labels (height, name, colour) moved down until none lies on another."""
    placed: list[tuple[float, str, str]] = []
    for y, name, colour in sorted(labels):
        lowest = placed[-1][0] + LINE if placed else y
        placed.append((max(y, lowest), name, colour))
    return placed
