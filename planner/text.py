"""Words, times and dates in a language; the interface's and the programme's may differ."""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a method has that name
from functools import cache
from typing import TYPE_CHECKING

from planner.paths import resources

if TYPE_CHECKING:
    from babel import Locale

DOMAIN = "planner"
LANGUAGES = ("da", "en")
"""The languages the catalogues speak; English is the language of the messages themselves."""

PRINT_LANGUAGES = ("da", "de", "en", "fi", "fr", "nb", "nl", "sv")
"""The languages in which prints have their fixed words; most catalogues hold no others."""


@dataclass(frozen=True)
class _Clock:
    """How a language writes times: the point between, a leading zero, and the words of a span."""

    point: str
    pad: bool
    to: str


_CLOCKS = {
    "da": _Clock(".", pad=False, to="til"),
    "nb": _Clock(".", pad=False, to="til"),
    "fi": _Clock(".", pad=False, to="–"),
    "sv": _Clock(".", pad=False, to="till"),
    "de": _Clock(".", pad=False, to="bis"),
    "nl": _Clock(".", pad=False, to="tot"),
    "fr": _Clock("h", pad=False, to="à"),
    "en": _Clock(":", pad=False, to="to"),
}
_OTHER_CLOCK = _Clock(":", pad=True, to="–")
_LOCALES = {"en": "en_GB", "nn": "nn_NO", "nb": "nb_NO", "no": "nb_NO"}
_KIN = {"nn": "nb", "no": "nb"}
"""Languages without a catalogue whose readers are at home in another's."""


class Texts:
    """One language's words and ways of writing times and dates. Make it with `texts`."""

    def __init__(self, language: str) -> None:
        self.language = language
        base = language.replace("_", "-").split("-")[0].lower()
        self._base = base if base.isascii() and base.isalpha() else "en"
        spoken = _KIN.get(self._base, self._base)
        self._clock = _CLOCKS.get(spoken, _OTHER_CLOCK)
        self._catalogue = gettext.translation(
            DOMAIN, resources() / "locale", [spoken], fallback=True
        )

    def gettext(self, message: str) -> str:
        """The message in this language."""
        return self._catalogue.gettext(message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        """The message in the plural form that the number asks for."""
        return self._catalogue.ngettext(one, many, number)

    @property
    def point(self) -> str:
        """What stands between hours and minutes; print aligns times at it."""
        return self._clock.point

    def time(self, minutes: int) -> str:
        """A time of day such as 9.30; minutes past midnight of the next day begin at 0 again."""
        hour, minute = divmod(minutes % (24 * 60), 60)
        hours = f"{hour:02d}" if self._clock.pad else str(hour)
        return f"{hours}{self._clock.point}{minute:02d}"

    def time_span(self, start: int, end: int | None) -> str:
        """9.30–11.00 with a closed dash, or the start alone where no end is known."""
        return self.time(start) if end is None else f"{self.time(start)}–{self.time(end)}"

    def spoken_span(self, start: int, end: int | None) -> str:
        """The span as it is read aloud: 9.30 til 11.00."""
        if end is None:
            return self.time(start)
        return f"{self.time(start)} {self._clock.to} {self.time(end)}"

    def date(self, day: Date) -> str:
        """The long form with its weekday: onsdag den 16. september 2015."""
        # Babel takes a while to load and a window starts without it.
        from babel.dates import format_date  # noqa: PLC0415 - see above

        return format_date(day, "full", self._locale())

    def day_and_month(self, day: Date) -> str:
        """A date without its year: 12. august."""
        from babel.dates import format_skeleton  # noqa: PLC0415 - as above

        return format_skeleton("MMMMd", day, locale=self._locale())

    def weekday(self, number: int) -> str:
        """The weekday's name; 0 is Monday."""
        return str(self._locale().days["format"]["wide"][number])

    def number(self, value: float) -> str:
        """A number with its decimals, two at most: 10,5."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - as above

        return format_decimal(value, format="#,##0.##", locale=self._locale())

    def listing(self, items: list[str]) -> str:
        """The items in a row as a sentence has them: a, b og c."""
        from babel.lists import format_list  # noqa: PLC0415 - as above

        return format_list(items, locale=self._locale())

    def _locale(self) -> Locale:
        """Babel's locale for the language; British English for one that it does not know."""
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - as above

        try:
            return Locale.parse(_LOCALES.get(self._base, self._base))
        except UnknownLocaleError:
            return Locale.parse(_LOCALES["en"])


def language_tag(language: str) -> str:
    """The language as a tag that a screen reader knows (BCP 47), or nothing if it is none."""
    tag = language.strip().replace("_", "-")
    return tag if re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", tag) else ""


@cache
def texts(language: str) -> Texts:
    """The words of a language by its BCP 47 tag; English where there is no catalogue."""
    return Texts(language)


def interface_language(environment: Mapping[str, str]) -> str:
    """The language the user's environment asks for, if the catalogues speak it, else English.

    Looks where gettext looks: LANGUAGE (a list), LC_ALL, LC_MESSAGES, LANG.
    """
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        for choice in environment.get(variable, "").split(":"):
            base = choice.replace("-", "_").split("_")[0].split(".")[0].lower()
            if base in LANGUAGES:
                return base
        if environment.get(variable):
            break
    return "en"
