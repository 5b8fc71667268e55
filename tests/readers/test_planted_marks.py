"""What is copy and what is none, in every format that people write: marks are found in each place of the one, exactly
where they stand, and in no place of the other. A new place is a line in a table of `planted`."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.planted import agencies, elements, feeds, furniture, markdown, pages
from tests.readers.planted.frames import FRAMES, HEAD, QUIET, STORY
from tests.readers.planted.marks import plant, see

PAGES = sorted((Path(__file__).parent / "html" / "pages").iterdir())


def check(template, suffix):
    source, wanted = plant(template)
    assert see(source, suffix) == wanted


def each(tables):
    """A parameter for each place of some tables."""
    return [pytest.param(place, id=f"{name}: {place[:160]}") for name, table in tables.items() for place in table]


def element(attributes):
    """A `div` with a class, or an id (`#…`), and words that a reader may see."""
    start = f'<div id="{attributes[1:]}">' if attributes.startswith("#") else f'<div class="{attributes}">'
    return f"{start}<p>Words of the page @none@</p><a href='/'>A link @none@</a></div>"


def several(tables):
    """Places of some tables side by side, in each another boat and another note: what is alike may be said once."""
    chosen = st.lists(st.sampled_from([place for table in tables.values() for place in table]), max_size=6, unique=True)
    return chosen.map(lambda places: [with_boat(*one) for one in zip(places, BOATS, strict=False)])


def with_boat(place, boat):
    return place.replace("ferry", boat).replace("[1]", f"[{boat}]").replace("^1", f"^{boat}")


BOATS = "barge cutter dinghy punt tug yawl".split()
FURNITURE = {kind: [element(one) for one in words.split()] for kind, words in furniture.FURNITURE.items()}


@pytest.mark.parametrize("frame", FRAMES)
def test_what_stands_beside_the_story_of_a_page(frame):
    check(FRAMES[frame].format("<p>The trust runs a boat @copy@</p>"), ".html")


@pytest.mark.parametrize("place", each(elements.PLACES))
def test_places_in_the_story_of_a_page(place):
    for frame in QUIET.values():
        check(frame.format(place), ".html")


@pytest.mark.parametrize("place", each(FURNITURE) + each(furniture.WHOLE))
def test_furniture_of_a_page(place):
    for frame in QUIET.values():
        check(frame.format(place), ".html")
    check(f"{HEAD}<body>{place}<div class=story>{STORY.format('<p>@copy@</p>')}</div>{place}</body>", ".html")


@given(several(elements.PLACES | furniture.WHOLE), st.sampled_from(list(QUIET.values())))
def test_places_side_by_side(places, frame):
    check(frame.format("\n".join(places)), ".html")


@pytest.mark.parametrize("name", furniture.STORY)
def test_words_of_furniture_in_the_classes_of_copy(name):
    prose = "The trust runs a boat for the town @copy@"
    for frame in QUIET.values():
        check(frame.format(f'<p class="{name}">{prose}</p><div class="{name}"><p>{prose}</p></div>'), ".html")


@pytest.mark.parametrize("wrapper", furniture.WRAPPERS)
def test_classes_of_what_holds_the_whole_story(wrapper):
    check(HEAD + wrapper.format(STORY.format("<p>The trust runs a boat @copy@</p>")), ".html")


@pytest.mark.parametrize("page", each(pages.PLACES))
def test_the_headline_and_the_story_of_a_page(page):
    check(page, ".html")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages_of_many_makers(page, end):
    check(page.read_text(encoding="utf-8").replace("\n", end), page.suffix)


@pytest.mark.parametrize("file", each(markdown.WHOLE))
def test_markdown_files(file):
    check(file, ".md")


@pytest.mark.parametrize("place", each(markdown.PLACES))
def test_places_in_markdown(place):
    check(markdown.HEAD + place, ".md")
    check(f"{markdown.HEAD}{place}\nIt came back @copy@\n".replace("\n", "\r\n"), ".md")


@given(several(markdown.PLACES))
def test_places_in_markdown_side_by_side(places):
    check(markdown.HEAD + "\n".join(places), ".md")


@pytest.mark.parametrize("place", each({"MDX": markdown.MDX}))
def test_places_in_markdown_with_components(place):
    check(f"---\ntitle: Council sells ferry\n---\n\n{place}\nIt came back @copy@\n", ".mdx")


@pytest.mark.parametrize("place", each({"RSS": feeds.RSS_PLACES}))
def test_rss(place):
    check(feeds.RSS.format(place), ".rss")


@pytest.mark.parametrize("place", each({"Atom": feeds.ATOM_PLACES}))
def test_atom(place):
    check(feeds.ATOM.format(place), ".atom")


@pytest.mark.parametrize("kind", agencies.FILES)
def test_files_of_agencies_and_plain_text(kind):
    check(*agencies.FILES[kind])


@pytest.mark.parametrize("place", each({"XHTML": feeds.XHTML_PLACES}))
def test_html_in_other_formats(place):
    check(feeds.NEWSML.format(place), ".xml")
    check(feeds.NINJS % feeds.in_json(place), ".ninjs")
    check(feeds.NINJS_XHTML % feeds.in_json(place), ".ninjs")
    check(feeds.RSS.format(f"<title>A ferry</title><content:encoded><![CDATA[{place}]]></content:encoded>"), ".rss")
    check(feeds.ATOM.format(f'<title>A ferry</title><content type="html">{feeds.in_xml(place)}</content>'), ".atom")
