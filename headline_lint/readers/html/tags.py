"""What the elements of HTML and their attributes mean for copy."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.readers.html.furniture import is_doubtful, is_furniture
from headline_lint.readers.html.tokens import attributes

if TYPE_CHECKING:
    from collections.abc import Callable

    from headline_lint.document import Scope
    from headline_lint.readers.html.tokens import Tag

BLOCKS = frozenset(
    """address article aside audio blockquote body canvas caption center col colgroup dd details dialog dir div dl dt
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend
    li listing main menu nav noembed noframes object ol optgroup option p plaintext pre search section summary table
    tbody td textarea tfoot th thead title tr ul video xmp""".split()
)
"""Elements that end a paragraph; every other one stands in its line, those that HTML does not know too."""

IMAGES = frozenset({"img", "amp-img", "amp-anim"})
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
OUT = frozenset(
    """amp-ad amp-analytics amp-consent amp-embed amp-sidebar amp-user-notification audio button canvas code
    datalist del dialog fieldset footer iframe kbd map math menu meter nav noembed noframes noscript object progress
    rp rt samp script select strike s style svg template textarea title video xmp""".split()
)
"""Elements whose content is no copy; what is struck out is none either."""

LISTED = frozenset({"li", "td", "th", "dt", "dd"})
SEEN = frozenset({"code", "kbd", "math", "samp", "button"})
"""Of the elements that are no copy, those which readers see in the line."""

_WHOLE_PAGE = frozenset({"html", "body", "main", "article"})
"""Elements that hold a story: their classes say nothing of what their words are."""

_SCOPES: dict[str, Scope] = {"figcaption": "caption", "caption": "caption"}
_CLOSES = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
    "body": frozenset({"head"}),
}
_NOTHING: frozenset[str] = frozenset()

_INVISIBLE = lazy(
    r"""display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:\s*line-through
    |(?:left|top|text-indent)\s*:\s*-\d{4}""",
    re.IGNORECASE | re.VERBOSE,
)
"""What is not seen, struck out, or put far beyond the edge of the page."""
_IN_LINE = lazy(r"display\s*:\s*(?:-webkit-)?inline", re.IGNORECASE)
_MSO_PART = lazy(r"mso-element\s*:\s*(?:comment|header|footer)|mso-list\s*:\s*ignore", re.IGNORECASE)
"""What Word writes round comments, page headers and the marks of a list."""
_WORD = lazy(r"[a-z]+")
_FURNITURE_ROLES = frozenset(
    """alert alertdialog banner button contentinfo dialog menu menubar navigation search tablist
    toolbar""".split()
)
_UNSEEN_ATTRIBUTES = frozenset({"hidden", "placeholder", "fallback"})
"""With two of AMP's, of what stands in for something else."""
_NOTE_ROLES = frozenset({"doc-noteref", "doc-backlink", "noteref"})
_UNSEEN = lazy(
    r"""(?:^|\s)(?!not-)(?:[a-z]{1,8}-)?(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|element-invisible
    |a11y-(?:hidden|text)|assistive-text|off-?screen|is-hidden)(?:\s|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_LABELS = ("aria-label", "aria-labelledby", "data-component", "data-testid")
"""What else says which part of a page an element is, to screen readers and to its own software."""
_TYPES = {
    "breadcrumblist": "breadcrumb",
    "comment": "comments",
    "sitenavigationelement": "nav",
    "usercomments": "comments",
    "wpadblock": "ad",
    "wpfooter": "footer",
    "wpsidebar": "sidebar",
}
"""Parts of a page as schema.org knows them, by their names among furniture."""
_SHARING = lazy(
    r"""mailto:\?|(?:https?:)?//(?:[a-z]+\.)?(?:facebook\.com/(?:sharer|dialog/)|(?:twitter|x)\.com/(?:intent/|share\b)
    |linkedin\.com/(?:share|cws/)|wa\.me/\?|whatsapp\.com/send|t\.me/share|telegram\.me/share|reddit\.com/submit
    |pinterest\.com/pin/|tumblr\.com/(?:share|widgets/share)|flipboard\.com/bookmarklet|getpocket\.com/(?:edit|save)
    |vk\.com/share|news\.ycombinator\.com/submitlink)|whatsapp://send""",
    re.IGNORECASE | re.VERBOSE,
)
"""Where links lead that pass a page on."""
_NAMED: dict[str, Scope] = {
    "standfirst": "standfirst",
    "description": "standfirst",
    "dek": "standfirst",
    "deck": "standfirst",
    "subtitle": "standfirst",
    "subhead": "standfirst",
    "subheadline": "standfirst",
    "strapline": "standfirst",
    "msosubtitle": "standfirst",
    "byline": "byline",
    "author": "byline",
    "caption": "caption",
    "msocaption": "caption",
    "thumbcaption": "caption",
    "imagecaption": "caption",
    "photocaption": "caption",
    "gallerytext": "caption",
}
_GALLERY = frozenset("gallery slideshow carousel slider".split())
_LOGO = _GALLERY | frozenset("logo brand branding masthead sitename sitetitle blogtitle slide".split())
_QUOTED = frozenset({"pullquote", "msoquote", "msointensequote"})
_NOTES = frozenset(
    """endnoteref fnref footnoteanchor footnotelink footnotemark footnotenumber footnoteref footnotereference
    msocommentreference
    msoendnotereference msofootnotereference noteref sdendnoteanc sdendnotesym sdfootnoteanc
    sdfootnotesym""".split()
)
_CODE = lazy(r"highlight|code|lang|syntax|brush|prettyprint", re.IGNORECASE)
_REMARKS = ("#cmnt_ref", "#_msoanchor")
"""Where links behind a document lead from a colleague's remark, as Google and Word write it."""
_JOINED = str.maketrans("", "", "-_")


