"""Opens again what was being typed when the program was last ended, there where it was typed.

What a form of the details has a field for comes back there by itself. Here is what was typed into
lines and dialogs that are open only for a while.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from planner.core.edits.create import free_minutes
from planner.core.edits.free_time import next_free
from planner.core.edits.place import Place
from planner.ui.drafting import (
    NAME_ABOVE,
    NEW_SPEAKER,
    TIME_ON_CARD,
    Key,
    cell_of,
    is_asked,
    place_key,
    place_of,
    restored,
    version_key,
)
from planner.ui.finding.going import go_to

if TYPE_CHECKING:
    from planner.ui.panes import Panes


def reopen(panes: Panes) -> bool:
    """Opens the line or dialog of the first text that waits; False where there is none.

    Only one can be open: what else waits is opened the next time.
    """
    if panes.relay.read_only:
        return False
    for key, text in panes.relay.drafts.all().items():
        if any(way(panes, key, text) for way in _WAYS):
            panes.relay.announce(restored(panes.texts))
            return True
    return False


def _new_on_timeline(panes: Panes, key: Key, text: str) -> bool:
    """A new item's title; a place no longer free gives way to the day's next free one."""
    found = place_of(key)
    if found is None or key[0] not in panes.programme.days:
        return False
    at, minutes = found
    panes.middle.show_day(key[0])
    panes.middle.show_timeline()
    drafts, to = panes.relay.drafts, _still_free(panes, at, minutes)
    now = place_key(to, free_minutes(panes.programme, to, minutes))
    if now != key:
        drafts.keep(now, text)
        drafts.drop(key)
    panes.timeline.cursor_.go(to)
    panes.timeline.editing.edit_new(to, minutes, text)
    return True


def _still_free(panes: Panes, at: Place, minutes: int) -> Place:
    """That place, where the room is still there and the time is free; else the day's next."""
    programme = panes.programme
    shown = at.room is None or at.room in panes.timeline.picture.lanes.rooms
    if shown and free_minutes(programme, at, minutes) > 0:
        return at
    return next_free(programme, at.day, minutes)


def _cell(panes: Panes, key: Key, text: str) -> bool:
    """A cell of the table, of an item's row or of the empty one."""
    found = cell_of(key)
    day = _day_of(panes, key[0]) or key[0]
    if found is None or day not in panes.programme.days:
        return False
    panes.middle.show_day(day)
    panes.middle.show_table()
    table = panes.middle.agenda
    if table is not None and day == key[0]:
        table.begin_new(found[1], text)
    elif table is not None:
        table.write_in(table.sheet.index_of(*found), text)
    return True


def _time(panes: Panes, key: Key, text: str) -> bool:
    """The time on a card."""
    day = _day_of(panes, key[0])
    if key[1] != TIME_ON_CARD or day is None:
        return False
    panes.middle.show_day(day)
    panes.middle.show_timeline()
    panes.timeline.select([key[0]])
    panes.timeline.editing.edit_time(key[0], text)
    return True


def _room_name(panes: Panes, key: Key, text: str) -> bool:
    """A room's name above its column; on a day that hides it, not now."""
    if key[1] != NAME_ABOVE or key[0] not in panes.timeline.picture.lanes.rooms:
        return False
    panes.middle.show_timeline()
    panes.timeline.frame.header.rename(key[0], text)
    return True


def _room_or_track(panes: Panes, key: Key, text: str) -> bool:
    """What is said of a room or track, in the lists of both; the field has its draft itself."""
    del text
    programme = panes.programme
    if key[1] == NAME_ABOVE or not (key[0] in programme.rooms or key[0] in programme.tracks):
        return False
    panes.questions.rooms(key[0])
    return True


def _speaker(panes: Panes, key: Key, text: str) -> bool:
    """What is said of a speaker, and the line for a new one; both have their drafts themselves."""
    del text
    known = key[0] in panes.programme.speakers
    if not known and key != (panes.programme.id, NEW_SPEAKER):
        return False
    go_to(panes, key[0])
    return True


def _day(panes: Panes, key: Key, text: str) -> bool:
    """What a day's dialog asks for; it has its drafts itself."""
    del text
    if not is_asked(key) or key[0] not in panes.programme.days:
        return False
    panes.middle.show_day(key[0])
    panes.middle.tabs.describe(key[0])
    return True


def _version(panes: Panes, key: Key, text: str) -> bool:
    """The name of a version of what is there now; the dialog has its draft itself."""
    del text
    if key != version_key(panes.programme.id):
        return False
    panes.looking_back.name_point()
    return True


def _day_of(panes: Panes, id_: str) -> str | None:
    entry = panes.programme.entries.get(id_)
    return None if entry is None else entry.day


_WAYS: Sequence[Callable[[Panes, Key, str], bool]] = (
    _new_on_timeline,
    _cell,
    _time,
    _room_name,
    _room_or_track,
    _speaker,
    _day,
    _version,
)
