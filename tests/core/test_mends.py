"""One edit that settles a finding: it goes, nothing as bad comes, and it can be taken back."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given

from planner.core.changes import Edit, apply
from planner.core.checks import Finding, FindingKind, look_over
from planner.core.edits.ignoring import heed, ignore
from planner.core.edits.mends import mend
from planner.core.programme import (
    Appearance,
    DaySpan,
    EntryKind,
    IgnoredFinding,
    Part,
    Programme,
    Speaker,
)
from tests.builders.days import days
from tests.builders.examples import MANY
from tests.core.pictures import a_day, difference
from tests.core.test_look_over import having, with_breaks


def found(programme: Programme, kind: FindingKind) -> Finding:
    return next(each for each in look_over(programme) if each.kind is kind)


def mended(programme: Programme, kind: FindingKind) -> Edit | None:
    numbers = count(1)
    finding = found(programme, kind)
    return mend(programme, finding, lambda: f"new{next(numbers)}", pause="Pause")


def outcome(programme: Programme, kind: FindingKind) -> str:
    """What the mend leaves otherwise; nothing where there is none."""
    edit = mended(programme, kind)
    return "" if edit is None else difference(programme, edit)


def one_speaker(programme: Programme, *ids: str, away: tuple[DaySpan, ...] = ()) -> Programme:
    speaker = Speaker("s", "Ida", unavailable=away)
    there = {id_: Appearance(f"a{id_}", "s", id_) for id_ in ids}
    appearances = {each.id: each for each in there.values()}
    return replace(programme, speakers={"s": speaker}, appearances=appearances)


@pytest.mark.parametrize(
    ("day", "kind", "after"),
    [
        ("A 9:00-9:40, B 9:30-10:00, C 10:00-10:20", FindingKind.OVERLAP,
         "B 9:40-10:10, C 10:10-10:30"),
        ("A 9:00-9:40, B! 9:30-10:00, C! 10:00-10:20", FindingKind.OVER_FIXED, "A 8:50-9:30"),
        ("W! 9:00-9:30, A 9:30-10:10, L! 10:00-10:30", FindingKind.OVER_FIXED, "A 9:30-10:00"),
        ("W! 9:00-9:30, A 9:30-10:10, L! 9:40-10:30", FindingKind.OVER_FIXED, "A 10:30-11:10"),
        ("A 9:00-9:30, B 9:50-10:20", FindingKind.GAP, "B 9:30-10:00"),
    ],
)  # fmt: skip
def test_what_meets_or_lies_apart_gets_another_time(
    day: str, kind: FindingKind, after: str
) -> None:
    programme = a_day(day, opens=8 * 60)
    assert outcome(programme, kind) == after


def test_what_runs_into_a_plenary_ends_in_time() -> None:
    programme = a_day("W! 9:00-9:20, A/r 9:20-10:05, L 10:00-10:30", rooms="r s")
    assert outcome(programme, FindingKind.OVER_PLENARY) == "A/r 9:20-10:00"


def test_two_fixed_ones_that_overlap_are_left_to_the_organiser() -> None:
    assert mended(a_day("A! 9:00-9:40, B! 9:30-10:00"), FindingKind.OVERLAP) is None


def test_who_is_in_two_places_speaks_in_one_after_the_other() -> None:
    programme = a_day("A/r1 9:00-9:40, B/r2 9:30-10:00", rooms="r1 r2")
    twice = one_speaker(programme, "A", "B")
    assert outcome(twice, FindingKind.SPEAKER_TWICE) == "B/r2 9:45-10:15"


def test_who_changes_rooms_gets_the_time_for_it() -> None:
    programme = a_day("A/r1 9:00-9:30, B/r2 9:32-10:00, C/r2 10:00-10:20", rooms="r1 r2")
    tight = one_speaker(programme, "A", "B")
    assert outcome(tight, FindingKind.TIGHT_CHANGE) == "B/r2 9:35-10:03, C/r2 10:03-10:23"


def test_who_comes_late_or_leaves_early_speaks_while_there() -> None:
    late = one_speaker(a_day("A 9:00-9:30"), "A", away=(DaySpan("d", 540, 560),))
    assert outcome(late, FindingKind.SPEAKER_AWAY) == "A 9:20-9:50"
    leaves = (DaySpan("d", 620, 960),)
    early = one_speaker(a_day("A 10:00-10:30"), "A", away=leaves)
    assert outcome(early, FindingKind.SPEAKER_AWAY) == "A 9:50-10:20"


def test_the_hours_of_the_day_go_with_what_is_planned() -> None:
    early, late = a_day("A 8:30-9:10"), a_day("A 15:30-16:20")
    before = mended(early, FindingKind.BEFORE_OPENING)
    after = mended(late, FindingKind.AFTER_CLOSING)
    assert before is not None
    assert after is not None
    assert apply(early, before).days["d"].opens == 8 * 60 + 30
    assert apply(late, after).days["d"].closes == 16 * 60 + 20


def test_a_break_is_put_in_where_people_have_sat_too_long() -> None:
    programme = a_day("A 9:00-9:50, B 9:50-10:40, C 10:40-11:00")
    assert outcome(programme, FindingKind.NO_BREAK) == "new1 10:40-10:55, C 10:55-11:15"
    edit = mended(programme, FindingKind.NO_BREAK)
    assert edit is not None
    new = apply(programme, edit).entries["new1"]
    assert (new.kind, new.title) == (EntryKind.BREAK, "Pause")
    assert mended(a_day("A 9:00-11:00"), FindingKind.NO_BREAK) is None


def test_a_short_lunch_and_a_session_of_long_parts_become_longer() -> None:
    lunch = having(with_breaks(a_day("L! 12:00-12:20, A 12:20-12:50"), "L"), "L", title="Frokost")
    assert outcome(lunch, FindingKind.LUNCH_SHORT) == "L! 12:00-12:30, A 12:30-13:00"
    parts = (Part("x", minutes=20), Part("y", minutes=20))
    session = having(a_day("A 9:00-9:30, B 9:30-10:00"), "A", parts=parts)
    assert outcome(session, FindingKind.PARTS_OVER) == "A 9:00-9:40, B 9:40-10:10"
    waiting = having(a_day("A 30"), "A", parts=parts)
    assert outcome(waiting, FindingKind.PARTS_OVER) == "A 40"


def test_what_waits_goes_where_there_is_room_for_it() -> None:
    assert outcome(a_day("A 9:00-9:30, T 30"), FindingKind.UNPLACED) == "T 9:30-10:00"
    assert mended(a_day("A 9:00-9:30, T 30", closes=9 * 60 + 45), FindingKind.UNPLACED) is None


def test_a_mend_that_would_bring_another_trouble_is_not_offered() -> None:
    """Closing the gap would leave nobody time to breathe for two hours."""
    assert mended(a_day("A 9:00-10:00, B 10:20-11:20"), FindingKind.GAP) is None


def test_a_finding_of_some_edits_ago_is_not_mended() -> None:
    programme = a_day("A 9:00-9:40, B 9:30-10:00")
    finding = found(programme, FindingKind.OVERLAP)
    assert mend(a_day("A 9:00-9:40, B 9:40-10:00"), finding, lambda: "x") is None
    assert mend(a_day("A 9:00-9:40"), finding, lambda: "x") is None


@MANY
@given(days(most=20, overlaps=True))
def test_every_mend_settles_its_finding_and_can_be_taken_back(programme: Programme) -> None:
    before = {each.key: each for each in look_over(programme)}
    for finding in list(before.values())[:12]:
        numbers = count(1)
        edit = mend(programme, finding, lambda numbers=numbers: f"new{next(numbers)}")  # type: ignore[misc]  # bound at once
        if edit is None:
            continue
        after = apply(programme, edit)
        left = {each.key: each for each in look_over(after)}
        assert finding.key not in left
        new = [each for key, each in left.items() if key not in before]
        assert all(each.severity < finding.severity for each in new)
        assert apply(after, edit.inverse()) == programme
        moved = [c for c in edit.changes if c.field == "start" and c.before is not None]
        assert not [c for c in moved if programme.entries[c.id].pinned]


def test_a_finding_that_is_ignored_is_kept_with_its_reason_and_can_be_heeded_again() -> None:
    programme = a_day("A 9:00-9:30, T 30")
    finding = found(programme, FindingKind.UNPLACED)
    edit = ignore(programme, finding, " I reserve ")
    after = apply(programme, edit)
    assert after.ignored == (IgnoredFinding(finding.key, "I reserve"),)
    again = apply(after, ignore(after, finding, "Kommer næste år"))
    assert again.ignored == (IgnoredFinding(finding.key, "Kommer næste år"),)
    assert apply(again, heed(again, finding)).ignored == ()
    assert apply(after, edit.inverse()) == programme
