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
from planner.exchange.kinds import HEAD_BYTES, FileKind, kind_of_content

TEXT_LIMIT = 1_000_000
JSON_LIMIT = 64_000_000


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
        if kind == FileKind.JSON:
            return Opened(_read_json(path, ids), kind, _no_blob)
        return Opened(_read_text(path, hints, ids), kind, _no_blob)
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


def _read_json(path: Path, ids: IdFactory) -> Reading:
    from planner.formats import programme_json  # noqa: PLC0415 - loads msgspec

    return programme_json.read(read_bytes(path, JSON_LIMIT), ids)


def _read_text(path: Path, hints: TextHints, ids: IdFactory) -> Reading:
    from planner.formats import programme_text  # noqa: PLC0415 - all languages' words

    text = decode(read_bytes(path, TEXT_LIMIT))
    return programme_text.read(
        text, language=hints.language, date=hints.date, today=hints.today, ids=ids
    )


def _no_blob(sha: str) -> bytes:
    raise KeyError(sha)
