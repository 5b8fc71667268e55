"""Sources: the noun phrase that says or thinks something, and whether a reader could go back to it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from headline_lint.base.record import Record
from headline_lint.data import word_list
from headline_lint.data.calendar import MONTHS, WEEKDAYS
from headline_lint.data.function_words import (
    ARTICLES,
    BE,
    CROWDS,
    DEMONSTRATIVES,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    POSSESSIVES,
    PRONOUNS,
    SHORT_PREPOSITIONS,
    SUBORDINATORS,
)
from headline_lint.language.prose.tokens import QUOTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.language.prose.tokens import Token

SourceKind = Literal["named", "defined", "vague", "anonymous", "none"]

_PREPOSITIONS_ONLY = SHORT_PREPOSITIONS | frozenset(
    "about across against among around behind between inside into near outside over that under within".split()
)
_BELONGING = frozenset("at from by for with including such like representing working inside".split())
_ABOUT = frozenset(
    "familiar close briefed knowledge involved privy present aware connected access apprised informed".split()
)
PREPOSITIONS = frozenset(
    "who whose not speaking directly based led headed published conducted commissioned seen obtained carried compiled "
    "produced issued released".split()
).union(_PREPOSITIONS_ONLY, _BELONGING, _ABOUT - {"knowledge", "access"})
"""What begins the words behind a noun that belong to it."""
_PARTS = "today yesterday tonight tomorrow morning afternoon evening night week month year weekend"
TIMES = frozenset((*WEEKDAYS, *MONTHS, *_PARTS.split())) - {"may"}
"""Days, months and their parts; “may” is mostly a verb."""
STOPS = (
    BE | HAVE | {"having"} | DO | MODALS | SUBORDINATORS
    | frozenset("after as before but how nor once or so than then there what when where which why yet".split())
)  # fmt: skip
"""What ends a noun phrase."""
_FALSE_NAMES = frozenset("western i mr mrs ms mp mps".split()) | TIMES
_POINTERS = DEMONSTRATIVES | (POSSESSIVES - {"our", "my", "your"}) | {"the"}
_SINGLE = ARTICLES | frozenset("one another this two three four several multiple".split())
_ADJECTIVE_ENDINGS = ("al", "ic", "ary", "ive", "ing", "ed", "ous", "able", "ible", "less", "ful", "ent", "ant", "ly")
_MOST_WORDS = 24  # tokens of one source: ample for a name with its offices
_LOCAL = frozenset("officials authorities investigators".split())
_AMOUNTS = frozenset(
    "number numbers majority minority handful host range chorus group dozens scores hundreds thousands".split()
)


class Source(Record, frozen=True, gc=False):
    """A noun phrase as tokens `first` to `last` (half-open), its folded head word, and its kind."""

    first: int
    last: int
    head: str
    kind: SourceKind


@cache
def source_words(*names: str) -> frozenset[str]:
    """The words of lists of `data/sources.yaml`."""
    return word_list("sources", *names)


def source_before(tokens: Sequence[Token], last: int, *, capitals: bool) -> Source | None:
    """The noun phrase that ends before token `last`; `capitals`: whether they make names here."""
    end = last
    if end and tokens[end - 1].word in PRONOUNS and not _is_object(tokens, end - 1):
        return Source(end - 1, end, tokens[end - 1].word, "named")
    first = end
    while first > max(0, end - _MOST_WORDS) and _belongs(tokens, first - 1, end):
        first -= 1
        if _begins_phrase(tokens, first):
            break
    return make_source(tokens, first, end, capitals=capitals)


def _is_object(tokens: Sequence[Token], index: int) -> bool:
    """Whether a pronoun hangs on a preposition: “a person familiar with it”."""
    return tokens[index].word in {"it", "you"} and index > 0 and tokens[index - 1].word in _PREPOSITIONS_ONLY


def nearest_source(tokens: Sequence[Token], last: int, *, capitals: bool) -> Source | None:
    """The antecedent of a relative clause: of “fire from experts” the experts, of “a man in Leeds” the man."""
    source = source_before(tokens, last, capitals=capitals)
    if source is None:
        return None
    for index in range(source.last - 1, source.first, -1):
        if tokens[index].word in _PREPOSITIONS_ONLY:
            near = make_source(tokens, index + 1, source.last, capitals=capitals)
            unnamed = near is not None and near.kind in {"vague", "anonymous"}
            return near if unnamed or tokens[index].word == "by" else source
    return source


def source_after(tokens: Sequence[Token], first: int, *, capitals: bool) -> Source | None:
    """The noun phrase that begins at token `first`."""
    if first < len(tokens) and tokens[first].word in PRONOUNS:
        return Source(first, first + 1, tokens[first].word, "named")
    last = first
    limit = min(len(tokens), first + _MOST_WORDS)
    while last < limit and _follows(tokens, last, first):
        last += 1
    return make_source(tokens, first, last, capitals=capitals)


def make_source(tokens: Sequence[Token], first: int, last: int, *, capitals: bool) -> Source | None:
    """The source that these tokens are, prepositions at its ends left out; None where no noun is left."""
    while first < last and tokens[first].word in _PREPOSITIONS_ONLY:
        first += 1
    while first < last and tokens[last - 1].word in _PREPOSITIONS_ONLY:
        last -= 1
    if first >= last:
        return None
    at = _counted_head(tokens, head_index(tokens, first, last), last)
    kind = source_kind(tokens, first, last, at, capitals=capitals)
    if kind in {"vague", "anonymous"}:
        first = _modified_from(tokens, first, at)
    return Source(first, last, tokens[at].word, kind)


def _counted_head(tokens: Sequence[Token], head: int, last: int) -> int:
    """The head, of “a growing number of experts” the experts."""
    if tokens[head].word not in _AMOUNTS or head + 2 >= last or tokens[head + 1].word != "of":
        return head
    counted = head_index(tokens, head + 2, last)
    word = tokens[counted].word
    return counted if word in source_words("vague") or word in source_words("roles") else head


def _modified_from(tokens: Sequence[Token], first: int, head: int) -> int:
    """Where the adjectives of a vague noun begin: a verb swallowed before them is left out."""
    if tokens[first].word in _SINGLE and tokens[head].word in source_words("anonymous", "persons"):
        return first
    at = head
    while at > first and _is_modifier(tokens[at - 1]):
        at -= 1
        if tokens[at].word in DETERMINERS:
            break
    return at


def _is_modifier(token: Token) -> bool:
    word = token.word
    return (
        token.capital
        or word.endswith("'s")
        or "-" in word
        or word in source_words("plain-modifiers")
        or word in source_words("bodies")
        or (word.endswith(_ADJECTIVE_ENDINGS) and not word.endswith(("ed", "ing")))
    )


def head_index(tokens: Sequence[Token], first: int, last: int) -> int:
    """The token that is the phrase's head: the last one before a preposition or a participle."""
    for index in range(first + 1, last):
        word = tokens[index].word
        if word in PREPOSITIONS or word == "and" or not word[0].isalnum():
            return index - 1
    return last - 1


