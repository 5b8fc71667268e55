"""Stories written in every format, character by character, so that the place of each word is known beforehand."""

from __future__ import annotations

from html.entities import codepoint2name
from typing import TYPE_CHECKING, NamedTuple

from fuzz.word_file import WORD, docx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from random import Random

    Story = Sequence[tuple[str, str]]
    Writer = Callable[[str, Random], list["Cell"]]
    Frame = Callable[[Sequence[tuple[str, list["Cell"]]], Random], list["Cell"]]


class Cell(NamedTuple):
    """What a reader of the story sees, mostly one character, and how the source writes it."""

    shown: str
    written: str


class Format(NamedTuple):
    """The suffix, how words are written, and what stands around the paragraphs."""

    suffix: str
    words: Writer
    frame: Frame


class Draft(NamedTuple):
    """A story as a file, the source that its findings refer to, and the cells that make the source."""

    data: bytes
    suffix: str
    source: str
    cells: list[Cell]


def write(name: str, story: Story, draw: Random) -> Draft:
    """A story, (scope, words) a block, in one of `FORMATS`; the words are written in ways drawn by chance."""
    form = FORMATS[name]
    blocks = [(scope, form.words(words, draw)) for scope, words in story]
    cells = form.frame(blocks, draw)
    data = "".join(cell.written for cell in cells).encode()
    if form.suffix == ".docx":  # the source of a Word document is the text taken from it
        data = docx(document=data.decode())
        cells = [cell for _, words in blocks for cell in [*_plain_of(words), Cell("", "\n")]]
    return Draft(data, form.suffix, "".join(cell.written for cell in cells), cells)


def _verbatim(words: str, _draw: Random) -> list[Cell]:
    return [Cell(character, character) for character in words]


def _reference(character: str, draw: Random) -> str:
    ways = [f"&#{ord(character)};", f"&#x{ord(character):x};", f"&#x{ord(character):04X};"]
    return draw.choice(ways)


def _xml(words: str, draw: Random) -> list[Cell]:
    """Words as XML writes them: any character may be a reference."""
    named = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
    cells = []
    for character in words:
        written = character
        if character in named and (character in "&<" or draw.random() < 0.5):
            written = named[character]
        elif draw.random() < 0.05 and character not in " \n":
            written = _reference(character, draw)
        cells.append(Cell(character, written))
    return cells


def _xml_words(words: str, draw: Random) -> list[Cell]:
    """Words as XML that is not inside other XML writes them: some as CDATA, some with a comment behind them."""
    cells: list[Cell] = []
    for word in words.split(" "):
        if draw.random() < 0.2:
            cells += [Cell("", "<![CDATA["), *_verbatim(word, draw), Cell("", "]]>")]
        else:
            cells += [*_xml(word, draw), *[Cell("", "<!-- > -->")] * (draw.random() < 0.1)]
        cells.append(Cell(" ", draw.choice([" "] * 9 + ["\n"])))
    return cells[:-1]


def _html(words: str, draw: Random) -> list[Cell]:
    """Words as HTML writes them: references by name too, blanks of all kinds, markup around words, hyphenation."""
    cells: list[Cell] = []
    for word in words.split(" "):
        around = draw.choice([("<em>", "</em>"), ('<a href="/a?b=1&amp;c">', "</a>"), ("<!-- x > y -->", "")])
        marked = draw.random() < 0.1
        cells += [Cell("", around[0])] * marked
        for character in word:
            cells += [Cell("", "&shy;")] * (draw.random() < 0.02 and cells != [] and cells[-1].shown.isalpha())
            cells += _xml(character, draw)
            if draw.random() < 0.1 and ord(character) in codepoint2name:
                cells[-1] = Cell(character, f"&{codepoint2name[ord(character)]};")
        cells += [Cell("", around[1])] * marked
        cells.append(Cell(" ", draw.choice([" "] * 8 + ["\n", "  ", "&nbsp;", "\r\n", "\t"])))
    return cells[:-1]


_BETWEEN = [
    "{{ page.title }}",
    '{{< ref "a.md" >}}',
    "{% if a %}",
    "<!-- a -->",
    "[^1]",
    "`code`",
    "~~sank~~",
    "{: .lead}",
]
"""What Markdown may have behind a word, and readers of the story do not."""


