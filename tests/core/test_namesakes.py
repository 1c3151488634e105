"""Speakers who may be there twice: who is asked about, and who is left alone."""

from __future__ import annotations

import pytest

from planner.core.changes import apply
from planner.core.namesakes import Pair, Why, are_two, likely_pairs
from planner.core.programme import Appearance, Day, Entry, Programme, Speaker


def _of(*names: str) -> Programme:
    speakers = {f"s{n}": Speaker(f"s{n}", name) for n, name in enumerate(names)}
    return Programme("p", speakers=speakers)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Holm", "anna  holm"),
        ("Anna Holm", "Holm, Anna"),
        ("Dr. Anna Holm", "Anna Holm, ph.d."),
        ("Søren Ågård", "Soeren Aagaard"),
        ("René Friis", "Rene\u0301 Friis"),
        ("René Friis", "Rene Friis"),
        ("Anna-Lise Holm", "Anna Lise Holm"),
    ],
)
def test_one_name_in_other_clothes_is_the_same(one: str, other: str) -> None:
    (pair,) = likely_pairs(_of(one, other))
    assert pair.why is Why.NAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A. Holm", "Anna Holm"),
        ("Anna Holm", "Anna Marie Holm"),
        ("Anna M. Holm", "Anna Marie Holm"),
        ("Kirstine Lund", "Kristine Lund"),
        ("Ana Holm", "Anna Holm"),
        ("Bo Christensen", "Bo Cristensen"),
        ("Bo Sørensen", "Bo Sørenssen"),
    ],
)
def test_initials_middle_names_and_slips_are_alike(one: str, other: str) -> None:
    (pair,) = likely_pairs(_of(one, other))
    assert pair.why is Why.SIMILAR


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ole Hansen", "Ove Hansen"),
        ("Bo Hansen", "Bo Jansen"),
        ("Anna Holm", "Anna Lind"),
        ("Anna Holm", "Holm"),
        ("Anna Marie Holm", "Anna Lise Holm"),
        ("B. Holm", "Anna Holm"),
        ("", ""),
        ("N.N.", ""),
    ],
)
def test_two_people_are_left_alone(one: str, other: str) -> None:
    assert likely_pairs(_of(one, other)) == []


def test_one_mail_address_is_the_strongest_reason() -> None:
    speakers = {
        "a": Speaker("a", "Anna Holm", mail="Post@Hus.example "),
        "b": Speaker("b", "Bo Lund", mail="post@hus.example"),
        "c": Speaker("c", "Holm, Anna"),
    }
    found = likely_pairs(Programme("p", speakers=speakers))
    assert found == [Pair("a", "b", Why.MAIL), Pair("a", "c", Why.NAME)]


def test_similar_names_in_one_item_are_two_people() -> None:
    speakers = {"k": Speaker("k", "Kirstine Lund"), "r": Speaker("r", "Kristine Lund")}
    entries = {"e": Entry("e", day="d", start=540)}
    both = {"x": Appearance("x", "k", "e"), "y": Appearance("y", "r", "e")}
    programme = Programme("p", days={"d": Day("d")}, entries=entries, speakers=speakers)
    assert len(likely_pairs(programme)) == 1
    met = Programme("p", days={"d": Day("d")}, entries=entries, speakers=speakers, appearances=both)
    assert likely_pairs(met) == []


def test_who_is_known_to_be_two_is_asked_about_no_more_until_that_is_undone() -> None:
    programme = _of("Anna Holm", "Anna Holm")
    (pair,) = likely_pairs(programme)
    edit = are_two(programme, pair.other, pair.one)
    told = apply(programme, edit)
    assert likely_pairs(told) == []
    assert likely_pairs(apply(told, edit.inverse())) == [pair]


def test_a_thousand_of_one_first_name_are_looked_through_in_a_moment() -> None:
    names = [f"Anna {chr(97 + n % 26)}{chr(97 + n // 26 % 26)}berg{n}" for n in range(1000)]
    assert likely_pairs(_of(*names, "Holm, Bo", "Bo Holm"))[0].why is Why.NAME
