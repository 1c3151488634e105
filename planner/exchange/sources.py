"""The one way in: a file or a clipboard as it can be shown, and what is understood of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812 - a field of that name would hide it
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from planner.core.faults import Fault, PlannerError
from planner.core.programme import IdFactory, random_id
from planner.core.reading import Reading, ReadingWarning, WarningKind
from planner.exchange.files import read_bytes
from planner.exchange.kinds import (
    HEAD_BYTES,
    SHEETS,
    SUFFIXES,
    TAIL_BYTES,
    TEXTS,
    FileKind,
    kind_of_content,
    kind_of_file,
)
from planner.formats.foreign.encoding import decode
from planner.formats.foreign.limits import quoted
from planner.formats.foreign.older import refuse_older

if TYPE_CHECKING:
    from planner.formats.spreadsheet import Columns, Sheet
    from planner.formats.texts.mail import Attached

# ruff: noqa: PLC0415 - each format brings a library that not every file needs

LIMITS = {
    FileKind.TEXT: 1_000_000,
    FileKind.MARKDOWN: 1_000_000,
    FileKind.HTML: 4_000_000,  # most of a page is its looks
    FileKind.JSON: 64_000_000,  # photos and files travel in it
    # The largest conferences have a third of it.
    FileKind.SCHEDULE_XML: 16_000_000,
    FileKind.SCHEDULE_JSON: 16_000_000,
    FileKind.ICALENDAR: 16_000_000,
    # Mostly pictures, which are not unpacked.
    FileKind.DOCX: 50_000_000,
    FileKind.ODT: 50_000_000,
    FileKind.PDF: 50_000_000,
    FileKind.MAIL: 35_000_000,  # what mail servers let through at most, in letters
    FileKind.CSV: 16_000_000,
    FileKind.TSV: 16_000_000,
    FileKind.XLSX: 16_000_000,
    FileKind.ODS: 16_000_000,
}
"""Bytes of a file that are read at most."""
MOST_CHARACTERS = 1_000_000
"""Of a text, however large the file that it comes from; more takes too long to understand."""
MOST_LINES = 15_000
"""Of a text, with its cells, an item's line for three; the largest programmes have two thirds."""
_ANY_DAY = Date(2000, 1, 1)
"""Whether a text says any times has nothing to do with the day."""


def no_blob(sha: str) -> bytes:
    """There are no blobs. Raises KeyError."""
    raise KeyError(sha)


@dataclass(frozen=True)
class Source:
    """A file or a clipboard, as it can be shown beside what is understood of it.

    `text` is what is shown, its lines counted from 1 as marks do; `name` the file's, empty for a
    clipboard; `reading` is there where the file says all by itself. `warnings` are what was noticed
    before anything was understood. `read_blob` gives a blob by its SHA-256 and raises KeyError or
    PlannerError where there is none.
    """

    kind: FileKind
    name: str = ""
    text: str = ""
    sheets: tuple[Sheet, ...] = ()
    reading: Reading | None = None
    read_blob: Callable[[str], bytes] = no_blob
    warnings: tuple[ReadingWarning, ...] = ()


@dataclass(frozen=True)
class Hints:
    """What a user knows about a source that it may not say itself.

    `sheet` is the place of the sheet meant, from 0; `columns` is guessed where it is None.
    """

    today: Date
    date: Date | None = None
    language: str | None = None
    sheet: int = 0
    columns: Columns | None = None


def load(path: Path, kind: FileKind | None = None, ids: IdFactory = random_id) -> Source:
    """The file as a source; `kind` overrules what suffix and content say.

    It may take seconds, and may be called from any thread. Raises PlannerError where the file
    cannot be read.
    """
    try:
        kind = kind or kind_of_file(path)
        if kind is FileKind.PROGRAMME:
            return _load_programme(path)
        return _loaded(read_bytes(path, LIMITS[kind]), kind, path.name, ids)
    except PlannerError as error:
        error.path = error.path or path
        raise


def understand(source: Source, hints: Hints, ids: IdFactory = random_id) -> Reading:
    """The programme in a source. Changes nothing and never fails for what `load` gave."""
    if source.reading is not None:
        reading = source.reading
    elif source.sheets:
        reading = _understand_sheet(source, hints, ids)
    else:
        from planner.formats import programme_text

        reading = programme_text.read(
            source.text, language=hints.language, date=hints.date, today=hints.today, ids=ids
        )
    return replace(reading, warnings=(*source.warnings, *reading.warnings))


