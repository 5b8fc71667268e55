"""One draft in every format: the same words and the same findings in all."""

from __future__ import annotations

import json
from collections import Counter
from html import escape

import pytest

from headline_lint.linter.linter import Linter
from headline_lint.readers import SUFFIXES, read_data
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

LINTER = Linter(load_rulebook([built_in_rules()]).rules)

DRAFT = [
    ("headline", "Ministers slam council as £9m flood plan left in tatters"),
    ("byline", "By Ruth Adeyemi and Seán O’Brien"),
    ("body", "The council’s flood plan was left in tatters on Tuesday, experts say, and its R&D arm was humiliated."),
    ("body", "“It is a f***ing shambles – 😀 or worse,” said Mary O’Brien, who runs the café on Quay Street."),
    ("body", "The wall, 10 miles (21 km) long, reportedly cost £4m, and up to 4,000 homes were flooded."),
    ("crosshead", "What happens next"),
    ("body", 'A source said the "so-called" barrier was <5% finished. It is believed to have been abandoned.'),
    ("body", "The vote is on Monday, 5 March 2024, at the town hall, the clerk told councillors on Friday."),
]
HEADLINE, BYLINE = DRAFT[0][1], DRAFT[1][1]
BODY = DRAFT[2:]
TAGS = {"headline": "h1", "byline": 'p class="byline"', "body": "p", "crosshead": "h2"}


def html(blocks, tags=TAGS):
    return "\n".join(f"<{tags[scope]}>{escape(words)}</{tags[scope].split()[0]}>" for scope, words in blocks)


def plain(blocks):
    return "\n\n".join(words for _, words in blocks)


def markdown(blocks):
    marks = {"headline": "# ", "crosshead": "## "}
    return "\n\n".join(marks.get(scope, "") + words.replace("<", "\\<") for scope, words in blocks)


def front_matter():
    return f'---\ntitle: "{HEADLINE}"\nbyline: {BYLINE}\n---\n\n{markdown(BODY)}\n'


def ninjs_1(**body):
    return json.dumps({"uri": "urn:x", "type": "text", "byline": BYLINE, **body, "headline": HEADLINE})


def ninjs_2():
    bodies = [
        {"role": "text", "contenttype": "text/plain", "value": plain(BODY)},
        {"role": "html5", "contenttype": "text/html", "value": f"<article>{html(DRAFT)}</article>"},
    ]
    return json.dumps({"headlines": [{"value": HEADLINE}], "by": BYLINE, "bodies": bodies}, ensure_ascii=False)


def ninjs_3():
    bodies = [{"role": "nitf", "contentType": "application/nitf+xml", "value": nitf()}]
    return json.dumps({"headlines": [{"role": "main", "value": HEADLINE}], "by": BYLINE, "bodies": bodies}, indent=1)


def nitf(kind=""):
    body = html(BODY, TAGS | {"crosshead": "hl2"}).replace("Quay Street", "<location>Quay Street</location>")
    return (
        f"{kind}<nitf><head><title>File name</title></head><body><body.head><hedline><hl1>{escape(HEADLINE)}</hl1>"
        f"</hedline><byline>{BYLINE}</byline></body.head><body.content><block>{body}</block></body.content></body></nitf>"
    )


def newsml(content):
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta>'
        f'<itemClass qcode="ninat:text"/><title>x</title></itemMeta><contentMeta><by>{BYLINE}</by>'
        f"<headline>{escape(HEADLINE)}</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def xhtml(blocks):
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{html(blocks)}</body></html>'


def rss(content):
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>All the news</title><item>'
        f"{content}<dc:creator>{BYLINE}</dc:creator><title>{escape(escape(HEADLINE))}</title></item></channel></rss>"
    )


def atom(content):
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>All the news</title><entry>'
        f"<title>{escape(HEADLINE)}</title><author><name>{BYLINE}</name></author>{content}</entry></feed>"
    )


def lines(blocks):
    """Paragraphs as WordPress's classic editor keeps them."""
    return "\n\n".join(f"<h2>{words}</h2>" if scope == "crosshead" else escape(words) for scope, words in blocks)


