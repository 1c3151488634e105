"""A whole text tidied: every rule in its turn, again until there is nothing left to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from planner.core.tidying.dashes import dashes, ellipses, ranges
from planner.core.tidying.habits import Habits, habits
from planner.core.tidying.kept import MARKDOWN, PLAIN, Replacement, Rule, rewritten
from planner.core.tidying.quotes import quotation_marks
from planner.core.tidying.spaces import (
    abbreviations,
    about_figures,
    about_names,
    before_marks,
    doubled,
    french_spaces,
    in_guillemets,
    initials,
)


def tidied(text: str, language: str) -> str:
    """A plain text in a language by its BCP 47 tag; line ends stay where they are."""
    return _settled(text, PLAIN, _rules(habits(language)))


def tidied_markdown(text: str, language: str) -> str:
    """A text in the small Markdown of abstracts: its markup says what it said, in other marks."""
    return _settled(text, MARKDOWN, _rules(habits(language)))


def tidied_name(text: str, language: str) -> str:
    """A name of somebody or something: only its initials and titles hold on to what follows."""
    return _settled(text, PLAIN, [_in(habits(language), about_names), initials])


def _settled(text: str, kept: re.Pattern[str], rules: Sequence[Rule]) -> str:
    """One rule's outcome may be another's cause; each pass leaves less that can be replaced."""
    while (better := rewritten(text, kept, rules)) != text:
        text = better
    return text


def _rules(own: Habits) -> Sequence[Rule]:
    return [
        doubled,
        _in(own, before_marks),
        ellipses,
        ranges,
        dashes,
        _in(own, quotation_marks),
        _in(own, french_spaces),
        _in(own, in_guillemets),
        _in(own, about_figures),
        _in(own, about_names),
        abbreviations,
        initials,
    ]


def _in(own: Habits, rule: Callable[[str, Habits], Iterable[Replacement]]) -> Rule:
    """The rule as that language has it."""
    return lambda text: rule(text, own)
