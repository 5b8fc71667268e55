"""How the HTML reader reads stored web pages, against the text that mozilla/readability expects of each.

    python benchmarks/web_pages.py FOLDER [--but NAME,…] [--worst 10] [--json OUT]
    python benchmarks/web_pages.py FOLDER --page NAME -v

FOLDER is `test/test-pages` of mozilla/readability: a folder a page, with `source.html`, `expected.html` (the oracle)
and `expected-metadata.json`. README.md beside this file says what is counted, and how.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from page_scores import Page, score
from web_runs import Runs, letters, words

DEEP = 240
"""Characters of the end of an element's path that are shown."""
APART = frozenset({"headline", "standfirst", "byline", "caption"})
"""Scopes that the oracle often leaves out."""


def figures(page: Page) -> dict[str, Any]:
    """The figures of a page."""
    statuses = Counter(paragraph.status for paragraph in page.paragraphs)
    beside = {letters(block.text) for block in page.blocks if block.scope in {"standfirst", "byline"}}
    rows = [(len(words(b.text)), out, b.scope in APART) for b, out in zip(page.blocks, page.outside, strict=True)]
    return {
        "paragraphs": len(page.paragraphs),
        **{status: statuses[status] for status in ("once", "missing", "torn", "doubled")},
        "pre": sum(paragraph.pre for paragraph in page.paragraphs),
        "pre once": sum(paragraph.pre and paragraph.status == "once" for paragraph in page.paragraphs),
        "as standfirst or byline": sum(letters(paragraph.text) in beside for paragraph in page.paragraphs),
        "words": sum(count for count, _, apart in rows if not apart),
        "outside": sum(out for _, out, apart in rows if not apart),
        "all words": sum(count for count, _, _ in rows),
        "all outside": sum(out for _, out, _ in rows),
        "twice": sum(shown <= 1 for _, shown in page.twice),
        "twice as the source": sum(shown > 1 for _, shown in page.twice),
        "headline": page.verdict,
        "fault": page.fault,
        "seconds": round(page.seconds, 3),
    }


def share(part: float, whole: float) -> float:
    """A share in per cent; of nothing it is 100."""
    return 100 * part / whole if whole else 100.0


def summary(pages: list[Page]) -> dict[str, Any]:
    """The figures of all pages: shares by paragraph and by word, and means of the pages."""
    rows = [figures(page) for page in pages]
    total: Counter[str] = Counter()
    for row in rows:
        total.update({name: value for name, value in row.items() if isinstance(value, int)})
    told = [row for row in rows if row["paragraphs"]]
    said = [row for row in rows if row["words"]]
    return {
        "pages": len(pages),
        **total,
        "once %": round(share(total["once"], total["paragraphs"]), 2),
        "once % but for pre": round(share(total["once"] - total["pre once"], total["paragraphs"] - total["pre"]), 2),
        "once %, mean of pages": round(sum(share(r["once"], r["paragraphs"]) for r in told) / max(1, len(told)), 2),
        "outside %": round(share(total["outside"], total["words"]), 2),
        "outside %, mean of pages": round(sum(share(r["outside"], r["words"]) for r in said) / max(1, len(said)), 2),
        "all outside %": round(share(total["all outside"], total["all words"]), 2),
        "headlines": dict(Counter(page.verdict for page in pages)),
        "nothing read": [page.name for page in pages if not page.blocks],
    }


def short(text: str, length: int = 70) -> str:
    """The first characters of a text, on one line."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1] + "…"


def print_worst(pages: list[Page], many: int) -> None:
    """The worst pages of each kind, each with an example."""
    print("\nparagraphs not read exactly once")
    for page in sorted(pages, key=lambda page: -_amiss(page))[:many]:
        if _amiss(page):
            row = figures(page)
            first = next(paragraph for paragraph in page.paragraphs if paragraph.status != "once")
            counts = ", ".join(f"{row[status]} {status}" for status in ("missing", "torn", "doubled") if row[status])
            print(f"  {page.name:32} {counts} of {row['paragraphs']}: {first.status} “{short(first.text)}”")
    print("\nwords outside the oracle")
    for page in sorted(pages, key=lambda page: -figures(page)["outside"])[:many]:
        row = figures(page)
        if row["outside"]:
            pairs = zip(page.outside, page.blocks, strict=True)
            most = max(pairs, key=lambda pair: pair[0] * (pair[1].scope not in APART))[1]
            print(f"  {page.name:32} {row['outside']} of {row['words']}: {most.scope} “{short(most.text)}”")
    print("\nheadlines that differ")
    for page in pages:
        if page.verdict in {"differs", "none"}:
            print(f"  {page.name:32} “{short(page.headline)}” for “{short(page.title)}”")
    print("\nblocks read twice (shown once)")
    for page in pages:
        for block, shown in page.twice:
            if shown <= 1:
                print(f"  {page.name:32} {block.scope} “{short(block.text)}”")


def _amiss(page: Page) -> int:
    return sum(paragraph.status != "once" for paragraph in page.paragraphs)


def print_page(page: Page, folder: Path) -> None:
    """All that is missed and too much on a page, with the elements it stands in."""
    source = (folder / "source.html").read_text("utf-8", "replace").replace("\r\n", "\n")
    runs = Runs(source, strict=False)
    strict = [(letters(run.text), run) for run in Runs(source, strict=True).runs]
    print(f"\n{page.name}: “{page.headline}” for “{page.title}” ({page.verdict})")
    for paragraph in page.paragraphs:
        if paragraph.status != "once":
            own = letters(paragraph.text)
            place = next((run.path for text, run in strict if own in text or (len(text) > 30 and text in own)), "?")
            print_case(f"{paragraph.status}, {paragraph.read:.0%} of it read", paragraph.text, place)
    for block, out in zip(page.blocks, page.outside, strict=True):
        if out:
            print_case(f"{out} words outside, {block.scope}", block.text, runs.path_at(block.at))
    for block, shown in page.twice:
        print_case(f"read twice, shown {shown}×, {block.scope}", block.text, runs.path_at(block.at))


def print_case(what: str, text: str, path: str) -> None:
    """A passage that is amiss, and the elements that it stands in."""
    print(f"\n  {what}: “{short(text, 100)}”\n    {path[-DEEP:]}")


def main() -> None:
    """Score the pages of a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--but", default="", help="pages to leave out, by name, with commas between")
    parser.add_argument("--page", help="score one page alone")
    parser.add_argument("--worst", type=int, default=0, help="how many of the worst pages to name")
    parser.add_argument("--json", type=Path, help="write the figures there")
    parser.add_argument("-v", "--verbose", action="store_true", help="all that is missed and too much")
    asked = parser.parse_args()
    folders = sorted(found.parent for found in asked.folder.glob("*/source.html"))
    folders = [found for found in folders if found.name not in asked.but.split(",")]
    if asked.page:
        folders = [found for found in folders if found.name == asked.page]
    if not folders:
        parser.error(f"no such page in {asked.folder}")
    pages = [score(folder) for folder in folders]
    found = summary(pages)
    for name, value in found.items():
        print(f"{name:26} {value}")
    if asked.verbose:
        for page, folder in zip(pages, folders, strict=True):
            print_page(page, folder)
    if asked.worst:
        print_worst(pages, asked.worst)
    if asked.json:
        rows = {page.name: figures(page) | {"title": page.title, "ours": page.headline} for page in pages}
        asked.json.write_text(json.dumps({"all": found, "pages": rows}, indent=1, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
