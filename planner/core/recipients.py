"""Who of the speakers a mail is for."""

from __future__ import annotations

from enum import StrEnum

from planner.core.programme import Appearance, AppearanceState, Entry, Programme, Speaker
from planner.core.queries import running_order, speakers_by_name


class Whom(StrEnum):
    """To which of the speakers something is written."""

    ALL = "all"
    """All but those who have declined whatever they were asked for."""
    OF_DAY = "of_day"
    """Those who appear on one day."""
    UNCONFIRMED = "unconfirmed"
    """Those who were asked for something and have not answered."""


def recipients(programme: Programme, whom: Whom, day: str | None = None) -> list[Speaker]:
    """The speakers by name to whom it is written; `day` is the id of the day that is meant."""
    return [
        speaker
        for speaker in speakers_by_name(programme)
        if _is_meant(programme, programme.index.appearances_of.get(speaker.id, ()), whom, day)
    ]


def _is_meant(
    programme: Programme, held: tuple[Appearance, ...], whom: Whom, day: str | None
) -> bool:
    standing = [a for a in held if a.state is not AppearanceState.DECLINED]
    if whom is Whom.ALL:
        return bool(standing) or not held
    if whom is Whom.UNCONFIRMED:
        return any(a.state is AppearanceState.ASKED for a in standing)
    return day is not None and any(programme.entries[a.entry].day == day for a in standing)


def their_items(programme: Programme, speaker: str) -> list[tuple[Entry, list[Appearance]]]:
    """The placed entries in running order in which somebody appears, with their appearances there.

    What they have declined is left out. Of one entry, the whole comes before its parts.
    """
    found = []
    for entry in running_order(programme):
        place = {part.id: number for number, part in enumerate(entry.parts)}
        theirs = [
            a
            for a in programme.index.appearing_in.get(entry.id, ())
            if a.speaker == speaker and a.state is not AppearanceState.DECLINED
        ]
        if theirs:
            found.append((entry, sorted(theirs, key=lambda a: place.get(a.part or "", -1))))
    return found
