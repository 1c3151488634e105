"""The running program: one application, its settings and look, and the window in a language."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog

from planner.ui.settings import Settings
from planner.ui.window import Surroundings, Window

if TYPE_CHECKING:
    from types import TracebackType

    from planner.ui.desk import Desk
    from planner.ui.loading import Loading
    from planner.ui.theme import Themes

_CALM = 2000
"""Milliseconds until the log is begun: what is seen comes first."""
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
        self.loading: Loading | None = None
        self.window = Window(self.settings)

    @property
    def loaded(self) -> bool:
        """Whether a day can be looked over and a text be read at once."""
        return self.loading is not None and self.loading.done

    def run(self, file: Path | None) -> int:
        """Shows the window and lets it live until it is closed; gives the exit code."""
        sys.excepthook = self._catch
        self.unforeseen.connect(self._tell)
        self.window.seen.connect(lambda: QTimer.singleShot(_CALM, self._begin_log))
        self.show(file)
        return self.application.exec()

    def _begin_log(self) -> None:
        """From now on errors that nobody foresaw are written down, those of threads, too."""
        import threading  # noqa: PLC0415 - after first sight

        from planner.ui import log  # noqa: PLC0415 - as above
        from planner.ui.help.versions import versions  # noqa: PLC0415 - as above

        log.begin(log.log_folder())
        log.note(", ".join(f"{name} {number}" for name, number in versions()))

        def catch(of_thread: threading.ExceptHookArgs) -> None:
            if of_thread.exc_value is not None:
                self._catch(of_thread.exc_type, of_thread.exc_value, of_thread.exc_traceback)

        threading.excepthook = catch

    def show(self, file: Path | None = None) -> None:
        """Shows the frame; all else comes once it is seen."""
        self.window.seen.connect(lambda: self._furnish(file))
        self.window.show()

    def _furnish(self, file: Path | None) -> None:
        from planner.ui.theme import Themes  # noqa: PLC0415 - names Qt's enumerations

        self.themes = themes = Themes(self.application, self.settings.theme)
        QTimer.singleShot(0, lambda: self._open_up(themes, file))

    def _open_up(self, themes: Themes, file: Path | None) -> None:
        self._fill(self.window, themes, opening=file is not None)
        QTimer.singleShot(_PAINTED if file is None else 0, lambda: self._load_rest(file))

    def _fill(self, window: Window, themes: Themes, *, opening: bool) -> None:
        """Furnishes a window in the language chosen; with no start page to open a programme."""
        from planner.text import interface_language, texts  # noqa: PLC0415 - after first sight

        language = self.settings.language or interface_language(os.environ)
        self._translate_qt(language)
        window.furnish(
            Surroundings(texts(language), self.settings, themes, now, lambda: self.loaded),
            opening=opening,
        )
        window.language_chosen.connect(self._speak)

    def _load_rest(self, file: Path | None) -> None:
        from planner.ui.icons import program_icon  # noqa: PLC0415 - after first sight
        from planner.ui.loading import Loading  # noqa: PLC0415 - as above

        self.application.setWindowIcon(program_icon())
        desk = self.window.desk
        if self.themes is not None:
            self.themes.complete()
        self.loading = Loading(self.application)
        self.loading.begin(None if file is None else lambda: self._open(desk, file))

    def _open(self, desk: Desk, file: Path) -> None:
        """Opens what was named; where that cannot be, or asks first, there is the start page."""
        desk.open(file)

        def show_start_instead() -> None:
            if desk.panes is None:
                desk.window.show_start()

        QTimer.singleShot(0, desk, show_start_instead)  # what was read is shown in the same way

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
        """Shows the window in another language, or the system's for none, with what was open."""
        from planner.text import interface_language  # noqa: PLC0415 - after first sight

        self.settings.language = language or None
        spoken = language or interface_language(os.environ)
        if self.themes is None or spoken == self.window.texts.language:
            return
        path, old = self.window.desk.path, self.window
        asked = old.findChild(QDialog, "settings") is not None
        old.desk.clear()
        self.settings.keep_layout("window", old.saveGeometry())
        self.window = Window(self.settings)
        self._fill(self.window, self.themes, opening=path is not None)
        self.window.show()  # before the old one closes: with the last window the program ends
        old.close()
        old.deleteLater()
        desk = self.window.desk  # made now: the actions do nothing before
        if path is not None:
            self._open(desk, path)
        if asked:
            self.window.desk.deeds.show_settings()

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        details = _written_down(error.with_traceback(trace))
        if not issubclass(kind, KeyboardInterrupt):
            self.unforeseen.emit(details)

    def _tell(self, details: str) -> None:
        try:
            self.window.desk.show_unforeseen(details)
        except Exception as error:  # noqa: BLE001 - to tell of it would fail again, without end
            _written_down(error)


def _written_down(error: BaseException) -> str:
    """The details of an error, which the log and who sees the console have now, too."""
    from traceback import format_exception  # noqa: PLC0415 - hardly ever needed

    from planner.ui.log import note_error  # noqa: PLC0415 - as above

    details = "".join(format_exception(error))
    if sys.stderr is not None:  # as it is where a program has no console
        sys.stderr.write(details)
    note_error(error)
    return details
