"""Half-typed text: how a line keeps it, and the place that each draft's key stands for.

A draft's key is an id and a field. Where the field is one of the row's own, a form shows the draft
in that field. The fields named here stand for lines that are open only for a while, and say what
is to be opened again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from planner.core.edits.place import Place
from planner.ui.entries import Column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner.text import Texts
    from planner.ui.agenda.line import CellLine
    from planner.ui.inspector.source import Drafts
    from planner.ui.timeline.editing import CardLine

DRAFT_AFTER = 300
"""Milliseconds without a key after which what is typed is kept as a draft."""
TIME_ON_CARD = "time on the card"
"""The field of a time that is written over on a card."""
NAME_ABOVE = "name above the column"
"""The field of a room's name that is written over above its column."""
NEW_SPEAKER = "new speaker"
"""The field of a programme's line for one more speaker."""
_AT = "new at"
_IN = "in"
_ASKED = "asked for"

Key = tuple[str, str]


def restored(texts: Texts) -> str:
    """What is said of text that has come back."""
    return texts.gettext("Restored from last time; press Esc to drop it.")


def pause_in(parent: QWidget, keep: Callable[[], object]) -> QTimer:
    """Keeps what is typed at each pause: to be started with each letter, stopped at the end."""
    pause = QTimer(parent, singleShot=True, interval=DRAFT_AFTER)
    pause.timeout.connect(keep)
    return pause


def keep_half_typed(line: CardLine | CellLine, drafts: Drafts, key: Key) -> None:
    """Keeps what is typed into an open line at each pause, until it is used; Esc drops it.

    What was used is to be dropped by whoever used it, once it is saved.
    """
    pause = pause_in(line, lambda: drafts.keep(key, line.text()))
    line.textEdited.connect(lambda _text: pause.start())
    for ended in (line.kept, line.dropped):
        ended.connect(pause.stop)
    line.dropped.connect(lambda: drafts.drop(key))


def place_key(at: Place, minutes: int) -> Key:
    """What the title of an item that is to begin there is kept by; it goes with its day."""
    return at.day, f"{_AT} {at.start} {minutes} {at.room or ''}".rstrip()


def place_of(key: Key) -> tuple[Place, int] | None:
    """The place and the minutes that such a key names; None for any other key."""
    day, field = key
    words = field.removeprefix(_AT).split(maxsplit=2)
    if not field.startswith(f"{_AT} ") or [word.isdecimal() for word in words[:2]] != [True, True]:
        return None
    return Place(day, int(words[0]), words[2] if len(words) > 2 else None), int(words[1])


def cell_key(row: str, column: Column) -> Key:
    """What a cell of the table is kept by: of an entry's row, or of the empty row of a day."""
    return row, f"{_IN} {column.name.lower()}"


def cell_of(key: Key) -> tuple[str, Column] | None:
    """The entry or day and the column that such a key names; None for any other key."""
    row, field = key
    names = {f"{_IN} {column.name.lower()}": column for column in Column}
    return (row, names[field]) if field in names else None


def asked_key(id_: str, field: str) -> Key:
    """What a dialog that asks about a row keeps a field of its own by."""
    return id_, f"{_ASKED} {field}"


def version_key(programme: str) -> Key:
    """What the name of a version of that programme as it is now is kept by."""
    return asked_key(programme, "version")


def is_asked(key: Key) -> bool:
    """Whether it is such a key."""
    return key[1].startswith(f"{_ASKED} ")
