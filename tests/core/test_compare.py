"""What counts as a difference: between states of one programme, and to what was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from typing import Any

import pytest

from planner.core.comparison import (
    Aspect,
    Difference,
    DifferenceKind,
    compare,
    compare_rest,
    match,
)
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
from tests.builders.programmes import a_programme

NINE = 9 * 60


def a_seminar(**talk: Any) -> Programme:
    """A welcome, a talk in the hall in two parts with two people, and a break."""
    return a_programme(
        Day("d", date=Date(2027, 3, 1), opens=NINE, closes=15 * 60),
        Room("hall", 0, "Salen"),
        Room("attic", 1, "Loftet"),
        Track("craft", 0, "Håndværk"),
        Track("young", 1, "Unge"),
        Entry("welcome", title="Velkomst", duration=15, day="d", start=NINE, room="hall"),
        replace(
            Entry(
                "talk",
                title="Bogkasser på hjul",
                duration=45,
                day="d",
                start=NINE + 15,
                room="hall",
                track="craft",
                subtitle="Erfaringer",
                abstract="Vi ruller.",
                language="da",
                web="https://kasser.example",
                parts=(Part("p1", "Kasserne", "Af fyr.", 20), Part("p2", "Hjulene")),
            ),
            **talk,
        ),
        Entry("coffee", EntryKind.BREAK, "Kaffe", 20, "d", NINE + 60),
        Speaker("ida", "Ida Lund", affiliation="Havnen"),
        Speaker("bo", "Bo Krog"),
        Appearance("a1", "ida", "talk"),
        Appearance("a2", "bo", "talk", "p2"),
    )


TALK = ("talk", "talk")


def changed(before: Programme, after: Programme, *, read: bool = False) -> tuple[Aspect, ...]:
    """The aspects of the one changed entry, or none."""
    same = {id_: id_ for id_ in after.entries} if read else None
    found = compare(before, after, same)
    assert all(one.kind is DifferenceKind.CHANGED for one in found)
    assert {(one.before, one.after) for one in found} <= {TALK}
    return found[0].aspects if found else ()


CHANGES: list[tuple[dict[str, Any], tuple[Aspect, ...]]] = [
    ({"title": "Bogkasser i gården"}, (Aspect.TITLE,)),
    ({"subtitle": "En erfaring"}, (Aspect.SUBTITLE,)),
    ({"start": NINE + 20}, (Aspect.TIME,)),
    ({"duration": 40}, (Aspect.LENGTH,)),
    ({"room": "attic"}, (Aspect.ROOM,)),
    ({"track": "young"}, (Aspect.TRACK,)),
    ({"kind": EntryKind.BREAK}, (Aspect.KIND,)),
    ({"abstract": "Vi ruller videre."}, (Aspect.ABSTRACT,)),
    ({"web": "https://hjul.example"}, (Aspect.OTHER,)),
    ({"language": "en"}, (Aspect.OTHER,)),
    ({"parts": (Part("p1", "Kasserne", "Af fyr.", 25), Part("p2", "Hjulene"))}, (Aspect.PARTS,)),
    (
        {"title": "Nu med kapper", "start": NINE + 30, "room": "attic"},
        (Aspect.TITLE, Aspect.TIME, Aspect.ROOM),
    ),
]


@pytest.mark.parametrize(("values", "aspects"), CHANGES)
@pytest.mark.parametrize("read", [False, True])
def test_what_people_would_notice_is_a_difference(
    values: dict[str, Any], aspects: tuple[Aspect, ...], *, read: bool
) -> None:
    assert changed(a_seminar(), a_seminar(**values), read=read) == aspects


@pytest.mark.parametrize(
    "values",
    [
        {"order": 7},
        {"pinned": True},
        {"materials": (Material("m", "Slides"),)},
        {"source": "uid-1"},
        {"least": 30},
        {"most": 60},
    ],
)
@pytest.mark.parametrize("read", [False, True])
def test_what_only_the_planner_knows_is_none(values: dict[str, Any], *, read: bool) -> None:
    assert changed(a_seminar(), a_seminar(**values), read=read) == ()


@pytest.mark.parametrize(
    ("values", "aspects"),
    [
        ({"title": ""}, (Aspect.TITLE,)),
        ({"abstract": ""}, (Aspect.ABSTRACT,)),
        ({"track": None}, (Aspect.TRACK,)),
        ({"note": "Husk kabel"}, (Aspect.OTHER,)),
        ({"public": False}, (Aspect.OTHER,)),
        ({"open_end": True}, (Aspect.LENGTH,)),
        ({"day": None, "start": None}, (Aspect.PLACED,)),
        ({"title": "Bogkasser  på hjul"}, (Aspect.TITLE,)),
    ],
)
def test_what_a_reading_does_not_state_differs_only_between_two_states(
    values: dict[str, Any], aspects: tuple[Aspect, ...]
) -> None:
    assert changed(a_seminar(), a_seminar(**values)) == aspects
    assert changed(a_seminar(), a_seminar(**values), read=True) == ()


def test_typography_is_no_difference_to_what_was_read() -> None:
    there = a_seminar(title="»Kasser« – på hjul…")
    assert changed(there, a_seminar(title='"Kasser" - på hjul...'), read=True) == ()
    assert changed(there, a_seminar(title="“Kasser”—på hjul..."), read=True) == ()


def test_what_gets_a_time_at_last_is_placed() -> None:
    aside = a_seminar(day=None, start=None)
    assert changed(aside, a_seminar(), read=True) == (Aspect.PLACED,)


def test_new_and_missing_ones_stand_where_they_run() -> None:
    before = a_seminar()
    entries = {id_: entry for id_, entry in before.entries.items() if id_ != "talk"}
    party = Entry("party", title="Fest", day="d", start=NINE + 90)
    after = replace(before, entries={"party": party, **entries}, appearances={})
    moved = replace(after, entries={**after.entries, "coffee": replace(entries["coffee"], start=1)})
    missing = Difference(DifferenceKind.MISSING, "talk", None)
    new = Difference(DifferenceKind.NEW, None, "party")
    late = Difference(DifferenceKind.CHANGED, "coffee", "coffee", (Aspect.TIME,))
    assert compare(before, after) == (missing, new)
    assert compare(before, moved) == (late, missing, new)


def test_what_stood_first_and_is_gone_comes_first() -> None:
    before = a_seminar()
    after = replace(before, entries={id_: before.entries[id_] for id_ in ("talk", "coffee")})
    assert compare(before, after) == (Difference(DifferenceKind.MISSING, "welcome", None),)


def _with(programme: Programme, *appearances: Appearance) -> Programme:
    return replace(programme, appearances={a.id: a for a in appearances})


def test_another_speaker_another_role_or_another_part_is_a_difference() -> None:
    there = a_seminar()
    ida, bo = Appearance("a1", "ida", "talk"), Appearance("a2", "bo", "talk", "p2")
    for other in (
        [ida],
        [ida, bo, Appearance("a3", "bo", "talk")],
        [ida, replace(bo, part="p1")],
        [replace(ida, role=Role.MODERATOR), bo],
    ):
        assert changed(there, _with(there, *other)) == (Aspect.PEOPLE,)
        assert changed(there, _with(there, *other), read=True) == (Aspect.PEOPLE,)
    assert changed(there, _with(there, ida, replace(bo, order=5))) == ()


def test_who_declined_does_not_appear_but_is_still_the_one_who_was_read() -> None:
    there = a_seminar()
    ida, bo = there.appearances["a1"], there.appearances["a2"]
    declined = _with(there, replace(ida, state=AppearanceState.DECLINED), bo)
    assert changed(there, declined) == (Aspect.PEOPLE,)
    assert changed(there, _with(there, replace(ida, state=AppearanceState.ASKED), bo)) == ()
    assert changed(declined, there, read=True) == ()


def test_a_reading_that_names_nobody_says_nothing_of_people() -> None:
    assert changed(a_seminar(), _with(a_seminar()), read=True) == ()


def test_a_role_made_clearer_by_hand_agrees_with_what_was_read() -> None:
    read = a_seminar()
    by_hand = replace(read.appearances["a1"], role=Role.PANELLIST)
    assert changed(_with(read, by_hand, read.appearances["a2"]), read, read=True) == ()


def test_a_reading_without_parts_agrees_with_people_in_any_part() -> None:
    read = _with(a_seminar(parts=()), Appearance("x", "ida", "talk"), Appearance("y", "bo", "talk"))
    assert changed(a_seminar(), read, read=True) == ()


def test_a_renamed_room_is_no_change_of_its_entries_but_another_room_when_read() -> None:
    there = a_seminar()
    renamed = replace(there, rooms={**there.rooms, "hall": Room("hall", 0, "Store sal")})
    assert compare(there, renamed) == ()
    assert compare_rest(there, renamed) == (
        Difference(DifferenceKind.CHANGED, "hall", "hall", (Aspect.NAME,)),
    )
    found = compare(there, renamed, match(there, renamed))
    assert {one.before: one.aspects for one in found} == {
        "welcome": (Aspect.ROOM,),
        "talk": (Aspect.ROOM,),
    }


def test_all_rooms_is_stated_only_where_most_sessions_have_a_room() -> None:
    there = a_seminar()
    assert changed(there, a_seminar(room=None), read=True) == (Aspect.ROOM,)
    nowhere = {id_: replace(entry, room=None) for id_, entry in there.entries.items()}
    assert compare(there, replace(there, entries=nowhere), match(there, there)) == ()


def test_days_are_the_same_by_date_or_by_their_order() -> None:
    there = a_seminar()
    undated = replace(there, days={"x": Day("x")}, entries=_on(there, "x"))
    other = replace(there, days={"x": Day("x", date=Date(2027, 3, 2))}, entries=_on(there, "x"))
    assert compare(there, undated, match(there, undated)) == ()
    assert {one.aspects for one in compare(there, other, match(there, other))} == {(Aspect.DAY,)}


def _on(programme: Programme, day: str) -> dict[str, Entry]:
    return {id_: replace(entry, day=day) for id_, entry in programme.entries.items()}


def test_the_rest_of_a_programme_is_told_by_itself() -> None:
    there = a_seminar()
    later = replace(
        there,
        title="Kassedagen",
        days={"d": replace(there.days["d"], closes=16 * 60)},
        rooms={**there.rooms, "cellar": Room("cellar", 2, "Kælderen")},
        speakers={"ida": replace(there.speakers["ida"], affiliation="Øen", mail="ida@oe.example")},
    )
    changed_, new, missing = DifferenceKind.CHANGED, DifferenceKind.NEW, DifferenceKind.MISSING
    assert compare_rest(there, later) == (
        Difference(changed_, "programme", "programme", (Aspect.TITLE,)),
        Difference(changed_, "d", "d", (Aspect.HOURS,)),
        Difference(new, None, "cellar"),
        Difference(missing, "bo", None),
        Difference(changed_, "ida", "ida", (Aspect.AFFILIATION, Aspect.CONTACT)),
    )


def test_a_source_of_what_is_public_and_placed_misses_nothing_else() -> None:
    there = a_programme(
        Day("d", date=Date(2027, 3, 1)),
        Entry("build", title="Opstilling", day="d", start=480, public=False),
        Entry("talk", title="Lamper", day="d", start=540),
        Entry("idea", title="Skygger"),
    )
    read = replace(there, entries={"talk": there.entries["talk"]})
    assert compare(there, read, {"talk": "talk"}) == ()
    more = replace(read, entries={**read.entries, "new": Entry("new", title="Lygter")})
    gone = [one.before for one in compare(there, more, {"talk": "talk"}) if one.after is None]
    assert gone == ["idea"]


def test_of_a_reading_the_rest_is_only_what_it_states() -> None:
    there = a_seminar()
    read = replace(
        there,
        id="read",
        language="en",
        title="",
        days={"d": replace(there.days["d"], opens=NINE + 30, closes=14 * 60)},
        rooms={"r": Room("r", 0, "SALEN", capacity=80)},
        speakers={"s": Speaker("s", "ida lund", position="bogbinder", affiliation="Øen")},
        appearances={"x": Appearance("x", "s", "talk")},
        entries={"talk": replace(there.entries["talk"], room="r", track=None)},
        tracks={},
    )
    assert compare_rest(there, read, {"talk": "talk"}) == (
        Difference(DifferenceKind.CHANGED, "hall", "r", (Aspect.CAPACITY,)),
        Difference(DifferenceKind.CHANGED, "ida", "s", (Aspect.POSITION, Aspect.AFFILIATION)),
    )
