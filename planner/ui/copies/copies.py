"""The copies at a desk: what is open is watched, and each way to another copy begins here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:  # loaded once there is something to watch or to copy
    from planner.ui.copies.merging import Merging
    from planner.ui.copies.sending import Sending
    from planner.ui.copies.watching import Watching
    from planner.ui.desk import Desk
    from planner.ui.panes import Panes


class Copies(QObject):
    """One open programme at a time is watched; all else is loaded when it is wanted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.watching: Watching | None = None

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What the actions of copies do, by name."""
        return {
            "merge": self.merge,
            "save_copy": self.save,
            "send_copy": self.send,
            "last_year": self.start_from_last_year,
        }

    def look_after(self, panes: Panes) -> None:
        """Watches that programme's file until `let_go`."""
        from planner.ui.copies.watching import Watching  # noqa: PLC0415 - only when wanted

        self.watching = Watching(self._desk, panes)

    def let_go(self) -> None:
        """To be called before the programme is closed."""
        if self.watching is not None:
            self.watching.let_go()
            self.watching = None

    def in_step(self) -> bool:
        """Whether the file is as the window shows it; where not, that is told."""
        return self.watching is not None and self.watching.in_step()

    def answers(self) -> bool:
        """Whether what kept an edit from being saved is told, with its way, in a moment."""
        return self.watching is not None and self.watching.answers()

    def merge(self) -> None:
        """Asks which copy to take in."""
        self._merging().choose()

    def merge_with(self, path: Path) -> None:
        """Takes in what was done in the copy at `path`."""
        self._merging().merge_with(path)

    def merge_branched(self) -> None:
        """Takes what was done in this window into what has come into the file's place."""
        self._merging().merge_branched()

    def save(self) -> None:
        """Asks where to keep a copy of everything."""
        self._sending().save()

    def send(self) -> None:
        """Asks what goes along with a copy for somebody else, and where it is to be kept."""
        self._sending().send()

    def start_from_last_year(self) -> None:
        """Makes a new programme from what is open, or else from a file that is asked for."""
        from planner.ui.copies.next_year import StartingFromLastYear  # noqa: PLC0415 - see above

        StartingFromLastYear(self._desk).begin()

    def start_from(self, path: Path) -> None:
        """Makes a new programme from the one in that file."""
        from planner.ui.copies.next_year import StartingFromLastYear  # noqa: PLC0415 - see above

        StartingFromLastYear(self._desk).begin_from(path)

    def erase(self, speaker: str) -> None:
        """Asks whether that speaker is to be erased for good."""
        from planner.ui.copies.erasing import Erasing  # noqa: PLC0415 - see the class

        Erasing(self._desk).ask(speaker)

    def _sending(self) -> Sending:
        from planner.ui.copies.sending import Sending  # noqa: PLC0415 - see the class

        return Sending(self._desk)

    def _merging(self) -> Merging:
        from planner.ui.copies.merging import Merging  # noqa: PLC0415 - see the class

        return Merging(self._desk)
