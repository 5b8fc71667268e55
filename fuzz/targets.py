"""What is fuzzed: a function for each part that meets what strangers wrote. Each takes bytes and holds or raises.

`TARGETS` maps a name to the function and to what fuzzing starts from. Only the documented exception of a part is
expected of it; whatever else comes out is a bug.
"""

from __future__ import annotations

import atexit
import shutil
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from fuzz import seeds
from fuzz.invariants import check_document, check_findings, check_language
from fuzz.word_file import docx
from headline_lint.authoring.examples_run import run_examples
from headline_lint.config import load_config
from headline_lint.config.settings import with_settings
from headline_lint.findings.finding import Severity
from headline_lint.language.story import Story
from headline_lint.linter.desk import Desk
from headline_lint.matching.syntax import Phrase, PhraseError, expand
from headline_lint.readers import LIMITS, StoryFault, UnreadableError, encoding, read_data, read_string
from headline_lint.rulebook.loading import load_rule
from headline_lint.run.fixes import FixError, fix
from headline_lint.run.outcome import FixedFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from headline_lint.document import Document
    from headline_lint.findings.finding import Finding
    from headline_lint.placed.values import Fault


class Target(NamedTuple):
    """One part: what is done with the bytes, and what fuzzing starts from."""

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]


def _read(data: bytes, suffix: str) -> list[Document]:
    """The stories of a file, sound in every respect; none where it is refused."""
    with suppress(UnreadableError):
        stories = read_data(data, "draft", suffix)
        for story in stories[:20]:
            check_document(story)
        return stories
    return []


def _reader(suffix: str, *names: str) -> Target:
    def begin() -> Iterator[bytes]:
        yield from seeds.drafts(suffix)
        yield from seeds.stories(*names)

    return Target(lambda data: _read(data, suffix) and None, begin)


def _word_parts(data: bytes) -> None:
    """The main part of a docx file, and after a form feed its styles and its footnotes."""
    parts = dict(zip(("document", "styles", "footnotes"), data.decode("utf-8", "replace").split("\f"), strict=False))
    _read(docx(**parts), ".docx")


def _copy(data: bytes) -> str:
    """Bytes as plain copy, which has no faulty characters."""
    return data.decode("utf-8", "ignore").replace("\0", "")


def _language(data: bytes) -> None:
    """Numbers, quantities, conversions, quotations, sentences and attributions of plain copy."""
    check_language(Story(read_string(_copy(data), "draft")))


@cache
def _desk() -> Desk:
    return Desk.of(
        replace(rule, severities={"default": Severity.WARNING}) if rule.highest == Severity.OFF else rule
        for rule in seeds.rules()
    )


def _lint(data: bytes) -> None:
    """Every rule on a draft, those that are off too; its first byte says in which format."""
    suffix = (".txt", ".md", ".html")[data[0] % 3] if data else ""
    desk = _desk()
    for story in _read(data[1:], suffix):
        findings = desk.lint(story)
        check_findings(findings, story)
        assert desk.faults == [], desk.faults
        assert findings == desk.lint(story)


def _stories_by_format() -> Iterator[bytes]:
    for number, story in enumerate(seeds.stories("plain", "markdown", "html")):
        yield bytes([number % 3]) + story
    for copy in seeds.long_numbers():
        yield f"\0{copy}\n\n{copy}".encode()


_MENDED = (".rss", ".ninjs", ".nitf", ".txt", ".md", ".html")


def _fix(data: bytes) -> None:
    """The fixes of a draft, those that may change its meaning too; its first byte says in which format.

    What is mended has the blocks that it had, and nothing is left to mend.
    """
    suffix = _MENDED[data[0] % len(_MENDED)] if data else ".txt"
    data, desk = data[1:], _desk()

    def look(documents: list[Document]) -> list[Finding]:
        return [finding for document in documents for finding in desk.lint(document)]

    def read(data: bytes) -> list[Document]:
        return read_data(data, "draft", suffix)

    documents = _read(data, suffix)
    bom, codec = encoding(data)
    if not documents or data != bom + documents[0].source.encode(codec, "replace"):
        return
    with suppress(FixError):
        fixed = fix(FixedFile(data, documents, look(documents), 0), read, look, unsafe=True)
        for document in fixed.documents:
            check_document(document)
        assert len(fixed.documents) == len(documents)
        again = fix(replace(fixed, made=0, notes=()), read, look, unsafe=True)
        assert again.data == fixed.data, (fixed.notes, again.notes)


