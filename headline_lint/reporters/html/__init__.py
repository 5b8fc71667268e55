"""`--format html`: one page with the stories as set text and the findings marked in them, for people to read.

The page is whole: styles and script are in it, allowed by their hashes; nothing else runs, and nothing is fetched.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from headline_lint.base.version import __version__
from headline_lint.reporters.generator import GENERATOR
from headline_lint.reporters.html.markup import escaped
from headline_lint.reporters.html.overview import contents, filters, glossary, left_out
from headline_lint.reporters.html.placing import place
from headline_lint.reporters.html.story import article

if TYPE_CHECKING:
    from headline_lint.reporters import Report


def report_html(report: Report) -> str:
    """The page; stories without findings are named at its end."""
    stories = place(report.findings, report.documents)
    style, script = _part("page.css"), _part("page.js")
    return Template(_part("page.html")).substitute(
        generator=f'{GENERATOR}{escaped(__version__)}">',
        title=escaped(f"{report.summary} · headline-lint"),
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'",
        style=style,
        script=script,
        summary=escaped(report.summary),
        filters=filters(report.findings),
        contents=contents(stories),
        stories="".join(article(story) for story in stories if story.findings),
        left_out=left_out(report, stories),
        glossary=glossary(report),
        version=escaped(__version__),
    )


@cache
def _part(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """What a content security policy knows an inline style or script by."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
