"""Every product in every style tells a listener what is in the programme: all of it, once.

Each print is read back by its tags alone and held against the programme; see `telling`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

from planner.core.programme import Entry, Programme
from planner.pdf import PRODUCTS, PrintReport
from planner.pdf.looks import LookName
from planner.pdf.naming import product_name
from planner.pdf.options import Options, read, set_in
from planner.text import texts
from tests.pdf import telling, told_words
from tests.pdf.listening import Chapter, broken_laws, chapters, even_text, words_by_language
from tests.pdf.printing import problems_of
from tests.pdf.shown_programmes import PROGRAMMES, shown
from tests.pdf.tagged_text import Node, read_structure
from tests.pdf.telling import Told

TELLING: Mapping[str, Callable[[Programme], list[Told]]] = {
    "handout": telling.handout,
    "booklet": telling.handout,
    "overview": telling.overview,
    "door-signs": telling.door_signs,
    "speaker-sheets": telling.speaker_sheets,
    "badges": telling.badges,
    "materials": telling.materials,
}
"""Products that are heard from heading to heading; the others are tables."""

_TIME = re.compile(r"^[\d.]+ (til [\d.]+ )?")

ONCE = 40
"""Letters; so long a text does not stand twice below a heading by chance."""


@dataclass(frozen=True)
class Print:
    """A product of a programme, as a file and as it is heard."""

    product: str
    programme: Programme
    path: Path
    report: PrintReport
    heard: Node

    @staticmethod
    def of(
        product: str,
        programme: Programme,
        pictures: Mapping[str, bytes],
        options: Options,
        path: Path,
    ) -> Print:
        settings = set_in(programme.print_settings, options)
        programme = replace(programme, print_settings=settings)
        with path.open("wb") as out:
            report = PRODUCTS[product](programme, out, read_blob=pictures.__getitem__)
        return Print(product, programme, path, report, read_structure(path))

    @property
    def left_out(self) -> set[str]:
        """The items that the product says it has no room for."""
        return {id_ for unfit in self.report.unfit for id_ in (*unfit.entries, *unfit.cut)}


IN_ALL_LOOKS = ("rooms", "rich")
"""The programmes that are printed in each look; of the others each product takes one."""

Case = tuple[str, LookName, str]
"""A product, a style, and the name of a programme."""


def _cases(products: Iterable[str] = PRODUCTS) -> list[object]:
    """What is printed of these products; the programme with very many items takes its time."""
    return [
        pytest.param(
            (product, look, name),
            id=f"{product}-{look}-{name}",
            marks=[pytest.mark.slow] if name == "crowd" else [],
        )
        for product in products
        for name in PROGRAMMES
        for number, look in enumerate(LookName)
        if name in IN_ALL_LOOKS or number == list(PRODUCTS).index(product) % len(LookName)
    ]


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Case], Print]:
    """Prints a case, once for all tests."""

    @cache
    def made(case: Case) -> Print:
        product, look, name = case
        programme, pictures = shown(name)
        options = replace(read(programme.print_settings), style=look)
        path = tmp_path_factory.mktemp("prints") / f"{product}.pdf"
        return Print.of(product, programme, pictures, options, path)

    return made


@pytest.fixture
def printed(case: Case, prints: Callable[[Case], Print]) -> Print:
    return prints(case)


@pytest.mark.parametrize("case", _cases())
def test_it_keeps_the_standards(printed: Print) -> None:
    assert problems_of(printed.path) == []


@pytest.mark.parametrize("case", _cases())
def test_all_that_is_seen_is_heard_in_an_order_that_makes_sense(printed: Print) -> None:
    assert broken_laws(printed.path, _furniture(printed.programme)) == []


def _furniture(programme: Programme) -> str:
    """What stands on the pages' edges: title and product, page numbers, draft, head and foot."""
    words, options = texts(programme.language), read(programme.print_settings)
    names = [product_name(words, product) for product in PRODUCTS]
    page = words.gettext("Page %(page)s of %(pages)s")
    draft = words.gettext("Preliminary programme")
    when = words.day_and_month(options.draft_date) if options.draft_date else ""
    chosen = (options.header, options.footer, programme.title)
    return " ".join((*names, page, draft, when, "· ,", *map(told_words.seen, chosen)))


