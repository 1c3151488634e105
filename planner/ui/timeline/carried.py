"""What the pointer carries over the timeline, and the edits that letting go of it would be.

No toolkit is known here.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import replace
from itertools import count
from typing import Any, NamedTuple

from planner.core.changes import Change, Edit
from planner.core.edits.place import Place, lift, move, to_day
from planner.core.edits.several import copy_entries, move_several
from planner.core.programme import Entry, IdFactory, Programme


class SameIds:
    """Gives the same new ids at every step of a drag, so that what is previewed keeps its name."""

    def __init__(self, new_id: IdFactory) -> None:
        self._new_id = new_id
        self._made: list[str] = []

    def from_the_first(self) -> IdFactory:
        """Gives the ids in their order, and new ones where there are no more."""
        numbers = count()

        def give() -> str:
            number = next(numbers)
            if number == len(self._made):
                self._made.append(self._new_id())
            return self._made[number]

        return give


class Held(NamedTuple):
    """An entry as the pointer holds it, and the id under which it lands: its own or its copy's."""

    entry: Entry
    lands_as: str


class Preview(NamedTuple):
    """What letting go would do, and the entries as the pointer holds them, the lead first.

    `meant` is the place that decided between pushing and changing places, where that was asked.
    """

    edit: Edit
    held: tuple[Held, ...]
    meant: Place | None = None


class Carried(NamedTuple):
    """Cards in hand. `lead` is the one that the pointer holds; the others keep their distances.

    With `copies` they stay where they are and copies of them, under those ids, are in hand.
    """

    programme: Programme
    ids: tuple[str, ...]
    lead: str
    follow: bool
    copies: SameIds | None = None

    @property
    def entry(self) -> Entry:
        """The lead."""
        return self.programme.entries[self.lead]

    def dropped(self, to: Place, *, follow: bool) -> Edit:
        """Let go with the lead at that place."""
        if self.copies is not None:
            new_id = self.copies.from_the_first()
            return copy_entries(self.programme, self.ids, self.lead, to, new_id, follow=follow)
        if len(self.ids) == 1:
            return move(self.programme, self.lead, to, follow=follow)
        return move_several(self.programme, self.ids, self.lead, to, follow=follow)

    def dropped_on_day(self, day: str) -> Edit:
        """Let go over the name of a day: the same times there."""
        start = self.entry.start
        if self.copies is not None and start is not None:
            return self.dropped(Place(day, start, self.entry.room), follow=self.follow)
        return to_day(self.programme, self.ids, day, follow=self.follow)

    def set_aside(self) -> Edit:
        """Let go over what is not placed; copies are not made there."""
        return lift(self.programme, self.ids)

    def lands_as(self, edit: Edit) -> tuple[str, ...]:
        """The ids under which the cards are in the programme after such an edit, the lead first.

        Where copies are set aside they are not made: then the cards themselves.
        """
        adds = any(_adds_entry(change) for change in edit.changes)
        landed = self._copied(edit) if adds else self._moved(edit)
        return tuple(landed[id_].id for id_ in self._lead_first)

    def held(self, at: Place, edit: Edit) -> tuple[Held, ...]:
        """The cards as the pointer holds them while the lead is at that place, the lead first.

        `edit` is what a drop there would be: the block lands as one, so in hand it lies as it
        lands, only so much earlier or later that the lead is where the pointer has it.
        """
        landed = self._copied(edit) if self.copies is not None else self._moved(edit)
        lead = landed[self.lead]
        by = at.start - (at.start if lead.start is None else lead.start)
        return tuple(
            Held(
                replace(
                    landed[id_],
                    id=id_,
                    day=at.day,
                    start=max(0, (landed[id_].start or 0) + by),
                ),
                landed[id_].id,
            )
            for id_ in self._lead_first
        )

    @property
    def _lead_first(self) -> tuple[str, ...]:
        return self.lead, *(id_ for id_ in self.ids if id_ != self.lead)

    def _moved(self, edit: Edit) -> dict[str, Entry]:
        """The cards as the edit leaves them."""
        fields: dict[str, dict[str, Any]] = {id_: {} for id_ in self.ids}
        for change in edit.changes:
            if change.field is not None and change.id in fields:
                fields[change.id][change.field] = change.after
        return {id_: replace(self.programme.entries[id_], **fields[id_]) for id_ in self.ids}

    def _copied(self, edit: Edit) -> dict[str, Entry]:
        """The copies that the edit adds, by the id of what they are copied from.

        Twins, alike in all but when and where they are, go by time.
        """
        waiting: defaultdict[tuple[str, ...], deque[Entry]] = defaultdict(deque)
        for copy in sorted((c.after for c in edit.changes if _adds_entry(c)), key=_in_time):
            waiting[_likeness(copy)].append(copy)
        originals = sorted((self.programme.entries[id_] for id_ in self.ids), key=_in_time)
        return {entry.id: waiting[_likeness(entry)].popleft() for entry in originals}


def _adds_entry(change: Change) -> bool:
    return change.before is None and isinstance(change.after, Entry)


def _in_time(entry: Entry) -> tuple[bool, int, int]:
    return not entry.placed, entry.start or 0, entry.order


def _likeness(entry: Entry) -> tuple[str, ...]:
    """What an entry and its copy share, wherever they are."""
    return entry.kind, entry.title, entry.subtitle, entry.abstract, str(entry.duration)
