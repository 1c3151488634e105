"""Pictures and files that go from one programme's file into another. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from planner.core.faults import PlannerError

ReadBlob = Callable[[str], bytes]
"""Gives the bytes of that SHA-256, or raises PlannerError or KeyError."""
Blobs = list[tuple[bytes, str]]
"""Bytes of pictures and files, each with its media type."""


def found_blobs(wanted: Mapping[str, str], read_blob: ReadBlob) -> tuple[Blobs, set[str]]:
    """The blobs wanted, media types by SHA-256, and the SHA-256 of those that are lost."""
    found: Blobs = []
    lost: set[str] = set()
    for sha256, media_type in wanted.items():
        try:
            found.append((read_blob(sha256), media_type))
        except (PlannerError, KeyError):
            lost.add(sha256)
    return found, lost
