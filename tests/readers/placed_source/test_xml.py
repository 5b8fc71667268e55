"""XML with places, held against the standard library's; what a stranger's file may not do."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headline_lint.readers import UnreadableError
from headline_lint.readers.html.in_xml import as_html
from headline_lint.readers.limits import Limits
from headline_lint.readers.placed_source import xml
from headline_lint.readers.placed_source.xml import read_xml_source, write_xml

PARTS = [
    "one ",
    "é😀",
    "&amp;",
    "&lt;b",
    "&#8220;",
    "&#x1F600;",
    "<![CDATA[<i> & ]]>",
    "\r\n",
    "\n",
    "<!-- <x> -->",
    "<?pi x?>",
]
ELEMENTS = ["<b>", "<c a='x>y' d=\"'\">", "<e/>", "<f />", "</>"]


def tree(parts):
    """A source that is well-formed, whatever the order of its parts."""
    source, open_ = "<r>", ["r"]
    for part in parts:
        if part == "</>":
            source += f"</{open_.pop()}>" if len(open_) > 1 else ""
            continue
        source += part
        if part.startswith(("<b", "<c")):
            open_.append(part[1])
    return source + "".join(f"</{name}>" for name in reversed(open_))


@given(st.lists(st.sampled_from(PARTS + ELEMENTS), max_size=15))
def test_words_are_those_of_the_standard_library_at_their_places(parts):
    source = tree(parts)
    text = read_xml_source(source).root.text()
    assert text.string == "".join(ET.fromstring(source).itertext())  # noqa: S314 - made above
    for offset, character in enumerate(text.string):
        start, end = text.source_span(offset, offset + 1)
        written = source[start:end]
        if written.startswith("&") and len(written) > 1:
            assert ET.fromstring(f"<r>{written}</r>").text == character  # noqa: S314
        else:
            assert written.replace("\r\n", "\n") == character


@given(st.lists(st.sampled_from(PARTS + ELEMENTS), max_size=15))
def test_tags_stand_at_their_places(parts):
    source = tree(parts)
    waiting = [read_xml_source(source).root]
    while waiting:
        element = waiting.pop()
        waiting += element.elements()
        first, last = (source[slice(*tag)] for tag in element.tags(source))
        assert re.fullmatch(rf"<{element.name}\b.*?>", first, re.DOTALL)
        assert last == ("" if first.endswith("/>") else f"</{element.name}>")


@given(st.lists(st.sampled_from(PARTS + ELEMENTS), max_size=15))
def test_marked_up_copy_is_the_same_in_html(parts):
    source = tree(parts)
    root = read_xml_source(source).root
    text = as_html(source, root, {"e": "br"})
    html = re.sub("<br>", "", text.string)
    again = ET.fromstring(f"<r>{html}</r>")  # noqa: S314
    assert "".join(again.itertext()) == root.text().string
    there = ET.fromstring(source)  # noqa: S314
    assert [one.tag for one in again.iter() if one.tag != "r"] == [
        one.tag for one in there.iter() if one.tag not in "er"
    ]


def test_names_and_attributes_are_rewritten_in_place():
    source = "<r><x:m xmlns:x='u' x:alt-text='a &quot;b' class=\"c\"/><_odd>d</_odd></r>"
    root = read_xml_source(source).root
    text = as_html(source, root, {"m": "img"})
    assert text.string.startswith("<img ")
    assert ' class="c"' in text.string
    assert text.string.endswith("<div>d</div>")
    start = text.string.index("a &quot;b")
    assert source[slice(*text.source_span(start, start + 9))] == "a &quot;b"


def test_namespaces():
    root = read_xml_source("<r xmlns='u' xmlns:m='v'><m:a m:b='1' c='2'/></r>").root
    [inner] = root.elements()
    assert (root.space, root.name, inner.space, inner.name) == ("u", "r", "v", "a")
    assert inner.attributes == {"v b": "1", "c": "2"}


def test_finding_elements():
    root = read_xml_source("<r><a><b>1</b></a><a><b>2<b>3</b></b></a><c/></r>").root
    assert [one.name for one in root.elements()] == ["a", "a", "c"]
    assert root.find("a", "b").text().string == "1"
    assert root.find("c", "b") is None
    assert [one.text().string for one in root.every("b")] == ["1", "23"]


def test_directives_in_comments():
    source = "<r><!-- headline-lint-enable a --><!-- other --><a><!--headline-lint-disable b/c--></a></r>"
    xml = read_xml_source(source)
    assert [(one.text, source[slice(*one.span)]) for one in xml.comments] == [
        ("headline-lint-enable a", "<!-- headline-lint-enable a -->"),
        ("headline-lint-disable b/c", "<!--headline-lint-disable b/c-->"),
    ]
    assert [one.text for one in xml.comments_in(xml.root.find("a"))] == ["headline-lint-disable b/c"]


def test_words_are_written_as_their_place_needs_them():
    source = "<r>one <![CDATA[two]]> three</r>"
    assert [write_xml(source, '<&"', source.index(word)) for word in ("one", "two", "three")] == [
        "&lt;&amp;&quot;",
        '<&"',
        "&lt;&amp;&quot;",
    ]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<r><a></r>", "is broken XML: mismatched tag, at line 1, column 9"),
        ("<r>\n<a>&</a></r>", "is broken XML: not well-formed (invalid token), at line 2, column 5"),
        ("words", "is broken XML: syntax error, at line 1, column 1"),
        ("<x:r/>", "is broken XML: unbound prefix, at line 1, column 1"),
        ("<r/><r/>", "is broken XML: junk after document element, at line 1, column 5"),
        ("<r>&unknown;</r>", "is XML with an unknown name of a character, &unknown;"),
        (
            '<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>',
            "is XML with declarations of its own in its DOCTYPE, which are refused",
        ),
        (
            '<?xml version="1.0"?>\n<!-- " --><!DOCTYPE r SYSTEM "x[y>z" [<!ENTITY a SYSTEM "file:///etc/passwd">]><r>&a;</r>',
            "is XML with declarations of its own in its DOCTYPE, which are refused",
        ),
        (
            "<r>" * 1_000 + "</r>" * 1_000,
            "is XML nested over 200 deep; limits: depth in the configuration sets how much is read",
        ),
    ],
)
def test_faults(source, reason):
    with pytest.raises(UnreadableError) as fault:
        read_xml_source(source)
    assert str(fault.value) == reason


def test_parts_are_bounded():
    for part in ("<a/>", "&amp;"):
        with pytest.raises(UnreadableError, match="is XML of over 1,000 parts"):
            read_xml_source(f"<r>{part * 1_000}</r>", Limits(parts=1_000))


def test_declarations_are_refused_even_where_the_prolog_hides_them(monkeypatch):
    monkeypatch.setattr(xml, "_PROLOG", re.compile("never"))
    with pytest.raises(UnreadableError, match="entities of its own"):
        read_xml_source('<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>')


def test_an_external_document_type_is_not_loaded_and_characters_names_are_known():
    root = read_xml_source('<!DOCTYPE r SYSTEM "http://example.org/x.dtd"><r>a&nbsp;b&eacute;</r>').root
    assert root.text().string == "a\xa0bé"


@pytest.mark.parametrize("before", ["", "\n", "\r\n\t", "\ufeff", "\n\ufeff \u200b"])
@pytest.mark.parametrize("declaration", ['<?xml version="1.0"?>', "<?xml version='1.1' standalone='yes'\n?>", ""])
def test_what_is_unseen_may_stand_before_the_declaration(before, declaration):
    source = f"{before}{declaration}<r>é&nbsp;<b>x</b></r>"
    text = read_xml_source(source).root.text()
    assert text.string == "é\xa0x"
    assert [source[slice(*text.source_span(at, at + 1))] for at in range(3)] == ["é", "&nbsp;", "x"]


def test_what_is_wrong_is_told_by_its_line_below_a_blank_one():
    with pytest.raises(UnreadableError, match="is broken XML: mismatched tag, at line 4, column 9"):
        read_xml_source("\n\n<?xml version='1.0'?>\n<r><b></r>")


def test_declarations_are_refused_below_a_blank_line_too():
    with pytest.raises(UnreadableError, match="declarations of its own in its DOCTYPE"):
        read_xml_source("\n<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'b'>]><r>&a;</r>")


def test_words_before_the_declaration_break_it():
    with pytest.raises(UnreadableError, match="is broken XML"):
        read_xml_source("Warning <?xml version='1.0'?><r/>")


@pytest.mark.parametrize("name", ["koi8-r", "windows-1251", "gb2312", "ISO-8859-7"])
def test_an_encoding_that_is_not_read_is_named(name):
    source = f"<?xml version='1.0' encoding='{name}'?><r>{{}}</r>"
    with pytest.raises(
        UnreadableError, match=f"is XML in {name}, which is not read; save it as UTF-8 and let it say so"
    ):
        read_xml_source(source.format("ÎÏ"))
    for words in ("plain", "Îжï"):  # what is in UTF-8, whatever it says
        assert read_xml_source(source.format(words)).root.text().string == words


@pytest.mark.parametrize("name", ["UTF-8", "utf-16", "iso-8859-1", "ISO8859-1", "Windows-1252", "us-ascii", "latin1"])
def test_an_encoding_that_is_read(name):
    source = f'<?xml version="1.0" encoding = "{name}"?><r>é</r>'
    assert read_xml_source(source).root.text().string == "é"
