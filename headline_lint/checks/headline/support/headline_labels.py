"""What stands in a headline and is none of its story: slugs, labels, the outlet, the writer's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.data.function_words import ARTICLES, COORDINATORS, SHORT_PREPOSITIONS

if TYPE_CHECKING:
    from headline_lint.document import Block
    from headline_lint.language.story import Story

_MOST_WORDS = 5  # of an outlet's or a writer's name at the end; chosen
_SLUG = lazy(r"(?:[A-Z]{2,}(?:-[A-Z]{2,})*+ ?\d* ?- ?)++(?=[A-Z])")
"""UPDATE 2-, RPT-UPDATE 3-."""
_LABEL = lazy(r"(?:[^\W_][\w.'&/-]*+ ){0,2}[^\W_][\w.'&/-]*+ ?(?:: | [|] )")
"""Up to three words before a colon: a section (High School Roundup:), a writer (Ada Smith:), a speaker, a subject."""
_WRITER = lazy(rf"[{UPPER}][\w.'-]+ [{UPPER}][\w.'-]+ [–—-] (?=[{UPPER}])")
"""A writer's name before the headline: Ada Smith - The port is shut."""
_VIEW = lazy(rf"(?:The )?[{UPPER}][\w'&]*(?: [{UPPER}][\w'&]*){{0,5}} (?:[Vv]iew|[Cc]omment|[Vv]erdict|[Tt]ake) on ")
_BEHIND = lazy(r"(?: [|–—:] | - (?=[A-Z]|\w++\.\w)|,? [Bb]y (?=[A-Z][\w.'-]+ [A-Z]))(?P<tail>[^|–—]{2,60})$")
"""What may be an outlet or writers' names at the end: Port shut | Hull Gazette."""
_SITE = lazy(r"\w++(?:\.\w++)++")
_SMALL = ARTICLES | SHORT_PREPOSITIONS | COORDINATORS


def told_span(story: Story, headline: Block) -> tuple[int, int]:
    """Where the headline itself stands, without the labels before it and behind it."""
    marked = story.marked
    start = headline.start
    end = start + len(marked[start : headline.end].rstrip(" ;"))
    slug = _SLUG.match(marked, start, end)
    start = slug.end() if slug else start
    label = _LABEL.match(marked, start, end) or _WRITER.match(marked, start, end)
    start = label.end() if label else start
    view = _VIEW.match(marked, start, end)
    start = view.end() if view else start
    behind = _BEHIND.search(marked, start, end)
    if behind and (behind[0].startswith(" |") or _is_label(behind["tail"])):
        end = behind.start()
    return start, end


def _is_label(tail: str) -> bool:
    """Whether what stands behind a mark has a capital throughout, as outlets and names have, or is a site's address."""
    words = [word for word in tail.split() if any(map(str.isalpha, word)) and word.lower() not in _SMALL]
    return 0 < len(words) <= _MOST_WORDS and all(word[0].isupper() or _SITE.fullmatch(word) for word in words)
