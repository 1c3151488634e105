"""The chip after a drop: what else it may have meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from planner.core.changes import Edit
from planner.core.programme import Programme
from planner.ui.scale import HAIR, NARROW
from planner.ui.timeline.readings import Reading

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_APART = 6  # pixels from the card's lower edge
_LINES = 4  # of a card's words are left free above


class ReadingChip(QFrame):
    """Offers the other readings of the last drop; goes with the next action."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._before = Programme("")
        self._ids: Sequence[str] = ()
        self._readings: Mapping[Reading, Edit] = {}
        self._replacing = False
        self.setProperty("part", "popup")
        self.setAccessibleName(view.texts.gettext("What the move meant"))
        row = QHBoxLayout(self)
        row.setContentsMargins(NARROW, NARROW, NARROW, NARROW)
        row.setSpacing(HAIR)
        _ = view.texts.gettext
        self.buttons = {
            Reading.FOLLOWED: self._add(row, _("The rest followed"), Reading.FOLLOWED),
            Reading.ALONE: self._add(row, _("Only this one"), Reading.ALONE),
            Reading.SWAPPED: self._add(row, _("Swap"), Reading.SWAPPED),
        }
        self.hide()

    def offer(
        self,
        before: Programme,
        ids: Sequence[str],
        made: Edit,
        readings: Mapping[Reading, Edit],
    ) -> None:
        """Shows itself where there are at least two readings; `before` is before the drop.

        `ids` are the entries that were dropped, the lead first.
        """
        if len(readings) < 2:
            self.hide()
            return
        self._before, self._ids, self._readings = before, ids, readings
        _ = self._view.texts.gettext
        alone = _("Only this one") if len(ids) == 1 else _("Only these")
        self.buttons[Reading.ALONE].setText(alone)
        for reading, button in self.buttons.items():
            edit = readings.get(reading)
            button.setVisible(edit is not None)
            button.setChecked(edit is not None and set(edit.changes) == set(made.changes))
        self._place()
        self.show()
        self.raise_()

    def follow(self, edit: Edit) -> None:
        """Goes when something else than itself has changed the programme."""
        del edit
        if not self._replacing:
            self.hide()

    def keep_up(self) -> None:
        """The day was laid out anew: goes along with its entry, or goes with it out of sight."""
        if self.isHidden() or self._replacing:
            return
        view = self._view
        if view.visualRect(view.entries.index_of(self._ids[0])).intersects(view.viewport().rect()):
            self._place()
        else:
            self.hide()

    def _add(self, row: QHBoxLayout, words: str, reading: Reading) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._choose(reading))
        row.addWidget(button)
        return button

    def _choose(self, reading: Reading) -> None:
        self._replacing = True
        try:
            done = self._view.commands.make_instead(
                self._before, self._readings[reading], *self._ids
            )
        finally:
            self._replacing = False
        if done:
            for other, button in self.buttons.items():
                button.setChecked(other == reading)
            self._place()
        else:
            self.hide()

    def _place(self) -> None:
        """In the entry's lower right corner, below it where it is too low; within the window.

        What was pushed lies below: it is what one looks at to choose.
        """
        view = self._view
        self.adjustSize()
        box = view.picture.shown.by_id.get(self._ids[0])
        if box is None:
            return
        x = box.right - view.horizontalOffset() - self.width() - 8
        words = _LINES * view.picture.cards.faces.line
        y = box.bottom - view.verticalOffset() + _APART
        if box.height - self.height() - _APART >= words:
            y -= self.height() + 2 * _APART
        room = view.viewport().size()
        self.move(
            max(4, min(x, room.width() - self.width() - 4)),
            max(4, min(y, room.height() - self.height() - 4)),
        )
