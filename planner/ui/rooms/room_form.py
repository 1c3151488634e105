"""What is known of a room, as fields that are edits at once; also as a small dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from planner.core.programme import Room
from planner.core.queries import days_in_order
from planner.ui.inspector.fields import Field, TextField
from planner.ui.inspector.section import Column
from planner.ui.inspector.settling import settle_all
from planner.ui.inspector.source import UnusableError
from planner.ui.relay import Relay
from planner.ui.room_commands import RoomCommands
from planner.ui.rooms.fields import line_field, source_of
from planner.ui.rooms.swatches import Swatches
from planner.ui.scale import DIALOG, LARGE
from planner.wording import day_name

_MOST_PEOPLE = 1_000_000


class RoomForm(Column):
    """Name, capacity, colour, note, and the days on which the room is shown."""

    def __init__(self, commands: RoomCommands) -> None:
        super().__init__(within=True)
        self._commands = commands
        self._room = ""
        _ = commands.texts.gettext
        self.name = line_field(commands, _("Name"))
        self.capacity = line_field(commands, _("Seats"), _("not known"))
        self.colours = Swatches(commands.texts)
        self.note = line_field(commands, _("Note"), _("for those who prepare the room"))
        self.shown_on: dict[str, QCheckBox] = {}
        self._days = Column(within=True)
        self.row(self.name, self.capacity, shares=(3, 1))
        self.row(Field(_("Colour"), self.colours))
        self.row(self.note)
        self.row(self._days)
        self.colours.chosen.connect(lambda colour: commands.set_colour(self._room, colour))

    def show_row(self, room: str) -> None:
        """Shows a room; what was typed for the one before is settled."""
        self._room = room
        self._bind(self.name, "name", lambda held: held.name, self._name)
        self._bind(self.capacity, "capacity", _people, self._seat)
        self._bind(self.note, "note", lambda held: held.note, self._commands.set_note)
        held = self._commands.programme.rooms.get(room)
        self.colours.show_colour(held.colour if held else "")
        self._refresh_days()

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something cannot be used."""
        return settle_all(self.name, self.capacity, self.note)

    def _bind(
        self,
        field: TextField,
        name: str,
        read: Callable[[Room], str],
        write: Callable[[str, str], bool],
    ) -> None:
        """Lets a field stand for a value of the room shown, also once another one is."""
        room = self._room
        key = (room, name)
        field.bind(source_of(self._commands, Room, key, read, lambda text: write(room, text)))

    def _refresh_days(self) -> None:
        texts, programme = self._commands.texts, self._commands.programme
        for id_ in set(self.shown_on) - set(programme.days):
            self.shown_on.pop(id_).deleteLater()
        for day in days_in_order(programme):
            if day.id not in self.shown_on:
                box = self.shown_on[day.id] = QCheckBox()
                box.clicked.connect(lambda shown, id_=day.id: self._show_on(id_, shown=shown))
                self._days.row(box)
            words = texts.gettext("Shown on %(day)s")
            name = day_name(texts, programme, day.id).replace("&", "&&")
            self.shown_on[day.id].setText(words % {"day": name})
            self.shown_on[day.id].setChecked(self._room not in day.hidden_rooms)

    def _show_on(self, day: str, *, shown: bool) -> None:
        if not (self._commands.show if shown else self._commands.hide)(day, self._room):
            self._refresh_days()  # the last room of a day stays

    def _name(self, room: str, text: str) -> bool:
        if not text.strip():
            raise UnusableError(self._commands.texts.gettext("A room needs a name."))
        return self._commands.rename(room, text)

    def _seat(self, room: str, text: str) -> bool:
        typed = text.strip().replace(".", "")
        if typed and not (typed.isdecimal() and 1 <= int(typed) <= _MOST_PEOPLE):
            sentence = self._commands.texts.gettext("Write a number, such as 120, or nothing.")
            raise UnusableError(sentence)
        return self._commands.set_capacity(room, int(typed) if typed else None)


class RoomDialog(QDialog):
    """The facts of one room."""

    def __init__(
        self, commands: RoomCommands, relay: Relay, room: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._room = room
        self.form = RoomForm(commands)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(LARGE)
        column.addWidget(self.form)
        self._follow()
        self.buttons = close_button(commands, self)  # made last: it is Tab's last stop
        column.addWidget(self.buttons)
        self.form.setEnabled(not relay.read_only)
        self.setMinimumWidth(430)
        relay.changed.connect(self._follow)
        self.form.capacity.editor.setFocus()

    def done(self, result: int) -> None:
        """Closes once what was typed is settled."""
        if self.form.settle():
            super().done(result)

    def _follow(self) -> None:
        room = self._commands.programme.rooms.get(self._room)
        if room is None:
            super().done(0)
            return
        self.setWindowTitle(room.name)
        self.form.show_row(self._room)


def _people(room: Room) -> str:
    return "" if room.capacity is None else str(room.capacity)


def close_button(commands: RoomCommands, dialog: QDialog) -> QDialogButtonBox:
    """The one button of a dialog in which everything is done at once."""
    buttons = QDialogButtonBox(dialog)
    close = buttons.addButton(
        commands.texts.gettext("Close"), QDialogButtonBox.ButtonRole.RejectRole
    )
    close.setAutoDefault(False)
    buttons.rejected.connect(dialog.reject)
    return buttons


def open_room(commands: RoomCommands, relay: Relay, room: str, parent: QWidget) -> RoomDialog:
    """Opens the facts of a room."""
    dialog = RoomDialog(commands, relay, room, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
