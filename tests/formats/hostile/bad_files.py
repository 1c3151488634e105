"""Files made to harm whoever reads them, by name; all are made on the spot, most of few bytes."""

from __future__ import annotations

import base64
import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterable
from io import BytesIO

BOMB = 2**27
"""Bytes that a zip unpacks to."""
LOTS = 50_000_000

ENTITIES = "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "snegl"}">' for n in range(14)
)  # the last is ten million million snails
LAUGHS = f"<!DOCTYPE x [{ENTITIES}]>"
OUTSIDE = '<!DOCTYPE x [<!ENTITY e13 SYSTEM "file:///etc/passwd">]>'


def rubbish(size: int) -> bytes:
    return hashlib.shake_128(b"rubbish").digest(size)


def packed(*parts: tuple[str, bytes | str]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts:
            made.writestr(name, data)
    return out.getvalue()


def lying(package: bytes, size: int = 50) -> bytes:
    """The package with another size told of its last part, in its own head and in the list."""
    told = size.to_bytes(4, "little")
    own, listed = package.rindex(b"PK\3\4"), package.rindex(b"PK\1\2")
    package = package[: own + 22] + told + package[own + 26 :]
    return package[: listed + 24] + told + package[listed + 28 :]


def overlapping(name: str, copies: int) -> bytes:
    """A zip that lists one part many times over, so that little becomes much."""
    single = packed((name, bytes(10_000_000)))
    at = single.rindex(b"PK\1\2")
    end = single.rindex(b"PK\5\6")
    listed = single[at:end]
    tail = bytearray(single[end:])
    tail[8:10] = tail[10:12] = copies.to_bytes(2, "little")
    tail[12:16] = (len(listed) * copies).to_bytes(4, "little")
    return single[:at] + listed * copies + bytes(tail)


def nested(outer: str, inner: str = "x", deep: int = 100_000) -> str:
    """An element of that name within itself."""
    return f"<{outer}>" * deep + inner + f"</{outer}>" * deep


# --- Word, OpenDocument, Excel ------------------------------------------------------------------

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument"
_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
)


def _types(part: str, kind: str) -> tuple[str, str]:
    names = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    told = (
        f'<Types {names}><Default Extension="rels" ContentType="{rels}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{part}" ContentType="{_MAIN}.{kind}.main+xml"/></Types>'
    )
    return "[Content_Types].xml", told


def _rels(*targets: tuple[str, str]) -> str:
    names = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{_REL}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f"<Relationships {names}>{rows}</Relationships>"


def docx(document: bytes | str, *more: tuple[str, bytes | str]) -> bytes:
    return packed(
        _types("word/document.xml", "wordprocessingml.document"),
        ("_rels/.rels", _rels(("officeDocument", "word/document.xml"))),
        *more,
        ("word/document.xml", document),
    )


def word(body: str, head: str = "") -> str:
    return f"{head}<w:document {_W}><w:body>{body}</w:body></w:document>"


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def xlsx(sheet: bytes | str, *more: tuple[str, bytes | str], sheets: int = 1) -> bytes:
    listed = "".join(f'<sheet name="S{n}" sheetId="{n + 1}" r:id="rId1"/>' for n in range(sheets))
    book = f"<workbook {_S} {_R}><sheets>{listed}</sheets></workbook>"
    return packed(
        _types("xl/workbook.xml", "spreadsheetml.sheet"),
        ("_rels/.rels", _rels(("officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", book),
        (
            "xl/_rels/workbook.xml.rels",
            _rels(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")),
        ),
        *more,
        ("xl/worksheets/sheet1.xml", sheet),
    )


def rows(body: str, head: str = "") -> str:
    return f"{head}<worksheet {_S}><sheetData>{body}</sheetData></worksheet>"


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def odf(kind: str, content: bytes | str) -> bytes:
    return packed(
        ("mimetype", f"application/vnd.oasis.opendocument.{kind}"), ("content.xml", content)
    )


def content(kind: str, body: str, head: str = "") -> str:
    return (
        f"{head}<office:document-content {_ODF}><office:body><office:{kind}>{body}"
        f"</office:{kind}></office:body></office:document-content>"
    )


# --- PDF ----------------------------------------------------------------------------------------


def pdf(*objects: bytes) -> bytes:
    numbered = (b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, 1))
    root = b"trailer<</Root 1 0 R/Size %d>>\n%%%%EOF" % (len(objects) + 1)
    return b"%PDF-1.4\n" + b"".join(numbered) + root


def pdf_bomb() -> bytes:
    """A page whose content is packed twice and unpacks to half a gigabyte."""
    packer = zlib.compressobj()
    once = b"".join(packer.compress(bytes(2**20)) for _ in range(4 * BOMB // 2**20))
    stream = zlib.compress(once + packer.flush())
    head = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n" % len(stream)
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        head + stream + b"\nendstream",
    )


def pdf_loop() -> bytes:
    """Pages that are each other's children."""
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2000000000>>",
        b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2000000000/Parent 2 0 R>>",
    )


def pdf_words(count: int) -> bytes:
    """A page of that many words, each put down on its own."""
    said = b"".join(b"1 0 0 1 %d %d Tm (9.00 Snegl)Tj\n" % (n % 500, n % 800) for n in range(count))
    stream = b"BT /F 9 Tf\n" + said + b"ET"
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F"
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream",
    )


# --- mail ---------------------------------------------------------------------------------------

_HEAD = "From: a@b.example\r\nTo: c@d.example\r\nSubject: Program\r\nMIME-Version: 1.0\r\n"


def mail(rest: str) -> bytes:
    return (_HEAD + rest).encode()


def deep_mail(deep: int) -> bytes:
    """Parts within parts."""
    lines = (
        f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(deep)
    )
    return mail("".join(lines) + "Content-Type: text/plain\r\n\r\n9.00 Kaffe\r\n")


def deep_messages(deep: int) -> bytes:
    """Mails within mails."""
    return mail("Content-Type: message/rfc822\r\n\r\n" * deep + "\r\n9.00 Kaffe\r\n")


def many_parts(count: int) -> bytes:
    part = "--b\r\nContent-Type: text/plain\r\n\r\n9.00 Kaffe\r\n"
    return mail('Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + part * count + "--b--\r\n")


def attached(name: str, data: bytes) -> bytes:
    """A mail that says nothing, with a file."""
    body = base64.encodebytes(data).decode()
    return mail(
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'
        "Content-Type: text/plain\r\n\r\nSe her\r\n--b\r\n"
        "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
        f'Content-Disposition: attachment; filename="{name}"\r\n\r\n{body}\r\n--b--\r\n'
    )


# --- schedules and calendars --------------------------------------------------------------------


def schedule(events: str, head: str = "") -> str:
    return (
        f"{head}<schedule><version>1</version><conference><title>A</title></conference>"
        f'<day index="1" date="2027-04-15"><room name="R">{events}</room></day></schedule>'
    )


def calendar(*lines: str) -> bytes:
    return "\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""]).encode()


Maker = Callable[[], bytes]


def _encoded(text: str) -> bytes:
    return text.encode()


def made(pairs: Iterable[tuple[str, Callable[[], bytes | str]]]) -> dict[str, Maker]:
    """The makers by the names of their files; what makes a text is encoded."""

    def maker(make: Callable[[], bytes | str]) -> Maker:
        def do() -> bytes:
            data = make()
            return data if isinstance(data, bytes) else _encoded(data)

        return do

    return {name: maker(make) for name, make in pairs}
