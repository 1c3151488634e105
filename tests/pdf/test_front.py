"""What stands before the running order: the day, the title, and facts beside their labels."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.core.programme import (
    Day,
    Entry,
    Fact,
    FactKind,
    Room,
)
from tests.pdf.printing import (
    bottom_edge,
    left_edge,
    one_day,
    page_texts,
    print_handout,
    problems_of,
)
from tests.pdf.tagged_text import read_structure


def test_a_label_too_wide_for_the_rail_is_divided_or_stands_above_its_value(
    tmp_path: Path,
) -> None:
    path = tmp_path / "labels.pdf"
    facts = {
        "Kontaktpersoner": "Asta og Bent",
        "Overnatningsmuligheder": "Vandrerhjemmet ved åen",
        "WWWWWWWWWWWWWWWWWWWWWW": "Uden stavelser",
        "Børn og unge under atten": "Gratis",
    }
    rows = tuple(Fact(FactKind.OTHER, text, label) for label, text in facts.items())
    print_handout(one_day(Entry("a", title="Start", start=540), facts=rows), path)
    (seen,) = page_texts(path)
    assert "Kontaktpersoner Asta og Bent" in seen
    assert "Overnatnings\u00ad Vandrerhjemmet ved åen muligheder" in seen
    assert "WWWWWWWWWWWWWWWWWWWWWW Uden stavelser" in seen
    values = [left_edge(path, text) for text in facts.values()]
    assert values == pytest.approx([values[0]] * 4, abs=1)
    heard = read_structure(path).all("LI")
    pairs = {item.all("Lbl")[0].words(): item.all("LBody")[0].words() for item in heard}
    assert pairs == facts
    assert problems_of(path) == []


def test_a_label_that_just_fits_the_rail_takes_one_line(tmp_path: Path) -> None:
    heights = []
    for letters in range(18, 34):
        facts = (
            Fact(FactKind.OTHER, "Se tavlen", "i" * letters),
            Fact(FactKind.OTHER, "Til sidst", "Nu"),
        )
        path = tmp_path / f"{letters}.pdf"
        print_handout(one_day(Entry("a", title="Start", start=540), facts=facts), path)
        heights.append(bottom_edge(path, "Se tavlen") - bottom_edge(path, "Til sidst"))
    assert heights == pytest.approx([heights[0]] * len(heights), abs=0.1)


def test_a_line_of_capitals_in_prose_stays_a_paragraph_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "capitals.pdf"
    text = "SKOLE OG HAVN\n\nHerunder står resten."
    print_handout(
        one_day(Entry("a", title="Start", start=540, abstract=text), introduction=text), path
    )
    heard = read_structure(path)
    paragraphs = [n.words() for n in heard.all("P")]
    assert paragraphs == ["SKOLE OG HAVN", "Herunder står resten."] * 2
    assert len(heard.all("H1", "H2", "H3")) == 2


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (Day("day", 0, date(2027, 4, 15), "Vinterlejr"), "Vinterlejr · torsdag den 15. april 2027"),
        (Day("day", 0, date(2027, 4, 15)), "Torsdag den 15. april 2027"),
        (Day("day", 0, None, "En dag i maj"), "En dag i maj"),
    ],
)
def test_a_single_day_is_named_above_the_title(tmp_path: Path, day: Day, line: str) -> None:
    print_handout(one_day(Entry("a", start=540), days={"day": day}), tmp_path / "day.pdf")
    assert read_structure(tmp_path / "day.pdf").all("P")[0].words() == line


def test_room_is_a_fact_where_everything_is_in_one(tmp_path: Path) -> None:
    path = tmp_path / "room.pdf"
    entries = [Entry("a", title="Først", start=540, room="r"), Entry("b", start=600, room="r")]
    print_handout(one_day(*entries, rooms={"r": Room("r", name="Læsesalen")}), path)
    assert page_texts(path)[0].count("Læsesalen") == 1
    assert "Læsesalen" in read_structure(path).all("LBody")[0].words()


def test_a_date_that_is_the_only_one_known_of_several_days_is_said_once(tmp_path: Path) -> None:
    days = {"day": Day("day", 0, date(2027, 4, 15)), "later": Day("later", 1)}
    path = tmp_path / "days.pdf"
    print_handout(one_day(Entry("a", title="Start", start=540), days=days), path)
    assert page_texts(path)[0].count("15. april 2027") == 1


@pytest.mark.parametrize("lines", range(24, 32))
def test_no_page_has_the_first_fact_or_the_last_alone(tmp_path: Path, lines: int) -> None:
    path = tmp_path / "facts.pdf"
    facts = tuple(Fact(FactKind.OTHER, f"Oplysning {n}", f"Nr. {n}") for n in range(8))
    introduction = "\n\n".join(["Alle er velkomne."] * lines)
    entry = Entry("a", title="Start", start=540, abstract="Alle er velkomne. " * 150)
    print_handout(one_day(entry, facts=facts, introduction=introduction), path)
    numbers = [text.count("Oplysning") for text in page_texts(path)]
    assert sum(numbers) == 8
    assert 1 not in numbers
