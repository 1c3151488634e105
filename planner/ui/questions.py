"""The dialogs about the open programme, each loaded when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from planner.ui.panes import Panes


class Questions(QObject):
    """Asks over the panes; what is half-typed there is settled first."""

    def __init__(self, panes: Panes) -> None:
        super().__init__(panes)
        self._panes = panes

    def rooms(self) -> None:
        """Opens the lists of rooms and tracks."""
        from planner.ui.rooms.dialog import open_rooms_and_tracks  # noqa: PLC0415 - see above

        panes = self._panes
        panes.settle()
        header = panes.timeline.frame.header
        open_rooms_and_tracks(header.commands, panes.relay, header.current(), panes.window())

    def day(self) -> None:
        """Asks for the name, date and hours of the day shown."""
        panes = self._panes
        if panes.timeline.day in panes.programme.days:
            panes.settle()
            panes.middle.tabs.describe(panes.timeline.day)

    def make_it_fit(self, id_: str = "") -> None:
        """Shows how the day, or what is around an entry, can be made to fit."""
        from planner.ui.dialogs.fit import FitDialog  # noqa: PLC0415 - see above

        panes = self._panes
        if panes.timeline.day not in panes.programme.days:
            return
        panes.settle()
        commands = panes.timeline.commands
        dialog = FitDialog(
            panes.texts,
            panes.programme,
            panes.timeline.day,
            id_ or None,
            commands.grid,
            panes.window(),
        )
        dialog.accepted.connect(lambda: commands.make(dialog.edit(), *dialog.edit().ids))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
