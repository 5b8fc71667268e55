"""Places in a Markdown file: the whole file stands in a line. `MDX` is Markdown with components."""

from __future__ import annotations

HEAD = "# Council sells ferry\n\nThe council sold the ferry – é😀 &amp; – to the harbour trust.\n\n"

HEADLINES = [
    "# Council sells ferry @copy@\n",
    "# Council sells ferry @copy@ #\n",
    "# Council sells ferry @copy@ {#ferry-TK .big}\n",
    "Council sells ferry @copy@\n===\n\nIt left.\n",
    "---\ntitle: Council sells ferry @copy@\n---\n\nIt left.\n",
    '---\ntitle: "Council sells “ferry” @copy@"\n---\n\nIt left.\n',
    "---\nheadline: >\n  Council sells\n  ferry @copy@\n---\n\nIt left.\n",
    "------\ntitle: Council sells ferry @copy@\ntags: [TK]\n----\n\nIt left.\n",
    "\n\n---\ntitle: Council sells ferry @copy@\n---\nIt left.\n",
    "---\ntitle: Council sells ferry\nseo_title: Ferry sold @copy@\n---\n\nIt left.\n",
    '+++\ntitle = "Council sells ferry @copy@"\n+++\n\nIt left.\n',
    "+++\ntitle = '''\nCouncil sells ferry @copy@'''\n+++\n\nIt left.\n",
    '{\n  "title": "Council sells ferry @copy@"\n}\n\nIt left.\n',
    # a heading in HTML
    "<h1>Council sells ferry @copy@</h1>\n\nIt left @copy@\n",
    '<h1 align="center">\n  Council sells ferry @copy@\n</h1>\n\n## The price\n\nIt left @copy@\n',
    '<div class="head">\n<h1>Council sells ferry @copy@</h1>\n</div>\n\nIt left.\n',
    # title blocks of pandoc and MultiMarkdown
    "% Council sells ferry @copy@\n% Ann Brown @byline@\n% 2 January 2026 @none@\n\nIt left @copy@\n",
    "% Council sells\n  ferry @copy@\n\nIt left.\n",
    "Title: Council sells ferry @copy@\nAuthor: Ann Brown @byline@\nKeywords: @none@\nBase Header Level: 2\n\nIt left @copy@\n",
]

FRONT_MATTER = [
    *(
        template
        for field in "standfirst description subtitle summary dek excerpt".split()
        for template in (
            f"---\ntitle: Council sells ferry\n{field}: Buyers waited @copy@\n---\n\nIt left.\n",
            f'+++\ntitle = "Council sells ferry"\n{field} = "Buyers waited @copy@"\n+++\n\nIt left.\n',
            f'{{"title": "Council sells ferry", "{field}": "Buyers waited @copy@"}}\n\nIt left.\n',
        )
    ),
    "---\ntitle: Council sells ferry\nexcerpt: |\n  Buyers waited,\n  and how @copy@\n---\n\nIt left.\n",
    *(
        f"---\ntitle: Council sells ferry\n{field}: Buyers waited @copy@\n---\n\nIt left.\n"
        for field in ("intro", "lead")
    ),
    *(
        f"---\ntitle: Council sells ferry\n{field}: At the quay @copy@\n---\n\nIt left.\n"
        for field in ("featured_image_caption", "coverCaption", "image_alt", "featured_image_alt", "coverAlt")
    ),
    "---\ntitle: Council sells ferry\ncover:\n  image: TK.jpg\n  alt: The boat @copy@\n  caption: At sea @copy@\n---\n\nIt left.\n",
    "---\ntitle: Council sells ferry\ncover:\n  alt: The boat @none@\n  caption: The boat @copy@\n---\n\nIt left.\n",
    "---\ntitle: Council sells ferry\nlead: TK\nintro: /TK.jpg\n---\n\nIt left.\n",
    "---\ntitle: Council sells ferry\nbyline: By Ann Brown @byline@\n---\n\nIt left.\n",
    "---\ntitle: Council sells ferry\ncaption: At the quay @copy@\n---\n\nIt left.\n",
    "---\ntitle: Council sells ferry\nimage:\n  src: TK.jpg\n  caption: At the quay @copy@\n---\n\nIt left.\n",
    "---\ntitle: Council sells ferry\ncaptions:\n  - At the quay @copy@\n  - At sea @copy@\n---\n\nIt left.\n",
    '+++\ntitle = "Council sells ferry"\n[cover]\nimage = "TK.jpg"\ncaption = "At the quay @copy@"\n+++\n\nIt left.\n',
    '{"title": "Council sells ferry", "cover": {"image": "TK.jpg", "caption": "At the quay @copy@"}}\n\nIt left.\n',
    *(
        f"---\ntitle: Council sells ferry\n{field}\n---\n\nIt left.\n"
        for field in (
            "tags: [@none@]",
            "categories:\n  - @none@",
            "keywords: @none@",
            "slug: TK",
            "url: /2026/TK",
            "permalink: /TK/",
            "layout: TK",
            "image: TK.jpg",
            "draft_note: @none@",
            "# @none@",
            "seo:\n  title: @none@",
        )
    ),
    '+++\ntitle = "Council sells ferry"\ntags = ["@none@"]\nslug = "TK"  # @none@\n[params]\ntitle = "@none@"\n+++\n\nIt left.\n',
    '{"title": "Council sells ferry", "tags": ["@none@"], "slug": "TK", "seo": {"title": "@none@"}}\n\nIt left.\n',
]

