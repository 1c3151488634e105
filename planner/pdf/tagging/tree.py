"""The structure tree as PDF objects, and the catalogue's entries that make a file accessible."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.pdfbase.pdfdoc import (
    XMP,
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
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
    """Adds the structure, the metadata and the output intent to a document about to be written."""
    _add_structure(document, root, parents)
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
    catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
    catalogue.Metadata = XMP(creator=lambda _document: xmp(metadata))
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "OutputIntents"]
    catalogue.OutputIntents = PDFArray([intent])


def _add_structure(document: PDFDocument, root: Element, parents: ParentTree) -> None:
    names = {element: f"Structure{n}" for n, element in enumerate(root.walk())}

    def refer(element: Element) -> PDFObjectReference:
        return PDFObjectReference(names[element])

    for element, name in names.items():
        document.Reference(_dictionary(document, element, names), name)
    numbers: list[object] = []
    for key, owner in enumerate(parents):
        if isinstance(owner, list):
            numbers += [key, PDFArray([refer(element) for element in owner])]
        else:
            numbers += [key, refer(owner)]
    tree = PDFDictionary({"Nums": PDFArray(numbers)})
    top = PDFDictionary(
        {
            "Type": PDFName("StructTreeRoot"),
            "K": refer(root),
            "ParentTree": document.Reference(tree, "ParentTree"),
            "ParentTreeNextKey": parents.next_key,
        }
    )
    document.Reference(top, "StructureRoot")
    document.Catalog.StructTreeRoot = PDFObjectReference("StructureRoot")


def _dictionary(
    document: PDFDocument, element: Element, names: dict[Element, str]
) -> PDFDictionary:
    page = next((kid.page for kid in element.kids if isinstance(kid, Content)), None)
    parent = "StructureRoot" if element.parent is None else names[element.parent]
    fields: dict[str, object] = {
        "Type": PDFName("StructElem"),
        "S": PDFName(element.kind),
        "P": PDFObjectReference(parent),
    }
    if page:
        fields["Pg"] = PDFObjectReference(page)
    if element.kids:
        fields["K"] = PDFArray([_kid(document, kid, page, names) for kid in element.kids])
    if element.language:
        fields["Lang"] = PDFString(element.language)
    if element.actual_text:
        fields["ActualText"] = PDFString(element.actual_text)
    if element.alternative:
        fields["Alt"] = PDFString(element.alternative)
    if element.attributes:
        values = {name: _value(value) for name, value in element.attributes.items()}
        owner = _OWNERS.get(element.kind, "Table")
        fields["A"] = PDFDictionary({"O": PDFName(owner), **values})
    return PDFDictionary(fields)


def _value(value: Attribute) -> object:
    if isinstance(value, tuple):
        return PDFArray([round(number, 2) for number in value])
    return PDFName(value) if isinstance(value, str) else value


def _kid(
    document: PDFDocument,
    kid: Element | Content | Annotation,
    page: str | None,
    names: dict[Element, str],
) -> object:
    if isinstance(kid, Element):
        return PDFObjectReference(names[kid])
    if isinstance(kid, Content):
        if kid.page == page:
            return kid.number
        return PDFDictionary(
            {
                "Type": PDFName("MCR"),
                "Pg": PDFObjectReference(kid.page),
                "MCID": kid.number,
            }
        )
    return PDFDictionary(
        {
            "Type": PDFName("OBJR"),
            "Pg": PDFObjectReference(kid.page),
            "Obj": document.refAnnotation(kid.name),
        }
    )
