"""When this year's programme is, and what it takes over from last year's."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from planner.core.next_year import Emptied, a_year_on, first_date
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.date_field import DateField
from planner.ui.dialogs.new_programme import proposed_date
from planner.ui.scale import DIALOG, LARGE, MEDIUM, NARROW, WIDE

_WIDTH = 520


class NextYearDialog(QDialog):
    """A date, and a box for each thing that comes along; the times and places always do."""

    def __init__(
        self, texts: Texts, programme: Programme, today: Date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self._days = _spread(programme)
        self.setWindowTitle(_("Start from last year’s"))
        proposed = _proposed(programme, today)
        self.date = DateField(texts, proposed, proposed, self)
        self.date.selectAll()
        self.weekday = QLabel(self)
        self.weekday.setProperty("part", "muted")
        self.weekday.setWordWrap(True)
        self.titles = QCheckBox(_("&Titles of sessions"), self)
        self.abstracts = QCheckBox(_("&Abstracts and introduction"), self)
        self.speakers = QCheckBox(_("&Speakers, who are asked anew"), self)
        self.materials = QCheckBox(_("Slides and other &files"), self)
        for box in (self.titles, self.abstracts, self.speakers):
            box.setChecked(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        create = _("&Create…")
        self.create_ = self.buttons.addButton(create, QDialogButtonBox.ButtonRole.AcceptRole)
        self.create_.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(programme.title or _("Untitled"))
        self.date.textChanged.connect(self._look_at_date)
        self._look_at_date()

    def first(self) -> Date | None:
        """The first date, if one is known."""
        return self.date.date()

    def emptied(self) -> frozenset[Emptied]:
        """What does not come along."""
        boxes = {
            Emptied.TITLES: self.titles,
            Emptied.ABSTRACTS: self.abstracts,
            Emptied.SPEAKERS: self.speakers,
        }
        return frozenset(kind for kind, box in boxes.items() if not box.isChecked())

    def _lay_out(self, title: str) -> None:
        _ = self._texts.gettext
        heading = QLabel(_("A new programme from “%(title)s”") % {"title": title})
        heading.setTextFormat(Qt.TextFormat.PlainText)  # a title may look like markup
        heading.setProperty("part", "heading")
        heading.setWordWrap(True)
        rest = QLabel(
            _("Days, rooms, times and breaks always come along. Last year’s file stays as it is.")
        )
        rest.setProperty("part", "muted")
        rest.setWordWrap(True)
        form = QFormLayout()
        form.setHorizontalSpacing(WIDE)
        form.addRow(_("First &date"), self.date)
        form.addRow("", self.weekday)
        along = QGridLayout()  # two beside each other: on a small screen it must fit as well
        along.setHorizontalSpacing(LARGE)
        for number, box in enumerate((self.titles, self.abstracts, self.speakers, self.materials)):
            along.addWidget(box, number // 2, number % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(MEDIUM)
        column.addWidget(heading)
        column.addLayout(form)
        column.addWidget(QLabel(_("Comes along:")))
        column.addLayout(along)
        column.addSpacing(NARROW)
        column.addWidget(rest)
        column.addSpacing(MEDIUM)
        column.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH)

    def _look_at_date(self) -> None:
        self.weekday.setText(self.date.in_words())
        try:
            date = self.first()
            fits = date is None or bool(date + self._days)
        except (ValueError, OverflowError):
            fits = False
        self.create_.setEnabled(fits)


def _spread(programme: Programme) -> timedelta:
    """How long after the first date the last one is."""
    dates = [day.date for day in programme.days.values() if day.date]
    return max(dates) - min(dates) if dates else timedelta(len(programme.days))


def _proposed(programme: Programme, today: Date) -> Date:
    """The same day of the week a year on, and on, until it is still to come."""
    date = first_date(programme)
    try:
        date = a_year_on(date) if date is not None else None
        while date is not None and date <= today:
            date = a_year_on(date)
    except OverflowError:
        date = None
    return date or proposed_date(today)
