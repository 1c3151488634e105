"""The structure tree as PDF objects, and the catalogue's entries that make a file accessible."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE
from collections.abc import Iterable, Iterator, Mapping

from reportlab.pdfbase.pdfdoc import (
    XMP,
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from planner.pdf.tagging.metadata import Metadata, srgb_profile, xmp
from planner.pdf.tagging.structure import Annotation, Attribute, Content, Element, Kind

_OWNERS = {Kind.LIST: "List", Kind.FIGURE: "Layout"}
"""Who lays down what an element's attributes mean (ISO 32000-1, 14.8.5); of others, tables do."""


class ParentTree:
    """From content back to its element. Pages and links draw their keys from one counter."""

    def __init__(self) -> None:
        self._owners: list[Element | list[Element]] = []

    @property
    def next_key(self) -> int:
        """The key that the next one added will get."""
        return len(self._owners)

    def add(self, owner: Element | list[Element]) -> int:
        """The key of a link's element, or of a page's elements by content number."""
        self._owners.append(owner)
        return len(self._owners) - 1

    def __iter__(self) -> Iterator[Element | list[Element]]:
        return iter(self._owners)


def add_catalogue(
    document: PDFDocument, root: Element, parents: ParentTree, metadata: Metadata
) -> None:
    """Adds the structure and the metadata to a document about to be written.

    One that keeps the standards has an output intent for its colours, too.
    """
    _add_structure(document, root, parents)
    catalogue = document.Catalog
    catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
    catalogue.Metadata = XMP(creator=lambda _document: xmp(metadata))
    if metadata.standard:
        _add_output_intent(document)


def _add_output_intent(document: PDFDocument) -> None:
    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), [PDFZCompress])
    intent = PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB"),
            "DestOutputProfile": document.Reference(profile, "ColourProfile"),
        }
    )
    catalogue = document.Catalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "OutputIntents"]
    catalogue.OutputIntents = PDFArray([intent])


class _Written(PDFObject):  # type: ignore[misc]  # reportlab ships no annotations
    """An object that is text already: there are as many as lines of print."""

    def __init__(self) -> None:
        self.text = ""

    def format(self, _document: PDFDocument) -> bytes:
        """The object as it stands in the file."""
        return self.text.encode("ascii")


class _Numbers:
    """Under which numbers the file knows elements, and pages and other objects that have names."""

    def __init__(self, document: PDFDocument, elements: Iterable[Element]) -> None:
        self._by_name: Mapping[str, tuple[int, int]] = document.idToObjectNumberAndVersion
        self._document = document
        self.written = {element: _Written() for element in elements}
        for number, one in enumerate(self.written.values()):
            document.Reference(one, f"Structure{number}")
        self._of_elements = {
            element: self._by_name[f"Structure{number}"][0]
            for number, element in enumerate(self.written)
        }

    def of(self, known: Element | str) -> str:
        """A reference to the element or to what has that name."""
        if isinstance(known, Element):
            return f"{self._of_elements[known]} 0 R"
        return f"{self._by_name[known][0]} 0 R"

    def of_link(self, name: str) -> str:
        """A reference to the clickable area of that name."""
        return self.of(self._document.annotationName(name))


def _add_structure(document: PDFDocument, root: Element, parents: ParentTree) -> None:
    numbers = _Numbers(document, root.walk())
    top, tree = _Written(), _Written()
    document.Reference(top, "StructureRoot")
    document.Reference(tree, "ParentTree")
    for element, one in numbers.written.items():
        one.text = _text(element, numbers)
    owners = (
        f"[{' '.join(map(numbers.of, owner))}]" if isinstance(owner, list) else numbers.of(owner)
        for owner in parents
    )
    tree.text = f"<</Nums[{' '.join(f'{key} {owner}' for key, owner in enumerate(owners))}]>>"
    top.text = (
        f"<</Type/StructTreeRoot/K {numbers.of(root)}/ParentTree {numbers.of('ParentTree')}"
        f"/ParentTreeNextKey {parents.next_key}>>"
    )
    document.Catalog.StructTreeRoot = PDFObjectReference("StructureRoot")


def _text(element: Element, numbers: _Numbers) -> str:
    """The element as it stands in the file."""
    page = next((kid.page for kid in element.kids if isinstance(kid, Content)), None)
    parts = [f"<</S/{element.kind}/P {numbers.of(element.parent or 'StructureRoot')}"]
    if page:
        parts.append(f"/Pg {numbers.of(page)}")
    if element.kids:
        parts.append(f"/K[{' '.join(_kid(kid, page, numbers) for kid in element.kids)}]")
    if element.language:
        parts.append(f"/Lang{_string(element.language)}")
    if element.actual_text:
        parts.append(f"/ActualText{_string(element.actual_text)}")
    if element.alternative:
        parts.append(f"/Alt{_string(element.alternative)}")
    if element.attributes:
        values = "".join(f"/{name}{_value(value)}" for name, value in element.attributes.items())
        parts.append(f"/A<</O/{_OWNERS.get(element.kind, 'Table')}{values}>>")
    return "".join((*parts, ">>"))


def _string(text: str) -> str:
    """The text as a string of a PDF."""
    if text.isascii() and text.isprintable():
        return "(" + re.sub(r"([\\()])", r"\\\1", text) + ")"
    return f"<{(BOM_UTF16_BE + text.encode('utf-16-be')).hex()}>"


def _value(value: Attribute) -> str:
    if isinstance(value, tuple):
        return f"[{' '.join(f'{number:.2f}' for number in value)}]"
    return str(PDFName(value)) if isinstance(value, str) else f" {value}"


def _kid(kid: Element | Content | Annotation, page: str | None, numbers: _Numbers) -> str:
    if isinstance(kid, Element):
        return numbers.of(kid)
    if isinstance(kid, Annotation):
        return f"<</Type/OBJR/Pg {numbers.of(kid.page)}/Obj {numbers.of_link(kid.name)}>>"
    if kid.page == page:
        return str(kid.number)
    return f"<</Type/MCR/Pg {numbers.of(kid.page)}/MCID {kid.number}>>"
