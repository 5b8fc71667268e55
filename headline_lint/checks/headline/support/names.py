"""Names of a headline that its story never gives, in no form and by nothing that stands for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.checks.headline.support.headline_names import headline_names
from headline_lint.document import Span
from headline_lint.language.referents.bearers import bearers_of
from headline_lint.language.referents.stand_ins import group_of, stand_ins
from headline_lint.language.referents.told_names import told_names
from headline_lint.language.words.english import is_listed_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.document import Block
    from headline_lint.language.referents.bearers import Bearer
    from headline_lint.language.referents.mentions import Mention
    from headline_lint.language.story import Story

_SIDES = lazy(r"\b(?:[Tt]he|[Hh]ome|[Vv]isiting|[Aa]way) (?:hosts|visitors|home side|away side|side|team)\b")
"""How a report of a match may name who played."""
_SCORE_BEHIND, _SCORE_BEFORE = lazy(r" \d{1,3}-\d{1,3}(?!\w)"), lazy(r"(?<!\w)\d{1,3}-\d{1,3} $")
_SCORE_ROOM = 8  # characters of a score and its blank: 101-100
_FULL = 2  # words of a full name: given name and surname
_TOLD_OFTEN = 3  # mentions of one whom the body is about, so that it may be whom the headline means; chosen


def unsupported_names(story: Story, headline: Block) -> Iterator[Match]:
    """Each name of the headline that the body does not bear out, with whom the body names instead."""
    names = headline_names(story, headline)
    told = told_names(story)
    byline = {word for block in story.scoped("byline") for word in story.folded[block.start : block.end].split()}
    for one in names:
        name, phrase = one.mention, one.phrase
        namesake = _namesake(story, name) if one.surely else None
        if namesake is None and (
            one.labels
            or (_is_beside_score(story, phrase) and _SIDES.search(told.marked))
            or byline.issuperset(name.words)
            or told.has(name.words, _written(story, name))
            or told.has_phrase(phrase.words, _written(story, phrase))
        ):
            continue
        rival = namesake or _rival(story, name, [each.mention for each in names])
        advice = f"it names {_as_told(story, rival)}" if rival else "check the name"
        place = Span(rival.fullest.start, rival.fullest.end) if rival else None
        yield Match(name.start, name.end, values={"body": advice}, related=place)


def _is_beside_score(story: Story, name: Mention) -> bool:
    """Whether a score stands beside the name, as in the headline of a result: Goole 2-1 Selby."""
    before = story.marked[max(0, name.start - _SCORE_ROOM) : name.start]
    return bool(_SCORE_BEHIND.match(story.marked, name.end) or _SCORE_BEFORE.search(before))


def _namesake(story: Story, name: Mention) -> Bearer | None:
    """One of whom the body has the given name and another surname, where it never has the headline's surname."""
    if len(name.words) < _FULL or not _is_surname(name.words[-1]) or _written(story, name).split()[0].isupper():
        return None
    if told_names(story).has(name.words[-1:], _written(story, name).split()[-1]):
        return None
    given = name.words[0]
    for bearer in bearers_of(story):
        if bearer.words[0] == given and len(bearer.words) >= _FULL and bearer.words[-1] not in stand_ins().common:
            surname = bearer.words[-1:]
            if is_listed_name(given) or bearer.titles or any(one.words == surname for one in bearer.mentions):
                return bearer
    return None


def _is_surname(word: str) -> bool:
    """Whether a word can tell one of two people with one given name: no country, no nickname, no City or United."""
    known = stand_ins()
    return not (word in known.common or word in known.no_names or group_of(word))


def _rival(story: Story, name: Mention, named: list[Mention]) -> Bearer | None:
    """Whom the headline may mean: who has the same title, else whom the body names most, unless the headline has it.

    Of a country it is another one.
    """
    bearers = bearers_of(story)
    if name.title:
        titled = [bearer for bearer in bearers if name.title in bearer.titles]
        if len(titled) == 1:
            return titled[0]
    rivals = [bearer for bearer in bearers if _is_place(bearer.words) == _is_place(name.words)]
    most = max(rivals, key=lambda bearer: len(bearer.mentions), default=None)
    if most is None or len(most.mentions) < _TOLD_OFTEN:
        return None
    words = {word for one in named for word in one.words}
    return None if words & set(most.words) else most


def _is_place(words: tuple[str, ...]) -> bool:
    """Whether a name is that of a country or state, or of what lies in one."""
    known = stand_ins()
    return bool(known.countries & {" ".join(words), *known.groups.get(" ".join(words), ())})


def _as_told(story: Story, bearer: Bearer) -> str:
    """The name as the body has it, with the possessive s without which it never stands: Sainsbury's."""
    name = bearer.fullest
    ending = story.string[name.end : name.end + 2]
    always = all(story.marked.startswith("'s", mention.end) for mention in bearer.mentions)
    return _written(story, name) + (ending if always else "")


def _written(story: Story, mention: Mention) -> str:
    return story.marked[mention.start : mention.end]
