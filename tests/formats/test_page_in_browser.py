"""The web page in Chromium: accessible in light and dark, wide and narrow, and its filter works."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.core.programme import Day, Entry, EntryKind
from planner.formats import programme_json
from planner.formats.programme_html import write_page
from tests.formats.browser import axe_core, found_in, needs_browser
from tests.formats.test_web_page import a_day

pytestmark = [needs_browser, pytest.mark.slow]

Z = Entry("z", EntryKind.BREAK, "Kaffe i bussen", 30, "e", 480, room="hall")
RUN_AXE = """
  const {violations, incomplete} = await axe.run(document, {resultTypes: ["violations"]});
  const told = (rules) => rules.map((rule) =>
    [rule.id, ...rule.nodes.map((node) => node.html.slice(0, 160))]);
  return [told(violations), told(incomplete)];
"""
CHOOSE = """
  const form = document.querySelector(".filter");
  const shown = () => [...document.querySelectorAll(".item")]
    .filter((item) => item.checkVisibility())
    .map((item) => item.querySelector("h3").textContent.trim());
  const choose = (name, words) => {
    const select = form.elements[name];
    select.value = [...select.options].find((option) => option.text === words).value;
    select.dispatchEvent(new Event("change", {bubbles: true}));
    return [shown(), form.querySelector("output").textContent];
  };
"""


@pytest.fixture
def page(checkout: Path) -> str:
    """The page of the sample."""
    path = checkout / "resources" / "samples" / "byens-stue.json"
    return write_page(programme_json.read(path.read_bytes()).programme)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--window-size=1200,900",),
        ("--window-size=500,900",),
        ("--blink-settings=preferredColorScheme=0",),
    ],
    ids=["wide", "narrow", "dark"],
)
def test_axe_finds_nothing_against_the_page(
    page: str, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    tested = page.replace("</head>", f"<script>{axe_core()}</script></head>")
    violations, incomplete = found_in(tested, RUN_AXE, tmp_path, *arguments)
    assert violations == []
    assert incomplete == []


def test_axe_finds_nothing_against_a_day_in_two_rooms_without_facts(tmp_path: Path) -> None:
    two_days = replace(a_day(), title="", days={**a_day().days, "e": Day("e", 1, label="Rejsedag")})
    tested = write_page(replace(two_days, entries={**two_days.entries, "z": Z}))
    tested = tested.replace("</head>", f"<script>{axe_core()}</script></head>")
    dark = "--blink-settings=preferredColorScheme=0"
    assert found_in(tested, RUN_AXE, tmp_path, dark) == [[], []]


def test_a_dark_system_gets_a_dark_page(page: str, tmp_path: Path) -> None:
    ground = "return getComputedStyle(document.body).backgroundColor;"
    dark = found_in(page, ground, tmp_path, "--blink-settings=preferredColorScheme=0")
    light = found_in(page, ground, tmp_path, "--blink-settings=preferredColorScheme=1")
    assert (light, dark) == ("rgb(255, 255, 255)", "rgb(21, 25, 27)")


def test_the_filter_shows_a_room_with_what_is_for_all(page: str, tmp_path: Path) -> None:
    script = CHOOSE + "return [shown().length, ...choose('room', 'Værkstedet')];"
    everything, shown, said = found_in(page, script, tmp_path)
    assert everything == 13
    assert len(shown) == 11
    assert any("Værksted" in title for title in shown)
    assert any("Frokost" in title for title in shown)  # for all rooms
    assert not any("night shift" in title for title in shown)  # in the other room
    assert said == "11 programpunkter vises"


def test_the_filter_shows_all_that_a_person_does(page: str, tmp_path: Path) -> None:
    script = CHOOSE + "return choose('speaker', 'Birgit Thorup');"
    shown, said = found_in(page, script, tmp_path)
    assert [title.split(" ", 1)[1] for title in shown] == [
        "To huse, tre generationer",
        "Hvem ejer stuen?",
    ]
    assert said == "2 programpunkter vises"


def test_choices_narrow_each_other_and_one_press_shows_everything(
    page: str, tmp_path: Path
) -> None:
    script = (
        CHOOSE
        + """
      const [none, said] = (choose("room", "Værkstedet"), choose("speaker", "Helen Ashworth"));
      const everything = form.querySelector("button");
      const offered = everything.checkVisibility();
      everything.click();
      return [none, said, offered, shown().length, everything.checkVisibility()];
    """
    )
    assert found_in(page, script, tmp_path) == [[], "0 programpunkter vises", True, 13, False]


def test_a_narrow_page_needs_no_scrolling_sideways(page: str, tmp_path: Path) -> None:
    frame = """
      const inner = document.createElement("iframe");
      inner.style.width = "320px";
      inner.srcdoc = document.documentElement.outerHTML.replace(/<script>[^]*?<\\/script>/g, "");
      document.body.append(inner);
      await new Promise((loaded) => inner.addEventListener("load", loaded));
      return [inner.contentDocument.documentElement.scrollWidth];
    """
    (width,) = found_in(page, frame, tmp_path)
    assert width <= 320


def test_the_filter_is_not_printed(page: str, tmp_path: Path) -> None:
    rules = """
      const printed = [...document.styleSheets[0].cssRules].find(
        (rule) => rule.media && rule.media.mediaText === "print");
      return [...printed.cssRules].map((rule) => rule.cssText);
    """
    shown: Any = found_in(page, rules, tmp_path)
    assert any(rule.startswith(".filter") and "display: none" in rule for rule in shown)
