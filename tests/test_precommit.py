"""The hook works through pre-commit itself: in a git repository, its environment made from this checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
NOT_SOURCE = shutil.ignore_patterns(".git", ".venv*", "*_cache", "__pycache__", ".hypothesis", "dist", "*.egg-info")
HEADLINE = "Troops retake town east of Kyiv"
SENTENCE = "They reached positions 35km (21 miles) east of the capital, the ministry said."
WRONG = f"{HEADLINE}\n\n{SENTENCE}\n"
RIGHT = WRONG.replace("21 miles", "22 miles")
CONFIGURATION = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: headline-lint
"""


class Newsroom:
    """A git repository of drafts with the hook installed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "Sub",
            "GIT_AUTHOR_EMAIL": "sub@newsroom.example",
            "GIT_COMMITTER_NAME": "Sub",
            "GIT_COMMITTER_EMAIL": "sub@newsroom.example",
        }

    def run(self, *command: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run a command in this repository, or in a folder beside it."""
        return subprocess.run(
            command,
            cwd=folder or self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )

    def succeed(self, *command: str, folder: Path | None = None) -> str:
        """The output of a command that must succeed."""
        done = self.run(*command, folder=folder)
        assert done.returncode == 0, done.stdout
        return done.stdout.strip()

    def commit(self, name: str, text: str) -> subprocess.CompletedProcess[str]:
        """Write a draft and try to commit it, alone."""
        self.succeed("git", "reset", "--quiet")
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self.succeed("git", "add", name)
        return self.run("git", "commit", "--message", f"Draft {name}")

    def committed(self) -> set[str]:
        """The files of the last commit's tree."""
        return set(self.succeed("git", "ls-tree", "-r", "--name-only", "HEAD").splitlines())


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """A repository of drafts whose hook comes from a commit of this checkout as it stands."""
    folder = tmp_path_factory.mktemp("hook")
    hooks = Path(shutil.copytree(ROOT, folder / "headline-lint", ignore=NOT_SOURCE))
    drafts = Newsroom(folder / "drafts")
    drafts.folder.mkdir()
    for repository in (hooks, drafts.folder):
        drafts.succeed("git", "init", "--quiet", "--initial-branch", "main", folder=repository)
    drafts.succeed("git", "add", ".", folder=hooks)
    drafts.succeed("git", "commit", "--quiet", "--message", "checkout", folder=hooks)
    revision = drafts.succeed("git", "rev-parse", "HEAD", folder=hooks)
    configuration = CONFIGURATION.format(repository=hooks, revision=revision)
    (drafts.folder / ".pre-commit-config.yaml").write_text(configuration, encoding="utf-8")
    (drafts.folder / ".headline-lint.yaml").write_text("exclude: [archive/]\n", encoding="utf-8")
    drafts.succeed("git", "add", ".")
    drafts.succeed("git", "commit", "--quiet", "--message", "configuration")
    drafts.succeed(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    return drafts


def test_a_commit_with_a_wrong_conversion_is_refused(newsroom: Newsroom) -> None:
    done = newsroom.commit("wrong.md", WRONG)
    assert done.returncode == 1, done.stdout
    assert "units/wrong-conversion" in done.stdout
    assert "wrong.md" not in newsroom.committed()


def test_a_clean_draft_is_committed(newsroom: Newsroom) -> None:
    done = newsroom.commit("right.md", RIGHT)
    assert done.returncode == 0, done.stdout
    assert "right.md" in newsroom.committed()


def test_an_excluded_draft_is_left_alone(newsroom: Newsroom) -> None:
    done = newsroom.commit("archive/wrong.md", WRONG)
    assert done.returncode == 0, done.stdout
    assert "archive/wrong.md" in newsroom.committed()


def test_a_file_that_is_no_copy_is_not_read(newsroom: Newsroom) -> None:
    done = newsroom.commit("figures.csv", WRONG)
    assert done.returncode == 0, done.stdout
    assert "no files to check" in done.stdout


@pytest.mark.parametrize("name", ["wrong.txt", "wrong.html"])
def test_the_other_kinds_of_copy_are_read(newsroom: Newsroom, name: str) -> None:
    text = WRONG if name.endswith("txt") else f"<h1>{HEADLINE}</h1>\n<p>{SENTENCE}</p>\n"
    done = newsroom.commit(name, text)
    assert done.returncode == 1, done.stdout
    assert "units/wrong-conversion" in done.stdout


DOCUMENT = (
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>{headline}</w:t></w:r></w:p><w:p><w:r><w:t>{sentence}</w:t></w:r></w:p></w:body></w:document>"
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def run_hook(newsroom: Newsroom, hook: str, *files: str) -> subprocess.CompletedProcess[str]:
    """Run one of the other hooks on some files; its environment is the one that is there."""
    configuration = (newsroom.folder / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    path = newsroom.folder.parent / f"{hook}.yaml"
    path.write_text(configuration.replace("id: headline-lint", f"id: {hook}"), encoding="utf-8")
    return newsroom.run(sys.executable, "-m", "pre_commit", "run", "--config", str(path), hook, "--files", *files)


@pytest.mark.parametrize(("miles", "code"), [("21 miles", 1), ("22 miles", 0)])
def test_word_documents_are_read_where_they_are_asked_for(newsroom: Newsroom, miles: str, code: int) -> None:
    newsroom.succeed("git", "reset", "--quiet")
    sentence = SENTENCE.replace("21 miles", miles)
    with ZipFile(newsroom.folder / "draft.docx", "w") as package:
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr(
            "word/document.xml", DOCUMENT.format(headline=HEADLINE.replace("Kyiv", "capital"), sentence=sentence)
        )
    newsroom.succeed("git", "add", "draft.docx")
    done = run_hook(newsroom, "headline-lint-all-formats", "draft.docx")
    assert done.returncode == code, done.stdout
    assert ("units/wrong-conversion" in done.stdout) == bool(code)


def test_only_changed_lines_are_held_up_where_that_is_asked_for(newsroom: Newsroom) -> None:
    newsroom.succeed("git", "reset", "--quiet")
    draft = newsroom.folder / "old.txt"
    draft.write_text(WRONG, encoding="utf-8")
    newsroom.succeed("git", "add", "old.txt")
    newsroom.succeed("git", "commit", "--quiet", "--no-verify", "--message", "Old faults")
    draft.write_text(f"{WRONG}\nRain fell all day.\n", encoding="utf-8")
    newsroom.succeed("git", "add", "old.txt")
    done = run_hook(newsroom, "headline-lint-changed-lines", "old.txt")
    assert done.returncode == 0, done.stdout
    draft.write_text(f"{WRONG}\nThe road is 10km (9 miles) long.\n", encoding="utf-8")
    newsroom.succeed("git", "add", "old.txt")
    done = run_hook(newsroom, "headline-lint-changed-lines", "old.txt")
    assert done.returncode == 1, done.stdout
    assert done.stdout.count("units/wrong-conversion") == 1
    assert "10km is 6 miles, not 9" in done.stdout
