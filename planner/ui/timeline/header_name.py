"""Writing a room's name over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from planner.ui.drafting import NAME_ABOVE, keep_half_typed
from planner.ui.room_commands import RoomCommands
from planner.ui.timeline.editing import CardLine

_LEAST_WIDTH = 160  # pixels


class RoomName:
    """The one line that may be open in a header; `column` gives the place of a shown room."""

    def __init__(
        self, commands: RoomCommands, column: Callable[[str], QRect | None], parent: QWidget
    ) -> None:
        self.line: CardLine | None = None
        self._drafts = commands.drafts
        self._commands = commands
        self._column = column
        self._parent = parent
        self._room = ""

    def open(self, room: str, font: QFont, typed: str = "") -> None:
        """Opens the line; Enter and going elsewhere keep what was typed, Esc does not.

        Begins with what is `typed`, if anything.
        """
        self.close()
        self._room = room
        name = self._commands.texts.gettext("Name of the room")
        line = self.line = CardLine(self._parent, self._commands.programme.rooms[room].name, name)
        line.setFont(font)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        keep_half_typed(line, self._drafts, (room, NAME_ABOVE))
        line.dropped.connect(self.close)
        line.kept.connect(self._keep)
        self.keep_up()
        line.selectAll()
        if typed:
            line.insert(typed)
        line.show()
        line.setFocus()

    def keep(self) -> None:
        """Keeps what is being written, as Enter does."""
        if self.line is not None:
            self.line.keep()

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
        held = self._commands.programme.rooms.get(room)
        if held is None or self._commands.rename(room, text) or text.strip() in ("", held.name):
            self._drafts.drop((room, NAME_ABOVE))
        else:  # it could not be saved
            self._drafts.keep((room, NAME_ABOVE), text)
