"""A line for a date: typed in figures, stepped with the arrow keys, or picked from a calendar."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from planner.text import Texts
from planner.ui.dates import read_date, shown_date
from planner.ui.icons import icon
from planner.ui.scale import NARROW

_STEPS = {
    Qt.Key.Key_Up: timedelta(days=1),
    Qt.Key.Key_Down: timedelta(days=-1),
    Qt.Key.Key_PageUp: timedelta(weeks=1),
    Qt.Key.Key_PageDown: timedelta(weeks=-1),
}


class DateField(QLineEdit):
    """Empty for a date that is not known; `proposed` is where calendar and steps then begin."""

    def __init__(
        self, texts: Texts, date: Date | None, proposed: Date, parent: QWidget | None = None
    ) -> None:
        super().__init__(shown_date(date), parent)
        self._texts = texts
        self._proposed = proposed
        self.setPlaceholderText(texts.gettext("not known yet"))
        self._open = self.addAction(
            icon("calendar-range", self.palette().color(QPalette.ColorRole.Text)),
            QLineEdit.ActionPosition.TrailingPosition,
        )
        self._open.setText(texts.gettext("Calendar"))
        self._open.setToolTip(texts.gettext("Calendar (Alt+Down)"))
        self._open.triggered.connect(self.open_calendar)

    def date(self) -> Date | None:
        """The date that is written, None for none. Raises ValueError."""
        return read_date(self.text())

    def show_date(self, date: Date | None) -> None:
        """Writes a date over what is there."""
        self.setText(shown_date(date))

    def makes_sense(self) -> bool:
        """Whether a date is written, or nothing."""
        try:
            self.date()
        except ValueError:
            return False
        return True

    def in_words(self) -> str:
        """The date in full, or what is to be written."""
        _ = self._texts.gettext
        if not self.makes_sense():
            return _("Write a date such as 16.9.2027, or nothing.")
        date = self.date()
        return self._texts.date(date) if date else _("The date can be filled in later.")

    def open_calendar(self) -> QCalendarWidget:
        """Shows the month of the date below the line; a click or Enter takes a day from it."""
        popup = QWidget(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setAccessibleName(self._texts.gettext("Calendar"))
        calendar = _calendar(QLocale(self._texts.language), popup)
        start = self._known() or self._proposed
        calendar.setSelectedDate(QDate(start.year, start.month, start.day))
        column = QVBoxLayout(popup)
        column.setContentsMargins(NARROW, NARROW, NARROW, NARROW)
        column.addWidget(calendar)

        def take(day: QDate) -> None:
            self.show_date(Date(day.year(), day.month(), day.day()))
            popup.close()

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        popup.adjustSize()
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        calendar.setFocus()
        return calendar

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step by a day, Page up and Page down by a week, Alt+Down opens."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = _STEPS.get(Qt.Key(event.key()))
        if alt and event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        elif step is not None and not alt:
            self._step(step)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The calendar's picture takes the colours of another look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_open"):
            colour = self.palette().color(QPalette.ColorRole.Text)
            self._open.setIcon(icon("calendar-range", colour))

    def _step(self, step: timedelta) -> None:
        date = self._known()
        try:
            self.show_date(self._proposed if date is None else date + step)
        except OverflowError:
            return
        self.selectAll()

    def _known(self) -> Date | None:
        return self.date() if self.makes_sense() else None


def _calendar(locale: QLocale, parent: QWidget) -> QCalendarWidget:
    """Short names of the days, and weekends in no other colour, which a dark look would swallow."""
    calendar = QCalendarWidget(parent)
    calendar.setLocale(locale)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
    return calendar