def source_kind(tokens: Sequence[Token], first: int, last: int, head: int, *, capitals: bool) -> SourceKind:
    """Whether the phrase names its source, defines it, leaves it vague or withholds its name."""
    word = tokens[head].word
    vague = word in source_words("vague") or word in source_words("roles") or word in CROWDS
    paper = word in source_words("papers")
    if is_anonymous(tokens, first, last, head):
        return "anonymous"
    if vague or paper:
        if names_body(tokens, first, last, head, capitals=capitals):
            return "named"
        known = paper or word in source_words("authors")
        return "defined" if known and tokens[first].word in _POINTERS else "vague"
    if capitals and any(is_name_token(tokens, index) for index in range(first, last)):
        return "named"
    return "defined"


def names_body(tokens: Sequence[Token], first: int, last: int, head: int, *, capitals: bool) -> bool:
    """Whether a vague or anonymous noun stands with the body it belongs to: “NATO officials”, “experts at Janes”.

    What it speaks of names nobody: “critics of Putin”, “reports of losses in the army”.
    """
    linked, close = True, False
    person = tokens[head].word not in source_words("papers")
    roles = tokens[head].word in source_words("roles")
    for index in range(first, last):
        word = tokens[index].word.removesuffix("'s").removesuffix("'")
        if index > head and (close := close or word in _ABOUT):
            linked = False
        elif index > head and word in PREPOSITIONS:
            next_to_head = index == head + 1
            linked = (
                word in _BELONGING
                or word == ("within" if person else "in")
                or (word == "in" and tokens[head].word in _LOCAL)
                or (word == "of" and (roles if next_to_head else linked))
                or (word == "to" and next_to_head)
            )
        elif linked and index != head and _is_body(tokens, index, word, capitals=capitals):
            return True
    return False


