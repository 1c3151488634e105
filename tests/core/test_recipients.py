"""To whom of the speakers a mail goes, and what it is about."""

from __future__ import annotations

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    Part,
    Programme,
    Speaker,
)
from planner.core.recipients import Whom, recipients, their_items

ASKED, DECLINED = AppearanceState.ASKED, AppearanceState.DECLINED


def _programme() -> Programme:
    names = ("ane", "bo", "cia", "dan")
    appearances = (
        Appearance("1", "ane", "mon", "part"),
        Appearance("2", "ane", "mon"),
        Appearance("3", "bo", "tue", state=ASKED),
        Appearance("4", "cia", "tue", state=DECLINED),
        Appearance("5", "ane", "loose", state=ASKED),
        Appearance("6", "ane", "tue", state=DECLINED),
    )
    return Programme(
        "p",
        days={"m": Day("m"), "t": Day("t", order=1)},
        entries={
            "mon": Entry("mon", day="m", start=540, parts=(Part("part"),)),
            "tue": Entry("tue", day="t", start=540),
            "loose": Entry("loose"),
        },
        speakers={name: Speaker(name, name.title()) for name in names},
        appearances={a.id: a for a in appearances},
    )


def _names(whom: Whom, day: str | None = None) -> list[str]:
    return [speaker.id for speaker in recipients(_programme(), whom, day)]


def test_all_are_those_who_have_not_declined_everything() -> None:
    assert _names(Whom.ALL) == ["ane", "bo", "dan"]


def test_those_of_a_day_appear_on_it() -> None:
    assert _names(Whom.OF_DAY, "m") == ["ane"]
    assert _names(Whom.OF_DAY, "t") == ["bo"]
    assert _names(Whom.OF_DAY) == []


def test_those_who_have_not_answered_were_asked() -> None:
    assert _names(Whom.UNCONFIRMED) == ["ane", "bo"]


def test_somebodys_items_run_in_order_the_whole_before_its_parts() -> None:
    ((entry, held),) = their_items(_programme(), "ane")
    assert (entry.id, [a.id for a in held]) == ("mon", ["2", "1"])
    assert their_items(_programme(), "cia") == []
