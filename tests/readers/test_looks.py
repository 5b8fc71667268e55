"""What a text looks like, and whether its suffix says so; files in which nothing is there to be read."""

from __future__ import annotations

import pytest

from headline_lint.readers import UnreadableError, read, read_data, read_string
from headline_lint.readers.decoding import NO_COPY
from headline_lint.readers.looks import looks_like

PAGE = "<!DOCTYPE html>\n<html><head><title>Ferry sold</title></head><body><p>It sails on.</p></body></html>"
FEED = '<?xml version="1.0"?>\n<rss><channel><item><title>Ferry sold</title></item></channel></rss>'
ITEM = '{"headline": "Ferry sold", "body_text": "It sails on."}'


def words(source, suffix):
    return [story.text.string for story in read_data(source.encode(), "draft", suffix)]


def reason(source, suffix):
    with pytest.raises(UnreadableError) as fault:
        read_data(source.encode(), "draft", suffix)
    return str(fault.value)


@pytest.mark.parametrize("before", ["", "\n", " \r\n\t", "\ufeff", "\n\ufeff", "\ufeff\n\n"])
@pytest.mark.parametrize("suffix", ["", ".copy"])
def test_a_page_without_a_known_suffix(before, suffix):
    assert words(before + PAGE, suffix) == ["Ferry sold\nIt sails on."]


@pytest.mark.parametrize("source", [ITEM, f" \n[{ITEM}]\n", f"[\n{ITEM}\n]"])
def test_json_without_a_known_suffix(source):
    assert words(source, "") == ["Ferry sold\nIt sails on."]


def test_xml_without_a_known_suffix():
    assert words(FEED, "") == ["Ferry sold"]
    item = "<newsItem><contentMeta><headline>Ferry sold</headline></contentMeta></newsItem>"
    assert words(f"<newsMessage>{item}</newsMessage>", "") == ["Ferry sold"]


@pytest.mark.parametrize(
    ("source", "looks"),
    [
        ("<tt xmlns='http://www.w3.org/ns/ttml'>", ".xml"),
        ('\n<a:b\n  version="1" xmlns:a="x">', ".xml"),
        ("<p class='a'>Copy of xmlns=</p>", ".txt"),
        ("<Applause> and what xmlns= is", ".txt"),
        ("a <tt xmlns='a'>", ".txt"),
    ],
)
def test_an_element_that_names_its_namespace_is_xml(source, looks):
    assert looks_like(source) == looks


@pytest.mark.parametrize("before", ["\n", "\r\n\ufeff", "  "])
def test_blanks_before_an_xml_declaration_make_no_plain_text_of_it(before):
    assert looks_like(before + FEED) == ".xml"


@pytest.mark.parametrize(
    "source",
    [
        "{curly} words open the story\n\nIt sails }",
        "[Photo: the ferry] It sails on.\n",
        '["We are glad," she said]\n\nIt sails on.\n',
        '{"headline": "Ferry"} is how JSON looks.\n',
        "<html> is a tag.\n".replace("<", "The <"),
        "<p>Copy with a tag</p>\n",
        "<xml> is no declaration\n",
        "<feed> and <rss> are tags\n",
        "HTML pages begin with <!DOCTYPE html>\n",
    ],
)
@pytest.mark.parametrize("suffix", ["", ".txt"])
def test_copy_about_code_is_plain_text(source, suffix):
    [story] = read_data(source.encode(), "draft", suffix)
    assert story.text.string.startswith(source.split("\n")[0][:10])


@pytest.mark.parametrize(
    ("source", "suffix", "expected"),
    [
        (PAGE, ".txt", "is HTML, not plain text; name it .html"),
        (f"\n{PAGE}", ".text", "is HTML, not plain text; name it .html"),
        (FEED, ".txt", "is XML, not plain text; name it .xml"),
        (ITEM, ".txt", "is JSON, not plain text; name it .json"),
        (FEED, ".html", "is XML, not HTML; name it .xml"),
        ("<nitf><head/></nitf>", ".htm", "is XML, not HTML; name it .xml"),
        (ITEM, ".html", "is JSON, not HTML; name it .json"),
        (ITEM, ".xml", "is JSON, not XML; name it .json"),
        (PAGE, ".json", "is HTML, not JSON; name it .html"),
        (FEED, ".ninjs", "is XML, not JSON; name it .xml"),
    ],
)
def test_a_file_that_is_something_else_than_its_suffix_says(source, suffix, expected):
    assert reason(source, suffix) == expected


