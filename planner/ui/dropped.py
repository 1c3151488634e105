"""Files let go on the window beside all items: opened, read in, or kept with their items."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planner.ui.attaching import Attacher, for_items
from planner.ui.opening import SUFFIX

if TYPE_CHECKING:
    from planner.ui.desk import Desk


def take(desk: Desk, paths: Sequence[Path]) -> None:
    """Slides are kept with their items, programmes opened; anything else is reviewed.

    A PDF is reviewed where it reads as a programme, and else is taken for slides.
    """
    panes, first = desk.panes, paths[0]
    if panes is None or panes.relay.read_only or first.suffix.lower() == SUFFIX:
        desk.open(first)
        return
    perhaps = len(paths) == 1 and first.suffix.lower() == ".pdf"
    if not perhaps and not for_items(paths):
        desk.read_in(first)
        return
    panes.settle()

    def keep() -> None:
        if desk.panes is panes:
            new_id = panes.timeline.commands.new_id
            Attacher(panes.relay, desk.texts, new_id, panes).attach_matched(paths)

    if perhaps:
        desk.files.read_in_or(first, keep)
    else:
        keep()
