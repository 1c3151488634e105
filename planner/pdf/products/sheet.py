"""What all parts of a product need to know while they are set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from planner.core.programme import AppearanceState, Programme
from planner.core.queries import running_order
from planner.pdf.changes import Changes
from planner.pdf.flow import Column, Row, Rule, paragraph
from planner.pdf.lines import Manner
from planner.pdf.looks import Stroke
from planner.pdf.options import Options, read, style_of
from planner.pdf.pieces import Span, can_be_set
from planner.pdf.prose import Setting
from planner.pdf.style import POINTS_PER_MM, Style
from planner.pdf.typography import Scale, TextStyle, register_faces, scale, width
from planner.text import Texts, language_tag
from planner.text import texts as texts_of


@dataclass(frozen=True)
class Sheet:
    """The programme, its words, how it is to look and what of it is shown.

    `read_blob` gives a picture's bytes by its SHA-256; `press` says that a printer prints it.
    `changes` are those that are marked, where they are; only the handout marks any.
    """

    programme: Programme
    texts: Texts
    style: Style
    scale: Scale
    first_appearances: frozenset[str]
    options: Options
    read_blob: Callable[[str], bytes]
    press: bool = False
    changes: Changes | None = None

    @staticmethod
    def of(
        programme: Programme,
        *,
        read_blob: Callable[[str], bytes],
        style: Style | None = None,
        texts: Texts | None = None,
        press: bool = False,
        changes: Changes | None = None,
    ) -> Sheet:
        """A sheet with the options that the programme holds.

        Words and style follow from these unless they are given, the scale from the style.
        """
        register_faces()
        options = read(programme.print_settings)
        words = texts or texts_of(options.language or programme.language)
        look = style or style_of(options)
        first = _first_appearances(programme)
        return Sheet(programme, words, look, scale(look), first, options, read_blob, press, changes)

    def setting(self, style: TextStyle, language: str = "") -> Setting:
        """Prose in the text column; the language is named only where it is not the programme's."""
        hyphens = (language or self.programme.language) if self.style.hyphenate else ""
        column = Column(self.style.text_left, self.style.measure, hyphens)
        return Setting(self.scale, style, column, self.other_language(language))

    def other_language(self, language: str) -> str:
        """The language's tag where it is not the programme's own, else nothing."""
        tag = language_tag(language)
        return "" if tag == language_tag(self.programme.language) else tag

    @property
    def words_language(self) -> str:
        """The tag of the fixed words' and dates' language where it is not the programme's."""
        own, words = (tag.split("-")[0].lower() for tag in self._tags)
        return self._tags[1] if words != own else ""

    @property
    def _tags(self) -> tuple[str, str]:
        return language_tag(self.programme.language), language_tag(self.texts.language)

    @property
    def overhang(self) -> float:
        """How far tinted grounds reach beyond the text on either side, in points."""
        narrower = min(self.style.margins.left, self.style.margins.right) * POINTS_PER_MM
        return min(self.scale.line / 2, narrower / 3)

    def rule(self, stroke: Stroke, above: float) -> Rule:
        """A line over rail and text column, that many points above the row it belongs to."""
        colour = stroke.colour or self.scale.accent
        weight = stroke.thickness * self.scale.unit
        reach = self.overhang if self.scale.tint else 0.0  # as wide as the grounds beside it
        return Rule(colour, weight, self.style.left - reach, self.style.right + reach, above)

    def column(
        self,
        spans: list[Span],
        *,
        before: float = 0.0,
        manner: Manner = Manner.TEXT,
        indent: float = 0.0,
        part_cost: float = 0.0,
    ) -> list[Row]:
        """Text in the text column that is never hyphenated: titles, names, places."""
        return paragraph(
            spans,
            spans[0].style,
            Column(self.style.text_left, self.style.measure).indented(indent),
            before=before,
            manner=manner,
            part_cost=part_cost,
        )

    def rail(self, spans: list[Span], *, before: float = 0.0) -> list[Row]:
        """Text in the rail; the space that ends it may stand beyond the measure."""
        style, column = spans[0].style, self.rail_column
        column = replace(column, measure=column.measure + width(" ", style))
        rows = paragraph(spans, style, column, before=before)
        return [replace(row, part_cost=0.0) for row in rows]

    def fits_rail(self, spans: list[Span]) -> bool:
        """Whether each word of the text fits the rail, whole or divided by its language."""
        measure = self.rail_column.measure
        words = (s._replace(text=word) for s in spans for word in s.text.split())
        return all(can_be_set(word, measure) for word in words)

    def across(
        self, spans: list[Span], *, before: float = 0.0, manner: Manner = Manner.TEXT
    ) -> list[Row]:
        """Text over rail and text column."""
        column = Column(self.style.left, self.style.right - self.style.left)
        return paragraph(spans, spans[0].style, column, before=before, manner=manner)

    @property
    def rail_column(self) -> Column:
        """The rail, up to the space that parts it from the text."""
        style = self.style
        return Column(style.left, style.text_left - style.left - self.scale.line / 2)


def _first_appearances(programme: Programme) -> frozenset[str]:
    """Each speaker's first appearance that is printed: where they are introduced."""
    place = {
        (entry.id, part): (number, within)
        for number, entry in enumerate(running_order(programme))
        if entry.public
        for within, part in enumerate((None, *(part.id for part in entry.parts)))
    }
    printed = [
        appearance
        for appearance in programme.appearances.values()
        if (appearance.entry, appearance.part) in place
        and appearance.state is not AppearanceState.DECLINED
    ]
    printed.sort(key=lambda a: (place[a.entry, a.part], a.order, a.id), reverse=True)
    return frozenset({appearance.speaker: appearance.id for appearance in printed}.values())
