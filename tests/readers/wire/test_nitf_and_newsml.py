"""NITF and NewsML-G2."""

from __future__ import annotations

import pytest

from headline_lint.readers import UnreadableError, read_data, read_string


def nitf(content, head="", before=""):
    return f"{before}<nitf><body><body.head>{head}</body.head><body.content>{content}</body.content></body></nitf>"


def newsml(meta, content="", kind="text"):
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><itemClass qcode="ninat:{kind}"/></itemMeta>'
        f"<contentMeta>{meta}</contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


HEADS = [
    ("<hedline><hl1>One</hl1><hl2>Deck</hl2></hedline>", [("headline", "One"), ("standfirst", "Deck")]),
    ("<hedline><hl1>O<em>n</em>e &amp; two</hl1></hedline>", [("headline", "One & two")]),
    ("<byline>By <person>A B</person><bytag>Editor</bytag></byline>", [("byline", "By A BEditor")]),
    ("<abstract><p>A</p><p>B</p></abstract>", [("standfirst", "A"), ("standfirst", "B")]),
    ("<note><body.content><p>N</p></body.content></note><dateline>Paris</dateline><distributor>D</distributor>", []),
]
CONTENTS = [
    ("<p>One</p><p lede='true'>Two</p>", [("body", "One"), ("body", "Two")]),
    ("<p>A <person>B</person> of <location><city>C</city>, <country>D</country></location> <q>E</q></p>", [("body", "A B of C, D “E”")]),
    ("<p>£<money>5</money><num><frac><frac-num>1</frac-num>/<frac-den>2</frac-den></frac></num></p>", [("body", "£51/2")]),
    ("<hl2>One</hl2><block><p>Two</p></block>", [("crosshead", "One"), ("body", "Two")]),
    ("<bq><block><p>One</p></block><credit>Two</credit></bq>", [("body", "One"), ("body", "Two")]),
    ("<ul><li>One</li></ul><dl><dt>Two</dt><dd>Three</dd></dl>", [("body", "One"), ("body", "Two"), ("body", "Three")]),
    ("<table><caption>One</caption><tr><td>Two</td></tr></table>", [("caption", "One"), ("body", "Two")]),
    (
        "<media><media-metadata>M</media-metadata><media-reference source='x' alternate-text='Alt'/><media-caption><p>Cap</p></media-caption><media-producer>P</media-producer></media>",
        [("caption", "Alt"), ("caption", "Cap")],
    ),
    ("<p>One<note>N</note></p><pre>x</pre><hr/>", [("body", "One"), ("body", "x")]),
    ("<p>f***<br/>two&nbsp;three<![CDATA[ <b> & c]]></p>", [("body", "f*** two three <b> & c")]),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_nitf_heads(head, expected, blocks):
    assert blocks(nitf("", head), ".nitf") == expected


@pytest.mark.parametrize(("content", "expected"), CONTENTS)
def test_nitf_bodies(content, expected, blocks):
    assert blocks(nitf(content), ".xml") == expected


def test_nitf_block_quotes_and_lists(flags):
    source = nitf("<p>A</p><bq><p>B</p></bq><ol><li>C</li></ol>")
    assert flags(source, ".nitf") == [("A", ""), ("B", "quoted"), ("C", "listed")]


def test_nitf_without_a_hedline_has_the_title_of_its_head(blocks):
    source = "<nitf><head><title>One</title></head><body><body.end><tagline>By A B</tagline></body.end></body></nitf>"
    assert blocks(source, ".nitf") == [("headline", "One"), ("byline", "By A B")]


def test_nitf_facts():
    head = (
        "<head><tobject><tobject.property tobject.property.type='Opinion'/></tobject>"
        "<docdata><date.issue norm='20240301T100000Z'/></docdata><pubdata position.section='Arts'/></head>"
    )
    document = read_string(f"<nitf>{head}<body/></nitf>", "draft", ".nitf")
    assert (document.section, document.genre, document.date) == ("Arts", "opinion", "2024-03-01")


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("humiliated", "hu<em>mil</em>iated"),
        ("R&D", "R&amp;D"),
        ("“so”", "<q>so</q>"),
        ("é&😀", "é<![CDATA[&]]>😀"),
        ("over two", "over<br/>\r\n two"),
        ('Alt "x"', "Alt &quot;x&quot;"),
    ],
)
def test_nitf_spans(words, there, source_of):
    source = nitf(
        "<p>PM hu<em>mil</em>iated R&amp;D <q>so</q> é<![CDATA[&]]>😀 over<br/>\r\n two</p>"
        "<media><media-reference alternate-text='Alt &quot;x&quot;'/></media>",
        before='<?xml version="1.0" encoding="iso-8859-1"?>\r\n<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">\r\n<!-- é -->',
    )
    assert source_of(source, words, ".nitf") == there


