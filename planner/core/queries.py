"""Questions about a programme that more than one place asks."""

from __future__ import annotations

from collections.abc import Collection

from planner.core.interval import Interval
from planner.core.programme import Appearance, Day, Entry, Programme, Room, Speaker, Track

LOGO = "logo"
"""The print setting that names a picture, which the file must keep as it keeps photos."""

PARTICIPANTS = "participants"
"""The print setting that lists who comes, a person a line."""


def days_in_order(programme: Programme) -> list[Day]:
    """The days as the organiser ordered them."""
    return sorted(programme.days.values(), key=lambda day: (day.order, day.id))


def rooms_in_order(programme: Programme) -> list[Room]:
    """The rooms as the organiser ordered them."""
    return sorted(programme.rooms.values(), key=lambda room: (room.order, room.id))


def tracks_in_order(programme: Programme) -> list[Track]:
    """The tracks as the organiser ordered them."""
    return sorted(programme.tracks.values(), key=lambda track: (track.order, track.id))


def speakers_by_name(programme: Programme) -> list[Speaker]:
    """The speakers by name; namesakes by position and affiliation."""
    return sorted(
        programme.speakers.values(),
        key=lambda s: (s.name.casefold(), s.name, s.position, s.affiliation, s.id),
    )


def span(entry: Entry) -> Interval:
    """The stretch a placed entry fills. Raises ValueError for one in the tray."""
    return entry.stretch


def entries_of_day(programme: Programme, day: str) -> list[Entry]:
    """The day's entries as they run: by start, plenaries before rooms, rooms in their order.

    Those of one place that start together keep their stored order; then the longer comes first.
    """
    return list(programme.index.running(day))


def tray(programme: Programme) -> list[Entry]:
    """The entries that are not placed, in their stored order."""
    return list(programme.index.unplaced)


def running_order(programme: Programme) -> list[Entry]:
    """All placed entries, day by day."""
    return [
        entry for day in days_in_order(programme) for entry in entries_of_day(programme, day.id)
    ]


def lanes(programme: Programme, room: str | None) -> frozenset[str]:
    """The lanes an entry with that room fills: its own, or all of them for a plenary.

    A programme without rooms has one nameless lane, the empty string.
    """
    if room is not None:
        return frozenset((room,))
    return programme.index.lanes


def appearances_in(programme: Programme, entry: str, part: str | None = None) -> list[Appearance]:
    """Who appears in the entry itself, or in that part of it, in order."""
    return [a for a in programme.index.appearing_in.get(entry, ()) if a.part == part]


def part_minutes(entry: Entry) -> tuple[int, ...]:
    """How long each part lasts: what it says, or its share of what the timed ones leave.

    Shares are whole minutes and add up exactly; none is negative.
    """
    free = [n for n, part in enumerate(entry.parts) if part.minutes is None]
    rest = max(0, entry.duration - sum(part.minutes or 0 for part in entry.parts))
    minutes = [part.minutes or 0 for part in entry.parts]
    for rank, n in enumerate(free):
        minutes[n] = rest * (rank + 1) // len(free) - rest * rank // len(free)
    return tuple(minutes)


def pictures(programme: Programme) -> frozenset[str]:
    """The SHA-256 of each picture that a print may show: photos, and the organisers' logo."""
    found = {speaker.photo for speaker in programme.speakers.values() if speaker.photo is not None}
    logo = programme.print_settings.get(LOGO)
    return frozenset({*found, logo} if isinstance(logo, str) and logo else found)


def attachments(programme: Programme) -> dict[str, str]:
    """The media type of each blob that the programme names, by its SHA-256; empty if unknown."""
    found = dict.fromkeys(sorted(pictures(programme)), "")
    for entry in programme.entries.values():
        found.update({m.blob: m.media_type for m in entry.materials if m.blob is not None})
    return found


def free_order(taken: Collection[int]) -> int:
    """The next place behind those taken."""
    return max(taken, default=-1) + 1
