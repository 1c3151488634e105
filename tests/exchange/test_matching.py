"""Which entry a file of slides belongs to, by its speaker and its title."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.core.material import Bullet, Slide
from planner.core.programme import Appearance, Day, Entry, EntryKind, Part, Programme, Role, Speaker
from planner.exchange.attaching import ReadFile
from planner.exchange.matching import Match, match_all
from planner.formats.slides.deck import Deck


def _programme() -> Programme:
    entries = (
        Entry("dark", title="Mørke er ikke farligt", day="d", start=540),
        Entry("light", title="Nye lamper til gamle gader", day="d", start=600),
        Entry("animals", title="Haven om natten", day="d", start=660),
        Entry("plants", title="Haven om dagen", day="d", start=720),
        Entry("short", title="Tre korte", parts=(Part("p", "Pindsvin på villaveje"),)),
        Entry("break", EntryKind.BREAK, title="Kaffe og kage", day="d", start=780),
    )
    speakers = (
        Speaker("ida", "Ida Holt"),
        Speaker("bo", "Bo Krog"),
        Speaker("eva", "Eva-Marie Lund"),
        Speaker("per", "Per Lund"),
    )
    appearances = (
        Appearance("1", "ida", "animals"),
        Appearance("2", "bo", "light"),
        Appearance("3", "eva", "plants"),
        Appearance("4", "per", "short", "p"),
        Appearance("5", "ida", "dark", role=Role.MODERATOR),
    )
    return Programme(
        "p",
        days={"d": Day("d")},
        entries={entry.id: entry for entry in entries},
        speakers={speaker.id: speaker for speaker in speakers},
        appearances={appearance.id: appearance for appearance in appearances},
    )


def _match(name: str, title: str = "", *said: str, author: str = "") -> Match:
    slides = (Slide(1, title, tuple(Bullet(each) for each in said)),) if title or said else ()
    deck = Deck(slides, author=author) if slides or author else None
    (match,) = match_all(_programme(), [ReadFile(Path(name), deck)])
    return match


@pytest.mark.parametrize(
    ("match", "entry"),
    [
        (_match("oplæg.pptx", "Haven om natten"), "animals"),
        (_match("oplæg.pptx", "Dyr der sover", "Ida Holt, Byens Have"), "animals"),
        (_match("Bo Krog.pptx", "Velkommen"), "light"),
        (_match("endelig_udgave.pptx", "Lys", author="Krog Bo"), "light"),
        (_match("x.pptx", "Haven", "Eva-Marie Lund"), "plants"),
        (_match("pindsvin_på_villaveje.pdf"), "short"),
        (_match("x.pptx", "MØRKE ER IKKE FARLIGT!"), "dark"),
    ],
)
def test_a_speaker_or_a_title_tells_the_entry(match: Match, entry: str) -> None:
    assert (match.entry, match.certain) == (entry, True)


def test_what_told_the_entry_is_known() -> None:
    both = _match("x.pptx", "Haven om natten", "Ida Holt")
    assert (both.by_speaker, both.by_title) == (True, True)
    speaker = _match("x.pptx", "Sov godt", "Ida Holt")
    assert (speaker.by_speaker, speaker.by_title) == (True, False)


def test_what_fits_two_entries_is_only_a_guess() -> None:
    match = _match("x.pptx", "Haven")
    assert match.entry in {"animals", "plants"}
    assert not match.certain


def test_a_name_stands_together_or_is_none() -> None:
    others = _match("x.pptx", "Tak", "Ida Berg og Jens Holt", "Bo og Inge Krog-Sand")
    assert not others.certain
    assert _match("x.pptx", "Tak", "v/ Eva Lund").certain  # without her second name


def test_a_surname_that_two_have_tells_nothing() -> None:
    assert not _match("lund.pptx", "Velkommen").certain


def test_what_fits_nothing_has_no_entry() -> None:
    assert _match("budget.pptx", "Regnskab", "Kassereren") == Match()
    assert _match("kaffe og kage.pdf").entry is None  # a break has no slides
    assert match_all(Programme("p"), [ReadFile(Path("x.pptx"))]) == [Match()]


def test_two_files_may_belong_to_one_entry() -> None:
    files = [ReadFile(Path("haven om natten 1.pdf")), ReadFile(Path("haven om natten 2.pdf"))]
    assert [match.entry for match in match_all(_programme(), files)] == ["animals", "animals"]
