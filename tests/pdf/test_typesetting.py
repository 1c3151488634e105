"""Hyphenation, colours that can be read, and characters that the faces lack."""

from __future__ import annotations

from itertools import pairwise

import pytest

from planner.core.material import Bullet, Material, Slide
from planner.core.programme import Entry, Programme, Speaker
from planner.pdf.hyphenation import divisions
from planner.pdf.preflight import MARK, Missing, legible, missing, printable
from planner.pdf.style import READABLE, Margins, Style, contrast, readable
from planner.pdf.typography import (
    TextStyle,
    scale,
)


def _divided(word: str, language: str = "da") -> str:
    places = (0, *divisions(word, language), len(word))
    return "-".join(word[a:b] for a, b in pairwise(places))


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("formidling", "for-mid-ling"),
        ("samskabelse", "sam-skabelse"),
        ("udviklingstendenser", "udvik-lings-ten-den-ser"),
        ("læsning", "læsning"),
        ("Bibliotekernes", "Bibliotekernes"),
        ("NATO-øvelse", "NATO-øvelse"),
    ],
)
def test_words_are_divided_where_a_reader_expects_it(word: str, divided: str) -> None:
    assert _divided(word) == divided


def test_german_nouns_may_be_divided_though_they_have_capitals() -> None:
    assert "-" in _divided("Bibliotheken", "de")


def test_unknown_language_divides_nothing() -> None:
    assert divisions("formidlingsopgaver", "x-nowhere") == ()


@pytest.mark.parametrize("accent", ["#ffdd00", "#ff8800", "#0f5d73", "#ffffff"])
def test_accent_is_darkened_until_it_can_be_read(accent: str) -> None:
    assert contrast(readable(accent), "#ffffff") >= READABLE
    assert scale(Style(accent=accent)).time.colour == readable(accent)


def test_accent_that_can_be_read_stays_as_it_is() -> None:
    assert readable("#0f5d73") == "#0f5d73"


def test_nothing_is_set_smaller_than_nine_points() -> None:
    styles = [s for s in vars(scale(Style())).values() if isinstance(s, TextStyle)]
    assert min(style.size for style in styles) >= 9


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"paper": "A0"}, "no paper is called A0"),
        ({"size": 8.0}, "8.0 points"),
        ({"margins": Margins(left=150)}, "no room for text"),
    ],
)
def test_styles_that_cannot_be_printed_are_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Style(**fields)  # type: ignore[arg-type]  # the test's own


def test_missing_characters_are_marked_once_a_stretch() -> None:
    assert printable("før \U0001f600\U0001f680 efter \u6f22") == f"før {MARK} efter {MARK}"


def test_what_nobody_sees_is_left_out() -> None:
    assert legible("a\x00b\u202ec\ufeff\ud800 d") == "abc d"
    assert legible("cafe\u0301") == "café"
    assert legible("to \u00a0 ord, 2\u00a0kr.") == "to ord, 2\u00a0kr."


def test_missing_characters_are_told_by_where_they_stand() -> None:
    entries = {"e": Entry("e", title="Hej \U0001f600", note="\u6f22", abstract="\u6f22\u6f22")}
    assert missing(Programme("p", title="Æblefest", entries=entries)) == (
        Missing("e", "title", "\U0001f600"),
        Missing("e", "abstract", "\u6f22"),
        Missing("e", "note", "\u6f22"),
    )


def test_what_only_some_products_print_is_looked_at_too() -> None:
    slide = Slide(1, "Titel", (Bullet("punkt \U0001f600"),))
    entry = Entry("e", materials=(Material("m", slides=(slide,)),))
    people = {"s": Speaker("s", "Ida", phone="\U0001f680")}
    assert missing(Programme("p", entries={"e": entry}, speakers=people)) == (
        Missing("m", "text", "\U0001f600"),
        Missing("s", "phone", "\U0001f680"),
    )
