"""What stands before the running order: draft mark, title, introduction, facts and code."""

from __future__ import annotations

from dataclasses import replace

from planner.core.programme import Day, Programme
from planner.core.queries import days_in_order
from planner.core.spacing import on_one_line
from planner.pdf.codes import draw_code, fits_code
from planner.pdf.flow import (
    NEVER,
    Band,
    Column,
    Picture,
    Row,
    ending_together,
    kept_to_next,
    paragraph,
)
from planner.pdf.lines import Manner
from planner.pdf.pictures import Artwork
from planner.pdf.preflight import legible
from planner.pdf.products.facts import facts, web_address
from planner.pdf.products.pictured import logo_of, logo_picture, logo_size
from planner.pdf.products.sheet import Sheet
from planner.pdf.prose import plain_spans, prose
from planner.pdf.style import POINTS_PER_MM
from planner.pdf.tagging import Box, Element, Kind, TaggedCanvas
from planner.text import Texts

_TITLE_MARGIN = 20 * POINTS_PER_MM
"""A title is large and few of its lines are full: it may reach this near to the paper's edge."""


_LONGEST_LARGE = 100
"""Titles of more letters than this are set smaller."""


_CODE = 22 * POINTS_PER_MM
"""The side of a code that a telephone reads at arm's length."""


_LOGO_AREA = 340.0
"""Square millimetres of a logo at the head of a page, at the usual size."""

_ROOMY = 0.72
"""The share of the text column that a title keeps beside a logo; else the logo stands above it."""


def front(sheet: Sheet, room: str, section: Element, *, titled: bool = True) -> list[Row]:
    """Draft mark, title block, introduction, facts, and the code below its address.

    `room` is named where the whole event has one. What has a cover is not `titled` again.
    """
    head = _head(sheet, section) if titled else []
    scale = sheet.scale
    introduction = prose(
        sheet.programme.introduction, section, sheet.setting(scale.body), before=scale.lines(1.5)
    )
    practical = facts(sheet, room, section)
    code = _code(sheet, section)
    if code:
        practical = ending_together([*practical, code])
    rows = [*introduction, *practical]
    return kept_to_next(head, rows) if head else rows


def _head(sheet: Sheet, section: Element) -> list[Row]:
    """Draft mark and title block, and the logo beside or above them."""
    logo = logo_of(sheet)
    mark = _draft_mark(sheet, section)
    if not isinstance(logo, Artwork):
        return _below(mark, _title_block(sheet, section), sheet)
    style, unit = sheet.style, sheet.scale.unit
    area = _LOGO_AREA * unit * POINTS_PER_MM**2
    edge = style.page[0] - min(_TITLE_MARGIN, style.margins.right * POINTS_PER_MM)
    size = logo_size(logo, area, style.measure / 2, 5 * sheet.scale.line)
    x = edge - size[0]
    beside = x - sheet.scale.line - style.text_left
    if beside >= _ROOMY * style.measure:
        head = _below(mark, _title_block(sheet, section, beside), sheet)
        picture = logo_picture(sheet, logo, section, x, size)
        return _hung(head, picture)
    picture = logo_picture(sheet, logo, section, style.text_left, size)
    above = Row((), size[1], pictures=(picture,))
    head = _below(mark, _title_block(sheet, section), sheet)
    return [above, replace(head[0], before=sheet.scale.lines(1), part_cost=NEVER), *head[1:]]


def _below(mark: list[Row], head: list[Row], sheet: Sheet) -> list[Row]:
    """The title block below the draft mark, if there is one."""
    if not mark:
        return head
    first = replace(head[0], before=head[0].before + sheet.scale.line / 4)
    return [*mark, first, *head[1:]]


def _hung(rows: list[Row], picture: Picture) -> list[Row]:
    """The rows with a picture at their top, which is read after them and reaches no further."""
    above = sum(row.height + row.before for row in rows) - rows[0].before
    last = replace(rows[-1], pictures=(replace(picture, drop=rows[-1].height - above),))
    longer = picture.height - above
    return [*rows[:-1], last, *([Row((), longer, part_cost=NEVER)] if longer > 0 else [])]


def title(programme: Programme, texts: Texts) -> str:
    """The programme's title, or the plain word where it has none yet."""
    return on_one_line(programme.title) or texts.gettext("Programme")


