"""The interface speaks Danish throughout: no message missing, unused or out of step."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from planner.text import LANGUAGES

SAYING = frozenset((
    "setText", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis",
    "setPlaceholderText", "setSuffix", "setPrefix", "setAccessibleName",
    "setAccessibleDescription", "setInformativeText", "setTitle", "addAction", "addMenu",
    "addButton", "addItem", "addItems", "addTab", "setTabText", "setLabelText",
    "setHeaderLabels", "setHorizontalHeaderLabels", "setSpecialValueText", "showMessage",
    "announce", "say", "say_aloud", "QLabel", "QPushButton", "QToolButton", "QCheckBox",
    "QRadioButton", "QGroupBox", "QAction", "QMenu", "QListWidgetItem", "QTableWidgetItem",
    "QTreeWidgetItem",
))  # fmt: skip
"""The calls in the window whose text is read by a user."""
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
    """Form by form, as the one for a single thing may do without its number."""
    for message in translations(checkout, language):
        for one, other in zip(forms(message.id), forms(message.string), strict=True):
            assert placeholders(other) == placeholders(one), message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_compiled_catalogue_is_the_written_one(checkout: Path, language: str) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, catalogue(checkout, language))
    folder = checkout / "resources" / "locale" / language / "LC_MESSAGES"
    assert (folder / "planner.mo").read_bytes() == compiled.getvalue()


def literals(node: ast.expr) -> Iterator[str]:
    """The text written out in an argument, also between the fields of an f-string."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from literals(part)
    elif isinstance(node, ast.List | ast.Tuple):
        for part in node.elts:
            yield from literals(part)
    elif isinstance(node, ast.BinOp):
        yield from literals(node.left)
        yield from literals(node.right)
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def said_outside(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The line and the words of each text with a word in it that a user reads untranslated."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name in SAYING:
            for text in (each for argument in call.args for each in literals(argument)):
                if re.search(r"[^\W\d_]{2}", re.sub(r"%\(\w+\)s|<[^>]*>|&\w+;", "", text)):
                    yield call.lineno, text


def test_a_text_outside_the_catalogues_would_be_noticed() -> None:
    code = 'label.setText(f"{n} items")\nQLabel(_("Fine"))\nbox.setText("Done" if d else "–")'
    assert list(said_outside(ast.parse(code))) == [(1, " items"), (3, "Done")]


def test_the_window_says_nothing_outside_the_catalogues(checkout: Path) -> None:
    found = [
        f"{path.relative_to(checkout)}:{line} {text!r}"
        for path in sorted((checkout / "planner" / "ui").rglob("*.py"))
        for line, text in said_outside(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_plurals_have_a_form_for_one_and_for_many(checkout: Path, language: str) -> None:
    catalogued = catalogue(checkout, language)
    assert catalogued.num_plurals == 2
    for message in translations(checkout, language):
        if isinstance(message.id, tuple | list):
            assert len(forms(message.string)) == 2, message.id


def letters(text: str) -> list[str]:
    return re.findall(r"&(\w)", text.replace("&&", ""))


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_has_a_letter_to_press_has_one_in_every_language(
    checkout: Path, language: str
) -> None:
    """And what is to open a window ends in an ellipsis in both."""
    for message in translations(checkout, language):
        for one, other in zip(forms(message.id), forms(message.string), strict=False):
            assert len(letters(one)) == len(letters(other)), message.id
            assert one.endswith("…") == other.endswith("…"), message.id
