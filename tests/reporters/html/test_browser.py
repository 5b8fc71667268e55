"""The HTML page in a real browser: filters, keyboard, print, widths, colours, and nothing fetched."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from headline_lint.findings.finding import Severity
from headline_lint.readers import read_string
from headline_lint.reporters import REPORTERS, Report
from tests.reporters.html.browser import flags, installed

BROWSER = installed()
COUNT = "#shown"
FIRST = (
    "# Council plan in tatters\n\n## A crosshead\n\nThe plan was in ruins on Monday, critics say, and a very long way "
    "from its start.\n\nA second paragraph has nothing to note.\n\nThe third is shambolic again.\n"
)
SECOND = "# Another headline\n\nThe second story was slammed on Tuesday.\n"


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=BROWSER, args=flags())
        yield running
        running.close()


@pytest.fixture
def report(found):
    findings = [
        found(FIRST, "in tatters", path="a.md", scope="headline", rule="loaded-language/ruin", severity=Severity.ERROR),
        found(FIRST, "in ruins on Monday", path="a.md", rule="loaded-language/ruin"),
        found(
            FIRST, "ruins", path="a.md", rule="copy/word", severity=Severity.SUGGESTION, replacement="bits", fix="safe"
        ),
        found(FIRST, "critics say", path="a.md", rule="attribution/vague"),
        found(FIRST, "shambolic", path="a.md", rule="loaded-language/failure"),
        found(SECOND, "slammed", path="b.md", rule="loaded-language/assault"),
    ]
    documents = [read_string(source, path, ".md") for path, source in (("a.md", FIRST), ("b.md", SECOND))]
    summary = "1 error, 4 warnings, 1 suggestion in 2 files"
    return Report(findings, summary=summary, documents=documents, paths=["a.md", "b.md"])


@pytest.fixture
def opened(browser, tmp_path):
    """A page opened from its file. At the end nothing may have been asked of the network or said on the console."""
    contexts, said, asked = [], [], []

    def made(text, **options):
        path = tmp_path / "report.html"
        path.write_text(text, encoding="utf-8")
        context = browser.new_context(reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        asked.remove(path.as_uri())
        return page

    yield made
    for context in contexts:
        context.close()
    assert (said, asked) == ([], [])


@pytest.fixture
def page(opened, report):
    return opened(REPORTERS["html"](report), viewport={"width": 1280, "height": 900})


def box(page, name):
    """The box to tick with this name."""
    return page.get_by_role("checkbox", name=name)


def notes(page):
    """The notes in sight, by their rule."""
    return page.locator(".note:visible .rule").all_text_contents()


def marks(page):
    """The marks that show, by words and severity."""
    return page.eval_on_selector_all("mark:not(.off)", "found => found.map(m => [m.textContent, m.className])")


def test_all_is_shown_at_first(page):
    assert page.locator(COUNT).text_content() == "Showing 6 of 6 findings in 2 of 2 stories"
    assert len(notes(page)) == 6
    assert page.title() == "1 error, 4 warnings, 1 suggestion in 2 files · headline-lint"


def test_filter_by_category(page):
    box(page, "Loaded language").uncheck()
    assert notes(page) == ["copy/word", "attribution/vague"]
    assert marks(page) == [["ruins", "suggestion"], ["critics say", "warning"]]
    assert page.locator(COUNT).text_content() == "Showing 2 of 6 findings in 1 of 2 stories"
    assert page.locator("article:visible").count() == 1
    assert page.locator(".contents li:visible").count() == 1
    assert page.locator(".reference:visible").all_text_contents() == ["2", "4"]


def test_filter_by_severity(page):
    box(page, "Warning").uncheck()
    assert marks(page) == [["in tatters", "error"], ["ruins", "suggestion"]]
    box(page, "Error").uncheck()
    box(page, "Copy").uncheck()
    assert notes(page) == []
    assert page.locator(COUNT).text_content() == "Showing 0 of 6 findings in 0 of 2 stories"


def test_a_mark_of_two_findings_shows_the_worse_one_in_sight(page):
    assert ["ruins", "warning"] in marks(page)
    box(page, "Loaded language").uncheck()
    assert ["ruins", "suggestion"] in marks(page)
    box(page, "Loaded language").check()
    assert ["ruins", "warning"] in marks(page)


def test_one_category_alone_and_all_again(page):
    page.get_by_role("button", name="Clear categories").click()
    assert notes(page) == []
    box(page, "Attribution").check()
    assert notes(page) == ["attribution/vague"]
    page.get_by_role("button", name="Show all").click()
    assert len(notes(page)) == 6


def test_the_keyboard_reaches_and_works_everything(page):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the stories"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == "error"
    page.keyboard.press("Space")
    assert len(notes(page)) == 5
    page.locator(".reference:visible").first.focus()
    assert page.locator(".note.lit").count() == 1
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').id") == "s1-2"
    page.locator("#s1-2 .number").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').id") == "r-s1-2"


def test_pointing_at_a_note_shows_its_words(page):
    page.locator("#s1-3").hover()
    assert page.locator("mark.lit").all_text_contents() == ["in ", "ruins", " on Monday"]
    page.locator("h1").hover()
    assert page.locator(".lit").count() == 0


def test_what_a_screen_reader_is_told(page):
    form = page.get_by_role("form", name="Filters").aria_snapshot()
    assert 'group "Severity"' in form
    assert 'checkbox "Loaded language" [checked]' in form
    assert 'img "1 error, 3 warnings"' in form
    assert "status: Showing 6 of 6 findings" in form
    story = page.get_by_role("article", name="a.md").aria_snapshot()
    assert 'heading "Council plan in tatters Finding 1, error" [level=3]' in story
    assert 'link "Finding 2, suggestion"' in story
    assert 'link "Finding 2, back to the words"' in story


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_no_barrier_that_axe_knows(opened, report, scheme, width):
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    page = opened(REPORTERS["html"](report), bypass_csp=True, **options)  # axe puts its own script into the page
    outcome = Axe().run(page).response
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in outcome["violations"]] == []
    assert {"color-contrast", "heading-order", "label"} <= {one["id"] for one in outcome["passes"]}


def test_severities_differ_by_more_than_colour(page):
    styles = page.eval_on_selector_all(
        "mark", "found => found.map(m => [m.className, getComputedStyle(m).textDecorationStyle])"
    )
    assert dict(styles) == {"error": "double", "warning": "solid"}
    box(page, "Loaded language").uncheck()
    assert page.locator("mark.suggestion").evaluate("m => getComputedStyle(m).textDecorationStyle") == "dotted"
    assert page.locator(".note:visible .severity").all_text_contents() == ["Suggestion", "Warning"]
    fills = page.eval_on_selector_all(".swatch .lines", "found => found.map(one => one.getAttribute('fill'))")
    assert fills == ["url(#error)", "url(#warning)", "url(#suggestion)"]


def test_notes_stand_beside_on_a_wide_screen_and_below_on_a_narrow_one(page):
    def places():
        return page.locator("#s1-2").bounding_box(), page.locator("p.body").first.bounding_box()

    note, paragraph = places()
    assert note["x"] > paragraph["x"] + paragraph["width"]
    assert abs(note["y"] - paragraph["y"]) < 20
    page.set_viewport_size({"width": 360, "height": 800})
    note, paragraph = places()
    assert note["y"] >= paragraph["y"] + paragraph["height"]
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_headline_is_large(page):
    sizes = page.evaluate(
        "['.headline', '.crosshead', '.body'].map(s => parseFloat(getComputedStyle(document.querySelector(s)).fontSize))"
    )
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 2 * sizes[2]


def test_dark_and_light(opened, report):
    def shade(scheme):
        page = opened(REPORTERS["html"](report), color_scheme=scheme)
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(map(int, colour.removeprefix("rgb(").removesuffix(")").split(", ")))

    assert shade("light") > 700
    assert shade("dark") < 100


def test_print_leaves_the_controls_out_and_keeps_what_is_filtered(page):
    box(page, "Attribution").uncheck()
    page.emulate_media(media="print")
    assert page.locator("button:visible, input:visible, .skip:visible").count() == 0
    assert page.locator("legend", has_text="Findings by category").is_visible()
    assert page.locator(".note:visible").count() == 5
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_bars_are_as_long_as_their_counts(page):
    widths = {}
    for line in page.locator(".line").all():
        parts = line.locator("rect:not(.lines)").all()
        widths[line.locator("b").text_content()] = sum(part.bounding_box()["width"] for part in parts)
    assert widths["4"] == pytest.approx(4 * widths["1"], rel=0.02)


def test_a_page_of_real_drafts(opened, whole_run):
    page = opened(whole_run("html"), viewport={"width": 1280, "height": 900})
    shown, of_all = page.locator(".note:visible").count(), page.locator(".note").count()
    assert shown == of_all > 30
    unpainted = page.screenshot(clip={"x": 0, "y": 0, "width": 1280, "height": 900})
    box(page, "Profanity").uncheck()
    assert page.locator(".note:visible").count() < of_all
    assert page.screenshot(clip={"x": 0, "y": 0, "width": 1280, "height": 900}) != unpainted


def test_a_hostile_report_runs_nothing(opened, hostile):
    page = opened(REPORTERS["html"](hostile))
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    assert page.locator(".note:visible").count() == 2
    assert page.locator("script").count() == 1
    assert page.locator("img[src], b[onclick]").count() == 0


def test_without_a_script_all_is_there(opened, report):
    page = opened(REPORTERS["html"](report), java_script_enabled=False)
    assert page.locator(".note:visible").count() == 6
    assert page.locator("input:visible, button:visible").count() == 0
    assert page.locator(".bar:visible").count() == 3
