"""A process that edits a programme at random until somebody kills it, and says what it does.

Before each deed it sends ("try", deed), afterwards ("done", deed): what was done must be in the
file whatever happens next, what was tried may be.
"""

from __future__ import annotations

import hashlib
import random
from dataclasses import fields
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from planner.core.changes import Edit, EditKind, add_rows, apply, change_fields, remove_rows
from planner.core.programme import TABLES, Entry, Part, Programme, Speaker, random_id
from planner.document.document import Document


class Deed(NamedTuple):
    """What the file is to hold: a programme by its print, half-typed text, or a picture."""

    kind: str  # "edit", "undo", "redo", "draft" or "blob"
    programme: str = ""
    draft: tuple[str, str] = ("", "")
    blob: str = ""


def print_of(programme: Programme) -> str:
    """Tells a programme from any other, whatever order its rows were read in."""
    own = [
        (field.name, getattr(programme, field.name))
        for field in fields(programme)
        if field.name not in TABLES.values()
    ]
    rows = [sorted(getattr(programme, name).items()) for name in TABLES.values()]
    return hashlib.sha256(repr((own, rows)).encode()).hexdigest()


def edit_until_killed(path: Path, seed: int, reports: Connection) -> None:
    """Does one thing after another; ends only with the process."""
    chance = random.Random(seed)  # noqa: S311 - chance that repeats itself
    with Document.open(path) as document:
        while True:
            do_something(document, chance, reports)


def do_something(document: Document, chance: random.Random, reports: Connection) -> None:
    """One deed, announced and reported."""
    choice = chance.choices(["edit", "undo", "redo", "draft", "blob"], [10, 4, 3, 2, 1])[0]
    programme = document.programme
    if choice == "draft":
        draft = (f"field {chance.randrange(5)}", "half " * chance.randrange(2000))
        deed = Deed(choice, draft=draft)
        reports.send(("try", deed))
        document.keep_draft("typed", *draft)
    elif choice == "blob":
        data = chance.randbytes(chance.randrange(1, 40_000))
        deed = Deed(choice, blob=hashlib.sha256(data).hexdigest())
        reports.send(("try", deed))
        document.add_blob(data, "image/png")
    else:
        step = document.next_undo if choice == "undo" else document.next_redo
        edit = any_edit(programme, chance)
        if choice != "edit":
            if step is None or step.edit is None:
                return
            edit = step.edit.inverse() if choice == "undo" else step.edit
        deed = Deed(choice, print_of(apply(programme, edit)))
        reports.send(("try", deed))
        if choice == "edit":
            document.apply(edit)
        elif choice == "undo":
            document.undo()
        else:
            document.redo()
        assert print_of(document.programme) == deed.programme
    reports.send(("done", deed))


def any_edit(programme: Programme, chance: random.Random) -> Edit:
    """Something a user may do, from a letter typed to fifty items moved."""
    made = [entry for entry in programme.entries.values() if entry.source == "made"]
    choice = chance.randrange(5)
    if choice == 0 or not made:
        return add_rows(EditKind.ADD, [an_entry(chance) for _ in range(chance.randrange(1, 12))])
    if choice == 1 and len(made) > 40:
        return remove_rows(EditKind.DELETE, chance.sample(made, 20))
    if choice == 2:
        return add_rows(EditKind.ADD, [Speaker(random_id(), f"Taler {chance.random()}")])
    if choice == 3:
        moved = chance.sample(made, min(len(made), 50))
        starts = {entry.id: {"start": chance.randrange(1440)} for entry in moved}
        return change_fields(programme, EditKind.MOVE, starts)
    text = f"{chance.random()} " + "Reoler og hjul. " * chance.randrange(4000)
    return change_fields(programme, EditKind.CHANGE, {chance.choice(made).id: {"abstract": text}})


def an_entry(chance: random.Random) -> Entry:
    """An item on the one day there is."""
    return Entry(
        random_id(),
        title=f"Oplæg {chance.randrange(10**6)}",
        day="monday",
        start=chance.randrange(1440),
        abstract="Om hylder. " * chance.randrange(30),
        parts=(Part(random_id(), "Del"),) * chance.randrange(2),
        source="made",
    )
