"""The pages of a damaged file that should hold something and cannot be recognised.

Every page of a sound file is a leaf or a branch of a table or an index, part of a long record, or
out of use. Whatever is none of these was overwritten or went blank, and what it held is gone
without any other trace. A lost page of an index loses nothing: its keys stand in the rows as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Protocol

from planner.document.tables import TABLES

_LEAF, _INDEX_LEAF = 13, 10
_BRANCHES = (5, 2)  # of a table, of an index
_INDEX = "index"


class Pages(Protocol):
    """A file page by page, after its records were read."""

    pages: int  # that are there, the last one perhaps in part
    said: int  # that should be there, as the header says; 0 where it cannot be believed
    size: int
    free: frozenset[int]
    followed: set[int]  # those that long records go on in

    def page(self, page: int) -> bytes:
        """A page by its number from 1; nothing where there is none."""


def lost_pages(file: Pages, roots: Mapping[int, str]) -> Counter[str]:
    """How many pages are lost, by the table they belonged to; "" where nobody knows.

    `roots` are the first pages of tables and indexes, as `root_of` tells them.
    """
    owners = _owners(file, roots)
    lost: Counter[str] = Counter()
    seen: set[bytes] = set()
    for page in range(1, file.pages + 1):
        if page in file.free or page in file.followed:
            continue
        owner, bytes_ = owners.get(page, ""), file.page(page)
        if not _makes_sense(file, page):
            lost[owner] += 1
        elif _cells(page, bytes_) and (bytes_[0] == _LEAF or owner not in ("", _INDEX)):
            lost[owner] += bytes_ in seen  # written over by another page
            seen.add(bytes_)
    cut_off = [page for page in owners if page > file.pages]
    lost.update(owners[page] for page in cut_off)
    lost[""] += max(0, file.said - file.pages - len(cut_off))
    del lost[_INDEX]
    return +lost


def root_of(values: Collection[object]) -> tuple[int, str] | None:
    """The first page and the table, or "index", that a record of SQLite's own names, if any."""
    match values:
        case (("table" | "index") as kind, str(), str(table), int(page), str() | None):
            if page > 0 and table in TABLES:
                return page, table if kind == "table" else _INDEX
    return None


def _owners(file: Pages, roots: Mapping[int, str]) -> dict[int, str]:
    """The pages that each table's and index's branches lead to, themselves included."""
    owners: dict[int, str] = {}
    ahead = [(page, owner) for page, owner in roots.items() if page <= _most(file)]
    while ahead:
        page, owner = ahead.pop()
        if page not in owners:
            owners[page] = owner
            ahead += [(child, owner) for child in _children(file, page)]
    return owners


def _children(file: Pages, page: int) -> Iterator[int]:
    bytes_ = file.page(page)
    start = 100 if page == 1 else 0
    if len(bytes_) < file.size or bytes_[start] not in _BRANCHES:
        return
    first = start + 12
    most = (file.size - first) // 2
    count = min(_cells(page, bytes_), most)
    cells = [int.from_bytes(bytes_[first + 2 * n : first + 2 * n + 2]) for n in range(count)]
    for at in (start + 8, *cells):
        child = int.from_bytes(bytes_[at : at + 4])
        if 1 < child <= _most(file):
            yield child


def _makes_sense(file: Pages, page: int) -> bool:
    """Whether a page is one of a table or an index; an empty one is empty all through."""
    bytes_ = file.page(page)
    start = 100 if page == 1 else 0
    if len(bytes_) < start + 12 or bytes_[start] not in (_LEAF, _INDEX_LEAF, *_BRANCHES):
        return False
    if bytes_[start] in _BRANCHES or _cells(page, bytes_):
        return True
    return int.from_bytes(bytes_[start + 5 : start + 7]) == file.size % 65536


def _cells(page: int, bytes_: bytes) -> int:
    start = 100 if page == 1 else 0
    return int.from_bytes(bytes_[start + 3 : start + 5])


def _most(file: Pages) -> int:
    """The last page that is worth believing in."""
    return max(file.pages, file.said)
