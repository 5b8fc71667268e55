"""Places in an item of a feed and in other XML and JSON that holds a story as HTML."""

from __future__ import annotations

from html import escape

RSS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n'
    "<title>@none@</title><link>https://example.org/TK</link><description>@none@</description><generator>@none@</generator>\n"
    "<image><url>https://example.org/TK.png</url><title>@none@</title></image><copyright>@none@</copyright>\n"
    "<item>{}</item>\n</channel></rss>\n"
)
RSS_PLACES = [
    "<title>Council sells ferry @copy@</title><description>It left.</description>",
    "<title><![CDATA[Council sells <i>ferry</i> @copy@]]></title>",
    "<title>Council sells ferry</title><description>Buyers waited @copy@</description>",
    "<title>Council sells ferry</title><description><![CDATA[<p>It left @copy@</p><p>It came back @copy@</p>]]></description>",
    "<title>Council sells ferry</title><description>&lt;p&gt;It &lt;b&gt;left&lt;/b&gt; @copy@&lt;/p&gt;</description>",
    "<title>Council sells ferry</title><description>Buyers waited.</description><content:encoded><![CDATA[<p>It left @copy@</p>]]></content:encoded>",
    "<title>Council sells ferry</title><dc:creator><![CDATA[Ann Brown @byline@]]></dc:creator><description>It left.</description>",
    '<title>Council sells ferry</title><media:content url="https://example.org/TK.jpg"><media:description type="plain">At the quay @copy@</media:description></media:content>',
    (
        "<title>Council sells ferry</title><link>https://example.org/TK</link><guid isPermaLink='false'>TK</guid><comments>https://example.org/TK#comments</comments>"
        "<category><![CDATA[@none@]]></category><slash:comments>TK</slash:comments><source url='https://example.org/TK'>@none@</source>"
        "<enclosure url='https://example.org/TK.mp3' type='TK'/><pubDate>TK</pubDate><author>tk@example.org (Tom Dale @byline@)</author><!-- @none@ -->"
        '<atom:link href="https://example.org/TK" rel="self" title="@none@"/><media:credit>@none@</media:credit><media:keywords>@none@</media:keywords>'
    ),
]

ATOM = (
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">\n'
    "<title>@none@</title><subtitle>@none@</subtitle><generator>@none@</generator><rights>@none@</rights><id>TK</id>\n"
    "<author><name>@none@</name></author>\n<entry>{}</entry>\n</feed>\n"
)
ATOM_PLACES = [
    "<title>Council sells ferry @copy@</title><content>It left.</content>",
    '<title type="html">Council sells &lt;i&gt;ferry&lt;/i&gt; @copy@</title>',
    '<title>Council sells ferry</title><summary type="html">Buyers waited @copy@</summary>',
    "<title>Council sells ferry</title><summary>Buyers waited @copy@</summary><content>It left @copy@</content>",
    '<title>Council sells ferry</title><content type="html">&lt;p&gt;It left @copy@&lt;/p&gt;</content>',
    '<title>Council sells ferry</title><content type="html"><![CDATA[<p>It left @copy@</p><p><del>@none@</del></p>]]></content>',
    '<title>Council sells ferry</title><content type="CDATA"><![CDATA[<p>It left @copy@</p>]]></content>',
    '<title>Council sells ferry</title><content type="HTML"><![CDATA[<p>It left @copy@</p>]]></content>',
    "<title>Council sells ferry</title><content type=\"xhtml\"><div xmlns='http://www.w3.org/1999/xhtml'><p>It <b>left</b> @copy@</p><p><del>@none@</del></p></div></content>",
    '<title>Council sells ferry</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It lies 35km <x-tip>(«21 miles»)</x-tip> off.</p></div></content>',
    '<title>Council sells ferry</title><content type="text/plain">It left @copy@</content>',
    "<title>Council sells ferry</title><author><name>Ann Brown @byline@</name><uri>https://example.org/TK</uri><email>tk@example.org</email></author><content>It left.</content>",
    "<title>Council sells ferry</title><media:group><media:title>@none@</media:title><media:description>At the quay @copy@</media:description></media:group>",
    (
        '<title>Council sells ferry</title><link href="https://example.org/TK" title="@none@"/><id>TK</id><category term="TK" label="@none@"/><published>TK</published>'
        "<rights>@none@</rights><source><title>@none@</title></source><!-- @none@ -->"
    ),
]

NEWSML = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="TK" version="1"><itemMeta>'
    '<itemClass qcode="ninat:text"/><title>@none@</title></itemMeta><contentMeta><headline>Council sells ferry</headline>'
    '<keyword>@none@</keyword></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">'
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:a="urn:agency"><head><title>Council sells ferry</title></head><body>{}</body></html>'
    "</inlineXML></contentSet></newsItem>\n"
)
NINJS = '{"uri": "urn:TK", "type": "text", "headline": "Council sells ferry", "slugline": "TK", "body_html": "%s"}'
NINJS_XHTML = '{"uri": "urn:TK", "type": "text", "headline": "Council sells ferry", "body_xhtml": "%s"}'
XHTML_PLACES = [
    "<p>The ferry @copy@ left.</p>",
    "<p>The ferry lies 35km <a:place>(«21 miles»)</a:place> off.</p>",
    "<p>The ferry lies 35km <gu-link>(«21 miles»)</gu-link> off.</p>",
    "<p>The ferry <del>@none@</del><s>@none@</s><ins>@copy@</ins> left.</p>",
    "<p>The ferry lies 35km<sup>1</sup> («21 miles») off.</p>",
    "<table><tr><td>North @copy@</td></tr></table>",
    "<ul><li>North @copy@</li></ul>",
    "<aside><p>It was built at the yard in the bay @copy@</p></aside>",
    "<figure><img src='TK.jpg' alt='The ferry @copy@'/><figcaption>At the quay @copy@</figcaption></figure>",
    "<figure><img src='TK.jpg' alt='The ferry @none@'/><figcaption>The ferry @copy@</figcaption></figure>",
    "<blockquote><p>The ferry @copy@ left.</p></blockquote>",
    "<p>The ferry left.</p><!-- @none@ --><p hidden='hidden'>The quay @none@</p>",
    "<p>The ferry left.</p><div class='share-bar'><p>Pass it on @none@</p></div>",
    "<pre>The ferry\n left @copy@</pre>",
    "<p>The ferry <unknown kind='x'>@copy@</unknown> left.</p>",
]


def in_json(words: str) -> str:
    """HTML as a JSON string holds it."""
    return words.replace("\n", "\\n").replace('"', '\\"')


def in_xml(words: str) -> str:
    """HTML as an element of XML holds it."""
    return escape(words, quote=False)
