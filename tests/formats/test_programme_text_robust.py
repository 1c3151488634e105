"""Any text at all gives a sound reading, in time that grows with its length only."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.core.references import dangling
from planner.formats.programme_text import read

SCRAPS = st.sampled_from(
    [
        *("9.00", "9.00-10.00", "kl. ", "9h", "11:30a", "0830", "24.00", " – ", "\t", "\n", "\n\n"),
        *(
            "Ved ",
            "v/",
            "Ida Holt",
            "Bo Krog",
            ", ",
            " og ",
            "leder ved ",
            "Vestby Kommune",
            "(",
            ")",
        ),
        *("• ", "# ", "> ", "Sted:", "Dato: ", "Panel:", "Tilmelding ", "PROGRAM\n", "Lokale: B"),
        *(
            "Fredag",
            "dag 2",
            "3. maj",
            "31.2.2020",
            "29.2.",
            "0000-00-00",
            "Frokost",
            "pause",
            "9-10 ",
            "kl. 9",
            "d. 12/3 ",
            "20.11.26",
            "Fra: Ab\n",
            "Emne: SV: ",
            "**",
            "“",
            "”",
        ),
        *("e\u0301", "\x00", "\x0b", "\u2028", "\u202e", "٣.٣٠", "²", "İ", "ǅ", "1.", "...", "?"),
    ]
)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)
LIKELY_TEXT = st.lists(SCRAPS, max_size=60).map("".join)
DATES = st.dates()
LANGUAGES = st.sampled_from([None, "da", "nb-NO", "fi", "en", "fr", "xx", ""])


@given(
    text=ANY_TEXT | LIKELY_TEXT,
    today=DATES,
    stated=st.none() | DATES,
    language=LANGUAGES,
)
def test_any_text_gives_a_sound_reading(
    text: str, today: date, stated: date | None, language: str | None
) -> None:
    reading = read(text, today=today, date=stated, language=language)
    assert dangling(reading.programme) == []
    assert len(reading.programme.days) >= 1
    last = text.count("\n") + text.count("\r") + 1
    assert all(1 <= mark.first <= mark.last <= last for mark in reading.marks)
    assert all(1 <= (warning.line or 1) <= last for warning in reading.warnings)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 1_000_000,
        "9." * 500_000,
        " " * 1_000_000,
        "1. 2.3 " * 140_000,
        "9.00 " + "- " * 490_000,
        "9.00 " + "Ab. " * 240_000,
        "9.00 " + " ved Ab" * 140_000,
        "Ved " + "Ab Cd og " * 110_000,
        "Ved Ab Cd (" * 90_000,
        "9.00 A" + ", sal" * 190_000,
        "kl. " * 250_000,
        "1. maj 2020 " * 80_000,
        "a:" * 500_000,
        ">" * 1_000_000,
        "Kl. 9 Ab. " * 100_000,
        "Fra: Ab\n" * 125_000,
        "a\u0301" * 400_000,
    ],
    ids=lambda text: text[:12].strip() or "spaces",
)
def test_a_megabyte_of_nasty_text_is_read_in_time(text: str) -> None:
    began = time.process_time()
    read(text, today=date(2028, 1, 10))
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "line",
    [
        "9.00\n\n",
        "9.00-10.00 Ab ved Cd Ef\n",
        "a\n",
        "Sted: a\n",
        "• a\n",
        "maj\n\n",
        "9-10 a\n",
        "Til: a\n",
        "Dato: 1. maj kl. 9-16\n",
        "3. maj 2020 kl. 8-9\n9.00 a\n",
    ],
)
def test_time_grows_with_the_number_of_lines_only(line: str) -> None:
    def seconds(lines: int) -> float:
        began = time.process_time()
        read(line * lines, today=date(2028, 1, 10))
        return time.process_time() - began

    seconds(100)  # fills what is computed once
    assert seconds(8000) < 8 * 4 * max(seconds(1000), 0.005)
