"""Exact times of an entry: typing in place of dragging."""

from __future__ import annotations

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
from planner.core.queries import rooms_in_order
from planner.text import Texts
from planner.ui.typed_time import NotATimeError, read_time

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_LONGEST = 24 * 60


class ExactTimes(QDialog):
    """Asks where an entry is to start, how long it lasts, and where there are rooms, in which."""

    def __init__(
        self, texts: Texts, programme: Programme, entry: Entry, day: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts, self._day = texts, day
        self._start = entry.start if entry.start is not None else programme.days[day].opens
        self.setWindowTitle(_("Move to…"))
        self.start = QLineEdit(texts.time(self._start), self)
        self.start.selectAll()
        self.length = QSpinBox(self)
        self.length.setRange(1, _LONGEST)
        self.length.setValue(entry.duration)
        self.length.setSuffix(_(" min"))
        self.room = QComboBox(self)
        self.room.addItem(_("All rooms"), None)
        for room in rooms_in_order(programme):
            self.room.addItem(room.name, room.id)
        self.room.setCurrentIndex(max(0, self.room.findData(entry.room)))
        self.complaint = QLabel(self)
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        self._lay_out(entry.title, has_rooms=bool(programme.rooms))

    def answer(self) -> tuple[Place, int] | None:
        """The place and the minutes asked for; None while the start is no time."""
        try:
            start = read_time(self.start.text(), self._start)
        except NotATimeError:
            return None
        return Place(self._day, start, self.room.currentData()), self.length.value()

    def accept(self) -> None:
        """Closes, unless the start is no time; then says so."""
        if self.answer() is not None:
            super().accept()
            return
        self.complaint.setText(
            self._texts.gettext("“%(text)s” is no time; write for instance 9, 930 or %(example)s.")
            % {"text": self.start.text(), "example": self._texts.time(570)}
        )
        self.complaint.show()
        self.start.setFocus()
        self.start.selectAll()

    def _lay_out(self, title: str, *, has_rooms: bool) -> None:
        _ = self._texts.gettext
        form = QFormLayout()
        form.addRow(_("&Start"), self.start)
        form.addRow(_("&Length"), self.length)
        form.addRow(_("&Room"), self.room)
        form.setRowVisible(self.room, has_rooms)
        buttons = QDialogButtonBox(self)
        move = buttons.addButton(_("Move"), QDialogButtonBox.ButtonRole.AcceptRole)
        move.setDefault(True)
        buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        name = QLabel(title, self)
        name.setWordWrap(True)
        whole = QVBoxLayout(self)
        for part in (name, self.complaint, buttons):
            whole.addWidget(part)
        whole.insertLayout(1, form)


def ask_exact_times(view: TimelineView, id_: str) -> None:
    """Opens the dialog for an entry; what it answers is one edit."""
    entry = view.relay.programme.entries[id_]
    dialog = ExactTimes(view.texts, view.relay.programme, entry, view.day, view)

    def take() -> None:
        answer = dialog.answer()
        now = view.relay.programme.entries.get(id_)
        if answer is None or now is None:
            return
        to, minutes = answer
        if (now.start, now.duration, now.room) != (to.start, minutes, to.room):
            view.commands.set_times(id_, to, minutes)

    dialog.accepted.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
