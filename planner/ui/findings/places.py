"""Where what a finding is about stands: it is selected there, on its day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.core.programme import Day, Speaker

if TYPE_CHECKING:
    from planner.ui.panes import Panes


def show_place(panes: Panes, ids: Sequence[str]) -> None:
    """Selects the item that it is about, or the speaker where they have none; turns to the day."""
    programme = panes.programme
    row = programme.row(ids[0])
    if isinstance(row, Day):
        panes.middle.show_day(row.id)
    elif isinstance(row, Speaker) and row.id not in programme.index.appearances_of:
        panes.left.show_speakers(wanted=True)
        if panes.left.speakers is not None:
            panes.left.speakers.select(row.id)
    else:
        panes.select(ids)
