"""What the timeline can do to entries, each as one edit whose outcome is announced."""

from __future__ import annotations

from collections.abc import Sequence

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.create import create, set_times
from planner.core.edits.gaps import Gap, close_gap
from planner.core.edits.place import Place, lift, move, pin, reorder
from planner.core.edits.trim import trim_end
from planner.core.programme import Entry, EntryKind, IdFactory, Programme, random_id
from planner.core.queries import rooms_in_order, span
from planner.text import Texts
from planner.ui.outcomes import outcome, stays
from planner.ui.relay import Relay
from planner.ui.timeline.snapping import Snap


class Commands:
    """The timeline's verbs.

    `follow` says whether the rest follows, `grid` is in minutes, and new entries get their ids
    from `new_id`. Each verb gives whether something was changed; where nothing was, that is
    announced too.
    """

    def __init__(self, relay: Relay, texts: Texts) -> None:
        self.follow = True
        self.grid = 5
        self.new_id: IdFactory = random_id
        self._relay = relay
        self._texts = texts

    @property
    def programme(self) -> Programme:
        """The programme as it is saved."""
        return self._relay.programme

    def make(self, edit: Edit, id_: str) -> bool:
        """Saves an edit that is about this entry, and says what came of it."""
        before = self.programme
        if not edit:
            self._relay.announce(stays(self._texts, before.entries[id_]))
            return False
        if not self._relay.apply(edit):
            return False
        self._tell(before, edit, id_)
        return True

    def make_instead(self, before: Programme, edit: Edit, id_: str) -> bool:
        """Puts an edit made for the programme `before` in the last one's place."""
        if not self._relay.replace_last(edit):
            return False
        self._tell(before, edit, id_)
        return True

    def insert(self, id_: str, to: Place) -> bool:
        """Places an entry there, as a drop would."""
        return self.make(move(self.programme, id_, to, follow=self.follow), id_)

    def move_by(self, id_: str, steps: int) -> bool:
        """To the grid line that many steps later, or with negative ones earlier."""
        entry = self.programme.entries[id_]
        start = max(0, Snap(self.grid, self.grid).next_line(span(entry).start, steps))
        to = Place(entry.day or "", start, entry.room)
        return self.make(move(self.programme, id_, to, follow=self.follow), id_)

    def change_room(self, id_: str, steps: int) -> bool:
        """To the next room to the right, or with -1 to the left; before the first are all rooms."""
        entry = self.programme.entries[id_]
        rooms = [None, *(room.id for room in rooms_in_order(self.programme))]
        place = min(len(rooms) - 1, max(0, rooms.index(entry.room) + steps))
        to = Place(entry.day or "", span(entry).start, rooms[place])
        if to.room == entry.room:
            return self.make(Edit(EditKind.MOVE, ()), id_)
        return self.make(move(self.programme, id_, to, follow=self.follow), id_)

    def trim_by(self, id_: str, steps: int) -> bool:
        """Its end to the grid line that many steps later or earlier; one minute remains."""
        entry = self.programme.entries[id_]
        end = Snap(self.grid, self.grid).next_line(span(entry).end, steps)
        if end <= span(entry).start:
            return self.make(Edit(EditKind.TRIM, ()), id_)
        return self.make(trim_end(self.programme, id_, end, follow=self.follow), id_)

    def reorder(self, id_: str, steps: int) -> bool:
        """Changes places with the next one, or with -1 the previous one."""
        return self.make(reorder(self.programme, id_, steps), id_)

    def set_times(self, id_: str, to: Place, minutes: int) -> bool:
        """Exactly this start and length, as far as what is there lets it."""
        return self.make(set_times(self.programme, id_, to, minutes, follow=self.follow), id_)

    def toggle_fixed(self, ids: Sequence[str]) -> bool:
        """Fixes the entries, or lets them go if all of them are fixed."""
        fixed = all(self.programme.entries[id_].pinned for id_ in ids)
        return bool(ids) and self.make(pin(self.programme, ids, pinned=not fixed), ids[0])

    def set_aside(self, ids: Sequence[str]) -> bool:
        """Lifts the entries to the tray."""
        return bool(ids) and self.make(lift(self.programme, ids), ids[0])

    def rename(self, id_: str, title: str) -> bool:
        """Gives an entry its title; nothing is said where it has it."""
        edit = change_fields(self.programme, EditKind.CHANGE, {id_: {"title": title}})
        return bool(edit) and self.make(edit, id_)

    def change_kind(self, id_: str) -> bool:
        """Makes a break of a session, and a session of a break."""
        is_break = self.programme.entries[id_].kind == EntryKind.BREAK
        kind = EntryKind.SESSION if is_break else EntryKind.BREAK
        return self.make(change_fields(self.programme, EditKind.CHANGE, {id_: {"kind": kind}}), id_)

    def close_gap(self, gap: Gap) -> bool:
        """What comes after the gap moves up."""
        return self.make(close_gap(self.programme, gap), gap.after)

    def create(self, title: str, at: Place, minutes: int) -> str | None:
        """A new entry on free time; gives its id, None where no time is free."""
        id_ = self.new_id()
        edit = create(self.programme, Entry(id_, title=title), at, minutes)
        if not edit:
            self._relay.announce(self._texts.gettext("no free time there"))
            return None
        return id_ if self.make(edit, id_) else None

    def _tell(self, before: Programme, edit: Edit, id_: str) -> None:
        self._relay.announce(outcome(self._texts, before, self.programme, edit, id_))
