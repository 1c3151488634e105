"""What a check has to say; the sentence for it is made in `planner.wording`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from planner.core.changes import Edit


class FindingKind(StrEnum):
    """What was found."""

    OVERLAP = "overlap"
    OVER_FIXED = "over_fixed"
    OVER_PLENARY = "over_plenary"
    SPEAKER_TWICE = "speaker_twice"
    SPEAKER_AWAY = "speaker_away"
    BEFORE_OPENING = "before_opening"
    AFTER_CLOSING = "after_closing"
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
    means something; `text` what, such as the characters that cannot be printed. `lines` are those
    that are too many in print for so many `pages`. `mend` is an edit that would settle it.
    """

    kind: FindingKind
    severity: Severity
    ids: tuple[str, ...]
    minutes: int = 0
    text: str = ""
    lines: int = 0
    pages: int = 0
    mend: Edit | None = None

    @property
    def blamed(self) -> tuple[str, ...]:
        """Those of its ids that are at fault: not the one that stands where it should."""
        over = (FindingKind.OVER_FIXED, FindingKind.OVER_PLENARY)
        return self.ids[:1] if self.kind in over else self.ids

    @property
    def key(self) -> str:
        """Knows the same finding again, so that it can be ignored for good."""
        return ":".join((self.kind, *sorted(self.ids)))
