"""What the styles of an .odt make of its paragraphs and lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from planner.core.faults import PlannerError
from planner.formats.foreign.package import Package

_HEADING = re.compile(r"Heading(?:_20_)?([1-9])?")
_DEEPEST_STYLE = 20
"""Styles that stand on each other; one may stand on itself."""


@dataclass(frozen=True)
class Style:
    """What a paragraph or a stretch of it is: a heading of a level, 0 for none; not shown."""

    heading: int = 0
    hidden: bool = False


_PLAIN = Style()


@dataclass(frozen=True)
class Styles:
    """Styles by their names, and the levels of each list's that have numbers."""

    by_name: dict[str, Style] = field(default_factory=dict)
    numbered: dict[str, frozenset[int]] = field(default_factory=dict)

    def of(self, name: str) -> Style:
        """The style of that name; a plain one where there is none."""
        return self.by_name.get(name, _PLAIN)

    def is_numbered(self, name: str, level: int) -> bool:
        """Whether a list of that style has numbers on that level, from 1."""
        return level in self.numbered.get(name, frozenset())


def styles_in(package: Package, content: etree._Element) -> Styles:
    """The styles of a document, its own and those that its content brings."""
    roots = [content]
    try:
        if "styles.xml" in package:
            roots.insert(0, package.tree("styles.xml"))
    except PlannerError:
        pass  # without them its paragraphs are plain
    elements: dict[str, etree._Element] = {}
    numbered = {}
    for root in roots:
        for group in ("styles", "automatic-styles"):
            for style in root.iterfind(f"{{*}}{group}/{{*}}style"):
                elements[attribute(style, "name")] = style
            for style in root.iterfind(f"{{*}}{group}/{{*}}list-style"):
                numbered[attribute(style, "name")] = _numbered(style)
    found: dict[str, Style] = {}
    for name in elements:
        _find(name, elements, found, _DEEPEST_STYLE)
    return Styles(found, numbered)


def attribute(element: etree._Element, name: str) -> str:
    """An attribute by its bare name; empty where there is none."""
    return next((str(v) for key, v in element.items() if str(key).endswith(f"}}{name}")), "")


def name_of(element: etree._Element) -> str:
    """An element's bare name."""
    return str(element.tag).rpartition("}")[2]


def _find(
    name: str, elements: dict[str, etree._Element], found: dict[str, Style], steps: int
) -> Style:
    """A style with what it has from the one it stands on, put into `found`."""
    if name in found or not name or not steps:
        return found.get(name, _PLAIN)
    element, below = elements.get(name), _PLAIN
    if element is not None:
        below = _find(attribute(element, "parent-style-name"), elements, found, steps - 1)
    own = _HEADING.fullmatch(name)
    heading = int(own[1] or 1) if own else 1 if name == "Title" else below.heading
    looks = None if element is None else element.find("{*}text-properties")
    hidden = looks is not None and attribute(looks, "display") == "none"
    found[name] = Style(heading, hidden or below.hidden)
    return found[name]


def _numbered(style: etree._Element) -> frozenset[int]:
    levels = style.iterfind("{*}list-level-style-number")
    stated = [attribute(level, "level") for level in levels if attribute(level, "num-format")]
    return frozenset(int(level) for level in stated if level.isascii() and level.isdigit())
