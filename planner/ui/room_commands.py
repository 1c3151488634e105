"""What can be done to rooms and tracks, each as one edit whose outcome is announced."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from planner.core.changes import Edit, EditKind, add_rows
from planner.core.edits.order import put_before, siblings, step
from planner.core.edits.remove import remove_room, remove_track
from planner.core.edits.rooms import (
    add_room,
    hide_room,
    rename_room,
    set_capacity,
    set_room_colour,
    set_room_note,
    show_all_rooms,
    show_room,
)
from planner.core.edits.tracks import add_track, rename_track, set_track_colour
from planner.core.programme import IdFactory, Programme, random_id
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.relay import Relay
from planner.ui.verbs import Verbs


class _Fresh(NamedTuple):
    """A room or track that was just added, and the programme as it was then."""

    id: str
    after: Programme


class RoomCommands(Verbs):
    """The verbs for rooms and tracks. Each gives whether something was changed."""

    def __init__(self, relay: Relay, texts: Texts, new_id: IdFactory = random_id) -> None:
        super().__init__(relay, texts, new_id)
        self._fresh: _Fresh | None = None

    def proposed_room(self) -> str:
        """A name for the next room that no other has."""
        taken = {room.name for room in self.programme.rooms.values()}
        return _free(self.texts.gettext("Room %(number)s"), taken)

    def proposed_track(self) -> str:
        """A name for the next track that no other has."""
        taken = {track.name for track in self.programme.tracks.values()}
        return _free(self.texts.gettext("Track %(number)s"), taken)

    def add_room(self, name: str) -> str | None:
        """A new room behind the others; gives its id, None where it was not made."""
        return self._add(add_room(self.programme, name, self._new_id))

    def add_track(self, name: str, colour: str = "") -> str | None:
        """A new track behind the others; gives its id, None where it was not made."""
        return self._add(add_track(self.programme, name, self._new_id, colour))

    def rename(self, id_: str, name: str) -> bool:
        """Calls a room or track something else; naming what was just added is one step with it."""
        fresh, self._fresh = self._fresh, None
        if fresh is not None and fresh.id == id_ and self.programme is fresh.after:
            return self._name_added(fresh, name)
        rename = rename_room if id_ in self.programme.rooms else rename_track
        said = self.texts.gettext("now called %(name)s")
        return self._make(rename(self.programme, id_, name), said, id_)

    def set_capacity(self, id_: str, people: int | None) -> bool:
        """Says how many people a room holds, None where nobody knows."""
        return self._save(set_capacity(self.programme, id_, people))

    def set_colour(self, id_: str, colour: str) -> bool:
        """Gives a room or track a colour, `#rrggbb` or empty for none."""
        paint = set_room_colour if id_ in self.programme.rooms else set_track_colour
        return self._save(paint(self.programme, id_, colour))

    def set_note(self, id_: str, note: str) -> bool:
        """Notes something about a room."""
        return self._save(set_room_note(self.programme, id_, note))

    def put_before(self, id_: str, before: str | None) -> bool:
        """Puts a room or track before another one, or last."""
        return self._order(put_before(self.programme, id_, before), id_)

    def step(self, id_: str, steps: int) -> bool:
        """Moves a room or track that many places on or back."""
        return self._order(step(self.programme, id_, steps), id_)

    def hide(self, day: str, room: str) -> bool:
        """Leaves a room out of a day; the last one that is shown stays."""
        _ = self.texts.gettext
        edit = hide_room(self.programme, day, room)
        if not edit and room not in self.programme.days[day].hidden_rooms:
            self._relay.announce(_("the last room of a day cannot be hidden"))
        return self._make(
            edit, _("%(name)s is hidden on this day; its items are still printed"), room
        )

    def show(self, day: str, room: str) -> bool:
        """Shows a hidden room on a day again."""
        said = self.texts.gettext("%(name)s is shown on this day")
        return self._make(show_room(self.programme, day, room), said, room)

    def show_all(self, day: str) -> bool:
        """Shows all rooms on a day again."""
        edit = show_all_rooms(self.programme, day)
        return self._make(edit, self.texts.gettext("all rooms are shown on this day"))

    def remove(self, id_: str) -> bool:
        """Removes a room, whose items are set aside, or a track, whose items lose its colour."""
        texts, programme = self.texts, self.programme
        said = texts.gettext("%(name)s is removed")
        if id_ in programme.tracks:
            return self._make(remove_track(programme, id_), said, id_)
        number = self.placed_in(id_)
        if number:
            said = texts.ngettext(
                "%(name)s is removed, %(number)s item is set aside",
                "%(name)s is removed, %(number)s items are set aside",
                number,
            )
        return self._make(remove_room(programme, id_), said, id_, number)

    def placed_in(self, room: str) -> int:
        """How many placed items a room has: those that its removal sets aside."""
        return sum(e.placed and e.room == room for e in self.programme.entries.values())

    def _name_added(self, fresh: _Fresh, name: str) -> bool:
        row = fresh.after.rooms.get(fresh.id) or fresh.after.tracks[fresh.id]
        named = replace(row, name=on_one_line(name))
        if named.name in ("", row.name):
            return False
        if not self._relay.replace_last(add_rows(EditKind.ADD, [named])):
            return False
        self._relay.announce(self.texts.gettext("%(name)s is added") % {"name": named.name})
        return True

    def _add(self, edit: Edit) -> str | None:
        if not self._save(edit):
            return None
        id_ = edit.changes[0].id
        self._fresh = _Fresh(id_, self.programme)
        self._relay.announce(self.texts.gettext("%(name)s is added") % {"name": self._name(id_)})
        return id_

    def _order(self, edit: Edit, id_: str) -> bool:
        if not self._save(edit):
            return False
        ids = siblings(self.programme, id_)
        values = {"name": self._name(id_), "place": ids.index(id_) + 1, "number": len(ids)}
        said = self.texts.gettext("%(name)s is now number %(place)s of %(number)s")
        self._relay.announce(said % values)
        return True

    def _make(self, edit: Edit, said: str, id_: str = "", number: int = 0) -> bool:
        """Saves the edit and says so; a row that is removed is called what it was."""
        name = self._name(id_)
        if not self._save(edit):
            return False
        self._relay.announce(said % {"name": self._name(id_) or name, "number": number})
        return True

    def _name(self, id_: str) -> str:
        row = self.programme.rooms.get(id_) or self.programme.tracks.get(id_)
        return row.name if row else ""


def _free(pattern: str, taken: Collection[str]) -> str:
    """The pattern with the first number, beyond how many there are, that makes a new name of it."""
    names = (pattern % {"number": number} for number in count(len(taken) + 1))
    return next(name for name in names if name not in taken)
