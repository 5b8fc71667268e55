from __future__ import annotations

import pytest

HEADLINES = [
    ("<h1>One</h1><p>Two.", [("headline", "One"), ("body", "Two.")]),
    ("<title>One</title><h1>Two</h1>", [("headline", "Two")]),
    ("<h1>One</h1><h1>Two</h1>", [("headline", "One"), ("crosshead", "Two")]),
    ("<title>One</title><p>Two.", [("headline", "One"), ("body", "Two.")]),
    ("<head><title>One | The News</title></head><body><p>Two.", [("headline", "One"), ("body", "Two.")]),
    ("<title>Man dies - police | The News</title>", [("headline", "Man dies - police")]),
    ("<title>One &mdash; The Daily News</title>", [("headline", "One")]),
    ("<title>One - BBC News</title>", [("headline", "One")]),
    ("<title>Man dies - police say</title>", [("headline", "Man dies - police say")]),
    ("<title>R&amp;D up</title>", [("headline", "R&D up")]),
    ("<h1><a href=/><span>One</span> two</a></h1>", [("headline", "One two")]),
    ("<h1>Site</h1><article><h1>One</h1><p>Two.</article><p>Out.", [("headline", "One"), ("body", "Two.")]),
    ("<title>One</title><h1>Site</h1><article><p>Two.</article>", [("headline", "One"), ("body", "Two.")]),
    ("<p>Out.<main><h1>One</h1><p>Two.</main><p>Out.", [("headline", "One"), ("body", "Two.")]),
    ("<div role=main><h1>One</h1><p>Two.</div><p>Out.", [("headline", "One"), ("body", "Two.")]),
    ("<article><h1>One</h1></article><article><p>Two.</article>", [("headline", "One"), ("body", "Two.")]),
    ("<svg><title>Logo</title></svg><title>One</title>", [("headline", "One")]),
    ("", []),
    ("<p> &nbsp; <p>", []),
]

BLOCKS = [
    ("<p>One<p>Two", [("body", "One"), ("body", "Two")]),
    ("<p>One<br>two</p>", [("body", "One two")]),
    ("One<br><br/>Two", [("body", "One"), ("body", "Two")]),
    ("<p>hu<b>mil</b>i<wbr>ated &amp;c, in <i>tatters</i></p>", [("body", "humiliated &c, in tatters")]),
    ("<p>f*<em>*</em>*</p>", [("body", "f***")]),
    (
        "<p>35<sup>2</sup>, 4<sup><a href='#n'>16</a></sup>, 2<sup>nd</sup>, H<sub>2</sub>O",
        [("body", "35, 4, 2nd, H2O")],
    ),
    ("<p>5 < 6 &lt; 7 & 8 &notanentity; AT&T</p>", [("body", "5 < 6 < 7 & 8 ¬anentity; AT&T")]),
    ("<p>One&nbsp;two&#8217;s &#x201c;so&#x201D; w&shy;ord</p>", [("body", "One two’s “so” word")]),
    ("<p>He said <q>no <q>never</q></q>.</p>", [("body", "He said “no ‘never’”.")]),
    ("<p class=sdfootnote><a class=sdfootnotesym href=#a>1</a>The quay</p>", [("body", "The quay")]),
    ("<p>One</p><amp-ad>Two</amp-ad><amp-consent><p>Three</p></amp-consent>", [("body", "One")]),
    ("<p>Run <code>f***</code> now</p><pre>x</pre>", [("body", "Run now"), ("body", "x")]),
    ("<p>Run <code>f***</code> now</p><pre><code>x</code></pre><pre class=lang-c>y</pre>", [("body", "Run now")]),
    ("<p>One <script>x<p></script>two<style>p{}</style></p>", [("body", "One two")]),
    ("<h2>One</h2><h6>Two</h6><p>Three.", [("crosshead", "One"), ("crosshead", "Two"), ("body", "Three.")]),
    ("<p><strong>What we know</strong></p><p><b>All</b> of it", [("crosshead", "What we know"), ("body", "All of it")]),
    ("<x-card>One</x-card><x-card>Two</x-card>", [("body", "OneTwo")]),
    # standfirst
    ("<p class='article__standfirst'>One", [("standfirst", "One")]),
    ("<div class=dek><p>One</div><p>Two", [("standfirst", "One"), ("body", "Two")]),
    ("<h2 class='sub-title'>One</h2>", [("standfirst", "One")]),
    ("<p itemprop='description'>One", [("standfirst", "One")]),
    ("<p role=doc-subtitle>One", [("standfirst", "One")]),
    ("<p class=deckchair>One", [("body", "One")]),
    ("<p class=indekx>One", [("body", "One")]),
    # byline
    ("<p class=byline>Jane Smith", [("byline", "Jane Smith")]),
    (
        "<p>By <a rel='author' href=x>Jane Smith</a>, editor</p><p>One",
        [("byline", "By Jane Smith, editor"), ("body", "One")],
    ),
    ("<p>Words by <span itemprop=author>Jane</span></p>", [("byline", "Words by Jane")]),
    ("<p>By Jane Smith</p>", [("byline", "By Jane Smith")]),
    ("<body class='single author-jane'><p>One", [("body", "One")]),
    (
        "<p>One</p><div class=author-bio>Jane Smith wrote nine books on rivers and lives near one with two dogs.</div>",
        [("body", "One")],
    ),
    # captions
    (
        "<figure><img alt='A &quot;B&quot;'><figcaption>C <i>d</i></figcaption></figure>",
        [("caption", 'A "B"'), ("caption", "C d")],
    ),
    ("<p>One <img alt=two> three</p>", [("body", "One three"), ("caption", "two")]),
    ("<table><caption>One</caption><tr><td>Two</table>", [("caption", "One"), ("body", "Two")]),
    ("<img alt=''><img src=x>", []),
    # out
    ("<nav>N</nav><footer>F</footer><form>F</form><button>B</button><p>One", [("body", "One")]),
    ("<aside>A</aside><p>One", [("body", "A"), ("body", "One")]),
    ("<noscript>N</noscript><template>T</template><svg><text>S</text></svg><p>One", [("body", "One")]),
    ("<select><option>A<option>B</select><textarea><p>x</textarea><p>One", [("body", "One")]),
    ("<div hidden>H <p>h</p></div><p>One", [("body", "One")]),
    ("<p hidden>H<p>One", [("body", "One")]),
    ("<p aria-hidden='true'>H</p><p aria-hidden=false>One", [("body", "One")]),
    ("<p style='color:red; DISPLAY : none'>H</p><p style='display:block'>One", [("body", "One")]),
    ("<p>One <span class='visually-hidden'>H</span>two", [("body", "One two")]),
    ("<div role=navigation>N</div><p>One", [("body", "One")]),
    ("<div hidden><div>H</div>H</div>One", [("body", "One")]),
    ("<img hidden alt=H><p hidden><img alt=H></p>", []),
    ("<!-- <p>x</p> --><!doctype html><?xml?><p>One<!-- x", [("body", "One")]),
    # broken
    ("<p>One</b></i></div><p>Two</p></p>", [("body", "One"), ("body", "Two")]),
    ("<b><p>One</b> two", [("body", "One two")]),
    ("<p>One <a href='x>two</p>", [("body", "One")]),
    ("<p>One <script>two", [("body", "One")]),
    ("<p class=>One</p ><P>Two</P\n>", [("body", "One"), ("body", "Two")]),
    ("<ul><li hidden>H<li>One</ul>", [("body", "One")]),
    ("<table><tr><td hidden>H<td>One<tr><td>Two</table>", [("body", "One"), ("body", "Two")]),
]


