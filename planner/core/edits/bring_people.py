"""Bringing people from a list or from another programme, as one edit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from planner.core.changes import Edit, EditKind, add_rows, change_fields
from planner.core.comparison.people import same_people
from planner.core.namesakes import mail_of, name_words
from planner.core.programme import DaySpan, IdFactory, Programme, Speaker, random_id

_KNOWN = ("position", "affiliation", "mail", "phone", "biography", "photo", "note")
"""What somebody who is there may learn."""


@dataclass(frozen=True)
class Arrival:
    """What bringing somebody would do: `there` is who they are in the programme, None if new.

    `gains` are the fields of that one which would be filled; none of them holds anything now.
    """

    there: str | None = None
    gains: tuple[str, ...] = ()


def arrivals(programme: Programme, read: Programme) -> Mapping[str, Arrival]:
    """What bringing each of the read people, by id, would do.

    They are those of the same mail address, unless no word of their names is the same, for a
    workplace may have one address for all; else those of the same name as `same_people` has it.
    """
    by_mail: defaultdict[str, list[Speaker]] = defaultdict(list)
    for own in programme.speakers.values():
        if mail := mail_of(own):
            by_mail[mail].append(own)
    same = same_people(programme, read)
    found = {}
    for speaker in read.speakers.values():
        reached = by_mail.get(mail_of(speaker), ())
        there = next((own.id for own in reached if _may_be_one(own, speaker)), None)
        there = there or same.get(speaker.id)
        found[speaker.id] = Arrival(
            there, gains(programme.speakers[there], speaker) if there else ()
        )
    return found


def bring_people(
    programme: Programme, read: Programme, chosen: Collection[str], ids: IdFactory = random_id
) -> Edit:
    """The edit that adds the chosen people of what was read; who is there learns what was unknown.

    Nothing that is known of anybody is replaced. Absences come along on days that both programmes
    have by date. Photos are named by SHA-256 only: whoever applies the edit first brings the blobs.
    """
    met = arrivals(programme, read)
    rows: list[Speaker] = []
    learned: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for speaker in read.speakers.values():
        if speaker.id not in chosen:
            continue
        arrival = met[speaker.id]
        if arrival.there is None:
            taken = speaker.id == programme.id or programme.row(speaker.id) is not None
            own = ids() if taken else speaker.id
            away = _away(programme, read, speaker)
            rows.append(replace(speaker, id=own, unavailable=away))
            continue
        for name in arrival.gains:
            learned[arrival.there].setdefault(name, getattr(speaker, name))
    changes = change_fields(programme, EditKind.IMPORT, learned).changes
    return Edit(EditKind.IMPORT, (*changes, *add_rows(EditKind.IMPORT, rows).changes))


def gains(own: Speaker, read: Speaker) -> tuple[str, ...]:
    """The fields of somebody that hold nothing and of which what was read says something."""
    return tuple(name for name in _KNOWN if not getattr(own, name) and getattr(read, name))


def completed(own: Speaker, read: Speaker) -> Speaker:
    """Somebody with what was read of them where nothing was known; the rest stays as it is."""
    return replace(own, **{name: getattr(read, name) for name in gains(own, read)})


def _away(programme: Programme, read: Programme, speaker: Speaker) -> tuple[DaySpan, ...]:
    days = {day.date: day.id for day in programme.days.values() if day.date is not None}
    own = {day.id: days[day.date] for day in read.days.values() if day.date in days}
    spans = speaker.unavailable
    return tuple(replace(span, day=own[span.day]) for span in spans if span.day in own)


def _may_be_one(own: Speaker, read: Speaker) -> bool:
    """Whether their names share a word, or one has none."""
    mine, theirs = name_words(own.name), name_words(read.name)
    return not mine or not theirs or not set(mine).isdisjoint(theirs)
