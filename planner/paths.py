"""Where the program's own files lie: in the source tree, in an installed wheel or in a bundle."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder of fonts, catalogues, icons and samples.

    Raises FileNotFoundError where none of the three places has it.
    """
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's start-up code
    places = [Path(bundle)] if bundle else [package, package.parent]
    for place in places:
        folder = place / "resources"
        if folder.is_dir():
            return folder
    raise FileNotFoundError("The program's resources folder is missing; please install it again.")
