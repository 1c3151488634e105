"""Reading .odp: titles, bullets with their levels, notes and hidden slides.

The elements are those of OpenDocument 1.3, part 3; names are compared without their namespaces.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from planner.core.faults import Fault, PlannerError
from planner.core.material import Bullet
from planner.formats.foreign.package import Package
from planner.formats.slides.deck import Deck, Draft, finished

_FURNITURE = {"date-time", "footer", "header", "page-number", "page"}
"""Classes of frames that say on each slide the same."""
_ASIDE = {"annotation", "desc", "title", "table", "notes"}
"""What holds paragraphs that are no lines of it: comments, words for a picture, cells, notes."""


def read(data: bytes) -> Deck:
    """The slides in their order. Raises PlannerError for what is no presentation."""
    package = Package(data, Fault.NOT_SLIDES)
    manifest = "META-INF/manifest.xml"
    if manifest in package and b"encryption-data" in package.part(manifest):
        raise PlannerError(Fault.PROTECTED)
    root = package.tree("content.xml")
    pages = root.find("{*}body/{*}presentation")
    if pages is None:
        raise PlannerError(Fault.NOT_SLIDES)
    hidden = _hidden_styles(root)
    drafts = (_slide(page, hidden) for page in pages.iterfind("{*}page"))
    title, author = _properties(package)
    return finished(drafts, title, author)


def _slide(page: etree._Element, hidden: set[str]) -> Draft:
    title, bullets = "", []
    for class_, bullet in _paragraphs(page):
        if class_ == "title":
            title = f"{title} {bullet.text}"
        elif class_ not in _FURNITURE:
            bullets.append(bullet)
    notes = (
        bullet.text
        for own in page.iterfind("{*}notes")
        for frame in own
        for class_, bullet in _paragraphs(frame)
        if class_ in {"notes", ""}
    )
    style = _attribute(page, "style-name")
    return Draft(title, tuple(bullets), "\n".join(notes), style in hidden)


def _paragraphs(root: etree._Element) -> Iterator[tuple[str, Bullet]]:
    """Each paragraph that says something, in order, with the class of the frame it stands in."""
    ahead = [(root, "", 0)]
    while ahead:
        element, class_, lists = ahead.pop()
        name = _name(element)
        if name in {"p", "h"}:
            text = _words(element)
            if text:
                yield class_, Bullet(text, max(0, lists - 1))
        elif len(element) and name not in _ASIDE:
            inner = _attribute(element, "class") or class_
            deeper = lists + (name == "list")
            ahead += [(child, inner, deeper) for child in reversed(element)]


def _words(paragraph: etree._Element) -> str:
    """The text of a paragraph, with the spaces and line ends that have elements of their own."""
    if not len(paragraph):
        return (paragraph.text or "").strip()
    said = []
    for part in paragraph.iter():
        if _name(part) in {"s", "tab", "line-break", "p"}:  # several spaces would be made one
            said.append(" ")
        said.append(part.text or "")
        if part is not paragraph:
            said.append(part.tail or "")
    return "".join(said).strip()


def _hidden_styles(root: etree._Element) -> set[str]:
    """The names of the page styles whose slides are not shown."""
    return {
        _attribute(style, "name")
        for style in root.iterfind("{*}automatic-styles/{*}style")
        for properties in style.iterfind("{*}drawing-page-properties")
        if _attribute(properties, "visibility") == "hidden"
    }


def _properties(package: Package) -> tuple[str, str]:
    """The title and author that the file says of itself; both may be left from another deck."""
    if "meta.xml" not in package:
        return "", ""
    meta = package.tree("meta.xml").find("{*}meta")
    if meta is None:
        return "", ""
    author = meta.findtext("{*}initial-creator") or meta.findtext("{*}creator") or ""
    return meta.findtext("{*}title") or "", author


def _attribute(element: etree._Element, name: str) -> str:
    """An attribute by its bare name."""
    return next((str(v) for key, v in element.items() if str(key).endswith(f"}}{name}")), "")


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
