"""The menus of the room header: a room's commands, and the rooms that a day hides."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from planner.core.edits.rooms import shown_rooms
from planner.core.queries import rooms_in_order
from planner.ui.room_commands import RoomCommands


class Ways(NamedTuple):
    """What the menus open: a room's name in place, its few facts, a new room, the whole list."""

    rename: Callable[[str], object]
    describe: Callable[[str], object]
    add: Callable[[], object]
    show_list: Callable[[], object]


def header_menu(
    commands: RoomCommands, ways: Ways, day: str, room: str | None, parent: QWidget
) -> QMenu:
    """What can be done to a room; where there is none, what can be done to all of them."""
    _ = commands.texts.gettext
    menu = QMenu(parent)
    if room is not None:
        name = menu.addAction(_("Re&name"), lambda: ways.rename(room))
        name.setShortcut(QKeySequence("F2"))  # only shown: it is the header that hears it
        name.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        name.setShortcutVisibleInContextMenu(True)
        menu.addAction(_("&Capacity and colour…"), lambda: ways.describe(room))
        hide = menu.addAction(_("&Hide on this day"), lambda: commands.hide(day, room))
        hide.setEnabled(len(shown_rooms(commands.programme, day)) > 1)
        menu.addSeparator()
    menu.addAction(_("&Add a room"), ways.add)
    menu.addAction(_("Rooms and &tracks…"), ways.show_list)
    menu.addSeparator()
    if room is None:
        fill_hidden_menu(menu, commands, day)
    else:
        menu.addAction(removal_words(commands, room), lambda: commands.remove(room))
    if commands.read_only:
        for action in menu.actions():
            action.setEnabled(False)
    return menu


def fill_hidden_menu(menu: QMenu, commands: RoomCommands, day: str) -> None:
    """Adds a line for each room that the day hides, to show it again."""
    _ = commands.texts.gettext
    hidden = hidden_rooms(commands, day)
    for id_, name in hidden:
        words = _("Show %(name)s") % {"name": name.replace("&", "&&")}
        menu.addAction(words, partial(commands.show, day, id_))
    if len(hidden) > 1:
        menu.addSeparator()
        menu.addAction(_("Show all rooms"), lambda: commands.show_all(day))


def hidden_rooms(commands: RoomCommands, day: str) -> list[tuple[str, str]]:
    """The ids and names of the rooms that a day hides, in order."""
    programme = commands.programme
    held = programme.days.get(day)
    hidden = held.hidden_rooms if held else ()
    return [(room.id, room.name) for room in rooms_in_order(programme) if room.id in hidden]


def removal_words(commands: RoomCommands, room: str) -> str:
    """Remove the room, and what becomes of its items."""
    number = commands.placed_in(room)
    if not number:
        return commands.texts.gettext("&Remove the room")
    words = commands.texts.ngettext(
        "&Remove the room (%(number)s item is set aside)",
        "&Remove the room (%(number)s items are set aside)",
        number,
    )
    return words % {"number": number}
