"""The installed command as a process: what it imports, pipes, terminals, encodings."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = str(Path(sys.executable).with_name("headline-lint"))
NOT_NEEDED = [
    "rich", "textstat", "pyromark", "html.parser", "json", "pathspec", "asyncio", "importlib.metadata", "email",
    "headline_lint.config.settings", "headline_lint.config.entries", "headline_lint.linter.directives", "headline_lint.authoring.examples_run",
    "headline_lint.authoring.coverage", "headline_lint.readers.html.page", "headline_lint.readers.markdown.markdown", "headline_lint.reporters.text",
    "headline_lint.reporters.github", "headline_lint.reporters.sarif", "headline_lint.reporters.html", "pydantic", "xml",
    "headline_lint.reporters.json", "headline_lint.findings.baseline", "headline_lint.findings.changes", "headline_lint.run.fixes",
    "headline_lint.commands.fixing", "headline_lint.authoring.schema", "headline_lint.findings.score", "headline_lint.base.writing",
    "concurrent.futures", "multiprocessing", "headline_lint.run.processes", "headline_lint.run.worker",
    "headline_lint.commands.profiling",
    "dataclasses", "yaml", "regex", "hashlib", "headline_lint.rulebook.loading", "headline_lint.placed.fields", "headline_lint.placed.yaml_file",
    "headline_lint.rulebook.examples", "headline_lint.matching.needles",
]  # fmt: skip


@pytest.fixture
def draft(newsroom):
    return newsroom.write("a.txt", "Invasion in tatters as city falls\n\nThe city fell on Monday.\n")


def run(*arguments, **options):
    return subprocess.run([COMMAND, *arguments], capture_output=True, check=False, timeout=60, **options)


@pytest.mark.usefixtures("draft")
def test_a_plain_run_imports_nothing_that_it_does_not_need():
    run("check", "a.txt")  # the first run fills the cache
    code = (
        "import sys\n"
        "from headline_lint.commands.app import app\n"
        "app(['check', '--format', 'compact', 'a.txt'], standalone_mode=False)\n"
    )
    show = f"print([name for name in {NOT_NEEDED!r} if name in sys.modules], file=sys.stderr)"
    wrapped = f"import sys, atexit\natexit.register(lambda: {show})\n{code}"
    run("check", "a.txt")  # the rules are in the cache
    done = subprocess.run([sys.executable, "-c", wrapped], capture_output=True, check=False, text=True, timeout=60)
    assert done.stdout.startswith("a.txt:1:10: error: ")
    assert done.stderr == "[]\n"


@pytest.mark.usefixtures("draft")
def test_a_short_run_looks_for_no_garbage():
    code = (
        "import gc, os, sys\n"
        "from headline_lint.__main__ import main\n"
        "looked = lambda: sum(one['collections'] for one in gc.get_stats())\n"
        "before = looked()\n"
        "leave = os._exit\n"
        "os._exit = lambda code: (print(looked() - before, gc.isenabled(), file=sys.stderr), leave(code))\n"
        "sys.argv[1:] = ['check', '--format', 'compact', 'a.txt']\n"
        "main()\n"
    )
    warm = run("check", "a.txt")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True, timeout=60)
    assert (done.returncode, warm.returncode) == (1, 1)
    assert done.stderr == "0 True\n"


@pytest.mark.usefixtures("draft")
def test_the_package_runs_as_the_command_does():
    done = subprocess.run(
        [sys.executable, "-m", "headline_lint", "check", "--format", "json", "a.txt"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.stdout == run("check", "--format", "json", "a.txt").stdout
    assert done.returncode == 1


@pytest.mark.usefixtures("draft")
def test_a_plain_run():
    done = run("check", "--format", "json", "a.txt")
    assert (done.returncode, done.stderr) == (1, b"")
    assert [one["match"] for one in json.loads(done.stdout)] == ["in tatters"]


def in_shell(line, unbuffered=""):
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {COMMAND} {line}"],
        capture_output=True, check=False, text=True, timeout=60, env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    )  # fmt: skip


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_leaves_ends_it_quietly(newsroom, unbuffered):
    newsroom.write("a.txt", "Plan\n\n" + "All is in tatters today.\n\n" * 1_500)
    done = in_shell("check --format compact a.txt | head -n 1", unbuffered)
    assert done.stdout.count("\n") == 1
    assert (done.stderr, done.returncode) == ("", 1)


def test_once_its_reader_has_left_it_reads_no_more(newsroom):
    newsroom.write("a.txt", "Plan\n\n" + "All is in tatters today.\n\n" * 1_500)
    with subprocess.Popen(
        [COMMAND, "check", "--format", "compact", "a.txt", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        process.stdout.readline()
        process.stdout.close()
        assert (process.wait(timeout=60), process.stderr.read()) == (1, b"")


@pytest.mark.usefixtures("draft")
def test_a_reader_that_has_left_already_is_no_fault():
    with subprocess.Popen([COMMAND, "check", "a.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert (process.stderr.read(), process.wait(timeout=60)) == (b"", 1)


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize("arguments", [("--format", "json"), ()])
def test_reports_are_plain_utf_8_whatever_the_locale(arguments):
    done = run(
        "check", *arguments, "a.txt", env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    )
    assert "“in tatters”" in done.stdout.decode("utf-8")
    assert b"\x1b" not in done.stdout
    assert done.stderr == b""


def on_terminal(*arguments, **environment):
    """What a command shows on a terminal."""
    ours, theirs = pty.openpty()
    variables = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM"}}
    shown = b""
    with subprocess.Popen(
        [COMMAND, *arguments], stdout=theirs, stderr=subprocess.PIPE, env={**variables, "TERM": "xterm", **environment}
    ) as process:
        os.close(theirs)
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
        process.wait(timeout=60)
    os.close(ours)
    return shown.decode()


@pytest.mark.usefixtures("draft")
def test_colour_on_a_terminal_only():
    assert "\x1b[31merror\x1b[0m" in on_terminal("check", "a.txt")
    assert "\x1b" not in on_terminal("check", "a.txt", NO_COLOR="1")
    assert "\x1b" not in on_terminal("check", "a.txt", TERM="dumb")


@pytest.mark.usefixtures("draft")
def test_control_characters_never_reach_the_terminal(newsroom):
    newsroom.write("b.txt", "Plan \u202e in tatters\n\nThe plan was in tatters \x9b31m today.\n")
    shown = on_terminal("check", "b.txt", NO_COLOR="1")
    assert "<U+202E>" in shown
    assert set(shown) <= {one for one in shown if one.isprintable()} | {"\r", "\n"}


def test_names_in_the_package_are_imported_when_first_used(newsroom):
    code = (
        "import sys, headline_lint\n"
        "print('headline_lint.linter.linter' in sys.modules)\n"
        "from headline_lint import Document, Finding, RulebookError, lint, load_rules, read\n"
        "print([finding.match for finding in lint(read('a.txt'))], len(lint(read('a.txt'), [])))\n"
        "try:\n    load_rules('gone')\nexcept RulebookError as error:\n    print(error)\n"
        "try:\n    headline_lint.nothing\nexcept AttributeError as error:\n    print(error)\n"
    )
    newsroom.write("a.txt", "Invasion in tatters\n")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True, timeout=60)
    assert done.stdout == (
        "False\n['in tatters'] 0\ngone: no such folder\nmodule 'headline_lint' has no attribute 'nothing'\n"
    )
    assert done.stderr == ""


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("check a.txt", "standard output: cannot be written: no space left on device\n"),
        ("check --format json a.txt", "standard output: cannot be written: no space left on device\n"),
        ("rules", "standard output: cannot be written: no space left on device\n"),
        ("schema rule", "standard output: cannot be written: no space left on device\n"),
        ("check --help", "headline-lint: no space left on device\n"),
        ("check a.txt --output /dev/full", "/dev/full: cannot be written: no space left on device\n"),
    ],
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_one_line(command, line, unbuffered):
    done = in_shell(f"{command} >/dev/full", unbuffered)
    assert (done.returncode, done.stderr) == (2, line)


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("check a.txt >&-", 2, "standard output: cannot be written: bad file descriptor\n"),
        ("check a.txt <&- >&- 2>&-", 2, ""),
        ("check gone.txt 2>&-", 2, ""),
        ("check gone.txt 2>/dev/full", 2, ""),
        ("rules >&-", 2, "standard output: cannot be written: bad file descriptor\n"),
        ("check - <&-", 0, "-: is empty\n"),
        ("check - --quiet <&-", 0, ""),
    ],
)
def test_streams_that_are_closed(line, code, said):
    done = in_shell(line)
    assert (done.returncode, done.stderr) == (code, said)


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_disk_that_fills_up_is_no_whole_report(newsroom, unbuffered):
    newsroom.write("a.txt", "Plan\n\n" + "All is in tatters today.\n\n" * 1_500)
    limited = "check --format compact a.txt >report.txt"
    done = subprocess.run(
        ["bash", "-c", f"ulimit -f 64; {COMMAND} {limited}"],
        capture_output=True, check=False, text=True, timeout=60, env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, "standard output: cannot be written: file too large\n")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_slow_reader_gets_the_whole_report(newsroom, unbuffered):
    newsroom.write("a.txt", "Plan\n\n" + "All is in tatters today.\n\n" * 1_500)
    ours, theirs = os.pipe()
    os.set_blocking(theirs, False)
    with subprocess.Popen(
        [COMMAND, "check", "--format", "jsonl", "a.txt"],
        stdout=theirs, stderr=subprocess.PIPE, env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    ) as process:  # fmt: skip
        os.close(theirs)
        with os.fdopen(ours, "rb") as shown:
            assert len(shown.read().splitlines()) == 1_500
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_a_working_folder_that_is_gone(newsroom):
    (newsroom.folder / "gone").mkdir()
    done = subprocess.run(
        ["bash", "-c", f"cd gone && rmdir ../gone && {COMMAND} check"],
        capture_output=True, check=False, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, "headline-lint: no such file or directory\n")


def test_ctrl_c_while_the_command_line_is_imported():
    code = (
        "import sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'headline_lint.commands.app':\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n"
        "from headline_lint.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.usefixtures("draft")
def test_a_file_is_reported_before_the_next_one_is_read():
    with subprocess.Popen(
        [COMMAND, "check", "--format", "compact", "a.txt", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout.readline().startswith(b"a.txt:")
        assert process.communicate(b"Plan\n\nAll is in tatters.\n")[0].startswith(b"-:3:8: ")


@pytest.mark.usefixtures("draft")
def test_sigterm_ends_a_run_with_what_was_found(fill, stopped):
    with subprocess.Popen(
        [COMMAND, "check", "--format", "json", "a.txt", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        fill(process)
        shown, said = stopped(process, signal.SIGTERM)
    assert process.returncode == 130
    assert [one["match"] for one in json.loads(shown)] == ["in tatters"]
    assert said == b"stopped after 1 of 2 files\n"
