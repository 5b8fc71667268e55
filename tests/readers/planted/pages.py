"""Whole web pages, each for one question: which heading is the headline, which part is the story."""

from __future__ import annotations

PROSE = (
    "<p>The council sold the ferry to the harbour trust on Friday, after a year of talks with three firms from the "
    "mainland @copy@</p><p>Ann Brown, who leads the trust, said that the boat would sail again before the summer.</p>"
)
TITLE = "<!doctype html><title>Council sells ferry to trust - Harbour News</title>"

HEADLINES = [
    f"<!doctype html><title>Council sells ferry @copy@</title>{PROSE}",
    f"<!doctype html><title>Council sells ferry @copy@ | Harbour News</title>{PROSE}",
    f"<!doctype html><title>Council sells ferry to trust @none@</title><h1>Council sells ferry to trust @copy@</h1>{PROSE}",
    f"{TITLE}<meta name=description content='@none@'><h1>Council sells ferry to trust</h1><p class=standfirst>Buyers waited @copy@</p>{PROSE}",
    (
        f"{TITLE}<meta property='og:title' content='@none@'><meta name=keywords content='@none@'><link rel=x title='@none@'>"
        f"<h1>Council sells ferry to trust</h1>{PROSE}"
    ),
    # the name of the site, of a desk, of something else
    f"{TITLE}<div id=logo><h1><a href='/'>Harbour News @none@</a></h1></div><div><h1>Council sells ferry to trust @copy@</h1>{PROSE}</div>",
    f"{TITLE}<header><h1 class=logo>Harbour News @none@</h1></header><main><h1>Council sells ferry to trust @copy@</h1>{PROSE}</main>",
    f"{TITLE}<header class=site-header><h1 class=site-title>Harbour News @none@</h1></header><article><h1>Council sells ferry to trust @copy@</h1>{PROSE}</article>",
    f"{TITLE}<div class=section-header><h1><a href='/news'>Harbour and sea @none@</a></h1></div><article><h1>Council sells ferry to trust @copy@</h1>{PROSE}</article>",
    f"{TITLE}<h1 class=sr-only>Harbour News @none@</h1><main><h1>Council sells ferry to trust @copy@</h1>{PROSE}</main>",
    f"{TITLE}<h1 hidden>Harbour News @none@</h1><main><h1>Council sells ferry to trust @copy@</h1>{PROSE}</main>",
    f"{TITLE}<div class=carousel><h1>Boats in pictures @none@</h1></div><article><h1>Council sells ferry to trust @copy@</h1>{PROSE}</article>",
    f"{TITLE}<main><h1>Council sells ferry to trust @copy@</h1>{PROSE}</main><div id=footer><h1>Harbour News @none@</h1></div>",
    # a headline in parts, or with more than words
    f"{TITLE}<h1><span>Council sells</span> <em>ferry</em> to trust @copy@</h1>{PROSE}",
    f"{TITLE}<h1>Council sells ferry <br>to trust @copy@</h1>{PROSE}",
    f"{TITLE}<h1><span class=kicker>Sea @copy@</span> Council sells ferry to trust @copy@</h1>{PROSE}",
]

STORIES = [
    f"{TITLE}<article><header><h1>Council sells ferry to trust @copy@</h1><p class=standfirst>Buyers waited @copy@</p></header>{PROSE}</article>",
    f"{TITLE}<header><h1>Council sells ferry to trust @copy@</h1><p class=standfirst>Buyers waited @copy@</p></header><article>{PROSE}</article>",
    f"{TITLE}<div class=hero><h1>Council sells ferry to trust @copy@</h1><p class=dek>Buyers waited @copy@</p></div><main>{PROSE}</main>",
    f"{TITLE}<main><h1>Council sells ferry to trust @copy@</h1><div class=article-body>{PROSE}</div><div class=article-body>{PROSE}</div></main>",
    f"{TITLE}<main><section><h1>Council sells ferry to trust @copy@</h1></section><section>{PROSE}</section></main>",
    f"{TITLE}<main><h1>Council sells ferry to trust @copy@</h1><div><div>{PROSE}</div></div><div><h2>What next @copy@</h2>{PROSE}</div></main>",
    f"{TITLE}<table><tr><td><a href='/'>Home @none@</a></td><td><h1>Council sells ferry to trust @copy@</h1>{PROSE}</td></tr></table>",
    f"{TITLE}<article><h1>Council sells ferry to trust @copy@</h1><section>{PROSE}</section><section><h2>What next @copy@</h2>{PROSE}</section></article>",
    # cards before the story, in it and after it
    f"{TITLE}<article class=card><h3><a href='/a'>Bins @none@</a></h3><p>The strike has ended @none@</p></article><main><h1>Council sells ferry to trust @copy@</h1>{PROSE}</main>",
    f"{TITLE}<article class=card><h2><a href='/a'>Bins @none@</a></h2></article><article><h1>Council sells ferry to trust @copy@</h1>{PROSE}</article>",
    f"{TITLE}<main><article><h1>Council sells ferry to trust @copy@</h1>{PROSE}<article><a href='/a'><h4>Bins @none@</h4></a></article>{PROSE}</article></main>",
    # a picture that its maker calls an article; what is told as it happens
    (
        f"{TITLE}<article><h1>Council sells ferry to trust</h1>{PROSE}<article class='media media--type-image'><img src=a.jpg alt=''>"
        f"<figcaption>At the quay @copy@</figcaption></article></article>"
    ),
    (
        f"{TITLE}<main><h1>Council sells ferry to trust</h1>{PROSE}<article class=live-update><h2>10.15: The boat is here @copy@</h2>{PROSE}</article>"
        f"<article class=live-update><h2>9.30: The gates open @copy@</h2>{PROSE}</article></main>"
    ),
]

PLACES = {"headlines": HEADLINES, "stories": STORIES}
