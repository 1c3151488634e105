"""Straight quotation marks and apostrophes as a language has them.

A mark is only changed together with its other half. Where the double ones of a paragraph do not
pair up, all of them stay: somebody has to look. Marks behind figures are feet, inches or minutes
unless they close what was opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.core.tidying.habits import Habits
from planner.core.tidying.kept import Replacement

_DOUBLE, _SINGLE, _APOSTROPHE = '"', "'", "’"
_PARAGRAPH = re.compile(r"(?:(?!\n[^\S\n]*\n).)+", re.DOTALL)
_BEFORE_OPENING = frozenset("([{-–—/„‚“‘«‹")
_YEAR = re.compile(r"\d\d(?!\d)(?!')|\d\d'\w")


def quotation_marks(text: str, habits: Habits) -> Iterator[Replacement]:
    """The marks to be changed, paragraph by paragraph."""
    for found in _PARAGRAPH.finditer(text):
        if _DOUBLE in found[0] or _SINGLE in found[0]:
            for place, mark in sorted(_Paragraph(found[0], habits).marks().items()):
                at = found.start() + place
                yield Replacement(at, at + 1, mark)


@dataclass
class _Paragraph:
    """Reads the marks of a paragraph from left to right; what is open waits for its other half."""

    text: str
    habits: Habits
    waiting: dict[str, list[int]] = field(default_factory=lambda: {_DOUBLE: [], _SINGLE: []})
    pairs: list[tuple[int, int, bool]] = field(default_factory=list)
    apostrophes: list[int] = field(default_factory=list)
    odd: bool = False

    def marks(self) -> dict[int, str]:
        """What each mark that is to change becomes, by its place."""
        for place, mark in enumerate(self.text):
            if mark == _DOUBLE or (mark == _SINGLE and not self._is_within_words(place)):
                self._read(place, mark)
        odd = self.odd or bool(self.waiting[_DOUBLE])
        becomes = dict.fromkeys(self.apostrophes, _APOSTROPHE)
        if self.habits.outer and self.habits.inner:
            for first, last, within in self.pairs:
                if not (odd and self.text[first] == _DOUBLE):
                    outer = self.text[first] == _DOUBLE and not within
                    opening, closing = self.habits.outer if outer else self.habits.inner
                    becomes |= {first: opening, last: closing}
        return becomes

    def _read(self, place: int, mark: str) -> None:
        before, after = self._around(place)
        held = self.waiting[mark]
        behind_one = any(places[-1:] == [place - 1] for places in self.waiting.values())
        opens = not after.isspace() and (before.isspace() or self._leads_in(before) or behind_one)
        if held and not before.isspace() and not (opens and after.isalnum()):
            self._close(held.pop(), place, within=bool(held))
        elif opens:
            held.append(place)
        elif mark == _SINGLE and before.isalpha():
            self.apostrophes.append(place)
        elif mark == _DOUBLE and not before.isdigit():
            self.odd = True

    def _close(self, first: int, last: int, *, within: bool) -> None:
        """A pair; what was opened in it and not closed is open no longer, and stays as it is."""
        self.pairs.append((first, last, within))
        for places in self.waiting.values():
            while places and places[-1] > first:
                places.pop()

    def _is_within_words(self, place: int) -> bool:
        """Whether it is no quotation mark; an apostrophe is noted, feet and the like are not."""
        before, after = self._around(place)
        if before.isalnum() and after.isalnum():
            if not (before.isdigit() and after.isdigit()):
                self.apostrophes.append(place)
            return True
        leads = before.isspace() or self._leads_in(before)
        word = re.match(r"\w*", self.text[place + 1 :][:12])
        elided = word is not None and word[0].lower() in self.habits.elided
        if leads and (elided or _YEAR.match(self.text, place + 1)):
            self.apostrophes.append(place)
            return True
        return False

    def _leads_in(self, before: str) -> bool:
        """Whether a quotation may open behind that character."""
        own = {self.habits.outer, self.habits.inner} - {None}
        return before in _BEFORE_OPENING or any(
            pair is not None and before == pair[0] != pair[1] for pair in own
        )

    def _around(self, place: int) -> tuple[str, str]:
        before = self.text[place - 1] if place else " "
        after = self.text[place + 1] if place + 1 < len(self.text) else " "
        return before, after
