"""Word documents."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headline_lint.readers import UnreadableError, read_data
from headline_lint.readers.decoding import NO_COPY

NAMES = {
    "T": "Title",
    "H": "heading 1",
    "H2": "heading 2",
    "S": "Subtitle",
    "Q": "Quote",
    "C": "caption",
    "B": "Byline",
    "L": "List Paragraph",
    "N": "Normal",
}
STYLES = "".join(f'<w:style w:styleId="{id_}"><w:name w:val="{name}"/></w:style>' for id_, name in NAMES.items()) + (
    '<w:style w:styleId="Ours"><w:name w:val="Our big one"/><w:basedOn w:val="H2"/></w:style>'
    '<w:style w:styleId="Bold"><w:name w:val="x"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:styleId="Bolder"><w:name w:val="y"/><w:basedOn w:val="Bold"/></w:style>'
    '<w:style w:styleId="Unseen"><w:name w:val="z"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="Loop"><w:name w:val="l"/><w:basedOn w:val="Loop"/></w:style>'
)


def r(words, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def p(inside, style="", properties=""):
    stated = f'<w:pStyle w:val="{style}"/>' if style else ""
    words = inside if inside.startswith("<") else r(inside)
    return f"<w:p><w:pPr>{stated}{properties}</w:pPr>{words}</w:p>"


def table(*rows):
    cells = (f"<w:tr>{properties}{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for properties, *row in rows)
    return f"<w:tbl>{''.join(cells)}</w:tbl>"


@pytest.fixture
def read(make_docx):
    def read(body, **parts):
        [document] = read_data(make_docx(body, styles=STYLES, **parts), "draft.docx", ".docx")
        return document

    return read


@pytest.fixture
def found(read):
    def found(body, **parts):
        document = read(body, **parts)
        return [(block.scope, document.text.string[block.start : block.end]) for block in document.blocks]

    return found


BODIES = [
    (p("One") + p("Two three."), [("headline", "One"), ("body", "Two three.")]),
    (p("Memo") + p("One", "T") + p("Two.", "N"), [("body", "Memo"), ("headline", "One"), ("body", "Two.")]),
    (p("One", "H") + p("Two", "H") + p("Three", "H2"), [("headline", "One"), ("crosshead", "Two"), ("crosshead", "Three")]),
    (p("One", "T") + p("Two", "H"), [("headline", "One"), ("crosshead", "Two")]),
    (p("Cap", "C") + p("One"), [("caption", "Cap"), ("headline", "One")]),
    (p("One", "T") + p("Two", "S") + p("Three", "B"), [("headline", "One"), ("standfirst", "Two"), ("byline", "Three")]),
    (p("One", "T") + p("By Jane Smith"), [("headline", "One"), ("byline", "By Jane Smith")]),
    (p("One", "T") + p("Two", "Ours") + p("Three", "Loop"), [("headline", "One"), ("crosshead", "Two"), ("body", "Three")]),
    (p("One", "T") + p("Two", "none of these"), [("headline", "One"), ("body", "Two")]),
    (p("One", "T") + p(r("What we know", "<w:b/>")), [("headline", "One"), ("crosshead", "What we know")]),
    (p("One", "T") + p("What we know", "Bolder"), [("headline", "One"), ("crosshead", "What we know")]),
    (p("One", "T") + p(r("All", "<w:b/>") + r(" of it")), [("headline", "One"), ("body", "All of it")]),
    (p("One", "T") + p(r("All of it", '<w:b w:val="0"/>')), [("headline", "One"), ("body", "All of it")]),
    (p("", "T") + p("One", "T") + p(" "), [("headline", "One")]),
    ("", []),
]  # fmt: skip
DEL = '<w:del w:id="1" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>'
MARK = "<w:rPr><w:del/></w:rPr>"
CHANGES = [
    (p(r("One ") + DEL + f"<w:ins>{r('two')}</w:ins>"), "One two"),
    (p(f"<w:moveFrom>{r('gone')}</w:moveFrom><w:moveTo>{r('here')}</w:moveTo>"), "here"),
    (p(f"<w:ins>{r('a')}<w:del>{r('gone')}</w:del></w:ins>"), "a"),
    (p("One ", properties=MARK) + p("two"), "One two"),
    (p(DEL, properties=MARK) + p("One"), "One"),
    (p("A") + table(("", p("b")), ("<w:trPr><w:del/></w:trPr>", p("gone"))), "A b"),
    (p("A") + table(("", "<w:tcPr><w:cellDel/></w:tcPr>" + p("gone"), p("b"))), "A b"),
]
RUNS = [
    (r("hu") + r("mil", "<w:i/>") + r("iated"), "humiliated"),
    (r("one") + "<w:r><w:br/></w:r>" + r("two") + "<w:r><w:tab/><w:t>three</w:t></w:r>", "one two three"),
    ("<w:r><w:t>one</w:t><w:softHyphen/><w:t>two</w:t><w:noBreakHyphen/></w:r>", "onetwo\u2011"),
    ("<w:r><w:t> one </w:t></w:r>" + r("two"), "onetwo"),
    (r("one ") + f'<w:hyperlink r:id="x" xmlns:r="y">{r("link")}</w:hyperlink>', "one link"),
    (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('one')}</w:sdtContent></w:sdt>", "one"),
    (f"<w:fldSimple w:instr='DATE'>{r('one')}</w:fldSimple><w:r><w:instrText>PAGE</w:instrText></w:r>", "one"),
    (r("one") + r("no", "<w:vanish/>") + r("no", '<w:rStyle w:val="Unseen"/>') + r("two", '<w:vanish w:val="0"/>'), "onetwo"),
    (r("one") + '<w:r><w:footnoteReference w:id="1"/></w:r>', "one"),
    (r("a\nb &<"), "a b &<"),
    (r("35") + r("12", '<w:vertAlign w:val="superscript"/>') + r("2", '<w:vertAlign w:val="subscript"/>'), "35¹²2"),
    (r("2") + r("nd", '<w:vertAlign w:val="superscript"/>'), "2nd"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODIES)
def test_blocks(body, expected, found):
    assert found(body) == expected


@pytest.mark.parametrize(("body", "words"), CHANGES)
def test_tracked_changes_are_read_as_accepted(body, words, read):
    assert read(body).text.string.replace("\n", " ") == words


@pytest.mark.parametrize(("runs", "words"), RUNS)
def test_runs(runs, words, read):
    assert read(p(runs)).text.string == words


def test_quotations_lists_and_tables(read):
    body = (
        p("A", "T")
        + p("B", "Q")
        + p("C", "L")
        + p("D", properties="<w:numPr/>")
        + table(("", p("E"), table(("", p("F")))))
    )
    document = read(body)
    kinds = [
        (document.text.string[b.start : b.end], "quoted" * b.quoted + "listed" * b.listed) for b in document.blocks
    ]
    assert kinds == [("A", ""), ("B", "quoted"), ("C", "listed"), ("D", "listed"), ("E", "listed"), ("F", "listed")]


def test_a_line_is_a_paragraph(read):
    body = (
        p("One", "T") + p("") + p("Two é😀 " + "three.") + f"<w:sdt><w:sdtContent>{p('Four.')}</w:sdtContent></w:sdt>"
    )
    document = read(body)
    assert document.by_paragraph
    assert document.source == "One\n\nTwo é😀 three.\nFour.\n"
    start = document.text.string.index("three")
    span = document.text.source_span(start, start + 5)
    assert (document.source[slice(*span)], document.locate(span.start)) == ("three", (3, 8))
    assert document.locate(document.source.index("Four")) == (4, 1)


def test_what_stands_beside_the_flow_follows_it(read):
    box = f"<w:drawing><w:txbxContent>{p('Box.')}</w:txbxContent></w:drawing>"
    choice = f"<w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    picture = '<w:r><w:drawing><wp:inline xmlns:wp="x"><wp:docPr descr="A {}"/></wp:inline></w:drawing></w:r>'
    body = (
        p(r("One") + choice)
        + p(picture.format("dam") + picture.format("dog\n\nDescription automatically generated"))
        + p("Two.")
    )
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{p("no")}</w:footnote><w:footnote w:id="1">{p("Note.")}</w:footnote>'
    )
    ends = f'<w:endnote w:id="1">{p("End.")}</w:endnote>'
    document = read(body, footnotes=notes, endnotes=ends)
    assert document.source == "One\n\nTwo.\nBox.\nA dam\nNote.\nEnd.\n"
    assert [block.scope for block in document.blocks] == ["headline", "body", "body", "caption", "body", "body"]


def test_comments_are_no_copy_but_may_hold_directives(read):
    body = p("One") + p(
        '<w:commentRangeStart w:id="7"/>'
        + r("Two.")
        + '<w:r><w:commentReference w:id="7"/></w:r><w:commentRangeStart w:id="8"/>'
    )
    remarks = (
        f'<w:comment w:id="7">{p("headline-lint-disable-next-line a/b -- ours")}</w:comment>'
        f'<w:comment w:id="8">{p("Is this right?")}</w:comment>'
    )
    document = read(body, comments=remarks)
    assert document.text.string == "One\nTwo."
    assert document.comments == (("headline-lint-disable-next-line a/b -- ours", (4, 4)),)


def test_a_document_that_names_no_styles(make_docx):
    [document] = read_data(make_docx(p("One", "T") + p("Two.")), "draft.docx", ".docx")
    assert [block.scope for block in document.blocks] == ["headline", "body"]


def test_content_tells_a_document_whose_name_does_not(make_docx):
    [document] = read_data(make_docx(p("One")), "-", "")
    assert document.text.string == "One"


CHARACTERS = st.text(st.sampled_from("ab é😀&<>\"'\u00ad\u2011\t"), max_size=12)


@given(st.lists(st.lists(CHARACTERS, max_size=4), max_size=6))
def test_every_word_is_the_source_at_its_span(make_docx, paragraphs):
    body = "".join(p("".join(r(run) for run in runs)) for runs in paragraphs)
    [document] = read_data(make_docx(body), "draft.docx", ".docx")
    assert document.source == "".join("".join(runs) + "\n" for runs in paragraphs)
    for block in document.blocks:
        span = document.text.source_span(block.start, block.end)
        words = document.source[slice(*span)].replace("\u00ad", "")
        assert words.split() == document.text.string[block.start : block.end].split()
        assert document.locate(span.start).line == document.locate(span.end).line


def test_what_is_hidden(make_docx):
    [document] = read_data(make_docx(p("Bank", "H") + p(r("The ba") + r("\u200bnk", "<w:b/>"))), "a.docx", ".docx")
    [hidden] = document.text.hidden
    start = document.source.index("\u200b")
    assert (document.text.string[hidden.at :], hidden.piece) == ("nk", ("\u200b", start, start + 1))


ALT = '<w:altChunk xmlns:r="r" r:id="r1"/>'
WORDS = "<w:p><w:r><w:t>Ferry sold</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    "body",
    [
        ALT,
        f"{WORDS}{ALT}",
        f"<w:sdt><w:sdtContent>{ALT}</w:sdtContent></w:sdt>",
        f"<w:tbl><w:tr><w:tc>{ALT}</w:tc></w:tr></w:tbl>",
        ALT.replace("altChunk", "subDoc"),
    ],
)
def test_a_document_that_holds_another_one_is_refused(body, make_docx):
    with pytest.raises(UnreadableError) as fault:
        read_data(make_docx(body), "draft.docx", ".docx")
    assert str(fault.value) == "holds another document (altChunk), not read; open it in Word and save it again"


@pytest.mark.parametrize(
    "inside",
    [
        "<w:del><w:r><w:delText>Ferry sold</w:delText></w:r></w:del>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ferry sold</w:t></w:r>",
        '<m:oMath xmlns:m="m"><m:r><m:t>35 km</m:t></m:r></m:oMath>',
    ],
)
def test_a_document_none_of_whose_words_are_read(inside, make_docx):
    with pytest.raises(UnreadableError, match=NO_COPY):
        read_data(make_docx(f"<w:p>{inside}</w:p>"), "draft.docx", ".docx")


@pytest.mark.parametrize(
    "body", ["", "<w:p/>", "<w:p>\n <w:r><w:t> </w:t></w:r>\n</w:p>", "<w:p><w:r><w:drawing/></w:r></w:p>"]
)
def test_a_document_without_words_is_empty(body, make_docx):
    [story] = read_data(make_docx(body), "draft.docx", ".docx")
    assert story.blocks == ()


def test_words_in_a_text_box_or_a_note_alone_are_read(make_docx):
    box = f"<w:p><w:r><w:pict><w:txbxContent>{WORDS}</w:txbxContent></w:pict></w:r></w:p>"
    [story] = read_data(make_docx(box), "draft.docx", ".docx")
    assert story.text.string == "Ferry sold"
    [story] = read_data(make_docx("<w:p/>", footnotes=f'<w:footnote w:id="1">{WORDS}</w:footnote>'), "a.docx", ".docx")
    assert story.text.string == "Ferry sold"
