from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import astuple

from headline_lint.document import BLOCK_BREAK, Copy, Document, Location, Piece, Span, Text, compose

INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def composed(*pieces, scope="body"):
    text, blocks = compose([Copy(list(pieces), scope)])
    return text, blocks


def verbatim(string, start=0):
    return Piece(string, start, start + len(string))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Plan agreed", "Plan agreed"),
        ("  Plan   agreed  ", "Plan agreed"),
        ("Plan\tagreed", "Plan agreed"),
        ("Plan\r\nagreed", "Plan agreed"),
        ("Plan\n  agreed\n", "Plan agreed"),
        ("£5\u00a0million", "£5 million"),
        ("£5\u00a0 \u2009million", "£5 million"),
        ("hu\u00admil\u00adiated", "humiliated"),
        ("\ufeffPlan", "Plan"),
        ("Plan\u200b", "Plan"),
        ("Plan \u200b agreed", "Plan agreed"),
        ("\u202aPlan\u202c agreed", "Plan agreed"),
        ("a\x07b", "a b"),
        ("\u00ad", ""),
        (" ", ""),
        ("", ""),
        ("Read https://example.com/a_b?c=d now", "Read now"),
        ("Read (https://example.com/a).", "Read ()."),
        ("Read www.example.com, then", "Read , then"),
        ("https://example.com", ""),
        ("awww.that is sweet", "awww.that is sweet"),
        ("HTTP://EXAMPLE.COM/A said", "said"),
    ],
)
def test_blanks_become_one_space_and_what_cannot_be_seen_goes(source, words):
    text, blocks = composed(verbatim(source))
    assert text.string == words
    assert [(block.start, block.end) for block in blocks] == ([(0, len(words))] if words else [])


def test_what_was_left_out_is_known_between_the_words_beside_it():
    text, _ = composed(verbatim("the "), Piece("", 4, 7), verbatim(" the the", 7), Piece("", 15, 18))
    assert text.string == "the the the"
    assert [text.omits(start, start + 7) for start in (0, 4)] == [True, False]
    assert text.source_span(0, 7) == (0, 11)
    assert not text.omits(8, 11)


def test_an_address_is_left_out_and_an_empty_piece_of_no_width_is_nothing():
    text, _ = composed(verbatim("to www.a.example to"), Piece("", 19, 19), verbatim(" to", 19))
    assert text.string == "to to to"
    assert [text.omits(start, start + 5) for start in (0, 3)] == [True, False]


@pytest.mark.parametrize(
    ("words", "span"),
    [("humiliated", (5, 17)), ("PM", (0, 2)), ("in court", (18, 27)), ("court", (22, 27))],
)
def test_the_span_of_words_holds_what_was_left_out_of_them(words, span):
    source = "PM \u200b hu\u00admil\u00adiated in\r\ncourt"
    text, _ = composed(verbatim(source))
    start = text.string.index(words)
    assert text.source_span(start, start + len(words)) == span


def test_an_entity_counts_whole():
    text, _ = composed(verbatim("R"), Piece("&", 1, 6), verbatim("D", 6))
    assert text.string == "R&D"
    assert text.source_span(1, 2) == (1, 6)
    assert text.source_span(0, 2) == (0, 6)
    assert text.source_span(2, 3) == (6, 7)


def test_a_replacement_of_several_characters_counts_whole():
    text, _ = composed(Piece("fi", 0, 8), verbatim("ne", 8))
    assert text.source_span(0, 1) == (0, 8)
    assert text.source_span(1, 3) == (0, 9)


def test_blanks_on_both_sides_of_markup_are_one():
    text, _ = composed(verbatim("one "), verbatim(" two", 10), Piece(" ", 14, 18), verbatim(" three", 18))
    assert text.string == "one two three"
    assert text.source_span(4, 7) == (11, 14)
    assert text.source_span(8, 13) == (19, 24)


def test_an_empty_span_is_a_place():
    text, _ = composed(verbatim("one", 5))
    assert text.source_span(1, 1) == (6, 6)
    assert text.source_span(3, 3) == (8, 8)
    assert Text([]).source_span(0, 0) == (0, 0)


def test_blocks_are_parted_by_one_newline():
    text, blocks = compose(
        [
            Copy([verbatim("One")], "headline"),
            Copy([verbatim(" \u200b", 4)], "body"),
            Copy([], "body"),
            Copy([verbatim("Two", 8)], "body", quoted=True),
            Copy([verbatim("Three", 12)], "caption", listed=True),
        ]
    )
    assert text.string == "One\nTwo\nThree"
    assert [astuple(block) for block in blocks] == [
        (0, 3, "headline", False, False),
        (4, 7, "body", True, False),
        (8, 13, "caption", False, True),
    ]
    assert text.source_span(4, 7) == (8, 11)
    assert text.source_span(0, 7) == (0, 11)


