"""The whole program on stage, on real files in a folder of its own, with hands and ears."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSettings, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget

from planner.core.programme import Entry, Programme
from planner.document.document import Document
from planner.ui import opening
from planner.ui.desk import Desk
from planner.ui.panes import Panes
from planner.ui.program import Program
from planner.ui.settings import Settings
from planner.ui.window import Window

_D = TypeVar("_D", bound=QDialog)
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
PATIENCE = 20.0  # seconds; a test that needs them has failed


class Stage:
    """One run of the program."""

    def __init__(self, folder: Path, language: str = "en", file: Path | None = None) -> None:
        self.folder = folder
        store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.settings = Settings(store)
        self.settings.language = language
        self.settings.open_after_export = False
        self.settings.backups_folder = folder.parent / f"{folder.name}-backups"
        self.program = Program(["planner"], self.settings)
        self.program.show(file)
        self.until(lambda: self.program.loaded)
        self.window.resize(1280, 720)
        self.window.activateWindow()

    @property
    def window(self) -> Window:
        return self.program.window

    @property
    def desk(self) -> Desk:
        return self.window.desk

    @property
    def panes(self) -> Panes:
        assert self.desk.panes is not None
        return self.desk.panes

    @property
    def programme(self) -> Programme:
        return self.panes.programme

    def entry(self, title: str) -> Entry:
        """The entry whose title begins so."""
        return next(e for e in self.programme.entries.values() if e.title.startswith(title))

    def times(self, title: str) -> tuple[str, str]:
        """When an entry starts and ends, as 9:30."""
        entry = self.entry(title)
        texts = self.window.texts
        return texts.time(entry.start or 0), texts.time(entry.end or 0)

    def open(self, programme: Programme, name: str = "day.programme") -> None:
        """Opens a new file with that programme."""
        self.desk.show_document(Document.new(self.folder / name, programme))
        self.settle()

    def open_sample(self) -> None:
        self.open(opening.read_sample())

    def settle(self) -> None:
        """Lets everything that is due happen."""
        for _ in range(5):
            QApplication.processEvents()

    def until(self, happens: Callable[[], object]) -> None:
        """Lets time pass until something is so."""
        end = monotonic() + PATIENCE
        while not happens():
            assert monotonic() < end, "it never happened"
            QTest.qWait(5)

    def keys(self, *strokes: Qt.Key | tuple[Qt.KeyboardModifier, Qt.Key]) -> None:
        """Strokes on whatever has the focus."""
        for stroke in strokes:
            modifiers, key = stroke if isinstance(stroke, tuple) else (PLAIN, stroke)
            QTest.keyClick(self.focus(), key, modifiers)
            self.settle()

    def type(self, text: str) -> None:
        """Types into whatever has the focus."""
        QTest.keyClicks(self.focus(), text)
        self.settle()

    def focus(self) -> QWidget:
        """Where a key goes: to a popup, else to what has the focus."""
        self.settle()
        popup: QWidget | None = QApplication.activePopupWidget()
        held: QWidget | None = QApplication.focusWidget() if popup is None else popup.focusWidget()
        return held or popup or self.window

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, LEFT, PLAIN, at or widget.rect().center())
        self.settle()

    def dialog(self, kind: builtins.type[_D]) -> _D:
        """The dialog of that kind that is open."""
        self.settle()
        found: list[_D] = [w for w in self.window.findChildren(kind) if w.isVisible()]
        (dialog,) = found
        return dialog

    def keep_as(self, path: Path) -> None:
        """Types a file's name into the file dialog that is open, and accepts it."""
        dialog = self.dialog(QFileDialog)
        line = dialog.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, str(path))
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.settle()
        self.window.activateWindow()  # as any window manager does when a dialog ends
        self.settle()

    def replace(self, line: QWidget, text: str) -> None:
        """Clicks into a field, writes something else there, and leaves it with Tab."""
        self.click(line)
        self.keys((Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_A), Qt.Key.Key_Delete)
        self.type(text)
        self.keys(Qt.Key.Key_Tab)

    def drag(self, title: str, minutes: int) -> None:
        """Drags a card by that many minutes."""
        view = self.panes.timeline
        index = view.entries.index_of(self.entry(title).id)
        view.scrollTo(index)
        self.settle()
        start = view.visualRect(index).topLeft() + QPoint(150, 12)
        way = round(minutes * view.picture.scale.per_minute)
        QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
        for step in (way // 3, way * 2 // 3, way):
            QTest.mouseMove(view.viewport(), start + QPoint(0, step))
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, start + QPoint(0, way))
        self.settle()

    def drag_end(self, title: str, minutes: int) -> None:
        """Selects a card and drags its lower edge by that many minutes."""
        view = self.panes.timeline
        index = view.entries.index_of(self.entry(title).id)
        view.scrollTo(index)
        self.settle()
        self.click(view.viewport(), view.visualRect(index).topLeft() + QPoint(150, 12))
        start = view.visualRect(index).bottomLeft() + QPoint(150, -1)
        way = round(minutes * view.picture.scale.per_minute)
        QTest.mouseMove(view.viewport(), start)
        QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
        for step in (way // 2, way):
            QTest.mouseMove(view.viewport(), start + QPoint(0, step))
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, start + QPoint(0, way))
        self.settle()

    def walk_to(self, title: str) -> None:
        """Goes to a card by the arrow keys."""
        self.keys(Qt.Key.Key_F7)
        view, wanted = self.panes.timeline, self.entry(title).id
        self.keys(Qt.Key.Key_Home)
        for _ in range(len(self.programme.entries)):
            if view.current() == wanted:
                return
            self.keys(Qt.Key.Key_Down)
        assert view.current() == wanted

    def tab_to(self, widget: QWidget) -> None:
        """Goes to a control by Tab alone."""
        for _ in range(60):
            if QApplication.focusWidget() is widget:
                return
            self.keys(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget

    def close(self) -> None:
        """Ends the run, and takes the window and all its dialogs down in order."""
        self.window.close()
        self.settle()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.settle()


@contextmanager
def on_stage(folder: Path, language: str = "en") -> Iterator[Stage]:
    """The program, and the application dressed as before once it has ended."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    font, palette, sheet = application.font(), application.palette(), application.styleSheet()
    stage = Stage(folder, language)
    yield stage
    stage.close()
    for translator in stage.program.findChildren(QTranslator):
        application.removeTranslator(translator)
    application.setStyleSheet(sheet)
    application.setPalette(palette)
    application.setFont(font)
