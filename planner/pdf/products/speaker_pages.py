"""Who appears: the speakers by surname, each with a photo, a biography, and when to hear them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from planner.core.programme import Appearance, AppearanceState, Day, Entry, Speaker
from planner.core.queries import days_in_order, running_order
from planner.core.spacing import on_one_line
from planner.pdf.alphabet import by_surname
from planner.pdf.flow import (
    NEVER,
    Bookmark,
    Column,
    Picture,
    Row,
    beside,
    ending_together,
    kept_to_next,
)
from planner.pdf.lines import Manner
from planner.pdf.pictures import Artwork, Unshown
from planner.pdf.preflight import legible
from planner.pdf.products.front import day_name
from planner.pdf.products.names import in_words_language, withheld
from planner.pdf.products.people import role_name
from planner.pdf.products.pictured import portrait_of
from planner.pdf.products.sheet import Sheet
from planner.pdf.products.times import (
    day_language,
    hours_shift,
    in_own_language,
    part_times,
    spoken_time,
    time_rows,
    title_spans,
)
from planner.pdf.prose import plain_spans, prose
from planner.pdf.tagging import Element, Kind
from planner.pdf.typography import width

_PORTRAIT = 1.25
"""How high a portrait is, as a multiple of its width."""

_MOST_BOOKMARKS = 200

_MOST_KEPT = 16
"""Lines; of a person with more, the biography may go on on the next page."""

_MOST_TURNS_KEPT = 6
"""More lines of when somebody appears may be parted by a page break."""


def speaker_rows(sheet: Sheet, root: Element) -> list[Row]:
    """The pages' rows under a heading; none where nobody is to be named."""
    appearing = _appearing(sheet)
    if not appearing:
        return []
    section = root.child(Kind.SECTION)
    name = sheet.texts.gettext("Speakers")
    heading = section.child(Kind.HEADING_2, language=sheet.words_language)
    rows = sheet.column(
        plain_spans(name, sheet.scale.day.coloured(sheet.scale.accent), heading),
        manner=Manner.TITLE,
    )
    rows[0] = replace(rows[0], bookmark=Bookmark(legible(name), 0))
    for number, (speaker, held) in enumerate(appearing.items()):
        block = _block(sheet, sheet.programme.speakers[speaker], held, section)
        if number >= _MOST_BOOKMARKS:
            block[0] = replace(block[0], bookmark=None)
        rows = [*rows, *block] if number else kept_to_next(rows, block)
    return rows


def unshown_portraits(sheet: Sheet) -> tuple[Unshown, ...]:
    """The photos that these pages lack, though there should be some."""
    size = _portrait_size(sheet)
    found = (portrait_of(sheet, sheet.programme.speakers[id_], *size) for id_ in _appearing(sheet))
    return tuple(one for one in found if isinstance(one, Unshown))


@dataclass(frozen=True)
class _Held:
    """What somebody does: the appearance, its entry, and the title and times of what it is in.

    The times are a start and perhaps an end: the part's where they are known, else the entry's.
    """

    appearance: Appearance
    entry: Entry
    title: str
    times: tuple[int, int | None]


def _appearing(sheet: Sheet) -> Mapping[str, list[_Held]]:
    """Who is named with something that is printed, by surname, and with what, in its order."""
    programme = sheet.programme
    found: dict[str, list[_Held]] = {}
    for entry in running_order(programme):
        if entry.public:
            for held in _held_in(sheet, entry):
                found.setdefault(held.appearance.speaker, []).append(held)
    names = {id_: on_one_line(programme.speakers[id_].name) for id_ in found}
    order = by_surname([id_ for id_ in found if names[id_]], names, programme.language)
    return {id_: found[id_] for id_ in order}


def _held_in(sheet: Sheet, entry: Entry) -> Iterator[_Held]:
    ends = sheet.options.ends
    whole = (entry.start or 0, entry.end if ends and not entry.open_end else None)
    parts: dict[str | None, tuple[str, tuple[int, int | None]]] = {
        part.id: (on_one_line(part.title), (times[0], times[1] if ends else None))
        if times
        else (on_one_line(part.title), whole)
        for part, times in zip(entry.parts, part_times(entry), strict=True)
    }
    for appearance in sheet.programme.index.appearing_in.get(entry.id, ()):
        if appearance.state is not AppearanceState.DECLINED and not withheld(sheet, appearance):
            title, times = parts.get(appearance.part, ("", whole))
            yield _Held(appearance, entry, title, times)


