"""The program that sets and draws pages for the window; it knows no Qt.

It is started by `planner.ui.preview.process` and ends when the window closes the line to it.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from math import ceil
from typing import BinaryIO

import pypdfium2

from planner.formats.foreign import pdf_reading
from planner.formats.foreign.pdf_signs import READ_PAGES, READ_WORDS
from planner.pdf import PRODUCTS, PrintReport
from planner.pdf.copyfitting import Fitted, fit_pages
from planner.pdf.options import Options, read, set_in
from planner.ui.preview.messages import (
    Answer,
    Blob,
    BlobWanted,
    Compose,
    Composed,
    Count,
    Counted,
    Draw,
    Drawn,
    Failed,
    Fit,
    FitFound,
    Lacks,
    Made,
    Make,
    Request,
    pack,
    read_request,
)

ReadBlob = Callable[[str], bytes]
BLOBS_KEPT = 60
"""A programme's portraits; they are asked for once and then wanted for every state of it."""
_NICENESS = 5
"""How far it steps back for the window, which must keep up with a hand that drags a card."""


def main() -> None:
    """Answers requests on the standard input until it ends; or, if so asked, reads one PDF."""
    if sys.argv[1:] in ([READ_PAGES], [READ_WORDS]):
        pdf_reading.main()
        return
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints must not come between the answers
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window, which then closes us
    with suppress(BrokenPipeError, EOFError):  # the window is gone
        PageMaker(requests, answers).serve()


class PageMaker:
    """Holds the pages of the state last composed, and draws them."""

    def __init__(self, requests: BinaryIO, answers: BinaryIO) -> None:
        self._requests = requests
        self._answers = answers
        self.read_blob: ReadBlob = lru_cache(BLOBS_KEPT)(self._ask_for_blob)
        """A picture's bytes, from the window the first time. Raises KeyError if it has none."""
        self._pages: pypdfium2.PdfDocument | None = None

    def serve(self) -> None:
        """Answers each request in turn; returns when there are no more.

        Raises BrokenPipeError or EOFError where the line breaks in the middle of one.
        """
        while (request := read_request(self._requests)) is not None:
            if isinstance(request, Blob):
                continue  # nothing waits for it any more
            try:
                answer = self._answer(request)
            except (BrokenPipeError, EOFError):
                raise
            except Exception:  # noqa: BLE001 - whatever it is, the window must hear of it
                traceback.print_exc()
                answer = Failed(request.number, traceback.format_exc())
            self._send(answer)

    def _answer(self, request: Request) -> Answer:
        if isinstance(request, Compose):
            return self._compose(request)
        if isinstance(request, Count):
            _data, report = self._print(request)
            return Counted(request.number, report.pages, report.lines_over)
        if isinstance(request, Draw) and self._pages is not None:
            return _draw(self._pages, request)
        if isinstance(request, Make):
            data, report = self._print(request)
            return Made(request.number, data, _lacks(report))
        if isinstance(request, Fit):
            return FitFound(request.number, self._fit(request))
        raise ValueError("No pages are set of which one could be drawn.")

    def _compose(self, request: Compose) -> Composed:
        data, report = self._print(request)
        self._pages = pypdfium2.PdfDocument(data)
        return Composed(
            request.number,
            tuple(page.get_size() for page in self._pages),
            report.spots,
            report.lines_over,
            _lacks(report),
        )

    def _fit(self, request: Fit) -> Fitted:
        programme, write = request.programme, PRODUCTS[request.product]

        def set_with(options: Options) -> PrintReport:
            settings = set_in(programme.print_settings, options)
            changed = replace(programme, print_settings=settings)
            return write(changed, BytesIO(), read_blob=self.read_blob)

        return fit_pages(read(programme.print_settings), request.pages, set_with)

    def _print(self, request: Compose | Count | Make) -> tuple[bytes, PrintReport]:
        made, press, changes = BytesIO(), False, None
        if isinstance(request, Make):
            press, changes = request.press, request.changes
        write = PRODUCTS[request.product]
        report = write(
            request.programme, made, read_blob=self.read_blob, press=press, changes=changes
        )
        return made.getvalue(), report

    def _ask_for_blob(self, sha256: str) -> bytes:
        self._send(BlobWanted(sha256))
        answer = read_request(self._requests)
        if answer is None:
            raise EOFError
        if not isinstance(answer, Blob) or answer.data is None:
            raise KeyError(sha256)
        return answer.data

    def _send(self, answer: Answer | BlobWanted) -> None:
        self._answers.write(pack(answer))
        self._answers.flush()


def _lacks(report: PrintReport) -> Lacks:
    characters = (each for gap in report.missing for each in gap.characters)
    pictures = tuple((lost.id, lost.fault.value) for lost in report.pictures)
    return Lacks(report.unfit, "".join(dict.fromkeys(characters)), pictures)


def _draw(pages: pypdfium2.PdfDocument, request: Draw) -> Drawn:
    page = pages[request.page]
    scale = request.width / page.get_width()
    crop = _crop(ceil(page.get_height() * scale), request.rows, scale)
    bitmap = page.render(scale=scale, crop=crop, prefer_bgrx=True)
    return Drawn(
        request.number,
        request.page,
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        bytes(bitmap.buffer),
    )


def _crop(
    height: int, rows: tuple[int, int] | None, scale: float
) -> tuple[float, float, float, float]:
    """What to leave out at the left, foot, right and head, in points.

    What is left out is rounded up to whole pixels, hence half a pixel less each time.
    """
    if rows is None:
        return 0, 0, 0, 0
    first, behind = max(0, rows[0]), min(height, rows[1])
    foot, head = (max(0.0, (cut - 0.5) / scale) for cut in (height - behind, first))
    return 0, foot, 0, head


if __name__ == "__main__":
    main()
