"""Bringing a programme up to date: what a later reading changes, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from itertools import count
from typing import Any

import pytest

from planner.core.changes import apply
from planner.core.comparison import Difference, DifferenceKind, compare
from planner.core.edits.update import match, update
from planner.core.material import Material
from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Role,
    Room,
    Speaker,
    Track,
)
from planner.core.queries import appearances_in, running_order
from tests.builders.programmes import a_programme

MONDAY, TUESDAY = Date(2027, 3, 1), Date(2027, 3, 2)


def _ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def there() -> Programme:
    """A Monday with a talk that was worked on by hand, and lunch."""
    return a_programme(
        Day("mon", date=MONDAY, opens=540, closes=780),
        Room("hall", 0, "Salen"),
        Entry(
            "talk",
            title="Lamper",
            duration=45,
            day="mon",
            start=600,
            room="hall",
            pinned=True,
            abstract="Om lys.",
            note="Husk pærer",
            least=30,
            most=60,
            materials=(Material("m", "Slides"),),
            parts=(Part("p1", "Varmt lys", "Gult.", 15), Part("p2", "Koldt lys")),
        ),
        Entry("lunch", EntryKind.BREAK, "Frokost", 60, "mon", 720, pinned=True),
        Speaker("ida", "Ida Lund", "bogbinder", photo="ab"),
        Speaker("bo", "Bo Krog"),
        Appearance("a1", "ida", "talk", state=AppearanceState.ASKED),
        Appearance("a2", "bo", "talk", "p2", Role.PANELLIST, order=1),
    )


def read_again(**talk: Any) -> Programme:
    """The same as a plain source states it, with ids of its own."""
    return a_programme(
        Day("x", date=MONDAY, opens=600, closes=780),
        Room("r", 0, "Salen"),
        replace(Entry("t", title="Lamper", duration=45, day="x", start=600, room="r"), **talk),
        Entry("l", EntryKind.BREAK, "Frokost", 60, "x", 720),
        Speaker("s", "Ida Lund", affiliation="Havnen"),
        Appearance("1", "s", "t"),
        Speaker("s2", "Bo Krog"),
        Appearance("2", "s2", "t"),
        id_="read",
    )


def updated(programme: Programme, read: Programme, kinds: Collection[str] = ()) -> Programme:
    """After all differences, or those of these kinds."""
    same = match(programme, read)
    found = compare(programme, read, same)
    chosen = [one for one in found if not kinds or one.kind in kinds]
    return apply(programme, update(programme, read, same, chosen, _ids()))


def test_a_source_that_says_the_same_changes_nothing() -> None:
    assert compare(there(), read_again(), match(there(), read_again())) == ()


def test_nothing_chosen_changes_nothing() -> None:
    read = read_again(title="Lygter", source="7")
    assert not update(there(), read, match(there(), read), (), _ids())


def test_an_entry_gets_what_is_stated_and_keeps_what_only_the_planner_knows() -> None:
    talk = updated(there(), read_again(title="Lamperne", start=630, source="7")).entries["talk"]
    assert talk == replace(there().entries["talk"], title="Lamperne", start=630, source="7")


@pytest.mark.parametrize("name", ["abstract", "subtitle", "web", "title"])
def test_what_is_empty_in_the_source_erases_nothing(name: str) -> None:
    before = there()
    by_hand: dict[str, Any] = {name: "Skrevet i hånden"}
    worked_on = replace(before.entries["talk"], **by_hand)
    before = replace(before, entries={**before.entries, "talk": worked_on})
    read = read_again(duration=50, **{name: ""})
    same = {"t": "talk", "l": "lunch"}
    step = update(before, read, same, compare(before, read, same), _ids())
    assert apply(before, step).entries["talk"] == replace(worked_on, duration=50)


def test_people_who_stay_keep_agreement_and_role_and_who_comes_is_known_by_name() -> None:
    read = read_again()
    eva = Speaker("s3", "Eva Sand", "maler")
    read = replace(
        read,
        speakers={**read.speakers, "s3": eva},
        appearances={
            "3": Appearance("3", "s3", "t"),
            "1": replace(read.appearances["1"], order=1),
        },
    )
    after = updated(there(), read)
    billed = after.index.appearing_in["talk"]
    assert [(after.speakers[a.speaker].name, a.id, a.state) for a in billed] == [
        ("Eva Sand", "3", AppearanceState.CONFIRMED),
        ("Ida Lund", "a1", AppearanceState.ASKED),
    ]
    assert after.speakers["ida"] == replace(there().speakers["ida"], affiliation="Havnen")
    assert "bo" in after.speakers


def test_who_only_gets_another_role_or_part_keeps_id_and_state() -> None:
    read = read_again(parts=(Part("k", "Koldt lys"), Part("v", "Varmt lys")))
    read = replace(
        read,
        appearances={
            "1": Appearance("1", "s", "t", "v"),
            "2": Appearance("2", "s2", "t", role=Role.MODERATOR),
        },
    )
    after = updated(there(), read)
    assert after.entries["talk"].parts == (
        Part("p2", "Koldt lys"),
        Part("p1", "Varmt lys", "Gult.", 15),
    )
    assert after.appearances == {
        "a1": Appearance("a1", "ida", "talk", "p1", state=AppearanceState.ASKED),
        "a2": Appearance("a2", "bo", "talk", None, Role.MODERATOR, order=1),
    }


def test_who_spoke_in_a_part_that_goes_speaks_in_the_item_itself() -> None:
    read = replace(read_again(parts=(Part("p2", "Varmt lys"),)), appearances={})
    after = updated(there(), read)
    assert [part.id for part in after.entries["talk"].parts] == ["p1"]
    assert [a.id for a in appearances_in(after, "talk")] == ["a1", "a2"]


def test_a_new_part_gets_an_id_that_is_free_in_its_entry() -> None:
    read = read_again(parts=(Part("a", "Varmt lys"), Part("b", "Koldt lys"), Part("p1", "Skygge")))
    after = updated(there(), read)
    assert [(part.id, part.title) for part in after.entries["talk"].parts] == [
        ("p1", "Varmt lys"),
        ("p2", "Koldt lys"),
        ("new-1", "Skygge"),
    ]


def test_new_ones_come_with_the_day_room_track_and_people_they_need_and_no_others() -> None:
    read = read_again()
    read = replace(
        read,
        days={**read.days, "y": Day("y", 1, TUESDAY), "z": Day("z", 2, Date(2027, 3, 3))},
        rooms={**read.rooms, "r2": Room("r2", 1, "Loftet"), "r3": Room("r3", 2, "Kælderen")},
        tracks={"k": Track("k", name="Lys"), "k2": Track("k2", name="Lyd")},
        entries={
            **read.entries,
            "n": Entry("n", title="Skygger", day="y", start=600, room="r2", track="k"),
        },
        speakers={**read.speakers, "s3": Speaker("s3", "Eva Sand"), "s4": Speaker("s4", "Ib Dam")},
        appearances={**read.appearances, "3": Appearance("3", "s3", "n")},
    )
    after = updated(there(), read)
    assert [entry.title for entry in running_order(after)] == ["Lamper", "Frokost", "Skygger"]
    assert [day.date for day in after.days.values()] == [MONDAY, TUESDAY]
    assert sorted(room.name for room in after.rooms.values()) == ["Loftet", "Salen"]
    assert [track.name for track in after.tracks.values()] == ["Lys"]
    assert sorted(s.name for s in after.speakers.values()) == ["Bo Krog", "Eva Sand", "Ida Lund"]


def test_a_day_grows_to_hold_what_it_gets_and_never_shrinks() -> None:
    read = read_again(start=500)
    read = replace(read, days={"x": Day("x", date=MONDAY, opens=500, closes=700)})
    day = updated(there(), read).days["mon"]
    assert (day.opens, day.closes) == (500, 780)
    later = replace(read_again(title="Lygter"), days=read.days)
    assert updated(there(), later).days == there().days


def test_a_day_does_not_grow_for_what_stays_as_it_was() -> None:
    """A source's last item often has no end, and was given one when it was read."""
    read = read_again(start=610)
    read = replace(read, days={"x": Day("x", date=MONDAY, opens=480, closes=810)})
    last = replace(read.entries["l"], duration=90, open_end=True)
    read = replace(read, entries={**read.entries, "l": last})
    day = updated(there(), read).days["mon"]
    assert (day.opens, day.closes) == (540, 780)


