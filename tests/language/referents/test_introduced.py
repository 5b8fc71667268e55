"""People counted as a story introduces them."""

from __future__ import annotations

import pytest

from headline_lint.language.prose.sentences import sentences_of
from headline_lint.language.referents.introduced import ages_in, introduced_in, names_in
from headline_lint.language.story import Story
from headline_lint.readers import read_string


@pytest.mark.parametrize(
    ("copy", "rows"),
    [
        ("A man and a woman died on Monday.", [("A man and a woman", 2, "dead")]),
        ("A couple and their two children were hurt.", [("A couple and their two children", 4, "hurt")]),
        ("He shot his wife and her two sons.", [("his wife and her two sons", 3, "")]),
        (
            "A police officer and a 16-year-old boy, both from Hull, were killed.",
            [("A police officer and a 16-year-old boy", 2, "dead")],
        ),
        ("A man aged 32, a woman and a child left.", [("A man aged 32, a woman and a child", 3, "")]),
        ("Another man was arrested.", [("Another man", 1, "held")]),
        ("A car and a van were sold.", []),
        ("The police came.", []),
    ],
)
def test_rows(copy: str, rows: list[tuple[str, int, str]]) -> None:
    story = Story(read_string(f"Council meets\n\n{copy}\n", "story.txt"))
    found = introduced_in(story, story.blocks[1])
    assert [(story.string[row.start : row.end], row.total, row.fate) for row in found] == rows


@pytest.mark.parametrize(
    ("copy", "sizes"),
    [
        ("The children, ages 2, 4, 5 and 6, ran.", [4]),
        ("Two men aged 32 and 41 ran.", [2]),
        ("A man aged 32 ran 4, 5 and 6 miles.", []),
    ],
)
def test_ages(copy: str, sizes: list[int]) -> None:
    story = Story(read_string(f"Council meets\n\n{copy}\n", "story.txt"))
    assert ages_in(story, story.blocks[1]) == sizes


@pytest.mark.parametrize(
    ("copy", "names"),
    [
        ("Anna Lee, MP for Hull, and Ben Cole, MP for Ely, left.", 2),
        ("Ada Smith, 32, and Jo Moss, 41, left.", 2),
        ("Ada Smith of Hull, Jo Moss of Ely and Sam Dale of York left.", 3),
        ("It stands near Mercer Street and Fairview Avenue.", 0),
    ],
)
def test_names(copy: str, names: int) -> None:
    story = Story(read_string(f"Council meets\n\n{copy}\n", "story.txt"))
    (sentence,) = sentences_of(story, story.blocks[1])
    assert names_in(story, sentence) == names
