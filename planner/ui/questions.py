"""The dialogs about the open programme, each loaded when it is first wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from planner.ui.dialogs.tidy import TidyDialog
    from planner.ui.finding.finder import Finder
    from planner.ui.finding.replace_dialog import ReplaceDialog
    from planner.ui.panes import Panes
    from planner.ui.print_look.window import PrintLook
    from planner.ui.settings import Settings


class Questions(QObject):
    """Asks over the panes; what is half-typed there is settled first."""

    def __init__(self, panes: Panes) -> None:
        super().__init__(panes)
        self._panes = panes
        self._look: PrintLook | None = None

    @cached_property
    def finder(self) -> Finder:
        """What looks for items and people; made when it is first wanted."""
        from planner.ui.finding.finder import Finder  # noqa: PLC0415 - see above

        return Finder(self._panes)

    def settle(self) -> bool:
        """Makes edits of what is typed about the print; False where something stays unsettled."""
        return self._look is None or self._look.settle()

    def let_go(self) -> None:
        """Closes what stands open beside the panes."""
        if self._look is not None:
            self._look.let_go()

    def rooms(self, row: str | None = None) -> None:
        """Opens the lists of rooms and tracks, at that room or track if one is named."""
        from planner.ui.rooms.dialog import open_rooms_and_tracks  # noqa: PLC0415 - see above

        panes = self._panes
        panes.settle()
        header = panes.timeline.frame.header
        at = row or header.current()
        open_rooms_and_tracks(header.commands, panes.relay, at, panes.window())

    def look_of_print(self, settings: Settings) -> None:
        """Shows the choices about the print beside its pages, or brings them to the front."""
        from planner.ui.print_look.choosing import Choosing  # noqa: PLC0415 - see above
        from planner.ui.print_look.window import PrintLook  # noqa: PLC0415 - as before

        panes = self._panes
        panes.settle()
        if self._look is None:
            choosing = Choosing(panes.relay, panes.relay.drafts, panes.texts)
            read_blob = panes.document.read_blob
            look = PrintLook(choosing, read_blob, settings, panes.side.product, panes.window())
            look.walk_with(panes.undo, panes.redo)
            look.finished.connect(self._forget_look)
            look.finished.connect(look.deleteLater)
            self._look = look
        self._look.show()
        self._look.raise_()
        self._look.activateWindow()

    def _forget_look(self) -> None:
        self._look = None

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

    def tidy(self) -> None:
        """Shows which texts can be tidied, and tidies those that are chosen."""
        from planner.core.edits.tidy import tidyings  # noqa: PLC0415 - see above
        from planner.ui.dialogs.tidy import TidyDialog  # noqa: PLC0415 - as before

        panes = self._panes
        panes.settle()
        found = tidyings(panes.programme)
        if not found:
            panes.relay.announce(panes.texts.gettext("The typography is tidy already"))
            return
        dialog = TidyDialog(panes.texts, panes.programme, found, panes.window())
        dialog.accepted.connect(lambda: self._apply_tidied(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def replace(self) -> None:
        """Asks which text is to be replaced throughout, beginning with what is looked for."""
        from planner.ui.finding.replace_dialog import ReplaceDialog  # noqa: PLC0415 - see above

        panes = self._panes
        panes.settle()
        find = self.finder.bar.line.text() if self.finder.looking else ""
        dialog = ReplaceDialog(panes.texts, panes.programme, panes.window(), find)
        dialog.accepted.connect(lambda: self._apply_replaced(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _apply_replaced(self, dialog: ReplaceDialog) -> None:
        from planner.ui.finding.replace_words import outcome  # noqa: PLC0415 - see above

        number = len(dialog.table.chosen())
        if self._panes.relay.apply(dialog.edit()):
            self._panes.relay.announce(outcome(self._panes.texts, number))

    def _apply_tidied(self, dialog: TidyDialog) -> None:
        from planner.ui.dialogs.tidy_words import outcome  # noqa: PLC0415 - see above

        number = len(dialog.table.chosen())
        if self._panes.relay.apply(dialog.edit()):
            self._panes.relay.announce(outcome(self._panes.texts, number))
