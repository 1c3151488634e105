"""Every kind is written by its suffix, and texts of all kinds are read back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.core.faults import Fault, PlannerError
from planner.core.queries import running_order
from planner.exchange.kinds import FileKind, kind_of_content, kind_to_write
from planner.exchange.opening import open_any
from planner.exchange.saving import save_as
from planner.exchange.sources import Hints
from planner.exchange.writing import written
from tests.builders.announcing import a_talk

HINTS = Hints(today=date(2026, 6, 1))
BEGINNINGS = {
    "a.html": b"<!DOCTYPE html>",
    "a.md": b"# Inventardagen",
    "a.csv": b"\xef\xbb\xbfDato;",
    "a.xlsx": b"PK",
    "a.docx": b"PK",
    "a.txt": b"Inventardagen",
    "a.ics": b"BEGIN:VCALENDAR",
    "a.xml": b"<?xml",
    "a.json": b"{",
}


@pytest.mark.parametrize(("name", "begins"), BEGINNINGS.items())
def test_the_suffix_tells_what_is_written(tmp_path: Path, name: str, begins: bytes) -> None:
    source = tmp_path / "source.json"
    save_to(source)
    path = tmp_path / name
    save_as(open_any(source, HINTS), path, kind_to_write(path))
    assert path.read_bytes().startswith(begins)


@pytest.mark.parametrize("name", ["a.html", "a.md", "a.markdown", "a.txt"])
def test_what_is_written_for_people_is_read_back(tmp_path: Path, name: str) -> None:
    source = tmp_path / "source.json"
    save_to(source)
    path = tmp_path / name
    save_as(open_any(source, HINTS), path, kind_to_write(path))
    programme = open_any(path, HINTS).reading.programme
    (talk,) = running_order(programme)
    assert (programme.title, talk.title, talk.start, talk.duration) == (
        "Inventardagen",
        "Hylder med hjul",
        600,
        45,
    )


def test_a_page_is_known_by_its_beginning() -> None:
    for head in (b"<!doctype HTML><p>", b"  <html lang=da>"):
        assert kind_of_content(Path("a"), head) is FileKind.HTML


def test_a_workbook_is_read_as_a_table(tmp_path: Path) -> None:
    path, source = tmp_path / "a.xlsx", tmp_path / "source.json"
    save_to(source)
    save_as(open_any(source, HINTS), path, FileKind.XLSX)
    back = open_any(path, HINTS)
    assert back.kind is FileKind.XLSX
    assert back.reading.programme.entries


def save_to(path: Path) -> None:
    """Programme JSON of one talk."""
    path.write_bytes(written(a_talk(), FileKind.JSON))


@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_a_file_far_too_large_is_refused_at_once(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(PlannerError) as caught:
        open_any(path, HINTS)
    assert (caught.value.fault, caught.value.path) == (Fault.TOO_LARGE, path)


@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_rubbish_in_place_of_a_text_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(PlannerError) as caught:
        open_any(path, HINTS)
    assert caught.value.fault is Fault.NOT_TEXT
