"""What the tests of all readers ask of a document."""

from __future__ import annotations

from headline_lint.document import BLOCK_BREAK
from headline_lint.readers import read_string


def blocks(source, suffix=".txt"):
    """The blocks as (scope, words)."""
    document = read_string(source, "draft", suffix)
    return [(block.scope, document.text.string[block.start : block.end]) for block in document.blocks]


def flags(source, suffix=".txt"):
    """The blocks as (words, quoted, listed)."""
    document = read_string(source, "draft", suffix)
    return [(document.text.string[block.start : block.end], block.quoted, block.listed) for block in document.blocks]


def source_of(source, words, suffix=".txt"):
    """The source at the span of some words of the story."""
    document = read_string(source, "draft", suffix)
    start = document.text.string.index(words)
    span = document.text.source_span(start, start + len(words))
    return source[span.start : span.end]


def assert_sound(source, suffix):
    """Whatever the source, blocks are tidy and every span lies in it."""
    document = read_string(source, "draft", suffix)
    string = document.text.string
    assert string.split(BLOCK_BREAK) == [string[b.start : b.end] for b in document.blocks] or not string
    for block in document.blocks:
        words = string[block.start : block.end]
        assert words
        assert words == words.strip()
        assert "  " not in words
        for offset in range(block.start, block.end):
            span = document.text.source_span(offset, offset + 1)
            assert 0 <= span.start < span.end <= len(source)
    return document
