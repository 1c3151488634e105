"""The program that sets and draws pages for the window; it knows no Qt.

It is started by `planner.ui.preview.renderer` and ends when the window closes the line to it.
"""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from io import BytesIO
from typing import BinaryIO

import pypdfium2

from planner.core.programme import Programme
from planner.pdf import PRODUCTS
from planner.ui.preview.messages import (
    Answer,
    Blob,
    BlobWanted,
    Compose,
    Composed,
    Draw,
    Drawn,
    Failed,
    Request,
    pack,
    read_request,
)

ReadBlob = Callable[[str], bytes]
BLOBS_KEPT = 60
"""A programme's portraits; they are asked for once and then wanted for every state of it."""


def main() -> None:
    """Answers requests on the standard input until it ends."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints must not come between the answers
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
            try:
                answer = self._answer(request)
            except (BrokenPipeError, EOFError):
                raise
            except Exception:  # noqa: BLE001 - whatever it is, the window must hear of it
                traceback.print_exc()
                answer = Failed(request.number)
            self._send(answer)

    def _answer(self, request: Request) -> Answer:
        if isinstance(request, Compose):
            self._pages = _compose(request.programme, self.read_blob)
            return Composed(request.number, tuple(page.get_size() for page in self._pages))
        if isinstance(request, Draw) and self._pages is not None:
            return _draw(self._pages, request)
        raise TypeError(f"A {type(request).__name__} was not expected.")

    def _ask_for_blob(self, sha256: str) -> bytes:
        self._send(BlobWanted(sha256))
        answer = read_request(self._requests)
        if answer is None:
            raise EOFError
        if not isinstance(answer, Blob) or answer.data is None:
            raise KeyError(sha256)
        return answer.data

    def _send(self, answer: Answer) -> None:
        self._answers.write(pack(answer))
        self._answers.flush()


def _compose(programme: Programme, read_blob: ReadBlob) -> pypdfium2.PdfDocument:
    made = BytesIO()
    PRODUCTS["handout"](programme, made, read_blob=read_blob)
    return pypdfium2.PdfDocument(made.getvalue())


def _draw(pages: pypdfium2.PdfDocument, request: Draw) -> Drawn:
    page = pages[request.page]
    bitmap = page.render(scale=request.width / page.get_width(), prefer_bgrx=True)
    return Drawn(
        request.number,
        request.page,
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        bytes(bitmap.buffer),
    )


if __name__ == "__main__":
    main()
