"""Places inside the story of a web page, by element: a line each."""

from __future__ import annotations

PROSE = [
    "<p>The ferry @copy@ left.</p>",
    "<p>The ferry left @copy@",
    "<p>@copy@</p>",
    '<p>The ferry left @copy@ <ins class="ads"><p>It came back @copy@',  # a paragraph ends all that stands in it
    "<div>The ferry @copy@ left.</div>",
    "<div><div><section><p>The ferry @copy@ left.</p></section></div></div>",
    "<div><p>The ferry left.</p>It came back @copy@</div>",
    "<p>The ferry<br>@copy@</p>",
    "<p>The ferry left.<br><br>It came back @copy@</p>",
    "The ferry @copy@ left.",
    "<p>A village 35km&nbsp;(«21&nbsp;miles») away, &ldquo;«TK»&rdquo; &amp; more</p>",
    "<h2>The ferry @copy@</h2>",
    "<h3>The ferry @copy@</h3>",
    "<h4>The ferry @copy@</h4>",
    "<h5>The ferry @copy@</h5>",
    "<h6>The ferry @copy@</h6>",
    "<p><strong>What the ferry cost @copy@</strong></p>",
    "<p><b>The ferry @copy@</b><br>It came back.</p>",
    "<header><p>The ferry @copy@</p></header>",
    "<address>Ask at the ferry office, 1 Quay Street @copy@</address>",
    "<center>The ferry @copy@</center>",
    "<pre>The ferry\n  left the quay @copy@\n</pre>",  # a poem, a table of results
    "<details><summary>How far? @copy@</summary><p>The ferry @copy@ left.</p></details>",
    '<p class="editors-note">This story was changed on Friday @copy@</p>',
    '<div class="correction"><p>An earlier version said @copy@</p></div>',
    "<hr><p><em>Reporting by Ann Brown and Tom Dale in the harbour @copy@</em></p>",
]

INLINE = [
    *(
        f"<p>The ferry <{name}>@copy@</{name}> left.</p>"
        for name in """a abbr acronym b bdi bdo big cite dfn em font i ins label mark nobr small span strong sub time tt
        u var""".split()
    ),
    # unknown ones are inline, as in browsers
    "<p>The ferry <gu-link>@copy@</gu-link> left.</p>",
    '<p>The ferry <st1:City w:st="on">@copy@</st1:City> left.</p>',
    "<p>The ferry lies <x-place>35km (</x-place>«21 miles») off, <company>T</company>he price is «TK»</p>",
    "<p>The ferry lies 35km <bsp-link>(«21 miles»)</bsp-link> off.</p>",
    "<p>The ferry lies 3<b>5k</b>m<i> </i>(«21</i> <u>mil</u>es») off.</p>",
    "<p>The ferry lies 35km <!-- @none@ -->(«21 <!-- sic -->miles») off.</p>",
    "<p>The ferry lies 35km <del>(22 miles)</del> <ins>(«21 miles»)</ins> off.</p>",
    '<p>The <a href="/a" title="@none@" data-text="@none@" aria-label="@none@">ferry @copy@</a> left.</p>',
    "<p>The <ruby>ferry @copy@<rp>(</rp><rt>@none@</rt><rp>)</rp></ruby> left.</p>",
    # footnote marks are no part of the words that they stand beside
    "<p>The ferry lies 35km<sup>1</sup> («21 miles») off.</p>",
    '<p>The ferry lies 35km<sup><a href="#fn1">1</a></sup> («21 miles») off.</p>',
    '<p>The ferry lies 35km<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> («21 miles») off.</p>',
    '<p>The ferry lies 35km<a href="#fn1" role="doc-noteref">1</a> («21 miles») off.</p>',
    '<p>The ferry lies 35km<a class="footnote-ref" href="#fn1">*</a> («21 miles») off.</p>',
    '<p>The ferry left.<sup class="footnote-ref"><a href="#fn1">@none@</a></sup></p>',
    '<p>The ferry left.<a role="doc-noteref" href="#fn1">@none@</a></p>',
    '<p>The ferry lies 35km<a href="#fn1" epub:type="noteref">1</a> («21 miles») off.</p>',
    '<p>The ferry lies 35km<span class="footnote-number">1</span> («21 miles») off.</p>',
    "<p>The ferry lies 35km<footnote-ref>1</footnote-ref> («21 miles») off.</p>",
]

LISTS_AND_TABLES = [
    "<ul><li>The ferry @copy@</li></ul>",
    "<ol><li>The ferry<li>The quay @copy@</ol>",
    "<ul><li>The ferry <ul><li>The quay @copy@</li></ul> and the boat @copy@</li></ul>",
    "<ul><li><p>The ferry left.</p><p>It came back @copy@</p></li></ul>",
    "<dl><dt>The ferry @copy@</dt><dd>A boat @copy@</dd></dl>",
    "<table><tr><td>The ferry</td><td>@copy@</td></tr></table>",
    (
        "<table><caption>Sailings @copy@</caption><thead><tr><th>Quay @copy@</th></tr></thead>"
        "<tbody><tr><td>North @copy@</td></tr></tbody><tfoot><tr><td>All @copy@</td></tr></tfoot></table>"
    ),
    "<figure><table><tr><td>@copy@</td></tr></table><figcaption>From the quay @copy@</figcaption></figure>",
]

