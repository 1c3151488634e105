"""A programme as Markdown shows the same words everywhere, and reads back as the same programme."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from planner.core.programme import Fact, FactKind, Part, Programme, Speaker
from planner.formats import programme_json, programme_text
from planner.formats.programme_markdown import text_of, write
from planner.formats.programme_text import announcement
from tests.builders.announcing import TODAY, a_talk, announced_programmes
from tests.builders.programmes import programmes

IDA = Speaker("ida", "Ida Lund", "bogbinder", "Havnens Bibliotek")
SIGNS = "# *x* _y_ `z` [a](b) <b>c</b> &amp; ~~d~~ \\ 1_000 | <!-- e --> #"


def _back(programme: Programme) -> Programme:
    return programme_text.read(text_of(write(programme)), today=TODAY).programme


def _shown(programme: Programme) -> str:
    """What a reader of the rendered Markdown sees, with single spaces."""
    rendered = MarkdownIt("commonmark").enable("strikethrough").render(write(programme))
    return " ".join(html.fragment_fromstring(rendered, create_parent=True).text_content().split())


def test_the_sample_comes_back_from_markdown(checkout: Path) -> None:
    path = checkout / "resources" / "samples" / "byens-stue.json"
    sample = programme_json.read(path.read_bytes()).programme
    assert announcement(_back(sample)) == announcement(sample)


def test_a_real_programme_comes_back_from_markdown(shared: Path) -> None:
    text = (shared / "seeds" / "conference-programme.da.txt").read_text("utf-8")
    seed = programme_text.read(text, today=TODAY).programme
    assert announcement(_back(seed)) == announcement(seed)


@settings(max_examples=60, phases=[Phase.generate])
@given(announced_programmes())
def test_any_programme_comes_back_from_markdown(programme: Programme) -> None:
    assert announcement(_back(programme)) == announcement(programme)


@settings(max_examples=40, phases=[Phase.generate])
@given(programmes())
def test_every_programme_can_be_written(programme: Programme) -> None:
    write(programme).encode()


def test_a_programme_is_headings_and_lists() -> None:
    talk = a_talk(
        IDA,
        abstract="Om *hjul*.\n\n- gummi\n- stål",
        room="hall",
        parts=(Part("1", "Rul", "Rundt & rundt.", 20), Part("2", "Stop")),
    )
    assert write(talk) == dedent("""\
        # Inventardagen

        - **Dato:** Torsdag den 17. september 2026

        ## Program

        ### 10.00–10.45 Hylder med hjul
        Lokale: Festsalen\\
        Ved Ida Lund, bogbinder, Havnens Bibliotek

        Om *hjul*.

        - gummi
        - stål

        Delindlæg:

        * **Rul** (20 min.)

          Rundt & rundt.

        * **Stop**
        """)


@pytest.mark.parametrize("field", ["title", "subtitle", "abstract"])
def test_signs_of_markdown_in_a_programme_are_text(field: str) -> None:
    text = SIGNS if field != "abstract" else "# `z` <b>c</b> &amp; ~~d~~ <!-- e -->"
    own: dict[str, Any] = {field: text}
    talk = a_talk(**own)
    assert text in _shown(talk)
    assert announcement(_back(talk)) == announcement(talk)


@pytest.mark.parametrize("start", ["# nummer et", "> citat", "1. maj", "- streg", "+ plus", "==="])
def test_a_line_that_begins_like_a_block_is_text(start: str) -> None:
    talk = a_talk(subtitle=f"{start} her", abstract=f"{start} her" if start[0] in "#>" else "Ord.")
    assert f"{start} her" in _shown(talk)


def test_facts_keep_their_labels() -> None:
    facts = (Fact(FactKind.PRICE, "100 * 2 kr."), Fact(FactKind.OTHER, "Elevator", "Ad*gang"))
    talk = a_talk()
    told = replace(talk, facts=facts)
    assert "Ad*gang: Elevator" in _shown(told)
    assert announcement(_back(told)) == announcement(told)


def test_markdown_of_others_is_read_as_a_programme() -> None:
    text = dedent("""\
        # Inventardagen
        **Dato:** 17. september 2026

        ## Program ##
        ### 9.00–9.30 Kaffe
        ### 9.30-10.00 Hylder med hjul
        Ved Ida Lund, bogbinder, Havnens Bibliotek

        Om *hjul* og stål.
        """)
    programme = programme_text.read(text_of(text), today=TODAY).programme
    assert programme.title == "Inventardagen"
    assert sorted((e.start, e.title) for e in programme.entries.values()) == [
        (540, "Kaffe"),
        (570, "Hylder med hjul"),
    ]


_PIECES = [
    "# ",
    "- ",
    "* ",
    "**",
    "\\",
    "<wbr>",
    "1. ",
    ":",
    "9.00 ",
    "Rul",
    "\n",
    "  ",
    "(20 min.)",
]


@settings(max_examples=100)
@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join))
def test_no_markdown_is_too_bad(text: str) -> None:
    assert ("Rul" in text_of(text)) == ("Rul" in text)


@pytest.mark.parametrize(
    "text",
    [
        "# a" + " " * 400_000 + "b",
        "#" * 400_000,
        "**" * 200_000,
        "\\" * 400_001,
        "* **" + "\\a" * 200_000,
    ],
    ids=["spaces", "headings", "stars", "backslashes", "part"],
)
def test_hostile_markdown_takes_little_time(text: str) -> None:
    begun = time.perf_counter()
    text_of(text)
    write(a_talk(title=text[:100_000]))
    assert time.perf_counter() - begun < 5
