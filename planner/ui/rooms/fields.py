"""The lines about a room or track, whose half-typed text is kept as that of any other field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from planner.core.programme import Room, Track
from planner.ui.drafting import restored
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.source import Source, UnusableError
from planner.ui.room_commands import RoomCommands

_Row = TypeVar("_Row", Room, Track)


def line_field(commands: RoomCommands, label: str, hint: str = "") -> TextField:
    """A line with drafts; see `source_of` for what it stands for."""
    return TextField(label, commands.drafts, restored(commands.texts), hint=hint)


def source_of(
    commands: RoomCommands,
    row: type[_Row],
    key: tuple[str, str],
    read: Callable[[_Row], str],
    write: Callable[[str], bool],
) -> Source:
    """A source over a value of a room or track that may be gone by the time it is looked at.

    `write` is a verb of `commands`; what could not be saved stays typed.
    """

    def held() -> _Row | None:
        found = commands.programme.row(key[0])
        return found if isinstance(found, row) else None

    def read_if_there() -> str:
        there = held()
        return "" if there is None else read(there)

    def write_if_there(text: str) -> None:
        if held() is not None and not write(text) and read_if_there() != text.strip():
            raise UnusableError(commands.texts.gettext("This could not be saved."))

    return Source(key, read_if_there, write_if_there, whole=True)
