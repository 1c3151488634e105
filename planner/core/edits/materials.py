"""The materials of an entry: keeping files with it, naming and removing them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.material import Material
from planner.core.programme import Programme
from planner.core.queries import LOGO


def attach_materials(programme: Programme, given: Mapping[str, Sequence[Material]]) -> Edit:
    """The edit that keeps materials with entries by id, behind what each of them has.

    A file that one has already, of the same name and the same bytes, is left out; if that was kept
    without slides, it gets those that are read of it now.
    """
    values: dict[str, dict[str, Any]] = {}
    for entry, materials in given.items():
        kept = list(programme.entries[entry].materials)
        for material in materials:
            _keep(kept, material)
        values[entry] = {"materials": tuple(kept)}
    return change_fields(programme, EditKind.CHANGE, values)


def rename_material(programme: Programme, entry: str, id_: str, title: str) -> Edit:
    """The edit that gives a material another title; its file keeps its name."""
    return _with_materials(
        programme,
        entry,
        [
            replace(own, title=title) if own.id == id_ else own
            for own in programme.entries[entry].materials
        ],
    )


def remove_material(programme: Programme, entry: str, id_: str) -> Edit:
    """The edit that takes a material away from its entry."""
    rest = [own for own in programme.entries[entry].materials if own.id != id_]
    return _with_materials(programme, entry, rest)


def forget_blobs(programme: Programme, lost: Collection[str]) -> Edit:
    """The edit after which nothing names these pictures and files, by SHA-256; their titles stay.

    It is for a programme whose file no longer gives them.
    """
    photos: dict[str, dict[str, Any]] = {
        speaker.id: {"photo": None}
        for speaker in programme.speakers.values()
        if speaker.photo in lost
    }
    materials: dict[str, dict[str, Any]] = {
        entry.id: {
            "materials": tuple(
                replace(own, blob=None) if own.blob in lost else own for own in entry.materials
            )
        }
        for entry in programme.entries.values()
    }
    settings = {
        name: value
        for name, value in programme.print_settings.items()
        if name != LOGO or value not in lost
    }
    logo: dict[str, dict[str, Any]] = {programme.id: {"print_settings": settings}}
    return change_fields(programme, EditKind.CHANGE, {**logo, **photos, **materials})


def _keep(kept: list[Material], material: Material) -> None:
    """Puts the material behind the others, unless its file is there."""
    there = [n for n, own in enumerate(kept) if own.blob and _file(own) == _file(material)]
    if not there:
        kept.append(material)
    elif not kept[there[0]].slides:
        kept[there[0]] = replace(kept[there[0]], slides=material.slides)


def _with_materials(programme: Programme, entry: str, materials: Sequence[Material]) -> Edit:
    values = {entry: {"materials": tuple(materials)}}
    return change_fields(programme, EditKind.CHANGE, values)


def _file(material: Material) -> tuple[str | None, str]:
    return material.blob, material.file_name