PROSE = [
    "The ferry @copy@ left.\n",
    "The ferry\n@copy@\nleft.\n",
    "The ferry left.  \nIt came back\\\n@copy@\n",
    "The ferry **@copy@** and *@copy@* and ***@copy@*** left.\n",
    "The ferry lies **35km** («21 miles») off, not 35km (*«21 miles»*), 35km («21 **mi**les»).\n",
    "The ferry lies 35&#107;m («21&nbsp;miles») off; “«TK»” \\*\n",
    "## The ferry @copy@\n",
    "###### The ferry @copy@\n",
    "The ferry @copy@\n---\n",
    "**What the ferry cost @copy@**\n",
    "- The ferry @copy@\n",
    "* The ferry\n  - The quay @copy@\n\n    It is old @copy@\n",
    "1. The ferry @copy@\n2. The quay @copy@\n",
    "- [ ] The ferry @copy@\n- [x] The quay @copy@\n",
    "| Quay @copy@ | Boats |\n|---|---|\n| North @copy@ | two |\n",
    "Quay | Boats\n--- | ---\nNorth | two @copy@\n",
    "> The ferry @copy@\n> left.\n",
    "> The ferry\n>\n> > The quay @copy@\n",
    "> [!NOTE]\n> The ferry @copy@ left.\n",
    "> [!WARNING] The ferry @copy@\n> left.\n",
    "The ferry[^1] left.\n\n[^1]: It was the last boat @copy@\n\n    And the first @copy@\n",
    "The ferry lies 35km[^1] («21 miles») off.\n\n[^1]: By road.\n",
    "The ferry left.^[It was the last boat @copy@]\n",
    "Ferry\n: A boat @copy@\n",
    "Ferry @copy@\n\n:   A boat @copy@\n",
    "The ferry ==@copy@== left.\n",  # marked with a pen
    ":::note\nThe ferry @copy@ left.\n:::\n",
    "::: {.note #TK data-note='TK'}\nThe ferry @copy@ left.\n:::\n",
    '::: {.callout-tip title="Who sails @copy@"}\nThe ferry @copy@ left.\n:::\n',  # shown above the box
    "***\n\nThe ferry @copy@ left.\n",
]

LINKS_AND_PICTURES = [
    "The [ferry @copy@](https://example.org/TK) left.\n",
    'The [ferry @copy@](https://example.org/TK "@none@") left.\n',
    'The [ferry @copy@][1] left.\n\n[1]: https://example.org/TK "@none@"\n',
    "The [ferry @copy@]{.smallcaps} left.\n",
    "See <https://example.org/TK> and https://example.org/TK now.\n",
    "![The ferry @copy@](TK.jpg)\n",
    "![The ferry @copy@](TK.jpg){width=50% #TK}\n",
    "![The ferry @copy@][boat]\n\n[boat]: TK.jpg\n",
    "[![The ferry @copy@](TK.jpg)](TK.html)\n",
]

