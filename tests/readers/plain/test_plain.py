from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

H = "Council to close libraries"

# Sixty to seventy characters a line, as mail programs wrap.
WRAPPED = """The council will close two of its five libraries in the spring,
its leader said on Tuesday. A third will open on three days a week.
Staff were told in the morning."""

COPIES = [
    (H, [("headline", H)]),
    (f"\n\n  {H}  \n", [("headline", H)]),
    (f"{H}\nThe vote was close.", [("headline", H), ("body", "The vote was close.")]),
    (f"\ufeff\n\u200b\n{H}\n", [("headline", H)]),
    # a single newline ends a paragraph
    (f"{H}\n\nOne left.\nTwo stayed.", [("headline", H), ("body", "One left."), ("body", "Two stayed.")]),
    # unless the lines are wrapped
    (f"{H}\n\n{WRAPPED}", [("headline", H), ("body", WRAPPED.replace("\n", " "))]),
    (f"{H}\n{WRAPPED}", [("headline", H), ("body", WRAPPED.replace("\n", " "))]),
    # or the sentence runs on
    (f"{H}\n\nIt will close\nin May.", [("headline", H), ("body", "It will close in May.")]),
    (
        f"{H}\n\nThe council’s leader said on Tuesday that the two closures would now save it\n£4m by May.",
        [
            ("headline", H),
            ("body", "The council’s leader said on Tuesday that the two closures would now save it £4m by May."),
        ],
    ),
    (
        f"{H}\n\nThe year in numbers\n12 libraries left.",
        [("headline", H), ("crosshead", "The year in numbers"), ("body", "12 libraries left.")],
    ),
    (f"{H}\n\nIt closed.\nin May.", [("headline", H), ("body", "It closed."), ("body", "in May.")]),
    (f"{H}\n\nHe said:\nin May.", [("headline", H), ("body", "He said:"), ("body", "in May.")]),
    (f"{H}\n\n“No”\nin May.", [("headline", H), ("body", "“No”"), ("body", "in May.")]),
    # a last line of more than a paragraph's width is no wrapped line
    (
        f"{H}\n\n{'It was a long day for all who were there, they said. '}\n{'Go on. ' * 20}",
        [
            ("headline", H),
            ("body", "It was a long day for all who were there, they said."),
            ("body", ("Go on. " * 20).strip()),
        ],
    ),
    # rules part, and are no copy
    (f"{H}\n-----\nOne left.\n***\nTwo stayed.", [("headline", H), ("body", "One left."), ("body", "Two stayed.")]),
    (f"* * *\n{H}", [("headline", H)]),
    (f"{H}\n\n#MeToo march held.", [("headline", H), ("body", "#MeToo march held.")]),
    (f"{H}\n\n*Figures are for 2021.", [("headline", H), ("body", "*Figures are for 2021.")]),
    # other ends of lines
    (f"{H}\r\n\r\nOne left.\r\nTwo stayed.\r\n", [("headline", H), ("body", "One left."), ("body", "Two stayed.")]),
    (f"{H}\r\rOne left.\rTwo stayed.", [("headline", H), ("body", "One left."), ("body", "Two stayed.")]),
    (f"{H}\u2029One left.\u2028Two stayed.", [("headline", H), ("body", "One left."), ("body", "Two stayed.")]),
    ("", []),
    (" \n\t\n\u200b\n", []),
]


@pytest.mark.parametrize(("source", "expected"), COPIES)
def test_blocks(source, expected, blocks):
    assert blocks(source, ".txt") == expected


CROSSHEADS = [
    ("Staff in the dark", True),
    ("The 2019 review", True),
    ("What the council knew", True),
    ("Vote split the ruling group", True),
    ("One two three four five six seven eight nine ten eleven twelve", True),
    ("One two three four five six seven eight nine ten eleven twelve thirteen", False),
    ("Staff were told in the morning.", False),
    ("What happens next?", False),
    ("‘We were afraid’", False),
    ("“It is over”", False),
    ("The figures (2021)", False),
    ("The council said it would", False),
    ("Police arrested a man in", False),
    ("They took the", False),
    ("Two were hurt and", False),
    ("Two were hurt,", False),
    ("LONDON (Reuters) –", False),
    ("and so on…", False),
    ("...", False),
    ("—", False),
    ("W" * 91, False),
]


@pytest.mark.parametrize(("line", "expected"), CROSSHEADS)
def test_crossheads(line, expected, blocks):
    found = blocks(f"{H}\n\nOne left.\n\n{line}\n\nTwo stayed.\n", ".txt")
    assert found[2] == ("crosshead" if expected else "body", line)


BYLINES = [
    ("By Jane Smith", True),
    ("BY JANE SMITH", True),
    ("by Jane Smith", True),
    ("By: Jane Smith", True),
    ("By Jane Smith, health editor", True),
    ("By Jane Smith and Ali Khan in Leeds", True),
    ("By Ludwig van der Berg", True),
    ("By Reuters", True),
    ("By The Associated Press", True),
    ("By Jane Smith | 3 May 2021", True),
    ("By J. R. O’Neil", True),
    ("By Monday the river had risen", False),
    ("By May, 300 homes were dry", False),
    ("By then it was late", False),
    ("By contrast", False),
    ("By numbers", False),
    ("By Jane Smith had never been so tired.", False),
    ("Bypass to open", False),
    ("By Jane Smith went all the hopes of the town", False),
]


@pytest.mark.parametrize(("line", "expected"), BYLINES)
def test_bylines(line, expected, blocks):
    found = blocks(f"{H}\n\n{line}\n\nOne left.\n", ".txt")
    assert (found[1][0] == "byline") is expected
    assert found[1][1] == line


