"""A programme as a web page: whole without a network, and read back as an equal programme."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from lxml import html

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Part,
    Programme,
    Room,
    Speaker,
    Track,
)
from planner.formats import programme_json, programme_text
from planner.formats.programme_html import text_of, write_page
from planner.formats.programme_text import announcement
from tests.builders.announcing import DATE, TODAY, a_talk, announced_programmes
from tests.builders.programmes import a_programme, programmes

NASTY = '</script><script>alert("x")</script> & <b>fed</b> \'"'


def _back(programme: Programme) -> Programme:
    return programme_text.read(text_of(write_page(programme)), today=TODAY).programme


def _page(programme: Programme) -> Any:
    return html.document_fromstring(write_page(programme))


def _text(element: Any) -> str:
    return " ".join(element.text_content().split())


def _data(page: Any) -> Any:
    (script,) = page.xpath("//script[@type='application/ld+json']")
    return json.loads(script.text)


def a_day() -> Programme:
    """Two rooms at the same time, a break before them and one who declined."""
    return a_programme(
        Day("day", date=DATE),
        Room("hall", 0, "Festsalen"),
        Room("attic", 1, "Loftet"),
        Track("young", 0, "Børn & unge", "#77aa44"),
        Track("old", 1, "Ældre", "url(x)"),
        Entry("coffee", EntryKind.BREAK, "Kaffe", 30, "day", 540),
        Entry("long", title="Værksted", duration=60, day="day", start=570, room="attic"),
        Entry("wheels", title="Hjul", day="day", start=570, room="hall", track="young"),
        Entry("brakes", title="Brakes", day="day", start=600, room="hall", language="en"),
        Entry("party", title="Fest", duration=90, day="day", start=1400, track="old"),
        Entry("set-up", title="Opstilling", day="day", start=480, public=False),
        Speaker("ida", "Ida Lund", "bogbinder", "Havnens Bibliotek"),
        Speaker("bo", "Bo Eng"),
        Speaker("gone", "Kim Bak"),
        Appearance("1", "ida", "wheels"),
        Appearance("2", "bo", "brakes"),
        Appearance("3", "gone", "brakes", state=AppearanceState.DECLINED),
        title="Inventardagen",
        subtitle="Om ting, der ruller",
    )


def test_the_sample_pasted_back_is_an_equal_programme(checkout: Path) -> None:
    path = checkout / "resources" / "samples" / "byens-stue.json"
    sample = programme_json.read(path.read_bytes()).programme
    assert announcement(_back(sample)) == announcement(sample)


def test_a_real_programme_comes_back_from_its_page(shared: Path) -> None:
    text = (shared / "seeds" / "conference-programme.da.txt").read_text("utf-8")
    seed = programme_text.read(text, today=TODAY).programme
    assert announcement(_back(seed)) == announcement(seed)


@settings(max_examples=60, phases=[Phase.generate])
@given(announced_programmes())
def test_any_programme_comes_back_from_its_page(programme: Programme) -> None:
    assert announcement(_back(programme)) == announcement(programme)


@settings(max_examples=60, phases=[Phase.generate])
@given(programmes())
def test_every_programme_has_a_page_that_can_be_stored(programme: Programme) -> None:
    data = write_page(programme).encode()
    page = html.document_fromstring(data)
    public = [e for e in programme.entries.values() if e.public and e.placed]
    assert len(page.xpath("//article")) == len(public)
    assert len(page.xpath("//h1")) == 1


def test_a_page_needs_nothing_beside_it(checkout: Path) -> None:
    sample = (checkout / "resources" / "samples" / "byens-stue.json").read_bytes()
    written = write_page(programme_json.read(sample).programme)
    page = html.document_fromstring(written)
    assert not page.xpath("//link | //img | //iframe | //script[@src]")
    assert not re.search(r"@import|url\(|fetch\(|innerHTML", written)


def test_breaks_are_on_the_page_and_what_is_not_public_is_not() -> None:
    page = _page(a_day())
    headings = [_text(heading) for heading in page.xpath("//article//h3")]
    assert headings == [
        "9.00–9.30 Kaffe",
        "9.30–10.00 Hjul",
        "9.30–10.30 Værksted",
        "10.00–10.30 Brakes",
        "23.20–0.50 Fest",
    ]
    assert [each.get("id") for each in page.find_class("break")] == ["item-coffee"]
    assert "Kim" not in write_page(a_day())


def test_what_runs_at_the_same_time_stands_side_by_side() -> None:
    (lanes,) = _page(a_day()).find_class("lanes")
    assert lanes.get("style") == "--rooms:2"
    assert {each.get("id"): each.get("style") for each in lanes} == {
        "item-wheels": "--room:1;--from:1;--to:2",
        "item-long": "--room:2;--from:1;--to:3",
        "item-brakes": "--room:1;--from:2;--to:3",
    }


def test_what_does_not_fit_side_by_side_stands_below_each_other() -> None:
    rooms = [Room(f"r{n}", n, f"Lokale {n}") for n in range(4)]
    at_once = [Entry(f"e{n}", day="day", start=540, room=f"r{n}") for n in range(4)]
    assert not _page(a_programme(Day("day"), *rooms, *at_once)).find_class("lanes")
    double = [Entry("x", day="day", start=550, room="r0"), *at_once[:2]]
    assert not _page(a_programme(Day("day"), *rooms, *double)).find_class("lanes")
    assert _page(a_programme(Day("day"), *rooms, *at_once[:3])).find_class("lanes")


def test_headings_go_down_one_level_at_a_time() -> None:
    two = a_programme(
        *a_day().entries.values(),
        Day("day", 0, DATE, "Hjuldag"),
        Day("later", 1, None),
        Room("hall"),
        Room("attic"),
        Track("young"),
        Track("old"),
        Entry("more", title="Mere", day="later", start=600),
    )
    for programme in (a_day(), two, a_programme(), a_talk(title="")):
        levels = [
            int(each.tag[1])
            for each in _page(programme).xpath("//*[self::h1 or self::h2 or self::h3 or self::h4]")
        ]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_texts_in_another_language_say_so() -> None:
    page = _page(a_day())
    assert page.get("lang") == "da"
    (item,) = page.xpath("//article[@id='item-brakes']")
    assert [_text(each) for each in item.xpath(".//*[@lang='en']")] == ["Brakes"]
    odd = replace(a_day(), language='x" onload="alert(1)')
    assert _page(odd).get("lang") == "en"


def test_the_filter_offers_what_the_items_differ_in() -> None:
    (form,) = _page(a_day()).xpath("//form")
    assert form.get("hidden") is not None  # a page without its script has no dead controls
    offered = {
        _text(label).split()[0]: [_text(each) for each in label.iter("option")][1:]
        for label in form.iter("label")
    }
    assert offered == {
        "Lokale": ["Festsalen", "Loftet"],
        "Spor": ["Børn & unge", "Ældre"],
        "Oplægsholder": ["Bo Eng", "Ida Lund"],
    }
    assert not _page(a_talk()).xpath("//form | //script[not(@type)]")


def test_a_colour_that_is_none_is_left_out() -> None:
    tracks = _page(a_day()).find_class("track")
    assert [each.get("style") for each in tracks] == ["--track:#77aa44", None]


def test_search_engines_find_the_event_and_its_items() -> None:
    data = _data(_page(a_day()))
    assert (data["@type"], data["name"]) == ("Event", "Inventardagen")
    assert data["startDate"] == "2026-09-17T09:00:00+02:00"
    assert data["endDate"] == "2026-09-18T00:50:00+02:00"
    items = {item["name"]: item for item in data["subEvent"]}
    assert items["Hjul"] == {
        "@type": "Event",
        "name": "Hjul",
        "startDate": "2026-09-17T09:30:00+02:00",
        "endDate": "2026-09-17T10:00:00+02:00",
        "location": {"@type": "Place", "name": "Festsalen"},
        "performer": [
            {
                "@type": "Person",
                "name": "Ida Lund",
                "jobTitle": "bogbinder",
                "affiliation": {"@type": "Organization", "name": "Havnens Bibliotek"},
            }
        ],
    }
    assert "Kaffe" in items


def test_a_day_without_a_date_has_no_event_data_and_a_wrong_zone_no_offset() -> None:
    undated = replace(a_day(), days={"day": Day("day")})
    assert not _page(undated).xpath("//script[@type]")
    nowhere = replace(a_day(), time_zone="Havnen/Kajen")
    assert _data(_page(nowhere))["startDate"] == "2026-09-17T09:00:00"


def test_markup_in_a_programme_is_text() -> None:
    people = Speaker("ida", NASTY, NASTY, NASTY, biography=NASTY)
    part = Part("1", NASTY, NASTY, 20)
    talk = a_talk(people, title=NASTY, subtitle=NASTY, abstract=NASTY, web=NASTY, parts=(part,))
    room = replace(talk, rooms={"hall": Room("hall", name=NASTY)}, title=NASTY, web=NASTY)
    page = _page(room)
    assert [script.get("type") for script in page.iter("script")] == ["application/ld+json"]
    assert _data(page)["name"] == NASTY
    words = "".join(page.xpath("//body//text()"))
    assert words.count(NASTY) >= 8
    assert not page.xpath("//*[@onload or @onclick or starts-with(@href, 'javascript')]")


@pytest.mark.parametrize("language", ["da", "de", "en", "fi", "fr", "nb", "nl", "sv"])
def test_the_page_speaks_the_programmes_language(language: str) -> None:
    page = _page(replace(a_day(), language=language))
    assert page.get("lang") == language
    (form,) = page.xpath("//form")
    words = _text(form)
    assert ("Show everything" in words) == (language == "en")


def _luminance(colour: str) -> float:
    """As WCAG 2.2 defines relative luminance."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("where", ["light", "dark", "printed"])
def test_every_text_stands_out_from_its_ground(checkout: Path, where: str) -> None:
    css = (checkout / "resources" / "web" / "programme.css").read_text("utf-8")
    found = re.findall(r"--(\w+): (#[0-9a-f]{6});", css)
    colours = dict(found[6 * ["light", "dark", "printed"].index(where) :][:6])
    for ground in ("ground", "tint"):
        for text in ("ink", "quiet", "accent"):
            pair = sorted((_luminance(colours[ground]), _luminance(colours[text])))
            assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, (ground, text)


def test_every_choice_has_a_name_and_its_script_finds_all_items() -> None:
    page = _page(a_day())
    for select in page.iter("select"):
        assert _text(select.getparent()).startswith(("Lokale", "Spor", "Oplægsholder"))
        values = {option.get("value") for option in select.iter("option")} - {""}
        told = page.xpath(f"//article/@data-{select.get('name')}")
        assert {value for each in told for value in each.split()} == values
