"""The timeline widget: a list view that paints a day, so that screen readers find every entry."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from planner.core.changes import Edit
from planner.core.checks import Finding
from planner.text import Texts
from planner.ui.commands import Commands
from planner.ui.entries import EntryTable, Index
from planner.ui.motion import motion_is_reduced
from planner.ui.relay import Relay
from planner.ui.timeline import menu
from planner.ui.timeline.carrying import DayTarget
from planner.ui.timeline.chip import ReadingChip
from planner.ui.timeline.colours import LIGHT, TimelineColours
from planner.ui.timeline.cursor import FreeTimeCursor
from planner.ui.timeline.drops import Drops
from planner.ui.timeline.editing import InPlaceEditing
from planner.ui.timeline.frame import Frame
from planner.ui.timeline.keys import press_key
from planner.ui.timeline.motion import Motion
from planner.ui.timeline.pointing import Pointing
from planner.ui.timeline.snapping import REACH, Snap
from planner.ui.timeline.stillness import Stillness
from planner.ui.timeline.surface import DaySurface
from planner.ui.timeline.verbs import Verbs


class TimelineView(DaySurface):
    """One day of a programme, to look at and to drag right.

    `table` feeds it; `lift_target` tells whether a global point lies over the tray, so that cards
    let go there are set aside, and `day_target` knows where the days' names stand. The verbs are
    in `commands`, which also knows whether the rest follows; zoom and scrolling are in `frame`.
    """

    chosen = Signal(list)
    """The ids of the entries now selected."""
    drag_began = Signal(str)
    """A card is in hand: the tray may show itself as a place to drop it."""
    drag_ended = Signal()
    day_wanted = Signal(str)
    """Cards in hand were held over a day's name: that day is to be shown, with them in hand."""
    lift_hovered = Signal(bool)
    """Whether the card in hand is over the tray."""

    commands: Commands
    frame: Frame
    cursor_: FreeTimeCursor
    editing: InPlaceEditing
    chip: ReadingChip
    pointing: Pointing

    def __init__(
        self,
        relay: Relay,
        table: EntryTable,
        texts: Texts,
        day: str,
        *,
        colours: TimelineColours = LIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(table, texts, day, colours, parent)
        self.relay = relay
        self.commands = Commands(relay, texts)
        self.lift_target: Callable[[QPoint], bool] | None = None
        self.day_target: DayTarget | None = None
        self._reduced: bool | None = None
        self._day = day
        self._still = False
        self._told: list[str] = []
        self.frame = Frame(self)
        self.motion = Motion(self)
        self.cursor_ = FreeTimeCursor(self)
        self.editing = InPlaceEditing(self)
        self.chip = ReadingChip(self)
        self.pointing = Pointing(self)
        self.drops = Drops(self)
        self.verbs = Verbs(self)
        self.stillness = Stillness(self)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        relay.changed.connect(self._follow_edit)
        relay.retraced.connect(self._flash)
        relay.announced.connect(self._announce)
        self.frame.open_day()

    @property
    def day(self) -> str:
        """The day it shows."""
        return self._day

    @property
    def reduced_motion(self) -> bool:
        """Whether cards stay still; as the system has it unless it is set."""
        return motion_is_reduced() if self._reduced is None else self._reduced

    @reduced_motion.setter
    def reduced_motion(self, reduced: bool) -> None:
        self._reduced = reduced

    @property
    def snap(self) -> Snap:
        """How dragging catches at the present zoom."""
        return Snap(self.commands.grid, REACH / self.picture.scale.per_minute)

    def show_day(self, day: str) -> None:
        """Shows another day, from its opening; cards in hand stay there."""
        if not self.pointing.carrying:
            self._leave()
        self._day = day
        self.entries.show_day(day)
        self.frame.open_day()

    def set_colours(self, colours: TimelineColours) -> None:
        """Takes another look."""
        self.picture.cards = self.new_cards(colours)
        self.frame.refresh()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Marks the cards that are to blame for something found."""
        self.picture.marked = {id_ for finding in findings for id_ in finding.blamed}
        self.picture.forget_faces()
        self.viewport().update()

    def select(self, ids: Sequence[str], *, reveal: bool = True) -> None:
        """Selects entries, makes the first of them current and brings it into sight.

        Without `reveal` nothing scrolls, as suits what the pointer is on already.
        """
        indices = (self.entries.index_of(id_) for id_ in dict.fromkeys(ids))
        found = [index for index in indices if index.isValid()]
        chosen = QItemSelection()
        for index in found:
            chosen.select(index, index)
        self.cursor_.leave()
        model, flag = self.selectionModel(), QItemSelectionModel.SelectionFlag
        self._still = not reveal
        model.select(chosen, flag.ClearAndSelect)
        if found:
            model.setCurrentIndex(found[0], flag.NoUpdate)
            self.scrollTo(found[0])
        self._still = False
        if not self.pointing.busy:
            self.pointing.refresh_hint()  # what is current has changed after the selection

    def begin_insert(self, ids: Sequence[str]) -> None:
        """Takes entries from the tray into hand, the first as their lead.

        The mouse button is down, and is let go here.
        """
        self.pointing.begin_insert(ids)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scrolls just as far as shows the entry."""
        del hint
        if index.isValid() and not self._still and not self.pointing.busy:
            self.frame.reveal(self.visualRect(index))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Moves what is painted, and the rails with it; what is in hand stays at the pointer."""
        self.viewport().scroll(dx, dy)
        self.frame.scroll_rails(aside=dx)
        self.pointing.keep_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the new width among the columns."""
        super().resizeEvent(event)
        self.frame.refresh()

    def event(self, event: QEvent) -> bool:
        """Paints cards anew for a screen of another resolution, or in another font.

        While something is in hand no key is a shortcut: all come here.
        """
        if event.type() == QEvent.Type.ShortcutOverride and self.pointing.busy:
            event.accept()
            return True
        kinds = (QEvent.Type.DevicePixelRatioChange, QEvent.Type.FontChange)
        if event.type() in kinds and hasattr(self, "frame"):
            self.set_colours(self.picture.cards.colours)
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Selects, or begins a gesture."""
        self.pointing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A step of a gesture, or hovering."""
        self.pointing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a gesture."""
        self.pointing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Makes an entry on free time; on a card, edits its title."""
        self.pointing.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, zooms about the pointer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            self.frame.zoom(steps, about=event.position().toPoint().y())
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The commands for an entry."""
        menu.open_menu(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a gesture under way, else the timeline's, else those of any list."""
        if not self.pointing.press_key(event.key()) and not press_key(self, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Ctrl let go while cards are in hand."""
        self.pointing.release_key(event.key())
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys act on the first entry, or on an empty day's opening."""
        super().focusInEvent(event)
        self.viewport().update()
        if not self.picture.shown.by_id and self.cursor_.place is None:
            self.cursor_.go_to_opening()

    def _leave(self) -> None:
        self.pointing.cancel()
        self.cursor_.leave()
        self.chip.hide()

    def _follow_edit(self, edit: Edit) -> None:
        self.pointing.cancel()
        self.chip.follow(edit)
        self.frame.refresh()
        self.cursor_.refresh()
        self.pointing.refresh_hint()

    def _flash(self, edit: Edit) -> None:
        self.motion.flash(edit.ids)

    def _announce(self, sentence: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _tell_selection(self) -> None:
        self.viewport().update()
        if not self.pointing.busy:
            self.pointing.refresh_hint()
            self.tell_chosen()

    def tell_chosen(self) -> None:
        """Says what is selected, if that is news; while a gesture is under way it is not told.

        What an edit takes away leaves row by row: it is told when all of it has gone.
        """
        selected = self.selected()
        if selected != self._told and self.relay.programme.entries.keys() >= set(selected):
            self._told = selected
            self.chosen.emit(selected)
