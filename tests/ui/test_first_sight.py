"""What is there before the window is seen, and what is told where it cannot be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

from planner.document.document import Document
from planner.text import texts
from planner.ui.display import Trouble, missing_library, told, trouble
from tests.core.pictures import a_day

FRAME = {"planner", "planner.app", "planner.ui", "planner.ui.display", "planner.ui.looks",
         "planner.ui.program", "planner.ui.settings", "planner.ui.window"}  # fmt: skip
"""All of the program that is loaded before the window is seen; whatever joins them delays it."""
FRAMES_QT = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}
FOR_OPENING = (
    "planner.document.document", "planner.exchange.kinds", "planner.ui.desk", "planner.ui.panes",
    "planner.ui.timeline.view", "planner.ui.inspector.panel", "PySide6.QtSvg",
)  # fmt: skip
"""Loaded while nobody waits, so that a programme opens at once."""
FOR_WORKING = (
    "planner.checking", "planner.formats.programme_text", "planner.pdf.preflight", "babel",
    "holidays",
)  # fmt: skip
"""Loaded after that, for what is done next."""
FOR_HANDS = (
    "planner.document.saving.rows", "planner.document.saving.erase", "sqlalchemy",
    "planner.exchange.opening", "planner.formats.programme_json",
    "planner.ui.agenda.table", "planner.ui.dialogs.fit", "planner.ui.on_the_day.opening",
    "planner.ui.speakers.pane",
)  # fmt: skip
"""Loaded when somebody begins to work, or when there is nothing else to do."""
ON_USE = (
    "docx", "fontTools", "icalendar", "lxml", "markdown_it", "pypdfium2", "python_calamine",
    "reportlab", "tinycss2", "xlsxwriter", "PySide6.QtPrintSupport",
    "planner.exchange.writing", "planner.formats.programme_html", "planner.pdf.fallback",
    "planner.pdf.products", "planner.ui.preview.worker",
    "planner.ui.print_look", "planner.ui.review", "planner.ui.dialogs.new_programme",
    "planner.exchange.attaching", "planner.core.merging", "planner.wording.conflicts",
)  # fmt: skip
"""Loaded by whoever asks for what they do."""

MOMENTS = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSettings, Qt, QTimer
from planner import app
from planner.ui import program as of
from planner.ui.settings import Settings

class Program(of.Program):
    def __init__(self, arguments):
        kept = QSettings(sys.argv[1], QSettings.Format.IniFormat)
        super().__init__(arguments, Settings(kept))
        self.window.seen.connect(lambda: print(json.dumps(sorted(sys.modules))))
        self.told = False
        self.timer = QTimer(interval=20)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self):
        if not self.loaded:
            return
        if not self.told:
            self.told = True
            print(json.dumps(sorted(sys.modules)))
            if file is not None:
                from PySide6.QtTest import QTest
                QTest.keyClick(self.window, Qt.Key.Key_Shift)
        if set(json.loads(sys.argv[2])) <= set(sys.modules):
            self.timer.stop()
            print(json.dumps(sorted(sys.modules)))
            self.application.quit()

of.Program = Program
file = Path(sys.argv[3]) if len(sys.argv) > 3 else None
sys.exit(app.open_window(file))
"""
"""Tells the modules that are loaded when the window is seen, when all is calm, and at the end.

The end comes when those of a list are loaded; with a programme a key is pressed for it.
"""

STATES = """
import gc, json, sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QDialog
from planner import app
from planner.ui import program as of
from planner.ui.settings import Settings

class Program(of.Program):
    def __init__(self, arguments):
        kept = QSettings(sys.argv[1], QSettings.Format.IniFormat)
        super().__init__(arguments, Settings(kept))
        self.timer = QTimer(interval=20)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self):
        if not self.loaded:
            return
        self.timer.stop()
        asked = self.window.findChildren(QDialog)
        self.tell(asked=[dialog.isVisible() for dialog in asked], collecting=gc.isenabled())
        for dialog in asked:
            dialog.reject()
        self.window.desk.close_programme()
        self.tell()
        self.application.quit()

    def tell(self, **more):
        pages = [type(page).__name__ for page in self.window.centralWidget().children()]
        shown = type(self.window.centralWidget().currentWidget()).__name__
        print(json.dumps({"made": "StartPage" in pages, "shown": shown, **more}))

of.Program = Program
sys.exit(app.open_window(Path(sys.argv[2])))
"""
"""Tells what the window shows when all is loaded, and again when the programme is closed."""

