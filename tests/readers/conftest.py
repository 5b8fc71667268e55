"""What the tests of all readers ask of a document."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from headline_lint.document import BLOCK_BREAK
from headline_lint.readers import read_string


@pytest.fixture(scope="session")
def blocks():
    """The blocks of a source as (scope, words)."""

    def found(source, suffix):
        document = read_string(source, "draft", suffix)
        return [(block.scope, document.text.string[block.start : block.end]) for block in document.blocks]

    return found


@pytest.fixture(scope="session")
def flags():
    """The blocks of a source as (words, what they are beside their scope)."""

    def found(source, suffix):
        document = read_string(source, "draft", suffix)
        return [
            (document.text.string[b.start : b.end], " ".join(["quoted"] * b.quoted + ["listed"] * b.listed))
            for b in document.blocks
        ]

    return found


@pytest.fixture(scope="session")
def source_of():
    """The source at the span of some words of the story."""

    def found(source, words, suffix):
        document = read_string(source, "draft", suffix)
        start = document.text.string.index(words)
        span = document.text.source_span(start, start + len(words))
        return source[span.start : span.end]

    return found


@pytest.fixture(scope="session")
def read_soundly():
    """Read a source; whatever it is, the blocks are tidy and every span lies in it."""

    def read(source, suffix):
        document = read_string(source, "draft", suffix)
        string = document.text.string
        words = [string[block.start : block.end] for block in document.blocks]
        assert string == BLOCK_BREAK.join(words)
        assert all(block and block == block.strip() and "  " not in block for block in words)
        for offset, character in enumerate(string):
            span = document.text.source_span(offset, offset + 1)
            assert 0 <= span.start <= span.end <= len(source)
            assert span.start < span.end or character == BLOCK_BREAK
        return document

    return read


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(targets):
    """A part that says which parts belong to another: targets by their kind."""
    lines = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{RELATIONS}">{lines}</Relationships>'


@pytest.fixture(scope="session")
def make_docx():
    """The bytes of a docx file: the XML inside its body, and further parts by their kind."""

    def make(body, **parts):
        files = {
            "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
            "word/_rels/document.xml.rels": relations({kind: f"{kind}.xml" for kind in parts}),
            "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        }
        for kind, inside in parts.items():
            files[f"word/{kind}.xml"] = f'<w:{kind} xmlns:w="{WORD}">{inside}</w:{kind}>'
        data = BytesIO()
        with ZipFile(data, "w", ZIP_DEFLATED) as archive:
            for name, text in files.items():
                archive.writestr(name, text)
        return data.getvalue()

    return make
