"""Texts of other programs in our words: what they hold, their language, session or break."""

from __future__ import annotations

import re

from planner.core.programme import EntryKind
from planner.formats.foreign.limits import LONGEST_LINE
from planner.formats.programme_text.kinds import kind_of
from planner.formats.programme_text.languages import ENGLISH, words_of

_TAG = re.compile(
    r"</?(?:p|br|div|ul|ol|li|b|i|em|strong|a|span|h[1-6]|blockquote)\b[^<>]*>", re.IGNORECASE
)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-z])")
_TYPES = {"break": EntryKind.BREAK, "session": EntryKind.SESSION}


def line_of(text: str) -> str:
    """The text on one line with single spaces, no longer than a title or a name may be."""
    return " ".join(text[: 2 * LONGEST_LINE].split())[:LONGEST_LINE]


def long_text(*texts: str) -> str:
    """The texts as one, without HTML; what another says already is left out."""
    said: list[str] = []
    for text in map(_without_tags, texts):
        if text and not any(text in other for other in said):
            said = [other for other in said if other not in text]
            said.append(text)
    return "\n\n".join(said)


def bare_language(tag: str) -> str:
    """The language of a tag such as "de_DE" or "EN"; empty where it is none."""
    match = _LANGUAGE.match(tag.strip().lower())
    return match[0] if match else ""


def kind_told(type_: str, title: str, language: str, *, has_people: bool) -> EntryKind:
    """Session or break by the type another program gives it, else by type and title as words."""
    told = _TYPES.get(type_.strip().lower())
    if told is not None:
        return told
    for words in (words_of(language), ENGLISH):
        for text in (title, type_):
            if kind_of(text, words, has_people=has_people).kind is EntryKind.BREAK:
                return EntryKind.BREAK
    return EntryKind.SESSION


def _without_tags(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not _TAG.search(text):
        return text
    from planner.formats.programme_html import text_of  # noqa: PLC0415 - loads lxml

    return text_of(text).strip()
