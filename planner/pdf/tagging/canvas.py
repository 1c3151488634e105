"""A reportlab canvas on which everything drawn is tagged content or an artifact."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFPage, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from planner.pdf.tagging.metadata import Info, Metadata
from planner.pdf.tagging.repairs import mend_streams
from planner.pdf.tagging.structure import Annotation, Content, Element, Kind
from planner.pdf.tagging.tree import ParentTree, add_catalogue

_BACKGROUND = "/Artifact BMC"
_END = "EMC"
_PRINTED = 4  # annotation flag: printed with the page

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""


class UntaggedTextError(Exception):
    """Text was drawn outside the structure, where no screen reader would find it."""


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab ships no annotations
    """A canvas whose pages are, at every moment, inside exactly one marked sequence.

    That is an artifact's by default, and an element's within `tagged`. Sequences follow each
    other and never nest. Lines and areas may be drawn in the default one, for they are
    decoration; text may not: it is either `tagged` or an `artifact` on purpose.
    """

    def __init__(self, out: BinaryIO, metadata: Metadata, *, size: tuple[float, float], font: str):
        """Size in points; `font` is a registered one, named where reportlab needs any."""
        mend_streams()
        super().__init__(
            out,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=metadata.language,
            initialFontName=font,
        )
        self.root = Element(Kind.DOCUMENT)
        self._metadata = metadata
        self._doc.info = Info(metadata)
        self._parents = ParentTree()
        self._owners: list[Element] = []
        self._sequence = _BACKGROUND
        self._last: Element | None = None

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
        element.attributes = {"Placement": "Block", "BBox": box}
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

    def link(self, element: Element, address: str, words: str, box: Box) -> None:
        """Makes an area of the page lead to the address; `words` say where, for a listener."""
        name = f"Link{self._parents.next_key}"
        place = PDFDictionary({"S": PDFName("URI"), "URI": PDFString(address)})
        annotation = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Link"),
                "Rect": PDFArray([round(edge, 2) for edge in box]),
                "Border": PDFArray([0, 0, 0]),
                "A": place,
                "Contents": PDFString(words),
                "F": _PRINTED,
                "StructParent": self._parents.add(element),
            }
        )
        self._addAnnotation(annotation, name)
        element.add(Annotation(self._doc.thisPageName(), name))

    def bookmark(self, title: str, level: int, top: float) -> None:
        """A line of the outline that leads to this height of the page; levels count from 0."""
        key = f"Bookmark{len(self._destinations)}"
        self.bookmarkPage(key, fit="XYZ", left=0, top=round(top, 2), zoom=0)
        self.addOutlineEntry(title, key, level)

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
        add_catalogue(self._doc, self.root, self._parents, self._metadata)
        self.setViewerPreference("DisplayDocTitle", "true")
        if self._outlines:
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
