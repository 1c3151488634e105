"""What saving and opening cost beside sqlite3 itself, with an empty history and a long one.

Run by hand: `pytest tests/benchmarks/test_save.py -s`. Both sides take turns on files of the same
rows, so that a busy machine slows both alike, and so do the files with and without a history. The
plain side knows beforehand what to write. It reads all columns of the same rows, and the last step
of the history, after the same integrity check of the same tables; it makes nothing of them, neither
of the JSON in them, and asks no further whether they hold together. It prints and asserts nothing
about speed.
"""

from __future__ import annotations

import gc
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, thread_time
from typing import NamedTuple

import pytest

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.programme import Appearance, Day, Entry, Part, Programme, Room, Speaker
from planner.document import soundness
from planner.document.document import Document
from planner.document.sqlite import connections

SAVES, OPENINGS, STEPS = 400, 25, 20_000
TABLES = ("programme", "days", "rooms", "tracks", "entries", "speakers", "appearances")
PRAGMAS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA temp_store = MEMORY",
)


class Step(NamedTuple):
    """Milliseconds that went by, and those of them in which this thread was at work."""

    whole: float
    busy: float


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same programme of 2,000 sessions and 1,500 speakers, new and after 20,000 edits."""
    folder = tmp_path_factory.mktemp("save")
    new, old = folder / "new.programme", folder / "old.programme"
    Document.new(new, conference()).close()
    shutil.copyfile(new, old)
    add_history(old, STEPS)
    return {"no history": new, f"{STEPS} edits": old}


def conference() -> Programme:
    """Ten days of 200 sessions in ten rooms, each with somebody of 1,500 speaking."""
    people = {f"s{n}": _speaker(f"s{n}") for n in range(1500)}
    entries, appearances = {}, {}
    for day in range(10):
        for room in range(10):
            for number in range(20):
                id_ = f"E{day}x{room}x{number}"
                entries[id_] = Entry(
                    id_,
                    title=f"Session {number} in room {room}",
                    duration=20,
                    day=f"d{day}",
                    start=480 + 25 * number,
                    room=f"r{room}",
                    abstract=f"What there is to say about matter {number}. " * 6,
                    parts=(Part(f"{id_}a", "One half", minutes=10), Part(f"{id_}b", "The other")),
                )
                who = f"s{len(entries) % 1500}"
                appearances[f"a{id_}"] = Appearance(f"a{id_}", who, id_)
    return Programme(
        "p",
        "A large conference",
        days={f"d{n}": Day(f"d{n}", n) for n in range(10)},
        rooms={f"r{n}": Room(f"r{n}", n, f"Room {n}") for n in range(10)},
        entries=entries,
        speakers=people,
        appearances=appearances,
    )


def _speaker(id_: str) -> Speaker:
    biography = "Has been around for a while, and has seen a thing or two. " * 4
    return Speaker(id_, f"Person {id_}", "Librarian", "Some Library", biography=biography)


def add_history(path: Path, steps: int) -> None:
    """As many edits as asked for, written in one go: a day's work each second would take hours."""
    with closing(sqlite3.connect(path)) as file:
        (head,) = file.execute("SELECT head FROM history").fetchone()
        made = "2026-01-01T12:00:00+00:00"
        plain = {"table": "entries", "id": "E0x0x0", "field": "abstract"}
        for number in range(steps):
            # Of the length that moves, trims and typed sentences have on average.
            before, after = (f"{n} " + "words " * 12 for n in (number, number + 1))
            changes = [{**plain, "before": before, "after": after}]
            file.execute(
                "INSERT INTO steps (id, parent, made, kind, changes) VALUES (?, ?, ?, ?, ?)",
                (f"step{number}", head, made, "change", json.dumps(changes)),
            )
            head = f"step{number}"
        file.execute("UPDATE history SET head = ?", (head,))
        file.execute("UPDATE entries SET abstract = ? WHERE id = 'E0x0x0'", (after,))
        file.commit()


def connect(path: Path) -> sqlite3.Connection:
    file = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        file.execute(pragma)
    return file


def moves(programme: Programme) -> Iterator[Edit]:
    """Ten minutes later and back again, of one entry after another."""
    for number, entry in enumerate(list(programme.entries.values())[:SAVES]):
        assert entry.start is not None
        yield change_fields(
            programme, EditKind.MOVE, {entry.id: {"start": entry.start + 5 + number % 3}}
        )


