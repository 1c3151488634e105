"""Lays a day's entries out: columns, side by side where they overlap, cut short at a wall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from planner.core.changes import Edit
from planner.core.interval import Interval
from planner.core.programme import Day, Entry, Programme
from planner.core.queries import rooms_in_order, span
from planner.ui.timeline.geometry import Box, Lanes, Scale, side_by_side

_LEAST_SHOWN = 12  # pixels that must remain of a card that is cut short at a wall
_BETWEEN = 2  # pixels between a card and the next
_LABELS_FROM = 260  # pixels a column has that can spare some
_LABELS = 0.45  # the share of a column that labels beside short bars may take


@dataclass(frozen=True)
class _Shown:
    """An entry, the stretch its card fills, and by how many minutes it runs over a wall."""

    entry: Entry
    stretch: Interval
    over: int


def visible_rooms(programme: Programme, day: Day) -> tuple[str, ...]:
    """The rooms that the day shows, in order."""
    return tuple(r.id for r in rooms_in_order(programme) if r.id not in day.hidden_rooms)


def busy_stretch(programme: Programme, day: Day) -> Interval:
    """From the opening or the first entry to the closing or the last one's end."""
    spans = [span(entry) for entry in programme.entries.values() if entry.day == day.id]
    start = min([day.opens, *(own.start for own in spans)])
    return Interval(start, max([day.closes, start, *(own.end for own in spans)]))


def after(programme: Programme, edit: Edit) -> Mapping[str, Entry]:
    """The placed entries an edit touches as they would be, without building a programme."""
    fields: defaultdict[str, dict[str, object]] = defaultdict(dict)
    for change in edit.changes:
        if change.field is not None and change.id in programme.entries:
            fields[change.id][change.field] = change.after
    return {
        id_: replace(programme.entries[id_], **values)  # type: ignore[arg-type]  # by field name
        for id_, values in fields.items()
    }


def day_entries(
    programme: Programme, day: str, previewed: Mapping[str, Entry] | None = None
) -> list[Entry]:
    """The day's entries by start, with those of a preview in place of their own."""
    instead = previewed or {}
    entries = (instead.get(id_, entry) for id_, entry in programme.entries.items())
    return sorted(
        (entry for entry in entries if entry.day == day),
        key=lambda entry: (entry.start, -entry.duration, entry.id),
    )


def lay_out(entries: Sequence[Entry], lanes: Lanes, scale: Scale, silent: int) -> list[Box]:
    """The boxes of a day's entries, which come by start.

    A column with bars lower than `silent` pixels, too low for words, leaves room for their names
    at its right if it is wide enough. Bars across all rooms make that room each for itself.
    """
    walls = [entry for entry in entries if entry.pinned or (lanes.rooms and entry.room is None)]
    groups: defaultdict[str | None, list[_Shown]] = defaultdict(list)
    for entry in entries:
        if lanes.span(entry.room) is not None:
            groups[entry.room].append(_cut(entry, walls, scale))
    plenaries = [shown.stretch for shown in groups[None]] if lanes.rooms else []
    boxes: list[Box] = []
    for room, group in groups.items():
        found = list(_boxes(group, lanes, scale, () if room is None else plenaries))
        low = [box.clear < silent for box in found]
        across = room is None and bool(lanes.rooms)
        together = any(low) and not across and lanes.width >= _LABELS_FROM
        boxes += [
            _narrowed(box) if together or (across and is_low) else box
            for box, is_low in zip(found, low, strict=True)
        ]
    return boxes


def _cut(entry: Entry, walls: Iterable[Entry], scale: Scale) -> _Shown:
    """Ends the card at the first wall it runs over, if enough of it remains to be seen.

    What begins at the wall or just before it is seen whole, beside the wall.
    """
    own = span(entry)
    for wall in walls:
        stands = span(wall)
        if wall.id == entry.id or not own.start <= stands.start < own.end:
            continue
        meets = entry.room == wall.room or entry.room is None or wall.room is None
        holds = (wall.pinned and not entry.pinned) or (wall.room is None and entry.room is not None)
        seen = (stands.start - own.start) * scale.per_minute
        if meets and holds:
            cut = Interval(own.start, stands.start) if seen >= _LEAST_SHOWN else own
            return _Shown(entry, cut, own.end - stands.start)
    return _Shown(entry, own, 0)


def _boxes(
    group: Sequence[_Shown],
    lanes: Lanes,
    scale: Scale,
    plenaries: Sequence[Interval],
) -> Iterable[Box]:
    places = side_by_side([shown.stretch for shown in group])
    for shown, (place, count) in zip(group, places, strict=True):
        left, width = lanes.span(shown.entry.room) or (lanes.left, lanes.width)
        above = any(shown.stretch.overlap(plenary) for plenary in plenaries)
        if above:  # it lies on a plenary, whose left half stays to be seen
            left, width = left + width // 2, width - width // 2
        share = (width + _BETWEEN) // count
        top, bottom = scale.y(shown.stretch.start), scale.y(shown.stretch.end)
        yield Box(
            shown.entry.id,
            left + place * share,
            top,
            share - _BETWEEN,
            max(3, bottom - top - _BETWEEN),
            over=shown.over,
            tail=scale.y(span(shown.entry).end) - bottom,
            above=above,
        )


def _narrowed(box: Box) -> Box:
    """With room for a label at its right."""
    return replace(box, width=round(box.width * (1 - _LABELS)))
