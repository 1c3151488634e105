"""What the program relies on in its surroundings."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ALL_BUT_THE_WINDOW = """
import importlib, pkgutil, sys
import planner
for module in pkgutil.walk_packages(planner.__path__, "planner."):
    if module.name.split(".")[1] not in ("ui", "app"):
        importlib.import_module(module.name)
loaded = [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
assert not loaded, loaded
"""

PRINT_WITHOUT_A_WINDOW = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None  # as where they cannot be loaded
from planner import cli
sample, folder = sys.argv[1:]
def no_window(file): raise AssertionError
for arguments in (
    ["convert", sample, "-o", folder + "/a.programme"],
    ["print", folder + "/a.programme", "-o", folder + "/a.pdf"],
    ["check", folder + "/a.programme"],
):
    assert cli.run(arguments, no_window) == 0, arguments
"""

COUNT_NONE = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(2000):
    thing.setObjectName("x")
lost = before - sys.getrefcount(None)
assert lost < 100, lost
"""


def test_the_installed_qt_keeps_the_reference_count_of_none() -> None:
    subprocess.run([sys.executable, "-c", COUNT_NONE], check=True)


def test_everything_but_the_window_is_imported_without_qt() -> None:
    subprocess.run([sys.executable, "-c", ALL_BUT_THE_WINDOW], check=True)


def test_the_command_line_works_where_no_window_can_be(checkout: Path, tmp_path: Path) -> None:
    sample = checkout / "resources" / "samples" / "byens-stue.json"
    command = [sys.executable, "-c", PRINT_WITHOUT_A_WINDOW, str(sample), str(tmp_path)]
    subprocess.run(command, check=True)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.slow
def test_the_wheel_carries_resources(checkout: Path, tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "wheel", "--no-deps", "-q", "-w", str(tmp_path)]
    subprocess.run([*pip, str(checkout)], check=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for resource in (checkout / "resources").rglob("*"):
        if resource.is_file():
            assert f"planner/{resource.relative_to(checkout).as_posix()}" in names
