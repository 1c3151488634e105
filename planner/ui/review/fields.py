"""What the columns of a spreadsheet can hold, in words. Knows no Qt."""

from __future__ import annotations

from planner.formats.spreadsheet import Columns, Field
from planner.formats.spreadsheet.sheet import SEVERAL
from planner.text import Texts


def field_words(texts: Texts) -> dict[Field, str]:
    """The name of each field, in the order in which they are offered."""
    _ = texts.gettext
    return {
        Field.TITLE: _("Title"),
        Field.SUBTITLE: _("Subtitle"),
        Field.DATE: _("Date"),
        Field.DAY: _("Day"),
        Field.TIME: _("Time (from–to)"),
        Field.START: _("Start"),
        Field.END: _("End"),
        Field.LENGTH: _("Length"),
        Field.ROOM: _("Room"),
        Field.TRACK: _("Track"),
        Field.KIND: _("Kind"),
        Field.SPEAKERS: _("Speakers"),
        Field.POSITION: _("Speaker’s title"),
        Field.AFFILIATION: _("Speaker’s organisation"),
        Field.MAIL: _("Speaker’s mail"),
        Field.BIOGRAPHY: _("Speaker’s biography"),
        Field.MODERATOR: _("Moderator"),
        Field.ABSTRACT: _("Abstract"),
        Field.PARTS: _("Parts"),
        Field.NOTE: _("Note"),
        Field.WEB: _("Web address"),
        Field.LANGUAGE: _("Language"),
        Field.ID: _("Number in another program"),
    }


OFTEN = (
    Field.TITLE,
    Field.DATE,
    Field.DAY,
    Field.TIME,
    Field.START,
    Field.END,
    Field.LENGTH,
    Field.ROOM,
    Field.TRACK,
    Field.KIND,
    Field.SPEAKERS,
    Field.ABSTRACT,
)
"""The fields that most sheets have; the others are offered apart."""


def with_field(columns: Columns, number: int, field: Field | None, width: int) -> Columns:
    """The columns, of which the one of that number, from 0, holds the field, or nothing for None.

    Of what only one column may hold, the one that held it before is not used any more.
    """
    fields = [*columns.fields, *[None] * (width - len(columns.fields))][:width]
    if field is not None and field not in SEVERAL:
        fields = [None if each is field else each for each in fields]
    fields[number] = field
    return Columns(columns.header, tuple(fields))
