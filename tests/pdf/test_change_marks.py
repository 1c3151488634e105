"""The handout marks what has changed since an earlier state: to be seen, and to be heard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from planner.core.programme import (
    Appearance,
    Day,
    Entry,
    Programme,
    Room,
    Speaker,
    Venue,
)
from planner.pdf import PRODUCTS, PrintReport
from planner.pdf.changes import Mark, changes_since
from planner.text import PRINT_LANGUAGES
from tests.pdf.golden_pages import differs
from tests.pdf.printing import no_blob, page_texts, problems_of
from tests.pdf.tagged_text import read_structure, untagged_text

SINCE = date(2026, 8, 12)


def _before() -> Programme:
    entries = [
        Entry("start", title="Åbning", day="a", start=540, duration=30),
        Entry("maps", title="Gamle kort", day="a", start=570, duration=45, room="hall"),
        Entry("talk", title="Huse med haver", day="a", start=615, duration=30, room="hall"),
        Entry("tour", title="Byvandring", day="a", start=660, duration=60, room="yard"),
        Entry("later", title="Sange fra havnen", day="b", start=600, duration=30, room="hall"),
        Entry("end", title="Farvel", day="b", start=640, duration=20),
        Entry("loose", title="Et kor", duration=20),
        Entry("inner", title="Oprydning", day="b", start=700, duration=20, public=False),
    ]
    return Programme(
        "p",
        title="Havnens historier",
        language="da",
        venue=Venue("Pakhuset"),
        days={"a": Day("a", 0, date(2027, 3, 11)), "b": Day("b", 1, date(2027, 3, 12))},
        rooms={"hall": Room("hall", 0, "Salen"), "yard": Room("yard", 1, "Gården")},
        entries={entry.id: entry for entry in entries},
        speakers={"s": Speaker("s", "Ea Lund"), "t": Speaker("t", "Ib Krag")},
        appearances={"x": Appearance("x", "s", "end"), "y": Appearance("y", "s", "start")},
    )


def _edited(programme: Programme, **changed: dict[str, object]) -> Programme:
    entries = {
        id_: replace(entry, **changed.get(id_, {}))  # type: ignore[arg-type]  # the test's own
        for id_, entry in programme.entries.items()
    }
    return replace(programme, entries=entries)


def _after() -> Programme:
    """One of each: moved in time, moved to another room and title, set aside, taken out, new."""
    programme = _edited(
        _before(),
        maps={"start": 575, "duration": 40, "room": "yard"},
        talk={"title": "Haver uden huse"},
        tour={"day": None, "start": None},
        start={"duration": 35},
    )
    entries = {id_: entry for id_, entry in programme.entries.items() if id_ != "later"}
    entries["extra"] = Entry("extra", title="Kaffe på kajen", day="b", start=610, duration=20)
    entries["loose"] = replace(entries["loose"], day="b", start=670)
    appearances = {"x": Appearance("x", "t", "end"), "y": programme.appearances["y"]}
    return replace(programme, entries=entries, appearances=appearances)


def _print(
    after: Programme, path: Path, before: Programme | None = None, product: str = "handout"
) -> PrintReport:
    changes = changes_since(SINCE, before or _before(), after)
    with path.open("wb") as out:
        return PRODUCTS[product](after, out, read_blob=no_blob, changes=changes)


def test_each_printed_item_has_its_mark_and_what_is_gone_its_day() -> None:
    before, after = _before(), _after()
    changes = changes_since(SINCE, before, after)
    was = before.entries
    assert changes.marks == {
        "start": Mark(was["start"], ends=True),
        "maps": Mark(was["maps"], moved=True),
        "talk": Mark(was["talk"], renamed=True),
        "end": Mark(was["end"], people=True),
        "extra": Mark(),
        "loose": Mark(),
    }
    assert changes.cancelled == {"a": (was["tour"],), "b": (was["later"],)}


def test_what_is_not_printed_changes_nothing() -> None:
    before = _before()
    after = _edited(
        before, inner={"title": "Noget andet"}, talk={"note": "Ring"}, end={"abstract": "Tak."}
    )
    assert not changes_since(SINCE, before, after)


def test_what_is_made_public_is_new_and_what_is_hidden_is_cancelled() -> None:
    before = _before()
    after = _edited(before, inner={"public": True}, end={"public": False})
    changes = changes_since(SINCE, before, after)
    assert changes.marks == {"inner": Mark()}
    assert changes.cancelled == {"b": (before.entries["end"],)}


def test_a_day_that_is_gone_leaves_what_was_on_it_behind(tmp_path: Path) -> None:
    before = _before()
    entries = {id_: entry for id_, entry in before.entries.items() if entry.day != "b"}
    after = replace(before, days={"a": before.days["a"]}, entries=entries, appearances={})
    assert [entry.id for entry in changes_since(SINCE, before, after).cancelled[""]] == [
        "later",
        "end",
    ]
    _print(after, tmp_path / "out.pdf")
    (text,) = page_texts(tmp_path / "out.pdf")
    assert "Aflyst: Sange fra havnen, Fredag den 12. marts 2027" in text


def test_a_day_with_nothing_left_still_tells_what_is_cancelled(tmp_path: Path) -> None:
    before = _before()
    entries = {id_: entry for id_, entry in before.entries.items() if entry.day != "b"}
    for style in ("calm", "clear"):
        after = replace(before, entries=entries, appearances={}, print_settings={"style": style})
        _print(after, tmp_path / "out.pdf")
        assert "Aflyst: Farvel" in page_texts(tmp_path / "out.pdf")[-1]


def test_the_marks_are_heard_with_the_headings(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    _print(_after(), path)
    heard = read_structure(path)
    assert [node.words() for node in heard.all("H3")] == [
        "9.00 til 9.35 Før til kl. 9.30: Åbning",
        "9.35 til 10.15 Flyttet fra kl. 9.30, Salen: Gamle kort",
        "10.15 til 10.45 Før »Huse med haver«: Haver uden huse",
        "10.10 til 10.30 Ny: Kaffe på kajen",
        "10.40 til 11.00 Andre oplægsholdere: Farvel",
        "11.10 til 11.30 Ny: Et kor",
    ]
    items = [node.words() for node in heard.all("LI")]
    assert "11.00 til 12.00 Aflyst: Byvandring" in items
    assert "10.00 til 10.30 Aflyst: Sange fra havnen" in items
    assert "Ændringer siden 12. august er mærket." in [node.words() for node in heard.all("P")]
    assert untagged_text(path) == []


def test_the_marked_handout_keeps_the_standards(tmp_path: Path) -> None:
    _print(_after(), tmp_path / "out.pdf")
    assert problems_of(tmp_path / "out.pdf") == []


def test_a_bar_stands_in_the_margin_beside_what_is_marked_and_nowhere_else(
    tmp_path: Path,
) -> None:
    before = _before()
    _print(_edited(before, talk={"title": "Haver uden huse"}), tmp_path / "out.pdf")
    page = pypdfium2.PdfDocument(tmp_path / "out.pdf")[0]
    picture = page.render(scale=2).to_pil().convert("L")
    text_left = 2 * min(box[0] for box in _letters(page))
    dark = picture.crop((0, 0, int(text_left) - 4, picture.height)).point(lambda p: p < 90 and 255)
    rows = [y for y in range(dark.height) if dark.crop((0, y, dark.width, y + 1)).getbbox()]
    stretches = sum(1 for n, y in enumerate(rows) if n == 0 or y > rows[n - 1] + 1)
    assert stretches == 2  # at the line that says since when, and at the one item


def _letters(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    text = page.get_textpage()
    return [
        text.get_charbox(n) for n in range(text.count_chars()) if text.get_text_range(n, 1) > " "
    ]


def test_what_is_called_otherwise_in_the_whole_programme_is_told_at_the_front(
    tmp_path: Path,
) -> None:
    before = _before()
    rooms = {**before.rooms, "hall": Room("hall", 0, "Store sal")}
    days = {**before.days, "b": replace(before.days["b"], date=date(2027, 3, 13))}
    after = replace(before, rooms=rooms, days=days, venue=Venue("Toldboden"))
    _print(after, tmp_path / "out.pdf")
    (text,) = page_texts(tmp_path / "out.pdf")
    assert "Store sal: før Salen" in text
    assert "Sted: før Pakhuset" in text
    assert "Flyttet fra fredag den 12. marts 2027" in text


def test_without_any_change_that_is_what_is_said(tmp_path: Path) -> None:
    _print(_before(), tmp_path / "out.pdf")
    assert "Intet er ændret siden 12. august." in page_texts(tmp_path / "out.pdf")[0]


@pytest.mark.parametrize("language", PRINT_LANGUAGES)
def test_every_language_has_its_words_for_it(language: str, tmp_path: Path) -> None:
    after = replace(_after(), language=language)
    _print(after, tmp_path / "out.pdf", replace(_before(), language=language))
    text = " ".join(page_texts(tmp_path / "out.pdf"))
    english = ["are marked", "Moved from", "New:", "Cancelled:", "Formerly", "Other speakers"]
    assert [words in text for words in english] == [language == "en"] * len(english)
    assert "%(" not in text


def test_other_products_mark_nothing_and_no_marks_are_no_difference() -> None:
    after = _after()
    for product in ("handout", "overview", "booklet", "run-sheet"):
        plain, marked = BytesIO(), BytesIO()
        PRODUCTS[product](after, plain, read_blob=no_blob)
        changes = changes_since(SINCE, _before(), after) if product != "handout" else None
        PRODUCTS[product](after, marked, read_blob=no_blob, changes=changes)
        assert plain.getvalue() == marked.getvalue()


@pytest.mark.parametrize("style", ["calm", "classic", "clear"])
def test_marked_pages_look_as_they_were_approved(style: str, tmp_path: Path) -> None:
    name = f"handout-changes-{style}"
    _print(replace(_after(), print_settings={"style": style}), tmp_path / f"{name}.pdf")
    assert differs(tmp_path / f"{name}.pdf", name) == ""