def _block(sheet: Sheet, speaker: Speaker, held: list[_Held], section: Element) -> list[Row]:
    """A person: the text in its column, the photo in the rail beside its first lines."""
    scale = sheet.scale
    within = section.child(Kind.SECTION)
    rows = _name(sheet, speaker, within)
    size = _portrait_size(sheet)
    portrait = portrait_of(sheet, speaker, *size)
    picture: Picture | None = None
    if isinstance(portrait, Artwork):
        words = sheet.texts.gettext("Portrait of %(name)s") % {"name": speaker.name.strip()}
        figure = within.figure(legible(words), sheet.words_language)
        drop = scale.line * 0.2  # level with the capitals of the name
        picture = Picture(sheet.style.left, *size, portrait.draw, figure, drop)
    what = prose(speaker.biography, within, sheet.setting(scale.body), before=scale.lines(0.25))
    turns = _turns(sheet, held, within)
    short = _whole(turns) if len(turns) <= _MOST_TURNS_KEPT else ending_together(turns)
    rows = kept_to_next(rows, [*what, *short])
    rows = _whole(rows) if len(rows) <= _MOST_KEPT else rows
    if picture is not None:
        rows = _beside_photo(rows, picture)
    first = replace(
        rows[0],
        before=scale.lines(1.75),
        part_cost=0.0,
        bookmark=Bookmark(legible(on_one_line(speaker.name)), 1),
    )
    return [first, *rows[1:]]


def _whole(rows: list[Row]) -> list[Row]:
    """The rows, which no page break parts."""
    return [*rows[:1], *(replace(row, part_cost=NEVER) for row in rows[1:])]


def _name(sheet: Sheet, speaker: Speaker, section: Element) -> list[Row]:
    """The name as a heading, position and affiliation below it."""
    scale = sheet.scale
    heading = plain_spans(speaker.name, scale.session, section.child(Kind.HEADING_3))
    rows = sheet.column(heading, manner=Manner.TITLE)
    affiliation = speaker.affiliation if sheet.options.affiliations else ""
    words = ", ".join(word.strip() for word in (speaker.position, affiliation) if word.strip())
    if words:
        element = section.child(Kind.PARAGRAPH)
        rows += sheet.column(plain_spans(words, scale.quiet, element), manner=Manner.PERSON)
    return rows


def _portrait_size(sheet: Sheet) -> tuple[float, float]:
    """Width and height of a portrait in points: as wide as the rail's text."""
    across = sheet.style.text_left - sheet.style.left - sheet.scale.line
    return across, across * _PORTRAIT


def _beside_photo(rows: list[Row], picture: Picture) -> list[Row]:
    """The rows with the photo beside the first of them, all of which stand on one page with it."""
    needed = picture.drop + picture.height
    found = [replace(rows[0], pictures=(picture,))]
    reached = rows[0].height
    for row in rows[1:]:
        part = NEVER if reached < needed else row.part_cost
        found.append(replace(row, part_cost=part))
        reached += row.before + row.height
    if reached < needed:
        found.append(Row((), needed - reached, part_cost=NEVER))
    return found


def _turns(sheet: Sheet, held: list[_Held], section: Element) -> list[Row]:
    """When somebody appears and in what: a list, under its days where there are several."""
    scale = sheet.scale
    listing = section.child(Kind.LIST, attributes={"ListNumbering": "None"})
    several = len(sheet.programme.days) > 1
    lee = max(_lee(sheet, one.times) for one in held)
    rows: list[Row] = []
    day = None
    for one in held:
        item = listing.child(Kind.LIST_ITEM)
        new = several and one.entry.day != day
        day = one.entry.day
        before = scale.lines(0.5) if not rows else scale.lines(0.25) if new else 0.0
        body = item.child(Kind.LIST_BODY)
        if new:
            rows += _day(sheet, one.entry, body, before)
            before = 0.0
        turn = _turn(sheet, one, body, lee)
        rows += kept_to_next(rows[-1:], turn)[1:] if new else turn
        start = len(rows) - len(turn)
        rows[start] = replace(rows[start], before=before, part_cost=NEVER if new else 1.0)
    return rows


def _day(sheet: Sheet, entry: Entry, body: Element, before: float) -> list[Row]:
    days: dict[str, tuple[Day, int]] = {
        day.id: (day, number) for number, day in enumerate(days_in_order(sheet.programme), start=1)
    }
    day, number = days[entry.day or ""]
    element = body.child(Kind.SPAN, language=day_language(sheet, day))
    words = f"{day_name(day, number, sheet.texts)} "
    return sheet.column(plain_spans(words, sheet.scale.note, element), before=before, part_cost=1.0)


def _turn(sheet: Sheet, held: _Held, body: Element, lee: float) -> list[Row]:
    """The time, and beside it what happens then, so many points from where the text begins."""
    column = Column(sheet.style.text_left, lee)
    spans = spoken_time(sheet, held.times, body, sheet.scale.time)
    times = time_rows(sheet, spans, column)
    style = sheet.scale.body
    title = (
        in_own_language(sheet, held.title, held.entry, body, style)
        if held.title
        else title_spans(sheet, held.entry, body, style)
    )
    role = role_name(held.appearance.role, 1, sheet.texts)
    if role:
        words = in_words_language(sheet, body)
        title += plain_spans(f" · {role}", sheet.scale.quiet, words)
    return beside(times, sheet.column(title, indent=lee, manner=Manner.TITLE))


def _lee(sheet: Sheet, times: tuple[int, int | None]) -> float:
    """How far a title stands in, so that its time fits with its hours aligned."""
    style = sheet.scale.time
    words = sheet.texts.time_span(*times)
    return hours_shift(sheet, words, style) + width(f"{words}   ", style)
