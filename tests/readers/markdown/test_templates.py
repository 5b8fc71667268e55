from __future__ import annotations

import pytest

H = ("headline", "Ferry sold")
HEAD = "# Ferry sold\n\n"
ONE = ("body", "One.")

COPIES = [
    # Hugo
    ('{{< figure src="a.jpg" caption="The ferry" >}}', [("caption", "The ferry")]),
    ("{{< figure src='a.jpg' caption='The `ferry`' title=`At “dawn”` >}}", [("caption", "The"), ("caption", "At “dawn”")]),
    ('{{< figure\n  src="a.jpg"\n  alt="The *old* ferry"\n  caption="The *old* ferry"\n>}}', [("caption", "The old ferry")]),
    ('{{< figure alt="The \\"Gull\\"" caption="At <a href=\\"/a\\">sea</a>" />}}', [("caption", 'The "Gull"'), ("caption", "At sea")]),
    ("{{% notice tip %}}\nIt *sails*.\n{{% /notice %}}", [("body", "It sails.")]),
    ('{{< box title="What next" >}}\nIt sails.\n{{< /box >}}', [("caption", "What next"), ("body", "It sails.")]),
    ("{{< note >}}It sails.{{< /note >}}", [("body", "It sails.")]),
    ("{{< highlight go >}}\nfor sale\n\nnow\n{{< /highlight >}}", []),
    ("{{< mermaid >}}\na --> b\n{{< /mermaid >}}", []),
    ('{{</* figure caption="x" */>}}', []),
    ("{{< youtube abc >}}", []),
    ('{{< img src="a.png" class="old big" alt="" >}}', []),
    ('One {{< param "mayor" >}} two.', [("body", "One two.")]),
    ('See [the report]({{< ref "report.md" >}}) now.', [("body", "See the report now.")]),
    ('{{< figure caption="It costs 5>}} or so" >}}', [("caption", "It costs 5>}} or so")]),
    # Liquid and Nunjucks
    ('{% include figure.html src="a.jpg" caption="The ferry" %}', [("caption", "The ferry")]),
    ("{%- include figure.html caption='It''s' -%}", [("caption", "It")]),
    ('{% image "a/b c.jpg" "old ferry" "(min-width: 30em) 50vw" "The harbour’s ferry at dawn" %}', [("caption", "old ferry"), ("caption", "The harbour’s ferry at dawn")]),
    ("{% highlight ruby %}\nputs 1\n\nend\n{% endhighlight %}", []),
    ("{% comment %}\nNot yet\n\nready\n{% endcomment %}", []),
    ("{% raw %}It sails.{% endraw %}", [("body", "It sails.")]),
    ('{% if page.title == "Ferry sails" %}\nIt sails.\n{% endif %}', [("body", "It sails.")]),
    ('{% set title = "Ferry sails" %}', []),
    ("{% blockquote %}\nIt sails.\n{% endblockquote %}", [("body", "It sails.")]),
    ("{# not copy #}", []),
    ("{# not\n\ncopy #}", []),
    ("One {{ page.title }} two.", [("body", "One two.")]),
    ('{{ image(src="a.jpg", alt="The ferry") }}', [("caption", "The ferry")]),
    ('<img src="{{ "/a.gif" | url }}" alt="The ferry" />', [("caption", "The ferry")]),
    ('<img alt="The ferry" src="{% asset "c.gif" %}">', [("caption", "The ferry")]),
    ('One <img alt="The R&amp;D ferry" src="{{ "/a.gif" }}"> two.', [("body", "One two."), ("caption", "The R&D ferry")]),
    ('![The ferry]({{ "/a.gif" | url }})', [("caption", "The ferry")]),
    # what is code, or no tag
    ('`{{< figure caption="x" >}}`', []),
    ('```\n{{< figure caption="x" >}}\n```', []),
    ('    {{< figure caption="x" >}}', []),
    ('<!-- {{< figure caption="x" >}} -->', []),
    ("Write `{{` before and `}}` behind.", [("body", "Write before and behind.")]),
    ("```\n{% comment %}\n```\n\nIt sails.\n\n```\n{% endcomment %}\n```", [("body", "It sails.")]),
    ("It is {a, b} and 5 % off, {so}.", [("body", "It is {a, b} and 5 % off, {so}.")]),
    ("{{< never closed\n\nIt sails.", [("body", "{{< never closed"), ("body", "It sails.")]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), COPIES)
