"""A festival of two days for tests of what other programs read: one evening runs past midnight."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Role,
    Room,
    Speaker,
    Track,
    Venue,
)
from planner.core.queries import appearances_in, days_in_order, running_order
from planner.formats.published import published, writable_line
from tests.builders.programmes import a_programme, programmes

FRIDAY, SATURDAY = date(2027, 4, 16), date(2027, 4, 17)


def a_festival() -> Programme:
    return a_programme(
        Day("fri", 0, FRIDAY, opens=9 * 60, closes=17 * 60),
        Day("sat", 1, SATURDAY, opens=10 * 60, closes=16 * 60),
        Room("hall", 0, "Store Sal", 200),
        Room("attic", 1, "Loftet & <kvisten>"),
        Track("craft", 0, "Håndværk", "#336699"),
        Entry("hello", title="Velkommen", duration=15, day="fri", start=9 * 60),
        Entry(
            "glue",
            title="Lim, læder & lange aftener",
            subtitle="Om indbinding",
            duration=45,
            day="fri",
            start=9 * 60 + 15,
            room="hall",
            track="craft",
            abstract="Hvordan *gør* man?\n\n- skær til\n- lim på",
            web="www.lim.example/kursus",
        ),
        Entry(
            "two",
            title="To små",
            duration=60,
            day="fri",
            start=9 * 60 + 15,
            room="attic",
            parts=(Part("one", "Tråd", minutes=20), Part("other", "Nål")),
        ),
        Entry("coffee", EntryKind.BREAK, "Kaffe", 30, "fri", 10 * 60 + 15),
        Entry("party", title="Fest", duration=90, day="fri", start=24 * 60 + 30, room="hall"),
        Entry("setup", title="Stole frem", day="sat", start=8 * 60, public=False),
        Entry(
            "open", title="Åbent værksted", day="sat", start=10 * 60, room="attic", open_end=True
        ),
        Entry("spare", title="Måske"),
        Speaker(
            "ida", "Ida Fjord", "bogbinder", "Havnens Bibliotek", biography="Binder **bøger**."
        ),
        Speaker("bo", "Bo Eng"),
        Speaker("no", "Nej Tak"),
        Appearance("a", "ida", "glue"),
        Appearance("b", "no", "glue", state=AppearanceState.DECLINED, order=1),
        Appearance("c", "bo", "two", "other"),
        Appearance("d", "ida", "hello", role=Role.HOST),
        title="Papirfesten",
        venue=Venue("Rådhuset", "Torvet 1, Havneby"),
        web="https://papirfest.example",
        introduction="To dage om papir.",
    )


def happening(programme: Programme) -> list[tuple[object, ...]]:
    """What happens at which moment, as others see it, whatever it is called."""
    return sorted(
        (
            one.begins,
            one.entry.duration,
            one.entry.kind.value,
            one.entry.room is None,
            sorted(writable_line(speaker.name) for speaker in one.speakers),
        )
        for one in published(programme)
    )


Told = tuple[object, ...]


def told(programme: Programme) -> list[Told]:
    """What is told of each placed entry, day by day: when, where and by whom."""
    rows: list[Told] = []
    for entry in running_order(programme):
        people = [programme.speakers[a.speaker].name for a in appearances_in(programme, entry.id)]
        days = [day.id for day in days_in_order(programme)]
        rows.append(
            (
                days.index(entry.day or ""),
                entry.start,
                entry.duration,
                entry.kind.value,
                entry.title,
                programme.rooms[entry.room].name if entry.room else None,
                programme.tracks[entry.track].name if entry.track else None,
                *people,
            )
        )
    return rows


FESTIVAL = [
    (0, 540, 15, "session", "Velkommen", None, None, "Ida Fjord"),
    (0, 555, 45, "session", "Lim, læder & lange aftener", "Store Sal", "Håndværk", "Ida Fjord"),
    (0, 555, 60, "session", "To små", "Loftet & <kvisten>", None, "Bo Eng"),
    (0, 615, 30, "break", "Kaffe", None, None),
    (0, 1470, 90, "session", "Fest", "Store Sal", None),
    (1, 600, 30, "session", "Åbent værksted", "Loftet & <kvisten>", None),
]


@st.composite
def dated_programmes(draw: st.DrawFn) -> Programme:
    """Programmes whose days have dates of our times, one after the other."""
    programme = draw(programmes())
    dates = st.dates(date(1985, 1, 1), date(2060, 1, 1))
    days = sorted(programme.days.values(), key=lambda day: (day.order, day.id))
    chosen = draw(st.lists(dates, min_size=len(days), max_size=len(days), unique=True))
    dated = {day.id: replace(day, date=at) for day, at in zip(days, sorted(chosen), strict=True)}
    return replace(programme, days=dated)
