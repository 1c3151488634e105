"""What SVG says of colours, lines, lengths and movements."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import cos, inf, isfinite, radians, sin, tan
from typing import Any

from tinycss2.color3 import parse_color

from planner.pdf.pictures.faults import PictureError, PictureFault
from planner.pdf.pictures.outlines import SAME, Colour, Command, Gradient, Matrix, Stroke
from planner.pdf.pictures.svg_tree import name_of, reference, url_reference

_PASSED_ON = (
    "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset",
    "stroke-opacity", "color", "visibility",
)  # fmt: skip
_UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 960 / 25.4,
    "in": 96.0,
}
_FINEST = 0.01
"""Dashes that are shorter together look like a line, and take for ever to draw."""

_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


def inherited(element: Any, above: Mapping[str, str]) -> Mapping[str, str]:
    """What an element says of its paint, or else those it stands in; opacities are multiplied."""
    own = {name: element.get(name) for name in _PASSED_ON if element.get(name)}
    said = {name: value for name, value in own.items() if value.strip() != "inherit"}
    opacity = _share(element.get("opacity", "1")) * float(above.get("opacity", 1))
    return {**above, **said, "opacity": str(opacity)}


def length(words: str, whole: float = 100.0) -> float:
    """A length in units of the plane, or a percentage of the whole. Raises ValueError."""
    found = re.fullmatch(r"\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\s*(%|[a-z]*)\s*", words)
    if found is None:
        raise ValueError(f"{words!r} is no length")
    number = float(found[1])
    value = number / 100 * whole if found[2] == "%" else number * _UNITS.get(found[2], inf)
    if not isfinite(value) or abs(value) > 1e6:
        raise ValueError(f"{words!r} is no length that can be drawn")
    return value


def matrix_of(words: str) -> Matrix:
    """What a list of movements does together. Raises ValueError."""
    made = SAME
    for name, numbers in re.findall(r"([a-zA-Z]+)\s*\(([^)]*)\)", words):
        values = [float(number) for number in numbers.replace(",", " ").split()]
        if not all(map(isfinite, values)):
            raise ValueError("a movement that leads nowhere")
        made = transformed(made, _movement(name, values))
    return made


def _movement(name: str, values: list[float]) -> Matrix:
    first, *others = values
    match name:
        case "matrix":
            a, b, c, d, e, f = values
            return (a, b, c, d, e, f)
        case "translate":
            return (1, 0, 0, 1, first, others[0] if others else 0)
        case "scale":
            return (first, 0, 0, others[0] if others else first, 0, 0)
        case "rotate":
            turn = radians(first)
            turned = (cos(turn), sin(turn), -sin(turn), cos(turn), 0.0, 0.0)
            x, y = others or (0.0, 0.0)
            return transformed((1, 0, 0, 1, x, y), turned, (1, 0, 0, 1, -x, -y))
        case "skewX":
            return (1, 0, tan(radians(first)), 1, 0, 0)
        case "skewY":
            return (1, tan(radians(first)), 0, 1, 0, 0)
    raise ValueError(f"{name} is no movement")


def transformed(*matrices: Matrix) -> Matrix:
    """The matrices as one; the last is done first."""
    made = SAME
    for a, b, c, d, e, f in matrices:
        p, q, r, s, t, u = made
        made = (
            p * a + r * b,
            q * a + s * b,
            p * c + r * d,
            q * c + s * d,
            p * e + r * f + t,
            q * e + s * f + u,
        )
    return made


def fill_of(
    said: Mapping[str, str], named: Mapping[str, Any], commands: tuple[Command, ...]
) -> Colour | Gradient | None:
    """What fills an outline. Raises PictureError for patterns and the like."""
    opacity = float(said["opacity"]) * _share(said.get("fill-opacity", "1"))
    words = said.get("fill", "black").strip()
    found = named.get(url_reference(words))
    if found is None:
        return _colour(words, said, opacity)
    if name_of(found) not in {"linearGradient", "radialGradient"} or opacity < 1:
        raise PictureError(PictureFault.UNSUPPORTED)
    return _gradient(found, named, commands)


def stroke_of(said: Mapping[str, str]) -> Stroke | None:
    """The line round an outline, if it has one. Raises PictureError for lines of many colours."""
    words = said.get("stroke", "none").strip()
    if url_reference(words):
        raise PictureError(PictureFault.UNSUPPORTED)
    opacity = float(said["opacity"]) * _share(said.get("stroke-opacity", "1"))
    colour = _colour(words, said, opacity)
    width = length(said.get("stroke-width", "1"))
    if colour is None or width <= 0:
        return None
    dashes = said.get("stroke-dasharray", "none").strip()
    lengths = [] if dashes == "none" else [length(word) for word in re.split(r"[,\s]+", dashes)]
    return Stroke(
        colour,
        width,
        _CAPS.get(said.get("stroke-linecap", "").strip(), 0),
        _JOINS.get(said.get("stroke-linejoin", "").strip(), 0),
        max(1.0, float(said.get("stroke-miterlimit", "4"))),
        tuple(lengths) if sum(lengths) > _FINEST and min(lengths) >= 0 else (),
        length(said.get("stroke-dashoffset", "0")),
    )


def _share(words: str) -> float:
    return min(1.0, max(0.0, length(words, 1.0)))


def _colour(words: str, said: Mapping[str, str], opacity: float) -> Colour | None:
    """A colour; none where nothing is painted, and black where nobody knows it."""
    if words == "none" or opacity == 0:
        return None
    found = parse_color(words)
    if isinstance(found, str):  # the current colour
        found = parse_color(said.get("color", "black"))
    if found is None or isinstance(found, str):
        return (0.0, 0.0, 0.0, opacity)
    return (found.red, found.green, found.blue, found.alpha * opacity)


def _gradient(
    element: Any, named: Mapping[str, Any], commands: tuple[Command, ...]
) -> Gradient | None:
    said, stops = _with_templates(element, named)
    colours = [_stop(stop) for stop in stops]
    if any(colour[3] < 1 for _, colour in colours):
        raise PictureError(PictureFault.UNSUPPORTED)
    if not colours or not commands:
        return None
    line = name_of(element) == "linearGradient"
    usual = {"x2": "100%"} if line else {"cx": "50%", "cy": "50%", "r": "50%"}
    names = ("x1", "y1", "x2", "y2") if line else ("cx", "cy", "r")
    box = said.get("gradientUnits", "objectBoundingBox") == "objectBoundingBox"
    words = [said.get(name, usual.get(name, "0")) for name in names]
    if not box and any("%" in word for word in words):
        raise PictureError(PictureFault.UNSUPPORTED)
    own = matrix_of(said.get("gradientTransform", ""))
    plane = _bounding_plane(commands) if box else SAME
    return Gradient(
        _spread(colours), tuple(length(word, 1.0) for word in words), transformed(plane, own)
    )


def _with_templates(element: Any, named: Mapping[str, Any]) -> tuple[dict[str, str], list[Any]]:
    """What a gradient says, and its colours, or else the ones that it is made after."""
    said = dict(element.attrib)
    stops = [kid for kid in element if name_of(kid) == "stop"]
    template = named.get(reference(element))
    if template is not None:
        taken, colours = _with_templates(template, named)
        return {**taken, **said}, stops or colours
    return said, stops


def _stop(stop: Any) -> tuple[float, Colour]:
    opacity = _share(stop.get("stop-opacity", "1"))
    colour = _colour(stop.get("stop-color", "black").strip(), stop.attrib, 1.0)
    red, green, blue, own = colour or (0.0, 0.0, 0.0, 1.0)
    return _share(stop.get("offset", "0")), (red, green, blue, own * opacity)


def _spread(stops: list[tuple[float, Colour]]) -> tuple[tuple[float, Colour], ...]:
    """The stops in order from 0 to 1, each place once."""
    ordered: dict[float, Colour] = {}
    last = 0.0
    for place, colour in stops:
        last = max(last, place)
        ordered[last] = colour
    first, end = next(iter(ordered.values())), ordered[last]
    return tuple(sorted({0.0: first, 1.0: end, **ordered}.items()))


def _bounding_plane(commands: tuple[Command, ...]) -> Matrix:
    """The plane in which the outline's box reaches from 0 to 1."""
    across = [number for _, numbers in commands for number in numbers[::2]]
    down = [number for _, numbers in commands for number in numbers[1::2]]
    width, height = max(across) - min(across), max(down) - min(down)
    return (width or 1.0, 0, 0, height or 1.0, min(across), min(down))
