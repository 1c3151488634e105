"""Each value that the inner layers may say has its sentence, in each language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner import wording
from planner.core.changes import Edit, EditKind, apply, change_fields
from planner.core.checks import Finding, FindingKind, Severity
from planner.core.edits.remove import remove_entries
from planner.core.faults import Fault, PlannerError
from planner.core.programme import Appearance, Day, Entry, EntryKind, Programme, Speaker
from planner.core.reading import ReadingWarning, WarningKind
from planner.text import LANGUAGES, interface_language, texts

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
        *(wording.reading_warning(spoken, ReadingWarning(kind, 3, VALUES)) for kind in WarningKind),
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


def test_warnings_tell_times_and_dates_in_the_language() -> None:
    warning = ReadingWarning(WarningKind.CONTRADICTS, 9, {**VALUES, "text": "kl. 07:00"})
    said = wording.reading_warning(texts("da"), warning)
    assert said.startswith("»kl. 07:00« stemmer ikke")
    assert "9.00 til 16.00" in said
    no_year = ReadingWarning(WarningKind.NO_YEAR, 1, VALUES)
    assert "torsdag den 15. april 2027" in wording.reading_warning(texts("da"), no_year)


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
