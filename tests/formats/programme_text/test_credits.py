"""Lines that say who speaks, and what becomes of the people in them."""

from __future__ import annotations

import pytest

from planner.core.programme import Role
from planner.formats.programme_text import read
from tests.formats.programme_text.read_lines import TODAY, only, people


@pytest.mark.parametrize(
    ("credit", "expected"),
    [
        ("Ved Ida Holt", [("Ida Holt", "", "")]),
        ("Ved Ida Holt, Leder ved Byens Hus.", [("Ida Holt", "Leder", "Byens Hus")]),
        (
            "Ved Ida Holt, lektor i sprog og kultur ved UCX",
            [("Ida Holt", "lektor i sprog og kultur", "UCX")],
        ),
        ("Ved Ida B. Holt, partner i Nord Consult", [("Ida B. Holt", "partner", "Nord Consult")]),
        (
            "Ved Ida Holt, leder for lokal- og egnsarkiv Vestby",
            [("Ida Holt", "leder", "lokal- og egnsarkiv Vestby")],
        ),
        (
            "Ved Ida Holt, ejer og underviser og Bo Krog, konsulent, Vestby Kommune",
            [
                ("Ida Holt", "ejer og underviser", "Vestby Kommune"),
                ("Bo Krog", "konsulent", "Vestby Kommune"),
            ],
        ),
        (
            "Ved Ida Holt, Bo Krog og Kai Winther-Juhl",
            [("Ida Holt", "", ""), ("Bo Krog", "", ""), ("Kai Winther-Juhl", "", "")],
        ),
        ("v/ Ida Holt (Vestby Museum)", [("Ida Holt", "", "Vestby Museum")]),
        ("v/Ida Holt, chef, Vestby Museum", [("Ida Holt", "chef", "Vestby Museum")]),
        ("Oplægsholder: Ida Holt, chef", [("Ida Holt", "chef", "")]),
        (
            "Oplægsholdere:\nIda Holt, chef\nBo Krog, lærer",
            [("Ida Holt", "chef", ""), ("Bo Krog", "lærer", "")],
        ),
        ("Ved borgmester Ida Holt", [("Ida Holt", "borgmester", "")]),
        (
            "Ved Ida van der Holt, lektor,\nVestby Universitet",
            [("Ida van der Holt", "lektor", "")],
        ),
        (
            "Ida Holt, bibliotekar, Vestby Bibliotek",
            [("Ida Holt", "bibliotekar", "Vestby Bibliotek")],
        ),
        ("Ved Vestby Bibliotek arbejder vi med lyd", []),
        ("Ved middagstid går vi hjem", []),
    ],
)
def test_credits_name_people(credit: str, expected: list[tuple[str, str, str]]) -> None:
    assert people(f"9.00-10.00 Sang\n\n{credit}") == expected


def test_second_post_goes_to_the_biography() -> None:
    text = "9.00-10.00 Sang\nVed Ida Holt, rektor i Vestby By og formand for Danske Kor"
    (ida,) = read(text, language="da", today=TODAY).programme.speakers.values()
    assert (ida.position, ida.affiliation) == ("rektor", "Vestby By")
    assert ida.biography == "formand for Danske Kor"


def test_person_at_the_end_of_a_title_is_taken_out() -> None:
    text = "9.00-10.00 Sang i arkivet ved Ida Holt, lærer"
    assert only(text).title == "Sang i arkivet"
    assert people(text) == [("Ida Holt", "lærer", "")]


def test_moderator_has_that_role() -> None:
    programme = read("9.00-10.00 Debat\nOrdstyrer: Ida Holt", language="da", today=TODAY).programme
    assert [a.role for a in programme.appearances.values()] == [Role.MODERATOR]


def test_same_name_is_one_speaker() -> None:
    text = "9.00-9.30 Sang\nVed Ida Holt, chef\n9.30-10.00 Dans\nVed Ida Holt, danser"
    programme = read(text, language="da", today=TODAY).programme
    (ida,) = programme.speakers.values()
    assert len(programme.appearances) == 2
    assert (ida.position, ida.biography) == ("chef", "danser")
