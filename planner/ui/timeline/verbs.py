"""The timeline's verbs as actions, for its keys, its menus and the sheet of shortcuts."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from planner.core.programme import EntryKind
from planner.ui.outcomes import minutes
from planner.ui.timeline.choices import Choice
from planner.ui.timeline.deeds import gap_after
from planner.ui.timeline.verb_table import ITEM_MENU, WITHIN, Needs, Verb, menu_words, verbs

if TYPE_CHECKING:
    from planner.ui.clipboard import ItemClipboard
    from planner.ui.timeline.view import TimelineView

__all__ = ["ITEM_MENU", "Verbs"]


class Verbs(QObject):
    """The table as actions of a timeline, by name.

    Their keys count while the timeline has the focus. Whether they can be used is looked at
    whenever something else is selected, a key is pressed there, or a menu made by `fill` opens:
    with the time cursor on free time or something in hand, what is done to entries cannot, so
    that letters can be typed. In a file that can only be read, those that only look can.
    """

    fit_wanted = Signal(str)
    """The day is to be made to fit; with the id of the entry it is about, or an empty text."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self.groups = verbs(view.texts)
        self._verbs = {verb.name: verb for group in self.groups.values() for verb in group}
        self._actions = {name: self._action(verb) for name, verb in self._verbs.items()}
        view.addActions(list(self._actions.values()))
        view.installEventFilter(self)
        view.chosen.connect(self.refresh)
        self.refresh()

    def __getitem__(self, name: str) -> QAction:
        """The action of that name. Raises KeyError."""
        return self._actions[name]

    @cached_property
    def clipboard(self) -> ItemClipboard:
        """What puts entries on the clipboard and takes them from there."""
        from planner.ui.clipboard import ItemClipboard  # noqa: PLC0415 - loads formats

        return ItemClipboard()

    def chosen(self) -> list[str]:
        """The ids of what is selected, the current one first; none at the time cursor.

        Where nothing is, what the ring is around that shows the keyboard's place.
        """
        view = self._view
        if view.cursor_.place is not None or view.pointing.busy:
            return []
        there = view.relay.programme.entries
        selected, current = view.selected(), view.current()
        if not selected and current is not None and view.hasFocus():
            selected = [current]
        selected = [id_ for id_ in selected if id_ in there]  # rows leave the view one by one
        return sorted(selected, key=lambda id_: id_ != current)

    def refresh(self) -> None:
        """Sees which verbs can be used now, and lets words say what they would do."""
        ids, busy = self.chosen(), self._view.pointing.busy
        read_only = self._view.relay.read_only
        for name, verb in self._verbs.items():
            able = bool(ids) or verb.needs == Needs.NOTHING
            allowed = verb.looks or not read_only
            self._actions[name].setEnabled(able and allowed and not busy)
        if ids:
            self._say(ids)

    def fill(self, menu: QMenu, names: Sequence[str]) -> None:
        """Puts verbs, and the menus of `WITHIN`, into a menu; an empty name is a line."""
        entrances: dict[str, QMenu] = {}
        for name in names:
            if not name:
                menu.addSeparator()
            elif name in WITHIN:
                self.fill(menu.addMenu(menu_words(self._view.texts, name)), WITHIN[name])
            elif self._verbs[name].choices is None:
                menu.addAction(self._actions[name])
            else:
                entrances[name] = self._submenu(name, menu)
                menu.addMenu(entrances[name])

        def look() -> None:
            self.refresh()
            for name, entrance in entrances.items():
                able = self._actions[name].isEnabled() and bool(self._choices(name))
                entrance.menuAction().setEnabled(able)

        menu.aboutToShow.connect(look)
        look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before a key is looked up, sees which verbs can be used."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self.refresh()
        return super().eventFilter(watched, event)

    def _action(self, verb: Verb) -> QAction:
        action = QAction(verb.words, self)
        action.setObjectName(verb.name)
        action.setShortcuts([QKeySequence(keys) for keys in verb.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.setCheckable(verb.switch)
        action.triggered.connect(lambda: self._do(verb))
        return action

    def _do(self, verb: Verb) -> None:
        view, ids = self._view, self.chosen()
        view.chip.hide()
        if verb.choices is not None:
            self._open(verb.name)
        elif verb.deed is not None:
            verb.deed(view, ids)
            view.scrollTo(view.currentIndex())
        self.refresh()

    def _open(self, name: str) -> None:
        """Opens a verb's choices at the card."""
        view = self._view
        if not self._choices(name):
            view.relay.announce(view.texts.gettext("there is nothing to choose from"))
            return
        view.scrollTo(view.currentIndex())
        menu = self._submenu(name, view)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).center()))
        first = next(iter(menu.actions()), None)
        if first is not None:
            menu.setActiveAction(first)

    def _submenu(self, name: str, parent: QWidget) -> QMenu:
        menu = QMenu(self._verbs[name].words, parent)
        entrance = menu.menuAction()  # shows the keys; it is the verb's action that hears them
        entrance.setShortcuts(self._actions[name].shortcuts())
        entrance.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        entrance.setShortcutVisibleInContextMenu(True)
        menu.aboutToShow.connect(lambda: self._offer(name, menu))
        return menu

    def _offer(self, name: str, menu: QMenu) -> None:
        menu.clear()
        for choice in self._choices(name):
            action = menu.addAction(choice.words.replace("&", "&&"), choice.deed)
            if choice.checked:
                action.setCheckable(True)
                action.setChecked(True)

    def _choices(self, name: str) -> Sequence[Choice]:
        ids, choices_of = self.chosen(), self._verbs[name].choices
        return choices_of(self._view, ids) if ids and choices_of is not None else []

    def _say(self, ids: Sequence[str]) -> None:
        """The words that depend on what is selected."""
        view, _ = self._view, self._view.texts.gettext
        entries = [view.relay.programme.entries[id_] for id_ in ids]
        self._actions["fixed"].setChecked(all(entry.pinned for entry in entries))
        is_break = entries[0].kind == EntryKind.BREAK
        kind = _("Ma&ke it a session") if is_break else _("Ma&ke it a break")
        self._actions["kind"].setText(kind)
        gap = gap_after(view, ids[0])
        words = _("&Close the gap after it")
        if gap is not None:
            length = {"length": minutes(view.texts, gap.free.minutes)}
            words = _("&Close the gap after it (%(length)s)") % length
        self._actions["close_gap"].setText(words)
