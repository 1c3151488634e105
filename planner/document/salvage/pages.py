"""What can still be read of a damaged SQLite file, page by page, without SQLite.

SQLite gives up on a table where the page that leads to its rows is spoilt. Here every page that is
a leaf is read for itself, as SQLite's page on its file format describes it ("B-tree Pages",
"Record Format"). A row counts only if all its lengths add up; of one whose end is lost, what stands
before that is read. The programs that wrote our files overwrite what is deleted (`secure_delete`),
so a row that is found is a row that was there.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from planner.document.salvage.lost_pages import lost_pages, root_of


class Lost(Enum):
    """Stands for a column whose bytes are gone."""

    LOST = "lost"


Value = None | int | float | str | bytes | Lost

_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER = 13, 10, 2
_HEADER_BYTES = 100  # of the file, in front of its first page
_USUAL_PAGE = 4096
_MOST_TIMES = 8  # each byte is read so often on average: in a sound file once
_VARINT = 9  # bytes at most
_MOST_COLUMNS = 100  # of any table of ours by far
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes by serial type


class Record(NamedTuple):
    """A row with its number, or with none a key of an index."""

    number: int | None
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Remains:
    """The records that could be read, and how many there were that could not.

    `lost` is how many pages there are of which nothing can be read, by table; "" where nobody knows
    whose they were.
    """

    rows: tuple[Record, ...]
    keys: tuple[Record, ...]
    spoilt: int
    lost: Mapping[str, int]


class _SpoiltError(Exception):
    """A record whose bytes cannot be what SQLite wrote."""


def read_remains(data: bytes) -> Remains:
    """All records of all pages; never fails, however spoilt the file is."""
    file = _File(data)
    rows: dict[Record, None] = {}  # a page can be there twice
    keys: dict[Record, None] = {}
    spoilt = 0
    for page in range(1, file.pages + 1):
        if page in file.free:
            continue
        for record in file.records_of(page):
            if record is None:
                spoilt += 1
            else:
                (keys if record.number is None else rows)[record] = None
    roots = dict(filter(None, (root_of(record.values) for record in rows)))
    return Remains(tuple(rows), tuple(keys), spoilt, lost_pages(file, roots))


class _File:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.size = self._page_size()
        self.pages = -(-len(data) // self.size)
        self.free = frozenset(self._free_pages())
        self.said = self._pages_said()
        self.followed: set[int] = set()
        self.left = _MOST_TIMES * len(data)

    def records_of(self, page: int) -> Iterator[Record | None]:
        """The records of a leaf, or of an index; None for each that is spoilt."""
        bytes_ = self.page(page)
        start = _HEADER_BYTES if page == 1 else 0
        kind = bytes_[start] if len(bytes_) > start + 12 else 0
        if kind not in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER):
            return
        (count,) = struct.unpack_from(">H", bytes_, start + 3)
        first = start + (12 if kind == _INDEX_INNER else 8)
        count = min(count, (len(bytes_) - first) // 2)
        for cell in dict.fromkeys(struct.unpack_from(f">{count}H", bytes_, first)):
            if self.left < 0:
                return
            try:
                yield self._record(bytes_, cell, kind) if cell >= first + 2 * count else None
            except (_SpoiltError, UnicodeDecodeError, IndexError, struct.error):
                yield None

    def _record(self, bytes_: bytes, at: int, kind: int) -> Record:
        if kind == _INDEX_INNER:
            at += 4  # the page of what is less
        length, at = _varint(bytes_, at)
        number = None
        if kind == _TABLE_LEAF:
            number, at = _varint(bytes_, at)
        return Record(number, _values(self._payload(bytes_, at, length, kind), length))

    def _payload(self, bytes_: bytes, at: int, length: int, kind: int) -> bytes:
        """The bytes of a record as far as they can be told; a long one has most on other pages."""
        self.left -= length
        if length > len(self.data) or self.left < 0:
            raise _SpoiltError
        most = self.size - 35 if kind == _TABLE_LEAF else (self.size - 12) * 64 // 255 - 23
        here = length
        if length > most:
            least = (self.size - 12) * 32 // 255 - 23
            here = least + (length - least) % (self.size - 4)
            here = least if here > most else here
        if at + here > len(bytes_):
            raise _SpoiltError
        parts, left = [bytes_[at : at + here]], length - here
        if left:
            (following,) = struct.unpack_from(">I", bytes_, at + here)
            while left:
                self.followed.add(following)
                further = self.page(following)
                if len(further) < 4 + min(left, self.size - 4):
                    return b"".join(parts)
                parts.append(further[4 : min(4 + left, self.size)])
                left -= len(parts[-1])
                (following,) = struct.unpack_from(">I", further)
            if following:  # it goes on where it should end: nobody knows from where on it is wrong
                return parts[0]
        return b"".join(parts)

    def page(self, page: int) -> bytes:
        """A page by its number from 1; nothing where there is none."""
        return self.data[(page - 1) * self.size : page * self.size] if page else b""

    def _page_size(self) -> int:
        """What the header says if it can be believed; all our files have one size."""
        said = int.from_bytes(self.data[16:18])
        reserved = self.data[20:21]
        if reserved == b"\0" and 512 <= said <= 32768 and said.bit_count() == 1:
            return said
        return _USUAL_PAGE

    def _pages_said(self) -> int:
        """How many there should be; the header says it truly if it was last written with that."""
        if self.data[24:28] != self.data[92:96]:
            return 0
        return int.from_bytes(self.data[28:32])

    def _free_pages(self) -> Iterator[int]:
        """Pages out of use, as far as their list holds."""
        if len(self.data) < _HEADER_BYTES:
            return
        trunk, seen = int.from_bytes(self.data[32:36]), set[int]()
        while trunk and trunk not in seen and len(page := self.page(trunk)) == self.size:
            seen.add(trunk)
            following, count = struct.unpack_from(">II", page)
            if page[0] in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER) or count > self.size // 4 - 2:
                return
            yield trunk
            yield from struct.unpack_from(f">{count}I", page, 8)
            trunk = following


def _values(payload: bytes, length: int) -> tuple[Value, ...]:
    """The columns of a record, whose lengths must add up to the whole `length` of it."""
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
        if len(kinds) > _MOST_COLUMNS:
            raise _SpoiltError
    if at != end:
        raise _SpoiltError
    if at + sum(map(_length, kinds)) != length:
        raise _SpoiltError
    values = []
    for kind in kinds:
        data = payload[at : at + _length(kind)]
        values.append(_value(kind, data) if len(data) == _length(kind) else Lost.LOST)
        at += _length(kind)
    return tuple(values)


def _length(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    if kind in (10, 11):
        raise _SpoiltError
    return 8 if kind == 7 else _INTEGERS.get(kind, 0)


def _value(kind: int, data: bytes) -> Value:
    """A column. A text with a NUL is taken for lost: a page that went blank reads as such."""
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        (number,) = struct.unpack(">d", data)
        return float(number)
    if kind in _INTEGERS:
        return int.from_bytes(data, signed=True)
    if kind % 2 == 0:
        return data
    return Lost.LOST if 0 in data else data.decode()


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where what follows it begins."""
    number = 0
    for place in range(at, at + _VARINT - 1):
        byte = data[place]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place + 1
    return number << 8 | data[at + _VARINT - 1], at + _VARINT
