"""A programme as the bytes of another format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from planner.core.programme import Programme
from planner.exchange.kinds import FileKind

# ruff: noqa: PLC0415 - each format brings a library that not every file needs


@dataclass(frozen=True)
class CalendarForm:
    """What of a programme becomes events of a calendar.

    Without `breaks` these are left out; with `whole_days` each day is one event that tells its
    items.
    """

    breaks: bool = True
    whole_days: bool = False


def written(
    programme: Programme,
    kind: FileKind,
    warnings: Sequence[tuple[int | None, str]] = (),
    *,
    files: Mapping[str, bytes] | None = None,
    calendar: CalendarForm = CalendarForm(),
) -> bytes:
    """The programme in a format other than the program's own.

    `warnings`, and `files` by their SHA-256, go into programme JSON; `calendar` is the form of an
    iCalendar file. Raises PlannerError where a format cannot hold the programme, without the path.
    """
    if kind is FileKind.JSON:
        from planner.formats import programme_json

        return programme_json.write(programme, warnings, files)
    if kind is FileKind.ICALENDAR:
        return _icalendar(programme, calendar)
    return _WRITERS[kind](programme)


def files_of(
    programme: Programme, kind: FileKind, read_blob: Callable[[str], bytes]
) -> tuple[Mapping[str, bytes], tuple[str, ...]]:
    """The photos and files that a file of that kind carries, by their SHA-256.

    Then what those are of that it has no room for. Only programme JSON carries any.
    """
    if kind is not FileKind.JSON:
        return {}, ()
    from planner.formats import programme_json

    files = programme_json.gather(programme, read_blob)
    return files.carried, files.left_out


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


def _icalendar(programme: Programme, form: CalendarForm) -> bytes:
    from planner.formats import icalendar_file

    return icalendar_file.write(
        programme, datetime.now(UTC), breaks=form.breaks, whole_days=form.whole_days
    )


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
    FileKind.SCHEDULE_XML: _schedule_xml,
    FileKind.SCHEDULE_JSON: _schedule_json,
}