def test_a_byline_stands_within_the_first_three_blocks(blocks):
    assert blocks(f"{H}\n\nA subject\n\nBy Jane Smith\n", ".txt")[2] == ("byline", "By Jane Smith")
    assert blocks(f"{H}\n\nA subject\n\nOne left.\n\nBy Jane Smith\n", ".txt")[3] == ("crosshead", "By Jane Smith")
    assert blocks("By Jane Smith\n", ".txt") == [("headline", "By Jane Smith")]


def test_a_byline_does_not_run_on(blocks):
    assert blocks(f"{H}\nBy Jane Smith\nin the town of Leeds it rained.", ".txt")[1:] == [
        ("byline", "By Jane Smith"),
        ("body", "in the town of Leeds it rained."),
    ]


@pytest.mark.parametrize(
    ("line", "words", "listed"),
    [
        ("- one of five", "one of five", "listed"),
        ("* one of five", "one of five", "listed"),
        ("• one of five", "one of five", "listed"),
        ("– one of five", "one of five", "listed"),
        ("1. One of five", "One of five", "listed"),
        ("12) One of five", "One of five", "listed"),
        ("- one that goes\n  on in a second line", "one that goes on in a second line", "listed"),
        ("2022. It was a good year.", "2022. It was a good year.", ""),
        ("1.5 million left.", "1.5 million left.", ""),
        ("-5C was the low.", "-5C was the low.", ""),
        ("A - one of five.", "A - one of five.", ""),
    ],
)
def test_list_items(line, words, listed, flags):
    assert flags(f"{H}\n\n{line}\n", ".txt")[1] == (words, listed)


def test_each_item_of_a_list_is_a_block(blocks):
    assert blocks(f"{H}\n\nFive closed:\n- one\n- two\n- three\n", ".txt")[1:] == [
        ("body", "Five closed:"),
        ("body", "one"),
        ("body", "two"),
        ("body", "three"),
    ]


def test_a_directive_is_no_copy(read_soundly, blocks):
    source = f"# headline-lint-disable a/b -- once\n{H}\n  #headline-lint-enable a/b\nOne left.\n"
    document = read_soundly(source, ".txt")
    assert [comment.text for comment in document.comments] == [
        "headline-lint-disable a/b -- once",
        "headline-lint-enable a/b",
    ]
    first, second = (source[slice(*comment.span)] for comment in document.comments)
    assert first == "# headline-lint-disable a/b -- once"
    assert second == "#headline-lint-enable a/b"
    assert blocks(source, ".txt") == [("headline", H), ("body", "One left.")]


def test_a_directive_parts_paragraphs(blocks):
    source = f"{H}\n\n{WRAPPED}\n# headline-lint-disable-next-line a/b\n{WRAPPED}"
    joined = WRAPPED.replace("\n", " ")
    assert blocks(source, ".txt") == [("headline", H), ("body", joined), ("body", joined)]


def test_what_speaks_of_directives_is_copy(blocks):
    line = "Use # headline-lint-disable to silence it."
    assert blocks(f"{H}\n\n{line}", ".txt")[1] == ("body", line)


@pytest.mark.parametrize(("words", "there"), [("May", "May"), ("close in", "close\r\n in"), ("£5 m", "£5\u00a0m")])
def test_spans(words, there, source_of):
    assert source_of(f"{H}\r\n\r\nIt will close\r\n in May for £5\u00a0m.", words, ".txt") == there


ALPHABET = "abBy. \n\r\t-*#1)“”'é😀\u00a0\u00ad\u200b\u2028\x0c:/w"


@given(st.text(st.sampled_from(ALPHABET), max_size=120))
def test_every_word_is_the_source_at_its_span(read_soundly, source):
    document = read_soundly(source, ".txt")
    for word in re.finditer(r"\S+", document.text.string):
        start, end = document.text.source_span(*word.span())
        assert re.sub("[\u00ad\u200b]", "", source[start:end]) == word[0]


@given(st.lists(st.text(st.sampled_from("abé“ ,.\t\u00ad"), min_size=1, max_size=40), max_size=12))
def test_no_word_is_lost(read_soundly, lines):
    source = "\n".join(lines)
    document = read_soundly(source, ".txt")
    assert document.text.string.split() == source.replace("\u00ad", "").split()


@pytest.mark.parametrize(
    ("chunk", "expected"),
    [
        ('<iframe src="https://a.example/v"\n  width="300">\n</iframe>', []),
        ('<blockquote class="post">\n<p>It sails</p>\n</blockquote>\n<script src="e.js"></script>', []),
        ('&lt;div class="embed"&gt;&lt;/div&gt;', []),
        ("[gallery]", []),
        ('[caption id="a"]The ferry[/caption]', [("caption", "The ferry")]),
        ("The tag <p> begins a paragraph.", [("body", "The tag <p> begins a paragraph.")]),
        ("<p> begins a paragraph.", [("body", "<p> begins a paragraph.")]),
        ("It sails [sic] for <3 pounds.", [("body", "It sails [sic] for <3 pounds.")]),
        ("[GALLERY]", [("crosshead", "[GALLERY]")]),
    ],
)
def test_code_is_no_copy(chunk, expected, blocks):
    assert blocks(f"Ferry sold\n\nIt went.\n\n{chunk}\n\nOne.\n", ".txt") == [
        ("headline", "Ferry sold"),
        ("body", "It went."),
        *expected,
        ("body", "One."),
    ]
