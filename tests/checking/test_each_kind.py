"""Each kind of finding on a day that is clean but for one thing, with its mend if it has one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from itertools import count

import pytest

from planner.checking import findings
from planner.checking.mending import mend
from planner.core.changes import apply
from planner.core.checks import Finding, FindingKind
from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    DaySpan,
    Entry,
    EntryKind,
    Part,
    Programme,
    Room,
    Speaker,
)

Kind = FindingKind
TODAY = Date(2027, 1, 5)
BREAK = EntryKind.BREAK


def _entry(id_: str, title: str, start: int, minutes: int, **more: object) -> Entry:
    return Entry(id_, title=title, day="d", start=start, duration=minutes, **more)  # type: ignore[arg-type]  # any of its fields


CLEAN = Programme(
    "p",
    title="Havnen og byen",
    days={"d": Day("d", date=Date(2027, 3, 11), opens=540, closes=840)},
    rooms={"r": Room("r", name="Salen", capacity=80), "q": Room("q", 1, "Loftet", capacity=30)},
    entries={
        "hello": _entry("hello", "Velkomst", 540, 10),
        "tide": _entry("tide", "Tidevand", 550, 40, room="r", abstract="Om vand."),
        "sail": _entry("sail", "Sejl", 550, 40, room="q", abstract="Om vind."),
        "coffee": _entry("coffee", "Kaffe", 590, 20, kind=BREAK),
        "quay": _entry("quay", "Kajen", 610, 60, room="r", abstract="Om sten."),
        "rope": _entry("rope", "Tovværk", 610, 60, room="q", abstract="Om hamp."),
        "lunch": _entry("lunch", "Frokost", 720, 45, kind=BREAK, pinned=True),
        "walk": _entry("walk", "Til fods", 670, 40, abstract="Om veje."),
        "air": _entry("air", "Luft", 710, 10, kind=BREAK),
        "end": _entry("end", "Farvel", 765, 15),
    },
    speakers={id_: Speaker(id_, name=name) for id_, name in {"ida": "Ida", "bo": "Bo"}.items()},
    appearances={
        id_: Appearance(id_, speaker, entry, None, state=AppearanceState.CONFIRMED)
        for id_, speaker, entry in (
            ("1", "ida", "tide"), ("2", "bo", "sail"), ("3", "ida", "quay"), ("4", "bo", "rope"),
            ("5", "ida", "walk"),
        )
    },
    print_settings={"participants": "Navn\n" + "Gæst Et\nGæst To\n" * 20},
)  # fmt: skip
"""A day with which nothing is wrong."""


def _with(table: str, id_: str, **values: object) -> Programme:
    rows = getattr(CLEAN, table)
    changed = replace(rows[id_], **values)
    return replace(CLEAN, **{table: {**rows, id_: changed}})  # type: ignore[arg-type]  # any of its fields


def _without(table: str, id_: str) -> Programme:
    rows = {key: row for key, row in getattr(CLEAN, table).items() if key != id_}
    return replace(CLEAN, **{table: rows})  # type: ignore[arg-type]  # any of its fields


def _lasting(id_: str, minutes: int) -> Programme:
    return _with("entries", id_, duration=minutes)


SPOILT: dict[FindingKind, Programme] = {
    Kind.OVERLAP: _with("entries", "sail", room="r"),
    Kind.OVER_FIXED: _lasting("air", 20),
    Kind.OVER_PLENARY: _lasting("tide", 45),
    Kind.SPEAKER_TWICE: _with("appearances", "2", speaker="ida"),
    Kind.SPEAKER_AWAY: _with("speakers", "bo", unavailable=(DaySpan("d", 540, 560),)),
    Kind.TIGHT_CHANGE: replace(
        _with("appearances", "3", speaker="bo"), entries=_with("entries", "quay", start=590).entries
    ),
    Kind.UNCONFIRMED: _with("appearances", "1", state=AppearanceState.ASKED),
    Kind.NO_APPEARANCE: replace(
        CLEAN, speakers={**CLEAN.speakers, "eva": Speaker("eva", name="Eva")}
    ),
    Kind.BEFORE_OPENING: _with("days", "d", opens=545),
    Kind.AFTER_CLOSING: _with("days", "d", closes=775),
    Kind.GAP: _without("entries", "coffee"),
    Kind.NO_BREAK: _with("entries", "coffee", kind=EntryKind.SESSION, abstract="Om bønner."),
    Kind.LUNCH_SHORT: _lasting("lunch", 20),
    Kind.LUNCH_ODD: _with("entries", "lunch", start=900),
    Kind.NO_TITLE: _with("entries", "quay", title=""),
    Kind.NO_SPEAKER: _without("appearances", "3"),
    Kind.ALL_DECLINED: _with("appearances", "3", state=AppearanceState.DECLINED),
    Kind.NO_ABSTRACT: _with("entries", "quay", abstract=""),
    Kind.PARTS_OVER: _with("entries", "quay", parts=(Part("x", "Sten", minutes=61),)),
    Kind.UNPLACED: _with("entries", "end", day=None, start=None),
    Kind.FEW_SEATS: _with("rooms", "r", capacity=5),
    Kind.WRONG_WEEKDAY: replace(CLEAN, introduction="Vi ses fredag den 11. marts 2027."),
    Kind.HOLIDAY: _with("days", "d", date=Date(2027, 5, 6)),
    Kind.PAST: _with("days", "d", date=Date(2026, 3, 12)),
    Kind.UNPRINTABLE: _with("rooms", "r", name="Salen \ue123"),
    Kind.PAGES_OVER: replace(CLEAN, print_settings={**CLEAN.print_settings, "pages": 1}),
}
"""The same day with one thing wrong."""
MENDED = (
    Kind.OVER_FIXED, Kind.OVER_PLENARY, Kind.SPEAKER_AWAY, Kind.BEFORE_OPENING, Kind.AFTER_CLOSING,
    Kind.LUNCH_SHORT, Kind.UNPLACED, Kind.WRONG_WEEKDAY,
)  # fmt: skip
"""What one step is sure to settle on that day; other days and mends are told of in the core."""


def _ids() -> Callable[[], str]:
    numbers = count()
    return lambda: f"new {next(numbers)}"


def _found(programme: Programme, lines_over: int = 0) -> list[Finding]:
    return findings(programme, lines_over, today=TODAY)


def test_a_clean_day_is_silent() -> None:
    assert _found(CLEAN) == []


def test_every_kind_has_its_day() -> None:
    assert set(SPOILT) == set(FindingKind) - {Kind.MORE}  # which only counts others


@pytest.mark.parametrize("kind", SPOILT)
def test_it_is_found_when_that_is_wrong(kind: FindingKind) -> None:
    lines_over = 3 if kind == Kind.PAGES_OVER else 0
    assert kind in {each.kind for each in _found(SPOILT[kind], lines_over)}


@pytest.mark.parametrize("kind", MENDED)
def test_what_mends_it_removes_it_and_can_be_taken_back(kind: FindingKind) -> None:
    spoilt = SPOILT[kind]
    (finding,) = (each for each in _found(spoilt) if each.kind == kind)
    edit = mend(spoilt, finding, _ids())
    assert edit is not None
    mended = apply(spoilt, edit)
    assert kind not in {each.kind for each in _found(mended)}
    assert apply(mended, edit.inverse()) == spoilt
