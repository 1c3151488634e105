"""The materials of an entry: keeping files with it, naming and removing them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from planner.core.changes import Edit, EditKind, change_fields
from planner.core.programme import Material, Programme


def add_materials(programme: Programme, entry: str, materials: Sequence[Material]) -> Edit:
    """The edit that keeps these with an entry, behind what it has.

    A file it has already, of the same name and the same bytes, is left out.
    """
    kept = list(programme.entries[entry].materials)
    for material in materials:
        if material.blob is None or _file(material) not in map(_file, kept):
            kept.append(material)
    return _with_materials(programme, entry, kept)


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
    return change_fields(programme, EditKind.CHANGE, {**photos, **materials})


def _with_materials(programme: Programme, entry: str, materials: Sequence[Material]) -> Edit:
    values = {entry: {"materials": tuple(materials)}}
    return change_fields(programme, EditKind.CHANGE, values)


def _file(material: Material) -> tuple[str | None, str]:
    return material.blob, material.file_name
