"""Where on the pages in the pane each entry stands, apart from any toolkit; lengths are pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planner.pdf import Spot
from planner.ui.preview.layout import Layout

REACH = 12
"""How far beside what is printed of an entry a click still means it."""


@dataclass(frozen=True)
class Place:
    """The box round what is printed of an entry on one page, in the pane's whole height."""

    entry: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        """Of two that hold a point, the smaller is meant."""
        return (self.right - self.left) * (self.bottom - self.top)

    def distance(self, x: float, y: float) -> float:
        """From a point to the nearest edge; 0 within."""
        across = max(self.left - x, 0.0, x - self.right)
        down = max(self.top - y, 0.0, y - self.bottom)
        return max(across, down)


def places(
    layout: Layout, sizes: Sequence[tuple[float, float]], spots: Iterable[Spot]
) -> tuple[Place, ...]:
    """The spots of pages of these sizes (in points) as they are laid out."""
    found = []
    for spot in spots:
        box, (width, height) = layout.boxes[spot.page], sizes[spot.page]
        across, down = box.width / width, box.height / height
        left, bottom, right, top = spot.box
        found.append(
            Place(
                spot.entry,
                box.x + left * across,
                box.y + (height - top) * down,
                box.x + right * across,
                box.y + (height - bottom) * down,
            )
        )
    return tuple(found)


def entry_at(there: Iterable[Place], x: float, y: float) -> str | None:
    """The entry that a click at that point means, if any."""
    near = nearest(there, x, y)
    return near.entry if near is not None and near.distance(x, y) <= REACH else None


def nearest(there: Iterable[Place], x: float, y: float) -> Place | None:
    """What lies nearest to a point; None where nothing lies anywhere."""
    return min(there, key=lambda place: (place.distance(x, y), place.area), default=None)
