"""Exact times of entries: typing in place of dragging."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from planner.core.edits.place import Place
from planner.core.programme import Entry, Programme
from planner.core.queries import days_in_order, rooms_in_order
from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.outcomes import items
from planner.ui.scale import DIALOG, MEDIUM, WIDE
from planner.ui.timeline.going_on import going_on
from planner.ui.typed_time import NotATimeError, read_time
from planner.wording import day_name

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_LONGEST = 24 * 60


class ExactTimes(QDialog):
    """Asks where an entry is to start, how long it lasts, on which day and in which room.

    Of several entries it asks about the first, which the others go along with, and not how long
    it lasts. `day` is the one for entries that have none.
    """

    def __init__(
        self,
        texts: Texts,
        programme: Programme,
        entries: Sequence[Entry],
        day: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        lead = entries[0]
        self._texts = texts
        self._start = lead.start if lead.start is not None else programme.days[day].opens
        self.setWindowTitle(_("Move to"))
        self.start = QLineEdit(texts.time(self._start), self)
        self.start.selectAll()
        self.length = QSpinBox(self)
        self.length.setRange(1, _LONGEST)
        self.length.setValue(lead.duration)
        self.length.setSuffix(_(" min"))
        self.length.lineEdit().setTextMargins(8, 0, 0, 0)  # Qt drops the style sheet's padding
        self.day = QComboBox(self)
        for each in days_in_order(programme):
            self.day.addItem(day_name(texts, programme, each.id), each.id)
        self.day.setCurrentIndex(max(0, self.day.findData(lead.day or day)))
        self.room = QComboBox(self)
        self.room.addItem(_("All rooms"), None)
        for room in rooms_in_order(programme):
            self.room.addItem(room.name, room.id)
        self.room.setCurrentIndex(max(0, self.room.findData(lead.room)))
        self.complaint = QLabel(self)
        self.complaint.setProperty("part", "problem")
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        self._lay_out(entries)
        self._form.setRowVisible(self.length, len(entries) == 1)
        self._form.setRowVisible(self.room, bool(programme.rooms))
        self._form.setRowVisible(self.day, len(programme.days) > 1)

    def answer(self) -> tuple[Place, int] | None:
        """The place and the minutes asked for; None while the start is no time."""
        try:
            start = read_time(self.start.text(), self._start)
        except NotATimeError:
            return None
        return Place(self.day.currentData(), start, self.room.currentData()), self.length.value()

    def accept(self) -> None:
        """Closes, unless the start is no time; then says so."""
        if self.answer() is not None:
            super().accept()
            return
        said = self._texts.gettext(
            "“%(text)s” is no time; write for instance 9, 930 or %(example)s."
        )
        said %= {"text": self.start.text(), "example": self._texts.time(570)}
        self.complaint.setText(said)
        say_aloud(self.start, said)
        self.complaint.show()
        self.start.setFocus()
        self.start.selectAll()

    def _lay_out(self, entries: Sequence[Entry]) -> None:
        _ = self._texts.gettext
        form = self._form = QFormLayout()
        form.setVerticalSpacing(MEDIUM)
        form.setHorizontalSpacing(WIDE)
        form.addRow(_("&Start"), self.start)
        form.addRow(_("&Length"), self.length)
        form.addRow(_("&Day"), self.day)
        form.addRow(_("&Room"), self.room)
        buttons = QDialogButtonBox(self)
        move = buttons.addButton(_("Move"), QDialogButtonBox.ButtonRole.AcceptRole)
        move.setDefault(True)
        buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        name = QLabel(entries[0].title, self)
        if len(entries) > 1:
            words = {"items": items(self._texts, len(entries)), "title": entries[0].title}
            name.setText(_("%(items)s, the first of them “%(title)s”") % words)
        name.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*DIALOG)
        whole.setSpacing(WIDE)
        self.setMinimumWidth(360)
        for part in (name, self.complaint, buttons):
            whole.addWidget(part)
        whole.insertLayout(1, form)


def ask_exact_times(view: TimelineView, ids: Sequence[str]) -> None:
    """Opens the dialog for entries; what it answers is one edit."""
    programme = view.relay.programme
    entries = [programme.entries[id_] for id_ in ids]
    dialog = ExactTimes(view.texts, programme, entries, view.day, view)

    def move(to: Place, minutes: int) -> bool:
        if len(ids) > 1:
            return view.commands.move(ids, to)
        return view.commands.set_times(ids[0], to, minutes)

    def take() -> None:
        answer = dialog.answer()
        now = view.relay.programme.entries.get(ids[0])
        if answer is None or now is None:
            return
        to, minutes = answer
        there = (now.day, now.start, now.room) == (to.day, to.start, to.room)
        if to.day != view.day:
            going_on(view, ids, lambda: move(to, minutes))
        elif not there or (len(ids) == 1 and now.duration != minutes):
            move(to, minutes)

    dialog.accepted.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
