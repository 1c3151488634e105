"""Drawings in SVG, read as outlines that a page is painted with.

Shapes, strokes, fills, gradients, clips and copies are kept as they were drawn. What cannot be kept
is refused rather than printed otherwise; text is, for its fonts may be elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from fontTools.svgLib.path.shapes import PathBuilder

from planner.pdf.pictures.faults import PictureError, PictureFault
from planner.pdf.pictures.outlines import SAME, Command, Drawing, Group, Matrix, Outline
from planner.pdf.pictures.svg_paint import (
    fill_of,
    inherited,
    length,
    matrix_of,
    stroke_of,
    transformed,
)
from planner.pdf.pictures.svg_tree import by_id, name_of, reference, root_of, url_reference

_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_GROUPS = {"g", "a", "svg", "switch", "symbol"}
_UNSEEN = {
    "", "defs", "title", "desc", "metadata", "style", "script", "clipPath", "linearGradient",
    "radialGradient", "animate", "animateTransform", "animateMotion", "set", "view", "mask",
    "filter", "pattern", "marker", "stop",
}  # fmt: skip
_ACROSS = ("x", "width", "cx", "rx", "x1", "x2", "r")
_DOWN = ("y", "height", "cy", "ry", "y1", "y2")
_EFFECTS = ("mask", "filter", "marker-start", "marker-mid", "marker-end")

_FARTHEST = 1e6
"""Numbers beyond this are mistakes or worse."""


def looks_like_svg(data: bytes) -> bool:
    """Whether the bytes begin as a file of markup does."""
    return data.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")[:1] == b"<"


@lru_cache(8)
def read(data: bytes) -> Drawing:
    """The drawing. Raises PictureError."""
    root = root_of(data)
    try:
        left, top, width, height = _seen(root)
        group = _Reader(by_id(root), width, height).group(root, {}, SAME)
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, ZeroDivisionError):
        raise PictureError(PictureFault.UNREADABLE) from None
    if not group.kids:
        raise PictureError(PictureFault.UNREADABLE)
    return Drawing(left, top, width, height, group)


def _seen(root: Any) -> tuple[float, float, float, float]:
    """The part of the plane that is seen: left, top, width, height. Raises ValueError."""
    words = root.get("viewBox", "").replace(",", " ").split()
    words = words or ["0", "0", root.get("width", ""), root.get("height", "")]
    left, top, width, height = (length(word) for word in words)
    if not (0 < width < _FARTHEST and 0 < height < _FARTHEST):
        raise ValueError("nothing of the plane is seen")
    return left, top, width, height


@dataclass(frozen=True)
class _Reader:
    """Reads the elements; `named` are those that others refer to, the sides those of the plane."""

    named: Mapping[str, Any]
    width: float
    height: float

    def group(self, element: Any, above: Mapping[str, str], matrix: Matrix) -> Group:
        """A group with what is in it; `above` is what it takes over from those it stands in."""
        passed = inherited(element, above)
        kids: list[Group | Outline] = []
        for kid in element:
            if kid.get("display", "").strip() != "none":
                kids += self._read(kid, passed)
        return Group(matrix, tuple(kids), self._clips(element))

    def _read(self, element: Any, above: Mapping[str, str]) -> Iterator[Group | Outline]:
        name = name_of(element)
        if name in _UNSEEN or element.get("requiredExtensions") is not None:
            return
        if name in {"text", "tspan", "textPath"}:
            raise PictureError(PictureFault.TEXT)
        if any(element.get(effect, "none").strip() != "none" for effect in _EFFECTS):
            raise PictureError(PictureFault.UNSUPPORTED)
        own = matrix_of(element.get("transform", ""))
        if name in _SHAPES:
            yield Group(own, tuple(self._shape(element, above)), self._clips(element))
        elif name == "use":
            yield from self._copy(element, above, own)
        elif name in _GROUPS - {"symbol"}:
            if name == "svg":
                own = transformed(own, self._viewport(element, element))
            yield self.group(element, above, own)
        elif name != "symbol":  # which is only seen through its copies
            raise PictureError(PictureFault.UNSUPPORTED)

    def _copy(self, element: Any, above: Mapping[str, str], own: Matrix) -> Iterator[Group]:
        """What a `use` stands for, at its place."""
        target = self.named.get(reference(element))
        if target is None:
            return
        passed = inherited(element, above)
        if name_of(target) in {"symbol", "svg"}:
            placed = transformed(own, self._viewport(element, target))
            inner: Group | Outline = self.group(target, passed, placed)
            kids: tuple[Group | Outline, ...] = (inner,)
            yield Group(SAME, kids, self._clips(element))
            return
        place = (1, 0, 0, 1, self._number(element, "x"), self._number(element, "y"))
        kids = tuple(self._read(target, passed))
        yield Group(transformed(own, place), kids, self._clips(element))

    def _viewport(self, place: Any, target: Any) -> Matrix:
        """Brings what a symbol or an inner drawing shows to the place and size it is to have."""
        x, y = self._number(place, "x"), self._number(place, "y")
        words = target.get("viewBox", "").replace(",", " ").split()
        if not words:
            return (1, 0, 0, 1, x, y)
        left, top, width, height = (length(word) for word in words)
        across = self._number(place, "width", self._number(target, "width", self.width))
        down = self._number(place, "height", self._number(target, "height", self.height))
        scale = min(across / width, down / height)
        shift_x = x + (across - width * scale) / 2 - left * scale
        shift_y = y + (down - height * scale) / 2 - top * scale
        return (scale, 0, 0, scale, shift_x, shift_y)

    def _shape(self, element: Any, above: Mapping[str, str]) -> Iterator[Outline]:
        passed = inherited(element, above)
        if passed.get("visibility", "visible").strip() != "visible":
            return
        commands = self._commands(element)
        fill = None if name_of(element) == "line" else fill_of(passed, self.named, commands)
        stroke = stroke_of(passed)
        if commands and (fill is not None or stroke is not None):
            yield Outline(commands, fill, passed.get("fill-rule", "").strip() == "evenodd", stroke)

    def _commands(self, element: Any) -> tuple[Command, ...]:
        """The shape's outline. Raises ValueError for numbers that are none."""
        for names, whole in ((_ACROSS, self.width), (_DOWN, self.height)):
            for name in names:
                if name in element.attrib:
                    element.set(name, repr(length(element.get(name), whole)))
        builder = PathBuilder()
        builder.add_path_from_element(_without_transform(element))
        round_ = name_of(element) in {"circle", "ellipse"}
        pen = RecordingPen()
        for path in builder.paths:
            parse_path(f"{path} z" if round_ else path, pen)
        return tuple(_recorded(pen.value))

    def _clips(self, element: Any) -> tuple[tuple[tuple[Command, ...], bool], ...]:
        """What an element is seen within."""
        clip = self.named.get(url_reference(element.get("clip-path", "")))
        if clip is None or name_of(clip) != "clipPath":
            return ()
        if clip.get("clipPathUnits", "userSpaceOnUse") != "userSpaceOnUse":
            raise PictureError(PictureFault.UNSUPPORTED)
        plane = matrix_of(clip.get("transform", ""))
        commands: list[Command] = []
        even_odd = False
        for kid in clip:
            shape, within = kid, plane
            if name_of(kid) == "use":
                shape = self.named.get(reference(kid))
                place = (1, 0, 0, 1, self._number(kid, "x"), self._number(kid, "y"))
                within = transformed(plane, matrix_of(kid.get("transform", "")), place)
            if shape is None or name_of(shape) not in _SHAPES:
                continue
            moved = transformed(within, matrix_of(shape.get("transform", "")))
            commands += (_moved(command, moved) for command in self._commands(shape))
            even_odd = even_odd or kid.get("clip-rule", "").strip() == "evenodd"
        return ((tuple(commands), even_odd), *self._clips(clip))

    def _number(self, element: Any, name: str, usual: float = 0.0) -> float:
        whole = self.width if name in _ACROSS else self.height
        return length(element.get(name), whole) if element.get(name) else usual


