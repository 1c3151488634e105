"""Which colour a card has: by its kind, its track or its room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QColor

from planner.core.programme import Entry, Programme, Room, Track
from planner.core.queries import rooms_in_order, tracks_in_order
from planner.ui.contrast import MARK, brightness, contrast
from planner.ui.timeline.colours import ColourBy, TimelineColours

_TINT = 0.09  # the share of a colour in the ground of a card; words keep their contrast
_STEPS = 20  # between a colour and black or white
_MIDDLE = 0.18  # as far from black as from white by their contrast


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
    tint = QColor.fromRgbF(
        *(
            theirs + (own - theirs) * _TINT
            for own, theirs in zip(_channels(bar), _channels(ground), strict=True)
        )
    )
    return Hue(_standing_out(bar, tint).name(), tint.name())


def _standing_out(bar: QColor, ground: QColor) -> QColor:
    """The colour as it is chosen, or as much darker or lighter as it takes to be seen there."""
    towards = 0.0 if brightness(ground) > _MIDDLE else 1.0
    seen = bar
    for step in range(1, _STEPS + 1):
        if contrast(seen, ground) >= MARK:
            break
        part = step / _STEPS
        seen = QColor.fromRgbF(*(own + (towards - own) * part for own in _channels(bar)))
    return seen


def _channels(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()
