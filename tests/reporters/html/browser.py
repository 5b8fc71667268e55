"""A browser of this machine, for the tests that open pages."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable",
)  # fmt: skip
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
FLAGS = (
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
)  # fmt: skip


def installed():
    """The path of Chromium, Chrome or Edge; without one the module is left out, or fails where one is required."""
    found = [path for name in NAMES if (path := shutil.which(name))] + [path for path in PLACES if Path(path).exists()]
    if found:
        return found[0]
    reason = "neither Chromium, Chrome nor Edge is installed: the HTML report was not opened in a browser"
    if os.environ.get("HEADLINE_LINT_BROWSER") == "required":
        pytest.fail(reason)
    pytest.skip(reason, allow_module_level=True)


def flags():
    """What the browser is started with; as root, which build servers often are, it has no sandbox."""
    return [*FLAGS, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
