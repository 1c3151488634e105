"""Writing a programme as HTML without looks of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import groupby

from planner.core.programme import Programme
from planner.formats.programme_html.blocks import guarded, prose
from planner.formats.programme_text.announcement import announcement
from planner.formats.programme_text.layout import Piece, Place
from planner.formats.programme_text.writing import laid_out


def write(programme: Programme) -> str:
    """The programme's public part as an HTML fragment, an article in the programme's language.

    It holds headings, paragraphs, lists and a list of facts, no styles and no scripts. `text_of`
    gives a text from it that reads as the one of `programme_text.write`.
    """
    return marked_up(laid_out(announcement(programme)), programme.language)


def marked_up(pieces: Sequence[Piece], language: str) -> str:
    """The pieces of an announcement as an HTML fragment."""
    body = "\n".join(_grouped(pieces))
    return f'<article lang="{escape(language)}">\n{body}\n</article>\n'


def _grouped(pieces: Sequence[Piece]) -> Iterator[str]:
    """The pieces' HTML; those of a part within its list item."""
    parts: list[str] = []
    for together in _parts_apart(pieces):
        if together[0].place is Place.PART:
            parts.append(f"<li>{_part(together)}</li>")
            continue
        if parts:
            yield _listed(parts)
            parts = []
        yield from _blocks(together)
    if parts:
        yield _listed(parts)


def _parts_apart(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces cut before each part and where the parts of an item end."""
    group: list[Piece] = []
    for piece in pieces:
        leaves = group and group[0].place is Place.PART and not _belongs_to_part(piece)
        if group and (piece.place is Place.PART or leaves):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _belongs_to_part(piece: Piece) -> bool:
    return piece.place in {Place.STATEMENT, Place.PROSE}


def _part(pieces: Sequence[Piece]) -> str:
    title = f"<strong>{guarded(pieces[0])}</strong>"
    label = escape(pieces[0].label)
    head = f"{label} {title}" if pieces[0].guarded else f"{title} {label}"
    return "\n".join([head.strip(), *_blocks(pieces[1:])])


def _listed(parts: Sequence[str]) -> str:
    return "<ul>\n" + "\n".join(parts) + "\n</ul>"


def _blocks(pieces: Sequence[Piece]) -> Iterator[str]:
    for place, group in groupby(pieces, key=_kind_of_block):
        yield from _BLOCKS[place](list(group))


def _kind_of_block(piece: Piece) -> Place:
    """Title and subtitle are one heading."""
    return Place.TITLE if piece.place is Place.SUBTITLE else piece.place


def _title(pieces: Sequence[Piece]) -> Iterator[str]:
    title, *subtitles = pieces
    small = "".join(f"<br><small>{escape(piece.text)}</small>" for piece in subtitles)
    yield f"<h1>{guarded(title)}{small}</h1>"


def _facts(pieces: Sequence[Piece]) -> Iterator[str]:
    rows = (f"<dt>{escape(piece.label)}</dt>\n<dd>{guarded(piece)}</dd>" for piece in pieces)
    yield "<dl>\n" + "\n".join(rows) + "\n</dl>"


def _statements(pieces: Sequence[Piece]) -> Iterator[str]:
    lines = (
        f"{escape(piece.label)}: {guarded(piece)}" if piece.label else escape(piece.text)
        for piece in pieces
    )
    yield "<div>" + "<br>\n".join(lines) + "</div>"


def _headings(tag: str) -> Callable[[Sequence[Piece]], Iterator[str]]:
    def headings(pieces: Sequence[Piece]) -> Iterator[str]:
        for piece in pieces:
            label = f"{escape(piece.label)} " if piece.label else ""
            yield f"<{tag}>{label}{guarded(piece)}</{tag}>"

    return headings


_BLOCKS = {
    Place.TITLE: _title,
    Place.PROSE: prose,
    Place.FACT: _facts,
    Place.HEADING: _headings("h2"),
    Place.DAY: _headings("h2"),
    Place.ITEM: _headings("h3"),
    Place.STATEMENT: _statements,
    Place.PARTS: _headings("p"),
}