PICTURES = [
    '<img src="a.jpg" alt="The ferry @copy@">',
    "<p>The ferry left.<img src=a.jpg alt='The ferry @copy@'></p>",
    "<figure><img src=a.jpg alt='The ferry @copy@'><figcaption>At the quay @copy@</figcaption></figure>",
    "<figure><img src=a.jpg alt='The ferry @none@'><figcaption>The ferry @copy@</figcaption></figure>",  # said once
    "<figure><img src=a.jpg alt='The ferry @none@'><figcaption><p>The <i>ferry</i> @copy@</p></figcaption></figure>",
    "<figure><img src=a.jpg alt='The ferry @none@'><figcaption>The ferry @copy@. <i>Photo: Ann Brown</i></figcaption></figure>",
    "<figure><img src=a.jpg alt='The ferry @none@'><figcaption>The ferry @copy@ (Ann Brown/AP)</figcaption></figure>",
    """<figure><img src=a.jpg alt='The "ferry" @none@'><figcaption>The “ferry” @copy@</figcaption></figure>""",
    "<figure><a href=a.jpg><img src=a.jpg alt=''></a><figcaption>The ferry @copy@</figcaption></figure>",
    '<div class="image"><img src=a.jpg alt=""><p class="caption">The ferry @copy@</p></div>',
    '<ul class="slides"><li><img src=a.jpg alt="A boat"><div class="slide-caption">The ferry @copy@</div></li></ul>',
    "<picture><source srcset='a.webp 2x' title='@none@'><img src='TK.jpg' title='@none@' alt='The ferry @copy@'></picture>",
    '<a href="a.jpg"><img src="a.jpg" data-caption="@none@" alt="The ferry @copy@"></a>',
    '<figure><video src="a.mp4" title="@none@">No video: @none@</video><figcaption>A film of it @copy@</figcaption></figure>',
    '<figure><iframe src="https://www.example.org/map" title="@none@"></iframe><figcaption>A map @copy@</figcaption></figure>',
    '<noscript><img src="a.jpg" alt="The ferry @none@"></noscript>',  # for a browser that runs no scripts
    '<img hidden src="a.jpg" alt="The ferry @none@">',
]

QUOTATIONS = [
    "<blockquote>The ferry @copy@ left.</blockquote>",
    "<blockquote><p>The ferry @copy@ left.</p><cite>Ann Brown, who leads the trust @copy@</cite></blockquote>",
    "<p>She said: <q>The ferry @copy@ left.</q></p>",
    '<aside class="pullquote">The ferry @copy@ left.</aside>',
    '<aside class="pull-quote"><blockquote>The ferry @copy@ left.</blockquote></aside>',
    '<figure class="pullquote"><blockquote><p>The ferry @copy@ left.</p></blockquote><figcaption>Ann Brown @copy@</figcaption></figure>',
    '<blockquote class="pullquote"><p>The ferry @copy@ left.</p></blockquote>',
]

BOXES_AND_NOTES = [
    "<aside><h3>The ferry in figures</h3><p>It was built in the yard on the quay @copy@</p></aside>",
    '<aside class="fact-box"><h3>The ferry @copy@</h3><ul><li>It was built at the yard in the bay @copy@</li></ul></aside>',
    '<aside class="factbox"><p>It was built at the yard in the bay @copy@</p></aside>',
    '<aside class="infobox" role="note"><p>It was built at the yard in the bay @copy@</p></aside>',
    '<div class="fact-box"><p>It was built at the yard in the bay @copy@</p></div>',
    '<aside class="sidebar-fact"><p>It was built at the yard in the bay @copy@</p></aside>',
    "<fact-box><p>It was built at the yard in the bay @copy@</p></fact-box>",
    '<ol class="footnotes"><li id="fn1">The price is that of Friday @copy@ <a href="#ref1">↩</a></li></ol>',
    '<section class="footnotes" role="doc-endnotes"><ol><li role="doc-endnote"><p>The price is that of Friday @copy@</p></li></ol></section>',
    '<aside role="doc-footnote"><p>The price is that of Friday @copy@</p></aside>',
    '<aside id="fn1" class="footnote"><p>The price is that of Friday @copy@</p></aside>',
]

