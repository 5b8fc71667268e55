"""`check --fix` where a file says something twice: it is mended in every place, or the field that is left is named."""

from __future__ import annotations

import pytest

CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
MEDIA = 'xmlns:m="http://search.yahoo.com/mrss/"'
PODCAST = 'xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"'
ATOM = 'xmlns="http://www.w3.org/2005/Atom"'
NEWSML = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
ENCODED = "<content:encoded><![CDATA[<p>The north bay is open.</p><p>It is the north bay.</p>]]></content:encoded>"
META = "<contentMeta><headline>A north bay</headline></contentMeta>"
BODY = "<body><hl1>A north bay</hl1><body.content><p>It is by a hamlet.</p></body.content></body>"
NITF = f"<inlineXML><nitf>{BODY}</nitf></inlineXML>"
DATA = (
    "<inlineData>It is by a hamlet.</inlineData>"
    '<inlineData contenttype="text/html">&lt;p>It is by a&amp;nbsp;hamlet.</inlineData>'
)
RULE = "fix: safe\ncheck: substitution\nswap: [north bay -> north cove, hamlet -> village, bay 4 -> bay 5]"


@pytest.fixture
def mended(desk):
    """A function that gives a file after `--fix`, the exit code, and what is said."""
    desk.rule(
        "ours/places",
        ("check: phrases\nphrases:\n  - at the end of the day", RULE),
        ("<At the end of the day>", "<Hamlet>"),
    )

    def run(name, source):
        path = desk.folder / name
        path.write_bytes(source.encode())
        result = desk.run("check", "--rules", "rules", "--select", "ours", "--fix", name)
        return path.read_bytes().decode(), result.exit_code, result.stderr

    return run


@pytest.mark.parametrize(
    ("name", "source"),
    [
        # the headline again in the body
        ("a.rss", "<rss><item><title>North bay opens</title><description>&lt;p>North&amp;nbsp;bay opens.&lt;p>More.</description></item></rss>"),
        ("a.ninjs", '{"headline": "A north bay", "body_html": "<h1>A north\\u00a0bay</h1><p>The north bay is far."}'),
        ("a.ninjs", '{"headlines": [{"value": "A north bay"}, {"value": "A north bay"}], "body_text": "A north bay\\n\\nIt is."}'),
        ("a.nitf", "<nitf><body><hl1>A north bay</hl1><body.content><p>A north&#160;bay</p><p>By the north\nbay.</p></body.content></body></nitf>"),
        # a summary that is the beginning of the body
        ("a.rss", f"<rss {CONTENT}><item><description>The north bay is open. It is…</description>{ENCODED}</item></rss>"),
        ("a.atom", f"<feed {ATOM}><entry><summary>The north  bay is</summary><content>The north bay is by a hamlet.</content></entry></feed>"),
        ("a.ninjs", '{"description_text": "The hamlet is", "description_html": "<p>The hamlet is", "body_html": "<p>The hamlet is open"}'),
        # what a feed says of several pictures, and once as a paragraph and as a subtitle
        ("a.rss", f"<rss {MEDIA}><item><m:a><m:description>A north bay</m:description></m:a><m:b><m:description>A north  bay</m:description></m:b></item></rss>"),
        ("a.rss", f"<rss {CONTENT}><item><description>It is the north bay.</description>{ENCODED}</item></rss>"),
        ("a.rss", f"<rss {PODCAST}><item><description>A hamlet by it</description><i:subtitle>A hamlet</i:subtitle></item></rss>"),
        ("a.rss", f"<rss {PODCAST}><item><description>&lt;p>A &amp;amp; B's hamlet</description><i:summary>A &amp; B's hamlet</i:summary></item></rss>"),
        # paragraphs of blank lines
        ("a.rss", f"<rss {CONTENT}><item><content:encoded><![CDATA[The north\nbay\n\nA\r\n\r\nhamlet]]></content:encoded></item></rss>"),
        # other renditions
        ("a.ninjs", '{"headline": "Far", "body_text": "A hamlet &amp; more", "body_html": "<p>It is <b>a</b> hamlet"}'),
        ("a.ninjs", '{"title": "The north bay", "headline": "The north bay is open"}'),
        ("a.ninjs", '{"bodies": [{"role": "html", "value": "<p>A hamlet &amp; more"}, {"role": "text", "value": "A hamlet & more"}]}'),
        ("a.nitf", "<nitf><head><title>A north bay</title></head><body><hl1>A north bay</hl1></body></nitf>"),
        ("a.xml", f"<newsItem {NEWSML}><itemMeta><title>A north bay</title></itemMeta>{META}<contentSet>{NITF}{DATA}</contentSet></newsItem>"),
    ],
)  # fmt: skip
def test_every_place_is_mended(mended, name, source):
    after, code, said = mended(name, source)
    assert after == source.replace("bay", "cove").replace("hamlet", "village")
    assert (code, said.partition(" made")[2]) == (0, " in 1 file\n")


