"""Asks for the two things a new programme cannot do without."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import timedelta

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planner.core.programme import Day, IdFactory, Programme
from planner.text import Texts
from planner.ui.dates import read_date, shown_date

_AHEAD = timedelta(weeks=8)
_THURSDAY = 3


class NewProgrammeDialog(QDialog):
    """A title and a date; the date may be left empty while nobody knows it."""

    def __init__(self, texts: Texts, today: Date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self.setWindowTitle(_("New programme"))
        self.title = QLineEdit(_("New programme"), self)
        self.title.selectAll()
        self.date = QLineEdit(shown_date(proposed_date(today)), self)
        self.weekday = QLabel(self)
        self.weekday.setProperty("part", "muted")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(_("Create"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(14)
        form.addRow(_("&Title"), self.title)
        form.addRow(_("&Date"), self.date)
        form.addRow("", self.weekday)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(18)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.setMinimumWidth(420)
        self.date.textChanged.connect(self._look_at_date)
        self._look_at_date()

    def programme(self, ids: IdFactory, language: str) -> Programme:
        """The new programme: one empty day."""
        day = Day(ids(), date=read_date(self.date.text()))
        title = self.title.text().strip()
        return Programme(ids(), title=title, language=language, days={day.id: day})

    def _look_at_date(self) -> None:
        _ = self._texts.gettext
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        try:
            date = read_date(self.date.text())
        except ValueError:
            self.weekday.setText(_("Write a date such as 16.9.2027, or nothing."))
            ok.setEnabled(False)
            return
        ok.setEnabled(True)
        self.weekday.setText(
            self._texts.date(date) if date else _("The date can be filled in later.")
        )


def proposed_date(today: Date) -> Date:
    """A Thursday some two months ahead: a day to start from, and never a weekend."""
    ahead = today + _AHEAD
    return ahead + timedelta(days=(_THURSDAY - ahead.weekday()) % 7)
