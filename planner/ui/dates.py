"""Dates as they are typed and shown in fields."""

from __future__ import annotations

import re
from datetime import date as Date  # noqa: N812 - as everywhere

_FIGURES = re.compile(r"(\d{1,2})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{4})")


def shown_date(date: Date | None) -> str:
    """A date in figures, day first: 16.9.2027; empty for none."""
    return "" if date is None else f"{date.day}.{date.month}.{date.year}"


def read_date(text: str) -> Date | None:
    """The date typed, day first or as in ISO 8601; None for nothing typed. Raises ValueError."""
    text = text.strip()
    if not text:
        return None
    figures = _FIGURES.fullmatch(text)
    if figures is None:
        return Date.fromisoformat(text)
    day, month, year = (int(figure) for figure in figures.groups())
    return Date(year, month, day)
