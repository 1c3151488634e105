"""The interface speaks Danish throughout: no message missing, unused or out of step."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from planner.text import LANGUAGES

TRANSLATED = [language for language in LANGUAGES if language != "en"]


def catalogue(checkout: Path, language: str) -> Catalog:
    folder = checkout / "resources" / "locale" / language / "LC_MESSAGES"
    with (folder / "planner.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def wanted(checkout: Path) -> Catalog:
    found = Catalog()
    for _file, _line, message, _comments, context in extract_from_dir(checkout / "planner"):
        found.add(message, context=context)
    return found


def names(messages: Catalog) -> set[tuple[str | None, object]]:
    return {(message.context, message.id) for message in messages if message.id}


def forms(value: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [value or ""] if value is None or isinstance(value, str) else list(value)


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)", text))


def translations(checkout: Path, language: str) -> list[Message]:
    return [message for message in catalogue(checkout, language) if message.id]


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated_and_none_is_unused(checkout: Path, language: str) -> None:
    assert names(catalogue(checkout, language)) == names(wanted(checkout))
    empty = [m.id for m in translations(checkout, language) if not all(forms(m.string))]
    assert empty == []
    assert not [m.id for m in translations(checkout, language) if m.fuzzy]


@pytest.mark.parametrize("language", TRANSLATED)
def test_placeholders_agree(checkout: Path, language: str) -> None:
    for message in translations(checkout, language):
        known = set().union(*(placeholders(form) for form in forms(message.id)))
        for form in filter(None, forms(message.string)):
            assert placeholders(form) == known, message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_compiled_catalogue_is_the_written_one(checkout: Path, language: str) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, catalogue(checkout, language))
    folder = checkout / "resources" / "locale" / language / "LC_MESSAGES"
    assert (folder / "planner.mo").read_bytes() == compiled.getvalue()
