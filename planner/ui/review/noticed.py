"""What the reader noticed; a line that was not used can be put to use."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from planner.core.reading import ReadingWarning
from planner.text import Texts
from planner.ui.review.lines import LinesDelegate
from planner.ui.review.mending import timed, unused
from planner.ui.scale import NARROW
from planner.wording.readings import reading_warning

_HEIGHT, _LEAST = 104, 32
_ASIDE, _ABOVE = 10, 4
_ITEMS = f"QListView::item {{ padding: {_ABOVE}px {_ASIDE}px; }}"
_WARNING = Qt.ItemDataRole.UserRole


class NoticedPane(QWidget):
    """A list that goes away where nothing was noticed."""

    line_wanted = Signal(int)
    """A warning was chosen that is about that line."""
    item_wanted = Signal(int)
    """The line, from 1, is to become an item."""
    title_wanted = Signal(int)
    """The line, from 1, is part of the title above it."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self._lines: Sequence[str] = ()
        self.list = QListWidget(self)
        self.list.setProperty("part", "list")
        self.list.setStyleSheet(_ITEMS)
        self.list.setItemDelegate(LinesDelegate(self.list, _ASIDE, _ABOVE))
        self.list.setAccessibleName(_("What was noticed"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setMaximumHeight(_HEIGHT)
        self.list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.make_item = _quiet(_("Make it an &item"), self)
        self.make_title = _quiet(_("Add it to the titl&e above"), self)
        heading = QLabel(_("&Noticed"), self)
        heading.setProperty("part", "heading")
        heading.setBuddy(self.list)
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self.make_item)
        top.addWidget(self.make_title)
        self._column = column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NARROW)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.make_item.clicked.connect(lambda: self._want(self.item_wanted))
        self.make_title.clicked.connect(lambda: self._want(self.title_wanted))

    def show_warnings(self, warnings: Sequence[ReadingWarning], lines: Sequence[str]) -> None:
        """Shows what was noticed of the source with those lines."""
        self._lines = lines
        row = self.list.currentRow()
        with QSignalBlocker(self.list):
            self.list.clear()
            for warning in warnings:
                words = reading_warning(self._texts, warning)
                if warning.line:
                    line = self._texts.gettext("Line %(number)s: %(what)s")
                    words = line % {"number": warning.line, "what": words}
                item = QListWidgetItem(words, self.list)
                item.setData(_WARNING, warning)
                item.setToolTip(words)
            self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.setVisible(bool(warnings))
        self._offer()

    def take_at_most(self, height: int) -> None:
        """Makes the list no higher than that, nor higher than it should ever be.

        Where that leaves it a line, it stands beside its heading.
        """
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._column.setDirection(beside if height < 2 * _LEAST else below)
        self.list.setMaximumHeight(max(_LEAST, min(_HEIGHT, height)))

    @property
    def current(self) -> ReadingWarning | None:
        """The warning in hand."""
        held = self.list.currentIndex()
        warning = held.data(_WARNING) if held.isValid() else None
        return warning if isinstance(warning, ReadingWarning) else None

    def _choose(self) -> None:
        self._offer()
        warning = self.current
        if warning is not None and warning.line:
            self.line_wanted.emit(warning.line)

    def _offer(self) -> None:
        """Offers what can be made of the line in hand."""
        warning = self.current
        line = warning.line if warning is not None and unused(warning) else None
        text = self._lines[line - 1] if line and line <= len(self._lines) else ""
        self.make_item.setVisible(timed(text) is not None)
        self.make_title.setVisible(bool(text.strip()))

    def _want(self, signal: SignalInstance) -> None:
        warning = self.current
        if warning is not None and warning.line:
            signal.emit(warning.line)


def _quiet(words: str, parent: QWidget) -> QPushButton:
    button = QPushButton(words, parent)
    button.setProperty("part", "quiet")
    button.setAutoDefault(False)
    return button
