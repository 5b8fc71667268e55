"""How the HTML reader reads stored web pages, against the text that mozilla/readability expects of each.

    python benchmarks/web_pages.py FOLDER [--but NAME,…] [--worst 10] [--json OUT]
    python benchmarks/web_pages.py FOLDER --page NAME -v

FOLDER is `test/test-pages` of mozilla/readability: a folder a page, with `source.html`, `expected.html` (the oracle)
and `expected-metadata.json`. README.md beside this file says what is counted, and how.
"""

from __future__ import annotations

import argparse
import json
import re
import time
import unicodedata
from bisect import bisect_right
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from headline_lint.readers import UnreadableError, read_string

LEAST = 5
"""Words of a run that counts as a paragraph of the oracle."""
LEAST_TWICE = 8
"""Words of a block that must not be read twice."""
GRAM = 3
"""Words in a row that the oracle must have for each of them to be its own."""
DEEP = 240
"""Characters of the end of an element's path that are shown."""
APART = frozenset({"headline", "standfirst", "byline", "caption"})
"""Scopes that the oracle often leaves out."""

_PARTING = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noframes ol optgroup
    option p pre search section summary table tbody td tfoot th thead title tr ul""".split()
)
_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_NO_TEXT = frozenset(
    """audio button canvas datalist head iframe math menu noembed noframes noscript object script select style svg
    template textarea title video xmp""".split()
)
_NO_COPY = frozenset("code del kbd rp rt s samp strike".split())
_ENDS = {
    "li": ("li", {"ul", "ol"}),
    "dt": ("dd", {"dl"}),
    "dd": ("dt", {"dl"}),
    "tr": ("tr", {"table"}),
    "td": ("td", {"tr", "table"}),
    "th": ("th", {"tr", "table"}),
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ADDRESS = re.compile(r"""(?:https?://|\bwww\.)[^\s<>"“”]*[^\s<>"“”.,;:!?()\[\]'’*_]""", re.IGNORECASE)
_MARK = re.compile(r"\[(?:\d{1,3}|[a-z]|n(?:ote)? ?\d+|citation needed)\]|[⁰¹²³⁴-⁹]", re.IGNORECASE)
_RAISED = re.compile("\x02([^\x03]*)\x03")
_RAISED_MARK = re.compile(r"[\W\d]*|\W[^\W\d].{0,30}\W", re.DOTALL)
_STATED = re.compile(
    r"""<meta\s(?=[^>]*(?:property|name)=["']?(?:og|twitter):title["'\s>])[^>]*?content=(?:"([^"]*)"|'([^']*)')"""
    r"""|"headline"\s*:\s*"((?:[^"\\]|\\.)*)\"""",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:['’][^\W_]+)*")


class Run(NamedTuple):
    """Words between two tags that part blocks, line breaks kept. `path` and `at` are where it begins."""

    text: str
    path: str
    at: int


class Read(NamedTuple):
    """A block as headline-lint read it, with its place in the source."""

    text: str
    scope: str
    at: int


class Paragraph(NamedTuple):
    """A paragraph of the oracle: "once", "missing", "torn" (over blocks) or "doubled"; `read` is the share read."""

    text: str
    status: str
    words: int
    read: float
    pre: bool


class Page(NamedTuple):
    """What one page scores."""

    name: str
    paragraphs: list[Paragraph]
    blocks: list[Read]
    outside: list[int]  # words of each block that the oracle has not
    twice: list[tuple[Read, int]]  # a block read again, and how often the source shows it
    title: str
    headline: str
    verdict: str  # of the headline, as `verdict` says
    fault: str
    seconds: float


class Runs(HTMLParser):
    """The runs of a page. `strict`: only what is copy; else all that a browser shows."""

    def __init__(self, source: str, *, strict: bool) -> None:
        super().__init__(convert_charrefs=False)
        self.runs: list[Run] = []
        self.chunks: list[tuple[int, str]] = []  # where text stands, and in which elements
        self._lines = [0, *accumulate(len(line) for line in source.split("\n") for line in (line + "\n",))]
        self._no_text = _NO_TEXT | _NO_COPY if strict else _NO_TEXT
        self._stack: list[tuple[str, str, bool]] = [("", "", False)]
        self._names: Counter[str] = Counter()
        self._text: list[str] = []
        self._began: tuple[str, int] = ("", 0)
        self.feed(source)
        self.close()
        self._part()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, ending those that it ends."""
        if tag in _PARTING:
            self._part()
            if self._names["p"]:
                self.handle_endtag("p")
        ended, within = _ENDS.get(tag, ("", frozenset()))
        if ended and any(name == ended for name, _, _ in self._since(within)):
            self.handle_endtag(ended)
        if tag == "br":
            self._add("\n")
        elif tag == "sup":
            self._add("\x02")
        if tag not in _EMPTY:
            found = {name: value or "" for name, value in attrs}
            hidden = "hidden" in found or _HIDDEN.search(found.get("style", "")) is not None
            out = self._stack[-1][2] or tag in self._no_text or hidden
            self._stack.append((tag, label(tag, found), out))
            self._names[tag] += 1

    def _since(self, within: set[str] | frozenset[str]) -> list[tuple[str, str, bool]]:
        """The open elements inside the last one of some names."""
        place = next((i for i in range(len(self._stack) - 1, -1, -1) if self._stack[i][0] in within), 0)
        return self._stack[place + 1 :]

    def handle_endtag(self, tag: str) -> None:
        """Close an element and those inside it."""
        if tag in _PARTING:
            self._part()
        elif tag == "sup" and self._names["sup"]:
            self._add("\x03")
        while self._names[tag]:
            name = self._stack.pop()[0]
            self._names[name] -= 1
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self._add(data if self._names["pre"] else re.sub(r"\s", " ", data))

    def handle_entityref(self, name: str) -> None:
        """Keep a named character."""
        self.handle_data(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        """Keep a numbered character."""
        self.handle_data(unescape(f"&#{name};"))

    def _add(self, text: str) -> None:
        _, _, out = self._stack[-1]
        line, column = self.getpos()
        at = self._lines[line - 1] + column
        path = " ".join(shown for _, shown, _ in self._stack[1:])
        self.chunks.append((at, path))
        if out:
            return
        if text.strip() and not any(part.strip() for part in self._text):
            self._began = (path, at)
        self._text.append(text)

    def _part(self) -> None:
        text = _RAISED.sub(lambda raised: "" if _RAISED_MARK.fullmatch(raised[1]) else raised[1], "".join(self._text))
        text = text.strip().strip("\x02\x03")
        if text:
            self.runs.append(Run(text, *self._began))
        self._text = []

    def path_at(self, offset: int) -> str:
        """The elements round an offset of the source."""
        place = bisect_right(self.chunks, (offset, "\U0010ffff")) - 1
        return self.chunks[place][1] if place >= 0 else ""


def label(tag: str, found: dict[str, str]) -> str:
    """An element as a selector: its name, id, classes, and what else tells of its role."""
    text = tag
    if found.get("id"):
        text += "#" + found["id"].strip().replace(" ", "_")
    text += "".join(f".{name}" for name in found.get("class", "").split())
    return text + "".join(
        f"[{name}={found[name]}]"
        for name in ("role", "itemprop", "aria-label", "rel", "data-component", "data-testid")
        if found.get(name)
    )


def plain(text: str) -> str:
    """Text as both sides are compared: NFKC, small letters; no web addresses, no footnote marks."""
    return unicodedata.normalize("NFKC", _MARK.sub("", _ADDRESS.sub(" ", text))).casefold()


def words(text: str) -> list[str]:
    """The words of a text; a Chinese or Japanese character is one."""
    return _WORD.findall(plain(text))


def letters(text: str) -> str:
    """The letters and digits of a text, nothing between them."""
    return "".join(character for character in plain(text) if character.isalnum())


def pattern(run: str) -> re.Pattern[str]:
    """What finds a run among blocks that stand a line each: where it has a line break they may part."""
    return re.compile("\n?".join(part for part in map(letters, run.split("\n")) if part))


def paragraphs(oracle: list[Run], blocks: list[Read]) -> list[Paragraph]:
    """Each paragraph of the oracle, and how we read it."""
    expected = "\n".join(letters(run.text) for run in oracle)
    ours = "\n".join(letters(block.text) for block in blocks)
    joined = ours.replace("\n", "")
    grams = {gram for block in blocks for gram in _grams(words(block.text))}
    found = []
    for run in oracle:
        count = len(words(run.text))
        if count < LEAST:
            continue
        searched = pattern(run.text)
        times = len(searched.findall(ours))
        if times > len(searched.findall(expected)):
            status = "doubled"
        elif times:
            status = "once"
        else:
            status = "torn" if letters(run.text) in joined else "missing"
        own = _grams(words(run.text))
        found.append(
            Paragraph(
                run.text, status, count, sum(gram in grams for gram in own) / max(1, len(own)), " pre" in run.path
            )
        )
    return found


def _grams(found: list[str]) -> list[tuple[str, ...]]:
    return [tuple(found[at : at + GRAM]) for at in range(len(found) - GRAM + 1)]


def outside(oracle: list[Run], blocks: list[Read]) -> list[int]:
    """How many words of each block the oracle has not."""
    grams = set(_grams([word for run in oracle for word in words(run.text)]))
    short = {tuple(words(part)) for run in oracle for part in (run.text, *run.text.split("\n"))}
    counts = []
    for block in blocks:
        found = words(block.text)
        inside = [tuple(found) in short] * len(found)
        for at, gram in enumerate(_grams(found)):
            if gram in grams:
                inside[at : at + GRAM] = [True] * GRAM
        counts.append(inside.count(False))
    return counts


def read_twice(source: list[Run], blocks: list[Read]) -> list[tuple[Read, int]]:
    """The blocks that say what another one says, with how often the source shows those words."""
    shown = "\n".join(letters(run.text) for run in source)
    times: Counter[str] = Counter()
    found = []
    for block in blocks:
        if len(words(block.text)) >= LEAST_TWICE:
            own = letters(block.text)
            times[own] += 1
            if times[own] > 1:
                found.append((block, shown.count(own)))
    return found


def verdict(headline: str, title: str, stated: list[str]) -> str:
    """How our headline stands to the title that is expected, or to one that the page states of itself.

    "equal"; "within": one begins or ends the other, as with a site's name; "stated": that of `og:title` or JSON-LD.
    """
    ours, right = letters(headline), letters(title)
    if not ours:
        return "none"
    if ours == right:
        return "equal"
    shorter, longer = sorted((ours, right), key=len)
    if (longer.startswith(shorter) or longer.endswith(shorter)) and len(shorter) * 3 >= len(longer):
        return "within"
    return "stated" if ours in map(letters, stated) else "differs"


def titles(source: str) -> list[str]:
    """The titles that a page states of itself in its head."""
    return [unescape("".join(found)) for found in _STATED.findall(source)]


def score(folder: Path) -> Page:
    """Read one page and score it."""
    source = (folder / "source.html").read_text("utf-8", "replace").replace("\r\n", "\n")
    oracle = Runs((folder / "expected.html").read_text("utf-8"), strict=True).runs
    title = json.loads((folder / "expected-metadata.json").read_text("utf-8")).get("title") or ""
    started, fault, blocks = time.process_time(), "", []
    try:
        document = read_string(source, folder.name, ".html")
    except UnreadableError as error:
        fault = str(error)
    else:
        string = document.text.string
        blocks = [
            Read(string[b.start : b.end], b.scope, document.text.source_span(b.start, b.end).start)
            for b in document.blocks
        ]
    seconds = time.process_time() - started
    headline = next((block.text for block in blocks if block.scope == "headline"), "")
    return Page(
        folder.name,
        paragraphs(oracle, blocks),
        blocks,
        outside(oracle, blocks),
        read_twice(Runs(source, strict=False).runs, blocks),
        title,
        headline,
        verdict(headline, title, titles(source)),
        fault,
        seconds,
    )


def figures(page: Page) -> dict[str, Any]:
    """The figures of a page."""
    statuses = Counter(paragraph.status for paragraph in page.paragraphs)
    rows = [(len(words(b.text)), out, b.scope in APART) for b, out in zip(page.blocks, page.outside, strict=True)]
    return {
        "paragraphs": len(page.paragraphs),
        **{status: statuses[status] for status in ("once", "missing", "torn", "doubled")},
        "pre": sum(paragraph.pre for paragraph in page.paragraphs),
        "pre once": sum(paragraph.pre and paragraph.status == "once" for paragraph in page.paragraphs),
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
