"""The tree of an SVG file: read safely, with its style sheets written to the elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import cssselect2
import tinycss2
from lxml import etree

from planner.pdf.pictures.faults import PictureError, PictureFault

_MOST_BYTES = 1_000_000
_MOST_ELEMENTS = 5_000
"""More than any logo has, its copies counted each time."""

_DEEPEST = 100
"""More groups within groups than anybody draws."""

_MOST_RULES = 500
_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")


def root_of(data: bytes) -> Any:
    """The topmost element, with nothing fetched and no entities. Raises PictureError."""
    if len(data) > _MOST_BYTES:
        raise PictureError(PictureFault.TOO_LARGE)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise PictureError(PictureFault.UNREADABLE) from None
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise PictureError(PictureFault.UNSUPPORTED)
    if root.tag != f"{_SVG}svg":
        raise PictureError(PictureFault.UNREADABLE)
    _style(root)
    if _weight(root, by_id(root)) > _MOST_ELEMENTS:
        raise PictureError(PictureFault.TOO_LARGE)
    return root


def name_of(element: Any) -> str:
    """The element's kind; empty for what is no part of SVG."""
    tag = element.tag
    return tag.removeprefix(_SVG) if isinstance(tag, str) and tag.startswith(_SVG) else ""


def by_id(root: Any) -> dict[str, Any]:
    """The elements that others may refer to."""
    return {element.get("id"): element for element in root.iter(f"{_SVG}*") if element.get("id")}


def reference(element: Any) -> str:
    """The id of what an element stands for, or nothing. Raises PictureError for other files."""
    for attribute in _HREFS:
        found = element.get(attribute)
        if found:
            if not found.startswith("#"):
                raise PictureError(PictureFault.UNSUPPORTED)
            return str(found[1:])
    return ""


def url_reference(value: str) -> str:
    """The id in a value such as `url(#name)`, or nothing."""
    found = re.match(r"\s*url\(\s*['\"]?#([^)'\"]+)", value)
    return found[1].strip() if found else ""


def _style(root: Any) -> None:
    """Makes attributes of what style sheets and styles say; the more particular one wins."""
    matcher = cssselect2.Matcher()
    rules = list(_rules(root))
    if len(rules) > _MOST_RULES:
        raise PictureError(PictureFault.TOO_LARGE)
    for rule in rules:
        said = _declared(rule.content)
        for selector in _selectors(rule.prelude):
            matcher.add_selector(selector, said)
    for wrapped in cssselect2.ElementWrapper.from_xml_root(root).iter_subtree():
        element = wrapped.etree_element
        said = {}
        for match in matcher.match(wrapped):
            said.update(match[3])
        said.update(_declared(element.attrib.pop("style", "")))
        for name, value in said.items():
            element.set(name, value)


def _rules(root: Any) -> Iterator[Any]:
    for sheet in root.iter(f"{_SVG}style"):
        rules = tinycss2.parse_stylesheet(
            sheet.text or "", skip_comments=True, skip_whitespace=True
        )
        yield from (rule for rule in rules if rule.type == "qualified-rule")


def _selectors(prelude: Any) -> list[Any]:
    try:
        return list(cssselect2.compile_selector_list(prelude))
    except cssselect2.SelectorError:
        return []


def _declared(content: Any) -> Mapping[str, str]:
    """What a style says, by property; those that are no names in SVG are left out."""
    return {
        found.lower_name: tinycss2.serialize(found.value).strip()
        for found in tinycss2.parse_blocks_contents(content)
        if found.type == "declaration" and re.fullmatch(r"[a-z][a-z-]*", found.lower_name)
    }


def _weight(root: Any, named: Mapping[str, Any]) -> int:
    """How many elements there are with every copy counted; raises PictureError for endless ones."""
    weights: dict[Any, int] = {}
    begun: set[Any] = set()  # of those that stand in each other

    def weigh(element: Any) -> int:
        if element in begun or len(begun) > _DEEPEST:
            raise PictureError(PictureFault.UNSUPPORTED)
        if element not in weights:
            begun.add(element)
            of_kids = sum(weigh(kid) for kid in element)
            target = named.get(reference(element)) if name_of(element) else None
            clip = named.get(url_reference(element.get("clip-path", "")))
            copies = sum(weigh(other) for other in (target, clip) if other is not None)
            weights[element] = 1 + of_kids + copies
            begun.discard(element)
        return weights[element]

    return weigh(root)
