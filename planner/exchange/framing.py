"""The frame that cuts a portrait out of a picture: where it begins, is moved to and grows to.

All lengths are pixels of the picture as it is seen; heights are counted downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

HIGH_BY_WIDE = 1.25
"""How high a portrait is as a multiple of its width, as the pages of speakers print it."""

_LEAST = 80  # pixels across; less is no portrait
_ABOVE = 0.25  # the share of what is cut off at head and foot that is cut off at the head


class Size(NamedTuple):
    """A picture's width and height."""

    across: int
    down: int


@dataclass(frozen=True)
class Frame:
    """A stretch of a picture, in the shape of a portrait."""

    left: int
    top: int
    width: int

    @property
    def height(self) -> int:
        """As the shape has it."""
        return max(1, round(self.width * HIGH_BY_WIDE))

    @property
    def right(self) -> int:
        """Just behind the last pixel across."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Just below the last pixel down."""
        return self.top + self.height


def first_frame(size: Size) -> Frame:
    """The largest frame, in the middle, and nearer the head than the foot.

    picture 200 x 400  ->  200 x 250, of which 37 are cut off above and 113 below
    """
    width = widest(size)
    frame = Frame((size.across - width) // 2, 0, width)
    return _within(replace(frame, top=int((size.down - frame.height) * _ABOVE)), size)


def widest(size: Size) -> int:
    """How wide a frame can be in that picture."""
    return max(1, min(size.across, int(size.down / HIGH_BY_WIDE)))


def narrowest(size: Size) -> int:
    """How narrow it may become there."""
    return min(_LEAST, widest(size))


def moved(frame: Frame, across: int, down: int, size: Size) -> Frame:
    """The frame that many pixels on; it stops at the edges."""
    return _within(Frame(frame.left + across, frame.top + down, frame.width), size)


def put_in_the_middle(frame: Frame, x: int, y: int, size: Size) -> Frame:
    """The frame with its middle at that point, or as near as the edges allow."""
    return _within(Frame(x - frame.width // 2, y - frame.height // 2, frame.width), size)


def widened(frame: Frame, width: int, size: Size) -> Frame:
    """The frame that wide about the same middle, as far as the edges allow."""
    width = max(narrowest(size), min(width, widest(size)))
    grown = Frame(frame.left, frame.top, width)
    left = frame.left + (frame.width - width) // 2
    top = frame.top + (frame.height - grown.height) // 2
    return _within(Frame(left, top, width), size)


def pulled(frame: Frame, corner: tuple[bool, bool], x: int, y: int, size: Size) -> Frame:
    """The frame with one corner pulled towards a point; the corner across from it stays.

    `corner` says whether it is at the right, and whether it is at the foot.
    """
    at_right, at_foot = corner
    stays_x = frame.left if at_right else frame.right
    stays_y = frame.top if at_foot else frame.bottom
    room_x = size.across - stays_x if at_right else stays_x
    room_y = size.down - stays_y if at_foot else stays_y
    wanted_x = x - stays_x if at_right else stays_x - x
    wanted_y = y - stays_y if at_foot else stays_y - y
    width = max(wanted_x, int(wanted_y / HIGH_BY_WIDE), narrowest(size))
    width = max(1, min(width, room_x, int(room_y / HIGH_BY_WIDE)))
    grown = Frame(0, 0, width)
    left = stays_x if at_right else stays_x - width
    top = stays_y if at_foot else stays_y - grown.height
    return _within(Frame(left, top, width), size)


def _within(frame: Frame, size: Size) -> Frame:
    left = max(0, min(frame.left, size.across - frame.width))
    top = max(0, min(frame.top, size.down - frame.height))
    return Frame(left, top, frame.width)