def _without_transform(element: Any) -> Any:
    """A copy that the library takes as it stands: the matrix is the group's."""
    attributes = {name: value for name, value in element.attrib.items() if name != "transform"}
    return element.makeelement(element.tag, attributes)


def _recorded(drawn: Any) -> Iterator[Command]:
    """The pen's moves as commands."""
    letters = {"moveTo": "M", "lineTo": "L", "curveTo": "C"}
    x = y = 0.0
    for move, points in drawn:
        if move == "closePath":
            yield "Z", ()
            continue
        if move == "endPath":
            continue
        way = _cubic((x, y), *points) if move == "qCurveTo" else points
        x, y = way[-1]
        numbers = tuple(float(number) for point in way for number in point)
        if not all(-_FARTHEST < number < _FARTHEST for number in numbers):
            raise ValueError("a point far beyond the plane")
        yield letters.get(move, "C"), numbers


_Point = tuple[float, float]


def _cubic(start: _Point, pull: _Point, end: _Point) -> tuple[_Point, _Point, _Point]:
    """A curve of the second degree as one of the third, which is all that PDF knows."""
    first, second = (
        (point[0] + (pull[0] - point[0]) * 2 / 3, point[1] + (pull[1] - point[1]) * 2 / 3)
        for point in (start, end)
    )
    return first, second, end


def _moved(command: Command, matrix: Matrix) -> Command:
    """The command with its points where the matrix brings them."""
    letter, numbers = command
    a, b, c, d, e, f = matrix
    points = zip(numbers[::2], numbers[1::2], strict=True)
    return letter, tuple(n for x, y in points for n in (a * x + c * y + e, b * x + d * y + f))
