"""Door signs: a page for each room and day, to be read from a distance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Room,
    Speaker,
)
from planner.pdf.style import Style
from tests.pdf.conference import two_days_in_three_rooms
from tests.pdf.printing import one_day, page_texts, problems_of
from tests.pdf.sheets import SHOWN, hostile, many, print_product
from tests.pdf.tagged_text import read_structure, untagged_text

ROOMS = {"r": Room("r", 0, "Salen"), "s": Room("s", 1, "Loftet"), "t": Room("t", 2, "Gården")}


def _letters(path: Path, page: int = 0) -> list[float]:
    """The sizes of all letters on a page but the foot line's, in points."""
    document = pypdfium2.PdfDocument(path)
    shown = document[page]
    texts = [
        one
        for one in shown.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
        if one.get_bounds()[1] > 45
    ]
    sizes = [one.get_font_size() for one in texts]
    shown.close()
    document.close()
    return sizes


def test_a_sign_has_its_own_items_and_those_for_all_rooms(tmp_path: Path) -> None:
    programme = one_day(
        Entry("a", title="Velkommen", start=540),
        Entry("b", title="Her", start=570, room="r"),
        Entry("c", title="Der", start=570, room="s"),
        Entry("d", EntryKind.BREAK, title="Frokost", start=600),
        Entry("e", title="Opstilling", start=500, room="r", public=False),
        rooms=ROOMS,
        language="da",
    )
    path = tmp_path / "signs.pdf"
    assert print_product("door-signs", programme, path).pages == 2
    heard = read_structure(path)
    assert [node.words() for node in heard.all("H1", "H2")] == [
        "Salen",
        "9.00 til 9.30 Velkommen",
        "9.30 til 10.00 Her",
        "10.00 til 10.30 Frokost",
        "Loftet",
        "9.00 til 9.30 Velkommen",
        "9.30 til 10.00 Der",
        "10.00 til 10.30 Frokost",
    ]
    assert problems_of(path) == []


def test_signs_come_day_by_day_and_say_which(tmp_path: Path) -> None:
    path = tmp_path / "signs.pdf"
    print_product("door-signs", two_days_in_three_rooms(), path)
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == [
            f"{room} · {day}"
            for day in ("Torsdag den 11. marts 2027", "Værkstedsdag · fredag den 12. marts 2027")
            for room in ("Store sal", "Loftet", "Båden")
        ]
    assert problems_of(path) == []


def test_a_room_nothing_happens_in_has_no_sign_unless_none_has(tmp_path: Path) -> None:
    only_shared = one_day(Entry("a", title="Velkommen", start=540), rooms=ROOMS)
    hidden = replace(only_shared, days={"day": Day("day", hidden_rooms=("t",))})
    print_product("door-signs", hidden, tmp_path / "signs.pdf")
    assert [n.words() for n in read_structure(tmp_path / "signs.pdf").all("H1")] == [
        "Salen",
        "Loftet",
    ]


def test_without_rooms_there_is_a_page_for_each_day(tmp_path: Path) -> None:
    days = {"day": Day("day", 0, date(2027, 5, 4)), "next": Day("next", 1, date(2027, 5, 5))}
    programme = one_day(Entry("a", title="Velkommen", start=540), days=days)
    other = Entry("b", title="Videre", day="next", start=600)
    programme = replace(programme, entries={**programme.entries, "b": other})
    print_product("door-signs", programme, tmp_path / "signs.pdf")
    first, second = page_texts(tmp_path / "signs.pdf")
    assert first.startswith("Naboskab Tirsdag den 4. maj 2027 9.00–9.30 Velkommen")
    assert second.startswith("Naboskab Onsdag den 5. maj 2027 10.00–10.30 Videre")


def test_people_are_named_once_with_the_whole_item(tmp_path: Path) -> None:
    people = {name: Speaker(name, name, "leder", "Torvet") for name in ("Asta", "Bent", "Cia")}
    tied = [
        Appearance("x", "Asta", "e"),
        Appearance("y", "Bent", "e", "p", order=1),
        Appearance("w", "Asta", "e", "p", order=2),
        Appearance("z", "Cia", "e", state=AppearanceState.DECLINED, order=3),
    ]
    programme = one_day(
        Entry("e", title="Samtale", start=540, parts=(Part("p", "Del"),)),
        speakers=people,
        appearances={one.id: one for one in tied},
        language="da",
    )
    print_product("door-signs", programme, tmp_path / "signs.pdf")
    assert [n.words() for n in read_structure(tmp_path / "signs.pdf").all("P")] == ["Asta og Bent"]


@pytest.mark.parametrize(("count", "pages"), [(3, 1), (12, 1), (16, 1), (60, 3)])
def test_letters_shrink_with_the_number_of_items_but_can_always_be_read(
    tmp_path: Path, count: int, pages: int
) -> None:
    entries = [
        Entry(f"e{n}", title=f"Indslag nummer {n}", start=480 + 10 * n, duration=10)
        for n in range(count)
    ]
    programme = one_day(*entries, rooms={"r": Room("r", name="Salen")})
    path = tmp_path / "signs.pdf"
    assert print_product("door-signs", programme, path).pages == pages
    sizes = _letters(path)
    assert min(sizes) >= 18
    assert max(sizes) >= 70
    assert min(sizes) >= 30 or count > 3


@pytest.mark.slow
def test_a_second_page_names_its_room_again_for_the_eye_only(tmp_path: Path) -> None:
    path = tmp_path / "signs.pdf"
    report = print_product("door-signs", many(), path)
    assert report.pages > 5
    assert [n.words() for n in read_structure(path).all("H1")] == [
        f"Lokale {n}" for n in range(1, 6)
    ]
    assert untagged_text(path).count("Lokale 1") == report.pages / 5 - 1
    assert all(text.startswith("Lokale ") for text in page_texts(path))


def test_on_small_paper_a_title_stands_below_its_time(tmp_path: Path) -> None:
    path = tmp_path / "signs.pdf"
    entry = Entry("a", title="Fra boghylde til dagligstue", start=540)
    print_product("door-signs", one_day(entry), path, Style(paper="A6"))
    assert min(_letters(path)) >= 18
    assert problems_of(path) == []


def test_hostile_text_and_an_empty_programme_come_out_whole(tmp_path: Path) -> None:
    path = tmp_path / "signs.pdf"
    print_product("door-signs", hostile(), path)
    assert read_structure(path).all("H1")[0].words() == SHOWN
    assert problems_of(path) == []
    print_product("door-signs", Programme("p", title="Naboskab", language="da"), path)
    assert page_texts(path) == ["Naboskab Programmet følger. Naboskab"]
    assert problems_of(path) == []
