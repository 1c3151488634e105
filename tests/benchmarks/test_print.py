"""How long the handout takes and how large it gets, beside plain reportlab and typst.

Run by hand: `pytest tests/benchmarks/test_print.py -s`. The three print the same programme from the
same font files, in turn, and the median of some rounds counts; times are those of the processor,
typst's on all its threads together. It prints and asserts nothing about speed. Wanted: at most 1.4
times as long as plain reportlab, which tags nothing, and at most half as large as typst's PDF/UA-1.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from statistics import median
from time import process_time
from typing import NamedTuple

import pytest
from pypdfium2 import PdfDocument

from planner.core.programme import Programme
from planner.pdf import PRODUCTS
from planner.pdf.style import Style
from tests.benchmarks import plain_story
from tests.benchmarks.talks import talks
from tests.pdf.printing import no_blob

typst_story = pytest.importorskip(
    "tests.benchmarks.typst_story", reason="typst comes with the extra bench"
)


class Print(NamedTuple):
    """The seconds that the rounds took, and the last round's file."""

    seconds: list[float]
    file: bytes

    @property
    def pages(self) -> int:
        with PdfDocument(self.file) as document:
            return len(document)


def handout(programme: Programme, style: Style) -> bytes:
    out = BytesIO()
    PRODUCTS["handout"](programme, out, read_blob=no_blob, style=style)
    return out.getvalue()


WRITERS: dict[str, Callable[[Programme, Style], bytes]] = {
    "handout": handout,
    "plain": plain_story.write,
    "typst": typst_story.write,
}


def printed(programme: Programme, style: Style, rounds: int) -> dict[str, Print]:
    """Each writer's print; in turn, so that a busy machine slows all alike."""
    prints = {name: Print([], b"") for name in WRITERS}
    for _ in range(rounds):
        for name, write in WRITERS.items():
            begun = process_time()
            file = write(programme, style)
            prints[name] = Print([*prints[name].seconds, process_time() - begun], file)
    return prints


@pytest.mark.slow
@pytest.mark.parametrize("hyphenate", [True, False], ids=["divided", "whole"])
@pytest.mark.parametrize(("number", "rounds"), [(25, 15), (100, 7), (500, 5), (2000, 3)])
def test_handout_beside_plain_reportlab_and_typst(
    capsys: pytest.CaptureFixture[str], number: int, rounds: int, *, hyphenate: bool
) -> None:
    style = Style(hyphenate=hyphenate)
    for write in WRITERS.values():
        write(talks(25), style)  # fonts and dictionaries are read once
    prints = printed(talks(number), style, rounds)
    own = prints["handout"]
    lines = [f"\n{number} sessions, words {'divided' if hyphenate else 'whole'}"]
    for name, one in prints.items():
        time = median(one.seconds)
        ratio = median(a / b for a, b in zip(own.seconds, one.seconds, strict=True))
        size = len(own.file) / len(one.file)
        lines.append(
            f"{name:8} {1000 * time:7.0f} ms, {1000 * time / number:5.2f} a session, "
            f"{one.pages:4} pages, {len(one.file) / 1000:7.1f} kB; "
            f"handout takes {ratio:.2f} of the time, {size:.2f} of the space"
        )
    with capsys.disabled():
        print("\n".join(lines))
    assert all(one.pages for one in prints.values())
