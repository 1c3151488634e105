"""The overview: a day on one page, and a word about what found no room there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from planner.core.programme import (
    Appearance,
    Entry,
    EntryKind,
    Part,
    Programme,
    Role,
    Room,
    Speaker,
)
from planner.pdf import Detail
from planner.pdf.style import Style
from tests.pdf.conference import conference, two_days_in_three_rooms
from tests.pdf.printing import left_edge, one_day, page_texts, problems_of
from tests.pdf.sheets import SHOWN, hostile, many, print_product
from tests.pdf.tagged_text import read_structure, untagged_text

ROOMS = {"r": Room("r", 0, "Salen"), "s": Room("s", 1, "Loftet")}


def _talks(count: int, *, parts: int = 0, long: bool = False) -> Programme:
    """So many talks, each by one person with everything that can be said of them.

    What is `long` takes a line for the position and one for the affiliation.
    """
    words = 4 if long else 1
    entries = [
        Entry(
            f"e{n}",
            title=f"Indslag nummer {n}",
            start=480 + 10 * n,
            duration=10,
            parts=tuple(Part(f"p{n}.{k}", f"Del {k} af {n}") for k in range(parts)),
        )
        for n in range(count)
    ]
    people = {
        f"s{n}": Speaker(
            f"s{n}",
            f"Taler {n}",
            "leder af arkivet og dets mange samlinger " * words,
            "Det Store Bibliotek ved Torvet " * words,
        )
        for n in range(count)
    }
    tied = {f"a{n}": Appearance(f"a{n}", f"s{n}", f"e{n}") for n in range(count)}
    return one_day(*entries, speakers=people, appearances=tied, language="da")


def _smallest_letter(path: Path) -> float:
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    texts = page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
    size = min(one.get_font_size() for one in texts)
    page.close()
    document.close()
    return float(size)


def test_a_day_has_a_page_with_times_titles_and_people(tmp_path: Path) -> None:
    path = tmp_path / "overview.pdf"
    report = print_product("overview", conference(), path)
    assert (report.pages, report.unfit) == (1, ())
    heard = read_structure(path)
    assert [node.words() for node in heard.all("H1")] == [conference().title]
    assert [node.words() for node in heard.all("H2")][:3] == [
        "8.45 til 9.20 Ankomst, kaffe og rundstykker",
        "9.20 til 9.40 Velkommen til havnen",
        "9.40 til 10.35 Når arkivet flytter ud i gaden – ti år med åbne kasser",
    ]
    said = [node.words() for node in heard.all("P", "LBody")]
    assert "Vært: Ida Munkholm (leder, Havnens Bibliotek)" in said
    assert "Breve til en ukendt låner – Jan P. Skov (Fjordskolen)" in said
    assert not any("Opstilling" in text or "uden plads" in text for text in page_texts(path))
    assert problems_of(path) == []


def test_each_day_has_a_page_and_the_title_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "overview.pdf"
    assert print_product("overview", two_days_in_three_rooms(), path).pages == 2
    heard = read_structure(path)
    assert len(heard.all("H1")) == 1
    assert [node.words() for node in heard.all("H2")] == [
        "Torsdag den 11. marts 2027",
        "Værkstedsdag · fredag den 12. marts 2027",
    ]
    assert all(text.startswith("Byens hukommelse:") for text in page_texts(path))
    assert any("Byens hukommelse:" in text for text in untagged_text(path))
    assert problems_of(path) == []


def test_rooms_stand_side_by_side_and_are_heard_one_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "overview.pdf"
    programme = one_day(
        Entry("a", title="Til alle", start=540),
        Entry("b", title="Skriv et skilt", start=570, duration=60, room="r"),
        Entry("c", title="Byg en kasse", start=570, duration=20, room="s"),
        Entry("d", title="Find en ven", start=600, duration=20, room="s"),
        Entry("e", EntryKind.BREAK, title="Frokost", start=630),
        rooms=ROOMS,
        language="da",
    )
    print_product("overview", programme, path)
    assert [node.words() for node in read_structure(path).all("H2", "P")] == [
        "9.00 til 9.30 Til alle",
        "9.30 til 10.30 Skriv et skilt",
        "Salen",
        "9.30 til 9.50 Byg en kasse",
        "Loftet",
        "10.00 til 10.20 Find en ven",
        "Loftet",
        "10.30 til 11.00 Frokost",
    ]
    assert left_edge(path, "Byg en kasse") == pytest.approx(left_edge(path, "Find en ven"), abs=2)
    assert left_edge(path, "Byg en kasse") > left_edge(path, "Skriv et skilt") + 150
    assert problems_of(path) == []


def test_items_that_do_not_run_together_are_not_set_side_by_side(tmp_path: Path) -> None:
    path = tmp_path / "overview.pdf"
    programme = one_day(
        Entry("a", title="Aaben morgen", start=540, room="r"),
        Entry("b", title="Bred samtale", start=570, room="s"),
        rooms=ROOMS,
    )
    print_product("overview", programme, path)
    assert left_edge(path, "Aaben") == pytest.approx(left_edge(path, "Bred"), abs=2)


def test_affiliations_go_first_and_come_back_when_the_parts_go(tmp_path: Path) -> None:
    path = tmp_path / "overview.pdf"
    dropped: list[tuple[Detail, ...]] = []
    for parts in range(8):
        report = print_product("overview", _talks(8, parts=parts, long=True), path)
        assert report.pages == 1
        left_out = report.unfit[0].dropped if report.unfit else ()
        text = page_texts(path)[0]
        assert ("Del 0 af 0" in text) == (parts > 0 and Detail.PARTS not in left_out)
        assert ("Det Store Bibliotek" in text) == (Detail.AFFILIATIONS not in left_out)
        assert "leder af arkivet" in text
        dropped.append(left_out)
    assert list(dict.fromkeys(dropped)) == [(), (Detail.AFFILIATIONS,), (Detail.PARTS,)]


def test_positions_go_before_the_letters_get_smaller(tmp_path: Path) -> None:
    path = tmp_path / "overview.pdf"
    print_product("overview", _talks(8), path)
    usual = _smallest_letter(path)
    dropped = []
    for count in range(8, 30, 3):
        report = print_product("overview", _talks(count, long=True), path)
        left_out = report.unfit[0].dropped if report.unfit else ()
        assert ("leder" in page_texts(path)[0]) == (Detail.POSITIONS not in left_out)
        assert _smallest_letter(path) == usual or Detail.POSITIONS in left_out
        dropped.append(left_out)
    assert dropped[0] == ()
    assert dropped[-1] == (Detail.AFFILIATIONS, Detail.POSITIONS)


def test_small_letters_that_hold_everything_lose_nothing(tmp_path: Path) -> None:
    full, crowded = tmp_path / "full.pdf", tmp_path / "crowded.pdf"
    assert print_product("overview", _talks(10), full).unfit == ()
    assert print_product("overview", _talks(30), crowded).unfit == ()
    assert 9 <= _smallest_letter(crowded) < _smallest_letter(full)
    assert page_texts(crowded)[0].count("Det Store Bibliotek") == 30


def test_people_of_dropped_parts_are_still_named(tmp_path: Path) -> None:
    programme = _talks(14, parts=12)
    one = Appearance("x", "s0", "e3", "p3.5", Role.SPEAKER)
    programme = replace(programme, appearances={"x": one})
    print_product("overview", programme, tmp_path / "o.pdf")
    heard = [node.words() for node in read_structure(tmp_path / "o.pdf").all("P")]
    assert any("Taler 0" in text for text in heard)


@pytest.mark.slow
def test_what_does_not_fit_is_left_off_and_said(tmp_path: Path) -> None:
    path = tmp_path / "overview.pdf"
    report = print_product("overview", many(), path)
    assert report.pages == 1
    (unfit,) = report.unfit
    shown = [node.words()[-3:] for node in read_structure(path).all("H2")]
    assert len(shown) > 50
    assert [f"e{int(number)}" for number in shown] + list(unfit.entries) == [
        f"e{n}" for n in range(500)
    ]
    assert f" {len(unfit.entries)} programpunkter mere" in page_texts(path)[0]
    assert _smallest_letter(path) >= 9
    assert problems_of(path) == []


def test_a_title_longer_than_the_page_is_cut_and_the_day_still_there(tmp_path: Path) -> None:
    path = tmp_path / "overview.pdf"
    programme = one_day(Entry("a", title="Velkommen", start=540), title="ord " * 3000)
    print_product("overview", programme, path)
    (text,) = page_texts(path)
    assert "ord…" in text
    assert text.endswith("Velkommen")


@pytest.mark.parametrize("paper", ["A3", "A5", "A6"])
def test_it_takes_any_paper(tmp_path: Path, paper: str) -> None:
    path = tmp_path / "overview.pdf"
    report = print_product("overview", two_days_in_three_rooms(), path, Style(paper=paper))
    assert report.pages == 2
    assert problems_of(path) == []


def test_hostile_text_and_an_empty_programme_come_out_whole(tmp_path: Path) -> None:
    path = tmp_path / "overview.pdf"
    print_product("overview", hostile(), path)
    assert read_structure(path).all("H1")[0].words() == SHOWN
    assert problems_of(path) == []
    print_product("overview", Programme("p", title="Naboskab", language="da"), path)
    assert page_texts(path) == ["Naboskab Programmet følger."]
    assert problems_of(path) == []


def test_the_same_programme_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    for path in (one, other):
        print_product("overview", two_days_in_three_rooms(), path)
    assert one.read_bytes() == other.read_bytes()
