"""Print products through reportlab.

Importing this loads no reportlab, so that a command line can name the products at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

if TYPE_CHECKING:
    from planner.core.programme import Programme
    from planner.pdf.preflight import Missing
    from planner.pdf.style import Style
    from planner.text import Texts


class Detail(StrEnum):
    """What a product may leave out for want of room, in the order in which it goes."""

    AFFILIATIONS = "affiliations"
    PARTS = "parts"
    POSITIONS = "positions"


@dataclass(frozen=True)
class Unfit:
    """What a page that holds a whole day had no room for.

    `dropped` are the kinds of detail left out everywhere; `entries` the ids of the day's last
    items, which are not on the page at all.
    """

    day: str
    dropped: tuple[Detail, ...] = ()
    entries: tuple[str, ...] = ()


@dataclass(frozen=True)
class PrintReport:
    """What came of a print: its pages, what no face could show, and what found no room."""

    pages: int
    missing: tuple[Missing, ...] = ()
    unfit: tuple[Unfit, ...] = ()


class Write(Protocol):
    """Writes a product of the programme as PDF.

    Without a style it is the usual one, without texts they are those of the programme's
    language. `read_blob` gives a photo's or logo's bytes by its SHA-256.
    """

    def __call__(
        self,
        programme: Programme,
        out: BinaryIO,
        *,
        read_blob: Callable[[str], bytes],
        style: Style | None = None,
        texts: Texts | None = None,
    ) -> PrintReport:
        """Writes it to `out`, whole or not at all."""
        ...


def _product(name: str) -> Write:
    """The product of that module, which is imported when it is first written."""

    def write(programme: Programme, out: BinaryIO, **options: Any) -> PrintReport:
        module = import_module(f"planner.pdf.products.{name}")
        report: PrintReport = module.write(programme, out, **options)
        return report

    return write


PRODUCTS: Mapping[str, Write] = {
    "handout": _product("handout"),
    "overview": _product("overview"),
    "run-sheet": _product("run_sheet"),
    "door-signs": _product("door_signs"),
}
"""What can be printed, by the name the command line knows it by."""
