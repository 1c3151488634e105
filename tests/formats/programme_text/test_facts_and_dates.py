"""What a text says of the whole day: where, when, and for whom."""

from __future__ import annotations

from datetime import date

import pytest

from planner.core.programme import FactKind, Venue
from planner.core.queries import days_in_order, running_order
from planner.core.reading import Doubt, WarningKind
from planner.formats.programme_text import read
from tests.formats.programme_text.read_lines import TODAY, warnings


def test_plainly_stated_rooms_are_rooms() -> None:
    text = "9.00-10.00 Sang, lokale B2\n10.00-11.00 Dans\nLokale: Store sal\n11.00-12.00 Fest"
    programme = read(text, language="da", today=TODAY).programme
    rooms = [programme.rooms[e.room].name if e.room else None for e in running_order(programme)]
    assert rooms == ["lokale B2", "Store sal", None]


def test_facts_behind_the_last_entry_are_facts() -> None:
    text = (
        "Fest\n9.00-10.00 Sang\nAlle synger.\n\nPris: 100 kr.\nTilmeldingsfrist: 1. maj\n\nFarvel"
    )
    reading = read(text, language="da", today=TODAY, date=TODAY)
    assert [(f.kind, f.text) for f in reading.programme.facts] == [
        (FactKind.PRICE, "100 kr."),
        (FactKind.DEADLINE, "1. maj"),
    ]
    assert running_order(reading.programme)[0].abstract == "Alle synger."
    assert warnings(reading) == [(WarningKind.NOT_USED, 8)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Arrangører: Nordby Arkiv, Sydby Arkiv og Østby",
            ("Nordby Arkiv", "Sydby Arkiv", "Østby"),
        ),
        ("Arrangør: Center for Kultur og Fritid", ("Center for Kultur og Fritid",)),
        ("Arrangør: Børne- og Ungeforvaltningen", ("Børne- og Ungeforvaltningen",)),
        ("Arrangører:\n- Nordby Arkiv\n- Sydby Arkiv", ("Nordby Arkiv", "Sydby Arkiv")),
    ],
)
def test_organisers_are_told_apart(line: str, expected: tuple[str, ...]) -> None:
    assert read(f"Fest\n\n{line}", language="da", today=TODAY).programme.organisers == expected


def test_fact_keeps_a_label_that_is_not_the_usual_one() -> None:
    text = "Fest\n\nPris: 9 kr.\nGebyr: 8 kr.\nTid og sted: 3. maj 2028, Pakhuset"
    programme = read(text, language="da", today=TODAY).programme
    assert [(fact.kind, fact.label) for fact in programme.facts] == [
        (FactKind.PRICE, ""),
        (FactKind.PRICE, "Gebyr"),
        (FactKind.OTHER, "Tid og sted"),
    ]
    assert [day.date for day in programme.days.values()] == [date(2028, 5, 3)]


def test_address_on_its_own_line_is_the_address() -> None:
    programme = read(
        "Fest\n\nSted: Pakhuset\nAdresse: Havnevej 4", language="da", today=TODAY
    ).programme
    assert programme.venue == Venue("Pakhuset", "Havnevej 4")


@pytest.mark.parametrize(
    ("stated", "expected", "doubt"),
    [
        ("Torsdag den 19. oktober 2028", date(2028, 10, 19), None),
        ("19.10.2028", date(2028, 10, 19), None),
        ("2028-10-19", date(2028, 10, 19), None),
        ("19. oktober", date(2028, 10, 19), Doubt.NO_YEAR),
        ("Fredag den 19. oktober", date(2029, 10, 19), Doubt.NO_YEAR),
        ("5. januar", date(2029, 1, 5), Doubt.NO_YEAR),
        ("Fredag den 19. oktober 2028", date(2028, 10, 19), Doubt.WEEKDAY),
        ("19.-20. oktober 2028", date(2028, 10, 19), None),
    ],
)
def test_dates_are_read_and_their_weekday_checked(
    stated: str, expected: date, doubt: Doubt | None
) -> None:
    reading = read(f"Fest\n\nDato: {stated}\n\n9.00-10.00 Sang", language="da", today=TODAY)
    (day,) = reading.programme.days.values()
    (mark,) = [mark for mark in reading.marks if mark.id == day.id]
    assert (day.date, mark.field, mark.first, mark.doubt) == (expected, "date", 3, doubt)
    kinds = {Doubt.NO_YEAR: [WarningKind.NO_YEAR], Doubt.WEEKDAY: [WarningKind.WEEKDAY], None: []}
    assert [warning.kind for warning in reading.warnings] == kinds[doubt]


def test_given_date_is_not_doubted() -> None:
    reading = read("Fest\n\nDato: 19. oktober\n\n9.00 Sang", today=TODAY, date=date(2030, 5, 2))
    assert [day.date for day in reading.programme.days.values()] == [date(2030, 5, 2)]
    assert reading.warnings == ()


def test_no_date_is_told() -> None:
    reading = read("Fest\n9.00-10.00 Sang", language="da", today=TODAY)
    assert warnings(reading) == [(WarningKind.NO_DATE, None)]


def test_dated_headings_begin_days() -> None:
    text = "Fest\n\nTorsdag 19.10.2028\n9.00 Sang\nFredag\n10.00 Dans\nDag 3\n11.00 Mad"
    programme = read(text, language="da", today=TODAY).programme
    days = days_in_order(programme)
    assert [day.date for day in days] == [date(2028, 10, n) for n in (19, 20, 21)]
    assert [(e.day, e.title) for e in running_order(programme)] == [
        (day.id, title) for day, title in zip(days, ["Sang", "Dans", "Mad"], strict=True)
    ]


def test_given_date_moves_the_other_days_along() -> None:
    text = "Fest\n\nTorsdag 19.10.2028\n9.00 Sang\nLørdag 21.10.2028\n10.00 Dans"
    programme = read(text, language="da", today=TODAY, date=date(2029, 1, 1)).programme
    assert [d.date for d in days_in_order(programme)] == [date(2029, 1, 1), date(2029, 1, 3)]
