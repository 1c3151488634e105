"""The steps of a file: listed, grouped by sitting, looked into, jumped between and pruned."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from time import perf_counter

import pytest

from planner.core.changes import Edit, EditKind, as_one, change_fields
from planner.core.programme import Programme
from planner.document.document import Document
from planner.document.errors import DamagedFileError, DocumentChangedElsewhereError
from planner.document.history import Beginning, Kind
from planner.document.lines import Standing, StepLine, sittings
from planner.document.pruning import Keeping, Pruned
from tests.builders.programmes import a_small_conference

NOON = datetime(2026, 9, 14, 12, tzinfo=UTC)
EVERY = timedelta(days=-1)  # older than that is every step


class Clock:
    """Stands still until it is put forward."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tree(path: Path, clock: Clock) -> Iterator[Document]:
    """Steps named by their titles: A and B, C on B, left for D; E on D was undone.

    root - A - B - D - (E)
                \\
                 C
    """
    names = iter(["root", *"ABCDE"])
    with Document.new(path, a_small_conference(), clock=clock, ids=lambda: next(names)) as made:
        for title in "ABC":
            made.apply(retitle(made, title))
        made.undo()
        for title in "DE":
            made.apply(retitle(made, title))
        made.undo()
        yield made


def retitle(document: Document, title: str) -> Edit:
    return change_fields(document.programme, EditKind.CHANGE, {"talk": {"title": title}})


def title(programme: Programme) -> str:
    return programme.entries["talk"].title


def standings(document: Document) -> dict[str, str]:
    return {line.id: line.standing.value for line in document.steps()}


def line(made: datetime, number: int = 1, kind: Kind = EditKind.MOVE) -> StepLine:
    return StepLine(number, str(number), None, made, kind, Standing.DONE)


def test_steps_are_listed_as_made_with_where_they_lie(tree: Document) -> None:
    assert standings(tree) == {
        "root": "done",
        "A": "done",
        "B": "done",
        "C": "left",
        "D": "done",
        "E": "undone",
    }
    root, first, *_ = tree.steps()
    assert (root.parent, root.kind, root.made) == (None, Beginning.CREATED, NOON)
    assert (first.parent, first.kind, first.number) == ("root", EditKind.CHANGE, 2)


def test_what_steps_changed_is_read_for_those_in_sight(tree: Document) -> None:
    steps = tree.steps_with_edits(["C", "root", "nothing"])
    assert set(steps) == {"C", "root"}
    assert steps["root"].edit is None
    assert steps["C"].edit is not None
    assert [change.after for change in steps["C"].edit.changes] == ["C"]


def test_the_programme_is_seen_as_it_was_at_any_step(tree: Document) -> None:
    before = tree.path.read_bytes()
    seen = {step: title(tree.programme_at(step)) for step in ["E", "C", "root", "A", "D", "B", "E"]}
    assert seen == {"root": "Hylder med hjul", **{name: name for name in "ABCDE"}}
    assert tree.programme_at("root") == a_small_conference()
    assert title(tree.programme) == "D"
    assert tree.path.read_bytes() == before
    with pytest.raises(KeyError):
        tree.programme_at("nothing")


def test_a_jump_over_branches_is_told_as_one_edit(tree: Document) -> None:
    told: list[Edit] = []
    tree.subscribe(told.append)
    before = tree.programme
    edit = tree.go_to("C")
    assert edit == change_fields(before, EditKind.RESTORE, {"talk": {"title": "C"}})
    assert told == [edit]
    assert title(tree.programme) == "C"
    with Document.open(tree.path) as reopened:
        assert reopened.programme == tree.programme
        assert (reopened.next_undo, reopened.next_redo) == (tree.next_undo, tree.next_redo)


def test_undo_and_redo_after_a_jump_follow_the_line_one_stands_on(tree: Document) -> None:
    tree.go_to("C")
    assert standings(tree) == {
        "root": "done",
        "A": "done",
        "B": "done",
        "C": "done",
        "D": "left",
        "E": "left",
    }
    seen = []
    while tree.undo():
        seen.append(title(tree.programme))
    assert seen == ["B", "A", "Hylder med hjul"]
    while tree.redo():
        seen.append(title(tree.programme))
    assert seen[3:] == ["A", "B", "C"]


