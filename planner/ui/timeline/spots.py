"""What lies under the pointer, and which cursor says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics

from planner.core.edits.gaps import Gap, close_gap
from planner.ui.timeline.geometry import Box
from planner.ui.timeline.gestures import Edge, Pointer
from planner.ui.timeline.overlay import GapHint

if TYPE_CHECKING:
    from planner.ui.timeline.view import TimelineView

_EDGE = 6  # pixels within which a selected card's edge is taken
_LEAST_HINT = 18


class Spot(NamedTuple):
    """A card's id with the part of it that is there; or the clickable words of a gap or overrun."""

    id: str | None = None
    edge: Edge | None = None
    on_title: bool = False
    on_time: bool = False
    gap: Gap | None = None
    over: Box | None = None


def pointer_at(view: TimelineView, point: QPoint) -> Pointer:
    """The minute and room at a point; beyond the upper and lower edge, those at the edge."""
    y = min(max(0, point.y()), view.viewport().height())
    at = view.to_day(QPoint(point.x(), y))
    return Pointer(view.day, view.picture.scale.minute(at.y()), view.picture.lanes.room_at(at.x()))


def spot_at(view: TimelineView, point: QPoint) -> Spot:
    """What is at a point of the viewport. Edges count on a selected card only."""
    at, picture = view.to_day(point), view.picture
    over = picture.over_at(at)
    if over is not None:
        return Spot(over=over)
    edge = _edge_at(view, at)
    if edge is not None:
        return edge
    hint = hint_at(view, at)
    if hint is not None and hint.hot:
        return Spot(gap=hint.gap)
    box = picture.shown.at(at.x(), at.y())
    if box is None:
        return Spot()
    if picture.cards.faces.silent(box):
        return Spot(box.id)
    on_time = picture.time_rect(box).contains(at)
    on_title = not on_time and picture.title_rect(box).contains(at)
    return Spot(box.id, on_title=on_title, on_time=on_time)


def in_a_column(view: TimelineView, point: QPoint) -> bool:
    """Whether a point lies in a room's column, not in the margins or between two columns."""
    lanes, x = view.picture.lanes, view.to_day(point).x()
    left, width = lanes.span(lanes.room_at(x)) or (0, 0)
    return left <= x < left + width


def between(view: TimelineView, one: str, other: str) -> list[str]:
    """The cards from one to another: those that touch the columns and the time of both."""
    boxes = view.picture.shown
    ends = [boxes.by_id[id_] for id_ in (one, other) if id_ in boxes.by_id]
    left, right = min(box.left for box in ends), max(box.right for box in ends)
    top, bottom = min(box.top for box in ends), max(box.bottom for box in ends)
    return [b.id for b in boxes.between(top, bottom) if b.left < right and left < b.right]


def hint_at(view: TimelineView, at: QPoint) -> GapHint | None:
    """The hint of the gap at a point of the day, hot where its words can be clicked."""
    minute, room = view.picture.scale.minute(at.y()), view.picture.lanes.room_at(at.x())
    for gap in view.picture.gaps:
        if gap.free.start <= minute < gap.free.end and gap.room in (None, room):
            hint = gap_hint(view, gap)
            if not hint.place.adjusted(0, -2, 0, 2).contains(at):
                return hint
            metrics = QFontMetrics(view.picture.cards.faces.plain)
            words = metrics.horizontalAdvance(f"{hint.free} · {hint.close}") + 24
            return hint._replace(hot=bool(hint.close) and at.x() < hint.place.left() + words)
    return None


def gap_hint(view: TimelineView, gap: Gap) -> GapHint:
    """What is said in a gap."""
    picture, texts = view.picture, view.texts
    box = picture.stretch_box(gap.free, gap.room)
    height = max(_LEAST_HINT, picture.cards.faces.line)
    top = box.top + (box.height + 2 - height) // 2
    free = texts.gettext("%(number)s min free") % {"number": gap.free.minutes}
    can_close = bool(close_gap(view.relay.programme, gap))
    close = texts.gettext("close gap") if can_close else ""
    return GapHint(gap, QRect(box.left, top, box.width, height), free, close)


def shape(view: TimelineView, spot: Spot) -> Qt.CursorShape:
    """The cursor that says what a press does there."""
    if spot.gap is not None or spot.over is not None:
        return Qt.CursorShape.PointingHandCursor
    if spot.edge is not None:
        return Qt.CursorShape.SizeVerCursor
    if spot.on_time or (spot.on_title and spot.id in view.selected()):
        return Qt.CursorShape.IBeamCursor
    if spot.id is not None:
        return Qt.CursorShape.OpenHandCursor
    return Qt.CursorShape.ArrowCursor


def _edge_at(view: TimelineView, at: QPoint) -> Spot | None:
    for id_ in view.selected():
        box = view.picture.shown.by_id.get(id_)
        if box is None or not box.left <= at.x() < box.right:
            continue
        reach = min(_EDGE, max(2, box.height // 4))
        if abs(at.y() - box.bottom) <= reach:
            return Spot(id_, edge=Edge.END)
        if abs(at.y() - box.top) <= reach:
            return Spot(id_, edge=Edge.START)
    return None
