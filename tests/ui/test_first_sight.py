"""What is there before the window is seen, and what is told where it cannot be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from planner.text import texts
from planner.ui.display import Trouble, missing_library, told, trouble

BEFORE_FIRST_PAINT = """
import sys
from PySide6.QtCore import QSettings
from planner.ui.program import Program
from planner.ui.settings import Settings
program = Program([], Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat)))
heavy = ("sqlalchemy", "reportlab", "msgspec", "babel", "pypdfium2", "markdown_it", "PySide6.QtSvg",
         "planner.document", "planner.formats", "planner.pdf", "planner.exchange", "planner.core")
program.window.seen.connect(lambda: print(sorted(
    name for name in sys.modules
    if any(name == each or name.startswith(each + ".") for each in heavy))))
program.window.seen.connect(program.application.quit)
program.show()
program.application.exec()
"""


def _run(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**kept, **environment},
        timeout=60,
    )


def test_nothing_heavy_is_loaded_before_first_sight(tmp_path: Path) -> None:
    arguments = ["-c", BEFORE_FIRST_PAINT, str(tmp_path / "settings.ini")]
    done = _run(arguments, QT_QPA_PLATFORM="offscreen")
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_without_a_display_one_sentence_says_so() -> None:
    done = _run(
        ["-c", "import sys; from planner.app import open_window; sys.exit(open_window(None))"]
    )
    assert done.returncode == 1
    assert done.stderr.startswith("There is no display to show the window on")
    assert len(done.stderr.splitlines()) == 1


def test_a_display_that_does_not_answer_is_none() -> None:
    assert trouble({"DISPLAY": ":12345"}) is not None
    assert trouble({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_a_missing_library_names_its_debian_package() -> None:
    error = ImportError("libGL.so.1: cannot open shared object file: No such file or directory")
    sentence = told(texts("en"), missing_library(error))
    assert sentence == "The window needs a system package that is missing: apt install libgl1"


def test_another_import_that_fails_is_told_as_it_is() -> None:
    sentence = told(texts("en"), missing_library(ImportError("no PySide6 here")))
    assert sentence == "The window cannot be shown: no PySide6 here."
    assert told(texts("en"), Trouble()) != sentence