def word(make_docx):
    styles = {"headline": "Titel", "crosshead": "berschrift2"}
    names = {"Titel": "Title", "berschrift2": "heading 2"}
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{styles.get(scope, "Standard")}"/></w:pPr>'
        + "".join(f'<w:r><w:t xml:space="preserve">{escape(word)} </w:t></w:r>' for word in words.split(" "))
        + "</w:p>"
        for scope, words in DRAFT
    )
    defined = "".join(f'<w:style w:styleId="{id_}"><w:name w:val="{name}"/></w:style>' for id_, name in names.items())
    return make_docx(body, styles=defined)


CDATA = "<![CDATA[{}]]>".format
FORMATS = {
    "draft.md": markdown(DRAFT),
    "front.md": front_matter(),
    "draft.html": f"<!doctype html><title>x</title><article>{html(DRAFT)}</article>",
    "html.ninjs": ninjs_1(body_html=html(BODY), body_text="Not read."),
    "xhtml.json": ninjs_1(body_xhtml=html(DRAFT)),
    "text.json": ninjs_1(body_text=plain(BODY)),
    "bodies.json": ninjs_2(),
    "nitf.json": ninjs_3(),
    "draft.nitf": nitf('<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">\r\n'),
    "newsml-nitf.xml": newsml(f"<inlineXML>{nitf()}</inlineXML>"),
    "newsml-xhtml.xml": newsml(f"<inlineXML>{xhtml(DRAFT)}</inlineXML>"),
    "newsml-html.xml": newsml(f'<inlineData contenttype="text/html">{escape(html(BODY))}</inlineData>'),
    "newsml-text.xml": newsml(f'<inlineData contenttype="text/plain">{CDATA(plain(BODY))}</inlineData>'),
    "message.xml": f"<newsMessage><header/><itemSet>{newsml(f'<inlineXML>{xhtml(BODY)}</inlineXML>')[39:]}</itemSet></newsMessage>",
    "cdata.rss": rss(f"<content:encoded>{CDATA(html(BODY))}</content:encoded>"),
    "escaped.xml": rss(f"<description>{escape(html(BODY))}</description>"),
    "html.atom": atom(f'<content type="html">{escape(html(BODY))}</content>'),
    "xhtml.xml": atom(f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{html(BODY)}</div></content>'),
    "untyped.atom": atom(f"<content>{escape(html(BODY))}</content>"),
    "cdata.atom": atom(f'<content type="CDATA">{CDATA(html(BODY))}</content>'),
    "lines.rss": rss(f"<content:encoded>{CDATA(lines(BODY))}</content:encoded>"),
    "below-a-blank-line.xml": f"\n<?xml version='1.0'?>\n{rss(f'<description>{escape(html(BODY))}</description>')}",
    "text.atom": atom(f"<content>{escape(plain(BODY))}</content>"),
}


def outcome(data, suffix):
    """The words of the blocks, and how often each rule found which words."""
    [document] = read_data(data, "draft", suffix)
    string = document.text.string
    spans = [document.text.source_span(offset, offset + 1) for offset in range(len(string))]
    found = Counter()
    for finding in LINTER.lint(document):
        inside = [o for o, span in enumerate(spans) if finding.start <= span.start < span.end <= finding.end]
        found[finding.rule, "".join(string[offset] for offset in inside)] += 1
    return string, found


PLAIN_STRING, PLAIN_FOUND = outcome(plain(DRAFT).encode(), ".txt")


def test_the_draft_has_findings_of_every_kind():
    categories = {rule.partition("/")[0] for rule, _ in PLAIN_FOUND}
    assert {"attribution", "loaded-language", "profanity", "units", "copy", "headline"} <= categories
    assert ("profanity/masked", "f***ing") in PLAIN_FOUND


def test_every_suffix_is_tried():
    tried = {name[name.rindex(".") :] for name in FORMATS} | {".txt", ".docx"}
    same = {".text", ".markdown", ".mdown", ".mdx", ".htm", ".xhtml"}
    assert tried | same == set(SUFFIXES)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_the_same_findings(name):
    string, found = outcome(FORMATS[name].encode(), name[name.rindex(".") :])
    assert string == PLAIN_STRING
    assert found == PLAIN_FOUND


def test_a_word_document_has_the_same_findings(make_docx):
    assert outcome(word(make_docx), ".docx") == (PLAIN_STRING, PLAIN_FOUND)


@pytest.mark.parametrize("name", [name for name in FORMATS if not name.endswith(".md")])
def test_content_tells_the_format_where_the_name_does_not(name):
    assert outcome(FORMATS[name].encode(), "") == (PLAIN_STRING, PLAIN_FOUND)