def test_an_invisible_character_goes_from_every_place(desk):
    desk.rule(
        "ours/hidden",
        ("check: phrases\nphrases:\n  - at the end of the day", "fix: safe\ncheck: hidden-characters"),
        ("<At the end of the day> nothing", "It <\u200b>was nothing"),
    )
    source = '{"headline": "\u200bFar", "title": "\u200bFar", "body_html": "<p>The&#8203; pier is\\u200b shut.\u200b", "body_text": "The\u200b pier is\u200b shut.\u200b"}'
    path = desk.write("a.ninjs", source)
    desk.run("check", "--rules", "rules", "--fix", "a.ninjs")
    mended = source.replace("&#8203;", "").replace("\\u200b", "").replace("\u200b", "")
    assert path.read_text(encoding="utf-8") == mended


@pytest.mark.parametrize(
    ("other", "note"),
    [
        (
            "The hamlet is near a hamlet.",
            "a.ninjs:2: a fix of ours/places is not made in body_text: the same words do not stand there as often\n",
        ),
        (
            "The <b>ham</b>let.",
            "a.ninjs:2: a fix of ours/places is not made in body_xhtml: markup stands among the words there\n",
        ),
        ("Nothing of the kind.", ""),
        ("The hamlets are far.", ""),
    ],
)
def test_a_rendition_that_is_left_is_named(mended, other, note):
    field = "body_xhtml" if "<" in other else "body_text"
    source = f'{{"headline": "Far",\n"body_html": "<p>The hamlet is far.", "{field}": "{other}"}}'
    after, code, said = mended("a.ninjs", source)
    assert (after, code) == (source.replace("<p>The hamlet", "<p>The village"), 0)
    assert said == f"{note}1 fix made in 1 file\n"


@pytest.mark.parametrize(("rest", "is_mended"), [("“a hamlet”, or so.", True), ("'a hamlet' or so.", False)])
def test_where_the_rest_differs_all_are_mended_or_none(mended, rest, is_mended):
    """Nobody can tell then which of two is the one that somebody says."""
    text = f'"A hamlet, or {rest}"'
    source = f'{{"headline": "Far", "body_html": "<p>A hamlet, or “a hamlet”, or so.", "body_text": {text}}}'
    after, _, said = mended("a.ninjs", source)
    mended_text = text.replace("A hamlet", "A village") if is_mended else text
    assert after == source.replace("<p>A hamlet", "<p>A village").replace(text, mended_text)
    assert ("body_text" in said) != is_mended


def test_where_no_fix_can_be_made_the_file_is_not_written(mended, desk):
    source = "<rss><item><title>A hamlet</title><description>&lt;p>A HAMLET&lt;p>More.</description></item></rss>"
    (desk.folder / "a.rss").write_bytes(source.encode())
    before = (desk.folder / "a.rss").stat().st_ino
    said = "a.rss:1: a fix of ours/places is not made: the file says this twice, and other capitals stand there\n"
    result = desk.run("check", "--rules", "rules", "--select", "ours", "--fix", "a.rss")
    assert (result.exit_code, result.stderr) == (1, f"{said}0 fixes made in 0 files\n")
    assert (desk.folder / "a.rss").stat().st_ino == before
    assert mended("a.rss", source)[0] == source


def test_what_is_said_twice_in_other_letters_is_left_and_the_rest_is_mended(mended):
    items = [
        f"<item>\n<title>{title}</title><description>&lt;p>{again}&lt;p>More.</description></item>\n"
        for title, again in (("A hamlet", "A hamlet."), ("A hamlet", "A HAMLET"), ("The north bay", "The north bay"))
    ]
    after, code, said = mended("a.rss", f"<rss>{''.join(items)}</rss>")
    assert after == f"<rss>{items[0].replace('hamlet', 'village')}{items[1]}{items[2].replace('bay', 'cove')}</rss>"
    assert said == (
        "a.rss:4: a fix of ours/places is not made: the file says this twice, and other capitals stand there\n"
        "2 fixes made in 1 file\n"
    )
    assert code == 1


def repeated(again):
    """A feed that has its headline again in a body."""
    body = f"<p>{again}<p>More.".replace("<", "&lt;")
    return f"<rss><item><title>Ferry leaves bay 4 today</title><description>{body}</description></item></rss>"


@pytest.mark.parametrize(
    "again",
    ["Ferry leaves <b>bay</b>&amp;nbsp;<i>4</i> today", "FERRY LEAVES BAY 4 TODAY", "Ferry <u>Leaves Bay</u> 4 Today."],
)
def test_where_markup_or_capitals_differ_the_words_that_change_are_mended(mended, again):
    source = repeated(again)
    assert mended("a.rss", source) == (source.replace("4", "5"), 0, "1 fix made in 1 file\n")


@pytest.mark.parametrize("again", ["Ferry leaves b<b>ay</b> 4 today", "Ferry leaves bay <b></b>4 today"])
def test_markup_beside_the_words_that_change_stays(mended, again):
    source = repeated(again)
    assert mended("a.rss", source)[0] == source.replace("4", "5")


def test_markup_within_the_words_that_change_is_said(mended):
    source = repeated("Ferry leaves bay 4 today").replace("bay 4", "hamlet", 1).replace("bay 4", "ham&lt;b>let&lt;/b>")
    why = "the file says this twice, and markup stands among the words there"
    said = f"a.rss:1: a fix of ours/places is not made: {why}\n0 fixes made in 0 files\n"
    assert mended("a.rss", source) == (source, 1, said)
