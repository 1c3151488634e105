"""What a card says, and where on it; the words are wrapped here, painted in `cards`."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextLayout, QTextOption

from planner.core.programme import Entry, EntryKind
from planner.text import Texts
from planner.ui.entries import untitled
from planner.ui.timeline.geometry import Box


@dataclass(frozen=True)
class Face:
    """All that a card shows but its time, which changes with every step of a drag."""

    title: str
    people: str
    rest: bool
    fixed: bool
    open_end: bool
    colour: str
    marked: bool
    """Whether a finding is about it."""


def face_of(
    texts: Texts, entry: Entry, people: tuple[str, ...], colour: str, *, marked: bool
) -> Face:
    """What the card of an entry says."""
    return Face(
        title=" ".join(entry.title.split()) or untitled(texts, entry),
        people=" ".join(", ".join(people).split()),
        rest=entry.kind == EntryKind.BREAK,
        fixed=entry.pinned,
        open_end=entry.open_end,
        colour=colour if QColor.isValidColorName(colour) else "",
        marked=marked,
    )


def time_words(texts: Texts, entry: Entry) -> str:
    """The times on a card; what has no stated end shows its start and a dash."""
    if entry.start is None:
        return ""
    if entry.open_end:
        return f"{texts.time(entry.start)}–"
    return texts.time_span(entry.start, entry.end)


class Faces:
    """The fonts of cards, and where their words stand."""

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
        span = f"00{point}00–00{point}00"
        self.rail = QFontMetrics(self.time).horizontalAdvance(span) + 12

    def one_line(self, box: Box) -> bool:
        """Whether time and title share a line, for want of height or for a rail."""
        return box.height < 2 * self.line + 8 or box.width >= self.rail_from

    def silent(self, box: Box) -> bool:
        """Whether the card is too low for words, which then stand beside it."""
        return box.clear < self.least

    def time_rect(self, box: Box) -> QRect:
        """Where the time stands, in the coordinates of the box."""
        return QRect(box.left + 12, box.top + self._top(box), self.rail - 12, self.line)

    def title_rect(self, box: Box, *, marks: int = 0) -> QRect:
        """Where the title may stand; `marks` is how much is taken at its right."""
        top = box.top + self._top(box)
        left = box.left + 12
        if self.one_line(box):
            left += self.rail
        else:
            top += self.line
        height = max(self.line, box.bottom - 4 - top)
        return QRect(left, top, max(0, box.right - 8 - marks - left), height)

    def _top(self, box: Box) -> int:
        """Above the first line: the card's usual margin, or what centres a single line."""
        return min(7, max(0, (box.height - self.line) // 2))


def wrapped(text: str, font: QFont, width: int, lines: int) -> list[str]:
    """The text broken into at most that many lines, the last one shortened with an ellipsis."""
    metrics = QFontMetrics(font)
    if lines <= 1 or metrics.horizontalAdvance(text) <= width:
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
