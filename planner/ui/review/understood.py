"""The right half of the review: what was understood, and what was noticed on the way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date  # noqa: N812 - a property has that name

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.core.programme import Programme
from planner.formats.programme_text.languages import LANGUAGES
from planner.text import Texts
from planner.ui.dates import read_date, shown_date
from planner.ui.looks import Look
from planner.ui.review.noticed import NoticedPane
from planner.ui.review.rows import Row
from planner.ui.review.table import UnderstoodTable
from planner.ui.review.view import UnderstoodView
from planner.ui.review.words import summary
from planner.ui.review.work import Understood
from planner.ui.scale import MEDIUM

_DATE_WIDTH = 130
_NOTICED_PART = 5
"""What was noticed has at most such a part of the height."""


class HowToRead(QWidget):
    """The language and the first date, where the source does not say them right."""

    asked = Signal()
    """Another language or date is to be taken."""
    refused = Signal(str)
    """A sentence on what was typed; empty once it can be used."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self.date: Date | None = None
        self.language_box = QComboBox(self)
        self.language_box.addItem(_("As in the text"), "")
        for tag in LANGUAGES:
            self.language_box.addItem(self._language_name(tag), tag)
        self.language_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.language_box.setAccessibleName(_("Language of the text"))
        self.date_line = QLineEdit(self)
        self.date_line.setAccessibleName(_("Date of the first day"))
        self.date_line.setMaximumWidth(_DATE_WIDTH)
        self.date_line.setClearButtonEnabled(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        for words, field in ((_("&Language"), self.language_box), (_("&Date"), self.date_line)):
            label = QLabel(words, self)
            label.setProperty("part", "label")
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
        self.language_box.currentIndexChanged.connect(self.asked)
        self.date_line.textChanged.connect(self._read_date)

    @property
    def language(self) -> str | None:
        """The tag of the language chosen; None for the one the text is in."""
        tag = self.language_box.currentData()
        return str(tag) if tag else None

    def show_read(self, programme: Programme) -> None:
        """Shows what was found where nothing is chosen."""
        self.language_box.setItemText(
            0,
            self._texts.gettext("As in the text (%(language)s)")
            % {"language": self._language_name(programme.language)},
        )
        days = sorted(day.date for day in programme.days.values() if day.date)
        self.date_line.setPlaceholderText(shown_date(days[0]) if days else "")

    def _read_date(self, text: str) -> None:
        try:
            date = read_date(text)
        except ValueError:
            sentence = self._texts.gettext("Write a date such as 16.9.2027, or nothing.")
            self.refused.emit(sentence)
            return
        self.refused.emit("")
        if date != self.date:
            self.date = date
            self.asked.emit()

    def _language_name(self, tag: str) -> str:
        # Babel takes a while to load.
        from babel import Locale  # noqa: PLC0415 - see above

        own = Locale.parse(self._texts.language.split("-")[0])
        return str(own.languages.get(tag.split("-", maxsplit=1)[0], tag))


class UnderstoodPane(QWidget):
    """The table with a sum above it, and below it what was noticed."""

    def __init__(self, texts: Texts, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self.doubtful = 0
        """Rows that are to be looked at."""
        self.is_to_be_looked_at = False
        """Whether there are such, or something was noticed."""
        self.table = UnderstoodTable(texts, look)
        self.table.setParent(self)
        self.view = UnderstoodView(self.table, look, self)
        self.view.setAccessibleName(_("What was understood"))
        self.summary = QLabel(self)
        self.summary.setProperty("part", "muted")
        self.summary.setWordWrap(True)
        self.next = QPushButton(self)
        self.next.setProperty("part", "quiet")
        self.next.setAutoDefault(False)
        self.next.setToolTip(_("Go to the next one (F8)"))
        self.next.clicked.connect(self.go_to_next)
        self.noticed = NoticedPane(texts, self)
        top = QHBoxLayout()
        top.setSpacing(MEDIUM)
        top.addWidget(self.summary, 1)
        top.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addWidget(self.noticed)
        self.setTabOrder(self.next, self.view)

    def show_reading(self, understood: Understood, lines: Sequence[str]) -> None:
        """Shows what was understood and noticed; `lines` are those that can be put to use."""
        self.table.show(understood)
        some = bool(understood.programme.entries or understood.programme.title)
        self.summary.setText(summary(self._texts, understood.wanted) if some else "")
        self.noticed.show_warnings(understood.warnings, lines)
        doubtful = sum(map(self.table.is_doubtful, understood.rows))
        words = self._texts.ngettext("%(number)s to look at", "%(number)s to look at", doubtful) % {
            "number": doubtful
        }
        self.next.setText(words)
        self.next.setVisible(doubtful > 0)
        self.doubtful = doubtful
        self.is_to_be_looked_at = bool(doubtful or understood.warnings)

    @property
    def current(self) -> Row | None:
        """The row in hand."""
        number = self.view.currentIndex().row()
        return self.table.rows[number] if 0 <= number < len(self.table.rows) else None

    def choose(self, row: int) -> None:
        """Makes a row the current one, and brings it into sight."""
        index = self.table.index(row, max(0, self.view.currentIndex().column()))
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def go_to_next(self) -> None:
        """Goes to the next row that is to be looked at, after the last to the first."""
        rows = self.table.rows
        here = self.view.currentIndex().row()
        order = [*range(here + 1, len(rows)), *range(min(here + 1, len(rows)))]
        found = next((n for n in order if self.table.is_doubtful(rows[n])), None)
        if found is not None:
            self.view.setFocus()
            self.view.go_to_check(found)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leaves most of a small height to the table."""
        self.noticed.take_at_most(self.height() // _NOTICED_PART)
        super().resizeEvent(event)
