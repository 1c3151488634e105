"""What an organiser chooses for the prints of a programme, and how it is kept there.

The choices are plain values among the programme's print settings, so that they travel in its file.
Settings come from files: what is no possible choice is taken as not chosen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date as Date  # noqa: N812 - as everywhere in the project
from enum import StrEnum
from math import sqrt

from planner.core.programme import Scalar
from planner.core.spacing import on_one_line
from planner.pdf.badge_sizes import BadgeSize
from planner.pdf.families import Family
from planner.pdf.looks import LOOKS, LookName
from planner.pdf.participants import is_too_long
from planner.pdf.style import (
    BODY_SIZE,
    LARGE_PRINT,
    PAGES,
    PAPERS,
    POINTS_PER_MM,
    SMALLEST,
    Density,
    Margins,
    Style,
)

LARGEST = 24.0
"""Points, on A4; a larger body leaves no room for some words a line."""

_FULL_LINE = 110.0
"""A line of 60 to 70 characters, in millimetres at the usual size."""

_LEAST_EDGE = 0.07
"""The share of a paper's width that stays empty at either side."""

_WIDE_RAIL, _NARROW_RAIL = 30.0, 26.0
"""Millimetres at the usual size; the narrow one still holds both times of an entry."""

_LONGEST_LINE = 200
"""Characters of a header or footer."""

_MOST_PAGES = 999
"""More than anybody wants a programme to be."""


@dataclass(frozen=True)
class Options:
    """The choices. Those that are None or empty follow from the look and the paper.

    `size` is the body's in points. The four margins are in millimetres. `ends` and the like say
    what is shown; rooms are shown only where they vary. `unconfirmed` names speakers who have not
    said yes yet. A draft is marked as one, with the date of its state if there is one. `code` adds
    a square code of the web address. `language` is that of fixed words and dates, where it is not
    the programme's. `pages` is how many the handout may have at most, where somebody minds.
    `participants` is a pasted list of who gets a badge; without one the speakers do. `slide_notes`
    prints what a talk's slides say to their speaker, too. `logo` is the SHA-256 of the organisers'.
    `only_speaker` is the id of the one whose speaker sheet is wanted, where it is not everybody's.
    `cover` puts a page of its own before the handout and `speaker_pages` behind it who appears,
    with their `photos` where there are any.
    """

    style: LookName = LookName.CALM
    family: Family | None = None
    size: float | None = None
    density: Density = Density.NORMAL
    accent: str = ""
    paper: str = "A4"
    margin_left: float | None = None
    margin_right: float | None = None
    margin_top: float | None = None
    margin_bottom: float | None = None
    hyphenate: bool = True
    large_print: bool = False
    ends: bool = True
    affiliations: bool = True
    rooms: bool = True
    abstracts: bool = True
    unconfirmed: bool = True
    code: bool = False
    header: str = ""
    footer: str = ""
    draft: bool = False
    draft_date: Date | None = None
    pages: int | None = None
    language: str = ""
    badge: BadgeSize = BadgeSize.USUAL
    participants: str = ""
    slide_notes: bool = False
    logo: str = ""
    only_speaker: str = ""
    cover: bool = False
    speaker_pages: bool = False
    photos: bool = True


_USUAL = Options()


def read(settings: Mapping[str, Scalar]) -> Options:
    """The choices among a programme's print settings."""
    chosen = {
        name: value
        for name, reader in _READERS.items()
        if (value := reader(settings.get(name))) is not None
    }
    return Options(**chosen)  # type: ignore[arg-type]  # each reader gives its own field's type


def written(options: Options) -> Mapping[str, Scalar]:
    """The choices as print settings; only those that are not the usual ones."""
    return {
        name: _scalar(value)
        for name in _READERS
        if (value := getattr(options, name)) != getattr(_USUAL, name)
    }


def set_in(settings: Mapping[str, Scalar], options: Options) -> Mapping[str, Scalar]:
    """The settings with all these choices; what they hold besides choices stays."""
    besides = {name: value for name, value in settings.items() if name not in _READERS}
    return {**besides, **written(options)}


def style_of(options: Options) -> Style:
    """The style that the choices make: sizes and margins that suit the paper unless chosen."""
    look = LOOKS[options.style]
    size = LARGE_PRINT if options.large_print else _size(options, look.size)
    style = Style(
        size=size,
        accent=options.accent or look.accent,
        paper=options.paper,
        margins=Margins(1, 1, 1, 1),
        rail=_NARROW_RAIL,
        hyphenate=options.hyphenate,
        family=options.family or look.family,
        density=options.density,
        name=options.style,
    )
    return _with_chosen_margins(_with_margins(style), options)


