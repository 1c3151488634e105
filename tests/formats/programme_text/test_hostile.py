"""Texts that nobody would write, in the forms that the reader looks for."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.formats.programme_text import read

TODAY = date(2026, 9, 1)
PIECES = st.sampled_from(
    [
        "9.00",
        "9.00-10.00",
        "0900>0930",
        "10:30pm",
        "noon",
        "\t",
        "\n",
        "\n\n",
        "| ",
        " | ",
        " – ",
        ": ",
        ", ",
        "“",
        "”",
        "(",
        ")",
        "- ",
        "1. ",
        "Ida Lund",
        "prof. dr hab. UW Bo Krog",
        "Byens Arkiv",
        "Chair: ",
        "ved ",
        "v/",
        " by ",
        "Keynote",
        "Session 2",
        "Frokost",
        "Dag 2",
        "Mandag den 3. maj",
        "Sal 1",
        "(20 min)",
        "havets lyde",
        "\\ ",
        "Tid\tSal A\tSal B",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_mixture_of_known_forms_is_read(text: str) -> None:
    programme = read(text, today=TODAY).programme
    assert all(entry.day in programme.days for entry in programme.entries.values())


@pytest.mark.parametrize(
    "text",
    [
        "9.00" + "\tIda Lund" * 4_000,
        "9.00\t10.00\tIda Lund\tBo Krog\n" * 1_500,
        "| 9.00 | a | b |\n" * 2_000,
        "9.00\tA\tB\n" + "\tA\tB\n" * 4_000,
        "|" * 50_000,
        "9.00 " + "“" * 50_000,
        "9.00 " + " – Ida Lund" * 4_000,
        "9.00 a" + "; Chair: Ida Lund" * 2_000,
        "9.00 a" + "\n(Chair: Ida Lund" * 2_000,
        "9.00 Panel\n" + "Ida Lund, leder\n" * 2_000,
        "9.00 Panel\n" + "Ida Lund (DTU): Det nye\n" * 2_000,
        "Ida Lund\n9.00\n\n" * 2_000,
        "Dans 9.00-10.00\n" * 2_000,
        "9.00\n10.00\n" * 4_000,
        "leder i " * 8_000,
    ],
    ids=lambda text: text[:20].strip(),
)
def test_long_repetitions_are_read_in_time(text: str) -> None:
    begun = time.process_time()
    read(text, language="da", today=TODAY)
    assert time.process_time() - begun < 5
