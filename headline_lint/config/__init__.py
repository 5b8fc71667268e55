"""The configuration, `.headline-lint.yaml`, and house styles: severities, options, folders and exceptions."""

from __future__ import annotations

from headline_lint.config.config import Config, FailOn, Override
from headline_lint.config.loading import FILE_NAME, find_file, load_config

__all__ = ["FILE_NAME", "Config", "FailOn", "Override", "find_file", "load_config"]
