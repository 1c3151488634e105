"""The many ways in which people write dates, times, panels and mails around a programme."""

from __future__ import annotations

from datetime import date

import pytest

from planner.core.programme import Programme, Role
from planner.core.queries import appearances_in, days_in_order, running_order
from planner.core.reading import Doubt, Reading, WarningKind
from planner.formats.programme_text import read

TODAY = date(2026, 9, 1)
DAY = date(2026, 11, 20)  # a Friday
ORDER = "9.00-10.00 Sang\n10.00-16.00 Dans"


def reading(text: str, today: date = TODAY) -> Reading:
    return read(text, language="da", today=today)


def under_title(line: str, today: date = TODAY) -> Reading:
    return reading(f"Lydens dag\n{line}\n\n{ORDER}", today)


def dates(programme: Programme) -> list[date | None]:
    return [day.date for day in days_in_order(programme)]


def times(text: str) -> list[tuple[str, str, str]]:
    def clock(minutes: int | None) -> str:
        return "" if minutes is None else f"{minutes // 60}.{minutes % 60:02d}"

    found = running_order(reading(text).programme)
    return [(clock(e.start), "" if e.open_end else clock(e.end), e.title) for e in found]


def people(text: str) -> list[tuple[str, str, str, Role]]:
    programme = reading(f"Fest\n\n10.00-11.00 Debat\n{text}").programme
    (entry,) = running_order(programme)
    billed = [(programme.speakers[a.speaker], a.role) for a in appearances_in(programme, entry.id)]
    return [(who.name, who.position, who.affiliation, role) for who, role in billed]


def kinds(found: Reading) -> list[tuple[WarningKind, int | None]]:
    return [(warning.kind, warning.line) for warning in found.warnings]


@pytest.mark.parametrize(
    "line",
    [
        "Fredag den 20. november 2026",
        "Fredag den 20. november 2026 kl. 9-16",
        "Fredag den 20. november 2026 kl. 9.00-16.00",
        "Fredag den 20. november 2026, kl. 9.00",
        "Fredag den 20. november 2026 fra kl. 9 til ca. kl. 16",
        "**Fredag den 20. november 2026**",
        "20/11 2026",
        "20/11-2026",
        "20.11.2026, 9-16",
        "fredag d. 20.11.26",
        "fredag d. 20/11-26",
        "Dato: 20/11 2026",
        "**Dato:** 20. november 2026",
        "__Dato__: 20. november 2026",
        "Dato og tid: Fredag den 20. november 2026 kl. 9-16",
    ],
)
def test_date_line_dates_the_day(line: str) -> None:
    found = under_title(line)
    assert (found.programme.title, found.programme.subtitle) == ("Lydens dag", "")
    assert dates(found.programme) == [DAY]
    assert kinds(found) == []


@pytest.mark.parametrize(
    ("line", "day"),
    [("d. 12/3", date(2027, 3, 12)), ("Dato: 12/3", date(2027, 3, 12)), ("den 12.3.", None)],
)
def test_day_and_month_in_figures_are_a_date_behind_a_small_word(
    line: str, day: date | None
) -> None:
    found = under_title(line)
    assert dates(found.programme) == [day or date(2027, 3, 12)]
    assert [warning.kind for warning in found.warnings] == [WarningKind.NO_YEAR]


@pytest.mark.parametrize("line", ["1/3", "9.10-10 mødes vi", "fredag kl. 9.10", "2.3.4"])
def test_other_figures_are_no_dates(line: str) -> None:
    assert dates(under_title(line).programme) == [None]


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("Pakhuset, fredag den 20. november 2026", "Pakhuset"),
        ("Pakhuset – fredag den 20. november 2026 kl. 9-16", "Pakhuset"),
        ("Pakhuset, Havnevej 4, den 20. november 2026, kl. 9", "Pakhuset, Havnevej 4"),
        ("Fredag den 20. november 2026 kl. 9-16, Pakhuset", "Pakhuset"),
    ],
)
def test_place_beside_the_date_is_the_venue(line: str, venue: str) -> None:
    found = under_title(line)
    assert (found.programme.subtitle, found.programme.venue.name) == ("", venue)
    assert dates(found.programme) == [DAY]
    assert kinds(found) == []


def test_place_beside_the_date_is_not_said_twice() -> None:
    text = "Pakhuset, fredag den 20. november 2026\n\nSted: Pakhuset, Havnevej 4"
    assert under_title(text).programme.venue.name == "Pakhuset, Havnevej 4"


