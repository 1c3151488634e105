"""The text of .docx.

The parts and elements are those of ECMA-376, part 1, "WordprocessingML"; names are compared without
their namespaces, for the strict form of the format has others.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from planner.core.faults import Fault, PlannerError
from planner.formats.foreign.package import Package
from planner.formats.programme_html.page_text import text_of_tree
from planner.formats.texts import leaves
from planner.formats.texts.word_styles import Styles, styles_in

_WITHIN = frozenset(("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
"""What only wraps paragraphs, rows, cells or runs; changes that were tracked are accepted."""
_WITHIN_LINE = _WITHIN | {"hyperlink", "fldSimple", "dir", "bdo", "r"}
_PICTURES = frozenset(("drawing", "pict", "object", "AlternateContent"))
_MOST_BEFORE = 20
"""Columns that a row leaves free before its first cell."""
_OFF = frozenset(("0", "false", "off", "none"))


def text_of(data: bytes) -> str:
    """What the document's body says: a paragraph a line, a table's row a line with tabs.

    Heads, feet, notes, comments, hidden and deleted text are left out. Raises PlannerError for what
    is no document, encrypted, or over the bounds.
    """
    package = Package(data, Fault.NOT_DOCUMENT, leaves.MOST_SIGNS)
    body = package.tree("word/document.xml").find("{*}body")
    if body is None:
        raise PlannerError(Fault.NOT_DOCUMENT)
    page = leaves.page()
    _Writer(styles_in(package)).take(body, page)
    return text_of_tree(page)


@dataclass
class _Writer:
    """Puts a page together, in the document's order."""

    styles: Styles

    def take(self, parent: etree._Element, page: etree._Element) -> None:
        """The paragraphs and tables within an element."""
        for element in parent:
            name = _name(element)
            if name == "p":
                self._take_paragraph(element, page)
            elif name == "tbl":
                self._take_table(element, page)
            elif name in _WITHIN and not _is_contents(element):
                self.take(element, page)

    def _take_paragraph(self, element: etree._Element, page: etree._Element) -> None:
        properties = element.find("{*}pPr")
        style = self.styles.of(properties)
        if style.left_out:
            return
        number = self.styles.number(properties)
        if number is None or style.heading:
            line = leaves.paragraph(page, style.heading)
        else:
            line = leaves.list_item(page, number or None)
        boxes: list[etree._Element] = []
        self._take_runs(element, line, boxes)
        for box in boxes:
            self.take(box, page)

    def _take_runs(
        self, parent: etree._Element, line: etree._Element, boxes: list[etree._Element]
    ) -> None:
        """The text within a paragraph; boxes with text of their own are gathered."""
        for element in parent:
            name = _name(element)
            if name == "t":
                leaves.say(line, element.text)
            elif name in {"tab", "ptab"}:
                leaves.tab(line)
            elif name in {"br", "cr"}:
                leaves.line_end(line)
            elif name == "noBreakHyphen":
                leaves.say(line, "-")
            elif name in _PICTURES:
                boxes += _boxes(element)
            elif name in _WITHIN_LINE and not _is_hidden(element):
                self._take_runs(element, line, boxes)

    def _take_table(self, element: etree._Element, page: etree._Element) -> None:
        table = etree.SubElement(page, "table")
        for row in _within(element, "tr"):
            properties = row.find("{*}trPr")
            if properties is not None and properties.find("{*}del") is not None:
                continue
            own = etree.SubElement(table, "tr")
            for _ in range(min(_number(properties, "gridBefore", least=0), _MOST_BEFORE)):
                etree.SubElement(own, "td")
            for cell in _within(row, "tc"):
                self._take_cell(cell, own)

    def _take_cell(self, element: etree._Element, row: etree._Element) -> None:
        """A cell; of those that were made one going down, only the first says anything."""
        properties = element.find("{*}tcPr")
        wide = _number(properties, "gridSpan", least=1)
        cell = etree.SubElement(row, "td", {"colspan": str(wide)})
        merged = None if properties is None else properties.find("{*}vMerge")
        if merged is None or _value(merged) == "restart":
            self.take(element, cell)


def _within(parent: etree._Element, name: str) -> list[etree._Element]:
    """The rows of a table or the cells of a row, also those that something else is wrapped around.

    Nothing of a table within is taken.
    """
    found: list[etree._Element] = []
    for element in parent:
        own = _name(element)
        if own == name:
            found.append(element)
        elif own in _WITHIN:
            found += _within(element, name)
    return found


def _boxes(picture: etree._Element) -> list[etree._Element]:
    """The boxes of text in a drawing; what is there again for older programs is not taken."""
    found: list[etree._Element] = []
    for element in picture:
        name = _name(element)
        if name == "txbxContent":
            found.append(element)
        elif name != "Fallback":
            found += _boxes(element)
    return found


def _is_contents(element: etree._Element) -> bool:
    """Whether it is a list of contents that Word makes itself."""
    gallery = element.find("{*}sdtPr/{*}docPartObj/{*}docPartGallery")
    return gallery is not None and "contents" in _value(gallery).lower()


def _is_hidden(run: etree._Element) -> bool:
    hidden = run.find("{*}rPr/{*}vanish")
    return hidden is not None and _value(hidden) not in _OFF


def _number(properties: etree._Element | None, name: str, *, least: int) -> int:
    found = None if properties is None else properties.find(f"{{*}}{name}")
    stated = "" if found is None else _value(found)
    return max(least, int(stated)) if stated.isascii() and stated.isdigit() else least


def _value(element: etree._Element) -> str:
    return next((str(v) for key, v in element.items() if str(key).endswith("}val")), "")


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
