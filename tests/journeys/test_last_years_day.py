"""Last year's programme becomes this year's, in both languages: another date, the same lunch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from planner.core.programme import AppearanceState, EntryKind, Programme
from planner.core.queries import entries_of_day
from planner.document.document import Document
from planner.ui import opening
from planner.ui.copies.next_year_dialog import NextYearDialog
from tests.ui.conftest import application, qt_log  # noqa: F401 - fixtures of every window test
from tests.ui.stage import Stage, on_stage

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture(params=["da", "en"])
def stage(home: Path, request: pytest.FixtureRequest) -> Iterator[Stage]:
    with on_stage(home, request.param) as stage:
        yield stage


def _last_year() -> Programme:
    """The sample, as it was a year ago."""
    sample = opening.read_sample()
    days = {id_: replace(day, date=date(2026, 9, 16)) for id_, day in sample.days.items()}
    return replace(sample, days=days)


def _line_up(programme: Programme) -> list[tuple[int | None, int, EntryKind]]:
    (day,) = programme.days
    return [(e.start, e.duration, e.kind) for e in entries_of_day(programme, day)]


def test_last_years_day_on_a_new_date(stage: Stage, tmp_path: Path) -> None:
    old = _last_year()
    stage.open(old, "sidste år.programme")
    stage.window.actions_["last_year"].trigger()
    dialog = stage.dialog(NextYearDialog)
    stage.replace(dialog.date, "15.9.2027")
    stage.tab_to(dialog.abstracts)
    stage.keys(Key.Key_Space)
    stage.keys(Key.Key_Return)
    stage.keep_as(tmp_path / "i år.programme")
    stage.until(lambda: stage.desk.path == tmp_path / "i år.programme")

    made = stage.programme
    assert [day.date for day in made.days.values()] == [date(2027, 9, 15)]
    assert made.id != old.id
    assert _line_up(made) == _line_up(old)
    assert {e.pinned for e in made.entries.values() if e.title.startswith("Frokost")} == {True}
    assert {a.state for a in made.appearances.values()} == {AppearanceState.ASKED}
    assert not any(entry.abstract for entry in made.entries.values())

    # The welcome of the new year gets its own title; the fixed lunch stays where it was.
    stage.walk_to("Velkommen")
    stage.keys(Key.Key_F2, (CTRL, Key.Key_A))
    stage.type("Et nyt år")
    stage.keys(Key.Key_Return)
    stage.walk_to("Et nyt år")
    stage.keys((CTRL | Qt.KeyboardModifier.ShiftModifier, Key.Key_Down))
    lunch = next(e for e in old.entries.values() if e.title.startswith("Frokost"))
    assert stage.entry("Frokost").start == lunch.start

    stage.keys((CTRL, Key.Key_E))
    stage.keep_as(tmp_path / "program.pdf")
    stage.until((tmp_path / "program.pdf").exists)
    with pypdfium2.PdfDocument(tmp_path / "program.pdf") as pdf:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert "15. september 2027" in text
    assert "Et nyt år" in text
    assert "2026" not in text

    # Last year's file is as it was.
    stage.keys((CTRL, Key.Key_W))
    with Document.open(tmp_path / "sidste år.programme", read_only=True) as document:
        assert document.programme == old
