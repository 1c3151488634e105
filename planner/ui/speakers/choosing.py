"""Which of the speakers are listed, and in what order: one small choice."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from planner.core.directory import Choice
from planner.text import Texts
from planner.ui.icons import icon
from planner.ui.speakers.list import SpeakerList

_ICON = 16


class WhomToShow(QToolButton):
    """A small button with a menu; all by name at first."""

    chosen = Signal(str)
    """What is shown, in words; empty where it is everybody."""

    def __init__(self, list_: SpeakerList, texts: Texts) -> None:
        super().__init__()
        self._list = list_
        self._texts = texts
        _ = texts.gettext
        menu = QMenu(self)
        group = QActionGroup(menu)
        self.choices = [
            self._choice(menu, group, words, choice, by_affiliation=by_affiliation)
            for words, choice, by_affiliation in (
                (_("All by &name"), Choice.ALL, False),
                (_("All by &affiliation"), Choice.ALL, True),
                (_("Not &confirmed"), Choice.UNCONFIRMED, False),
                (_("Without &mail"), Choice.NO_MAIL, False),
                (_("In no &item"), Choice.NO_ITEM, False),
            )
        ]
        menu.insertSeparator(self.choices[2])
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)  # marked while not everybody is shown
        self.setIconSize(QSize(_ICON, _ICON))
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.choices[0].trigger()
        self._draw()

    def show_all(self) -> None:
        """Shows everybody, unless they are."""
        if not any(action.isChecked() for action in self.choices[:2]):
            self.choices[0].trigger()

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icon anew in another look."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _choice(
        self, menu: QMenu, group: QActionGroup, words: str, choice: Choice, *, by_affiliation: bool
    ) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        group.addAction(action)
        action.triggered.connect(lambda: self._show(action, choice, by_affiliation=by_affiliation))
        return action

    def _show(self, action: QAction, choice: Choice, *, by_affiliation: bool) -> None:
        self._list.show_only(choice, by_affiliation=by_affiliation)
        words = action.text().replace("&", "")
        said = self._texts.gettext("Speakers shown: %(which)s") % {"which": words}
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setChecked(choice != Choice.ALL)
        self.chosen.emit("" if choice == Choice.ALL else words)

    def _draw(self) -> None:
        self.setIcon(icon("sliders-horizontal", self.palette().windowText().color(), _ICON))
