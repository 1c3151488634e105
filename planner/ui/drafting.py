"""Lines whose half-typed text is kept, and what that of an item not yet there is kept by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from planner.core.edits.place import Place
from planner.ui.entries import Column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from planner.ui.inspector.source import Drafts

DRAFT_AFTER = 300
"""Milliseconds without a key after which what is typed is kept as a draft."""
_AT = "new at"
_IN = "new in"

Key = tuple[str, str]


def keep_at_pauses(line: QLineEdit, drafts: Drafts, key: Key) -> QTimer:
    """Keeps what is typed into a line at each pause; the timer is to be stopped where it ends."""
    pause = QTimer(line, singleShot=True, interval=DRAFT_AFTER)
    pause.timeout.connect(lambda: drafts.keep(key, line.text()))
    line.textEdited.connect(lambda _text: pause.start())
    return pause


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


def cell_key(day: str, column: Column) -> Key:
    """What a cell of the table's empty row is kept by."""
    return day, f"{_IN} {column.name.lower()}"


def cell_of(key: Key) -> tuple[str, Column] | None:
    """The day and the column that such a key names; None for any other key."""
    day, field = key
    names = {f"{_IN} {column.name.lower()}": column for column in Column}
    return (day, names[field]) if field in names else None
