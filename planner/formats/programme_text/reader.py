"""From a text to a programme: the stages in a row."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere

from planner.core.programme import IdFactory, Programme, random_id
from planner.core.reading import Reading
from planner.formats.programme_text.assembly import Assembly
from planner.formats.programme_text.labels import stated_language
from planner.formats.programme_text.languages import detect, words_of
from planner.formats.programme_text.letters import without_signature
from planner.formats.programme_text.lines import clean_lines, raw_lines
from planner.formats.programme_text.outline import outline
from planner.formats.programme_text.tables import has_cells
from planner.formats.programme_text.unfolding import unfolded


def read(
    text: str,
    *,
    language: str | None = None,
    date: Date | None = None,
    today: Date,
    ids: IdFactory = random_id,
) -> Reading:
    """The programme a text describes, whatever the text is: it never raises.

    `language` is a BCP 47 tag; if None, the one the text states, or told from its words. `date` is
    the first day's and beats the text's. A date without a year is the nearest to `today`
    whose weekday agrees, without a weekday the first from `today` on.
    """
    raws = raw_lines(text)
    lines = clean_lines(raws)
    language = language or stated_language(lines)
    words = words_of(language) if language else detect("\n".join(line.text for line in lines))
    if has_cells(raws):
        lines = clean_lines(unfolded(raws, words))
    lines = without_signature(lines)
    programme = Programme(id=ids(), language=language or words.language)
    return Assembly(programme, ids, words).reading(outline(lines, words), date, today)
