"""The right pane: *Details*, *Page* or *History*."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from planner.core.changes import Edit
from planner.pdf import PRODUCTS
from planner.text import Texts
from planner.ui.relay import Relay
from planner.ui.scale import MEDIUM, NARROW

if TYPE_CHECKING:
    from planner.document.document import Document
    from planner.ui.preview import PagePane

_DETAILS, _PAGE, _HISTORY = range(3)
_HANDOUT = "handout"
_CALM = 2000
"""Milliseconds after a programme is shown before its pages are counted."""


class Side(QFrame):
    """Three tabs. The page is loaded when it is looked at, or when there is time to count pages.

    The history is made when it is first wanted.
    """

    turned = Signal()
    """Somebody wants to see the details, the page or the history."""
    history_left = Signal()
    """Another tab has been turned to."""
    pages_changed = Signal(int)
    """The product to be printed fills so many pages now; 0 where that is not known."""
    lines_over_changed = Signal()
    """Another number of the handout's lines are too many for the pages it may have."""
    product_chosen = Signal(str)
    """Somebody has turned to another product."""
    entry_chosen = Signal(str)
    """The id of an entry that was clicked on a page."""
    entry_opened = Signal(str)
    """The id of one that was clicked twice."""
    entry_sought = Signal(str)
    """The id of one to which the keyboard is to go."""
    export_wanted = Signal()

    def __init__(
        self,
        details: QWidget,
        document: Document,
        relay: Relay,
        texts: Texts,
        make_history: Callable[[], QWidget],
    ) -> None:
        super().__init__()
        self._make_history = make_history
        self._history: QWidget | None = None
        self.setProperty("part", "pane")
        self._document = document
        self._relay = relay
        self._texts = texts
        self._product = _HANDOUT
        self._offered: list[tuple[QAction, str]] = []
        self._chosen: Sequence[str] = ()
        self.page: PagePane | None = None
        self.tabs = self._make_tabs()
        self._stack = QStackedWidget(self)
        self._details = details
        self._stack.addWidget(details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, NARROW, 0, 0)
        column.setSpacing(0)
        row = QVBoxLayout()
        row.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        row.addWidget(self.tabs)
        column.addLayout(row)
        rule = QFrame(self)
        rule.setProperty("part", "rule")
        column.addWidget(rule)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(300)
        self.tabs.currentChanged.connect(self._turn)
        relay.changed.connect(self._follow)
        self._calm = QTimer(self, singleShot=True, interval=_CALM)
        self._calm.timeout.connect(self._count)
        self._calm.start()

    @property
    def product(self) -> str:
        """The product that is shown, exported and printed."""
        return self._product

    @property
    def lines_over(self) -> int:
        """How many lines of the handout are too many, as far as it has been set."""
        return self.page.lines_over if self.page is not None else 0

    def show_product(self, product: str) -> None:
        """Turns the page to another product; one that there is not changes nothing."""
        if product in PRODUCTS:
            self._product = product
            if self.page is not None:
                self.page.show_product(product)

    def show_chosen(self, entries: Sequence[str]) -> None:
        """Marks these entries on the page."""
        self._chosen = entries
        if self.page is not None:
            self.page.show_chosen(entries)

    def show_details(self) -> None:
        """Turns to the details."""
        self.tabs.setCurrentIndex(_DETAILS)
        self.turned.emit()

    def show_page(self) -> None:
        """Turns to the page."""
        self.tabs.setCurrentIndex(_PAGE)
        self.turned.emit()

    def look_at_history(self) -> None:
        """Turns to the history and gives it the keyboard."""
        self.tabs.setCurrentIndex(_HISTORY)
        self.turned.emit()
        self._shown_history().setFocus()

    def show_handout(self) -> None:
        """Turns to the pages of the handout."""
        self.show_product(_HANDOUT)
        self.show_page()

    def offer(self, action: QAction, icon: str) -> None:
        """Has a button above the page for one more thing to do with it."""
        self._offered.append((action, icon))
        if self.page is not None:
            self.page.header.offer(action, icon)

    def look_at_page(self) -> None:
        """Turns to the page and gives it the keyboard."""
        self.show_page()
        if self.page is not None:
            self.page.setFocus()

    def let_go(self) -> None:
        """Ends what the page keeps running."""
        self._calm.stop()
        if self.page is not None:
            self.page.close()

    def _make_tabs(self) -> QTabBar:
        _ = self._texts.gettext
        tabs = QTabBar(self)
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        for words, keys in ((_("Details"), "F8"), (_("Page"), "F9"), (_("History"), "Ctrl+H")):
            tab = tabs.addTab(words)
            tabs.setTabToolTip(tab, f"{words} ({keys})")
        tabs.setAccessibleName(_("Details, page or history"))
        return tabs

    def _turn(self, tab: int) -> None:
        if tab == _PAGE:
            self._count()
        widgets = {_PAGE: self.page, _HISTORY: self._history}
        if tab == _HISTORY:
            widgets[_HISTORY] = self._shown_history()
        else:
            self.history_left.emit()
        self._stack.setCurrentWidget(widgets.get(tab) or self._details)

    def _shown_history(self) -> QWidget:
        if self._history is None:
            self._history = self._make_history()
            self._stack.addWidget(self._history)
        return self._history

    def _count(self) -> None:
        """Has the pages counted, and drawn if they are seen."""
        self._calm.stop()
        if self.page is None:
            self.page = self._make_page()
            self._stack.addWidget(self.page)
        self._refresh_page()

    def _make_page(self) -> PagePane:
        from planner.ui.preview import PagePane  # noqa: PLC0415 - loads what shows pages

        page = PagePane(self._texts, self)
        page.show_product(self._product)
        page.show_chosen(self._chosen)
        page.product_chosen.connect(self._keep_product)
        for action, icon in self._offered:
            page.header.offer(action, icon)
        for within, outward in (
            (page.pages_changed, self.pages_changed),
            (page.lines_over_changed, self.lines_over_changed),
            (page.entry_chosen, self.entry_chosen),
            (page.entry_opened, self.entry_opened),
            (page.entry_sought, self.entry_sought),
            (page.export_wanted, self.export_wanted),
        ):
            within.connect(outward)
        return page

    def _keep_product(self, product: str) -> None:
        self._product = product
        self.product_chosen.emit(product)

    def _follow(self, edit: Edit) -> None:
        del edit
        self._refresh_page()

    def _refresh_page(self) -> None:
        if self.page is not None:
            self.page.show_programme(self._relay.programme, self._document.read_blob)
