"""One day as it is seen: where its cards lie, what they say, and how they are painted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QRegion

from planner.core.changes import Edit
from planner.core.edits.gaps import Gap, gaps
from planner.core.interval import Interval
from planner.core.programme import Day, Entry, Programme
from planner.text import Texts
from planner.ui.entries import EntryTable
from planner.ui.timeline.cards import Cards, Manner
from planner.ui.timeline.faces import Face, face_of, time_words
from planner.ui.timeline.geometry import Box, Boxes, Lanes, Scale
from planner.ui.timeline.layout import after, day_entries, lay_out
from planner.ui.timeline.overlay import over_rect, paint_over, rect

_LEAST_LABEL = 60  # pixels beside a bar that are worth words
_TAIL = 14  # pixels that a card's marks may stand out below and around it


class DayPicture:
    """The cards of a day. Coordinates are those of the whole day, in logical pixels."""

    def __init__(self, table: EntryTable, texts: Texts, cards: Cards) -> None:
        self.cards = cards
        self.texts = texts
        self.scale = Scale(0, 24 * 60, 1.0)
        self.lanes = Lanes((), 0, 100)
        self.marked: Collection[str] = ()
        self.settled = Boxes()
        self.shown = Boxes()
        self.day = Day("")
        self.gaps: list[Gap] = []
        self.in_hand: str | None = None
        self._table = table
        self._programme = Programme("")
        self._previewed: Mapping[str, Entry] = {}
        self._faces: dict[str, Face] = {}
        self._labels: dict[str, QRect] = {}

    def settle(self, programme: Programme, day: Day, scale: Scale, lanes: Lanes) -> None:
        """Lays the day out as the programme has it; a preview is forgotten."""
        self._programme, self.day, self.scale, self.lanes = programme, day, scale, lanes
        self._previewed, self._faces = {}, {}
        self.gaps = gaps(programme, day.id)
        entries = day_entries(programme, day.id)
        self.settled = Boxes(lay_out(entries, lanes, scale, self.cards.faces.least))
        self.shown = self.settled
        self._place_labels()

    def preview(self, edit: Edit | None) -> list[QRect]:
        """Shows the day as the edit would leave it, None as it is; gives what is to be painted."""
        before = self.shown
        self._previewed = after(self._programme, edit) if edit else {}
        if self._previewed:
            entries = day_entries(self._programme, self.day.id, self._previewed)
            self.shown = Boxes(lay_out(entries, self.lanes, self.scale, self.cards.faces.least))
        else:
            self.shown = self.settled
        dirty = [self.area(box) for box in before.differing(self.shown)]
        if dirty and (self._labels or any(map(self.cards.faces.silent, self.shown.by_id.values()))):
            self._place_labels()
            dirty.append(self.lanes_area())
        return dirty

    def box_of(self, entry: Entry) -> Box:
        """Where a card would lie that is alone."""
        return next(iter(lay_out([entry], self.lanes, self.scale, self.cards.faces.least)))

    def stretch_box(self, stretch: Interval, room: str | None) -> Box:
        """A stretch of a column."""
        left, width = self.lanes.span(room) or (self.lanes.left, self.lanes.width)
        top = self.scale.y(stretch.start)
        return Box("", left, top, width, max(3, self.scale.y(stretch.end) - top - 2))

    def entry(self, id_: str) -> Entry:
        """The entry as it is shown, in a preview or as it is."""
        return self._previewed.get(id_) or self._programme.entries[id_]

    def face(self, id_: str) -> Face:
        """What its card says."""
        found = self._faces.get(id_)
        if found is None:
            entry = self._programme.entries[id_]
            track = self._programme.tracks.get(entry.track or "")
            room = self._programme.rooms.get(entry.room or "")
            colour = (track.colour if track else "") or (room.colour if room else "")
            people, marked = self._table.speakers(id_), id_ in self.marked
            found = face_of(self.texts, entry, people, colour, marked=marked)
            self._faces[id_] = found
        return found

    def forget_faces(self) -> None:
        """What cards say is asked for anew."""
        self._faces = {}

    def area(self, box: Box) -> QRect:
        """What a card covers, with all that stands out of it."""
        return rect(box).adjusted(-2, -2, 2, box.tail + _TAIL)

    def lanes_area(self) -> QRect:
        """All columns, and beyond for labels."""
        return QRect(0, 0, self.lanes.right + _TAIL, self.scale.height)

    def over_words(self, box: Box) -> str:
        """By how much a card runs over."""
        return self.texts.gettext("+%(number)s min") % {"number": box.over}

    def over_at(self, point: QPoint) -> Box | None:
        """The card whose mark of an overrun is there."""
        near = self.shown.between(point.y() - 2 * _TAIL, point.y() + 2 * _TAIL)
        return next(
            (b for b in near if b.over and self.over_area(b).contains(point)),
            None,
        )

    def over_area(self, box: Box) -> QRect:
        """Where a card's mark of an overrun stands."""
        return over_rect(self.cards, box, self.over_words(box))

    def paint(self, painter: QPainter, region: QRegion, manner: Callable[[str], Manner]) -> None:
        """The cards that touch a region, then what stands out of them."""
        bounds = region.boundingRect()
        near = self.shown.between(bounds.top() - _TAIL, bounds.bottom() + 1)
        found = [box for box in near if region.intersects(self.area(box))]
        for box in found:
            if box.id != self.in_hand:
                words = time_words(self.texts, self.entry(box.id))
                self.cards.paint(painter, box, self.face(box.id), words, manner(box.id))
        for box in found:
            if box.over:
                paint_over(painter, self.cards, box, self.over_words(box))
        for id_, place in self._labels.items():
            if region.intersects(place):
                self._paint_label(painter, id_, place)

    def _place_labels(self) -> None:
        """Puts the names of bars too low for words beside them, each below the one before."""
        self._labels = {}
        line, taken = self.cards.faces.line, defaultdict[int, int](lambda: -1000)
        for box in sorted(self.shown.by_id.values(), key=lambda box: (box.left, box.top)):
            left, width = self.lanes.span(self.entry(box.id).room) or (0, 0)
            if self.cards.faces.silent(box) and left + width - box.right > _LEAST_LABEL:
                top = max(box.top + box.height // 2 - line // 2, taken[left])
                self._labels[box.id] = QRect(box.right + 8, top, left + width - box.right, line)
                taken[left] = top + line

    def _paint_label(self, painter: QPainter, id_: str, place: QRect) -> None:
        look, faces = self.cards.colours, self.cards.faces
        box = self.shown.by_id[id_]
        painter.setPen(QColor(look.hour_line))
        painter.drawLine(box.right, box.top + box.height // 2, place.left() - 2, place.center().y())
        words = f"{time_words(self.texts, self.entry(id_))}  {self.face(id_).title}"
        painter.setFont(faces.time)
        metrics = QFontMetrics(faces.time)
        short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        ground = QRect(
            place.left() - 3, place.top(), metrics.horizontalAdvance(short) + 6, faces.line
        )
        painter.fillRect(ground, QColor(look.canvas))
        painter.setPen(QColor(look.detail_text))
        painter.drawText(QPoint(place.left(), place.top() + faces.ascent), short)