def test_date_in_the_title_counts_where_there_is_no_other() -> None:
    found = reading(f"Lydens dag, fredag den 20. november 2026\n\n{ORDER}").programme
    assert (found.title, dates(found)) == ("Lydens dag", [DAY])
    whole = reading(f"Lydens dag den 20. november 2026\n\n{ORDER}").programme
    assert (whole.title, dates(whole)) == ("Lydens dag den 20. november 2026", [DAY])
    labelled = reading(f"Konference: Lydens dag, fredag den 20. november 2026\n\n{ORDER}").programme
    assert (labelled.title, dates(labelled)) == ("Lydens dag", [DAY])
    other = under_title("Om mødet den 3. maj 2025\nDato: 20. november 2026").programme
    assert dates(other) == [DAY]


def test_sentence_with_a_date_stays_in_the_introduction() -> None:
    text = "Kom og hør.\nMeld dig til, inden vi lukker den 3. november 2026, hos Ida."
    found = under_title(text).programme
    assert "inden vi lukker den 3. november 2026" in found.introduction
    assert dates(found) == [None]


def test_hours_beside_the_date_are_held_against_the_entries() -> None:
    found = under_title("Fredag den 20. november 2026 kl. 8-16")
    (warning,) = found.warnings
    assert (warning.kind, warning.line) == (WarningKind.CONTRADICTS, 2)
    assert warning.values == {
        "text": "kl. 8-16",
        "start": 480,
        "end": 960,
        "opens": 540,
        "closes": 960,
    }


def test_start_beside_the_date_is_held_against_the_day_it_belongs_to() -> None:
    found = reading(
        "Fest\n\nFredag den 20. november 2026 kl. 9.00\n9.00 Sang\n\n"
        "Lørdag den 21. november 2026 kl. 10.00\n11.00 Dans"
    )
    assert dates(found.programme) == [DAY, date(2026, 11, 21)]
    (warning,) = found.warnings
    assert (warning.kind, warning.line, warning.values["opens"]) == (
        WarningKind.CONTRADICTS,
        6,
        660,
    )


def test_hours_beside_the_date_are_the_days_where_there_are_no_entries() -> None:
    (day,) = reading("Fest\n\nFredag den 20. november 2026 kl. 10-14").programme.days.values()
    assert (day.date, day.opens, day.closes) == (DAY, 600, 840)


@pytest.mark.parametrize(
    ("line", "today", "expected", "doubt"),
    [
        ("Fredag den 20. november", date(2026, 9, 1), date(2026, 11, 20), Doubt.NO_YEAR),
        ("Fredag den 20. november", date(2027, 2, 1), date(2026, 11, 20), Doubt.NO_YEAR),
        ("Torsdag den 20. november", date(2027, 2, 1), date(2025, 11, 20), Doubt.NO_YEAR),
        ("Mandag den 20. november", date(2025, 2, 1), date(2023, 11, 20), Doubt.NO_YEAR),
        ("20. november", date(2026, 11, 21), date(2027, 11, 20), Doubt.NO_YEAR),
        ("Tirsdag den 20. november", date(2026, 9, 1), date(2026, 11, 20), Doubt.WEEKDAY),
    ],
)
def test_missing_year_is_the_nearest_that_suits(
    line: str, today: date, expected: date, doubt: Doubt
) -> None:
    found = under_title(line, today)
    (day,) = found.programme.days.values()
    marks = {mark.doubt for mark in found.marks if mark.id == day.id}
    assert (day.date, marks) == (expected, {doubt})
    assert [warning.kind.value for warning in found.warnings] == [doubt.value]


def test_each_day_may_write_its_times_in_its_own_way() -> None:
    text = (
        "Fest\n\nTorsdag den 19. november 2026\nkl. 10-10.15 Velkomst\nkl. 10.15-12 Sang\n\n"
        "Fredag den 20. november 2026\n9-10 Opsamling\n10-11 Dans\n11-11.15 pause\n"
        "11.15-12 Hvad nu?\n\nLørdag den 21. november 2026\n0930-1000 Kaffe\n1000-1100 Farvel"
    )
    assert times(text) == [
        ("10.00", "10.15", "Velkomst"),
        ("10.15", "12.00", "Sang"),
        ("9.00", "10.00", "Opsamling"),
        ("10.00", "11.00", "Dans"),
        ("11.00", "11.15", "pause"),
        ("11.15", "12.00", "Hvad nu?"),
        ("9.30", "10.00", "Kaffe"),
        ("10.00", "11.00", "Farvel"),
    ]


