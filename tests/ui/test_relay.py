from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.edits.place import Place, move
from planner.core.programme import Entry, Programme
from planner.document.document import Document
from planner.ui.relay import Relay
from tests.core.pictures import a_day, picture

DAY = "A 9:00-9:30, B 9:30-10:00, C 10:00-10:30, L! 12:00-12:45, T 20"


@pytest.fixture
def relay(tmp_path: Path) -> Relay:
    return Relay(Document.new(tmp_path / "day.programme", a_day(DAY)))


def test_an_undo_is_told_as_a_change_and_as_retraced(relay: Relay) -> None:
    told: list[tuple[str, Edit]] = []
    relay.apply(move(relay.programme, "A", Place("d", 660)))
    relay.changed.connect(lambda edit: told.append(("changed", edit)))
    relay.retraced.connect(lambda edit: told.append(("retraced", edit)))
    undone = relay.undo()
    assert undone is not None
    assert told == [("changed", undone), ("retraced", undone)]
    assert picture(relay.programme) == DAY
    assert relay.redo() == undone.inverse()
    assert relay.redo() is None


def test_replacing_the_last_edit_is_one_change_and_one_step_back(relay: Relay) -> None:
    before = relay.programme
    relay.apply(move(before, "A", Place("d", 550)))
    seen: list[Edit] = []
    relay.changed.connect(seen.append)
    assert relay.replace_last(move(before, "A", Place("d", 550), follow=False))
    assert picture(relay.programme).startswith("A 9:10-9:40, B 9:30-10:00")
    assert len(seen) == 1
    assert seen[0].ids == {"A", "B", "C"}
    relay.undo()
    assert picture(relay.programme) == DAY
    assert relay.undo() is None


def test_replacing_with_what_does_not_fit_leaves_the_last_edit(relay: Relay) -> None:
    before = relay.programme
    relay.apply(move(before, "A", Place("d", 550)))
    after = picture(relay.programme)
    failures: list[object] = []
    relay.failed.connect(failures.append)
    stale = move(replace(before, entries={"A": Entry("A", day="d", start=1)}), "A", Place("d", 2))
    assert not relay.replace_last(stale)
    assert picture(relay.programme) == after
    assert len(failures) == 1


def test_a_failed_write_is_told_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "gone.programme"
    relay = Relay(Document.new(path, Programme("p", entries={"A": Entry("A", title="A")})))
    failures: list[object] = []
    relay.failed.connect(failures.append)
    path.unlink()
    assert not relay.apply(change_fields(relay.programme, EditKind.CHANGE, {"A": {"title": "B"}}))
    assert relay.programme.entries["A"].title == "A"
    assert len(failures) == 1


def test_relay_that_was_let_go_hears_nothing(relay: Relay) -> None:
    seen: list[Edit] = []
    relay.changed.connect(seen.append)
    relay.let_go()
    relay.apply(move(relay.programme, "A", Place("d", 550)))
    assert seen == []
