"""Printing: the pages as a printer gets them, and what is asked before."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QProgressDialog

from planner.core.programme import Day, Entry, Programme
from planner.pdf import PRODUCTS
from planner.ui.preview.messages import Drawn
from planner.ui.printing import FINEST, Printing, pages_wanted, printer_for, quiet_cut, sheet_for
from tests.ui.preview.waiting import lives, until
from tests.ui.stage import on_stage

A4 = (595.0, 842.0)
LYING = (842.0, 595.0)


@pytest.fixture
def owner(application: QApplication) -> Iterator[QObject]:
    made = QObject(application)
    yield made
    made.deleteLater()


def _programme(entries: int = 8) -> Programme:
    made = {
        str(n): Entry(
            str(n), title=f"Punkt {n}", day="d", start=n * 30, duration=30, abstract="Ord. " * 150
        )
        for n in range(entries)
    }
    return Programme("p", title="Trykprøve", language="da", days={"d": Day("d")}, entries=made)


def _no_blob(sha256: str) -> bytes:
    raise KeyError(sha256)


def _to_file(sizes: list[tuple[float, float]], path: Path, resolution: int = 100) -> QPrinter:
    printer = printer_for(sizes, "Trykprøve")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(resolution)
    return printer


def _ink(page: pypdfium2.PdfPage) -> list[bool]:
    """For each of fifty strips of the page, from the top, whether something dark is in it."""
    image = page.render(scale=1).to_pil().convert("L")
    high = image.height / 50
    strips = [
        image.crop((0, round(n * high), image.width, round((n + 1) * high))) for n in range(50)
    ]
    return [strip.getextrema()[0] < 140 for strip in strips]


def test_the_paper_shows_what_the_pdf_shows(owner: QObject, tmp_path: Path) -> None:
    printing = Printing(_programme(), "handout", _no_blob, owner)
    done = QSignalSpy(printing.done)
    sizes: list[tuple[float, float]] = []
    printing.ready.connect(sizes.extend)
    printing.start()
    until(lambda: sizes)
    process = printing._process.id
    printer = _to_file(sizes, tmp_path / "out.pdf")
    printing.print_pages(pages_wanted(printer, len(sizes)), printer)
    until(done.count)
    assert not lives(process)
    made = BytesIO()
    PRODUCTS["handout"](_programme(), made, read_blob=_no_blob)
    wanted, printed = (
        pypdfium2.PdfDocument(made.getvalue()),
        pypdfium2.PdfDocument(tmp_path / "out.pdf"),
    )
    assert len(printed) == len(wanted) > 1
    for theirs, ours in zip(printed, wanted, strict=True):
        assert theirs.get_size() == pytest.approx(ours.get_size(), abs=1)
        same = [a == b for a, b in zip(_ink(theirs), _ink(ours), strict=True)]
        assert sum(same) >= 47


def test_only_the_pages_chosen_are_printed_as_often_as_wanted(
    application: QApplication, tmp_path: Path
) -> None:
    del application
    printer = _to_file([A4], tmp_path / "x.pdf")
    assert pages_wanted(printer, 3) == [0, 1, 2]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert pages_wanted(printer, 3) == [1, 2]
    printer.setCopyCount(2)
    copies = 1 if printer.supportsMultipleCopies() else 2
    assert pages_wanted(printer, 3) == [1, 2] * copies
    printer.setCollateCopies(False)
    assert pages_wanted(printer, 3) == [page for page in (1, 2) for _ in range(copies)]


def test_paper_lies_as_the_page_does(application: QApplication) -> None:
    del application
    for size in (A4, LYING):
        paper = printer_for([size], "x").paperRect(QPrinter.Unit.Point)
        assert (paper.width(), paper.height()) == pytest.approx(size, abs=1)


def test_a_page_is_as_large_on_paper_as_it_was_set_and_smaller_only_to_fit() -> None:
    plain = sheet_for(0, A4, (4958, 7017), 600)
    assert (plain.pixels_wide, plain.dots) == (4958, 1)
    assert abs(plain.x) <= 1
    on_a3 = sheet_for(0, A4, (7017, 9921), 600)
    assert on_a3.pixels_wide == 4958
    assert on_a3.x == (7017 - 4958) // 2
    on_a5 = sheet_for(0, A4, (3496, 4961), 600)
    assert on_a5.pixels_wide == pytest.approx(3496, abs=10)
    assert on_a5.pixels_high <= 4961 + 1


def test_no_printer_is_given_finer_pixels_than_it_can_show() -> None:
    sheet = sheet_for(0, A4, (9917, 14033), 2 * FINEST)
    assert (sheet.dots, sheet.pixels_wide) == (2, 4958)
    assert 4 * sheet.band * sheet.pixels_wide <= 16_000_000


def test_a_band_ends_where_nothing_changes() -> None:
    white, black = b"\xff" * 8, b"\x00" * 8
    rows = [white, white, white, black, black, white, black]
    assert quiet_cut(Drawn(1, 0, 2, 7, 8, b"".join(rows))) == 4
    assert quiet_cut(Drawn(1, 0, 2, 3, 8, white + black + white)) == 3


def test_a_printing_called_off_ends_its_program(owner: QObject, tmp_path: Path) -> None:
    printing = Printing(_programme(), "handout", _no_blob, owner)
    done = QSignalSpy(printing.done)
    sizes: list[tuple[float, float]] = []
    printing.ready.connect(sizes.extend)
    printing.start()
    until(lambda: sizes)
    process = printing._process.id
    printing.print_pages([0, 1], _to_file(sizes, tmp_path / "x.pdf"))
    printing.call_off()
    assert not lives(process)
    assert done.count() == 0


def test_the_dialog_knows_how_many_pages_there_are(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(_programme())
        stage.window.actions_["print"].trigger()
        stage.until(lambda: stage.window.findChildren(QPrintDialog))
        dialog = stage.dialog(QPrintDialog)
        assert (dialog.minPage(), dialog.maxPage() > 1) == (1, True)
        dialog.reject()
        stage.settle()


@pytest.mark.slow
def test_nothing_that_prints_is_loaded_with_the_window(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from tests.ui.stage import Stage\nfrom planner.ui import opening\n"
        "stage = Stage(Path(sys.argv[1]))\nstage.open_sample()\n"
        "wanted = ('PySide6.QtPrintSupport', 'planner.ui.printing', 'planner.ui.exporting',"
        " 'pypdfium2')\n"
        "print([name for name in wanted if name in sys.modules])\nstage.close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env={"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "PATH": ""},
        timeout=60,
    )
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_a_printer_that_takes_nothing_is_told(tmp_path: Path, qt_log: list[str]) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(_programme())
        printing = Printing(_programme(), "handout", _no_blob, stage.window)
        printing.failed.connect(stage.desk.prints._tell_unprinted)
        sizes: list[tuple[float, float]] = []
        printing.ready.connect(sizes.extend)
        printing.start()
        stage.until(lambda: sizes)
        process = printing._process.id
        printing.print_pages([0], _to_file(sizes, tmp_path / "nowhere" / "x.pdf"))
        assert "x.pdf takes no pages." in stage.dialog(QMessageBox).text()
        assert not lives(process)
        stage.dialog(QMessageBox).reject()
    assert qt_log == ["QPainter::begin(): Returned false"]
    qt_log.clear()


@pytest.mark.slow
def test_what_is_chosen_in_the_dialog_is_printed_with_a_way_out(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(_programme(1))
        stage.window.actions_["print"].trigger()
        stage.until(lambda: stage.window.findChildren(QPrintDialog))
        dialog = stage.dialog(QPrintDialog)
        file = dialog.findChild(QLineEdit, "filename")
        if not isinstance(file, QLineEdit):
            pytest.skip("this system's print dialog is not Qt's own")
        file.setText(str(tmp_path / "out.pdf"))
        dialog.accept()
        (progress,) = stage.window.findChildren(QProgressDialog)
        assert progress.labelText() == "Printing page 1…"
        stage.until(stage.desk.status.message.text)
        assert stage.desk.status.message.text() == "Sent to the printer"
        stage.settle()
        assert stage.window.findChildren(QProgressDialog) == []
    assert len(pypdfium2.PdfDocument(tmp_path / "out.pdf")) == 1
