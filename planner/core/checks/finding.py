"""What a check has to say; the sentence for it is made in `planner.wording`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class FindingKind(StrEnum):
    """What was found."""

    OVERLAP = "overlap"
    OVER_FIXED = "over_fixed"
    OVER_PLENARY = "over_plenary"
    SPEAKER_TWICE = "speaker_twice"
    SPEAKER_AWAY = "speaker_away"
    TIGHT_CHANGE = "tight_change"
    UNCONFIRMED = "unconfirmed"
    NO_APPEARANCE = "no_appearance"
    BEFORE_OPENING = "before_opening"
    AFTER_CLOSING = "after_closing"
    GAP = "gap"
    NO_BREAK = "no_break"
    LUNCH_SHORT = "lunch_short"
    LUNCH_ODD = "lunch_odd"
    NO_TITLE = "no_title"
    NO_SPEAKER = "no_speaker"
    ALL_DECLINED = "all_declined"
    NO_ABSTRACT = "no_abstract"
    PARTS_OVER = "parts_over"
    UNPLACED = "unplaced"
    FEW_SEATS = "few_seats"
    WRONG_WEEKDAY = "wrong_weekday"
    HOLIDAY = "holiday"
    PAST = "past"
    UNPRINTABLE = "unprintable"
    PAGES_OVER = "pages_over"
    MORE = "more"


class Severity(IntEnum):
    """How much it matters; they compare."""

    NOTE = 0
    WARNING = 1
    ERROR = 2


@dataclass(frozen=True)
class Finding:
    """One thing to look at.

    `ids` name what it is about, the thing to act on first. `minutes` says by how much, where that
    means something; `text` what, such as the characters that cannot be printed, and `instead` what
    ought to stand there. `lines` are those that are too many in print for so many `pages`; there
    are fewer `seats` than `people`. What would settle it is worked out when somebody asks: see
    `planner.core.edits.mends`.
    """

    kind: FindingKind
    severity: Severity
    ids: tuple[str, ...]
    minutes: int = 0
    text: str = ""
    instead: str = ""
    lines: int = 0
    pages: int = 0
    seats: int = 0
    people: int = 0

    @property
    def blamed(self) -> tuple[str, ...]:
        """Those of its ids that are at fault: not the one that stands where it should."""
        over = (FindingKind.OVER_FIXED, FindingKind.OVER_PLENARY)
        return self.ids[:1] if self.kind in over else self.ids

    @property
    def key(self) -> str:
        """Knows the same finding again, so that it can be ignored for good."""
        phrase = (self.text,) if self.kind is FindingKind.WRONG_WEEKDAY else ()
        return ":".join((self.kind, *sorted(self.ids), *phrase))
