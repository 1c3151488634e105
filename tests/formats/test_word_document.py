"""A programme as a Word document has real headings, lists and tables to go on with."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from hypothesis import Phase, given, settings

from planner.core.programme import Day, Entry, EntryKind, Part, Programme, Room, Speaker
from planner.core.queries import running_order
from planner.formats import programme_json, programme_text
from planner.formats.texts import word
from planner.formats.word_document import write
from tests.builders.announcing import a_talk
from tests.builders.programmes import a_programme, programmes

IDA = Speaker("ida", "Ida Lund", "bogbinder", "Havnens Bibliotek", mail="ida@havnen.example")


def _document(programme: Programme) -> Any:
    return Document(io.BytesIO(write(programme)))


def _styled(document: Any, *styles: str) -> list[tuple[str, str]]:
    return [(p.style.name, p.text) for p in document.paragraphs if p.style.name in styles]


def _rows(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_sample_has_words_own_headings(checkout: Path) -> None:
    path = checkout / "resources" / "samples" / "byens-stue.json"
    document = _document(programme_json.read(path.read_bytes()).programme)
    headings = _styled(document, "Title", "Subtitle", "Heading 1", "Heading 2")
    assert headings[:4] == [
        ("Title", "Byens stue"),
        ("Subtitle", "En dag om rum, læsning og fællesskab"),
        ("Heading 1", "Program"),
        (
            "Heading 2",
            "9.45–10.30 Lavt til loftet, højt til himlen: hvad et rum gør ved en samtale",
        ),
    ]
    parts = [text for _, text in _styled(document, "Heading 3")]
    assert parts[0] == "Ungehuset flytter ind (30 min.)"
    bullets = _styled(document, "List Bullet")
    assert len(bullets) == 3


def test_each_day_is_a_table_of_all_its_items_with_breaks() -> None:
    programme = a_programme(
        Day("1", 0, date(2026, 9, 17)),
        Day("2", 1, date(2026, 9, 18), "Værksteder"),
        Room("hall", name="Festsalen"),
        Entry("a", EntryKind.BREAK, "Kaffe", 30, "1", 540),
        Entry("b", title="Hjul", day="1", start=570, room="hall"),
        Entry("c", title="Rul", day="2", start=540, open_end=True),
        Entry("d", title="Opstilling", day="2", start=480, public=False),
    )
    document = _document(programme)
    assert _styled(document, "Heading 1") == [
        ("Heading 1", "Torsdag den 17. september 2026"),
        ("Heading 1", "Fredag den 18. september 2026 – Værksteder"),
    ]
    first, second = document.tables
    assert _rows(first) == [
        ["Tid", "Program", "Lokale"],
        ["9.00–9.30", "Kaffe", ""],
        ["9.30–10.00", "Hjul", "Festsalen"],
    ]
    assert _rows(second)[1:] == [["9.00", "Rul", ""]]
    assert first.style.name == "Light Shading"
    assert first.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_numbered_lists_count_from_their_own_start() -> None:
    document = _document(a_talk(abstract="Først:\n\n1. rul\n2. stop\n\nSå:\n\n4. skub\n5. træk"))
    items = [p for p in document.paragraphs if p.style.name == "List Number"]
    assert [p.text for p in items] == ["rul", "stop", "skub", "træk"]
    ids = [p._p.pPr.numPr.numId.val for p in items]
    assert ids[0] == ids[1] != ids[2] == ids[3]
    starts = [
        number.find(f".//{qn('w:startOverride')}").get(qn("w:val"))
        for number in document.part.numbering_part.element.num_lst
        if number.numId in ids
    ]
    assert starts == ["1", "4"]


def test_links_and_languages_are_words_own() -> None:
    talk = a_talk(title="Wheels", language="en", abstract="Læs [mere](https://hjul.example/a).")
    document = _document(talk)
    links = [link for p in document.paragraphs for link in p.hyperlinks]
    assert [(link.text, link.address) for link in links] == [("mere", "https://hjul.example/a")]
    (heading,) = [p for p in document.paragraphs if p.style.name == "Heading 2"]
    spoken = {run.text: run._r.find(f".//{qn('w:lang')}") for run in heading.runs}
    assert spoken["Wheels"].get(qn("w:val")) == "en"
    assert spoken["10.00–10.45 "] is None
    assert document.core_properties.language == "da"
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert defaults.get(qn("w:val")) == "da"


def test_the_document_says_nothing_of_who_wrote_it_and_keeps_mail_out() -> None:
    talk = a_talk(IDA, abstract="Ord.", parts=(Part("1", "Rul", minutes=20),))
    document = _document(replace(talk, title="Inventardagen"))
    about = document.core_properties
    assert (about.title, about.author, about.comments) == ("Inventardagen", "", "")
    words = "\n".join(p.text for p in document.paragraphs)
    assert "Ida Lund, bogbinder, Havnens Bibliotek" in words
    assert "ida@" not in words


@settings(max_examples=25, phases=[Phase.generate])
@given(programmes())
def test_every_programme_becomes_a_document(programme: Programme) -> None:
    rows = sum(len(table.rows) - 1 for table in _document(programme).tables)
    public = [e for e in programme.entries.values() if e.public and e.placed]
    assert rows == len(public)


def test_the_sample_read_back_has_each_item_once(checkout: Path) -> None:
    path = checkout / "resources" / "samples" / "byens-stue.json"
    programme = programme_json.read(path.read_bytes()).programme
    back = programme_text.read(word.text_of(write(programme)), today=date(2026, 1, 1)).programme
    assert _told(back) == _told(programme)


def _told(programme: Programme) -> list[tuple[object, ...]]:
    """What is told of each public item, in an order of its own."""
    rooms: dict[str | None, str] = {room.id: room.name for room in programme.rooms.values()}
    people = {
        entry: sorted(
            programme.speakers[a.speaker].name
            for a in programme.appearances.values()
            if a.entry == entry
        )
        for entry in programme.entries
    }
    return sorted(
        (e.start, e.title, e.kind, e.open_end or e.duration, rooms.get(e.room), people[e.id])
        for e in running_order(programme)
        if e.public
    )
