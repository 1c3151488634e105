"""Presentations made by other libraries than ours, from slides of ours."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import odfdo
import pptx
from pptx.util import Inches
from reportlab.pdfgen.canvas import Canvas

from planner.core.material import Bullet, Slide

NIGHT = (
    Slide(1, "Haven om natten", (Bullet("Ida Holt, Byens Have"),)),
    Slide(
        2,
        "Hvem er oppe?",
        (
            Bullet("Møl finder vej efter månen"),
            Bullet("Lamper forvirrer dem", 1),
            Bullet("især de hvide", 2),
            Bullet("Snegle & pindsvin er ligeglade"),
        ),
        "Sluk lyset i salen her.\nVent et minut.",
    ),
    Slide(3, "Reserve: tal", (Bullet("412 arter < 500"),), hidden=True),
    Slide(4, "", (Bullet("Et billede af et møl"),)),
    Slide(5, "Tak for i aften", ()),
)
"""Five invented slides: levels, notes, one hidden, one without a title, one with nothing else."""


def as_pptx(slides: Sequence[Slide], title: str = "", author: str = "") -> bytes:
    """The slides as python-pptx writes them, with a slide number and a picture's place on each."""
    made = pptx.Presentation()
    made.core_properties.title, made.core_properties.author = title, author
    for slide in slides:
        page = made.slides.add_slide(made.slide_layouts[1])
        assert page.shapes.title is not None
        page.shapes.title.text = slide.title
        body = page.placeholders[1].text_frame
        for number, bullet in enumerate(slide.bullets):
            paragraph = body.paragraphs[0] if number == 0 else body.add_paragraph()
            paragraph.text, paragraph.level = bullet.text, bullet.level
        if slide.notes:
            notes = page.notes_slide.notes_text_frame
            assert notes is not None
            notes.text = slide.notes
        if slide.hidden:
            page._element.set("show", "0")
        table = page.shapes.add_table(1, 1, Inches(1), Inches(5), Inches(3), Inches(1)).table
        table.cell(0, 0).text = "en celle"
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def as_odp(slides: Sequence[Slide], title: str = "") -> bytes:
    """The slides as odfdo writes them; hidden ones have a style that says so."""
    made = odfdo.Document("presentation")
    made.meta.title = title
    made.body.clear()
    hidden = (
        '<style:style style:name="hidden" style:family="drawing-page">'
        '<style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
    )
    made.insert_style(hidden, automatic=True)
    for slide in slides:
        page = odfdo.DrawPage(f"page{slide.number}", style="hidden" if slide.hidden else None)
        page.append(_frame("title", [odfdo.Paragraph(slide.title)]))
        page.append(_frame("outline", [_listed(bullet) for bullet in slide.bullets]))
        page.append(_frame("page-number", [odfdo.Paragraph(str(slide.number))]))
        if slide.notes:
            notes = odfdo.Element.from_tag("presentation:notes")
            notes.append(_frame("page", []))
            notes.append(_frame("notes", [odfdo.Paragraph(n) for n in slide.notes.splitlines()]))
            page.append(notes)
        made.body.append(page)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def as_pdf(slides: Sequence[Slide], *, upright: bool = False) -> bytes:
    """The slides as pages with bullets, and on each the same foot with its number."""
    width, height = (405, 720) if upright else (720, 405)
    out = BytesIO()
    canvas = Canvas(out, (width, height))
    for slide in slides:
        y = height - 60
        canvas.setFont("Helvetica-Bold", 30)
        canvas.drawString(50, y, slide.title)
        canvas.setFont("Helvetica", 18)
        for bullet in slide.bullets:
            y -= 40
            canvas.drawString(60 + 30 * bullet.level, y, "•")
            # Two lines where there is a comma, as if the page were that narrow.
            for line in bullet.text.replace(", ", ",\n").splitlines():
                canvas.drawString(80 + 30 * bullet.level, y, line)
                y -= 22
            y += 22
        canvas.setFont("Helvetica", 9)
        canvas.drawString(50, 20, "Bibliotekernes aften")
        canvas.drawRightString(width - 50, 20, str(slide.number))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _frame(class_: str, content: Sequence[odfdo.Element]) -> odfdo.Frame:
    frame = odfdo.Frame(presentation_class=class_)
    box = odfdo.Element.from_tag("draw:text-box")
    for each in content:
        box.append(each)
    frame.append(box)
    return frame


def _listed(bullet: Bullet) -> odfdo.Element:
    """A list of one line, within as many others as the line is deep."""
    inner: odfdo.Element = odfdo.List(bullet.text)
    for _ in range(bullet.level):
        item = odfdo.ListItem()
        item.append(inner)
        outer = odfdo.List()
        outer.append(item)
        inner = outer
    return inner
