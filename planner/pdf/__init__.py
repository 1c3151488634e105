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
    from planner.pdf.changes import Changes
    from planner.pdf.pictures import Unshown
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

    `dropped` are the kinds of detail left out everywhere; `entries` the ids of items, mostly the
    day's last, which are not on the page at all; `cut` of those that end in an ellipsis.
    """

    day: str
    dropped: tuple[Detail, ...] = ()
    entries: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()


@dataclass(frozen=True)
class Spot:
    """Where an entry stands: its id, the page counted from 0, and the box round what is printed.

    The box is left, bottom, right and top, in points from the page's lower left corner.
    """

    entry: str
    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class PrintReport:
    """What came of a print: its pages, what no face could show, and what found no room.

    A page is one of the file's: of a booklet that is folded, a side of the paper. `spots` tell
    where on the pages each entry stands, `lines_over` how many lines stand on more pages than were
    wanted. `pictures` are those that were left out.
    """

    pages: int
    missing: tuple[Missing, ...] = ()
    unfit: tuple[Unfit, ...] = ()
    spots: tuple[Spot, ...] = ()
    lines_over: int = 0
    pictures: tuple[Unshown, ...] = ()


class Write(Protocol):
    """Writes a product of the programme as PDF.

    Without a style it is the one the programme's options make, without texts they are those of
    the language chosen there or of the programme's. `read_blob` gives a photo's or logo's bytes by
    its SHA-256. For a `press` the pages have bleed and trim boxes and the inks of a printer.
    The handout marks the `changes` it is given; other products do not.
    """

    def __call__(  # noqa: PLR0913 - a print is asked for in one place, by name
        self,
        programme: Programme,
        out: BinaryIO,
        *,
        read_blob: Callable[[str], bytes],
        style: Style | None = None,
        texts: Texts | None = None,
        press: bool = False,
        changes: Changes | None = None,
    ) -> PrintReport:
        """Writes it to `out`, whole or not at all."""
        ...


def _product(name: str) -> Write:
    """The product of that module, which is imported when it is first written."""

    def write(programme: Programme, out: BinaryIO, **options: Any) -> PrintReport:
        sheets = import_module("planner.pdf.products.sheet")
        product = import_module(f"planner.pdf.products.{name}")
        report: PrintReport = product.write(sheets.Sheet.of(programme, **options), out)
        return report

    return write


PRODUCTS: Mapping[str, Write] = {
    "handout": _product("handout"),
    "overview": _product("overview"),
    "run-sheet": _product("run_sheet"),
    "door-signs": _product("door_signs"),
    "grid": _product("grid"),
    "booklet": _product("booklet"),
    "speaker-sheets": _product("speaker_sheets"),
    "badges": _product("badges"),
    "materials": _product("materials"),
}
"""What can be printed, by the name the command line knows it by."""
