"""What each language does with quotation marks, and which short words hold on to what follows."""

from __future__ import annotations

from dataclasses import dataclass, replace

HARD = "\u00a0"
"""A space at which no line ends."""
NARROW = "\u202f"
"""A narrow space at which no line ends."""

_SIGNS = "% ‰ ° °C € £ $ m² km² km m cm mm kg kW kWh MB GB kr kr. EUR DKK SEK NOK CHF min min."
_MULTIPLES = "mio mio. mia mia. mill. mrd mrd. mln mln. mld mld. milj. mn md md. bn"
_CURRENCIES = "kr kr. € £ $ EUR DKK SEK NOK CHF euro"


@dataclass(frozen=True)
class Habits:
    """One language's way. Words and abbreviations are kept in small letters.

    `outer` and `inner` are pairs of quotation marks, for a quotation and for one within it; None
    where nobody can say. `elided` are words that begin with an apostrophe. `spaced` says that a
    narrow space stands before ; ! and ?, a hard one before a colon.
    """

    outer: tuple[str, str] | None = None
    inner: tuple[str, str] | None = None
    elided: frozenset[str] = frozenset()
    before_figures: frozenset[str] = frozenset()
    after_figures: frozenset[str] = frozenset()
    multiples: frozenset[str] = frozenset(_MULTIPLES.split())
    currencies: frozenset[str] = frozenset(_CURRENCIES.casefold().split())
    before_names: frozenset[str] = frozenset()
    spaced: bool = False


def habits(language: str) -> Habits:
    """Those of a language by its BCP 47 tag; of one not known here, what all have in common."""
    base = language.replace("_", "-").split("-")[0].lower()
    return _HABITS.get(base, _COMMON)


def _made(
    marks: str,
    before_figures: str = "",
    after_figures: str = "",
    before_names: str = "",
    elided: str = "",
) -> Habits:
    """`marks` are the four quotation marks, from the first outer one to the last inner one."""
    return Habits(
        outer=(marks[0], marks[3]) if marks else None,
        inner=(marks[1], marks[2]) if marks else None,
        elided=frozenset(elided.split()),
        before_figures=frozenset(f"§ §§ {before_figures}".casefold().split()),
        after_figures=frozenset(f"{_SIGNS} {_MULTIPLES} {after_figures}".casefold().split()),
        before_names=frozenset(before_names.casefold().split()),
    )


_NORWEGIAN = _made(
    "«‘’»",
    before_figures="kl. s. nr. ca. pkt. kap. bd. maks. fig.",
    after_figures="pst. stk. t. sek. mnok",
    before_names="dr. prof. hr. fr. st.",
)
_FRENCH = replace(
    _made(
        "«“”»",
        before_figures="n° no p. pp. art. chap. vol. env. fig.",
        after_figures="h M€ Md€ k€",
        before_names="m. mme mlle mm. mmes dr st ste",
    ),
    outer=(f"«{NARROW}", f"{NARROW}»"),
    spaced=True,
)
_COMMON = _made("")
_HABITS = {
    "da": _made(
        "»›‹«",
        before_figures="kl. s. nr. ca. pkt. kap. bd. afs. stk. lok. maks. max. fig. d.",
        after_figures="pct. stk. t. tkr. sek. pers. md.",
        before_names="dr. prof. hr. fr. frk. lic. mag. skt. sct.",
    ),
    "en": _made(
        "“‘’”",
        before_figures="p. pp. no. nos. ch. vol. fig. figs. sect. ca. c.",
        after_figures="am pm a.m. p.m. hrs hr sec",
        before_names="mr mr. mrs mrs. ms ms. dr dr. prof prof. st st. rev.",
        elided="tis twas em cause til n",
    ),
    "sv": _made(
        "”’’”",
        before_figures="kl. kl s. nr nr. ca ca. kap. bd fig. max",
        after_figures="st st. mkr mdkr tkr tim",
        before_names="dr dr. prof. hr fr. s:t",
    ),
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "no": _NORWEGIAN,
    "fi": _made(
        "”’’”",
        before_figures="klo s. n. nro nro. noin luku kuva",
        after_figures="kpl t tuntia vko",
        before_names="tri tri. prof. hra rva",
    ),
    "de": _made(
        "„‚‘“",
        before_figures="nr. s. kap. bd. ca. art. abs. abb. tel. max.",
        after_figures="uhr std. sek. st. tsd. teur",
        before_names="dr. prof. hr. fr. st.",
        elided="s n ne",
    ),
    "nl": _made(
        "“‘’”",
        before_figures="nr. blz. p. art. ca. hfst. afb. max.",
        after_figures="uur st. sec.",
        before_names="dr. prof. dhr. mevr. mw. mr. ir. drs. st.",
        elided="s t n k m r",
    ),
    "fr": _FRENCH,
}
