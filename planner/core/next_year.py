"""Last year's programme as the start of this year's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import timedelta
from enum import StrEnum
from typing import TypeVar

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    IdFactory,
    Programme,
    Row,
    Speaker,
    random_id,
)
from planner.core.queries import PARTICIPANTS, days_in_order

_RowT = TypeVar("_RowT", bound=Row)

_WEEK = 7
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_OF_LAST_YEAR = frozenset(("draft", "draft_date", PARTICIPANTS))
"""Print settings that say how far last year's programme was, and who came."""


class Emptied(StrEnum):
    """What of last year's a new programme need not bring along."""

    TITLES = "titles"
    """Of sessions and their parts, with subtitles; a break is called what it was."""
    ABSTRACTS = "abstracts"
    SPEAKERS = "speakers"


def first_date(programme: Programme) -> Date | None:
    """The first date of its days, if any is known."""
    return min((day.date for day in programme.days.values() if day.date), default=None)


def a_year_on(date: Date) -> Date:
    """The same day of the week a year later: 52 weeks on, or 53 to leave the year.

    Thursday 15 April 2027 -> Thursday 13 April 2028. Raises OverflowError beyond the year 9999.
    """
    later = date + timedelta(weeks=52)
    return later if later.year > date.year else later + timedelta(weeks=1)


def next_year(
    programme: Programme,
    first: Date | None,
    ids: IdFactory = random_id,
    *,
    emptied: Collection[Emptied] = (),
    materials: bool = False,
    weekdays: Sequence[str] = (),
) -> Programme:
    """A new programme with last year's days, times and places; `first` is its first date.

        last year   Thu 15 April 9:00 |-welcome-| |-talk, Ida: yes-| |==lunch==|   Fri 16 April
        this year   Thu 13 April 9:00 |-welcome-| |-talk, Ida: asked-| |==lunch==| Fri 14 April

    All ids are new, the lineage too. Days keep their distances; without `first` they have no dates.
    What lies fixed stays fixed. A year in the title and the subtitle is raised by as many years,
    and `weekdays`, the names from Monday on, are put right where a day's label has one. Everybody
    is asked again, and absences, sources, findings set aside, participants and the mark of a draft
    are left out; so are materials unless they come along, and what is to be `emptied`.

    Blobs are the caller's to bring: see `queries.attachments`. Raises OverflowError for days
    beyond the year 9999.
    """
    making = _Making(programme, ids, emptied, materials=materials)
    last = first_date(programme)
    shift = first - last if first is not None and last is not None else None
    years = _years(programme, last, first)
    settings = programme.print_settings.items()
    return replace(
        programme,
        id=ids(),
        title=_raised(programme.title, years),
        subtitle=_raised(programme.subtitle, years),
        introduction="" if Emptied.ABSTRACTS in emptied else programme.introduction,
        print_settings={name: value for name, value in settings if name not in _OF_LAST_YEAR},
        ignored=(),
        days=_by_id(_days(making, first, shift, weekdays)),
        rooms=_by_id(replace(r, id=making.id(r.id)) for r in programme.rooms.values()),
        tracks=_by_id(replace(t, id=making.id(t.id)) for t in programme.tracks.values()),
        entries=_by_id(making.entry(entry) for entry in programme.entries.values()),
        speakers=_by_id(making.speakers()),
        appearances=_by_id(making.appearances()),
    )


class _Making:
    """The rows of the new programme, under new ids."""

    def __init__(
        self,
        programme: Programme,
        ids: IdFactory,
        emptied: Collection[Emptied],
        *,
        materials: bool,
    ) -> None:
        self.programme = programme
        self._ids: defaultdict[str, str] = defaultdict(ids)
        self._emptied = emptied
        self._materials = materials

    def id(self, old: str) -> str:
        """The new id of a row or part; the same at each call."""
        return self._ids[old]

    def entry(self, entry: Entry) -> Entry:
        """What is left of an entry, in its old place."""
        titles = Emptied.TITLES in self._emptied and entry.kind is EntryKind.SESSION
        abstracts = Emptied.ABSTRACTS in self._emptied
        parts = tuple(
            replace(
                part,
                id=self.id(f"{entry.id} {part.id}"),
                title="" if titles else part.title,
                abstract="" if abstracts else part.abstract,
            )
            for part in entry.parts
        )
        along = entry.materials if self._materials else ()
        return replace(
            entry,
            id=self.id(entry.id),
            title="" if titles else entry.title,
            subtitle="" if titles else entry.subtitle,
            abstract="" if abstracts else entry.abstract,
            day=None if entry.day is None else self.id(entry.day),
            room=None if entry.room is None else self.id(entry.room),
            track=None if entry.track is None else self.id(entry.track),
            parts=parts,
            materials=tuple(replace(each, id=self.id(each.id)) for each in along),
            source="",
        )

    def speakers(self) -> Iterator[Speaker]:
        """The speakers, if they come along."""
        if Emptied.SPEAKERS not in self._emptied:
            for speaker in self.programme.speakers.values():
                yield replace(speaker, id=self.id(speaker.id), unavailable=())

    def appearances(self) -> Iterator[Appearance]:
        """Where they appear."""
        if Emptied.SPEAKERS not in self._emptied:
            yield from map(self._appearance, self.programme.appearances.values())

    def _appearance(self, appearance: Appearance) -> Appearance:
        part = appearance.part
        return replace(
            appearance,
            id=self.id(appearance.id),
            speaker=self.id(appearance.speaker),
            entry=self.id(appearance.entry),
            part=None if part is None else self.id(f"{appearance.entry} {part}"),
            state=AppearanceState.ASKED,
        )


def _days(
    making: _Making, first: Date | None, shift: timedelta | None, weekdays: Sequence[str]
) -> Iterator[Day]:
    """The days, each as far from the first as it was; if no date was known, one after another."""
    undated = timedelta(0)
    for day in days_in_order(making.programme):
        date = None
        if shift is not None:
            date = None if day.date is None else day.date + shift
        elif first is not None:
            date, undated = first + undated, undated + timedelta(1)
        label = _relabelled(day.label, day.date, date, weekdays)
        hidden = tuple(making.id(room) for room in day.hidden_rooms)
        yield replace(day, id=making.id(day.id), date=date, label=label, hidden_rooms=hidden)


def _relabelled(label: str, old: Date | None, new: Date | None, weekdays: Sequence[str]) -> str:
    """The label, its year raised, with the right weekday where it names that of the old date."""
    if old is None or new is None:
        return label
    label = _raised(label, new.year - old.year)
    if len(weekdays) != _WEEK:
        return label
    name = weekdays[new.weekday()]

    def right(found: re.Match[str]) -> str:
        if found[0].casefold() != weekdays[old.weekday()].casefold():
            return found[0]
        return name[:1].upper() + name[1:] if found[0][:1].isupper() else name

    return _WORD.sub(right, label)


def _years(programme: Programme, last: Date | None, first: Date | None) -> int:
    """By how many years one is raised; by one where dates do not tell."""
    if first is not None and last is not None:
        return first.year - last.year
    named = _YEAR.search(programme.title)
    return first.year - int(named[0]) if first is not None and named else 1


def _raised(text: str, years: int) -> str:
    """The text with each year it names that much later."""
    return _YEAR.sub(lambda found: str(int(found[0]) + years), text)


def _by_id(rows: Iterable[_RowT]) -> dict[str, _RowT]:
    return {row.id: row for row in rows}
