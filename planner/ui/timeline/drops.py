"""What is dragged onto cards from outside the timeline: speakers, or files from the desktop."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPen

from planner.ui.attaching import Attacher
from planner.ui.opening import SUFFIX
from planner.ui.speakers.giving import give, speakers_in
from planner.ui.timeline.cards import Cards
from planner.ui.timeline.edge_scroll import EdgeScroll
from planner.ui.timeline.geometry import Box
from planner.ui.timeline.overlay import paint_pill, rect

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_LAYER = "drop"


class CardRing(NamedTuple):
    """A ring around the card that would take what is held, with a word of it if that is needed."""

    box: Box
    words: str

    def area(self) -> QRect:
        """The card with the ring and its pill."""
        return rect(self.box).adjusted(-4, -16, 4, 4)

    def paint(self, painter: QPainter, cards: Cards) -> None:
        """The ring in the accent, the pill on its upper edge."""
        accent = QColor(cards.colours.selected_edge)
        tint = QColor(accent)
        tint.setAlpha(28)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 3))
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(rect(self.box)), 6, 6)
        if self.words:
            paint_pill(painter, cards, QPoint(self.box.right - 10, self.box.top), self.words)


class Held(NamedTuple):
    """What is being dragged: the ids of speakers, or files."""

    speakers: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()

    @property
    def is_programme(self) -> bool:
        """Whether it is a programme, which is opened and not kept with an item."""
        return len(self.files) == 1 and self.files[0].suffix.lower() == SUFFIX

    def __bool__(self) -> bool:
        """Whether it is anything that can be dropped here."""
        return bool(self.speakers or self.files)


class Drops(QObject):
    """Hears what is dragged over a timeline, from its making on.

    Qt gives a whole drag to whoever accepts its entering, so files are accepted all over the day,
    and what is let go off every card is passed on by `missed`. Where the programme can only be
    read, a drag is left to the window.
    """

    missed = Signal(object)
    """The Paths of files that were let go off every card, to be opened or kept with items."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self._over: str | None = None
        self._at = QPoint()
        self._held = Held()
        self._scrolling = EdgeScroll(view)
        view.verticalScrollBar().valueChanged.connect(self._scrolled)
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the four events of a drag from the timeline."""
        if event.type() == QEvent.Type.DragLeave:
            self._leave()
            return True
        if not isinstance(event, QDropEvent):  # of which entering and moving are kinds
            return super().eventFilter(watched, event)
        held = self._held_in(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)  # nobody shall delete what was moved here
        if event.type() == QEvent.Type.Drop:
            self._hover(event.position().toPoint(), held)
            event.setAccepted(self._let_go())
        else:
            self._hover(event.position().toPoint(), held)
            entering = event.type() == QEvent.Type.DragEnter
            event.setAccepted(self._would_take(held, entering=entering))
        return True

    def _held_in(self, data: QMimeData) -> Held:
        relay = self._view.relay
        if relay.read_only:
            return Held()
        known = relay.programme.speakers
        speakers = tuple(id_ for id_ in speakers_in(data) if id_ in known)
        if speakers:
            return Held(speakers)
        return Held(files=tuple(Path(u.toLocalFile()) for u in data.urls() if u.isLocalFile()))

    def _would_take(self, held: Held, *, entering: bool) -> bool:
        """Whether it may be let go here; it may enter wherever something on the day takes it."""
        if held.speakers:
            return entering or self._over is not None
        return bool(held.files)

    def _hover(self, point: QPoint, held: Held) -> None:
        """Rings the card at a point of the viewport; near an edge the day scrolls."""
        self._at, self._held = point, held
        view = self._view
        if held:
            self._scrolling.follow(point, sideways=False)
        index = view.indexAt(point)
        takes = bool(held) and not held.is_programme and index.isValid()
        self._over = view.entries.entry(index).id if takes else None
        box = view.picture.shown.by_id.get(self._over or "")
        view.put(_LAYER, None if box is None else CardRing(box, self._words(held)))

    def _let_go(self) -> bool:
        """Does what the ring showed; whether what was held is of any use here."""
        view, held, entry = self._view, self._held, self._over
        self._leave()
        if entry is not None:
            view.select([entry], reveal=False)
        if held.speakers:
            if entry is not None:
                give(view.relay, view.texts, held.speakers, [entry], view.commands.new_id)
            return entry is not None
        if held.files:
            # Reading takes a while, in which whoever the files come from would wait for an answer.
            QTimer.singleShot(0, self, lambda: self._take_files(entry, held.files))
        return bool(held.files)

    def _take_files(self, entry: str | None, files: Sequence[Path]) -> None:
        view = self._view
        if entry is None:
            self.missed.emit(tuple(files))
        else:
            Attacher(view.relay, view.texts, view.commands.new_id, view).attach(entry, files)

    def _leave(self) -> None:
        """Nothing is held over the day any more."""
        self._scrolling.stop()
        self._over, self._held = None, Held()
        self._view.put(_LAYER, None)

    def _words(self, held: Held) -> str:
        """How many files; the speakers' names hang at the pointer already."""
        number = len(held.files)
        words = self._view.texts.ngettext("%(number)s file", "%(number)s files", number)
        return words % {"number": number} if number else ""

    def _scrolled(self) -> None:
        """Another card may have come under the pointer."""
        if self._held:
            self._hover(self._at, self._held)
