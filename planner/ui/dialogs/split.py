"""Asks at which time an entry is to be split."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planner.core.programme import Entry
from planner.core.queries import span
from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.scale import DIALOG, WIDE
from planner.ui.typed_time import NotATimeError, read_start


class SplitDialog(QDialog):
    """A time within an entry, in any usual form; +20 counts from its start."""

    def __init__(self, texts: Texts, entry: Entry, proposed: int, parent: QWidget) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self._own = span(entry)
        self.setWindowTitle(_("Split"))
        title = QLabel(entry.title, self)
        title.setWordWrap(True)
        self.time = QLineEdit(texts.time(proposed), self)
        self.time.selectAll()
        self.complaint = QLabel(self)
        self.complaint.setProperty("part", "problem")
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        buttons = QDialogButtonBox(self)
        do = buttons.addButton(_("Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        do.setDefault(True)
        buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(_("Split &at"), self.time)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(WIDE)
        column.addWidget(title)
        column.addLayout(form)
        column.addWidget(self.complaint)
        column.addWidget(buttons)
        self.setMinimumWidth(360)

    def minute(self) -> int | None:
        """The minute of the day; None for what is no time within the entry."""
        try:
            minute = read_start(self.time.text(), self._own.start)
        except NotATimeError:
            return None
        return minute if self._own.start < minute < self._own.end else None

    def accept(self) -> None:
        """Closes, unless it cannot be split there; then says so."""
        if self.minute() is not None:
            super().accept()
            return
        said = self._texts.gettext("“%(text)s” is no time between %(start)s and %(end)s.")
        start, end = self._texts.time(self._own.start), self._texts.time(self._own.end)
        said %= {"text": self.time.text(), "start": start, "end": end}
        self.complaint.setText(said)
        say_aloud(self.time, said)
        self.complaint.show()
        self.time.setFocus()
        self.time.selectAll()
