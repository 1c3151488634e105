"""A programme as rows and columns, before it is any kind of file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as everywhere
from itertools import groupby

from planner.core.programme import (
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Role,
    Speaker,
)
from planner.core.queries import appearances_in, days_in_order, entries_of_day, speakers_by_name
from planner.formats.programme_text.languages import ENGLISH, Words, words_of
from planner.formats.programme_text.phrases import minutes_phrase
from planner.formats.published import writable, writable_line
from planner.formats.spreadsheet.people import people_of
from planner.text import Texts, texts


@dataclass(frozen=True)
class Clock:
    """A time of day in minutes since midnight; an evening may pass 1440."""

    minutes: int

    def __str__(self) -> str:
        return f"{self.minutes // 60:02d}:{self.minutes % 60:02d}"


Cell = str | int | Date | Clock | None


@dataclass(frozen=True)
class Table:
    """A heading for each column, and rows with a cell for each."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def running_order(programme: Programme) -> Table:
    """The public placed entries in running order, breaks among them, one row each.

    What nobody stated is empty: a day's date, the end of an entry with an open end. Long texts are
    Markdown, as they were written.
    """
    spoken = texts(programme.language)
    _ = spoken.gettext
    headings = (
        *(_("Date"), _("Day"), _("Start"), _("End"), _("Minutes"), _("Kind")),
        *(_("Title"), _("Subtitle"), _("Speakers"), _("Room"), _("Track")),
        *(_("Parts"), _("Abstract"), _("Web")),
    )
    rows = _Rows(programme, spoken)
    return Table(
        headings,
        tuple(
            rows.row(day, entry)
            for day in days_in_order(programme)
            for entry in entries_of_day(programme, day.id)
            if entry.public
        ),
    )


def people(programme: Programme) -> Table:
    """Who appears in the public entries, by name; mail and phone are left out."""
    _ = texts(programme.language).gettext
    headings = (_("Name"), _("Job title"), _("Affiliation"), _("Biography"))
    public = {entry.id for entry in programme.entries.values() if entry.public and entry.placed}
    seen = {
        appearance.speaker
        for appearance in programme.appearances.values()
        if appearance.entry in public and appearance.state is not AppearanceState.DECLINED
    }
    return Table(
        headings,
        tuple(
            (
                writable_line(speaker.name),
                writable_line(speaker.position),
                writable_line(speaker.affiliation),
                writable(speaker.biography).strip(),
            )
            for speaker in speakers_by_name(programme)
            if speaker.id in seen and speaker.name.strip()
        ),
    )


class _Rows:
    def __init__(self, programme: Programme, spoken: Texts) -> None:
        self._programme = programme
        self._texts = spoken
        self._words: Words = words_of(programme.language)

    def row(self, day: Day, entry: Entry) -> tuple[Cell, ...]:
        programme = self._programme
        _ = self._texts.gettext
        room = programme.rooms.get(entry.room or "")
        track = programme.tracks.get(entry.track or "")
        start, end = entry.stretch.start, None if entry.open_end else entry.stretch.end
        return (
            day.date,
            self._day(day),
            Clock(start),
            None if end is None else Clock(end),
            None if end is None else entry.duration,
            _("Break") if entry.kind is EntryKind.BREAK else _("Session"),
            writable_line(entry.title),
            writable_line(entry.subtitle),
            self._people(entry),
            writable_line(room.name) if room else None,
            writable_line(track.name) if track else None,
            "\n".join(filter(None, (self._part(entry, part) for part in entry.parts))),
            writable(entry.abstract).strip(),
            writable_line(entry.web),
        )

    def _day(self, day: Day) -> str:
        """What the day is called; its number where it has neither name nor date."""
        numbers = {other.id: n for n, other in enumerate(days_in_order(self._programme), start=1)}
        if day.label or day.date or len(numbers) == 1:
            return writable_line(day.label)
        return f"{self._words.day[0].capitalize()} {numbers[day.id]}"

    def _people(self, entry: Entry, part: Part | None = None) -> str:
        """Ida Lund, bogbinder, Havnens Bibliotek; ordstyrer: Bo Eng."""
        shown = [
            appearance
            for appearance in appearances_in(self._programme, entry.id, part.id if part else None)
            if appearance.state is not AppearanceState.DECLINED
        ]
        groups: list[str] = []
        for role, group in groupby(shown, key=lambda appearance: appearance.role):
            named = [self._person(appearance.speaker) for appearance in group]
            together = "; ".join(filter(None, named))
            if together:
                groups.append(self._lead(role, first=not groups) + together)
        return "; ".join(groups)

    def _lead(self, role: Role, *, first: bool) -> str:
        """What stands before the people of a role; it goes without saying of speakers, if first."""
        if role is Role.SPEAKER and first:
            return ""
        return f"{(self._words.roles.get(role) or ENGLISH.roles[role])[0]}: "

    def _person(self, id_: str) -> str:
        """Ida Lund, bogbinder, Havnens Bibliotek; with bars where commas would not tell which."""
        speaker: Speaker = self._programme.speakers[id_]
        said = tuple(map(writable_line, (speaker.name, speaker.position, speaker.affiliation)))
        if not said[0]:
            return ""
        natural = ", ".join(filter(None, said))
        read = [
            (person.name, person.position, person.affiliation)
            for credited in people_of(natural, Role.SPEAKER, self._words)
            for person in credited.people
        ]
        return (
            natural
            if read == [said]
            else " | ".join(said).rstrip(" |") + " |" * (not any(said[1:]))
        )

    def _part(self, entry: Entry, part: Part) -> str:
        """Hjulene (20 min.) – Ida Lund, bogbinder."""
        length = "" if part.minutes is None else minutes_phrase(part.minutes)
        title = " ".join(filter(None, (writable_line(part.title), length)))
        return " – ".join(filter(None, (title, self._people(entry, part))))
