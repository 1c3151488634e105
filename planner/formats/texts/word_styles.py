"""What the styles and lists of a .docx make of its paragraphs: headings, items, numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from lxml import etree

from planner.core.faults import PlannerError
from planner.formats.foreign.package import Package

_HEADING = re.compile(r"heading ([1-9])")
_CONTENTS = re.compile(r"toc [1-9]")
_DEEPEST_STYLE = 20
"""Styles that stand on each other; one may stand on itself."""
_NO_SIGN = frozenset(("none", ""))


@dataclass(frozen=True)
class Style:
    """What a paragraph is by its style: a heading of a level, 0 for none; its list and level."""

    heading: int = 0
    left_out: bool = False
    listed: str = ""
    level: int = 0


@dataclass
class Styles:
    """The styles by their ids and the signs of each list's levels; counts the items as they come.

    A sign is "bullet", "none" or a way of numbering.
    """

    by_id: dict[str, Style] = field(default_factory=dict)
    signs: dict[str, dict[int, str]] = field(default_factory=dict)
    counts: Counter[tuple[str, int]] = field(default_factory=Counter)

    def of(self, properties: etree._Element | None) -> Style:
        """The style of a paragraph with these properties."""
        return self.by_id.get(_stated(properties, "pStyle"), Style())

    def number(self, properties: etree._Element | None) -> int | None:
        """The number of an item, 0 for one with another sign; None for what is no item."""
        style = self.of(properties)
        own = None if properties is None else properties.find("{*}numPr")
        listed = _stated(own, "numId") or style.listed
        level = _digits(_stated(own, "ilvl"), style.level)
        sign = self.signs.get(listed, {}).get(level, "none")
        if sign in _NO_SIGN:
            return None
        if sign == "bullet":
            return 0
        self.counts[listed, level] += 1
        for deeper in range(level + 1, 9):
            self.counts.pop((listed, deeper), None)
        return self.counts[listed, level]


def styles_in(package: Package) -> Styles:
    """The styles of a document; where they are damaged its paragraphs are plain."""
    return Styles(_styles(_tree(package, "word/styles.xml")), _lists(package))


def _styles(root: etree._Element | None) -> dict[str, Style]:
    if root is None:
        return {}
    elements = {_attribute(each, "styleId"): each for each in root.iterfind("{*}style")}
    found: dict[str, Style] = {}
    for id_ in elements:
        _find(id_, elements, found, _DEEPEST_STYLE)
    return found


def _find(
    id_: str, elements: dict[str, etree._Element], found: dict[str, Style], steps: int
) -> Style:
    """A style with what it has from the one it stands on, put into `found`."""
    if id_ in found or id_ not in elements or not steps:
        return found.get(id_, Style())
    element = elements[id_]
    below = _find(_stated(element, "basedOn"), elements, found, steps - 1)
    name = _stated(element, "name").lower()
    own = _HEADING.fullmatch(name)
    heading = int(own[1]) if own else 1 if name == "title" else below.heading
    style = replace(below, heading=heading)
    if _CONTENTS.fullmatch(name):
        style = replace(style, left_out=True)
    listed = element.find("{*}pPr/{*}numPr")
    if listed is not None:
        level = _digits(_stated(listed, "ilvl"), 0)
        style = replace(style, listed=_stated(listed, "numId"), level=level)
    found[id_] = style
    return style


def _lists(package: Package) -> dict[str, dict[int, str]]:
    root = _tree(package, "word/numbering.xml")
    if root is None:
        return {}
    kinds = {
        _attribute(kind, "abstractNumId"): {
            _digits(_attribute(level, "ilvl"), 0): _stated(level, "numFmt") or "decimal"
            for level in kind.iterfind("{*}lvl")
        }
        for kind in root.iterfind("{*}abstractNum")
    }
    return {
        _attribute(each, "numId"): kinds.get(_stated(each, "abstractNumId"), {})
        for each in root.iterfind("{*}num")
    }


def _tree(package: Package, name: str) -> etree._Element | None:
    try:
        return package.tree(name) if name in package else None
    except PlannerError:
        return None


def _digits(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else otherwise


def _stated(parent: etree._Element | None, name: str) -> str:
    """The value of an element's child; empty where there is none."""
    found = None if parent is None else parent.find(f"{{*}}{name}")
    return "" if found is None else _attribute(found, "val")


def _attribute(element: etree._Element, name: str) -> str:
    return next((str(v) for key, v in element.items() if str(key).endswith(f"}}{name}")), "")
