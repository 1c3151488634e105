"""What the columns of a table hold, told from the row of names above it or from their cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from planner.formats.programme_text.credits import plain_people
from planner.formats.programme_text.dates import day_heading
from planner.formats.programme_text.languages import LANGUAGES, Label, Words
from planner.formats.programme_text.languages.words import word_set
from planner.formats.programme_text.places import is_room

_FURTHER = re.compile(r"(?<=\w)/| (?:og|och|and|und|et|en|y|ja|i|e|&|\+) ")
"""What parts the words of a name that says more than one thing: "Hvad og hvem"."""
_MOSTLY = 0.6
_LONGEST_NAME = 60


class Holds(StrEnum):
    """What a column holds. A `LANE` is a room or track whose items stand beside the others'."""

    TITLE = "title"
    PEOPLE = "people"
    ROOM = "room"
    DETAIL = "detail"
    NOTHING = "nothing"
    LANE = "lane"
    DAY = "day"


@dataclass(frozen=True)
class Column:
    """A column behind the times; `name` is what stands over it."""

    holds: Holds
    name: str = ""


_TIMES = word_set(
    "tid time times kl klokken klokkeslæt klokkeslett fra til från till from to start slut "
    "slutt end begin uhrzeit zeit von bis heure horaire hora horario ora orario aika klo "
    "kello godzina godz czas tijd van tot when tidspunkt tidpunkt starttid sluttid inicio fin "
    "début slot dag date dato "
)
_TITLES = word_set(
    "title titel tittel otsikko tytuł título titulo titolo titre session event activity "
    "aktivitet aktivität programpunkt programpost programinnslag punkt innhold indhold "
    "innehåll inhalt content topic emne tema thema thème aihe temat what hvad hva was wat vad "
    "mitä qué quoi item talk presentation foredrag oplæg vortrag lezing föredrag activité "
    "actividad attività onderwerp onderdeel sesión sessione sesja sessio conférence ponencia "
    "evento programa programme program ohjelma programm programma agenda beschreibung "
)
_PEOPLE = word_set(
    "who hvem wer wie vem kuka quién qui kto chi name navn namn naam nom nombre nome nimi "
    "ansvarlig ansvarig responsible person persons people af av ved v/ by par door von chair "
    "author "
)
_ROOMS = word_set(
    "where hvor var wo waar où dónde dove gdzie missä paikka sted plats plaats ort lieu lugar "
    "luogo miejsce tila location venue "
)
_DETAILS = word_set(
    "noter notater anteckningar notizen notities anmerkungen huomautuksia muistiinpanot "
    "description beskrivelse beskrivning abstract notes note bemærkninger kuvaus omschrijving "
    "opis descripción descrizione comments kommentar kommentarer bemerkungen remarks "
    "affiliation "
)
_LENGTHS = word_set(
    "duration varighed varighet dauer min minutes minutter minuter längd durée duración duur "
    "kesto durata nr no # length længde lengde länge trwania slack spare luft buffer puffer "
    "marge marginal speling liikkumavara "
)


def columns_named(names: Sequence[str], words: Words) -> tuple[Column, ...]:
    """The columns below these names; without a title's or people's, unknown names are lanes."""
    found = [_named(name, words) for name in names]
    if sum(map(bool, names)) == 1:
        return tuple(Column(Holds.TITLE if name else Holds.DETAIL) for name in names)
    described = any(holds in {Holds.TITLE, Holds.PEOPLE} for holds in found)
    other = Holds.DETAIL if described else Holds.LANE
    return tuple(
        Column(holds or (other if name else Holds.DETAIL), _lane_name(name, words))
        for name, holds in zip(names, found, strict=True)
    )


def names_time(name: str) -> bool:
    """Whether a column of that name holds the times, in any language."""
    return name.lower().strip(" .:*_()") in _TIMES


def columns_found(rows: Sequence[Sequence[str]], words: Words) -> tuple[Column, ...]:
    """The columns of rows without names over them.

    A column mostly of people or of rooms belongs to the title beside it. Without any, three columns
    or more, or rows of which some fill just one, are lanes.
    """
    count = max((at + 1 for row in rows for at, cell in enumerate(row) if cell), default=0)
    found: list[Holds | None] = []
    for at in range(count):
        cells = [row[at] for row in rows if at < len(row) and row[at] and len(row) > 1]
        found.append(_content(cells, words))
    used = [any(at < len(row) and row[at] for row in rows) for at in range(count)]
    described = any(holds in {Holds.PEOPLE, Holds.ROOM} for holds in found[:3])
    spanned = any(sum(map(bool, row)) == 1 for row in rows)
    if not described and (sum(used) > 2 or (sum(used) > 1 and spanned)):
        return (Column(Holds.LANE),) * count
    title = next((at for at in range(count) if used[at] and found[at] is None), 0)
    return tuple(
        Column(Holds.TITLE if at == title else holds or Holds.DETAIL)
        for at, holds in enumerate(found)
    )


def _named(name: str, words: Words) -> Holds | None:
    bare = name.lower().strip(" .:*_()")
    heading = day_heading(name, words) if name else None
    if heading and (heading.date or heading.weekday is not None or heading.ordinal):
        return Holds.DAY
    first = _FURTHER.split(bare.replace("(s)", ""), maxsplit=1)[0].strip()
    if first in _PEOPLE or first in _people_words():
        return Holds.PEOPLE
    if first in _TITLES:
        return Holds.TITLE
    if first in _ROOMS or first in _room_labels():
        return Holds.ROOM
    if first in _DETAILS:
        return Holds.DETAIL
    return Holds.NOTHING if first in _LENGTHS | _TIMES else None


def _content(cells: Sequence[str], words: Words) -> Holds | None:
    """What most of the cells are; None for titles and anything else."""
    if not cells:
        return None
    people = sum(plain_people(cell, words) is not None for cell in cells)
    rooms = sum(
        is_room(cell, words)
        or (len(cell) <= _LONGEST_NAME and cell.lower().startswith(tuple(words.rooms)))
        for cell in cells
    )
    if people >= _MOSTLY * len(cells):
        return Holds.PEOPLE
    return Holds.ROOM if rooms >= _MOSTLY * len(cells) else None


def _lane_name(name: str, words: Words) -> str:
    """The name without a word for speakers before it: "Speaker – Track 1"."""
    before, dash, behind = name.partition(" - ")
    return behind.strip() if dash and _named(before, words) is Holds.PEOPLE else name


@cache
def _people_words() -> frozenset[str]:
    return frozenset(name for words in LANGUAGES.values() for name in words.role_of)


@cache
def _room_labels() -> frozenset[str]:
    labels = (Label.ROOM, Label.VENUE)
    return frozenset(
        name for words in LANGUAGES.values() for label in labels for name in words.labels[label]
    )
