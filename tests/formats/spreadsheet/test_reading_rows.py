"""Rows become items, with their days, rooms, lengths and people; what is a guess is marked."""

from __future__ import annotations

from datetime import date, datetime, time

from planner.core.programme import EntryKind, Role
from planner.core.reading import Doubt, WarningKind
from planner.formats.spreadsheet import Columns, Field, Sheet, lines_of
from tests.formats.spreadsheet.sheets import (
    billed,
    book_sheet,
    dates,
    doubts,
    entry_called,
    items,
    names,
    reading_of,
    text_sheet,
    understood,
)


def test_a_run_sheet_of_a_town_hall_is_read() -> None:
    reading = understood(
        book_sheet(
            [
                ["Drejebog: Møllens dag"],
                ["Torsdag den 7. maj 2026"],
                [],
                ["Fra", "Til", "Hvad", "Hvem", "Hvor", "Bemærkninger"],
                [time(9), time(9, 15), "Velkomst", "Borgmester Ida Lund", "Salen", "Mikrofon"],
                ["9.15", "10.00", "Mel med mening", "Bo Eng, lektor, Byens Universitet", "Salen"],
                [0.4166666667, 0.4375, "Kaffe"],
                [None, None, "Husk at lukke vinduerne"],
                ["10.30", None, "Tak for i dag", None, "Salen"],
            ]
        )
    )
    assert reading.programme.title == "Drejebog: Møllens dag"
    assert dates(reading) == [date(2026, 5, 7)]
    assert items(reading) == [
        ("9.00", "9.15", "Velkomst", "Salen"),
        ("9.15", "10.00", "Mel med mening", "Salen"),
        ("10.00", "10.30", "Kaffe", ""),
        ("10.30", "", "Tak for i dag", "Salen"),
    ]
    assert entry_called(reading, "Kaffe").kind is EntryKind.BREAK
    assert entry_called(reading, "Velkomst").note == "Mikrofon"
    (bo,) = (s for s in reading.programme.speakers.values() if s.name == "Bo Eng")
    assert (bo.position, bo.affiliation) == ("lektor", "Byens Universitet")
    (left,) = (w for w in reading.warnings if w.kind is WarningKind.NOT_USED)
    assert (left.line, left.values["text"]) == (8, "Husk at lukke vinduerne")


def test_an_item_without_an_end_lasts_until_the_next_in_its_room() -> None:
    reading = reading_of(
        "Zeit;Titel;Raum\n9:00;Mehl;Halle\n9:30;Korn;Stube\n10:00;Pause;\n10:30;Brot;Halle\n"
    )
    lengths = [entry.duration for entry in reading.programme.entries.values()]
    assert lengths == [60, 30, 30, 30]
    assert doubts(reading, "duration") == [Doubt.NO_END] * 4


def test_an_end_before_the_start_is_told_and_not_used() -> None:
    reading = reading_of("Start;Slut;Titel\n10.00;9.00;Mel\n11.00;12.00;Korn\n")
    (warning,) = (w for w in reading.warnings if w.kind is WarningKind.END_BEFORE_START)
    assert (warning.line, warning.values["end"]) == (2, 540)
    assert entry_called(reading, "Mel").duration == 60
    assert doubts(reading, "duration") == [Doubt.END_BEFORE_START]


def test_an_evening_runs_past_midnight() -> None:
    reading = reading_of("Start;Slut;Titel\n22.00;01.00;Fest\n01.30;02.00;Natmad\n")
    assert items(reading) == [("22.00", "25.00", "Fest", ""), ("25.30", "26.00", "Natmad", "")]


def test_moments_on_both_sides_of_midnight_are_one_night() -> None:
    sheet = book_sheet(
        [
            ["Titel", "Start", "Slut"],
            ["Fest", datetime(2026, 5, 7, 20), datetime(2026, 5, 8, 1)],  # noqa: DTZ001 - wall clock
        ]
    )
    assert items(understood(sheet)) == [("20.00", "25.00", "Fest", "")]


