"""Where both scripts enter."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> int:
    """Run `planner`, the command line; without arguments it opens the window."""
    if len(sys.argv) == 1:
        return _open_window(None)
    from planner import cli  # noqa: PLC0415 - a window shows before all that it loads

    try:
        code = cli.run(sys.argv[1:], _open_window)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def main_windowed() -> int:
    """Run `programme-planner`, which opens the window with the file named, if any."""
    return _open_window(Path(sys.argv[1]) if len(sys.argv) > 1 else None)


def _open_window(file: Path | None) -> int:
    # The command line must run where no display library is.
    from planner.app import open_window  # noqa: PLC0415 - see above

    return open_window(file)


if __name__ == "__main__":
    sys.exit(main())
