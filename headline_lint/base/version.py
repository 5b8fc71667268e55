"""The version of headline-lint."""

__version__ = "0.1.0"
