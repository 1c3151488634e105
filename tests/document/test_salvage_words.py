"""What was lost is told in sentences that name it, and in numbers where nothing has a name."""

from __future__ import annotations

import pytest

from planner.core.losses import Loss, Remark
from planner.core.programme import TABLES
from planner.text import LANGUAGES, texts
from planner.wording.losses import losses


def test_what_has_a_name_is_named_and_the_rest_is_counted() -> None:
    remarks = [
        Remark(Loss.ROW, "entries", "a", "Kaffe"),
        Remark(Loss.ROW, "entries", "b"),
        Remark(Loss.ROW, "entries", "c"),
        Remark(Loss.STAND_IN, "rooms", "d"),
        Remark(Loss.SPOILT, count=3),
        Remark(Loss.HISTORY, count=1),
    ]
    assert losses(texts("en"), remarks) == [
        "Item “Kaffe”: could not be read.",
        "2 items: could not be read.",
        "1 room: the name is lost, the times and places are kept.",
        "In 3 places the file could not be read.",
        "1 earlier step can no longer be undone.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("loss", Loss)
def test_every_loss_of_everything_has_a_sentence(loss: Loss, language: str) -> None:
    for table in (*TABLES.values(), "programme"):
        for name in ("", "Navn"):
            (sentence,) = losses(texts(language), [Remark(loss, table, "id", name)])
            assert sentence.endswith(".")
            assert "%(" not in sentence


def test_lost_pages_are_told_by_what_they_held_and_else_by_number() -> None:
    remarks = [
        Remark(Loss.PAGES, "appearances", count=2),
        Remark(Loss.PAGES, "versions"),
        Remark(Loss.PAGES, count=2),
    ]
    assert losses(texts("en"), remarks) == [
        "Who appears in which item: some or all could not be read.",
        "Named versions: some or all could not be read.",
        "2 pages of the file could not be read; more may be missing than is named here.",
    ]
