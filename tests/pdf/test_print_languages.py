"""Every language of print has all words that prints are made of."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from planner.text import LANGUAGES, PRINT_LANGUAGES, texts

ONLY_PRINT = [language for language in PRINT_LANGUAGES if language not in LANGUAGES]


def _folder(checkout: Path, language: str) -> Path:
    return checkout / "resources" / "locale" / language / "LC_MESSAGES"


def _catalogue(checkout: Path, language: str) -> Catalog:
    with (_folder(checkout, language) / "planner.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def _words_of_print(checkout: Path) -> set[object]:
    return {
        message
        for folder in ("formats", "pdf")
        for _file, _line, message, _comments, _context in extract_from_dir(
            checkout / "planner" / folder
        )
    }


def _forms(value: object) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())  # type: ignore[call-overload]  # a tuple of texts


@pytest.mark.parametrize("language", ONLY_PRINT)
def test_every_word_of_print_is_there(checkout: Path, language: str) -> None:
    said = {
        tuple(message.id) if isinstance(message.id, list) else message.id: message.string
        for message in _catalogue(checkout, language)
        if message.id
    }
    assert set(said) == _words_of_print(checkout)
    for message, translated in said.items():
        assert all(_forms(translated)), message
        names = [set(re.findall(r"%\((\w+)\)", form)) for form in _forms(message)]
        for form in _forms(translated):
            assert set(re.findall(r"%\((\w+)\)", form)) == set().union(*names)


@pytest.mark.parametrize("language", ONLY_PRINT)
def test_the_compiled_words_are_the_written_ones(checkout: Path, language: str) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, _catalogue(checkout, language))
    assert (_folder(checkout, language) / "planner.mo").read_bytes() == compiled.getvalue()


@pytest.mark.parametrize(
    ("language", "word", "day", "span"),
    [
        ("da", "Pris", "12. august", "9.30–11.00"),
        ("sv", "Pris", "12 augusti", "9.30–11.00"),
        ("nb", "Pris", "12. august", "9.30–11.00"),
        ("nn", "Pris", "12. august", "9.30–11.00"),
        ("no", "Pris", "12. august", "9.30–11.00"),
        ("fi", "Hinta", "12. elokuuta", "9.30–11.00"),
        ("de", "Preis", "12. August", "9.30–11.00"),
        ("de-AT", "Preis", "12. August", "9.30–11.00"),
        ("nl", "Prijs", "12 augustus", "9.30–11.00"),
        ("fr", "Tarif", "12 août", "9h30–11h00"),
        ("en", "Price", "12 August", "9:30–11:00"),
    ],
)
def test_words_dates_and_times_are_the_languages_own(
    language: str, word: str, day: str, span: str
) -> None:
    spoken = texts(language)
    assert spoken.gettext("Price") == word
    assert spoken.day_and_month(date(2027, 8, 12)) == day
    assert spoken.time_span(570, 660) == span


def test_other_languages_get_english_words() -> None:
    assert texts("pl").gettext("Price") == "Price"
