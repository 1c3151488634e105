"""The running program: one application, its settings and look, and the window in a language."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from planner.ui.settings import Settings
from planner.ui.window import Surroundings, Window

if TYPE_CHECKING:
    from types import TracebackType

    from planner.ui.theme import Themes

HEAVY = (
    "planner.document.document",
    "planner.exchange.opening",
    "planner.formats.programme_json",
    "planner.formats.programme_text",
    "planner.formats.programme_html",
    "planner.checking",
    "planner.pdf.preflight",
    "babel.dates",
)
"""Loaded in a thread once the window is seen, in the order they are wanted."""
_WIDGETS = (
    "planner.ui.entries",
    "planner.ui.timeline.picture",
    "planner.ui.timeline.header",
    "planner.ui.timeline.pointing",
    "planner.ui.timeline.verbs",
    "planner.ui.timeline.view",
    "planner.ui.days",
    "planner.ui.left",
    "planner.ui.inspector.panel",
    "planner.ui.panes",
)
"""Loaded by the main thread when it is idle: they make Qt classes."""

_PAINTED = 40
"""Milliseconds after which the start page has been painted, so that loading does not hold it up."""


def now() -> datetime:
    """The moment, in local time."""
    return datetime.now().astimezone()


class Program(QObject):
    """Made once."""

    unforeseen = Signal(str)
    """The details of an exception that nobody caught, from any thread."""

    def __init__(self, arguments: list[str], settings: Settings | None = None) -> None:
        application = QApplication.instance()
        self.application = (
            application
            if isinstance(application, QApplication)
            else QApplication([*arguments, "-style", "fusion"])
        )
        super().__init__()
        self.application.setApplicationName("programme-planner")
        self.application.setDesktopFileName("programme-planner")
        self.settings = settings or Settings()
        self.themes: Themes | None = None
        self.loaded = False
        self.window = Window(self.settings)

    def run(self, file: Path | None) -> int:
        """Shows the window and lets it live until it is closed; gives the exit code."""
        sys.excepthook = self._catch
        self.unforeseen.connect(self._tell)
        self.show(file)
        return self.application.exec()

    def show(self, file: Path | None = None) -> None:
        """Shows the frame; all else comes once it is seen."""
        self.window.seen.connect(lambda: self._furnish(file))
        self.window.show()

    def _furnish(self, file: Path | None) -> None:
        from planner.ui.theme import Themes  # noqa: PLC0415 - names Qt's enumerations

        self.themes = themes = Themes(self.application, self.settings.theme)
        QTimer.singleShot(0, lambda: self._open_up(themes, file))

    def _open_up(self, themes: Themes, file: Path | None) -> None:
        self._fill(self.window, themes)
        QTimer.singleShot(_PAINTED, lambda: self._load_rest(file))

    def _fill(self, window: Window, themes: Themes) -> None:
        """Furnishes a window in the language chosen."""
        from planner.text import interface_language, texts  # noqa: PLC0415 - after first sight

        language = self.settings.language or interface_language(os.environ)
        self._translate_qt(language)
        window.furnish(
            Surroundings(texts(language), self.settings, themes, now, lambda: self.loaded)
        )
        window.language_chosen.connect(self._speak)

    def _load_rest(self, file: Path | None) -> None:
        """Loads what opening a programme takes: in a thread, or piece by piece when idle."""
        from threading import Thread  # noqa: PLC0415 - after first sight

        from planner.ui.icons import program_icon  # noqa: PLC0415 - as above

        self.application.setWindowIcon(program_icon())
        desk = self.window.desk
        if self.themes is not None:
            self.themes.complete()
        for module in _WIDGETS:
            QTimer.singleShot(0, lambda module=module: import_module(module))
        # Last, because a thread that imports takes its turns from this one.
        load = Thread(target=self._load, name="load", daemon=True)
        QTimer.singleShot(0, load.start)
        if file is not None:
            QTimer.singleShot(0, lambda: desk.open(file))

    def _translate_qt(self, language: str) -> None:
        """Qt's own buttons speak the language, too."""
        from PySide6.QtCore import QLibraryInfo, QTranslator  # noqa: PLC0415 - after first sight

        for old in self.findChildren(QTranslator):
            self.application.removeTranslator(old)
            old.deleteLater()
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{language}", folder):
            self.application.installTranslator(translator)

    def _speak(self, language: str) -> None:
        """Shows the window in another language, with what was open."""
        if self.themes is None or language == self.window.texts.language:
            return
        self.settings.language = language
        path, old = self.window.desk.path, self.window
        old.desk.clear()
        self.settings.keep_layout("window", old.saveGeometry())
        self.window = Window(self.settings)
        self._fill(self.window, self.themes)
        self.window.show()  # before the old one closes: with the last window the program ends
        old.close()
        old.deleteLater()
        if path is not None:
            self.window.desk.open(path)

    def _load(self) -> None:
        for module in HEAVY:
            import_module(module)
        from planner.checking import findings  # noqa: PLC0415 - loaded just now
        from planner.core.programme import Day, Programme  # noqa: PLC0415 - as above

        # Reads the faces of print and the calendar of holidays, which takes its time.
        findings(Programme("", title="Aa", days={"": Day("", date=now().date())}))
        self.loaded = True

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        from traceback import format_exception  # noqa: PLC0415 - hardly ever needed

        details = "".join(format_exception(kind, error, trace))
        sys.stderr.write(details)
        if not issubclass(kind, KeyboardInterrupt):
            self.unforeseen.emit(details)

    def _tell(self, details: str) -> None:
        self.window.desk.show_unforeseen(details)
