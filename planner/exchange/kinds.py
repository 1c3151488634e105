"""The kinds of file that can be read and written, told apart by suffix and content."""

from __future__ import annotations

import os
import re
from enum import StrEnum
from pathlib import Path

from planner.core.faults import Fault, PlannerError
from planner.exchange.files import SQLITE_HEAD, open_to_read


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
    TSV = "tsv"
    XLSX = "xlsx"
    ODS = "ods"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    MAIL = "mail"


TEXTS = (
    FileKind.TEXT,
    FileKind.HTML,
    FileKind.MARKDOWN,
    FileKind.DOCX,
    FileKind.ODT,
    FileKind.PDF,
    FileKind.MAIL,
)
"""Kinds that are read as a text that people wrote."""
SHEETS = (FileKind.CSV, FileKind.TSV, FileKind.XLSX, FileKind.ODS)
"""Kinds that are read as tables, column by column."""
ONLY_READ = (FileKind.TSV, FileKind.ODS, FileKind.ODT, FileKind.PDF, FileKind.MAIL)
"""Kinds that are not written; what prints makes the PDFs."""

SUFFIXES = {
    ".txt": FileKind.TEXT,
    ".text": FileKind.TEXT,
    ".md": FileKind.MARKDOWN,
    ".markdown": FileKind.MARKDOWN,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".xhtml": FileKind.HTML,
    ".programme": FileKind.PROGRAMME,
    ".json": FileKind.JSON,
    ".xml": FileKind.SCHEDULE_XML,
    ".ics": FileKind.ICALENDAR,
    ".ical": FileKind.ICALENDAR,
    ".csv": FileKind.CSV,
    ".tsv": FileKind.TSV,
    ".tab": FileKind.TSV,
    ".xlsx": FileKind.XLSX,
    ".xlsm": FileKind.XLSX,
    ".xltx": FileKind.XLSX,
    ".xls": FileKind.XLSX,
    ".ods": FileKind.ODS,
    ".ots": FileKind.ODS,
    ".docx": FileKind.DOCX,
    ".docm": FileKind.DOCX,
    ".dotx": FileKind.DOCX,
    ".doc": FileKind.DOCX,
    ".odt": FileKind.ODT,
    ".ott": FileKind.ODT,
    ".pdf": FileKind.PDF,
    ".eml": FileKind.MAIL,
    ".mht": FileKind.MAIL,
    ".mhtml": FileKind.MAIL,
    ".msg": FileKind.MAIL,
}
"""What files of these suffixes hold, in lower case; the older formats of Office are refused."""
HEAD_BYTES = 4096
"""How much of a file `kind_of_content` wants to see."""
TAIL_BYTES = 65_536
"""And of its end: there a zip lists its parts."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SCHEDULE_FIELD = re.compile(
    rb'"schedule"\s*:\s*\{|"(?:startsAt|starts_at)"\s*:|^\s*(?:\{\s*"(?:sessions|talks|events)"\s*:\s*)?\['
)
"""What schedules have, in a list or an object; programme JSON never has, and quotes it in texts."""
_ZIP = b"PK\x03\x04"
_IN_ZIP = (
    (b"application/vnd.oasis.opendocument.text", FileKind.ODT),
    (b"application/vnd.oasis.opendocument.spreadsheet", FileKind.ODS),
    (b"word/document", FileKind.DOCX),
    (b"xl/workbook", FileKind.XLSX),
)
"""What stands readable in a zip: the type that OpenDocument begins with, or a part's name."""
_PDF, _PDF_WITHIN = b"%PDF-", 1024
"""How a PDF begins, and within how many bytes readers look for it."""
_HEADER = re.compile(rb"[!-9;-~]{1,80}:[ \t]?[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*\r?\n")
_MAIL_HEADERS = re.compile(
    rb"^(?:received|mime-version|message-id|delivered-to):", re.IGNORECASE | re.MULTILINE
)
_MAKE = frozenset((FileKind.DOCX, FileKind.ODT, FileKind.XLSX, FileKind.ODS))
"""Kinds that are zips: what has such a suffix and is none may be a page all the same."""


def kind_of_file(path: Path) -> FileKind:
    """What a file to be read is. Raises PlannerError where it cannot be read."""
    with open_to_read(path) as file:
        head = file.read(HEAD_BYTES)
        tail = b""
        if head.startswith(_ZIP):
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - TAIL_BYTES))
            tail = file.read(TAIL_BYTES)
    return kind_of_content(path, head, tail)


def kind_of_content(path: Path, head: bytes, tail: bytes = b"") -> FileKind:
    """What a file is: its first bytes overrule its suffix where they leave no doubt.

    `tail` is the end of a zip, by which kinds of the same make are told apart.
    """
    if head.startswith(SQLITE_HEAD):
        return FileKind.PROGRAMME
    by_suffix = SUFFIXES.get(path.suffix.lower())
    if head.startswith(_ZIP):
        return _in_zip(head + tail) or by_suffix or FileKind.TEXT
    begins = head.removeprefix(_BYTE_ORDER_MARK).lstrip()
    if begins[:15].upper() == b"BEGIN:VCALENDAR":
        return FileKind.ICALENDAR
    if by_suffix is None or (by_suffix in _MAKE and _is_page(begins)):
        by_suffix = _by_content(begins)
    elif by_suffix is FileKind.TEXT and (_is_pdf(head) or _is_mail(begins)):
        by_suffix = FileKind.PDF if _is_pdf(head) else FileKind.MAIL
    if by_suffix is FileKind.JSON and _SCHEDULE_FIELD.search(begins):
        return FileKind.SCHEDULE_JSON
    return by_suffix


def kind_to_write(path: Path) -> FileKind:
    """What a file to be written shall be, by its suffix. Raises PlannerError for an unknown one."""
    kind = _WRITTEN_SUFFIXES.get(path.suffix.lower())
    if kind is None:
        raise PlannerError(Fault.UNKNOWN_FORMAT, path, what=path.suffix or path.name)
    return kind


_WRITTEN_SUFFIXES = {
    suffix: kind
    for suffix, kind in SUFFIXES.items()
    if kind not in ONLY_READ and (kind not in _MAKE or suffix == f".{kind}")
}


def _by_content(begins: bytes) -> FileKind:
    if begins.startswith(b"{"):
        return FileKind.JSON
    if _is_page(begins):
        return FileKind.HTML
    if _is_pdf(begins):
        return FileKind.PDF
    if _is_mail(begins):
        return FileKind.MAIL
    is_xml = begins.startswith((b"<?xml", b"<schedule"))
    return FileKind.SCHEDULE_XML if is_xml else FileKind.TEXT


def _in_zip(listed: bytes) -> FileKind | None:
    return next((kind for sign, kind in _IN_ZIP if sign in listed), None)


def _is_page(begins: bytes) -> bool:
    return begins[:15].lower().startswith((b"<!doctype html", b"<html"))


def _is_pdf(head: bytes) -> bool:
    return _PDF in head[:_PDF_WITHIN]


def _is_mail(begins: bytes) -> bool:
    """Whether it begins with headers that no mail is sent without and nobody copies."""
    at = 0
    while found := _HEADER.match(begins, at):
        at = found.end()
    return _MAIL_HEADERS.search(begins[:at]) is not None
