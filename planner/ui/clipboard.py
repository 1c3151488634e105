"""What goes through the clipboard: the programme for other programs, and entries for this one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from planner.core.faults import PlannerError
from planner.core.programme import Programme, Row
from planner.formats import programme_html, programme_json, programme_text

ITEMS = "application/x-programme-items+json"
"""The media type under which entries lie on the clipboard, as programme JSON."""


def copy_programme(programme: Programme) -> QMimeData:
    """The programme's public part as HTML and as plain text; pasted back it is an equal one."""
    pieces = programme_text.laid_out(programme_text.announcement(programme))
    data = QMimeData()
    data.setHtml(programme_html.marked_up(pieces, programme.language))
    data.setText(programme_text.spelled(pieces))
    return data


class ItemClipboard:
    """Puts entries on a clipboard and takes them from one.

    What this run of the program has copied itself comes back whole; from another run it is what
    programme JSON can carry.
    """

    def __init__(self) -> None:
        self._copied = Programme("")
        self._bytes = b""

    def copied(self, programme: Programme, ids: Sequence[str]) -> QMimeData:
        """These entries, with whoever appears in them, for this program and as plain text."""
        self._copied = excerpt(programme, ids)
        self._bytes = programme_json.write(self._copied)
        data = QMimeData()
        data.setData(ITEMS, self._bytes)
        data.setText(programme_text.write(self._copied))
        return data

    def rows(self, data: QMimeData | None) -> list[Row]:
        """The entries that lie there with all they name; none where there are no entries.

        An empty clipboard has None on some systems.
        """
        if data is None or not data.hasFormat(ITEMS):
            return []
        found = bytes(data.data(ITEMS).data())
        if found == self._bytes:
            return _rows(self._copied)
        try:
            return _rows(programme_json.read(found).programme)
        except PlannerError:  # another program may call anything by this name
            return []


def excerpt(programme: Programme, ids: Sequence[str]) -> Programme:
    """The programme with these entries alone, and whoever appears in them."""
    entries = {id_: programme.entries[id_] for id_ in ids}
    appearances = {a.id: a for a in programme.appearances.values() if a.entry in entries}
    speakers = {a.speaker: programme.speakers[a.speaker] for a in appearances.values()}
    return Programme(
        programme.id,
        language=programme.language,
        time_zone=programme.time_zone,
        days=programme.days,
        rooms=programme.rooms,
        tracks=programme.tracks,
        entries=entries,
        speakers=speakers,
        appearances=appearances,
    )


def _rows(programme: Programme) -> list[Row]:
    tables = (programme.tracks, programme.entries, programme.speakers, programme.appearances)
    return [row for table in tables for row in table.values()]
