"""Mail drafts to speakers as files: what is in each, and what it is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.core.programme import Programme, Speaker
from planner.core.recipients import their_items
from planner.formats.mail_draft import SUFFIX, Enclosed, mail_draft
from planner.formats.speaker_mail import speaker_letter
from planner.paths import file_name
from planner.pdf.options import read
from planner.text import texts as texts_of

SHEET = "speaker-sheets"
"""The product that goes with each."""

_NAMELESS = "_"
"""What a file is called if nothing of a name can be written."""


def has_sheet(programme: Programme, speaker: Speaker) -> bool:
    """Whether there is anything to print on this speaker's sheet."""
    return bool(speaker.name.strip()) and bool(their_items(programme, speaker.id))


def with_one_sheet(programme: Programme, speaker: Speaker) -> Programme:
    """The programme as it is printed for that speaker alone."""
    settings = {**programme.print_settings, "only_speaker": speaker.id}
    return replace(programme, print_settings=settings)


def letter_file(programme: Programme, speaker: Speaker, sheet: bytes | None) -> bytes:
    """The draft to a speaker, with their sheet as a PDF if there is one.

    It speaks the language of the prints. Without an address it is to nobody yet.
    """
    texts = texts_of(read(programme.print_settings).language or programme.language)
    letter = speaker_letter(programme, speaker, texts, enclosed=sheet is not None)
    title = f"{programme.title} – {speaker.name}" if programme.title.strip() else speaker.name
    enclosed = [] if sheet is None else [Enclosed(f"{file_name(title) or _NAMELESS}.pdf", sheet)]
    return mail_draft(letter.subject, letter.lines, (speaker.name, speaker.mail), enclosed)


def letter_names(speakers: Sequence[Speaker]) -> Mapping[str, str]:
    """What the files of the drafts are called, by the speakers' ids; no two are called alike."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for speaker in speakers:
        stem = free = file_name(speaker.name) or _NAMELESS
        number = 2
        while free.casefold() in taken:
            free = f"{stem} {number}"
            number += 1
        taken.add(free.casefold())
        found[speaker.id] = f"{free}{SUFFIX}"
    return found
