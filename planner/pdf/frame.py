"""Where on its paper a page's text stands."""

from __future__ import annotations

from dataclasses import dataclass

from planner.pdf.flow import Column
from planner.pdf.style import POINTS_PER_MM, Margins


@dataclass(frozen=True)
class Frame:
    """The text area of a paper, in points.

    `left` and `right` are counted from the paper's left edge, `top` and `bottom` from its foot.
    Where two such papers are the halves of one that is folded, `spread` is that one, across.
    """

    paper: tuple[float, float]
    left: float
    right: float
    top: float
    bottom: float
    spread: tuple[float, float] | None = None

    @staticmethod
    def within(paper: tuple[float, float], margins: Margins) -> Frame:
        """What the margins, in millimetres, leave of a paper in points."""
        return Frame(
            paper,
            margins.left * POINTS_PER_MM,
            paper[0] - margins.right * POINTS_PER_MM,
            paper[1] - margins.top * POINTS_PER_MM,
            margins.bottom * POINTS_PER_MM,
        )

    @property
    def width(self) -> float:
        """How wide the area is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.top - self.bottom

    def column(self, indent: float = 0.0) -> Column:
        """The area's whole width, or what is left of it right of an indent; never hyphenated."""
        return Column(self.left + indent, self.width - indent)
