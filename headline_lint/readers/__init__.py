"""Provisional: plain text only, until the readers land."""
from pathlib import Path
from headline_lint.document import Copy, Document, Piece, compose

def read_string(source: str, name: str, suffix: str = ".txt") -> Document:
    copies, at = [], 0
    for line in source.split("\n"):
        if line.strip():
            copies.append(Copy([Piece(line, at, at + len(line))], "body" if copies else "headline"))
        at += len(line) + 1
    text, blocks = compose(copies)
    return Document(name, source, text, blocks)

def read(path: Path, name: str) -> Document:
    return read_string(path.read_bytes().decode("utf-8"), name, path.suffix)
