from __future__ import annotations

import pytest

from headline_lint.document import Document, Text
from headline_lint.finding import Finding
from headline_lint.rule import Severity


@pytest.fixture
def found():
    """A finding on some words of a source."""

    def make(source, words, *, path="a.txt", rule="copy/filler", severity=Severity.WARNING, message=None, **fields):
        start = source.index(words)
        end = start + len(words)
        document = Document(path, source, Text([]), ())
        return Finding(
            path, document.locate(start), document.locate(end), start, end, rule, severity, "body",
            f"“{words}” is filler" if message is None else message, words, **fields,
        )  # fmt: skip

    return make
