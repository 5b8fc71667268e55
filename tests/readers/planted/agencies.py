"""Whole files of agencies and plain text, each with its suffix."""

from __future__ import annotations

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<nitf uno="TK"><head><title>@none@</title><meta name="slug" content="@none@"/><docdata><ed-msg info="@none@"/>
<key-list><keyword key="@none@"/></key-list></docdata><pubdata name="@none@"/></head>
<body><body.head><hedline><hl1>Council sells ferry @copy@</hl1><hl2>Buyers waited @copy@</hl2></hedline>
<note><body.content><p>To the desk: @none@</p></body.content></note><byline>By <person>Ann Brown</person> @byline@</byline>
<dateline><location>@none@</location></dateline><abstract><p>The trust pays @copy@</p></abstract></body.head>
<body.content><block><p>The ferry <person>was 35km («21 miles») off</person>, <org>T</org>he price was «TK»</p><!-- @none@ -->
<hl2>The talks @copy@</hl2><bq><block><p>It will sail @copy@</p></block></bq><ul><li>North @copy@</li></ul>
<table><caption>Sailings @copy@</caption><tr><td>North @copy@</td></tr></table>
<media media-type="image"><media-metadata name="x" value="@none@"/><media-reference source="TK.jpg" alternate-text="The ferry @copy@"/>
<media-caption>At the quay @copy@</media-caption><media-producer>@none@</media-producer></media></block></body.content>
<body.end><tagline>Tom Dale added to this report @byline@</tagline></body.end></body></nitf>
"""

NEWSML = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="TK" version="1"><rightsInfo><usageTerms>@none@</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><title>@none@</title><edNote>@none@</edNote><signal qcode="TK"/></itemMeta>
<contentMeta><located qcode="TK"><name>@none@</name></located><headline>Council sells ferry @copy@</headline>
<slugline>TK</slugline><by>Ann Brown @byline@</by><creditline>@none@</creditline><keyword>@none@</keyword>
<subject qcode="TK"><name>@none@</name></subject><description role="drol:summary">Buyers waited @copy@</description></contentMeta>
<contentSet><inlineData contenttype="text/plain">The ferry left @copy@</inlineData></contentSet></newsItem>
"""

NINJS = """{"uri": "urn:TK", "type": "text", "profile": "TK", "slugline": "TK", "ednote": "@none@", "copyrightnotice": "@none@",
 "usageterms": "@none@", "located": "@none@", "language": "en", "headline": "Council sells ferry @copy@",
 "byline": "Ann Brown @byline@", "description_text": "Buyers waited @copy@", "body_html": "<p>It <b>left</b> @copy@</p>",
 "keyword": ["@none@"], "subject": [{"name": "@none@", "code": "TK"}], "place": [{"name": "@none@"}],
 "associations": {"main": {"uri": "urn:TK2", "type": "picture", "description_text": "At the quay @copy@",
 "renditions": {"a": {"href": "https://example.org/TK", "title": "@none@"}}}}}
"""

NINJS_2 = """{"uri": "urn:TK", "type": "text", "ednotes": [{"value": "@none@"}], "by": "Ann Brown @byline@",
 "headlines": [{"role": "main", "value": "Council sells ferry @copy@"}],
 "descriptions": [{"contenttype": "text/plain", "value": "Buyers waited @copy@"}],
 "bodies": [{"contenttype": "text/html", "value": "<p>It left @copy@</p>"}], "keywords": ["@none@"]}
"""

PLAIN = "Council sells ferry @copy@\n\nBy Ann Brown @byline@\n\nIt left @copy@\n\nThe talks\n\n“It will sail,” she said @copy@\n"

FILES = {
    "NITF": (NITF, ".nitf"),
    "NewsML-G2": (NEWSML, ".xml"),
    "ninjs 1": (NINJS, ".ninjs"),
    "ninjs 2": (NINJS_2, ".json"),
    "plain text": (PLAIN, ".txt"),
}
