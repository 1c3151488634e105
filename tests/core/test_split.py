from __future__ import annotations

from dataclasses import replace

from planner.core.changes import apply
from planner.core.edits.split import split, split_places
from planner.core.programme import Appearance, Day, Entry, Part, Programme, Role, Speaker
from tests.builders.deeds import counting
from tests.builders.programmes import a_programme
from tests.core.pictures import a_day, picture


def at(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


def a_session() -> Programme:
    """Three parts of which the last shares what is left, and a moderator for the whole."""
    return a_programme(
        Day("d"),
        Speaker("ida", "Ida Lund"),
        Speaker("bo", "Bo Holm"),
        Entry(
            "s",
            title="Tre gange lys",
            subtitle="Et rum om lamper",
            day="d",
            start=at(9),
            duration=60,
            pinned=True,
            least=45,
            abstract="Om lys.",
            source="ark-9",
            open_end=True,
            parts=(
                Part("dawn", "Gry", minutes=15),
                Part("noon", "Middag"),
                Part("dusk", "Skumring"),
            ),
        ),
        Appearance("leads", "ida", "s", role=Role.MODERATOR),
        Appearance("first", "bo", "s", "dawn"),
        Appearance("last", "ida", "s", "dusk", Role.PANELLIST),
    )


def test_a_session_is_split_at_its_parts_with_their_people() -> None:
    programme = a_session()
    assert split_places(programme.entries["s"]) == (at(9, 15), at(9, 37))
    edit = split(programme, "s", at(9, 37), counting())
    after = apply(programme, edit)
    first, last = after.entries["s"], after.entries["new0"]
    assert (first.duration, last.start, last.duration) == (37, at(9, 37), 23)
    assert [(p.id, p.minutes) for p in first.parts] == [("dawn", 15), ("noon", 22)]
    assert [(p.id, p.minutes) for p in last.parts] == [("dusk", 23)]
    assert (last.title, last.subtitle, last.pinned) == (first.title, first.subtitle, True)
    assert (first.least, last.least, first.open_end, last.open_end) == (None, None, False, True)
    assert (first.source, last.source, first.abstract, last.abstract) == (
        "ark-9",
        "",
        "Om lys.",
        "",
    )
    people = {(a.speaker, a.entry, a.part, a.role) for a in after.appearances.values()}
    assert people == {
        ("ida", "s", None, Role.MODERATOR),
        ("ida", "new0", None, Role.MODERATOR),
        ("bo", "s", "dawn", Role.SPEAKER),
        ("ida", "new0", "dusk", Role.PANELLIST),
    }
    assert apply(after, edit.inverse()) == programme


def test_a_session_with_parts_is_split_nowhere_else() -> None:
    programme = a_session()
    assert not split(programme, "s", at(9, 20), counting())
    timed = replace(programme.entries["s"], parts=(Part("only", minutes=60),))
    assert split_places(timed) == ()


def test_without_parts_any_minute_within_will_do() -> None:
    programme = a_day("A 9:00-9:30, B/r1 9:30-10:00, T 20", rooms="r1 r2")
    assert split_places(programme.entries["A"]) == ()
    after = apply(programme, split(programme, "A", at(9, 7), counting()))
    assert picture(after) == "A 9:00-9:07, new0 9:07-9:30, B/r1 9:30-10:00, T 20"
    for minute in (at(9), at(9, 30), at(8)):
        assert not split(programme, "A", minute, counting())
    assert not split(programme, "T", 10, counting())


def test_a_part_for_which_no_time_is_left_still_shares_what_comes() -> None:
    parts = (Part("one", minutes=30), Part("two", minutes=30), Part("rest"))
    programme = a_programme(Day("d"), Entry("s", duration=60, day="d", start=at(9), parts=parts))
    after = apply(programme, split(programme, "s", at(9, 30), counting()))
    assert [(p.id, p.minutes) for p in after.entries["new0"].parts] == [("two", 30), ("rest", None)]


def test_parts_without_minutes_share_alike_and_keep_their_shares() -> None:
    parts = (Part("one", "Et"), Part("two", "To"), Part("three", "Tre"))
    programme = a_programme(Day("d"), Entry("s", duration=50, day="d", start=at(9), parts=parts))
    assert split_places(programme.entries["s"]) == (at(9, 16), at(9, 33))
    after = apply(programme, split(programme, "s", at(9, 16), counting()))
    assert [(p.id, p.minutes) for p in after.entries["s"].parts] == [("one", 16)]
    assert [(p.id, p.minutes) for p in after.entries["new0"].parts] == [("two", 17), ("three", 17)]