def test_afternoons_are_told_by_their_marks() -> None:
    reading = reading_of("Start,End,Title\n11:30 AM,12:30 PM,Flour\n1:30 PM,2:00 PM,Grain\n")
    assert [item[:2] for item in items(reading)] == [("11.30", "12.30"), ("13.30", "14.00")]


def test_a_day_stated_once_holds_for_the_rows_below() -> None:
    reading = reading_of(
        "Dato;Tid;Titel\n"
        "7. maj 2026;9.00-10.00;Mel\n;10.00-11.00;Korn\n8. maj 2026;9.00-10.00;Brød\n"
    )
    assert dates(reading) == [date(2026, 5, 7), date(2026, 5, 8)]
    first = [e.day for e in reading.programme.entries.values()]
    assert first[0] == first[1] != first[2]


def test_a_row_with_a_day_alone_begins_it() -> None:
    reading = reading_of(
        "Tid;Titel\nTorsdag den 7. maj 2026;\n9.00;Mel\n"
        "Fredag den 8. maj 2026;\nTid;Titel\n9.00;Korn\n"
    )
    assert dates(reading) == [date(2026, 5, 7), date(2026, 5, 8)]
    assert not [w for w in reading.warnings if w.kind is WarningKind.NOT_USED]


def test_weekdays_become_dates_from_the_one_that_is_known() -> None:
    text = "Day,Start,Title\nFreitag,9:00,Flour\nSamstag,9:00,Grain\nFreitag,10:00,Bread\n"
    assert dates(reading_of(text)) == [None, None]
    reading = reading_of(text, date=date(2026, 5, 8))
    assert dates(reading) == [date(2026, 5, 8), date(2026, 5, 9)]
    assert len({entry.day for entry in reading.programme.entries.values()}) == 2


def test_days_keep_their_distance_from_a_date_that_is_given() -> None:
    text = "Dato;Start;Titel\n2025-05-07;9.00;Mel\n2025-05-09;9.00;Korn\n"
    reading = reading_of(text, date=date(2026, 6, 1))
    assert dates(reading) == [date(2026, 6, 1), date(2026, 6, 3)]


def test_a_date_without_a_year_or_with_a_wrong_weekday_is_doubtful() -> None:
    reading = reading_of("Dato;Start;Titel\n7. maj;9.00;Mel\nmandag den 8. maj 2026;9.00;Korn\n")
    assert dates(reading) == [date(2026, 5, 7), date(2026, 5, 8)]
    assert doubts(reading, "date") == [Doubt.NO_YEAR, Doubt.WEEKDAY]
    kinds = {w.kind: w.line for w in reading.warnings}
    assert kinds[WarningKind.NO_YEAR] == 2
    assert kinds[WarningKind.WEEKDAY] == 3


def test_american_dates_are_told_by_the_one_that_can_be_nothing_else() -> None:
    reading = reading_of(
        "Start,Title\n5/7/2026 9:00:00,Flour\n5/13/2026 10:00:00,Grain\n5/7/2026 11:00:00,Bread\n"
    )
    assert dates(reading) == [date(2026, 5, 7), date(2026, 5, 13)]
    assert dates(reading_of("Start,Title\n5/7/2026 9:00,Flour\n")) == [date(2026, 7, 5)]


def test_a_column_without_a_name_beside_the_times_has_the_ends() -> None:
    reading = reading_of("Tid;;Titel\n9.00;10.00;Mel\n10.00;11.30;Korn\n")
    assert [item[1] for item in items(reading)] == ["10.00", "11.30"]


def test_a_room_stated_once_holds_until_the_times_begin_anew() -> None:
    reading = reading_of(
        "Rum;Start;Titel\nStora salen;9.00;Mjöl\n;10.00;Korn\nLilla salen;9.00;Bröd\n;10.00;Råg\n"
    )
    rooms = [item[3] for item in items(reading)]
    assert rooms == ["Stora salen", "Stora salen", "Lilla salen", "Lilla salen"]


