"""Days, sessions, their parts and their people, as they are set below each other."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from planner.core.programme import (
    Appearance,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Role,
    Room,
    Speaker,
)
from planner.pdf.flow import placed
from planner.pdf.looks import LookName
from planner.pdf.options import Options, written
from planner.pdf.products.running_order import Shown, day_rows
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import DayWords
from planner.pdf.tagging import Element, Kind
from tests.pdf.conference import two_days_in_three_rooms
from tests.pdf.printing import (
    bottom_edge,
    left_edge,
    no_blob,
    one_day,
    page_texts,
    print_handout,
    problems_of,
)
from tests.pdf.tagged_text import read_structure


def test_a_moderator_stands_before_the_panel_and_all_people_in_one_line(tmp_path: Path) -> None:
    names = ("Asta Brun", "Bent Krag", "Cia Lind", "Dan Holt")
    roles = (Role.PANELLIST, Role.PANELLIST, Role.MODERATOR, Role.SPEAKER)
    programme = one_day(
        Entry("e", title="Samtale", start=540, abstract="Om at dele."),
        speakers={name: Speaker(name, name) for name in names},
        appearances={
            name: Appearance(name, name, "e", role=role, order=n)
            for n, (name, role) in enumerate(zip(names, roles, strict=True))
        },
    )
    path = tmp_path / "panel.pdf"
    print_handout(programme, path)
    said = page_texts(path)[0]
    assert re.findall("|".join((*names, "Panel:")), said) == [
        *("Dan Holt", "Cia Lind", "Panel:", "Asta Brun", "Bent Krag")
    ]
    label = left_edge(path, "Panel:")
    people = {left_edge(path, name) for name in names[:3]}
    assert max(people) - min(people) < 1
    assert min(people) > label + 20
    flush = [left_edge(path, text) for text in ("Dan Holt", "Om at dele")]
    assert flush == pytest.approx([label, label], abs=1)
    assert [n.words() for n in read_structure(path).all("LI")] == ["Asta Brun", "Bent Krag"]
    assert problems_of(path) == []


def test_several_days_are_headings_with_their_entries_below(tmp_path: Path) -> None:
    path = tmp_path / "two.pdf"
    print_handout(two_days_in_three_rooms(), path)
    heard = read_structure(path)
    assert [node.words() for node in heard.all("H2")] == [
        "Torsdag den 11. marts 2027",
        "Værkstedsdag · fredag den 12. marts 2027",
    ]
    second = [n.words() for n in heard.all("H3")][-4:]
    assert second == [
        "10.00 til 11.00 Værksted: byg en kasse",
        "10.00 til 11.00 Værksted: skriv et skilt",
        "10.00 til 10.45 Værksted: find en slægtning",
        "23.00 til 1.30 Fest i pakhuset",
    ]
    assert [n.kind for n in heard.walk() if "Læsegåture langs" in n.words()][-1] == "H4"
    assert [n.words() for n in heard.all("P") if "Store sal" in n.words()] == [
        "Store sal · Gør det selv"
    ]
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        assert [len(day.children) for day in outline.root] == [9, 4]
    assert problems_of(path) == []


def _side_by_side(unit: int = 15, *, before: int = 1, named: bool = True) -> Programme:
    """Two talks in each of two rooms after some for all; the units are minutes."""
    begin = 540 + 5 * before
    talks = [("Dans", "r", 0, 3), ("Sang", "s", 0, 2), ("Kor", "s", 2, 2), ("Leg", "r", 3, 1)]
    entries = [
        *(
            Entry(f"b{n}", title=f"Hilsen {n}", start=540 + 5 * n, duration=5)
            for n in range(before)
        ),
        *(
            Entry(name, title=name, start=begin + unit * start, duration=unit * length, room=room)
            for name, room, start, length in talks
        ),
    ]
    return one_day(
        *entries,
        rooms={"r": Room("r", 0, "Salen"), "s": Room("s", 1, "Loftet")},
        print_settings=written(Options(rooms=named)),
        language="da",
    )


def _titles(path: Path) -> list[str]:
    return [node.words().split()[-1] for node in read_structure(path).all("H2")]


def test_rooms_side_by_side_are_told_room_by_room_below_their_names(tmp_path: Path) -> None:
    path = tmp_path / "rooms.pdf"
    print_handout(_side_by_side(), path)
    assert [node.words() for node in read_structure(path).all("H2", "P")] == [
        "9.00 til 9.05 Hilsen 0",
        "9.05 til 9.50 Dans",
        "Salen",
        "9.50 til 10.05 Leg",
        "Salen",
        "9.05 til 9.35 Sang",
        "Loftet",
        "9.35 til 10.05 Kor",
        "Loftet",
    ]
    assert bottom_edge(path, "Salen") == pytest.approx(bottom_edge(path, "9.05–9.50"), abs=3)
    assert bottom_edge(path, "Salen") > bottom_edge(path, "Dans") + 8
    assert problems_of(path) == []


def test_rooms_side_by_side_for_half_a_day_are_told_as_they_run(tmp_path: Path) -> None:
    print_handout(_side_by_side(60), tmp_path / "long.pdf")
    assert _titles(tmp_path / "long.pdf") == ["0", "Dans", "Sang", "Kor", "Leg"]


def test_rooms_that_are_not_to_be_named_are_told_as_they_run(tmp_path: Path) -> None:
    print_handout(_side_by_side(named=False), tmp_path / "bare.pdf")
    assert _titles(tmp_path / "bare.pdf") == ["0", "Dans", "Sang", "Kor", "Leg"]


@pytest.mark.parametrize("before", range(13, 19))
def test_rooms_side_by_side_stand_on_one_page(tmp_path: Path, before: int) -> None:
    print_handout(_side_by_side(before=before), tmp_path / "p.pdf")
    pages = page_texts(tmp_path / "p.pdf")
    (told,) = [text for text in pages if "Dans" in text]
    assert all(title in told for title in ("Leg", "Sang", "Kor"))


def test_a_day_has_its_heading_while_the_others_are_still_empty(tmp_path: Path) -> None:
    days = {
        "first": Day("first", 0, date(2027, 4, 15), "Formøde"),
        "day": Day("day", 1, date(2027, 4, 16), "Hoveddag"),
        "last": Day("last", 2),
    }
    print_handout(one_day(Entry("a", title="Velkommen", start=540), days=days), tmp_path / "d.pdf")
    heard = read_structure(tmp_path / "d.pdf")
    assert heard.all("P")[0].words() == ("Torsdag den 15. april 2027 – fredag den 16. april 2027")
    assert [n.words() for n in heard.all("H2")] == ["Hoveddag · fredag den 16. april 2027"]
    assert [n.words() for n in heard.all("H3")] == ["9.00 til 9.30 Velkommen"]


def test_a_day_without_name_and_date_goes_by_its_number_in_the_event(tmp_path: Path) -> None:
    days = {"first": Day("first", 0), "day": Day("day", 1)}
    print_handout(one_day(Entry("a", title="Velkommen", start=540), days=days), tmp_path / "d.pdf")
    (heading,) = read_structure(tmp_path / "d.pdf").all("H2")
    assert re.findall(r"\d+", heading.words()) == ["2"]


def test_entries_without_titles_are_called_by_their_kind(tmp_path: Path) -> None:
    path = tmp_path / "untitled.pdf"
    print_handout(one_day(Entry("a", start=540), Entry("b", EntryKind.BREAK, start=570)), path)
    headings = [node.words() for node in read_structure(path).all("H2")]
    assert len({heading.split()[-1] for heading in headings}) == 2


@pytest.mark.parametrize(
    ("minutes", "times"),
    [
        ((10, 20), ["9.00 til 9.10 ", "9.10 til 9.30 "]),
        ((10, None), ["9.00 til 9.10 ", "9.10 til 9.30 "]),
        ((None, 10, 5), ["9.00 til 9.15 ", "9.15 til 9.25 ", "9.25 til 9.30 "]),
        ((10, None, None), ["", "", ""]),
        ((10, 20, None), ["", "", ""]),
        ((None,), [""]),
    ],
)
def test_parts_have_times_where_the_session_settles_them(
    tmp_path: Path, minutes: tuple[int | None, ...], times: list[str]
) -> None:
    parts = tuple(Part(f"p{n}", f"Del {n}", minutes=m) for n, m in enumerate(minutes))
    print_handout(
        one_day(Entry("a", title="Delt", start=540, parts=parts), language="da"),
        tmp_path / "parts.pdf",
    )
    headings = [n.words() for n in read_structure(tmp_path / "parts.pdf").all("H3")]
    assert headings == [f"{time}Del {n}" for n, time in enumerate(times)]


def test_parts_of_a_session_with_an_open_end_get_no_guessed_times(tmp_path: Path) -> None:
    parts = (Part("p", "Oplæg", minutes=10), Part("q", "Spørgsmål"))
    entry = Entry("a", title="Delt", start=540, open_end=True, parts=parts)
    print_handout(one_day(entry), tmp_path / "open.pdf")
    headings = [n.words() for n in read_structure(tmp_path / "open.pdf").all("H3")]
    assert headings == ["Oplæg", "Spørgsmål"]


def test_a_short_biography_introduces_a_speaker_where_they_first_appear(tmp_path: Path) -> None:
    programme = replace(
        one_day(
            Entry("last", title="Afslutning", start=900),
            Entry("first", title="Velkommen", start=540),
        ),
        speakers={
            "s": Speaker("s", "Ea Lund", "leder", biography="har skrevet om *havne*"),
            "t": Speaker("t", "Ib Krag", biography="Meget at sige. " * 20),
        },
        appearances={
            "a": Appearance("a", "s", "last"),
            "b": Appearance("b", "s", "first"),
            "c": Appearance("c", "t", "last", order=1),
        },
    )
    print_handout(programme, tmp_path / "out.pdf")
    said = [node.words() for node in read_structure(tmp_path / "out.pdf").all("P", "LBody")]
    assert "Ea Lund, leder. Har skrevet om havne." in said
    assert {"Ea Lund, leder", "Ib Krag"} <= set(said)


def _lines_drawn(look: LookName, *entries: Entry, heading: str = "") -> list[float]:
    """How far below the first row each line stands."""
    rooms = {"a": Room("a", 0, "Salen"), "b": Room("b", 1, "Loftet")}
    programme = one_day(*entries, rooms=rooms, print_settings=written(Options(style=look)))
    sheet = Sheet.of(programme, read_blob=no_blob)
    section = Element(Kind.SECTION)
    shown = Shown(rooms=True, tracks=False)
    day, of_day = programme.days["day"], list(programme.entries.values())
    rows = day_rows(sheet, day, of_day, section, shown, heading=DayWords(heading))
    return [one.top - rule.above for one in placed(rows) for rule in one.row.rules]


def test_breaks_in_succession_share_the_line_between_them() -> None:
    pauses = [
        Entry(f"p{n}", EntryKind.BREAK, title="Pause", start=600 + 30 * n, duration=30)
        for n in range(3)
    ]
    lines = _lines_drawn(LookName.CLASSIC, *pauses)
    assert len({round(line, 3) for line in lines}) == 4


@pytest.mark.parametrize("look", [LookName.CALM, LookName.CLASSIC])
def test_rooms_side_by_side_begin_below_a_line_unless_a_break_has_drawn_one(look: LookName) -> None:
    talks = [Entry(f"t{n}", title="Oplæg", start=600, room=room) for n, room in enumerate("ab")]
    pause = Entry("p", EntryKind.BREAK, title="Pause", start=570, duration=30)
    opening = Entry("p", title="Velkommen", start=570, duration=30)
    after_talk = _lines_drawn(look, opening, *talks)
    after_pause = _lines_drawn(look, pause, *talks)
    of_pause = _lines_drawn(look, pause)
    assert len(after_talk) == 2
    assert len(after_pause) - len(of_pause) == 1


def test_a_days_bar_is_line_enough_for_what_begins_the_day() -> None:
    entries = [Entry(f"t{n}", title="Oplæg", start=600 + 30 * n) for n in range(3)]
    below_bar = _lines_drawn(LookName.CLEAR, *entries, heading="Fredag")
    without = _lines_drawn(LookName.CLEAR, *entries)
    assert (len(below_bar), len(without)) == (2, 3)
