"""Takes every trace of a person out of a file, within one transaction of the caller's.

All tables that hold texts are emptied and filled anew: with `secure_delete` their pages are zeroed
before they are used again, so that nothing is left in them even if the machine stops before the
file is compacted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select

from planner.core.changes import apply
from planner.core.edits.remove import remove_speaker
from planner.core.programme import TABLES, Programme
from planner.core.queries import PARTICIPANTS
from planner.document import history, snapshots
from planner.document.erasing.cleaning import Cleaning, Text, texts_of, texts_of_change
from planner.document.erasing.person import Person, of_change, of_row
from planner.document.history import Place, Step
from planner.document.mapping import PROGRAMME, PlainChange, changes_to_plain, reading
from planner.document.rows import write_programme
from planner.document.schema import blobs, drafts, metadata, steps, versions

_Row = dict[str, Any]
_State = Mapping[str, Any]
"""A programme, or the part of one that a change tells of, as JSON data."""


@dataclass(frozen=True)
class Erasure:
    """What was erased: the person, for other files, and how many pictures of theirs went."""

    person: Person
    pictures: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """What `traces` should no longer find; names only where they were replaced everywhere."""
        return self.person.words


@dataclass(frozen=True)
class Mention:
    """A text that names the person, of the row (or programme) of that id.

    `now` is whether it stands in the programme as it is; else it is of its history, a version or
    a draft.
    """

    id: str
    field: str
    text: str
    now: bool

    @property
    def place(self) -> Text:
        """The text itself with where it stands, whenever it did."""
        return self.id, self.field, self.text


def known(file: Connection, programme: Programme, speaker: str) -> Person:
    """The person as programme, history and versions have them; empty for nobody.

    Raises UnreadableError.
    """
    person = Person(speaker)
    for state in (_plain(programme), *_versions(file)):
        row = state.get("speakers", {}).get(speaker)
        if row is not None:
            person |= of_row(speaker, row)
    for change in _changes(file):
        person |= of_change(speaker, change)
    return person


def mentions(file: Connection, programme: Programme, person: Person) -> Iterator[Mention]:
    """Where other texts than the person's own name them, those of the programme first.

    Neither a list of participants, which loses its lines in any case, nor another speaker of the
    same name is one. Raises UnreadableError.
    """
    seen = set()
    for now, (id_, field, text) in (
        *((True, found) for found in texts_of(_plain(programme))),
        *((False, found) for found in _earlier(file)),
    ):
        found = (id_, field, text)
        pattern = person.pattern
        if id_ == person.id or field == PARTICIPANTS or found in seen or pattern is None:
            continue
        if pattern.search(text):
            seen.add(found)
            yield Mention(id_, field, text, now)


def erase(
    file: Connection, programme: Programme, place: Place, cleaning: Cleaning, step: Step
) -> Erasure:
    """Lets nothing in the file say anything of the person.

    Where they are in the programme, they go as if somebody had deleted them, which hangs `step`
    under the head; before that there is a speaker without a name. Raises UnreadableError.
    """
    person = cleaning.person
    nameless = _cleaned(programme, cleaning)
    filled: dict[Table, list[_Row]] = {
        steps: [_clean_step(row, cleaning) for row in _all(file, steps)],
        versions: [_clean_version(row, cleaning) for row in _all(file, versions)],
        drafts: [
            _clean_draft(row, cleaning) for row in _all(file, drafts) if row["id"] != person.id
        ],
    }
    after = nameless
    if person.id in nameless.speakers:
        removal = remove_speaker(nameless, person.id)
        after = apply(nameless, removal)
        step = replace(step, edit=removal)
    for name in (PROGRAMME, *TABLES.values()):
        file.execute(delete(metadata.tables[name]))
    write_programme(file, after)
    for table, rows in filled.items():
        file.execute(delete(table))
        if rows:
            file.execute(insert(table), rows)
    if step.edit is not None:
        plain = changes_to_plain(step.edit, nameless, after)
        history.advance(file, place, step, plain)
    return Erasure(person, _drop_pictures(file, after, person))


def _clean_step(row: _Row, cleaning: Cleaning) -> _Row:
    return {**row, "changes": [cleaning.change(change) for change in row["changes"]]}


def _clean_version(row: _Row, cleaning: Cleaning) -> _Row:
    programme = _cleaned(snapshots.from_bytes(row["programme"]), cleaning)
    name = cleaning.text(row["id"], "name", row["name"])
    return {**row, "name": name, "programme": snapshots.to_bytes(programme)}


def _clean_draft(row: _Row, cleaning: Cleaning) -> _Row:
    return {**row, "text": cleaning.text(row["id"], row["field"], row["text"])}


def _cleaned(programme: Programme, cleaning: Cleaning) -> Programme:
    with reading("the programme"):
        return msgspec.convert(cleaning.programme(_plain(programme)), Programme)


def _drop_pictures(file: Connection, programme: Programme, person: Person) -> int:
    """Drops the person's photos, unless something else is known by the same bytes."""
    states = (_plain(programme), *_versions(file), *_told(file))
    named = {str(value) for state in states for value in _blobs_in(state)}
    gone = person.photos - named
    there = set(file.execute(select(blobs.c.sha256)).scalars().all())
    for sha256 in gone & there:
        file.execute(delete(blobs).where(blobs.c.sha256 == sha256))
    return len(gone & there)


def _blobs_in(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for name, each in value.items():
            if isinstance(each, str) and name in ("blob", "photo", "logo"):
                yield each
            else:
                yield from _blobs_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from _blobs_in(each)


def _earlier(file: Connection) -> Iterator[Text]:
    """The texts of drafts, versions and history, as `texts_of` gives them."""
    for row in _all(file, drafts):
        yield row["id"], row["field"], row["text"]
    for row in _all(file, versions):
        yield row["id"], "name", row["name"]
    for state in _versions(file):
        yield from texts_of(state)
    for change in _changes(file):
        yield from texts_of_change(change)


def _told(file: Connection) -> Iterator[_State]:
    """What each change of the history says, before and after."""
    for change in _changes(file):
        for value in (change["before"], change["after"]):
            yield value if isinstance(value, dict) else {change["field"]: value}


def _changes(file: Connection) -> Iterator[PlainChange]:
    rows: Iterable[_Row] = _all(file, steps)
    return (change for row in rows for change in row["changes"])


def _versions(file: Connection) -> Iterator[_State]:
    for row in _all(file, versions):
        yield msgspec.json.decode(snapshots.text_of(row["programme"]))


def _plain(programme: Programme) -> _State:
    state: _State = msgspec.json.decode(snapshots.to_json(programme))
    return state


def _all(file: Connection, table: Table) -> list[_Row]:
    with reading(f"the table {table.name}"):
        return [dict(row) for row in file.execute(select(table)).mappings()]