class Meaning(Record, frozen=True, gc=False):
    """What an element says of its content.

    `out`: it is no copy, wherever it stands. `furniture`: it is no copy, unless the headline stands in it;
    `doubtful`: unless much of the page does. `main`: the story lies in it. `logo`: a heading in it is none of the
    story's. `gallery`: it shows pictures. `title`: it is a paragraph that heads a document. `note`: it is the mark of
    a note. `inline`: it is a block that stands in the line. `code`: it is a program. `internal`: it leads to a place
    in the page, `remark`: to what a colleague's remark is on.
    """

    out: bool = False
    scope: Scope | None = None
    main: bool = False
    furniture: bool = False
    doubtful: bool = False
    quoted: bool = False
    logo: bool = False
    gallery: bool = False
    title: bool = False
    note: bool = False
    inline: bool = False
    code: bool = False
    internal: bool = False
    remark: bool = False


PLAIN = Meaning()
_MAIN = Meaning(main=True)
_DOUBTFUL = Meaning(doubtful=True)
_BY_NAME = {
    "main": _MAIN,
    "form": _DOUBTFUL,
    **{name: Meaning(scope=scope) for name, scope in _SCOPES.items()},
}


def closes(name: str) -> frozenset[str]:
    """The elements that a new one of this name ends."""
    return _CLOSES.get(name, _NOTHING)


def meaning(source: str, token: Tag) -> Meaning:
    """What a start tag says of its element, by its name and its attributes."""
    plain = _BY_NAME.get(token.name, PLAIN)
    if token.inner_end - token.inner_start < 3 and token.name.isalnum():  # too short for an attribute that tells
        return plain
    found = {name: value.string for name, value in attributes(source, token.inner_start, token.inner_end).items()}
    role = found.get("role", "").lower()
    names = " ".join(found.get(name, "") for name in ("class", "id"))
    called = " ".join([names, *_other_names(found)])
    joined = frozenset(name.translate(_JOINED).lower() for name in names.split())
    if token.name in _WHOLE_PAGE:
        out = token.name not in {"html", "body"} and _is_out(found)
        return Meaning(out, main=plain.main or role == "main")
    return Meaning(
        out=_is_out(found) or (token.name == "a" and _SHARING.match(found.get("href", "")) is not None),
        scope=plain.scope or ("standfirst" if role == "doc-subtitle" else _stated_scope(found)),
        main=role == "main",
        furniture=role in _FURNITURE_ROLES or _is_named(is_furniture, token.name, called),
        doubtful=plain.doubtful or role == "complementary" or _is_named(is_doubtful, token.name, called),
        quoted=not joined.isdisjoint(_QUOTED),
        logo=_has_word(names, _LOGO),
        gallery=token.name in BLOCKS and _has_word(names, _GALLERY),
        title=token.name == "p"
        and ("msotitle" in joined or ("title" in joined and found.get("id", "").startswith("h."))),
        note=role in _NOTE_ROLES
        or found.get("epub:type") in _NOTE_ROLES
        or (token.name in {"a", "sup", "span"} and not joined.isdisjoint(_NOTES))
        or token.name.translate(_JOINED) in _NOTES,
        inline=token.name in BLOCKS and "style" in found and _IN_LINE.search(found["style"]) is not None,
        code=token.name == "pre" and _CODE.search(" ".join([*found, *found.values()])) is not None,
        internal=token.name == "a" and found.get("href", "").startswith("#"),
        remark=token.name == "a" and found.get("href", "").startswith(_REMARKS),
    )


def _is_named(means: Callable[[str], bool], element: str, names: str) -> bool:
    """Whether names make an element furniture: words in a line are a part of it, whatever they are called."""
    if not element.isalnum():
        return means(f"{element} {names}")
    return (element in BLOCKS or element == "ins" or "skip" in names) and means(names)


def _other_names(found: dict[str, str]) -> list[str]:
    """What attributes other than class and id call an element: a label is one name, its words joined."""
    names = ["-".join(found[name].split()) for name in _LABELS if name in found]
    kind = _TYPES.get(found.get("itemtype", "").rpartition("/")[2].lower())
    return [*names, kind] if kind else names


def _has_word(names: str, known: frozenset[str]) -> bool:
    """Whether one of some words stands in names, or two of theirs side by side make one."""
    words = _WORD.findall(names.lower())
    joined = {"".join(pair) for pair in pairwise(words)}
    return not (known.isdisjoint(words) and known.isdisjoint(joined))


def _is_out(found: dict[str, str]) -> bool:
    """Whether attributes say that an element is not seen."""
    style = found.get("style", "")
    return (
        not _UNSEEN_ATTRIBUTES.isdisjoint(found)
        or found.get("aria-hidden", "").lower() == "true"
        or (style != "" and (_INVISIBLE.search(style) is not None or _MSO_PART.search(style) is not None))
        or _UNSEEN.search(found.get("class", "")) is not None
    )


def _stated_scope(found: dict[str, str]) -> Scope | None:
    """The scope that a class, `itemprop` or `rel` names."""
    stated = " ".join(found.get(name, "") for name in ("class", "itemprop", "rel")).lower()
    words = _WORD.findall(stated.replace("sub-", "sub"))
    return next((_NAMED[word] for word in words if word in _NAMED), None)
