"""What a card says, and where on it; the words are wrapped here, painted in `cards`."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from planner.core.programme import Entry, EntryKind
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.entries import untitled
from planner.ui.timeline.geometry import Box
from planner.ui.timeline.hues import Hue

_LEAST_TITLE = 60  # pixels that a title needs to tell anything
_FEW = 5  # letters on a line; in less room no word is broken


class Face(NamedTuple):
    """All that a card shows but its time, which changes with every step of a drag."""

    title: str
    people: str
    rest: bool
    fixed: bool
    open_end: bool
    colour: str
    """Of the bar at its left, `#rrggbb`; empty for the usual one."""
    tint: str
    """Of its ground, faint enough for words; empty for the usual one."""
    marked: bool
    """Whether a finding is about it."""


def face_of(texts: Texts, entry: Entry, people: tuple[str, ...], hue: Hue, *, marked: bool) -> Face:
    """What the card of an entry says. Breaks stay quiet whatever colours tell."""
    rest = entry.kind == EntryKind.BREAK
    return Face(
        title=on_one_line(entry.title) or untitled(texts, entry),
        people=" ".join(", ".join(people).split()),
        rest=rest,
        fixed=entry.pinned,
        open_end=entry.open_end,
        colour="" if rest else hue.bar,
        tint="" if rest else hue.tint,
        marked=marked,
    )


def time_words(texts: Texts, entry: Entry) -> str:
    """The times on a card; what has no stated end shows its start and a dash."""
    if entry.start is None:
        return ""
    if entry.open_end:
        return f"{texts.time(entry.start)}–"
    return texts.time_span(entry.start, entry.end)


def starting(times: str) -> str:
    """Of the times on a card, when it starts."""
    return times.partition("–")[0]


class Shape(NamedTuple):
    """How words stand on a card: too low for any, or from which pixel on and in how many lines.

    `rail` says whether it is wide enough for its time, of which `short` leaves the start only.
    """

    silent: bool
    first_line: int
    one_line: bool
    lines: int
    rail: bool
    short: bool


class Faces:
    """The fonts of cards, and where their words stand."""

    margin = 12
    """Pixels between a card's left and its words."""
    rail_from = 300
    """Cards at least that wide have their time in a rail beside the title."""

    def __init__(self, font: QFont, point: str) -> None:
        self.plain = QFont(font)
        self.time = QFont(font)
        self.time.setFeature(QFont.Tag("tnum"), 1)
        self.title = QFont(font)
        self.title.setWeight(QFont.Weight.DemiBold)
        self.line = max(QFontMetrics(self.title).height(), QFontMetrics(self.time).height())
        self.least = self.line - 3
        """Pixels a card needs to hold words."""
        self.ascent = QFontMetrics(self.title).ascent()
        self.digit = QFontMetrics(self.time).horizontalAdvance("0")
        self._shapes: dict[tuple[int, int, int], Shape] = {}
        span = f"00{point}00–00{point}00"
        self.rail = QFontMetrics(self.time).horizontalAdvance(span) + self.margin
        self.short_rail = QFontMetrics(self.time).horizontalAdvance(f"00{point}00") + 6

    def one_line(self, box: Box) -> bool:
        """Whether time and title share a line, for want of height or for a rail."""
        return box.height < 2 * self.line + 8 or box.width >= self.rail_from

    def short(self, box: Box) -> bool:
        """Whether time and title share a line in which a whole time would leave no title."""
        return self.one_line(box) and box.width - 8 - self.margin - self.rail < _LEAST_TITLE

    def silent(self, box: Box) -> bool:
        """Whether the card is too low for words, which then stand beside it."""
        return box.clear < self.least

    def time_rect(self, box: Box) -> QRect:
        """Where the time stands, in the coordinates of the box."""
        left, top = box.left + self.margin, box.top + self.first_line(box)
        width = self.short_rail if self.short(box) else self.rail - self.margin
        return QRect(left, top, width, self.line)

    def title_rect(self, box: Box, *, marks: int = 0) -> QRect:
        """Where the title may stand; `marks` is how much is taken at its right."""
        left, down = self.title_at(one_line=self.one_line(box), short=self.short(box))
        top = box.top + self.first_line(box) + down
        height = max(self.line, box.bottom - 4 - top)
        return QRect(box.left + left, top, max(0, box.width - 8 - marks - left), height)

    def title_at(self, *, one_line: bool, short: bool) -> tuple[int, int]:
        """Where the title begins, from the card's left and the top of its first line."""
        if short:
            return self.margin + self.short_rail, 0
        return (self.margin + self.rail, 0) if one_line else (self.margin, self.line)

    def shape(self, box: Box) -> Shape:
        """How words stand on a card of that size, which many cards have alike."""
        key = box.width, box.height, box.clear
        found = self._shapes.get(key)
        if found is None:
            first, one_line, short = self.first_line(box), self.one_line(box), self.short(box)
            down = first + (0 if one_line else self.line)
            lines = max(1, (box.height - 4 - down + 2) // self.line)
            rail = box.width > (self.margin + self.short_rail if short else self.rail)
            silent = self.silent(box)
            found = self._shapes[key] = Shape(silent, first, one_line, lines, rail, short)
        return found

    def first_line(self, box: Box) -> int:
        """Above the first line: the card's usual margin, or what centres a single line."""
        return min(7, max(0, (box.height - self.line) // 2))


def wrapped(text: str, font: QFont, width: int, lines: int) -> list[str]:
    """The text broken into at most that many lines, the last one shortened with an ellipsis.

    Where a line holds but a few letters it is one line: nobody reads words letter below letter.
    """
    metrics = QFontMetrics(font)
    few = width < _FEW * metrics.averageCharWidth()
    if lines <= 1 or few or metrics.horizontalAdvance(text) <= width:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        if len(found) == lines - 1:
            rest = text[start:]
            found.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        found.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return found
