"""Rows of a sheet as entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from planner.core.programme import Entry, EntryKind, IdFactory
from planner.core.reading import Doubt, WarningKind
from planner.formats.foreign.limits import quoted
from planner.formats.foreign.words import bare_language, line_of, long_text
from planner.formats.programme_text.credits import Credit
from planner.formats.programme_text.entries import EntryReading, read_entry
from planner.formats.programme_text.kinds import KindReading, is_kind_word, kind_of
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.lines import Line, clean_lines, raw_lines
from planner.formats.programme_text.notes import Notes
from planner.formats.programme_text.outline import Block
from planner.formats.programme_text.paragraphs import markdown
from planner.formats.programme_text.schedule import UNSTATED
from planner.formats.programme_text.statements import kinds_by_word
from planner.formats.programme_text.times import Clock, Span
from planner.formats.spreadsheet.billing import Billing
from planner.formats.spreadsheet.dates import every
from planner.formats.spreadsheet.places import Places
from planner.formats.spreadsheet.records import Record
from planner.formats.spreadsheet.sheet import Field, text_of
from planner.formats.spreadsheet.timing import Slot
from planner.formats.web import web_uri


class Entries:
    """Gathers entries and all that belongs to them."""

    def __init__(
        self, records: Sequence[Record], words: Words, language: str, ids: IdFactory, notes: Notes
    ) -> None:
        self._words = words
        self._language = language
        self._new_id = ids
        self.notes = notes
        self.places = Places(ids, (record.text(Field.ROOM) for record in records))
        self.billing = Billing(records, words, ids, notes)
        self._named = any(
            name in record.cells for record in records for name in (Field.SPEAKERS, Field.MODERATOR)
        )
        self.rows: dict[str, Entry] = {}

    def lane(self, record: Record) -> str:
        """The room of a row as its items follow each other in it; empty for all rooms."""
        name = record.text(Field.ROOM)
        return "" if self.places.spans_all(name) else name.casefold()

    def add(self, record: Record, day: str | None, slot: Slot | None) -> None:
        """Makes an entry of a row, in the tray where it has no `slot`."""
        id_ = self._new_id()
        title, abstract, credits_ = self._said(record)
        kind = self._kind(record, title, has_people=bool(credits_))
        language = bare_language(record.text(Field.LANGUAGE))
        self.rows[id_] = Entry(
            id=id_,
            kind=kind.kind,
            title=title,
            duration=slot.duration if slot else record.minutes or UNSTATED,
            day=day if slot else None,
            start=slot.start if slot else None,
            order=len(self.rows),
            room=self.places.room(line_of(record.text(Field.ROOM))),
            track=self.places.track(line_of(record.text(Field.TRACK))),
            pinned=kind.meal and kind.kind is EntryKind.BREAK,
            open_end=slot is not None and slot.stated_end is None and slot.doubt is Doubt.NO_END,
            language="" if language == self._language else language,
            subtitle=line_of(record.text(Field.SUBTITLE)),
            abstract=abstract,
            note=record.long_text(Field.NOTE),
            web=_web(record.text(Field.WEB)),
            parts=self.billing.parts(record, id_),
            source=line_of(record.text(Field.ID)),
        )
        self.billing.bill(credits_, record, id_)
        self._tell(record, self.rows[id_], slot, kind)

    def _said(self, record: Record) -> tuple[str, str, list[Credit]]:
        """Title, abstract and people; out of one cell where the sheet has no column of people."""
        abstract = long_text(*map(text_of, record.cells.get(Field.ABSTRACT, ())))
        cell = record.cells.get(Field.TITLE)
        if self._named or not cell:
            title = record.text(Field.TITLE) or self._word_for(record)
            return line_of(title), abstract, self.billing.credits(record)
        reading = self._entry_in(text_of(cell[0]), record.line)
        paragraphs = [*reading.talk.abstract]
        for part in reading.parts:
            paragraphs += [part.title, *part.abstract]
        found = [
            credited for talk in (reading.talk, *reading.parts) for credited, _ in talk.credits
        ]
        title = reading.talk.title.text or record.text(Field.TITLE)
        return line_of(title), "\n\n".join(filter(None, (markdown(paragraphs), abstract))), found

    def _entry_in(self, text: str, line: int) -> EntryReading:
        lines = [Line(line, one.text, one.bullet, one.gap) for one in clean_lines(raw_lines(text))]
        first = Line(line, lines[0].text if lines else "")
        return read_entry(Block(Span(Clock(0), None, 0), first, lines), self._words)

    def _word_for(self, record: Record) -> str:
        """What stands for a title that is missing: "Lunch" in the column of kinds."""
        return record.text(Field.KIND) or record.text(Field.SUBTITLE) or record.aside

    def _kind(self, record: Record, title: str, *, has_people: bool) -> KindReading:
        """Session or break, by a column that says so, or else by the title."""
        told = kind_of(title, self._words, has_people=has_people)
        stated = _kind_stated(record.text(Field.KIND).lower(), self._words)
        return replace(stated, meal=stated.meal or told.meal) if stated else told

    def _tell(self, record: Record, entry: Entry, slot: Slot | None, kind: KindReading) -> None:
        """The marks of an entry, and warnings about what somebody should look at."""
        notes, line = self.notes, record.line
        if slot:
            notes.mark_line(entry.id, "start", line)
            notes.mark_line(entry.id, "duration", line, slot.doubt)
        notes.mark_line(entry.id, "title", line, None if entry.title else Doubt.NO_TITLE)
        notes.mark_line(entry.id, "kind", line, Doubt.KIND if kind.doubtful else None)
        if entry.abstract:
            notes.mark_line(entry.id, "abstract", line)
        if not entry.title and slot:
            notes.warn(WarningKind.NO_TITLE, line, start=slot.start)
        if slot and slot.doubt is Doubt.END_BEFORE_START and slot.stated_end is not None:
            notes.warn(
                WarningKind.END_BEFORE_START,
                line,
                title=quoted(entry.title),
                start=slot.start,
                end=slot.stated_end,
            )


@lru_cache(maxsize=1024)
def _kind_stated(text: str, words: Words) -> KindReading | None:
    """The kind that a word in any language says; None for any other text."""
    for language in every(words) if text else ():
        kind = kinds_by_word(language).get(text)
        if kind is not None or is_kind_word(text, language):
            told = kind_of(text, language, has_people=False)
            return KindReading(kind or told.kind, told.meal)
    return None


def _web(text: str) -> str:
    """An address as it stands, where it is one."""
    found = web_uri(text)
    return text if found and "://" in text else found
