"""The finished styles: what tells them apart besides family, size and colour.

A look is data. *Calm* is a quiet sans with tinted breaks; *classic* a text serif between hairlines,
with titles in the middle weight and breaks in italics; *clear* is large and black on white, with
strong bars for those who see little.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from planner.pdf.families import Face, Family


class LookName(StrEnum):
    """The looks by the names that are kept in the programme and typed on the command line."""

    CALM = "calm"
    CLASSIC = "classic"
    CLEAR = "clear"


@dataclass(frozen=True)
class Stroke:
    """A line across the page: how thick it is, in points at the usual size, and its colour.

    Without a colour it has the accent's.
    """

    thickness: float
    colour: str = ""


@dataclass(frozen=True)
class Look:
    """What a style is made of. Sizes in points at the usual body size, colours as `#rrggbb`.

    `tint` is the ground of breaks, empty for none. The rules stand under the title block, above
    each session, and on both sides of a break; None draws none. `bar` sets a day's name in white
    on the accent. `cell_rule` goes round a grid's sessions where they are `boxed`, else above and
    below them.
    """

    family: Family
    size: float
    accent: str
    ink: str = "#1a1c1e"
    quiet: str = "#565c61"
    tint: str = ""
    title: Face = Face.BOLD
    title_size: float = 27
    heading: Face = Face.SEMIBOLD
    heading_size: float = 12.5
    pause: Face = Face.REGULAR
    title_rule: Stroke | None = None
    session_rule: Stroke | None = None
    break_rule: Stroke | None = None
    bar: bool = False
    cell_rule: Stroke = Stroke(0.5, "#c3ced3")
    boxed: bool = True


LOOKS: Mapping[LookName, Look] = {
    LookName.CALM: Look(
        family=Family.SANS,
        size=10.5,
        accent="#0f5d73",
        tint="#eef2f3",
    ),
    LookName.CLASSIC: Look(
        family=Family.SERIF,
        size=10.5,
        accent="#7a2430",
        ink="#1c1a19",
        quiet="#5b5552",
        title=Face.SEMIBOLD,
        title_size=23,
        heading_size=12,
        pause=Face.ITALIC,
        title_rule=Stroke(1.5),
        break_rule=Stroke(0.5, "#b9b1ac"),
        cell_rule=Stroke(0.5, "#b9b1ac"),
        boxed=False,
    ),
    LookName.CLEAR: Look(
        family=Family.HYPERLEGIBLE,
        size=12.5,
        accent="#123a8c",
        ink="#000000",
        quiet="#262626",
        tint="#e4e6ea",
        title_size=22,
        heading=Face.BOLD,
        heading_size=12.5,
        session_rule=Stroke(1.75, "#000000"),
        bar=True,
        cell_rule=Stroke(1.25, "#000000"),
    ),
}
