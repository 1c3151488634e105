"""The start page: new, open, paste, the sample, what was open before, and backups."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date  # noqa: N812 - as everywhere
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.text import Texts
from planner.ui.icons import icon
from planner.ui.looks import Look
from planner.ui.settings import Recent
from planner.ui.start.choice import Choice

_COLUMN = 400  # pixels
_BETWEEN = 48
_ICONS = {
    "new": "file-plus",
    "paste": "clipboard-paste",
    "last_year": "calendar-range",
    "open": "folder-open",
    "sample": "book-open",
}


class StartPage(QScrollArea):
    """What to do first. `chosen` names an action; a recent programme is opened or forgotten."""

    chosen = Signal(str)
    recent_chosen = Signal(Path)
    forgotten = Signal(Path)

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._look: Look | None = None
        self.choices = {name: self._choice(name, *words) for name, words in self._words().items()}
        self.recent_rows: list[Choice] = []
        self.backups = QPushButton(texts.gettext("&Backups…").replace("&", ""))
        self.backups.setProperty("part", "quiet")
        self.backups.clicked.connect(lambda: self.chosen.emit("backups"))
        self._recent = QGridLayout()
        self._recent.setVerticalSpacing(8)
        self._recent.setColumnStretch(0, 1)
        page = QWidget()
        page.setLayout(self._laid_out())
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(texts.gettext("Start page"))

    def show_recent(self, rows: Sequence[Recent]) -> None:
        """Lists the programmes that were open before; a file that is gone is greyed out."""
        while item := self._recent.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.recent_rows = []
        for number, row in enumerate(rows):
            self._add_recent(number, row)
        if not rows:
            words = self._texts.gettext("Programmes you have opened are listed here.")
            self._recent.addWidget(_label(words, "muted"), 0, 0)

    def wear(self, look: Look) -> None:
        """Draws the icons in the look's colours."""
        self._look = look
        for name, choice in self.choices.items():
            choice.show_icon(_ICONS[name], QColor(look.accent))

    def _words(self) -> dict[str, tuple[str, str]]:
        _ = self._texts.gettext
        return {
            "new": (_("New programme…"), _("A title and a date, then the day is yours")),
            "paste": (_("Paste a programme…"), _("From a mail, a web page or a document")),
            "last_year": (_("Start from last year’s…"), _("Its days and times, on new dates")),
            "open": (_("Open…"), _("A programme, a text or a JSON file")),
            "sample": (_("Look at the sample"), _("A finished day to try things out on")),
        }

    def _choice(self, name: str, title: str, line: str) -> Choice:
        choice = Choice(title, line)
        choice.clicked.connect(lambda: self.chosen.emit(name))
        return choice

    def _laid_out(self) -> QVBoxLayout:
        """The page in the middle, however wide the window is."""
        _ = self._texts.gettext
        page = QVBoxLayout()
        page.setContentsMargins(48, 40, 48, 32)
        page.setSpacing(4)
        page.addStretch(2)
        page.addWidget(_label(_("Programme Planner"), "display"))
        page.addWidget(
            _label(_("Plan the day, and print a programme everybody can read."), "muted")
        )
        page.addSpacing(26)
        page.addLayout(self._columns())
        page.addStretch(3)
        page.addWidget(_label(_("You can also drop a file anywhere in this window."), "muted"))
        middle = QWidget()
        middle.setLayout(page)
        middle.setMaximumWidth(2 * _COLUMN + _BETWEEN + 96)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(middle, 100)
        row.addStretch()
        outer = QVBoxLayout()
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(row)
        return outer

    def _columns(self) -> QHBoxLayout:
        _ = self._texts.gettext
        begin, before = QVBoxLayout(), QVBoxLayout()
        begin.addWidget(_label(_("Begin"), "heading"))
        for choice in self.choices.values():
            begin.addWidget(choice)
        before.addWidget(_label(_("Recent programmes"), "heading"))
        before.addLayout(self._recent)
        before.addWidget(self.backups, 0, Qt.AlignmentFlag.AlignLeft)
        columns = QHBoxLayout()
        columns.setSpacing(_BETWEEN)
        for column in (begin, before):
            column.setSpacing(8)
            column.setContentsMargins(0, 0, 0, 0)
            column.addStretch()
            holder = QWidget()
            holder.setLayout(column)
            holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            holder.setMaximumWidth(_COLUMN)
            columns.addWidget(holder, 1)
        return columns

    def _add_recent(self, number: int, row: Recent) -> None:
        path = Path(row.path)
        there = path.is_file()
        choice = Choice(row.title or path.stem, self._recent_line(row, path, there=there))
        choice.setToolTip(str(path))
        choice.setEnabled(there)
        choice.clicked.connect(lambda: self.recent_chosen.emit(path))
        self._recent.addWidget(choice, number, 0)
        self.recent_rows.append(choice)
        if not there:
            self._recent.addWidget(self._forget_button(row, path), number, 1)

    def _recent_line(self, row: Recent, path: Path, *, there: bool) -> str:
        folder = path.parent.name or str(path.parent)
        if not there:
            words = self._texts.gettext("The file is no longer in %(folder)s")
            return words % {"folder": folder}
        date = _short_date(row.date)
        return f"{date} · {folder}" if date else folder

    def _forget_button(self, row: Recent, path: Path) -> QToolButton:
        button = QToolButton()
        words = self._texts.gettext("Remove %(title)s from the list") % {"title": row.title}
        button.setToolTip(words)
        button.setAccessibleName(words)
        if self._look is not None:
            button.setIcon(icon("x", QColor(self._look.muted)))
        button.clicked.connect(lambda: self.forgotten.emit(path))
        return button


def _short_date(text: str) -> str:
    """A date in figures: the long form would load Babel before anything is seen."""
    try:
        day = Date.fromisoformat(text)
    except ValueError:
        return ""
    return f"{day.day}.{day.month}.{day.year}"


def _label(words: str, part: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("part", part)
    label.setWordWrap(part == "muted")
    return label
