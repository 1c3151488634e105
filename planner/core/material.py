"""What belongs to an entry beside its words: slides, and files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bullet:
    """A line of a slide, with its level from 0."""

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide as text, numbered from 1."""

    number: int
    title: str = ""
    bullets: tuple[Bullet, ...] = ()
    notes: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Material:
    """Slides or a file that belongs to an entry; the file's bytes are a blob."""

    id: str
    title: str = ""
    slides: tuple[Slide, ...] = ()
    blob: str | None = None
    file_name: str = ""
    media_type: str = ""
