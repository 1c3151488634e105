"""Ways of writing a programme that several real ones have, in texts of our own."""

from __future__ import annotations

import pytest

from planner.core.programme import EntryKind
from planner.core.queries import running_order
from tests.formats.programme_text.shown import Shown, programme_of, rooms, shown


def kinds(text: str, language: str | None = None) -> list[EntryKind]:
    """The kind of each entry in running order."""
    return [entry.kind for entry in running_order(programme_of(text, language))]


def days(text: str, language: str | None = None) -> list[list[str]]:
    """The titles of each day."""
    programme = programme_of(text, language)
    order = running_order(programme)
    return [[entry.title for entry in order if entry.day == day] for day in programme.days]


def test_afternoon_that_begins_again_at_one_is_by_the_twelve_hour_clock() -> None:
    text = "9:00 Opening\n11:15-1:00 Maps of fog\n1:00-2:00 Lunch\n2:00-3:30 Tides"
    assert [entry.time for entry in shown(text, "en")] == [
        "9.00",
        "11.15–13.00",
        "13.00–14.00",
        "14.00–15.30",
    ]


def test_small_hours_behind_an_evening_stay_small() -> None:
    text = "18.00 Middag\n23.00 Dans\n1.00 Farvel"
    assert [entry.time for entry in shown(text, "da")] == ["18.00", "23.00", "25.00"]


@pytest.mark.parametrize("line", ["0900-0930: Åpning", "0900 – 0930: Åpning", "± 9.00-9.30 Åpning"])
def test_start_and_end_are_read_before_a_colon_and_behind_a_sign(line: str) -> None:
    assert shown(f"{line}\n0930-1000: Kaffe", "nb")[0] == Shown("9.00–9.30", "Åpning")


def test_noon_may_end_at_a_bare_hour() -> None:
    assert shown("10:30 – Noon Maps\nNoon to 1 Lunch", "en") == [
        Shown("10.30–12.00", "Maps"),
        Shown("12.00–13.00", "Lunch"),
    ]


def test_sign_between_time_and_title_is_no_part_of_the_title() -> None:
    assert shown("10h15 ► Les marées\n11h00 ▪ Pause", "fr") == [
        Shown("10.15", "Les marées"),
        Shown("11.00", "Pause"),
    ]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("fi", "5.4.2027 klo 9.00 Avaus\n5.4.2027 klo 12.00 Lounas\n6.4.2027 klo 10.00 Retki"),
        (
            "en",
            "Mon 5 April 2027, 9:00 Avaus\n5 April 2027, 12:00 Lounas\n6 April 2027 10:00 Retki",
        ),
        (
            "da",
            "5. april 2027: 9.00 Avaus\n5. april 2027: 12.00 Lounas\n6. april 2027: 10.00 Retki",
        ),
    ],
)
def test_date_before_each_time_begins_a_day_where_it_changes(language: str, lines: str) -> None:
    assert days(lines, language) == [["Avaus", "Lounas"], ["Retki"]]


@pytest.mark.parametrize(
    ("language", "first", "second", "next_day"),
    [
        ("fr", "Samedi 15 mai matin", "Samedi 15 mai après-midi", "Dimanche 16 mai matin"),
        (
            "da",
            "Lørdag den 15. maj, formiddag",
            "Lørdag den 15. maj, eftermiddag",
            "Søndag 16. maj",
        ),
        ("en", "Saturday 15 May, morning", "Saturday 15 May, afternoon", "Sunday 16 May, morning"),
    ],
)
def test_part_of_the_day_may_stand_behind_a_date(
    language: str, first: str, second: str, next_day: str
) -> None:
    text = f"{first}\n9:00 Alfa\n{second}\n14:00 Beta\n{next_day}\n10:00 Gamma"
    assert days(text, language) == [["Alfa", "Beta"], ["Gamma"]]


def test_break_with_its_time_behind_it_is_an_entry_among_others() -> None:
    text = (
        "9.00-10.00\nMaps of fog\n\nBREAK: 10.00-10.15\n\n10.15-11.00\nTides\n\nLunch 11.00-12.00"
    )
    assert [(entry.time, entry.title) for entry in shown(text, "en")] == [
        ("9.00–10.00", "Maps of fog"),
        ("10.00–10.15", "BREAK"),
        ("10.15–11.00", "Tides"),
        ("11.00–12.00", "Lunch"),
    ]


def test_hours_within_an_abstract_make_no_entry() -> None:
    text = "9.00 Havets lyde\nUdstillingen har åbent 10.00-16.00\n10.00 Pause"
    assert [entry.title for entry in shown(text, "da")] == ["Havets lyde", "Pause"]


