"""Where both scripts enter."""

from __future__ import annotations

import sys
from pathlib import Path

from planner import cli


def main() -> int:
    """Run `planner`, the command line."""
    return cli.run(sys.argv[1:], _open_window)


def main_windowed() -> int:
    """Run `programme-planner`, which opens the window with the file named, if any."""
    return _open_window(Path(sys.argv[1]) if len(sys.argv) > 1 else None)


def _open_window(file: Path | None) -> int:
    # The command line must run where no display library is.
    from planner.app import open_window  # noqa: PLC0415

    return open_window(file)


if __name__ == "__main__":
    sys.exit(main())
