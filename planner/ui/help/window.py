"""The window of the guide, and of what is new: its pages by title, a search, and the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.text import Texts
from planner.ui.help.pages import Page
from planner.ui.help.reader import Reader
from planner.ui.looks import Look
from planner.ui.scale import FRAME, MEDIUM, WIDE

_SIZE = QSize(920, 640)
_LIST = 230


class PagesWindow(QDialog):
    """Stays open beside the work. Ctrl+F searches, Alt+Left goes back, Esc closes."""

    def __init__(
        self,
        texts: Texts,
        look: Look,
        title: str,
        pages: Sequence[Page],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._pages = {page.name: page for page in pages}
        self._been: list[str] = []
        self.setWindowTitle(title)
        _ = texts.gettext
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(_("Search"))
        self.search.setAccessibleName(_("Search"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setProperty("part", "list")
        self.list.setAccessibleName(title)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        for page in pages:
            QListWidgetItem(page.title, self.list).setData(Qt.ItemDataRole.UserRole, page.name)
        self.nothing = QLabel(_("Nothing found"), self)
        self.nothing.setProperty("part", "muted")
        self.nothing.hide()
        self.back = QPushButton(_("&Back"), self)
        self.back.setAutoDefault(False)
        self.reader = Reader(look, self)
        self._lay_out()
        self._connect()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @property
    def page(self) -> str:
        """The name of the page shown; empty where nothing is found."""
        item = self._current()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def show_page(self, name: str) -> None:
        """Turns to the page of that name, wherever it is in the list; any other changes nothing."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == name:
                if item.isHidden():
                    self.search.clear()
                self.list.setCurrentItem(item)

    def go_back(self) -> None:
        """Turns to the page that was shown before this one."""
        if len(self._been) > 1:
            self._been.pop()
            self.show_page(self._been.pop())

    def _lay_out(self) -> None:
        left = QFrame(self)
        left.setProperty("part", "pane")
        left.setFixedWidth(_LIST)
        column = QVBoxLayout(left)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(MEDIUM)
        for part in (self.search, self.list, self.nothing, self.back):
            column.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self.reader, 1)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - FRAME))

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda _now, _old: self._turn())
        self.reader.wanted.connect(self.show_page)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._step)
        self.back.clicked.connect(self.go_back)
        for keys, deed in (
            (QKeySequence(QKeySequence.StandardKey.Find), self._begin_search),
            (QKeySequence(QKeySequence.StandardKey.Back), self.go_back),
        ):
            QShortcut(keys, self).activated.connect(deed)

    def _turn(self) -> None:
        page = self._pages.get(self.page)
        if page is not None:
            self._been.append(page.name)
            self.reader.show_page(page)
            self.reader.mark(self.search.text())
        self.back.setEnabled(len(self._been) > 1)

    def _begin_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _narrow(self, typed: str) -> None:
        """Leaves the pages that hold all words typed, and marks the words."""
        shown = [item for item in self._items() if self._hide(item, typed)]
        self.nothing.setVisible(not shown)
        item = self._current()
        if shown and (item is None or item.isHidden()):
            self.list.setCurrentItem(shown[0])
        self.reader.mark(typed)

    def _hide(self, item: QListWidgetItem, typed: str) -> bool:
        """Hides a page that does not hold the words; gives whether it is shown."""
        page = self._pages[str(item.data(Qt.ItemDataRole.UserRole))]
        item.setHidden(not page.holds(typed))
        return not item.isHidden()

    def _step(self) -> None:
        """Enter turns to the next page that is found."""
        shown = [item for item in self._items() if not item.isHidden()]
        item = self._current()
        if item is not None and item in shown:
            self.list.setCurrentItem(shown[(shown.index(item) + 1) % len(shown)])

    def _current(self) -> QListWidgetItem | None:
        return next(iter(self.list.selectedItems()), None)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]
