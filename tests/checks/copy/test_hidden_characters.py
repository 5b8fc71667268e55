"""Invisible characters and look-alike letters: what is flagged, exactly where, in words that say so, and what passes."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headline_lint.checks.copy import hidden_characters
from headline_lint.checks.copy.hidden_characters import HiddenCharactersCheck
from headline_lint.document import INVISIBLE
from headline_lint.linter.linter import Linter
from headline_lint.readers import read_data, read_string
from headline_lint.rulebook.folders import built_in_rules
from headline_lint.rulebook.loading import load_rulebook

ID = "copy/hidden-characters"


@cache
def linter():
    """The rule alone."""
    return Linter([rule for rule in load_rulebook([built_in_rules()]).rules if rule.id == ID])


def findings(copy, suffix=".txt"):
    """What the rule finds in copy of a format, which is given as text."""
    return linter().lint(read_string(copy, f"a{suffix}", suffix))


def put_in(copy, found):
    """The copy with all fixes."""
    for finding in reversed(found):
        assert finding.fix == "safe"
        copy = copy[: finding.start] + finding.replacement + copy[finding.end :]
    return copy


@pytest.mark.parametrize(
    ("copy", "message"),
    [
        ("A ba\u200bnk, it paid.", "A zero-width space (U+200B) hides in “bank”; delete it"),
        ("A \u200b“bank” paid.", "A zero-width space (U+200B) hides before “bank”; delete it"),
        ("A “bank”\u200c paid.", "A zero-width non-joiner (U+200C) hides after “bank”; delete it"),
        ("It paid.\u2060\ufeff", "A zero-width no-break space (U+FEFF) hides after “paid”; delete it"),
        ("A ba\u200b\u200b\u200dnk paid.", "3 invisible characters (U+200B, U+200D) hide in “bank”; delete them"),
        ("A \u202eknab.", "A right-to-left override (U+202E) hides before “knab”; delete it and read the line again"),
        ("A\u2066 bank.", "A left-to-right isolate (U+2066) hides after “A”; delete it"),
        ("A\u061c bank.", "An Arabic letter mark (U+061C) hides after “A”; delete it"),
        ("A bank\U000e0041.", "A tag character (U+E0041) hides after “bank”; delete it"),
        ("It paid.\ufe0f", "A variation selector-16 (U+FE0F) hides after “paid”; delete it"),
        ("A \u200b" + "b" * 31, f"A zero-width space (U+200B) hides before “{'b' * 30}…”; delete it"),
        ("A b\u0430nk paid.", "A Cyrillic “\u0430” (U+0430) hides in “b\u0430nk”; write “bank” in Latin letters"),
        ("A \u039dike shoe.", "A Greek “\u039d” (U+039D) hides in “\u039dike”; write “Nike” in Latin letters"),
    ],
)
def test_the_message(copy, message):
    assert [one.message for one in findings(copy)] == [message]


@pytest.mark.parametrize(
    ("suffix", "source", "wanted"),
    [
        (".txt", "Bank\n\nThe ba{}nk paid\u00ad up.\n", "\u200b"),
        (".txt", "The ba{}nk paid.\n", "\u200b"),
        (".md", "# Bank\n\nThe **ba{}**nk paid.\n", "\u200b"),
        (".md", "# Bank\n\nThe ba{}nk paid.\n", "&#8203;"),
        (".md", "---\ntitle: Ba{}nk\n---\n\nIt paid.\n", "\u200b"),
        (".md", '---\ntitle: "Ba{}nk"\n---\n\nIt paid.\n', "\\u200b"),
        (".html", "<h1>Bank</h1><p>The ba{}nk paid.</p>", "&#8203;"),
        (".html", "<h1>Bank</h1><p>The ba<b>{}</b>nk paid.</p>", "&zwnj;"),
        (".html", "<h1>Bank</h1><p>The ba{}nk paid.</p>", "&ZeroWidthSpace;"),
        (".html", "<h1>Bank</h1><p>&eacute;t&eacute; {} &amp; paid.</p>", "&lrm;"),
        (".html", "<h1>Bank</h1><p>The bank paid.{}</p>", "&#x200B;"),
        (".json", '{{"headline": "Bank", "body_text": "The ba{}nk \\u00e9 paid."}}', "\\u200b"),
        (".json", '{{"headline": "Bank", "body_xhtml": "<p>The ba{}nk paid.</p>"}}', "&#8203;"),
        (".json", '{{"headline": "Bank", "body_xhtml": "<p>The ba{}nk paid.</p>"}}', "\\u200B"),
        (".nitf", "<nitf><body><body.content><p>The ba{}nk paid.</p></body.content></body></nitf>", "&#x200b;"),
        (".rss", "<rss><channel><item><title>The ba{}nk paid</title></item></channel></rss>", "&#8203;"),
    ],
)
def test_the_place_in_every_format_and_the_fix(suffix, source, wanted):
    source = source.replace("{{", "{").replace("}}", "}")
    copy = source.replace("{}", wanted)
    [found] = findings(copy, suffix)
    assert (found.start, found.match) == (source.index("{}"), wanted)
    assert found.location.line == copy.count("\n", 0, found.start) + 1
    assert put_in(copy, [found]) == source.replace("{}", "")


def test_a_fix_in_a_quotation_changes_no_words():
    copy = "Bank\n\n“The ba\u200bnk will pay,” she said.\n"
    assert put_in(copy, findings(copy)) == copy.replace("\u200b", "")
    [found] = findings("“The b\u0430nk will pay,” she said.")
    assert (found.replacement, found.fix) == ("bank", None)


def test_what_is_turned_round_is_for_a_person_to_mend():
    [found] = findings("The \u202eknab paid.")
    assert (found.match, found.replacement, found.fix) == ("\u202e", None, None)


@pytest.mark.parametrize(
    "copy",
    [
        "It is un\u00adbe\u00adliev\u00adable.",
        "👩\u200d🚒 👨\u200d👩\u200d👧 ❤️\u200d🔥 👩🏽\u200d🚀 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "نمی\u200cدانم می\u200c گفت",
        "क्\u200dष and क्\u200cष",
        "สวัสดี\u200bชาวโลก",
        "\u200fهآرتس\u200f (Haaretz\u200e) \u2067النهار\u2069 \u202bعربي\u202c",
        "مُحَمَّد said so.",
        "Москва, ΑΘΗΝΑ, СССР, ΝΑΤΟ, а, Ο, С-300, А4.",
        "5µm, 10 μm, 3kΩ, 2Ωm, Δt, λx, hν, TNFα, IFNγ, ΛCDM, Hα, πr²",
        "P\u043e\u0441\u0441\u0438\u044f, \u0438\u044f\u043ea",
        "TETЯIS, KoЯn, Москвa-ish.",
        "10\u2060km, a—\u2060b, and/\u2060or",
        "Łódź, Œuvre, naïve, ﬁne.",
        "a = b\u2062c",
        "❤\ufe0f ☎\ufe0e 1\ufe0f\u20e3 ‼\ufe0f ↔\ufe0f ℹ\ufe0f 🏳\ufe0f\u200d🌈 葛\U000e0100 ᠠ\u180b",
    ],
)  # fmt: skip
def test_what_passes(copy):
    assert findings(copy) == []


@pytest.mark.parametrize(
    ("copy", "matches"),
    [
        ("A ba\u2060nk.", ["\u2060"]),
        ("A ^\u200d mark", ["\u200d"]),
        ("👩\u200d woman, wo\u200dman", ["\u200d"]),
        ("A\u200f bank.\n\nהארץ\u200f wrote.", ["\u200f"]),
        ("הארץ \u202ewrote.", ["\u202e"]),
        ("A \U0001f3f4" + "\U000e0061" * 8, ["\U000e0061" * 8]),
        ("A flag" + "\U000e0061" * 3, ["\U000e0061" * 3]),
        ("A b\u200bank\u200b and\u200b \u200bmore", ["\u200b"] * 4),
        (
            "It paid\ufe0f up.\ufe0f 1\ufe0f 👍\ufe0f\U000e0148\U000e0149 \ufe0fso",
            ["\ufe0f"] * 3 + ["\U000e0148\U000e0149", "\ufe0f"],
        ),
        ("A ba\u034fnk.\u2063", ["\u034f", "\u2063"]),
        ("Ра\u0443pal, Раypal", ["Ра\u0443pal", "Раypal"]),
    ],
)
def test_near_what_passes(copy, matches):
    assert [one.match for one in findings(copy)] == matches


def test_a_mark_at_the_start_of_a_file_passes_and_a_second_one_does_not():
    [document] = read_data(b"\xef\xbb\xbfBank pays", "a.txt", ".txt")
    assert linter().lint(document) == []
    assert findings("\ufeffBank pays") == []
    [found] = findings("Bank pays\n\n\ufeffIt paid.")
    assert found.location == (3, 1)


def test_copy_without_them_costs_nothing(monkeypatch, matches):
    class UnusedError(Exception):
        pass

    def refuse(*_arguments):
        raise UnusedError

    monkeypatch.setattr(hidden_characters, "_runs", refuse)
    monkeypatch.setattr(hidden_characters, "_MIXED", None)
    assert matches(HiddenCharactersCheck(), "The “bank” paid £5m – at the café.\n\nIt did.")[1] == []


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab \n“.é") | st.from_regex(f"[{INVISIBLE}]", fullmatch=True), max_size=30))
def test_every_invisible_character_is_found_or_belongs_there(copy):
    text = f"Head\n\nA{copy}z"
    found = findings(text)
    assert all(one.match == text[one.start : one.end] and one.match for one in found)
    starts = [one.start for one in found]
    assert starts == sorted(set(starts))
    if all(one.fix for one in found):
        mended = put_in(text, found)
        assert "".join(mended.split()) == "".join(
            character for at, character in enumerate(text)
            if not character.isspace() and not any(one.start <= at < one.end for one in found)
        )  # fmt: skip
        assert findings(mended) == []
