"""Speaker sheets: what concerns each speaker, on pages of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf

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
    Room,
    Speaker,
    Venue,
)
from planner.pdf.options import Options, written
from tests.pdf.conference import two_days_in_three_rooms
from tests.pdf.printing import one_day, page_texts, problems_of
from tests.pdf.sheets import print_product
from tests.pdf.tagged_text import Node, read_structure


def _programme() -> Programme:
    entries = [
        Entry("a", title="Lydprøve", start=500, duration=20, public=False, room="r", note="Nøgle"),
        Entry("b", title="Velkommen", start=540, duration=20, note="Hemmeligt"),
        Entry("c", EntryKind.BREAK, title="Kaffe", start=560, duration=20),
        Entry(
            "d",
            title="To veje",
            start=580,
            duration=60,
            room="r",
            parts=(Part("p", "Ud ad landevejen", minutes=25), Part("q", "Hjem igen", minutes=35)),
        ),
    ]
    people = [
        Speaker("a", "Asta Brun", note="Kan være forsinket", phone="12345678"),
        Speaker("b", "Bent Krag", phone="87654321", mail="bent@eksempel.dk"),
        Speaker("c", "Cia Lind"),
    ]
    tied = [
        Appearance("1", "b", "d", "q"),
        Appearance("2", "a", "d", "p"),
        Appearance("3", "a", "a"),
        Appearance("4", "c", "d", role=Role.MODERATOR),
        Appearance("5", "c", "b", state=AppearanceState.DECLINED),
    ]
    return one_day(
        *entries,
        rooms={"r": Room("r", 0, "Salen", note="Ingen stikkontakter")},
        speakers={one.id: one for one in people},
        appearances={one.id: one for one in tied},
        venue=Venue("Pakhuset", "Kajen 1"),
        facts=(
            Fact(FactKind.PRICE, "400 kr."),
            Fact(FactKind.PARKING, "I gården"),
            Fact(FactKind.CONTACT, "Ida, 11 22 33 44"),
        ),
        language="da",
    )


def _sheets(programme: Programme, path: Path) -> list[Node]:
    """Each speaker's section."""
    print_product("speaker-sheets", programme, path)
    return [kid for kid in read_structure(path).kids if isinstance(kid, Node)]


def _heard(node: Node, *kinds: str) -> list[str]:
    return [one.words() for one in node.all(*kinds)]


def test_each_speaker_who_appears_has_a_sheet_by_surname(tmp_path: Path) -> None:
    path = tmp_path / "sheets.pdf"
    sheets = _sheets(_programme(), path)
    assert [_heard(sheet, "H1") for sheet in sheets] == [
        ["Kære Asta Brun"],
        ["Kære Bent Krag"],
        ["Kære Cia Lind"],
    ]
    assert _heard(sheets[0], "H2") == [
        "Her medvirker du",
        "Praktiske oplysninger",
        "Dagen i korte træk",
    ]
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        assert len(pdf.pages) == 3
        assert [item.title for item in outline.root] == ["Asta Brun", "Bent Krag", "Cia Lind"]
    assert problems_of(path) == []


def test_it_tells_when_where_how_long_as_what_and_with_whom(tmp_path: Path) -> None:
    asta, bent, cia = _sheets(_programme(), tmp_path / "sheets.pdf")
    assert _heard(asta, "H3") == ["8.20 til 8.40 Lydprøve", "9.40 til 10.40 To veje"]
    said = _heard(asta, "P")
    assert "20 min. · Salen · Oplægsholder · kun internt" in said
    assert "60 min. · Salen" in said
    assert "9.40 · Ud ad landevejen · 25 min. · Oplægsholder" in said
    assert "Ordstyrer: Cia Lind" in said
    assert "Sammen med Bent Krag" in said
    assert "10.05 · Hjem igen · 35 min. · Oplægsholder" in _heard(bent, "P")
    assert "60 min. · Salen · Ordstyrer" in _heard(cia, "P")
    assert "Sammen med Asta Brun og Bent Krag" in _heard(cia, "P")


def test_a_part_has_a_start_only_where_that_can_be_told(tmp_path: Path) -> None:
    programme = _programme()
    guessed = replace(programme.entries["d"], parts=(Part("p", "Ud"), Part("q", "Hjem")))
    programme = replace(programme, entries={**programme.entries, "d": guessed})
    _, bent, _ = _sheets(programme, tmp_path / "sheets.pdf")
    assert "Hjem · Oplægsholder" in _heard(bent, "P")


def test_practical_facts_are_those_that_concern_a_speaker(tmp_path: Path) -> None:
    asta, *_ = _sheets(_programme(), tmp_path / "sheets.pdf")
    labels = _heard(asta.all("L")[0], "Lbl")
    assert labels == ["Sted", "Parkering", "Kontakt"]


def test_the_organisers_own_notes_and_others_addresses_are_not_told(tmp_path: Path) -> None:
    path = tmp_path / "sheets.pdf"
    _sheets(_programme(), path)
    text = " ".join(page_texts(path))
    for secret in ("Nøgle", "Hemmeligt", "forsinket", "stikkontakter", "87654321", "eksempel"):
        assert secret not in text


