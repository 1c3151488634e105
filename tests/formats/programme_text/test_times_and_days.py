"""Where the times stand, how they are written, and what begins a day."""

from __future__ import annotations

import pytest

from planner.core.queries import days_in_order
from tests.formats.programme_text.shown import Shown, programme_of, rooms, shown

THREE = [
    Shown("9.00–9.30", "Havets lyde"),
    Shown("9.30–10.00", "Byens lys"),
    Shown("10.00–10.30", "Markens duft"),
]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("9:00-9:30", "9:30-10:00", "10:00-10:30"),
        ("0900>0930", "0930>1000", "1000>1030"),
        ("0900-0930", "0930-1000", "1000-1030"),
        ("9h – 9h30", "9 h 30 – 10h", "10h – 10 h 30"),
        ("Ore 9.00-9.30", "Ore 9.30-10.00", "Ore 10.00-10.30"),
        ("9: 00 – 9: 30", "9: 30 – 10: 00", "10: 00 – 10: 30"),
        ("Klokka 9.00-9.30", "Klokka 9.30-10.00", "Klokka 10.00-10.30"),
        ("9.00 (30 min)", "9.30 (30 Minuten)", "10.00 (30 minutter)"),
    ],
)
@pytest.mark.parametrize("language", ["da", "fr"])
def test_times_are_read_in_many_forms(language: str, first: str, second: str, third: str) -> None:
    text = f"{first} Havets lyde\n{second} Byens lys\n{third} Markens duft"
    assert shown(text, language) == THREE


@pytest.mark.parametrize(
    "text",
    [
        "Havets lyde 9.00-9.30\nByens lys 9.30-10.00\nMarkens duft 10.00-10.30",
        "Havets lyde (9.00-9.30)\nByens lys (9.30-10.00)\nMarkens duft (10.00-10.30)",
        "\n\n".join(
            ["Havets lyde\n9.00-9.30", "Byens lys\n9.30-10.00", "Markens duft\n10.00-10.30"]
        ),
        "\n\n".join(
            ["Havets lyde", "9.00-9.30", "Byens lys", "9.30-10.00", "Markens duft", "10.00-10.30"]
        ),
        "\n\n".join(
            ["9.00-9.30", "Havets lyde", "9.30-10.00", "Byens lys", "10.00-10.30", "Markens duft"]
        ),
        "9.00-9.30 | Havets lyde\n9.30-10.00 | Byens lys\n10.00-10.30 | Markens duft",
    ],
)
@pytest.mark.parametrize("language", ["da", "en"])
def test_times_may_stand_around_their_titles(language: str, text: str) -> None:
    assert shown(text, language) == THREE


@pytest.mark.parametrize("title", ["FOREDRAG", "TALK", "CONFERENCIA"])
def test_word_above_a_lone_time_is_no_title(title: str) -> None:
    language = {"FOREDRAG": "da", "TALK": "en", "CONFERENCIA": "es"}[title]
    text = f"{title}\n9.00-9.30\nKaren Holst\nHavnen A/S\nHavets lyde"
    found = shown(f"{text}\n\n{text.replace('9.00-9.30', '9.30-10.00')}", language)
    assert found == [
        Shown("9.00–9.30", "Havets lyde", ("Karen Holst",)),
        Shown("9.30–10.00", "Havets lyde", ("Karen Holst",)),
    ]


@pytest.mark.parametrize("end", ["open end", "late", "slut", "?"])
def test_open_end_is_no_title(end: str) -> None:
    assert shown(f"17.00 Byens lys\n18.00 – {end} Fest", "da")[1] == Shown("18.00", "Fest")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Day One", "Day Two"),
        ("Dag 1", "Dag 2"),
        ("1. dag", "2. dag"),
        ("Første dag", "Anden dag"),
        ("Tag eins", "Tag zwei"),
        ("Premier jour", "Deuxième jour"),
        ("Prima giornata", "Seconda giornata"),
    ],
)
def test_numbered_days_are_told_apart(first: str, second: str) -> None:
    language = {"Day": "en", "Tag": "de", "Pre": "fr", "Pri": "it"}.get(first[:3], "da")
    text = f"{first}\n9.00 Havets lyde\n15.00 Byens lys\n{second}\n9.00 Markens duft"
    assert len(days_in_order(programme_of(text, language))) == 2


