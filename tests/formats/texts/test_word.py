"""The text of Word documents."""

from __future__ import annotations

from datetime import date

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Programme
from planner.core.queries import running_order
from planner.formats import programme_text
from planner.formats.texts import word
from tests.formats.texts.documents import add_xml, packed, saved
from tests.formats.texts.documents import word as as_word

TODAY = date(2027, 1, 1)


def _read(text: str) -> Programme:
    return programme_text.read(text, today=TODAY).programme


def test_headings_paragraphs_and_lists_are_lines_in_their_order() -> None:
    document = docx.Document()
    document.add_heading("Tovværkets dag", 0)
    document.add_paragraph("En dag om knob")
    document.add_heading("Formiddag", 1)
    document.add_paragraph("9.00 Kaffe")
    document.add_paragraph("Tag med:")
    for thing in ("reb", "tran"):
        document.add_paragraph(thing, style="List Bullet")
    for thing in ("bind", "løs"):
        document.add_paragraph(thing, style="List Number")
    assert word.text_of(saved(document)) == (
        "Tovværkets dag\nEn dag om knob\n\nFormiddag\n9.00 Kaffe\nTag med:\n\n"
        "• reb\n• tran\n\n1. bind\n\n2. løs\n"
    )


def test_tabs_line_ends_and_empty_paragraphs_stay() -> None:
    document = docx.Document()
    line = document.add_paragraph("9.00\tKaffe")
    line.add_run().add_break(WD_BREAK.LINE)
    line.add_run("i  foyeren")
    document.add_paragraph("")
    document.add_paragraph("10.00\tKnob\tSal A")
    assert word.text_of(saved(document)) == "9.00\tKaffe\ni foyeren\n\n10.00\tKnob\tSal A\n"


def test_a_table_of_two_rooms_reads_as_a_programme_with_rooms() -> None:
    document = docx.Document()
    document.add_paragraph("Tovværkets dag")
    document.add_paragraph("Torsdag den 15. april 2027")
    rows = [
        ("Tid", "Salen", "Loftet"),
        ("9.00–9.30", "Kaffe og brød", ""),
        ("9.30–10.00", "Knob for alle\nIda Lund", "Splejsning i tusmørke\nBo Krog"),
        ("10.00", "Tak for i dag", ""),
    ]
    table = document.add_table(len(rows), 3)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            first, *others = text.split("\n")
            cell.paragraphs[0].add_run(first)
            for other in others:
                cell.add_paragraph(other)
    table.cell(1, 1).merge(table.cell(1, 2))
    text = word.text_of(saved(document))
    assert "9.30–10.00\tKnob for alle\nIda Lund\tSplejsning i tusmørke\nBo Krog\n" in text
    programme = _read(text)
    rooms = {room.id: room.name for room in programme.rooms.values()}
    assert [(e.start, e.title, rooms.get(e.room or "")) for e in running_order(programme)] == [
        (540, "Kaffe og brød", None),
        (570, "Knob for alle", "Salen"),
        (570, "Splejsning i tusmørke", "Loftet"),
        (600, "Tak for i dag", None),
    ]
    assert {s.name for s in programme.speakers.values()} == {"Ida Lund", "Bo Krog"}


def test_the_text_of_merged_cells_is_there_once() -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "9.00"
    for column, text in enumerate(("Knob", "Ida Lund"), start=1):
        table.cell(0, column).text = text
    for column, text in enumerate(("Reb", "Bo Krog"), start=1):
        table.cell(1, column).text = text
    assert word.text_of(saved(document)) == "9.00\tKnob\tIda Lund\n\tReb\tBo Krog\n"


def test_a_table_within_a_cell_is_read_row_by_row() -> None:
    document = docx.Document()
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "Formiddag"
    inner = outer.cell(0, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "9.00", "Kaffe"
    assert word.text_of(saved(document)) == "Formiddag\n\n9.00\tKaffe\n"


def test_tracked_changes_are_taken_as_accepted() -> None:
    document = docx.Document()
    run = "<w:r><w:t>{}</w:t></w:r>"
    add_xml(
        document.add_paragraph("9.00 "),
        f'<w:ins w:id="1" w:author="x">{run.format("Kaffe")}</w:ins>'
        f'<w:del w:id="2" w:author="x"><w:r><w:delText>Te</w:delText></w:r></w:del>'
        f'<w:moveFrom w:id="3" w:author="x">{run.format("Saft")}</w:moveFrom>'
        f'<w:moveTo w:id="4" w:author="x">{run.format(" og brød")}</w:moveTo>',
    )
    assert word.text_of(saved(document)) == "9.00 Kaffe og brød\n"


def test_what_nobody_sees_on_the_page_is_left_out() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Hoved"
    document.sections[0].footer.paragraphs[0].text = "Side 1"
    line = document.add_paragraph("9.00 Kaffe")
    line.add_run(" skjult").font.hidden = True
    add_xml(
        line,
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>',
    )
    assert word.text_of(saved(document)) == "9.00 Kaffe\n"


def test_text_boxes_links_and_content_controls_are_read_once() -> None:
    document = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>".format
    add_xml(
        document.add_paragraph("Tovværkets dag"),
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box('9.00 Kaffe')}"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict>{box('9.00 Kaffe')}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
        "<w:hyperlink><w:r><w:t> i havnen</w:t></w:r></w:hyperlink>"
        "<w:sdt><w:sdtContent><w:r><w:t>, 2027</w:t></w:r></w:sdtContent></w:sdt>",
    )
    assert word.text_of(saved(document)) == "Tovværkets dag i havnen, 2027\n9.00 Kaffe\n"


def test_a_list_of_contents_is_left_out() -> None:
    document = docx.Document()
    style = document.styles.add_style("toc 1", 1)
    document.add_paragraph("9.00 Kaffe\t3", style=style)
    document.add_paragraph("9.00 Kaffe")
    assert word.text_of(saved(document)) == "9.00 Kaffe\n"


def test_headings_are_known_in_every_language_of_word() -> None:
    document = docx.Document()
    heading = document.add_heading("Formiddag", 1)
    heading.style.element.set(qn("w:styleId"), "Overskrift1")
    heading._p.pPr.pStyle.set(qn("w:val"), "Overskrift1")
    before = document.add_paragraph("Reb")
    heading._p.addprevious(before._p)
    assert word.text_of(saved(document)) == "Reb\n\nFormiddag\n"


def test_damaged_styles_cost_only_their_looks() -> None:
    document = as_word("<w:p><w:pPr><w:pStyle w:val='x'/></w:pPr><w:r><w:t>Reb</w:t></w:r></w:p>")
    assert word.text_of(document) == "Reb\n"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"PK\3\4 snegl", Fault.NOT_DOCUMENT),
        (packed({"word/document.xml": "<w:snegl"}), Fault.NOT_DOCUMENT),
        (packed({"xl/workbook.xml": "<x/>"}), Fault.NOT_DOCUMENT),
        (as_word("&e;", '<!DOCTYPE x [<!ENTITY e "snegl">]>'), Fault.NOT_DOCUMENT),
        (packed({"word/document.xml": bytes(2**28)}), Fault.TOO_LARGE),
        (as_word("<w:p/>" * 700_000), Fault.TOO_MANY_PARTS),
    ],
    ids=["rubbish", "no XML", "no document", "entities", "bomb", "parts"],
)
def test_what_is_no_document_is_refused(data: bytes, fault: Fault) -> None:
    with pytest.raises(PlannerError) as raised:
        word.text_of(data)
    assert raised.value.fault is fault