def _markdown(words: str, draw: Random) -> list[Cell]:
    """Words as Markdown writes them: escapes, references, emphasis, links of wikis, templates between them."""
    cells: list[Cell] = []
    for word in words.split(" "):
        around = draw.choice(["**", "_", "*"]) if word.isalpha() and draw.random() < 0.1 else ""
        linked = not around and word.isalpha() and draw.random() < 0.05
        cells += [Cell("", around)] * bool(around)
        cells += [Cell("", "[[a page|")] * linked
        for character in word:
            written = character
            if character in "*_[]<`\\&~" or (character in "!\"#$%'()+,-./:;=>?@^{|}" and draw.random() < 0.1):
                written = "\\" + character
            elif draw.random() < 0.03:
                written = _reference(character, draw)
            cells.append(Cell(character, written))
        cells += [Cell("", around)] * bool(around)
        cells += [Cell("", "]]")] * linked
        cells += [Cell("", draw.choice(_BETWEEN))] * (not linked and draw.random() < 0.02)
        cells.append(Cell(" ", draw.choice([" "] * 9 + ["\n"])))
    return cells[:-1]


def _heading(words: list[Cell]) -> list[Cell]:
    """Words that must stand on one line."""
    return [cell._replace(written=" ") if cell.written.isspace() else cell for cell in words]


def _tagged(blocks: Sequence[tuple[str, list[Cell]]], tags: dict[str, str]) -> list[Cell]:
    cells = []
    for scope, words in blocks:
        cells += [Cell("", f"<{tags[scope]}>"), *words, Cell("", f"</{tags[scope]}>\n")]
    return cells


_TAGS = {"headline": "h1", "body": "p"}


def _plain_frame(blocks: Sequence[tuple[str, list[Cell]]], draw: Random) -> list[Cell]:
    end = draw.choice(["\n\n", "\r\n\r\n", "\r\r", "\n \n"])
    return [cell for _, words in blocks for cell in [*words, Cell("", end)]]


def _markdown_frame(blocks: Sequence[tuple[str, list[Cell]]], draw: Random) -> list[Cell]:
    end = draw.choice(["\n\n", "\r\n\r\n", "\n \n"])
    cells = [Cell("", draw.choice(["", "---\nsection: news\n---\n", "---\r\ndate: 2024-03-05\r\n---\r\n\r\n"]))]
    for scope, words in blocks:
        cells += [Cell("", "# "), *_heading(words)] if scope == "headline" else words
        cells.append(Cell("", end))
    return cells


def _html_frame(blocks: Sequence[tuple[str, list[Cell]]], _draw: Random) -> list[Cell]:
    return [
        Cell("", "<!doctype html><title>x</title><script>if (a < b) {}</script><article>"),
        *_tagged(blocks, _TAGS),
        Cell("", "</article><div class=related><article><h3><a href=x>A tug</a></h3><p>It left.</article></div>"),
    ]


def _escaped(cells: Iterable[Cell], draw: Random, write: Writer) -> list[Cell]:
    """Cells whose writing is written once more, by the format around it."""
    return [Cell(cell.shown, "".join(one.written for one in write(cell.written, draw))) for cell in cells]


def _json(words: str, draw: Random) -> list[Cell]:
    """Words inside a JSON string."""
    cells = []
    for character in words:
        written = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(character, character)
        if character == "/" and draw.random() < 0.3:
            written = "\\/"
        elif character < " " or draw.random() < 0.03:
            units = character.encode("utf-16-be")
            written = "".join(f"\\u{units[at]:02x}{units[at + 1]:02X}" for at in range(0, len(units), 2))
        cells.append(Cell(character, written))
    return cells


def _ninjs(key: str) -> Frame:
    def frame(blocks: Sequence[tuple[str, list[Cell]]], draw: Random) -> list[Cell]:
        (_, headline), *rest = blocks
        body = _tagged(rest, _TAGS) if "html" in key else [c for _, ws in rest for c in [*ws, Cell("", "\n\n")]]
        return [
            Cell("", '{"uri": "urn:x", "headline": "'),
            *_escaped(headline if "html" not in key else _plain_of(headline), draw, _json),
            Cell("", f'",\r\n "{key}": "'),
            *_escaped(body, draw, _json),
            Cell("", '"}'),
        ]

    return frame