def test_the_day_at_a_glance_marks_their_own_items_in_words(tmp_path: Path) -> None:
    asta, bent, _ = _sheets(_programme(), tmp_path / "sheets.pdf")
    assert _heard(asta.all("L")[1], "LI") == [
        "8.20 til 8.40 Lydprøve · her medvirker du",
        "9.00 til 9.20 Velkommen",
        "9.20 til 9.40 Kaffe",
        "9.40 til 10.40 To veje · her medvirker du",
    ]
    assert _heard(bent.all("L")[1], "LI")[0] == "9.00 til 9.20 Velkommen"


def test_only_the_days_of_their_own_items_are_shown_each_with_its_name(tmp_path: Path) -> None:
    programme = two_days_in_three_rooms()
    tied = Appearance("w", "rosa", "w1")
    programme = replace(programme, appearances={**programme.appearances, "w": tied})
    sheets = _sheets(programme, tmp_path / "sheets.pdf")
    assert [len(sheet.all("L")) for sheet in sheets] == [2, 3, 2, 2, 2]
    rosa = sheets[1]
    assert _heard(rosa, "H3")[-2:] == [
        "Torsdag den 11. marts 2027",
        "Værkstedsdag · fredag den 12. marts 2027",
    ]
    assert "10.00 til 11.00 Værksted: byg en kasse · Store sal" in _heard(rosa, "LI")


def test_who_was_only_asked_is_asked_to_answer(tmp_path: Path) -> None:
    programme = _programme()
    asked = replace(programme.appearances["1"], state=AppearanceState.ASKED)
    programme = replace(programme, appearances={**programme.appearances, "1": asked})
    asta, bent, _ = _sheets(programme, tmp_path / "sheets.pdf")
    assert "Giv os besked, om du kan medvirke her." in _heard(bent, "P")
    assert not any("besked" in said for said in _heard(asta, "P"))
    assert "Sammen med Bent Krag" in _heard(asta, "P")
    settings = written(Options(unconfirmed=False))
    silent = replace(programme, print_settings=settings)
    asta, _, _ = _sheets(silent, tmp_path / "silent.pdf")
    assert not any("Bent Krag" in said for said in _heard(asta, "P"))


def test_a_day_of_very_many_items_shows_what_is_for_all_and_their_own(tmp_path: Path) -> None:
    rooms = {name: Room(name, n, name.upper()) for n, name in enumerate("rs")}
    entries = [
        Entry(f"e{n}", title=f"Indslag {n}", start=480 + 5 * n, duration=5, room="rs"[n % 2])
        for n in range(60)
    ]
    lunch = Entry("l", EntryKind.BREAK, title="Frokost", start=800)
    programme = one_day(
        *entries,
        lunch,
        rooms=rooms,
        speakers={"s": Speaker("s", "Asta Brun")},
        appearances={"a": Appearance("a", "s", "e7")},
        language="da",
    )
    (sheet,) = _sheets(programme, tmp_path / "sheets.pdf")
    assert [item.split(" ", 3)[3] for item in _heard(sheet, "LI")] == [
        "Indslag 7 · her medvirker du",
        "Frokost",
    ]


def test_a_second_page_says_whose_it_is(tmp_path: Path) -> None:
    programme = _programme()
    many = {
        f"n{n}": Entry(f"n{n}", title=f"Indslag {n}", day="day", start=660 + 5 * n, duration=5)
        for n in range(30)
    }
    crowded = replace(
        programme,
        entries={**programme.entries, **many},
        print_settings=written(Options(large_print=True)),
    )
    path = tmp_path / "sheets.pdf"
    print_product("speaker-sheets", crowded, path)
    texts = page_texts(path)
    assert sum(text.startswith("Asta Brun") for text in texts) >= 1
    assert sum(text.startswith("Naboskab") for text in texts) == 3


def test_the_day_at_a_glance_is_not_parted_by_the_pages_end(tmp_path: Path) -> None:
    programme = _programme()
    more = {
        f"n{n}": Entry(f"n{n}", title=f"Indslag {n}", day="day", start=660 + 5 * n, duration=5)
        for n in range(8)
    }
    programme = replace(programme, entries={**programme.entries, **more})
    told = []
    for number in range(10, 26):
        told += [text.count("Indslag") for text in _pages_with_facts(programme, number, tmp_path)]
    assert set(told) == {0, 8}


def _pages_with_facts(programme: Programme, number: int, tmp_path: Path) -> list[str]:
    """The pages' text where there are so many practical facts."""
    facts = tuple(Fact(FactKind.OTHER, f"Nr. {n}", "Oplysning") for n in range(number))
    path = tmp_path / "sheets.pdf"
    print_product("speaker-sheets", replace(programme, facts=facts), path)
    return page_texts(path)


def test_nobody_yet_is_said_in_a_calm_sentence(tmp_path: Path) -> None:
    path = tmp_path / "sheets.pdf"
    declined = Appearance("a", "s", "e", state=AppearanceState.DECLINED)
    programme = one_day(
        Entry("e", title="Samtale", start=540),
        speakers={"s": Speaker("s", "Asta Brun"), "t": Speaker("t", "Bo Li")},
        appearances={"a": declined},
        language="da",
        days={"day": Day("day")},
    )
    assert print_product("speaker-sheets", programme, path).pages == 1
    assert "Der er endnu ingen navne." in page_texts(path)[0]
    assert problems_of(path) == []
