"""Which characters can be printed, without a look into the fonts.

`resources/fonts/coverage.txt` lists them, for the fonts take a fifth of a second and 30 MiB to
read, and the window wants to know of every programme that is opened. After a change of the fonts
`python -m planner.pdf.fallback` writes it again.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from pathlib import Path

from planner.paths import resources


def coverage_file() -> Path:
    """Where the list lies: stretches of code points in hexadecimal, one a line."""
    return resources() / "fonts" / "coverage.txt"


@cache
def coverage() -> frozenset[int]:
    """The code points that can be shown in every family and every cut.

    Raises FileNotFoundError without resources.
    """
    lines = coverage_file().read_text(encoding="ascii").splitlines()
    stretches = ([int(end, 16) for end in line.split("-")] for line in lines)
    return frozenset(point for ends in stretches for point in range(ends[0], ends[-1] + 1))


def listed(points: Iterable[int]) -> str:
    """The code points as the file lists them."""
    lines = []
    for _, found in groupby(enumerate(sorted(points)), lambda each: each[1] - each[0]):
        stretch = [point for _, point in found]
        ends = dict.fromkeys((stretch[0], stretch[-1]))
        lines.append("-".join(f"{end:04X}" for end in ends))
    return "\n".join([*lines, ""])
