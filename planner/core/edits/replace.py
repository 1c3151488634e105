"""Putting another text in the place of one throughout a programme."""

from __future__ import annotations

from collections.abc import Iterable

from planner.core.changes import Edit, EditKind
from planner.core.edits.reword import Rewording, reword
from planner.core.programme import Programme


def replace_text(programme: Programme, found: Iterable[Rewording]) -> Edit:
    """The edit that puts each of these texts, as `core.replacing` finds them, in its place.

    "The library" in a title, an abstract and a room -> "The reading room", in all three at once
    """
    return reword(programme, EditKind.REPLACE, found)
