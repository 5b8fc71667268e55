"""What a reader found made into one text and its blocks: blanks single, web addresses gone, the unseen told apart."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.document.document import Block, Scope
from headline_lint.document.text import BLOCK_BREAK, INVISIBLE, SELECTORS, Hidden, Piece, Text, part_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BLANK = lazy("[^\\S ]|[\x00-\x1f]")
_UNSEEN = lazy(f"[{INVISIBLE}]")
_SEEN = lazy(f"[^\\s\x00-\x1f{INVISIBLE}]")
_SELECTOR = lazy(f"[{SELECTORS}]")
_RUN = lazy(f"(?: *[{INVISIBLE}][ {INVISIBLE}]*| {{2,}}|\\A )")
_ADDRESS = lazy(r"""(?:https?://|\bwww\.)[^\s<>"“”]*[^\s<>"“”.,;:!?()\[\]'’*_]""", re.IGNORECASE)


class Copy(NamedTuple):
    """What a reader found for one block, before blanks are normalised; `description`: of a picture, by its markup."""

    pieces: list[Piece]
    scope: Scope
    quoted: bool = False
    listed: bool = False
    description: bool = False


def as_seen(string: str) -> str:
    """The string as readers see it: without invisible characters, controls as blanks, no blank at its ends.

    So must a reader look at a line that it judges by its length, its first or its last character.
    """
    if not _is_seen(string):
        string = _BLANK.sub(" ", _UNSEEN.sub("", string))
    return string.strip()


def is_blank(string: str) -> bool:
    """Whether readers see nothing of a string."""
    return _SEEN.search(string) is None


def seen_in(pieces: Iterable[Piece]) -> str:
    """The words of pieces as readers see them, single blanks between them."""
    return " ".join(as_seen("".join(piece.string for piece in pieces)).split())


_SIGNED_POST = lazy(r"[—–-] ?[^—–()]{1,60} \(@\w{1,20}\) [A-Z][a-z]{2,8}\.? \d{1,2}, 20\d\d$")
"""The name, handle and date of who wrote an embedded post."""
_ANNOUNCES = lazy(
    r"\b(?:said|wrote|writes|says|reads|read|added|posted|tweeted|as follows) (?:in|on|to|from|via) [^.:]{0,60}"
    r"\b(?:statement|letter|e-?mail|post|message|memo|blog|Twitter|Facebook|Instagram)\b[^.:]{0,40}:$"
    r"|\b(?:statement|letter|post|message|memo|tweet)\b[^.:]{0,40}\b(?:reads?|said|says)\b[^.:]{0,20}:$"
)
"""What hands on to a statement that is pasted after it, without marks: its paragraph is the speaker's."""


def compose(copies: Iterable[Copy]) -> tuple[Text, tuple[Block, ...]]:
    """Join what a reader found into one text and its blocks.

    Runs of blanks become one space, invisible characters are hidden, web addresses go,
    blocks without a visible character are dropped; one `BLOCK_BREAK` stands between blocks.
    An address, and a piece without characters, is an omission. An embedded post and a statement that the paragraph
    before announces are block quotations.
    """
    pieces: list[Piece] = []
    hidden: list[Hidden] = []
    omissions: list[int] = []
    blocks: list[Block] = []
    length = 0
    announced = False
    for found, scope, quoted, listed, _ in copies:
        unseen: list[Hidden] = []
        omitted: list[int] = []
        clean = found if len(found) == 1 and _is_clean(found[0].string) else _normalise(found, unseen, omitted)
        if not clean:
            continue
        if blocks:
            pieces.append(Piece(BLOCK_BREAK, clean[0].start, clean[0].start))
            length += 1
        start = length
        for piece in clean:
            length += len(piece.string)
        pieces += clean
        if unseen:
            hidden += [Hidden(min(start + at, length), piece) for at, piece in unseen]
        omissions += [min(start + at, length) for at in omitted]
        spoken = quoted
        if scope == "body":
            last = clean[-1].string[-1:]
            spoken = quoted or announced or (last.isdigit() and _ends(clean, _SIGNED_POST))
            announced = last == ":" and _ends(clean, _ANNOUNCES)
        blocks.append(Block(start, length, scope, spoken, listed))
    return Text(pieces, hidden, omissions), tuple(blocks)


def _ends(pieces: Sequence[Piece], pattern: re.Pattern[str]) -> bool:
    """Whether a block ends in what the pattern finds."""
    return pattern.search("".join(piece.string for piece in pieces)) is not None


def _is_clean(string: str) -> bool:
    """Whether a whole block can be taken as it stands: so it is with most."""
    return (
        _is_seen(string)
        and "  " not in string
        and "://" not in string
        and "www." not in string
        and string != ""
        and string[0] != " " != string[-1]
    )


def _is_seen(string: str) -> bool:
    """Whether each character is a plain blank or one that readers see."""
    return string.isprintable() and (string.isascii() or _SELECTOR.search(string) is None)


def _normalise(pieces: Iterable[Piece], hidden: list[Hidden], omitted: list[int]) -> list[Piece]:
    """The pieces with single spaces between words and none at the ends.

    `hidden` gets what nobody sees, `omitted` where something was left out.
    """
    out: list[Piece] = []
    length = 0
    after_blank = True  # blanks at the start of a block go
    for piece in chain.from_iterable(map(_without_addresses, pieces)):
        string = piece.string
        if not string:
            omitted.append(length)
            continue
        if not string.isprintable():
            string = _BLANK.sub(" ", string)
            piece = Piece(string, piece.start, piece.end)  # noqa: PLW2901 - the same piece, blanks made plain
        if _is_seen(string) and "  " not in string and not (after_blank and string[0] == " "):
            out.append(piece)
            length += len(string)
        else:
            for part in _cut_runs(piece, after_blank=after_blank):
                if _UNSEEN.match(part.string):
                    hidden.append(Hidden(length, part))
                else:
                    out.append(part)
                    length += len(part.string)
        if out:
            after_blank = out[-1].string[-1] == " "
    if out and after_blank:
        last = out.pop()
        if last.string != " ":
            out.append(part_of(last, 0, len(last.string) - 1))
    return out


def _without_addresses(piece: Piece) -> Iterable[Piece]:
    """The piece with omissions for web addresses, which are no copy; nothing for one of no width."""
    string = piece.string
    if not string:
        return (piece,) if piece.start < piece.end else ()
    if "://" not in string and "www." not in string:
        return (piece,)
    kept = []
    done = 0
    for address in _ADDRESS.finditer(string):
        kept.append(part_of(piece, done, address.start()))
        kept.append(part_of(piece, *address.span())._replace(string=""))
        done = address.end()
    kept.append(part_of(piece, done, len(string)))
    return [part for part in kept if part.string or part.start < part.end]


def _cut_runs(piece: Piece, *, after_blank: bool) -> list[Piece]:
    """The piece cut where blanks run and at each invisible character; its blanks are plain spaces already."""
    out: list[Piece] = []
    done = 0
    for run in _RUN.finditer(piece.string):
        start, end = run.span()
        if done < start:
            out.append(part_of(piece, done, start))
            after_blank = False
        for at in range(start, end):
            if piece.string[at] != " ":
                out.append(part_of(piece, at, at + 1))
            elif not after_blank:
                source = part_of(piece, start, end)
                out.append(Piece(" ", source.start, source.end))
                after_blank = True
        done = end
    if done < len(piece.string):
        out.append(part_of(piece, done, len(piece.string)))
    return out
