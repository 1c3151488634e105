"""People before, behind and below the title of a talk."""

from __future__ import annotations

import pytest

from planner.core.programme import Role
from planner.core.queries import appearances_in, running_order
from tests.formats.programme_text.shown import Shown, parts, programme_of, shown


@pytest.mark.parametrize(
    ("line", "title", "people"),
    [
        ("Keynote – Karen Holst, Byens Arkiv", "Keynote", ("Karen Holst",)),
        ("Havets lyde (Jonas Vang, Kystskolen)", "Havets lyde", ("Jonas Vang",)),
        ("Havets lyde, Jonas Vang, lektor", "Havets lyde", ("Jonas Vang",)),
        ("Velkommen! Karen Holst, leder", "Velkommen!", ("Karen Holst",)),
        ("Havets lyde – foredrag v/ Jonas Vang", "Havets lyde", ("Jonas Vang",)),
        ("Samtale med Karen Holst", "Samtale med Karen Holst", ("Karen Holst",)),
        ("Foredrag af Karen Holst", "Foredrag af Karen Holst", ("Karen Holst",)),
        ("Karen Holst", "Karen Holst", ("Karen Holst",)),
        ("Karen Holst, leder: “Havets lyde”", "Havets lyde", ("Karen Holst",)),
        ("Karen Holst (Kystskolen): Havets lyde", "Havets lyde", ("Karen Holst",)),
        ("Karen Holst – Havets mange lyde", "Havets mange lyde", ("Karen Holst",)),
        ("Karen Holst “Havets lyde” (20 min)", "Havets lyde", ("Karen Holst",)),
        ("Paneldebat; Ordstyrer: Jonas Vang", "Paneldebat", ("Jonas Vang",)),
        ("Paneldebat, ledet af Jonas Vang", "Paneldebat", ("Jonas Vang",)),
        ("Nye Veje", "Nye Veje", ()),
        ("Pause – med kaffe", "Pause – med kaffe", ()),
    ],
)
def test_people_and_title_on_one_danish_line_are_told_apart(
    line: str, title: str, people: tuple[str, ...]
) -> None:
    assert shown(f"9.00-10.00 {line}", "da") == [Shown("9.00–10.00", title, people)]


@pytest.mark.parametrize(
    ("language", "line", "title", "people"),
    [
        ("en", "Maps of fog by Laura Stone", "Maps of fog", ("Laura Stone",)),
        ("en", "Session 2; Chair: Peter Frost", "Session 2", ("Peter Frost",)),
        ("en", "Open Science", "Open Science", ()),
        ("en", "Keynote - Open Science", "Keynote - Open Science", ()),
        ("fr", "Keynote - Zyldan Vorqui - Kelp", "Keynote", ("Zyldan Vorqui",)),
        ("de", "Vortrag von Prof. Dr. Petra Blum", "Vortrag", ("Petra Blum",)),
        ("nb", "Åpning v/ Kari Strand, rektor", "Åpning", ("Kari Strand",)),
        ("sv", "Öppning – Anna Sjö, rektor", "Öppning", ("Anna Sjö",)),
        ("fi", "Avaus, johtaja Anna Lampi", "Avaus", ("Anna Lampi",)),
        ("nl", "Debat, geleid door Jan Prins", "Debat", ("Jan Prins",)),
        ("fr", "Débat animé par Claire Fontaine", "Débat", ("Claire Fontaine",)),
        ("es", "Bienvenida, Carmen Prado, directora", "Bienvenida", ("Carmen Prado",)),
        ("it", "Dibattito moderato da Paola Sarti", "Dibattito", ("Paola Sarti",)),
        ("pl", "Otwarcie – dr Anna Zima, dyrektor", "Otwarcie", ("Anna Zima",)),
    ],
)
def test_people_behind_a_title_are_found_in_every_language(
    language: str, line: str, title: str, people: tuple[str, ...]
) -> None:
    assert shown(f"9.00-10.00 {line}", language) == [Shown("9.00–10.00", title, people)]


@pytest.mark.parametrize(
    ("language", "card"),
    [
        ("da", "Karen Holst\nKystskolens Arkiv\nHavets lyde"),
        ("da", "Karen Holst, leder i Havnens Museum:\n“Havets\nlyde”"),
        ("da", "Foredrag\nHavets lyde\nKaren Holst, leder"),
        ("en", "Keynote, Chair: Peter Frost\nKaren Holst\nHavets lyde"),
        ("es", "Karen Holst\nUniversidad de la Costa (Chile)\nHavets lyde"),
    ],
)
def test_card_tells_person_place_and_title_in_any_order(language: str, card: str) -> None:
    (entry,) = shown(f"9.00-10.00\n{card}", language)
    assert (entry.title, entry.people[0]) == ("Havets lyde", "Karen Holst")


@pytest.mark.parametrize("language", ["da", "en"])
def test_place_below_a_person_is_their_affiliation(language: str) -> None:
    programme = programme_of("9.00 Havets lyde\nKaren Holst\nPort University", language)
    assert [who.affiliation for who in programme.speakers.values()] == ["Port University"]


