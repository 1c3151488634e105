"""Looks for something in the timeline, the table, what is not placed and the speakers at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from planner.core.changes import Edit
from planner.core.searching import Found, find
from planner.ui.finding.bar import FindBar
from planner.ui.finding.fading import Fading
from planner.ui.finding.going import give_keyboard, go_to, to_the_day

if TYPE_CHECKING:
    from planner.ui.panes import Panes

_LAYER = "found"


class Finder(QObject):
    """While its bar is open what is found stays bright in every list, and the rest fades."""

    def __init__(self, panes: Panes) -> None:
        super().__init__(panes)
        self._panes = panes
        self._found = Found()
        self._at: str | None = None
        self._before: QWidget | None = None
        self.bar = FindBar(panes.texts, panes.middle)
        self.bar.hide()
        column = panes.middle.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, self.bar)
        self.bar.typed.connect(self._look)
        self.bar.stepped.connect(self.step)
        self.bar.ended.connect(self.end)
        panes.relay.changed.connect(self._follow)
        panes.day_changed.connect(self._fade)
        panes.left.tabs.currentChanged.connect(self._fade)

    @property
    def looking(self) -> bool:
        """Whether the bar is open."""
        return not self.bar.isHidden()

    def begin(self) -> None:
        """Opens the bar with what was last looked for, ready to be typed over."""
        if not self.looking:
            self._before = QApplication.focusWidget()
            self._at = None
            self.bar.show()
        self.bar.line.setFocus()
        self.bar.line.selectAll()
        self._look()

    def step(self, steps: int) -> None:
        """Goes to the next of what is found, or with -1 to the previous; at the ends round."""
        if not self.looking:
            self.begin()
        ways = self._ways()
        if not ways:
            return
        if self._at in ways:
            place = (ways.index(self._at) + steps) % len(ways)
        else:
            place = self._nearest(ways) if steps > 0 else len(ways) - 1
        self._at = ways[place]
        writing = self.bar.line.hasFocus()
        go_to(self._panes, self._at)
        if writing:
            self.bar.line.setFocus()
        self.bar.tell(place + 1, len(ways))

    def end(self) -> None:
        """Closes the bar; the keyboard goes to what was found, else back where it came from."""
        self.bar.hide()
        self._fade()
        panes, before = self._panes, self._before
        self._before = None
        if self._at is not None:
            give_keyboard(panes, self._at)
        elif before is not None and before.isVisible():
            before.setFocus()
        else:
            to_the_day(panes)

    def _ways(self) -> list[str]:
        """What one goes through: the entries, then the people who are in none of them."""
        programme, entries = self._panes.programme, self._found.entries
        appear = {a.speaker for a in programme.appearances.values()}
        return [*entries, *(id_ for id_ in self._found.speakers if id_ not in appear)]

    def _nearest(self, ways: list[str]) -> int:
        """The first that is selected already, or comes first on the day shown, or at all."""
        chosen, day = set(self._panes.chosen()), self._panes.middle.day
        entries = self._panes.programme.entries
        there = [n for n, id_ in enumerate(ways) if id_ in chosen]
        there += [n for n, id_ in enumerate(ways) if id_ in entries and entries[id_].day == day]
        return there[0] if there else 0

    def _look(self) -> None:
        self._found = find(self._panes.programme, self.bar.line.text())
        ways = self._ways()
        place = ways.index(self._at) + 1 if self._at in ways else 0
        if not place:
            self._at = None
        self.bar.tell(place, len(ways))
        self._fade()

    def _follow(self, edit: Edit) -> None:
        del edit
        if self.looking:
            self._look()

    def _fade(self) -> None:
        """Lets everything step back that is not found; nothing while nothing is looked for."""
        panes = self._panes
        on = self.looking and bool(self.bar.line.text().strip())
        bright = frozenset((*self._found.entries, *self._found.speakers)) if on else None
        panes.table.bright = bright
        timeline, agenda, speakers = panes.timeline, panes.middle.agenda, panes.left.speakers
        timeline.put(_LAYER, None if bright is None else Fading(timeline.picture, bright))
        panes.tray.list.viewport().update()
        if agenda is not None:
            agenda.viewport().update()
        if speakers is not None:
            speakers.list.bright = bright
            speakers.list.viewport().update()
