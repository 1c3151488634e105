"""What a file says of itself: title, language, and the standards it keeps (XMP and Info)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString

PROGRAM = "Programme Planner"


@dataclass(frozen=True)
class Metadata:
    """A document's title, its language (BCP 47), and what else is known of it.

    Without `created` the file holds no date, and the same document gives the same bytes. Where it
    is not `standard`, the file does not claim to keep any.
    """

    title: str
    language: str
    author: str = ""
    subject: str = ""
    created: datetime | None = None
    standard: bool = True


class Info(PDFInfo):  # type: ignore[misc]  # reportlab ships no annotations
    """The Info dictionary, holding the fields that are set and no others."""

    producer = creator = PROGRAM

    def __init__(self, metadata: Metadata) -> None:
        super().__init__()
        self.title, self.author = metadata.title, metadata.author
        self.subject = metadata.subject
        self._created = metadata.created

    def format(self, document: PDFDocument) -> bytes:
        """The dictionary as it stands in the file."""
        fields = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Producer": self.producer,
            "Creator": self.creator,
        }
        if self._created is not None:
            fields["CreationDate"] = fields["ModDate"] = _pdf_date(self._created)
        values = {name: PDFString(text) for name, text in fields.items() if text}
        formatted: bytes = PDFDictionary(values).format(document)
        return formatted


def _pdf_date(moment: datetime) -> str:
    utc = moment.astimezone(None) if moment.tzinfo is None else moment
    zone = utc.strftime("%z")
    return f"D:{utc:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"


def xmp(metadata: Metadata) -> bytes:
    """The metadata packet, claiming PDF/UA-1 and PDF/A-2a for a standard file.

    PDF/A wants every property from a schema it does not know described in the packet (ISO 19005-2,
    6.6.2.3.3), and that of PDF/UA is one.
    """
    parts = [
        _language_alternative("dc:title", metadata.title),
        _listed("dc:creator", "Seq", metadata.author),
        _language_alternative("dc:description", metadata.subject),
        _listed("dc:language", "Bag", metadata.language),
        f"<pdf:Producer>{PROGRAM}</pdf:Producer><xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool>",
    ]
    if metadata.standard:
        parts += [
            "<pdfuaid:part>1</pdfuaid:part>",
            "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
            _UA_SCHEMA,
        ]
    if metadata.created is not None:
        stamp = metadata.created.astimezone().isoformat(timespec="seconds")
        parts.append(f"<xmp:CreateDate>{stamp}</xmp:CreateDate>")
        parts.append(f"<xmp:ModifyDate>{stamp}</xmp:ModifyDate>")
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {spaces}>'
        f'<rdf:Description rdf:about="">{"".join(parts)}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()


_NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}

_RESOURCE = '<rdf:li rdf:parseType="Resource">'
_UA_SCHEMA = (
    f"<pdfaExtension:schemas><rdf:Bag>{_RESOURCE}"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    f"<pdfaSchema:namespaceURI>{_NAMESPACES['pdfuaid']}</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    f"<pdfaSchema:property><rdf:Seq>{_RESOURCE}"
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>The part of PDF/UA that is kept</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
)


def _language_alternative(name: str, text: str) -> str:
    if not text:
        return ""
    item = f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'
    return f"<{name}><rdf:Alt>{item}</rdf:Alt></{name}>"


def _listed(name: str, container: str, text: str) -> str:
    if not text:
        return ""
    return f"<{name}><rdf:{container}><rdf:li>{escape(text)}</rdf:li></rdf:{container}></{name}>"


@cache
def srgb_profile() -> bytes:
    """An ICC profile of sRGB, which tells a printer what the colours mean."""
    from PIL import ImageCms  # noqa: PLC0415 - a library of its own, wanted only on saving

    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # Bytes 24 to 35 are the moment of making: the same programme shall give the same file.
    fixed = b"".join(part.to_bytes(2, "big") for part in (2000, 1, 1, 0, 0, 0))
    return made[:24] + fixed + made[36:]
