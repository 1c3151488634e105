"""What a merge found: what can be taken in, and what somebody has to decide."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from planner.core.changes import Edit
from planner.core.programme import Programme

Key = tuple[str, tuple[str, ...]]
"""What tells conflicts of one merge apart: the id, and the fields."""


class Side(StrEnum):
    """One of the two copies."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True)
class Conflict:
    """Both changed the same, each in another way.

    `fields` are those of the row (or programme) of that id that belong together, and `base`, `ours`
    and `theirs` their values in that order. Without fields it is about the whole row: the values
    are rows, or None where it is not there. Then one side removed what the other changed or newly
    names, or both added something else under one id.
    """

    id: str
    fields: tuple[str, ...]
    base: Any
    ours: Any
    theirs: Any

    @property
    def key(self) -> Key:
        """What a choice names it by."""
        return self.id, self.fields


@dataclass(frozen=True)
class Merged:
    """An edit of our programme that takes in theirs, and what is in conflict.

    As long as nothing is chosen, what is in conflict stays as it is here. The three programmes are
    those that were merged.
    """

    edit: Edit
    conflicts: tuple[Conflict, ...]
    base: Programme
    ours: Programme
    theirs: Programme