def _load_programme(path: Path) -> Source:
    from planner.document.document import Document

    document = Document.open(path, read_only=True)  # an older one stays as it is
    reading = Reading(document.programme)
    return Source(FileKind.PROGRAMME, path.name, reading=reading, read_blob=document.read_blob)


def _loaded(data: bytes, kind: FileKind, name: str, ids: IdFactory) -> Source:
    refuse_older(data)
    if kind in SHEETS:
        from planner.formats.spreadsheet import read_sheets

        return Source(kind, name, sheets=read_sheets(data, kind.value))
    if kind is FileKind.MAIL:
        return _load_mail(data, name, ids)
    if kind in TEXTS:
        return Source(kind, name, within_bounds(_text_of(data, kind)))
    if kind is FileKind.JSON:
        from planner.formats import programme_json

        reading, files = programme_json.read_with_files(data, ids)
        return Source(kind, name, reading=reading, read_blob=files.__getitem__)
    reading = _read_data(data, kind, ids)
    from planner.exchange.locating import located, shown

    text = shown(data, kind)
    return Source(kind, name, text, reading=located(reading, text, kind))


def _load_mail(data: bytes, name: str, ids: IdFactory) -> Source:
    """What a mail says; the one file that came with it where the mail itself says no times."""
    from planner.formats import programme_text
    from planner.formats.texts import mail

    read = mail.read(data)
    text = within_bounds(read.text)
    attached = [(each, kind) for each in read.attached if (kind := _kind_attached(each))]
    if len(attached) == 1 and not programme_text.read(text, today=_ANY_DAY).programme.entries:
        [(file, kind)] = attached
        source = _load_attached(file, kind, name, ids)
        instead = ReadingWarning(WarningKind.ATTACHED, values={"title": quoted(file.name)})
        return replace(source, warnings=(instead, *source.warnings))
    return Source(FileKind.MAIL, name, text)


def _load_attached(file: Attached, kind: FileKind, mail: str, ids: IdFactory) -> Source:
    """The file as a source. Raises PlannerError that names it beside its mail."""
    try:
        return _loaded(file.data, kind, file.name, ids)
    except PlannerError as error:
        error.path = Path(mail, quoted(PurePath(file.name).name))
        raise


def _kind_attached(file: Attached) -> FileKind | None:
    """What came with a mail; None for what is not read there, such as another mail."""
    if PurePath(file.name).suffix.lower() not in SUFFIXES or not file.data:
        return None
    kind = kind_of_content(Path(file.name), file.data[:HEAD_BYTES], file.data[-TAIL_BYTES:])
    return kind if kind not in {FileKind.MAIL, FileKind.PROGRAMME} else None


def within_bounds(text: str) -> str:
    """The text. Raises PlannerError where it is more than the reader takes within seconds."""
    from planner.formats.programme_text import weight_of

    if len(text) > MOST_CHARACTERS or weight_of(text) > MOST_LINES:
        raise PlannerError(Fault.TOO_MUCH)
    return text


def _text_of(data: bytes, kind: FileKind) -> str:
    """The text that somebody who opened the file would see."""
    if kind is FileKind.DOCX:
        from planner.formats.texts import word

        return word.text_of(data)
    if kind is FileKind.ODT:
        from planner.formats.texts import odt

        return odt.text_of(data)
    if kind is FileKind.PDF:
        from planner.formats.texts import pdf_text

        return pdf_text.text_of(data)
    text = decode(data)
    if kind is FileKind.HTML:
        from planner.formats import programme_html

        return programme_html.text_of(text)
    if kind is FileKind.MARKDOWN:
        from planner.formats import programme_markdown

        return programme_markdown.text_of(text)
    return text


def _read_data(data: bytes, kind: FileKind, ids: IdFactory) -> Reading:
    """What another program wrote."""
    if kind is FileKind.SCHEDULE_XML:
        from planner.formats import schedule_xml

        return schedule_xml.read(data, ids)
    if kind is FileKind.SCHEDULE_JSON:
        from planner.formats import schedule_json

        return schedule_json.read(data, ids)
    from planner.formats import icalendar_file

    return icalendar_file.read(data, ids)


def _understand_sheet(source: Source, hints: Hints, ids: IdFactory) -> Reading:
    from planner.formats import spreadsheet

    sheet = source.sheets[min(hints.sheet, len(source.sheets) - 1)]
    return spreadsheet.read(
        sheet,
        hints.columns or spreadsheet.guess(sheet),
        language=hints.language,
        date=hints.date,
        today=hints.today,
        ids=ids,
    )
