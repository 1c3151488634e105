"""Reading a transcript: the text of slides, numbered, as sites that show presentations give it.

Such a text has a slide's words on one line or on several, the foot of the slide among them, lost
line ends, and around it what else the page said.
"""

from __future__ import annotations

import re

from planner.core.material import Bullet
from planner.formats.slides.deck import Deck, Draft, finished
from planner.formats.slides.footers import without_footers
from planner.formats.slides.numbering import Numbered, numbered_slides
from planner.formats.slides.titles import Titles, author_of

_MARK = re.compile(
    r"[\uf000-\uf0de\uf0e1-\uf0e7\uf0e9-\uf0f2\uf0f4-\uf0ff•‣●○◦▪▫■□►▶➢➤✓✔❖](?=\s*\S)"
)
"""Signs of a list: bullets, and letters of fonts of signs but for their arrows."""
_LINE_MARK = re.compile(rf"\s*(?:{_MARK.pattern}|[-–—*·§Øüqo](?=\s))\s*")
_NOTES = re.compile(
    r"\s*(?:speaker\s+)?"
    r"(?:notes?|noter|notater|anteckningar|notizen|muistiinpanot|notities|notas|uwagi|notatki)\s*:",
    re.IGNORECASE,
)
_QUOTED = re.compile('["“”„«»]([^"“”„«»]{3,200})["“”„«»]')


def read(text: str) -> Deck | None:
    """The slides of a transcript; None for any other text. Raises PlannerError for too many."""
    found = numbered_slides(text)
    if found is None:
        return None
    slides, foot = without_footers(found.slides)
    told = _QUOTED.search(found.before) or _QUOTED.search(found.after)
    name = told[1].strip() if told else ""
    first = " ".join(line.strip() for line in slides[0])
    author = author_of(first, foot)
    titles = Titles.of(slides, _without(name, author), marked=_is_marked(slides))
    on_one_line = sum(len(lines) <= 1 for lines in slides) * 2 > len(slides)
    drafts = [_slide(lines, titles if on_one_line else None) for lines in slides]
    drafts[0] = _first(slides[0], drafts[0], author)
    return finished(drafts, _without(name, author) or drafts[0].title, author)


def _is_marked(slides: Numbered) -> bool:
    """Whether lists have their signs, so that what stands before the first of them is a title."""
    marked = sum(any(_MARK.search(line) for line in lines) for lines in slides)
    return marked * 2 > len(slides)


def _slide(lines: list[str], titles: Titles | None) -> Draft:
    """The slide; with `titles` its first line is all that it shows, without them its title."""
    lines, notes = _parted(lines)
    head, *marked = _MARK.split(lines[0]) if lines else [""]
    if titles is not None and not marked:
        title, rest = titles.cut(head)
    else:
        mark = _LINE_MARK.match(head)
        title, rest = head[mark.end() :] if mark else head, ""
    bullets = [Bullet(each) for each in (rest, *marked) if each]
    return Draft(title, (*bullets, *_listed(lines[1:])), "\n".join(notes))


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines that a slide shows, and those of its notes, which say that they are notes."""
    for number, line in enumerate(lines):
        told = _NOTES.match(line)
        if number and told:
            return lines[:number], [line[told.end() :], *lines[number + 1 :]]
    return lines, []


def _listed(lines: list[str]) -> list[Bullet]:
    """The lines as bullets, deeper where they are indented further; one line may hold several."""
    found = []
    steps: list[int] = []
    for line in lines:
        mark = _LINE_MARK.match(line)
        indent = len(line) - len(line.lstrip())
        steps = [step for step in steps if step < indent]
        level = len(steps)
        steps.append(indent)
        words = line[mark.end() :] if mark else line
        found += [Bullet(each, level) for each in _MARK.split(words)]
    return found


def _first(lines: list[str], draft: Draft, author: str) -> Draft:
    """The first slide; who speaks stands below its title, not in it."""
    if len(lines) > 1 or not author:
        return draft
    title, found, rest = lines[0].partition(author)
    if not found or not title.strip() or _MARK.search(lines[0]):
        return draft
    return Draft(title, (Bullet(author), Bullet(rest)))


def _without(title: str, author: str) -> str:
    """The title without the author, whom such pages put behind it."""
    return title.removesuffix(author).strip(" -–—,:") if author else title
