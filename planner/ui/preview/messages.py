"""What the window and the program that draws its pages say to each other, and how it is sent.

Both are this program at work for the same user, so the messages are pickled; each goes with its
length before it. The window asks one thing at a time and waits for its answer.
"""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass
from typing import BinaryIO

from planner.core.programme import Programme

LENGTH = struct.Struct(">Q")
"""The number of bytes that follow, before every message."""


@dataclass(frozen=True)
class Compose:
    """Set the programme's pages; answered by Composed or Failed with the same number."""

    number: int
    programme: Programme


@dataclass(frozen=True)
class Draw:
    """Draw a page, counted from 0, `width` pixels wide; answered by Drawn or Failed."""

    number: int
    page: int
    width: int


@dataclass(frozen=True)
class Blob:
    """The answer to BlobWanted while the request of that number waits; no data, no such blob."""

    number: int
    data: bytes | None


@dataclass(frozen=True)
class Composed:
    """The pages are set; `sizes` are their widths and heights in points."""

    number: int
    sizes: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Drawn:
    """A page as rows of `stride` bytes, each pixel blue, green, red and a byte unused."""

    number: int
    page: int
    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True)
class Failed:
    """What was asked for that number could not be done; asking again would not help."""

    number: int


@dataclass(frozen=True)
class BlobWanted:
    """A picture is needed before the answer can be given."""

    sha256: str


Request = Compose | Draw | Blob
Answer = Composed | Drawn | Failed | BlobWanted


def pack(message: Request | Answer) -> bytes:
    """The message as it is sent."""
    body = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(body)) + body


def unpack_answer(body: bytes) -> Answer:
    """The answer whose bytes, without the length, these are."""
    answer: Answer = pickle.loads(body)  # noqa: S301 - our own child wrote it
    return answer


def read_request(stream: BinaryIO) -> Request | None:
    """Waits for the next request; None when the window has gone."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    body = stream.read(length)
    if len(body) < length:
        return None
    request: Request = pickle.loads(body)  # noqa: S301 - the window that started us wrote it
    return request
