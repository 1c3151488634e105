"""Conflicts and what becomes of files are told in words that a choice can be made by."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from planner import wording
from planner.core.changes import Edit, EditKind, add_rows, apply, change_fields
from planner.core.edits.people import appear_speaker
from planner.core.edits.remove import remove_entries
from planner.core.file_state import FileState
from planner.core.merging import Conflict, merge
from planner.core.programme import TABLES, Entry, Part, Programme, Room
from planner.text import LANGUAGES, texts
from planner.wording.conflicts import ConflictWords, conflict
from tests.builders.programmes import a_small_conference

BASE = a_small_conference()
PARTS = BASE.entries["talk"].parts


def changed(**values: dict[str, Any]) -> Programme:
    return apply(BASE, change_fields(BASE, EditKind.CHANGE, values))


def words(ours: Programme, theirs: Programme, language: str = "en") -> list[ConflictWords]:
    merged = merge(BASE, ours, theirs)
    return [conflict(texts(language), merged, found) for found in merged.conflicts]


def test_two_values_are_told_side_by_side() -> None:
    ours = changed(
        talk={"title": "Hjul", "start": 600, "duration": 50, "parts": (*PARTS, Part("x", "Et"))},
        coffee={"day": None, "start": None},
        ida={"mail": ""},
    )
    theirs = changed(
        talk={"title": "", "start": 570, "duration": 1, "parts": PARTS[::-1]},
        coffee={"start": 700, "room": "hall"},
        ida={"position": "Leder"},
    )
    assert words(ours, theirs) == [
        ConflictWords("10:00–10:50 “Hjul”", "Time", "10:00", "9:30"),
        ConflictWords("10:00–10:50 “Hjul”", "Title", "Hjul", "nothing"),
        ConflictWords("10:00–10:50 “Hjul”", "Length", "50 minutes", "1 minute"),
        ConflictWords("10:00–10:50 “Hjul”", "Parts", "Hjulene, Hylderne, Et", "Hylderne, Hjulene"),
        ConflictWords("“Kaffe”", "Time", "not placed", "11:40, Festsalen"),
    ]


def test_what_one_side_removed_is_told() -> None:
    removed = apply(BASE, remove_entries(BASE, ["talk"]))
    appearing = apply(BASE, appear_speaker(BASE, "bo", "talk", lambda: "x"))
    talk = "9:15–10:00 “Hylder med hjul”"
    assert words(removed, changed(talk={"title": "Hjul"})) == [
        ConflictWords("9:15–10:00 “Hjul”", "", "Removed", "Changed")
    ]
    assert words(removed, appearing) == [ConflictWords(talk, "", "Removed", "Still needed")]
    assert words(appearing, removed) == [ConflictWords(talk, "", "Still needed", "Removed")]


def test_two_rows_of_one_id_are_told_by_name() -> None:
    ours = apply(BASE, add_rows(EditKind.ADD, [Room("new", name="Gården")]))
    theirs = apply(BASE, add_rows(EditKind.ADD, [Entry("new", title="Gåtur")]))
    assert words(ours, theirs) == [ConflictWords("Gården", "", "Gården", "“Gåtur”")]


def test_danish_has_its_words() -> None:
    ours, theirs = changed(coffee={"public": False}), changed(coffee={"duration": 30})
    assert words(ours, theirs, "da") == []
    found = words(changed(programme={"title": ""}), changed(programme={"title": "Dag"}), "da")
    assert found == [ConflictWords("Programmet", "Titel", "intet", "Dag")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_everything_can_be_told(language: str) -> None:
    merged = merge(BASE, BASE, BASE)
    rows = [BASE, *(row for name in TABLES.values() for row in getattr(BASE, name).values())]
    for row in rows:
        for field in fields(row):
            value = (getattr(row, field.name),)
            told = conflict(
                texts(language), merged, Conflict(row.id, (field.name,), value, value, (None,))
            )
            assert told.subject
            assert told.what
            assert told.ours
            assert told.theirs


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", FileState)
def test_every_state_of_a_file_has_its_sentence(language: str, state: FileState) -> None:
    said = wording.file_state(texts(language), state, "Dag.programme", "Nat.programme")
    assert (said == "") == (state is FileState.SAME)
    assert "%(" not in said


def test_a_merge_has_a_name_in_the_undo_menu() -> None:
    edit = Edit(EditKind.MERGE, merge(BASE, BASE, changed(talk={"title": "Hjul"})).edit.changes)
    assert wording.edit_name(texts("en"), BASE, edit) == "Merge with a copy"
    assert wording.edit_name(texts("da"), BASE, edit) == "Flet med en kopi"