def _is_body(tokens: Sequence[Token], index: int, word: str, *, capitals: bool) -> bool:
    return word in source_words("bodies") or (capitals and is_name_token(tokens, index))


def is_anonymous(tokens: Sequence[Token], first: int, last: int, head: int) -> bool:
    """Whether the phrase is a source without a name: an aide, one official, a person familiar with the talks."""
    word = tokens[head].word
    if word in source_words("anonymous"):
        return True
    after = {tokens[index].word for index in range(head + 1, min(last, head + 6))}
    close = _ABOUT & after
    return bool(close) and (word in source_words("persons") or word in source_words("roles") or first == head)


def is_name_token(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token is part of a name by its capital; a sentence's first word only if it is no common word."""
    token = tokens[index]
    if not token.capital or token.word in _FALSE_NAMES:
        return False
    if index and tokens[index - 1].word != QUOTE:
        return True
    return not (
        token.word in source_words("plain-modifiers")
        or is_known_noun(token.word)
        or token.word.endswith(_ADJECTIVE_ENDINGS)
        or token.word in CROWDS
    )


def is_known_noun(word: str) -> bool:
    """Whether the noun, in lower case, stands for somebody or something that can report."""
    return word in source_words("vague", "roles", "papers", "anonymous", "persons", "documents")


def _belongs(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether the token can be part of a noun phrase that runs on to `end`."""
    word = tokens[index].word
    if not word[0].isalnum() or word in STOPS or word in TIMES or word in {"that", "who"}:
        return False
    if word in PRONOUNS:
        return index == end - 1 and _is_object(tokens, index)
    if word == "and":
        return index > 0 and index + 1 < end and _joins(tokens, index)
    if word == "to" and index + 1 < end:
        return tokens[index + 1].capital or tokens[index + 1].word in DETERMINERS
    return True


def _joins(tokens: Sequence[Token], index: int) -> bool:
    """Whether `and` stands between two nouns of one source, not between two clauses."""
    left, right = tokens[index - 1], tokens[index + 1]
    if index > 1 and tokens[index - 2].word in _PREPOSITIONS_ONLY:
        return True
    return (left.capital and right.capital) or is_known_noun(left.word)


def _begins_phrase(tokens: Sequence[Token], first: int) -> bool:
    """Whether a noun phrase begins here: a determiner with no preposition before it."""
    word = tokens[first].word
    if word not in DETERMINERS and word not in CROWDS:
        return False
    return not first or tokens[first - 1].word not in PREPOSITIONS


def _follows(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether a noun phrase that began at `first` goes on with this token."""
    word = tokens[index].word
    if not word[0].isalnum() or word in STOPS or word in TIMES:
        return False
    before = tokens[index - 1].word if index > first else ""
    if word in PRONOUNS and index > first:
        return False
    if word in DETERMINERS and index > first:
        return before in PREPOSITIONS or before == "and"
    if word == "and":
        return index + 1 < len(tokens) and index > first and _joins(tokens, index)
    return word not in {"who", "that"} or index == first
