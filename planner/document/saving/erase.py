"""Takes every trace of a person out of a file, within one transaction of the caller's.

All tables that hold texts are emptied and filled anew: with `secure_delete` their pages are zeroed
before they are used again, so that nothing is left in them even if the machine stops before the
file is compacted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, insert

from planner.core.changes import apply
from planner.core.edits.remove import remove_speaker
from planner.core.programme import TABLES, Programme
from planner.document import snapshots
from planner.document.erasing.cleaning import Cleaning
from planner.document.erasing.person import Erasure, Person
from planner.document.erasing.said import Row, plain_programme, rows_of, states
from planner.document.history import Place, Step
from planner.document.mapping import PROGRAMME, changes_to_plain, reading
from planner.document.saving.attachments import drop_blobs
from planner.document.saving.rows import write_programme
from planner.document.saving.steps import advance
from planner.document.schema import drafts, metadata, steps, versions
from planner.document.sqlite import driver_of


def erase(
    connection: Connection, programme: Programme, place: Place, cleaning: Cleaning, step: Step
) -> Erasure:
    """Lets nothing in the file say anything of the person.

    Where they are in the programme, they go as if somebody had deleted them, which hangs `step`
    under the head; before that there is a speaker without a name. Raises UnreadableError.
    """
    person = cleaning.person
    file = driver_of(connection)
    nameless = _cleaned(programme, cleaning)
    filled: dict[Table, list[Row]] = {
        steps: [_clean_step(row, cleaning) for row in rows_of(file, "steps")],
        versions: [_clean_version(row, cleaning) for row in rows_of(file, "versions")],
        drafts: [
            _clean_draft(row, cleaning) for row in rows_of(file, "drafts") if row["id"] != person.id
        ],
    }
    after = nameless
    if person.id in nameless.speakers:
        removal = remove_speaker(nameless, person.id)
        after = apply(nameless, removal)
        step = replace(step, edit=removal)
    for name in (PROGRAMME, *TABLES.values()):
        connection.execute(delete(metadata.tables[name]))
    write_programme(connection, after)
    for table, rows in filled.items():
        connection.execute(delete(table))
        if rows:
            connection.execute(insert(table), rows)
    if step.edit is not None:
        plain = changes_to_plain(step.edit, nameless, after)
        advance(connection, place, step, plain)
    return Erasure(person, _drop_pictures(connection, after, person))


def _clean_step(row: Row, cleaning: Cleaning) -> Row:
    return {**row, "changes": [cleaning.change(change) for change in row["changes"]]}


def _clean_version(row: Row, cleaning: Cleaning) -> Row:
    programme = _cleaned(snapshots.from_bytes(row["programme"]), cleaning)
    name = cleaning.text(row["id"], "name", row["name"])
    return {**row, "name": name, "programme": snapshots.to_bytes(programme)}


def _clean_draft(row: Row, cleaning: Cleaning) -> Row:
    return {**row, "text": cleaning.text(row["id"], row["field"], row["text"])}


def _cleaned(programme: Programme, cleaning: Cleaning) -> Programme:
    with reading("the programme"):
        return msgspec.convert(cleaning.programme(plain_programme(programme)), Programme)


def _drop_pictures(connection: Connection, programme: Programme, person: Person) -> int:
    """Drops the person's photos, unless something else is known by the same bytes."""
    file = driver_of(connection)
    named = {str(value) for state in states(file, programme) for value in _blobs_in(state)}
    there = {sha256 for (sha256,) in file.execute("SELECT sha256 FROM blobs")}
    gone = (person.photos - named) & there
    drop_blobs(connection, gone)
    return len(gone)


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
