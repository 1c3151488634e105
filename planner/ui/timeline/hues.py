"""Which colour a card has: by its kind, its track or its room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QColor

from planner.core.programme import Entry, Programme, Room, Track
from planner.core.queries import rooms_in_order, tracks_in_order
from planner.ui.timeline.colours import ColourBy, TimelineColours

_TINT = 0.09  # the share of a colour in the ground of a card; words keep their contrast


@dataclass(frozen=True)
class Hue:
    """The colours of a card's bar and ground, `#rrggbb`; empty for the usual ones."""

    bar: str = ""
    tint: str = ""


@dataclass(frozen=True)
class Hues:
    """The hue of each track and of each room, as far as they tell anything."""

    tracks: Mapping[str, Hue] = field(default_factory=dict)
    rooms: Mapping[str, Hue] = field(default_factory=dict)
    plain: Hue = Hue()
    """Of what has no track, or no room, to tell."""

    def of(self, entry: Entry) -> Hue:
        """An entry's hue."""
        return self.tracks.get(entry.track or "") or self.rooms.get(entry.room or "") or self.plain


def usual_colours(programme: Programme) -> ColourBy:
    """What colours tell unless somebody chooses: tracks, or rooms if somebody gave them colours."""
    if programme.tracks:
        return ColourBy.TRACK
    return ColourBy.ROOM if any(r.colour for r in programme.rooms.values()) else ColourBy.KIND


def hues_of(programme: Programme, by: ColourBy, look: TimelineColours) -> Hues:
    """The hues of a programme. Without tracks, colours by track are colours by room."""
    if by == ColourBy.KIND:
        return Hues()
    plain = Hue(bar=look.session_edge)  # the usual bar would pass for a track's
    if by == ColourBy.TRACK and programme.tracks:
        return Hues(tracks=_in_order(tracks_in_order(programme), look), plain=plain)
    return Hues(rooms=_in_order(rooms_in_order(programme), look), plain=plain)


def _in_order(rows: Sequence[Track | Room], look: TimelineColours) -> Mapping[str, Hue]:
    """The colour each has, or else the next of the look's own."""
    return {
        row.id: _hue(
            row.colour if QColor.isValidColorName(row.colour) else look.hues[n % len(look.hues)],
            look,
        )
        for n, row in enumerate(rows)
    }


def _hue(colour: str, look: TimelineColours) -> Hue:
    bar, ground = QColor(colour), QColor(look.session)
    mixed = QColor(
        *(
            round(theirs + (own - theirs) * _TINT)
            for own, theirs in zip(bar.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]  # the stub says object
        )
    )
    return Hue(bar.name(), mixed.name())
