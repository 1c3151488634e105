"""Programmes of many talks with abstracts and speakers, in invented Danish of a natural length."""

from __future__ import annotations

from random import Random

from planner.core.programme import Appearance, Day, Entry, Programme, Room, Speaker

MINUTES = 20
A_DAY = 25
"""Sessions of a room and day."""

_FIRST = """
    biblioteks skole børne lokal læse bruger medie arkiv kultur nærheds samtale digital forsknings
    kommune frivillig biograf udstillings samlings formidlings ungdoms landsby havne musik avis
    billed kort sprog oplysnings møde aften
"""
_SECOND = """
    rummet klubben planen arbejdet vejen huset strategien værkstedet samlingen gruppen traditionen
    historien opgaven kredsen projektet bordet ordningen scenen tjenesten indsatsen netværket ugen
    uddannelsen fællesskabet hylden kassen rejsen tegningen målingen forsøget
"""
_SENTENCES = (
    "Hvad sker der, når {0} flytter ud til {1}, og hvem lægger egentlig mærke til det?",
    "Vi fortæller, hvordan {0} på tre år blev et sted, som {1} ikke kan undvære.",
    "Undervejs gik {0} i stå to gange, og det lærte vi mere af end af alt det, der lykkedes.",
    "Oplægget viser tal fra {0}, billeder fra {1} og en tegning, som alle må tage med hjem.",
    "Pengene til {0} slap op, men {1} holdt fast, og nu står de med nye spørgsmål.",
    "Tag gerne et eksempel fra {0} med, så ser vi på det sammen bagefter.",
    "De fleste tror, at {0} handler om teknik, men i *{1}* handler det om tid.",
    "Til sidst deler vi en liste over **det, vi ville gøre om**, hvis {0} begyndte i morgen.",
    "Der er plads til spørgsmål om både {0} og {1}, også dem, der plejer at vente til pausen.",
    "I dag bruger 140 medarbejdere {0} hver uge, og {1} har fået en fast plads i budgettet.",
)
_GIVEN = "Alma Birk Clara Dines Ester Folmer Gry Holger Inga Jeppe Karla Laust Merle Nanna Otto"
_FAMILY = "Agerbo Brinkholt Dalsgård Engtoft Fjeldsø Grønlykke Havbjerg Kildeby Lundgreen"
_POSITIONS = "bibliotekar formidler arkivleder projektleder udviklingskonsulent"


def talks(number: int) -> Programme:
    """That many sessions of twenty minutes with an abstract of four to eight sentences each.

    25 of them are a day of one room; more fill eight rooms, day after day. Two speakers appear in
    each session, and each of them in one more.
    """
    chance = Random(1)  # noqa: S311 - the same talks each time
    rooms = 1 if number <= A_DAY else 8
    entries = [_talk(chance, n, rooms) for n in range(number)]
    speakers = [_speaker(chance, n) for n in range(number)]
    appearances = [
        Appearance(f"a{n}x{order}", f"s{(n + order) % number}", f"e{n}", order=order)
        for n in range(number)
        for order in range(2)
    ]
    days = -(-number // (A_DAY * rooms))
    return Programme(
        "talks",
        title="Alt det, et bibliotek kan",
        language="da",
        days={f"d{n}": Day(f"d{n}", n) for n in range(days)},
        rooms={f"r{n}": Room(f"r{n}", n, f"Lokale {n + 1}") for n in range(rooms)},
        entries={entry.id: entry for entry in entries},
        speakers={speaker.id: speaker for speaker in speakers},
        appearances={appearance.id: appearance for appearance in appearances},
    )


def _talk(chance: Random, number: int, rooms: int) -> Entry:
    day, within = divmod(number, A_DAY * rooms)
    room, place = divmod(within, A_DAY)
    sentences = chance.sample(_SENTENCES, chance.randint(4, 8))
    return Entry(
        f"e{number}",
        title=f"{_word(chance).capitalize()} møder {_word(chance)}",
        day=f"d{day}",
        room=f"r{room}",
        start=480 + MINUTES * place,
        duration=MINUTES,
        abstract=" ".join(s.format(_word(chance), _word(chance)) for s in sentences),
    )


def _speaker(chance: Random, number: int) -> Speaker:
    name = f"{_one_of(_GIVEN, chance)} {_one_of(_FAMILY, chance)}"
    affiliation = f"{_one_of(_FAMILY, chance)} Bibliotek"
    return Speaker(f"s{number}", name, _one_of(_POSITIONS, chance), affiliation)


def _word(chance: Random) -> str:
    return _one_of(_FIRST, chance) + _one_of(_SECOND, chance)


def _one_of(words: str, chance: Random) -> str:
    return chance.choice(words.split())
