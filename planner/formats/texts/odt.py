"""The text of .odt.

The elements are those of OpenDocument 1.3, part 3; names are compared without their namespaces.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from planner.core.faults import Fault, PlannerError
from planner.formats.foreign.package import Package
from planner.formats.programme_html.page_text import text_of_tree
from planner.formats.texts import leaves
from planner.formats.texts.odt_styles import Styles, attribute, name_of, styles_in

_LEFT_OUT = frozenset(
    (
        *("tracked-changes", "note", "annotation", "ruby-text", "hidden-text", "hidden-paragraph"),
        *("table-of-content", "illustration-index", "table-index", "object-index", "user-index"),
        *("alphabetical-index", "bibliography", "forms", "sequence-decls", "desc", "title"),
        *("event-listeners", "object", "sender-initials"),
    )
)
"""What the eye does not see on the page, and lists that the program makes itself."""
_PARAGRAPHS = frozenset(("p", "h"))
_ITEMS = frozenset(("list-item", "list-header"))
_ROWS = frozenset(("table-rows", "table-row-group", "table-header-rows"))
_MOST_CELLS = 20_000
"""Of all tables together, with those that are only said to be repeated."""


def text_of(data: bytes) -> str:
    """What the document's body says: a paragraph a line, a table's row a line with tabs.

    Heads, feet, notes, comments, hidden and deleted text are left out. Raises PlannerError for what
    is no document, encrypted, or over the bounds.
    """
    package = Package(data, Fault.NOT_DOCUMENT, leaves.MOST_SIGNS)
    manifest = "META-INF/manifest.xml"
    if manifest in package and b"encryption-data" in package.part(manifest):
        raise PlannerError(Fault.PROTECTED)
    root = package.tree("content.xml")
    body = root.find("{*}body/{*}text")
    if body is None:
        raise PlannerError(Fault.NOT_DOCUMENT)
    page = leaves.page()
    _Writer(styles_in(package, root)).take(body, page)
    return text_of_tree(page)


@dataclass
class _Writer:
    """Puts a page together, in the document's order."""

    styles: Styles
    cells_left: int = _MOST_CELLS

    def take(self, parent: etree._Element, page: etree._Element) -> None:
        """The paragraphs, lists and tables within an element."""
        for element in parent:
            name = name_of(element)
            if name in _PARAGRAPHS:
                self._take_paragraph(element, page)
            elif name == "list":
                self._take_list(element, page, "", 1)
            elif name == "table":
                self._take_table(element, page)
            elif name not in _LEFT_OUT:
                self.take(element, page)

    def _take_paragraph(
        self, element: etree._Element, page: etree._Element, line: etree._Element | None = None
    ) -> None:
        """A paragraph, on the line of a list's item where one is given."""
        style = self.styles.of(attribute(element, "style-name"))
        if style.hidden:
            return
        if line is None:
            line = leaves.paragraph(page, _heading(element) or style.heading)
        boxes: list[etree._Element] = []
        self._take_words(element, line, boxes)
        for box in boxes:
            self.take(box, page)

    def _take_words(
        self, parent: etree._Element, line: etree._Element, boxes: list[etree._Element]
    ) -> None:
        """The text within a paragraph; boxes with text of their own are gathered."""
        leaves.say(line, parent.text)
        for element in parent:
            name = name_of(element)
            if name == "s":  # how many does not matter
                leaves.say(line, " ")
            elif name == "tab":
                leaves.tab(line)
            elif name == "line-break":
                leaves.line_end(line)
            elif name == "text-box":
                boxes.append(element)
            elif name not in _LEFT_OUT and not self._is_hidden(element):
                self._take_words(element, line, boxes)
            leaves.say(line, element.tail)

    def _is_hidden(self, element: etree._Element) -> bool:
        return (
            name_of(element) == "span" and self.styles.of(attribute(element, "style-name")).hidden
        )

    def _take_list(
        self, element: etree._Element, page: etree._Element, style: str, level: int
    ) -> None:
        """A list's items below each other; those of lists within like them."""
        style = attribute(element, "style-name") or style
        numbered = self.styles.is_numbered(style, level)
        number = 0
        for item in element:
            if name_of(item) not in _ITEMS:
                continue
            signed = name_of(item) == "list-item"
            for child in item:
                name = name_of(child)
                if name == "list":
                    self._take_list(child, page, style, level + 1)
                elif name == "p" and signed:
                    number = _number(item, "start-value", number + 1)
                    line = leaves.list_item(page, number if numbered else None)
                    self._take_paragraph(child, page, line)
                    signed = False
                elif name in _PARAGRAPHS:
                    self._take_paragraph(child, page)

    def _take_table(self, element: etree._Element, page: etree._Element) -> None:
        table = etree.SubElement(page, "table")
        for row in _rows(element):
            self._take_row(row, etree.SubElement(table, "tr"))

    def _take_row(self, row: etree._Element, own: etree._Element) -> None:
        """A row; a place that a cell from beside covers is skipped, one from above is empty."""
        covered = 0
        cells = [cell for cell in row if name_of(cell) in {"table-cell", "covered-table-cell"}]
        while cells and not len(cells[-1]):
            cells.pop()
        for cell in cells:
            again = min(_number(cell, "number-columns-repeated", 1), self.cells_left)
            self.cells_left -= again
            for _ in range(again):
                if name_of(cell) == "table-cell":
                    wide = _number(cell, "number-columns-spanned", 1)
                    self.take(cell, etree.SubElement(own, "td", {"colspan": str(wide)}))
                    covered = wide - 1
                elif covered:
                    covered -= 1
                else:
                    etree.SubElement(own, "td")


def _rows(table: etree._Element) -> list[etree._Element]:
    found: list[etree._Element] = []
    for element in table:
        name = name_of(element)
        if name == "table-row":
            found.append(element)
        elif name in _ROWS:
            found += _rows(element)
    return found


def _heading(element: etree._Element) -> int:
    """The level of a heading; 0 for another paragraph."""
    return max(1, _number(element, "outline-level", 1)) if name_of(element) == "h" else 0


def _number(element: etree._Element, name: str, otherwise: int) -> int:
    stated = attribute(element, name)
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 9 else otherwise
