from __future__ import annotations

import pytest

H = ("headline", "Ferry sold")
HEAD = "# Ferry sold\n\n"

COPIES = [
    # attribute lists
    ("It sails.\n{: .lead}", [("body", "It sails.")]),
    ('It sails.\n{:.lead #first data-a="b c"}', [("body", "It sails.")]),
    ('See [it](a){:target="_blank"} now.', [("body", "See it now.")]),
    ("![Ferry](a.png){.border width=50%}", [("caption", "Ferry")]),
    ('![](a.png){.border fig-alt="The \\"Gull\\" {{ x }} at sea"}', [("caption", 'The "Gull" at sea')]),
    ("## Next {.unnumbered #next}", [("crosshead", "Next")]),
    ("* toc\n{:toc}", [("body", "toc")]),
    ("{::comment}\nNot\n\ncopy\n{:/comment}\n\nIt sails.", [("body", "It sails.")]),
    ('{::options parse_block_html="true" /}\n\nIt sails.', [("body", "It sails.")]),
    ("Sets {1, 2} and {so it goes} and {a}.", [("body", "Sets {1, 2} and {so it goes} and {a}.")]),
    # boxes
    (":::note\nIt sails.\n:::", [("body", "It sails.")]),
    (":::tip[What *next*]\n\nIt sails.\n\n:::", [("crosshead", "What next"), ("body", "It sails.")]),
    ('::: {.callout-note title="What next"}\nIt sails.\n:::\nIt is old.', [("crosshead", "What next"), ("body", "It sails."), ("body", "It is old.")]),
    ("- - a\n  - ::: pad\n    b\n    :::", [("body", "a"), ("body", "b")]),
    ("It is ::: so.", [("body", "It is ::: so.")]),
    # notes
    ("It sails.[^1] It is old.[^b]\n\n[^1]: In May.", [("body", "It sails. It is old."), ("body", "In May.")]),
    ("It sails 35km^[Or 22 *miles*.] (22 miles).", [("body", "It sails 35km (22 miles)."), ("body", "Or 22 miles.")]),
    ("It sails \\[^1\\] and \\[^1].", [("body", "It sails [^1] and [^1].")]),
    ("It sails [@doe2020, p. 5] now.", [("body", "It sails now.")]),
    ("It sails, [@gull] said.\n\n[@gull]: https://a.example", [("body", "It sails, @gull said.")]),
    # Obsidian
    ("![[a.png]]\n\nIt ![[b.png|300]] sails.", [("body", "It sails.")]),
    ("![[a.png|The *old* ferry]]", [("caption", "The old ferry")]),
    ("See [[ferry|the ferry]] and [[Harbour]].", [("body", "See the ferry and Harbour.")]),
    ("See [[1]](a) and [[2]][b].\n\n[b]: c", [("body", "See [1] and [2].")]),
    ("It ==sails== and %%not copy%% now. ^gull-1", [("body", "It sails and now.")]),
    ("It is a == b and c == d, 5%% off and 6%% on.", [("body", "It is a == b and c == d, 5%% off and 6%% on.")]),
    # formulas
    ("It is $x^2$ now.", [("body", "It is now.")]),
    ("$$\nx = y\n$$\n\nIt sails.", [("body", "It sails.")]),
    ("It cost $5, not $6, or $7m-$8m.", [("body", "It cost $5, not $6, or $7m-$8m.")]),
    ("It cost US$5 (A$6) and $x of $y.", [("body", "It cost US$5 (A$6) and $x of $y.")]),
    # the rest
    ("It sails :tada: at 10:30:45 re:this:thing.", [("body", "It sails at 10:30:45 re:this:thing.")]),
    ("The HTML sails.\n\n*[HTML]: Hyper Text", [("body", "The HTML sails.")]),
    ("[TOC]\n\n[[_TOC_]]\n\nIt sails.", [("body", "It sails.")]),
    ("It [TK] and [sic] and [@ 5].", [("body", "It [TK] and [sic] and [@ 5].")]),
    ("Gull\n: A ferry.\n: It sails.", [("body", "Gull"), ("body", "A ferry."), ("body", "It sails.")]),
    ("It ~~sank~~ sails ~now~ on H~2~O.", [("body", "It sails now on H~2~O.")]),
    ("It ~~[sank](a) and~~ [sails](b) now.", [("body", "It sails now.")]),
    ("It <del>sank</del><s>lay</s><strike>hid</strike> sails.", [("body", "It sails.")]),
    ("It <code>sank</code> sails <kbd>now</kbd>.", [("body", "It sails .")]),
    ("It sails.\n\n<!-- more -->\n\nIt is old.<!--more-->", [("body", "It sails."), ("body", "It is old.")]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), COPIES)
def test_marks_are_no_copy(written, expected, blocks):
    assert blocks(f"{HEAD}{written}\n", ".md") == [H, *expected]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("> [!NOTE]\n> It sails.", [("It sails.", "")]),
        ("> [!warning]- What next\n> It sails.", [("What next It sails.", "")]),
        ("> It sails.\n> [!NOTE]", [("It sails. ", "quoted")]),
        ("> It sails.", [("It sails.", "quoted")]),
        ("> [!NOTE]\n> > It sails.", [("It sails.", "quoted")]),
        ("- > [!TIP]\n  > It sails.", [("It sails.", "listed")]),
        ("> [!WATCH] It sails.", [("It sails.", "")]),
    ],
)
def test_an_alert_is_no_quotation(written, expected, flags):
    assert flags(HEAD + written, ".md")[1:] == [(words.strip(), flag) for words, flag in expected]


@pytest.mark.parametrize(
    ("written", "omits"),
    [
        ("the :tada: the", True),
        ("the $x^2$ the", True),
        ("the {{< x >}} the", True),
        ("the ![[a.png]] the", True),
        ("the [@doe] the", True),
        ("the^[Note.] the", True),
        ("the <img src='a'> the", True),
        ("the <code>x</code> the", True),
        ("the ~~a~~ the", False),
        ("the <del>a</del> the", False),
        ("the {% x %}the", True),
        ("the {% if x %}the", False),
        ("the [[the]]", False),
        ("==the== the", False),
        ("the {: .a} the", False),
        ("the %%a%% the", False),
    ],
)
def test_what_readers_see_in_the_place_of_a_mark_is_known(written, omits, read_soundly):
    document = read_soundly(f"{HEAD}{written}\n", ".md")
    start = document.blocks[1].start
    assert document.text.string[start : start + 7] == "the the"
    assert document.text.omits(start, start + 7) is omits


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("the ferry and", "the ferry]] and"),
        ("It sails", "It== sails"),
        ("What next", "What next"),
        ("In May", "In May"),
        ("fast now", "fast {{ x }}now"),
    ],
)
def test_spans_beside_marks(words, there, source_of):
    source = "# É😀\n\n[[a|the ferry]] and ==It== sails^[In May] fast {{ x }}now\n\n:::note What next\nOne.\n:::\n"
    assert source_of(source, words, ".md") == there


@pytest.mark.parametrize("code", ["    lint", "```\nlint\n```", "~~~ sh\nlint\n~~~"])
def test_a_sentence_that_runs_into_code_is_known(code, read_soundly):
    document = read_soundly(f"{HEAD}It can be done with\n\n{code}\n\nIt is.\n", ".md")
    first, last = document.blocks[1:]
    assert document.text.omits(first.end - 1, first.end + 1)
    assert not document.text.omits(last.end - 1, last.end + 1)
