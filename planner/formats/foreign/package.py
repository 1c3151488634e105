"""A zip of XML parts, as Office and OpenDocument have, read within bounds: it may mean harm."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from lxml import etree

from planner.core.faults import Fault, PlannerError
from planner.formats.foreign.older import refuse_older

MOST_PARTS = 20_000
MOST_PART_BYTES = 20_000_000
"""Of one part, unpacked; most are below a tenth of a megabyte."""
MOST_BYTES = 60_000_000
"""Of all parts that are read, unpacked."""
MOST_SIGNS = 600_000
"""Signs that open or close an element, in one part: a tree takes far more room than its text."""
MOST_SIGNS_READ = 1_500_000
"""Of all parts that are read."""

_ENTRY = b"PK\x01\x02"
_BROKEN = (BadZipFile, zlib.error, EOFError, struct.error, ValueError, OSError, OverflowError)


class Package:
    """The parts of such a file by name. What is read is counted, whatever the zip says of itself.

    Raises PlannerError where it is no zip or is encrypted, at first or at a part; `broken` is the
    fault for what is no such file at all, `most_signs` bounds what one part is made of.
    """

    def __init__(self, data: bytes, broken: Fault, most_signs: int = MOST_SIGNS) -> None:
        self._broken = broken
        self._most_signs = most_signs
        refuse_older(data)
        if data.count(_ENTRY) > MOST_PARTS:
            raise PlannerError(Fault.TOO_MANY_PARTS, what=str(MOST_PARTS))
        try:
            self._zip = ZipFile(BytesIO(data))
        except (*_BROKEN, NotImplementedError):
            raise PlannerError(self._broken) from None
        self._names = {name.lstrip("/"): name for name in self._zip.namelist()}
        self._left = MOST_BYTES
        self._signs_left = MOST_SIGNS_READ

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its parts."""
        return tuple(self._names)

    def __contains__(self, name: str) -> bool:
        """Whether it has a part of that name."""
        return name in self._names

    def tree(self, name: str) -> etree._Element:
        """The root of an XML part. Raises PlannerError where it is not there or no plain XML."""
        data = self.part(name)
        signs = data.count(b"<")
        self._signs_left -= signs
        if signs > self._most_signs or self._signs_left < 0:
            raise PlannerError(Fault.TOO_MANY_PARTS, what=str(self._most_signs // 2))
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise PlannerError(self._broken) from None
        if root.getroottree().docinfo.doctype:  # entities of its own; no such file has one
            raise PlannerError(self._broken)
        return root

    def part(self, name: str) -> bytes:
        """The bytes of a part. Raises PlannerError where it is not there, or over the bounds."""
        try:
            info = self._zip.getinfo(self._names[name])
        except KeyError:
            raise PlannerError(self._broken) from None
        if info.flag_bits & 1:
            raise PlannerError(Fault.PROTECTED)
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # others unpack without bounds
            raise PlannerError(self._broken)
        most = min(MOST_PART_BYTES, self._left)
        try:
            with self._zip.open(info) as file:
                data = file.read(most + 1)
        except (*_BROKEN, RuntimeError):  # RuntimeError: encrypted, says the part's own head
            raise PlannerError(self._broken) from None
        if len(data) > most:
            raise PlannerError(Fault.TOO_LARGE, what=f"{most // 1_000_000} MB")
        self._left -= len(data)
        return data
