"""The letters of a text file."""

from __future__ import annotations

import codecs

from planner.core.faults import Fault, PlannerError


def decode(data: bytes) -> str:
    """The text of a file as editors write them: UTF-8, UTF-16 with its mark, or Windows-1252.

    Raises PlannerError for what is no text.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise PlannerError(Fault.NOT_TEXT) from None
    if b"\0" in data:
        raise PlannerError(Fault.NOT_TEXT)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
