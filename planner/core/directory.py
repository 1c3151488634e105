"""The speakers as a directory: what is said of each in a row, and whom a choice of them shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from planner.core.programme import Appearance, AppearanceState, Programme, Speaker
from planner.core.queries import days_in_order


@dataclass(frozen=True)
class Standing:
    """In how many entries somebody appears, and how far they have agreed.

    `state` is that of what stands worst: declined before asked before confirmed; None for somebody
    who appears nowhere.
    """

    items: int = 0
    state: AppearanceState | None = None


class Choice(StrEnum):
    """Which of the speakers are shown."""

    ALL = "all"
    UNCONFIRMED = "unconfirmed"
    NO_MAIL = "no_mail"
    NO_ITEM = "no_item"


_WORST = (AppearanceState.DECLINED, AppearanceState.ASKED, AppearanceState.CONFIRMED)
_NOWHERE = Standing()


def standings(programme: Programme) -> Mapping[str, Standing]:
    """How everybody stands who appears anywhere, by speaker; parts count with their entry."""
    entries: defaultdict[str, set[str]] = defaultdict(set)
    states: defaultdict[str, set[AppearanceState]] = defaultdict(set)
    for each in programme.appearances.values():
        entries[each.speaker].add(each.entry)
        states[each.speaker].add(each.state)
    return {
        id_: Standing(len(found), next(state for state in _WORST if state in states[id_]))
        for id_, found in entries.items()
    }


def belongs(choice: Choice, speaker: Speaker, standing: Standing = _NOWHERE) -> bool:
    """Whether a choice shows that speaker."""
    return {
        Choice.ALL: True,
        Choice.UNCONFIRMED: standing.state in (AppearanceState.ASKED, AppearanceState.DECLINED),
        Choice.NO_MAIL: not speaker.mail.strip(),
        Choice.NO_ITEM: not standing.items,
    }[choice]


def appearances_of(programme: Programme, speaker: str) -> list[Appearance]:
    """Where somebody appears, as the days run; what is not placed comes last."""
    days = {day.id: number for number, day in enumerate(days_in_order(programme))}

    def when(appearance: Appearance) -> tuple[int, int, str, str]:
        entry = programme.entries[appearance.entry]
        day = days[entry.day] if entry.day is not None else len(days)
        return day, entry.start or 0, entry.id, appearance.part or ""

    own = (a for a in programme.appearances.values() if a.speaker == speaker)
    return sorted(own, key=lambda a: (*when(a), a.order, a.id))


def initials(name: str) -> str:
    """The first letters of the first and of the last name, as they stand for a missing photo."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    ends = words if len(words) < 2 else [words[0], words[-1]]
    return "".join(word[0].upper() for word in ends)
