"""The start page: new, paste, last year's, open, the sample, what was open before, and backups."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.text import Texts
from planner.ui.looks import Look
from planner.ui.scale import HUGE, MEDIUM, NARROW, OPEN
from planner.ui.settings import Recent
from planner.ui.start.choice import Choice
from planner.ui.start.first_time import FirstTime
from planner.ui.start.recent import RecentList, RecentRow

_COLUMN = 400  # pixels
_BETWEEN = 48
_EDGE = 48
_NARROW = 2 * 300 + _BETWEEN + 2 * _EDGE
"""Pixels; in less the columns stand one above the other."""
_ICONS = {
    "new": "file-plus",
    "paste": "clipboard-paste",
    "last_year": "calendar-range",
    "open": "folder-open",
    "sample": "book-open",
}
_KEYS = {"new": "Ctrl+N", "paste": "Ctrl+V", "open": "Ctrl+O"}
"""What is shown beside the titles; the first and the last are keys of the menu."""


class StartPage(QScrollArea):
    """What to do first. `chosen` names an action; a recent programme is opened or forgotten."""

    chosen = Signal(str)
    recent_chosen = Signal(Path)
    started_from = Signal(Path)
    """A new programme is to be made from a recent one."""
    forgotten = Signal(Path)
    files_pasted = Signal(object)
    """The Paths of files that lie on the clipboard."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.choices = {name: self._choice(name, *words) for name, words in self._words().items()}
        self.recent = RecentList(texts)
        self.recent.opened.connect(self.recent_chosen)
        self.recent.started_from.connect(self.started_from)
        self.recent.forgotten.connect(self.forgotten)
        self.recent.rebuilt.connect(self._order_tabs)
        self.first_time = FirstTime(texts)
        self.backups = QPushButton(texts.gettext("Ba&ckups…"))
        self.backups.setProperty("part", "quiet")
        self.backups.setToolTip(texts.gettext("Brings back a programme as it was on another day"))
        self.backups.clicked.connect(lambda: self.chosen.emit("backups"))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._holders: list[QWidget] = []
        page = QWidget()
        page.setLayout(self._laid_out())
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.choices["new"])
        self.setAccessibleName(texts.gettext("Start page"))
        QShortcut(QKeySequence("Ctrl+V"), self).activated.connect(self._paste)

    @property
    def recent_rows(self) -> list[RecentRow]:
        """The rows of recent programmes, the latest first."""
        return self.recent.rows

    def show_recent(self, rows: Sequence[Recent]) -> None:
        """Lists the programmes that were open before; a file that is gone is greyed out."""
        self.recent.show_rows(rows)
        self.recent.setVisible(bool(rows))
        self.first_time.setHidden(bool(rows))
        self._order_tabs()

    def wear(self, look: Look) -> None:
        """Draws the icons in the look's colours."""
        for name, choice in self.choices.items():
            choice.show_icon(_ICONS[name], QColor(look.accent))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != way:
            self._columns.setDirection(way)
            for holder in self._holders:
                holder.setMaximumWidth(2 * _COLUMN if narrow else _COLUMN)
                self._columns.setStretchFactor(holder, 0 if narrow else 1)

    def _order_tabs(self) -> None:
        """Tab goes as one reads: what to begin with, then what was open before."""
        stops = [*self.choices.values(), *self.recent.stops(), self.backups]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _words(self) -> dict[str, tuple[str, str]]:
        _ = self._texts.gettext
        return {
            "new": (_("&New programme…"), _("A conference, a seminar, workshops or a blank day")),
            "paste": (_("&Paste a programme…"), _("From a mail, a web page or a document")),
            "last_year": (_("Start from last &year’s…"), _("Its days and times, on new dates")),
            "open": (_("&Open…"), _("Programmes, Word, Excel, PDF, mail, calendars…")),
            "sample": (_("&Look at the sample"), _("A finished day to try things out on")),
        }

    def _choice(self, name: str, title: str, line: str) -> Choice:
        keys = QKeySequence(_KEYS.get(name, "")).toString(QKeySequence.SequenceFormat.NativeText)
        choice = Choice(title.replace("&", ""), line, keys=keys)
        choice.underline(title)
        choice.setToolTip(f"{line} ({keys})" if keys else line)
        choice.clicked.connect(lambda: self.chosen.emit(name))
        return choice

    def _paste(self) -> None:
        """Files that were copied are taken as if they were dropped, anything else is reviewed."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None on some systems
        urls = data.urls() if data is not None else []
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            self.files_pasted.emit(paths)
        else:
            self.chosen.emit("paste")

    def _laid_out(self) -> QVBoxLayout:
        """The page in the middle, however wide the window is."""
        _ = self._texts.gettext
        page = QVBoxLayout()
        page.setContentsMargins(_EDGE, OPEN, _EDGE, HUGE)
        page.setSpacing(NARROW)
        page.addStretch(2)
        page.addWidget(_label(_("Programme Planner"), "display"))
        page.addWidget(
            _label(_("Plan the day, and print a programme everybody can read."), "muted")
        )
        page.addSpacing(HUGE)
        self._fill_columns()
        page.addLayout(self._columns)
        page.addStretch(3)
        page.addSpacing(MEDIUM)
        page.addWidget(_label(_("You can also drop a file anywhere in this window."), "muted"))
        middle = QWidget()
        middle.setLayout(page)
        middle.setMaximumWidth(2 * _COLUMN + _BETWEEN + 2 * _EDGE)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(middle, 100)
        row.addStretch()
        outer = QVBoxLayout()
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(row)
        return outer

    def _fill_columns(self) -> None:
        _ = self._texts.gettext
        begin, before = QVBoxLayout(), QVBoxLayout()
        begin.addWidget(_label(_("Begin"), "heading"))
        for choice in self.choices.values():
            begin.addWidget(choice)
        before.addWidget(_label(_("Recent programmes"), "heading"))
        before.addWidget(self.first_time)
        before.addWidget(self.recent)
        before.addWidget(self.backups, 0, Qt.AlignmentFlag.AlignLeft)
        self._columns.setSpacing(_BETWEEN)
        for column in (begin, before):
            column.setSpacing(MEDIUM)
            column.setContentsMargins(0, 0, 0, 0)
            column.addStretch()
            holder = QWidget()
            holder.setLayout(column)
            holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            holder.setMaximumWidth(_COLUMN)
            self._holders.append(holder)
            self._columns.addWidget(holder, 1)


def _label(words: str, part: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("part", part)
    label.setWordWrap(part == "muted")
    return label
