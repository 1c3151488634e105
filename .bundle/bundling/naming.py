"""What things that are handed out are called."""

from __future__ import annotations

import platform
import sys

PROGRAM = "programme-planner"
_SYSTEMS = {"darwin": "macos", "win32": "windows"}


def handed_out(version: str) -> str:
    """The name, without a suffix, of what is made for this system from this version."""
    system = _SYSTEMS.get(sys.platform, sys.platform)
    return f"{PROGRAM}-{version}-{system}-{platform.machine().lower()}"
