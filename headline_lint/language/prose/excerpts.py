"""What gives only the beginning of a story and says so: “Read full article”, and in a feed an ellipsis at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from headline_lint.base.patterns import lazy

if TYPE_CHECKING:
    from headline_lint.document import Block
    from headline_lint.language.story import Story

_PLACE = r"(?:\ (?:at|here|in|on)\b.{0,80})?"
_STORY = r"(?:article|entry|interview|piece|post|report|review|story|text)"
_WHOLE = rf"(?:full|whole|entire|complete|original|rest\ of\ (?:the|this))\ (?:blog\ )?{_STORY}"
_JOIN = r"(?:join|log\ in|register|sign\ (?:in|up)|subscribe)"
_INVITING = rf"""(?:
    (?:continue|keep)\ reading\b.{{0,120}}
  | read\ (?:more|on|it\ all|(?:the\ )?rest){_PLACE}
  | read\ (?:more\ of\ )?(?:the\ |this\ )?(?:article|entry|post|story)[^\w.]{{0,8}}
  | read\ (?:all\ about\ )?it\ (?:at|here|in|on)\b.{{0,80}}
  | (?:continue\ to|get|go\ to|read|see|view)\ (?:the\ )?{_WHOLE}{_PLACE}
  | (?:the\ )?full\ (?:article|post|story)\ (?:at|here)\b.{{0,80}}
  | full\ (?:article|post|story)
  | (?:for|to\ (?:read|see|view))\ (?:the\ )?{_WHOLE},?\ (?:click|go\ to|see|tap|visit|{_JOIN})\b.{{0,80}}
  | (?:click|tap)\ here\ (?:for\ (?:more|the\ full)|to\ (?:continue|read))\b.{{0,80}}
  | (?:please\ )?{_JOIN}(?:\ (?:here|now))?\ to\ (?:(?:continue|keep)\ reading
    |(?:read|see|view)\ (?:the\ )?{_WHOLE})\b.{{0,60}}
  | to\ (?:continue|keep)\ reading\b.{{0,20}}\ {_JOIN}\b.{{0,60}}
  | (?:this|the)\ (?:article|post|story)\ is\ (?:only\ )?(?:for|available\ to)\ (?:our\ )?
    (?:(?:paid|paying|premium)\ )?(?:members|subscribers)(?:\ only)?
  | (?:article|post|story)\ continues
  | (?:this|the)\ (?:article|post|story)\ continues\ (?:at|on)\ .{{1,80}}
  | continued(?:\ (?:at|here|in|on)\b.{{0,80}})?
  | more\ ?(?:\.\.\.|…|»|→|>>|[)\]])
  | (?:(?<=…\ )|(?<=\.\.\.\ ))more
)[\W_]{{0,8}}\Z"""
_LINE = lazy(rf"[\W_]{{0,8}}{_INVITING}", re.VERBOSE)
_IN_BRACKETS = r"\ [\[(](?:continue\ reading|more|read\ more)[^\w\s]{1,5}\Z"
_END = lazy(
    rf"(?:(?<=[.!?…])|(?<=[.!?…]['\")\]]))\ [^\w\s]{{0,3}}(?P<line>{_INVITING})|(?<=\w){_IN_BRACKETS}", re.VERBOSE
)
_ORIGIN = lazy(
    r"(?:\A|(?<=[.!?…\])\"'] ))(?:The post (?=[A-Z\d\"'(]).{1,300}?|This (?:article|post|story)) "
    r"(?:appeared first|first appeared|(?:was )?originally (?:appeared|published)) (?:at|in|on) .{1,100}\Z"
    r"|(?:\A|(?<=[.!?…\])\"'] ))(?:Originally published (?:at|in|on) .{1,100}|"
    r"(?=[A-Z\d\"'(]).{1,300}? was originally published in .{1,100}? on Medium, where people .{1,100})\Z"
)
"""Where a story was published, which is said of whole ones too."""
_TAIL = lazy(
    r"(?:categor(?:y|ies)|filed (?:in|under)|posted (?:in|on)|share(?: this)?|tag(?:s|ged)?|topics?|source|photo|image)"
    r" ?:.{0,200}\Z|filed (?:in|under) .{1,200}\Z|(?:\d{1,4} |leave a )?comments?(?: \(?\d{1,4}\)?)?\Z"
    r"|(?:©|copyright \W?(?:19|20)\d\d).{0,200}\Z"
)
"""What a site writes under a story, whole or not."""
_CUT = lazy(r"\[ ?(?:\.\.\.|…) ?\]?\Z")
_ELLIPSIS = lazy(r"(?:\.\.\.|…|\. \. \.) ?[)\]]?\Z")
_ROOM = 600
"""Characters at the end of a paragraph that may tell of the rest of the story."""


def is_excerpt(story: Story) -> bool:
    """Whether the story is only the beginning of one: its last paragraph says where the rest is, or is cut.

    A whole story too may trail off in an ellipsis; so only what ends in [...] is cut, and what ends in an ellipsis in a
    feed, where software cuts, unless that is a block quotation.
    """
    return story.once(_is_excerpt)


def _is_excerpt(story: Story) -> bool:
    for block in reversed(story.scoped("body", "crosshead")):
        end = _before_origin(story, block)
        if end == block.start or (end - block.start < _ROOM and _TAIL.match(story.folded[block.start : end])):
            continue
        words = story.folded[_window(block, end) : end]
        trails_off = story.document.in_feed and not block.quoted and _ELLIPSIS.search(words)
        return _own_end(story, block, end) < end or bool(_CUT.search(words) or trails_off)
    return False


def own_end(story: Story, block: Block) -> int:
    """Where a paragraph's own words end: before what invites to read the rest, or says where all was published."""
    return _own_end(story, block, _before_origin(story, block))


def below_headline(story: Story) -> list[Block]:
    """The blocks under the headline but the byline, without the line that repeats it to say where all was published."""
    return story.once(_below_headline)


def _below_headline(story: Story) -> list[Block]:
    below: list[Block] = []
    last = max((block.start for block in story.scoped("body", "crosshead")), default=None)
    for block in story.blocks:
        if block.scope not in {"headline", "byline"}:
            end = own_end(story, block) if block.start == last else block.end
            if block.start < end:
                below.append(block if end == block.end else replace(block, end=end))
    return below


def _own_end(story: Story, block: Block, end: int) -> int:
    start = _window(block, end)
    words = story.folded[start:end]
    if start == block.start and _LINE.match(words):
        return start
    found = _END.search(words)
    return start + found.start() if found else end


def _before_origin(story: Story, block: Block) -> int:
    start = _window(block, block.end)
    found = _ORIGIN.search(story.marked[start : block.end])
    if found is None:
        return block.end
    return start + len(story.marked[start : start + found.start()].rstrip())


def _window(block: Block, end: int) -> int:
    return max(block.start, end - _ROOM)
