"""Going to what was found, wherever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.ui.window import Window

if TYPE_CHECKING:
    from planner.ui.panes import Panes


def go_to(panes: Panes, id_: str) -> None:
    """Selects an entry on its day or among what is not placed, or a speaker in their list."""
    if id_ in panes.programme.entries:
        panes.select([id_])
        return
    show_speakers(panes)
    if panes.left.speakers is not None:
        panes.left.speakers.select(id_)


def show_speakers(panes: Panes) -> None:
    """Opens the pane of speakers and gives it the keyboard."""
    window = panes.window()
    if isinstance(window, Window):
        window.actions_["speakers"].setChecked(True)
    panes.left.show_speakers(wanted=True)


def give_keyboard(panes: Panes, id_: str) -> None:
    """Lets the keys act on what `go_to` went to."""
    entry = panes.programme.entries.get(id_)
    if entry is not None and entry.placed:
        to_the_day(panes)
    elif entry is not None:
        panes.tray.list.setFocus()
    elif panes.left.speakers is not None:
        panes.left.speakers.list.setFocus()


def to_the_day(panes: Panes) -> None:
    """Gives the keyboard to the day as it is shown."""
    if panes.middle.as_table:
        panes.middle.show_table()
    else:
        panes.middle.show_timeline()
