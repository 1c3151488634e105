"""What runs here, by version: what one is asked for when something goes wrong."""

from __future__ import annotations

import platform
import sqlite3

from PySide6.QtCore import QSysInfo, qVersion

from planner import __version__


def versions() -> list[tuple[str, str]]:
    """The program and what it stands on, each with its version."""
    return [
        ("Programme Planner", __version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("SQLite", sqlite3.sqlite_version),
        (
            QSysInfo.productType(),
            f"{QSysInfo.productVersion()} {QSysInfo.currentCpuArchitecture()}",
        ),
    ]
