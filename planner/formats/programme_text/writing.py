"""Writing a programme as plain text that reads well and can be read back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere

from planner.core.programme import Programme
from planner.formats.programme_text.announcement import (
    Announcement,
    Item,
    announcement,
)
from planner.formats.programme_text.languages import Label, Words, detect, words_of
from planner.formats.programme_text.layout import (
    Care,
    Piece,
    Place,
    front_pieces,
    item_pieces,
    order_pieces,
)
from planner.formats.programme_text.lines import GUARD
from planner.formats.programme_text.phrases import label_word
from planner.formats.programme_text.prose import Form, ProseLine, escaped_start, inline_markdown
from planner.formats.programme_text.reader import read
from planner.formats.programme_text.times import DAY

_ANY_DAY = Date(2000, 1, 1)


def write(programme: Programme) -> str:
    """The programme's public part as text in its language, for a mail or a web page.

    `read` gives from it a programme with an equal `announcement`: title, subtitle, language,
    introduction, venue, organisers, facts, web address, dates and labels of the days, and of each
    placed public entry the time, kind, title, subtitle, room, web address, abstract, parts with
    their minutes, and people with role, position, affiliation and biography.

    What a text cannot carry: ids and time zone; the tray; entries that are not public, people who
    declined and speakers without a name or an appearance; days without public entries, hours that
    are not those of the entries, dates that are not known beside one that is; the length of an
    entry with an open end; whether somebody is confirmed; tracks, pins, limits, an entry's own
    language; notes, materials, photos, mail, phone; a room's capacity and note; print settings and
    ignored findings. A text has a fact's label but not its kind where the label is of the writer's
    own making; people of one name are one, a part's moderator is the session's, and rooms
    are in no order. Of long texts it has paragraphs, emphasis, links and lists of one level.
    """
    return spelled(laid_out(announcement(programme)))


def laid_out(announced: Announcement) -> list[Piece]:
    """The pieces of an announcement, each with as much care as the reader needs."""
    words = words_of(announced.language)
    front = _front(announced, words)
    items = {item: _care(item, announced.language) for day in announced.days for item in day.items}
    order = list(order_pieces(announced, words, items))
    if detect(spelled([*front, *order])).language != announced.language:
        language = label_word(Label.LANGUAGE, words)
        front.append(Piece(Place.FACT, announced.language, language))
    return [*front, *order]


def spelled(pieces: Sequence[Piece]) -> str:
    """The pieces as plain text, with an empty line before all that begins something new."""
    lines: list[str] = []
    before: Piece | None = None
    for piece in pieces:
        if before and not _clings(piece, before):
            lines.append("")
        lines.append(_line(piece).strip())
        before = piece
    return "\n".join(lines).strip() + "\n"


def _front(announced: Announcement, words: Words) -> list[Piece]:
    wanted = replace(announced, days=())
    for care in Care:
        pieces = list(front_pieces(announced, words, care))
        found = _read(pieces, announced.language)
        if replace(found, days=()) == wanted:
            break
    return pieces


def _care(item: Item, language: str) -> Care:
    """The least care with which the reader understands the item standing alone."""
    past = item.start // DAY * DAY
    end = None if item.end is None else item.end - past
    wanted = replace(item, start=item.start - past, end=end)
    for care in Care:
        heading = Piece(Place.HEADING, words_of(language).programme[0])
        pieces = [heading, *item_pieces(item, words_of(language), care)]
        days = _read(pieces, language).days
        if days and days[0].items == (wanted,):
            return care
    return Care.GUARDED


def _read(pieces: Sequence[Piece], language: str) -> Announcement:
    return announcement(read(spelled(pieces), language=language, today=_ANY_DAY).programme)


def _clings(piece: Piece, before: Piece) -> bool:
    """Whether a piece stands right under the one before, without an empty line."""
    if piece.place in {Place.STATEMENT, Place.SUBTITLE}:
        return True
    if piece.place is Place.FACT:
        return before.place is Place.FACT
    return (
        piece.prose is not None
        and before.prose is not None
        and piece.prose.form is before.prose.form is Form.BULLET
    )


def _line(piece: Piece) -> str:
    guard = GUARD if piece.guarded else ""
    if piece.prose:
        return guard + _prose(piece.prose, escaped=piece.guarded)
    if piece.label and piece.place in {Place.FACT, Place.STATEMENT}:
        return f"{piece.label}: {guard}{piece.text}"
    if piece.place is Place.ITEM:
        return f"{piece.label} {guard}{piece.text}"
    if piece.place is Place.PART:
        title, minutes = guard + piece.text, piece.label
        return f"• {minutes} {title}" if piece.guarded and minutes else f"• {title} {minutes}"
    return guard + piece.text


def _prose(line: ProseLine, *, escaped: bool) -> str:
    text = inline_markdown(line.runs, escaped=escaped)
    if line.form is Form.BULLET:
        return f"- {text}"
    if line.form is Form.NUMBER:
        return f"{line.number}. {text}"
    return escaped_start(text) if escaped else text
