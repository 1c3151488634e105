"""The ways to the screen of the day and to running late, from what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from planner.core.on_the_day import Moment, moment_of
from planner.ui.on_the_day.late_dialog import LateDialog
from planner.ui.on_the_day.screen import Screen

if TYPE_CHECKING:
    from planner.ui.desk import Desk
    from planner.ui.panes import Panes

_DAY = 24 * 60


def open_screen(desk: Desk) -> Screen | None:
    """Fills a screen, another than the window's if there is one; None with nothing open.

    It goes with the programme, and there is one at a time.
    """
    panes = desk.panes
    if panes is None:
        return None
    panes.settle()
    for old in panes.findChildren(Screen):
        old.close()
    screen = Screen(
        desk.texts, lambda: panes.programme, desk.now, desk.look, panes.timeline.day, panes
    )
    screen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    desk.window.around.themes.changed.connect(screen.wear)
    panes.relay.changed.connect(screen.look)
    screen.late_wanted.connect(
        lambda moment, room, over: _ask(desk, panes, (moment, room, over), screen)
    )
    screen.controls.late.setEnabled(not panes.relay.read_only)
    screen.print_wanted.connect(lambda: _print(desk, screen))
    own = desk.window.screen()
    others = [each for each in QGuiApplication.screens() if each is not own]
    screen.show_on(others[0] if others else own)
    return screen


def ask_late(desk: Desk) -> LateDialog | None:
    """Asks by how much the day shown runs late; None where there is nothing to shift."""
    panes = desk.panes
    if panes is None or panes.timeline.day not in panes.programme.days:
        return None
    panes.settle()
    moment = moment_of(panes.programme, desk.now(), panes.timeline.day)
    if moment is None or moment.day != panes.timeline.day:
        moment = Moment(panes.timeline.day, -1)
    return _ask(desk, panes, (moment, None, 0), desk.window)


def _ask(
    desk: Desk, panes: Panes, known: tuple[Moment, str | None, int], parent: QWidget
) -> LateDialog:
    moment, room, over = known
    programme = panes.programme
    dated = programme.days[moment.day].date is not None
    runs = dated and 0 <= moment.minute < 2 * _DAY
    minute = moment.minute if runs or isinstance(parent, Screen) else None
    if minute is not None and minute < 0:
        minute = None
    dialog = LateDialog(desk.texts, programme, moment.day, minute, parent)
    dialog.choose(room, over)

    def take() -> None:
        if not panes.relay.apply(dialog.late().edit):
            return
        words = desk.texts.gettext("The times are changed; one undo takes all of it back")
        panes.relay.announce(words)
        if dialog.then_print:
            _print(desk, parent)

    dialog.accepted.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _print(desk: Desk, parent: QWidget) -> None:
    """The handout as it is now, through the dialog for printing; that stands before the window."""
    if isinstance(parent, Screen):
        parent.close()
    if desk.panes is not None:
        desk.panes.side.show_handout()
    desk.prints.ask_print()
