"""Reading slides that were saved as PDF: the largest words of a page are its title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planner.core.faults import Fault, PlannerError
from planner.core.material import Bullet
from planner.formats.foreign.pdf_asking import answer_to, is_pdf
from planner.formats.foreign.pdf_signs import READ_PAGES, TOO_MANY
from planner.formats.slides.deck import MOST_SLIDES, Deck, Draft, finished

_MARK = re.compile(r"\s*(?:[\uf000-\uf0ff•‣●○◦▪▫■□►▶➢➤✓✔❖]\s*|[–\-*§Øüqo]\s+)")
"""Signs of a list; the letters are what Wingdings and its like have for them."""
_NEARLY = 0.9
"""Of the largest size: letters of one size need not be of exactly one."""
_CLOSE = 1.35
"""Sizes from the upper edge of a line to that of the next, within one paragraph."""
_STEP = 4.0
"""Points by which a deeper bullet stands further in at least."""
_EDGE = 0.12
"""Of a page's height, at its head and at its foot."""
_SHARE = 0.6
"""Of the pages have a line at the same height, if it is a head or foot."""
_LEAST_PAGES = 3
_BROKEN_WORD = ("\x02", "\u00ad", "\ufffe")
"""Signs for a hyphen that only the end of the line has asked for."""


class Line(NamedTuple):
    """A line of a page: its edges and the size of its letters in points, and its words."""

    left: float
    top: float
    size: float
    text: str


class Page(NamedTuple):
    """A page and its lines in its order; width and height in points."""

    width: float
    height: float
    lines: tuple[Line, ...]


def read(data: bytes) -> Deck | None:
    """The slides of a PDF; None where it cannot be opened, or its pages are no slides.

    Raises PlannerError where reading takes too long, too much room, or is of too many pages.
    """
    pages = _pages(data) if is_pdf(data) else None
    return None if pages is None else deck_of(pages)


def deck_of(pages: Sequence[Page]) -> Deck | None:
    """The slides that stand on these pages; None where there are no words on any."""
    again = _furniture(pages)
    drafts = [_slide([line for line in page.lines if line not in again[page]]) for page in pages]
    if not any(draft.title or draft.bullets for draft in drafts):
        return None
    return finished(drafts)


def _pages(data: bytes) -> list[Page] | None:
    """What the reading program answers. Raises PlannerError where it does not."""
    answer = answer_to(READ_PAGES, data, Fault.NOT_SLIDES)
    if isinstance(answer, str):
        if answer == TOO_MANY:
            raise PlannerError(Fault.TOO_MANY_SLIDES, what=str(MOST_SLIDES))
        return None
    return [Page(w, h, tuple(Line(*line) for line in lines)) for w, h, lines in answer]


def _furniture(pages: Sequence[Page]) -> dict[Page, set[Line]]:
    """What most pages say again at one edge: heads, feet and the number of the page."""
    found = {page: {line for line in page.lines if _at_edge(page, line)} for page in pages}
    counts = Counter(
        place for lines in found.values() for place in {_place(line) for line in lines}
    )
    least = max(_LEAST_PAGES, _SHARE * len(pages))
    return {
        page: {line for line in lines if counts[_place(line)] >= least}
        for page, lines in found.items()
    }


def _at_edge(page: Page, line: Line) -> bool:
    """Whether it stands at the foot, or at the head above larger words: a title is no head."""
    if line.top - line.size < _EDGE * page.height:
        return True
    largest = max(other.size for other in page.lines)
    return line.top > (1 - _EDGE) * page.height and line.size < _NEARLY * largest


def _place(line: Line) -> tuple[str, int]:
    """The words, whatever their numbers, and the height they stand at."""
    return re.sub(r"\d+", "#", line.text.strip()), round(line.top / _STEP)


def _slide(lines: list[Line]) -> Draft:
    title = _title(lines)
    rest = [line for line in lines if line not in title]
    return Draft(_joined([line.text for line in title]), tuple(_bullets(rest)))


def _title(lines: Sequence[Line]) -> list[Line]:
    """The largest lines without a bullet; of several groups the uppermost."""
    plain = [line for line in lines if not _MARK.match(line.text)]
    if not plain:
        return []
    largest = max(line.size for line in lines)
    large = sorted(
        (line for line in plain if line.size >= _NEARLY * largest), key=lambda line: -line.top
    )
    title: list[Line] = []
    for line in large:
        if title and title[-1].top - line.top > _CLOSE * line.size:
            break
        title.append(line)
    # All of one size: no line is larger than the others, and only the first can be the title.
    uniform = all(line.size >= _NEARLY * largest for line in lines)
    return title[:1] if uniform else title


def _bullets(lines: Sequence[Line]) -> list[Bullet]:
    """A bullet for each paragraph, deeper where its sign stands further in."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    edges = _edges(group[0] for group in groups if _MARK.match(group[0].text))
    found = []
    for group in groups:
        first, *rest = group
        mark = _MARK.match(first.text)
        level = sum(first.left >= edge - 0.01 for edge in edges[1:]) if mark else 0
        words = first.text[mark.end() :] if mark else first.text
        found.append(Bullet(_joined([words, *(line.text for line in rest)]), level))
    return found


def _goes_on(group: Sequence[Line], line: Line) -> bool:
    """Whether a line belongs to the paragraph above it."""
    first, last = group[0], group[-1]
    if _MARK.match(line.text) or not 0 < last.top - line.top <= _CLOSE * last.size:
        return False
    if _MARK.match(first.text):
        return line.left > first.left + _STEP / 2
    return line.text[:1].islower() or last.text.endswith(_BROKEN_WORD)


def _edges(lines: Iterable[Line]) -> list[float]:
    """Where the bullets of each level begin, from the left."""
    edges: list[float] = []
    for left in sorted(line.left for line in lines):
        if not edges or left >= edges[-1] + _STEP:
            edges.append(left)
    return edges


def _joined(lines: Sequence[str]) -> str:
    """Lines as one; a word that was broken is whole again."""
    said = ""
    for line in lines:
        broken = said.endswith(_BROKEN_WORD)
        said = said[:-1] + line.strip() if broken else f"{said} {line.strip()}"
    return said.strip()
