"""A day on one page: what goes for want of room, and where what stays stands.

What finds no room goes in a fixed order: affiliations, parts, positions, then the size of the
letters down to the least that may be printed. What then fits again comes back: where a list of
parts is gone, affiliations often do. What does not fit even so is left off, and said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from planner.core.programme import Entry
from planner.pdf import Detail, Unfit
from planner.pdf.flow import Placed, Row, paragraph, placed
from planner.pdf.frame import Frame
from planner.pdf.products.day_head import day_head
from planner.pdf.products.output import resized
from planner.pdf.products.overview_blocks import Block, Blocks
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import DayWords
from planner.pdf.prose import plain_spans
from planner.pdf.style import SMALLEST, Style
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle

_STEP = 0.5
"""Points by which the letters shrink at a time."""

_MOST_AIR = 0.9
"""Lines of air that are at most added between items where the page has room to spare."""


@dataclass(frozen=True)
class _Step:
    """How full the page is set: the body's size in points, and what is left out.

    Run in, people follow the title on its line.
    """

    size: float
    dropped: tuple[Detail, ...] = ()
    run_in: bool = False


@dataclass(frozen=True)
class _Setting:
    """A page as one step sets it."""

    head: list[Row]
    blocks: list[Block]
    closing: list[Row]
    gap: float

    @property
    def height(self) -> float:
        """How high it is, in points."""
        return _height(self.head) + sum(self.gap + block.height for block in self.blocks)


@dataclass(frozen=True)
class DayPage:
    """What one page shows: a day, its name in words, and its items as they run.

    On the `first` page the programme's title is read; on the others it is there for the eye.
    """

    day: str
    words: DayWords
    entries: tuple[Entry, ...]
    first: bool

    def set(self, sheet: Sheet, frame: Frame, root: Element) -> tuple[list[Placed], Unfit | None]:
        """The page's rows, and what found no room on it."""
        steps = _steps(sheet.style)

        def fits(step: _Step) -> bool:
            return self._set(sheet, frame, root, step).height <= frame.height

        found = min(bisect_left(steps, True, key=fits), len(steps) - 1)  # noqa: FBT003 - fits is True
        step = _restored(steps[found], fits) if fits(steps[found]) else steps[found]
        setting = self._set(sheet, frame, root, step)
        left_off: tuple[str, ...] = ()
        if setting.height > frame.height:
            setting, left_off = self._cut(sheet, frame, root, step)
        rows = _stacked(setting, frame.height, _MOST_AIR * sheet.scale.line)
        unfit = Unfit(self.day, step.dropped, left_off)
        return rows, unfit if step.dropped or left_off else None

    def _set(
        self,
        sheet: Sheet,
        frame: Frame,
        root: Element,
        step: _Step,
        *,
        side_by_side: bool = True,
    ) -> _Setting:
        stepped = resized(sheet, step.size)
        several = len(sheet.programme.days) > 1
        section = root.child(Kind.SECTION)
        kind = Kind.HEADING_3 if several else Kind.HEADING_2
        blocks = Blocks(stepped, frame, kind, step.dropped, run_in=step.run_in)
        top = day_head(stepped, frame, section, self.words, first=self.first)
        gap = 0.55 * stepped.scale.line * stepped.scale.distance
        if self.entries:
            stack = blocks.of_day(self.entries, section, side_by_side=side_by_side)
            if several and sheet.style.look.bar:
                stack[0] = stack[0].without_lone_line()
            return _Setting(top, stack, [], gap)
        words = sheet.texts.gettext("The running order will follow.")
        line = _line(words, stepped.scale.quiet, frame, section, sheet.words_language)
        return _Setting([*top, *line], [], [], gap)

    def _cut(
        self, sheet: Sheet, frame: Frame, root: Element, step: _Step
    ) -> tuple[_Setting, tuple[str, ...]]:
        """The page up to what fits, with a line that says how much more there is."""
        # Rooms side by side save space, but one such block may be more than the page.
        settings = (
            self._set(sheet, frame, root, step, side_by_side=side_by_side)
            for side_by_side in (True, False)
        )
        room = frame.height - 2 * sheet.scale.line
        fitting = [(setting, _fitting(setting, room)) for setting in settings]
        setting, kept = max(fitting, key=lambda each: sum(len(b.entries) for b in each[1]))
        left_off = [id_ for block in setting.blocks[len(kept) :] for id_ in block.entries]
        number = len(left_off)
        if not number:
            return setting, ()
        words = sheet.texts.ngettext(
            "There is %(number)s more item, for which this page has no room.",
            "There are %(number)s more items, for which this page has no room.",
            number,
        )
        closing = _line(
            words % {"number": number}, sheet.scale.quiet, frame, root, sheet.words_language
        )
        return replace(setting, blocks=kept, closing=closing), tuple(left_off)


def _steps(style: Style) -> list[_Step]:
    dropped = tuple(Detail)
    steps = [_Step(style.size, dropped[:number]) for number in range(len(dropped) + 1)]
    size = style.size - _STEP
    while size > SMALLEST:
        steps.append(_Step(size, dropped))
        size -= _STEP
    return [*steps, _Step(SMALLEST, dropped), _Step(SMALLEST, dropped, run_in=True)]


def _restored(step: _Step, fits: Callable[[_Step], bool]) -> _Step:
    """The step with what fits again at its size, what is missed most first."""
    for detail in reversed(step.dropped):
        fuller = replace(step, dropped=tuple(one for one in step.dropped if one is not detail))
        if fits(fuller):
            step = fuller
    return step


def _fitting(setting: _Setting, height: float) -> list[Block]:
    """The first blocks, as many as the height allows."""
    kept: list[Block] = []
    room = height - _height(setting.head)
    for block in setting.blocks:
        room -= setting.gap + block.height
        if room < 0:
            break
        kept.append(block)
    return kept


def _line(
    text: str, style: TextStyle, frame: Frame, parent: Element, language: str = ""
) -> list[Row]:
    spans = plain_spans(text, style, parent.child(Kind.PARAGRAPH, language=language))
    return paragraph(spans, style, frame.column())


def _height(rows: Sequence[Row]) -> float:
    return sum(row.before + row.height for row in rows)


def _stacked(setting: _Setting, height: float, most_air: float) -> list[Placed]:
    """Everything below each other, with the page's spare room shared out between the blocks."""
    air = 0.0
    if setting.blocks and not setting.closing:
        spare = height - setting.height
        air = max(0.0, min(spare / len(setting.blocks), most_air))
    rows = placed(setting.head)
    y = _height(setting.head)
    for block in setting.blocks:
        y += setting.gap + air
        rows += [replace(one, top=y + one.top) for one in block.rows]
        y += block.height
    closing = placed(setting.closing)
    return [*rows, *(replace(one, top=y + 2 * setting.gap + one.top) for one in closing)]
