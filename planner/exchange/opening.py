"""Opening a file of any kind as a reading."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a field of that name would hide it
from pathlib import Path

from planner.core.faults import Fault, PlannerError
from planner.core.programme import IdFactory, random_id
from planner.core.reading import Reading
from planner.exchange.files import open_to_read, read_bytes
from planner.exchange.kinds import HEAD_BYTES, TEXTS, FileKind, kind_of_content

TEXT_LIMIT = 1_000_000
HTML_LIMIT = 4_000_000
"""Bytes of a page, most of which is its looks."""
JSON_LIMIT = 64_000_000
SCHEDULE_LIMIT = 16_000_000
"""Bytes of another program's schedule or calendar; the largest conferences have a third of it."""


@dataclass(frozen=True)
class TextHints:
    """What a user knows about a text that it may not say itself."""

    today: Date
    date: Date | None = None
    language: str | None = None


@dataclass(frozen=True)
class Opened:
    """A reading, the kind of file it came from, and a way to its blobs by SHA-256."""

    reading: Reading
    kind: FileKind
    read_blob: Callable[[str], bytes]


def open_any(
    path: Path, hints: TextHints, kind: FileKind | None = None, ids: IdFactory = random_id
) -> Opened:
    """Read a file of any kind; `kind` overrules what suffix and content say.

    Raises PlannerError where it cannot be read.
    """
    if kind is None:
        with open_to_read(path) as file:
            kind = kind_of_content(path, file.read(HEAD_BYTES))
    if kind == FileKind.PROGRAMME:
        return _open_programme(path)
    try:
        if kind in TEXTS:
            return Opened(_read_text(path, kind, hints, ids), kind, _no_blob)
        return Opened(_read_data(path, kind, ids), kind, _no_blob)
    except PlannerError as error:
        error.path = path
        raise


def decode(data: bytes) -> str:
    """The text of a file as editors write them: UTF-8, UTF-16 with its mark, or Windows-1252.

    Raises PlannerError for what is no text.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise PlannerError(Fault.NOT_TEXT) from None
    if b"\0" in data:
        raise PlannerError(Fault.NOT_TEXT)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _open_programme(path: Path) -> Opened:
    # The tables come with SQLAlchemy, which takes long to load and not every file needs.
    from planner.document.document import Document  # noqa: PLC0415 - see above

    document = Document.open(path)
    return Opened(Reading(document.programme), FileKind.PROGRAMME, document.read_blob)


def _read_data(path: Path, kind: FileKind, ids: IdFactory) -> Reading:
    """What another program wrote. Each format brings a library that not every file needs."""
    if kind == FileKind.JSON:
        from planner.formats import programme_json  # noqa: PLC0415 - see above

        return programme_json.read(read_bytes(path, JSON_LIMIT), ids)
    data = read_bytes(path, SCHEDULE_LIMIT)
    if kind == FileKind.SCHEDULE_XML:
        from planner.formats import schedule_xml  # noqa: PLC0415 - see above

        return schedule_xml.read(data, ids)
    if kind == FileKind.SCHEDULE_JSON:
        from planner.formats import schedule_json  # noqa: PLC0415 - see above

        return schedule_json.read(data, ids)
    from planner.formats import icalendar_file  # noqa: PLC0415 - see above

    return icalendar_file.read(data, ids)


def _read_text(path: Path, kind: FileKind, hints: TextHints, ids: IdFactory) -> Reading:
    from planner.formats import programme_text  # noqa: PLC0415 - all languages' words

    text = text_in(path, kind)
    return programme_text.read(
        text, language=hints.language, date=hints.date, today=hints.today, ids=ids
    )


def text_in(path: Path, kind: FileKind) -> str:
    """The text that somebody who opened a file of a kind in TEXTS would see.

    Raises PlannerError where it cannot be read.
    """
    if kind == FileKind.HTML:
        from planner.formats import programme_html  # noqa: PLC0415 - loads lxml

        return programme_html.text_of(decode(read_bytes(path, HTML_LIMIT)))
    text = decode(read_bytes(path, TEXT_LIMIT))
    if kind == FileKind.MARKDOWN:
        from planner.formats import programme_markdown  # noqa: PLC0415 - as above

        return programme_markdown.text_of(text)
    return text


def _no_blob(sha: str) -> bytes:
    raise KeyError(sha)
