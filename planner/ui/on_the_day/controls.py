"""The little row of controls under the boards, there while a hand moves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.scale import HUGE, MEDIUM, WIDE

_KEPT = """
QPushButton:checked { background: palette(highlight); color: palette(highlighted-text); }
"""


class Controls(QWidget):
    """Which room, on which screen; keep what is on; running late; print; close."""

    room_chosen = Signal()
    screen_chosen = Signal(object)
    """The QScreen to be filled."""

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        _ = texts.gettext
        self._texts = texts
        self._rooms: list[tuple[str, str]] = []
        self._row = QWidget(self)
        self.rooms = QComboBox(self._row)
        self.rooms.setAccessibleName(_("Room"))
        self.screens = QComboBox(self._row)
        self.screens.setAccessibleName(_("Screen"))
        self.hold = QPushButton(_("&Still on"), self._row)
        self.hold.setCheckable(True)
        self.hold.setStyleSheet(_KEPT)
        self.hold.setToolTip(_("Keep what is on where it is, though its time be up (Space)"))
        self.late = QPushButton(_("&Running late…"), self._row)
        self.print = QPushButton(_("Prin&t…"), self._row)
        self.leave = QPushButton(_("&Close"), self._row)
        self.leave.setToolTip(_("Close (Esc)"))
        row = QHBoxLayout(self._row)
        row.setContentsMargins(HUGE, MEDIUM, HUGE, WIDE)
        row.setSpacing(MEDIUM)
        for control in (self.rooms, self.screens, self.hold):
            row.addWidget(control)
        row.addStretch()
        for control in (self.late, self.print, self.leave):
            row.addWidget(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        for stop in self.stops():  # a click leaves the keys where they are
            stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.rooms.hide()
        self._offer_screens()
        self.setFixedHeight(self._row.sizeHint().height())  # nothing moves when they come and go
        self.rooms.activated.connect(self.room_chosen)
        self.screens.activated.connect(self._choose_screen)

    @property
    def room(self) -> str | None:
        """The id of the room chosen; None for all of them."""
        chosen = self.rooms.currentData()
        return chosen if isinstance(chosen, str) and chosen else None

    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard stops at."""
        return (self.rooms, self.screens, self.hold, self.late, self.print, self.leave)

    def offer_rooms(self, programme: Programme, ids: Sequence[str]) -> None:
        """Lists the rooms to choose from; with fewer than two there is no choice."""
        rooms = [(programme.rooms[id_].name, id_) for id_ in ids]
        if rooms == self._rooms:
            return
        chosen, self._rooms = self.room, rooms
        self.rooms.clear()
        self.rooms.addItem(self._texts.gettext("All rooms"), "")
        for name, id_ in rooms:
            self.rooms.addItem(name, id_)
        self.rooms.setCurrentIndex(max(0, self.rooms.findData(chosen or "")))
        self.rooms.setVisible(len(rooms) > 1)

    def offer_hold(self, *, able: bool, held: bool) -> None:
        """Whether something is on that can be kept, and is."""
        before = self.hold.blockSignals(True)  # noqa: FBT003 - Qt's own parameter
        self.hold.setEnabled(able)
        self.hold.setChecked(held)
        self.hold.blockSignals(before)

    def mark_screen(self, screen: QScreen) -> None:
        """That screen is the one that is filled."""
        self.screens.setCurrentIndex(QGuiApplication.screens().index(screen))

    def show_all(self) -> None:
        """A hand is there."""
        self._row.show()

    def hide_all(self) -> None:
        """Nobody needs them; their place stays."""
        self._row.hide()

    def in_use(self) -> bool:
        """Whether one of them has a list open, or the keyboard while something else is asked."""
        return QApplication.activePopupWidget() is not None or not self.window().isActiveWindow()

    def _offer_screens(self) -> None:
        screens = QGuiApplication.screens()
        for number in range(1, len(screens) + 1):
            name = self._texts.gettext("Screen %(number)s") % {"number": number}
            self.screens.addItem(name)
        self.screens.setVisible(len(screens) > 1)

    def _choose_screen(self, place: int) -> None:
        self.screen_chosen.emit(QGuiApplication.screens()[place])
