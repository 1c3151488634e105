"""Replacing text throughout a programme: what is found, and the one step that replaces it."""

from __future__ import annotations

from dataclasses import replace

from planner.core.changes import EditKind, apply
from planner.core.edits.replace import replace_text
from planner.core.edits.reword import TextPlace
from planner.core.programme import Fact, FactKind, Part, Programme, Room, Speaker, Venue
from planner.core.replacing import Wanted, replacements
from tests.core.pictures import a_day


def programme() -> Programme:
    day = a_day("A 9:00-10:00, B 10:00-11:00")
    talk = replace(
        day.entries["A"],
        title="Maps of the harbour",
        abstract="The *harbour* and its Harbourmaster.",
        note="harbour key",
        parts=(Part("1", "Old harbour"), Part("2", "Nothing")),
    )
    return replace(
        day,
        title="A harbour day",
        venue=Venue("Harbour House", "1 Harbour Street"),
        organisers=("Friends", "The harbour library"),
        facts=(Fact(FactKind.PARKING, "Behind the harbour"),),
        rooms={"r": Room("r", name="Harbour room")},
        entries={**day.entries, "A": talk},
        speakers={"s": Speaker("s", "Ida Harbour", affiliation="Harbour office")},
    )


def fields(wanted: Wanted) -> list[str]:
    return [found.place.field for found in replacements(programme(), wanted)]


def test_it_is_found_wherever_something_is_written() -> None:
    assert fields(Wanted("harbour", "port")) == [
        "title", "venue", "venue", "organisers", "facts", "name",
        "title", "abstract", "parts", "note", "name", "affiliation",
    ]  # fmt: skip


def test_capitals_count_when_asked() -> None:
    assert fields(Wanted("Harbour", "Port", match_case=True)) == [
        "venue", "venue", "name", "abstract", "name", "affiliation",
    ]  # fmt: skip


def test_only_whole_words_when_asked() -> None:
    (found,) = (
        each
        for each in replacements(programme(), Wanted("harbour", "port", whole_words=True))
        if each.place == TextPlace("A", "abstract")
    )
    assert found.after == "The *port* and its Harbourmaster."


def test_signs_stand_for_themselves() -> None:
    marked = replace(programme(), title=r"Why? (part 1)")
    (found,) = replacements(marked, Wanted("? (", r"\1 ["))
    assert found.after == r"Why\1 [part 1)"


def test_nothing_is_found_of_nothing_nor_what_stays_the_same() -> None:
    assert replacements(programme(), Wanted("", "x")) == ()
    assert replacements(programme(), Wanted("harbour day", "harbour day")) == ()


def test_all_of_it_is_one_step() -> None:
    found = replacements(programme(), Wanted("harbour", "port"))
    edit = replace_text(programme(), found)
    assert edit.kind == EditKind.REPLACE
    after = apply(programme(), edit)
    assert after.venue == Venue("port House", "1 port Street")
    assert after.entries["A"].parts == (Part("1", "Old port"), Part("2", "Nothing"))
    assert after.organisers == ("Friends", "The port library")
    assert replacements(after, Wanted("harbour", "port")) == ()
    assert apply(after, edit.inverse()) == programme()


def test_what_is_not_ticked_stays() -> None:
    found = replacements(programme(), Wanted("harbour", "port"))
    after = apply(programme(), replace_text(programme(), found[2:3]))
    assert after.venue == Venue("Harbour House", "1 port Street")
    assert after.title == "A harbour day"
