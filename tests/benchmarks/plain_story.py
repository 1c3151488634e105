"""The handout's programme as a story of plain reportlab: as the handout looks, and not tagged."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from planner import markup
from planner.core.programme import Entry, Programme
from planner.core.queries import appearances_in, days_in_order, entries_of_day
from planner.pdf.style import POINTS_PER_MM, Style
from planner.pdf.typography import TextStyle, register_faces, scale
from planner.text import texts

HYPHENS = {"da": "da_DK"}


class _Document(BaseDocTemplate):  # type: ignore[misc]  # reportlab ships no annotations
    """Pages with a running header and a number, and an outline of the first two hundred entries."""

    def __init__(self, out: BytesIO, style: Style, note: TextStyle, title: str) -> None:
        height = style.page[1]
        top, bottom = (edge * POINTS_PER_MM for edge in (style.margins.top, style.margins.bottom))
        frame = Frame(
            style.left, bottom, style.right - style.left, height - top - bottom, 0, 0, 0, 0
        )
        self.outlined = 0

        def furniture(canvas: Canvas, _document: BaseDocTemplate) -> None:
            canvas.setFont(note.font, note.size)
            canvas.setFillColor(note.colour)
            if canvas.getPageNumber() > 1:
                canvas.drawString(style.text_left, height - top * 0.6, title)
            canvas.drawString(style.text_left, bottom * 0.5, f"Side {canvas.getPageNumber()}")

        super().__init__(out, pagesize=style.page, pageCompression=1, invariant=1, title=title)
        self.addPageTemplates(PageTemplate(frames=[frame], onPage=furniture))

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - reportlab's name
        session = isinstance(flowable, Paragraph) and flowable.style.name == "session"
        if session and self.outlined < 200:
            key = f"e{self.outlined}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(flowable.getPlainText(), key, 0)
            self.outlined += 1


def write(programme: Programme, style: Style) -> bytes:
    """The programme's handout without structure, with reportlab's own line and page breaking."""
    register_faces()
    sizes = scale(style)
    for face in (sizes.body, sizes.name, sizes.session):
        bold, italic = face.strong(), face.emphasised()
        pdfmetrics.registerFontFamily(
            face.font, face.font, bold.font, italic.font, bold.emphasised().font
        )
    out = BytesIO()
    document = _Document(out, style, sizes.note, programme.title)
    document.build(list(_story(programme, style)))
    return out.getvalue()


def _story(programme: Programme, style: Style) -> Iterator[Paragraph]:
    sizes, words = scale(style), texts(programme.language)
    rail = style.text_left - style.left
    title = _paragraph_style("title", sizes.title, rail)
    day = _paragraph_style("day", sizes.day, rail, before=sizes.lines(2.5), keepWithNext=1)
    session = _paragraph_style(
        "session",
        sizes.session,
        rail,
        before=sizes.lines(1.25),
        keepWithNext=1,
        bulletFontName=sizes.time.font,
        bulletFontSize=sizes.time.size,
        bulletColor=sizes.time.colour,
    )
    quiet = _paragraph_style("quiet", sizes.quiet, rail, keepWithNext=1)
    body = _paragraph_style(
        "body",
        sizes.body,
        rail,
        before=sizes.lines(0.25),
        hyphenationLang=HYPHENS[programme.language] if style.hyphenate else None,
    )
    several_rooms = len(programme.rooms) > 1
    yield Paragraph(escape(programme.title), title)
    for number, one in enumerate(days_in_order(programme), start=1):
        if len(programme.days) > 1:
            yield Paragraph(f"Dag {number}", day)
        for entry in entries_of_day(programme, one.id):
            span = words.time_span(entry.start or 0, entry.end)
            yield Paragraph(escape(entry.title), session, bulletText=span)
            if several_rooms and entry.room:
                yield Paragraph(escape(programme.rooms[entry.room].name), quiet)
            for person in _people(programme, entry, sizes.name.font):
                yield Paragraph(person, quiet)
            for block in markup.read(entry.abstract):
                assert isinstance(block, markup.Paragraph)
                yield Paragraph("".join(map(_run, block.runs)), body)


def _paragraph_style(
    name: str, style: TextStyle, rail: float, *, before: float = 0.0, **more: object
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=style.font,
        fontSize=style.size,
        leading=style.leading,
        textColor=style.colour,
        leftIndent=rail,
        spaceBefore=before,
        allowWidows=0,
        allowOrphans=0,
        **{"bulletFontName": style.font, **more},
    )


def _people(programme: Programme, entry: Entry, name: str) -> Iterator[str]:
    for appearance in appearances_in(programme, entry.id):
        speaker = programme.speakers[appearance.speaker]
        others = escape(f", {speaker.position}, {speaker.affiliation}")
        yield f'<font name="{name}">{escape(speaker.name)}</font>{others}'


def _run(run: markup.Run) -> str:
    text = escape(run.text)
    text = f"<b>{text}</b>" if run.strong else text
    return f"<i>{text}</i>" if run.emphasis else text
