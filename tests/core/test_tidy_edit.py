"""Tidying a whole programme: which texts, in which language, as one edit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from planner.core.changes import EditKind, apply
from planner.core.edits.reword import TextPlace
from planner.core.edits.tidy import tidy, tidyings
from planner.core.programme import (
    Day,
    Entry,
    Fact,
    FactKind,
    Part,
    Programme,
    Room,
    Speaker,
    Venue,
)
from planner.formats.programme_text import read
from tests.builders.programmes import a_programme


def an_untidy_day() -> Programme:
    return a_programme(
        Day("d", label='Dag "et"'),
        Room("r", name='Sal "A" - syd'),
        Entry(
            "talk",
            title='Om "havet"',
            day="d",
            start=600,
            subtitle="9-12 år",
            abstract='*"Havet"* - i dag',
            parts=(Part("p1", title="Fin"), Part("p2", title='"To"', abstract="ca. 30")),
            note="nøgle i skab 3...",
        ),
        Entry("english", title='The "sea"', language="en", order=1),
        Speaker("s", "Steen B. Andersen", "konsulent - fri", 'Forlaget "B"', biography="kl. 9"),
        title='"Byens" dag',
        subtitle="2019-2020",
        introduction="Det  koster 2 kr.",
        venue=Venue('Huset "H. C. Hansen"', "Vej 9-12"),
        organisers=("Rent", "J. B. Holm"),
        facts=(Fact(FactKind.PRICE, "Rent"), Fact(FactKind.OTHER, "100 kr.", label="Pris...")),
    )


def test_every_text_that_is_printed_is_looked_at_in_its_language() -> None:
    found = {(t.place.id, t.place.field, t.place.of): t.after for t in tidyings(an_untidy_day())}
    assert found == {
        ("programme", "title", ""): "»Byens« dag",
        ("programme", "subtitle", ""): "2019–2020",
        ("programme", "introduction", ""): "Det koster 2\u00a0kr.",
        ("programme", "venue", "name"): 'Huset "H.\u00a0C.\u00a0Hansen"',
        ("programme", "organisers", ""): "J.\u00a0B.\u00a0Holm",
        ("programme", "facts", "label"): "Pris…",
        ("programme", "facts", "text"): "100\u00a0kr.",
        ("d", "label", ""): "Dag »et«",
        ("talk", "title", ""): "Om »havet«",
        ("talk", "subtitle", ""): "9–12 år",
        ("talk", "abstract", ""): "*»Havet«* – i dag",
        ("talk", "parts", "title"): "»To«",
        ("talk", "parts", "abstract"): "ca.\u00a030",
        ("talk", "note", ""): "nøgle i skab 3…",
        ("english", "title", ""): "The “sea”",
        ("s", "name", ""): "Steen B.\u00a0Andersen",
        ("s", "position", ""): "konsulent – fri",
        ("s", "biography", ""): "kl.\u00a09",
    }


def test_the_programmes_own_texts_come_first_then_items_as_they_run_then_people() -> None:
    ids = dict.fromkeys(found.place.id for found in tidyings(an_untidy_day()))
    assert list(ids) == ["programme", "d", "talk", "english", "s"]


def test_all_of_it_is_one_edit_after_which_nothing_is_left() -> None:
    programme = an_untidy_day()
    edit = tidy(programme)
    assert edit.kind == EditKind.TIDY
    after = apply(programme, edit)
    assert after.entries["talk"].parts == (
        Part("p1", title="Fin"),
        Part("p2", title="»To«", abstract="ca.\u00a030"),
    )
    assert after.facts[1] == Fact(FactKind.OTHER, "100\u00a0kr.", label="Pris…")
    assert after.organisers == ("Rent", "J.\u00a0B.\u00a0Holm")
    assert after.rooms == programme.rooms
    assert tidyings(after) == ()
    assert not tidy(after)
    assert apply(after, edit.inverse()) == programme


def test_only_what_is_chosen_is_tidied() -> None:
    programme = an_untidy_day()
    places = [TextPlace("talk", "parts", 1, "abstract"), TextPlace("programme", "title")]
    chosen = [found for found in tidyings(programme) if found.place in places]
    after = apply(programme, tidy(programme, chosen))
    assert after.title == "»Byens« dag"
    assert after.subtitle == "2019-2020"
    assert after.entries["talk"].parts[1] == Part("p2", title='"To"', abstract="ca.\u00a030")
    assert not tidy(programme, [])


def test_a_programme_as_people_write_it_gets_its_hard_spaces(shared: Path) -> None:
    seed = shared / "seeds" / "conference-programme.da.txt"
    programme = read(seed.read_text("utf-8"), today=date(2026, 1, 1)).programme
    found = tidyings(programme)
    tidy_texts = "\n".join(each.after for each in found)
    assert "2\u00a0mia.\u00a0kr." in tidy_texts
    assert "Steen B.\u00a0Andersen" in tidy_texts
    assert {each.place.field for each in found} == {"abstract", "name"}