@pytest.mark.parametrize(
    ("offset", "location"),
    [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (3, 1)), (6, (4, 1)), (7, (4, 2)), (8, (4, 3))],
)
def test_lines_and_columns_count_from_one_in_code_points(offset, location):
    source = "a\r\n😀\n\rbc"
    text, blocks = compose([])
    assert Document("x", source, text, blocks).locate(offset) == location


def test_a_location_has_names():
    text, blocks = compose([])
    assert Document("x", "ab", text, blocks).locate(1) == Location(line=1, column=2)


PARTS = st.lists(
    st.tuples(
        st.text(st.sampled_from("ab“é😀  \t\n\u00a0\u00ad\u200b.")), st.sampled_from(["", "<b>", "&amp;", "<br>"])
    ),
    max_size=8,
)


@given(PARTS)
def test_every_word_is_found_in_the_source_at_its_span(parts):
    pieces, source = [], ""
    for string, markup in parts:
        pieces.append(verbatim(string, len(source)))
        source += string
        if markup in {"&amp;", "<br>"}:
            pieces.append(Piece({"&amp;": "&", "<br>": " "}[markup], len(source), len(source) + len(markup)))
        source += markup
    text, blocks = composed(*pieces)
    assert "  " not in text.string
    assert text.string == text.string.strip()
    assert BLOCK_BREAK not in text.string
    shown = source.replace("<br>", " ").replace("<b>", "").replace("&amp;", "&")
    assert text.string.split() == INVISIBLE.sub("", shown).split()
    for word in re.finditer(r"\S+", text.string):
        start, end = text.source_span(*word.span())
        there = source[start:end].replace("<b>", "").replace("&amp;", "&")
        assert INVISIBLE.sub("", there) == word[0]
    assert [Span(block.start, block.end) for block in blocks] == [(0, len(text.string))][: bool(text.string)]


@pytest.mark.parametrize(
    ("copy", "string", "hidden"),
    [
        ("so\u00adft", "soft", [(2, 2)]),
        ("\u200bone\u200b\u200c \u200d two \u200b", "one two", [(0, 0), (3, 4), (3, 5), (4, 7), (7, 13)]),
        (" \u2060 one \U000e0041", "one", [(0, 1), (3, 7)]),
    ],
)
def test_what_is_hidden_is_known_by_its_place(copy, string, hidden):
    text, _ = compose([Copy([verbatim("x\u00ad")], "body"), Copy([verbatim(copy, 2)], "body"), Copy([], "body")])
    assert text.string == f"x\n{string}"
    assert [(one.at, one.piece.start) for one in text.hidden] == [
        (1, 1),
        *((at + 2, start + 2) for at, start in hidden),
    ]
    assert all(one.piece.string == copy[one.piece.start - 2] for one in text.hidden[1:])


def test_a_span_of_the_source_leads_back_to_its_characters():
    pieces = [verbatim("Plan ", 3), Piece("&", 8, 13), Piece(" ", 20, 20), verbatim("so", 30), verbatim("far", 40)]
    text = Text(pieces)
    for start in range(len(text.string)):
        for end in range(start + 1, len(text.string) + 1):
            if text.string[start:end] == text.string[start:end].strip():
                assert text.span_of(*text.source_span(start, end)) == (start, end)
    for span in [(0, 2), (2, 4), (8, 9), (9, 13), (14, 15), (31, 33), (32, 33), (50, 60), (4, 4)]:
        assert text.span_of(*span) is None
    assert Text([]).span_of(0, 1) is None


@pytest.mark.parametrize(
    ("before", "copy", "quoted"),
    [
        ("It rained.", "You are a liar — Ann Roe (@annroe) May 14, 2015", True),
        ("It rained.", "Ann Roe (@annroe) left Hull on May 14, 2015", False),
        ("Ms Roe said in a statement:", "The sale is a disgrace. We will fight it.", True),
        ("The letter to staff reads:", "The sale is a disgrace.", True),
        ("She has three plans:", "The sale is a disgrace.", False),
    ],
)
def test_embedded_posts_and_announced_statements_are_block_quotations(before, copy, quoted):
    _, blocks = compose([Copy([verbatim(before)], "body"), Copy([verbatim(copy)], "body")])
    assert [block.quoted for block in blocks] == [False, quoted]
