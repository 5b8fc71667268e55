"""Every pattern of the package, and copy that makes it try every way it has: a beginning, a long run, a wrong end."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from itertools import chain, product
from pathlib import Path
from pkgutil import walk_packages
from re import _constants as code
from re import _parser as parser
from time import process_time
from typing import Any, NamedTuple

import headline_lint
from headline_lint.base.patterns import lazy

_LAZY = type(lazy(""))
_SCANNING = frozenset({"findall", "finditer", "split", "sub"})
_ANCHORED = frozenset({"match", "fullmatch"})
_CHARACTERS = [
    " ",
    "a",
    "A",
    "1",
    "-",
    ".",
    ",",
    "'",
    '"',
    "\t",
    "\n",
    "\r",
    *map(chr, range(33, 127)),
    *"–—“”‘’…é½°²\xa0",
]
"""What stands for a class: the first of these that are in it."""
_USUAL = (
    *(" ", "\t", "\n", "\r\n", "-", "–", '"', "'", "“", "a", "A", "1", ".", ",", ":", "(", "[", "<", "*", "&", "…"),
    *("a ", "A ", "1 ", "1,", "1/", "a-", "A.", "Aa ", "J. ", '" ', ", ", "- ", "£1 ", "a, ", "(a) "),
)
"""What copy repeats."""
_PROPERTY = re.compile(r"\\[pP]\{\w+\}")
"""What only the regex module knows: letters of some kind, capitals for one."""
_ENDLESS = 20
"""A repeat that may go on for longer than this counts as one without end."""
_MOST_SAMPLES, _MOST_MEMBERS = 6, 8


class Found(NamedTuple):
    """A pattern, the names of the module and the attribute that hold it, and the methods that the package calls."""

    name: str
    pattern: re.Pattern[Any]
    methods: tuple[str, ...]


def modules():
    """Every module of the package."""
    for module in walk_packages(headline_lint.__path__, "headline_lint."):
        if not module.name.endswith("__main__"):
            yield import_module(module.name)


def patterns():
    """The patterns that modules hold, each once, also those in their mappings and sequences."""
    every = list(modules())
    called = {}
    for module in every:
        for attribute, methods in _calls(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))).items():
            called.setdefault(id(vars(module).get(attribute)), set()).update(methods)
    held = {}
    for module in every:
        for attribute, value in vars(module).items():
            name = f"{module.__name__.removeprefix('headline_lint.')}.{attribute}"
            for part in _patterns_in(value):
                held.setdefault(id(part), Found(name, part, _told(called.get(id(value), ()))))
    return list(held.values())


def _patterns_in(value):
    if isinstance(value, (_LAZY, re.Pattern)):
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(map(_patterns_in, value.values()))
    elif isinstance(value, (list, tuple)):
        yield from chain.from_iterable(map(_patterns_in, value))


def _calls(tree):
    """The methods of patterns that are called on each name of a module, or on what a loop or an index takes from it."""
    called = {}
    for part in tree.body:
        loops = [node for node in ast.walk(part) if isinstance(node, ast.For | ast.comprehension)]
        taken = {ast.unparse(loop.target): _name(loop.iter) for loop in loops}
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute) and node.attr in {"search", *_SCANNING, *_ANCHORED}:
                name = _name(node.value)
                called.setdefault(taken.get(name) or name, set()).add(node.attr)
    return called


def _name(node):
    return node.id if isinstance(node, ast.Name) else _name(node.value) if isinstance(node, ast.Subscript) else ""


def _told(methods):
    """Of several methods those that together do the most; of a pattern that is handed on anything may be asked."""
    scanning = (
        ["finditer"] if not methods or _SCANNING.intersection(methods) else ["search"] if "search" in methods else []
    )
    return (*scanning, *sorted(_ANCHORED.intersection(methods)))


def trials(found):
    """Openings and the runs to repeat after them."""
    written = found.pattern.pattern
    if isinstance(written, str):
        written = _PROPERTY.sub(r"\\w", written)
    samples, runs = _read(parser.parse(written, found.pattern.flags & re.VERBOSE))
    openings = dict.fromkeys(("", *samples, *(opening for opening, _ in runs)))
    wholes = [whole for sample in openings if sample for whole in (sample, sample + " ", sample[:-1])]
    return dict.fromkeys(
        (opening, run)
        for opening, run in (*runs, *product([""], (*wholes, *_USUAL)), *product(openings, _USUAL[:13:4]))
        if run
    )


def _read(tree):
    """Strings that match, and for every repeat without end what may stand before it and what it repeats."""
    samples, runs = [""], []
    for operation, value in tree:
        own, inner = _READERS.get(operation, _nothing)(value)
        runs += [(before + opening, run) for before in samples[:2] for opening, run in inner]
        samples = list(dict.fromkeys(before + one for one in own for before in samples))[:_MOST_SAMPLES]
    return samples, runs


def _nothing(_value):
    return [""], []


def _class(members):
    """The characters of a class."""
    allowed = re.compile(f"[{''.join(map(_member, members))}]")
    found = [one for one in _CHARACTERS if allowed.match(one)]
    return found or [chr(value[0] if operation is code.RANGE else value) for operation, value in members[:1]]


def _member(member):
    operation, value = member
    if operation is code.NEGATE:
        return "^"
    if operation is code.CATEGORY:
        return _CATEGORIES[value]
    first, last = value if operation is code.RANGE else (value, value)
    return f"{re.escape(chr(first))}-{re.escape(chr(last))}"


def _branch(value):
    read = [_read(branch) for branch in value[1]]
    firsts = [samples[0] for samples, _ in read]
    return list(dict.fromkeys(firsts))[:_MOST_SAMPLES], [run for _, runs in read for run in runs]


def _repeat(value):
    low, high, body = value
    samples, runs = _read(body)
    alone = len(body) == 1 and body[0][0] in _SETS
    every = _SETS[body[0][0]](body[0][1])[:_MOST_MEMBERS] if alone else samples
    if high > _ENDLESS:
        runs += [("", run) for run in every]
    return [sample * low for sample in samples] if low else ["", *samples[:1]], runs


def _assertion(value):
    return _read(value[1]) if value[0] < 0 else ([""], _read(value[1])[1])


_SETS = {
    code.IN: _class,
    code.ANY: lambda _: _CHARACTERS,
    code.NOT_LITERAL: lambda value: [one for one in _CHARACTERS if one != chr(value)],
    code.LITERAL: lambda value: [chr(value)],
}
_CATEGORIES = {
    code.CATEGORY_DIGIT: r"\d",
    code.CATEGORY_NOT_DIGIT: r"\D",
    code.CATEGORY_SPACE: r"\s",
    code.CATEGORY_NOT_SPACE: r"\S",
    code.CATEGORY_WORD: r"\w",
    code.CATEGORY_NOT_WORD: r"\W",
}
_READERS = {
    **{operation: lambda value, every=every: (every(value)[:2], []) for operation, every in _SETS.items()},
    **dict.fromkeys((code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT), _repeat),
    code.BRANCH: _branch,
    code.SUBPATTERN: lambda value: _read(value[3]),
    code.ATOMIC_GROUP: _read,
    code.ASSERT: _assertion,
}


QUICK = 0.05
"""Seconds of the processor below which growth is not measured."""
MOST = 2.6
"""How many times longer twice the copy may take: it is 2 where time grows with the length, 4 with its square."""


def seconds(run, copy):
    """The processor's time for a run over copy."""
    start = process_time()
    run(copy)
    return process_time() - start


def growth(run, make, size, longest):
    """How many times longer a run over twice the copy takes; 0 where even the longest copy is done quickly.

    `make` gives copy of a size. What else the machine does makes a run slower, never faster: the best of three counts.
    """
    while size <= longest and seconds(run, make(2 * size)) < QUICK:
        size *= 2
    if size > longest:
        return 0
    measured = []
    for _ in range(2):
        once, twice = (min(seconds(run, copy) for _ in range(3)) for copy in (make(size), make(2 * size)))
        measured.append(twice / once if twice >= QUICK else 0)
        if measured[-1] <= MOST:
            break
    return min(measured)
