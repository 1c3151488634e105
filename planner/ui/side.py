"""The right pane: *Details* or *Page*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from planner.core.changes import Edit
from planner.text import Texts
from planner.ui.relay import Relay

if TYPE_CHECKING:
    from planner.document.document import Document
    from planner.ui.preview import PagePane

_DETAILS, _PAGE = range(2)


class Side(QFrame):
    """Two tabs. The page is not even loaded before it is looked at."""

    turned = Signal()
    """Somebody wants to see the details or the page."""

    def __init__(self, details: QWidget, document: Document, relay: Relay, texts: Texts) -> None:
        super().__init__()
        self.setProperty("part", "pane")
        self._document = document
        self._relay = relay
        self._texts = texts
        self.page: PagePane | None = None
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(texts.gettext("Details"))
        self.tabs.addTab(texts.gettext("Page"))
        self.tabs.setAccessibleName(texts.gettext("Details or page"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        row = QVBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.tabs)
        column.addLayout(row)
        rule = QFrame(self)
        rule.setProperty("part", "rule")
        column.addWidget(rule)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(300)
        self.tabs.currentChanged.connect(self._turn)
        relay.changed.connect(self._follow)

    def show_details(self) -> None:
        """Turns to the details."""
        self.tabs.setCurrentIndex(_DETAILS)
        self.turned.emit()

    def show_page(self) -> None:
        """Turns to the page."""
        self.tabs.setCurrentIndex(_PAGE)
        self.turned.emit()

    def look_at_page(self) -> None:
        """Turns to the page and gives it the keyboard."""
        self.show_page()
        if self.page is not None:
            self.page.setFocus()

    def let_go(self) -> None:
        """Ends what the page keeps running."""
        if self.page is not None:
            self.page.close()

    def _turn(self, tab: int) -> None:
        if tab == _PAGE and self.page is None:
            from planner.ui.preview import PagePane  # noqa: PLC0415 - loads what shows pages

            self.page = PagePane(self._texts, self)
            self._stack.addWidget(self.page)
        self._stack.setCurrentIndex(tab)
        if tab == _PAGE:
            self._refresh_page()

    def _follow(self, edit: Edit) -> None:
        del edit
        if self.tabs.currentIndex() == _PAGE:
            self._refresh_page()

    def _refresh_page(self) -> None:
        if self.page is not None:
            self.page.show_programme(self._relay.programme, self._document.read_blob)
