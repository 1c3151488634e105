"""A reportlab canvas on which everything drawn is tagged content or an artifact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFPage, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from planner.pdf.inks import press_ink
from planner.pdf.tagging.compact import CompactDocument
from planner.pdf.tagging.letters import Letters
from planner.pdf.tagging.metadata import Info, Metadata
from planner.pdf.tagging.reading import Turn, put_in_order
from planner.pdf.tagging.repairs import mend_streams
from planner.pdf.tagging.structure import Annotation, Content, Element, Kind
from planner.pdf.tagging.tree import ParentTree, add_catalogue

_BACKGROUND = "/Artifact BMC"
_END = "EMC"
_PRINTED = 4  # annotation flag: printed with the page
_TOUCHES = 0.5
"""Points; what comes so near to a page's edge is meant to reach it."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""

Stretch = tuple[str, str, float, str]
"""A text, the name of the font that has its letters, its size in points, and its colour."""


class UntaggedTextError(Exception):
    """Text was drawn outside the structure, where no screen reader would find it."""


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab ships no annotations
    """A canvas whose pages are, at every moment, inside exactly one marked sequence.

    That is an artifact's by default, and an element's within `tagged`. Sequences follow each
    other and never nest. Lines and areas may be drawn in the default one, for they are
    decoration; text may not: it is either `tagged` or an `artifact` on purpose.
    """

    def __init__(
        self,
        out: BinaryIO,
        metadata: Metadata,
        *,
        size: tuple[float, float],
        font: str,
        bleed: float = 0.0,
    ):
        """Size in points; `font` is a registered one, named where reportlab needs any.

        With a `bleed`, so many points on each side, the pages are for a press: so much larger than
        the size they are trimmed to, and in a press's inks whatever they are drawn in.
        """
        mend_streams()
        media = (0, 0, size[0] + 2 * bleed, size[1] + 2 * bleed)
        super().__init__(
            out,
            pagesize=media[2:],
            pageCompression=1,
            initialFontName=font,
            enforceColorSpace=press_ink if bleed else None,
            bleedBox=media if bleed else None,
            trimBox=(bleed, bleed, size[0] + bleed, size[1] + bleed) if bleed else None,
        )
        # In the place of the document that reportlab has made for itself.
        self._doc = CompactDocument(compression=1, invariant=1, lang=metadata.language)
        self._letters = Letters(self._doc)
        self._fills: dict[str, str] = {}
        self.root = Element(Kind.DOCUMENT, language=metadata.language)
        self._metadata = metadata
        self._doc.info = Info(metadata)
        self._parents = ParentTree()
        self._owners: list[Element] = []
        self._sequence = _BACKGROUND
        self._last: Element | None = None
        self._size, self._bleed = size, bleed
        self._page, self._shuffled = 0, False
        self._turns: dict[Content | Annotation, Turn] = {}
        self._bookmarks: list[tuple[int, str, int, str]] = []

    @contextmanager
    def leaf(self, page: int, x: float = 0.0, y: float = 0.0) -> Iterator[None]:
        """What is drawn here is the page of that number, with its lower left corner at x and y.

        Structure and outline follow the pages' numbers, in whichever order they are drawn.
        """
        self._shuffled |= page < self._page
        self._page = page
        moved = (x + self._bleed, y + self._bleed)
        if moved == (0, 0):
            yield
            return
        self.saveState()
        self.translate(*moved)
        yield
        self.restoreState()

    def bled(self, box: Box) -> Box:
        """The box, run out into the bleed where it touches the edges of the page."""
        left, bottom, right, top = box
        width, height = self._size
        return (
            left - self._bleed * (left < _TOUCHES),
            bottom - self._bleed * (bottom < _TOUCHES),
            right + self._bleed * (right > width - _TOUCHES),
            top + self._bleed * (top > height - _TOUCHES),
        )

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """What is drawn here is the element's."""
        if self._sequence != _BACKGROUND:
            raise UntaggedTextError(f"{element.kind} within {self._sequence}: sequences never nest")
        if self._last is element and self._code[-2:] == [_END, _BACKGROUND]:
            del self._code[-2:]  # nothing came between: the element's last sequence goes on
            self._sequence = f"/{element.kind}"
        else:
            content = Content(self._doc.thisPageName(), len(self._owners))
            self._owners.append(element)
            self._turns[content] = (self._page, len(self._turns))
            element.add(content)
            self._switch(f"/{element.kind} <</MCID {content.number}>> BDC")
        yield
        self._switch(_BACKGROUND)
        self._last = element

    @contextmanager
    def figure(self, element: Element, box: Box) -> Iterator[None]:
        """What is drawn here is a picture that fills the box; its element says what it shows.

        Raises ValueError without such words: a listener would meet a hole.
        """
        if not element.alternative.strip():
            raise ValueError("a picture without words for those who do not see it")
        element.attributes = {"Placement": "Block", "BBox": self.on_paper(box)}
        with self.tagged(element):
            yield

    @contextmanager
    def artifact(self, kind: str = "Pagination", subtype: str = "") -> Iterator[None]:
        """What is drawn here is no content: a running header, a page number, a tint.

        Kinds are Pagination, Layout and Page; subtypes of the first Header and Footer
        (ISO 32000-1, 14.8.2.2).
        """
        below = f" /Subtype /{subtype}" if subtype else ""
        self._switch(f"/Artifact <</Type /{kind}{below}>> BDC")
        yield
        self._switch(_BACKGROUND)
        self._last = None  # what its element draws next is not the artifact's

    def link(self, element: Element, address: str, words: str, box: Box) -> None:
        """Makes an area of the page lead to the address; `words` say where, for a listener."""
        name = f"Link{self._parents.next_key}"
        place = PDFDictionary({"S": PDFName("URI"), "URI": PDFString(address)})
        annotation = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Link"),
                "Rect": PDFArray([round(edge, 2) for edge in self.on_paper(box)]),
                "Border": PDFArray([0, 0, 0]),
                "A": place,
                "Contents": PDFString(words),
                "F": _PRINTED,
                "StructParent": self._parents.add(element),
            }
        )
        self._addAnnotation(annotation, name)
        drawn = Annotation(self._doc.thisPageName(), name)
        self._turns[drawn] = (self._page, len(self._turns))
        element.add(drawn)

    def bookmark(self, title: str, level: int, top: float) -> None:
        """A line of the outline that leads to this height of the page; levels count from 0."""
        key = f"Bookmark{len(self._bookmarks)}"
        left, _, _, upper = self.on_paper((0, top, 0, top))
        self.bookmarkPage(key, fit="XYZ", left=round(left, 2), top=round(upper, 2), zoom=0)
        self._bookmarks.append((self._page, title, level, key))

    def on_paper(self, box: Box) -> Box:
        """The box as it lies on the paper, seen from the page that is being drawn."""
        (left, bottom), (right, top) = map(
            self.absolutePosition, (box[0], box[2]), (box[1], box[3])
        )
        return left, bottom, right, top

    def write(self, x: float, y: float, stretches: Iterable[Stretch]) -> None:
        """Writes the stretches of text one behind the other, with their baseline at y.

        Outside `tagged` and `artifact` this raises UntaggedTextError.
        """
        parts = [f"BT {x:.2f} {y:.2f} Td"]
        for text, font, size, colour in stretches:
            if self._sequence == _BACKGROUND:
                raise UntaggedTextError(f"untagged text on page {self.getPageNumber()}: {text}")
            parts.append(self._fill(colour))
            parts += self._letters.shown(text, font, size)
        self._code.append(" ".join((*parts, "ET")))

    def _fill(self, colour: str) -> str:
        """The operators that choose the colour for letters."""
        if colour not in self._fills:
            before = len(self._code)
            self.setFillColor(HexColor(colour))
            self._fills[colour] = " ".join(self._code[before:])
            del self._code[before:]
        return self._fills[colour]

    def drawText(self, aTextObject: PDFTextObject) -> None:  # noqa: N802, N803 - reportlab's names
        """As reportlab's, but text in the default artifact raises UntaggedTextError."""
        code = str(aTextObject.getCode())
        if self._sequence == _BACKGROUND and ("Tj" in code or "TJ" in code):
            raise UntaggedTextError(f"untagged text on page {self.getPageNumber()}: {code[:80]}")
        self._code.append(code)

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Closes the page; an artifact with nothing in it is left out."""
        code: list[str] = []
        for operator in [_BACKGROUND, *self._code, _END]:
            if operator == _END and code and code[-1].startswith("/Artifact"):
                code.pop()
            else:
                code.append(operator)
        self._code[:] = code or [" "]
        self._last = None
        super().showPage()

    def save(self) -> None:
        """Closes the last page if it is open and writes the file."""
        if self._code:
            self.showPage()
        if self._shuffled:
            put_in_order(self.root, self._turns)
        add_catalogue(self._doc, self.root, self._parents, self._metadata)
        self.setViewerPreference("DisplayDocTitle", "true")
        for _, title, level, key in sorted(self._bookmarks, key=lambda one: one[0]):
            self.addOutlineEntry(title, key, level)
        if self._bookmarks:
            self.showOutline()
        super().save()

    def _switch(self, sequence: str) -> None:
        self._code += [_END, sequence]
        self._sequence = sequence

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802 - reportlab's name
        """The last hook of reportlab's that sees a page before it is written."""
        super()._setAnnotations(page)
        if not isinstance(page, PDFPage):
            return
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Tabs = PDFName("S")  # the tab key follows the structure
        if self._owners:
            page.StructParents = self._parents.add(self._owners)
        self._owners = []
