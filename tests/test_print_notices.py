"""What a print leaves out is said in the same sentences by the window and the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner import cli, wording
from planner.core.programme import Day, Entry, Programme
from planner.document.document import Document
from planner.pdf import Detail
from planner.text import texts

DA, EN = texts("da"), texts("en")


def _crowded(days: int = 1, entries: int = 150) -> Programme:
    made = [
        Entry(f"{day}x{n}", title=f"Punkt {n}", day=f"d{day}", start=4 * n, duration=4)
        for day in range(days)
        for n in range(entries)
    ]
    return Programme(
        "p",
        title="Fuld dag",
        days={f"d{n}": Day(f"d{n}", n) for n in range(days)},
        entries={entry.id: entry for entry in made},
    )


def test_kinds_of_detail_are_named_in_a_row() -> None:
    details = [Detail.AFFILIATIONS, Detail.PARTS]
    (said,) = wording.left_out(EN, _crowded(), "d0", details, ())
    assert said == "Left out for want of room: affiliations and parts."
    (said,) = wording.left_out(DA, _crowded(), "d0", details, ())
    assert said == "Udeladt af pladshensyn: arbejdssteder og delindlæg."


def test_one_entry_is_named_and_of_many_the_first() -> None:
    (one,) = wording.left_out(EN, _crowded(), "d0", (), ["0x5"])
    assert one == "There is no room on the page for 0:20–0:24 “Punkt 5”."
    (many,) = wording.left_out(EN, _crowded(), "d0", (), [f"0x{n}" for n in range(5, 15)])
    assert many.endswith("“Punkt 7” and 7 more.")


def test_what_is_cut_is_named() -> None:
    (said,) = wording.left_out(EN, _crowded(), "d0", (), (), ["0x5"])
    assert said == "Cut short on the page: 0:20–0:24 “Punkt 5”."


def test_of_several_days_the_day_is_named() -> None:
    (said,) = wording.left_out(EN, _crowded(days=2), "d1", [Detail.PARTS], ())
    assert said == "Day 2: Left out for want of room: parts."


def test_every_kind_of_detail_has_a_word() -> None:
    for detail in Detail:
        (said,) = wording.left_out(DA, _crowded(), "d0", [detail], ())
        assert detail.value not in said


def test_the_command_line_says_what_found_no_room(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    source = tmp_path / "full.programme"
    Document.new(source, _crowded()).close()
    out = str(tmp_path / "out.pdf")
    arguments = ["print", str(source), "-o", out, "--product"]
    assert cli.run([*arguments, "overview"], lambda _: 1) == cli.DONE
    assert "There is no room on the page for" in capsys.readouterr().err
    assert cli.run([*arguments, "handout"], lambda _: 1) == cli.DONE
    assert capsys.readouterr().err == ""
