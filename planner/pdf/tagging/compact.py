"""The file itself: small objects in compressed groups, and a compressed table of where all are.

A tagged file has a dozen small objects for each entry. Written one by one, as reportlab writes
them, they make up most of it. Groups and table are the object streams and the cross-reference
stream of ISO 32000-1, 7.5.7 and 7.5.8, which PDF/A-2 and PDF/UA-1 allow.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.pdfdoc import format as formatted

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"  # bytes above 127 say that the file is no text

_GROUP = 200
"""Objects in a group: who wants to read one has to unpack them all."""

_FREE, _ALONE, _GROUPED = range(3)

_Line = tuple[int, int, int]
"""A line of the table: the kind of object; its offset or its group's number; its place there."""

_WIDTHS = (1, 4, 2)
"""The bytes that each column of the table takes."""


class CompactDocument(PDFDocument):  # type: ignore[misc]  # reportlab ships no annotations
    """A document of reportlab's that takes little space in its file."""

    def format(self) -> bytes:
        """The whole file; the same document gives the same bytes. Called by reportlab on saving."""
        root, info = (self.Reference(part).format(self) for part in (self.Catalog, self.info))
        objects = dict(self._objects())
        alone = {n: text for n, text in objects.items() if text.rstrip().endswith(b"endstream")}
        small = [n for n in objects if n not in alone]
        lines: dict[int, _Line] = {0: (_FREE, 0, 0)}
        for first in range(0, len(small), _GROUP):
            members = small[first : first + _GROUP]
            group = len(objects) + 1 + first // _GROUP
            alone[group] = _packed({n: objects[n] for n in members})
            lines |= {n: (_GROUPED, group, place) for place, n in enumerate(members)}
        return _file(alone, lines, b"/Root %s/Info %s" % (root, info))

    def _objects(self) -> Iterator[tuple[int, bytes]]:
        """Each object's number and text; more objects turn up while these are made."""
        number = 1
        while number in self.numberToId:
            known = self.idToObject[self.numberToId[number]]
            yield number, formatted(known, self, toplevel=1)
            number += 1


def _file(alone: Mapping[int, bytes], lines: dict[int, _Line], ends: bytes) -> bytes:
    """The file of these streams, with the table to which theirs and its own line are added."""
    parts, offset = [_HEADER], len(_HEADER)
    for number, stream in alone.items():
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, stream.rstrip(b"\n")))
        lines[number] = (_ALONE, offset, 0)
        offset += len(parts[-1])
    number = len(lines)
    lines[number] = (_ALONE, offset, 0)
    mark = sha256(b"".join(parts)).digest()[:16].hex().encode()
    fields = (
        b"/Type/XRef/Size %d/W[%d %d %d]%s/ID[<%s><%s>]/DecodeParms<</Predictor 12/Columns %d>>"
    )
    values = (len(lines), *_WIDTHS, ends, mark, mark, sum(_WIDTHS))
    table = _stream(fields % values, _differences([lines[n] for n in range(len(lines))]))
    parts.append(b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, table, offset))
    return b"".join(parts)


def _packed(objects: Mapping[int, bytes]) -> bytes:
    """The objects as one stream, which begins with their numbers and places in it."""
    places = accumulate((len(text) + 1 for text in objects.values()), initial=0)
    head = b" ".join(b"%d %d" % pair for pair in zip(objects, places, strict=False))
    fields = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(head) + 1)
    return _stream(fields, b"\n".join([head, *objects.values()]))


def _differences(lines: Sequence[_Line]) -> bytes:
    """Each line as what it adds to the one before, byte by byte (PNG's "up"): that packs well."""
    rows = [
        b"".join(n.to_bytes(w, "big") for n, w in zip(line, _WIDTHS, strict=True)) for line in lines
    ]
    above = [bytes(sum(_WIDTHS)), *rows]
    return b"".join(
        b"\x02" + bytes((new - old) & 0xFF for new, old in zip(row, last, strict=True))
        for row, last in zip(rows, above, strict=False)
    )


def _stream(fields: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content)
    head = b"<<%s/Filter/FlateDecode/Length %d>>" % (fields, len(packed))
    return b"%s\nstream\n%s\r\nendstream" % (head, packed)
