"""The kinds of file that can be read and written, told apart by suffix and content."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from planner.core.faults import Fault, PlannerError
from planner.exchange.files import SQLITE_HEAD


class FileKind(StrEnum):
    """A kind of file, by the name that `--from` and `--to` take."""

    TEXT = "text"
    PROGRAMME = "programme"
    JSON = "json"
    SCHEDULE_XML = "schedule-xml"
    SCHEDULE_JSON = "schedule-json"
    ICALENDAR = "icalendar"
    HTML = "html"
    MARKDOWN = "markdown"
    CSV = "csv"
    XLSX = "xlsx"
    DOCX = "docx"


TEXTS = (FileKind.TEXT, FileKind.HTML, FileKind.MARKDOWN)
"""Kinds that are read as a text that people wrote."""
ONLY_WRITTEN = (FileKind.CSV, FileKind.XLSX, FileKind.DOCX)
"""Kinds that are not read."""


_SUFFIXES = {
    ".txt": FileKind.TEXT,
    ".text": FileKind.TEXT,
    ".md": FileKind.MARKDOWN,
    ".markdown": FileKind.MARKDOWN,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".programme": FileKind.PROGRAMME,
    ".json": FileKind.JSON,
    ".xml": FileKind.SCHEDULE_XML,
    ".ics": FileKind.ICALENDAR,
    ".ical": FileKind.ICALENDAR,
}
_WRITTEN_SUFFIXES = _SUFFIXES | {f".{kind}": kind for kind in ONLY_WRITTEN}
HEAD_BYTES = 4096
"""How much of a file `kind_of_content` wants to see."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SCHEDULE_FIELD = re.compile(rb'"schedule"\s*:\s*\{')
"""Schedule JSON has one at its outermost; programme JSON never has, and quotes it in a text."""


def kind_of_content(path: Path, head: bytes) -> FileKind:
    """What a file to be read is: its first bytes overrule its suffix where they leave no doubt."""
    if head.startswith(SQLITE_HEAD):
        return FileKind.PROGRAMME
    begins = head.removeprefix(_BYTE_ORDER_MARK).lstrip()
    if begins[:15].upper() == b"BEGIN:VCALENDAR":
        return FileKind.ICALENDAR
    by_suffix = _SUFFIXES.get(path.suffix.lower())
    if by_suffix is None:
        by_suffix = _by_content(begins)
    if by_suffix is FileKind.JSON and _SCHEDULE_FIELD.search(head):
        return FileKind.SCHEDULE_JSON
    return by_suffix


def kind_to_write(path: Path) -> FileKind:
    """What a file to be written shall be, by its suffix. Raises PlannerError for an unknown one."""
    kind = _WRITTEN_SUFFIXES.get(path.suffix.lower())
    if kind is None:
        raise PlannerError(Fault.UNKNOWN_FORMAT, path, what=path.suffix or path.name)
    return kind


def _by_content(begins: bytes) -> FileKind:
    if begins.startswith(b"{"):
        return FileKind.JSON
    if begins[:15].lower().startswith((b"<!doctype html", b"<html")):
        return FileKind.HTML
    is_xml = begins.startswith((b"<?xml", b"<schedule"))
    return FileKind.SCHEDULE_XML if is_xml else FileKind.TEXT
