"""Asking the program that reads PDFs, which may fail or hang without harm to this one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from planner.core.faults import Fault, PlannerError

_BUNDLED = "programme-pages"
"""The program that does it in a bundle, where there is no Python to start; it makes pages, too."""
_PATIENCE = 4.0
"""Seconds that reading may take."""
_SIGN, _SIGN_WITHIN = b"%PDF-", 1024
"""How a PDF begins, and within how many bytes readers look for it."""


def is_pdf(data: bytes) -> bool:
    """Whether it says that it is a PDF."""
    return _SIGN in data[:_SIGN_WITHIN]


def answer_to(what: str, data: bytes, broken: Fault) -> Any:
    """What `pdf_reading` answers when asked for `what`.

    Raises PlannerError with the fault `broken` where it gives no answer in time.
    """
    try:
        done = subprocess.run(  # noqa: S603 - a program of ours
            _command(what),
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        return json.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError):
        raise PlannerError(broken) from None


def _command(what: str) -> list[str]:
    if getattr(sys, "frozen", False):
        running = Path(sys.executable)
        return [str(running.with_name(_BUNDLED + running.suffix)), what]
    # -P: what lies in the folder the user happens to be in must not be taken for a library.
    return [sys.executable, "-P", "-m", "planner.formats.foreign.pdf_reading", what]