@pytest.mark.parametrize(
    ("language", "title", "room"),
    [
        ("da", "Åbning, sal 1", "sal 1"),
        ("fi", "Kahvi, aula, salit 4 ja 5", "aula, salit 4 ja 5"),
        ("sv", "Fika, foajén, hörsal B", "foajén, hörsal B"),
        ("da", "Havets lyde | Sal 2", "Sal 2"),
        ("en", "Maps of fog\nMain hall", "Main hall"),
        ("es", "Mapas\n- Ubicación: Salón azul", "Salón azul"),
    ],
)
def test_places_behind_a_title_are_its_room(language: str, title: str, room: str) -> None:
    assert rooms(f"9.00-10.00 {title}", language) == [room]


@pytest.mark.parametrize(
    ("language", "title", "kind"),
    [
        ("en", "Workshop dinner, with drinks", "break"),
        ("en", "Poster session, snacks", "session"),
        ("en", "Lunch seminar", "session"),
        ("da", "Velkomst og kaffe", "session"),
        ("de", "Ankommen und Kaffee", "break"),
        ("es", "Pausa café", "break"),
        ("fr", "Accueil café", "break"),
        ("pl", "Przerwa obiadowa", "break"),
        ("nl", "Netwerkborrel", "break"),
    ],
)
def test_main_word_tells_session_from_break(language: str, title: str, kind: str) -> None:
    (entry,) = programme_of(f"9.00-10.00 {title}", language).entries.values()
    assert entry.kind == kind


def test_explanation_of_a_break_is_no_part_of_its_name() -> None:
    text = "9.00-10.00 Pause – vi mødes igen i den store sal ved havnen\n10.00 Byens lys"
    assert shown(text, "da")[0] == Shown("9.00–10.00", "Pause")


@pytest.mark.parametrize(
    "line",
    [
        "Biblioteket er åbent hverdage kl. 10.00-18.00.",
        "Åbent 10.00-18.00 på hverdage, også for gæster udefra",
        "Telefon 33 12 45 67",
        "plakat-2027.10.15.pdf",
        "Tilmelding senest 1.10.2027 kl. 12.00",
    ],
)
def test_other_figures_make_no_entries(line: str) -> None:
    order = "9.00 Havets lyde\n9.30 Byens lys\n10.00 Markens duft"
    assert len(shown(f"Lydens dag\n{line}\n\n{order}", "da")) == 3
    assert len(shown(f"Lydens dag\n\n{order}\n\n{line}", "da")) == 3


def test_opening_hours_behind_weekdays_make_no_entries() -> None:
    hours = "Mandag-torsdag 10.00-18.00\nFredag 10.00-16.00\nLørdag 10.00-14.00"
    text = f"Lydens dag\n9.00 Havets lyde\n10.00 Byens lys\n\nÅbningstider\n{hours}"
    assert [entry.title for entry in shown(text, "da")] == ["Havets lyde", "Byens lys"]


@pytest.mark.parametrize("language", ["da", "en"])
def test_start_and_end_may_stand_on_lines_of_their_own(language: str) -> None:
    text = "9.00\n9.30\nHavets lyde\n9.30\n10.00\nByens lys\n10.00\n10.30\nMarkens duft"
    assert shown(text, language) == THREE


def test_track_before_a_title_is_no_part_of_it() -> None:
    text = "9.00 Spor 1: “Havets lyde”\n9.00 Track B: Byens lys"
    assert [entry.title for entry in shown(text, "da")] == ["Havets lyde", "Byens lys"]
    assert rooms(text, "da") == ["Spor 1", "Track B"]


@pytest.mark.parametrize("language", ["da", "en"])
def test_little_pictures_before_a_title_are_left_out(language: str) -> None:
    text = "🕘 9.00 🎤 Karen Holst\n☕ 10.00 Lunch"
    assert shown(text, language) == [
        Shown("9.00", "Karen Holst", ("Karen Holst",)),
        Shown("10.00", "Lunch"),
    ]