def test_redo_comes_back_from_a_jump_to_an_earlier_step(tree: Document) -> None:
    tree.go_to("A")
    assert standings(tree)["E"] == "undone"
    seen = []
    while tree.redo():
        seen.append(title(tree.programme))
    assert seen == ["B", "D", "E"]


def test_a_jump_to_where_one_stands_or_to_no_step_does_nothing(tree: Document) -> None:
    before = tree.path.read_bytes()
    told: list[Edit] = []
    tree.subscribe(told.append)
    assert tree.go_to("D") is None
    with pytest.raises(KeyError):
        tree.go_to("nothing")
    assert told == []
    assert tree.path.read_bytes() == before


def test_a_history_changed_elsewhere_is_not_read_as_ours(tree: Document) -> None:
    with Document.open(tree.path) as other:
        other.undo()
    for read in (tree.steps, lambda: tree.programme_at("A"), lambda: tree.go_to("A")):
        with pytest.raises(DocumentChangedElsewhereError):
            read()


@pytest.mark.parametrize("parent", ["'D'", "'nothing'"])
def test_a_history_that_is_no_tree_is_damage(tree: Document, parent: str) -> None:
    with closing(sqlite3.connect(tree.path)) as tool:
        tool.execute(f"UPDATE steps SET parent = {parent} WHERE id = 'A'")  # noqa: S608 - our own words
        tool.commit()
    with pytest.raises(DamagedFileError):
        tree.steps()
    with pytest.raises(DamagedFileError):
        tree.programme_at("C")


def test_a_step_remembers_the_copy_it_took_in(document: Document) -> None:
    document.apply(retitle(document, "Fra en anden"), merged="theirs")
    with Document.open(document.path) as reopened:
        assert reopened.next_undo is not None
        assert reopened.next_undo.merged == "theirs"


def test_half_an_hour_without_a_step_begins_a_new_sitting() -> None:
    minutes = [0, 10, 39, 69, 70]
    lines = [line(NOON + timedelta(minutes=m), n) for n, m in enumerate(minutes)]
    groups = sittings(lines, UTC)
    assert [[each.number for each in sitting.lines] for sitting in groups] == [[0, 1, 2], [3, 4]]


def test_midnight_begins_a_new_sitting_where_the_user_is() -> None:
    lines = [line(datetime(2026, 9, 14, 21, minute, tzinfo=UTC)) for minute in (55, 58)]
    late = line(datetime(2026, 9, 14, 22, 5, tzinfo=UTC))
    assert [sitting.date.day for sitting in sittings([*lines, late], UTC)] == [14]
    there = timezone(timedelta(hours=2))
    assert [s.date for s in sittings([*lines, late], there)] == [
        date(2026, 9, 14),
        date(2026, 9, 15),
    ]
    assert sittings([]) == ()


def test_a_clock_put_back_keeps_the_order_the_steps_were_made_in() -> None:
    moments = [NOON, NOON - timedelta(minutes=3), NOON - timedelta(days=800), NOON]
    groups = sittings([line(made, number) for number, made in enumerate(moments)], UTC)
    assert [[each.number for each in sitting.lines] for sitting in groups] == [[0, 1], [2], [3]]


def test_pruning_keeps_the_last_steps_and_ends_undo_there(tree: Document) -> None:
    assert tree.prune() == Pruned()
    tree.go_to("E")
    assert tree.prune(Keeping(steps=2, age=EVERY)) == Pruned(steps=2)
    assert standings(tree) == {"B": "done", "C": "left", "D": "done", "E": "done"}
    assert tree.steps()[0].kind is Beginning.PRUNED
    with Document.open(tree.path) as reopened:
        assert reopened.programme == tree.programme
        while reopened.undo():
            pass
        assert title(reopened.programme) == "B"
        assert reopened.next_undo is None
        assert reopened.go_to("C") is not None
    assert [step for step in "BCDE" if title(Document.open(tree.path).programme_at(step)) == step]


