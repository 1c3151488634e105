"""Days that are public holidays, and days that are over."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from datetime import date as Date  # noqa: N812 - as everywhere
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import NamedTuple

from planner.core.checks import Finding, FindingKind, Severity
from planner.core.programme import Programme
from planner.core.queries import days_in_order


class _Country(NamedTuple):
    """A country as the library knows it: its module, its class and the kinds of days kept."""

    module: str
    name: str
    kept: tuple[str, ...] = ("public",)


_AND_EVES = ("public", "optional")
"""In Denmark the eves and Constitution Day are kept by agreement, not by law."""
_DENMARK = _Country("denmark", "Denmark", _AND_EVES)
BY_ZONE: Mapping[str, _Country] = {
    "Europe/Copenhagen": _DENMARK,
    "Atlantic/Faroe": _Country("faroe_islands", "FaroeIslands"),
    "America/Nuuk": _Country("greenland", "Greenland"),
    "Atlantic/Reykjavik": _Country("iceland", "Iceland"),
    "Europe/Stockholm": _Country("sweden", "Sweden"),
    "Europe/Oslo": _Country("norway", "Norway"),
    "Europe/Helsinki": _Country("finland", "Finland"),
    "Europe/Berlin": _Country("germany", "Germany"),
    "Europe/Amsterdam": _Country("netherlands", "Netherlands"),
    "Europe/Paris": _Country("france", "France"),
    "Europe/London": _Country("united_kingdom", "UnitedKingdom"),
    "Europe/Dublin": _Country("ireland", "Ireland"),
}
"""The countries whose holidays are known, by their time zone."""
_UNASKED = Programme("").time_zone
"""The zone that a programme has where nobody chose one."""
_ZONE_BY_LANGUAGE: Mapping[str, str] = {
    "sv": "Europe/Stockholm",
    "nb": "Europe/Oslo",
    "nn": "Europe/Oslo",
    "no": "Europe/Oslo",
    "fi": "Europe/Helsinki",
    "de": "Europe/Berlin",
    "nl": "Europe/Amsterdam",
    "fr": "Europe/Paris",
}
COUNTRIES = tuple(sorted({country.module for country in BY_ZONE.values()}))
"""The modules of the library that are asked; a bundle needs no others."""
LOCALES = ("da", "de", "en", "fi", "fo", "fr", "is", "kl", "nl", "no", "sv")
"""The languages in which their holidays are named, as the library calls them."""


def days_past(programme: Programme, today: Date) -> Iterator[Finding]:
    """Days that are over, as one finding: a programme of last year's, or a slip in the year."""
    past = [d.id for d in days_in_order(programme) if d.date is not None and d.date < today]
    if past:
        yield Finding(FindingKind.PAST, Severity.NOTE, tuple(past))


def days_off(programme: Programme) -> Iterator[Finding]:
    """Days on which the country of the event has a public holiday, with its name."""
    country = _country(programme)
    for day in days_in_order(programme):
        if day.date is not None and country is not None:
            name = _holidays(country, day.date.year, _base(programme.language)).get(day.date)
            if name:
                yield Finding(FindingKind.HOLIDAY, Severity.WARNING, (day.id,), text=name)


def _country(programme: Programme) -> _Country | None:
    """Where it is held: told by its time zone; where that is nobody's choice, by its language."""
    zone = programme.time_zone
    if zone == _UNASKED:
        zone = _ZONE_BY_LANGUAGE.get(_base(programme.language), zone)
    return BY_ZONE.get(zone)


def _base(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()


@lru_cache(maxsize=64)
def _holidays(country: _Country, year: int, language: str) -> Mapping[Date, str]:
    """A country's holidays of a year by date, named in that language or the country's own."""
    _keep_light()
    kind = getattr(import_module(f"holidays.countries.{country.module}"), country.name)
    named = next((n for n in kind.supported_languages if _base(n) == language), None)
    found = kind(years=year, language=named or kind.default_language, categories=country.kept)
    return dict(found)


def _keep_light() -> None:
    """Has the library's package of countries stand empty until one of them is asked for.

    By itself it loads the modules of all countries of the world, which takes some 370 milliseconds
    and 13 MB; with one country alone it takes 130 and 5.
    """
    spec = find_spec("holidays")
    package = "holidays.countries"
    if package in sys.modules or spec is None or not spec.submodule_search_locations:
        return
    found = find_spec(package)
    empty = ModuleType(package)
    empty.__path__ = list((found and found.submodule_search_locations) or ())
    empty.__spec__ = found
    sys.modules[package] = empty
