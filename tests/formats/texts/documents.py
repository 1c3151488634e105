"""Documents and mails made for the tests."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    f'xmlns:{name}="{_ODF}:{place}:1.0"'
    for name, place in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
        ("fo", "xsl-fo-compatible"),
    )
)


def saved(document: Document) -> bytes:
    """The bytes of a Word document."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def add_xml(paragraph: Paragraph, xml: str) -> None:
    """Puts elements of WordprocessingML behind what the paragraph holds."""
    names = nsdecls("w", "wp", "a", "pic") + (
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    for element in parse_xml(f"<w:x {names}>{xml}</w:x>"):
        paragraph._p.append(element)


def packed(parts: Mapping[str, bytes | str] | Iterable[tuple[str, bytes | str]]) -> bytes:
    """A zip of these parts."""
    out = BytesIO()
    pairs = parts.items() if isinstance(parts, Mapping) else parts
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in pairs:
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(name, data, stored)
    return out.getvalue()


def word(body: str, head: str = "") -> bytes:
    """A Word document of nothing but this body."""
    names = nsdecls("w")
    return packed(
        {"word/document.xml": f"{head}<w:document {names}><w:body>{body}</w:body></w:document>"}
    )


def odt(body: str, styles: str = "", head: str = "") -> bytes:
    """An OpenDocument text of this body and these automatic styles."""
    content = (
        f"{head}<office:document-content {_NAMES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
