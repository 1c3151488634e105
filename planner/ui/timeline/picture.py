"""One day as it is seen: where its cards lie, what they say, and how they are painted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import attrgetter

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QRegion

from planner.core.changes import Edit
from planner.core.edits.gaps import Gap, gaps
from planner.core.interval import Interval
from planner.core.previewed import Previewed, previewed
from planner.core.programme import Day, Entry, Programme
from planner.text import Texts
from planner.ui.entries import EntryTable
from planner.ui.timeline.cards import CALM, Cards, Manner, Show
from planner.ui.timeline.colours import ColourBy
from planner.ui.timeline.columns import Boxes
from planner.ui.timeline.faces import Face, face_of
from planner.ui.timeline.geometry import Box, Lanes, Scale
from planner.ui.timeline.hues import Hues, hues_of, usual_colours
from planner.ui.timeline.labels import paint_label, place_labels
from planner.ui.timeline.layout import DayLayout
from planner.ui.timeline.live_marks import LiveMarks
from planner.ui.timeline.overlay import over_rect, paint_over, rect
from planner.ui.timeline.times import Times

_TAIL = 14  # pixels that a card's marks may stand out below and around it


class DayPicture:
    """The cards of a day. Coordinates are those of the whole day, in logical pixels.

    `marked` are the ids that a finding is about; during a preview those it touches are marked as
    they would be. `in_hand` are the cards that are drawn elsewhere. `sight` are the heights between
    which the day is in sight: a card cut by the upper one keeps its words below. `shades` are
    stretches to be hatched, each with words.
    """

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
        self.in_hand: frozenset[str] = frozenset()
        self.sight = (0, 0)
        self.shades: tuple[tuple[Interval, str], ...] = ()
        self._table = table
        self._programme = Programme("")
        self._layout = DayLayout(self._programme, "", self.lanes, self.scale, 0)
        self._colour_by: ColourBy | None = None
        self._hues = Hues()
        self._last: tuple[Edit, tuple[int, int]] | None = None
        self._preview = Previewed(self._programme)
        self._marks = LiveMarks(self._programme)
        self._faces: dict[str, Face] = {}
        self._times = Times(texts)
        self._labels: dict[str | None, Mapping[str, QRect]] = {}

    @property
    def colour_by(self) -> ColourBy:
        """What the cards' colours tell; unless chosen, what the programme has colours for."""
        return self._colour_by or usual_colours(self._programme)

    @colour_by.setter
    def colour_by(self, chosen: ColourBy | None) -> None:
        self._colour_by = chosen
        self._choose_hues()

    def settle(self, programme: Programme, day: Day, scale: Scale, lanes: Lanes) -> None:
        """Lays the day out as the programme has it; a preview is forgotten."""
        same = programme is self._programme and day.id == self.day.id
        if not same:
            self.gaps = gaps(programme, day.id)
        if programme is not self._programme:
            self.marked = self._marks.settled(programme, self.marked)
            self._marks = LiveMarks(programme)
            self.forget_faces()
            self._times.settle()
        self._programme, self.day, self.scale, self.lanes = programme, day, scale, lanes
        self._preview, self._last = Previewed(programme), None
        self._choose_hues()
        silent = self.cards.faces.least
        self._layout = (
            self._layout.seen_at(lanes, scale, silent)
            if same
            else DayLayout(programme, day.id, lanes, scale, silent)
        )
        self.settled = self.shown = self._layout.boxes
        self._labels = {}
        for room in self.shown.columns:
            self._place_labels(room)

    def preview(self, edit: Edit | None) -> list[QRect]:
        """Shows the day as the edit would leave it, None as it is; gives what is to be painted."""
        before = self.shown
        last, self._last = self._last, None if edit is None else (edit, self.sight)
        if last is not None and last[0] is edit and last[1] == self.sight:
            return []  # the pointer has moved on, but not to another place
        if edit:
            self._preview = previewed(self._programme, edit)
            self.shown = self._layout.after(self._preview)
        else:
            self._preview, self.shown = Previewed(self._programme), self.settled
        seen = {
            room: self._in_sight(self.shown, room)
            for room in {*before.exchanged_in(self.shown), *self.settled.exchanged_in(self.shown)}
        }
        dirty = [
            self._changed(room, self._in_sight(before, room), seen[room])
            for room in before.exchanged_in(self.shown)
        ]
        near = {box.id for boxes in seen.values() for box in boxes}
        for id_ in self._marks.step(self._preview, self.marked, near):
            self._faces.pop(id_, None)
            box = self.shown.by_id.get(id_)
            if box is not None:
                dirty.append(self.area(box))
        return [area for area in dirty if not area.isEmpty()]

    def box_of(self, entry: Entry) -> Box:
        """Where a card would lie that is alone."""
        return self._layout.alone(entry)

    def stretch_box(self, stretch: Interval, room: str | None) -> Box:
        """A stretch of a column."""
        left, width = self.lanes.span(room) or (self.lanes.left, self.lanes.width)
        top = self.scale.y(stretch.start)
        return Box("", left, top, width, max(3, self.scale.y(stretch.end) - top - 2))

    def entry(self, id_: str) -> Entry:
        """The entry as it is shown, in a preview or as it is."""
        return self._preview.entry(id_) or self._programme.entries[id_]

    def face(self, id_: str) -> Face:
        """What its card says."""
        found = self._faces.get(id_)
        if found is None:
            entry = self.entry(id_)
            marked = self._marks.now.get(id_, id_ in self.marked)
            hue = self._hues.of(entry)
            found = face_of(self.texts, entry, self._people(id_), hue, marked=marked)
            self._faces[id_] = found
        return found

    def forget_faces(self) -> None:
        """What cards say is asked for anew."""
        self._faces = {}

    def area(self, box: Box) -> QRect:
        """What a card covers, with all that stands out of it."""
        return rect(box).adjusted(-2, -2, 2, box.tail + _TAIL)

    def time_rect(self, box: Box) -> QRect:
        """Where a card's time stands, also while it keeps in sight."""
        return self.cards.faces.time_rect(box).translated(0, self._lifted(box))

    def title_rect(self, box: Box) -> QRect:
        """Where a card's title may stand, also while it keeps in sight."""
        return self.cards.faces.title_rect(box).adjusted(0, self._lifted(box), 0, 0)

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

    def look_at(self, top: int, bottom: int) -> list[QRect]:
        """The day is in sight between those heights; gives where words then stand otherwise."""
        before, self.sight = self.sight[0], (top, bottom)
        return [
            self._words_area(box, before, top)
            for edge in ((before, top) if before != top else ())
            for box in self.shown.between(edge, edge + 1)
            if box.top < edge and not self.cards.faces.silent(box)
        ]

    def paint(self, painter: QPainter, region: QRegion, manners: Mapping[str, Manner]) -> None:
        """The cards that touch a region, then what stands out of them.

        `manners` names the cards that are selected or have the focus, by id.
        """
        found = self._touching(region)
        self.cards.paint(painter, self._shows(found, manners), self.sight[0])
        for box in found:
            if box.over:
                paint_over(painter, self.cards, box, self.over_words(box))
        for places in self._labels.values():
            for id_, place in places.items():
                if region.intersects(place):
                    words = f"{self._times.of(self._preview, id_)}  {self.face(id_).title}"
                    paint_label(painter, self.cards, self.shown.by_id[id_], place, words)

    def _shows(self, boxes: Iterable[Box], manners: Mapping[str, Manner]) -> Iterator[Show]:
        """What the cards there show, but for those that are in hand."""
        faces, preview, time, in_hand = self._faces, self._preview, self._times.of, self.in_hand
        for box in boxes:
            id_ = box.id
            if id_ in in_hand:
                continue
            manner = manners.get(id_, CALM) if manners else CALM
            if box.over:
                manner = manner._replace(over=True)
            yield box, faces.get(id_) or self.face(id_), time(preview, id_), manner

    def _touching(self, region: QRegion) -> list[Box]:
        """The cards that a region touches, the lower ones of a pile first."""
        areas = list(region)  # type: ignore[call-overload]  # left out of the stub
        touching = [box for area in areas for box in self._near(area)]
        if len(areas) == 1:
            return touching
        return sorted(set(touching), key=attrgetter("above", "top", "left"))

    def _near(self, area: QRect) -> list[Box]:
        """The cards that touch an area, and perhaps some beside it."""
        # What stands out of cards is little: better one card too many than asking of each.
        top, bottom = area.top() - _TAIL, area.bottom() + 3
        left, right = area.left() - 3, area.right() + 3
        return self.shown.touching(left, top, right, bottom)

    def _people(self, id_: str) -> tuple[str, ...]:
        """The names of those who appear in it; a copy has those of its own appearances."""
        if id_ in self._programme.entries:
            return self._table.speakers(id_)
        speakers = self._programme.speakers
        names = (speakers[each.speaker].name for each in self._preview.appearing_in(id_))
        return tuple(dict.fromkeys(name for name in names if name))

    def _choose_hues(self) -> None:
        hues = hues_of(self._programme, self.colour_by, self.cards.colours)
        if hues != self._hues:
            self._hues = hues
            self.forget_faces()

    def _in_sight(self, boxes: Boxes, room: str | None) -> list[Box]:
        """The boxes of a column that can be seen, also by what stands out of them."""
        column, (top, bottom) = boxes.columns.get(room), self.sight
        return [] if column is None else column.between(top - 2 * _TAIL, bottom + 2 * _TAIL)

    def _changed(self, room: str | None, old: list[Box], new: list[Box]) -> QRect:
        """The area of a column that was exchanged, with the names beside its bars."""
        area = QRect()
        boxes = set(old).symmetric_difference(new) if old != new else ()
        if boxes:
            left, right = min(b.left for b in boxes), max(b.right for b in boxes)
            top, bottom = min(b.top for b in boxes), max(b.bottom + b.tail for b in boxes)
            area = QRect(left, top, right - left, bottom - top).adjusted(-2, -2, 2, _TAIL)
        before = self._labels.get(room, {})
        after = self._place_labels(room)
        for place in (before.items() ^ after.items()) if before != after else ():
            area = area.united(place[1].adjusted(-10, -2, 2, 2))
        return area

    def _place_labels(self, room: str | None) -> Mapping[str, QRect]:
        left, width = self.lanes.span(room) or (0, 0)
        column = self.shown.columns.get(room)
        low = () if column is None else column.low
        places = place_labels(low, left + width, self.cards.faces.line)
        self._labels[room] = places
        return places

    def _lifted(self, box: Box) -> int:
        return self.cards.lifted(box, self.face(box.id), self.sight[0])

    def _words_area(self, box: Box, *sights: int) -> QRect:
        """Where a card's words may stand while the day is in sight from these heights on."""
        height = self.cards.faces.first_line(box) + self.cards.words_height(box, self.face(box.id))
        top, bottom = min(sights), max(sights) + 2 * height
        return rect(box).intersected(QRect(box.left, top, box.width, bottom - top))
