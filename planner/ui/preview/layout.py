"""Where pages lie below each other in a pane, apart from any toolkit; lengths are pixels."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

PIXELS_PER_POINT = 96 / 72
"""At 100 %, where a page on the screen is about as large as on paper."""
MARGIN = 20
GAP = 20
LEAST_ZOOM, MOST_ZOOM = 0.25, 2.0
WIDEST_FIT = 1.5
"""A wide pane stops making the page larger there, so that a line still fits the eye."""
ZOOM_STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True)
class Box:
    """A page's place: left, top, width and height."""

    x: int
    y: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """Just below it."""
        return self.y + self.height


@dataclass(frozen=True)
class Anchor:
    """A point of a page, as fractions of its width and height (outside it below 0 or above 1)."""

    page: int
    across: float
    down: float


@dataclass(frozen=True)
class Layout:
    """All pages' places at one zoom, and the size of the whole with its margins."""

    boxes: tuple[Box, ...] = ()
    width: int = 0
    height: int = 0
    zoom: float = 1.0

    def visible(self, top: int, bottom: int) -> range:
        """The pages of which something lies between the two heights."""
        first = bisect_right([box.bottom for box in self.boxes], top)
        last = bisect_left([box.y for box in self.boxes], bottom)
        return range(first, max(first, last))

    def page_at(self, y: int) -> int:
        """The page at that height, or the nearest above the gap there; the first if none is."""
        return max(0, bisect_right([box.y for box in self.boxes], y) - 1)

    def anchor(self, x: int, y: int) -> Anchor:
        """The point as a part of its page, to be found again at another zoom."""
        page = self.page_at(y)
        box = self.boxes[page]
        return Anchor(page, (x - box.x) / box.width, (y - box.y) / box.height)

    def place(self, anchor: Anchor) -> tuple[int, int]:
        """Where that point of the page, or of the last one that is left, is now."""
        box = self.boxes[min(anchor.page, len(self.boxes) - 1)]
        return round(box.x + anchor.across * box.width), round(box.y + anchor.down * box.height)


def lay_out(
    sizes: Sequence[tuple[float, float]], available: int, zoom: float | None = None
) -> Layout:
    """Places pages of these sizes (in points) in the middle of a width of so many pixels.

    Without a zoom the widest page fills the width.
    """
    if not sizes:
        return Layout()
    widest = max(width for width, _ in sizes) * PIXELS_PER_POINT
    if zoom is None:
        zoom = min(max((available - 2 * MARGIN) / widest, LEAST_ZOOM), WIDEST_FIT)
    whole = max(available, round(widest * zoom) + 2 * MARGIN)
    boxes = []
    y = MARGIN
    for points_wide, points_high in sizes:
        width = max(1, round(points_wide * PIXELS_PER_POINT * zoom))
        height = max(1, round(points_high * PIXELS_PER_POINT * zoom))
        boxes.append(Box((whole - width) // 2, y, width, height))
        y += height + GAP
    return Layout(tuple(boxes), whole, y - GAP + MARGIN, zoom)


def next_zoom(zoom: float, step: int) -> float:
    """The zoom one step larger (1) or smaller (-1), within what there is."""
    steps = ZOOM_STEPS if step > 0 else ZOOM_STEPS[::-1]
    for candidate in steps:
        if (candidate - zoom) * step > 0.005:
            return candidate
    return steps[-1]
