"""What other programs get of a programme through the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from planner.core.programme import Programme
from planner.formats import programme_html, programme_text


def copy_programme(programme: Programme) -> QMimeData:
    """The programme's public part as HTML and as plain text; pasted back it is an equal one."""
    pieces = programme_text.laid_out(programme_text.announcement(programme))
    data = QMimeData()
    data.setHtml(programme_html.marked_up(pieces, programme.language))
    data.setText(programme_text.spelled(pieces))
    return data
