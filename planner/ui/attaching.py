"""Keeping files from the disk as an entry's materials."""

from __future__ import annotations

import mimetypes
import os
from collections.abc import Sequence
from pathlib import Path

from planner.core.edits.materials import add_materials
from planner.core.faults import Fault, PlannerError
from planner.core.programme import IdFactory, Material
from planner.exchange.files import open_to_read, read_bytes
from planner.text import Texts
from planner.ui.relay import Relay

MOST_BYTES = 50_000_000
"""How large a file may be that is kept; what a document holds is a little more."""

_UNKNOWN = "application/octet-stream"


def attach(
    relay: Relay, texts: Texts, entry: str, paths: Sequence[Path], new_id: IdFactory
) -> bool:
    """Keeps all those files with the entry as one edit, and says so; or none, after `failed`.

    None is kept where one is a folder, cannot be read or is over MOST_BYTES.
    """
    try:
        for path in paths:
            _check(path)
        materials = [_kept(relay, path, new_id) for path in paths]
    except PlannerError as error:
        relay.failed.emit(error)
        return False
    found = [material for material in materials if material is not None]
    if len(found) < len(materials) or entry not in relay.programme.entries:
        return False
    edit = add_materials(relay.programme, entry, found)
    if not edit:
        relay.announce(texts.gettext("already among the materials"))
        return False
    before = len(relay.programme.entries[entry].materials)
    if not relay.apply(edit):
        return False
    number = len(relay.programme.entries[entry].materials) - before
    said = texts.ngettext(
        "%(number)s file kept with “%(title)s”", "%(number)s files kept with “%(title)s”", number
    )
    title = relay.programme.entries[entry].title
    relay.announce(said % {"number": number, "title": title})
    return True


def _check(path: Path) -> None:
    """Refuses what cannot be kept before anything of the others is. Raises PlannerError."""
    with open_to_read(path) as file:
        if file.seek(0, os.SEEK_END) > MOST_BYTES:
            raise PlannerError(Fault.TOO_LARGE, path, what=f"{MOST_BYTES // 1_000_000} MB")


def _kept(relay: Relay, path: Path, new_id: IdFactory) -> Material | None:
    """The material that the file becomes, its bytes in the document. Raises PlannerError."""
    data = read_bytes(path, MOST_BYTES)
    media_type = mimetypes.guess_type(path.name)[0] or _UNKNOWN
    blob = relay.add_blob(data, media_type)
    if blob is None:
        return None
    name = _clean(path.name)
    title = _clean(path.stem).replace("_", " ").strip() or name
    return Material(new_id(), title, blob=blob, file_name=name, media_type=media_type)


def _clean(name: str) -> str:
    """A file's name as text; bytes in it that are none are replaced."""
    return os.fsencode(name).decode("utf-8", "replace")
