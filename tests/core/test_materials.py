"""The materials of an entry."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.core.changes import apply
from planner.core.edits.materials import (
    attach_materials,
    forget_blobs,
    remove_material,
    rename_material,
)
from planner.core.material import Material
from planner.core.programme import Entry, Programme, Speaker
from planner.core.queries import attachments

SLIDES = Material("m1", "Lysbilleder", blob="aa", file_name="haven.pdf")
NOTES = Material("m2", "Noter", blob="bb", file_name="noter.txt")


@pytest.fixture
def programme() -> Programme:
    return Programme(
        "p",
        entries={"t": Entry("t", title="Haven", materials=(SLIDES,)), "u": Entry("u")},
        speakers={"ida": Speaker("ida", "Ida Holt", photo="cc")},
    )


def _titles(programme: Programme, entry: str = "t") -> list[str]:
    return [material.title for material in programme.entries[entry].materials]


def test_materials_come_behind_those_that_are_there(programme: Programme) -> None:
    edit = attach_materials(programme, {"t": [NOTES]})
    after = apply(programme, edit)
    assert _titles(after) == ["Lysbilleder", "Noter"]
    assert apply(after, edit.inverse()) == programme


def test_a_file_that_is_there_is_not_kept_twice(programme: Programme) -> None:
    again = Material("m3", "Igen", blob="aa", file_name="haven.pdf")
    assert not attach_materials(programme, {"t": [again]})
    assert attach_materials(programme, {"u": [again]})


def test_the_same_bytes_under_another_name_are_kept(programme: Programme) -> None:
    other = Material("m3", "Til tryk", blob="aa", file_name="haven-tryk.pdf")
    assert _titles(apply(programme, attach_materials(programme, {"t": [other]}))) == [
        "Lysbilleder",
        "Til tryk",
    ]


def test_materials_without_a_file_are_never_taken_for_another(programme: Programme) -> None:
    plain = [Material("m3", "Plakat"), Material("m4", "Skilt")]
    assert len(_titles(apply(programme, attach_materials(programme, {"t": plain})))) == 3


def test_a_title_changes_and_the_file_keeps_its_name(programme: Programme) -> None:
    after = apply(programme, rename_material(programme, "t", "m1", "Billeder"))
    (material,) = after.entries["t"].materials
    assert (material.title, material.file_name, material.blob) == ("Billeder", "haven.pdf", "aa")
    assert not rename_material(after, "t", "m1", "Billeder")


def test_one_material_is_removed(programme: Programme) -> None:
    both = apply(programme, attach_materials(programme, {"t": [NOTES]}))
    assert _titles(apply(both, remove_material(both, "t", "m1"))) == ["Noter"]


def test_what_is_lost_is_no_longer_named_but_keeps_its_title(programme: Programme) -> None:
    both = apply(programme, attach_materials(programme, {"t": [NOTES]}))
    after = apply(both, forget_blobs(both, {"bb", "cc"}))
    assert [(m.title, m.blob) for m in after.entries["t"].materials] == [
        ("Lysbilleder", "aa"),
        ("Noter", None),
    ]
    assert after.speakers["ida"].photo is None


def test_a_lost_logo_is_no_longer_chosen_and_comes_back_with_undo(programme: Programme) -> None:
    chosen = replace(programme, print_settings={"logo": "dd", "paper": "A5"})
    assert attachments(chosen) == {"aa": "", "cc": "", "dd": ""}
    edit = forget_blobs(chosen, {"dd"})
    assert apply(chosen, edit).print_settings == {"paper": "A5"}
    assert apply(apply(chosen, edit), edit.inverse()) == chosen


def test_nothing_lost_changes_nothing(programme: Programme) -> None:
    assert not forget_blobs(programme, set())
