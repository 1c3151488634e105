"""Who appears in an entry: two states of one programme, or a programme and what was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from planner.core.comparison.counterparts import key, same_parts
from planner.core.programme import (
    Appearance,
    AppearanceState,
    Entry,
    Programme,
    Role,
    Speaker,
)


def same_people(
    programme: Programme, read: Programme, same: Mapping[str, str] | None = None
) -> Mapping[str, str]:
    """Leads from the people who were read to those of the programme whom they are.

    They are the same by name and affiliation, else by name where nobody else has it and one of the
    two states no affiliation, else by name where both appear in one entry. `same` leads from ids
    of entries that were read to the programme's.
    """
    alike: defaultdict[str, list[Speaker]] = defaultdict(list)
    for speaker in programme.speakers.values():
        alike[key(speaker.name)].append(speaker)
    found = {}
    for speaker in read.speakers.values():
        known = alike[key(speaker.name)] if key(speaker.name) else []
        own = _by_affiliation(known, speaker) or _by_entry(programme, read, same or {}, speaker)
        if own is not None:
            found[speaker.id] = own
    return found


def _by_affiliation(known: list[Speaker], read: Speaker) -> str | None:
    for speaker in known:
        if key(speaker.affiliation) == key(read.affiliation):
            return speaker.id
    if len(known) == 1 and not (key(read.affiliation) and key(known[0].affiliation)):
        return known[0].id
    return None


def _by_entry(
    programme: Programme, read: Programme, same: Mapping[str, str], speaker: Speaker
) -> str | None:
    for appearance in read.index.appearances_of.get(speaker.id, ()):
        for own in named_in(programme, same.get(appearance.entry, "")):
            if key(programme.speakers[own.speaker].name) == key(speaker.name):
                return own.speaker
    return None


def named_in(programme: Programme, entry: str) -> list[Appearance]:
    """Who appears in the entry or its parts and has a name, in order."""
    found = programme.index.appearing_in.get(entry, ())
    return [a for a in found if key(programme.speakers[a.speaker].name)]


def others_appear(before: Programme, after: Programme, entry: str) -> bool:
    """Whether, of one programme's two states, others appear in the entry, or in another role.

    Whoever declined does not appear; whether somebody was asked or has confirmed is no difference.
    """
    return _billed(before, entry) != _billed(after, entry)


def _billed(programme: Programme, entry: str) -> set[tuple[str, str | None, Role]]:
    return {
        (a.speaker, a.part, a.role)
        for a in programme.index.appearing_in.get(entry, ())
        if a.state is not AppearanceState.DECLINED
    }


def gone_and_new(
    programme: Programme, read: Programme, was: Entry, now: Entry
) -> tuple[list[Appearance], list[Appearance]]:
    """Who appears in an entry but not where it was read, and who does only there.

    A reading that names nobody there says nothing of them. One name in one entry is one person.
    To read that somebody speaks agrees with any role, which the organiser may have made clearer;
    and of an entry whose parts were not read, it agrees with any of its parts.
    """
    named = named_in(read, now.id)
    if not named:
        return [], []
    own = named_in(programme, was.id)
    names = [key(programme.speakers[there.speaker].name) for there in own]
    pairs = same_parts(was.parts, now.parts) if now.parts else {}
    agreed: set[str] = set()
    added = []
    for new in named:
        name = key(read.speakers[new.speaker].name)
        part = None if new.part is None else pairs.get(new.part, "")
        anywhere = new.part is None and not now.parts
        alike = [
            there.id
            for there, known in zip(own, names, strict=True)
            if known == name
            and (anywhere or there.part == part)
            and new.role in (Role.SPEAKER, there.role)
        ]
        agreed.update(alike)
        if not alike:
            added.append(new)
    return [there for there in own if there.id not in agreed], added
