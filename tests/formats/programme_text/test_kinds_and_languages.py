"""What is told by the words alone: sessions, breaks and the language of a text."""

from __future__ import annotations

import pytest

from planner.core.programme import EntryKind
from planner.core.queries import running_order
from planner.core.reading import Doubt
from planner.formats.programme_text import read
from tests.formats.programme_text.read_lines import TODAY, entries, only


@pytest.mark.parametrize(
    ("title", "kind", "pinned"),
    [
        ("Kaffepause", EntryKind.BREAK, False),
        ("Pause", EntryKind.BREAK, False),
        ("Registrering og kaffe", EntryKind.BREAK, False),
        ("Reception", EntryKind.BREAK, False),
        ("Let frokostbuffet", EntryKind.BREAK, True),
        ("Pause med frokost", EntryKind.BREAK, True),
        ("Lunch", EntryKind.BREAK, True),
        ("Velkomst og kaffe", EntryKind.SESSION, False),
        ("Spørgsmål", EntryKind.SESSION, False),
        ("Frokostoplæg", EntryKind.SESSION, False),
        ("Hvordan vi lærte byens unge at holde en ordentlig pause", EntryKind.SESSION, False),
        ("Tekster i forvandling", EntryKind.SESSION, False),
    ],
)
def test_kind_is_told_by_the_words_of_the_title(title: str, kind: EntryKind, pinned: bool) -> None:  # noqa: FBT001 - a table's column
    entry = only(f"9.00-10.00 {title}")
    assert (entry.kind, entry.pinned) == (kind, pinned)


def test_break_with_a_speaker_is_a_doubtful_session() -> None:
    reading = read("9.00-10.00 Kaffe\nVed Ida Holt, barista", language="da", today=TODAY)
    (entry,) = running_order(reading.programme)
    assert entry.kind is EntryKind.SESSION
    assert Doubt.KIND in {mark.doubt for mark in reading.marks if mark.id == entry.id}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Velkomst\nFrokost og afslutning på dagen", "da"),
        ("Velkommen\nLunsj\nHva skjer etter påmelding", "nb"),
        ("Kva skjer frå no av\nVelkomen og lunsj", "nn"),
        ("Välkommen\nVad händer från och med fredag", "sv"),
        ("Ohjelma\nTorstai\nLounas ja kahvi", "fi"),
        ("Begrüßung\nMittagessen und Abschluss", "de"),
        ("Ontvangst\nLunchpauze en afsluiting van het programma", "nl"),
        ("Welcome to the day\nLunch and closing", "en"),
        ("Accueil des participants\nDéjeuner et clôture", "fr"),
        ("Bienvenida\nAlmuerzo y clausura", "es"),
        ("Rejestracja\nPrzerwa obiadowa i zakończenie", "pl"),
        ("Saluti e accoglienza\nPranzo e chiusura della giornata", "it"),
    ],
)
def test_language_is_told_by_its_words(text: str, language: str) -> None:
    assert read(text, today=TODAY).programme.language == language


@pytest.mark.parametrize(
    ("language", "meal", "pause"),
    [
        ("da", "Frokost", "Kaffepause"),
        ("nb", "Lunsj", "Pause"),
        ("nn", "Lunsj", "Kaffi og pause"),
        ("sv", "Lunch", "Fika"),
        ("fi", "Lounas", "Kahvitauko"),
        ("de", "Mittagessen", "Kaffeepause"),
        ("nl", "Lunch", "Theepauze"),
        ("en", "Lunch", "Coffee break"),
        ("fr", "Déjeuner", "Pause café"),
        ("es", "Almuerzo", "Receso"),
        ("pl", "Przerwa obiadowa", "Przerwa kawowa"),
        ("it", "Pranzo", "Pausa caffè"),
    ],
)
def test_meals_are_pinned_and_breaks_are_not(language: str, meal: str, pause: str) -> None:
    found = entries(f"12.00-13.00 {meal}\n13.00-13.10 {pause}", language)
    assert [(entry.kind, entry.pinned) for entry in found] == [
        (EntryKind.BREAK, True),
        (EntryKind.BREAK, False),
    ]
