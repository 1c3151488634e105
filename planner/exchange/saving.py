"""Writing a reading as a file of any kind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from planner.core.faults import PlannerError
from planner.core.queries import attachments
from planner.exchange.files import write_whole
from planner.exchange.kinds import FileKind
from planner.exchange.opening import Opened
from planner.exchange.writing import CalendarForm, files_of, written


def save_as(
    opened: Opened,
    path: Path,
    kind: FileKind,
    *,
    warnings: Sequence[tuple[int | None, str]] = (),
    overwrite: bool = False,
    calendar: CalendarForm = CalendarForm(),  # noqa: B008 - it is frozen
) -> tuple[str, ...]:
    """Write what was opened to `path`, whole or not at all; names what had to be left out of it.

    `warnings` are lines and sentences that go into programme JSON, which holds no more than so many
    bytes of photos and files; `calendar` is the form of an iCalendar file. A `.programme` file that
    is there holds somebody's history and is only replaced with `overwrite`. Raises PlannerError.
    """
    programme = opened.reading.programme
    if kind == FileKind.PROGRAMME:
        from planner.document.document import Document  # noqa: PLC0415 - only when wanted

        blobs = {
            sha: (opened.read_blob(sha), media_type)
            for sha, media_type in attachments(programme).items()
        }
        with Document.new(path, programme, overwrite=overwrite) as document:
            for data, media_type in blobs.values():
                document.add_blob(data, media_type)
        return ()
    files, left_out = files_of(programme, kind, opened.read_blob)
    try:
        data = written(programme, kind, warnings, files=files, calendar=calendar)
    except PlannerError as error:
        error.path = path
        raise
    write_whole(path, data)
    return left_out
