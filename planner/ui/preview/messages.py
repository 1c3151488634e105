"""What the window and the program that draws its pages say to each other, and how it is sent.

Both are this program at work for the same user, so the messages are pickled; each goes with its
length before it. The window asks one thing at a time and waits for its answer.
"""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass, field
from typing import BinaryIO

from planner.core.programme import Programme
from planner.pdf import Spot, Unfit
from planner.pdf.changes import Changes
from planner.pdf.copyfitting import Fitted

LENGTH = struct.Struct(">Q")
"""The number of bytes that follow, before every message."""


@dataclass(frozen=True)
class Compose:
    """Set a product's pages; answered by Composed or Failed with the same number."""

    number: int
    programme: Programme
    product: str


@dataclass(frozen=True)
class Count:
    """Count a product's pages, beside those that are set; answered by Counted or Failed."""

    number: int
    programme: Programme
    product: str


@dataclass(frozen=True)
class Draw:
    """Draw a page, counted from 0, `width` pixels wide; answered by Drawn or Failed.

    `rows` are the first of its rows of pixels and the one after the last; None is all of them.
    """

    number: int
    page: int
    width: int
    rows: tuple[int, int] | None = None


@dataclass(frozen=True)
class Make:
    """Make a product's file, for a printer's `press` or for all; answered by Made or Failed.

    The handout marks the `changes`.
    """

    number: int
    programme: Programme
    product: str
    press: bool = False
    changes: Changes | None = None


@dataclass(frozen=True)
class Fit:
    """Find how a product comes to fill that many pages; answered by FitFound or Failed."""

    number: int
    programme: Programme
    product: str
    pages: int


@dataclass(frozen=True)
class Blob:
    """The answer to BlobWanted, while what it is wanted for waits; no data, no such blob."""

    data: bytes | None


@dataclass(frozen=True)
class Lacks:
    """What a print lacks.

    `unfit` is what found no room, `characters` are all those of the programme that no face can
    show, `pictures` those left out: whose each is, by id, and why, by the fault's name in code.
    """

    unfit: tuple[Unfit, ...] = ()
    characters: str = ""
    pictures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Composed:
    """The pages are set; `sizes` are their widths and heights in points.

    `spots` tell where entries stand, and `lines_over` how many lines are too many.
    """

    number: int
    sizes: tuple[tuple[float, float], ...]
    spots: tuple[Spot, ...] = ()
    lines_over: int = 0
    lacks: Lacks = Lacks()


@dataclass(frozen=True)
class Counted:
    """How many pages a product fills, and how many of its lines are too many."""

    number: int
    pages: int
    lines_over: int = 0


@dataclass(frozen=True)
class Made:
    """A whole file, and what it lacks."""

    number: int
    data: bytes
    lacks: Lacks = Lacks()


@dataclass(frozen=True)
class FitFound:
    """The choices with which a product comes nearest to the pages it may have."""

    number: int
    fitted: Fitted


@dataclass(frozen=True)
class Drawn:
    """A page or some rows of it, each of `stride` bytes: blue, green, red and a byte unused."""

    number: int
    page: int
    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True)
class Failed:
    """What was asked for that number could not be done; asking again would not help.

    `details` are what a developer wants to know of it.
    """

    number: int
    details: str = field(default="", compare=False)


@dataclass(frozen=True)
class BlobWanted:
    """A picture is needed before the answer can be given."""

    sha256: str


Request = Compose | Count | Draw | Make | Fit
Answer = Composed | Counted | Drawn | Made | FitFound | Failed


def pack(message: Request | Blob | Answer | BlobWanted) -> bytes:
    """The message as it is sent."""
    body = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(body)) + body


def unpack_answer(body: bytes) -> Answer | BlobWanted:
    """The answer whose bytes, without the length, these are."""
    answer: Answer | BlobWanted = pickle.loads(body)  # noqa: S301 - our own child wrote it
    return answer


def read_request(stream: BinaryIO) -> Request | Blob | None:
    """Waits for the next request; None when the window has gone."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    body = stream.read(length)
    if len(body) < length:
        return None
    request: Request | Blob = pickle.loads(body)  # noqa: S301 - the window that started us wrote it
    return request
