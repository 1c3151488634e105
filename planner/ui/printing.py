"""Pages to a printer: drawn in a program of its own as finely as the printer can show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QObject, QRect, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget

from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.preview.messages import Answer, Compose, Composed, Draw, Drawn
from planner.ui.preview.process import PagesProcess, ReadBlob
from planner.ui.progress import UnmadeError, progress_dialog

FINEST = 600
"""Dots an inch: no office printer shows more of letters."""
_BAND = 16_000_000
"""Bytes of pixels that are drawn at a time, for a whole page would be more than a hundred MB."""
_NUMBER = 1


@dataclass(frozen=True)
class Sheet:
    """Where a page comes to lie on the paper, in the printer's dots.

    `dots` is how many of them, across and down, show one pixel that is drawn.
    """

    page: int
    x: int
    y: int
    pixels_wide: int
    pixels_high: int
    dots: int

    @property
    def band(self) -> int:
        """How many rows of pixels are drawn at a time."""
        return max(1, _BAND // (4 * self.pixels_wide))


def sheet_for(
    page: int, size: tuple[float, float], paper: tuple[int, int], resolution: int
) -> Sheet:
    """A page of that size, in points, in the middle of the paper; made smaller only to fit it.

    The paper is measured in dots, of which there are `resolution` an inch.
    """
    width, height = (length * resolution / 72 for length in size)
    factor = min(1.0, paper[0] / width, paper[1] / height)
    dots = ceil(resolution / FINEST)
    across = max(1, round(width * factor / dots))
    down = ceil(size[1] * (across / size[0]))
    left, top = (paper[0] - across * dots) // 2, (paper[1] - down * dots) // 2
    return Sheet(page, left, top, across, down, dots)


def quiet_cut(drawn: Drawn) -> int:
    """How many of its rows to take, so that the next band goes on where nothing changes.

    Whatever shows the print at another resolution may lose a line of dots between two bands.
    """
    stride, pixels = drawn.stride, memoryview(drawn.pixels)
    for row in range(drawn.height - 1, drawn.height // 2, -1):
        cut = row * stride
        if pixels[cut - stride : cut] == pixels[cut : cut + stride]:
            return row
    return drawn.height


class RefusedError(Exception):
    """The printer of that name, or the file of that path, takes no pages."""


class Printing(QObject):
    """One product of one state of a programme, set first, and printed once a printer is known.

    It reports exactly once after `ready`, unless it is called off, and then goes.
    """

    ready = Signal(object)
    """The sizes of its pages: a tuple of (width, height) in points."""
    done = Signal()
    failed = Signal(object)
    """The exception that says what went wrong."""
    ended = Signal()
    """Nothing is at work any more: it has reported, or was called off."""

    def __init__(
        self, programme: Programme, product: str, read_blob: ReadBlob, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._request = Compose(_NUMBER, programme, product)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._todo: list[int] = []
        self._sheet: Sheet | None = None
        self._row = 0
        self._printer: QPrinter | None = None
        self._painter = QPainter()
        self._progress: QProgressDialog | None = None
        self._words = ""
        self._process = PagesProcess(self)
        self._process.read_blob = read_blob
        self._process.answered.connect(self._hear)
        self._process.lost.connect(lambda: self._fail(UnmadeError()))

    def start(self) -> None:
        """Sets the pages."""
        self._process.send(self._request)

    def show_progress(self, texts: Texts, window: QWidget) -> QProgressDialog:
        """A word of progress with a way out, shown only once it takes a while."""
        self._words = texts.gettext("Printing page %(page)s…")
        self._progress = progress = progress_dialog(texts, texts.gettext("Print"), window)
        progress.setLabelText(texts.gettext("The page is being drawn…"))
        progress.canceled.connect(self.call_off)
        for ended in (self.done, self.failed):
            ended.connect(progress.deleteLater)
        return progress

    def print_pages(self, pages: Sequence[int], printer: QPrinter) -> None:
        """Prints these pages, counted from 0, in turn."""
        self._printer, self._todo = printer, list(pages)
        self._lay_paper(self._todo[0])
        if self._painter.begin(printer):
            # As photographs are packed, letters get a haze about them.
            self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
            self._next_page()
        else:
            self._fail(RefusedError(printer.printerName() or printer.outputFileName()))

    def keep_pictures(self) -> None:
        """Reads now what it may yet need of the programme's file, which is about to be closed."""
        self._process.hold_pictures(self._request.programme)

    def call_off(self) -> None:
        """Stops at once; what the printer has been given already, it may still print."""
        self._stop()
        self.ended.emit()

    def _hear(self, answer: Answer) -> None:
        if isinstance(answer, Composed):
            self._sizes = answer.sizes
            self.ready.emit(answer.sizes)
        elif isinstance(answer, Drawn) and self._sheet is not None:
            self._put(answer, self._sheet)
        else:
            self._fail(UnmadeError(getattr(answer, "details", "")))

    def _next_page(self) -> None:
        page, printer = self._todo.pop(0), self._printer
        if printer is None:
            return
        if self._progress is not None:
            self._progress.setLabelText(self._words % {"page": page + 1})
        paper = printer.paperRect(QPrinter.Unit.DevicePixel)
        room = (round(paper.width()), round(paper.height()))
        self._sheet = sheet_for(page, self._sizes[page], room, printer.resolution())
        self._row = 0
        self._draw(self._sheet)

    def _draw(self, sheet: Sheet) -> None:
        rows = (self._row, min(self._row + sheet.band, sheet.pixels_high))
        self._process.send(Draw(_NUMBER, sheet.page, sheet.pixels_wide, rows))

    def _put(self, drawn: Drawn, sheet: Sheet) -> None:
        last = self._row + drawn.height >= sheet.pixels_high
        rows = drawn.height if last else quiet_cut(drawn)
        image = QImage(drawn.pixels, drawn.width, rows, drawn.stride, QImage.Format.Format_RGB32)
        dots = sheet.dots
        top = sheet.y + self._row * dots
        self._painter.drawImage(QRect(sheet.x, top, drawn.width * dots, rows * dots), image)
        self._row += rows
        if self._row < sheet.pixels_high:
            self._draw(sheet)
        elif self._todo and self._printer is not None:
            self._lay_paper(self._todo[0])
            self._printer.newPage()
            self._next_page()
        else:
            self._painter.end()
            self._process.stop()
            self.done.emit()
            self.ended.emit()
            self.deleteLater()

    def _lay_paper(self, page: int) -> None:
        """Turns the paper as the page lies."""
        if self._printer is not None:
            self._printer.setPageOrientation(orientation(self._sizes[page]))

    def _fail(self, error: Exception) -> None:
        self._stop()
        self.failed.emit(error)
        self.ended.emit()

    def _stop(self) -> None:
        self._process.stop()
        if self._painter.isActive():
            if self._printer is not None:
                self._printer.abort()
            self._painter.end()
        self.deleteLater()


def orientation(size: tuple[float, float]) -> QPageLayout.Orientation:
    """How a page of that size lies."""
    lying = size[0] > size[1]
    return QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait


def printer_for(sizes: Sequence[tuple[float, float]], name: str) -> QPrinter:
    """The system's usual printer, with paper that pages of these sizes fit; the job has that name.

    The whole paper is drawn on: the pages have margins of their own.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setFullPage(True)
    short, long = sorted(sizes[0])
    paper = QPageSize(QSizeF(short, long), QPageSize.Unit.Point)
    printer.setPageSize(paper)
    printer.setPageOrientation(orientation(sizes[0]))
    return printer


def pages_wanted(printer: QPrinter, number: int) -> list[int]:
    """The pages, counted from 0, that somebody chose of so many, in the order in which to print.

    As often as they are wanted, where the printer does not see to that itself.
    """
    pages = list(range(number))
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        chosen = printer.pageRanges()
        pages = [page for page in pages if chosen.contains(page + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]
