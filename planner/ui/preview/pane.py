"""The *Page* pane: what will be printed, beside the day it is made from."""

# ruff: noqa: N802 - Qt names the methods that are overridden here

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner import wording
from planner.core.programme import Programme
from planner.pdf.naming import product_name
from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.preview.area import Sight
from planner.ui.preview.bar import PageBar
from planner.ui.preview.header import PageHeader
from planner.ui.preview.message import Message
from planner.ui.preview.messages import Composed, Counted
from planner.ui.preview.notice import Notice
from planner.ui.preview.notices import notices
from planner.ui.preview.process import ReadBlob
from planner.ui.preview.renderer import Renderer
from planner.ui.preview.view import PagesView

PAUSE = 15
"""Milliseconds after an edit before its pages are set: what was edited is painted first."""
IDLE = 1500
"""The same while nobody sees the pages: then only their number is wanted."""
SLOW = 600
"""Milliseconds after which it is said that the pages in sight are not yet those wanted."""
CALM = 400
"""Milliseconds without an edit before the handout is counted beside another product."""
COUNTED = 100
"""The most entries for which that is done: more would keep the pages in sight waiting."""
HANDOUT = "handout"
PARTICIPANTS = "participants"
"""The print setting with those who get a badge, which alone is worth a page."""


