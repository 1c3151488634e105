"""What a reader of slides gives: the slides, what they are called and who made them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from planner.core.faults import Fault, PlannerError
from planner.core.material import Bullet, Slide
from planner.core.spacing import on_one_line

MOST_SLIDES = 1_000
MOST_CHARACTERS = 1_000_000
"""Characters on all slides together; a long deck with notes has 50,000."""
DEEPEST = 8
"""The deepest level of a bullet: that of the ninth, which is all that presentations have."""

_PICTOGRAMS = str.maketrans({"\uf0e0": "→", "\uf0e8": "→", "\uf0df": "←", "\uf0f3": "↔"})
"""Arrows as Wingdings has them, which presentation programs put for -> and the like."""
_UNSEEN = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufeff\ufffe\uffff]+")


@dataclass(frozen=True)
class Deck:
    """The slides of one file, its title and its author as far as it says them."""

    slides: tuple[Slide, ...]
    title: str = ""
    author: str = ""


@dataclass(frozen=True)
class Draft:
    """A slide as a reader found it, before its texts are tidied and its number given."""

    title: str = ""
    bullets: tuple[Bullet, ...] = ()
    notes: str = ""
    hidden: bool = False


def finished(drafts: Iterable[Draft], title: str = "", author: str = "") -> Deck:
    """The deck of these slides, numbered from 1, with one line for each title and bullet.

    What nobody can read is left out: control characters, and letters of a font's own. Raises
    PlannerError for more slides or characters than any talk has.
    """
    slides: list[Slide] = []
    characters = 0
    for number, draft in enumerate(drafts, 1):
        if number > MOST_SLIDES:
            raise PlannerError(Fault.TOO_MANY_SLIDES, what=str(MOST_SLIDES))
        slide = _slide(number, draft)
        characters += sum(len(bullet.text) for bullet in slide.bullets)
        characters += len(slide.title) + len(slide.notes)
        if characters > MOST_CHARACTERS:
            raise PlannerError(Fault.TOO_MUCH_TEXT, what=str(MOST_CHARACTERS))
        slides.append(slide)
    return Deck(tuple(slides), one_line(title), one_line(author))


def one_line(text: str) -> str:
    """The text on one line, as it can be read and printed."""
    text = _UNSEEN.sub(" ", unicodedata.normalize("NFC", text.translate(_PICTOGRAMS)))
    return on_one_line(text)


def _slide(number: int, draft: Draft) -> Slide:
    bullets = (
        Bullet(one_line(bullet.text), min(max(bullet.level, 0), DEEPEST))
        for bullet in draft.bullets
    )
    notes = "\n".join(filter(None, map(one_line, draft.notes.splitlines())))
    said = tuple(bullet for bullet in bullets if bullet.text)
    return Slide(number, one_line(draft.title), said, notes, draft.hidden)
