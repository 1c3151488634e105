from __future__ import annotations

import pytest

from planner.pdf import PRODUCTS
from planner.pdf.naming import file_stem, product_name
from planner.text import PRINT_LANGUAGES, texts


@pytest.mark.parametrize("language", PRINT_LANGUAGES)
def test_every_product_has_a_name_of_its_own_in_every_language(language: str) -> None:
    names = [product_name(texts(language), product) for product in PRODUCTS]
    assert len(set(names)) == len(names)
    assert not set(names) & set(PRODUCTS)
    if language != "en":
        english = [product_name(texts("en"), product) for product in PRODUCTS]
        same = [name for name, other in zip(names, english, strict=True) if name == other]
        assert len(same) <= 2, same


def test_a_product_nobody_knows_is_called_as_it_is() -> None:
    assert product_name(texts("da"), "wallpaper") == "wallpaper"


def test_a_file_says_what_it_is_in_the_language_of_the_programme() -> None:
    assert file_stem(texts("da"), "Havedagen", "overview") == "Havedagen – overblik"
    assert file_stem(texts("en"), "Garden day", "run-sheet") == "Garden day – run sheet"
    assert file_stem(texts("de"), "Gartentag", "booklet") == "Gartentag – Heft"
    assert file_stem(texts("da"), "", "door-signs") == "Dørskilte"
    for_press = file_stem(texts("da"), "Havedagen", "booklet", press=True)
    assert for_press == "Havedagen – hæfte (til trykkeri)"
