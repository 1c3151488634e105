"""What lies behind the text of a grid's cells: frames, tints, lines, and the bars of tracks."""

from __future__ import annotations

from functools import partial

from reportlab.lib.colors import HexColor

from planner.core.programme import EntryKind
from planner.pdf.flow import Band, Column, Picture, Placed, Row
from planner.pdf.looks import Stroke
from planner.pdf.products.grid_chart import Chart
from planner.pdf.products.grid_plan import Cell
from planner.pdf.products.grounds import overhang, ruled
from planner.pdf.tagging import Box, TaggedCanvas

_BAR = 3.0
"""Points; how thick a track's bar is at the usual size."""


def ground(
    chart: Chart, cell: Cell, box: Column, top: float, height: float, *, first: bool
) -> list[Placed]:
    """A break's tint or lines, or a session's frame and the bar of its track.

    The `first` on a page stands below the line of the heads, if there are any.
    """
    scale, look = chart.sheet.scale, chart.sheet.style.look
    pause = all(entry.kind is EntryKind.BREAK for entry in cell.entries)
    found: list[Placed] = []
    if pause and scale.tint:
        left, right = box.x, box.x + box.measure
        if chart.is_alone(cell):  # the time of a break for all stands on the same ground
            edge = overhang(chart.sheet)
            left, right = chart.frame.left - edge, chart.frame.right + edge
        return [_filled(scale.tint, left, right, top, height)]
    if look.boxed:
        found.append(_framed(look.cell_rule, chart, box, top, height))
    else:
        places = [] if first and chart.named else [0.0]
        if not chart.is_followed(cell):  # else what follows has its own line
            places.append(-height)
        right = box.x + box.measure
        rules = (ruled(chart.sheet, look.cell_rule, box.x, right, above) for above in places)
        found.append(Placed(Row((), height, rules=tuple(rules)), top))
    colour = chart.text.colour(cell.entries[0])
    if colour:
        left = box.x + (look.cell_rule.thickness * scale.unit if look.boxed else 0.0)
        found.append(_filled(colour, left, left + _BAR * scale.unit, top, height))
    return found


def label_line(chart: Chart, top: float, *, first: bool) -> list[Placed]:
    """The line above a time, in looks whose cells are parted by lines."""
    look = chart.sheet.style.look
    if look.boxed or (first and chart.named):
        return []
    left = chart.frame.left
    right = left + chart.rail - chart.gutter
    rule = ruled(chart.sheet, look.cell_rule, left, right, 0.0)
    return [Placed(Row((), 0.0, rules=(rule,)), top)]


def _framed(stroke: Stroke, chart: Chart, box: Column, top: float, height: float) -> Placed:
    weight = stroke.thickness * chart.sheet.scale.unit
    colour = stroke.colour or chart.sheet.scale.accent
    draw = partial(_draw_frame, colour, weight)
    return Placed(Row((), 0.0, pictures=(Picture(box.x, box.measure, height, draw),)), top)


def _draw_frame(colour: str, weight: float, canvas: TaggedCanvas, box: Box) -> None:
    """The frame within the box, half a line from its edges."""
    left, bottom, right, top = box
    canvas.setStrokeColor(HexColor(colour))
    canvas.setLineWidth(weight)
    half = weight / 2
    canvas.rect(left + half, bottom + half, right - left - weight, top - bottom - weight)


def _filled(colour: str, left: float, right: float, top: float, height: float) -> Placed:
    return Placed(Row((), height, band=Band(colour, left, right, 0.0)), top)
