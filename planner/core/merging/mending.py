"""Lets a programme hold together where rows name what is not there, as deleting it would."""

from __future__ import annotations

from dataclasses import replace

from planner.core.merging.alike import what
from planner.core.programme import Appearance, Day, Entry, Programme, Speaker
from planner.core.queries import free_order, tray


def hold_together(programme: Programme) -> Programme:
    """The programme with what names missing rows set aside or taken out; unchanged if nothing does.

    An entry without its day or room goes to the end of the tray, one without its track has none;
    absences on a missing day and hidden rooms that are gone are forgotten, and so are appearances
    of nobody, nowhere, or in a part that is gone. Of two appearances alike the first by id stays.
    """
    return replace(
        programme,
        days={id_: _day(programme, day) for id_, day in programme.days.items()},
        entries=_entries(programme),
        speakers={id_: _speaker(programme, s) for id_, s in programme.speakers.items()},
        appearances=_appearances(programme),
    )


def _day(programme: Programme, day: Day) -> Day:
    shown = tuple(room for room in day.hidden_rooms if room in programme.rooms)
    return day if shown == day.hidden_rooms else replace(day, hidden_rooms=shown)


def _speaker(programme: Programme, speaker: Speaker) -> Speaker:
    away = tuple(span for span in speaker.unavailable if span.day in programme.days)
    return speaker if away == speaker.unavailable else replace(speaker, unavailable=away)


def _entries(programme: Programme) -> dict[str, Entry]:
    entries = {}
    order = free_order([entry.order for entry in tray(programme)])
    for id_, entry in programme.entries.items():
        kept = entry
        if entry.track is not None and entry.track not in programme.tracks:
            kept = replace(kept, track=None)
        no_day = entry.day is not None and entry.day not in programme.days
        no_room = entry.room is not None and entry.room not in programme.rooms
        if no_day or no_room:
            kept = replace(kept, day=None, start=None, room=None, order=order)
            order += 1
        entries[id_] = kept
    return entries


def _appearances(programme: Programme) -> dict[str, Appearance]:
    first = {what(a): a.id for _, a in sorted(programme.appearances.items(), reverse=True)}
    return {
        id_: a
        for id_, a in programme.appearances.items()
        if first[what(a)] == id_ and a.speaker in programme.speakers and _is_somewhere(programme, a)
    }


def _is_somewhere(programme: Programme, appearance: Appearance) -> bool:
    entry = programme.entries.get(appearance.entry)
    if entry is None:
        return False
    return appearance.part is None or any(part.id == appearance.part for part in entry.parts)
