"""What is missing or unusual: each check where it fires on very little, and on a calm day."""

from __future__ import annotations

from dataclasses import replace

from planner.core.checks import Finding, FindingKind, Severity, look_over
from planner.core.checks.seats import few_seats
from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Room,
    Speaker,
)
from tests.core.pictures import a_day


def told(programme: Programme) -> list[tuple[FindingKind, tuple[str, ...], int]]:
    return [(found.kind, found.ids, found.minutes) for found in look_over(programme)]


def with_breaks(programme: Programme, *ids: str) -> Programme:
    entries = {
        id_: replace(entry, kind=EntryKind.BREAK) if id_ in ids else entry
        for id_, entry in programme.entries.items()
    }
    return replace(programme, entries=entries)


def having(programme: Programme, id_: str, **values: object) -> Programme:
    row = replace(programme.entries[id_], **values)  # type: ignore[arg-type]  # fields by name
    return replace(programme, entries={**programme.entries, id_: row})


def spoken_by(programme: Programme, **entries: AppearanceState) -> Programme:
    """Each entry with a speaker of its own, in that state."""
    return replace(
        programme,
        speakers={f"s{id_}": Speaker(f"s{id_}", f"Taler {id_}") for id_ in entries},
        appearances={
            f"a{id_}": Appearance(f"a{id_}", f"s{id_}", id_, state=state)
            for id_, state in entries.items()
        },
    )


ASKED, CONFIRMED, DECLINED = (
    AppearanceState.ASKED, AppearanceState.CONFIRMED, AppearanceState.DECLINED,
)  # fmt: skip


def an_ordinary_day() -> Programme:
    """Two rooms, coffee and lunch, a welcome that is nobody's, and all abstracts there."""
    programme = a_day(
        "W 9:00-9:15, A 9:15-10:30, K 10:30-10:50, B/r1 10:50-12:00, C/r2 10:50-12:00, "
        "L! 12:00-12:45, D 12:45-14:00, T 14:00-14:20, E 14:20-15:45, F 15:45-16:00",
        rooms="r1 r2",
    )
    programme = with_breaks(programme, "K", "L", "T")
    programme = having(programme, "L", title="Frokost")
    for id_ in "ABCDE":
        programme = having(programme, id_, abstract="Et par ord.")
    return spoken_by(programme, **dict.fromkeys("ABCDE", CONFIRMED))


def test_an_ordinary_day_gives_no_finding_at_all() -> None:
    assert look_over(an_ordinary_day()) == []


def test_everything_that_collides_is_among_them_and_comes_first() -> None:
    found = look_over(a_day("A 9:00-9:40, B 9:30-10:00, T 30"))
    assert [each.kind for each in found] == [FindingKind.OVERLAP, FindingKind.UNPLACED]


def test_a_speaker_needs_time_to_change_rooms() -> None:
    programme = a_day("A/r1 9:00-9:30, B/r2 9:32-10:00", rooms="r1 r2")
    there = {id_: Appearance(id_, "s", id_) for id_ in "AB"}
    programme = replace(programme, speakers={"s": Speaker("s")}, appearances=there)
    assert told(programme) == [(FindingKind.TIGHT_CHANGE, ("s", "A", "B"), 2)]
    assert told(having(programme, "B", start=9 * 60 + 35)) == []
    assert told(having(programme, "B", room="r1")) == []
    assert told(having(programme, "B", room=None)) == []


def test_who_has_not_confirmed_is_told_once_with_all_that_waits() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, T 30")
    there = {id_: Appearance(id_, "s", id_, state=ASKED) for id_ in "ABT"}
    programme = replace(programme, speakers={"s": Speaker("s")}, appearances=there)
    assert told(programme) == [
        (FindingKind.UNCONFIRMED, ("s", "A", "B"), 0),
        (FindingKind.UNPLACED, ("T",), 0),
    ]
    agreed = {id_: replace(each, state=CONFIRMED) for id_, each in there.items()}
    assert told(replace(programme, appearances=agreed)) == [(FindingKind.UNPLACED, ("T",), 0)]


def test_a_speaker_who_appears_nowhere_is_told() -> None:
    programme = replace(a_day("A 9:00-9:10"), speakers={"s": Speaker("s")})
    assert told(programme) == [(FindingKind.NO_APPEARANCE, ("s",), 0)]


def test_what_everybody_has_declined_is_a_warning() -> None:
    programme = spoken_by(a_day("A 9:00-9:10"), A=DECLINED)
    (found,) = look_over(programme)
    assert (found.kind, found.ids, found.severity) == (
        FindingKind.ALL_DECLINED, ("A",), Severity.WARNING,
    )  # fmt: skip
    assert look_over(spoken_by(a_day("A 9:00-9:10"), A=CONFIRMED)) == []


def test_a_quarter_of_an_hour_in_which_no_room_has_anything_is_a_gap() -> None:
    programme = a_day("A/r1 9:00-9:30, B/r2 9:00-9:40, C 9:55-10:30", rooms="r1 r2")
    assert told(programme) == [(FindingKind.GAP, ("B", "C"), 15)]
    assert told(having(programme, "C", start=9 * 60 + 54)) == []
    assert told(having(programme, "B", open_end=True)) == []
    assert told(having(programme, "C", public=False)) == []


def test_a_room_that_stands_empty_while_another_is_used_is_no_gap() -> None:
    assert told(a_day("A/r1 9:00-9:30, B/r2 9:30-10:10, C/r1 10:10-10:30", rooms="r1 r2")) == []


