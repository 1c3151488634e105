"""A programme as text, read as somebody who knows no such text before would read it."""

from __future__ import annotations

from datetime import date
from itertools import count

from planner.core.programme import EntryKind, FactKind, Venue
from planner.core.queries import running_order
from planner.core.reading import Reading, WarningKind
from planner.formats.programme_text import read
from tests.formats.programme_text.read_lines import TODAY, names_in, only, warnings

DAY = """\
november

Temadag: Lyden af et bibliotek

Vi samler dem, der arbejder med lyd i udlånet.

Målgruppe: Musikbibliotekarer og nysgerrige
Arrangører: Vejby Musikskole og Nordvang Bibliotekerne
Dato: Torsdag den 19. oktober 2028
Sted: Pakhuset, 2. sal. Havnevej 4, 9999 Vejby
Tilmelding via pakhuset.example senest mandag

PROGRAM
9.00 – 9.20 Kaffe og rundstykker
9.20 – 10.00

Stilhed er også en lyd

Om rum, der dæmper. Og om dem, der ikke gør.

Ved Sine Fjord, lydtekniker ved Radio Vejby. Bor på Mors.

10.00 – 11.00
Tre korte

• Vinyl vender hjem
Om at købe ind igen.

Ved Aksel Ø. Rønne, leder af Vejby Musikarkiv

• Noder på nettet
    Et projekt i to faser.

Ved Mie Lund Holm, konsulent, Nordvang Kommune

11.00 - 12.00 Frokost

19. oktober 2028
kl. 07:00 - 10:00
"""


def counting() -> Reading:
    numbers = count(1)
    return read(DAY, today=TODAY, ids=lambda: f"id{next(numbers)}")


def test_front_matter_becomes_title_introduction_and_facts() -> None:
    programme = counting().programme
    assert programme.title == "Lyden af et bibliotek"
    assert programme.language == "da"
    assert programme.introduction == "Vi samler dem, der arbejder med lyd i udlånet."
    assert programme.organisers == ("Vejby Musikskole", "Nordvang Bibliotekerne")
    assert programme.venue == Venue("Pakhuset, 2. sal. Havnevej 4, 9999 Vejby")
    assert [(fact.kind, fact.label, fact.text) for fact in programme.facts] == [
        (FactKind.AUDIENCE, "", "Musikbibliotekarer og nysgerrige"),
        (FactKind.REGISTRATION, "", "Tilmelding via pakhuset.example senest mandag"),
    ]


def test_day_opens_with_its_first_entry_and_closes_with_its_last() -> None:
    (day,) = counting().programme.days.values()
    assert (day.date, day.opens, day.closes) == (date(2028, 10, 19), 9 * 60, 12 * 60)


def test_entries_have_time_kind_and_title() -> None:
    found = running_order(counting().programme)
    assert [(e.start, e.end, e.kind, e.title) for e in found] == [
        (540, 560, EntryKind.BREAK, "Kaffe og rundstykker"),
        (560, 600, EntryKind.SESSION, "Stilhed er også en lyd"),
        (600, 660, EntryKind.SESSION, "Tre korte"),
        (660, 720, EntryKind.BREAK, "Frokost"),
    ]
    assert [e.pinned for e in found] == [False, False, False, True]


def test_bulleted_talks_with_speakers_are_parts() -> None:
    programme = counting().programme
    session = running_order(programme)[2]
    assert [(part.title, part.abstract) for part in session.parts] == [
        ("Vinyl vender hjem", "Om at købe ind igen."),
        ("Noder på nettet", "Et projekt i to faser."),
    ]
    assert names_in(programme, session) == []
    assert [names_in(programme, session, part.id) for part in session.parts] == [
        ["Aksel Ø. Rønne"],
        ["Mie Lund Holm"],
    ]


def test_sentences_behind_the_first_are_a_biography() -> None:
    sine = next(iter(counting().programme.speakers.values()))
    assert (sine.position, sine.affiliation) == ("lydtekniker", "Radio Vejby")
    assert sine.biography == "Bor på Mors."


def test_stray_word_and_contradicting_hours_are_warnings_of_their_lines() -> None:
    reading = counting()
    assert warnings(reading) == [(WarningKind.NOT_USED, 1), (WarningKind.CONTRADICTS, 39)]
    assert reading.warnings[0].values == {"text": "november"}
    assert reading.warnings[1].values == {
        "text": "kl. 07:00 - 10:00",
        "start": 420,
        "end": 600,
        "opens": 540,
        "closes": 720,
    }


def test_each_reading_knows_its_lines() -> None:
    reading = counting()
    session = running_order(reading.programme)[1]
    marks = {m.field: (m.first, m.last, m.doubt) for m in reading.marks if m.id == session.id}
    assert marks == {
        "start": (15, 15, None),
        "duration": (15, 15, None),
        "title": (17, 17, None),
        "kind": (17, 17, None),
        "abstract": (19, 19, None),
    }


def test_reading_twice_gives_equal_programmes() -> None:
    assert counting() == counting()


def test_list_without_speakers_stays_in_the_abstract() -> None:
    entry = only("9.00-10.00 Sang\nVi øver:\n- skalaer\n- kanon")
    assert entry.parts == ()
    assert entry.abstract == "Vi øver:\n\n- skalaer\n- kanon"


def test_lines_broken_by_a_mail_are_joined_and_short_ones_are_not() -> None:
    entry = only(
        "9.00-10.00 Sang\n\n"
        "Vi begynder med de gamle viser og ender med de nye, som ingen\n"
        "endnu har hørt, men som alle kommer til at kunne efter frokost\n"
        "i dag.\n\n"
        "Husk vand.\nHusk noder."
    )
    assert entry.abstract == (
        "Vi begynder med de gamle viser og ender med de nye, som ingen endnu har hørt, men som "
        "alle kommer til at kunne efter frokost i dag.\n\nHusk vand.\n\nHusk noder."
    )


def test_paragraph_that_begins_like_a_list_is_escaped() -> None:
    assert only("9.00-10.00 Sang\n\n16. maj synger vi ude.").abstract == r"16\. maj synger vi ude."


def test_text_without_times_is_an_introduction_with_a_warning() -> None:
    reading = read("Fest\n\nVi ses.", language="da", today=TODAY)
    assert (reading.programme.title, reading.programme.introduction) == ("Fest", "Vi ses.")
    assert (WarningKind.NO_ENTRIES, None) in warnings(reading)


def test_invisible_characters_and_decomposed_letters_do_not_show() -> None:
    entry = only("\ufeff9.00-10.00 Fr\u00adokost\u200b pa\u030a \x00Fyn\r\nEfterår\x0bog vinter")
    assert entry.title == "Frokost på Fyn"
    assert entry.abstract == "Efterår og vinter"
