"""What stands at the right end of the room header: hidden rooms, and a button for a new one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from planner.ui.room_commands import RoomCommands
from planner.ui.rooms.menus import fill_hidden_menu, hidden_rooms
from planner.ui.scale import HAIR, NARROW
from planner.ui.tinted import TintedButton

_QUIET = (
    "QPushButton { padding: 1px 6px; min-height: 0; } QPushButton::menu-indicator { width: 0; }"
)


class HeaderTools(QWidget):
    """Small and quiet; `day` gives the shown day, `add` begins a new room."""

    def __init__(
        self,
        commands: RoomCommands,
        day: Callable[[], str],
        add: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._day = day
        self.hidden = QPushButton(self)
        self.hidden.setProperty("part", "quiet")
        self.hidden.setStyleSheet(_QUIET)
        self.hidden.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(self.hidden)
        self._menu.aboutToShow.connect(self._fill)
        self.hidden.setMenu(self._menu)
        self.add = TintedButton("plus", commands.texts.gettext("Add a room"), self)
        self.add.setStyleSheet("QToolButton { padding: 3px; }")
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add.clicked.connect(add)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(HAIR, 0, NARROW, HAIR)
        row.setSpacing(HAIR)
        row.addWidget(self.hidden)
        row.addWidget(self.add)

    def refresh(self, within: QSize) -> None:
        """Says how many rooms the day hides, and stands at the right end of that size."""
        names = [name for _id, name in hidden_rooms(self._commands, self._day())]
        words = self._commands.texts.ngettext("%(number)s hidden", "%(number)s hidden", len(names))
        self.hidden.setText(words % {"number": len(names)})
        self.hidden.setToolTip(", ".join(names))
        self.hidden.setVisible(bool(names))
        width = self.sizeHint().width()
        self.setGeometry(within.width() - width, 0, width, within.height() - 1)

    def _fill(self) -> None:
        self._menu.clear()
        fill_hidden_menu(self._menu, self._commands, self._day())