def test_more_than_a_hundred_minutes_without_a_break_are_told_where_they_become_too_many() -> None:
    assert told(a_day("A 9:00-9:50, B 9:50-10:40")) == []
    longer = a_day("A 9:00-9:50, B 9:50-10:45, C 10:45-11:00")
    assert told(longer) == [(FindingKind.NO_BREAK, ("B", "A"), 120)]
    assert told(with_breaks(longer, "B")) == []
    breath = a_day("A 9:00-9:50, B 10:00-10:50, C 10:50-11:00")
    assert told(breath) == []


def test_a_stretch_that_all_rooms_share_is_one_finding() -> None:
    programme = a_day("A 9:00-10:00, B 10:00-10:50, C/r1 11:00-11:30", rooms="r1 r2 r3")
    assert told(programme) == [(FindingKind.NO_BREAK, ("B", "A"), 110)]


def test_lunch_takes_half_an_hour_and_begins_about_noon() -> None:
    def lunch(picture: str, title: str = "Frokost", language: str = "da") -> list[FindingKind]:
        programme = having(with_breaks(a_day(picture), "L"), "L", title=title)
        return [found.kind for found in look_over(replace(programme, language=language))]

    assert lunch("L 12:00-12:30") == []
    assert lunch("L 12:00-12:25") == [FindingKind.LUNCH_SHORT]
    assert lunch("L 10:30-11:00") == [FindingKind.LUNCH_ODD]
    assert lunch("L 14:00-14:20") == [FindingKind.LUNCH_SHORT, FindingKind.LUNCH_ODD]
    assert lunch("L 10:00-10:20", "Kaffe") == []
    assert lunch("L 9:00-9:20", "Frokost", "nb") == []  # breakfast there
    assert lunch("L 9:00-9:20", "Petit-déjeuner", "fr") == []
    assert lunch("L 12:00-12:20", "Mittagessen", "de") == [FindingKind.LUNCH_SHORT]


def test_a_session_has_a_title_but_a_break_need_not() -> None:
    programme = having(a_day("A 9:00-9:15"), "A", title=" ")
    assert told(programme) == [(FindingKind.NO_TITLE, ("A",), 0)]
    assert told(with_breaks(programme, "A")) == []
    assert told(having(programme, "A", public=False)) == []


def test_a_session_without_a_speaker_is_told_where_others_have_one() -> None:
    programme = a_day("A 9:00-9:30, B 9:30-10:00, W 10:00-10:15")
    assert told(programme) == []  # the programme does without
    assert told(spoken_by(programme, A=CONFIRMED)) == [(FindingKind.NO_SPEAKER, ("B",), 0)]
    assert told(spoken_by(programme, A=CONFIRMED, B=CONFIRMED)) == []


def test_a_session_without_an_abstract_is_told_where_others_have_one() -> None:
    programme = spoken_by(a_day("A 9:00-9:30, B 9:30-10:00"), A=CONFIRMED, B=CONFIRMED)
    assert told(programme) == []
    some = having(programme, "A", abstract="Et par ord.")
    assert told(some) == [(FindingKind.NO_ABSTRACT, ("B",), 0)]
    assert told(having(some, "B", parts=(Part("x", abstract="Også her."),))) == []


def test_parts_are_no_longer_than_their_session() -> None:
    programme = a_day("A 9:00-9:15")
    parts = (Part("x", minutes=10), Part("y", minutes=10), Part("z"))
    assert told(having(programme, "A", parts=parts)) == [(FindingKind.PARTS_OVER, ("A",), 5)]
    assert told(having(programme, "A", parts=parts, duration=20)) == []
    assert told(having(programme, "A", parts=parts, open_end=True)) == []


def test_all_that_is_not_placed_is_one_finding() -> None:
    assert told(a_day("A 9:00-9:15, T 30, U 20")) == [(FindingKind.UNPLACED, ("T", "U"), 0)]


def test_people_need_seats_in_the_rooms_that_run_at_the_same_time() -> None:
    rooms = {"r1": Room("r1", 0, "Salen", 80), "r2": Room("r2", 1, "Loftet", 30)}
    programme = replace(a_day("A/r1 9:00-9:30, B/r2 9:00-9:30", rooms="r1 r2"), rooms=rooms)
    assert list(few_seats(programme, 110)) == []
    (found,) = few_seats(programme, 111)
    assert (found.ids, found.seats, found.people) == (("A", "r1", "r2"), 110, 111)
    (alone,) = few_seats(having(programme, "B", start=10 * 60), 80)
    assert (alone.ids, alone.seats) == (("B", "r2"), 30)


def test_what_is_for_all_is_held_in_the_largest_room() -> None:
    rooms = {"r1": Room("r1", 0, "Salen", 80), "r2": Room("r2", 1, "Loftet", 30)}
    programme = replace(a_day("A 9:00-9:30, B 9:30-10:00", rooms="r1 r2"), rooms=rooms)
    assert [(each.ids, each.seats) for each in few_seats(programme, 81)] == [(("A", "r1"), 80)]
    assert list(few_seats(programme, 80)) == []
    unknown = {**rooms, "r3": Room("r3", 2, "Teltet")}
    assert list(few_seats(replace(programme, rooms=unknown), 500)) == []


def test_nobody_is_counted_where_no_list_says_who_comes() -> None:
    rooms = {"r1": Room("r1", 0, "Salen", 1)}
    programme = replace(a_day("A 9:00-9:30", rooms="r1"), rooms=rooms)
    assert list(few_seats(programme, 0)) == []


def test_a_long_day_made_to_harm_does_not_hold_them_up() -> None:
    entries = {
        f"e{n}": Entry(f"e{n}", duration=10, day="d", start=10 * n % 1400) for n in range(3_000)
    }
    found = look_over(Programme("p", days={"d": Day("d")}, entries=entries))
    assert Finding(FindingKind.MORE, Severity.NOTE, ("p",)) in found
    assert len(found) < 4_000
