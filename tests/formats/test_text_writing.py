"""A programme written as text reads well, and reads back as the same programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as everywhere
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import Phase, given, settings

from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    EntryKind,
    Fact,
    FactKind,
    Part,
    Programme,
    Role,
    Speaker,
)
from planner.core.queries import appearances_in, days_in_order, running_order
from planner.formats import programme_json
from planner.formats.programme_text import announcement, read, write
from planner.formats.programme_text.languages import LANGUAGES
from tests.builders.announcing import DATE, TODAY, a_talk, announced_programmes
from tests.builders.programmes import a_programme

IDA = Speaker("ida", "Ida Lund", "bogbinder", "Havnens Bibliotek")
BO = Speaker("bo", "Bo Krogh Eng", "snedker", "Værkstedet")


def _back(programme: Programme) -> Programme:
    return read(write(programme), today=TODAY).programme


def _sample(checkout: Path) -> Programme:
    path = checkout / "resources" / "samples" / "byens-stue.json"
    return programme_json.read(path.read_bytes()).programme


def _people(programme: Programme, entry: Entry, part: str | None = None) -> list[tuple[str, ...]]:
    billed = [
        (programme.speakers[appearance.speaker], appearance.role)
        for appearance in appearances_in(programme, entry.id, part)
    ]
    return [(role, who.name, who.position, who.affiliation) for who, role in billed]


def test_the_sample_comes_back_whole(checkout: Path) -> None:
    sample = _sample(checkout)
    back = _back(sample)
    own = ("title", "subtitle", "language", "introduction", "venue", "organisers", "facts", "web")
    assert {name: getattr(back, name) for name in own} == {
        name: getattr(sample, name) for name in own
    }
    assert [day.date for day in days_in_order(back)] == [Date(2027, 4, 15)]
    public = [entry for entry in running_order(sample) if entry.public]
    came = running_order(back)
    assert [(e.start, e.kind, e.title, e.subtitle, e.abstract, e.web) for e in came] == [
        (e.start, e.kind, e.title, e.subtitle, e.abstract, e.web) for e in public
    ]
    assert [e.end for e in came if not e.open_end] == [e.end for e in public if not e.open_end]
    assert [e.open_end for e in came] == [e.open_end for e in public]
    for was, is_ in zip(public, came, strict=True):
        assert _people(back, is_) == _people(sample, was)
        assert [(p.title, p.abstract, p.minutes) for p in is_.parts] == [
            (p.title, p.abstract, p.minutes) for p in was.parts
        ]
        for part_was, part_is in zip(was.parts, is_.parts, strict=True):
            assert _people(back, is_, part_is.id) == _people(sample, was, part_was.id)
    assert announcement(back) == announcement(sample)


def test_a_real_programme_comes_back_whole(shared: Path) -> None:
    text = (shared / "seeds" / "conference-programme.da.txt").read_text("utf-8")
    seed = read(text, today=TODAY).programme
    back = _back(seed)
    assert announcement(back) == announcement(seed)
    assert len(back.speakers) == 9


def test_a_text_says_what_a_person_would_write() -> None:
    programme = a_programme(
        Day("day", date=DATE),
        Entry("a", EntryKind.BREAK, "Kaffe og boller", 30, "day", 540),
        Entry(
            "b",
            title="Hylder med hjul",
            duration=45,
            day="day",
            start=570,
            abstract="Hvad sker der, når *alt* kan flyttes?\n\n- gulvet\n- lyset",
        ),
        IDA,
        BO,
        Appearance("1", "ida", "b"),
        Appearance("2", "bo", "b", role=Role.MODERATOR, order=1),
        title="Inventardagen",
        subtitle="Om ting, der ruller",
        introduction="Kom og rul med.",
        organisers=("Havnens Bibliotek", "Værkstedet"),
        facts=(Fact(FactKind.PRICE, "100 kr."), Fact(FactKind.OTHER, "Elevator", "Adgang")),
    )
    assert write(programme) == dedent("""\
        Inventardagen
        Om ting, der ruller

        Kom og rul med.

        Arrangører: Havnens Bibliotek; Værkstedet
        Dato: Torsdag den 17. september 2026
        Pris: 100 kr.
        Adgang: Elevator

        Program

        9.00–9.30 Kaffe og boller

        9.30–10.15 Hylder med hjul
        Ved Ida Lund, bogbinder, Havnens Bibliotek
        Ordstyrer: Bo Krogh Eng, snedker, Værkstedet

        Hvad sker der, når *alt* kan flyttes?

        - gulvet
        - lyset
        """)


STUMBLING_BLOCKS = {
    "a title that credits someone": a_talk(title="Samtale ved Ida Lund, leder"),
    "a title that begins with a time": a_talk(title="10.30 toget", open_end=True),
    "a title with a room": a_talk(title="Rundt om bordet, sal 1"),
    "a title in quotation marks": a_talk(title="“Rul!”"),
    "a title of several sentences": a_talk(title="Rul bordet ind. Rul det ud igen. " * 5),
    "no title": a_talk(title="", abstract="Mere følger."),
    "a session that sounds like a break": a_talk(title="Kaffe: en kort historie"),
    "a break that sounds like a session": a_talk(title="Rundvisning", kind=EntryKind.BREAK),
    "a time in the abstract": a_talk(abstract="Først dette.\n\n9.30 lukker dørene."),
    "a date in the abstract": a_talk(abstract="Deadline:\n\nTorsdag den 3. september 2026"),
    "a fact in the abstract": a_talk(abstract="Se her.\n\nTilmelding: i skranken"),
    "a person in the abstract": a_talk(abstract="Ved Ida Lund, leder, Havnen\n\nfortæller om."),
    "a heading's sign in the abstract": a_talk(abstract="# nummer et"),
    "signs that are no emphasis": a_talk(abstract="2 \\* 3 og \\[ikke et link\\]"),
    "a number that is no list": a_talk(abstract="3\\. maj begyndte det."),
    "a numbered list": a_talk(abstract="Sådan:\n\n1. rul\n2. stop"),
    "a link": a_talk(abstract="Læs [mere om **hjul**](https://hjul.example/a_(b))."),
    "a list before parts": a_talk(
        abstract="- gulv\n- lys", parts=(Part("1", "Hjul"), Part("2", "Bremser"))
    ),
    "parts with nothing but titles": a_talk(parts=(Part("1", "Hjul"), Part("2", "Bremser"))),
    "parts that say how long": a_talk(parts=(Part("1", "Hjul", minutes=20), Part("2", "Bremser"))),
    "a part with a list": a_talk(parts=(Part("1", "Hjul", "Om:\n\n- gummi\n- stål", 20),)),
    "a position that commas blur": a_talk(replace(IDA, position="Havn, bro, kaj")),
    "an affiliation alone": a_talk(replace(IDA, position="", affiliation="ved vandet")),
    "a position alone": a_talk(replace(IDA, position="Havnens Bibliotek", affiliation="")),
    "a single name": a_talk(replace(IDA, name="Cirkeline")),
    "a biography": a_talk(replace(IDA, biography="Har bundet tusind bøger. Bor i Havnen.")),
    "several people": a_talk(IDA, BO, role=Role.PANELLIST),
    "a room": a_talk(room="hall"),
    "a web address": a_talk(web="https://hjul.example", subtitle="Om at rulle."),
    "a night": a_programme(
        Day("day", date=DATE),
        Entry("a", title="Fest", duration=240, day="day", start=21 * 60),
        Entry("b", title="Natmad", duration=30, day="day", start=25 * 60),
    ),
    "days with names": a_programme(
        Day("1", 0, DATE, "Værksteder"),
        Day("2", 1, DATE.replace(day=18)),
        Entry("a", title="Rul", day="1", start=600),
        Entry("b", title="Stop", day="2", start=600),
    ),
    "days without dates": a_programme(
        Day("1", 0),
        Day("2", 1, None, "Værksteder"),
        Entry("a", title="Rul", day="1", start=600),
        Entry("b", title="Stop", day="2", start=600),
    ),
    "an organiser with a comma": a_programme(organisers=("Center for Hjul, Hylder og Bremser",)),
    "a subtitle that is a sentence": a_programme(title="Rul", subtitle="Det her er en dag."),
    "a title like a label": a_programme(title="Konference: rul", introduction="Pris: lav"),
    "an introduction without a title": a_programme(introduction="Kom og rul."),
    "nothing at all": a_programme(),
}


@pytest.mark.parametrize("programme", STUMBLING_BLOCKS.values(), ids=STUMBLING_BLOCKS.keys())
def test_what_the_reader_would_mistake_is_written_so_that_it_does_not(programme: Programme) -> None:
    assert announcement(_back(programme)) == announcement(programme)


def test_a_time_told_of_a_person_begins_nothing() -> None:
    programme = a_programme(
        Day("day", date=DATE),
        Entry("a", title="", day="day", start=480),
        Speaker("ida", name="Ida Lund", biography="9.30"),
        Appearance("1", "ida", "a"),
        web="9.30",
    )
    assert announcement(_back(programme)) == announcement(programme)


def test_a_person_below_a_long_part_is_not_the_rest_of_its_title() -> None:
    name = "Ved Ida Lund, leder, Byens Arkiv"
    programme = a_programme(
        Day("day", date=DATE),
        Entry(
            "a",
            title="",
            day="day",
            start=480,
            parts=(Part("p", f"Velkomst og sang {name}", minutes=1),),
        ),
        Speaker("ida", name=name, biography="\\ Velkomst"),
        Appearance("1", "ida", "a", "p"),
    )
    assert announcement(_back(programme)) == announcement(programme)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_of_the_reader_can_be_written(language: str) -> None:
    talk = a_talk(IDA, abstract="Rul.", room="hall", parts=(Part("1", "Hjul", minutes=10),))
    programme = replace(talk, language=language, facts=(Fact(FactKind.PRICE, "100"),))
    assert announcement(_back(programme)) == announcement(programme)


def test_what_is_not_for_the_audience_is_not_written() -> None:
    declined = a_talk(IDA, note="Nøglen ligger i skuffen")
    (appearance,) = declined.appearances.values()
    programme = replace(
        declined,
        appearances={"a": replace(appearance, id="a", state=AppearanceState.DECLINED)},
        entries={
            **declined.entries,
            "set-up": Entry("set-up", title="Opstilling", day="day", start=480, public=False),
            "spare": Entry("spare", title="I reserve"),
        },
    )
    text = write(programme)
    assert not [word for word in ("Ida", "Nøglen", "Opstilling", "reserve") if word in text]


def test_a_language_that_the_words_do_not_tell_is_stated() -> None:
    assert "Language: fo\n" in write(replace(a_talk(), language="fo"))
    assert _back(replace(a_talk(), language="fo")).language == "fo"


@settings(max_examples=60, phases=[Phase.generate])
@given(announced_programmes())
def test_any_programme_comes_back_whatever_its_words(programme: Programme) -> None:
    assert announcement(_back(programme)) == announcement(programme)


def test_a_part_named_by_a_mere_sign_comes_back() -> None:
    programme = Programme(
        "p",
        title="Dagen",
        days={"d": Day("d", date=Date(2027, 3, 1))},
        entries={"a": Entry("a", title="Reb", day="d", start=540, parts=(Part("x", "*"),))},
    )
    (entry,) = read(write(programme), today=TODAY).programme.entries.values()
    assert [part.title for part in entry.parts] == ["*"]
