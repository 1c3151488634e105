"""Badges: sheets of them, to be cut straight across, for the speakers or for a list of guests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from planner.core.programme import Speaker
from planner.core.queries import days_in_order
from planner.core.spacing import on_one_line
from planner.pdf import PrintReport
from planner.pdf.flow import Bookmark, Placed
from planner.pdf.frame import Frame
from planner.pdf.naming import product_name
from planner.pdf.painting import Furniture
from planner.pdf.participants import Participant, read_participants
from planner.pdf.pictures import Artwork, Unshown
from planner.pdf.preflight import legible
from planner.pdf.products.badge import Badge
from planner.pdf.products.front import title
from planner.pdf.products.nothing import nothing_yet
from planner.pdf.products.outline import outline_step
from planner.pdf.products.output import Pages, foot, write_pages
from planner.pdf.products.pictured import logo_of
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.turn_rows import called
from planner.pdf.products.turns import Turn, turns
from planner.pdf.style import POINTS_PER_MM
from planner.pdf.tagging import Element, Kind, TaggedCanvas

_TICK = 5.0 * POINTS_PER_MM
_OFF = 1.5 * POINTS_PER_MM
"""How long a mark for the knife is at most, and how far it stays off the badges."""

_CROSS = 1.5 * POINTS_PER_MM
"""The arms of the small crosses where four badges meet."""

_CUT = "#8a8f94"


@dataclass(frozen=True)
class _Grid:
    """How the badges lie on a sheet: `size` of each in points, side by side without gaps."""

    paper: tuple[float, float]
    size: tuple[float, float]
    columns: int
    rows: int

    @staticmethod
    def on(paper: tuple[float, float], size: tuple[float, float]) -> _Grid:
        """On the paper upright or, where more go on it, on its side."""
        upright = _Grid._on(paper, size)
        lying = _Grid._on(paper[::-1], size)
        return lying if lying.number > upright.number else upright

    @staticmethod
    def _on(paper: tuple[float, float], size: tuple[float, float]) -> _Grid:
        # Sums of millimetres in points are not exact.
        columns, rows = (int(whole / one + 0.001) for whole, one in zip(paper, size, strict=True))
        return _Grid(paper, size, columns, rows)

    @property
    def number(self) -> int:
        """How many badges a sheet holds."""
        return self.columns * self.rows

    @property
    def frame(self) -> Frame:
        """Where on the sheet they lie: in its middle."""
        width, height = self.columns * self.size[0], self.rows * self.size[1]
        left, bottom = (self.paper[0] - width) / 2, (self.paper[1] - height) / 2
        return Frame(self.paper, left, left + width, bottom + height, bottom)

    def place(self, number: int) -> tuple[float, float]:
        """The left edge and the top, below the frame's, of a badge; they go line by line."""
        line, column = divmod(number, self.columns)
        return self.frame.left + column * self.size[0], line * self.size[1]


def write(sheet: Sheet, out: BinaryIO) -> PrintReport:
    """Writes the badges as a tagged PDF: of the pasted list or, without one, of who appears.

    A sheet holds as many of the chosen size as its paper. They touch each other, so that every cut
    goes straight across; marks at the edges show where.
    """
    texts = sheet.texts
    event = title(sheet.programme, texts)
    name = f"{texts.gettext('Badges')} · {event}"
    listed = read_participants(sheet.options.participants).people
    people = listed or _speakers(sheet)
    width, height = (POINTS_PER_MM * mm for mm in sheet.options.badge.millimetres)
    grid = _Grid.on(sheet.style.page, (width, height))
    if not people:
        return _nobody(sheet, out, name)
    language = "" if listed else sheet.words_language
    logo = logo_of(sheet)
    shown = logo if isinstance(logo, Artwork) else None
    badge = Badge(sheet, event, _when(sheet), grid.size, language, shown)

    def lay_out(root: Element) -> Pages:
        return list(_pages(badge, grid, people, root))

    report = write_pages(sheet, out, grid.frame, name, lay_out, _marks(grid))
    return replace(report, pictures=(logo,)) if isinstance(logo, Unshown) else report


