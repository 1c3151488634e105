"""The photos, the logo and the files of a programme, as far as programme JSON carries them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from planner.core.faults import PlannerError
from planner.core.programme import Programme
from planner.core.queries import LOGO, running_order, speakers_by_name, tray

MOST_BYTES = 30_000_000
"""Of all files together: 40 MB in base64, which leaves the texts as much room as they need."""


@dataclass(frozen=True)
class Files:
    """The bytes that come along by their SHA-256, and what those are of that do not."""

    carried: Mapping[str, bytes] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


def gather(
    programme: Programme, read_blob: Callable[[str], bytes], most: int = MOST_BYTES
) -> Files:
    """Whatever of the programme's files fits in, pictures first, then as the entries come.

    `read_blob` gives the bytes of a SHA-256; where it raises KeyError or PlannerError they are left
    out as well.
    """
    carried: dict[str, bytes] = {}
    left_out: list[str] = []
    room = most
    for sha, name in _named(programme):
        if sha in carried:
            continue
        try:
            data = read_blob(sha)
        except (KeyError, PlannerError):
            left_out.append(name)
            continue
        if len(data) > room:
            left_out.append(name)
            continue
        carried[sha] = data
        room -= len(data)
    return Files(carried, tuple(dict.fromkeys(left_out)))


def known_by_sum(files: Mapping[str, bytes]) -> tuple[dict[str, str], dict[str, bytes]]:
    """The SHA-256 of each file by the name it has here, and the bytes by their SHA-256."""
    sums = {name: sha256(data).hexdigest() for name, data in files.items()}
    return sums, {sums[name]: data for name, data in files.items()}


def _named(programme: Programme) -> Iterator[tuple[str, str]]:
    """Each file's SHA-256 and what it is to people: its name, or that of the person."""
    logo = programme.print_settings.get(LOGO)
    if isinstance(logo, str) and logo:
        yield logo, LOGO
    for speaker in speakers_by_name(programme):
        if speaker.photo is not None:
            yield speaker.photo, speaker.name
    for entry in (*running_order(programme), *tray(programme)):
        for material in entry.materials:
            if material.blob is not None:
                yield material.blob, material.file_name or material.title
