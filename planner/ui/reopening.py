"""Opens again the new item that was being typed when the program was last ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.core.edits.create import free_minutes
from planner.core.edits.free_time import next_free
from planner.core.edits.place import Place
from planner.ui.drafting import Key, cell_of, place_key, place_of

if TYPE_CHECKING:
    from planner.ui.panes import Panes


def reopen_new(panes: Panes) -> bool:
    """Opens the line of a new item with what was typed there; False where there was none.

    A place that is no longer free gives way to the day's next free one. Only one line can be
    open: what else waits is opened the next time.
    """
    if panes.relay.read_only:
        return False
    for key, text in panes.details.drafts.all().items():
        if key[0] not in panes.programme.days:
            continue
        place, cell = place_of(key), cell_of(key)
        if place is not None:
            panes.middle.show_day(key[0])
            panes.middle.show_timeline()
            _reopen_at(panes, key, *place)
        elif cell is not None:
            panes.middle.show_day(key[0])
            panes.middle.show_table()
            if panes.middle.agenda is not None:
                panes.middle.agenda.begin_new(cell[1], text)
        else:
            continue
        restored = panes.texts.gettext("Restored from last time; press Esc to drop it.")
        panes.relay.announce(restored)
        return True
    return False


def _reopen_at(panes: Panes, key: Key, at: Place, minutes: int) -> None:
    drafts, to = panes.details.drafts, _still_free(panes, at, minutes)
    text = drafts[key] or ""
    now = place_key(to, free_minutes(panes.programme, to, minutes))
    if now != key:
        drafts.keep(now, text)
        drafts.drop(key)
    panes.timeline.cursor_.go(to)
    panes.timeline.editing.edit_new(to, minutes, text)


def _still_free(panes: Panes, at: Place, minutes: int) -> Place:
    """That place, where the room is still there and the time is free; else the day's next."""
    programme = panes.programme
    shown = at.room is None or at.room in panes.timeline.picture.lanes.rooms
    if shown and free_minutes(programme, at, minutes) > 0:
        return at
    return next_free(programme, at.day, minutes)
