"""An invented Danish conference with everything a handout can show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Fact,
    FactKind,
    Part,
    Programme,
    Role,
    Room,
    Speaker,
    Track,
    Venue,
)

_FILLER = (
    "Lokalsamlingen er mere end hylder og kasser: den er byens fælles hukommelse, og den vokser "
    "hver gang nogen kommer forbi med et billede. "
)


def _entry(
    id_: str, start: int, minutes: int, title: str, abstract: str = "", kind: str = "session"
) -> Entry:
    return Entry(
        id=id_,
        kind=EntryKind(kind),
        title=title,
        day="day",
        start=start,
        duration=minutes,
        abstract=abstract,
    )


def conference() -> Programme:
    """One day, one room, breaks, parts, a panel, and two entries that are not for print."""
    entries = [
        _entry("coffee", 525, 35, "Ankomst, kaffe og rundstykker", kind="break"),
        _entry("welcome", 560, 20, "Velkommen til havnen"),
        _entry(
            "keynote",
            580,
            55,
            "Når arkivet flytter ud i gaden – ti år med åbne kasser",
            "Hvad sker der, når en samling **ikke** længere venter på gæster, men selv går på "
            "besøg? Oplægget følger tre vogne med billeder gennem byens kvarterer og ser på, "
            "hvem der stopper op.\n\nUndervejs får du:\n\n- et regnestykke over tid og penge\n"
            "- en liste over *alt* det, der gik galt, og som vi derfor ikke behøver prøve igen\n"
            "- [vejledningen](https://eksempel.dk/vogne), som den ser ud i dag\n\n" + _FILLER * 2,
        ),
        _entry("pause", 635, 15, "Strækpause", kind="break"),
        replace(
            _entry("reading", 650, 70, "To veje til den stille læser"),
            parts=(
                Part("walk", "Læsegåture langs fjorden", _FILLER * 2, 40),
                Part("letters", "Breve til en ukendt låner", _FILLER, 30),
            ),
        ),
        _entry("lunch", 720, 60, "Frokost", kind="break"),
        replace(
            _entry("english", 780, 45, "Small libraries, long memories", _FILLER),
            language="en",
            subtitle="A talk in English",
        ),
        _entry("panel", 825, 60, "Panel: Hvem ejer byens billeder?", _FILLER * 3),
        replace(_entry("end", 885, 15, "Tak for i dag"), open_end=True),
        replace(_entry("setup", 480, 45, "Opstilling af stole"), public=False),
        replace(_entry("later", 0, 30, "Et oplæg uden plads"), day=None, start=None),
    ]
    people = [
        Speaker("ida", "Ida Munkholm", "leder", "Havnens Bibliotek"),
        Speaker("bo", "Bo Enggaard", "arkivar", "Stadsarkivet i Nørreby"),
        Speaker("eva", "Eva-Marie Thorup", "læsekonsulent"),
        Speaker("jan", "Jan P. Skov", affiliation="Fjordskolen"),
        Speaker("rosa", "Rosa Lindqvist", "researcher", "Östhamn City Library"),
        Speaker("karl", "Karl Friis", "borger"),
    ]
    roles = [
        ("ida", "welcome", None, Role.HOST),
        ("bo", "keynote", None, Role.SPEAKER),
        ("karl", "keynote", None, Role.SPEAKER),
        ("eva", "reading", "walk", Role.SPEAKER),
        ("jan", "reading", "letters", Role.SPEAKER),
        ("rosa", "english", None, Role.SPEAKER),
        ("bo", "panel", None, Role.PANELLIST),
        ("eva", "panel", None, Role.PANELLIST),
        ("jan", "panel", None, Role.PANELLIST),
        ("ida", "panel", None, Role.MODERATOR),
    ]
    appearances = {
        f"a{n}": Appearance(f"a{n}", speaker, entry, part, role, order=n)
        for n, (speaker, entry, part, role) in enumerate(roles)
    }
    appearances["a2"] = replace(appearances["a2"], state=AppearanceState.DECLINED)
    return Programme(
        id="havn",
        title="Byens hukommelse: samlinger, der går på besøg",
        subtitle="Temadag for biblioteker og arkiver",
        introduction="Samlinger lever af at blive brugt. " + _FILLER * 2 + "\n\n" + _FILLER,
        venue=Venue("Pakhus 4", "Kajgade 12, 9999 Nørreby", "https://eksempel.dk/pakhus"),
        organisers=("Havnens Bibliotek", "Stadsarkivet i Nørreby"),
        facts=(
            Fact(FactKind.AUDIENCE, "Alle, der passer på noget, som andre skal have glæde af"),
            Fact(FactKind.REGISTRATION, "Senest den 3. marts på eksempel.dk/tilmeld"),
            Fact(FactKind.OTHER, "Teleslynge i salen", "Hørelse"),
        ),
        web="eksempel.dk/byen",
        days={"day": Day("day", 0, date(2027, 3, 11))},
        entries={entry.id: entry for entry in entries},
        speakers={speaker.id: speaker for speaker in people},
        appearances=appearances,
    )


def two_days_in_three_rooms() -> Programme:
    """Two days, parallel sessions, tracks, and an evening past midnight."""
    one = conference()
    rooms = [Room("sal", 0, "Store sal"), Room("loft", 1, "Loftet"), Room("baad", 2, "Båden")]
    more = [
        replace(_entry("w1", 600, 60, "Værksted: skriv et skilt", _FILLER), room="loft"),
        replace(_entry("w2", 600, 60, "Værksted: byg en kasse", _FILLER), room="sal", track="make"),
        replace(_entry("w3", 600, 45, "Værksted: find en slægtning", _FILLER), room="baad"),
        _entry("party", 1380, 150, "Fest i pakhuset", kind="break"),
    ]
    moved = {entry.id: replace(entry, day="second") for entry in more}
    return replace(
        one,
        days={**one.days, "second": Day("second", 1, date(2027, 3, 12), "Værkstedsdag")},
        rooms={room.id: room for room in rooms},
        tracks={"make": Track("make", 0, "Gør det selv")},
        entries={**one.entries, **moved},
    )
