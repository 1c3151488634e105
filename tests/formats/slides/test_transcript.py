"""Transcripts: numbered slides in a text, without feet and page furniture."""

from __future__ import annotations

import json
from pathlib import Path

from planner.core.material import Bullet
from planner.formats.slides import transcript
from planner.formats.slides.deck import Deck

_PAGE = """Et øjeblik, siden hentes

Præsentation af emnet: "Mere mørke i haven Ida Holt"— Præsentationens transcript:

1 Mere mørke i haven Ida Holt ida@have.example

2 Nørreby HavelavÅrsmøde 3.4.27 Ida HoltDias 2 Hvorfor? 3 grunde \uf075 Møl \uf075 \
Søvn \uf075 Stjerner

3 Nørreby HavelavÅrsmøde 3.4.27 Ida HoltDias 3 2019 - det lyse år \uf075 4 lamper \
blev til 40 \uf075 Ingen spurgte

4 Nørreby HavelavÅrsmøde 3.4.27 Ida HoltDias 4 Tre råd \uf075 Sluk \uf075 Vent \uf075 Se \uf075 Tal

5 Nørreby HavelavÅrsmøde 3.4.27 Ida HoltDias 5 Tak


Download ppt "Mere mørke i haven Ida Holt"

Lignende præsentationer
"""


def _read(text: str) -> Deck:
    deck = transcript.read(text)
    assert deck is not None
    return deck


def test_a_page_with_a_transcript_becomes_its_slides() -> None:
    deck = _read(_PAGE)
    assert (deck.title, deck.author) == ("Mere mørke i haven", "Ida Holt")
    assert [(s.number, s.title, [b.text for b in s.bullets]) for s in deck.slides] == [
        (1, "Mere mørke i haven", ["Ida Holt", "ida@have.example"]),
        (2, "Hvorfor? 3 grunde", ["Møl", "Søvn", "Stjerner"]),
        (3, "2019 - det lyse år", ["4 lamper blev til 40", "Ingen spurgte"]),
        (4, "Tre råd", ["Sluk", "Vent", "Se", "Tal"]),
        (5, "Tak", []),
    ]


def test_slides_on_several_lines_have_their_first_as_title() -> None:
    text = """Slide 1 of 3
Haven om natten
Slide 2 of 3
Hvem er oppe?
- Møl
  - især de hvide
- Snegle
Slide 3 of 3
Tak
"""
    deck = _read(text)
    assert [slide.title for slide in deck.slides] == ["Haven om natten", "Hvem er oppe?", "Tak"]
    assert deck.slides[1].bullets == (Bullet("Møl"), Bullet("især de hvide", 1), Bullet("Snegle"))


def test_a_capital_ends_a_title_where_lists_have_no_signs() -> None:
    text = (
        "Transcript:\n\n1 Haven om natten Ida Holt\n\n2 Hvem er oppe? Møl og snegle\n\n"
        "3 Lys i byen - et problem Lamper forvirrer dyrene\n\n4\n\n5 Alt om LED Lampen er hvid\n"
    )
    assert [slide.title for slide in _read(text).slides] == [
        "Haven om natten",
        "Hvem er oppe?",
        "Lys i byen - et problem",
        "",
        "Alt om LED",
    ]


def test_a_small_word_ends_a_title_where_all_words_of_titles_have_capitals() -> None:
    text = (
        "Presentation transcript:\n\n1 Gardens After Dark A walk with notes by Ida Holt\n\n"
        "2 Who Is Up? Moths and snails\n\n3 Lamps in the City Moths fly towards light all night\n\n"
        "4 Three Good Habits Switch lamps off when nobody needs them\n\n5 Thank You\n"
    )
    assert [slide.title for slide in _read(text).slides][1:] == [
        "Who Is Up?",
        "Lamps in the City",
        "Three Good Habits",
        "Thank You",
    ]


def test_notes_that_say_so_are_no_lines_of_the_slide() -> None:
    text = (
        "Transcript:\n\n1 Haven • Ida Holt\n\n2 Dyr • Møl • Snegle\n\nNoter: Sluk lyset.\n"
        "Vent lidt.\n\n3 Tak • Kaffe\n"
    )
    slide = _read(text).slides[1]
    assert slide.bullets == (Bullet("Møl"), Bullet("Snegle"))
    assert slide.notes == "Sluk lyset.\nVent lidt."


def test_a_list_of_things_to_bring_is_no_transcript() -> None:
    assert transcript.read("Husk:\n\n1 Lygte\n\n2 Kaffe\n\n3 Tæppe\n") is None
    assert transcript.read("") is None
    assert transcript.read("Der kom 12 gæster.\n1 gik igen.") is None


def test_numbers_within_slides_begin_no_slide() -> None:
    things = ("møl", "snegle", "ræve", "ugler", "mus", "myg")
    text = "".join(f"{n} Om {it}\n3 råd\n2 slags {it}\n\n" for n, it in enumerate(things, 1))
    deck = _read(text)
    assert [slide.title for slide in deck.slides] == [f"Om {it}" for it in things]
    assert [bullet.text for bullet in deck.slides[4].bullets] == ["3 råd", "2 slags mus"]


def test_the_real_transcript_has_the_counts_that_are_known(shared: Path) -> None:
    seeds = shared / "seeds"
    known = json.loads((seeds / "slide-transcript.da.expected.json").read_text("utf-8"))
    deck = _read((seeds / "slide-transcript.da.txt").read_text("utf-8"))
    assert (deck.title, deck.author, len(deck.slides)) == (
        known["title"],
        known["speaker"],
        known["slides"],
    )
    counts = {str(slide.number): len(slide.bullets) for slide in deck.slides[1:]}
    assert counts == known["bullets"]
    for number, words in known["first_words"].items():
        assert deck.slides[int(number) - 1].title.startswith(words)


def test_a_real_transcript_without_signs_keeps_most_titles(shared: Path) -> None:
    folder = shared / "corpus" / "slides"
    known = json.loads((folder / "01-no-inline.expected.json").read_text("utf-8"))
    deck = _read((folder / "01-no-inline.txt").read_text("utf-8"))
    assert len(deck.slides) == known["slides"]
    right = [
        slide.title == title
        for slide, title in zip(deck.slides, known["titles"], strict=True)
        if title is not None
    ]
    assert sum(right) >= 0.9 * len(right)
