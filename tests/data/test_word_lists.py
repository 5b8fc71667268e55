"""The lists of words: in the tables sorted and asked for, in code written once."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from headline_lint.data import function_words, table, word_list
from headline_lint.language.attribution.reporting_verbs import Ways

PACKAGE = Path(__file__).parents[2] / "headline_lint"
CODE = [path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))]
ASKED_FOR = {
    "news-words": list(table("news-words")),
    "names": list(table("names")),
    "sources": list(table("sources")),
    "profanity": ["plain-heads", "joined-heads"],
    "reporting-verbs": ["doubtful", *get_args(Ways)],
}
"""The lists of the tables that code asks for by name; rules ask for those of word-groups."""
CALLS = ("word_list(", "source_words(", "lemmas_with(", "table(")
"""How code asks for a list."""
LISTS = [
    (name, one) for name, lists in (ASKED_FOR | {"word-groups": list(table("word-groups"))}).items() for one in lists
]
every_list = pytest.mark.parametrize(("name", "one"), LISTS, ids=[f"{name}: {one}" for name, one in LISTS])


@every_list
def test_a_list_is_sorted_and_names_no_word_twice(name: str, one: str) -> None:
    written = table(name)[one].split()
    assert written == sorted(set(written))


@every_list
def test_a_list_is_in_small_letters(name: str, one: str) -> None:
    assert [word for word in table(name)[one].split() if word != word.lower()] == []


@pytest.mark.parametrize("one", [one for lists in ASKED_FOR.values() for one in lists])
def test_a_list_is_asked_for(one: str) -> None:
    askers = [code for code in CODE if any(call in code for call in CALLS)]
    assert any(f'"{one}"' in code for code in askers)


def test_several_lists_are_one_set_of_words() -> None:
    assert word_list("sources", "courts", "leaders") == word_list("sources", "courts") | word_list("sources", "leaders")
    assert word_list("sources", "leaders") >= {"mayor", "queen"}


def words_of_grammar() -> dict[str, frozenset[str]]:
    """The lists of function words, by name."""
    return {name: words for name, words in vars(function_words).items() if isinstance(words, frozenset)}


def written_out(code: str) -> list[frozenset[str]]:
    """The lists of words in a module that are written as one text and split."""
    calls = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call))
    texts = (
        call.func.value.value
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "split" and not call.args
        if isinstance(call.func.value, ast.Constant)
    )
    return [frozenset(text.split()) for text in texts if isinstance(text, str)]


def test_no_list_of_function_words_stands_twice() -> None:
    lists = words_of_grammar()
    counted = Counter(lists.values())
    assert [name for name, words in lists.items() if counted[words] > 1] == []
    assert len(lists) > 20


def test_no_list_of_words_is_written_twice_in_code() -> None:
    named = set(words_of_grammar().values())
    own = (PACKAGE / "data" / "function_words.py").read_text(encoding="utf-8")
    others = [words for code in CODE if code != own for words in written_out(code)]
    counted = Counter([*others, *named])
    assert [sorted(words) for words in others if counted[words] > 1] == []


def test_a_list_that_is_written_out_is_seen() -> None:
    assert written_out('A = frozenset("one two".split())\nB = x.split()\nC = "a,b".split(",")\n') == [{"one", "two"}]