XHTML = '<inlineXML><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>One</h:title></h:head><h:body>{}</h:body></h:html></inlineXML>'
NEWSML = [
    (newsml("<headline>One</headline><description>D</description><by>By A B</by><slugline>no</slugline>"), [("headline", "One"), ("standfirst", "D"), ("byline", "By A B")]),
    (newsml("<headline>One</headline><headline role='hlrole:subhead'>Two</headline>"), [("headline", "One"), ("standfirst", "Two")]),
    (newsml("<description role='drol:caption'>D</description>"), [("caption", "D")]),
    (newsml("<headline>Dam</headline><description>D</description>", kind="picture"), [("headline", "Dam"), ("caption", "D")]),
    (newsml("<headline>One</headline>", XHTML.format("<h:h1>One</h:h1><h:p>T<h:b>w</h:b>o &amp;c</h:p>")), [("headline", "One"), ("body", "Two &c")]),
    (newsml("<headline>One</headline>", f"<inlineXML>{nitf('<p>Two</p><hl2>X</hl2>')}</inlineXML>"), [("headline", "One"), ("body", "Two"), ("crosshead", "X")]),
    (newsml("", "<inlineXML><idf xmlns='i'><element type='body'>One</element><element>Two</element></idf></inlineXML>"), [("body", "One"), ("body", "Two")]),
    (newsml("", "<inlineXML><idf xmlns='i'><text>A <who>Ms Lee</who> left.</text> <text><who>He</who></text></idf></inlineXML>"), [("body", "A Ms Lee left."), ("body", "He")]),
    (newsml("", "<inlineXML><p xmlns='http://www.w3.org/1999/xhtml'>A <x:who xmlns:x='x'>Ms Lee</x:who> <x:where xmlns:x='x'>left</x:where>.</p></inlineXML>"), [("body", "A Ms Lee left.")]),
    (newsml("", "<inlineData contenttype='text/plain'>No</inlineData><inlineData contenttype='text/html'>&lt;p&gt;One</inlineData>"), [("body", "One")]),
    (newsml("", "<inlineData>One two.\n\nThree four.</inlineData>"), [("body", "One two."), ("body", "Three four.")]),
    (newsml("", "<remoteContent href='x'><channel/><caption>C</caption></remoteContent>"), [("caption", "C")]),
    (newsml("", "<inlineXML/>"), []),
    (newsml("", "<inlineXML><p/></inlineXML><inlineData>One two.</inlineData>"), [("body", "One two.")]),
    (newsml("", "<inlineXML><![CDATA[<p>One</p><p>Two]]></inlineXML><inlineData>No</inlineData>"), [("body", "One"), ("body", "Two")]),
    (newsml("", "<inlineXML> </inlineXML><inlineData>One two.</inlineData>"), [("body", "One two.")]),
    ("<newsItem xmlns='n'><itemMeta><title>no copy</title><edNote>no</edNote></itemMeta></newsItem>", []),
    ("<packageItem xmlns='n'><contentMeta><headline>One</headline></contentMeta><groupSet><group><itemRef><title>no</title></itemRef></group></groupSet></packageItem>", [("headline", "One")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), NEWSML)
def test_newsml(source, expected, blocks):
    assert blocks(source, ".xml") == expected


def test_a_message_holds_a_story_an_item():
    items = [newsml(f"<headline>Row {number} &amp; é</headline>") for number in range(2)]
    source = f"<newsMessage><header><sender>x</sender></header><itemSet>{''.join(items)}</itemSet></newsMessage>"
    documents = read_data(source.encode(), "draft", ".xml")
    assert [document.text.string for document in documents] == ["Row 0 & é", "Row 1 & é"]
    assert source[slice(*documents[1].text.source_span(0, 9))] == "Row 1 &amp; é"


def test_what_only_names_other_items_is_no_story_of_a_message():
    package = "<packageItem><groupSet><group><itemRef><headline>Pier opens</headline></itemRef></group></groupSet></packageItem>"
    source = f"<newsMessage><itemSet>{package}{newsml('<headline>Ferry sold</headline>')}</itemSet></newsMessage>"
    assert [story.text.string for story in read_data(source.encode(), "draft", ".xml")] == ["Ferry sold"]


def test_every_content_of_nitf_is_read(blocks):
    source = "<nitf><body><body.content><p>One</p></body.content><body.content><p>Two</p></body.content></body></nitf>"
    assert blocks(source, ".nitf") == [("body", "One"), ("body", "Two")]


def test_newsml_facts():
    meta = (
        "<contentCreated>2024-03-01T10:00Z</contentCreated><subject qcode='medtop:15000000'/>"
        "<genre qcode='genre:Opinion'><name>Opinion</name></genre>"
    )
    document = read_string(newsml(meta), "draft", ".xml")
    assert (document.section, document.genre, document.date) == ("sport", "opinion", "2024-03-01T10:00Z")


def test_xhtml_in_a_file_named_xml(blocks):
    assert blocks("<?xml version='1.0'?><html><body><div hidden='hidden'/><p>One</p></body></html>", ".xml") == [
        ("body", "One")
    ]


@pytest.mark.parametrize("root", ["project", "rss2"])
def test_other_xml_is_no_story(root):
    with pytest.raises(UnreadableError) as fault:
        read_string(f"<{root}/>", "draft", ".xml")
    assert str(fault.value) == f"is XML, but no story: its root <{root}> is none of NewsML-G2, NITF, RSS or Atom"


NEWSML_1 = (
    "<NewsItem><NewsComponent><NewsLines><HeadLine>Row</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>"
)


@pytest.mark.parametrize(
    ("head", "version"),
    [
        ('<?xml version="1.0"?>\n<NewsML Version="1.2">', "1.2"),
        ("<NewsML Version = '1.1'>", "1.1"),
        ('<!DOCTYPE NewsML SYSTEM "http://example.org/NewsML_1.2.dtd"><NewsML>', "1.2"),
        (
            '<?xml version="1.0"?>\n<!-- row -->\n<!DOCTYPE NewsML PUBLIC "a" "NewsML_1.0.dtd" [<!ENTITY a "b">]>\n<NewsML>',
            "1.0",
        ),
        ('<!DOCTYPE NewsML [\n<!ENTITY % row SYSTEM "row.dtd">\n%row;\n]>\n<NewsML>', "1"),
        ("\n<NewsML>", "1"),
        ('<NewsML Duid="a">&broken;', "1"),
    ],
)
@pytest.mark.parametrize("suffix", ["", ".xml", ".newsml"])
def test_newsml_1_is_told_from_newsml_g2(head, version, suffix):
    with pytest.raises(UnreadableError) as fault:
        read_data((head + NEWSML_1).encode(), "draft", suffix)
    way = "NewsML-G2 and NITF are; export the story as HTML, Markdown or docx"
    assert str(fault.value) == f"is NewsML {version}, which is not read; {way}"


INDESIGN = "http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<tt xmlns='http://www.w3.org/ns/ttml'/>", "is a subtitle file (TTML), which is not read; save its words as plain text or docx"),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "is a picture (SVG), which is not read; name the story that shows it"),
        ("<urlset/>", "is a list of pages (sitemap), which is not read; name the pages"),
        ("<opml/>", "is a list of feeds (OPML), which is not read; name the feeds"),
        ("<w:wordDocument xmlns:w='a'/>", "is a Word document in XML, which is not read; save it as docx"),
        (f"<pkg:package xmlns:pkg='{PACKAGE}'/>", "is a Word document in XML, which is not read; save it as docx"),
        (f"<o:document xmlns:o='{OFFICE}'/>", "is an OpenDocument text in XML, which is not read; save it as docx"),
        ('<?aid style="50"?><Document DOMVersion="8.0"/>', "is a story of InDesign or InCopy in XML, which is not read; export the story as HTML, Markdown or docx"),
        (f"<a:Story xmlns:a='{INDESIGN}'/>", "is a story of InDesign or InCopy in XML, which is not read; export the story as HTML, Markdown or docx"),
        ("<Document/>", "is XML, but no story: its root <Document> is none of NewsML-G2, NITF, RSS or Atom"),
        ("<entry/>", "is XML, but no story: its root <entry> is none of NewsML-G2, NITF, RSS or Atom"),
        ("<conceptItem/>", "is NewsML-G2 of terms, not of stories, which is not read; export the story as HTML, Markdown or docx"),
        ("<package/>", "is XML, but no story: its root <package> is none of NewsML-G2, NITF, RSS or Atom"),
        ("<newsMessage><itemSet><conceptItem/></itemSet></newsMessage>", "holds no story: there is no news item in its <newsMessage>"),
    ],
)  # fmt: skip
def test_other_xml_is_told_by_its_root(source, expected):
    with pytest.raises(UnreadableError) as fault:
        read_string(source, "draft", ".xml")
    assert str(fault.value) == expected


