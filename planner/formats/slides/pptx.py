"""Reading .pptx: titles, bullets with their levels, notes and hidden slides.

The parts and elements are those of ECMA-376, part 1, "PresentationML". Names are compared without
their namespaces, for the strict form of the format has others.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from planner.core.faults import Fault, PlannerError
from planner.core.material import Bullet
from planner.formats.foreign.package import Package
from planner.formats.slides.deck import DEEPEST, MOST_SLIDES, Deck, Draft, finished

_TITLES = {"title", "ctrTitle"}
_FURNITURE = {"dt", "ftr", "hdr", "sldNum"}
"""Placeholders that say on each slide the same: date, foot, head and number."""
_LEVELS = {str(level): level for level in range(DEEPEST + 1)}


def read(data: bytes) -> Deck:
    """The slides in their order. Raises PlannerError for what is no presentation."""
    package = Package(data, Fault.NOT_SLIDES)
    main = _target(package, "", "officeDocument") or "ppt/presentation.xml"
    parts = _related(package, main)
    drafts = []
    for slide in package.tree(main).iterfind("{*}sldIdLst/{*}sldId"):
        part = parts.get(_attribute(slide, "id"))
        if part is not None and part[0] == "slide":
            drafts.append(_slide(package, part[1]))
        if len(drafts) > MOST_SLIDES:
            break  # `finished` says so
    title, author = _properties(package)
    return finished(drafts, title, author)


def _slide(package: Package, name: str) -> Draft:
    root = package.tree(name)
    title, bullets = "", []
    for shape in _shapes(root):
        place = _placeholder(shape)
        if place in _TITLES and not title:
            title = " ".join(filter(None, (b.text.strip() for b in _paragraphs(shape))))
        elif place not in _FURNITURE:
            bullets += _paragraphs(shape)
    notes = _target(package, name, "notesSlide")
    return Draft(
        title,
        tuple(bullets),
        _notes(package, notes) if notes else "",
        hidden=root.get("show", "1").lower() in {"0", "false"},
    )


def _notes(package: Package, name: str) -> str:
    """What the notes page says, without the picture of the slide and the page's furniture."""
    if name not in package:
        return ""
    said = [
        bullet.text
        for shape in _shapes(package.tree(name))
        if _placeholder(shape) == "body"
        for bullet in _paragraphs(shape)
    ]
    return "\n".join(said)


def _shapes(root: etree._Element) -> Iterator[etree._Element]:
    """What holds lines of text, also in groups; tables and charts are read as little as pictures.

    A shape for newer programs may be followed by its like for older ones, the fallback, which is
    taken out of the tree.
    """
    for element in list(root.iter("{*}Fallback")):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for body in root.iter("{*}txBody"):
        shape = body.getparent()
        if shape is not None and _name(shape) == "sp":
            yield shape


def _placeholder(shape: etree._Element) -> str:
    """What the shape stands for, as `type` of its placeholder; "" for a shape of its own."""
    place = shape.find("{*}nvSpPr/{*}nvPr/{*}ph")
    return "" if place is None else place.get("type", "obj")


def _paragraphs(shape: etree._Element) -> list[Bullet]:
    """A bullet for each paragraph that says something."""
    found = []
    for paragraph in shape.iterfind("{*}txBody/{*}p"):
        properties = paragraph.find("{*}pPr")
        level = "0" if properties is None else properties.get("lvl", "0")
        text = _text(paragraph)
        if text.strip():
            found.append(Bullet(text, _LEVELS.get(level, 0)))
    return found


def _text(paragraph: etree._Element) -> str:
    """The text of a paragraph; a line end within it is a space."""
    parts = paragraph.iter("{*}t", "{*}br")
    return "".join(part.text or "" if _name(part) == "t" else " " for part in parts)


def _properties(package: Package) -> tuple[str, str]:
    """The title and author that the file says of itself; both may be left from another deck."""
    name = _target(package, "", "core-properties") or "docProps/core.xml"
    if name not in package:
        return "", ""
    root = package.tree(name)
    return (root.findtext("{*}title") or "", root.findtext("{*}creator") or "")


def _target(package: Package, name: str, kind: str) -> str:
    """The part of that kind that a part names; "" stands for the package itself, and for none."""
    return next((part for found, part in _related(package, name).values() if found == kind), "")


def _related(package: Package, name: str) -> dict[str, tuple[str, str]]:
    """The kind and name of each part that a part names, by the id it uses for it."""
    folder, _, base = name.rpartition("/")
    relations = posixpath.join(folder, "_rels", f"{base}.rels")
    if relations not in package:
        return {}
    try:
        root = package.tree(relations)
    except PlannerError:
        if not name:
            raise
        return {}  # only what it names is lost
    found = {}
    for relation in root.iterfind("{*}Relationship"):
        if relation.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            kind = relation.get("Type", "").rpartition("/")[2]
            found[relation.get("Id", "")] = (kind, path.lstrip("/"))
    return found


def _attribute(element: etree._Element, name: str) -> str:
    """An attribute of another namespace by its bare name."""
    return next((str(v) for key, v in element.items() if str(key).endswith(f"}}{name}")), "")


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
