"""Asks for a day's name, date and hours."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import timedelta

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planner.core.edits.days import describe_day
from planner.core.interval import Interval
from planner.core.programme import Day
from planner.text import Texts
from planner.ui.date_field import DateField
from planner.ui.day_commands import DayCommands
from planner.ui.drafting import asked_key, pause_in, restored
from planner.ui.inspector.source import Drafts
from planner.ui.scale import DIALOG, LARGE, MEDIUM, WIDE
from planner.ui.typed_time import NotATimeError, read_end, read_time

_HOURS_WIDTH = 90


class DayDialog(QDialog):
    """A day as it is, to be written over; the date may be left open while nobody knows it.

    `proposed` is the date that is offered for a day that has none. What was half-written when the
    program was ended is there again, until `forget`.
    """

    def __init__(
        self, texts: Texts, day: Day, proposed: Date, drafts: Drafts, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self._day = day
        self._drafts = drafts
        self._pause = pause_in(self, self._keep)
        self.setWindowTitle(_("Date and hours"))
        self.label = QLineEdit(day.label, self)
        self.label.setPlaceholderText(_("for instance “Workshop day”"))
        self.date = DateField(texts, day.date, proposed, self)
        self.weekday = QLabel(self)
        self.weekday.setProperty("part", "muted")
        self.opens = QLineEdit(texts.time(day.opens), self)
        self.closes = QLineEdit(texts.time(day.closes), self)
        self.complaint = QLabel(self)
        self.complaint.setProperty("part", "problem")
        self.complaint.setWordWrap(True)
        self.restored = QLabel(restored(texts), self)
        self.restored.setProperty("part", "restored")
        self.restored.setWordWrap(True)
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self.buttons.button(button.Ok).setText(_("OK"))
        self.buttons.button(button.Cancel).setText(_("Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.date.textChanged.connect(self._look)
        self.opens.textChanged.connect(self._look)
        self.closes.textChanged.connect(self._look)
        self._lines = {
            "label": self.label, "date": self.date, "opens": self.opens, "closes": self.closes,
        }  # fmt: skip
        self._held = self._written()
        self._restore()
        self._look()
        self.label.textChanged.connect(lambda _text: self._pause.start())
        self.rejected.connect(self.forget)

    def forget(self) -> None:
        """What was written is saved, or is not wanted."""
        self._pause.stop()
        for field in self._held:
            self._drafts.drop(asked_key(self._day.id, field))

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
        hours = QHBoxLayout()
        hours.setSpacing(MEDIUM)
        until = QLabel(_("&to"), self)
        until.setBuddy(self.closes)
        for widget in (self.opens, until, self.closes):
            hours.addWidget(widget)
        hours.addStretch(1)
        for line, name in ((self.opens, _("Opens")), (self.closes, _("Closes"))):
            line.setAccessibleName(name)
            line.setMaximumWidth(_HOURS_WIDTH)
        form = QFormLayout()
        form.setVerticalSpacing(MEDIUM)
        form.setHorizontalSpacing(WIDE)
        form.addRow(_("&Name"), self.label)
        form.addRow(_("&Date"), self.date)
        form.addRow("", self.weekday)
        words = QLabel(_("&Opens"), self)
        words.setBuddy(self.opens)
        form.addRow(words, hours)
        form.addRow("", self.complaint)
        form.addRow("", self.restored)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(LARGE)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.setMinimumWidth(430)

    def _written(self) -> dict[str, str]:
        """What stands in each field."""
        return {field: line.text() for field, line in self._lines.items()}

    def _keep(self) -> None:
        """Keeps what has been written over."""
        for field, text in self._written().items():
            key = asked_key(self._day.id, field)
            if text != self._held[field]:
                self._drafts.keep(key, text)
            else:
                self._drafts.drop(key)

    def _restore(self) -> None:
        found = {field: self._drafts[asked_key(self._day.id, field)] for field in self._lines}
        for field, text in found.items():
            if text is not None:
                self._lines[field].setText(text)
        self.restored.setVisible(any(text is not None for text in found.values()))

    def _look(self) -> None:
        """Says what the date is called, and what stands against the hours."""
        self._pause.start()
        _ = self._texts.gettext
        hours = self.hours()
        self.weekday.setText(self.date.in_words())
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
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(
            hours is not None and self.date.makes_sense()
        )


def ask_about_day(commands: DayCommands, id_: str, parent: QWidget) -> DayDialog:
    """Opens the dialog for a day; what it answers is one edit."""
    programme = commands.programme
    day = programme.days[id_]
    known = [other.date for other in programme.days.values() if other.date is not None]
    today = Date.today()  # noqa: DTZ011 - the user's own day
    proposed = max(known) + timedelta(days=1) if known and max(known) < Date.max else today
    dialog = DayDialog(commands.texts, day, proposed, commands.drafts, parent)

    def take() -> None:
        hours = dialog.hours()
        if hours is not None and dialog.date.makes_sense() and id_ in commands.programme.days:
            asked = (id_, dialog.label.text(), dialog.date.date(), hours)
            commands.describe(*asked)
            if not describe_day(commands.programme, *asked):  # else it could not be saved
                dialog.forget()

    dialog.accepted.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
