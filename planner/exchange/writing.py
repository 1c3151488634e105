"""A programme as the bytes of another format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from planner.core.programme import Programme
from planner.exchange.kinds import FileKind

# ruff: noqa: PLC0415 - each format brings a library that not every file needs


def written(
    programme: Programme, kind: FileKind, warnings: Sequence[tuple[int | None, str]] = ()
) -> bytes:
    """The programme in a format other than the program's own; `warnings` go into programme JSON.

    Raises PlannerError where a format cannot hold the programme, without the path.
    """
    if kind is FileKind.JSON:
        from planner.formats import programme_json

        return programme_json.write(programme, warnings)
    return _WRITERS[kind](programme)


def _text(programme: Programme) -> bytes:
    from planner.formats import programme_text

    return programme_text.write(programme).encode()


def _markdown(programme: Programme) -> bytes:
    from planner.formats import programme_markdown

    return programme_markdown.write(programme).encode()


def _html(programme: Programme) -> bytes:
    from planner.formats import programme_html

    return programme_html.write_page(programme).encode()


def _csv(programme: Programme) -> bytes:
    from planner.formats import spreadsheet

    return spreadsheet.write_csv(programme)


def _xlsx(programme: Programme) -> bytes:
    from planner.formats import spreadsheet

    return spreadsheet.write_xlsx(programme)


def _docx(programme: Programme) -> bytes:
    from planner.formats import word_document

    return word_document.write(programme)


def _icalendar(programme: Programme) -> bytes:
    from planner.formats import icalendar_file

    return icalendar_file.write(programme, datetime.now(UTC))


def _schedule_xml(programme: Programme) -> bytes:
    from planner.formats import schedule_xml

    return schedule_xml.write(programme)


def _schedule_json(programme: Programme) -> bytes:
    from planner.formats import schedule_json

    return schedule_json.write(programme)


_WRITERS: Mapping[FileKind, Callable[[Programme], bytes]] = {
    FileKind.TEXT: _text,
    FileKind.MARKDOWN: _markdown,
    FileKind.HTML: _html,
    FileKind.CSV: _csv,
    FileKind.XLSX: _xlsx,
    FileKind.DOCX: _docx,
    FileKind.ICALENDAR: _icalendar,
    FileKind.SCHEDULE_XML: _schedule_xml,
    FileKind.SCHEDULE_JSON: _schedule_json,
}