def _size(options: Options, usual: float) -> float:
    """The size that was chosen, or that for the paper: small on the small ones, large on A3."""
    if options.size is not None:
        return min(options.size, LARGEST * PAGES[options.paper][0] / PAGES["A4"][0])
    factor = {"A3": sqrt(2), "A5": 0.95, "Half Letter": 0.95, "A6": 0.88}.get(options.paper, 1.0)
    return max(SMALLEST, round(usual * factor * 4) / 4)


def _with_margins(style: Style) -> Style:
    """The style with margins that leave a line of good length, or as long as the paper allows."""
    width, height = PAGES[style.paper]
    unit = style.size / BODY_SIZE
    least = width * _LEAST_EDGE
    free = width - (_WIDE_RAIL + _FULL_LINE) * unit
    if free >= 2 * least:
        left = max(least, free * 26 / 70)
        rail, right = _WIDE_RAIL, free - left
    else:
        rail, left, right = _NARROW_RAIL, least, least
    top, bottom = max(12.0, height * 22 / 297), max(12.0, height * 23 / 297)
    margins = Margins(round(left, 2), round(right, 2), round(top, 2), round(bottom, 2))
    return replace(style, rail=rail, margins=margins)


def _with_chosen_margins(style: Style, options: Options) -> Style:
    """The style with the margins that were chosen, if they leave room for some words and lines."""
    chosen = {
        "left": options.margin_left,
        "right": options.margin_right,
        "top": options.margin_top,
        "bottom": options.margin_bottom,
    }
    edges = {edge: value for edge, value in chosen.items() if value is not None}
    margins = replace(style.margins, **edges)
    width, height = PAGES[style.paper]
    em = style.size / POINTS_PER_MM
    across = width - margins.left - margins.right - style.rail * style.size / BODY_SIZE
    roomy = across >= 10 * em and height - margins.top - margins.bottom >= 15 * em
    return replace(style, margins=margins) if roomy else style


_Reader = Callable[[Scalar], object]


def _one_of(kind: type[StrEnum]) -> _Reader:
    return lambda value: kind(value) if value in set(kind) else None


def _number(least: float, most: float) -> _Reader:
    def read_number(value: Scalar) -> float | None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        return float(value) if least <= value <= most else None

    return read_number


def _count(value: Scalar) -> int | None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return int(value) if whole and 1 <= int(value) <= _MOST_PAGES else None  # type: ignore[arg-type]  # whole says that it is one


def _flag(value: Scalar) -> bool | None:
    return value if isinstance(value, bool) else None


def _line(value: Scalar) -> str | None:
    return on_one_line(value)[:_LONGEST_LINE] if isinstance(value, str) else None


def _paper(value: Scalar) -> str | None:
    return value if isinstance(value, str) and value in PAPERS else None


def _colour(value: Scalar) -> str | None:
    known = isinstance(value, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", value)
    return str(value).lower() if known else None


def _day(value: Scalar) -> Date | None:
    try:
        return Date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _language(value: Scalar) -> str | None:
    known = isinstance(value, str) and re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*", value)
    return str(value) if known else None


def _digest(value: Scalar) -> str | None:
    known = isinstance(value, str) and re.fullmatch(r"[0-9a-f]{64}", value)
    return str(value) if known else None


def _people(value: Scalar) -> str | None:
    return value if isinstance(value, str) and not is_too_long(value) else None


def _scalar(value: object) -> Scalar:
    if isinstance(value, Date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    return value if isinstance(value, str | int | float | bool) else None


_MARGIN = _number(0, 150)
_READERS: Mapping[str, _Reader] = {
    field.name: {
        "style": _one_of(LookName),
        "family": _one_of(Family),
        "size": _number(SMALLEST, LARGEST),
        "density": _one_of(Density),
        "accent": _colour,
        "paper": _paper,
        "margin_left": _MARGIN,
        "margin_right": _MARGIN,
        "margin_top": _MARGIN,
        "margin_bottom": _MARGIN,
        "header": _line,
        "footer": _line,
        "draft_date": _day,
        "pages": _count,
        "language": _language,
        "badge": _one_of(BadgeSize),
        "participants": _people,
        "logo": _digest,
        "only_speaker": _line,
    }.get(field.name, _flag)
    for field in fields(Options)
}
