"""What a file holds as one: read and believed only if it holds together, written only if it would.

The same rules stand at both doors, so that nothing is saved that could not be opened again.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from planner.core.changes import Edit
from planner.core.programme import Programme
from planner.core.references import dangling
from planner.document import history, saving, soundness, sqlite
from planner.document.bounds import out_of_bounds
from planner.document.errors import DamagedFileError, UnstorableValueError
from planner.document.history import Place, Step
from planner.document.mapping import (
    PlainChange,
    UnreadableError,
    changes_from_plain,
    changes_to_plain,
    read_back,
)
from planner.document.rows import read_programme
from planner.document.sqlite import Database, Stamp


@dataclass(frozen=True)
class Contents:
    """A programme with its place in the history and the file's marks, all of one moment."""

    programme: Programme
    place: Place
    stamp: Stamp


def read_contents(database: Database, path: Path, *, whole: bool = True) -> Contents:
    """What the file holds, once it is sound: the whole of it, or at least what is read here.

    Raises DocumentErrors, DamagedFileError if it does not hold together.
    """
    with sqlite.read_transaction(database, path) as file, _keeping_all():
        soundness.check_tables(file)
        (soundness.check_whole if whole else soundness.check_read)(file)
        contents = Contents(read_programme(file), history.read_place(file), sqlite.stamp(file))
        for problem in (*out_of_bounds(contents.programme), *dangling(contents.programme)):
            raise DamagedFileError(path, problem)
    return contents


@contextmanager
def _keeping_all() -> Iterator[None]:
    """Without Python's search for unused objects.

    Of the thousands that are made all stay, and each would be looked at again and again.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def write_contents(database: Database, path: Path, programme: Programme, root: Step) -> Contents:
    """Fills an empty file. Raises DocumentErrors; `path` is the file to name in them."""
    stored = _storable_programme(path, programme)
    with sqlite.write_transaction(database, path) as file:
        saving.rows.create_tables(file)
        saving.rows.write_programme(file, stored)
        saving.steps.begin(file, root)
        return Contents(stored, Place(root), sqlite.stamp(sqlite.driver_of(file)))


def storable_changes(
    path: Path, edit: Edit, before: Programme, after: Programme
) -> list[PlainChange]:
    """The changes of an edit between the two, as the history keeps them.

    Raises UnstorableValueError where they would not come back as they are or break a bound.
    """
    try:
        plain = changes_to_plain(edit, before, after)
        same = changes_from_plain(msgspec.json.decode(msgspec.json.encode(plain))) == edit.changes
    except (UnreadableError, ValueError, TypeError) as error:
        raise UnstorableValueError(path, str(error)) from error
    if not same:
        raise UnstorableValueError(path, "a value is not of its field's type")
    for problem in out_of_bounds(after, edit.ids):
        raise UnstorableValueError(path, problem)
    return plain


def _storable_programme(path: Path, programme: Programme) -> Programme:
    try:
        stored = read_back(programme)
    except UnreadableError as error:
        raise UnstorableValueError(path, str(error)) from error
    if stored != programme:
        raise UnstorableValueError(path, "a value is not of its field's type")
    for problem in (*out_of_bounds(stored), *dangling(stored)):
        raise UnstorableValueError(path, problem)
    return stored
