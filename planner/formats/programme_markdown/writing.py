"""Writing a programme as Markdown."""

from __future__ import annotations

from planner.core.programme import Programme
from planner.formats.programme_markdown.signs import GUARD_TAG, escaped, fenced
from planner.formats.programme_text.announcement import announcement
from planner.formats.programme_text.layout import Piece, Place
from planner.formats.programme_text.prose import Form, ProseLine, escaped_start, inline_markdown
from planner.formats.programme_text.writing import laid_out

_BELOW = {Place.STATEMENT, Place.SUBTITLE}
"""Pieces that stand right under what they belong to."""


def write(programme: Programme) -> str:
    """The programme's public part as Markdown (CommonMark) in its language.

    Days and items are headings, facts and parts lists. `text_of` gives a text from it that reads as
    the one of `programme_text.write`, and it lacks what that lacks.
    """
    pieces = laid_out(announcement(programme))
    signs = _signs(has_days=any(piece.place is Place.DAY for piece in pieces))
    lines: list[str] = []
    before: Piece | None = None
    in_part = False
    for piece in pieces:
        in_part = piece.place is Place.PART or (
            in_part and piece.place in {Place.STATEMENT, Place.PROSE}
        )
        if before and piece.place in _BELOW:
            lines[-1] += "" if before.place in signs else "\\"  # which ends a line of a paragraph
        elif before and not _are_items(before, piece):
            lines.append("")
        indent = "  " if in_part and piece.place is not Place.PART else ""
        lines.append(f"{indent}{signs.get(piece.place, '')}{_line(piece)}".rstrip())
        before = piece
    return "\n".join(lines).strip() + "\n"


def _signs(*, has_days: bool) -> dict[Place, str]:
    """The signs of headings; where there are several days the items stand below them."""
    day = "### "
    item = "#### " if has_days else "### "
    return {Place.TITLE: "# ", Place.HEADING: "## ", Place.DAY: day, Place.ITEM: item}


def _are_items(before: Piece, piece: Piece) -> bool:
    """Whether both are items of one list."""
    if piece.prose and before.prose:
        return piece.prose.form is before.prose.form is not Form.PARAGRAPH
    return piece.place is before.place is Place.FACT


def _line(piece: Piece) -> str:
    if piece.prose:
        return _prose(piece.prose, guarded=piece.guarded)
    guard = GUARD_TAG if piece.guarded else ""
    text = guard + escaped(piece.text, starts=not guard and not piece.label)
    label = escaped(piece.label)
    match piece.place:
        case Place.FACT:
            return f"- **{label}:** {text}"
        case Place.PART:
            title = f"**{text}**"
            return f"* {label} {title}" if piece.guarded and label else f"* {title} {label}"
        case Place.STATEMENT if label:
            return f"{label}: {text}"
        case _:
            return f"{label} {text}" if label else text


def _prose(line: ProseLine, *, guarded: bool) -> str:
    text = fenced(inline_markdown(line.runs, escaped=guarded))
    guard = GUARD_TAG if guarded else ""
    if line.form is Form.BULLET:
        return f"- {guard}{text}"
    if line.form is Form.NUMBER:
        return f"{line.number}. {guard}{text}"
    return guard + (escaped_start(text) if guarded else text)
