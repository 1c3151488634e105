"""Attaching files to the entries of a `.programme` file, all of them as one edit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.core.edits.materials import attach_materials
from planner.core.faults import Fault, PlannerError
from planner.core.material import Material
from planner.core.programme import Entry, IdFactory, Programme, random_id
from planner.core.spacing import on_one_line
from planner.exchange.attaching import ReadFile, kept, read_file
from planner.exchange.matching import match_all


@dataclass(frozen=True)
class Kept:
    """A file and the entry it is now a material of."""

    file: ReadFile
    entry: Entry


def attach_files(
    path: Path, files: Sequence[Path], title: str | None = None, ids: IdFactory = random_id
) -> list[Kept]:
    """Keeps the files with the entry of that title, or each with the entry it seems to belong to.

    Raises PlannerError, and changes nothing, where a file cannot be read, the title is no entry's
    or several entries', or an entry is in question.
    """
    from planner.document.document import Document  # noqa: PLC0415 - only when wanted

    with Document.open(path) as document:
        programme = document.programme
        entry = None if title is None else _entitled(path, programme, title)
        read = [read_file(file) for file in files]
        entries = [entry] * len(read) if entry is not None else _matched(programme, read)
        given: defaultdict[str, list[Material]] = defaultdict(list)
        for file, own in zip(read, entries, strict=True):
            material = kept(file, document.add_blob, ids())
            if material is not None:
                given[own.id].append(material)
        document.apply(attach_materials(programme, given))
    return [Kept(file, own) for file, own in zip(read, entries, strict=True)]


def _entitled(path: Path, programme: Programme, title: str) -> Entry:
    """The one entry of that title, or whose title alone has these words in it."""
    wanted = on_one_line(title).casefold()
    titles = {entry: on_one_line(entry.title).casefold() for entry in programme.entries.values()}
    found = [entry for entry, own in titles.items() if own == wanted]
    found = found or [entry for entry, own in titles.items() if wanted and wanted in own]
    if len(found) != 1:
        fault = Fault.SEVERAL_ITEMS if found else Fault.NO_SUCH_ITEM
        raise PlannerError(fault, path, what=title)
    return found[0]


def _matched(programme: Programme, read: Sequence[ReadFile]) -> list[Entry]:
    entries = []
    for file, match in zip(read, match_all(programme, read), strict=True):
        if match.entry is None or not match.certain:
            raise PlannerError(Fault.UNMATCHED, file.path)
        entries.append(programme.entries[match.entry])
    return entries
