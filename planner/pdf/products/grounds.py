"""How a look sets breaks and sessions off, in products that use the whole frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.pdf.flow import Band, Row, Rule
from planner.pdf.frame import Frame
from planner.pdf.looks import Stroke
from planner.pdf.products.sheet import Sheet

_PAD = 0.2
"""Lines of air between an item's text and the edge of its ground, or the line above it."""


def overhang(sheet: Sheet) -> float:
    """How far tinted grounds reach beyond the frame on either side, in points."""
    return 0.5 * sheet.scale.body.size if sheet.scale.tint else 0.0


def across(sheet: Sheet, frame: Frame, rows: Sequence[Row], *, pause: bool) -> list[Row]:
    """An item's rows on the look's tint or between its lines, or a session's below its line."""
    scale, look = sheet.scale, sheet.style.look
    edge = overhang(sheet)
    left, right = frame.left - edge, frame.right + edge
    pad = _PAD * rows[0].height
    if pause and scale.tint:
        band = Band(scale.tint, left, right, pad)
        return [replace(row, band=band) for row in rows]
    stroke = look.break_rule if pause else look.session_rule
    if stroke is None:
        return list(rows)
    first = _with(rows[0], ruled(sheet, stroke, left, right, pad))
    ruled_rows = [first, *rows[1:]]
    if pause:
        last = ruled_rows[-1]
        ruled_rows[-1] = _with(last, ruled(sheet, stroke, left, right, -last.height - pad))
    return ruled_rows


def ruled(sheet: Sheet, stroke: Stroke, left: float, right: float, above: float) -> Rule:
    """The look's stroke as a line from left to right, so many points above its row."""
    scale = sheet.scale
    return Rule(stroke.colour or scale.accent, stroke.thickness * scale.unit, left, right, above)


def _with(row: Row, rule: Rule) -> Row:
    return replace(row, rules=(*row.rules, rule))
