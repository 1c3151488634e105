"""The days above the timeline, one a tab."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QWidget

from planner.core.programme import Programme
from planner.core.queries import days_in_order
from planner.text import Texts
from planner.ui.day_commands import DayCommands, day_facts
from planner.ui.relay import Relay
from planner.ui.tinted import TintedButton
from planner.wording import day_name

_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class DayTabs(QWidget):
    """The days in their order, and a button that adds one; there only where there are several.

    A tab is dragged sideways to change the order, and cards may be dropped on it.
    """

    day_chosen = Signal(str)
    """The id of the day that somebody wants to see."""

    def __init__(self, relay: Relay, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.commands = DayCommands(relay, texts)
        self._texts = texts
        self._relay = relay
        self.bar = DayBar(texts, self)
        self.add = TintedButton("plus", texts.gettext("Add a day"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.bar)
        row.addWidget(self.add)
        row.addStretch(1)
        self.setFocusProxy(self.bar)
        self.bar.chosen.connect(self.day_chosen)
        self.bar.dropped.connect(self._drop)
        self.bar.stepped.connect(self._step)
        self.bar.described.connect(self.describe)
        self.bar.removed.connect(self.commands.remove)
        self.bar.menu_wanted.connect(self._open_menu)
        self.add.clicked.connect(self.add_day)

    def show_days(self, programme: Programme, current: str) -> None:
        """Shows the days as they are, that one chosen."""
        days = days_in_order(programme)
        several = len(days) > 1  # one day needs no tab, nor the while it takes to name a date
        names = {day.id: day_name(self._texts, programme, day.id) for day in days if several}
        tips = {id_: day_facts(self._texts, programme.days[id_]) for id_ in names}
        self.bar.show_days(names, tips, current)
        self.bar.setMovable(not self.commands.read_only)
        self.add.setEnabled(not self.commands.read_only)
        self.setVisible(several)

    def day_at(self, point: QPoint) -> str | None:
        """The day whose tab is at that point of the screen."""
        return self.bar.day_at(self.bar.mapFromGlobal(point)) if self.isVisible() else None

    def light(self, day: str | None) -> None:
        """Shows on which day's tab a drop now would land."""
        self.bar.light(day)

    def add_day(self) -> str | None:
        """Adds a day and shows it; gives its id, None where that could not be done."""
        id_ = self.commands.add()
        if id_ is not None:
            self.day_chosen.emit(id_)
        return id_

    def describe(self, day: str) -> None:
        """Asks for a day's name, date and hours."""
        from planner.ui.dialogs.day import ask_about_day  # noqa: PLC0415 - a dialog

        ask_about_day(self.commands, day, self.window())

    def day_menu(self, day: str) -> QMenu:
        """What can be done to a day."""
        _ = self._texts.gettext
        menu = QMenu(self)
        menu.setEnabled(not self.commands.read_only)
        menu.addAction(_("&Date and hours…") + "\tF2", lambda: self.describe(day))
        menu.addSeparator()
        menu.addAction(_("&Add a day"), self.add_day)
        number = self.commands.placed_on(day)
        words = _("&Remove the day")
        if number:
            words = self._texts.ngettext(
                "&Remove the day (%(number)s item is set aside)",
                "&Remove the day (%(number)s items are set aside)",
                number,
            ) % {"number": number}
        remove = menu.addAction(words, lambda: self.commands.remove(day))
        remove.setEnabled(self.bar.count() > 1)
        return menu

    def _open_menu(self, day: str, point: QPoint) -> None:
        menu = self.day_menu(day)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _drop(self, day: str, before: str | None) -> None:
        if not self.commands.put_before(day, before):  # it glides back
            self.show_days(self._relay.programme, day)

    def _step(self, day: str, steps: int) -> None:
        self.commands.step(day, steps)


class DayBar(QTabBar):
    """The tabs themselves: they know days only by id, name and tip."""

    chosen = Signal(str)
    dropped = Signal(str, object)
    """The day that was dragged, and the one that it now stands before, None at the end."""
    stepped = Signal(str, int)
    described = Signal(str)
    removed = Signal(str)
    menu_wanted = Signal(str, QPoint)
    """A day, and the point of the screen for its menu."""

    def __init__(self, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._lit: str | None = None
        self._moved: str | None = None
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setMovable(True)
        self.setExpanding(False)
        self.setAccessibleName(texts.gettext("Days"))
        self.currentChanged.connect(self._tell)
        self.tabMoved.connect(self._note_moved)

    def days(self) -> list[str]:
        """The ids in the order of the tabs."""
        return [str(self.tabData(tab)) for tab in range(self.count())]

    def show_days(self, names: dict[str, str], tips: dict[str, str], current: str) -> None:
        """Shows these days; only what is different is changed, so that nothing flickers."""
        with QSignalBlocker(self):
            if self.days() != list(names):
                while self.count():
                    self.removeTab(0)
                for id_ in names:
                    self.setTabData(self.addTab(""), id_)
            for tab, (id_, name) in enumerate(names.items()):
                words = name.replace("&", "&&")
                if self.tabText(tab) != words:
                    self.setTabText(tab, words)
                self.setTabToolTip(tab, tips[id_])
            if current in names:
                self.setCurrentIndex(self.days().index(current))

    def day_at(self, point: QPoint) -> str | None:
        """The day whose tab is at that point of the bar."""
        tab = self.tabAt(point)
        return None if tab < 0 else self.days()[tab]

    def light(self, day: str | None) -> None:
        """Marks a tab as the place of a drop."""
        if day != self._lit:
            self._lit = day
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tabs, and a tint over the one that a drop now would land on."""
        super().paintEvent(event)
        if self._lit not in self.days():
            return
        accent = QColor(self.palette().color(QPalette.ColorRole.Accent))
        tint = QColor(accent)
        tint.setAlphaF(0.16)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(accent)
        painter.setBrush(tint)
        place = QRectF(self.tabRect(self.days().index(self._lit))).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.drawRoundedRect(place, 6, 6)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tab that was dragged elsewhere is one step."""
        super().mouseReleaseEvent(event)
        moved, self._moved = self._moved, None
        if moved is not None and moved in self.days():
            behind = self.days()[self.days().index(moved) + 1 :]
            self.dropped.emit(moved, behind[0] if behind else None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the day's date and hours."""
        day = self.day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.described.emit(day)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the day there, or with the menu key of the chosen one."""
        tab = self.tabAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            tab = self.currentIndex()
        if tab >= 0:
            self.menu_wanted.emit(self.days()[tab], self.mapToGlobal(self.tabRect(tab).center()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 opens the date and hours, Del removes the day, Alt+Shift+arrows change the order."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        day = self.days()[self.currentIndex()] if self.count() else None
        if day is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F2:
            self.described.emit(day)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(day)
        elif steps and event.modifiers() == _ALT_SHIFT:
            self.stepped.emit(day, steps)
        else:
            super().keyPressEvent(event)

    def _tell(self, tab: int) -> None:
        if tab >= 0 and self._moved is None:
            self.chosen.emit(self.days()[tab])

    def _note_moved(self, there: int, here: int) -> None:
        """Qt tells of each tab that was passed; the dragged one is the one that is chosen."""
        del there, here
        self._moved = self.days()[self.currentIndex()]
