"""What goes wrong with files, as sentences."""

from __future__ import annotations

from planner.core.faults import Fault, PlannerError
from planner.text import Texts


def fault(texts: Texts, error: PlannerError) -> str:
    """What went wrong with a file, as one sentence."""
    _ = texts.gettext
    sentence = {
        Fault.NOT_FOUND: _("There is no file %(path)s."),
        Fault.NO_FOLDER: _("The folder %(path)s cannot be reached."),
        Fault.READ_FAILED: _("%(path)s could not be read: %(what)s."),
        Fault.DISK_ERROR: _(
            "%(path)s could not be read: the disk, or the connection to it, answers with an error."
        ),
        Fault.DISK_FULL: _("%(path)s could not be written: the disk is full."),
        Fault.NOT_A_FILE: _("%(path)s is a folder or a device, not a file."),
        Fault.NO_PERMISSION: _("There is no permission to open or write %(path)s."),
        Fault.EXISTS: _("%(path)s exists already and is left as it is."),
        Fault.SAME_FILE: _("%(path)s cannot be both read and written at once."),
        Fault.WRITE_FAILED: _("%(path)s could not be written: %(what)s."),
        Fault.UNKNOWN_FORMAT: _("%(path)s: %(what)s is no format that can be used here."),
        Fault.TOO_LARGE: _("%(path)s is too large; %(what)s is the most that can be read."),
        Fault.TOO_MUCH: _("There is more in %(path)s than can be read."),
        Fault.NOT_TEXT: _("%(path)s is not a text."),
        Fault.NOT_JSON: _("%(path)s is not valid JSON: %(what)s."),
        Fault.NOT_XML: _("%(path)s is not valid XML: %(what)s."),
        Fault.NO_SCHEDULE: _("There is no schedule in %(path)s."),
        Fault.NO_CALENDAR: _("There is no calendar in %(path)s."),
        Fault.NOT_SLIDES: _("%(path)s cannot be read as slides; is it damaged?"),
        Fault.NOT_DOCUMENT: _("%(path)s cannot be read as a document; is it damaged?"),
        Fault.NOT_SHEETS: _("%(path)s cannot be read as a spreadsheet; is it damaged?"),
        Fault.NOT_A_PICTURE: _("%(path)s cannot be read as a picture; is it damaged?"),
        Fault.NO_WORDS: _("There are no words in %(path)s that can be read, only pictures."),
        Fault.OLDER: _("%(path)s is of a kind that cannot be read; save it as %(what)s first."),
        Fault.TOO_MANY_SLIDES: _("%(path)s has more than %(what)s slides."),
        Fault.TOO_MANY_PARTS: _("%(path)s is made of more than %(what)s parts."),
        Fault.TOO_MUCH_TEXT: _(
            "There is too much text on the slides of %(path)s; %(what)s characters are the most."
        ),
        Fault.PROTECTED: _("%(path)s is protected by a password; save it without one first."),
        Fault.NO_SUCH_ITEM: _("No item in %(path)s is called “%(what)s”."),
        Fault.NO_SUCH_VERSION: _("No version in %(path)s is called “%(what)s”."),
        Fault.SEVERAL_ITEMS: _("Several items in %(path)s are called “%(what)s”."),
        Fault.UNMATCHED: _("Which item %(path)s belongs to is not clear; name it with --to."),
        Fault.NO_DATE: _(
            "Day %(where)s has no date yet, and %(path)s cannot be written without one."
        ),
        Fault.NOTHING_PLACED: _(
            "No item has a day and a time yet, so there is nothing to write in %(path)s."
        ),
        Fault.WRONG_FIELD: _("%(path)s: the field %(where)s cannot be used: %(what)s."),
        Fault.NOT_A_PROGRAMME: _("%(path)s is not a programme file."),
        Fault.DAMAGED: _("%(path)s is damaged and was left as it is: %(what)s."),
        Fault.NEWER_VERSION: _(
            "%(path)s was made by a newer Programme Planner; please install that to open it."
        ),
        Fault.IN_USE: _("%(path)s is in use by another program; please try again."),
        Fault.READ_ONLY: _("%(path)s can be read but not changed."),
        Fault.CHANGED_ELSEWHERE: _(
            "%(path)s was changed by someone else while it was open; please open it again."
        ),
        Fault.OTHER_PROGRAMME: _("%(path)s is another programme, not a copy of this one."),
        Fault.NO_COMMON_POINT: _(
            "%(path)s cannot be merged: neither copy knows any more what they had in common."
        ),
        Fault.UNSTORABLE: _("%(path)s cannot hold this: %(what)s."),
        Fault.NO_ATTACHMENT: _("%(path)s lacks an attachment, %(what)s."),
    }[error.fault]
    return sentence % {
        "path": error.path or texts.gettext("The text"),
        "where": error.where,
        "what": error.what.rstrip("."),
    }


def file_left_out(texts: Texts, name: str) -> str:
    """That the file of that name did not come along in programme JSON, as one sentence."""
    words = texts.gettext("The file of “%(name)s” is too large or missing and was left out.")
    return words % {"name": name}
