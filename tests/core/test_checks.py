from __future__ import annotations

from dataclasses import replace

from planner.core.checks import MOST, Finding, FindingKind, Severity, check
from planner.core.programme import Appearance, AppearanceState, DaySpan, Part, Programme, Speaker
from tests.core.pictures import a_day


def brief(findings: list[Finding]) -> list[tuple[FindingKind, tuple[str, ...], int]]:
    return [(finding.kind, finding.ids, finding.minutes) for finding in findings]


def with_speaker(programme: Programme, *places: tuple[str, str | None]) -> Programme:
    appearances = {
        f"a{number}": Appearance(f"a{number}", "s", entry, part)
        for number, (entry, part) in enumerate(places)
    }
    return replace(programme, speakers={"s": Speaker("s")}, appearances=appearances)


def test_a_day_in_order_has_no_findings() -> None:
    assert check(a_day("A 9:00-9:30, B 9:30-10:00, L! 12:00-12:45")) == []


def test_overlaps_in_a_lane_are_found_with_their_minutes() -> None:
    programme = a_day("A 9:00-9:40, B 9:30-10:00, C 9:35-9:50")
    assert brief(check(programme)) == [
        (FindingKind.OVERLAP, ("A", "B"), 10),
        (FindingKind.OVERLAP, ("A", "C"), 5),
        (FindingKind.OVERLAP, ("B", "C"), 15),
    ]


def test_rooms_run_side_by_side_but_a_plenary_fills_them_all() -> None:
    programme = a_day("A/r1 9:00-9:40, B/r2 9:00-9:30, K 9:30-10:00", rooms="r1 r2")
    assert brief(check(programme)) == [(FindingKind.OVER_PLENARY, ("A", "K"), 10)]


def test_what_runs_into_a_plenary_piles_up_there_and_what_is_within_overlaps_it() -> None:
    into = a_day("A/r 11:30-12:07, L 12:00-12:45", rooms="r s")
    (finding,) = check(into)
    assert brief([finding]) == [(FindingKind.OVER_PLENARY, ("A", "L"), 7)]
    assert (finding.severity, finding.blamed) == (Severity.WARNING, ("A",))
    at_its_start = a_day("A/r 12:00-12:20, L 12:00-12:45", rooms="r s")
    assert brief(check(at_its_start)) == [(FindingKind.OVER_PLENARY, ("A", "L"), 20)]
    within = a_day("A/r 12:10-12:20, L 12:00-12:45", rooms="r s")
    assert brief(check(within)) == [(FindingKind.OVERLAP, ("L", "A"), 10)]
    fixed = a_day("A/r 11:30-12:07, L! 12:00-12:45", rooms="r s")
    assert brief(check(fixed)) == [(FindingKind.OVER_FIXED, ("A", "L"), 7)]


def test_running_over_a_fixed_item_names_the_loose_one_first() -> None:
    programme = a_day("A 11:30-12:07, L! 12:00-12:45")
    (finding,) = check(programme)
    assert finding == Finding(FindingKind.OVER_FIXED, Severity.WARNING, ("A", "L"), minutes=7)


def test_only_what_was_touched_is_looked_at() -> None:
    programme = a_day("A 9:00-9:40, B 9:30-10:00, C 11:00-11:30, D 11:20-12:00")
    assert brief(check(programme, {"D"})) == [(FindingKind.OVERLAP, ("C", "D"), 10)]


def test_hours_hold_for_what_is_public() -> None:
    programme = a_day("A 8:40-9:30, B 15:50-16:20")
    assert brief(check(programme)) == [
        (FindingKind.BEFORE_OPENING, ("A", "d"), 20),
        (FindingKind.AFTER_CLOSING, ("B", "d"), 20),
    ]
    setting_up = replace(programme.entries["A"], public=False)
    open_ended = replace(programme.entries["B"], open_end=True)
    calm = replace(programme, entries={"A": setting_up, "B": open_ended})
    assert check(calm) == []


def test_a_speaker_cannot_be_in_two_rooms() -> None:
    programme = a_day("A/r1 9:00-9:40, B/r2 9:30-10:00", rooms="r1 r2")
    twice = with_speaker(programme, ("A", None), ("B", None))
    assert brief(check(twice)) == [(FindingKind.SPEAKER_TWICE, ("s", "A", "B"), 10)]
    declined = replace(twice.appearances["a1"], state=AppearanceState.DECLINED)
    calm = replace(twice, appearances={**twice.appearances, "a1": declined})
    assert check(calm) == []


def test_a_speaker_of_a_timed_part_is_busy_for_that_part_only() -> None:
    programme = a_day("A/r1 9:00-10:00, B/r2 9:30-10:00", rooms="r1 r2")
    parts = (Part("x", minutes=20), Part("y"))
    entries = {**programme.entries, "A": replace(programme.entries["A"], parts=parts)}
    programme = replace(programme, entries=entries)
    assert check(with_speaker(programme, ("A", "x"), ("B", None))) == []
    untimed = with_speaker(programme, ("A", "y"), ("B", None))
    assert brief(check(untimed)) == [(FindingKind.SPEAKER_TWICE, ("s", "A", "B"), 30)]


def test_a_speaker_is_missed_while_not_available() -> None:
    programme = with_speaker(a_day("A 9:00-10:00, B 11:00-11:30"), ("A", None), ("B", None))
    away = (DaySpan("d", 9 * 60 + 45, 10 * 60 + 30), DaySpan("d", 9 * 60 + 50, 11 * 60))
    speaker = replace(programme.speakers["s"], unavailable=away)
    programme = replace(programme, speakers={"s": speaker})
    assert brief(check(programme)) == [(FindingKind.SPEAKER_AWAY, ("s", "A"), 15)]
    assert brief(check(programme, {"B"})) == []
    declined = replace(programme.appearances["a0"], state=AppearanceState.DECLINED)
    calm = replace(programme, appearances={**programme.appearances, "a0": declined})
    assert check(calm) == []


def test_a_speaker_of_a_timed_part_is_missed_in_that_part_only() -> None:
    programme = a_day("A 9:00-10:00")
    parts = (Part("x", minutes=20), Part("y", minutes=40))
    programme = replace(programme, entries={"A": replace(programme.entries["A"], parts=parts)})
    programme = with_speaker(programme, ("A", "x"))
    leaves = replace(programme.speakers["s"], unavailable=(DaySpan("d", 560, 600),))
    assert check(replace(programme, speakers={"s": leaves})) == []
    comes_late = replace(leaves, unavailable=(DaySpan("d", 500, 550),))
    late = replace(programme, speakers={"s": comes_late})
    assert brief(check(late)) == [(FindingKind.SPEAKER_AWAY, ("s", "A"), 10)]


def test_a_finding_is_known_again_by_its_key() -> None:
    one = Finding(FindingKind.OVERLAP, Severity.ERROR, ("A", "B"), minutes=10)
    later = Finding(FindingKind.OVERLAP, Severity.ERROR, ("B", "A"), minutes=25)
    assert one.key == later.key


def test_a_day_made_to_harm_does_not_hold_the_checks_up() -> None:
    programme = a_day(", ".join(f"e{number} 9:00-9:30" for number in range(400)))
    found = check(programme)
    assert len(found) == MOST + 1
    assert found[-1].kind == FindingKind.MORE
