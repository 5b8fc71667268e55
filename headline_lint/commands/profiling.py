"""`check --profile`: the parts of a run are replaced by ones that look at the clock, for as long as it lasts.

So a run without it pays nothing. What an analysis takes is the analysis's, whichever rule asked for it.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from functools import partial
from importlib import import_module
from time import perf_counter_ns, process_time_ns
from typing import TYPE_CHECKING, Any

from headline_lint.base.timing import Part, Times, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from headline_lint.linter.linter import Linter
    from headline_lint.rulebook.rule import Rule

_FUNCTIONS = {
    "language.prose.tokens:tokenise": Part("analysis", "tokens"),
    "language.prose.quotations:find_quotations": Part("analysis", "quotations"),
    "language.prose.sentences:find_sentences": Part("analysis", "sentences"),
    "language.numbers.numbers:find_numbers": Part("analysis", "numbers"),
    "language.numbers.quantities:find_quantities": Part("analysis", "quantities"),
    "language.numbers.conversions:find_conversions": Part("analysis", "conversions"),
    "language.attribution.attributions:find_in_sentence": Part("analysis", "attributions"),
    "language.attribution.attributions:find_attributions": Part("analysis", "attributions"),
    "readers.plain.plain:read_plain": Part("reader", "plain text"),
    "readers.markdown.markdown:read_markdown": Part("reader", "Markdown"),
    "readers.html.page:read_html": Part("reader", "HTML"),
    "readers.wire.ninjs:read_ninjs": Part("reader", "ninjs"),
    "readers.wire.xml_story:read_xml": Part("reader", "XML"),
    "readers.office.docx:read_docx": Part("reader", "Word documents"),
    "run.draft:read_draft": Part("reader", "files"),
    "config.loading:load": Part("start-up", "configuration"),
    "linter.desk:configured_rules": Part("start-up", "rules"),
}
"""The functions that are timed, by module and name, and what each is called."""
_METHODS = {
    "language.story:Analysis.__init__": Part("analysis", "folding"),
    "matching.scanner:Scanner.hits": Part("analysis", "phrases"),
    "linter.linter:Linter.lint": Part("linter", "scopes and findings"),
    "commands.reporting:Printer.tell": Part("report", "report"),
    "commands.reporting:Printer.end": Part("report", "report"),
}
_BEFORE = Part("start-up", "Python and its imports")
_READY = Part("start-up", "rules made ready")


@contextmanager
def profiled(show: Callable[[str], None]) -> Iterator[None]:
    """Show, at the end, where the time since the start of the process went."""
    times = Times(perf_counter_ns, {_BEFORE: process_time_ns()})
    with ExitStack() as undo:
        for place, part in _FUNCTIONS.items():
            module, _, name = place.partition(":")
            found = getattr(import_module(f"headline_lint.{module}"), name)
            _replace_everywhere(name, found, times.timed(found, _always(part)), undo)
        for place, part in _METHODS.items():
            _replace_method(place, partial(times.timed, part=_always(part)), undo)
        _replace_method("linter.linter:Linter._judge", partial(times.timed, part=_rule), undo)
        _replace_method("linter.linter:Linter.__init__", _unpacking, undo)
        _replace_method("linter.linter:Linter.__init__", partial(times.timed, part=_always(_READY)), undo)
        yield
    times.end()
    show(table(times))


def _always(part: Part) -> Callable[..., Part]:
    return lambda *_, **__: part


def _rule(_linter: Linter, rule: Rule, *_: object) -> Part:
    return Part("rule", rule.id)


def _unpacking(made: Callable[..., None]) -> Callable[..., None]:
    """Have a linter unpack the checks of all its rules at once: to import them is no rule's time."""
    from headline_lint.rulebook.cached import unpacked

    def ready(linter: Linter, *args: Any, **options: Any) -> None:
        made(linter, *args, **options)
        for rule in linter.rules:
            unpacked(rule)

    return ready


def _replace_everywhere(name: str, old: object, new: object, undo: ExitStack) -> None:
    """Put a function in the place of another in every module of the package that knows it by this name."""

    def replace(old: object, new: object) -> None:
        for module in list(sys.modules.values()):
            if module.__name__.startswith("headline_lint") and vars(module).get(name) is old:
                setattr(module, name, new)

    replace(old, new)
    undo.callback(replace, new, old)


def _replace_method(place: str, made_of: Callable[[Any], object], undo: ExitStack) -> None:
    """Put what is made of a method in its place."""
    module, _, name = place.partition(":")
    class_name, _, method = name.partition(".")
    owner = getattr(import_module(f"headline_lint.{module}"), class_name)
    found = getattr(owner, method)
    setattr(owner, method, made_of(found))
    undo.callback(setattr, owner, method, found)
