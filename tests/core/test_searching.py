"""Finding items and speakers by what is written of them."""

from __future__ import annotations

from dataclasses import replace

from planner.core.programme import Appearance, Programme, Room, Speaker, Track
from planner.core.searching import Found, find, folded
from tests.core.pictures import a_day


def programme() -> Programme:
    day = a_day("A/r 9:00-10:00, B 10:00-11:00, T 30", rooms="r")
    entries = day.entries
    return replace(
        day,
        rooms={"r": Room("r", name="Søsalen")},
        tracks={"t": Track("t", name="Børn")},
        entries={
            "A": replace(entries["A"], title="Kort", abstract="Om *kartoteket*"),
            "B": replace(entries["B"], title="Café", track="t", note="husk nøglen"),
            "T": replace(entries["T"], title="Udstilling"),
        },
        speakers={
            "s": Speaker("s", "Åse Høj", affiliation="Havnens Bibliotek"),
            "u": Speaker("u", "Zoë Cafe"),
        },
        appearances={"1": Appearance("1", "s", "T")},
    )


def test_accents_and_capitals_do_not_count() -> None:
    assert folded("Åse  HØJ ÆBLE") == "ase hoj aeble"
    assert find(programme(), "CAFE") == Found(("B",), ("u",))
    assert find(programme(), "café") == Found(("B",), ("u",))
    assert find(programme(), "ase hoj") == Found(("T",), ("s",))


def test_rooms_tracks_abstracts_notes_and_affiliations_are_looked_at() -> None:
    for typed, entry in (
        ("sosalen", "A"), ("børn", "B"), ("kartotek", "A"), ("nøgle", "B"), ("havnens", "T"),
    ):  # fmt: skip
        assert find(programme(), typed).entries == (entry,)


def test_every_word_must_be_there_in_any_order() -> None:
    assert find(programme(), "søsalen kort").entries == ("A",)
    assert find(programme(), "kort børn") == Found()


def test_nothing_typed_finds_nothing() -> None:
    assert find(programme(), "  ") == Found()
