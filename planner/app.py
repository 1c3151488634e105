"""Puts the desktop program together. What takes long to load is loaded once the window is seen."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from pathlib import Path

from planner.ui.display import Trouble, missing_library, told, trouble

FAILED = 1


def open_window(file: Path | None) -> int:
    """Shows the window, with that file if any, until it is closed; gives the exit code.

    Where no window can be shown, one sentence on standard error says why.
    """
    problem = trouble(os.environ)
    if problem is not None:
        return _refuse(problem)
    # Hardly anything that is made at the start goes away again, so that searching it for garbage
    # takes a tenth of the time for nothing. The program begins with it once all is loaded.
    gc.disable()
    plain_import = builtins.__import__
    try:
        from planner.ui.program import Program  # noqa: PLC0415 - Qt may not be loadable
    except ImportError as error:
        return _refuse(missing_library(error))
    # PySide has put its own in its place, which reads the source of each module imported to see
    # whether names in it are to be switched, and keeps it: a tenth of a second, and many megabytes.
    builtins.__import__ = plain_import
    return Program(sys.argv[:1]).run(file)


def _refuse(trouble: Trouble) -> int:
    from planner.text import interface_language, texts  # noqa: PLC0415 - hardly ever needed

    sentence = told(texts(interface_language(os.environ)), trouble)
    sys.stderr.write(f"{sentence}\n")
    return FAILED
