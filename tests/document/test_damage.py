"""Files damaged in any way: no crash, no hang, none overwritten, and salvage never invents.

A hard run: `PLANNER_DAMAGES=1000 pytest tests/document/test_damage.py`; each run says its counts.
"""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from planner.core.changes import EditKind, add_rows, change_fields
from planner.core.losses import Loss
from planner.core.material import Material
from planner.core.programme import TABLES, Day, Entry, Part, Programme, Room, Speaker
from planner.document.document import Document
from planner.document.errors import DocumentError
from planner.document.salvage import Salvage, salvage
from tests.builders.programmes import a_small_conference

pytestmark = pytest.mark.slow
COPIES = int(os.environ.get("PLANNER_DAMAGES", "60"))
LONGEST = 10.0  # seconds for one copy: far more than it takes, far less than for ever
PAGE = 4096


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of some pages: long texts, pictures, and steps undone, redone and left behind."""
    path = tmp_path_factory.mktemp("sound") / "sound.programme"
    with Document.new(path, a_small_conference()) as document:
        picture = document.add_blob(bytes(range(256)) * 80, "image/png")
        document.apply(add_rows(EditKind.ADD, [Day("tuesday", 1), Room("cellar", 2, "Kælderen")]))
        document.apply(add_rows(EditKind.ADD, [an_entry(number) for number in range(60)]))
        people = [Speaker(f"person{n}", f"Taler {n}", biography="Født. " * n) for n in range(40)]
        document.apply(add_rows(EditKind.ADD, people))
        of_ida = {"photo": picture, "biography": "Født ved havnen. " * 900}
        document.apply(change_fields(document.programme, EditKind.CHANGE, {"ida": of_ida}))
        document.undo()
        document.redo()
        files = {"materials": (Material("plan", "Plan", blob=picture),)}
        document.apply(change_fields(document.programme, EditKind.CHANGE, {"entry7": files}))
        document.undo()
        starts = {f"entry{number}": {"start": 600 + number} for number in range(60)}
        document.apply(change_fields(document.programme, EditKind.MOVE, starts))
        document.keep_draft("talk", "note", "Husk nøglen til lof")
    return path


def an_entry(number: int) -> Entry:
    abstract = f"Om hylder nummer {number}. " * (number * 13 % 40) * (10 if number % 20 == 0 else 1)
    parts = (Part(f"part{number}", f"Del {number}", minutes=5),) * (number % 3 == 0)
    return Entry(
        f"entry{number}", title=f"Oplæg {number}", day="tuesday", start=540 + number,
        room="cellar", abstract=abstract, parts=parts, note=f"Ring til {number}",
    )  # fmt: skip


Damage = Callable[[random.Random, bytearray], None]


def flip(chance: random.Random, data: bytearray) -> None:
    for _ in range(chance.choice([1, 1, 3, 20])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def scribble(chance: random.Random, data: bytearray) -> None:
    at, length = chance.randrange(len(data)), chance.choice([8, 100, 1000])
    data[at : at + length] = chance.randbytes(len(data[at : at + length]))


def truncate(chance: random.Random, data: bytearray) -> None:
    del data[chance.randrange(len(data)) :]


def blank(chance: random.Random, data: bytearray) -> None:
    for page in chance.sample(range(len(data) // PAGE), chance.choice([1, 1, 4])):
        data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


def swap(chance: random.Random, data: bytearray) -> None:
    one, other = (page * PAGE for page in chance.sample(range(len(data) // PAGE), 2))
    held = data[one : one + PAGE]
    data[one : one + PAGE] = data[other : other + PAGE]
    data[other : other + PAGE] = held


def double(chance: random.Random, data: bytearray) -> None:
    one, other = (page * PAGE for page in chance.sample(range(len(data) // PAGE), 2))
    data[one : one + PAGE] = data[other : other + PAGE]


DAMAGES: tuple[Damage, ...] = (flip, scribble, truncate, blank, swap, double)


def test_no_damage_crashes_hangs_overwrites_or_invents(
    sound: Path, tmp_path: Path, counted: Callable[[str], None]
) -> None:
    with Document.open(sound) as document:
        whole = document.programme
    counts: Counter[str] = Counter()
    path, new = tmp_path / "damaged.programme", tmp_path / "new.programme"
    for number in range(COPIES):
        chance = random.Random(number)  # noqa: S311 - chance that repeats itself
        damage = DAMAGES[number % len(DAMAGES)]
        data = bytearray(sound.read_bytes())
        damage(chance, data)
        path.write_bytes(data)
        begin = time.monotonic()
        counts["opens" if opens(path) else "is refused"] += 1
        salvaged = salvage_or_none(path, new)
        assert time.monotonic() - begin < LONGEST
        assert path.read_bytes() == data, (number, damage.__name__)
        assert {file.name for file in tmp_path.iterdir()} <= {path.name, new.name}
        if salvaged is None:
            assert not new.exists()
            counts["nothing to salvage"] += 1
            continue
        if salvaged.programme != whole and damage not in (flip, scribble):
            assert losses(salvaged) - {Loss.HISTORY}, (number, damage.__name__, "is silent")
        counts[f"salvaged {'whole' if salvaged.programme == whole else 'in part'}"] += 1
        counts["entries of 64 salvaged"] += len(salvaged.programme.entries)
        altered = check_nothing_invented(
            salvaged, whole, bytes(data), f"{number} {damage.__name__}"
        )
        # A byte spoilt within a number makes another number; nothing else may.
        assert altered <= (20 if damage in (flip, scribble) else 0), (number, damage.__name__)
        new.unlink()
    counted(
        f"damage test: {COPIES} damaged copies, {counts['opens']} opened,"
        f" {counts['is refused']} refused, none overwritten; {counts['salvaged whole']} salvaged"
        f" whole, {counts['salvaged in part']} in part, {counts['nothing to salvage']} not at all"
    )


def opens(path: Path) -> bool:
    try:
        with Document.open(path) as document:
            return document.programme is not None
    except DocumentError:
        return False


def salvage_or_none(path: Path, new: Path) -> Salvage | None:
    try:
        salvaged = salvage(path, new)
    except DocumentError:
        return None
    with Document.open(new) as document:
        assert document.programme == salvaged.programme
    return salvaged


def check_nothing_invented(salvaged: Salvage, whole: Programme, data: bytes, which: str) -> int:
    """Each field is as it was, or taken out and told, or a text that stands in the damaged bytes.

    Gives how many others there are: numbers that are not as they were.
    """
    told = {remark.id for remark in salvaged.remarks}
    numbers = 0
    for table in TABLES.values():
        for id_, row in getattr(salvaged.programme, table).items():
            original = getattr(whole, table).get(id_)
            if original is None:
                assert id_.encode() in data, (which, row)
                continue
            for field in fields(row):
                value, before = getattr(row, field.name), getattr(original, field.name)
                if value == before or (id_ in told and is_less(value, before)):
                    continue
                if isinstance(value, str):
                    check_stands(value, data, (which, id_, field.name))
                else:
                    numbers += 1
    if Loss.OWN not in losses(salvaged):
        check_stands(salvaged.programme.title, data, (which, "title"))
    return numbers


def losses(salvaged: Salvage) -> set[Loss]:
    return {remark.loss for remark in salvaged.remarks}


def is_less(value: object, before: object) -> bool:
    """Whether a value only lacks something: a reference, a picture, a stand-in's name and hours."""
    emptied = value in (None, "", 0, ()) or isinstance(before, tuple)
    return emptied or (isinstance(value, int) and isinstance(before, int))


def check_stands(value: str, data: bytes, which: object) -> None:
    """A text that differs must stand in the file, but where it runs on into another page."""
    missing = [piece for piece in pieces_of(value.encode()) if piece not in data]
    assert len(missing) <= 1 + len(value) // (PAGE - 500), which


def pieces_of(text: bytes) -> Iterator[bytes]:
    for at in range(0, len(text), 40):
        yield text[at : at + 40]
