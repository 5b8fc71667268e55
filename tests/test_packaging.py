"""The rules come with every way of installing: the wheel, the wheel made of the sdist, an editable one."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
NOT_SOURCE = shutil.ignore_patterns(".git", ".venv*", "*_cache", "__pycache__", ".hypothesis", "dist", "*.egg-info")


def run(*command: str | Path, cwd: Path) -> str:
    """The output of a command, which must succeed."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this checkout, so that building leaves nothing behind."""
    return Path(shutil.copytree(ROOT, tmp_path_factory.mktemp("packaging") / "checkout", ignore=NOT_SOURCE))


@pytest.fixture(scope="module")
def built(checkout: Path) -> Path:
    """A folder with the sdist and the wheel that was built from it."""
    run(sys.executable, "-m", "build", "--outdir", "dist", ".", cwd=checkout)
    return checkout / "dist"


def environment(folder: Path) -> Path:
    """The Python of a new environment that sees the dependencies installed here, and not this checkout."""
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    packages = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip()
    Path(packages, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def install(python: Path, *what: str | Path) -> None:
    """Install into the environment, without its dependencies."""
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-deps",
        *what,
        cwd=python.parent,
    )


def assert_lints(python: Path, folder: Path) -> str:
    """The installed command finds its rules and uses them; returns the folder of the rules."""
    draft = folder / "draft.txt"
    draft.write_text("Invasion in tatters as city falls\n", encoding="utf-8")
    done = subprocess.run(
        [python.with_name("headline-lint"), "check", "--format", "json", draft.name],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert '"loaded-language/ruin-idioms"' in done.stdout
    return run(
        python, "-c", "from headline_lint.rulebook.loading import built_in_rules; print(built_in_rules())", cwd=folder
    ).strip()


def test_the_wheel_of_the_checkout_and_that_of_the_sdist_are_the_same(checkout: Path, built: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--outdir", "direct", ".", cwd=checkout)
    names = [sorted(ZipFile(next(folder.glob("*.whl"))).namelist()) for folder in (built, checkout / "direct")]
    assert names[0] == names[1]
    written = {path.relative_to(checkout).as_posix() for path in (checkout / "rules").rglob("*.yaml")}
    assert {f"headline_lint/{name}" for name in written} <= set(names[0])
    page = {f"headline_lint/reporters/html/page.{suffix}" for suffix in ("html", "css", "js")}
    assert {"headline_lint/py.typed", *page} <= set(names[0])


def test_the_wheel_brings_its_rules(built: Path, tmp_path: Path) -> None:
    python = environment(tmp_path / "environment")
    install(python, next(built.glob("*.whl")))
    assert Path(assert_lints(python, tmp_path)).is_relative_to(tmp_path / "environment")


def test_an_editable_checkout_uses_the_rules_beside_the_package(checkout: Path, tmp_path: Path) -> None:
    python = environment(tmp_path / "environment")
    install(python, "--editable", checkout)
    assert Path(assert_lints(python, tmp_path)) == checkout / "rules"
