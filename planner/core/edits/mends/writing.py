"""Mends of words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.checks.finding import Finding
from planner.core.programme import Programme

_FIELDS = ("label", "title", "subtitle", "introduction", "abstract", "note")


def write_weekday(programme: Programme, finding: Finding) -> Iterator[Edit]:
    """The right weekday stands in the place of the wrong one, wherever the value has that phrase.

    onsdag den 16. maj  ->  torsdag den 16. maj
    """
    (id_,) = finding.ids
    owner = programme if id_ == programme.id else programme.row(id_)
    after: dict[str, object] = {}
    for name in _FIELDS:
        text = getattr(owner, name, "")
        if finding.text in text:
            after[name] = text.replace(finding.text, finding.instead)
    if owner is programme:
        after["facts"] = tuple(
            replace(fact, text=fact.text.replace(finding.text, finding.instead))
            for fact in programme.facts
        )
    yield change_fields(programme, EditKind.CHANGE, {id_: after})