def _plain_of(cells: Iterable[Cell]) -> list[Cell]:
    """Words without the writing that only the body of a story may have."""
    return [Cell(cell.shown, cell.shown) for cell in cells]


def _around(before: str, between: str, after: str, write: Writer = _verbatim, tags: dict[str, str] = _TAGS) -> Frame:
    """A frame of XML: headline and body each in their place, the body in `write`."""

    def frame(blocks: Sequence[tuple[str, list[Cell]]], draw: Random) -> list[Cell]:
        (_, headline), *rest = blocks
        title = [Cell(c.shown, "".join(one.written for one in _xml(c.shown, draw))) for c in headline]
        body = _escaped(_tagged(rest, tags), draw, write)
        return [Cell("", before), *title, Cell("", between), *body, Cell("", after)]

    return frame


def _lines_frame(blocks: Sequence[tuple[str, list[Cell]]], draw: Random) -> list[Cell]:
    """A feed below a blank line, its body as WordPress's classic editor keeps it: a blank line between paragraphs."""
    (_, headline), *rest = blocks
    end = draw.choice(["\n\n", "\r\n\r\n", "\n \n\n", "\n\n&nbsp;\n\n", "\n\n<!--more-->\n\n"])
    title = [Cell(c.shown, "".join(one.written for one in _xml(c.shown, draw))) for c in headline]
    body = [cell for _, words in rest for cell in [*words, Cell("", end)]]
    before = draw.choice(["\n", "\r\n\ufeff\n", " "]) + "<?xml version='1.0' encoding='UTF-8'?>\n" + _RSS
    return [Cell("", before), *title, Cell("", f"{_IN_RSS}<![CDATA["), *body, Cell("", f"]]>{_RSS_END}")]


def _docx_frame(blocks: Sequence[tuple[str, list[Cell]]], _draw: Random) -> list[Cell]:
    cells = [Cell("", f'<w:document xmlns:w="{WORD}"><w:body>')]
    for _, words in blocks:
        cells += [Cell("", '<w:p><w:r><w:t xml:space="preserve">'), *words, Cell("", "</w:t></w:r></w:p>")]
    return [*cells, Cell("", "</w:body></w:document>")]


_NITF = "<nitf><body><body.head><hedline><hl1>"
_NEWSML = '<?xml version="1.0"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>'
_RSS = '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><item><title>'
_IN_RSS = "</title><content:encoded>"
_RSS_END = "</content:encoded></item></channel></rss>"
_ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>'
_XHTML = '<html xmlns="http://www.w3.org/1999/xhtml"><body>'
_IN_NEWSML = "</headline></contentMeta><contentSet>"

FORMATS: dict[str, Format] = {
    "plain": Format(".txt", _verbatim, _plain_frame),
    "markdown": Format(".md", _markdown, _markdown_frame),
    "html": Format(".html", _html, _html_frame),
    "docx": Format(".docx", _xml_words, _docx_frame),
    "ninjs-html": Format(".ninjs", _html, _ninjs("body_html")),
    "ninjs-text": Format(".ninjs", _verbatim, _ninjs("body_text")),
    "nitf": Format(
        ".nitf",
        _xml_words,
        _around(_NITF, "</hl1></hedline></body.head><body.content>", "</body.content></body></nitf>"),
    ),
    "newsml-xhtml": Format(
        ".xml",
        _xml_words,
        _around(_NEWSML, f"{_IN_NEWSML}<inlineXML>{_XHTML}", "</body></html></inlineXML></contentSet></newsItem>"),
    ),
    "newsml-html": Format(
        ".xml",
        _html,
        _around(
            _NEWSML,
            f'{_IN_NEWSML}<inlineData contenttype="text/html">',
            "</inlineData></contentSet></newsItem>",
            _xml,
        ),
    ),
    "rss": Format(".rss", _html, _around(_RSS, _IN_RSS, _RSS_END, _xml)),
    "rss-cdata": Format(".rss", _html, _around(_RSS, f"{_IN_RSS}<![CDATA[", f"]]>{_RSS_END}")),
    "rss-lines": Format(".rss", _html, _lines_frame),
    "atom-cdata": Format(
        ".atom", _html, _around(_ATOM, '</title><content type="CDATA"><![CDATA[', "]]></content></entry></feed>")
    ),
    "atom": Format(".atom", _html, _around(_ATOM, '</title><content type="html">', "</content></entry></feed>", _xml)),
}
