"""Texts a handout must stand: hostile ones, long ones, and very many."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from planner.core.programme import (
    Appearance,
    Day,
    Entry,
    Fact,
    FactKind,
    Part,
    Programme,
    Role,
    Room,
    Speaker,
    Track,
    Venue,
)
from planner.pdf.style import Margins, Style
from tests.pdf.printing import one_day, page_texts, print_handout, problems_of
from tests.pdf.tagged_text import read_structure

HOSTILE = "<b>&amp; \"<>' * _ [x](y) \x00\x07 %(page)s {x} \\ ( ) ]> \U0001f600 \ud800 \u202e\ufeff"
PROSE = "Et oplæg om rum, der får naboer til at tale sammen hen over reolerne. "


def test_hostile_text_in_every_field_is_shown_as_written(tmp_path: Path) -> None:
    path = tmp_path / "hostile.pdf"
    part = Part("q", HOSTILE, HOSTILE, 10)
    programme = Programme(
        "p",
        title=HOSTILE,
        subtitle=HOSTILE,
        introduction=HOSTILE,
        venue=Venue(HOSTILE, HOSTILE, HOSTILE),
        organisers=(HOSTILE,),
        facts=(Fact(FactKind.OTHER, HOSTILE, HOSTILE),),
        web="javascript:alert(1)",
        days={"day": Day("day", label=HOSTILE)},
        rooms={"r": Room("r", name=HOSTILE)},
        tracks={"t": Track("t", name=HOSTILE)},
        entries={
            "a": Entry(
                "a",
                title=HOSTILE,
                subtitle=HOSTILE,
                day="day",
                start=540,
                abstract=f"{HOSTILE}\n\n- {HOSTILE}",
                room="r",
                track="t",
                web="https://eksempel.dk/" + HOSTILE,
                parts=(part,),
            ),
            "b": Entry("b", title=HOSTILE, day="day", start=600),
        },
        speakers={"s": Speaker("s", HOSTILE, HOSTILE, HOSTILE)},
        appearances={
            "x": Appearance("x", "s", "a"),
            "y": Appearance("y", "s", "a", "q", Role.MODERATOR),
        },
    )
    report = print_handout(programme, path)
    assert problems_of(path) == []
    shown = "<b>&amp; \"<>' * _ [x](y) %(page)s {x} \\ ( ) ]> □"
    heard = read_structure(path)
    assert heard.all("H1")[0].words() == shown
    assert [n.words() for n in heard.all("H2")] == [
        f"9.00 til 9.30 {shown}",
        f"10.00 til 10.30 {shown}",
    ]
    assert {"\U0001f600"} == {m.characters for m in report.missing}
    with pikepdf.open(path) as pdf:
        addresses = {
            str(link.A.URI).split(":")[0] for page in pdf.pages for link in page.get("/Annots", [])
        }
    assert addresses == {"https"}


def test_long_abstract_flows_over_pages_without_lone_lines(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    abstract = " ".join(f"Sætning nummer {n} om naboer og reoler." for n in range(270))
    assert len(abstract) > 10_000
    report = print_handout(
        one_day(Entry("a", title="Et langt oplæg", start=540, abstract=abstract)), path
    )
    assert 2 < report.pages < 6
    assert problems_of(path) == []
    heard = read_structure(path)
    assert [n.words() for n in heard.all("P") if "Sætning" in n.words()] == [abstract]


def test_twenty_speakers_are_a_list_of_twenty(tmp_path: Path) -> None:
    path = tmp_path / "twenty.pdf"
    people = {f"s{n}": Speaker(f"s{n}", f"Person {n}", "vært", "Torvet") for n in range(20)}
    tied = {f"a{n}": Appearance(f"a{n}", f"s{n}", "e", order=n) for n in range(20)}
    entry = Entry("e", title="Alle på scenen", start=540, abstract=PROSE * 10)
    print_handout(one_day(entry, speakers=people, appearances=tied), path)
    (people_list,) = read_structure(path).all("L")
    assert [item.words() for item in people_list.all("LI")] == [
        f"Person {n}, vært, Torvet" for n in range(20)
    ]
    assert problems_of(path) == []


def test_words_longer_than_a_line_are_broken_and_none_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "words.pdf"
    entry = Entry("a", title="Å" * 300, start=540, abstract="w" * 900 + " " + "x/" * 300)
    print_handout(one_day(entry), path)
    heard = read_structure(path)
    assert heard.all("H2")[0].words().endswith("Å" * 300)
    assert heard.all("P")[-1].words() == entry.abstract
    with pikepdf.open(path) as pdf:
        right = float(pdf.pages[0].mediabox[2])
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    boxes = [obj.get_bounds() for obj in page.get_objects()]
    assert max(box[2] for box in boxes) < right - 50
    page.close()
    document.close()


@pytest.mark.parametrize("lines", range(6, 24, 3))
def test_no_title_is_parted_from_its_abstract(tmp_path: Path, lines: int) -> None:
    path = tmp_path / "split.pdf"
    entries = [
        Entry(
            f"e{n}",
            title=f"Oplæg nummer {n:02}",
            start=540 + n * 30,
            abstract=f"Begyndelse {n:02}. " + PROSE * lines,
        )
        for n in range(14)
    ]
    print_handout(one_day(*entries), path)
    pages = page_texts(path)
    assert len(pages) > 2
    for n in range(14):
        (on_page,) = [text for text in pages if f"Oplæg nummer {n:02}" in text]
        assert f"Begyndelse {n:02}." in on_page


def test_hyphens_can_be_switched_off(tmp_path: Path) -> None:
    words = "den samarbejdsdrevne formidlingsopgave og udviklingsarbejdet i biblioteksverdenen "
    programme = one_day(Entry("a", title="Ord", start=540, abstract=words * 30))
    with_hyphens, without = tmp_path / "with.pdf", tmp_path / "without.pdf"
    narrow = Margins(left=30, right=95)
    print_handout(programme, with_hyphens, Style(margins=narrow))
    print_handout(programme, without, Style(margins=narrow, hyphenate=False))
    assert "\u00ad" in read_structure(with_hyphens).text()
    assert "\u00ad" not in read_structure(without).text()


@pytest.mark.slow
def test_five_hundred_entries_come_out_whole_and_valid(tmp_path: Path) -> None:
    path = tmp_path / "many.pdf"
    entries = [
        Entry(f"e{n}", title=f"Oplæg {n:03}", start=480 + 2 * n, abstract=PROSE * 5)
        for n in range(500)
    ]
    print_handout(one_day(*entries), path)
    titles = [node.words()[-9:] for node in read_structure(path).all("H2")]
    assert titles == [f"Oplæg {n:03}" for n in range(500)]
    assert problems_of(path) == []
