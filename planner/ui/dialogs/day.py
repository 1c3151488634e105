"""Asks for a day's name, date and hours."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planner.core.interval import Interval
from planner.core.programme import Day
from planner.text import Texts
from planner.ui.day_commands import DayCommands
from planner.ui.typed_time import NotATimeError, read_end, read_time

_HOURS_WIDTH = 90


class DayDialog(QDialog):
    """A day as it is, to be written over; the date may be left open while nobody knows it.

    `proposed` is the date that is offered for a day that has none.
    """

    def __init__(self, texts: Texts, day: Day, proposed: QDate, parent: QWidget | None) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self._day = day
        self.setWindowTitle(_("Date and hours"))
        self.label = QLineEdit(day.label, self)
        self.label.setPlaceholderText(_("for instance “Workshop day”"))
        date = day.date
        shown = QDate(date.year, date.month, date.day) if date else proposed
        self.date = QDateEdit(shown, self)
        self.date.setLocale(QLocale(texts.language))
        self.date.setDisplayFormat("d.M.yyyy")
        self.date.setCalendarPopup(True)
        _calm(self.date.calendarWidget(), QLocale(texts.language))
        place = self.date.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self.date.setSizePolicy(place)
        self.unknown = QCheckBox(_("Not &known yet"), self)
        self.unknown.setChecked(day.date is None)
        self.weekday = QLabel(self)
        self.weekday.setProperty("part", "muted")
        self.opens = QLineEdit(texts.time(day.opens), self)
        self.closes = QLineEdit(texts.time(day.closes), self)
        self.complaint = QLabel(self)
        self.complaint.setProperty("part", "problem")
        self.complaint.setWordWrap(True)
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self.buttons.button(button.Ok).setText(_("OK"))
        self.buttons.button(button.Cancel).setText(_("Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.unknown.toggled.connect(self._look)
        self.date.dateChanged.connect(self._look)
        self.opens.textChanged.connect(self._look)
        self.closes.textChanged.connect(self._look)
        self._look()

    def known_date(self) -> Date | None:
        """The date, None while it is not known."""
        if self.unknown.isChecked():
            return None
        date = self.date.date()
        return Date(date.year(), date.month(), date.day())

    def hours(self) -> tuple[int, int] | None:
        """When it opens and closes, in minutes since midnight; None while that makes no sense.

        A closing time in the small hours is of the night that follows.
        """
        try:
            opens = read_time(self.opens.text(), self._day.opens)
            usual = Interval(opens, max(opens, self._day.closes))
            closes = read_end(self.closes.text(), usual)
        except NotATimeError:
            return None
        return (opens, closes) if opens < closes else None

    def _lay_out(self) -> None:
        _ = self._texts.gettext
        date = QHBoxLayout()
        date.setSpacing(14)
        date.addWidget(self.date, 1)
        date.addWidget(self.unknown)
        hours = QHBoxLayout()
        hours.setSpacing(8)
        until = QLabel(_("&to"), self)
        until.setBuddy(self.closes)
        for widget in (self.opens, until, self.closes):
            hours.addWidget(widget)
        hours.addStretch(1)
        for line, name in ((self.opens, _("Opens")), (self.closes, _("Closes"))):
            line.setAccessibleName(name)
            line.setMaximumWidth(_HOURS_WIDTH)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(14)
        form.addRow(_("&Name"), self.label)
        words = QLabel(_("&Date"), self)
        words.setBuddy(self.date)
        form.addRow(words, date)
        form.addRow("", self.weekday)
        words = QLabel(_("&Opens"), self)
        words.setBuddy(self.opens)
        form.addRow(words, hours)
        form.addRow("", self.complaint)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(18)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.setMinimumWidth(430)

    def _look(self) -> None:
        """Says what the date is called, and what stands against the hours."""
        _ = self._texts.gettext
        date, hours = self.known_date(), self.hours()
        self.date.setVisible(date is not None)
        self.weekday.setText(
            self._texts.date(date) if date else _("The date can be filled in later.")
        )
        said = ""
        if hours is None:
            said = _("Write times such as %(time)s; the day cannot close before it opens.") % {
                "time": self._texts.time_span(9 * 60, 16 * 60)
            }
        elif hours[1] > 24 * 60:
            said = _("Closes at %(time)s the night after.") % {"time": self._texts.time(hours[1])}
        self.complaint.setText(said)
        part = "problem" if hours is None else "muted"
        if self.complaint.property("part") != part:
            self.complaint.setProperty("part", part)
            self.complaint.style().unpolish(self.complaint)
            self.complaint.style().polish(self.complaint)
        self.complaint.setAccessibleName(said)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(hours is not None)


def _calm(calendar: QCalendarWidget, locale: QLocale) -> None:
    """Short names of the days, and weekends in no other colour, which a dark look would swallow."""
    calendar.setLocale(locale)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())


def ask_about_day(commands: DayCommands, id_: str, parent: QWidget) -> DayDialog:
    """Opens the dialog for a day; what it answers is one edit."""
    programme = commands.programme
    day = programme.days[id_]
    known = [other.date for other in programme.days.values() if other.date is not None]
    proposed = QDate.currentDate()
    if known:
        last = max(known)
        proposed = QDate(last.year, last.month, last.day).addDays(1)
    dialog = DayDialog(commands.texts, day, proposed, parent)

    def take() -> None:
        hours = dialog.hours()
        if hours is not None and id_ in commands.programme.days:
            commands.describe(id_, dialog.label.text(), dialog.known_date(), hours)

    dialog.accepted.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
