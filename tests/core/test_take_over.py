"""Taking over a programme that was read: what joins what, and that nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.core.changes import EditKind, apply
from planner.core.edits.take_over import Matter, take_over
from planner.core.programme import (
    Appearance,
    Day,
    DaySpan,
    Entry,
    Fact,
    FactKind,
    Programme,
    Room,
    Speaker,
    Track,
    Venue,
)
from planner.core.queries import attachments, days_in_order, running_order, tray
from planner.core.references import dangling
from tests.builders.programmes import a_programme, programmes

MONDAY, TUESDAY = Date(2027, 3, 1), Date(2027, 3, 2)


def _ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def _taken(programme: Programme, read: Programme) -> Programme:
    return apply(programme, take_over(programme, read, _ids()))


def _read_talk(**own: object) -> Programme:
    return a_programme(
        Day("d", date=MONDAY, opens=600, closes=660),
        Entry("talk", title="Skilte, der hjælper", duration=60, day="d", start=600),
        Speaker("s", "Ida Lund", "bogbinder", "Havnens Bibliotek"),
        Appearance("a", "s", "talk"),
        id_="read",
        **own,
    )


def test_an_empty_programme_takes_all_that_is_stated() -> None:
    empty = a_programme(Day("first", date=TUESDAY), title="Uden navn", language="en")
    read = _read_talk(
        title="Skiltedagen",
        introduction="Kom og se.",
        venue=Venue("Havnen"),
        facts=(Fact(FactKind.PRICE, "Gratis"),),
        organisers=("Havnens Bibliotek",),
    )
    taken = _taken(empty, read)
    assert (taken.title, taken.language, taken.introduction) == ("Skiltedagen", "da", "Kom og se.")
    assert (taken.venue.name, taken.facts, taken.organisers) == (
        "Havnen",
        (Fact(FactKind.PRICE, "Gratis"),),
        ("Havnens Bibliotek",),
    )
    (day,) = days_in_order(taken)
    assert (day.id, day.date, day.opens, day.closes) == ("first", MONDAY, 600, 660)
    assert [entry.title for entry in running_order(taken)] == ["Skilte, der hjælper"]


def test_a_date_already_known_stays_where_none_was_read() -> None:
    read = _read_talk()
    undated = replace(read, days={"d": replace(read.days["d"], date=None)})
    (day,) = days_in_order(_taken(a_programme(Day("first", date=TUESDAY)), undated))
    assert (day.id, day.date) == ("first", TUESDAY)


def test_what_a_programme_says_of_itself_stays_once_it_has_entries() -> None:
    there = a_programme(
        Day("first", date=MONDAY), Entry("e", day="first", start=540), title="Vor dag"
    )
    taken = _taken(there, _read_talk(title="En anden", subtitle="Med skilte"))
    assert (taken.title, taken.subtitle) == ("Vor dag", "Med skilte")


def test_days_are_the_same_by_date_and_grow_to_hold_what_they_get() -> None:
    there = a_programme(
        Day("first", date=MONDAY, opens=540, closes=600),
        Entry("e", title="Velkomst", day="first", start=540, duration=60),
    )
    taken = _taken(there, _read_talk())
    (day,) = days_in_order(taken)
    assert (day.opens, day.closes) == (540, 660)
    assert [entry.title for entry in running_order(taken)] == ["Velkomst", "Skilte, der hjælper"]


def test_a_new_day_comes_in_the_order_of_the_dates() -> None:
    there = a_programme(Day("first", date=TUESDAY), Entry("e", day="first", start=540))
    assert [day.date for day in days_in_order(_taken(there, _read_talk()))] == [MONDAY, TUESDAY]


def test_people_are_the_same_by_name_and_affiliation() -> None:
    there = a_programme(
        Day("first", date=MONDAY),
        Entry("e", day="first", start=540),
        Speaker("known", "Ida  Lund", "", "havnens bibliotek"),
        Speaker("namesake", "Ida Lund", "smed", "Esses Smedje"),
        Appearance("x", "known", "e"),
    )
    taken = _taken(there, _read_talk())
    assert sorted(taken.speakers) == ["known", "namesake"]
    assert taken.speakers["known"].position == "bogbinder"
    assert taken.speakers["namesake"].position == "smed"
    assert [a.speaker for a in taken.appearances.values() if a.entry == "talk"] == ["known"]


def test_a_namesake_from_elsewhere_is_another_person() -> None:
    there = a_programme(
        Day("first", date=MONDAY),
        Entry("e", day="first", start=540),
        Speaker("namesake", "Ida Lund", "smed", "Esses Smedje"),
    )
    assert len(_taken(there, _read_talk()).speakers) == 2


def test_rooms_are_the_same_by_name_and_new_ones_come_last() -> None:
    there = a_programme(Room("hall", 0, "Salen"), Day("m"), Entry("e", day="m", start=540))
    read = a_programme(
        Day("d", date=MONDAY),
        Room("r1", 0, "Loftet"),
        Room("r2", 1, "SALEN"),
        Entry("up", day="d", start=600, room="r1"),
        Entry("down", day="d", start=600, room="r2"),
        id_="read",
    )
    taken = _taken(there, read)
    assert taken.entries["down"].room == "hall"
    assert {room.name: room.order for room in taken.rooms.values()} == {"Salen": 0, "Loftet": 1}


def test_ids_that_are_taken_are_replaced() -> None:
    there = a_programme(Day("d", date=TUESDAY), Entry("talk", title="Her", day="d", start=540))
    taken = _taken(there, _read_talk())
    assert sorted(entry.title for entry in taken.entries.values()) == ["Her", "Skilte, der hjælper"]
    assert taken.entries["talk"].title == "Her"
    assert dangling(taken) == []


def test_what_was_set_aside_lies_behind_what_lay_there() -> None:
    there = a_programme(Entry("one", title="Først", order=4))
    read = a_programme(Entry("two", title="Så", order=0), id_="read")
    assert [entry.title for entry in tray(_taken(there, read))] == ["Først", "Så"]


def _last_year() -> Programme:
    """A programme with more rooms, tracks and people than its one talk names, and a look."""
    return a_programme(
        Day("d", date=TUESDAY, opens=600, closes=660),
        Room("r1", 0, "Salen", 90, "#123456", "Trappe"),
        Room("r2", 1, "Loftet"),
        Track("t1", 0, "Lys", "#abc"),
        Track("t2", 1, "Lyd"),
        Entry("talk", title="Lamper", day="d", start=600, room="r2", track="t2"),
        Speaker("ida", "Ida Lund", photo="f0", unavailable=(DaySpan("d", 700, 720),)),
        Speaker("bo", "Bo Krog"),
        Appearance("a", "bo", "talk"),
        id_="read",
        title="Sidste år",
        print_settings={"face": "serif", "logo": "10"},
    )


def _this_year() -> Programme:
    return a_programme(
        Day("first", date=MONDAY),
        Room("hall", 0, "salen", note="Uden trappe"),
        Entry("e", title="Velkomst", day="first", start=540),
        title="I år",
        print_settings={"face": "sans"},
    )


def _matters(*matters: Matter) -> Programme:
    return apply(_this_year(), take_over(_this_year(), _last_year(), _ids(), matters))


def test_people_alone_come_with_all_that_is_known_of_them_but_no_days() -> None:
    taken = _matters(Matter.SPEAKERS)
    assert replace(taken, speakers={}) == _this_year()
    assert taken.speakers == {
        "ida": Speaker("ida", "Ida Lund", photo="f0"),
        "bo": Speaker("bo", "Bo Krog"),
    }


def test_absences_come_along_where_their_days_are_there() -> None:
    there = a_programme(Day("x", date=TUESDAY), Entry("e", day="x", start=540))
    taken = apply(there, take_over(there, _last_year(), _ids(), [Matter.SPEAKERS]))
    assert taken.speakers["ida"].unavailable == (DaySpan("x", 700, 720),)
    assert taken.days == there.days


def test_rooms_and_tracks_alone_fill_the_gaps_of_those_that_are_there() -> None:
    taken = _matters(Matter.ROOMS)
    assert replace(taken, rooms=_this_year().rooms, tracks={}) == _this_year()
    assert taken.rooms == {
        "hall": Room("hall", 0, "salen", 90, "#123456", "Uden trappe"),
        "r2": Room("r2", 1, "Loftet"),
    }
    assert taken.tracks == _last_year().tracks


def test_the_look_alone_is_taken_as_a_whole_with_its_logo() -> None:
    taken = _matters(Matter.STYLE)
    assert taken == replace(_this_year(), print_settings={"face": "serif", "logo": "10"})
    assert attachments(taken).keys() - attachments(_this_year()).keys() == {"10"}


def test_what_has_no_look_of_its_own_leaves_that_of_the_programme() -> None:
    assert _taken(_this_year(), _read_talk()).print_settings == {"face": "sans"}


def test_entries_alone_come_with_what_they_name_and_nothing_else() -> None:
    taken = _matters(Matter.ENTRIES)
    assert [entry.title for entry in running_order(taken)] == ["Velkomst", "Lamper"]
    assert sorted(room.name for room in taken.rooms.values()) == ["Loftet", "salen"]
    assert sorted(taken.tracks) == ["t2"]
    assert sorted(taken.speakers) == ["bo"]
    assert taken.print_settings == {"face": "sans"}


def test_nothing_that_matters_is_no_edit() -> None:
    assert not take_over(_this_year(), _last_year(), _ids(), ())


def test_days_out_of_order_stay_so_unless_a_day_comes() -> None:
    there = a_programme(
        Day("tue", 0, TUESDAY), Day("mon", 1, MONDAY), Entry("e", day="mon", start=540)
    )
    assert [day.id for day in days_in_order(_taken(there, _read_talk()))] == ["tue", "mon"]


@settings(max_examples=25)
@given(there=programmes(), read=programmes(), matters=st.sets(st.sampled_from(Matter)))
def test_any_part_of_any_programme_can_be_taken_over_and_given_back(
    there: Programme, read: Programme, matters: set[Matter]
) -> None:
    edit = take_over(there, read, _ids(), matters)
    taken = apply(there, edit)
    assert apply(taken, edit.inverse()) == there
    assert dangling(taken) == []
    if Matter.ENTRIES not in matters:
        assert (taken.entries, taken.days) == (there.entries, there.days)


@given(there=programmes(), read=programmes(), empty=st.booleans())
def test_any_programme_can_be_taken_over_and_given_back(
    *, there: Programme, read: Programme, empty: bool
) -> None:
    there = Programme(there.id, days=there.days) if empty else there
    if any(set(day.hidden_rooms) - set(there.rooms) for day in there.days.values()):
        there = replace(there, days={})
    edit = take_over(there, read, _ids())
    taken = apply(there, edit)
    assert edit.kind is EditKind.IMPORT
    assert apply(taken, edit.inverse()) == there
    assert dangling(taken) == []
    assert len(taken.entries) == len(there.entries) + len(read.entries)
    assert all(taken.entries[id_] == entry for id_, entry in there.entries.items())
    assert sorted(e.title for e in taken.entries.values()) == sorted(
        e.title for e in (*there.entries.values(), *read.entries.values())
    )
    names = {_plain(s.name) for s in (*there.speakers.values(), *read.speakers.values())}
    assert {_plain(speaker.name) for speaker in taken.speakers.values()} == names


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
