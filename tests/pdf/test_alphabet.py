"""Names in the order in which readers look for them."""

from __future__ import annotations

import pytest

from planner.pdf.alphabet import by_surname


def _order(language: str, *names: str) -> list[str]:
    return by_surname(names, {name: name for name in names}, language)


def test_danes_look_for_their_own_letters_last() -> None:
    found = _order("da", "Bo Åkjær", "Bo Ørn", "Bo Æbel", "Bo Zahle", "Bo Aagaard", "Bo Abel")
    assert found == ["Bo Abel", "Bo Zahle", "Bo Æbel", "Bo Ørn", "Bo Aagaard", "Bo Åkjær"]


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("sv", ["Zorn", "Åhs", "Äng", "Öst"]),
        ("fi-FI", ["Zorn", "Åhs", "Äng", "Öst"]),
        ("nn", ["Zorn", "Äng", "Öst", "Åhs"]),
        ("de", ["Åhs", "Äng", "Öst", "Zorn"]),
    ],
)
def test_each_language_has_its_alphabet(language: str, order: list[str]) -> None:
    assert _order(language, *sorted(order)) == order


def test_surnames_count_before_first_names_and_titles_not_at_all() -> None:
    found = _order("da", "Steen B. Andersen", "Asta Brun, ph.d.", "Élise Brun", "anna andersen")
    assert found == ["anna andersen", "Steen B. Andersen", "Asta Brun, ph.d.", "Élise Brun"]


def test_odd_names_keep_a_place() -> None:
    assert sorted(_order("da", ",", "  ", "42")) == sorted([",", "  ", "42"])
