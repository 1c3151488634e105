"""Whether a workbook is small enough to be read: how many cells it spreads out to, and how long."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from planner.core.faults import Fault, PlannerError
from planner.formats.foreign.package import Package

_MOST_SPREAD = 3_000_000
"""Cells between the first and the last of a sheet, empty ones included."""
_MOST_CHARACTERS = 40_000_000
"""Of all cells; the same text counts as often as it stands there."""
_MOST_LETTERS = 3
_MOST_MERGED = 20_000
_CELL = re.compile(rb"<(?:\w{1,20}:)?c(?=[\s/>])([^<>]*)>")
_ROW = re.compile(rb"<(?:\w{1,20}:)?row(?=[\s/>])[^<>]*?\sr\s*=\s*[\"'](\d{1,9})[\"']")
_REFERENCE = re.compile(rb"\sr\s*=\s*[\"']\$?([A-Za-z]{1,9})\$?(\d{1,12})[\"']")
_SHARED = re.compile(rb"\st\s*=\s*[\"']s[\"']")
_INDEX = re.compile(rb"[^<]*<(?:\w{1,20}:)?v[^<>]*>\s*(\d{1,9})\s*<")
_MERGE = re.compile(rb"<(?:\w{1,20}:)?mergeCell(?=[\s/>])")
_SHARED_STRINGS = re.compile(r"sharedstrings\.xml$", re.IGNORECASE)
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_ROWS, _COLUMNS, _SPACES = (
    f"{_TABLE}number-rows-repeated",
    f"{_TABLE}number-columns-repeated",
    f"{_TEXT}c",
)
_FIGURES = 10
_ENCRYPTED = b"encryption-data"


def check_xlsx(package: Package, parts: Mapping[str, bytes]) -> None:
    """Raises PlannerError where a sheet of the workbook is too large."""
    lengths: list[int] = []
    for name in parts:
        if _SHARED_STRINGS.search(name):
            lengths += [len("".join(item.itertext())) for item in package.tree(name)]
    left = _MOST_CHARACTERS
    for name, part in parts.items():
        if name.lower().endswith((".xml", ".bin")) and b"sheetData" in part:
            left -= _check_cells(part, lengths)
            if left < 0 or len(_MERGE.findall(part)) > _MOST_MERGED:
                raise PlannerError(Fault.TOO_MUCH)


def _check_cells(part: bytes, lengths: list[int]) -> int:
    """The characters that a sheet's cells share with others, once its stretch is known to do."""
    height = max((int(number) for number in _ROW.findall(part)), default=0)
    width = count = shared = 0
    for cell in _CELL.finditer(part):
        count += 1
        reference = _REFERENCE.search(cell[1])
        if reference:
            if part[cell.end() - 2 : cell.end()] == b"/>":
                continue  # Nothing but its looks; whole columns may have them.
            width = max(width, _number(reference[1]))
            height = max(height, int(reference[2]))
        if _SHARED.search(cell[1]) and (index := _INDEX.match(part, cell.end())):
            number = int(index[1])
            shared += lengths[number] if number < len(lengths) else 0
    if height * max(width, 1) > _MOST_SPREAD and width * _filled_height(part) > _MOST_SPREAD:
        raise PlannerError(Fault.TOO_MUCH)
    return shared


def _filled_height(part: bytes) -> int:
    """The last row with a cell that holds something."""
    last = 0
    for cell in _CELL.finditer(part):
        reference = _REFERENCE.search(cell[1])
        if reference and not cell[0].endswith(b"/>"):
            last = max(last, int(reference[2]))
    return last


def _number(letters: bytes) -> int:
    """The number of a column by its letters."""
    if len(letters) > _MOST_LETTERS:
        raise PlannerError(Fault.TOO_MUCH)
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def check_ods(package: Package, parts: Mapping[str, bytes]) -> None:
    """Raises PlannerError where a table of the document is too large, or is encrypted."""
    if _ENCRYPTED in parts.get("META-INF/manifest.xml", b""):
        raise PlannerError(Fault.PROTECTED)
    left = _MOST_CHARACTERS
    for table in package.tree("content.xml").iter(f"{_TABLE}table"):
        left -= _check_table(table)
        if left < 0:
            raise PlannerError(Fault.TOO_MUCH)


def _check_table(table: etree._Element) -> int:
    """The characters of a table's cells, repeated ones counted as often, once it is not too large.

    What is repeated at the end of a row or of the table without holding anything is not counted.
    """
    rows = last = width = characters = 0
    for row in table.iter(f"{_TABLE}table-row"):
        times = _times(row, _ROWS)
        rows += times
        columns = filled = said = 0
        for cell in row:
            repeated = _times(cell, _COLUMNS)
            columns += repeated
            length = _length(cell)
            if length or any("value" in name for name in map(str, cell.keys())):
                filled, said = columns, said + repeated * length
        if filled:
            last, width = rows, max(width, filled)
            characters += times * said
        if last * width > _MOST_SPREAD or characters > _MOST_CHARACTERS:
            raise PlannerError(Fault.TOO_MUCH)
    return characters


def _length(cell: etree._Element) -> int:
    """The characters of a cell; a sign for spaces tells how many it stands for."""
    spaces = sum(_times(space, _SPACES) for space in cell.iter(f"{_TEXT}s"))
    return spaces + sum(map(len, cell.itertext()))


def _times(element: etree._Element, name: str) -> int:
    """How often an element counts; numbers that nobody writes count as far too many."""
    stated = element.get(name, "1").strip()
    if not stated.isdecimal():
        return 1
    return int(stated) if len(stated) < _FIGURES else _MOST_SPREAD + _MOST_CHARACTERS
