"""The program: `headline-lint`, or `python -m headline_lint`."""

from __future__ import annotations

import gc

_MANY = 100_000
"""So many objects a run may make before Python looks for garbage among them: a start makes less, and next to none."""


def main() -> None:
    """Run the command line."""
    gc.set_threshold(_MANY)
    from headline_lint.cli import app  # after the line above, which spares its imports

    try:
        app()
    finally:
        gc.freeze()  # the process ends: what is left goes with it, and need not be looked through


if __name__ == "__main__":
    main()
