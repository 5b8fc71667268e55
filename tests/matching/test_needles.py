"""What can be told of a regular expression from its text."""

from __future__ import annotations

import re

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from headline_lint.language.folding import fold
from headline_lint.matching import needles
from headline_lint.matching.needles import repeats, required_literals
from headline_lint.matching.regex import Pattern


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"\bslam(?:med|s)?\b", ["slam"]),
        (r"Slams", ["slams"]),
        (r"(?:in|out of) (?:tatters|ruins)", ["ruins", "tatters"]),
        (r"(?:in tatters|in ruins|on its knees)", ["in ruins", "in tatters", "on its knees"]),
        (r"dead|killed", ["dead", "killed"]),
        (r"a(?:bc|de)f", ["bc", "de"]),
        (r"(?:(?:ab|cd)|ef)", ["ab", "cd", "ef"]),
        (r"\d+ (?:dead|killed)", ["dead", "killed"]),
        (r"fo+d bank", ["od bank"]),
        (r"x{3}", ["xxx"]),
        (r"ab{2,}c", ["abb"]),
        (r"(?:foo){2}", ["foo"]),
        (r"(?:foo)+", ["foo"]),
        (r"(?P<match>war) on", ["war"]),
        (r"[Ss]lam", ["lam"]),
        (r"\.\.\.", ["..."]),
        (r"\$\d+bn", ["bn"]),
        (r"(?i)slam", ["slam"]),
        (r"(?i:slam)", ["slam"]),
        (r"(?<!not )regime", ["regime"]),
        (r"regime(?= change)", [" change"]),
        (r"(?<=the )regime", ["regime"]),
        ("(?=foo)", ["foo"]),
        ("(?<=foo)", ["foo"]),
        (r"\p{Lu}\w+ regime", [" regime"]),
        (r"\N{EM DASH}regime", ["regime"]),
        (r"\x41\u2019regime", ["regime"]),
        (r"\L<words> regime", [" regime"]),
        (r"(a)b\1 regime", [" regime"]),
        (r"[[a-z]--[aeiou]] regime", [" regime"]),
        (r"[]abc] regime", [" regime"]),
        (r"[^]abc] regime", [" regime"]),
        (r"war(?#comment) on", ["war on"]),
        (r"war(?#a \) b) on", ["war on"]),
        (r"war(?-i) on", ["war on"]),
        (r"[a--]]regime", ["regime"]),
        (r"don’t", ["don't"]),
        (r"so‑called", ["so-called"]),
    ],
)
def test_needed_strings(pattern, literals):
    assert required_literals(pattern) == tuple(literals)


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        ".",
        r"\w+",
        "a|bcd",
        "(?:foo)?",
        "(?:foo)*",
        "(?:foo){0,3}",
        "(?:foo|)",
        r"\p{Lu}x",
        "foo|.",
        "f.o",
        "(?x) foo bar",
        "(?x: foo bar )",
        "foo{e<=1}",
        "(?:foo){i<=1}",
        "(?(1)foo|bar)",
        "[foo]",
        "(?=foo)?",
        "(?!foo)",
        "(?<!foo)",
    ],
)
def test_nothing_can_be_told(pattern):
    assert required_literals(pattern) == ()


PATTERNS = [
    r"(?:in|out of) (?:tatters|ruins)",
    r"fo+d (?:bank|aid)s?",
    r"\d+ (?:dead|killed|hurt) in (?:the )?(?:raid|storm)",
    r"ab{2,4}c+(?:de)?(?:fg){2}",
    r"[A-Z]{2,3}-(?:led|backed) (?:force|troop)s?",
    r"(?:(?:so|self)-(?:called|styled)|alleged) \w{3,8}",
    r"x{0,2}y{3}z?",
    r"won't (?:believe|guess)|what (?:happened|came) next",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_match_holds_a_needed_string(pattern, data):
    words = data.draw(st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True))
    assert regex.fullmatch(pattern, words, regex.V1)
    assert any(literal in fold(words) for literal in required_literals(pattern))
    assert required_literals(pattern)


@pytest.mark.parametrize(
    ("pattern", "size"),
    [
        ("abc", 3),
        ("a|b", 2),
        ("a{9}", 9),
        ("a{2,9}", 9),
        ("a{9,}", 10),
        ("((ab{10}){20}){30}", 6600),
        ("(?:a{9}+){9}+", 81),
        ("(?:a{9}?){9}?", 81),
        ("(?P<x>a{9}){9}", 81),
        ("(?:a{,9}){9}", 81),
        ("(?:a{9})(?#){9}", 81),
        ("(?:a{9})(?i){9}", 81),
        ("(?=a{9}){9}", 81),
        ("(?:foo{9}){e<=9}", 17),
        ("(?:|){9}(){9}", 27),
        (r"(?:a(?#\)[){9}){9}", 81),
        ("[a{9}]{3}", 3),
        ("[a--]){9}]{3}", 3),
        (r"[\w-]{3}", 30),
        ("[é]{3}", 30),
        ("[a[b]]{3}", 30),
        (f"[{'a-z' * 20}]{{3}}", 12),
        (r"\{9\}", 3),
        ("(?:a{100}){100}b", 10_001),
        ("a{99999999999999999999}", 1_000_000),
    ],
)
def test_size(pattern, size):
    assert repeats(pattern) == size


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(", "a “(” in it is never closed"),
        ("(?P<", "a “(” in it is never closed"),
        ("(?#", "a “(” in it is never closed"),
        (")", "a bracket in it closes nothing"),
        ("a)b(c", "a bracket in it closes nothing"),
        ("[", "a “[” in it is never closed"),
        ("[[]", "a “[” in it is never closed"),
        (r"(?:a{9}\p{){9}", "the name after “\\p” is not closed, or is none"),
        (r"(?:a{9}\N{[){9}", "the name after “\\N” is not closed, or is none"),
        ("(?x)a { 9 }", "verbose mode, (?x), is not used here; write the pattern on one line"),
        ("(?i:(?ix-s:a))", "verbose mode, (?x), is not used here; write the pattern on one line"),
        ("(?R)a", "its groups may not call themselves or one another"),
        ("(a)(?1)", "its groups may not call themselves or one another"),
        ("(a|b(?-1))", "its groups may not call themselves or one another"),
        ("(?P<x>a|(?&x))", "its groups may not call themselves or one another"),
        ("(?P<x>a|(?P>x))", "its groups may not call themselves or one another"),
    ],
)
def test_what_cannot_be_counted_is_refused(pattern, reason):
    assert isinstance(required_literals(pattern), tuple)
    with pytest.raises(ValueError, match=f"^{re.escape(reason)}$"):
        repeats(pattern)


@pytest.mark.parametrize("pattern", ["\\", "a{", "*", "{1}", "||"])
def test_broken_patterns_do_no_harm(pattern):
    assert isinstance(required_literals(pattern), tuple)
    assert repeats(pattern) >= 0


def test_deep_nesting_is_refused():
    with pytest.raises(ValueError, match="nested more than 50 deep"):
        repeats("(" * 2000)


def test_a_pattern_is_read_once(monkeypatch):
    read = []
    real = needles._Reader
    monkeypatch.setattr(needles, "_Reader", lambda pattern: read.append(pattern) or real(pattern))
    assert [Pattern.parse(text).needs for text in ("once (upon|in) a time", "long ago")] == [
        (" a time",),
        ("long ago",),
    ]
    assert read == ["once (upon|in) a time", "long ago"]
