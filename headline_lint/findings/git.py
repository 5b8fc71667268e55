"""Git, asked so that it runs no program that a repository's configuration names and does not reach the network."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from headline_lint.base.reading import reason

DIFF = [
    "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--find-renames", "--ignore-submodules",
]  # fmt: skip
"""What a comparison is asked with, whatever is configured: no program is run for it."""
_SAFE = {
    "core.fsmonitor": "false",  # a program to ask what has changed
    "core.hooksPath": os.devnull,
    "safe.bareRepository": "explicit",  # a folder of drafts may hold the files of one
}
_STRANGERS = {"local", "worktree"}
"""Where a configuration comes from that may be a stranger's: the repository, not the user or the system."""
_PLACES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY")
"""What names another repository than the folder's own; hooks are run with them."""
_NEVER = ("GIT_INDEX_FILE", "GIT_PREFIX", "GIT_DIFF_OPTS")
"""What would change an answer: the index of a commit that is being made, options for a person who reads patches."""


class RevisionError(Exception):
    """Git cannot tell what is asked; its string is the reason, in one line."""


class Git:
    """The repository of a folder; where there is none, the one that the environment names. `root` is its work tree."""

    def __init__(self, folder: Path) -> None:
        self._settings = dict(_SAFE)
        self._named: dict[str, str] = {}
        self.root = folder
        try:
            self.root = self._top()
        except RevisionError:
            self._named = {name: os.path.abspath(os.environ[name]) for name in _PLACES if name in os.environ}  # noqa: PTH100 - links are kept as given
            if "GIT_DIR" not in self._named:
                raise
            self.root = self._top()
            self._named["GIT_WORK_TREE"] = str(self.root)
        self._keep_from_filtering()

    def __call__(self, *arguments: str, given: bytes = b"") -> bytes:
        """What git prints in the root, given this; raises `RevisionError` where it fails or is missing."""
        done = self._run(*arguments, given=given)
        if done.returncode:
            words = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git failed"]
            raise RevisionError(words[0].removeprefix("fatal: "))
        return done.stdout

    def commit(self, revision: str) -> str:
        """The commit that a revision names."""
        return self("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").decode().strip()

    def _top(self) -> Path:
        return Path(os.fsdecode(self("rev-parse", "--show-toplevel").rstrip(b"\r\n"))).resolve()

    def _keep_from_filtering(self) -> None:
        """Switch off the filters of the repository's own configuration: they are programs that read the drafts."""
        done = self._run(
            "config", "--show-scope", "--name-only", "-z", "--get-regexp", r"^filter\..*\.(clean|process)$"
        )
        fields = [os.fsdecode(field) for field in done.stdout.split(b"\0")]
        for scope, name in zip(fields[::2], fields[1::2], strict=False):
            if scope in _STRANGERS:
                own = name.rpartition(".")[0]
                self._settings |= {f"{own}.clean": "", f"{own}.process": "", f"{own}.required": "false"}

    def _run(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        environment = {name: value for name, value in os.environ.items() if name not in (*_PLACES, *_NEVER)}
        environment |= {
            **self._named,
            "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "",
        }  # fmt: skip
        first = int(environment.get("GIT_CONFIG_COUNT") or 0)
        for number, (name, value) in enumerate(self._settings.items(), first):
            environment |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
        environment["GIT_CONFIG_COUNT"] = str(first + len(self._settings))
        command = ["git", "-C", str(self.root), *arguments]
        try:
            return subprocess.run(command, capture_output=True, check=False, env=environment, input=given)  # noqa: S603 - a fixed command; git is where the path says
        except FileNotFoundError:
            raise RevisionError("git is not installed, or not on the PATH") from None
        except OSError as error:
            raise RevisionError(f"git cannot be run: {reason(error)}") from None
