"""YAML through libyaml's parser where PyYAML comes with it, else through the one in Python, which is slower.

PyYAML is imported when it is first needed: a run whose rules and tables come from the cache reads no YAML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


def parse(text: str) -> Iterator[Any]:
    """The events of a YAML text, as far as it is sound; raises `yaml.YAMLError` and ValueError."""
    import yaml

    return yaml.parse(text, Loader=_loader())


def load(source: bytes) -> Any:
    """What YAML of our own holds: text, lists and mappings."""
    import yaml

    return yaml.load(source, Loader=_loader())  # noqa: S506 - the base loader makes nothing else


def _loader() -> Any:
    import yaml

    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)