@pytest.mark.parametrize(
    ("line", "start", "end", "title"),
    [
        ("10:45-12 Workshops", "10.45", "12.00", "Workshops"),
        ("10.45 – 12 Workshops", "10.45", "12.00", "Workshops"),
        ("12-12.45 Frokost", "12.00", "12.45", "Frokost"),
        ("9.00 – 10 gode råd", "9.00", "", "10 gode råd"),
        ("9.00 – 3 Gode Råd", "9.00", "", "3 Gode Råd"),
        ("9.00 3 gode råd", "9.00", "", "3 gode råd"),
    ],
)
def test_end_may_be_a_mere_hour_beside_a_sure_time(
    line: str, start: str, end: str, title: str
) -> None:
    assert times(line) == [(start, end, title)]


def test_counts_at_the_beginning_of_a_line_are_no_times() -> None:
    text = "9-10 Sang\n10-11 Dans\nI grupper på\n3-4 deltagere\n8-10 stole\n11-12 Mad"
    assert [title for _, _, title in times(text)] == ["Sang", "Dans", "Mad"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Panel: Ole Kvist (formand, Egnsforeningen), Anna Holt (lektor, Ellesø Universitet)",
            [
                ("Ole Kvist", "formand", "Egnsforeningen", Role.PANELLIST),
                ("Anna Holt", "lektor", "Ellesø Universitet", Role.PANELLIST),
            ],
        ),
        (
            "Ved Ole Kvist (formand for Egnsforeningen) og Anna Holt (Ellesø Universitet)",
            [
                ("Ole Kvist", "formand", "Egnsforeningen", Role.SPEAKER),
                ("Anna Holt", "", "Ellesø Universitet", Role.SPEAKER),
            ],
        ),
        (
            "Ved Ole Kvist (formand), Anna Holt",
            [("Ole Kvist", "formand", "", Role.SPEAKER), ("Anna Holt", "", "", Role.SPEAKER)],
        ),
        (
            "**Ordstyrer:** Bo Krog (redaktør, Havneposten)",
            [("Bo Krog", "redaktør", "Havneposten", Role.MODERATOR)],
        ),
        (
            "Ved Ida Holt og Bo Krog (Vestby Museum)",
            [
                ("Ida Holt", "", "Vestby Museum", Role.SPEAKER),
                ("Bo Krog", "", "Vestby Museum", Role.SPEAKER),
            ],
        ),
    ],
)
def test_brackets_hold_what_is_said_of_one_person(
    line: str, expected: list[tuple[str, str, str, Role]]
) -> None:
    assert people(line) == expected


@pytest.mark.parametrize(
    ("stray", "told"),
    [
        ("november", False),
        ("November 2026", False),
        ("fredag", False),
        ("oktober", True),
        ("mandag", True),
        ("november 2025", True),
        ("31. februar 2026", True),
        ("Fredag den 31. februar 2026 kl. 9-16", True),
    ],
)
def test_calendar_line_is_told_only_where_it_disagrees(stray: str, told: bool) -> None:  # noqa: FBT001 - a table's column
    for text in (
        f"{stray}\n\nLydens dag\n\nDato: Fredag den 20. november 2026\n\n{ORDER}",
        f"Lydens dag\n{stray}\n\nDato: Fredag den 20. november 2026\n\n{ORDER}",
    ):
        found = reading(text)
        assert (found.programme.title, found.programme.subtitle) == ("Lydens dag", "")
        at = text.splitlines().index(stray) + 1
        assert kinds(found) == ([(WarningKind.NOT_USED, at)] if told else [])


def test_impossible_date_behind_its_label_is_told() -> None:
    found = under_title("Dato: 31. februar 2026 kl. 9-16")
    assert (WarningKind.NOT_USED, 2) in kinds(found)


def test_mail_headers_are_no_title_but_the_subject_is() -> None:
    found = reading(
        "---------- Videresendt besked ----------\nFra: Ida Holt <ida@havn.example>\n"
        "Sendt: 3. oktober 2026 09.12\nTil: Bo Krog\nEmne: SV: VS: Lydens dag\n\n"
        f"Hej Bo\n\nHer kommer det.\n\nDato: 20. november 2026\n\n{ORDER}"
    )
    assert found.programme.title == "Lydens dag"
    assert found.programme.introduction == "Her kommer det."
    assert dates(found.programme) == [DAY]
    assert kinds(found) == []


