"""The pages look as they were approved: small pictures, compared with tolerance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner.pdf.looks import LookName
from planner.pdf.options import Options, written
from planner.pdf.style import Density
from tests.pdf.conference import two_days_in_three_rooms
from tests.pdf.golden_pages import differs
from tests.pdf.printing import print_handout

VARIANTS = {
    **{f"handout-{look}": Options(style=look) for look in LookName},
    "handout-large-print": Options(large_print=True),
    "handout-a5-draft": Options(
        style=LookName.CLASSIC,
        paper="A5",
        code=True,
        draft=True,
        draft_date=date(2027, 1, 12),
        footer="Ret til ændringer forbeholdes",
    ),
}


def _printed(options: Options, path: Path) -> Path:
    settings = written(options)
    print_handout(replace(two_days_in_three_rooms(), print_settings=settings), path)
    return path


@pytest.mark.parametrize("name", VARIANTS)
def test_handout_looks_as_it_was_approved(name: str, tmp_path: Path) -> None:
    assert differs(_printed(VARIANTS[name], tmp_path / f"{name}.pdf"), name) == ""


def test_a_page_that_looks_otherwise_is_noticed(tmp_path: Path) -> None:
    compact = replace(VARIANTS["handout-calm"], density=Density.COMPACT)
    assert differs(_printed(compact, tmp_path / "a.pdf"), "handout-calm")
    unmarked = replace(VARIANTS["handout-a5-draft"], draft=False)
    assert differs(_printed(unmarked, tmp_path / "b.pdf"), "handout-a5-draft")
