"""What a damaged file lost, as values; the sentences are made in `planner.wording`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Loss(StrEnum):
    """What a salvage could not do, or did in another way."""

    OWN = "own"  # the programme's own fields are gone
    ROW = "row"  # is gone
    SPOILT = "spoilt"  # this many records could not be read; they may be rows named elsewhere
    PAGES = "pages"  # this many pages of a table could not be read, and whatever stood on them
    TEXT = "text"  # was read, but for its last texts and lists
    REFUSED = "refused"  # was read, but cannot be part of a programme
    FROM_HISTORY = "from_history"  # was gone, but the history has it
    STAND_IN = "stand_in"  # is gone and stands in with its id alone
    REFERENCE = "reference"  # named something that is gone
    PICTURE = "picture"  # its picture or file is gone
    HISTORY = "history"  # this many earlier steps are not taken along


@dataclass(frozen=True)
class Remark:
    """One thing to say of a salvage. `name` is a title or name where one is known.

    `table` is empty where nobody knows what was lost. Of PAGES it may be one beside the
    programme's: "history", "versions", "blobs" or "drafts".
    """

    loss: Loss
    table: str = ""
    id: str = ""
    name: str = ""
    count: int = 1