def test_missing_ones_go_with_the_appearances_in_them_and_the_people_stay() -> None:
    read = read_again()
    read = replace(read, entries={"l": read.entries["l"]}, appearances={})
    after = updated(there(), read)
    assert sorted(after.entries) == ["lunch"]
    assert after.appearances == {}
    assert after.speakers == there().speakers


def test_what_was_set_aside_gets_the_time_it_has_now() -> None:
    before = there()
    aside = replace(before.entries["talk"], day=None, start=None)
    before = replace(before, entries={**before.entries, "talk": aside})
    assert updated(before, read_again(start=660)).entries["talk"] == replace(
        aside, day="mon", start=660
    )


def test_only_the_kinds_that_were_chosen_come_true() -> None:
    read = read_again(title="Lamperne")
    new = Entry("n", title="Skygger", day="x", start=640, duration=20)
    read = replace(read, entries={"t": read.entries["t"], "n": new})
    after = updated(there(), read, kinds=(DifferenceKind.NEW,))
    assert sorted(entry.title for entry in after.entries.values()) == [
        "Frokost",
        "Lamper",
        "Skygger",
    ]


def test_what_the_programme_says_of_itself_is_only_filled_in() -> None:
    before = replace(there(), title="Lysdagen")
    read = replace(read_again(title="Lygter"), title="Lampedagen", subtitle="Om lys")
    after = updated(before, read)
    assert (after.title, after.subtitle) == ("Lysdagen", "Om lys")


def test_a_difference_of_another_programme_is_refused() -> None:
    gone = Difference(DifferenceKind.MISSING, "nobody", None)
    with pytest.raises(KeyError):
        update(there(), read_again(), {}, [gone])


def test_a_day_without_a_date_stays_the_one_it_is_once_all_others_have_theirs() -> None:
    there = Programme(
        "p",
        days={
            "u": Day("u"),
            "b": Day("b", date=Date(2000, 1, 2)),
            "c": Day("c", 1, date=Date(1999, 1, 1)),
        },
    )
    read = Programme(
        "r",
        days={"a": Day("a", date=Date(2000, 1, 1)), "n": Day("n")},
        entries={
            id_: Entry(id_, day=day, start=0) for id_, day in {"one": "a", "two": "n"}.items()
        },
    )
    same = match(there, read)
    after = apply(there, update(there, read, same, compare(there, read, same)))
    new = dict(zip(read.entries, after.entries, strict=True))
    assert compare(after, read, new) == ()
