"""Words that the copy denies (“the party is not in chaos”) or talks about (“the word chaos”)."""

from __future__ import annotations

import re

from headline_lint.base.patterns import lazy

_REACH = 90
"""How far before the words a denial is looked for, in characters; never past the end of a clause."""

_NOT = lazy(
    r"""(?:\b(?:not(?!\ (?:only|just|merely|simply|least|to\ mention|for\ the\ first|content)\b)
        |never|nobody|no\ one|none|neither|nor|cannot|without|hardly|scarcely
        |no(?!\ (?:doubt|wonder|less|sooner|matter)\b|\.?\ \d)
        |(?:rather|other)\ than|far\ from|anything\ but)
        |n't(?!\ (?:only|just|merely|simply)\b)\b)
        (?:\ [\w'-]++){0,3}[\ "']*+(?<=[\ "'])$""",
    re.VERBOSE,
)
_DENIES = lazy(
    r"""(?<!\bwas\ )(?<!\bwere\ )(?<!\bis\ )(?<!\bare\ )(?<!\bbeen\ )(?<!\bbeing\ )(?<!\bbe\ )(?<!\bgot\ )
        \b(?:den(?:y|ies|ied|ying))\ (?:\w+ly\ )?
        (?:that|being|having|claims?|suggestions?|reports?|accusations?|allegations?|it|he|she|they|there|any|the|his|her
        |their|\w+ing|\w+(?:\ \w+){0,2}\ (?:is|are|was|were|has|have|had|will))\b
      | \b(?:reject|dismiss|rebut|refut)(?:s|es|ed|ing|e)?\ (?:the\ |any\ )?
        (?:claims?|suggestions?|ideas?|notions?|accusations?|reports?)\b
      | \bdenials?\ (?:of|that)\b""",
    re.VERBOSE,
)
_TERM = (
    "word term phrase label adjective adverb verb noun epithet expression idiom cliche cliché slur descriptor hashtag"
).split()
_TERMS = (
    *_TERM,
    *(f"{term}s" for term in _TERM),
    *("synonym for", "synonyms for", "synonym of", "synonyms of", "meaning of", "definition of", "use of"),
)
_MENTIONS = lazy(rf"\b(?:{'|'.join(_TERMS)})[ \"'#]+$")

_WORD = lazy("[a-z]+")
_CLAUSE_ENDS = ".;:"
_REFUSALS = ("den", "reject", "dismiss", "rebut", "refut")
_NEGATIVES = frozenset("t not never neither nor cannot without hardly scarcely no rather other far anything".split())
"""One of these words stands in every `_NOT`, and a word that begins with a refusal in every `_DENIES`."""


def is_denied(folded: str, start: int) -> bool:
    """Whether the clause before this offset of a folded text says that what follows is not so."""
    before = folded[max(0, start - _REACH) : start].rpartition("\n")[2]
    if not _NEGATIVES.isdisjoint(_WORD.findall(before)) and _NOT.search(before):
        return True
    clause = before[max(map(before.rfind, _CLAUSE_ENDS)) + 1 :]
    return any(refusal in clause for refusal in _REFUSALS) and _DENIES.search(clause) is not None


def is_mentioned(folded: str, start: int) -> bool:
    """Whether what follows this offset of a folded text is talked about as a word: the term, the phrase, the label."""
    before = folded[max(0, start - 24) : start]
    return before.rstrip(" \"'#").endswith(_TERMS) and _MENTIONS.search(before) is not None
