"""Each value that the inner layers may say has its sentence, in each language."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import planner
from planner import wording
from planner.core.changes import Edit, EditKind, add_rows, apply, change_fields
from planner.core.checks import Finding, FindingKind, Severity
from planner.core.edits.merge_speakers import merge_speakers
from planner.core.edits.pack import pack
from planner.core.edits.place import change_room, pin
from planner.core.edits.remove import remove_and_close, remove_entries
from planner.core.edits.shift import shift
from planner.core.faults import Fault, PlannerError
from planner.core.programme import Appearance, Day, Entry, EntryKind, Programme, Speaker
from planner.core.reading import ReadingWarning, WarningKind
from planner.text import LANGUAGES, interface_language, texts
from planner.wording.readings import reading_warning
from tests.core.pictures import a_day

PROGRAMME = Programme(
    "p",
    title="Læsefest",
    days={"d": Day("d", date=date(2027, 4, 15))},
    entries={
        "a": Entry("a", title="Velkomst", day="d", start=570, duration=15),
        "b": Entry("b", kind=EntryKind.BREAK, duration=15),
    },
    speakers={"s": Speaker("s", name="Ida Holm")},
)
VALUES: dict[str, str | int | date] = {
    "text": "lang linje",
    "title": "Velkomst",
    "day": 2,
    "date": date(2027, 4, 15),
    "weekday": 0,
    "start": 570,
    "end": 540,
    "opens": 540,
    "closes": 960,
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_has_its_sentence(language: str) -> None:
    spoken = texts(language)
    said = [
        *(
            wording.fault(spoken, PlannerError(fault, Path("x.txt"), where="w", what="a slip"))
            for fault in Fault
        ),
        *(
            wording.finding(
                spoken, PROGRAMME, Finding(kind, Severity.ERROR, ("a", "b", "s"), 7, "☃")
            )
            for kind in FindingKind
        ),
        *(reading_warning(spoken, ReadingWarning(kind, 3, VALUES)) for kind in WarningKind),
        *(wording.edit_name(spoken, PROGRAMME, Edit(kind, ())) for kind in EditKind),
    ]
    assert all(said)
    assert not [sentence for sentence in said if "%(" in sentence or "\n" in sentence]


def test_minutes_and_quotation_marks_are_the_languages_own() -> None:
    overlap = Finding(FindingKind.OVERLAP, Severity.ERROR, ("a", "b"), minutes=1)
    assert wording.finding(texts("en"), PROGRAMME, overlap) == (
        "9:30–9:45 “Velkomst” and “Break” overlap by 1 minute."
    )
    assert wording.finding(texts("da"), PROGRAMME, overlap) == (
        "9.30–9.45 »Velkomst« og »Pause« overlapper hinanden med 1 minut."
    )


def test_an_edit_is_named_by_what_was_grabbed() -> None:
    edit = change_fields(PROGRAMME, EditKind.MOVE, {"a": {"start": 600}})
    assert wording.edit_name(texts("da"), PROGRAMME, edit) == "Flyt »Velkomst«"


def test_a_deletion_is_named_by_what_was_deleted_and_not_by_what_hung_on_it() -> None:
    programme = replace(PROGRAMME, appearances={"x": Appearance("x", "s", "a")})
    deletion = remove_entries(programme, ["a"])
    assert wording.edit_name(texts("da"), programme, deletion) == "Slet »Velkomst«"
    after = apply(programme, deletion)
    assert wording.edit_name(texts("da"), after, deletion) == "Slet »Velkomst«"


def test_an_edit_of_several_entries_is_named_by_their_number() -> None:
    deletion = remove_entries(PROGRAMME, ["a", "b"])
    assert wording.edit_name(texts("en"), PROGRAMME, deletion) == "Delete (2 items)"
    day = a_day("A/r 9:00-9:30, B/r 9:30-10:00, C/s 9:00-9:30", rooms="r s")
    gone = change_room(day, ["A", "B"], "s")
    assert gone.ids == {"A", "B", "C"}
    assert wording.edit_name(texts("en"), day, gone) == "Move (2 items)"
    one = change_room(day, ["A"], "s")
    assert wording.edit_name(texts("en"), day, one) == "Move “A”"


def test_an_edit_about_times_is_named_after_no_single_entry() -> None:
    day = a_day("A 9:00-9:30, B 9:40-10:00, C 10:10-10:30")
    assert wording.edit_name(texts("en"), day, pack(day, "A")) == "Close all gaps"
    moved = shift(day, "B", 5, everywhere=False)
    assert wording.edit_name(texts("en"), day, moved) == "Shift the times"


def test_deleting_and_closing_up_is_named_by_what_was_deleted() -> None:
    day = a_day("A 9:00-9:30, B 9:30-10:00, C 10:00-10:30")
    edit = remove_and_close(day, ["A"])
    assert wording.edit_name(texts("en"), apply(day, edit), edit) == "Delete “A”"


def test_freeing_a_time_is_not_called_fixing_it() -> None:
    day = a_day("A 9:00-9:30, L! 12:00-12:45")
    assert wording.edit_name(texts("en"), day, pin(day, "A", pinned=True)) == "Fix the time “A”"
    assert wording.edit_name(texts("en"), day, pin(day, "L", pinned=False)) == "Free the time “L”"


def test_a_step_keeps_its_name_when_a_later_one_takes_away_what_it_was_about() -> None:
    danish, ida = texts("da"), PROGRAMME.speakers["s"]
    added = add_rows(EditKind.ADD, [Appearance("x", "s", "a")])
    photo = change_fields(PROGRAMME, EditKind.CHANGE, {"s": {"photo": "0" * 64}})
    after = replace(PROGRAMME, speakers={})
    assert wording.edit_name(danish, after, added) == "Tilføj"
    gone = {"s": ida}
    assert wording.edit_name(danish, after, added, gone) == "Tilføj »Ida Holm«"
    assert wording.edit_name(danish, after, photo, gone) == "Ret »Ida Holm«"


def test_merging_and_reading_in_people_is_named_so() -> None:
    ole = Speaker("o", name="Ole Bang")
    both = replace(PROGRAMME, speakers={**PROGRAMME.speakers, "o": ole})
    merged = merge_speakers(both, "s", "o", {"mail": "ida@holm.example"})
    assert wording.edit_name(texts("en"), both, merged) == "Merge speakers “Ida Holm”"
    brought = add_rows(EditKind.IMPORT, [ole])
    assert wording.edit_name(texts("en"), PROGRAMME, brought) == "Read in speakers"
    with_item = add_rows(EditKind.IMPORT, [ole, Entry("c", title="Sang", duration=10)])
    assert wording.edit_name(texts("en"), PROGRAMME, with_item) == "Read in “Sang”"


def test_every_sentence_is_marked_where_the_catalogue_finds_it() -> None:
    """A catalogue is made from calls of `gettext`, `ngettext`, `pgettext` and `_` alone."""
    hidden = [
        f"{path.name}:{value.lineno}"
        for path in Path(planner.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Assign)
        for name, value in assigned(node)
        if isinstance(value, ast.Attribute)
        and (value.attr in ("ngettext", "pgettext") or (value.attr == "gettext" and name != "_"))
    ]
    assert hidden == []


def assigned(node: ast.Assign) -> list[tuple[str, ast.expr]]:
    """The names that an assignment gives, each with what it stands for."""
    (target,), value = node.targets[:1], node.value
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return [(ast.unparse(t), v) for t, v in zip(target.elts, value.elts, strict=False)]
    return [(ast.unparse(target), value)]


def test_warnings_tell_times_and_dates_in_the_language() -> None:
    warning = ReadingWarning(WarningKind.CONTRADICTS, 9, {**VALUES, "text": "kl. 07:00"})
    said = reading_warning(texts("da"), warning)
    assert said.startswith("»kl. 07:00« stemmer ikke")
    assert "9.00 til 16.00" in said
    no_year = ReadingWarning(WarningKind.NO_YEAR, 1, VALUES)
    assert "torsdag den 15. april 2027" in reading_warning(texts("da"), no_year)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LANG": "da_DK.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANGUAGE": "de:da", "LANG": "en_GB.UTF-8"}, "da"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_the_environment_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert interface_language(environment) == language