@pytest.mark.parametrize(
    ("below", "title"),
    [("Konference: Byens lyd", "Byens lyd"), ("Lydens dag\n\nKom og hør.", "Lydens dag")],
)
def test_title_in_the_mail_beats_its_subject(below: str, title: str) -> None:
    head = "From: Ida\nTo: Bo\nSubject: Fwd: Lydens dag, fredag den 20. november 2026\n\n"
    assert reading(f"{head}{below}\n\n{ORDER}").programme.title == title


def test_subject_tells_the_date_where_the_text_does_not() -> None:
    head = "Fra: Ida\nEmne: Re: Lydens dag, fredag den 20. november 2026\n\n"
    for below in ("Hej Bo", "Lydens dag"):
        programme = reading(f"{head}{below}\n\n{ORDER}").programme
        assert (programme.title, dates(programme)) == ("Lydens dag", [DAY])


def test_one_line_may_look_like_a_header_without_being_one() -> None:
    assert reading(f"Til: alle byens lyde\n\n{ORDER}").programme.title == "Til: alle byens lyde"


@pytest.mark.parametrize(
    "line",
    [
        "Kl. 10 Sang. Kl. 11 Kaffe. Kl. 13 Slut.",
        "kl. 10 Sang, kl. 11 Kaffe, kl. 13 Slut",
        "Program: kl. 10 Sang, kl. 11 Kaffe, kl. 13 Slut",
        "10.00 Sang • 11.00 Kaffe • 13.00 Slut",
        "10.00-11.00 Sang; 11.00-13.00 Kaffe; 13.00 Slut",
    ],
)
def test_running_order_on_one_line_is_cut_up(line: str) -> None:
    found = times(f"Fest\n\n{line}")
    assert [(start, title) for start, _, title in found] == [
        ("10.00", "Sang"),
        ("11.00", "Kaffe"),
        ("13.00", "Slut"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "10.00-12.00 Sang. 11.00 Kaffe",
        "Kl. 10 synger vi. Kl. 11 danser vi.",
        "10.00 Sang, 9.00 Dans",
        "10.00 – 10.30 Sang – 12 viser",
    ],
)
def test_line_that_is_not_surely_a_running_order_stays_whole(line: str) -> None:
    assert len(times(line)) == 1


def test_times_left_within_a_title_are_told() -> None:
    line = f"Kl. 10 Sang, {'og så videre ' * 8}, kl. 11 kaffe, kl. 13 slut"
    found = reading(f"Fest\n\n{line}")
    assert (WarningKind.NOT_USED, 3) in kinds(found)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_time_in_running_text_that_breaks_the_order_is_no_entry(gap: str) -> None:
    prose = "Kl. 9.30 slukkes lyset. I 1998 var der mørkt."
    text = f"9.00-10.00 Mørke\nVi begynder stille.{gap}{prose}\n\n10.00 Lys{gap}{prose}\n11.00 Nat"
    found = running_order(reading(text).programme)
    assert [entry.title for entry in found] == ["Mørke", "Lys", "Nat"]
    assert all(prose in entry.abstract for entry in found[:2])


def test_time_in_a_line_that_a_mail_broke_is_no_entry() -> None:
    text = (
        "10.00 Lys\nOm den aften, da hele havnen ventede på, at nogen skulle tænde klokken\n"
        "9.30 Ida gik op i tårnet og gjorde det.\n11.00 Nat"
    )
    assert [title for _, _, title in times(text)] == ["Lys", "Nat"]


def test_entries_of_a_second_track_may_begin_again_earlier() -> None:
    text = "Spor A\n9.00 Sang\n10.00 Dans\n\nSpor B\n9.00 bål.\n10.00 Brød"
    assert len(times(text)) == 4


def test_entries_keep_the_order_of_the_text() -> None:
    found = reading("Fest\n\n9.00-10.00 Ånd\n9.00-10.00 Ark\n9.00-10.00 Bål").programme
    inorder = sorted(found.entries.values(), key=lambda entry: entry.order)
    assert [entry.title for entry in inorder] == ["Ånd", "Ark", "Bål"]
    assert [entry.order for entry in inorder] == [0, 1, 2]