@pytest.mark.parametrize(("source", "expected"), HEADLINES)
def test_headlines(source, expected, blocks):
    assert blocks(source, ".html") == expected


@pytest.mark.parametrize(("source", "expected"), BLOCKS)
def test_blocks(source, expected, blocks):
    assert blocks(source, ".html") == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<blockquote>One<p>Two</blockquote><p>Three", [("One", "quoted"), ("Two", "quoted"), ("Three", "")]),
        ("<ul><li>One<li><p>Two</p></ul>Three", [("One", "listed"), ("Two", "listed"), ("Three", "")]),
        (
            "<dl><dt>One<dd>Two<dt>Three</dl>Four",
            [("One", "listed"), ("Two", "listed"), ("Three", "listed"), ("Four", "")],
        ),
        ("<table><tr><th>One<td>Two</table>Three", [("One", "listed"), ("Two", "listed"), ("Three", "")]),
        ("<blockquote><ul><li>One</ul></blockquote>", [("One", "quoted listed")]),
    ],
)
def test_quotations_lists_and_tables(source, expected, flags):
    assert flags(source, ".html") == expected


def test_elements_that_close_themselves_do_so_in_xhtml(blocks):
    page = '<html><body><div hidden="hidden"/><p>One</p></body></html>'
    assert blocks(page, ".html") == []
    assert blocks(f'<?xml version="1.0"?>{page}', ".xhtml") == [("body", "One")]
    assert blocks("<svg/><p>One", ".html") == [("body", "One")]


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("R&D", "R&amp;D"),
        ("humiliated", "hu<b>mil</b>i&shy;ated"),
        ("“no”", "<q>no</q>"),
        ("over two", "over<br>\n two"),
        ("An “old” library", "An &ldquo;old&rdquo; library"),
        ("f***", "f***"),
        ("5m²", "5m<sup>2"),
        ("²", "2"),
    ],
)
def test_spans(words, there, source_of):
    source = (
        "<h1>É😀</h1><p>PM hu<b>mil</b>i&shy;ated, R&amp;D <q>no</q> over<br>\n two f*** 5m<sup>2</sup>"
        "<img alt='An &ldquo;old&rdquo; library'>"
    )
    assert source_of(source, words, ".html") == there


def test_a_page_states_its_section_and_date(read_soundly):
    document = read_soundly(
        "<meta property='article:section' content='Arts &amp; Books'>"
        "<meta property='article:published_time' content='2024-03-01T09:00Z'><p>One",
        ".html",
    )
    assert (document.section, document.genre, document.date) == ("Arts & Books", None, "2024-03-01T09:00Z")


def test_directives(read_soundly):
    source = (
        "<p>One<!-- headline-lint-disable-next-line a/b -- c --><p>Two<!-- not one --><!--headline-lint-enable d-->"
    )
    document = read_soundly(source, ".html")
    assert [(comment.text, source[slice(*comment.span)]) for comment in document.comments] == [
        ("headline-lint-disable-next-line a/b -- c", "<!-- headline-lint-disable-next-line a/b -- c -->"),
        ("headline-lint-enable d", "<!--headline-lint-enable d-->"),
    ]


def test_a_replacement_is_written_as_copy(read_soundly):
    document = read_soundly("<p>One", ".html")
    assert document.escape('R&D <b> "so" it’s', 0) == "R&amp;D &lt;b&gt; &quot;so&quot; it’s"
