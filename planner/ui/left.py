"""The left pane: what is not placed, and when asked for, the speakers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout

from planner.text import Texts
from planner.ui.entries import EntryTable
from planner.ui.scale import NARROW
from planner.ui.tray.list import Tray

if TYPE_CHECKING:
    from planner.ui.speakers.pane import SpeakersPane

_TRAY, _SPEAKERS = range(2)


class LeftPane(QFrame):
    """There only while something is not placed, or the speakers are wanted.

    With both it has a tab for each; `make_speakers` makes their pane when it is first wanted.
    """

    def __init__(
        self, table: EntryTable, texts: Texts, make_speakers: Callable[[], SpeakersPane]
    ) -> None:
        super().__init__()
        self.setProperty("part", "pane")
        self._make_speakers = make_speakers
        self._wanted = False
        self.speakers: SpeakersPane | None = None
        self.tray = Tray(table, texts)
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(texts.gettext("Not placed"))
        self.tabs.addTab(texts.gettext("Speakers"))
        self.tabs.setAccessibleName(texts.gettext("Not placed or speakers"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.tray)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, NARROW, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._turn)

    @property
    def shows_speakers(self) -> bool:
        """Whether the speakers are there to be seen."""
        return self._wanted and self.tabs.currentIndex() == _SPEAKERS

    def show_tray(self) -> None:
        """Turns to what is not placed, if anything, and gives it the keyboard."""
        self.tabs.setCurrentIndex(_TRAY)
        self.tray.list.setFocus()

    def show_speakers(self, *, wanted: bool) -> None:
        """Turns to the speakers and gives them the keyboard, or puts them away."""
        self._wanted = wanted
        if wanted and self.speakers is None:
            self.speakers = self._make_speakers()
            self._stack.addWidget(self.speakers)
        self.tabs.setCurrentIndex(_SPEAKERS if wanted else _TRAY)
        self.refresh()
        if wanted and self.speakers is not None:
            self.speakers.list.setFocus()

    def refresh(self) -> None:
        """Comes and goes with what there is to show."""
        if self._wanted and self.tray.empty:
            self.tabs.setCurrentIndex(_SPEAKERS)
        self.tabs.setVisible(self._wanted and not self.tray.empty)
        self.setVisible(self._wanted or not self.tray.empty)

    def holds(self, point: QPoint) -> bool:
        """Whether letting a card go at that point of the screen sets it aside."""
        return not self.shows_speakers and self.tray.holds(point)

    @property
    def takes_cards(self) -> bool:
        """Whether there is a place in sight to set a card aside."""
        return self.isVisible() and not self.shows_speakers

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something cannot be used and stays."""
        return self.speakers is None or self.speakers.settle()

    def try_again(self) -> None:
        """Lets the next `settle` try even what just failed."""
        if self.speakers is not None:
            self.speakers.try_again()

    def let_go(self) -> None:
        """Stands for nothing any more; to be called before the document is closed."""
        if self.speakers is not None:
            self.speakers.let_go()

    def _turn(self, tab: int) -> None:
        if tab == _TRAY or self.speakers is not None:
            self._stack.setCurrentIndex(tab)