def _code(sheet: Sheet, section: Element) -> Row | None:
    """The code of the programme's web address, where one is wanted."""
    address = web_address(sheet.programme.web)
    if not sheet.options.code or not fits_code(address):
        return None

    def draw(canvas: TaggedCanvas, box: Box) -> None:
        draw_code(canvas, box, address)

    words = sheet.texts.gettext("QR code that leads to %(address)s") % {"address": address}
    figure = section.figure(legible(words), sheet.words_language)
    picture = Picture(sheet.style.text_left, _CODE, _CODE, draw, figure)
    return Row((), _CODE, before=sheet.scale.lines(0.5), pictures=(picture,))


def draft_words(sheet: Sheet) -> str:
    """What a draft is called, with the day of its state where there is one; nothing for others."""
    options, texts = sheet.options, sheet.texts
    if not options.draft:
        return ""
    words = texts.gettext("Preliminary programme")
    return f"{words}, {texts.day_and_month(options.draft_date)}" if options.draft_date else words


def _draft_mark(sheet: Sheet, section: Element) -> list[Row]:
    """The draft's words in white on a bar of the accent."""
    words = draft_words(sheet)
    if not words:
        return []
    scale, style = sheet.scale, sheet.style
    inverse = scale.overline.coloured("#ffffff")
    element = section.child(Kind.PARAGRAPH, language=sheet.words_language)
    rows = sheet.column(plain_spans(words, inverse, element))
    edge, pad = sheet.overhang, scale.line / 8
    widest = max(cell.line.width for row in rows for cell in row.cells)
    band = Band(scale.accent, style.text_left - edge, style.text_left + widest + edge, pad)
    return [replace(row, band=band) for row in rows]


def day_name(day: Day, number: int, texts: Texts) -> str:
    """The day's label and date, or its number where neither is known."""
    return _known(day, texts) or texts.gettext("Day %(number)s") % {"number": number}


def _known(day: Day, texts: Texts) -> str:
    label = on_one_line(day.label)
    date = texts.date(day.date) if day.date else ""
    words = [label, date] if label else [date[:1].upper() + date[1:]]
    return " · ".join(word for word in words if word)


def _title_block(sheet: Sheet, section: Element, beside: float | None = None) -> list[Row]:
    """When, what and for whom; `beside` is the measure that a logo leaves, in points."""
    scale, programme = sheet.scale, sheet.programme
    name = title(programme, sheet.texts)
    title_style = scale.title if len(name) <= _LONGEST_LARGE else scale.long_title
    days = programme.days.values()
    dated = sheet.words_language if len(days) > 1 or not any(day.label for day in days) else ""
    lines = [
        (
            _overline(programme, sheet.texts),
            scale.overline,
            section.child(Kind.PARAGRAPH, language=dated),
        ),
        (name, title_style, section.child(Kind.TITLE)),
        (programme.subtitle, scale.subtitle, section.child(Kind.PARAGRAPH)),
    ]
    rows: list[Row] = []
    stroke = sheet.style.look.title_rule
    widest = sheet.style.page[0] - sheet.style.text_left - _TITLE_MARGIN
    measure = sheet.style.measure if stroke else max(sheet.style.measure, widest)
    measure = min(measure, beside or measure)
    for text, style, element in lines:
        if not text.strip():
            continue
        rows += paragraph(
            plain_spans(text, style, element),
            style,
            Column(sheet.style.text_left, measure),
            before=scale.lines(0.5),
            manner=Manner.TITLE,
        )
    if stroke is None:
        return rows
    below = sheet.rule(stroke, -rows[-1].height - scale.line / 2)
    return [*rows[:-1], replace(rows[-1], rules=(below,))]


def _overline(programme: Programme, texts: Texts) -> str:
    """When it is; of several days nothing where one date is known: that day's heading says it."""
    dates = {day.date for day in programme.days.values() if day.date}
    return when(programme, texts) if len(programme.days) == 1 or len(dates) > 1 else ""


def when(programme: Programme, texts: Texts) -> str:
    """A single day's label and date; of several the first date and the last, where known."""
    days = days_in_order(programme)
    if len(days) == 1:
        return _known(days[0], texts)
    dates = sorted(day.date for day in days if day.date)
    words = [texts.date(date) for date in dict.fromkeys((*dates[:1], *dates[-1:]))]
    when = " – ".join(words)
    return when[:1].upper() + when[1:]
