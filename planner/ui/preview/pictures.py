"""The pictures of pages as they were last drawn, of this state of the programme or an older one."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from PySide6.QtGui import QImage

from planner.ui.preview.messages import Drawn


@dataclass(frozen=True)
class _Picture:
    """A page. The image is a window onto the pixels, which must stay."""

    image: QImage
    pixels: bytes
    state: int


class Pictures:
    """At most one a page; one of an older state is shown until the new one comes."""

    def __init__(self) -> None:
        self._held: dict[int, _Picture] = {}
        self._state = 0

    def renew(self, pages: int) -> None:
        """There is a new state with so many pages: what is held is old."""
        self._state += 1
        self._held = {page: held for page, held in self._held.items() if page < pages}

    def clear(self) -> None:
        """Lets go of all."""
        self._held = {}

    def put(self, drawn: Drawn) -> None:
        """Takes a page's picture as it is now."""
        image = QImage(
            drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32
        )
        self._held[drawn.page] = _Picture(image, drawn.pixels, self._state)

    def image(self, page: int) -> QImage | None:
        """The page as it was last drawn, if it was."""
        held = self._held.get(page)
        return held.image if held is not None else None

    def current(self, page: int, width: int) -> bool:
        """Whether the page's picture is of this state and so many pixels wide."""
        held = self._held.get(page)
        return held is not None and held.state == self._state and held.image.width() == width

    def keep(self, pages: Container[int]) -> None:
        """Lets go of all other pages."""
        self._held = {page: held for page, held in self._held.items() if page in pages}
