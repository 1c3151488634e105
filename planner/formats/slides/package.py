"""A zip of XML parts, as presentations are, read within bounds: it may have been made to harm."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from lxml import etree

from planner.core.faults import Fault, PlannerError

MOST_PARTS = 20_000
MOST_PART_BYTES = 20_000_000
"""Of one part, unpacked; most slides are below a tenth of a megabyte."""
MOST_BYTES = 60_000_000
"""Of all parts that are read, unpacked."""
MOST_SIGNS = 600_000
"""Signs that open or close an element, in one part: a tree takes far more room than its text."""
MOST_SIGNS_READ = 1_500_000
"""Of all parts that are read."""

_ENTRY = b"PK\x01\x02"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the wrapping begins that Office puts around what it encrypts; see [MS-CFB]."""
_BROKEN = (BadZipFile, zlib.error, EOFError, struct.error, ValueError, OSError, OverflowError)


class Package:
    """The parts of such a file by name. What is read is counted, whatever the zip says of itself.

    Raises PlannerError where it is no zip or is encrypted, at first or at a part.
    """

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise PlannerError(Fault.PROTECTED)
        if data.count(_ENTRY) > MOST_PARTS:
            raise PlannerError(Fault.TOO_MANY_PARTS, what=str(MOST_PARTS))
        try:
            self._zip = ZipFile(BytesIO(data))
        except (*_BROKEN, NotImplementedError):
            raise PlannerError(Fault.NOT_SLIDES) from None
        self._names = {name.lstrip("/"): name for name in self._zip.namelist()}
        self._left = MOST_BYTES
        self._signs_left = MOST_SIGNS_READ

    def __contains__(self, name: str) -> bool:
        """Whether it has a part of that name."""
        return name in self._names

    def tree(self, name: str) -> etree._Element:
        """The root of an XML part. Raises PlannerError where it is not there or no plain XML."""
        data = self.part(name)
        signs = data.count(b"<")
        self._signs_left -= signs
        if signs > MOST_SIGNS or self._signs_left < 0:
            raise PlannerError(Fault.TOO_MANY_PARTS, what=str(MOST_SIGNS // 2))
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise PlannerError(Fault.NOT_SLIDES) from None
        if root.getroottree().docinfo.doctype:  # entities of its own; no presentation has one
            raise PlannerError(Fault.NOT_SLIDES)
        return root

    def part(self, name: str) -> bytes:
        """The bytes of a part. Raises PlannerError where it is not there, or over the bounds."""
        try:
            info = self._zip.getinfo(self._names[name])
        except KeyError:
            raise PlannerError(Fault.NOT_SLIDES) from None
        if info.flag_bits & 1:
            raise PlannerError(Fault.PROTECTED)
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # others unpack without bounds
            raise PlannerError(Fault.NOT_SLIDES)
        most = min(MOST_PART_BYTES, self._left)
        try:
            with self._zip.open(info) as file:
                data = file.read(most + 1)
        except (*_BROKEN, RuntimeError):  # RuntimeError: encrypted, says the part's own head
            raise PlannerError(Fault.NOT_SLIDES) from None
        if len(data) > most:
            raise PlannerError(Fault.TOO_LARGE, what=f"{most // 1_000_000} MB")
        self._left -= len(data)
        return data
