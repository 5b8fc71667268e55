"""Web pages with a gap for one more piece of the story: each tells in its own way which part of it the story is.

What stands beside the story has marks of its own; `QUIET` has the pages without these.
"""

from __future__ import annotations

HEAD = (
    "<!doctype html>\n<html lang=en><head><meta charset=utf-8><title>Council sells ferry to trust - Harbour News</title>"
    '<meta property="og:title" content="Council sells ferry to trust"></head>\n'
)
MASTHEAD = '<header class="masthead"><a href="/">Harbour News</a><nav><ul><li><a href="/sport">@none@</a></li></ul></nav></header>\n'
LEAD = (
    "<p>The council sold the ferry to the harbour trust on Friday, after a year of talks – é😀 &amp; – with firms from the "
    "mainland.</p>\n<p>Ann Brown, who leads the trust, said that the boat would sail again before the summer.</p>\n"
)
LAST = "<p>The trust will run the boat with a crew of nine, four of whom served on it before it was laid up.</p>\n"
STORY = f"<h1>Council sells ferry to trust</h1>\n{LEAD}{{}}\n{LAST}"
CARDS = (
    '<article class="card"><h3><a href="/a">School reopens @none@</a></h3><p>Pupils are back @none@</p></article>\n'
    '<article class="card"><img src="b.jpg" alt="Bins @none@"><h3><a href="/b">Bin strike ends</a></h3></article>\n'
)
FOOTER = "<footer><p>Harbour News, 1 Quay Street @none@</p></footer>"

FRAMES = {
    "main": f"{HEAD}<body>\n{MASTHEAD}<main>{STORY}</main>\n{FOOTER}</body></html>\n",
    "article": f'{HEAD}<body class="single">\n{MASTHEAD}<article class="post">{STORY}</article>\n{FOOTER}</body></html>\n',
    "neither": f"{HEAD}<body>{STORY}</body></html>\n",
    "main and cards": f"{HEAD}<body>\n{MASTHEAD}<main>{STORY}</main>\n<section>{CARDS}</section>{FOOTER}</body></html>\n",
    "div and cards": f'{HEAD}<body>\n{MASTHEAD}<div id="story">{STORY}</div>\n<div>{CARDS}</div>{FOOTER}</body></html>\n',
    "article and cards": f"{HEAD}<body>\n{MASTHEAD}<main><article>{STORY}</article>\n<div>{CARDS}</div></main>{FOOTER}</body></html>\n",
    "cards in the article": f"{HEAD}<body>\n{MASTHEAD}<article>{STORY}<div>{CARDS}</div></article>{FOOTER}</body></html>\n",
}

QUIET = {name: frame.replace("@none@", "now") for name, frame in FRAMES.items()}
