"""The list as a directory: what rows say, whom it shows, several at once, and many of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.core.changes import EditKind, change_fields
from planner.core.programme import (
    Appearance,
    AppearanceState,
    Day,
    Entry,
    Programme,
    Speaker,
)
from planner.document.document import Document
from planner.exchange.framing import Frame
from planner.exchange.photos import MEDIA_TYPE, cut, open_photo
from planner.ui.speakers.giving import speakers_in
from tests.exchange.test_photos import bytes_of
from tests.ui.speakers.portraits import Studio, picture
from tests.ui.stage import on_stage

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
ASKED, DECLINED = AppearanceState.ASKED, AppearanceState.DECLINED


def _programme() -> Programme:
    entries = (
        Entry("a", title="Haven", day="d", start=540, duration=60),
        Entry("b", title="Jord & vand", day="d", start=660, duration=60),
    )
    people = (
        Speaker("ane", "Ane Krog", affiliation="Åen"),
        Speaker("bo", "Bo Lund", affiliation="Engen", mail="bo@engen.example"),
        Speaker("eva", "Eva Riis"),
        Speaker("ida", "Ida Holt", affiliation="Bakken"),
    )
    appearances = (
        Appearance("x", "ane", "a", state=ASKED),
        Appearance("y", "bo", "a", state=DECLINED),
        Appearance("z", "ida", "a"),
        Appearance("w", "ida", "b", state=ASKED),
        Appearance("v", "ane", "b", state=ASKED),
    )
    return Programme(
        "p",
        days={"d": Day("d", label="Lørdag")},
        entries={each.id: each for each in entries},
        speakers={each.id: each for each in people},
        appearances={each.id: each for each in appearances},
    )


@pytest.fixture
def make(tmp_path: Path, application: QApplication) -> Iterator[Callable[..., Studio]]:
    """The pane on a programme, in a language."""
    del application
    made: list[Studio] = []

    def make(language: str = "en") -> Studio:
        document = Document.new(tmp_path / f"{language}.programme", _programme())
        made.append(Studio(document, language))
        return made[-1]

    yield make
    for each in made:
        each.close()


def rows(studio: Studio) -> list[str]:
    """The rows as a screen reader says them."""
    model, role = studio.pane.list.model(), Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(n, 0).data(role)) for n in range(model.rowCount())]


def hint(studio: Studio) -> str:
    return studio.pane._hint.text()


def test_a_row_says_what_is_not_settled(make: Callable[..., Studio]) -> None:
    assert rows(make()) == [
        "Ane Krog, Åen, not confirmed, 2 items",
        "Bo Lund, Engen, declined, 1 item",
        "Eva Riis, in no item",
        "Ida Holt, Bakken, not confirmed, 2 items",
    ]


def test_what_is_pointed_at_is_told_as_text(make: Callable[..., Studio]) -> None:
    studio = make()
    values = {"bo": {"affiliation": "<img src=x> & søn"}}
    studio.relay.apply(change_fields(studio.programme, EditKind.CHANGE, values))
    tip = studio.pane.list.index_of("bo").data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<qt>Bo Lund<br>&lt;img src=x&gt; &amp; søn<br>declined<br>1 item</qt>"


def test_a_row_speaks_danish(make: Callable[..., Studio]) -> None:
    assert rows(make("da"))[:3] == [
        "Ane Krog, Åen, ikke bekræftet, 2 programpunkter",
        "Bo Lund, Engen, har sagt nej, 1 programpunkt",
        "Eva Riis, uden programpunkt",
    ]


def test_one_choice_shows_some_or_orders_all(make: Callable[..., Studio]) -> None:
    studio = make()
    by_name, by_affiliation, unconfirmed, no_mail, no_item = studio.pane.whom.choices

    def names() -> list[str]:
        return [row.split()[0] for row in rows(studio)]

    unconfirmed.trigger()
    assert names() == ["Ane", "Bo", "Ida"]
    assert hint(studio) == "Not confirmed: 3 of 4"
    assert studio.pane.whom.accessibleName() == "Speakers shown: Not confirmed"
    assert studio.pane.whom.isChecked()
    no_mail.trigger()
    assert names() == ["Ane", "Eva", "Ida"]
    no_item.trigger()
    assert names() == ["Eva"]
    by_affiliation.trigger()
    assert names() == ["Ida", "Bo", "Ane", "Eva"]
    assert not studio.pane.whom.isChecked()
    by_name.trigger()
    assert names() == ["Ane", "Bo", "Eva", "Ida"]
    assert hint(studio).startswith("Drag onto an item")


def test_who_is_worked_on_stays_in_a_choice_until_another_is_made(
    make: Callable[..., Studio],
) -> None:
    studio = make()
    unconfirmed = studio.pane.whom.choices[2]
    unconfirmed.trigger()
    studio.choose("ane")
    studio.pane.form.appearances.confirm.click()
    assert studio.pane.list.current() == "ane"
    assert rows(studio)[0] == "Ane Krog, Åen, 2 items"
    unconfirmed.trigger()
    assert len(rows(studio)) == 2
    assert studio.pane.list.current() != "ane"


def test_somebody_who_is_sought_is_shown_whatever_was_chosen(make: Callable[..., Studio]) -> None:
    studio = make()
    studio.pane.whom.choices[4].trigger()
    studio.pane.select("ida")
    assert studio.pane.list.current() == "ida"
    assert len(rows(studio)) == 4


def test_several_are_deleted_in_one_step(make: Callable[..., Studio]) -> None:
    studio = make()
    studio.choose("ane")
    for key in (Key.Key_Down, Key.Key_Down):
        QTest.keyClick(studio.pane.list, key, SHIFT)
    assert studio.pane.list.selected() == ("ane", "bo", "eva")
    QTest.keyClick(studio.pane.list, Key.Key_Delete)
    assert rows(studio) == ["Ida Holt, Bakken, not confirmed, 2 items"]
    assert studio.said[-1] == "3 speakers deleted, also from 2 items"
    studio.relay.undo()
    assert len(rows(studio)) == 4
    assert studio.relay.undo() is None


def test_several_are_in_hand_as_they_are_listed(make: Callable[..., Studio]) -> None:
    list_ = make().pane.list
    model = list_.selectionModel()
    for id_ in ("ida", "ane"):
        model.select(list_.index_of(id_), QItemSelectionModel.SelectionFlag.Select)
    indexes = [list_.index_of(id_) for id_ in list_.selected()]
    assert speakers_in(list_.model().mimeData(indexes)) == ("ane", "ida")


def test_the_form_leads_to_items_and_changes_agreements(make: Callable[..., Studio]) -> None:
    studio = make()
    wanted: list[str] = []
    studio.pane.entry_wanted.connect(wanted.append)
    studio.choose("ane")
    form = studio.pane.form
    first, second = form.appearances.cards
    assert first.title.text() == "Haven"
    assert first.when.text() == "Lørdag, 9:00–10:00\nSpeaker"
    assert second.title.text() == "Jord && vand"
    assert second.title.accessibleName() == "Go to “Jord & vand”"
    assert first.state.editor.accessibleName() == "Agreement on “Haven”"
    assert form.items.heading.text() == "Appears in (2)"
    second.title.setFocus()
    QTest.keyClick(second.title, Key.Key_Space)
    assert wanted == ["b"]
    first.state.editor.setFocus()
    QTest.keyClick(first.state.editor, Key.Key_Down)
    assert studio.programme.appearances["x"].state == AppearanceState.CONFIRMED
    QTest.keyClick(first.state.editor, Key.Key_Down)
    assert studio.programme.appearances["x"].state == DECLINED
    assert rows(studio)[0] == "Ane Krog, Åen, declined, 2 items"


def test_all_is_confirmed_in_one_step(make: Callable[..., Studio]) -> None:
    studio = make()
    studio.choose("ane")
    confirm = studio.pane.form.appearances.confirm
    confirm.setFocus()
    QTest.keyClick(confirm, Key.Key_Space)
    states = {studio.programme.appearances[id_].state for id_ in ("x", "v")}
    assert states == {AppearanceState.CONFIRMED}
    assert not confirm.isVisible()
    assert studio.pane.form.appearances.cards[0].state.editor.hasFocus()
    studio.relay.undo()
    assert confirm.isVisible()
    assert studio.relay.undo() is None


def test_somebody_without_items_is_told_so(make: Callable[..., Studio]) -> None:
    studio = make()
    studio.choose("eva")
    shown = studio.pane.form.appearances
    assert shown.none.isVisible()
    assert not shown.confirm.isVisible()
    assert shown.cards == []


def test_a_section_folds_by_key_and_stays_folded(make: Callable[..., Studio]) -> None:
    studio = make()
    studio.choose("ane")
    fold = studio.pane.form.items
    QTest.keyClick(fold.heading, Key.Key_Space)
    assert not studio.pane.form.appearances.isVisible()
    studio.choose("ida")
    assert not studio.pane.form.appearances.isVisible()
    QTest.keyClick(fold.heading, Key.Key_Space)
    assert studio.pane.form.appearances.isVisible()


def test_a_wide_pane_shows_the_form_beside_the_list(make: Callable[..., Studio]) -> None:
    studio = make()
    studio.choose("ane")
    studio.pane.resize(640, 700)
    QApplication.processEvents()
    form, list_ = studio.pane._area, studio.pane.list
    assert form.mapTo(studio.pane, form.rect().topLeft()).x() >= list_.width()
    assert form.width() >= 280
    studio.pane.resize(280, 700)
    QApplication.processEvents()
    assert form.mapTo(studio.pane, form.rect().topLeft()).y() >= list_.height()


def test_nothing_is_cut_off_where_the_pane_is_narrowest(make: Callable[..., Studio]) -> None:
    studio = make("da")
    studio.choose("ane")
    studio.pane.resize(studio.pane.minimumWidth(), 700)
    QApplication.processEvents()
    area = studio.pane._area
    assert studio.pane.form.minimumSizeHint().width() <= area.viewport().width()


@pytest.mark.parametrize("language", ["en", "da"])
def test_several_are_given_to_what_is_selected_and_one_leads_there(
    tmp_path: Path, language: str
) -> None:
    with on_stage(tmp_path, language) as stage:
        stage.open(_programme())
        stage.window.actions_["speakers"].trigger()
        stage.settle()
        pane = stage.panes.left.speakers
        assert pane is not None
        stage.walk_to("Jord")
        pane.list.setFocus()
        pane.select("bo")
        stage.keys((SHIFT, Key.Key_Down), Key.Key_Return)
        there = [a.speaker for a in stage.programme.appearances.values() if a.entry == "b"]
        assert set(there) == {"ida", "ane", "bo", "eva"}
        stage.window.actions_["undo"].trigger()
        stage.settle()
        assert len(stage.programme.appearances) == 5
        pane.select("bo")
        stage.settle()
        stage.click(pane.form.appearances.cards[0].title)
        assert stage.panes.timeline.current() == "a"


@pytest.mark.slow
def test_1500_speakers_with_photos_never_stall(tmp_path: Path, application: QApplication) -> None:
    """Scrolling, filtering and changing one of them take less than 100 ms of this thread each."""
    del application
    photo = open_photo(bytes_of(picture(600, 750)))
    pictures = [cut(photo, Frame(n, 0, 500)) for n in range(40)]
    people = {
        f"s{n}": Speaker(
            f"s{n}",
            f"Navn {n:04}",
            affiliation=f"Sted {n % 9}",
            photo=sha256(pictures[n % 40]).hexdigest(),
        )
        for n in range(1500)
    }
    many = Document.new(tmp_path / "many.programme", Programme("q", speakers=people))
    for data in pictures:
        many.add_blob(data, MEDIA_TYPE)
    studio = Studio(many)
    list_, longest = studio.pane.list, 0.0

    def timed(do: Callable[[], object]) -> None:
        nonlocal longest
        start = thread_time()
        do()
        QApplication.processEvents()
        longest = max(longest, thread_time() - start)

    studio.choose("s0")
    for _ in range(30):
        timed(lambda: QTest.keyClick(list_, Key.Key_PageDown))
    timed(lambda: QTest.keyClick(list_, Key.Key_End))
    for words in ("n", "na", "nav", "navn 1", "navn 14", ""):
        timed(partial(studio.pane.search.setText, words))
    for choice in studio.pane.whom.choices:
        timed(choice.trigger)
    values = {"s7": {"affiliation": "Engen"}}
    edit = change_fields(studio.programme, EditKind.CHANGE, values)
    timed(lambda: studio.relay.apply(edit))
    studio.close()
    assert longest < 0.1
