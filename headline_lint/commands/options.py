"""The options that commands share, and those of `check`, each with its help."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How findings are reported."""

    TEXT = "text"
    COMPACT = "compact"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    RDJSON = "rdjson"
    HTML = "html"


class FailOn(StrEnum):
    """The lowest severity that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"
    NEVER = "never"


class Lowest(StrEnum):
    """The lowest severity that is reported."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...",
        help="Files and folders, - for standard input; without any, what the configuration names, else this folder.",
        show_default=False,
    ),
]
OutputFormat = Annotated[Format, typer.Option("--format", help="How findings are reported.")]
Output = Annotated[Path | None, typer.Option(metavar="FILE", help="Write the report into a file.", show_default=False)]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The configuration; without it, the nearest .headline-lint.yaml upward from this folder.",
        show_default=False,
    ),
]
HouseStyle = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="A house style by its name, or its file.", show_default=False),
]
RuleFolders = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="A further folder of rules.", show_default=False),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="ID|CATEGORY",
        help="Run only these rules; one that is off is switched on by its id.",
        show_default=False,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(metavar="ID|CATEGORY", help="Leave out these rules.", show_default=False),
]
FailOnOption = Annotated[
    FailOn | None,
    typer.Option(
        "--fail-on",
        help="The lowest severity that makes the exit code 1; without it, the configuration's, else warning.",
        show_default=False,
    ),
]
MinSeverity = Annotated[
    Lowest | None,
    typer.Option("--min-severity", help="Report and fix nothing below this severity.", show_default=False),
]
DiffSince = Annotated[
    str | None,
    typer.Option(
        "--diff", metavar="REF", help="Only findings on lines changed since this git revision.", show_default=False
    ),
]
BaselineFile = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="Only findings that are not in this baseline; without it, .headline-lint-baseline.json if it is there.",
        show_default=False,
    ),
]
UpdateBaseline = Annotated[
    bool,
    typer.Option("--update-baseline", help="Write the findings into the baseline: only new ones will be reported."),
]
Fix = Annotated[bool, typer.Option("--fix", help="Make the fixes that change no meaning, and report what is left.")]
UnsafeFixes = Annotated[bool, typer.Option("--unsafe-fixes", help="With --fix: those too that may change the meaning.")]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="With --fix: write nothing, print the difference in place of the report.")
]
StdinFilename = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="What standard input is called: its suffix says how it is read.", show_default=False
    ),
]
ForceExclude = Annotated[bool, typer.Option("--force-exclude", help="Leave out excluded files even if named.")]
Statistics = Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule.")]
Profiled = Annotated[
    bool, typer.Option("--profile", help="Show which rules, analyses and readers take how much time; in one process.")
]
Jobs = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=1,
        help="How many processes may lint; without it, one for each core. A small run has but one.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print findings and faults, nothing else.")]
