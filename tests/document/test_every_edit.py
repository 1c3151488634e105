"""Every edit of the core, saved to a real file: undone, made again, and read back from it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from planner.core.changes import Edit, EditKind, apply
from planner.core.comparison import Difference, compare
from planner.core.edits.billing import bill
from planner.core.edits.create import create, set_times
from planner.core.edits.days import add_day, describe_day
from planner.core.edits.duplicate import duplicate
from planner.core.edits.fit import day_scope, fit
from planner.core.edits.gaps import close_gap, gaps, open_gap
from planner.core.edits.materials import attach_materials
from planner.core.edits.order import put_before
from planner.core.edits.pack import pack
from planner.core.edits.parts import add_part, remove_part
from planner.core.edits.people import add_absence, appear, disappear
from planner.core.edits.place import Place, change_room, lift, move, pin, reorder
from planner.core.edits.remove import (
    remove_and_close,
    remove_day,
    remove_room,
    remove_speaker,
    remove_track,
)
from planner.core.edits.replace import replace_text
from planner.core.edits.restore import restore
from planner.core.edits.rooms import add_room, hide_room
from planner.core.edits.several import copy_entries, paste_entries
from planner.core.edits.shift import shift
from planner.core.edits.split import split
from planner.core.edits.swap import swap
from planner.core.edits.take_over import take_over
from planner.core.edits.tidy import tidy
from planner.core.edits.tracks import add_track
from planner.core.edits.tray import reorder_tray
from planner.core.edits.trim import trim_end, trim_start
from planner.core.edits.update import match, update
from planner.core.material import Material
from planner.core.merging import merge
from planner.core.programme import (
    Appearance,
    Day,
    DaySpan,
    Entry,
    Part,
    Programme,
    Room,
    Row,
    Speaker,
    Track,
)
from planner.core.replacing import Wanted, replacements
from planner.document.document import Document
from tests.builders.deeds import Deed, counting, deeds
from tests.builders.programmes import a_programme, a_small_conference

MINUTE = 9 * 60
HALL, ATTIC = Place("monday", 10 * 60 + 40, "hall"), Place("monday", MINUTE + 15, "attic")


def a_conference() -> Programme:
    """The small one with one more in the tray, one behind a gap, and somebody who is away."""
    small = a_small_conference()
    more = [
        Entry("later", title="En anden gang", order=2),
        Entry("end", title="Tak for i dag...", duration=15, day="monday", start=11 * 60),
    ]
    away = replace(small.speakers["bo"], unavailable=(DaySpan("monday", 720, 800),))
    return replace(
        small,
        entries={**small.entries, **{entry.id: entry for entry in more}},
        speakers={**small.speakers, "bo": away},
    )


def elsewhere() -> Programme:
    """Another programme: an item in two parts, somebody who speaks in one, a track of its own."""
    return a_programme(
        Day("friday", date=date(2026, 9, 18)),
        Track("night", name="Aften"),
        Speaker("eva", "Eva Sand"),
        Entry(
            "lamps",
            title="Lamper i læsesalen",
            day="friday",
            start=MINUTE,
            track="night",
            parts=(Part("warm", "Varmt lys", minutes=10), Part("cold", "Koldt lys")),
        ),
        Appearance("eva-talks", "eva", "lamps", "cold"),
        id_="another",
    )


def again() -> Programme:
    """The conference as a later text has it: the talk has moved and lost a part; a song came."""
    return a_programme(
        Day("x"),
        Room("y", name="Loftet"),
        Speaker("z", "Bo Eng"),
        Entry(
            "read",
            title="Hylder med hjul",
            day="x",
            start=MINUTE + 30,
            room="y",
            parts=(Part("w", "Hylderne", minutes=30),),
        ),
        Entry("song", title="Fællessang", day="x", start=MINUTE),
        Appearance("z-talks", "z", "read", "w"),
        id_="later",
    )


def differing(programme: Programme) -> tuple[Difference, ...]:
    """All that differs from what was read again."""
    return compare(programme, again(), match(programme, again()))


def rows(programme: Programme) -> list[Row]:
    return [
        *programme.tracks.values(),
        *programme.speakers.values(),
        *programme.entries.values(),
        *programme.appearances.values(),
    ]


Maker = Callable[[Programme], Edit]
OF_ITEMS: list[tuple[EditKind, Maker]] = [
    (EditKind.MOVE, lambda p: move(p, "talk", Place("monday", MINUTE + 25, "hall"))),
    (EditKind.INSERT, lambda p: move(p, "talk", ATTIC)),
    (EditKind.MOVE, lambda p: change_room(p, ["talk", "spare"], None)),
    (EditKind.INSERT, lambda p: move(p, "spare", HALL)),
    (EditKind.REORDER, lambda p: reorder(p, "coffee", -1)),
    (EditKind.REORDER, lambda p: reorder_tray(p, ["later"], "spare")),
    (EditKind.SWAP, lambda p: swap(p, "welcome", "coffee")),
    (EditKind.OPEN_GAP, lambda p: open_gap(p, "talk", 10)),
    (EditKind.CLOSE_GAP, lambda p: close_gap(p, gaps(p, "monday")[-1])),
    (EditKind.PACK, lambda p: pack(p, "welcome")),
    (EditKind.SHIFT, lambda p: shift(p, "talk", 5, everywhere=True)),
    (EditKind.FIT, lambda p: fit(p, day_scope(p, "monday", 10 * 60 + 30)).edit),
    (EditKind.TRIM, lambda p: trim_end(p, "talk", 10 * 60 + 10)),
    (EditKind.TRIM, lambda p: trim_start(p, "talk", MINUTE + 20)),
    (EditKind.TRIM, lambda p: set_times(p, "coffee", Place("monday", 600), 30)),
    (EditKind.SPLIT, lambda p: split(p, "talk", MINUTE + 35, counting())),
    (EditKind.DUPLICATE, lambda p: duplicate(p, ["talk", "spare"], counting())),
    (EditKind.DUPLICATE, lambda p: copy_entries(p, ["talk"], "talk", ATTIC, counting())),
    (EditKind.PASTE, lambda p: paste_entries(p, rows(elsewhere()), HALL, counting())),
    (EditKind.LIFT, lambda p: lift(p, ["talk", "coffee"])),
    (EditKind.PIN, lambda p: pin(p, ["talk"], pinned=True)),
    (EditKind.ADD, lambda p: create(p, Entry("new", title="Ny"), HALL)),
    (EditKind.DELETE, lambda p: remove_and_close(p, ["talk"])),
    (EditKind.IMPORT, lambda p: take_over(p, elsewhere(), counting())),
    (EditKind.IMPORT, lambda p: update(p, again(), match(p, again()), differing(p), counting())),
]
OF_THE_REST: list[tuple[EditKind, Maker]] = [
    (EditKind.REORDER, lambda p: put_before(p, "attic", "hall")),
    (EditKind.ADD, lambda p: add_room(p, "Kælderen", counting())),
    (EditKind.ADD, lambda p: add_track(p, "Lys", counting(), "#abc")),
    (EditKind.ADD, lambda p: add_day(p, counting())),
    (EditKind.ADD, lambda p: appear(p, "Eva Sand", "coffee", counting())),
    (EditKind.CHANGE, lambda p: describe_day(p, "monday", "Dagen", date(2026, 9, 14), (500, 1500))),
    (EditKind.CHANGE, lambda p: hide_room(p, "monday", "attic")),
    (EditKind.CHANGE, lambda p: bill(p, "talk", ["Eva Sand", "Bo Eng"], counting())),
    (EditKind.CHANGE, lambda p: add_part(p, "coffee", counting())),
    (EditKind.CHANGE, lambda p: remove_part(p, "talk", "wheels")),
    (EditKind.CHANGE, lambda p: attach_materials(p, {"talk": [Material("plan", "Planen")]})),
    (EditKind.CHANGE, lambda p: add_absence(p, "ida", DaySpan("monday", 600, 660))),
    (EditKind.TIDY, tidy),
    (EditKind.REPLACE, lambda p: replace_text(p, replacements(p, Wanted("a", "o")))),
    (EditKind.RESTORE, lambda p: restore(p, replace(a_small_conference(), title="Igen"))),
    (EditKind.MERGE, lambda p: merge(p, p, replace(a_small_conference(), title="Igen")).edit),
    (EditKind.DELETE, lambda p: disappear(p, "bo-hosts")),
    (EditKind.DELETE, lambda p: remove_speaker(p, "ida")),
    (EditKind.DELETE, lambda p: remove_room(p, "hall")),
    (EditKind.DELETE, lambda p: remove_track(p, "young")),
    (EditKind.DELETE, lambda p: remove_day(p, "monday")),
]


def check_there_and_back(path: Path, before: Programme, edit: Edit) -> None:
    """Saved, read, undone, read, made again: each time the file says what the core says."""
    after = apply(before, edit)
    with Document.new(path, before) as document:
        document.apply(edit)
        assert document.programme == after
    with Document.open(path) as document:
        assert document.programme == after
        assert document.next_undo is not None
        assert document.next_undo.edit == edit
        assert document.undo() == edit.inverse()
        assert document.programme == before
    with Document.open(path) as document:
        assert document.programme == before
        assert document.redo() == edit
    with Document.open(path) as document:
        assert document.programme == after


@pytest.mark.parametrize(("kind", "make"), OF_ITEMS + OF_THE_REST)
def test_an_edit_comes_back_from_the_file_as_it_was_made(
    tmp_path: Path, kind: EditKind, make: Maker
) -> None:
    before = a_conference()
    edit = make(before)
    assert edit.kind == kind
    assert edit
    check_there_and_back(tmp_path / "any.programme", before, edit)


def test_every_kind_of_edit_is_among_them() -> None:
    assert {kind for kind, _ in OF_ITEMS + OF_THE_REST} == set(EditKind)


@pytest.mark.slow
@settings(max_examples=50)
@given(deeds(overlaps=True))
def test_whatever_is_done_to_whatever_day_comes_back_from_the_file(deed: Deed) -> None:
    if deed.edit:
        with tempfile.TemporaryDirectory() as folder:
            check_there_and_back(Path(folder) / "any.programme", deed.programme, deed.edit)
