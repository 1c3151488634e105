"""A whole programme as bytes: compressed JSON, so that a named version outlives its history."""

from __future__ import annotations

import zlib

import msgspec

from planner.core.programme import Programme
from planner.core.references import dangling
from planner.document.bounds import out_of_bounds
from planner.document.mapping import UnreadableError, plain_mapping, reading

_MOST_BYTES = 2**28  # unpacked; a programme of that size could not be opened


def to_bytes(programme: Programme) -> bytes:
    """The programme, to be read back by `from_bytes`."""
    return zlib.compress(to_json(programme))


def to_json(programme: Programme) -> bytes:
    """The programme as JSON in UTF-8."""
    return msgspec.json.encode(programme, enc_hook=plain_mapping)


def from_bytes(data: bytes) -> Programme:
    """The programme written by `to_bytes`. Raises mapping.UnreadableError."""
    with reading("a version"):
        programme = msgspec.json.decode(_unpacked(data), type=Programme)
    for problem in (*out_of_bounds(programme), *dangling(programme)):
        raise UnreadableError(f"in a version, {problem}")
    return programme


def text_of(data: bytes) -> str:
    """The JSON itself. Raises mapping.UnreadableError."""
    with reading("a version"):
        return _unpacked(data).decode()


def _unpacked(data: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        unpacked = unpacking.decompress(data, _MOST_BYTES)
    except zlib.error as error:
        raise UnreadableError(f"a version cannot be unpacked ({error})") from error
    if not unpacking.eof:
        raise UnreadableError("a version is too large, or not whole")
    return unpacked