def test_chair_in_a_title_moderates() -> None:
    programme = programme_of("9.00 Session 2; Chair: Peter Frost", "en")
    (entry,) = running_order(programme)
    (appearance,) = appearances_in(programme, entry.id)
    assert appearance.role is Role.MODERATOR


@pytest.mark.parametrize(
    ("language", "below"),
    [
        ("da", "Karen Holst (Kystskolen): Havets lyde\nJonas Vang (Byens Arkiv): Byens lys"),
        ("da", "• Havets lyde (Karen Holst, Kystskolen)\n• Byens lys, Jonas Vang, lektor"),
        ("da", "Havets lyde. Underviser: Karen Holst\nByens lys. Underviser: Jonas Vang"),
        ("nl", "\nHavets lyde, drs. Karen Holst, docent\n\nByens lys, ir. Jonas Vang, adviseur"),
        ("pl", "\nHavets lyde\nprof. Karen Holst\n\nByens lys\ndr Jonas Vang"),
        ("en", "1. Havets lyde – Karen Holst\n2. Byens lys – Jonas Vang"),
        ("sv", "A. Havets lyde – Karen Holst\nB. Byens lys – Jonas Vang"),
    ],
)
def test_lines_with_people_and_title_are_parts(language: str, below: str) -> None:
    text = f"9.00-10.00 Plenum\n{below}\n10.00 Lunch"
    assert shown(text, language)[0].people == ("Karen Holst", "Jonas Vang")
    titles = [title.removeprefix("A. ").removeprefix("B. ") for title in parts(text, language)]
    assert titles == ["Havets lyde", "Byens lys"]


@pytest.mark.parametrize(
    ("language", "below"),
    [
        ("en", "- Speaker 1: Prof. Karen Holst\n- Speaker 2: Dr. Jonas Vang"),
        ("en", "- Prof. Karen Holst, Harbour Lab\n- A/ Prof. Jonas Vang"),
        ("fi", "Seuran puheenjohtaja Karen Holst\nRehtori Jonas Vang"),
        ("da", "Karen Holst, leder af Havnen\nJonas Vang, en helt almindelig ven af huset her"),
        ("it", "con Karen Holst e Jonas Vang"),
        ("pl", "Udział biorą: Karen Holst, Jonas Vang"),
        ("da", "\nSang og fortælling ved:\n\nKaren Holst, leder\n\nJonas Vang, lektor"),
    ],
)
def test_lines_of_people_are_credits_of_the_entry(language: str, below: str) -> None:
    text = f"9.00-10.00 Panel\n{below}"
    assert shown(text, language) == [Shown("9.00–10.00", "Panel", ("Karen Holst", "Jonas Vang"))]
    assert parts(text, language) == []


def test_authors_of_untimed_papers_are_not_taken_for_speakers() -> None:
    papers = "Karen Holst, Jonas Vang and Peter Frost\nMaps of fog\nSummary: We draw maps."
    assert shown(f"9.00 Session 1\n\n{papers}", "en") == [Shown("9.00", "Session 1")]


def test_nobody_is_found_at_a_break() -> None:
    assert shown("9.00 Frokost\nKaren Blixen\n10.00 Slut", "da")[0] == Shown("9.00", "Frokost")


@pytest.mark.parametrize(
    ("language", "word"), [("da", "Velkomst"), ("en", "Welcome"), ("de", "Begrüßung")]
)
def test_what_is_said_below_a_welcome_is_no_title(language: str, word: str) -> None:
    text = f"9.00 {word}\nKaren Holst, Kystens Museum\nHvad der skal ske i dag"
    assert shown(text, language) == [Shown("9.00", word, ("Karen Holst",))]


@pytest.mark.parametrize(("language", "word"), [("da", "Ordstyrer"), ("en", "Moderator")])
def test_role_behind_other_people_on_their_line_counts_too(language: str, word: str) -> None:
    text = f"9.00 Debat\nPanel: Jonas Vang, Peter Frost. {word}: Karen Holst"
    assert set(shown(text, language)[0].people) == {"Jonas Vang", "Peter Frost", "Karen Holst"}


@pytest.mark.parametrize(
    ("language", "line", "name", "position"),
    [
        ("nb", "ved leder i Nordforeningen Kari Strand", "Kari Strand", "leder i Nordforeningen"),
        ("da", "v./ borgmester Karen Holst", "Karen Holst", "borgmester"),
        ("pl", "prof. UW dr hab. inż. Adam Zima", "Adam Zima", "prof. UW dr hab. inż."),
        ("es", "D. José Prado", "José Prado", "D."),
    ],
)
def test_what_stands_before_a_name_is_the_position(
    language: str, line: str, name: str, position: str
) -> None:
    programme = programme_of(f"9.00 Debate\n{line}", language)
    (speaker,) = programme.speakers.values()
    assert (speaker.name, speaker.position) == (name, position)
