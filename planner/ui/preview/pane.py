"""The *Page* pane: the handout as it will be printed, beside the day it is made from."""

# ruff: noqa: N802 - Qt names the methods that are overridden here

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.preview.bar import PageBar
from planner.ui.preview.renderer import ReadBlob, Renderer
from planner.ui.preview.view import PagesView

PAUSE = 120
"""Milliseconds without an edit before the page is set anew."""


class PagePane(QWidget):
    """The printed pages of the programme last shown.

    Nothing is drawn, and no program started for it, before the pane itself is first seen.
    """

    pages_changed = Signal(int)
    """The programme now fills so many pages."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._programme: Programme | None = None
        self._read_blob: ReadBlob = _no_blob
        self._pending = False
        self._renderer = Renderer(self)
        self._view = PagesView()
        self._message = _Message(texts)
        self._bar = PageBar(texts, self._view)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message)
        self._stack.addWidget(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._bar)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._compose)
        self._view.wanted.connect(self._renderer.draw)
        self._renderer.composed.connect(self._take_pages)
        self._renderer.drawn.connect(self._view.put)
        self._renderer.failed.connect(self._say_failed)
        self._message.retry.clicked.connect(self._compose)
        self.setFocusProxy(self._view)
        self.clear()

    def show_programme(self, programme: Programme, read_blob: ReadBlob) -> None:
        """Shows this state soon; called after every edit, and the newest state wins.

        `read_blob` gives a picture's bytes by its SHA-256; it is called in the main thread.
        """
        self._read_blob = read_blob
        if programme is self._programme:
            return
        self._programme = programme
        self._pending = True
        if self.isVisible():
            self._pause.start()

    def clear(self) -> None:
        """Shows no programme: none is open."""
        self._programme, self._read_blob = None, _no_blob
        self._pending = False
        self._pause.stop()
        self._say_empty()

    def showEvent(self, event: QShowEvent) -> None:
        """Draws what was given while the pane was hidden."""
        super().showEvent(event)
        if self._pending:
            self._compose()

    def hideEvent(self, event: QHideEvent) -> None:
        """What waits to be drawn waits until the pane is seen again."""
        super().hideEvent(event)
        self._pause.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ends the program that draws; it is started again should the pane be shown again."""
        super().closeEvent(event)
        self._renderer.close()
        self._pending = self._programme is not None

    def _compose(self) -> None:
        self._pause.stop()
        self._pending = False
        if self._programme is None or _is_empty(self._programme):
            self._say_empty()
            return
        if self._stack.currentWidget() is self._message:
            self._message.say(self._texts.gettext("The page is being drawn…"))
        self._renderer.compose(self._programme, self._read_blob)

    def _take_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        changed = len(sizes) != self._view.pages
        self._turn_to(self._view)
        self._view.show_pages(sizes)
        if changed:
            self._name(len(sizes))
            self.pages_changed.emit(len(sizes))

    def _name(self, pages: int) -> None:
        name = self._texts.ngettext(
            "Printed programme, %(number)s page", "Printed programme, %(number)s pages", pages
        )
        self._view.setAccessibleName(name % {"number": pages})

    def _say_empty(self) -> None:
        self._renderer.close()
        had_pages = self._view.pages > 0
        self._view.show_pages(())
        self._show_message(
            self._texts.gettext(
                "The printed page appears here as soon as the programme has a title or an item."
            )
        )
        if had_pages:
            self.pages_changed.emit(0)

    def _say_failed(self) -> None:
        self._show_message(
            self._texts.gettext(
                "The page could not be drawn. The programme itself is saved, and nothing is lost."
            ),
            retry=True,
        )

    def _show_message(self, sentence: str, *, retry: bool = False) -> None:
        self._message.say(sentence, retry=retry)
        self._turn_to(self._message)

    def _turn_to(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)
        self._bar.setVisible(widget is self._view)


class _Message(QWidget):
    """A sentence in the place of the pages, and perhaps a button to try again."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._sentence = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.retry = QPushButton(texts.gettext("Try again"))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._sentence)
        column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, sentence: str, *, retry: bool = False) -> None:
        """Shows the sentence."""
        self._sentence.setText(sentence)
        self.retry.setVisible(retry)


def _is_empty(programme: Programme) -> bool:
    """Whether a page would have nothing on it."""
    return not (programme.title or programme.introduction or programme.entries)


def _no_blob(sha256: str) -> bytes:
    raise KeyError(sha256)
