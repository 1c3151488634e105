"""A talk's page of materials: its heading, its slides, and the names of its files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.core.material import Material
from planner.core.programme import Entry
from planner.core.queries import days_in_order
from planner.core.spacing import on_one_line
from planner.pdf.flow import NEVER, Bookmark, Row, kept_to_next, paragraph
from planner.pdf.frame import Frame
from planner.pdf.lines import Manner
from planner.pdf.preflight import legible
from planner.pdf.products.names import everyone, name_of, withheld
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.slides import Slides
from planner.pdf.products.times import DayWords, day_words, entry_title, time_spans, title_spans
from planner.pdf.prose import plain_spans
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import TextStyle


def talk(
    sheet: Sheet, frame: Frame, entry: Entry, materials: Sequence[Material], section: Element
) -> list[Row]:
    """The rows of an item with its materials, of which one at least has slides to show."""
    shown = [one for one in materials if has_slides(one)]
    language = sheet.other_language(entry.language)
    several = len(shown) > 1
    kind = Kind.HEADING_4 if several else Kind.HEADING_3
    setting = Slides.of(sheet, frame, kind, entry.language)
    head = _head(sheet, frame, entry, section)
    rows: list[Row] = []
    for one in shown:
        within = section.child(Kind.SECTION, language=language)
        slides = [
            row for slide in one.slides if not slide.hidden for row in setting.rows(slide, within)
        ]
        if several and file_title(one):
            slides = kept_to_next(_named(sheet, frame, one, within), slides)
        rows += slides
    files = [file_title(one) for one in materials if not has_slides(one)]
    return [*kept_to_next(head, rows), *_files(sheet, frame, files, section)]


def has_slides(material: Material) -> bool:
    """Whether any of its slides is to be shown."""
    return any(not slide.hidden for slide in material.slides)


def file_title(material: Material) -> str:
    """What a material is called: its title or else its file's name."""
    return on_one_line(material.title or material.file_name)


def _head(sheet: Sheet, frame: Frame, entry: Entry, section: Element) -> list[Row]:
    """When it is, its title, and who appears in it."""
    scale, texts = sheet.scale, sheet.texts
    heading = section.child(Kind.HEADING_2)
    when = time_spans(sheet, entry, heading, scale.time, ends=sheet.options.ends)
    day = _day(sheet, entry)
    if day.text:
        named = heading.child(Kind.SPAN, language=day.language) if day.language else heading
        when = [*plain_spans(f"{day.text} · ", scale.time, named), *when]
    style = scale.day.coloured(scale.body.colour)
    rows = paragraph(when, scale.time, frame.column(), before=scale.lines(1))
    titled = title_spans(sheet, entry, heading, style)
    rows += paragraph(titled, style, frame.column(), manner=Manner.TITLE)
    start = texts.time(entry.start or 0)  # only placed entries are printed
    outline = Bookmark(legible(f"{start} {entry_title(entry, sheet)}"), 0)
    rows[0] = replace(rows[0], bookmark=outline)
    names = [name_of(sheet, one) for one in everyone(sheet, entry) if not withheld(sheet, one)]
    if names:
        who = texts.listing(names)
        element = section.child(Kind.PARAGRAPH, language=sheet.words_language)
        rows += _paragraph(frame, who, scale.quiet, element)
    return [rows[0], *(replace(row, part_cost=NEVER) for row in rows[1:])]


def _day(sheet: Sheet, entry: Entry) -> DayWords:
    """The day's name, where there are several."""
    days = days_in_order(sheet.programme)
    if len(days) < 2 or entry.day is None:
        return DayWords("")
    day = sheet.programme.days[entry.day]
    return day_words(sheet, day, days.index(day) + 1)


def _named(sheet: Sheet, frame: Frame, material: Material, section: Element) -> list[Row]:
    style = sheet.scale.session
    spans = plain_spans(file_title(material), style, section.child(Kind.HEADING_3))
    before = sheet.scale.lines(1)
    return paragraph(spans, style, frame.column(), before=before, manner=Manner.TITLE)


def _files(sheet: Sheet, frame: Frame, names: Sequence[str], section: Element) -> list[Row]:
    """The names of what is no slides."""
    if not names:
        return []
    words = sheet.texts.gettext("Files: %(names)s") % {"names": "; ".join(names)}
    element = section.child(Kind.PARAGRAPH, language=sheet.words_language)
    rows = _paragraph(frame, words, sheet.scale.quiet, element)
    return [replace(rows[0], before=sheet.scale.lines(1), part_cost=NEVER), *rows[1:]]


def _paragraph(frame: Frame, words: str, style: TextStyle, element: Element) -> list[Row]:
    return paragraph(plain_spans(words, style, element), style, frame.column())