NOTES_AND_EDITING = [
    "The ferry lies 35km^7^ («21 miles») off.\n",
    "The ferry lies 35km[7](#fn7) («21 miles») off.\n",
    "The ferry lies 35km[[7]](#fn7) («21 miles») off.\n",
    "The ferry lies 35km[\\[1\\]](#cite-1) («21 miles») off.\n",
    "The ferry lies 35km<sup>[7](#fn7)</sup> («21 miles») off.\n",
    "The ferry has [3](#decks) decks and left @copy@\n",
    # CriticMarkup
    "The ferry {--@none@--} left @copy@\n",
    "The ferry {++@copy@++} left.\n",
    "The ferry {~~@none@~>@copy@~~} left.\n",
    "The ferry {>>@none@<<} left @copy@\n",
    "The ferry {==@copy@==} left.\n",
    # Obsidian's remarks
    "The ferry %%@none@%% left @copy@\n",
    "%% Half of it, 50% or so @none@ %%\n\nIt left @copy@\n",
    "%%\n@none@\n\n- @none@\n%%\n\nIt left @copy@\n",
    "Fares rose by 5%% and then 6%% @copy@\n",
    # embedded Ruby
    '<%= render "TK" %>\n\nThe ferry @copy@ left.\n',
    "<% if boat == TK %>\nThe ferry @copy@ left.\n<% end %>\n",
]

STRUCK_OUT_AND_CODE = [
    "The ferry ~~@none@~~ left.\n",
    "The ferry lies 35km ~~(22 miles)~~ («21 miles») off.\n",
    "The ferry ~~**@none@** it~~ left @copy@\n",
    "The ferry `@none@` left.\n",
    "The ferry ``a ` @none@`` left.\n",
    "It runs:\n\n    @none@\n",
    "It runs:\n\n```\n@none@\n```\n",
    '~~~ text title="@none@"\n@none@\n~~~\n',
    "The figures are\n\n$$\n35km (21 miles) TK\n$$\n\nof the boat.\n",
    "The ferry left.\n{: .lead data-note='@none@'}\n",
    "{: #TK .TK}\n## The ferry @copy@\n",
    "## The ferry @copy@ {#TK}\n",
    "The ferry left.{:.TK}\n",
    "The ferry left.[^TK]\n\n[^TK]: It was the last boat.\n",
]

HTML = [
    "<div>\nThe ferry @copy@ left.\n</div>\n",
    "<div>\n\nThe ferry @copy@ left.\n\n</div>\n",
    "<details><summary>The ferry @copy@</summary>\n\nIt left @copy@\n\n</details>\n",
    '<figure>\n<img src="TK.jpg" alt="The ferry @copy@">\n<figcaption>At the quay @copy@</figcaption>\n</figure>\n',
    '<figure>\n<img src="TK.jpg" alt="The ferry @none@">\n<figcaption>The ferry @copy@</figcaption>\n</figure>\n',
    'The ferry <img src="TK.jpg" alt="@copy@"> left.\n',
    "<p>The ferry <del>@none@</del> left.</p>\n",
    '<div class="share-bar">\n<p>Pass it on @none@</p>\n</div>\n',
    "<div hidden>\n<p>The ferry @none@</p>\n</div>\n",
    '<div style="display:none">\n\nThe ferry @none@ left.\n\n</div>\n',
    '<div style="display:none">\n\n# The ferry @none@\n\n- It left @none@\n\n![Boats @none@](TK.jpg)\n\n</div>\n\nIt left @copy@\n',
    "<div hidden>\n<div>\n\nThe ferry @none@ left.\n\n</div>\nA boat @none@\n</div>\n<p>The ferry @copy@</p>\n",
    "<div class='share-bar'>\n\n**Pass it on @none@**\n\n</div>\n",
    "<div>\n\nThe ferry @copy@ left.\n",  # never closed
    "<p hidden>\n\nThe ferry @copy@ left.\n",  # a paragraph ends where the next one begins
    '<video src="TK.mp4" title="@none@" />\n\nThe ferry @copy@ left.\n',
    "<blockquote>\n\nThe ferry @copy@ left.\n\n</blockquote>\n",
    "<script>\nvar a = '@none@';\n</script>\n",
    "<style>\na::after { content: '@none@' }\n</style>\n",
    "<nav>\n<a href='/'>@none@</a>\n</nav>\n",
    "<!-- @none@ -->\n",
    "<!--\n@none@\n\n@none@\n-->\n",
    "The ferry <!-- @none@ --> left.\n",
    "The ferry lies 35km <!-- sic -->(«21 miles») off.\n",
    "The ferry <del>@none@</del> left.\n",
    "The ferry <s>@none@</s> left.\n",
    "The ferry <code>@none@</code> <kbd>@none@</kbd> left.\n",
    '<span title="@none@">The ferry @copy@</span> left.\n',
    'The ferry <span class="sr-only">@none@</span> <span hidden>@none@</span> left.\n',
    "The ferry <span aria-hidden='true'>@none@ <span>@none@</span> @none@</span> left @copy@\n",
    "The ferry <span class='no-longer-hidden'>@copy@</span> left.\n",
    "The ferry <img src='TK.jpg' hidden alt='@none@'> left @copy@\n",
    "The ferry <a class='footnote-ref' href='#fn1'>@none@</a> left.\n",
    "The ferry <ins>@copy@</ins> <u>@copy@</u> <mark>@copy@</mark> <x-term>@copy@</x-term> left.\n",
    "The ferry lies 35km<sup>1</sup> («21 miles») off.\n",
    'The ferry lies 35km<sup><a href="#fn1">1</a></sup> («21 miles») off.\n',
    "<blockquote>The ferry @copy@ left.</blockquote>\n",
    '<div class="TK" markdown="1">\nThe [ferry](/TK) lies 35*km* («21 miles») off.\n</div>\n',
    "<section markdown>\n\n- The ferry @copy@\n\n</section>\n",
]

