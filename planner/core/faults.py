"""What can go wrong with files, as values; the sentence for each is made in `planner.wording`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path


class Fault(StrEnum):
    """Why something could not be read or written."""

    NOT_FOUND = "not_found"
    NOT_A_FILE = "not_a_file"
    NO_FOLDER = "no_folder"
    NO_PERMISSION = "no_permission"
    READ_FAILED = "read_failed"
    DISK_ERROR = "disk_error"
    DISK_FULL = "disk_full"
    EXISTS = "exists"
    SAME_FILE = "same_file"
    WRITE_FAILED = "write_failed"
    UNKNOWN_FORMAT = "unknown_format"
    TOO_LARGE = "too_large"
    TOO_MUCH = "too_much"
    NOT_TEXT = "not_text"
    NOT_JSON = "not_json"
    NOT_XML = "not_xml"
    NO_SCHEDULE = "no_schedule"
    NO_CALENDAR = "no_calendar"
    NOT_SLIDES = "not_slides"
    NOT_DOCUMENT = "not_document"
    NOT_SHEETS = "not_sheets"
    NOT_A_PICTURE = "not_a_picture"
    NO_WORDS = "no_words"
    OLDER = "older"
    TOO_MANY_SLIDES = "too_many_slides"
    TOO_MANY_PARTS = "too_many_parts"
    TOO_MUCH_TEXT = "too_much_text"
    PROTECTED = "protected"
    NO_SUCH_ITEM = "no_such_item"
    NO_SUCH_VERSION = "no_such_version"
    SEVERAL_ITEMS = "several_items"
    UNMATCHED = "unmatched"
    WRONG_FIELD = "wrong_field"
    NO_DATE = "no_date"
    NOTHING_PLACED = "nothing_placed"
    NOT_A_PROGRAMME = "not_a_programme"
    DAMAGED = "damaged"
    NEWER_VERSION = "newer_version"
    IN_USE = "in_use"
    READ_ONLY = "read_only"
    CHANGED_ELSEWHERE = "changed_elsewhere"
    OTHER_PROGRAMME = "other_programme"
    NO_COMMON_POINT = "no_common_point"
    UNSTORABLE = "unstorable"
    NO_ATTACHMENT = "no_attachment"


class PlannerError(Exception):
    """Something a user can be told in one sentence.

    `path` is the file it is about, `where` a line or field in it, `what` the trouble in a few
    words where the fault alone does not say it.
    """

    def __init__(
        self, fault: Fault, path: Path | None = None, *, where: str = "", what: str = ""
    ) -> None:
        said = (fault.value, str(path or ""), where, what)
        super().__init__(": ".join(part for part in said if part))
        self.fault = fault
        self.path = path
        self.where = where
        self.what = what