@pytest.mark.parametrize("start", ['<?xml version="1.0"?>\n', '<div xmlns="http://www.w3.org/1999/xhtml">'])
def test_a_page_in_xhtml_is_html(start):
    assert words(f"{start}<h1>Ferry sold</h1><p>It sails on.</p>", ".html") == ["Ferry sold\nIt sails on."]


def test_a_word_document_by_another_name(make_docx):
    data = make_docx("<w:p><w:r><w:t>Ferry sold</w:t></w:r></w:p>")
    for suffix in ("", ".docm", ".DOCX"):
        assert [story.text.string for story in read_data(data, "draft", suffix)] == ["Ferry sold"]
    with pytest.raises(UnreadableError, match=r"^is a Word document, not plain text; name it \.docx$"):
        read_data(data, "draft.txt", ".TXT")


def test_a_page_named_xml_is_read_if_it_is_sound():
    assert words(PAGE.replace("<!DOCTYPE html>\n", ""), ".xml") == ["Ferry sold\nIt sails on."]
    broken = reason(PAGE.replace("<p>", "<br><p>"), ".xml")
    assert broken.startswith("is broken XML: mismatched tag, at line 2, ")
    assert broken.endswith("; it looks like HTML: name it .html, and it is read as browsers do")


@pytest.mark.parametrize(
    ("source", "suffix"),
    [
        ("<p hidden>The ferry sails</p>", ".html"),
        ("<script>var story = 'The ferry sails';</script>", ".html"),
        ("<!-- The ferry sails -->", ".html"),
        ("<!-- ferry -->", ".md"),
        ("```\nferry\n```\n", ".md"),
        ("---\nlayout: page\n---\n<!-- The ferry sails -->\n", ".md"),
        ("---\nteaser: The ferry sails on Friday\n---\n", ".md"),
        ("---\nbyline: Ann Brown\n---\n<!-- ferry -->\n", ".md"),
        ("https://example.org/ferry\n", ".txt"),
        ("# headline-lint-disable copy -- a reason\n", ".txt"),
        ("<nitf><body><body.content><media><media-metadata value='a'/></media></body.content></body></nitf>", ".nitf"),
        ("<newsItem><contentMeta><by>Ann Brown</by></contentMeta></newsItem>", ".xml"),
        ("<rss><channel><item><link>https://example.org</link></item></channel></rss>", ".rss"),
        ('{"uri": "a", "versioncreated": "2026", "byline": "Ann Brown"}', ".ninjs"),
        ('{"headline": ""}', ".ninjs"),
    ],
)  # fmt: skip
def test_a_story_of_which_nothing_is_read(source, suffix, tmp_path):
    assert reason(source, suffix) == NO_COPY
    path = tmp_path / f"draft{suffix}"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(UnreadableError, match=NO_COPY):
        read(path, "draft")
    assert {block.scope for block in read_string(source, "draft", suffix).blocks} <= {"byline"}


@pytest.mark.parametrize(
    ("source", "suffix"),
    [
        ("", ".txt"),
        (" \n\u200b", ".html"),
        ("<html><head><meta charset='utf-8'></head><body><div id='app'></div></body></html>", ".html"),
        ("<link href='{{ style }}'>", ".html"),
        ("<script>{{ site.analytics }}</script>", ".html"),
        ("---\nlayout: home\n---\n", ".md"),
        (
            "---\n# To change the layout of this page, see there\nlayout: home\ntags: [a, b, c, d, e, f]\n---\n\n",
            ".md",
        ),
        ("+++\nlayout = 'list'\n+++", ".md"),
        ("> \n", ".md"),
        ("<br>\n", ".md"),
    ],
)
def test_an_empty_file_is_a_story_without_copy(source, suffix):
    [story] = read_data(source.encode(), "draft", suffix)
    assert story.blocks == ()


@pytest.mark.parametrize(
    ("source", "suffix", "scopes"),
    [
        ("Ferry sold", ".txt", ["headline"]),
        ("# Ferry sold", ".md", ["headline"]),
        ("---\ntitle: Ferry sold\n---\n", ".md", ["headline"]),
        ("---\ncaption: The ferry at sea\n---\n", ".md", ["caption"]),
        ("<h1>Ferry sold</h1>", ".html", ["headline"]),
        ("<figure><img alt='The ferry at sea'></figure>", ".html", ["caption"]),
        ('{"type": "picture", "description_text": "The ferry"}', ".ninjs", ["caption"]),
        ("<rss><item><title>Ferry sold</title></item></rss>", ".rss", ["headline"]),
    ],
)
def test_a_headline_or_a_caption_alone_is_copy(source, suffix, scopes):
    [story] = read_data(source.encode(), "draft", suffix)
    assert [block.scope for block in story.blocks] == scopes


