"""A web page as the runs of words between its tags, and text as two sides of a comparison have it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate
from typing import NamedTuple

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
_MARK = re.compile(r"\[(?:\d{1,3}|[a-z]|n(?:ote)? ?\d+|citation needed)\]|[⁰¹²³⁴-⁹℠™]", re.IGNORECASE)
_RAISED = re.compile("\x02([^\x03]*)\x03")
_RAISED_MARK = re.compile(r"[\W\d]*|\W[^\W\d].{0,30}\W", re.DOTALL)
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:['’][^\W_]+)*")


class Run(NamedTuple):
    """Words between two tags that part blocks, line breaks kept; `bare` has none that are raised.

    `path` and `at` are where it begins.
    """

    text: str
    bare: str
    path: str
    at: int


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
        found = "".join(self._text)
        bare = _RAISED.sub("", found).strip().strip("\x02\x03")
        text = _RAISED.sub(lambda raised: "" if _RAISED_MARK.fullmatch(raised[1]) else raised[1], found)
        text = text.strip().strip("\x02\x03")
        if text:
            self.runs.append(Run(text, bare, *self._began))
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
