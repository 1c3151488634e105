"""A Word document to write on: paragraphs, headings, lists and tables in Word's own styles.

What python-docx has no words for (links, the language of a text, lists that count anew, headings of
tables that repeat) is written as WordprocessingML (ECMA-376, part 1, chapter 17).
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from planner.formats.programme_text.prose import Form, Prose
from planner.formats.web import web_uri
from planner.markup import Run

TABLE_STYLE = "Light Shading"
_LINK = RGBColor(0x05, 0x63, 0xC1)
_LIST_STYLES = {Form.PARAGRAPH: "Normal", Form.BULLET: "List Bullet", Form.NUMBER: "List Number"}


class Paper:
    """An A4 document in one language."""

    def __init__(self, title: str, language: str) -> None:
        self._document = Document()
        (section,) = self._document.sections
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(25)
        section.top_margin = section.bottom_margin = Mm(22)
        about = self._document.core_properties
        about.title, about.language, about.author, about.comments = title, language, "", ""
        about.created = about.modified = datetime.now(UTC).replace(tzinfo=None)
        defaults = self._document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
        defaults.set(qn("w:val"), language)
        # Asked for each paragraph anew, they would take most of the time.
        self._style_ids = {style.name: style.style_id for style in self._document.styles}

    def bytes(self) -> bytes:
        """The document's file."""
        file = io.BytesIO()
        self._document.save(file)
        return file.getvalue()

    def paragraph(self, style: str = "Normal") -> Paragraph:
        """A new paragraph at the end."""
        paragraph = self._document.add_paragraph()
        paragraph._p.style = self._style_ids[style]  # noqa: SLF001 - see above
        return paragraph

    def prose(self, lines: Prose, language: str = "") -> None:
        """A long text: its paragraphs and lists."""
        before: Form | None = None
        numbering: BaseOxmlElement | None = None
        for line in lines:
            paragraph = self.paragraph(_LIST_STYLES[line.form])
            if line.form is Form.NUMBER:
                if before is not Form.NUMBER:
                    numbering = self._new_list(line.number)
                paragraph._p.get_or_add_pPr().append(_numbered(numbering))  # noqa: SLF001 - see above
            for run in line.runs:
                write_run(paragraph, run, language)
            before = line.form

    def table(self, headings: Sequence[str], widths: Sequence[int]) -> Table:
        """A table with a heading row that repeats on each page; widths in millimetres."""
        table: Table = self._document.add_table(rows=1, cols=len(headings), style=TABLE_STYLE)
        table.autofit = False
        for look in table._tbl.iter(qn("w:tblLook")):  # noqa: SLF001 - see above
            look.set(qn("w:val"), "06A0")  # heading row and first column, but no bands of colour
            look.set(qn("w:noHBand"), "1")
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        (row,) = table.rows
        for cell, heading, width in zip(row.cells, headings, widths, strict=True):
            cell.width = Mm(width)
            cell.paragraphs[0].add_run(heading)
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - see above
        return table

    def _new_list(self, start: int) -> BaseOxmlElement:
        """Numbering that begins at `start`, in the manner of Word's style for numbered lists."""
        numbering = self._document.part.numbering_part.element
        style = self._document.styles["List Number"].element
        own = style.find(f".//{qn('w:numId')}").get(qn("w:val"))
        (abstract,) = numbering.xpath(f"w:num[@w:numId='{own}']/w:abstractNumId/@w:val")
        new: BaseOxmlElement = numbering.add_num(int(abstract))
        new.add_lvlOverride(ilvl=0).add_startOverride(start)
        return new


def write_run(paragraph: Paragraph, run: Run, language: str = "") -> None:
    """Puts a run into the paragraph, as a link where it is one."""
    written = paragraph.add_run(run.text)
    written.bold, written.italic = run.strong or None, run.emphasis or None
    _speak(written, language)
    address = run.link if run.link.startswith("mailto:") else web_uri(run.link)
    if address:
        _link(paragraph, written, address)


def write_text(
    paragraph: Paragraph, text: str, language: str = "", *, strong: bool = False
) -> None:
    """Puts bare text into the paragraph."""
    write_run(paragraph, Run(text, strong=strong), language)


def add_row(table: Table) -> list[Paragraph]:
    """A new row that stays whole on its page: the first paragraph of each of its cells."""
    row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx forgot what it gives
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - see above
    return [cell.paragraphs[0] for cell in row.cells]


def _numbered(numbering: BaseOxmlElement | None) -> BaseOxmlElement:
    properties = OxmlElement("w:numPr")
    if numbering is not None:
        for name, value in (("w:ilvl", "0"), ("w:numId", str(numbering.numId))):
            child = OxmlElement(name)
            child.set(qn("w:val"), value)
            properties.append(child)
    return properties


def _speak(run: WordRun, language: str) -> None:
    if language:
        element = OxmlElement("w:lang")
        element.set(qn("w:val"), language)
        run._r.get_or_add_rPr().append(element)  # noqa: SLF001 - see above


def _link(paragraph: Paragraph, run: WordRun, address: str) -> None:
    run.font.color.rgb, run.underline = _LINK, True
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run._r.addprevious(link)  # noqa: SLF001 - see above
    link.append(run._r)  # noqa: SLF001 - see above
