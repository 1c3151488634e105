"""The handout's cover: one page with what, when, where and by whom, in each look's own way.

*Calm* sets the title in white on a ground of the accent that fills the upper part of the page;
*classic* in the middle of the page between a heavy and a light line, as on a book's title page;
*clear* as large as it goes, black below a heavy bar, with lines above what follows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from planner.pdf.flow import Band, Column, Placed, Row, Rule, paginate
from planner.pdf.frame import Frame
from planner.pdf.looks import LookName, Stroke
from planner.pdf.products.cover_text import Block, CoverText, centred
from planner.pdf.products.output import Pages
from planner.pdf.products.sheet import Sheet
from planner.pdf.style import POINTS_PER_MM
from planner.pdf.tagging import Element, Kind

_PANEL = 0.62
"""The share of the page that the calm look's ground takes."""

_BAR = 0.55
"""The share of the upper margin that the clear look's bar takes."""

_WHITE = "#ffffff"

_LARGEST: Mapping[LookName, float] = {
    LookName.CALM: 44.0,
    LookName.CLASSIC: 34.0,
    LookName.CLEAR: 48.0,
}
"""Points of a short title on A4."""


def cover_pages(sheet: Sheet, frame: Frame, root: Element) -> Pages:
    """The cover; more than one page only where the paper is too small for its words."""
    margin = min(frame.left, frame.paper[0] - frame.right)
    column = Column(margin, frame.paper[0] - 2 * margin)
    cover = _Cover(sheet, frame, column, CoverText(sheet, column, root.child(Kind.SECTION)))
    designs: dict[LookName, Callable[[], list[Placed] | None]] = {
        LookName.CALM: cover.calm,
        LookName.CLASSIC: cover.classic,
        LookName.CLEAR: cover.clear,
    }
    placed = designs[sheet.style.name]()
    return [placed] if placed else paginate(cover.plain(), frame.height)


@dataclass(frozen=True)
class _Cover:
    """The designs. Each gives none where the page has no room for it."""

    sheet: Sheet
    frame: Frame
    column: Column
    text: CoverText

    def calm(self) -> list[Placed] | None:
        """White on the accent above, the place and the organisers on white below.

        The ground is as high as a long title needs.
        """
        low = self._low()
        foot = self.frame.height - low.height
        room = foot - 2 * self._air
        high = self.text.heads(_WHITE, _WHITE, self._largest, room)
        if high.height > room:
            return None
        usual = _PANEL * self.frame.paper[1] - self._margin
        panel = min(foot - self._air, max(usual, high.height + self._air))
        ground = self._ground(panel + self._margin)
        return [ground, *high.at(panel - self._air - high.height), *low.at(foot)]

    def classic(self) -> list[Placed] | None:
        """Everything in the middle."""
        low = centred(self._low(middle=True), self.column)
        foot = self.frame.height - low.height
        room = foot - 3 * self._air
        quiet = self.sheet.scale.subtitle.colour
        high = centred(self.text.heads("", quiet, self._largest, room), self.column)
        if high.height > room:
            return None
        top = min(0.3 * self.frame.height, foot - 2 * self._air - high.height)
        return [*self._between_lines(high).at(top), *low.at(foot)]

    def clear(self) -> list[Placed] | None:
        """A heavy bar at the head, then the title, then what is known below lines."""
        low = self._low(ruled=True)
        foot = self.frame.height - low.height
        room = foot - 2 * self._air
        ink = self.sheet.style.look.ink
        high = self.text.heads(ink, self.sheet.scale.subtitle.colour, self._largest, room)
        if high.height > room:
            return None
        return [self._ground(self._margin * _BAR), *high.at(self._air / 2), *low.at(foot)]

    def plain(self) -> list[Row]:
        """All of it below each other, black on white, for papers too small for a design."""
        scale, ink = self.sheet.scale, self.sheet.style.look.ink
        low = self._low()
        room = self.frame.height - low.height - scale.line
        high = self.text.heads(ink, scale.subtitle.colour, scale.title.size, room)
        return _stacked([high, low], scale.line)

    def _low(self, *, middle: bool = False, ruled: bool = False) -> Block:
        """Place, organisers and logo below each other."""
        place, organisers = self.text.place(), self.text.organisers()
        named = [block for block in (place, organisers) if block.rows]
        if ruled:
            named = [self._below_line(block) for block in named]
        distance = self.sheet.scale.line
        logo = self.text.logo(self.frame.paper, middle=middle)
        words = _stacked(named, 1.5 * distance if ruled else distance)
        return Block(tuple(_stacked([Block(tuple(words)), logo], 1.5 * distance)))

    def _ground(self, height: float) -> Placed:
        """The accent over the whole width, so high from the paper's upper edge."""
        band = Band(self.sheet.scale.accent, 0.0, self.frame.paper[0], 0.0)
        return Placed(Row((), height, band=band), -self._margin)

    def _below_line(self, block: Block) -> Block:
        """The block below a line over the whole width."""
        scale = self.sheet.scale
        stroke = self.sheet.style.look.session_rule or Stroke(1)
        weight = stroke.thickness * scale.unit
        ends = (self.column.x, self.column.x + self.column.measure)
        line = Rule(stroke.colour or scale.accent, weight, *ends, scale.line / 2)
        return Block((replace(block.rows[0], rules=(line,)), *block.rows[1:]))

    def _between_lines(self, block: Block) -> Block:
        """The block between a heavy line and a light one."""
        scale = self.sheet.scale
        middle = self.column.x + self.column.measure / 2
        reach = min(self.column.measure, 0.5 * self.frame.paper[0]) / 2
        ends = (middle - reach, middle + reach)
        gap = scale.line * 1.5
        rows = list(block.rows)
        heavy = Rule(scale.accent, 1.5 * scale.unit, *ends, gap)
        rows[0] = replace(rows[0], rules=(heavy,))
        light = Rule(scale.accent, 0.5 * scale.unit, *ends, -rows[-1].height - gap)
        rows[-1] = replace(rows[-1], rules=(*rows[-1].rules, light))
        return Block(tuple(rows))

    @property
    def _largest(self) -> float:
        """The size at which a title is first tried: what suits the paper's width."""
        share = self.frame.paper[0] / (210 * POINTS_PER_MM)
        return max(self.sheet.scale.title.size, _LARGEST[self.sheet.style.name] * share)

    @property
    def _air(self) -> float:
        return self.sheet.scale.line * 2

    @property
    def _margin(self) -> float:
        """The paper above the text area, in points."""
        return self.frame.paper[1] - self.frame.top


def _stacked(blocks: Sequence[Block], distance: float) -> list[Row]:
    """The blocks' rows with a distance between them, in points; empty ones leave no gap."""
    rows: list[Row] = []
    for block in blocks:
        for number, row in enumerate(block.rows):
            new = number == 0 and bool(rows)
            rows.append(replace(row, before=distance) if new else row)
    return rows
