"""Programmes to test with: `a_programme` from rows at hand, and hypothesis strategies for any.

`programmes()` gives whole ones that hold together; see `tests.builders.edits` for edits of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

from hypothesis import assume
from hypothesis import strategies as st

from planner.core.changes import (
    BrokenReferenceError,
    Edit,
    EditKind,
    add_rows,
    apply,
)
from planner.core.material import Bullet, Material, Slide
from planner.core.programme import (
    TABLES,
    Appearance,
    AppearanceState,
    Day,
    DaySpan,
    Entry,
    EntryKind,
    Fact,
    FactKind,
    IgnoredFinding,
    Part,
    Programme,
    Role,
    Room,
    Row,
    Speaker,
    Track,
    Venue,
)


def a_programme(*rows: Row, id_: str = "programme", **own: Any) -> Programme:
    """A programme of these rows, each put into its table."""
    tables: dict[str, dict[str, Row]] = {name: {} for name in TABLES.values()}
    for row in rows:
        tables[TABLES[type(row)]][row.id] = row
    return replace(Programme(id_), **own, **cast("dict[str, Any]", tables))


def a_small_conference() -> Programme:
    """One day in two rooms: a plenary welcome, a talk in two parts, a break, one in the tray."""
    return a_programme(
        Day("monday", opens=9 * 60, closes=15 * 60),
        Room("hall", 0, "Festsalen", capacity=120),
        Room("attic", 1, "Loftet"),
        Track("young", 0, "Børn og unge", "#7a4"),
        Entry("welcome", title="Velkomst", duration=15, day="monday", start=9 * 60, pinned=True),
        Entry(
            "talk",
            title="Hylder med hjul",
            duration=45,
            day="monday",
            start=9 * 60 + 15,
            room="hall",
            track="young",
            parts=(Part("wheels", "Hjulene", minutes=20), Part("shelves", "Hylderne")),
        ),
        Entry("coffee", EntryKind.BREAK, "Kaffe", 20, "monday", 10 * 60),
        Entry("spare", title="Hvis der bliver tid", order=1),
        Speaker("ida", "Ida Fjord", "Bogbinder", "Havnens Bibliotek"),
        Speaker("bo", "Bo Eng", "Snedker", "Værkstedet"),
        Appearance("ida-talks", "ida", "talk", "wheels"),
        Appearance("bo-hosts", "bo", "welcome", role=Role.HOST),
        title="Dagen om inventar",
    )


TEXTS = st.text(max_size=12)
_MINUTES = st.integers(0, 1500)
_LENGTHS = st.integers(1, 300)
_ORDERS = st.integers(-3, 50)
_COLOURS = st.sampled_from(["", "#123456", "#abc"])


def _perhaps(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


def _some(values: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=most).map(tuple)


def _one_of(ids: Iterable[str]) -> st.SearchStrategy[Any]:
    """None or one of these ids."""
    return st.sampled_from([None, *sorted(ids)])


SCALARS = st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS
VENUES = st.builds(Venue, TEXTS, TEXTS, TEXTS)
FACTS = st.builds(Fact, st.sampled_from(FactKind), TEXTS, TEXTS)
IDS = st.uuids().map(lambda made: made.hex[:12])
PARTS = st.builds(Part, IDS, TEXTS, TEXTS, _perhaps(st.integers(0, 90)))
SLIDES = st.builds(
    Slide,
    st.integers(1, 99),
    TEXTS,
    _some(st.builds(Bullet, TEXTS, st.integers(0, 4))),
    TEXTS,
    st.booleans(),
)
MATERIALS = st.builds(Material, IDS, TEXTS, _some(SLIDES), _perhaps(IDS), TEXTS, TEXTS)
OWN_FIELDS: Mapping[str, st.SearchStrategy[Any]] = {
    "title": TEXTS,
    "subtitle": TEXTS,
    "language": st.sampled_from(["da", "en", "kl"]),
    "time_zone": st.sampled_from(["Europe/Copenhagen", "America/Nuuk"]),
    "introduction": TEXTS,
    "venue": VENUES,
    "organisers": _some(TEXTS),
    "facts": _some(FACTS),
    "web": TEXTS,
    "print_settings": st.dictionaries(TEXTS, _perhaps(SCALARS), max_size=3),
    "ignored": _some(st.builds(IgnoredFinding, TEXTS, TEXTS)),
}
"""Values for every field of a programme that is not a table."""


def days(id_: str, programme: Programme) -> st.SearchStrategy[Day]:
    """Days that hide only rooms that are there."""
    hidden = st.sets(st.sampled_from(sorted(programme.rooms))) if programme.rooms else st.just(())
    hidden_rooms = hidden.map(lambda rooms: tuple(sorted(rooms)))
    return st.builds(
        Day, st.just(id_), _ORDERS, _perhaps(st.dates()), TEXTS, _MINUTES, _MINUTES, hidden_rooms
    )


def rooms(id_: str, _programme: Programme) -> st.SearchStrategy[Room]:
    """Rooms."""
    capacity = _perhaps(st.integers(0, 5000))
    return st.builds(Room, st.just(id_), _ORDERS, TEXTS, capacity, _COLOURS, TEXTS)


def tracks(id_: str, _programme: Programme) -> st.SearchStrategy[Track]:
    """Tracks."""
    return st.builds(Track, st.just(id_), _ORDERS, TEXTS, _COLOURS)


@st.composite
def entries(draw: st.DrawFn, id_: str, programme: Programme) -> Entry:
    """Entries, placed or in the tray."""
    day = draw(_one_of(programme.days))
    return Entry(
        id_,
        draw(st.sampled_from(EntryKind)),
        draw(TEXTS),
        draw(_LENGTHS),
        day,
        None if day is None else draw(_MINUTES),
        order=draw(_ORDERS),
        room=draw(_one_of(programme.rooms)),
        track=draw(_one_of(programme.tracks)),
        pinned=draw(st.booleans()),
        open_end=draw(st.booleans()),
        public=draw(st.booleans()),
        language=draw(st.sampled_from(["", "en"])),
        subtitle=draw(TEXTS),
        least=draw(_perhaps(_LENGTHS)),
        most=draw(_perhaps(_LENGTHS)),
        abstract=draw(TEXTS),
        note=draw(TEXTS),
        web=draw(TEXTS),
        parts=draw(_some(PARTS)),
        materials=draw(_some(MATERIALS, most=1)),
        source=draw(TEXTS),
    )


def speakers(id_: str, programme: Programme) -> st.SearchStrategy[Speaker]:
    """Speakers who are away only on days that are there."""
    away: st.SearchStrategy[tuple[DaySpan, ...]] = st.just(())
    if programme.days:
        day = st.sampled_from(sorted(programme.days))
        away = _some(st.builds(DaySpan, day, _MINUTES, _MINUTES), most=2)
    return st.builds(
        Speaker,
        st.just(id_),
        name=TEXTS,
        position=TEXTS,
        affiliation=TEXTS,
        mail=TEXTS,
        phone=TEXTS,
        biography=TEXTS,
        photo=_perhaps(IDS),
        unavailable=away,
        note=TEXTS,
    )


@st.composite
def appearances(draw: st.DrawFn, id_: str, programme: Programme) -> Appearance:
    """Appearances of speakers who are there, in entries or parts that are."""
    assume(programme.speakers and programme.entries)
    entry = programme.entries[draw(st.sampled_from(sorted(programme.entries)))]
    return Appearance(
        id_,
        draw(st.sampled_from(sorted(programme.speakers))),
        entry.id,
        draw(_one_of(part.id for part in entry.parts)),
        draw(st.sampled_from(Role)),
        draw(st.sampled_from(AppearanceState)),
        draw(_ORDERS),
    )


ROWS: Mapping[type[Any], Any] = {
    Room: rooms,
    Track: tracks,
    Day: days,
    Entry: entries,
    Speaker: speakers,
    Appearance: appearances,
}
"""The strategy of each type of row, what others name first."""


@st.composite
def programmes(draw: st.DrawFn, most: int = 3) -> Programme:
    """Whole programmes that hold together, with up to `most` rows a table."""
    programme = Programme(draw(IDS), **{name: draw(of) for name, of in OWN_FIELDS.items()})
    for type_, rows_of in ROWS.items():
        if type_ is Appearance and not (programme.speakers and programme.entries):
            continue
        for _ in range(draw(st.integers(0, most))):
            row = draw_row(draw, rows_of, programme)
            programme = apply_if_sound(programme, add_rows(EditKind.ADD, [row])) or programme
    return programme


def draw_row(draw: st.DrawFn, rows_of: Any, programme: Programme) -> Row:
    """A row with an id nobody has."""
    free = IDS.filter(lambda id_: id_ != programme.id and programme.row(id_) is None)
    row: Row = draw(rows_of(draw(free), programme))
    return row


def apply_if_sound(programme: Programme, edit: Edit) -> Programme | None:
    """The programme after the edit, or None where it does not hold together.

    The strategies make that rare: two appearances alike, two parts of one id.
    """
    try:
        return apply(programme, edit)
    except BrokenReferenceError:
        return None