def test_words_over_the_times_name_what_begins_there() -> None:
    text = (
        "Begrüßung\n9.00 – 9.30 Uhr\nProf. Dr. Petra Blum, Rektorin\n"
        "Keynote\n9.30 – 10.00 Uhr Das Watt\nDr. Jens Feld, Küstenmuseum\n"
        "Panel I\n10.00 – 11.00 Uhr Ebbe und Flut\nAnna Stein, Universität Nord"
    )
    assert shown(text, "de") == [
        Shown("9.00–9.30", "Begrüßung", ("Petra Blum",)),
        Shown("9.30–10.00", "Das Watt", ("Jens Feld",)),
        Shown("10.00–11.00", "Ebbe und Flut", ("Anna Stein",)),
    ]


def test_places_between_time_and_title_are_rooms() -> None:
    text = (
        "9–10 Uhr\nHaus am Deich, Festsaal, Hafenplatz 2\nDas Watt\n"
        "10–10.30 Uhr\nHaus am Deich, Foyer, Hafenplatz 2\nKaffeepause"
    )
    assert [entry.title for entry in shown(text, "de")] == ["Das Watt", "Kaffeepause"]
    assert rooms(text, "de") == [
        "Haus am Deich, Festsaal, Hafenplatz 2",
        "Haus am Deich, Foyer, Hafenplatz 2",
    ]


def test_hours_of_the_whole_day_at_the_end_are_no_entry() -> None:
    text = "9.00-10.00 Alfa\n10.00-11.00 Beta\n11.00-12.00 Gamma\n\n🕘 9.00-12.00\n📍 Kystskolen"
    assert [entry.title for entry in shown(text, "da")] == ["Alfa", "Beta", "Gamma"]


@pytest.mark.parametrize(
    ("language", "title", "kind"),
    [
        ("da", "LUNSJ", EntryKind.BREAK),
        ("en", "Kahvitarjoilu", EntryKind.BREAK),
        ("nb", "Aperitif", EntryKind.BREAK),
        ("en", "Vapaata keskustelua", EntryKind.SESSION),
        ("en", "What the ports of the north learned from the trade in coffee", EntryKind.SESSION),
    ],
)
def test_breaks_are_known_in_other_languages(language: str, title: str, kind: EntryKind) -> None:
    assert kinds(f"9.00 {title}", language) == [kind]


@pytest.mark.parametrize(
    ("language", "line", "title", "people"),
    [
        ("de", "Keynote – Prof. Dr. Blum", "Keynote", ("Blum",)),
        (
            "en",
            "“Maps of fog”. Dr. med. Laura Stone, Coast Museum",
            "Maps of fog",
            ("Laura Stone",),
        ),
        ("en", "Maps of fog (Laura Stone/director)", "Maps of fog", ("Laura Stone",)),
        (
            "en",
            "Maps of fog (Laura Stone/director), (Peter Frost/librarian)",
            "Maps of fog",
            ("Laura Stone", "Peter Frost"),
        ),
        (
            "nb",
            "Kommentar fra Kari Strand (KYST) og spørsmål fra salen",
            "Kommentar fra Kari Strand (KYST) og spørsmål fra salen",
            ("Kari Strand",),
        ),
        ("nb", "Åpning av møtet ved rektor Kari Strand", "Åpning av møtet", ("Kari Strand",)),
        ("it", "Saluti, Sindaco di Costa, Marta Rossi", "Saluti", ("Marta Rossi",)),
        ("en", "Letters from Coast Museum", "Letters from Coast Museum", ()),
        (
            "en",
            "A speech by the town's Two-Headed Eagle",
            "A speech by the town's Two-Headed Eagle",
            (),
        ),
    ],
)
def test_people_on_the_line_of_a_title_are_found(
    language: str, line: str, title: str, people: tuple[str, ...]
) -> None:
    assert shown(f"9.00-10.00 {line}", language) == [Shown("9.00–10.00", title, people)]


@pytest.mark.parametrize(
    ("language", "row", "people"),
    [
        ("fi", "Johtaja, Anna Lampi, Rantamuseo", ("Anna Lampi",)),
        ("nl", "burgemeester Anna de Wit van de gemeente Duinen", ("Anna de Wit",)),
        ("en", "Laura Stone1; Peter Frost2", ("Laura Stone", "Peter Frost")),
        (
            "fr",
            "Intervenants et témoins : Claire Dubois, Paul Marin",
            ("Claire Dubois", "Paul Marin"),
        ),
    ],
)
def test_rows_of_people_below_a_title_are_credited(
    language: str, row: str, people: tuple[str, ...]
) -> None:
    assert shown(f"9.00-10.00 Marea\n{row}", language)[0].people == people


