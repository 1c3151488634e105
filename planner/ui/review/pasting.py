"""What lies on the clipboard, as a source."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from planner.core.faults import PlannerError
from planner.exchange.kinds import FileKind
from planner.exchange.sources import Hints, Source, understand
from planner.formats.spreadsheet import Field, guess, read_sheets
from planner.ui.review.text import text_in

_ENOUGH = 40_000
"""Characters of a long text that tell whether it is a programme."""
_LEAST_ENTRIES = 2
"""With so many a text looks like a programme."""
_OFFICE = ("office:excel", "office:spreadsheet", "google-sheets", "libreoffice", "gnumeric")
"""What spreadsheets write into their HTML, in small letters."""
_WHEN = frozenset((Field.START, Field.TIME))


def on_clipboard(today: Date) -> Source:
    """The clipboard's table or text if it looks like a programme, else nothing."""
    data = QGuiApplication.clipboard().mimeData()
    source = source_of(data)
    begins = Source(source.kind, text=source.text[:_ENOUGH], sheets=source.sheets)
    found = understand(begins, Hints(today)).programme
    return source if len(found.entries) >= _LEAST_ENTRIES else Source(FileKind.TEXT)


def source_of(data: QMimeData) -> Source:
    """A table where a spreadsheet says what it holds, else the text."""
    try:
        text = text_in(data)
        sheets = read_sheets(data.text().encode(), "tsv") if _is_table(data) else ()
    except PlannerError:
        return Source(FileKind.TEXT)
    fields = set(guess(sheets[0]).fields) if sheets else set()
    if Field.TITLE in fields and fields & _WHEN:
        return Source(FileKind.TSV, sheets=sheets)
    return Source(FileKind.TEXT, text=text)


def _is_table(data: QMimeData) -> bool:
    """Whether a spreadsheet has copied it: each row a line, its cells parted by tabs."""
    lines = [line for line in data.text().splitlines() if line.strip()]
    if len(lines) < _LEAST_ENTRIES or not any("\t" in line for line in lines):
        return False
    html = data.html()[:_ENOUGH].lower() if data.hasHtml() else ""
    return any(each in html for each in _OFFICE) or (not html and all("\t" in x for x in lines))