def _drafts_to_fix() -> Iterator[bytes]:
    for number, suffix in enumerate(_MENDED):
        for draft in seeds.drafts(suffix):
            yield bytes([number]) + draft
    for story in seeds.stories_that_repeat():
        yield bytes([_MENDED.index(".rss" if story.lstrip().startswith(b"<") else ".ninjs")]) + story


def _stories(data: bytes) -> None:
    """A feed or a list of stories, few of them short enough: what is wrong with one costs the others nothing."""
    suffix = (".rss", ".ninjs")[data[0] % 2] if data else ".rss"
    lost: list[StoryFault] = []
    with suppress(UnreadableError):
        every = read_data(data[1:], "draft", suffix, replace(LIMITS, paragraph=sys.maxsize))
        some = read_data(data[1:], "draft", suffix, replace(LIMITS, paragraph=40), lost)
        assert len(some) + len(lost) == len(every)
        assert all(fault.line >= 1 for fault in lost)
        for story in some:
            check_document(story)


def _feeds() -> Iterator[bytes]:
    for story in (*seeds.stories_that_repeat(), *seeds.stories("rss", "rss-cdata", "atom")):
        yield bytes([not story.lstrip().startswith(b"<")]) + story


@cache
def _folder() -> Path:
    """A folder for files that can only be read from one; it goes when the program ends."""
    folder = tempfile.mkdtemp(prefix="headline-lint-fuzz-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


_COPY = "Plan in tatters\n\nBy Ada Moss\n\nThe “unsafe” bridge, 10 miles (21 km) away, was reportedly f***ing shut.\n"


def _rule(data: bytes) -> None:
    """A rule file: faults with their places, or a rule that can be run."""
    path = _folder() / "rule.yaml"
    path.write_bytes(data)
    faults: list[Fault] = []
    rule = load_rule(path, "category/rule", faults)
    _check_faults(faults, data)
    assert (rule is None) == bool(faults)
    if rule is not None:
        run_examples(rule)
        document = read_string(_COPY, "draft")
        check_findings(Desk.of([rule]).lint(document), document)


def _configuration(data: bytes) -> None:
    """A configuration file, applied to the built-in rules."""
    path = _folder() / ".headline-lint.yaml"
    path.write_bytes(data)
    config = load_config(path, _folder())
    faults = list(config.faults)
    rules = {rule.id: rule for rule in seeds.rules()}
    for layer in [*config.layers, *(override.settings for override in config.overrides)]:
        rules = with_settings(rules, layer, faults)
    _check_faults([fault for fault in faults if fault.path == path.as_posix()], data)
    config.exclude.match(_folder() / "draft.md")
    config.section_and_genre(config.overrides_for(_folder() / "draft.md"))


def _check_faults(faults: list[Fault], data: bytes) -> None:
    """Every fault is one line, and those with a place have one that the file has."""
    lines = data.count(b"\n") + data.count(b"\r") + data.count("\x85".encode()) + 2 * data.count(b"\xe2\x80") + 1
    for fault in faults:
        assert 0 <= fault.line <= lines + 1, (str(fault), lines)
        assert fault.text, fault


def _phrase(data: bytes) -> None:
    """The phrase syntax: a phrase is refused with a reason, or stands for folded strings."""
    text = _copy(data)
    with suppress(PhraseError):
        phrase = Phrase.parse(text)
        forms = expand(text)
        assert forms == tuple(sorted(set(forms)))
        assert all(form and form == " ".join(form.split()) for form in forms), forms
        assert all(any(form.startswith(one) for one in phrase.beginnings) for form in forms), phrase.beginnings


TARGETS: dict[str, Target] = {
    "plain": _reader(".txt", "plain"),
    "markdown": _reader(".md", "markdown"),
    "html": _reader(".html", "html"),
    "docx": Target(_word_parts, seeds.parts_of_docx),
    "docx-package": _reader(".docx", "docx"),
    "ninjs": _reader(".ninjs", "ninjs-html", "ninjs-text"),
    "nitf": _reader(".nitf", "nitf"),
    "newsml": _reader(".xml", "newsml-xhtml", "newsml-html"),
    "feed": _reader(".rss", "rss", "rss-cdata", "atom"),
    "unnamed": _reader("", "plain", "html", "ninjs-html", "nitf"),
    "lint": Target(_lint, _stories_by_format),
    "fix": Target(_fix, _drafts_to_fix),
    "stories": Target(_stories, _feeds),
    "language": Target(_language, seeds.sentences),
    "phrase": Target(_phrase, seeds.phrases),
    "rule": Target(_rule, seeds.rule_files),
    "configuration": Target(_configuration, seeds.configurations),
}