FAILING = """
import sys
from planner.ui import program as of, window
from PySide6.QtCore import QSettings, QTimer
from planner.ui.settings import Settings

def furnish(self, around, *, opening=False):
    raise ValueError("the shelf fell down")

window.Window.furnish = furnish
kept = QSettings(sys.argv[1], QSettings.Format.IniFormat)
program = of.Program(["planner"], Settings(kept))
program.unforeseen.connect(lambda details: QTimer.singleShot(0, program.application.quit))
sys.exit(program.run(None))
"""
"""A window that cannot be furnished, and so cannot show an error either."""


class Moments(NamedTuple):
    """The modules that are loaded when the window is seen, when it is calm, and at the end."""

    seen: set[str]
    calm: set[str]
    end: set[str]


@pytest.fixture(scope="module")
def at_rest(tmp_path_factory: pytest.TempPathFactory) -> Moments:
    """Of the start page."""
    return _moments(tmp_path_factory.mktemp("at_rest"))


@pytest.fixture(scope="module")
def with_a_programme(tmp_path_factory: pytest.TempPathFactory) -> Moments:
    """Of a programme that is named at the start."""
    folder = tmp_path_factory.mktemp("with_a_programme")
    file = folder / "day.programme"
    Document.new(file, a_day("Welcome 9:00-9:30, Coffee 9:30-10:00")).close()
    return _moments(folder, str(file))


def _moments(folder: Path, *file: str) -> Moments:
    arguments = ["-c", MOMENTS, str(folder / "settings.ini"), json.dumps(FOR_HANDS), *file]
    done = _run(arguments, QT_QPA_PLATFORM="offscreen", HOME=str(folder))
    assert done.returncode == 0, done.stderr
    return Moments(*(set(json.loads(line)) for line in done.stdout.splitlines()))


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


def test_before_first_sight_the_frame_alone_is_loaded(at_rest: Moments) -> None:
    own = {name for name in at_rest.seen if name.partition(".")[0] == "planner"}
    assert own == FRAME
    assert {name for name in at_rest.seen if name.startswith("PySide6.Qt")} == FRAMES_QT


def test_nothing_of_others_but_qt_is_loaded_before_first_sight(at_rest: Moments) -> None:
    known = {*sys.stdlib_module_names, "planner", "PySide6", "shiboken6", "__main__"}
    # Qt's own, and what an environment may load by itself with each Python.
    known |= {"shibokensupport", "signature_bootstrap", "__feature__", "_distutils_hack"}
    assert {name.partition(".")[0] for name in at_rest.seen} <= known


@pytest.mark.parametrize("name", [*FOR_OPENING, *FOR_WORKING, *FOR_HANDS])
def test_what_is_wanted_next_is_loaded_after_first_sight(at_rest: Moments, name: str) -> None:
    assert name not in at_rest.seen
    assert name in at_rest.end


@pytest.mark.parametrize("name", ON_USE)
def test_what_is_seldom_wanted_is_loaded_on_use(
    at_rest: Moments, with_a_programme: Moments, name: str
) -> None:
    assert find_spec(name) is not None, "no such module"
    assert name not in at_rest.end
    assert name not in with_a_programme.end


def test_a_programme_that_lies_open_takes_no_more_than_to_look_at_it(
    with_a_programme: Moments,
) -> None:
    assert {*FOR_OPENING, *FOR_WORKING} <= with_a_programme.calm
    assert not with_a_programme.calm.intersection(FOR_HANDS)
    assert {*FOR_HANDS} <= with_a_programme.end  # a key was pressed


def test_a_programme_that_is_named_opens_without_a_start_page_until_it_is_closed(
    tmp_path: Path,
) -> None:
    file = tmp_path / "day.programme"
    Document.new(file, a_day("Welcome 9:00-9:30, Coffee 9:30-10:00")).close()
    open_, closed = _states(tmp_path, file)
    assert open_ == {"made": False, "shown": "Panes", "asked": [], "collecting": True}
    assert closed == {"made": True, "shown": "StartPage"}


def test_a_file_that_cannot_be_opened_is_told_of_on_the_start_page(tmp_path: Path) -> None:
    told_, closed = _states(tmp_path, tmp_path / "gone.programme")
    assert told_ == {"made": True, "shown": "StartPage", "asked": [True], "collecting": True}
    assert closed["shown"] == "StartPage"


def test_an_error_that_cannot_be_told_of_is_written_down_once(tmp_path: Path) -> None:
    arguments = ["-c", FAILING, str(tmp_path / "settings.ini")]
    done = _run(arguments, QT_QPA_PLATFORM="offscreen", HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("ValueError: the shelf fell down") == 1
    assert done.stderr.count("Traceback") == 2  # the other is that of telling of it


def _states(folder: Path, file: Path) -> list[dict[str, object]]:
    arguments = ["-c", STATES, str(folder / "settings.ini"), str(file)]
    done = _run(arguments, QT_QPA_PLATFORM="offscreen", HOME=str(folder))
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


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