def test_names_with_posts_below_them_are_people_also_behind_empty_lines() -> None:
    text = (
        "9.00 bis 10.00 Uhr\nPodium I\nEbbe und Flut\n\nPodiumsteilnehmer:\nAnna Stein\n"
        "Vorsitzende des Küstenvereins\n\nPeter Feld\nLeiter der Abteilung Watt"
    )
    assert shown(text, "de")[0].people == ("Anna Stein", "Peter Feld")


def test_bracket_left_open_goes_on_in_the_next_line() -> None:
    text = "9.00 Marée\nIntervenants : Claire Dubois (chargée de l'Agenda\n21) et Paul Marin (Port)"
    assert shown(text, "fr")[0].people == ("Claire Dubois", "Paul Marin")


def test_abbreviation_before_a_name_begins_a_line_of_its_own() -> None:
    text = "9.00-10.00\nMorze\ndr Anna Nowak, Uniwersytet Morski\ns. Bursztyn\n10.00 Przerwa"
    assert shown(text, "pl")[0].people == ("Anna Nowak",)


def test_list_signs_glued_to_words_begin_lines() -> None:
    text = "9.00 Panel\nModerator: Anna Sjö, redaktör• Karin Berg, professor• Nils Hav, rektor"
    assert shown(text, "sv")[0].people == ("Anna Sjö", "Karin Berg", "Nils Hav")


def test_people_and_title_in_cells_behind_a_time_change_places() -> None:
    text = (
        "- 9.00-9.30\tLaura Stone\tMaps of fog\n- 9.30-10.00 Peter Frost\tThe long tide\n"
        "- 10.00-10.30\tAnna Reed and Paul Moor\tLetters home"
    )
    assert shown(text, "en") == [
        Shown("9.00–9.30", "Maps of fog", ("Laura Stone",)),
        Shown("9.30–10.00", "The long tide", ("Peter Frost",)),
        Shown("10.00–10.30", "Letters home", ("Anna Reed", "Paul Moor")),
    ]


def test_given_names_alone_are_people_in_a_column_of_them() -> None:
    text = (
        "Time\tTitle\tPresenter\n9:00\tMaps\tLaura + Peter\n10:00\tLunch\tAll\n11:00\tTides\tAnna"
    )
    assert shown(text) == [
        Shown("9.00", "Maps", ("Laura", "Peter")),
        Shown("10.00", "Lunch"),
        Shown("11.00", "Tides", ("Anna",)),
    ]


def test_column_of_rooms_without_a_head_is_no_second_title() -> None:
    text = "9:00\tMaps of fog\tMain Hall\n10:00\tBreak\t\n10:15\tTides\tMain Hall"
    assert [entry.title for entry in shown(text, "en")] == ["Maps of fog", "Break", "Tides"]
    assert rooms(text, "en") == ["Main Hall", "", "Main Hall"]


def test_list_that_several_entries_begin_with_is_their_place() -> None:
    text = (
        "Venerdì 12 giugno 2026\n\nOre 19.30 — Abbazia, Terrazzo\nLa marea\n\n"
        "Ore 21.30 — Abbazia, Sagrato\nIl faro\n\nSabato 13 giugno\n\n"
        "Ore 19.30 — Abbazia, Terrazzo\nLa nebbia"
    )
    assert [entry.title for entry in shown(text, "it")] == ["La marea", "Il faro", "La nebbia"]
    assert set(rooms(text, "it")) == {"Abbazia, Terrazzo", "Abbazia, Sagrato"}


def test_midnight_at_the_end_of_a_morning_is_noon() -> None:
    text = "9am Doors\n11:15 - 12:00am Maps of fog\n12:15 - 1:00pm Lunch"
    assert [entry.time for entry in shown(text, "en")] == ["9.00", "11.15–12.00", "12.15–13.00"]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Forfatter Ida Lund i samtale med Bo Krog.", ("Ida Lund", "Bo Krog")),
        ("Ida Lund, forfatter, interviewes af Bo Krog", ("Ida Lund", "Bo Krog")),
        ("Havet i samtale med land og folk.", ()),
    ],
)
def test_people_who_talk_with_each_other_are_found(line: str, people: tuple[str, ...]) -> None:
    assert shown(f"9.00 Byens digte\n{line}\n10.00 Pause", "da")[0].people == people


def test_long_line_of_a_name_and_its_explanation_is_cut_at_the_dash() -> None:
    explanation = (
        "We go around the room and say what we do, what we would like to learn, and what brought "
        "each of us to the coast in the first place."
    )
    assert shown(f"9:00 Introductions - {explanation}\n10:00 Tides", "en")[0].title == (
        "Introductions"
    )