STRUCK_OUT_AND_UNSEEN = [
    "<p>The ferry <del>@none@</del> left.</p>",
    "<del><p>The ferry @none@ left.</p></del>",
    "<p>The ferry <s>@none@</s> left.</p>",
    "<p>The ferry <strike>@none@ <b>@none@</b></strike> left.</p>",
    "<p>The ferry <!-- @none@ --> left.</p>",
    "<!-- <p>The ferry @none@ left.</p> -->",
    "<p hidden>The ferry @none@ left.</p>",
    "<div hidden><div><p>The ferry @none@ left.</p></div>It came back @none@</div>",
    '<p aria-hidden="true">The ferry @none@ left.</p>',
    '<p style="display:none">The ferry @none@ left.</p>',
    '<p style="color: red; display: none !important">The ferry @none@ left.</p>',
    '<div style="VISIBILITY:HIDDEN"><p>The ferry @none@ left.</p></div>',
    '<p>The ferry <span style="text-decoration: line-through">@none@</span> left.</p>',
    '<p>The ferry <span style="text-decoration-line:line-through">@none@</span> left.</p>',
    '<p style="position:absolute; left:-10000px">The ferry @none@ left.</p>',
    '<p>The ferry <span class="sr-only">@none@</span>left.</p>',
    '<p>The ferry <span class="u-visually-hidden">@none@</span>left.</p>',
    '<p>The ferry <span class="govuk-visually-hidden">@none@</span>left.</p>',
    '<p>The ferry <span class="screen-reader-only">@none@</span>left.</p>',
    '<p class="is-hidden">The ferry @none@ left.</p>',
    '<p>The ferry <span class="visually-hidden">@none@</span>left.</p>',
    '<h2 class="screen-reader-text">The ferry @none@</h2>',
    "<template><p>The ferry @none@ left.</p></template>",
    "<noscript><p>The ferry @none@ left.</p></noscript>",
    "<dialog><p>The ferry @none@ left.</p></dialog>",  # it opens when a script says so
    # near misses
    '<p aria-hidden="false">The ferry @copy@ left.</p>',
    '<p style="display:block">The ferry @copy@ left.</p>',
    '<p style="text-decoration:underline;left:-10px">The ferry @copy@ left.</p>',
    '<p class="not-sr-only">The ferry @copy@ left.</p>',
    '<p class="no-longer-hidden-agenda">The ferry @copy@ left.</p>',
    "<p>The ferry <span hidden>@none@</span> left @copy@</p>",
]

NO_FURNITURE = [
    '<section aria-label="Share prices"><p>The firm was sold @copy@</p></section>',
    '<div itemscope itemtype="https://schema.org/Person"><p>The captain of the boat @copy@</p></div>',
    "<h3>More on this story</h3><ul><li>It was built at the yard @copy@</li></ul>",
    "<h3>More on this story</h3><p>It was built at the yard @copy@</p>",
    '<p>Her <a href="https://twitter.com/ann/status/1">words @copy@</a>, her <a href="mailto:ann@example.org">address @copy@</a></p>',
]

MACHINES = [
    '<script>var story = "@none@";</script>',
    '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "@none@"}</script>',
    "<style>p::after { content: '@none@' }</style>",
    "<svg><title>@none@</title><desc>@none@</desc><text>@none@</text></svg>",
    "<math><mtext>@none@</mtext></math>",
    "<p>Run <code>@none@</code> and press <kbd>@none@</kbd>.</p>",
    "<pre><code>@none@</code></pre>",
    "<canvas>@none@</canvas>",
    '<audio controls src="a.mp3">@none@</audio>',
    '<video controls><track label="@none@"><p>@none@</p></video>',
    '<iframe src="https://www.example.org" srcdoc="<p>@none@</p>">@none@</iframe>',
    '<object data="a.svg"><p>@none@</p></object>',
    '<map name="quay"><area alt="@none@" href="/north"></map>',
    '<button>@none@</button><input value="@none@" placeholder="@none@"><textarea>@none@</textarea>',
    "<select><option>@none@</option></select><datalist><option>@none@</option></datalist>",
    '<form action="/poll"><fieldset><legend>@none@</legend><label>@none@</label></fieldset></form>',
    '<progress value="1">@none@</progress><meter value="1">@none@</meter>',
    "<nav><a href='/a'>@none@</a></nav>",
    "<menu><li><a href='/a'>@none@</a></li></menu>",
    '<div role="navigation"><a href="/a">@none@</a></div>',
    '<div role="search"><p>@none@</p></div>',
    '<span role="button">@none@</span>',
    '<div role="dialog" aria-modal="true"><p>@none@</p></div>',
    "<footer><p>@none@</p></footer>",
    '<p data-note="@none@" title="@none@" aria-label="@none@" id="TK" class="TK">The ferry left.</p>',
]

PLACES = {
    "prose": PROSE,
    "inline": INLINE,
    "lists and tables": LISTS_AND_TABLES,
    "pictures": PICTURES,
    "quotations": QUOTATIONS,
    "boxes and notes": BOXES_AND_NOTES,
    "struck out and unseen": STRUCK_OUT_AND_UNSEEN,
    "no furniture": NO_FURNITURE,
    "machines": MACHINES,
}
