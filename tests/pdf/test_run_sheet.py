"""The run sheet: everything that happens, as a table for those who make it happen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from planner.core.material import Material
from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Role,
    Room,
    Speaker,
)
from planner.pdf.style import Style
from tests.pdf.conference import two_days_in_three_rooms
from tests.pdf.printing import one_day, page_texts, problems_of
from tests.pdf.sheets import SHOWN, hostile, many, print_product, tables
from tests.pdf.tagged_text import read_structure, untagged_text


def _day(*entries: Entry, **fields: object) -> Programme:
    day = Day("day", date=date(2027, 5, 4), opens=540, closes=720)
    return one_day(*entries, **{"language": "da", "days": {"day": day}, **fields})


def _table(programme: Programme, path: Path) -> list[list[str]]:
    print_product("run-sheet", programme, path)
    (table,) = tables(path)
    return table


def test_everything_placed_is_on_it_even_what_is_not_public(tmp_path: Path) -> None:
    programme = _day(
        Entry("a", title="Lydprøve", start=500, duration=30, public=False),
        Entry("b", title="Velkommen", start=540, duration=20, pinned=True),
        Entry("c", EntryKind.BREAK, title="Kaffe", start=560, duration=15),
        Entry("d", title="Tak for i dag", start=575, open_end=True),
    )
    tray = Entry("t", title="Endnu uden plads")
    programme = replace(programme, entries={**programme.entries, "t": tray})
    rows = _table(programme, tmp_path / "run.pdf")
    assert rows[0] == ["Tid", "Længde", "Luft", "Hvad og hvem"]
    assert [row[:2] + row[3:] for row in rows[1:]] == [
        ["8.20 til 8.50", "30 min.", "Lydprøvekun internt"],
        ["9.00 til 9.20", "20 min.ligger fast", "Velkommen"],
        ["9.20 til 9.35", "15 min.", "Kaffe"],
        ["9.35", "", "Tak for i dag"],
    ]
    assert problems_of(tmp_path / "run.pdf") == []


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (45, "15 min. ledigtil 10.00"),
        (60, "går lige optil 10.00"),
        (67, "7 min. for megettil 10.00"),
    ],
)
def test_it_says_what_is_left_or_missing_up_to_the_next_fixed_time(
    tmp_path: Path, minutes: int, said: str
) -> None:
    programme = _day(
        Entry("a", title="Oplæg", start=540, duration=minutes),
        Entry("b", title="Frokost", start=600, duration=120, pinned=True),
    )
    rows = _table(programme, tmp_path / "run.pdf")
    assert [row[2] for row in rows[1:]] == [said, ""]


def test_people_have_their_role_telephone_and_whether_they_said_yes(tmp_path: Path) -> None:
    people = [
        Speaker("a", "Asta Brun", "leder", "Torvet", phone="12 34 56 78"),
        Speaker("b", "Bent Krag"),
        Speaker("c", "Cia Lind"),
    ]
    tied = [
        Appearance("x", "a", "e", role=Role.MODERATOR, order=0),
        Appearance("y", "b", "e", "p", state=AppearanceState.ASKED, order=1),
        Appearance("z", "c", "e", state=AppearanceState.DECLINED, order=2),
    ]
    programme = _day(
        Entry("e", title="Samtale", start=540, parts=(Part("p", "Indledning", minutes=10),)),
        speakers={speaker.id: speaker for speaker in people},
        appearances={appearance.id: appearance for appearance in tied},
    )
    print_product("run-sheet", programme, tmp_path / "run.pdf")
    assert [
        node.words() for node in read_structure(tmp_path / "run.pdf").all("TD")[2].all("P")
    ] == [
        "Samtale",
        "Ordstyrer: Asta Brun, leder, Torvet, 12\u00a034\u00a056\u00a078".replace("\u00a0", " "),
        "Indledning · 10 min.",
        "Bent Krag, har ikke bekræftet endnu",
    ]


def test_notes_keep_their_lines_and_materials_are_named(tmp_path: Path) -> None:
    entry = Entry(
        "e",
        title="Oplæg",
        start=540,
        note="To mikrofoner.\nVand på bordet.",
        materials=(Material("m", "Ti år"), Material("n", file_name="kort.pdf"), Material("o")),
    )
    print_product("run-sheet", _day(entry), tmp_path / "run.pdf")
    notes = read_structure(tmp_path / "run.pdf").all("TD")[-1].all("P")
    assert [node.words() for node in notes] == [
        "To mikrofoner.",
        "Vand på bordet.",
        "Materialer: Ti år; kort.pdf",
    ]


def test_rooms_have_a_column_where_there_are_several(tmp_path: Path) -> None:
    rooms = {"r": Room("r", 0, "Salen"), "s": Room("s", 1, "Loftet")}
    programme = _day(
        Entry("a", title="Til alle", start=540), Entry("b", title="Her", start=570, room="s")
    )
    with_one = _table(replace(programme, rooms={"s": rooms["s"]}), tmp_path / "one.pdf")
    assert "Lokale" not in with_one[0]
    with_two = _table(replace(programme, rooms=rooms), tmp_path / "two.pdf")
    assert [row[4] for row in with_two] == ["Lokale", "alle lokaler", "Loftet"]


def test_each_day_is_a_heading_and_begins_a_page_with_its_own_table(tmp_path: Path) -> None:
    path = tmp_path / "run.pdf"
    report = print_product("run-sheet", two_days_in_three_rooms(), path)
    heard = read_structure(path)
    assert [node.words() for node in heard.all("H1", "H2")] == [
        "Byens hukommelse: samlinger, der går på besøg",
        "Torsdag den 11. marts 2027",
        "Værkstedsdag · fredag den 12. marts 2027",
    ]
    assert len(tables(path)) == 2
    (second,) = [n for n, text in enumerate(page_texts(path)) if text.startswith("Værkstedsdag")]
    assert second == report.pages - 1
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == [
            "Torsdag den 11. marts 2027",
            "Værkstedsdag · fredag den 12. marts 2027",
        ]
        assert str(pdf.docinfo.Title).startswith("Drejebog · Byens hukommelse")


def test_it_lies_on_its_side_and_large_letters_shrink_to_hold_the_columns(tmp_path: Path) -> None:
    for style in (Style(), Style(size=18), Style(paper="A5")):
        print_product("run-sheet", two_days_in_three_rooms(), tmp_path / "run.pdf", style)
        with pikepdf.open(tmp_path / "run.pdf") as pdf:
            width, height = (float(edge) for edge in pdf.pages[0].mediabox[2:])
        assert width > height
        assert "alle lokaler" in page_texts(tmp_path / "run.pdf")[0]


def test_a_programme_without_items_says_that_they_will_come(tmp_path: Path) -> None:
    report = print_product("run-sheet", Programme("p", language="da"), tmp_path / "run.pdf")
    assert report.pages == 1
    assert "Programmet følger." in page_texts(tmp_path / "run.pdf")[0]
    assert problems_of(tmp_path / "run.pdf") == []


def test_hostile_text_is_shown_as_written_and_nothing_runs_into_its_neighbour(
    tmp_path: Path,
) -> None:
    path = tmp_path / "run.pdf"
    print_product("run-sheet", hostile(), path)
    first = tables(path)[0][1]
    assert first[3].startswith(f"{SHOWN} wwww")
    assert first[3].count(SHOWN) == 1 + 1 + 3 * 20 + 20
    assert tables(path)[0][2][-1] == " ".join(["Husk stole."] * 500)
    assert problems_of(path) == []


def test_the_same_programme_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    for path in (one, other):
        print_product("run-sheet", two_days_in_three_rooms(), path)
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.slow
def test_five_hundred_items_are_one_table_with_headings_on_each_page(tmp_path: Path) -> None:
    path = tmp_path / "run.pdf"
    report = print_product("run-sheet", many(), path)
    (table,) = tables(path)
    assert [row[3] for row in table[1:]] == [f"Indslag {n:03}" for n in range(500)]
    headings = [text for text in untagged_text(path) if text.startswith("Tid")]
    assert len(headings) == report.pages - 1
    assert problems_of(path) == []
