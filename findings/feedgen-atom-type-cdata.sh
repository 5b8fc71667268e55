#!/usr/bin/env bash
# python-feedgen 1.0.0: `content(html, type="CDATA")`, the call its documentation gives for content that is not to be
# escaped, writes the word into the feed: `<content type="CDATA">`.
#
# Seen: RFC 4287 (section 4.1.3.1) has three words for the type of an Atom content, text, html and xhtml; any other
# value must be a media type, with a slash. "CDATA" is none: it names how the characters are quoted in XML, of which a
# parser says nothing. A reader that follows the specification to the letter has no rule for such a content, takes it
# for text, with its tags as words, or passes it over; feedparser 6.0.11 hands the value on as it is, with the type
# "cdata" and without a complaint (bozo is False), so a program that asks for "text/html" finds none.
# With type="html" the same words come as RFC 4287 has them.
#
# Output seen:
#   type="CDATA": attribute CDATA, feedparser says cdata, bozo False
#   type="html":  attribute html, feedparser says text/html, bozo False
#
# Exits 0 while this is so, 1 where it is otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/environment"
"$folder/environment/bin/python" -m pip install --quiet --disable-pip-version-check 'feedgen==1.0.0' 'feedparser==6.0.11'
"$folder/environment/bin/python" - <<'PYTHON'
import re
import sys

import feedparser
from feedgen.feed import FeedGenerator

WANTED = {"CDATA": ("CDATA", "cdata", False), "html": ("html", "text/html", False)}


def seen(kind):
    feed = FeedGenerator()
    feed.id("urn:example:news")
    feed.title("News")
    entry = feed.add_entry()
    entry.id("urn:example:ferry")
    entry.title("Ferry sails")
    entry.content("<p>The ferry sails on <b>Friday</b>.</p>", type=kind)
    written = feed.atom_str().decode()
    parsed = feedparser.parse(written)
    return re.search('<content type="([^"]*)"', written)[1], parsed.entries[0].content[0].type, bool(parsed.bozo)


results = {kind: seen(kind) for kind in WANTED}
for kind, (attribute, parsed, bozo) in results.items():
    print(f'type="{kind}":', f"attribute {attribute}, feedparser says {parsed}, bozo {bozo}")
sys.exit(results != WANTED)
PYTHON