@pytest.mark.parametrize("case", _cases(TELLING))
def test_a_listener_hears_the_headings_and_below_them_what_belongs_there(printed: Print) -> None:
    told = [
        one
        for one in TELLING[printed.product](printed.programme)
        if not (one.entry and one.entry.id in printed.left_out)
    ]
    heard = [one for one in _chapters(printed) if one.level]
    assert Counter((one.level, one.heading) for one in heard) == Counter(
        (one.level, one.heading) for one in told
    )
    places = _places(heard, told)
    for number, (place, one) in enumerate(zip(places, told, strict=True)):
        _hold(heard[place], one)
        assert not one.follows or place == places[number - 1] + 1, one.heading
    _hold_order(printed.programme, heard, dict(zip(places, told, strict=True)))


def _chapters(printed: Print) -> list[Chapter]:
    """What is heard, without the headings that only fixed words make, and without parts' times."""
    words = texts(printed.programme.language).gettext
    days = told_words.days(printed.programme)
    fixed: set[str] = set()
    if printed.product == "speaker-sheets":
        fixed = {words("Practical information"), words("The day at a glance")}
        fixed |= {told_words.day_name(printed.programme, day) for day in days}
    parts = 0
    if printed.product in {"handout", "booklet"}:
        parts = 4 if len(days) > 1 else 3
    return [
        replace(one, heading=_TIME.sub("", one.heading)) if one.level == parts else one
        for one in chapters(printed.heard)
        if one.heading not in fixed
    ]


def _places(heard: list[Chapter], told: list[Told]) -> list[int]:
    """Where each of what is told is heard: below its own title, in its turn."""
    free: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    for place, key in enumerate(_keys(heard)):
        free[key].append(place)
    return [free[key].pop(0) for key in _keys(told)]


def _keys(headed: Sequence[Chapter | Told]) -> Iterator[tuple[str, int, str]]:
    """Each heading with the title that it stands below; titles that are alike are numbered."""
    titles: Counter[str] = Counter()
    above = ""
    for one in headed:
        if one.level == 1:
            titles[one.heading] += 1
            above = f"{one.heading} {titles[one.heading]}"
        yield above, one.level, one.heading


def _hold(chapter: Chapter, told: Told) -> None:
    """All that belongs below the heading is heard there, long texts no more often than told."""
    together = " ".join(told.texts)
    for text in told.texts:
        assert text in chapter.text, chapter.heading
        if len(text) >= ONCE:
            assert chapter.text.count(text) == together.count(text), chapter.heading


def _hold_order(programme: Programme, heard: list[Chapter], told: Mapping[int, Told]) -> None:
    """Below a title, what is over in a room is heard before what begins there, or for all."""
    days = {day.id: number for number, day in enumerate(told_words.days(programme))}
    below: dict[str, list[Entry]] = defaultdict(list)
    for place, (above, _, _) in enumerate(_keys(heard)):
        entry = told[place].entry
        if entry:
            below[above].append(entry)
    for entries in below.values():
        for earlier, later in combinations(entries, 2):
            assert days[earlier.day or ""] <= days[later.day or ""]
            if earlier.day == later.day and (
                earlier.room == later.room or None in {earlier.room, later.room}
            ):
                assert (earlier.start or 0) < later.stretch.end or later.duration == 0


@pytest.mark.parametrize("case", _cases(["grid"]))
def test_a_grid_has_each_item_in_its_room_and_at_its_time(printed: Print) -> None:
    programme = printed.programme
    cells = list(_cells(printed.heard, programme))
    told = [one for one in told_words.public(programme) if one.id not in printed.left_out]
    for entry in told:
        room = told_words.lane(programme, entry.room)
        time, title = (
            told_words.timed(programme, entry).split()[0],
            told_words.titled(programme, entry),
        )
        found = [
            cell
            for cell in cells
            if cell.day == entry.day
            and title in cell.text
            and time in f"{cell.time} {cell.text}".split()
            and (not entry.room or not cell.room or room.startswith(cell.room.rstrip("…")))
        ]
        assert len(found) == 1, (title, found)
        for name in told_words.everyone(programme, entry):
            assert told_words.seen(name) in found[0].text
    assert sum(bool(cell.text) for cell in cells) <= len(told_words.public(programme))


