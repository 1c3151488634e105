"""Other programs' schedules and calendars, opened and saved as any file."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner.core.faults import Fault, PlannerError
from planner.core.queries import running_order
from planner.exchange.kinds import SUFFIXES, FileKind, kind_of_content, kind_to_write
from planner.exchange.opening import open_any
from planner.exchange.saving import save_as
from planner.exchange.sources import LIMITS, Hints

HINTS = Hints(today=date(2027, 1, 1))
OURS = {
    FileKind.SCHEDULE_XML: "dag.xml",
    FileKind.SCHEDULE_JSON: "dag.json",
    FileKind.ICALENDAR: "dag.ics",
}


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.xml", b"<?xml version='1.0'?><schedule>", FileKind.SCHEDULE_XML),
        ("a", b"\xef\xbb\xbf<schedule>", FileKind.SCHEDULE_XML),
        ("a", b"\n<?xml version='1.0'?>", FileKind.SCHEDULE_XML),
        ("a.json", b'{"schedule": {"version": "1"', FileKind.SCHEDULE_JSON),
        ("a", b'{ "$schema": "x",\n "schedule" : {', FileKind.SCHEDULE_JSON),
        ("a.json", b'[{"date": "2027-04-16", "rooms": [', FileKind.SCHEDULE_JSON),
        ("a.json", b'{"sessions": [{"id": "1"', FileKind.SCHEDULE_JSON),
        ("a.json", rb'{"title": "\"schedule\": {"', FileKind.JSON),
        ("a.json", rb'{"title": "\"startsAt\": 9"', FileKind.JSON),
        ("a.ics", b"", FileKind.ICALENDAR),
        ("a.txt", b"BEGIN:VCALENDAR\r\n", FileKind.ICALENDAR),
        ("a", b"\xef\xbb\xbfbegin:vcalendar", FileKind.ICALENDAR),
        ("a.txt", b"<schedule> er et ord", FileKind.TEXT),
    ],
)
def test_kinds_are_told_by_suffix_and_content(name: str, head: bytes, kind: FileKind) -> None:
    assert kind_of_content(Path(name), head) == kind


def test_a_suffix_says_what_to_write() -> None:
    assert kind_to_write(Path("a.xml")) == FileKind.SCHEDULE_XML
    assert kind_to_write(Path("a.ICS")) == FileKind.ICALENDAR
    assert kind_to_write(Path("a.json")) == FileKind.JSON


@pytest.mark.parametrize("kind", OURS)
def test_the_sample_goes_out_and_comes_back(checkout: Path, tmp_path: Path, kind: FileKind) -> None:
    opened = open_any(checkout / "resources" / "samples" / "byens-stue.json", HINTS)
    path = tmp_path / OURS[kind]
    save_as(opened, path, kind)
    back = open_any(path, HINTS)
    assert back.kind == kind
    told = [
        [(entry.title, entry.start, entry.kind) for entry in running_order(one) if entry.public]
        for one in (opened.reading.programme, back.reading.programme)
    ]
    assert sorted(told[0]) == sorted(told[1])


@pytest.mark.parametrize("kind", OURS)
def test_what_cannot_be_written_leaves_what_is_there(
    checkout: Path, tmp_path: Path, kind: FileKind
) -> None:
    opened = open_any(checkout / "resources" / "samples" / "byens-stue.json", HINTS)
    programme = opened.reading.programme
    days = {id_: replace(day, date=None) for id_, day in programme.days.items()}
    undated = replace(opened.reading, programme=replace(programme, days=days))
    path = tmp_path / OURS[kind]
    path.write_bytes(b"from last year")
    with pytest.raises(PlannerError) as caught:
        save_as(replace(opened, reading=undated), path, kind)
    assert (caught.value.fault, caught.value.path) == (Fault.NO_DATE, path)
    assert path.read_bytes() == b"from last year"


@pytest.mark.parametrize("kind", OURS)
def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, kind: FileKind) -> None:
    path = tmp_path / OURS[kind]
    with path.open("wb") as file:
        file.truncate(LIMITS[FileKind.SCHEDULE_XML] + 1)
    with pytest.raises(PlannerError) as caught:
        open_any(path, HINTS, kind)
    assert (caught.value.fault, caught.value.path) == (Fault.TOO_LARGE, path)


def test_the_window_offers_them() -> None:
    assert {".xml", ".ics", ".docx", ".ods"} < set(SUFFIXES)


def test_a_calendar_is_converted_on_the_command_line(tmp_path: Path) -> None:
    source, target = tmp_path / "fest.ics", tmp_path / "fest.json"
    lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART:20270415T073000Z", "SUMMARY:Fest"]
    source.write_text("\n".join([*lines, "END:VEVENT", "END:VCALENDAR"]), "utf-8")
    command = [sys.executable, "-m", "planner", "convert", str(source), "-o", str(target)]
    done = subprocess.run(
        [*command, "--to", "schedule-json"],
        capture_output=True,
        text=True,
        check=True,
        env={"LANGUAGE": "en", "PATH": ""},
        cwd=Path(__file__).resolve().parents[2],
    )
    assert '"start": "09:30"' in target.read_text("utf-8")
    assert done.stderr.splitlines() == [
        f"{source}:2: “Fest” has no end; a length was taken for it.",
        (
            f"{source}: The times are in UTC, and nothing says where it is; they were turned into"
            " those of the time zone Europe/Copenhagen."
        ),
        f"{source}: No title was found for the programme.",
    ]