def test_a_room_left_empty_between_others_is_all_rooms() -> None:
    reading = reading_of(
        "Start;Titel;Lokale\n9.00;Mel;Salen\n10.00;Kaffe;\n10.30;Korn;Loftet\n11.00;Tak;Alle\n"
    )
    assert [item[3] for item in items(reading)] == ["Salen", "", "Loftet", ""]


def test_a_time_stated_once_holds_for_the_other_rooms() -> None:
    reading = reading_of(
        "Aika;Sali;Ohjelma\n9.00–10.00;Sali 1;Jauho\n;Sali 2;Leipä\n12.00–13.00;;Lounas\n"
    )
    assert items(reading)[:2] == [
        ("9.00", "10.00", "Jauho", "Sali 1"),
        ("9.00", "10.00", "Leipä", "Sali 2"),
    ]


def test_merged_cells_hold_for_all_their_rows() -> None:
    sheet = book_sheet(
        [
            ["Start", "Titel", "Lokale"],
            [time(9), "Mel"],
            [time(10), "Korn"],
            [time(11), "Brød", "Loftet"],
            [time(12), "Frokost"],
        ],
        merged=[(1, 2, 2, 2, "Salen")],
    )
    assert [item[3] for item in items(understood(sheet))] == ["Salen", "Salen", "Loftet", ""]


def test_a_kind_in_a_column_decides_and_gives_a_title_where_there_is_none() -> None:
    reading = reading_of(
        "Start;Titel;Type;Oplægsholder\n"
        "9.00;Kaffe på landet;Oplæg;\n10.00;Luft;Pause;\n11.00;;Frokost;\n"
    )
    kinds = {e.title: e.kind for e in reading.programme.entries.values()}
    assert kinds == {
        "Kaffe på landet": EntryKind.SESSION,
        "Luft": EntryKind.BREAK,
        "Frokost": EntryKind.BREAK,
    }
    assert entry_called(reading, "Frokost").pinned


def test_people_come_from_several_columns_with_their_roles() -> None:
    reading = reading_of(
        "Start,Title,Speaker 1,Speaker 2,Chair,Affiliation\n"
        "9:00,Flour,Ida Lund,Bo Eng,Kim Bak,Old Mill\n"
    )
    programme = reading.programme
    flour = entry_called(reading, "Flour")
    assert names(reading, "Flour") == ["Ida Lund", "Bo Eng", "Kim Bak"]
    assert [a.role for a in billed(programme, flour)] == [
        Role.SPEAKER,
        Role.SPEAKER,
        Role.MODERATOR,
    ]
    assert {s.affiliation for s in programme.speakers.values()} == {"Old Mill"}


def test_answers_of_a_form_become_items_that_are_not_placed() -> None:
    reading = reading_of(
        "Tidsstempel,Navn,Mailadresse,Hvor arbejder du?,Titel på dit oplæg,Varighed\n"
        "01-02-2026 10.33.12,Ida Lund,ida@x.example,Byens Arkiv,Mel i mapperne,30\n"
        "02-02-2026 11.33.12,Bo Eng,bo@x.example,Den Gamle Mølle,Korn i kasser,45\n"
    )
    assert items(reading) == [("", "", "Mel i mapperne", ""), ("", "", "Korn i kasser", "")]
    assert not reading.programme.days
    ida, bo = reading.programme.speakers.values()
    assert (ida.name, ida.mail, ida.affiliation) == ("Ida Lund", "ida@x.example", "Byens Arkiv")
    assert (bo.mail, entry_called(reading, "Korn i kasser").duration) == ("bo@x.example", 45)
    assert {w.kind for w in reading.warnings} == {WarningKind.NO_TITLE}