TEMPLATES = [
    # Hugo
    '{{< figure src="TK.jpg" caption="The ferry @copy@" >}}\n',
    '{{< figure src="TK.jpg" alt="The ferry @copy@" caption="At the quay @copy@" class="TK" link="/TK" >}}\n',
    '{{< figure src="TK.jpg" title="The ferry @copy@" attrlink="/TK" >}}\n',
    "{{< figure src=`TK.jpg` caption=`The ferry @copy@` >}}\n",
    '{{< figure\n  src="TK.jpg"\n  caption="The ferry @copy@"\n>}}\n',
    '{{< img src="TK.jpg" caption="The ferry @copy@" />}}\n',
    '{{% figure src="TK.jpg" caption="The ferry @copy@" %}}\n',
    "{{% notice tip %}}\nThe ferry @copy@ left.\n{{% /notice %}}\n",
    '{{< callout type="TK" >}}\nThe ferry @copy@ left.\n{{< /callout >}}\n',
    "{{< highlight go >}}\n@none@\n{{< /highlight >}}\n",
    '{{< highlight html "linenos=table" >}}\n\n<p>@none@</p>\n\n{{< /highlight >}}\n',
    '{{< youtube id="TK" >}}\n\n{{< tweet user="TK" id="1" >}}\n',
    '{{</* figure caption="@none@" */>}}\n',
    "{{%/* notice @none@ */%}}\n",
    "{{/* @none@ */}}\n\nThe ferry left {{< param TK >}}.\n",
    'See [the report @copy@]({{< ref "TK.md" >}}) of it.\n',
    # Jekyll, Eleventy and others with Liquid or Nunjucks
    '{% include figure.html src="TK.jpg" caption="The ferry @copy@" %}\n',
    "{% include figure.html src='TK.jpg' alt='The ferry @copy@' caption='At the quay @copy@' class='TK' %}\n",
    '{% include image.html url="/TK.jpg" description="The ferry @copy@" %}\n',
    '{%- include figure.liquid path="TK.jpg" caption="The ferry @copy@" -%}\n',
    '{% image "./TK.jpg", "The ferry @copy@", "TK" %}\n',
    '{% figure src="TK.jpg" caption="The ferry @copy@" %}\n',
    "{% comment %}\n@none@\n\n@none@\n{% endcomment %}\n",
    "The ferry {% comment %}@none@{% endcomment %} left.\n",
    "{%- comment -%}@none@{%- endcomment -%}\n\nThe ferry @copy@\n",
    "{% highlight ruby %}\n@none@\n{% endhighlight %}\n",
    "{% highlight ruby linenos %}\n\nputs\n\n@none@\n{% endhighlight %}\n\nThe ferry @copy@\n",
    "{# @none@ #}\n\nThe ferry {# @none@ #} left.\n",
    "{{ page.TK }} and {{ 'TK' | upcase }} left.\n",
    "{% assign boat = 'TK' %}\n{% if page.TK %}\nThe ferry @copy@ left.\n{% endif %}\n",
    "{% set boat = 'TK' %}\n\nThe ferry @copy@ left.\n",
    "[The ferry @copy@]({% post_url 2026-01-02-TK %}) left.\n",
    "![The ferry @copy@]({{ site.url }}/TK.jpg)\n{: .TK}\n",
    "The [ferry][boats] lies [35km][the way] («21 miles») [off][].\n\n{% include references.md %}\n",
    "The [*ferry* @copy@][boats TK] left; [boats][] too.\n\n{% include references.md %}\n\n[boats]: /TK\n",
    "{::comment}\n@none@\n{:/comment}\n\nThe ferry @copy@\n",
]

