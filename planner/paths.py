"""Where the program's own files lie, and what files may be called that it makes for people."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path

_UNFIT = re.compile(
    r'[\\/:*?"<>|\s\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+'
)
"""What some system takes no name with, and what hides or turns the letters of one."""
_LONGEST = 80
"""Characters of a name; a path of folders stands before it."""
_MOST_BYTES = 160
"""Of a name in UTF-8. Systems take 255, of which a suffix, a date or a number may need some."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""What Windows takes for a device, whatever stands behind its point."""


@cache
def resources() -> Path:
    """The folder of fonts, catalogues, icons and samples.

    It is in the source tree, in an installed wheel or in a bundle. Raises FileNotFoundError where
    none of the three places has it.
    """
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's start-up code
    places = [Path(bundle)] if bundle else [package, package.parent]
    for place in places:
        folder = place / "resources"
        if folder.is_dir():
            return folder
    raise FileNotFoundError("The program's resources folder is missing; please install it again.")


def file_name(text: str) -> str:
    """The text as a file's name without suffix, as far as every file system can write it.

    Empty where nothing of it can be written.
    """
    name = _UNFIT.sub(" ", text).strip(" .")[:_LONGEST]
    name = name.encode()[:_MOST_BYTES].decode(errors="ignore").strip(" .")
    return f"_{name}" if _RESERVED.fullmatch(name) else name