def test_pruning_takes_branches_that_hang_on_what_goes_but_never_what_redo_needs(
    tree: Document,
) -> None:
    assert tree.next_redo is not None
    assert tree.prune(Keeping(steps=0, age=EVERY)).steps == 4
    assert standings(tree) == {"D": "done", "E": "undone"}
    assert tree.next_undo is None
    assert tree.redo() is not None
    assert title(tree.programme) == "E"
    assert tree.undo() is not None
    assert tree.undo() is None


def test_steps_are_pruned_by_age(path: Path, clock: Clock) -> None:
    with Document.new(path, a_small_conference(), clock=clock) as document:
        for days in range(5):
            clock.time = NOON + timedelta(days=days)
            document.apply(retitle(document, f"Dag {days}"))
        keeping = Keeping(steps=1, age=timedelta(days=2))
        assert document.prune(keeping).steps == 2
        assert [line.made.day for line in document.steps()] == [15, 16, 17, 18]
        clock.time += timedelta(days=3650)
        assert document.prune(Keeping(steps=3)).steps == 0
        clock.time = NOON - timedelta(days=3650)
        assert document.prune(keeping).steps == 0


def test_steps_are_pruned_by_how_much_they_hold(path: Path) -> None:
    with Document.new(path, a_small_conference()) as document:
        for number in range(6):
            document.apply(retitle(document, f"{number}" * 1000))
        assert document.prune(Keeping(steps=2, characters=100_000)).steps == 0
        assert document.prune(Keeping(steps=2, characters=7_000)).steps == 3
        assert document.prune(Keeping(steps=2, characters=0)).steps == 1
        assert len(document.steps()) == 3


def test_attachments_that_nothing_names_are_dropped(path: Path) -> None:
    with Document.new(path, a_small_conference()) as document:
        photo, undone, waiting, forgotten, versioned = (
            document.add_blob(name, "image/png") for name in (b"p", b"u", b"w", b"f", b"v")
        )
        for blob in (versioned, undone, photo):
            edit = change_fields(document.programme, EditKind.CHANGE, {"ida": {"photo": blob}})
            document.apply(edit)
            if blob == versioned:
                named = document.name_version("Med billede")
            if blob == undone:
                document.undo()
        document.keep_draft("ida", "biography", f"![]({waiting})")
        assert document.prune().blobs == 0  # an edit may be about to name them
    with Document.open(path) as document:
        assert document.prune() == Pruned(blobs=1)
        kept = [photo, undone, waiting, versioned]
        assert [document.read_blob(sha) for sha in kept] == [b"p", b"u", b"w", b"v"]
        assert document.prune(Keeping(steps=0, age=EVERY)) == Pruned(steps=3, blobs=1)
        document.forget_version(named.id)
        document.drop_draft("ida", "biography")
        assert document.prune().blobs == 2
        assert document.read_blob(photo) == b"p"
    data = path.read_bytes()
    assert forgotten.encode() not in data


def test_twenty_thousand_steps_are_listed_at_once(path: Path) -> None:
    """A bound a loaded machine keeps to; the benchmarks tell the real figure."""
    Document.new(path, a_small_conference()).close()
    with closing(sqlite3.connect(path)) as tool:
        (root,) = tool.execute("SELECT head FROM history").fetchone()
        rows = [
            (f"s{n}", f"s{n - 1}" if n else root, NOON.isoformat(), "change", "[]")
            for n in range(20_000)
        ]
        tool.executemany(
            "INSERT INTO steps (id, parent, made, kind, changes) VALUES (?, ?, ?, ?, ?)", rows
        )
        tool.execute("UPDATE history SET head = 's19999'")
        tool.commit()
    with Document.open(path) as document:
        start = perf_counter()
        assert len(document.steps()) == 20_001
        assert perf_counter() - start < 2
        assert document.prune(Keeping(steps=5_000, age=EVERY)).steps == 15_000
        assert len(document.steps()) == 5_001
        assert document.programme_at("s19999") == document.programme


def test_a_long_way_is_the_same_as_all_its_steps_one_by_one(tree: Document) -> None:
    edits = [step.edit for step in tree.steps_with_edits(["A", "B", "D"]).values() if step.edit]
    assert tree.go_to("root") == as_one(EditKind.RESTORE, *edits).inverse()