def test_tags_are_no_copy_and_captions_in_them_are(written, expected, blocks):
    assert blocks(f"{HEAD}{written}\n\nOne.\n", ".md") == [H, *expected, ONE]


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("The old", "The **old"),
        ('"Gull"', '\\"Gull\\"'),
        ("at sea", 'at <i class=\\"b\\">sea'),
        ("Sold in May", "Sold in\n  May"),
        ("It sails", "It sails"),
    ],
)
def test_captions_have_their_places(words, there, source_of):
    source = (
        '# É😀\n\n{{< figure alt="The **old** \\"Gull\\" at <i class=\\"b\\">sea</i>"\n  caption="Sold in\n  May" >}}\n\n'
        "{% x %}\nIt sails\n{% endx %}\n"
    )
    assert source_of(source, words, ".md") == there


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("One\n{{ x }}\ntwo", [("body", "One two")]),
        ("One\n{{< x >}}\ntwo", [("body", "One two")]),
        ("One\n{{< x >}}\ntwo\n{{< /x >}}", [("body", "One"), ("body", "two")]),
        ('One.\n{{< figure caption="Two" >}}\nThree.', [("body", "One."), ("caption", "Two"), ("body", "Three.")]),
        ("<div>\n{% if x %}\n    <p>One.</p>\n{% endif %}\n</div>", [("body", "One.")]),
        ("> {% x %}\n> One.\n> {% endx %}", [("body", "One.")]),
        ("- One\n  {{< x >}}\n- Two", [("body", "One"), ("body", "Two")]),
        ("{{< x >}}\n| a | b |\n|---|---|\n| c | d |", [("body", one) for one in "abcd"]),
    ],
)
def test_a_tag_with_lines_of_its_own_tears_nothing(written, expected, blocks):
    assert blocks(HEAD + written, ".md") == [H, *expected]


MDX = [
    ("import Tabs from '@theme/Tabs';\nimport {\n  A,\n  B,\n} from \"./a\";", []),
    ('import "./a.css"', []),
    ("export const meta = {\n  title: 'x',\n};", []),
    ("import duties rose from 5% in May.", [("body", "import duties rose from 5% in May.")]),
    ('<Tabs>\n<TabItem value="a">\n\nIt *sails*.\n\n</TabItem>\n</Tabs>', [("body", "It sails.")]),
    ('<Figure src={ferry} caption="The *old* ferry" alt="" />', [("caption", "The old ferry")]),
    ("<Figure\n  src={{ a: '>' }}\n  alt='The ferry'\n/>", [("caption", "The ferry")]),
    ("<CodeBlock>\nfor sale\n\nnow\n</CodeBlock>", []),
    ("{/* not copy */}", []),
    ("{/*\nnot\n\ncopy\n*/}", []),
    ("One {props.name} two.", [("body", "One two.")]),
    ("One{' '}\ntwo.", [("body", "One two.")]),
    ("<>It sails.</>", [("body", "It sails.")]),
    ("<details>\n<summary>**What next?**</summary>\n\nIt **sails**.\n\n</details>", [("body", "What next?"), ("body", "It sails.")]),
    ("<div style={{color: 'red'}}>\nIt **sails**.\n</div>", [("body", "It sails.")]),
    ("Press <Key>Enter</Key> now.", [("body", "Press Enter now.")]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), MDX)
def test_components_are_no_copy_and_what_stands_in_them_is(written, expected, blocks):
    found = blocks(f"{HEAD}{written}\n\nOne.\n", ".mdx")
    assert [(scope.replace("crosshead", "body"), words) for scope, words in found] == [H, *expected, ONE]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("It is {so} and {/* x */} more.", "It is {so} and more."),
        ("A <Name> is a < b and c > d.", "A is a < b and c > d."),
        ("It cost {5, 6} <3 pounds.", "It cost {5, 6} <3 pounds."),
        ("export of fish fell.", "export of fish fell."),
    ],
)
def test_braces_are_copy_where_there_is_no_jsx(written, words, blocks):
    assert blocks(HEAD + written, ".md") == [H, ("body", words)]


def test_where_a_module_is_imported_braces_are_expressions(blocks):
    source = "import A from 'a';\n\n# Ferry sold\n\nIt is {so} now.\n"
    assert blocks(source, ".md") == [H, ("body", "It is now.")]