def plain_save(file: sqlite3.Connection, edit: Edit, number: int) -> None:
    """What a save writes, by somebody who knows it all beforehand."""
    change = edit.changes[0]
    file.execute("BEGIN IMMEDIATE")
    (head,) = file.execute("SELECT head FROM history").fetchone()
    file.execute("UPDATE entries SET start = ? WHERE id = ?", (change.after, change.id))
    text = json.dumps(
        [
            {
                "table": "entries",
                "id": change.id,
                "field": "start",
                "before": change.before,
                "after": change.after,
            }
        ]
    )
    file.execute(
        "INSERT INTO steps (id, parent, made, kind, changes) VALUES (?, ?, ?, ?, ?)",
        (f"{number:016x}", head, "2026-01-01T12:00:00.000000+00:00", "move", text),
    )
    file.execute("UPDATE history SET head = ?", (f"{number:016x}",))
    file.execute("COMMIT")


def plain_save_and_close(path: Path, edit: Edit, number: int) -> None:
    with closing(connect(path)) as file:
        plain_save(file, edit, number)


def open_and_close(path: Path) -> None:
    Document.open(path).close()


def plain_open(path: Path) -> None:
    """Reads the same rows, and makes nothing of them."""
    with closing(connect(path)) as file:
        file.execute("BEGIN")
        for table in soundness.READ_AT_OPENING:
            assert file.execute(f'PRAGMA integrity_check("{table}")').fetchone() == ("ok",)
        for table in TABLES:
            file.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our own names
        file.execute("SELECT * FROM steps WHERE id = (SELECT head FROM history)").fetchall()


def milliseconds(action: Callable[..., object], *arguments: object) -> Step:
    start, busy = perf_counter(), thread_time()
    action(*arguments)
    return Step((perf_counter() - start) * 1000, (thread_time() - busy) * 1000)


def told(name: str, ours: list[Step], plain: list[Step]) -> None:
    """The time that went by, and that of it in which we were at work, with their ratios."""
    for what, *both in zip(
        Step._fields, zip(*ours, strict=True), zip(*plain, strict=True), strict=True
    ):
        (mine, own), (late, latest) = map(median, both), (quantiles(v, n=100)[98] for v in both)
        print(
            f"{name:32} {what:5}  p50 {mine:6.2f} / {own:6.2f} ms = {mine / own:4.2f}"
            f"   p99 {late:6.2f} / {latest:6.2f} ms = {late / latest:4.2f}"
        )


def test_a_save_beside_plain_inserts(files: dict[str, Path], tmp_path: Path) -> None:
    print()
    with ExitStack() as opened:
        sides = {
            name: Sides(source, tmp_path / f"{number}", opened)
            for number, (name, source) in enumerate(files.items())
        }
        gc.collect()
        for number in range(SAVES):
            for side in sides.values():
                side.save(number)
    for name, side in sides.items():
        told(f"save, {name}", side.ours, side.closed)
        told("   … beside a file kept open", side.ours, side.kept)


class Sides:
    """Copies of one file for each way to save, and how long each save took."""

    def __init__(self, source: Path, folder: Path, opened: ExitStack) -> None:
        folder.mkdir()
        own, kept, self._path = (
            shutil.copyfile(source, folder / f"{n}.programme") for n in ("ours", "kept", "closed")
        )
        self._document = opened.enter_context(Document.open(own))
        self._file = opened.enter_context(closing(connect(kept)))
        self._moves = moves(self._document.programme)
        self.ours: list[Step] = []
        self.kept: list[Step] = []
        self.closed: list[Step] = []

    def save(self, number: int) -> None:
        edit = next(self._moves)
        self.ours.append(milliseconds(self._document.apply, edit))
        self.kept.append(milliseconds(plain_save, self._file, edit, number))
        self.closed.append(milliseconds(plain_save_and_close, self._path, edit, number))


def test_opening_beside_plain_reading(files: dict[str, Path]) -> None:
    print()
    ours: dict[str, list[Step]] = {name: [] for name in files}
    plain: dict[str, list[Step]] = {name: [] for name in files}
    for _ in range(OPENINGS):
        for name, path in files.items():
            gc.collect()
            ours[name].append(milliseconds(open_and_close, path))
            gc.collect()
            plain[name].append(milliseconds(plain_open, path))
    for name in files:
        told(f"open, {name}", ours[name], plain[name])


def test_the_pragmas_are_those_of_the_document() -> None:
    assert [line.rstrip(";") for line in connections._EVERY_CONNECTION.split("\n") if line] == list(
        PRAGMAS
    )
