"""The window: an empty frame at first sight, then the start page, then what is open.

Qt makes its many enumerations when they are first named in Python, which takes longer than showing
a frame does. So nothing here names them at import.
"""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QDragEnterEvent, QDropEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget

from planner.ui.looks import DARK, LIGHT, Look
from planner.ui.settings import Settings, Theme

if TYPE_CHECKING:  # loaded once the frame is seen
    from planner.text import Texts
    from planner.ui.desk import Desk
    from planner.ui.start.page import StartPage
    from planner.ui.theme import Themes

Now = Callable[[], datetime]
_FRAME = 36  # pixels that a window manager puts above a window


class Surroundings(NamedTuple):
    """What the window stands in: its words, settings and look, the time, and what is loaded."""

    texts: Texts
    settings: Settings
    themes: Themes
    now: Now
    everything_loaded: Callable[[], bool]


class Window(QMainWindow):
    """A frame with the start page in it; what is open is the business of its desk."""

    seen = Signal()
    """The frame has been painted for the first time."""
    language_chosen = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self._seen = False
        self._desk: Desk | None = None
        self._start: StartPage | None = None
        self._items: QMenu | None = None
        if settings.theme != Theme.SYSTEM:
            look = DARK if settings.theme == Theme.DARK else LIGHT
            self.setPalette(QPalette(QColor(look.window)))
        room = self.screen().availableSize() - QSize(0, _FRAME)
        self.resize(QSize(1200, 780).boundedTo(room))
        self.restoreGeometry(settings.layout("window"))

    def furnish(self, around: Surroundings, *, opening: bool = False) -> None:
        """Puts menus into the frame, and the start page unless a programme is about to open."""
        from planner.ui.actions import Actions, fill, tool_bar  # noqa: PLC0415 - see the module

        self.around = around
        self.texts = around.texts
        self.setPalette(QPalette())
        self.actions_ = Actions(self.texts, self)
        self.menus = fill(self.menuBar(), self.actions_, self.texts)
        self.tools = tool_bar(self.actions_, self.texts, self)
        self.addToolBar(self.tools)
        self._pages = QStackedWidget(self)
        self.setCentralWidget(self._pages)
        self.setAcceptDrops(True)
        around.themes.changed.connect(self._wear)
        if opening:
            self._show_empty()
        else:
            self.show_start()

    @property
    def desk(self) -> Desk:
        """What opens and holds programmes; made when it is first asked for."""
        if self._desk is None:
            from planner.ui.desk import Desk  # noqa: PLC0415 - loaded once the window is seen

            self._desk = Desk(self)
            self.actions_.wear(self.around.themes.look)
        return self._desk

    @property
    def start(self) -> StartPage:
        """The start page; made when it is first asked for."""
        texts = self.texts
        if self._start is None:
            from planner.ui.start.page import StartPage  # noqa: PLC0415 - not for each start

            self._start = start = StartPage(texts, self)
            self._pages.addWidget(start)
            start.chosen.connect(lambda name: self.actions_[name].trigger())
            # The desk is made when something is chosen.
            start.recent_chosen.connect(lambda path: self.desk.open(path))  # noqa: PLW0108 - above
            start.started_from.connect(
                lambda path: self.desk.copies.start_from(path)  # noqa: PLW0108 - as above
            )
            start.files_pasted.connect(lambda paths: self.desk.take(paths))  # noqa: PLW0108 - as above
            start.forgotten.connect(self._forget)
            start.wear(self.around.themes.look)
        return self._start

    def show_start(self) -> None:
        """Shows the start page."""
        self.start.show_recent(self.settings.recent())
        self._pages.setCurrentWidget(self.start)
        self.start.setFocus()
        self._show_empty()

    def _show_empty(self) -> None:
        """Tells by title, actions and tools that no programme is open."""
        self.actions_.enable(programme_open=False)
        self.tools.hide()
        self.setWindowTitle(self.texts.gettext("Programme Planner"))

    def show_page(self, page: QWidget) -> None:
        """Shows an open programme in place of the start page."""
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.actions_.enable(programme_open=True)
        self.tools.show()

    def show_items(self, menu: QMenu | None) -> None:
        """Puts the open programme's menu of items into the menu bar; None takes it away."""
        bar = self.menuBar()
        if self._items is not None:
            bar.removeAction(self._items.menuAction())
        self._items = menu
        if menu is not None:
            bar.insertMenu(self.menus["view"].menuAction(), menu)

    def menu_bar_menus(self) -> list[QMenu]:
        """The menus of the menu bar, from the left."""
        found = (action.menu() for action in self.menuBar().actions())
        return [menu for menu in found if isinstance(menu, QMenu)]

    def drop_page(self, page: QWidget) -> None:
        """Forgets a page that was shown."""
        self._pages.removeWidget(page)
        page.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tells when the frame is seen."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.seen.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers where everything stood; waits for what is being exported or printed."""
        if self._desk is not None and not self._desk.prints.may_close():
            event.ignore()
            return
        self.settings.keep_layout("window", self.saveGeometry())
        if self._desk is not None:
            self._desk.clear()
        super().closeEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own parameter
        """Tab goes as one reads, whenever what it goes through was made."""
        from planner.ui.sight_order import step  # noqa: PLC0415 - after first sight

        return step(self, forward=next) or super().focusNextPrevChild(next)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the file dropped, or keeps slides with their items."""
        paths = _dropped(event)
        if paths:
            event.acceptProposedAction()
            # Reading takes a while, in which whoever the files come from would wait for an answer.
            QTimer.singleShot(0, self, lambda: self.desk.take(paths))

    def _forget(self, path: Path) -> None:
        self.settings.forget(path)
        self.start.show_recent(self.settings.recent())

    def _wear(self, look: Look) -> None:
        if self._start is not None:
            self._start.wear(look)
        if self._desk is not None:
            self.actions_.wear(look)


def _dropped(event: QDropEvent) -> list[Path]:
    """The files on this machine that are being dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