def test_an_item_without_a_time_among_others_is_not_placed_and_told() -> None:
    reading = reading_of("Tid;Titel;Navn\n9.00;Mel;Ida Lund\n;Korn;Bo Eng\n")
    assert items(reading)[1] == ("", "", "Korn", "")
    (warning,) = (w for w in reading.warnings if w.kind is WarningKind.NO_START)
    assert (warning.line, warning.values["title"]) == (3, "Korn")


def test_title_and_people_in_one_cell_are_told_apart() -> None:
    reading = reading_of(
        'Tid;Program\n9.00;"Mel med mening\nv/ Ida Lund, møller\n\nOm kværne og kager."\n'
        "10.00;Korn v/ Bo Eng\n"
    )
    assert names(reading, "Mel med mening") == ["Ida Lund"]
    assert entry_called(reading, "Mel med mening").abstract == "Om kværne og kager."
    assert names(reading, "Korn") == ["Bo Eng"]


def test_identifiers_tracks_web_and_languages_are_kept() -> None:
    reading = reading_of(
        "ID,Title,Start,Track,URL,Language\n"
        "A7,Flour,9:00,Crafts,https://mill.example/a7,en\n"
        "A8,Korn,10:00,Crafts,mill.example/a8,de\n"
        "A9,Bread,11:00,,,en\n"
    )
    flour, korn, bread = reading.programme.entries.values()
    assert (flour.source, flour.web, flour.language) == ("A7", "https://mill.example/a7", "")
    assert (korn.web, korn.language) == ("https://mill.example/a8", "de")
    assert flour.track == korn.track
    assert bread.track is None
    assert reading.programme.language == "en"


def test_rooms_side_by_side_are_read_as_a_table_of_text() -> None:
    reading = reading_of("Tid;Loftet;Gården\n9.00-10.00;Mel;Korn\n10.00-11.00;Brød;Rug\n")
    assert {item[3] for item in items(reading)} == {"Loftet", "Gården"}
    assert len(items(reading)) == 4


def test_lines_within_the_cells_of_a_grid_tell_titles_from_people() -> None:
    reading = reading_of(
        'Tid;Sal A;Sal B\n9.00-10.00;"Mel med mening\nIda Lund";"Korn i kasser\nBo Eng"\n'
        '10.00-10.30;Kaffe;\n10.30-11.00;"Brød på bordet\nKim Bak";"Rug i regn\nPer Holm"\n'
    )
    assert names(reading, "Mel med mening") == ["Ida Lund"]
    assert names(reading, "Rug i regn") == ["Per Holm"]
    rug = entry_called(reading, "Rug i regn")
    assert {mark.first for mark in reading.marks if mark.id == rug.id} == {4}


def test_short_dates_under_their_name_are_no_times() -> None:
    reading = reading_of("Dato;Kl.;Titel\n4/5;9.00-9.45;Mel\n05.05;9.00-9.45;Korn\n")
    assert dates(reading) == [date(2026, 5, 4), date(2026, 5, 5)]


def test_marks_tie_everything_to_its_row() -> None:
    sheet = text_sheet("Møllens dag\n\nTid;Titel;Navn\n9.00;Mel;Ida Lund\n")
    reading = understood(sheet)
    assert lines_of(sheet)[3] == "9.00\tMel\tIda Lund"
    flour = entry_called(reading, "Mel")
    assert {mark.field for mark in reading.marks if mark.id == flour.id and mark.first == 4} == {
        *("start", "duration", "title", "kind"),
    }
    (ida,) = reading.programme.speakers
    assert any(mark.id == ida and mark.first == 4 for mark in reading.marks)


def test_columns_that_a_user_chose_are_read_whatever_they_are() -> None:
    sheet = Sheet("", ((540, "Mel", "x"), (600, "Korn", "y")))
    reading = understood(sheet, Columns(0, (Field.LENGTH, Field.TITLE)))
    assert [entry.duration for entry in reading.programme.entries.values()] == [540, 600]
    assert items(understood(sheet, Columns(9, (Field.TITLE,) * 9))) == []
