"""Asks by how many minutes something is to move, and says at once what would come of it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from planner.core.changes import Edit, apply
from planner.core.edits.gaps import open_gap
from planner.core.edits.shift import shift
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.outcomes import outcome
from planner.ui.scale import DIALOG, MEDIUM, WIDE

_MOST = 12 * 60


class MinutesDialog(QDialog):
    """A number of minutes, and the sentence of what they would do.

    `edit` is what the present answer means for the programme it was opened on.
    """

    def __init__(self, texts: Texts, programme: Programme, id_: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.texts = texts
        self.programme = programme
        self.id = id_
        self.minutes = QSpinBox(self)
        self.minutes.setSuffix(texts.gettext(" min"))
        self.minutes.lineEdit().setTextMargins(8, 0, 0, 0)  # Qt drops the style sheet's padding
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setProperty("part", "muted")
        self.buttons = QDialogButtonBox(self)
        self.form = QFormLayout()
        self.form.setVerticalSpacing(MEDIUM)
        self.form.setHorizontalSpacing(WIDE)

    def edit(self) -> Edit:
        """What the present answer would do."""
        raise NotImplementedError

    def lay_out(self, deed: str) -> None:
        """Puts everything in its place; `deed` stands on the button that does it."""
        _ = self.texts.gettext
        title = QLabel(self.programme.entries[self.id].title, self)
        title.setWordWrap(True)
        self.accept_button = self.buttons.addButton(deed, QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setDefault(True)
        self.buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.minutes.valueChanged.connect(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(WIDE)
        column.addWidget(title)
        column.addLayout(self.form)
        column.addWidget(self.words)
        column.addStretch()
        column.addWidget(self.buttons)
        self.setMinimumWidth(400)
        self.words.setMinimumHeight(2 * self.words.fontMetrics().lineSpacing())
        self.minutes.selectAll()
        self.look()

    def look(self) -> None:
        """Says what would come of it; without effect it cannot be done."""
        edit = self.edit()
        self.accept_button.setEnabled(bool(edit))
        if edit:
            after = apply(self.programme, edit)
            said = outcome(self.texts, self.programme, after, edit, self.id)
            words = self.texts.gettext("Result: %(outcome)s.") % {"outcome": said}
        else:
            words = self.texts.gettext("Nothing moves.")
        if words != self.words.text():
            self.words.setText(words)
            self.minutes.setAccessibleDescription(words)
            say_aloud(self.minutes, words)


class ShiftDialog(MinutesDialog):
    """How far an entry and all that comes after it is to move, and in which rooms."""

    def __init__(
        self, texts: Texts, programme: Programme, id_: str, grid: int, parent: QWidget
    ) -> None:
        super().__init__(texts, programme, id_, parent)
        _ = texts.gettext
        entry = programme.entries[id_]
        self.setWindowTitle(_("Shift from here"))
        self.minutes.setRange(-_MOST, _MOST)
        self.minutes.setValue(2 * grid)
        self.minutes.setSingleStep(grid)
        self.here = QRadioButton(_("In &this room"), self)
        self.everywhere = QRadioButton(_("In &all rooms"), self)
        self.here.setChecked(True)
        self.everywhere.toggled.connect(self.look)
        self.form.addRow(_("&Later by"), self.minutes)
        hint = QLabel(_("Minutes below zero move it earlier."), self)
        hint.setProperty("part", "muted")
        self.form.addRow("", hint)
        self.form.addRow("", self.here)
        self.form.addRow("", self.everywhere)
        has_choice = len(programme.rooms) > 1 and entry.room is not None
        self.form.setRowVisible(self.here, has_choice)
        self.form.setRowVisible(self.everywhere, has_choice)
        self.lay_out(_("Shift"))

    def edit(self) -> Edit:
        """The shift."""
        minutes, everywhere = self.minutes.value(), self.everywhere.isChecked()
        return shift(self.programme, self.id, minutes, everywhere=everywhere)


class GapDialog(MinutesDialog):
    """How much free time is to be put before an entry."""

    def __init__(
        self, texts: Texts, programme: Programme, id_: str, grid: int, parent: QWidget
    ) -> None:
        super().__init__(texts, programme, id_, parent)
        _ = texts.gettext
        self.setWindowTitle(_("Insert a gap"))
        self.minutes.setRange(1, _MOST)
        self.minutes.setValue(3 * grid)
        self.minutes.setSingleStep(grid)
        self.form.addRow(_("&Free time before it"), self.minutes)
        self.lay_out(_("Insert"))

    def edit(self) -> Edit:
        """The gap."""
        return open_gap(self.programme, self.id, self.minutes.value())
