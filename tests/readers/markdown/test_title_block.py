from __future__ import annotations

import pytest

H = ("headline", "Ferry sold")
BY = ("byline", "Ann Brown")
ONE = ("body", "One.")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("% Ferry *sold*\n% Ann Brown; Bob Gray\n% 2 May 2026\n\nOne.\n", [H, BY, ("byline", "Bob Gray"), ONE]),
        ("% Ferry\n  sold\n% Ann Brown\nOne.\n", [H, BY, ONE]),
        ("% Ferry sold\r\n%\r\n% May\r\n\r\nOne.", [H, ONE]),
        ("% Ferry sold\n\n# Next\n\nOne.", [H, ("crosshead", "Next"), ONE]),
        ("Title: Ferry sold\nAuthor: Ann Brown\nDate: 2 May\nSlug: ferry\n\nOne.", [H, BY, ONE]),
        ("title:  Ferry\n    sold\nsummary: It went\ncss: a.css\n\nOne.", [H, ("standfirst", "It went"), ONE]),
        ("Title: Ferry sold", [H]),
        # no metadata
        ("Update: the mayor slipped.\n\nOne.", [("body", "Update: the mayor slipped."), ONE]),
        ("Title: Ferry sold\nIt went.\n\nOne.", [("body", "Title: Ferry sold It went."), ONE]),
        ("Date: May\nAuthor: Ann Brown\n\nOne.", [("body", "Date: May Author: Ann Brown"), ONE]),
        ("Title:\n\nOne.", [("body", "Title:"), ONE]),
        ("\nTitle: Ferry sold\n\nOne.", [("body", "Title: Ferry sold"), ONE]),
        ("5% of men\n\nOne.", [("body", "5% of men"), ONE]),
    ],
)
def test_title_blocks(source, expected, blocks):
    assert blocks(source, ".md") == expected


@pytest.mark.parametrize(
    ("source", "date"),
    [("% Ferry\n% Ann\n% 2 May 2026\n\nOne.", "2 May 2026"), ("Title: Ferry\nDate: 2026-05-02\n\nOne.", "2026-05-02")],
)
def test_dates(source, date, read_soundly):
    assert read_soundly(source, ".md").date == date


@pytest.mark.parametrize(("words", "there"), [("Ferry é", "Ferry\n  é"), ("Bob Gray", "Bob Gray"), ("One", "One")])
def test_spans(words, there, source_of):
    assert source_of("% Ferry\n  é *sold*\n% Ann Brown ;  Bob Gray \n\nOne.", words, ".md") == there


def test_a_replacement_is_written_as_it_is(read_soundly):
    document = read_soundly("% Ferry sold\n\nOne.", ".md")
    assert document.escape("a 'b' \"c\"", 3) == "a 'b' \"c\""
    assert document.escape("a [b](c)", 3) is None
