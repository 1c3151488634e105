"""What an organiser chose for the prints holds for all sheets, and how they look stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from planner.core.programme import Appearance, AppearanceState, Entry, Programme, Speaker
from planner.pdf.looks import LookName
from planner.pdf.options import Options, written
from tests.pdf.conference import two_days_in_three_rooms
from tests.pdf.golden_pages import differs
from tests.pdf.printing import one_day, page_texts, problems_of
from tests.pdf.sheets import print_product
from tests.pdf.tagged_text import read_structure, untagged_text

SHEETS = ("overview", "run-sheet", "door-signs", "grid")


def _programme(options: Options, state: AppearanceState = AppearanceState.CONFIRMED) -> Programme:
    return one_day(
        Entry("e", title="Samtale", start=540, duration=45),
        speakers={"s": Speaker("s", "Asta Brun", "leder", "Torvet")},
        appearances={"a": Appearance("a", "s", "e", state=state)},
        language="da",
        print_settings=written(options),
    )


def _text(product: str, programme: Programme, tmp_path: Path) -> str:
    path = tmp_path / f"{product}.pdf"
    print_product(product, programme, path)
    assert problems_of(path) == []
    return " ".join(page_texts(path))


@pytest.mark.parametrize("product", ["overview", "door-signs", "grid"])
def test_ends_may_be_left_out_of_what_the_public_sees(tmp_path: Path, product: str) -> None:
    assert "9.00–9.45" in _text(product, _programme(Options()), tmp_path)
    assert "9.45" not in _text(product, _programme(Options(ends=False)), tmp_path)


def test_the_run_sheet_always_has_the_ends_and_the_affiliations(tmp_path: Path) -> None:
    bare = _programme(Options(ends=False, affiliations=False, unconfirmed=False))
    said = _text("run-sheet", bare, tmp_path)
    assert "9.00–9.45" in said
    assert "Torvet" in said


def test_affiliations_may_be_left_out_of_the_overview(tmp_path: Path) -> None:
    assert "(leder, Torvet)" in _text("overview", _programme(Options()), tmp_path)
    assert "(leder)" in _text("overview", _programme(Options(affiliations=False)), tmp_path)


def test_who_has_not_said_yes_is_named_only_where_that_is_wanted(tmp_path: Path) -> None:
    for options, told in ((Options(), True), (Options(unconfirmed=False), False)):
        programme = _programme(options, AppearanceState.ASKED)
        for product in ("overview", "door-signs", "grid"):
            assert ("Asta Brun" in _text(product, programme, tmp_path)) == told
        assert "Asta Brun" in _text("run-sheet", programme, tmp_path)


@pytest.mark.parametrize("product", SHEETS)
def test_a_draft_says_so_at_the_foot(tmp_path: Path, product: str) -> None:
    options = Options(draft=True, draft_date=date(2027, 1, 12), footer="Ret til ændringer")
    print_product(product, _programme(options), tmp_path / "draft.pdf")
    (foot,) = untagged_text(tmp_path / "draft.pdf")
    assert "12. januar" in foot
    assert foot.endswith("Ret til ændringer")


@pytest.mark.parametrize("product", SHEETS)
def test_fixed_words_may_be_in_another_language_and_say_so(tmp_path: Path, product: str) -> None:
    print_product(product, _programme(Options(language="en")), tmp_path / "english.pdf")
    heard = read_structure(tmp_path / "english.pdf")
    spoken = [node for node in heard.walk() if node.actual_text]
    assert [(node.actual_text, node.language) for node in spoken] == [("9:00 to 9:45", "en")]
    with pikepdf.open(tmp_path / "english.pdf") as pdf:
        assert str(pdf.Root.Lang) == "da"
    assert problems_of(tmp_path / "english.pdf") == []


@pytest.mark.parametrize("look", LookName)
@pytest.mark.parametrize("product", SHEETS)
def test_sheet_looks_as_it_was_approved(tmp_path: Path, product: str, look: LookName) -> None:
    path = tmp_path / f"{product}-{look}.pdf"
    programme = two_days_in_three_rooms()
    lunch = replace(programme.entries["lunch"], pinned=True)
    programme = replace(
        programme,
        entries={**programme.entries, "lunch": lunch},
        tracks={"make": replace(programme.tracks["make"], colour="#b4531f")},
        print_settings=written(Options(style=look)),
    )
    print_product(product, programme, path)
    assert differs(path, f"{product}-{look}") == ""
