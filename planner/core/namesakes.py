"""Two speakers who may be one person, told by their names and addresses.

Only the organiser knows whether they are: what is found here is shown, and nothing is done of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.programme import IgnoredFinding, Programme, Speaker
from planner.core.queries import speakers_by_name

_TITLES = frozenset(
    (
        "dr",
        "prof",
        "professor",
        "lektor",
        "cand",
        "mag",
        "scient",
        "bibl",
        "lic",
        "hr",
        "fru",
        "frk",
    )
)
"""Words before or behind a name that are not part of it."""
_DEGREE = re.compile(r"\bph\.? ?d\b\.?")
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ł": "l", "œ": "oe"})
_DIGRAPHS = (("oe", "o"), ("aa", "a"))
"""What stands for ø and å where a keyboard has none."""
_WORD = re.compile(r"[^\W\d_]+")
_LONG_ENOUGH = 4
"""Letters of a word in which one may be a slip; in shorter ones it makes another name."""
_CROWD = 200
"""A word that so many names share tells nothing of any two of them."""
_KEY = "two_people:"


class Why(StrEnum):
    """What speaks for two being one, the strongest first."""

    MAIL = "mail"
    NAME = "name"
    SIMILAR = "similar"
    CHOSEN = "chosen"
    """Nothing but that somebody has chosen the two."""


class Pair(NamedTuple):
    """Two speakers by id, in the order of their names, and why they may be one person."""

    one: str
    other: str
    why: Why


def likely_pairs(programme: Programme) -> list[Pair]:
    """The pairs who may be one person, those with the strongest reason first.

    They have one mail address or one name, whatever its order, titles, accents and letters such as
    ø; or names of which one has initials, leaves a middle name out, or has a slip in one word.
    Similar names alone tell nothing of two who appear in the same item, and pairs that somebody has
    said to be two people are left out.
    """
    known = {each.key for each in programme.ignored}
    names = {speaker.id: name_words(speaker.name) for speaker in programme.speakers.values()}
    rank = {speaker.id: number for number, speaker in enumerate(speakers_by_name(programme))}
    met: set[tuple[str, str]] = set()
    found = []
    for group in _groups(programme.speakers.values(), names):
        for one, other in combinations(sorted(group, key=rank.__getitem__), 2):
            if (one, other) in met:
                continue
            met.add((one, other))
            why = _why(programme, one, other, names)
            if why is not None and _key_of(one, other) not in known:
                found.append(Pair(one, other, why))
    order = list(Why)
    return sorted(found, key=lambda p: (order.index(p.why), rank[p.one], rank[p.other]))


def are_two(programme: Programme, one: str, other: str) -> Edit:
    """The edit that notes that these are two people, so that nobody asks again."""
    noted = (*programme.ignored, IgnoredFinding(_key_of(one, other)))
    return change_fields(programme, EditKind.CHANGE, {programme.id: {"ignored": noted}})


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """A name's words in plain small letters, first names first, without titles.

    "Holm, Dr. Aña" gives ana, holm; "A. Holm" gives a, holm.
    """
    last, comma, first = name.partition(",")
    words = _words(f"{first} {last}") if comma and len(_words(last)) == 1 else _words(name)
    kept = tuple(word for word in words if word not in _TITLES)
    return kept or tuple(words)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for two, one in _DIGRAPHS:
        bare = bare.replace(two, one)
    return _WORD.findall(_DEGREE.sub(" ", bare))


def _groups(speakers: Iterable[Speaker], names: dict[str, tuple[str, ...]]) -> Iterator[set[str]]:
    """Those who share an address or a word of their names; only they can be one person."""
    by_mail: defaultdict[str, set[str]] = defaultdict(set)
    by_word: defaultdict[str, set[str]] = defaultdict(set)
    for speaker in speakers:
        if mail := mail_of(speaker):
            by_mail[mail].add(speaker.id)
        for word in names[speaker.id]:
            by_word[word].add(speaker.id)
    for group in (*by_mail.values(), *by_word.values()):
        if 1 < len(group) <= _CROWD:
            yield group


def _why(
    programme: Programme, one: str, other: str, names: dict[str, tuple[str, ...]]
) -> Why | None:
    mail = mail_of(programme.speakers[one])
    if mail and mail == mail_of(programme.speakers[other]):
        return Why.MAIL
    mine, theirs = names[one], names[other]
    if not mine or not theirs:
        return None
    if sorted(mine) == sorted(theirs):
        return Why.NAME
    if are_similar(mine, theirs) and not _meet(programme, one, other):
        return Why.SIMILAR
    return None


def are_similar(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names, as `name_words` gives them, may be spellings of one.

    anna holm      a holm, anna marie holm, ana holm, anna hom
    but not        anna lind, bo holm, holm
    """
    if min(len(one), len(other)) < 2:
        return False
    if one[-1] == other[-1] and _agree(one[0], other[0]):
        shorter, longer = sorted((one[1:-1], other[1:-1]), key=len)
        return _are_within(shorter, longer)
    if len(one) != len(other):
        return False
    apart = [(mine, theirs) for mine, theirs in zip(one, other, strict=True) if mine != theirs]
    return len(apart) == 1 and is_slip(*apart[0])


def _agree(one: str, other: str) -> bool:
    """Whether two first names are one, or one is the other's initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _are_within(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether the middle names of one, perhaps initials, stand among the other's in order."""
    left = iter(longer)
    return all(any(_agree(name, each) for each in left) for name in shorter)


def is_slip(one: str, other: str) -> bool:
    """Whether one letter is wrong, too many, missing, or two have changed places.

    The first letter is never a slip, which parts Hansen from Jansen.
    """
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _LONG_ENOUGH - 1 or len(longer) < _LONG_ENOUGH or one[0] != other[0]:
        return False
    if len(longer) - len(shorter) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), None)
    if at is None:
        return len(longer) > len(shorter)
    if len(shorter) < len(longer):
        return shorter[at:] == longer[at + 1 :]
    swapped = shorter[:at] + shorter[at : at + 2][::-1] + shorter[at + 2 :]
    return shorter[at + 1 :] == longer[at + 1 :] or swapped == longer


def _meet(programme: Programme, one: str, other: str) -> bool:
    """Whether both appear in one item, as two people do."""
    held = programme.index.appearances_of
    mine = {appearance.entry for appearance in held.get(one, ())}
    return any(appearance.entry in mine for appearance in held.get(other, ()))


def mail_of(speaker: Speaker) -> str:
    """The speaker's address, as one address is told from another; empty for none."""
    return speaker.mail.strip().casefold()


def _key_of(one: str, other: str) -> str:
    return _KEY + ":".join(sorted((one, other)))
