"""A page put together from a document's paragraphs, lists and tables.

What becomes of the page is `programme_html`'s: a table of a document reads as one that was pasted.
"""

from __future__ import annotations

from lxml import etree

from planner.formats.programme_html.marks import LINE, TABS

MOST_SIGNS = 250_000
"""Signs that open or close an element of a document; a programme of ten pages has a tenth."""
MOST_LEVELS = 6
"""Of headings."""


def page() -> etree._Element:
    """An empty one."""
    return etree.Element("body")


def paragraph(parent: etree._Element, heading: int = 0) -> etree._Element:
    """A line of its own, or a heading of that level."""
    if heading:
        return etree.SubElement(parent, f"h{min(heading, MOST_LEVELS)}")
    return etree.SubElement(parent, "p", {"class": LINE})


def list_item(parent: etree._Element, number: int | None) -> etree._Element:
    """An item below the one before it; its number, or None for one with a dot."""
    if number is not None:
        listed = etree.SubElement(parent, "ol", {"start": str(number)})
    else:
        last = parent[-1] if len(parent) else None
        listed = last if last is not None and last.tag == "ul" else etree.SubElement(parent, "ul")
    return etree.SubElement(listed, "li")


def say(element: etree._Element, text: str | None) -> None:
    """Adds text behind what the element holds."""
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def tab(element: etree._Element) -> None:
    """Adds a tab."""
    etree.SubElement(element, "span", {"class": TABS})


def line_end(element: etree._Element) -> None:
    """Adds a line end within a paragraph."""
    etree.SubElement(element, "br")
