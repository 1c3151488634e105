"""Why a picture is not printed; it is left out, and the print goes on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PictureFault(StrEnum):
    """What is wrong with a picture.

    *Gone* is one that the file names but no longer holds. *Text* stands in a drawing as text, for
    which the fonts may not be there.
    """

    GONE = "gone"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    TEXT = "text"
    UNSUPPORTED = "unsupported"


class PictureError(Exception):
    """A picture that cannot be printed."""

    def __init__(self, fault: PictureFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True)
class Unshown:
    """A picture that was left out: the id of the speaker or programme it belongs to, and why."""

    id: str
    fault: PictureFault
