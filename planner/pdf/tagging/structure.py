"""The logical structure of a document: what a screen reader walks through.

An element comes into the tree when the first content in it is drawn, so that the tree's order is
the drawing order and nothing empty is left in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """The standard structure types in use (ISO 32000-1, 14.8.4)."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    TITLE = "H1"
    HEADING_2 = "H2"
    HEADING_3 = "H3"
    HEADING_4 = "H4"
    PARAGRAPH = "P"
    SPAN = "Span"
    LINK = "Link"
    LIST = "L"
    LIST_ITEM = "LI"
    LABEL = "Lbl"
    LIST_BODY = "LBody"
    TABLE = "Table"
    TABLE_HEAD = "THead"
    TABLE_BODY = "TBody"
    TABLE_ROW = "TR"
    TABLE_HEADING = "TH"
    TABLE_CELL = "TD"
    FIGURE = "Figure"


Attribute = str | int | tuple[float, ...]
"""An attribute's value as PDF has it: a name, a number, or numbers in a row."""


class Content(NamedTuple):
    """A marked sequence of a page's drawing: its page's name and its number there."""

    page: str
    number: int


class Annotation(NamedTuple):
    """A link's clickable area, by its page's name and its own."""

    page: str
    name: str


@dataclass(eq=False)
class Element:
    """One element. Its identity counts: what is drawn in it on two pages is still one element.

    `language` is a BCP 47 tag where it differs from the parent's. `actual_text` is read aloud in
    place of what is drawn, `alternative` tells of what is no text. `attributes` are those that go
    with the kind, such as `{"ListNumbering": "Disc"}`. `entry` is the id of the programme's entry
    that it tells of, which what is within it tells of too. `kids` are in reading order.
    """

    kind: Kind
    parent: Element | None = None
    language: str = ""
    actual_text: str = ""
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    alternative: str = ""
    entry: str = ""
    kids: list[Element | Content | Annotation] = field(default_factory=list, init=False)
    _cell: bool = field(default=False, init=False)
    _placed: bool = field(default=False, init=False)

    def child(
        self,
        kind: Kind,
        *,
        language: str = "",
        actual_text: str = "",
        attributes: Mapping[str, Attribute] | None = None,
        entry: str = "",
    ) -> Element:
        """A new element within this one."""
        return Element(
            kind, self, language, actual_text, attributes or {}, entry=entry or self.entry
        )

    @property
    def spoken(self) -> str:
        """The language of its words: its own, or that of the nearest element it stands in."""
        return self.language or (self.parent.spoken if self.parent else "")

    def cell(self, kind: Kind, **attributes: Attribute) -> Element:
        """A new cell of this table row. It keeps its place though nothing be drawn in it.

        A row that lost its empty cells would have a listener take each for its neighbour.
        """
        made = Element(kind, self, attributes=attributes, entry=self.entry)
        made._cell = True
        self.kids.append(made)
        return made

    def figure(self, alternative: str, language: str = "") -> Element:
        """A new picture within this element, and what it shows, in words of that language."""
        return Element(Kind.FIGURE, self, language, alternative=alternative, entry=self.entry)

    def add(self, kid: Content | Annotation) -> None:
        """Takes drawn content in, and its own place in the tree if it has none yet."""
        self._place()
        self.kids.append(kid)

    def _place(self) -> None:
        if self._placed:
            return
        self._placed = True
        if self.parent is not None:
            self.parent._place()  # noqa: SLF001 - the same class
            if not self._cell:  # a cell is in its row already
                self.parent.kids.append(self)

    def walk(self) -> Iterator[Element]:
        """Itself and all elements in it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()