def test_what_names_pictures_and_items_alone_is_no_story_of_a_message():
    items = [
        "<newsItem><contentMeta><headline>Row</headline></contentMeta></newsItem>",
        "<packageItem><groupSet><group><itemRef residref='a'><title>Row</title></itemRef></group></groupSet></packageItem>",
        "<newsItem><contentMeta><by>A B</by><description/></contentMeta><contentSet><remoteContent href='a'/></contentSet></newsItem>",
        "<packageItem><contentMeta><headline>Rows</headline></contentMeta></packageItem>",
        "<newsItem><contentSet><remoteContent href='a'><caption>Sea</caption></remoteContent></contentSet></newsItem>",
    ]
    source = f"<newsMessage><itemSet>{''.join(items)}</itemSet></newsMessage>"
    assert [story.text.string for story in read_data(source.encode(), "draft", ".xml")] == ["Row", "Rows", "Sea"]


def test_a_file_of_very_many_stories_is_refused():
    source = f"<rss>{'<item/>' * 10_001}</rss>"
    with pytest.raises(UnreadableError, match="holds over 10,000 stories"):
        read_data(source.encode(), "draft", ".rss")


def test_an_item_of_a_message_with_an_unknown_name_is_lost_alone():
    items = [
        f"<newsItem><contentMeta><headline>{words}</headline></contentMeta></newsItem>" for words in ("&eur;", "Tea")
    ]
    faults = []
    stories = read_data(("<newsMessage>\n" + "\n".join(items) + "</newsMessage>").encode(), "a", ".xml", faults=faults)
    assert [story.text.string for story in stories] == ["Tea"]
    assert [(line, str(error)) for line, error in faults] == [(2, "is XML with an unknown name of a character, &eur;")]


@pytest.mark.parametrize("root", ["nitf", "newsItem", "html"])
def test_a_file_of_one_story_with_an_unknown_name_is_lost(root):
    with pytest.raises(UnreadableError, match="an unknown name of a character, &eur;"):
        read_string(f"<{root}><body>&eur;</body></{root}>", "a", ".xml")
