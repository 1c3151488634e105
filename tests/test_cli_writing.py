"""What may be chosen on the command line of how a file is written."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from planner.core.material import Material, Slide
from planner.core.programme import Day, Entry, EntryKind, Programme, Speaker
from planner.document.document import Document
from tests.builders.announcing import DATE
from tests.test_cli import as_json, planner


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "dag.programme"
    coffee = Entry("c", EntryKind.BREAK, "Kaffe", 30, "d", 540)
    talk = Entry("t", title="Hylder med hjul", duration=60, day="d", start=570)
    programme = Programme(
        "p",
        title="Inventardagen",
        days={"d": Day("d", date=DATE)},
        entries={"c": coffee, "t": talk},
    )
    Document.new(path, programme).close()
    return path


def _summaries(path: Path) -> list[str]:
    events: list[Any] = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return [str(event["SUMMARY"]) for event in events]


def test_a_calendar_has_breaks_unless_told_otherwise(source: Path, tmp_path: Path) -> None:
    path = tmp_path / "dag.ics"
    assert planner("convert", source, "-o", path) == 0
    assert _summaries(path) == ["Kaffe", "Hylder med hjul"]
    assert planner("convert", source, "-o", path, "--no-breaks") == 0
    assert _summaries(path) == ["Hylder med hjul"]


def test_a_calendar_may_have_one_event_a_day(source: Path, tmp_path: Path) -> None:
    path = tmp_path / "dag.ics"
    assert planner("convert", source, "-o", path, "--whole-days", "--no-breaks") == 0
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "Inventardagen"
    assert event["DESCRIPTION"] == "9.30–10.30 Hylder med hjul"


def test_what_concerns_calendars_alone_is_said_of_other_files(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "dag.txt"
    assert planner("convert", source, "-o", path, "--no-breaks") == 0
    said = capsys.readouterr().err
    assert said == "Only a calendar is written without breaks or by whole days.\n"
    assert "Kaffe" in path.read_text("utf-8")


def test_a_programme_with_files_comes_back_from_json_as_it_was(tmp_path: Path) -> None:
    source, between, target = (tmp_path / name for name in ("a.programme", "a.json", "b.programme"))
    paper, face = sha256(b"%PDF").hexdigest(), sha256(b"a face").hexdigest()
    slides = (Slide(1, "Hjul"),)
    talk = Entry("t", materials=(Material("m", "Hjul", slides, paper, "hjul.pdf", "x/pdf"),))
    speakers = {"ida": Speaker("ida", "Ida Fjord", photo=face)}
    with Document.new(source, Programme("p", entries={"t": talk}, speakers=speakers)) as document:
        document.add_blob(b"%PDF", "x/pdf")
        document.add_blob(b"a face", "image/png")
    assert planner("convert", source, "-o", between) == 0
    assert planner("convert", between, "-o", target) == 0
    with Document.open(target) as document:
        (material,) = document.programme.entries["t"].materials
        (speaker,) = document.programme.speakers.values()
        assert (material.slides, material.file_name) == (slides, "hjul.pdf")
        assert document.read_blob(material.blob or "") == b"%PDF"
        assert document.read_blob(speaker.photo or "") == b"a face"


def test_a_file_that_is_not_to_be_had_is_told_and_the_rest_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, path = tmp_path / "a.programme", tmp_path / "a.json"
    lost = Material("m", "Hjul", blob=sha256(b"lost").hexdigest(), file_name="hjul.pdf")
    talk = Entry("t", title="Hylder med hjul", materials=(lost,))
    Document.new(source, Programme("p", entries={"t": talk})).close()
    assert planner("convert", source, "-o", path) == 0
    said = capsys.readouterr().err
    assert said == "The file of “hjul.pdf” is too large or missing and was left out.\n"
    assert as_json(path)["entries"][0]["title"] == "Hylder med hjul"
