"""The text of OpenDocument texts."""

from __future__ import annotations

from io import BytesIO

import odfdo
import pytest

from planner.core.faults import Fault, PlannerError
from planner.formats.texts import odt
from tests.formats.texts.documents import odt as as_odt
from tests.formats.texts.documents import packed


def test_a_document_of_another_program_is_read_in_its_order() -> None:
    document = odfdo.Document("text")
    body = document.body
    body.clear()
    body.append(odfdo.Header(1, "Tovværkets dag"))
    body.append(odfdo.Paragraph("9.00\tKaffe"))
    body.append(odfdo.List(["reb", "tran"]))
    table = odfdo.Table("Dagen", width=2, height=2)
    for row, texts in enumerate((("Tid", "Hvad"), ("9.30", "Knob"))):
        for column, text in enumerate(texts):
            table.set_value((column, row), text)
    body.append(table)
    out = BytesIO()
    document.save(out)
    assert odt.text_of(out.getvalue()) == (
        "Tovværkets dag\n9.00\tKaffe\n\n• reb\n• tran\n\nTid\tHvad\n9.30\tKnob\n"
    )


TEXTS = {
    "spaces, tabs and line ends": (
        (
            "<text:p>9.00<text:tab/>Kaffe<text:s text:c='3'/>og <text:span>brød</text:span>"
            "<text:line-break/>i foyeren</text:p><text:p/><text:p>Slut</text:p>"
        ),
        "9.00\tKaffe og brød\ni foyeren\n\nSlut\n",
    ),
    "headings in lists": (
        (
            "<text:p>Reb</text:p><text:list><text:list-item>"
            "<text:h text:outline-level='2'>Formiddag</text:h></text:list-item></text:list>"
            "<text:p>9.00 Kaffe</text:p>"
        ),
        "Reb\n\nFormiddag\n9.00 Kaffe\n",
    ),
    "numbers": (
        (
            "<text:list text:style-name='N'><text:list-item><text:p>bind</text:p><text:list>"
            "<text:list-item><text:p>fast</text:p></text:list-item></text:list></text:list-item>"
            "<text:list-item><text:p>løs</text:p></text:list-item></text:list>"
        ),
        "1. bind\n\n• fast\n\n2. løs\n",
    ),
    "deleted text, notes and comments": (
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>Te</text:p>"
            "</text:deletion></text:changed-region></text:tracked-changes>"
            "<text:p>9.00 <text:change text:change-id='c'/>Kaffe<text:note><text:note-citation>1"
            "</text:note-citation><text:note-body><text:p>Økologisk</text:p></text:note-body></text:note>"
            "<office:annotation><text:p>Er den bestilt?</text:p></office:annotation></text:p>"
        ),
        "9.00 Kaffe\n",
    ),
    "hidden text": (
        (
            "<text:p>9.00 Kaffe<text:span text:style-name='H'> skjult</text:span></text:p>"
            "<text:p text:style-name='P'>Også skjult</text:p>"
        ),
        "9.00 Kaffe\n",
    ),
    "a list of contents": (
        (
            "<text:table-of-content><text:index-body><text:p>9.00 Kaffe 3</text:p>"
            "</text:index-body></text:table-of-content><text:section>"
            "<text:p>9.00 Kaffe</text:p></text:section>"
        ),
        "9.00 Kaffe\n",
    ),
    "a text box": (
        (
            "<text:p>Reb<draw:frame><draw:text-box><text:p>9.00 Kaffe</text:p></draw:text-box>"
            "<svg:title>Et billede</svg:title></draw:frame></text:p>"
        ),
        "Reb\n9.00 Kaffe\n",
    ),
    "merged cells": (
        (
            "<table:table><table:table-row>"
            "<table:table-cell table:number-rows-spanned='2'><text:p>9.00</text:p>"
            "</table:table-cell>"
            "<table:table-cell><text:p>Knob</text:p></table:table-cell>"
            "<table:table-cell><text:p>Ida Lund</text:p></table:table-cell></table:table-row>"
            "<table:table-row><table:covered-table-cell/>"
            "<table:table-cell><text:p>Reb</text:p></table:table-cell>"
            "<table:table-cell><text:p>Bo Krog</text:p></table:table-cell></table:table-row>"
            "<table:table-row><table:table-cell><text:p>10.00</text:p></table:table-cell>"
            "<table:table-cell table:number-columns-spanned='2'><text:p>Tak</text:p>"
            "</table:table-cell>"
            "<table:covered-table-cell/></table:table-row></table:table>"
        ),
        "9.00\tKnob\tIda Lund\n\tReb\tBo Krog\n10.00\tTak\n",
    ),
    "cells that repeat": (
        (
            "<table:table><table:table-header-rows><table:table-row>"
            "<table:table-cell><text:p>9.00</text:p></table:table-cell>"
            "<table:table-cell table:number-columns-repeated='2'><text:p>Knob</text:p>"
            "</table:table-cell><table:table-cell table:number-columns-repeated='16000'/>"
            "</table:table-row></table:table-header-rows></table:table>"
        ),
        "9.00\tKnob\tKnob\n",
    ),
}
_STYLES = (
    "<style:style style:name='H'><style:text-properties text:display='none'/></style:style>"
    "<style:style style:name='P' style:parent-style-name='H'/>"
    "<text:list-style style:name='N'><text:list-level-style-number text:level='1' "
    "style:num-format='1'/><text:list-level-style-bullet text:level='2'/></text:list-style>"
)


@pytest.mark.parametrize(("body", "text"), TEXTS.values(), ids=TEXTS.keys())
def test_a_document_becomes_the_text_it_shows(body: str, text: str) -> None:
    assert odt.text_of(as_odt(body, _STYLES)) == text


def test_a_document_with_a_password_is_refused_with_that_word() -> None:
    with pytest.raises(PlannerError) as raised:
        odt.text_of(packed({"META-INF/manifest.xml": "<m:encryption-data/>", "content.xml": "x"}))
    assert raised.value.fault is Fault.PROTECTED


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"PK\3\4 snegl", Fault.NOT_DOCUMENT),
        (packed({"content.xml": "<office:document-content/>"}), Fault.NOT_DOCUMENT),
        (as_odt("&e;", head='<!DOCTYPE x [<!ENTITY e "snegl">]>'), Fault.NOT_DOCUMENT),
        (packed({"content.xml": bytes(2**28)}), Fault.TOO_LARGE),
        (as_odt("<text:p/>" * 700_000), Fault.TOO_MANY_PARTS),
    ],
    ids=["rubbish", "no document", "entities", "bomb", "parts"],
)
def test_what_is_no_document_is_refused(data: bytes, fault: Fault) -> None:
    with pytest.raises(PlannerError) as raised:
        odt.text_of(data)
    assert raised.value.fault is fault


def test_cells_said_to_repeat_without_end_are_bounded() -> None:
    repeated = "table:number-columns-repeated='99999999'"
    cell = f"<table:table-cell {repeated}><text:p>x</text:p></table:table-cell>"
    row = f"<table:table-row>{cell * 3}</table:table-row>"
    text = odt.text_of(as_odt(f"<table:table>{row * 1_000}</table:table>"))
    assert text.count("x") == 20_000
