"""The text of PDFs, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from planner.formats import programme_text
from planner.formats.texts import pdf_text


def _pdf(*pages: Callable[[Canvas], None]) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, (600, 800))
    for page in pages:
        canvas.setFont("Helvetica", 10)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _said(canvas: Canvas, *pieces: tuple[float, float, str]) -> None:
    for left, height, text in pieces:
        canvas.drawString(left, height, text)


def test_what_stands_far_apart_on_a_line_is_parted_by_a_tab() -> None:
    data = _pdf(lambda c: _said(c, (60, 700, "9.00"), (150, 700, "Kaffe"), (60, 685, "9.30 Knob")))
    assert pdf_text.text_of(data) == "9.00\tKaffe\n9.30 Knob\n"


def test_cells_keep_their_lines_as_word_processors_copy_them() -> None:
    cells = (
        *((60, 700, "9.00"), (150, 700, "Knob for alle"), (150, 688, "Ida Lund")),
        *((350, 700, "Splejsning"), (350, 688, "Bo Krog")),
        (60, 660, "10.00"),
    )
    text = pdf_text.text_of(_pdf(lambda c: _said(c, *cells)))
    assert text == "9.00\tKnob for alle\nIda Lund\tSplejsning\nBo Krog\n\n10.00\n"


def test_columns_put_down_one_after_the_other_are_read_across() -> None:
    times = [(60, 700 - 20 * at, f"{9 + at}.00") for at in range(4)]
    titles = [(150, 700 - 20 * at, text) for at, text in enumerate(("Kaffe", "Knob", "Reb", "Tak"))]
    text = pdf_text.text_of(_pdf(lambda c: _said(c, *times, *titles)))
    assert text.split() == ["9.00", "Kaffe", "10.00", "Knob", "11.00", "Reb", "12.00", "Tak"]
    assert text.count("\t") == 4


def test_heads_feet_and_page_numbers_are_left_out() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        return lambda c: _said(
            c,
            (60, 780, "Tovværkets dag"),
            (60, 600, f"{8 + number}.00 Knob nr. {number}"),
            (60, 20, "Havnens Bibliotek"),
            (500, 20, f"Side {number} af 3"),
        )

    text = pdf_text.text_of(_pdf(page(1), page(2), page(3)))
    assert text == "9.00 Knob nr. 1\n\n10.00 Knob nr. 2\n\n11.00 Knob nr. 3\n"


def test_a_time_at_the_foot_of_each_page_stays() -> None:
    data = _pdf(*[lambda c: _said(c, (60, 600, "Reb"), (60, 40, "9.00"), (150, 40, "Kaffe"))] * 2)
    assert pdf_text.text_of(data).count("9.00\t") == 2


def test_lines_that_only_the_width_has_broken_are_whole_again() -> None:
    lines = (
        "Vi binder knob hele dagen og taler om, hvad reb har betydet for",
        "havnens folk gennem tre hundrede år, og hvorfor det stadig er en",
        "kunst, som kan læres på en formiddag.",
        "Tag handsker med.",
    )
    placed = [(60, 700 - 12 * at, line) for at, line in enumerate(lines)]
    text = pdf_text.text_of(_pdf(lambda c: _said(c, *placed)))
    assert text == " ".join(lines[:3]) + f"\n{lines[3]}\n"


def test_a_title_comes_before_the_small_words_above_it() -> None:
    def page(canvas: Canvas) -> None:
        _said(canvas, (60, 700, "9.00–9.30"))
        canvas.setFont("Helvetica", 8)
        _said(canvas, (150, 700, "Store Sal"))
        canvas.setFont("Helvetica-Bold", 12)
        _said(canvas, (150, 687, "Knob for alle"))

    assert pdf_text.text_of(_pdf(page)) == "9.00–9.30\tKnob for alle\nStore Sal\n"


def test_what_stands_on_its_side_is_left_out() -> None:
    def page(canvas: Canvas) -> None:
        _said(canvas, (60, 700, "9.00 Kaffe"))
        canvas.rotate(90)
        canvas.drawString(300, -30, "Trykt i havnen")

    assert pdf_text.text_of(_pdf(page)) == "9.00 Kaffe\n"


NAMES = ((60, 720, "Tid"), (120, 720, "Indhold"), (260, 720, "Hvem"), (400, 720, "Sted"))


def test_what_stands_below_a_row_of_names_keeps_its_columns() -> None:
    cells = (
        *((60, 700, "9.00"), (120, 700, "Kaffe"), (400, 700, "Foyeren")),
        *(
            (60, 680, "9.30–"),
            (60, 668, "10.00"),
            (120, 680, "Rebets historie"),
            (120, 668, "i havnen"),
        ),
        *((260, 680, "Ida Lund"), (60, 640, "10.00"), (120, 640, "Tak"), (400, 640, "Salen")),
    )
    text = pdf_text.text_of(_pdf(lambda c: _said(c, *NAMES, *cells)))
    assert text.splitlines() == [
        "Tid\tIndhold\tHvem\tSted",
        "9.00\tKaffe\t\tFoyeren",
        "9.30– 10.00\tRebets historie i havnen\tIda Lund",
        "10.00\tTak\t\tSalen",
    ]


def test_times_in_the_middle_of_their_rows_keep_all_lines_beside_them() -> None:
    rows = (
        *((120, 701, "Rebets lange historie"), (60, 695, "9.00"), (260, 695, "Ida Lund")),
        *((120, 690, "Fra hamp til stål"), (120, 661, "Knob"), (60, 655, "9.30")),
        *((120, 650, "Også for børn"), (400, 655, "Salen"), (60, 620, "10.00"), (120, 620, "Tak")),
    )
    text = pdf_text.text_of(_pdf(lambda c: _said(c, *NAMES, *rows)))
    items = programme_text.read(text, language="da", today=date(2026, 1, 1)).programme.entries
    titles = [(entry.start, entry.title) for entry in items.values()]
    assert [start for start, _ in titles] == [540, 570, 600]
    assert titles[0][1].startswith("Rebets lange historie")
    assert titles[1][1].startswith("Knob")
