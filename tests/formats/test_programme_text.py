"""A programme as text, read as somebody who knows no such text before would read it."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest

from planner.core.programme import Entry, EntryKind, FactKind, Programme, Role, Venue
from planner.core.queries import appearances_in, days_in_order, running_order
from planner.core.reading import Doubt, Reading, WarningKind
from planner.formats.programme_text import read

TODAY = date(2028, 1, 10)

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


def entries(text: str, language: str | None = "da") -> list[Entry]:
    return running_order(read(text, language=language, today=TODAY).programme)


def only(text: str) -> Entry:
    (entry,) = entries(text)
    return entry


def people(text: str) -> list[tuple[str, str, str]]:
    speakers = read(text, language="da", today=TODAY).programme.speakers.values()
    return [(person.name, person.position, person.affiliation) for person in speakers]


def names_in(programme: Programme, entry: Entry, part: str | None = None) -> list[str]:
    return [programme.speakers[a.speaker].name for a in appearances_in(programme, entry.id, part)]


def warnings(reading: Reading) -> list[tuple[WarningKind, int | None]]:
    return [(warning.kind, warning.line) for warning in reading.warnings]


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


@pytest.mark.parametrize(
    ("line", "start", "end", "title"),
    [
        ("9.00–9.15 Sang", 540, 555, "Sang"),
        ("09:00 - 09:15: Sang", 540, 555, "Sang"),
        ("Kl. 9.00 til 9.15 Sang", 540, 555, "Sang"),
        ("kl. 9-10 Sang", 540, 600, "Sang"),
        ("9h30 -- 10h: Sang", 570, 600, "Sang"),
        ("9.30-10.15 Uhr Sang", 570, 615, "Sang"),
        ("8:30 a 9:30 Sang", 510, 570, "Sang"),
        ("09:00\t09:30\tSang", 540, 570, "Sang"),
        ("- 18:00 to 22:00 Sang", 1080, 1320, "Sang"),
        ("14:10 - 14:50Sang", 850, 890, "Sang"),
        ("23.00-01.00 Sang", 1380, 1500, "Sang"),
        ("**9.00–9.15** Sang", 540, 555, "Sang"),
        ("11:30a - 12:30p Sang", 690, 750, "Sang"),
        ("12:30 - 1:30p Sang", 750, 810, "Sang"),
        ("9 am - 10 am Sang", 540, 600, "Sang"),
        ("9 - 10 Uhr Sang", 540, 600, "Sang"),
    ],
)
def test_time_forms_are_read(line: str, start: int, end: int, title: str) -> None:
    entry = only(line)
    assert (entry.start, entry.end, entry.title, entry.open_end) == (start, end, title, False)


def test_four_digits_are_times_where_there_are_no_others() -> None:
    found = entries("0830>0930 Sang\n0930-1000 Dans")
    assert [(entry.start, entry.end, entry.title) for entry in found] == [
        (510, 570, "Sang"),
        (570, 600, "Dans"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "1.12.2028 er en fredag",
        "19. oktober 2028",
        "2005-2014 var tiåret",
        "12.50 kr. koster en kop",
        "3.0 er en ny udgave",
        "25.10 findes ikke",
        "9 gode råd",
        "De 9 bedste råd",
        "Fra 3 til 5 biblioteker",
        "Vi har åbent kl. 12.00-18.00",
        "192.168.10.20",
    ],
)
def test_other_figures_are_no_times(line: str) -> None:
    assert entries(line) == []


@pytest.mark.parametrize(
    ("hours", "told"),
    [("9.00-11.00", False), ("kl. 9-11", False), ("kl. 9.00-12.00", True)],
)
def test_stated_hours_are_held_against_the_entries(hours: str, told: bool) -> None:  # noqa: FBT001 - a table's column
    text = f"Fest\n\nTid: {hours}\n\nProgram\n9.00-10.00 Sang\n10.00-11.00 Dans"
    reading = read(text, language="da", today=TODAY, date=TODAY)
    assert warnings(reading) == ([(WarningKind.CONTRADICTS, 3)] if told else [])


def test_missing_end_lasts_until_the_next_start_and_is_doubtful() -> None:
    reading = read("9.00 Sang\n9.40 Dans", today=TODAY)
    assert [(e.duration, e.open_end) for e in running_order(reading.programme)] == [
        (40, True),
        (30, True),
    ]
    assert {m.field for m in reading.marks if m.doubt is Doubt.NO_END} == {"duration"}


def test_end_before_start_is_told() -> None:
    reading = read("10.00-9.00 Sang\n10.30-11.00 Dans", today=TODAY, date=TODAY)
    assert running_order(reading.programme)[0].duration == 30
    (warning,) = [w for w in reading.warnings if w.kind is WarningKind.END_BEFORE_START]
    assert (warning.line, warning.values) == (1, {"title": "Sang", "start": 600, "end": 540})


def test_time_without_words_is_an_entry_without_title_where_it_fits_in() -> None:
    reading = read("Fest\n9.00-10.00 Sang\n10.00-11.00\n11.00-12.00 Dans", today=TODAY, date=TODAY)
    assert [entry.title for entry in running_order(reading.programme)] == ["Sang", "", "Dans"]
    assert warnings(reading) == [(WarningKind.NO_TITLE, 3)]


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
    ("credit", "expected"),
    [
        ("Ved Ida Holt", [("Ida Holt", "", "")]),
        ("Ved Ida Holt, Leder ved Byens Hus.", [("Ida Holt", "Leder", "Byens Hus")]),
        (
            "Ved Ida Holt, lektor i sprog og kultur ved UCX",
            [("Ida Holt", "lektor i sprog og kultur", "UCX")],
        ),
        ("Ved Ida B. Holt, partner i Nord Consult", [("Ida B. Holt", "partner", "Nord Consult")]),
        (
            "Ved Ida Holt, leder for lokal- og egnsarkiv Vestby",
            [("Ida Holt", "leder", "lokal- og egnsarkiv Vestby")],
        ),
        (
            "Ved Ida Holt, ejer og underviser og Bo Krog, konsulent, Vestby Kommune",
            [
                ("Ida Holt", "ejer og underviser", "Vestby Kommune"),
                ("Bo Krog", "konsulent", "Vestby Kommune"),
            ],
        ),
        (
            "Ved Ida Holt, Bo Krog og Kai Winther-Juhl",
            [("Ida Holt", "", ""), ("Bo Krog", "", ""), ("Kai Winther-Juhl", "", "")],
        ),
        ("v/ Ida Holt (Vestby Museum)", [("Ida Holt", "", "Vestby Museum")]),
        ("v/Ida Holt, chef, Vestby Museum", [("Ida Holt", "chef", "Vestby Museum")]),
        ("Oplægsholder: Ida Holt, chef", [("Ida Holt", "chef", "")]),
        (
            "Oplægsholdere:\nIda Holt, chef\nBo Krog, lærer",
            [("Ida Holt", "chef", ""), ("Bo Krog", "lærer", "")],
        ),
        ("Ved borgmester Ida Holt", [("Ida Holt", "borgmester", "")]),
        (
            "Ved Ida van der Holt, lektor,\nVestby Universitet",
            [("Ida van der Holt", "lektor", "")],
        ),
        (
            "Ida Holt, bibliotekar, Vestby Bibliotek",
            [("Ida Holt", "bibliotekar", "Vestby Bibliotek")],
        ),
        ("Ved Vestby Bibliotek arbejder vi med lyd", []),
        ("Ved middagstid går vi hjem", []),
    ],
)
def test_credits_name_people(credit: str, expected: list[tuple[str, str, str]]) -> None:
    assert people(f"9.00-10.00 Sang\n\n{credit}") == expected


def test_second_post_goes_to_the_biography() -> None:
    text = "9.00-10.00 Sang\nVed Ida Holt, rektor i Vestby By og formand for Danske Kor"
    (ida,) = read(text, language="da", today=TODAY).programme.speakers.values()
    assert (ida.position, ida.affiliation) == ("rektor", "Vestby By")
    assert ida.biography == "formand for Danske Kor"


def test_person_at_the_end_of_a_title_is_taken_out() -> None:
    text = "9.00-10.00 Sang i arkivet ved Ida Holt, lærer"
    assert only(text).title == "Sang i arkivet"
    assert people(text) == [("Ida Holt", "lærer", "")]


def test_moderator_has_that_role() -> None:
    programme = read("9.00-10.00 Debat\nOrdstyrer: Ida Holt", language="da", today=TODAY).programme
    assert [a.role for a in programme.appearances.values()] == [Role.MODERATOR]


def test_same_name_is_one_speaker() -> None:
    text = "9.00-9.30 Sang\nVed Ida Holt, chef\n9.30-10.00 Dans\nVed Ida Holt, danser"
    programme = read(text, language="da", today=TODAY).programme
    (ida,) = programme.speakers.values()
    assert len(programme.appearances) == 2
    assert (ida.position, ida.biography) == ("chef", "danser")


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


def test_text_without_times_is_an_introduction_with_a_warning() -> None:
    reading = read("Fest\n\nVi ses.", language="da", today=TODAY)
    assert (reading.programme.title, reading.programme.introduction) == ("Fest", "Vi ses.")
    assert (WarningKind.NO_ENTRIES, None) in warnings(reading)


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


def test_invisible_characters_and_decomposed_letters_do_not_show() -> None:
    entry = only("\ufeff9.00-10.00 Fr\u00adokost\u200b pa\u030a \x00Fyn\r\nEfterår\x0bog vinter")
    assert entry.title == "Frokost på Fyn"
    assert entry.abstract == "Efterår og vinter"
