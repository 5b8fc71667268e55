"""What can be told of a regular expression from its text: the strings it needs, the repeats it multiplies."""

from __future__ import annotations

from headline_lint.language.folding import fold

_SPECIAL = set(".^$*+?{}[]\\|()")
_QUANTIFIERS = set("?*{")


def required_literals(pattern: str) -> tuple[str, ...]:
    """Folded strings one of which stands in every match of the pattern; empty where none can be told.

    Looks at plain characters outside groups and classes, branch by branch; what it can't read, it skips.
    """
    found = []
    for branch in _branches(pattern):
        runs = _plain_runs(branch)
        if not runs:
            return ()
        found.append(fold(max(runs, key=len)))
    return tuple(sorted(set(found)))


def _branches(pattern: str) -> list[str]:
    """The pattern cut at each `|` outside groups and classes."""
    branches, depth, start, at = [], 0, 0, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = _class_end(pattern, at)
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and depth == 0:
            branches.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*branches, pattern[start:]]


def _class_end(pattern: str, at: int) -> int:
    """The offset of the `]` that closes the class opened at `at`."""
    at += 2 if pattern[at + 1 : at + 2] in {"^", "]"} else 1
    if pattern[at : at + 1] == "]":
        at += 1
    while at < len(pattern) and pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at


def _plain_runs(branch: str) -> list[str]:
    """The runs of plain characters at the top level of one branch, those made optional left out."""
    runs, run, depth, at = [], "", 0, 0
    while at < len(branch):
        char = branch[at]
        plain = ""
        if char == "\\":
            at += 1
            if at < len(branch) and not branch[at].isalnum():
                plain = branch[at]
        elif char == "[":
            at = _class_end(branch, at)
        elif char == "{" and "}" in branch[at:]:
            at = branch.index("}", at)
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char not in _SPECIAL:
            plain = char
        if plain and depth == 0 and branch[at + 1 : at + 2] not in _QUANTIFIERS:
            run += plain
        else:
            runs.append(run)
            run = ""
        at += 1
    return [run for run in [*runs, run] if len(run.strip()) > 1]


def repeats(pattern: str) -> int:
    """The product of nested repeat counts, at its worst: what compiling the pattern can cost.

    `((ab{10}){20}){30}` counts 6,000. Looks at `{n}`, `{n,}` and `{n,m}`, and takes the larger.
    """
    worst, stack, inner, at = 1, [], 1, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = _class_end(pattern, at)
        elif char == "(":
            stack.append(worst)
            worst = 1
        elif char == ")" and stack:
            inner, worst = worst, stack.pop()
            inner *= _count(pattern, at + 1)
            worst = max(worst, inner)
        elif char == "{":
            worst = max(worst, _count(pattern, at))
        at += 1
    return max([worst, *stack])


def _count(pattern: str, at: int) -> int:
    """The largest count of a `{n,m}` that begins here, else 1."""
    if pattern[at : at + 1] != "{":
        return 1
    figures = pattern[at + 1 : max(at + 1, pattern.find("}", at))].split(",")
    return max([1, *(int(figure) for figure in figures if figure.strip().isdigit())])
