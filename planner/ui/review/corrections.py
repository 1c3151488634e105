"""What somebody corrects of a reading before it is taken over. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from planner.core.interval import Interval
from planner.core.programme import (
    Appearance,
    Entry,
    EntryKind,
    IdFactory,
    Part,
    Programme,
    Role,
    Speaker,
)
from planner.core.queries import appearances_in, days_in_order
from planner.core.reading import Doubt
from planner.ui.review.rows import Key, Row, RowKind

SETTLES = {
    "time": {Doubt.NO_END, Doubt.END_BEFORE_START},
    "kind": {Doubt.KIND},
    "title": {Doubt.NO_TITLE},
    "people": {Doubt.NAME},
}
"""Which doubts are gone once a field is corrected."""


@dataclass(frozen=True)
class Correction:
    """New values for a row; None leaves a field as it was read. `people` is as in `people_text`.

    `right` says that somebody has looked and found it right, `left_out` that it is not wanted.
    """

    time: Interval | None = None
    kind: EntryKind | None = None
    title: str | None = None
    people: str | None = None
    right: bool = False
    left_out: bool = False

    @property
    def fields(self) -> frozenset[str]:
        """The names of the fields it changes."""
        return frozenset(name for name in SETTLES if getattr(self, name) is not None)

    def settles(self, doubt: Doubt) -> bool:
        """Whether the doubt is gone with it."""
        return self.right or self.left_out or any(doubt in SETTLES[name] for name in self.fields)


NOTHING = Correction()


def corrected(
    programme: Programme, rows: Sequence[Row], corrections: Mapping[Key, Correction], ids: IdFactory
) -> Programme:
    """The programme with all corrections made whose rows are there; its hours hold its entries."""
    for row in rows:
        correction = corrections.get(row.key)
        if correction is not None:
            programme = _corrected_row(programme, row, correction, ids)
    return _with_hours(programme) if corrections else programme


def left_over(
    programme: Programme, rows: Sequence[Row], corrections: Mapping[Key, Correction]
) -> Programme:
    """The corrected programme without what is left out; who then appears nowhere is gone."""
    out = [row for row in rows if corrections.get(row.key, NOTHING).left_out]
    if not out:
        return programme
    # Facts from behind, so that the numbers of those that are still to go hold.
    for row in sorted(out, key=lambda row: -row.place):
        if row.kind is RowKind.OWN:
            programme = _without_own(programme, row)
    return _with_hours(_without_entries(programme, out))


def people_shown(programme: Programme, entry: str, part: str | None = None) -> str:
    """Who appears there, to be looked at: "Ida Lund, Byens Arkiv; Bo Krog"."""
    speakers = [programme.speakers[a.speaker] for a in appearances_in(programme, entry, part)]
    told = ((each.name, each.position, each.affiliation) for each in speakers)
    return "; ".join(", ".join(filter(None, each)) for each in told)


def people_text(programme: Programme, entry: str, part: str | None = None) -> str:
    """Who appears there, as it can be typed: "Ida Lund, leder, Byens Arkiv; Bo Krog".

    Bars stand for the commas where one of the three is missing or holds a comma itself.
    """
    people = []
    for appearance in appearances_in(programme, entry, part):
        speaker = programme.speakers[appearance.speaker]
        details = [speaker.name, speaker.position, speaker.affiliation]
        while details and not details[-1]:
            details.pop()
        plain = all(details) and not any("," in detail for detail in details[:-1])
        people.append((", " if plain else " | ").join(details))
    return "; ".join(people)


def _corrected_row(
    programme: Programme, row: Row, correction: Correction, ids: IdFactory
) -> Programme:
    if row.kind is RowKind.OWN:
        if correction.title is None:
            return programme
        if row.field == "subtitle":
            return replace(programme, subtitle=correction.title)
        return replace(programme, title=correction.title)
    if correction.people is not None:
        programme = _with_people(programme, row, correction.people, ids)
    entry = programme.entries[row.id]
    if row.part is not None:
        entry = replace(entry, parts=tuple(_part(p, row, correction) for p in entry.parts))
    else:
        entry = replace(
            entry,
            kind=correction.kind or entry.kind,
            title=entry.title if correction.title is None else correction.title,
            pinned=entry.pinned and correction.kind is not EntryKind.SESSION,
        )
    if correction.time is not None:
        entry = _timed(programme, entry, correction.time)
    return replace(programme, entries={**programme.entries, entry.id: entry})


def _timed(programme: Programme, entry: Entry, time: Interval) -> Entry:
    """The entry at that time; what is not placed goes to the first day, if there is one."""
    day = entry.day or next((day.id for day in days_in_order(programme)), None)
    start = None if day is None else time.start
    return replace(entry, day=day, start=start, duration=time.minutes, open_end=False)


def _without_own(programme: Programme, row: Row) -> Programme:
    if row.field == "facts":
        facts = programme.facts
        return replace(programme, facts=facts[: row.place] + facts[row.place + 1 :])
    empty = Programme(programme.id)
    return replace(programme, **{row.field: getattr(empty, row.field)})


def _without_entries(programme: Programme, out: Sequence[Row]) -> Programme:
    gone = {row.id for row in out if row.kind is RowKind.ENTRY}
    parts = {row.part for row in out if row.kind is RowKind.PART}
    entries = {
        id_: replace(entry, parts=tuple(part for part in entry.parts if part.id not in parts))
        for id_, entry in programme.entries.items()
        if id_ not in gone
    }
    left = {
        id_: appearance
        for id_, appearance in programme.appearances.items()
        if appearance.entry not in gone and (not appearance.part or appearance.part not in parts)
    }
    unheard = {a.speaker for a in programme.appearances.values()}
    unheard -= {a.speaker for a in left.values()}
    speakers = {id_: s for id_, s in programme.speakers.items() if id_ not in unheard}
    return replace(programme, entries=entries, appearances=left, speakers=speakers)


def _part(part: Part, row: Row, correction: Correction) -> Part:
    if part.id != row.part or correction.title is None:
        return part
    return replace(part, title=correction.title)


def _with_people(programme: Programme, row: Row, text: str, ids: IdFactory) -> Programme:
    """The programme with just these people in an entry or part; who appears nowhere is gone."""
    before = appearances_in(programme, row.id, row.part)
    roles = {programme.speakers[a.speaker].name: a.role for a in before}
    speakers = dict(programme.speakers)
    appearances = {a.id: a for a in programme.appearances.values() if a not in before}
    billed: set[str] = set()
    for name, position, affiliation in _typed(text):
        known = next((s for s in speakers.values() if s.name == name), Speaker(ids(), name))
        if known.id in billed:
            continue
        billed.add(known.id)
        speakers[known.id] = replace(known, position=position, affiliation=affiliation)
        role = roles.get(name, Role.SPEAKER)
        id_ = ids()
        appearances[id_] = Appearance(id_, known.id, row.id, row.part, role, order=len(billed))
    heard = {appearance.speaker for appearance in appearances.values()}
    gone = {a.speaker for a in before} - heard
    return replace(
        programme,
        speakers={id_: speaker for id_, speaker in speakers.items() if id_ not in gone},
        appearances=appearances,
    )


def _typed(text: str) -> Iterator[tuple[str, str, str]]:
    """Name, position and affiliation of each person typed."""
    for person in text.split(";"):
        pieces = person.split("|") if "|" in person else person.split(",", 2)
        name, position, affiliation, *_ = (*(" ".join(p.split()) for p in pieces), "", "")
        if name:
            yield name, position, affiliation


def _with_hours(programme: Programme) -> Programme:
    days = dict(programme.days)
    for day in programme.days.values():
        own = [entry.stretch for entry in programme.entries.values() if entry.day == day.id]
        if own:
            opens, closes = min(s.start for s in own), max(s.end for s in own)
            days[day.id] = replace(day, opens=opens, closes=closes)
    return replace(programme, days=days)