def test_the_stories_without_copy_are_named_by_their_lines():
    item = "<item><title>{}</title><author>ann@example.org</author></item>\n"
    source = f"<rss><channel>\n{item.format('Ferry sold')}{item.format('')}{item.format('Pier opens')}</channel></rss>"
    lost = []
    stories = read_data(source.encode(), "draft", ".rss", faults=lost)
    assert [story.text.string for story in stories] == ["Ferry sold", "Pier opens"]
    assert [(line, str(error)) for line, error in lost] == [(3, NO_COPY)]
    assert reason(source, ".rss") == NO_COPY


TEXT = "The ferry to the island sails again on Friday morning, the mayor said."


@pytest.mark.parametrize(
    ("inside", "name"),
    [
        (f"<full-text>{TEXT}</full-text>", "full-text"),
        (f"<body><p>{TEXT[:20]}</p><p>{TEXT[20:]}</p></body>", "body"),
        (f"<a:summary xmlns:a='a'>{TEXT}</a:summary>", "summary"),
        (f"<e:encoded xmlns:e='http://example.com/story/'>{TEXT}</e:encoded>", "encoded"),
    ],
)
def test_an_item_whose_story_is_in_an_unknown_element_is_lost_alone(inside, name):
    item = "<item><title>Pier opens</title></item>"
    source = f"<rss><channel>{item}\n<item><title>Ferry sold</title>{inside}</item></channel></rss>"
    lost = []
    assert len(read_data(source.encode(), "draft", ".rss", faults=lost)) == 1
    assert [(line, str(error)) for line, error in lost] == [(2, f"has a headline, but of its <{name}> nothing is read")]


HEADED = "<contentMeta><headline>Ferry sold</headline></contentMeta>"
NITF_HEAD = "<body.head><hedline><hl1>Ferry sold</hl1></hedline></body.head>"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (f"<newsItem>{HEADED}<contentSet><inlineText>{TEXT}</inlineText></contentSet></newsItem>", "inlineText"),
        (f"<newsItem>{HEADED}<body><p>{TEXT}</p></body></newsItem>", "body"),
        (f"<nitf><body>{NITF_HEAD}<bodytext><p>{TEXT}</p></bodytext></body></nitf>", "bodytext"),
        (f"<nitf><head><title>Ferry sold</title></head><content><p>{TEXT}</p></content></nitf>", "content"),
    ],
)
def test_wire_copy_whose_story_is_in_an_unknown_element(source, name):
    assert reason(source, ".xml") == f"has a headline, but of its <{name}> nothing is read"


@pytest.mark.parametrize(
    "source",
    [
        f"<newsItem><rightsInfo><usageTerms>{TEXT}</usageTerms></rightsInfo><itemMeta><edNote>{TEXT}</edNote></itemMeta>{HEADED}</newsItem>",
        f"<newsItem>{HEADED}<contentSet><remoteContent><note>{TEXT}</note></remoteContent></contentSet></newsItem>",
        f"<packageItem>{HEADED}<groupSet><group><itemRef><headline>{TEXT}</headline></itemRef></group></groupSet></packageItem>",
        f"<nitf><head><docdata><note>{TEXT}</note></docdata></head><body>{NITF_HEAD}</body></nitf>",
    ],
)
def test_wire_copy_with_a_headline_alone_is_read(source):
    [story] = read_data(source.encode(), "draft", ".xml")
    assert story.text.string == "Ferry sold"


@pytest.mark.parametrize(
    "inside",
    [
        "<full-text>Ferry sold</full-text>",
        f"<copyright>{TEXT}</copyright><category>{TEXT}</category>",
        f"<w:postmeta xmlns:w='http://wordpress.org/export/1.2/'><w:meta_value>{TEXT}</w:meta_value></w:postmeta>",
        "<g:polygon xmlns:g='g'>45.2 -11.4 46.4 -10.9 43.8 -9.8 45.2 -11.4 45.1 -11.2</g:polygon>",
        f"<description>It sails.</description><full-text>{TEXT}</full-text>",
    ],
)
def test_an_item_with_a_headline_alone_is_read(inside):
    source = f"<rss><channel><item><title>Ferry sold</title>{inside}</item></channel></rss>"
    [story] = read_data(source.encode(), "draft", ".rss")
    assert story.text.string.startswith("Ferry sold")
