"""Writing a room's name over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from planner.ui.room_commands import RoomCommands
from planner.ui.timeline.editing import CardLine

_LEAST_WIDTH = 160  # pixels


class RoomName:
    """The one line that may be open in a header; `column` gives the place of a shown room."""

    def __init__(
        self, commands: RoomCommands, column: Callable[[str], QRect | None], parent: QWidget
    ) -> None:
        self.line: CardLine | None = None
        self._commands = commands
        self._column = column
        self._parent = parent
        self._room = ""

    def open(self, room: str, font: QFont) -> None:
        """Opens the line; Enter and going elsewhere keep what was typed, Esc does not."""
        self.close()
        self._room = room
        name = self._commands.texts.gettext("Name of the room")
        line = self.line = CardLine(self._parent, self._commands.programme.rooms[room].name, name)
        line.setFont(font)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.dropped.connect(self.close)
        line.kept.connect(self._keep)
        self.keep_up()
        line.selectAll()
        line.show()
        line.setFocus()

    def close(self) -> None:
        """Closes the line without keeping anything."""
        line, self.line = self.line, None
        if line is None:
            return
        had_focus = line.hasFocus()
        line.blockSignals(True)  # noqa: FBT003 - Qt's own parameter
        line.hide()
        line.deleteLater()
        if had_focus:
            self._parent.setFocus()

    def keep_up(self) -> None:
        """The line goes to where its column is now."""
        column = self._column(self._room)
        if self.line is None:
            return
        if column is None:
            self.close()
            return
        width = min(max(column.width(), _LEAST_WIDTH), self._parent.width())
        left = min(column.left(), self._parent.width() - width)
        self.line.setGeometry(left, 1, width, self._parent.height() - 3)

    def _keep(self, text: str) -> None:
        room = self._room
        self.close()
        if room in self._commands.programme.rooms:
            self._commands.rename(room, text)
