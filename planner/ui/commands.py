"""What can be done to entries, each as one edit whose outcome is announced."""

from __future__ import annotations

from collections.abc import Sequence

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.create import create, set_times
from planner.core.edits.duplicate import duplicate
from planner.core.edits.gaps import Gap, close_gap, open_gap
from planner.core.edits.pack import pack
from planner.core.edits.place import Place, change_room, lift, move, pin, reorder, to_day
from planner.core.edits.remove import remove_and_close, remove_entries
from planner.core.edits.several import move_several, paste_entries
from planner.core.edits.shift import shift
from planner.core.edits.split import split
from planner.core.edits.trim import trim_end, trim_start
from planner.core.programme import Entry, EntryKind, IdFactory, Programme, Row, random_id
from planner.core.queries import rooms_in_order, span
from planner.text import Texts
from planner.ui.new_entry import called
from planner.ui.outcomes import items, outcome, stays
from planner.ui.planning import Planning
from planner.ui.relay import Relay
from planner.ui.timeline.snapping import Snap

_NOTHING = Edit(EditKind.CHANGE, ())


class Commands:
    """The verbs. Where several ids are taken, the first leads and the others keep their distance.

    `follow` says whether the rest follows, `planning` what things catch on and how long new ones
    are, and new entries get their ids from `new_id`. Each verb gives whether something was changed,
    or the ids of what is new; where nothing was changed, that is announced too.
    """

    def __init__(self, relay: Relay, texts: Texts) -> None:
        self.follow = True
        self.planning = Planning()
        self.new_id: IdFactory = random_id
        self._relay = relay
        self._texts = texts

    @property
    def programme(self) -> Programme:
        """The programme as it is saved."""
        return self._relay.programme

    @property
    def grid(self) -> int:
        """What things catch on, in minutes."""
        return self.planning.grid

    def make(self, edit: Edit, *ids: str) -> bool:
        """Saves an edit that is about these entries, and says what came of it."""
        before = self.programme
        if not edit:
            held = [before.entries[id_] for id_ in ids if id_ in before.entries]
            self._relay.announce(stays(self._texts, held))
            return False
        if not self._relay.apply(edit):
            return False
        self._tell(before, edit, ids)
        return True

    def make_instead(self, before: Programme, edit: Edit, *ids: str) -> bool:
        """Puts an edit made for the programme `before` in the last one's place."""
        if not self._relay.replace_last(edit):
            return False
        self._tell(before, edit, ids)
        return True

    def insert(self, id_: str, to: Place) -> bool:
        """Places an entry there, as a drop would."""
        return self.move([id_], to)

    def move(self, ids: Sequence[str], to: Place) -> bool:
        """The first goes there, as a drop would, and the others with it."""
        if len(ids) == 1:
            return self.make(move(self.programme, ids[0], to, follow=self.follow), *ids)
        edit = move_several(self.programme, ids, ids[0], to, follow=self.follow)
        return self.make(edit, *ids)

    def move_by(self, ids: Sequence[str], steps: int) -> bool:
        """To the grid line that many steps later, or with negative ones earlier."""
        lead = self.programme.entries[ids[0]]
        start = max(0, self._next_line(span(lead).start, steps))
        return self.move(ids, Place(lead.day or "", start, lead.room))

    def move_aside(self, ids: Sequence[str], steps: int) -> bool:
        """To the next room to the right, or with -1 to the left; before the first are all rooms."""
        lead = self.programme.entries[ids[0]]
        rooms = [None, *(room.id for room in rooms_in_order(self.programme))]
        place = min(len(rooms) - 1, max(0, rooms.index(lead.room) + steps))
        if rooms[place] == lead.room:
            return self.make(_NOTHING, *ids)
        return self.move(ids, Place(lead.day or "", span(lead).start, rooms[place]))

    def change_room(self, ids: Sequence[str], room: str | None) -> bool:
        """All to one room, or with None to all rooms, at their times."""
        return self.make(change_room(self.programme, ids, room, follow=self.follow), *ids)

    def to_day(self, ids: Sequence[str], day: str) -> bool:
        """To another day, at the same times."""
        return self.make(to_day(self.programme, ids, day, follow=self.follow), *ids)

    def trim_by(self, id_: str, steps: int) -> bool:
        """Its end to the grid line that many steps later or earlier; one minute remains."""
        own = span(self.programme.entries[id_])
        end = self._next_line(own.end, steps)
        if end <= own.start:
            return self.make(_NOTHING, id_)
        return self.make(trim_end(self.programme, id_, end, follow=self.follow), id_)

    def trim_start_by(self, id_: str, steps: int) -> bool:
        """Its start to the grid line that many steps later or earlier, while its end stays."""
        own = span(self.programme.entries[id_])
        start = max(0, self._next_line(own.start, steps))
        if start >= own.end:
            return self.make(_NOTHING, id_)
        return self.make(trim_start(self.programme, id_, start, follow=self.follow), id_)

    def reorder(self, id_: str, steps: int) -> bool:
        """Changes places with the next one, or with -1 the previous one."""
        return self.make(reorder(self.programme, id_, steps), id_)

    def set_times(self, id_: str, to: Place, minutes: int) -> bool:
        """Exactly this start and length, as far as what is there lets it."""
        return self.make(set_times(self.programme, id_, to, minutes, follow=self.follow), id_)

    def toggle_fixed(self, ids: Sequence[str]) -> bool:
        """Fixes the entries, or lets them go if all of them are fixed."""
        fixed = all(self.programme.entries[id_].pinned for id_ in ids)
        return bool(ids) and self.make(pin(self.programme, ids, pinned=not fixed), *ids)

    def set_aside(self, ids: Sequence[str]) -> bool:
        """Lifts the entries to the tray."""
        return bool(ids) and self.make(lift(self.programme, ids), *ids)

    def delete(self, ids: Sequence[str]) -> bool:
        """Deletes the entries; where they were stays free."""
        return bool(ids) and self.make(remove_entries(self.programme, ids), *ids)

    def delete_and_close(self, ids: Sequence[str]) -> bool:
        """Deletes the entries, and what comes after closes up."""
        return bool(ids) and self.make(remove_and_close(self.programme, ids), *ids)

    def rename(self, id_: str, title: str) -> bool:
        """Gives an entry its title; nothing is said where it has it."""
        edit = change_fields(self.programme, EditKind.CHANGE, {id_: {"title": title}})
        return bool(edit) and self.make(edit, id_)

    def change_kind(self, *ids: str) -> bool:
        """Makes breaks of the entries if the first is a session, and sessions if it is a break."""
        is_break = self.programme.entries[ids[0]].kind == EntryKind.BREAK
        kind = EntryKind.SESSION if is_break else EntryKind.BREAK
        changed = {id_: {"kind": kind} for id_ in ids}
        return self.make(change_fields(self.programme, EditKind.CHANGE, changed), *ids)

    def split(self, id_: str, minute: int) -> bool:
        """Makes two of an entry at that minute of the day."""
        return self.make(split(self.programme, id_, minute, self.new_id), id_)

    def open_gap(self, id_: str, minutes: int) -> bool:
        """So much free time before the entry; it and what follows is pushed."""
        return self.make(open_gap(self.programme, id_, minutes), id_)

    def close_gap(self, gap: Gap) -> bool:
        """What comes after the gap moves up; where that stays itself, it is named."""
        edit = close_gap(self.programme, gap)
        if not edit:
            entry = self.programme.entries[gap.after]
            said = self._texts.gettext("“%(title)s” stays at %(time)s")
            values = {"title": entry.title, "time": self._texts.time(span(entry).start)}
            self._relay.announce(said % values)
        return bool(edit) and self.make(edit, gap.after)

    def pack(self, id_: str) -> bool:
        """Closes all gaps from the entry on."""
        edit = pack(self.programme, id_)
        if not edit:
            self._relay.announce(self._texts.gettext("there is no gap to close"))
        return bool(edit) and self.make(edit, id_)

    def shift(self, id_: str, minutes: int, *, everywhere: bool) -> bool:
        """The entry and all that starts with it or later, in its rooms or in all rooms."""
        return self.make(shift(self.programme, id_, minutes, everywhere=everywhere), id_)

    def create(self, title: str, at: Place, minutes: int | None = None) -> str | None:
        """A new entry on free time; gives its id, None where no time is free.

        One that is called like a break is one, and a meal is fixed. Without `minutes` it is as
        long as is usual for its kind.
        """
        entry = called(self.new_id(), title, self.programme.language)
        edit = create(self.programme, entry, at, minutes or self.planning.length(entry))
        if not edit:
            self._relay.announce(self._texts.gettext("no free time there"))
            return None
        return entry.id if self.make(edit, entry.id) else None

    def duplicate(self, ids: Sequence[str]) -> list[str]:
        """Copies of the entries, right behind them."""
        return self._make_new(duplicate(self.programme, ids, self.new_id, follow=self.follow))

    def paste(self, rows: Sequence[Row], to: Place | None) -> list[str]:
        """Copies of entries with those who appear in them, there or in the tray."""
        edit = paste_entries(self.programme, rows, to, self.new_id, follow=self.follow)
        return self._make_new(edit)

    def cut(self, ids: Sequence[str]) -> bool:
        """Deletes entries that are on the clipboard."""
        if not ids or not self._relay.apply(remove_entries(self.programme, ids)):
            return False
        said = self._texts.gettext("%(items)s cut") % {"items": items(self._texts, len(ids))}
        self._relay.announce(said)
        return True

    def _make_new(self, edit: Edit) -> list[str]:
        rows = [change.after for change in edit.changes if change.before is None]
        new = [row.id for row in rows if isinstance(row, Entry)]
        return new if self.make(edit, *new) else []

    def _next_line(self, minute: int, steps: int) -> int:
        return Snap(self.grid, self.grid).next_line(minute, steps)

    def _tell(self, before: Programme, edit: Edit, ids: Sequence[str]) -> None:
        self._relay.announce(outcome(self._texts, before, self.programme, edit, *ids))
