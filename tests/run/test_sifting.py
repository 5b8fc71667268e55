"""Which fixes of a file can be made together, and how often it is read to tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headline_lint.document import Location
from headline_lint.findings.finding import Finding, Severity
from headline_lint.readers import read_data
from headline_lint.run.outcome import FixedFile
from headline_lint.run.repairs import Edit, Moves, repairs_of
from headline_lint.run.sifting import sift

PLACE = Location(1, 1)
ITEM = "<item><title>Item {}</title><description>&lt;p>one&lt;p>two</description></item>\n"


def finding(start, match, replacement):
    words = ("body", "message", match, replacement)
    return Finding(
        "a", PLACE, PLACE, start, start + len(match), "a/b", Severity.WARNING, *words, fix="safe", plain=replacement
    )


def sifted(source, suffix, wanted):
    """What is made, what is left, and how often the file is read, of (place, words, words instead)."""
    readings = []

    def read(data):
        readings.append(data)
        return read_data(data, "a", suffix)

    data = source.encode()
    documents = read_data(data, "a", suffix)
    file = FixedFile(data, documents, [], 0)
    found = sift(file, repairs_of([finding(*one) for one in wanted], documents), read)
    assert found.documents[0].source == found.moves.put_in(source) == found.data.decode()
    assert len(found.made) + len(found.left) == len(wanted)
    return found, len(readings)


def test_where_all_can_be_made_the_file_is_read_once():
    source = "Far\n\none two three.\n\nfour five.\n"
    found, readings = sifted(source, ".txt", [(5, "one", "1"), (21, "four", "4")])
    assert (found.data, readings) == (b"Far\n\n1 two three.\n\n4 five.\n", 1)


def test_many_that_cannot_be_made_take_as_many_readings_as_one():
    def readings_of(count):
        source = f"<rss>{''.join(map(ITEM.format, range(count)))}</rss>"
        places = [source.index("one", source.index(f"Item {number}<")) for number in range(count)]
        wanted = [(place, "one", "&lt;p>1&lt;p>1" if number % 2 else "1") for number, place in enumerate(places)]
        found, readings = sifted(source, ".rss", wanted)
        assert len(found.left) == count // 2
        assert {left.why for left in found.left} == {"its paragraph would be read as several"}
        return readings

    assert readings_of(200) == readings_of(2) == 3


@pytest.mark.parametrize("culprit", [0, 1, 499, 998, 999])
def test_of_many_in_one_paragraph_the_one_is_found_in_few_readings(culprit):
    source = f"<h1>Far</h1><p>{'one ' * 1000}</p>"
    wanted = [(15 + 4 * number, "one", "<p>1" if number == culprit else "1") for number in range(1000)]
    found, readings = sifted(source, ".html", wanted)
    assert [left.repair.finding.start for left in found.left] == [15 + 4 * culprit]
    assert readings <= 2 + 2 * 10


def test_what_breaks_the_file_is_found_too():
    source = '{"headline": "Far", "body_text": "' + "one " * 500 + '"}'
    first = source.index("one")
    wanted = [(first + 4 * number, "one", '"' if number == 77 else "1") for number in range(500)]
    found, readings = sifted(source, ".ninjs", wanted)
    assert [left.repair.finding.start for left in found.left] == [first + 4 * 77]
    assert found.left[0].why.startswith("the file could not be read any more: it is broken JSON: ")
    assert readings <= 2 * 10


def test_readings_have_an_end():
    source = f"<h1>Far</h1><p>{'one ' * 300}</p>"
    found, readings = sifted(source, ".html", [(15 + 4 * number, "one", "<p>1") for number in range(300)])
    assert (found.data.decode(), found.made, readings) == (source, [], 60)
    assert found.left[-1].why == "too many of the file's would change more than words"


def test_two_that_go_alone_but_not_together():
    long = "words " * 9  # lines of 50 to 90 characters are those of one paragraph, where all are
    source = f"Far\n\n{long}one two.\n{long}one two.\nMore {'words ' * 15}so.\n"
    assert len(read_data(source.encode(), "a", ".txt")[0].blocks) == 4
    place = source.index("More")
    wanted = [(place, "More words", "More w"), (place + 11, "words words", "words w")]
    found, _ = sifted(source, ".txt", wanted)
    assert [left.why for left in found.left] == ["its paragraph would be read as one with others"]
    assert [made.finding.start for made in found.made] == [place]


def test_one_that_is_suspected_for_another_is_made():
    """The summary would be read where the body begins otherwise: another fix stands in it, and is at no fault."""
    content = "<content:encoded>A far pier. Over it</content:encoded>"
    source = f'<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><item>{content}<description>A far pier. Ov</description></item></rss>'
    wanted = [(source.index("far"), "far", "long"), (source.index("Over"), "Over", "Above")]
    documents = read_data(source.encode(), "a", ".rss")
    assert len(documents[0].blocks) == 1
    found, _ = sifted(source, ".rss", wanted)
    assert [(left.repair.finding.match, left.why) for left in found.left] == [
        ("Over", "it would change more than words")
    ]
    assert found.data.decode() == source.replace("far", "long")


SOURCE = "".join(chr(0x4E00 + number) for number in range(40))


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 4), st.text("xyz", max_size=4)), max_size=6))
def test_places_move_with_the_edits_before_them(parts):
    edits, at = [], 0
    for gap, length, words in parts:
        edits.append(Edit(at + gap, at + gap + length, words))
        at += gap + length
    edits = [edit for edit in edits if edit.end <= len(SOURCE)]
    moves = Moves(reversed(edits))
    after = moves.put_in(SOURCE)
    for place, character in enumerate(SOURCE):
        inside = next((edit for edit in edits if edit.start <= place < edit.end), None)
        if inside is None:
            assert after[moves.start(place)] == after[moves.end(place + 1) - 1] == character
        else:
            assert after[moves.start(inside.start) : moves.end(inside.end)] == inside.words
            assert moves.start(place) == moves.start(inside.start)
