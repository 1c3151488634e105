"""A drawing made of outlines, and how it is painted on a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color

from planner.pdf.tagging import Box, TaggedCanvas

Command = tuple[str, tuple[float, ...]]
"""Where the pen goes: M, L or C with their points, or Z."""

Colour = tuple[float, float, float, float]
"""Red, green, blue and opacity, from 0 to 1."""

Matrix = tuple[float, float, float, float, float, float]
"""What makes other points of points (SVG 1.1, 7.4)."""

SAME: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Gradient:
    """Colours that run into each other: each with its place from 0 to 1.

    `ends` are those of a line, or with three numbers the middle and the radius of a circle. The
    matrix brings them to the outline's plane.
    """

    stops: tuple[tuple[float, Colour], ...]
    ends: tuple[float, ...]
    matrix: Matrix


@dataclass(frozen=True)
class Stroke:
    """A line along an outline; caps and joins as PDF counts them."""

    colour: Colour
    width: float
    cap: int = 0
    join: int = 0
    mitre: float = 4.0
    dashes: tuple[float, ...] = ()
    dash_offset: float = 0.0


@dataclass(frozen=True)
class Outline:
    """A shape, what fills it and the line round it; `even_odd` leaves every second layer empty."""

    commands: tuple[Command, ...]
    fill: Colour | Gradient | None = None
    even_odd: bool = False
    stroke: Stroke | None = None


@dataclass(frozen=True)
class Group:
    """Outlines and groups from back to front, in a plane of their own, seen within their clips.

    A clip is a path and whether it is filled by the rule of every second layer.
    """

    matrix: Matrix
    kids: tuple[Group | Outline, ...]
    clips: tuple[tuple[tuple[Command, ...], bool], ...] = ()


@dataclass(frozen=True)
class Drawing:
    """A group, and the part of its plane that is seen; heights are counted downwards."""

    left: float
    top: float
    width: float
    height: float
    group: Group


def paint(canvas: TaggedCanvas, drawing: Drawing, box: Box) -> None:
    """Fills the box with the drawing; nothing is painted beyond it."""
    left, bottom, right, top = box
    canvas.saveState()
    visible = canvas.beginPath()
    visible.rect(left, bottom, right - left, top - bottom)
    canvas.clipPath(visible, stroke=0, fill=0)
    across, down = (right - left) / drawing.width, (top - bottom) / drawing.height
    canvas.transform(across, 0, 0, -down, left - drawing.left * across, top + drawing.top * down)
    _paint_group(canvas, drawing.group)
    canvas.restoreState()


def _paint_group(canvas: TaggedCanvas, group: Group) -> None:
    canvas.saveState()
    if group.matrix != SAME:
        canvas.transform(*group.matrix)
    for commands, even_odd in group.clips:
        canvas.clipPath(_path(canvas, commands), stroke=0, fill=0, fillMode=int(not even_odd))
    for kid in group.kids:
        if isinstance(kid, Group):
            _paint_group(canvas, kid)
        else:
            _paint_outline(canvas, kid)
    canvas.restoreState()


def _paint_outline(canvas: TaggedCanvas, outline: Outline) -> None:
    rule = int(not outline.even_odd)
    if isinstance(outline.fill, Gradient):
        canvas.saveState()
        canvas.clipPath(_path(canvas, outline.commands), stroke=0, fill=0, fillMode=rule)
        _shade(canvas, outline.fill)
        canvas.restoreState()
    elif outline.fill is not None:
        canvas.saveState()
        canvas.setFillColor(_ink(outline.fill))
        canvas.drawPath(_path(canvas, outline.commands), stroke=0, fill=1, fillMode=rule)
        canvas.restoreState()
    if outline.stroke is not None:
        canvas.saveState()
        _take_pen(canvas, outline.stroke)
        canvas.drawPath(_path(canvas, outline.commands), stroke=1, fill=0)
        canvas.restoreState()


def _take_pen(canvas: TaggedCanvas, stroke: Stroke) -> None:
    canvas.setStrokeColor(_ink(stroke.colour))
    canvas.setLineWidth(stroke.width)
    canvas.setLineCap(stroke.cap)
    canvas.setLineJoin(stroke.join)
    canvas.setMiterLimit(stroke.mitre)
    if stroke.dashes:
        canvas.setDash(list(stroke.dashes), stroke.dash_offset)


def _shade(canvas: TaggedCanvas, gradient: Gradient) -> None:
    canvas.transform(*gradient.matrix)
    colours = [_ink(colour) for _, colour in gradient.stops]
    places = [place for place, _ in gradient.stops]
    if len(gradient.ends) == 4:
        canvas.linearGradient(*gradient.ends, colours, places, extend=True)
    else:
        canvas.radialGradient(*gradient.ends, colours, places, extend=True)


def _ink(colour: Colour) -> Color:
    red, green, blue, opacity = colour
    return Color(red, green, blue, alpha=opacity)


def _path(canvas: TaggedCanvas, commands: tuple[Command, ...]) -> Any:
    path = canvas.beginPath()
    draw: Mapping[str, Callable[..., None]] = {
        "M": path.moveTo,
        "L": path.lineTo,
        "C": path.curveTo,
        "Z": path.close,
    }
    for letter, numbers in commands:
        draw[letter](*numbers)
    return path
