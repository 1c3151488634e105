"""Sheets that conferences have published, where they lie beside the checkout."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from planner.formats.spreadsheet import read_sheets
from tests.formats.spreadsheet.sheets import dates, understood

MACHINE = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "machine"
FILES = sorted((*MACHINE.glob("*.csv"), *MACHINE.glob("*.xlsx")))

pytestmark = pytest.mark.skipif(not FILES, reason="the corpus is not beside this checkout")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_sheet_has_the_items_rooms_and_dates_that_were_counted(path: Path) -> None:
    counts = json.loads(path.with_name(f"{path.name}.counts.json").read_text())["counts"]
    reading = understood(read_sheets(path.read_bytes(), path.suffix[1:])[0])
    programme = reading.programme
    assert len(programme.entries) == counts["data_rows"]
    assert len(programme.rooms) == counts.get("rooms", len(programme.rooms))
    if "dates" in counts:
        assert dates(reading) == [date.fromisoformat(day) for day in counts["dates"]]
    assert programme.speakers
    assert all(entry.placed and entry.title for entry in programme.entries.values())
