"""The source beside what is understood of it; where both find no room, one of them at a time."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from planner.text import Texts
from planner.ui.review.changes import ChangesPane
from planner.ui.review.source import SourcePane
from planner.ui.review.understood import HowToRead, UnderstoodPane
from planner.ui.scale import MEDIUM

_NARROW = 700
"""Pixels of width under which the source gets a tab of its own."""
_LEAST = 240
"""Pixels that each half keeps."""
_GAP = 12


class Tab(IntEnum):
    """What the tabs show."""

    SOURCE = 0
    UNDERSTOOD = 1
    CHANGES = 2


@dataclass(frozen=True)
class Parts:
    """What stands in the halves. `shows_source` is whether the source is anything to look at.

    `is_hinted` is whether its language and date can be said.
    """

    source: SourcePane
    understood: UnderstoodPane
    changes: ChangesPane
    how: HowToRead
    shows_source: bool
    is_hinted: bool


class Halves(QWidget):
    """Puts source and what is understood side by side, or each behind its tab."""

    def __init__(self, texts: Texts, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self._parts = parts
        self._has_changes = False
        self.is_narrow = False
        self._make_tabs()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(parts.understood)
        self._stack.addWidget(parts.changes)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(parts.source)
        self._right = self._make_right()
        self.splitter.addWidget(self._right)
        for number, share in enumerate((2, 3)):
            self.splitter.setStretchFactor(number, share)
        for half in (parts.source, self._right):
            half.setMinimumWidth(_LEAST)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.splitterMoved.connect(self._turn_top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self._show()

    def offer_changes(self, *, shown: bool) -> None:
        """Shows the tab of what changes where there is such a list."""
        self._has_changes = shown
        if shown:  # for a tab that is not there would take its letter with its words
            number = len(self._parts.changes.table.differences)
            words = self._texts.gettext("What &changes (%(number)s)") % {"number": number}
            self.tabs.setTabText(Tab.CHANGES, words)
        self._show()

    def go_to(self, tab: Tab) -> None:
        """Shows what is behind a tab, if it can be chosen."""
        if self._can_show(tab):
            self.tabs.setCurrentIndex(tab)

    @property
    def shown(self) -> QWidget:
        """What has the keyboard where the tab has just been gone to."""
        return {
            Tab.SOURCE: self._parts.source.view,
            Tab.UNDERSTOOD: self._parts.understood.view,
            Tab.CHANGES: self._parts.changes.view,
        }[Tab(self.tabs.currentIndex())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the halves beside each other where there is room."""
        super().resizeEvent(event)
        self.adapt()

    def adapt(self) -> None:
        """Puts the halves beside each other, or behind tabs, as the width asks for."""
        narrow = self.width() < _NARROW
        if narrow != self.is_narrow:
            self.is_narrow = narrow
            if self._parts.shows_source:
                self._move_source()
            self._show()
        self._turn_top()

    def _move_source(self) -> None:
        source = self._parts.source
        if self.is_narrow:
            self._stack.insertWidget(0, source)
        else:
            if self.tabs.currentIndex() == Tab.SOURCE:
                self.tabs.setCurrentIndex(Tab.UNDERSTOOD)
            self._stack.removeWidget(source)
            self.splitter.insertWidget(0, source)
            source.show()
        source.show_heading(shown=not self.is_narrow)
        margin = 0 if self.is_narrow else _GAP
        self._column.setContentsMargins(margin, 0, 0, 0)

    def _make_tabs(self) -> None:
        _ = self._texts.gettext
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        for words in (self._parts.source.words, _("&Understood"), ""):
            self.tabs.addTab(words)
        self.tabs.setCurrentIndex(Tab.UNDERSTOOD)
        self.tabs.setAccessibleName(_("Understood, or what changes"))
        self.tabs.currentChanged.connect(self._show)
        self.heading = QLabel(_("&Understood"), self)
        self.heading.setProperty("part", "heading")
        self.heading.setBuddy(self._parts.understood.view)

    def _make_right(self) -> QWidget:
        right = QWidget(self)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(MEDIUM)
        self._top.addWidget(self.heading)
        self._top.addWidget(self.tabs)
        self._top.addStretch()
        self._top.addWidget(self._parts.how, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = QVBoxLayout(right)
        self._column.setContentsMargins(_GAP if self._parts.shows_source else 0, 0, 0, 0)
        self._column.setSpacing(MEDIUM)
        self._column.addLayout(self._top)
        self._column.addWidget(self._stack, 1)
        return right

    def _can_show(self, tab: Tab) -> bool:
        if tab is Tab.SOURCE:
            return self.is_narrow and self._parts.shows_source
        return tab is not Tab.CHANGES or self._has_changes

    def _show(self) -> None:
        """Shows the tabs that can be chosen, what is behind the chosen one, and what goes along."""
        if not self._can_show(Tab(self.tabs.currentIndex())):
            self.tabs.setCurrentIndex(Tab.UNDERSTOOD)
            return  # it has come by here
        current = Tab(self.tabs.currentIndex())
        for tab in Tab:
            self.tabs.setTabVisible(tab, self._can_show(tab))
        several = sum(map(self._can_show, Tab)) > 1
        self.tabs.setVisible(several)
        self.heading.setVisible(not several)
        pages = (self._parts.source, self._parts.understood, self._parts.changes)
        self._stack.setCurrentWidget(pages[current])
        if not self.is_narrow:
            self._parts.source.setVisible(self._parts.shows_source)
        about_reading = Tab.SOURCE if self._can_show(Tab.SOURCE) else Tab.UNDERSTOOD
        self._parts.how.setVisible(self._parts.is_hinted and current is about_reading)
        self._turn_top()

    def _turn_top(self) -> None:
        """Puts language and date beside the tabs, or under them where they would be cut."""
        names = self.heading if self.tabs.isHidden() else self.tabs
        wanted = names.sizeHint().width() + self._parts.how.sizeHint().width() + 3 * _GAP
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(beside if wanted <= self._right.width() else below)