MDX = [
    "import Boat from 'TK';\n\nThe ferry @copy@ left.\n",
    "import {\n  Boat,\n  TK,\n} from '../boat';\n\nThe ferry @copy@ left.\n",
    "export const meta = {\n  title: 'TK',\n  note: '@none@',\n};\n\nThe ferry @copy@ left.\n",
    "{/* @none@ */}\n\nThe ferry @copy@ left.\n",
    "{/*\n@none@\n\n@none@\n*/}\n\nThe ferry @copy@ left.\n",
    "The ferry {/* @none@ */} left.\n",
    "The ferry lies 35km{' '}\n(«21 miles») off, 35km{'\\n'}\n(«21 miles»).\n",
    "The ferry {props.TK} left {'TK'}.\n",
    '<Figure src="TK.jpg" className="TK" caption="The ferry @copy@" />\n',
    "<Figure src='TK.jpg' alt={'The ferry @copy@'} caption={`At the quay @copy@`} />\n",
    "<Figure src='TK.jpg' caption={<>35km{' '}\n(«21 miles») {TK}</>} />\n",
    "<Figure src='TK.jpg' caption={\n  <>\n    The <b>ferry</b> @copy@\n  </>\n} />\n",
    "<Figure\n  src={boat}\n  alt=\"The ferry @copy@\"\n  caption='At the quay @copy@'\n/>\n",
    '<Image src={TK} alt="The ferry @copy@" width={600} />\n',
    '<Chart data={[{ name: "TK", note: "@none@" }]} client:load />\n',
    '<Callout type="TK">\n\nThe ferry @copy@ left.\n\n</Callout>\n',
    "<Callout>\n  The ferry @copy@ left.\n</Callout>\n",
    "The ferry <Tip text='@none@'>lies 35km («21 miles») off</Tip>.\n",
    '<div className="TK" style={{ color: "TK" }}>\n\nThe ferry @copy@ left.\n\n</div>\n',
    "<figure>\n  <img src={TK} alt='A boat @copy@' />\n  <figcaption style={{ color: 'TK' }}>The [*ferry*](/TK) `TK`<br/>@copy@</figcaption>\n</figure>\n",
    "<p>The **ferry** lies 35**km** («21 miles») off.</p>\n",
    "> The ferry @copy@ left.\n",
    "```jsx\n<Figure caption='@none@' />\n```\n",
    # what nobody sees
    "<div hidden>\n@none@\n</div>\n\nThe ferry @copy@ left.\n",
    "<div hidden>\n\n<div>\n\n# @none@\n\n</div>\n\n- @none@\n\n</div>\n\nThe ferry @copy@ left.\n",
    "<div style={{ display: 'none' }}>\n  <p>@none@</p>\n</div>\n\nThe ferry @copy@ left.\n",
    '<aside aria-hidden="true">\n@none@\n</aside>\n\nThe ferry @copy@ left.\n',
    '<div className="sr-only">@none@</div>\n\nThe ferry @copy@ left.\n',
    "<Box hidden>\n@none@\n</Box>\n\nThe ferry @copy@ left.\n",
    "<div hidden={false}>\n\nThe ferry @copy@ left.\n\n</div>\n",
    "<div hidden>\n\nThe ferry @copy@ left.\n",  # never closed
]

WHOLE = {"headlines": HEADLINES, "front matter": FRONT_MATTER}
"""Whole files."""
PLACES = {
    "prose": PROSE,
    "links and pictures": LINKS_AND_PICTURES,
    "notes and editing": NOTES_AND_EDITING,
    "struck out and code": STRUCK_OUT_AND_CODE,
    "HTML": HTML,
    "templates": TEMPLATES,
}
"""What stands in a story, after `HEAD`."""
