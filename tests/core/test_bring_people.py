"""People from elsewhere: who is new, who is there, and what those who are there learn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count

from planner.core.changes import EditKind, apply
from planner.core.edits.bring_people import Arrival, arrivals, bring_people
from planner.core.programme import Day, DaySpan, Programme, Speaker

MONDAY, TUESDAY = date(2027, 3, 1), date(2027, 3, 2)


def _ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def _programme() -> Programme:
    return Programme(
        "p",
        days={"d": Day("d", date=MONDAY)},
        speakers={
            "ida": Speaker("ida", "Ida Lund", "leder", "Byens Arkiv", mail="ida@arkiv.example"),
            "bo": Speaker("bo", "Bo Krog"),
        },
    )


def _read(*speakers: Speaker) -> Programme:
    days = {"m": Day("m", date=MONDAY), "t": Day("t", order=1, date=TUESDAY)}
    return Programme("q", days=days, speakers={s.id: s for s in speakers})


def test_somebody_new_comes_whole_but_for_days_that_are_not_here() -> None:
    away = (DaySpan("m", 0, 60), DaySpan("t", 0, 60))
    eva = Speaker("eva", "Eva Riis", mail="e@r.example", photo="f" * 64, unavailable=away)
    edit = bring_people(_programme(), _read(eva), {"eva"}, _ids())
    assert edit.kind is EditKind.IMPORT
    after = apply(_programme(), edit)
    assert after.speakers["eva"] == replace(eva, unavailable=(DaySpan("d", 0, 60),))


def test_an_id_that_is_taken_becomes_another() -> None:
    edit = bring_people(_programme(), _read(Speaker("bo", "Eva Riis")), {"bo"}, _ids())
    assert apply(_programme(), edit).speakers["new-1"].name == "Eva Riis"


def test_who_is_there_learns_only_what_was_unknown() -> None:
    read = Speaker("x", "Bo Krog", "arkivar", "Havnen", phone="12345678")
    programme = _programme()
    met = arrivals(programme, _read(read))
    assert met == {"x": Arrival("bo", ("position", "affiliation", "phone"))}
    after = apply(programme, bring_people(programme, _read(read), {"x"}, _ids()))
    assert after.speakers["bo"] == replace(
        programme.speakers["bo"], position="arkivar", affiliation="Havnen", phone="12345678"
    )
    assert set(after.speakers) == {"ida", "bo"}


def test_one_mail_address_is_one_person_however_the_name_is_written() -> None:
    read = Speaker("x", "I. Lund", "chef", mail="IDA@arkiv.example", phone="1")
    programme = _programme()
    assert arrivals(programme, _read(read))["x"] == Arrival("ida", ("phone",))
    after = apply(programme, bring_people(programme, _read(read), {"x"}, _ids()))
    assert (after.speakers["ida"].name, after.speakers["ida"].position) == ("Ida Lund", "leder")


def test_two_people_of_a_workplace_with_one_address_are_both_there() -> None:
    programme = _programme()
    read = _read(Speaker("x", "Eva Riis", mail="ida@arkiv.example"))
    assert arrivals(programme, read)["x"] == Arrival()
    after = apply(programme, bring_people(programme, read, {"x"}, _ids()))
    assert after.speakers["x"].name == "Eva Riis"
    again = _read(Speaker("y", "E. Riis", mail="ida@arkiv.example"))
    assert arrivals(after, again)["y"].there == "x"


def test_who_is_not_chosen_stays_away_and_nothing_new_is_nothing_done() -> None:
    read = _read(Speaker("x", "Eva Riis"), Speaker("y", "Bo Krog"))
    assert not bring_people(_programme(), read, set(), _ids())
    assert not bring_people(_programme(), read, {"y"}, _ids())


def test_of_two_who_are_one_here_the_first_is_believed() -> None:
    programme = _programme()
    read = _read(
        Speaker("x", "Ida Lund", "", "Byens Arkiv", phone="11"),
        Speaker("y", "Ida", mail="ida@arkiv.example", phone="22", note="kun formiddag"),
    )
    after = apply(programme, bring_people(programme, read, {"x", "y"}, _ids()))
    assert (after.speakers["ida"].phone, after.speakers["ida"].note) == ("11", "kun formiddag")
