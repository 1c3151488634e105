"""Who appears in the items of a sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from planner.core.programme import IdFactory, Part, Role
from planner.formats.programme_text.cast import Cast
from planner.formats.programme_text.credits import Credit
from planner.formats.programme_text.languages import Words
from planner.formats.programme_text.notes import Notes
from planner.formats.programme_text.paragraphs import Paragraph
from planner.formats.programme_text.people import Person, people_in
from planner.formats.spreadsheet.people import (
    are_last_names_first,
    are_parted_by_commas,
    people_of,
    with_first_names_first,
)
from planner.formats.spreadsheet.records import Record
from planner.formats.spreadsheet.sheet import Field, text_of

_PART_MINUTES = re.compile(r" ?\((\d{1,4}) ?min\w{0,4}\.?\)$")
_ROLE = re.compile(r"[^:;–]{2,40}: \S")
_PIECES = re.compile(r"\s*[;\n]\s*")
_MOST_PARTS = 60
_ROLES = ((Field.SPEAKERS, Role.SPEAKER), (Field.MODERATOR, Role.MODERATOR))
_MAIL = re.compile(r"[^@\s;,<>]+@[^@\s;,<>]+")


class Billing:
    """Gathers speakers and appearances while rows become entries."""

    def __init__(
        self, records: Sequence[Record], words: Words, ids: IdFactory, notes: Notes
    ) -> None:
        self._words = words
        self._new_id = ids
        self.cast = Cast(ids, notes)
        texts = {
            name: [text_of(cell) for record in records for cell in record.cells.get(name, ())]
            for name, _ in _ROLES
        }
        self._commas = {name: are_parted_by_commas(texts[name], words) for name in texts}
        self._turned = are_last_names_first([text for said in texts.values() for text in said])

    def credits(self, record: Record) -> list[Credit]:
        """Whom the row names, with what its columns of posts and workplaces say of them."""
        found: list[Credit] = []
        for name, role in _ROLES:
            for cell in record.cells.get(name, ()):
                text = text_of(cell)
                text = with_first_names_first(text) if self._turned else text
                found += people_of(text, role, self._words, commas=self._commas[name])
        return self._described(found, record)

    def bill(self, credits_: Sequence[Credit], record: Record, entry: str) -> None:
        """Lets them appear in an entry."""
        at = Paragraph("", record.line, record.line)
        self.cast.bill([(credited, at) for credited in credits_], entry, None)
        people = [person for credited in credits_ for person in credited.people]
        mails = _MAIL.findall(record.long_text(Field.MAIL))
        lives = [text_of(cell).strip() for cell in record.cells.get(Field.BIOGRAPHY, ())]
        if len(people) == 1:
            lives = [record.long_text(Field.BIOGRAPHY)]
        for number, person in enumerate(people):
            mail = mails[number] if len(mails) == len(people) else ""
            self._tell(person, mail, lives[number] if len(lives) == len(people) else "")

    def parts(self, record: Record, entry: str) -> tuple[Part, ...]:
        """The parts of a row, each on a line: Wheels (20 min.) – Ida Lund, bookbinder."""
        lines = record.long_text(Field.PARTS).splitlines()
        return tuple(
            self._part(line.strip(), record, entry) for line in lines[:_MOST_PARTS] if line.strip()
        )

    def _part(self, line: str, record: Record, entry: str) -> Part:
        id_ = self._new_id()
        before, dash, behind = line.rpartition(" – ")
        named = dash and (
            people_in(behind, self._words) or _ROLE.match(behind) or " |" in behind
            or _PART_MINUTES.search(before)
        )  # fmt: skip
        title = before if named else line
        lasts = _PART_MINUTES.search(title)
        if named:
            at = Paragraph("", record.line, record.line)
            found = people_of(behind, Role.SPEAKER, self._words)
            self.cast.bill([(credited, at) for credited in found], entry, id_)
        if lasts:
            title = title[: lasts.start()]
        return Part(id_, title, minutes=int(lasts[1]) if lasts and int(lasts[1]) else None)

    def _described(self, found: list[Credit], record: Record) -> list[Credit]:
        """The people with posts and workplaces from columns of their own, one each or the same."""
        count = sum(len(credited.people) for credited in found)
        posts = _each(record.long_text(Field.POSITION), count)
        places = _each(record.long_text(Field.AFFILIATION), count)
        described: list[Credit] = []
        number = 0
        for credited in found:
            people = []
            for person in credited.people:
                people.append(
                    replace(
                        person,
                        position=person.position or posts[number],
                        affiliation=person.affiliation or places[number],
                    )
                )
                number += 1
            described.append(replace(credited, people=tuple(people)))
        return described

    def _tell(self, person: Person, mail: str, biography: str) -> None:
        """Fills in what the row says of somebody that no other row has said."""
        if not (mail or biography):
            return
        for id_, speaker in self.cast.speakers.items():
            if speaker.name == person.name:
                self.cast.speakers[id_] = replace(
                    speaker,
                    mail=speaker.mail or mail,
                    biography=speaker.biography or biography,
                )
                return


def _each(text: str, count: int) -> list[str]:
    """A text for each of so many people: one each where there are as many, or the same for all."""
    pieces = _PIECES.split(text)
    if len(pieces) != count:
        pieces = [" ".join(text.split())] * count
    return pieces