def _nobody(sheet: Sheet, out: BinaryIO, name: str) -> PrintReport:
    frame = Frame.within(sheet.style.page, sheet.style.margins)
    words = (product_name(sheet.texts, "badges"), sheet.texts.gettext("Nobody is named yet."))
    furniture = foot(sheet, frame, "", numbered=False)
    return write_pages(
        sheet, out, frame, name, lambda root: nothing_yet(sheet, frame, root, *words), furniture
    )


def _pages(
    badge: Badge, grid: _Grid, people: Sequence[Participant], root: Element
) -> Iterator[list[Placed]]:
    sheets = [people[n : n + grid.number] for n in range(0, len(people), grid.number)]
    marked = outline_step(len(sheets))
    for number, on_sheet in enumerate(sheets):
        page: list[Placed] = []
        for place, who in enumerate(on_sheet):
            left, top = grid.place(place)
            page += badge.rows(who, left, top, root.child(Kind.SECTION))
        if number % marked == 0:
            named = Bookmark(legible(on_sheet[0].name), 0)
            page[0] = replace(page[0], row=replace(page[0].row, bookmark=named))
        yield page


def _speakers(sheet: Sheet) -> list[Participant]:
    """All who appear and have not declined, by surname."""
    return [_speaker(sheet, speaker, theirs) for speaker, theirs in turns(sheet.programme)]


def _speaker(sheet: Sheet, speaker: Speaker, theirs: Sequence[Turn]) -> Participant:
    """The speaker with what they do: each of their roles once."""
    roles = dict.fromkeys(one.role for turn in theirs for one in turn.appearances)
    words = [called(sheet, role) for role in roles]
    affiliation = speaker.affiliation.strip() or speaker.position
    return Participant(
        on_one_line(speaker.name),
        affiliation if sheet.options.affiliations else "",
        " · ".join(words),
    )


def _when(sheet: Sheet) -> str:
    """The event's date, or of several the first and the last, for which a badge has little room."""
    dates = sorted({day.date for day in days_in_order(sheet.programme) if day.date})
    if len(dates) > 1:
        return " – ".join(sheet.texts.day_and_month(date) for date in (dates[0], dates[-1]))
    when = sheet.texts.date(dates[0]) if dates else ""
    return when[:1].upper() + when[1:]


def _marks(grid: _Grid) -> Furniture:
    """Marks for the knife in the sheet's margins, and small crosses where badges meet."""
    frame, (width, height) = grid.frame, grid.paper
    across = [frame.left + n * grid.size[0] for n in range(grid.columns + 1)]
    down = [frame.top - n * grid.size[1] for n in range(grid.rows + 1)]

    def draw(canvas: TaggedCanvas, _page: int, _pages: int) -> None:
        canvas.setStrokeColor(_CUT)
        canvas.setLineWidth(0.4)
        for x in across:
            for start, end in (_tick(frame.top, height, 1), _tick(frame.bottom, 0.0, -1)):
                canvas.line(x, start, x, end)
        for y in down:
            for start, end in (_tick(frame.right, width, 1), _tick(frame.left, 0.0, -1)):
                canvas.line(start, y, end, y)
        for x in across[1:-1]:
            for y in down[1:-1]:
                canvas.line(x - _CROSS, y, x + _CROSS, y)
                canvas.line(x, y - _CROSS, x, y + _CROSS)

    return draw


def _tick(badges: float, paper: float, outward: int) -> tuple[float, float]:
    """From where to where a mark goes, given the badges' edge, the paper's and which way is out.

    Where they leave no margin it stands on the cut itself.
    """
    margin = abs(paper - badges)
    if margin < 2 * _OFF:
        return paper, paper - outward * _CROSS
    return badges + outward * _OFF, badges + outward * min(_TICK, margin)
