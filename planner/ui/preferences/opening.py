"""Opens the settings over a window, and lets what is chosen there take effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from planner.ui.preferences.dialog import SettingsDialog

if TYPE_CHECKING:
    from planner.ui.desk import Desk
    from planner.ui.planning import Planning
    from planner.ui.settings import Theme


def open_settings(desk: Desk) -> SettingsDialog:
    """The dialog, in the language of the window; every choice is in force at once."""
    window = desk.window
    dialog = SettingsDialog(desk.texts, desk.settings, window)

    def wear(theme: Theme) -> None:
        window.around.themes.wear(theme)
        window.actions_[theme.value].setChecked(True)

    def plan(planning: Planning) -> None:
        if desk.panes is not None:
            desk.panes.timeline.commands.planning = planning

    def follow(follows: bool) -> None:  # noqa: FBT001 - a signal's
        window.actions_["follow"].setChecked(follows)
        if desk.panes is not None:
            desk.panes.timeline.commands.follow = follows

    def keep_elsewhere() -> None:
        if desk.panes is not None:
            desk.safety.let_go()
            desk.safety.look_after(desk.panes)

    def speak(language: str) -> None:
        # Once the list of languages has closed: the window it belongs to makes way for another.
        QTimer.singleShot(0, window, lambda: window.language_chosen.emit(language))

    dialog.theme_chosen.connect(wear)
    dialog.planning_chosen.connect(plan)
    dialog.follow_chosen.connect(follow)
    dialog.opening_chosen.connect(window.actions_["open_exported"].setChecked)
    dialog.folder_chosen.connect(keep_elsewhere)
    dialog.language_chosen.connect(speak)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