class Cell(NamedTuple):
    """A cell of a grid: its day, the head of its column, the time of its row, and what it says."""

    day: str
    room: str
    time: str
    text: str


def _cells(root: Node, programme: Programme) -> Iterator[Cell]:
    days = {told_words.day_name(programme, day): day.id for day in programme.days.values()}
    day = next(iter(programme.days), "")
    for node in root.walk():
        if node.kind == "H2":
            day = days[node.words()]
        if node.kind == "Table":
            yield from _cells_of(node, day)


def _cells_of(table: Node, day: str) -> Iterator[Cell]:
    heads = [cell.words() for head in table.all("THead") for cell in head.all("TH")]
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(row for body in table.all("TBody") for row in body.all("TR")):
        column = 0
        for cell in row.within:
            while (number, column) in taken:
                column += 1
            wide, high = (int(cell.attributes.get(n, 1)) for n in ("ColSpan", "RowSpan"))
            taken |= {(number + r, column + c) for r in range(high) for c in range(wide)}
            if column:
                # What goes across all rooms is in none of them.
                room = heads[column] if heads and wide == 1 else ""
                yield Cell(day, room, row.within[0].words(), even_text(cell))
            column += wide


@pytest.mark.parametrize("case", _cases(["run-sheet"]))
def test_a_run_sheet_has_a_row_for_each_item(printed: Print) -> None:
    programme = printed.programme
    found = [
        (row.within[0].words(), even_text(row))
        for table in printed.heard.all("Table")
        for body in table.all("TBody")
        for row in body.all("TR")
    ]
    told = list(telling.rows(programme, told_words.placed(programme)))
    times = [
        told_words.spoken(programme, entry.start or 0, told_words.end(entry)) for entry, _ in told
    ]
    assert [time for time, _ in found] == times
    free = list(found)
    for (_, said), time in zip(told, times, strict=True):
        row = next(row for row in free if row[0] == time and all(text in row[1] for text in said))
        free.remove(row)


@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize("name", ["rooms", "rich", "sample", "hostile", "empty"])
def test_fixed_words_in_another_language_are_read_in_it(
    tmp_path: Path, product: str, name: str
) -> None:
    programme, pictures = shown(name)
    # A day with a label of the organiser's is read in the programme's language, date and all.
    days = {day.id: replace(day, label="") for day in programme.days.values()}
    programme = replace(programme, days=days)
    usual, foreign = (
        list(words_by_language(one.heard, "da"))
        for language in ("", "fi")
        for one in [
            Print.of(
                product,
                programme,
                pictures,
                replace(read(programme.print_settings), language=language),
                tmp_path / f"{language}.pdf",
            )
        ]
    )
    fixed = {word for word, _ in foreign} - {word for word, _ in usual}
    assert fixed
    assert {word for word, language in foreign if word in fixed and language != "fi"} == set()
    titles = {
        word for one in told_words.public(programme) for word in one.title.split() if word.isalpha()
    }
    in_finnish = {word for word, language in foreign if language == "fi"}
    assert titles & in_finnish <= {word for word, language in foreign if language != "fi"}


DIGESTS = """
from hashlib import sha256
from io import BytesIO
from planner.pdf import PRODUCTS
from tests.pdf.shown_programmes import shown
programme, pictures = shown("rich")
for name, product in PRODUCTS.items():
    for press in (False, True):
        out = BytesIO()
        product(programme, out, read_blob=pictures.__getitem__, press=press)
        print(name, press, sha256(out.getvalue()).hexdigest())
"""


@pytest.mark.slow
def test_other_processes_make_the_same_bytes_of_the_same_programme(checkout: Path) -> None:
    made = {
        subprocess.run(
            [sys.executable, "-c", DIGESTS],
            cwd=checkout,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(checkout)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1
    assert len(next(iter(made)).splitlines()) == 2 * len(PRODUCTS)
