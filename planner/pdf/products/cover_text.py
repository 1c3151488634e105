"""What stands on a handout's cover: when, what and for whom, and below it where and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.pdf.flow import Column, Placed, Row, paragraph
from planner.pdf.lines import Manner
from planner.pdf.pictures import Artwork
from planner.pdf.products.front import draft_words, title, when
from planner.pdf.products.pictured import logo_of, logo_picture, logo_size
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle, width

_SMALLER = 0.9
"""How a title that is too long for its place gets smaller, down to the size of the body."""

_LOGO_AREA = 900.0
"""Square millimetres of a logo on A4."""


@dataclass(frozen=True)
class Block:
    """Rows that belong together, and how high they are."""

    rows: tuple[Row, ...]

    @property
    def height(self) -> float:
        """From its first row's head to its last row's foot, in points."""
        return sum(row.before + row.height for row in self.rows) - (
            self.rows[0].before if self.rows else 0.0
        )

    def at(self, top: float) -> list[Placed]:
        """The rows from there downwards."""
        found = []
        y = top - (self.rows[0].before if self.rows else 0.0)
        for row in self.rows:
            y += row.before
            found.append(Placed(row, y))
            y += row.height
        return found


def centred(block: Block, column: Column) -> Block:
    """The lines in the middle of the column."""

    def moved(row: Row) -> Row:
        cells = tuple(
            replace(cell, x=column.x + (column.measure - cell.line.width) / 2) for cell in row.cells
        )
        return replace(row, cells=cells)

    return Block(tuple(moved(row) for row in block.rows))


@dataclass(frozen=True)
class CoverText:
    """The words of a cover in a column of the page, tagged within its section."""

    sheet: Sheet
    column: Column
    section: Element

    def heads(self, colour: str, beneath: str, largest: float, room: float) -> Block:
        """When, the title and the subtitle; the title as large as the room, in points, allows.

        Without a colour the title has the look's ink, and what is above it the accent. `beneath` is
        the subtitle's, `largest` the size that is tried first.
        """
        scale, programme = self.sheet.scale, self.sheet.programme
        above = replace(scale.subtitle, face=scale.overline.face, colour=colour or scale.accent)
        first = [*self._draft(above), *self._when(above)]
        heading = self.section.child(Kind.TITLE)
        lower = scale.subtitle.coloured(beneath)
        last = self._line(programme.subtitle, lower, "", scale.lines(1))
        name = title(programme, self.sheet.texts)
        size = largest
        while True:
            ink = colour or self.sheet.style.look.ink
            style = replace(scale.title, size=size, leading=size * 1.16, colour=ink)
            spans = plain_spans(name, style, heading)
            large = paragraph(spans, style, self.column, before=scale.lines(1), manner=Manner.TITLE)
            block = Block((*first, *large, *last))
            whole = all(width(word, style) <= self.column.measure for word in name.split())
            if (block.height <= room and whole) or size <= scale.body.size:
                return block
            size *= _SMALLER

    def place(self) -> Block:
        """The venue's name and address."""
        scale, venue = self.sheet.scale, self.sheet.programme.venue
        strong = replace(scale.subtitle, face=scale.name.face, colour=self.sheet.style.look.ink)
        return Block((*self._line(venue.name, strong), *self._line(venue.address, scale.subtitle)))

    def organisers(self) -> Block:
        """Who invites."""
        names = [name for name in self.sheet.programme.organisers if name.strip()]
        listed = self.sheet.texts.listing(names) if names else ""
        language = self.sheet.words_language if len(names) > 1 else ""
        return Block(tuple(self._line(listed, self.sheet.scale.subtitle, language)))

    def logo(self, paper: tuple[float, float], *, middle: bool) -> Block:
        """The organisers' logo, as large as suits a paper in points; no rows without one."""
        logo = logo_of(self.sheet)
        if not isinstance(logo, Artwork):
            return Block(())
        area = _LOGO_AREA * (paper[0] / 210) ** 2
        size = logo_size(logo, area, self.column.measure * 0.6, paper[1] * 0.1)
        x = self.column.x + ((self.column.measure - size[0]) / 2 if middle else 0.0)
        picture = logo_picture(self.sheet, logo, self.section, x, size)
        return Block((Row((), size[1], pictures=(picture,)),))

    def _draft(self, style: TextStyle) -> Iterator[Row]:
        yield from self._line(draft_words(self.sheet), style, self.sheet.words_language)

    def _when(self, style: TextStyle) -> Iterator[Row]:
        programme = self.sheet.programme
        days = programme.days.values()
        fixed = len(days) > 1 or not any(day.label for day in days)
        language = self.sheet.words_language if fixed else ""
        yield from self._line(when(programme, self.sheet.texts), style, language)

    def _line(
        self, text: str, style: TextStyle, language: str = "", before: float = 0.0
    ) -> list[Row]:
        """A paragraph of its own; no rows for no text."""
        if not text.strip():
            return []
        element = self.section.child(Kind.PARAGRAPH, language=language)
        spans = plain_spans(text, style, element)
        return paragraph(spans, style, self.column, before=before, manner=Manner.TITLE)
