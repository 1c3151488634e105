"""The last stage: the outline's days and blocks become the rows of a programme."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date as Date  # noqa: N812 - as everywhere

from planner.core.programme import Day, Entry, EntryKind, IdFactory, Part, Programme, Room
from planner.core.reading import Doubt, Reading, WarningKind
from planner.formats.programme_text.calendar import DatedDay, dated_days
from planner.formats.programme_text.cast import Cast
from planner.formats.programme_text.entries import read_entry
from planner.formats.programme_text.event import with_front, with_notices
from planner.formats.programme_text.hours import StatedHours, compare_hours, stated_hours
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.lines import GUARD
from planner.formats.programme_text.notes import Notes
from planner.formats.programme_text.openings import later_times
from planner.formats.programme_text.outline import Outline
from planner.formats.programme_text.paragraphs import markdown
from planner.formats.programme_text.schedule import Slot, Timetable, timetable
from planner.formats.programme_text.talks import Talk
from planner.formats.programme_text.twice import told_once
from planner.formats.programme_text.when import agrees


@dataclass
class Assembly:
    """Gathers the rows of one programme; used once."""

    programme: Programme
    ids: IdFactory
    words: Words
    notes: Notes = field(default_factory=Notes)
    days: dict[str, Day] = field(default_factory=dict)
    rooms: dict[str, Room] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    hours: list[StatedHours] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.cast = Cast(self.ids, self.notes)

    def reading(self, found: Outline, date: Date | None, today: Date) -> Reading:
        """The finished reading, its warnings in the order of the lines."""
        programme = with_front(self.programme, found.front, self.words, self.notes)
        programme = with_notices(programme, found.tail, self.words, self.notes)
        if not programme.title:
            self.notes.warn(WarningKind.NO_TITLE)
        self.hours += stated_hours(found)
        days = dated_days(found, date, today, self.notes)
        for dated in days:
            self._add_day(dated)
        self._compare_calendar(found, days)
        for day in found.days:
            self.notes.not_used(day.stray)
        if not self.entries:
            self.notes.warn(WarningKind.NO_ENTRIES)
        self.days = compare_hours(self.hours, self.days, self.entries, self.notes)
        programme = replace(
            programme,
            days=self.days,
            rooms=self.rooms,
            entries=self.entries,
            speakers=self.cast.speakers,
            appearances=self.cast.appearances,
        )
        warnings = sorted(self.notes.warnings, key=lambda warning: warning.line or 0)
        return Reading(programme, tuple(self.notes.marks), tuple(warnings))

    def _compare_calendar(self, found: Outline, days: list[DatedDay]) -> None:
        """Warns of lines such as "september" that name something else than a day found."""
        dates = [day.date for day in days if day.date]
        lines = [*found.front.calendar, *found.tail.calendar]
        heading, line = found.front.heading or (None, None)
        if dates and heading and line and not (heading.date or heading.ordinal or heading.rest):
            lines.append(line)
        self.notes.not_used([line for line in lines if not agrees(line.text, dates, self.words)])

    def _add_day(self, dated: DatedDay) -> None:
        id_ = self.ids()
        blocks = dated.outline.blocks
        table = timetable(told_once([read_entry(block, self.words) for block in blocks]))
        self.hours += [
            StatedHours(
                s.start, s.start + s.duration, s.reading.block.line, s.reading.block.line.text
            )
            for s in table.hours
        ]
        self.days[id_] = _with_hours(Day(id_, len(self.days), dated.date, _label(dated)), table)
        if dated.line:
            self.notes.mark_line(id_, "date", dated.line.number, dated.doubt)
        for slot in table.slots:
            self._add_entry(slot, id_)

    def _add_entry(self, slot: Slot, day: str) -> None:
        reading, id_ = slot.reading, self.ids()
        parts = tuple(self._part(talk, id_) for talk in reading.parts)
        self.entries[id_] = Entry(
            id_,
            reading.kind.kind,
            reading.talk.title.text,
            slot.duration,
            day,
            slot.start,
            room=self._room(reading.room),
            subtitle=reading.subtitle,
            web=reading.web,
            order=len(self.entries),
            pinned=reading.kind.meal and reading.kind.kind is EntryKind.BREAK,
            open_end=slot.doubt is not None,
            abstract=markdown(reading.talk.abstract),
            parts=parts,
        )
        self.cast.bill(reading.talk.credits, id_, None)
        self._note(slot, id_)

    def _part(self, talk: Talk, entry: str) -> Part:
        id_ = self.ids()
        self.notes.mark(id_, "title", talk.title)
        self._mark_abstract(talk, id_)
        self.cast.bill(talk.credits, entry, id_)
        return Part(id_, talk.title.text, markdown(talk.abstract), talk.minutes)

    def _room(self, name: str) -> str | None:
        """The id of the room of that name, added where it is new."""
        if not name:
            return None
        for room in self.rooms.values():
            if room.name.casefold() == name.casefold():
                return room.id
        id_ = self.ids()
        self.rooms[id_] = Room(id_, len(self.rooms), name)
        return id_

    def _mark_abstract(self, talk: Talk, id_: str) -> None:
        for item in talk.abstract:
            self.notes.mark(id_, "abstract", item)

    def _note(self, slot: Slot, id_: str) -> None:
        """The marks of an entry, and warnings about what somebody should look at."""
        reading, notes = slot.reading, self.notes
        number, title = reading.block.line.number, reading.talk.title
        notes.mark_line(id_, "start", number)
        notes.mark_line(id_, "duration", number, slot.doubt)
        notes.mark(id_, "title", title, None if title.text else Doubt.NO_TITLE)
        notes.mark(id_, "kind", title, Doubt.KIND if reading.kind.doubtful else None)
        self._mark_abstract(reading.talk, id_)
        if not title.text:
            notes.warn(WarningKind.NO_TITLE, number, start=slot.start)
        elif GUARD not in reading.block.line.text and len(later_times(title.text)) > 1:
            notes.warn(WarningKind.NOT_USED, number, text=title.text)
        if reading.block.line.lost and not reading.room:
            notes.warn(WarningKind.LOST_CELLS, number, title=title.text)
        if slot.doubt is Doubt.END_BEFORE_START and slot.stated_end is not None:
            notes.warn(
                WarningKind.END_BEFORE_START,
                number,
                title=title.text,
                start=slot.start,
                end=slot.stated_end,
            )


def _label(dated: DatedDay) -> str:
    """What a day's heading says beside its date; the whole of it where there is no date."""
    heading, line = dated.outline.heading, dated.outline.line
    if heading is None or line is None:
        return ""
    numbered = heading.ordinal is not None and heading.weekday is None
    return heading.rest if dated.date or numbered else line.text


def _with_hours(day: Day, table: Timetable) -> Day:
    if table.opens is None or table.closes is None:
        return day
    return replace(day, opens=table.opens, closes=table.closes)
