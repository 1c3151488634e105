"""Lines that say what they are about: "Sted: ...", "Tilmelding via ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from planner.formats.programme_text.languages import ENGLISH, LANGUAGES, Label, Words
from planner.formats.programme_text.lines import Line, is_guarded

_LABELLED = re.compile(r"([^:]{2,40}?) ?:(?!//)[*_]{0,2}(?: |$)(.*)")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_LONGEST_BARE = 240
_BARE = (Label.REGISTRATION, Label.PRICE, Label.PARKING)


@dataclass(frozen=True)
class Labelled:
    """A label, the value behind it, perhaps guarded, and its spelling: empty for the usual one."""

    label: Label
    value: str
    spelling: str = ""


def labelled(text: str, words: Words) -> Labelled | None:
    """What a line with a known label and a colon says; None for any other line."""
    match = _LABELLED.fullmatch(text)
    if not match:
        return None
    name = match[1].strip("*_ ")
    for language in (words, ENGLISH):
        label = language.label_of.get(name.lower())
        if label:
            # Facts of no kind of their own have no usual word that could be left out.
            kindless = label in {Label.WHEN_AND_WHERE, Label.LANGUAGE}
            usual = not kindless and words.labels.get(label, ("",))[0] == name.lower()
            return Labelled(label, _value(match[2]), "" if usual else name)
    return None


def labelled_anyhow(text: str) -> Labelled | None:
    """The same with a label of any wording; only beside lines with known ones is it one."""
    match = _LABELLED.fullmatch(text)
    name = match[1].strip("*_ ") if match else ""
    if not match or not match[2] or not name[:1].isalpha():
        return None
    return Labelled(Label.OTHER, _value(match[2]), name)


def _value(text: str) -> str:
    """What stands behind a label, without the signs of bold or italic type around it."""
    return text if is_guarded(text) else text.strip("*_ ")


def stated_language(lines: Iterable[Line]) -> str | None:
    """The language tag of a line such as "Sprog: da"; None without one."""
    for line in lines:
        match = _LABELLED.fullmatch(line.text)
        if match and match[1].lower() in _language_labels() and _TAG.fullmatch(match[2]):
            return match[2]
    return None


@cache
def _language_labels() -> frozenset[str]:
    return frozenset(name for words in LANGUAGES.values() for name in words.labels[Label.LANGUAGE])


def opens_with_label(text: str, words: Words) -> Labelled | None:
    """The same without a colon ("Pris for deltagelse er 200 kr."); the value is the whole line."""
    if len(text) > _LONGEST_BARE:
        return None
    lower = text.lower()
    for label in _BARE:
        if any(lower.startswith(f"{name} ") for name in words.labels.get(label, ())):
            return Labelled(label, text)
    return None