class PagePane(QWidget):
    """The printed pages of the programme last shown.

    Where the pane itself is not seen, nothing is drawn; its pages are only counted.
    """

    pages_changed = Signal(int)
    """The product shown now fills so many pages."""
    handout_counted = Signal(int)
    """The handout fills so many pages now, whatever is shown."""
    lines_over_changed = Signal()
    """Another number of the handout's lines are too many for the pages it may have."""
    product_chosen = Signal(str)
    """Somebody has turned to another product."""
    entry_chosen = Signal(str)
    """The id of an entry that was clicked."""
    entry_opened = Signal(str)
    """The id of an entry that was clicked twice."""
    entry_sought = Signal(str)
    """The id of an entry to which the keyboard is to go."""
    export_wanted = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._programme: Programme | None = None
        self._read_blob: ReadBlob = _no_blob
        self._product = HANDOUT
        self._shown = ""  # the product whose pages the view has
        self._sights: dict[str, Sight] = {}
        self.lines_over = 0
        """How many they are, as far as the handout has been counted."""
        self._pending = False
        self._seeking = False
        self._closed = False
        self._renderer = Renderer(self)
        self.header = PageHeader(texts)
        self._view = PagesView()
        self._message = Message(texts)
        self._notice = Notice()
        self._bar = PageBar(texts, self._view)
        self._stack = QStackedWidget()
        self._pause = QTimer(self, singleShot=True)
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._lay_out()
        self._connect()
        self.clear()

    @property
    def product(self) -> str:
        """The product shown, or to be shown next."""
        return self._product

    def show_programme(self, programme: Programme, read_blob: ReadBlob) -> None:
        """Shows this state soon; called after every edit, and the newest state wins.

        `read_blob` gives a picture's bytes by its SHA-256; it is called in the main thread.
        """
        self._read_blob = read_blob
        if programme is self._programme:
            return
        self._programme = programme
        self._pending = True
        self._wait()

    def show_product(self, product: str) -> None:
        """Turns to another product, at the place where it was left."""
        self.header.show_product(product)
        if product == self._product:
            return
        self._product = product
        self._pending = self._programme is not None
        if self._pending:
            self._compose()

    def show_chosen(self, entries: Iterable[str]) -> None:
        """Outlines these entries; the pages scroll to them only where none of them is in sight."""
        self._view.mark(entries)
        self._seeking = True
        self._seek()

    def clear(self) -> None:
        """Shows no programme: none is open."""
        self._programme, self._read_blob = None, _no_blob
        self._pending = False
        self._pause.stop()
        self._say_empty()

    def showEvent(self, event: QShowEvent) -> None:
        """Draws what was given while the pane was hidden."""
        super().showEvent(event)
        self._closed = False
        if self._pending:
            self._pause.start(0)  # once the pane itself is seen
        self._seek()

    def hideEvent(self, event: QHideEvent) -> None:
        """What waits to be drawn is not wanted so soon any more."""
        super().hideEvent(event)
        if self._pending:
            self._wait()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ends the program that draws; it is started again should the pane be shown again."""
        super().closeEvent(event)
        for timer in (self._pause, self._slow, self._calm):
            timer.stop()
        self._renderer.close()
        self._pending = self._programme is not None
        self._closed = True

    def _lay_out(self) -> None:
        self._stack.addWidget(self._message)
        self._stack.addWidget(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        column.addWidget(self._notice)
        column.addWidget(self._bar)
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        view = self._view
        self._pause.timeout.connect(self._compose)
        self._slow.timeout.connect(self._say_slow)
        self._calm.timeout.connect(lambda: self._renderer.count(HANDOUT))
        view.wanted.connect(self._renderer.draw)
        view.clicked.connect(self.entry_chosen)
        view.double_clicked.connect(self.entry_opened)
        view.entered.connect(self.entry_sought)
        self._renderer.composed.connect(self._take_pages)
        self._renderer.drawn.connect(view.put)
        self._renderer.counted.connect(self._take_count)
        self._renderer.failed.connect(self._say_failed)
        self._message.retry.clicked.connect(self._compose)
        self.header.chosen.connect(self._turn_to_product)
        self.header.export_wanted.connect(self.export_wanted)

    def _turn_to_product(self, product: str) -> None:
        self.show_product(product)
        self.product_chosen.emit(product)

    def _wait(self) -> None:
        if not self._closed:
            self._pause.start(PAUSE if self.isVisible() else IDLE)

    def _compose(self) -> None:
        self._pause.stop()
        self._calm.stop()
        self._pending = False
        if self._programme is None or _is_empty(self._programme):
            self._say_empty()
            return
        self._message.say_drawing()
        self._renderer.compose(self._programme, self._product, self._read_blob)
        if not self._slow.isActive():
            self._slow.start()

    def _take_pages(self, composed: Composed) -> None:
        view, sizes = self._view, composed.sizes
        turned = self._shown != self._product
        changed = turned or len(sizes) != view.pages
        if not turned:
            view.show_pages(sizes)
        else:
            self._leave()
            self._shown = self._product
            view.show_others(sizes, self._sights.get(self._product, Sight(None, None)))
        view.show_spots(composed.spots)
        self._turn_to(view)
        self._say_notices(composed)
        if turned and self.header.products.hasFocus():
            say_aloud(view, f"{view.accessibleName()}. {self._notice.toolTip()}")
        self._seek()
        if changed:
            self.pages_changed.emit(len(sizes))
        if self._product == HANDOUT:
            self._take_count(Counted(composed.number, len(sizes), composed.lines_over))
        elif self._programme is not None and len(self._programme.entries) <= COUNTED:
            self._calm.start()

    def _take_count(self, counted: Counted) -> None:
        self.handout_counted.emit(counted.pages)
        if counted.lines_over != self.lines_over:
            self.lines_over = counted.lines_over
            self.lines_over_changed.emit()

    def _seek(self) -> None:
        """Scrolls to what was chosen, once it is on pages that are seen."""
        if self._seeking and self.isVisible() and self._view.reveal_marked():
            self._seeking = False

    def _say_notices(self, composed: Composed) -> None:
        """Says under the pages what they lack, and to a screen reader what they are."""
        texts, programme = self._texts, self._programme
        said = notices(texts, programme, composed.lacks) if programme is not None else []
        self._notice.say(" ".join(said))
        name, pages = product_name(texts, self._product), len(composed.sizes)
        self._view.setAccessibleName(f"{name}, {wording.pages(texts, pages)}")
        if composed.spots:
            said.append(texts.gettext("Enter goes to the item in the middle of the page."))
        self._view.setAccessibleDescription(" ".join(said))

    def _say_slow(self) -> None:
        """Says that what is seen is old; pages of another product would be taken for this one's."""
        if self._shown == self._product:
            self._bar.say_drawing()
        else:
            self._message.say_drawing()
            self._turn_to(self._message)

    def _say_empty(self) -> None:
        self._renderer.close()
        self._lose_pages()
        self._take_count(Counted(0, 0))
        self._message.say_empty()
        self._turn_to(self._message)

    def _say_failed(self) -> None:
        self._lose_pages()
        self._message.say_failed()
        self._turn_to(self._message)

    def _lose_pages(self) -> None:
        if self._view.pages:
            self._leave()
            self._view.show_pages(())
            self.pages_changed.emit(0)

    def _leave(self) -> None:
        """Remembers where the reader was in the pages that are shown."""
        if self._shown:
            self._sights[self._shown], self._shown = self._view.sight, ""

    def _turn_to(self, widget: QWidget) -> None:
        self._slow.stop()
        self._stack.setCurrentWidget(widget)
        self._bar.setVisible(widget is self._view)
        if widget is not self._view:
            self._notice.hide()


def _is_empty(programme: Programme) -> bool:
    """Whether a page would have nothing on it."""
    said = programme.title or programme.introduction or programme.print_settings.get(PARTICIPANTS)
    return not (said or programme.entries or programme.speakers)


def _no_blob(sha256: str) -> bytes:
    raise KeyError(sha256)
