"""What the figures were measured on."""

from __future__ import annotations

import os
import platform
from pathlib import Path

from PySide6.QtCore import qVersion


def machine() -> str:
    """Processor, cores, memory, system, Python and Qt, in one line."""
    return ", ".join(
        (
            _processor(),
            f"{len(os.sched_getaffinity(0))} cores",
            f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
            platform.freedesktop_os_release()["PRETTY_NAME"],
            f"Python {platform.python_version()}",
            f"Qt {qVersion()}",
        )
    )


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())
