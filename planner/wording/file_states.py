"""What has become of an open file, as sentences."""

from __future__ import annotations

from planner.core.file_state import FileState
from planner.text import Texts


def file_state(texts: Texts, state: FileState, name: str, moved_to: str = "") -> str:
    """What happened to the file of that name and what becomes of it, in a sentence or two.

    `moved_to` is the name it has now, for MOVED. Empty for SAME: there is nothing to say.
    """
    _ = texts.gettext
    sentence = {
        FileState.SAME: "",
        FileState.NEWER: _(
            "“%(name)s” was changed in another window or on another computer;"
            " this is how it looks now."
        ),
        FileState.BRANCHED: _(
            "“%(name)s” was changed on another computer at the same time as here."
            " Nothing is overwritten; the two can be merged."
        ),
        FileState.OTHER: _(
            "Something else lies in the place of “%(name)s” now and is left as it is."
            " The programme is only in this window; save it under another name."
        ),
        FileState.MOVED: _("“%(name)s” is called “%(moved_to)s” now."),
        FileState.GONE: _(
            "“%(name)s” was moved or removed. The programme is only in this window;"
            " save it under another name."
        ),
        FileState.FOLDER_GONE: _(
            "The folder of “%(name)s” cannot be reached; is its drive or network connected?"
        ),
        FileState.IN_USE: _("“%(name)s” is in use by another program; it will be tried again."),
        FileState.UNREADABLE: _(
            "“%(name)s” cannot be read at the moment, as the disk, or the connection to it, answers"
            " with an error; it will be tried again."
        ),
    }[state]
    return sentence % {"name": name, "moved_to": moved_to} if sentence else ""
