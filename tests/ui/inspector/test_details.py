"""The details: every field becomes one step, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

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
from planner.core.queries import appearances_in
from planner.document.document import Document
from planner.ui.dialogs.error import ErrorDialog
from planner.ui.inspector.choices import ChoiceField
from planner.ui.inspector.entry_form import EntryForm
from planner.ui.inspector.fields import PAUSE
from planner.ui.inspector.programme_form import ProgrammeForm
from tests.ui.stage import Stage, on_stage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path) as stage:
        stage.open(_programme())
        stage.panes.timeline.select(["a"])
        stage.settle()
        yield stage


def _programme() -> Programme:
    a = Entry(
        "a",
        title="Haven om natten",
        day="d",
        start=540,
        duration=30,
        parts=(Part("p1", "Muldvarpen"), Part("p2", "Uglen", minutes=10)),
    )
    return Programme(
        "p",
        title="Havedagen",
        days={"d": Day("d")},
        entries={"a": a, "b": Entry("b", title="Jord", day="d", start=570, duration=60)},
        speakers={"s": Speaker("s", "Ida Holt", "gartner", "Kolonien")},
        appearances={"x": Appearance("x", "s", "a")},
        facts=(Fact(FactKind.PRICE, "50 kr."), Fact(FactKind.OTHER, "ja", "Regntøj")),
    )


def _form(stage: Stage) -> EntryForm:
    return stage.panes.details.entry


def _facts(stage: Stage) -> ProgrammeForm:
    stage.window.actions_["facts"].trigger()
    stage.settle()
    return stage.panes.details.programme


def _choose(stage: Stage, field: ChoiceField, words: str) -> None:
    field.editor.setFocus()
    QTest.keyClicks(field.editor, words[:3])
    stage.settle()


def _steps(stage: Stage) -> int:
    """How many steps undo can take back."""
    number = 0
    while stage.panes.relay.undo() is not None:
        number += 1
    return number


def test_a_title_typed_is_one_step(stage: Stage) -> None:
    stage.replace(_form(stage).title.editor, "Haven  ved daggry ")
    assert stage.programme.entries["a"].title == "Haven ved daggry"
    assert _steps(stage) == 1


def test_a_pause_makes_a_step_and_leaves_the_cursor_alone(stage: Stage) -> None:
    title = _form(stage).title
    stage.click(title.editor)
    stage.keys(Qt.Key.Key_End)
    stage.type(" og ")
    stage.until(lambda: stage.programme.entries["a"].title == "Haven om natten og")
    stage.type("dag")
    assert title.text() == "Haven om natten og dag"
    stage.keys(Qt.Key.Key_Tab)
    assert stage.programme.entries["a"].title == "Haven om natten og dag"


def test_half_a_time_is_not_taken_for_one(stage: Stage) -> None:
    start = _form(stage).start
    stage.click(start.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("9")
    QTest.qWait(PAUSE + 300)
    stage.type("15")
    stage.keys(Qt.Key.Key_Return)
    assert stage.times("Haven") == ("9:15", "9:45")
    assert start.text() == "9:15"
    assert _steps(stage) == 1


def test_esc_takes_back_what_was_typed(stage: Stage) -> None:
    title = _form(stage).title
    stage.click(title.editor)
    stage.type("Nej")
    stage.keys(Qt.Key.Key_Escape)
    assert title.text() == "Haven om natten"
    assert _steps(stage) == 0


def test_a_start_typed_moves_as_a_drop_does(stage: Stage) -> None:
    stage.replace(_form(stage).start.editor, "910")
    assert stage.times("Haven") == ("9:10", "9:40")
    assert stage.times("Jord") == ("9:40", "10:40")


def test_a_length_typed_pushes_what_follows(stage: Stage) -> None:
    stage.replace(_form(stage).length.editor, "45 min")
    assert stage.times("Haven") == ("9:00", "9:45")
    assert stage.times("Jord") == ("9:45", "10:45")


def test_an_end_typed_trims(stage: Stage) -> None:
    stage.replace(_form(stage).end.editor, "9.20")
    assert stage.times("Haven") == ("9:00", "9:20")


def test_an_empty_end_is_an_open_one(stage: Stage) -> None:
    stage.replace(_form(stage).end.editor, "")
    assert stage.programme.entries["a"].open_end
    assert _form(stage).open_end.isChecked()


def test_a_time_that_is_none_gets_a_sentence_and_stays(stage: Stage) -> None:
    start = _form(stage).start
    stage.replace(start.editor, "halv ti")
    assert start.problem.text() == "Write a time such as 9:30, or +15."
    assert start.text() == "halv ti"
    assert stage.times("Haven") == ("9:00", "9:30")


def test_half_typed_text_is_there_again_after_a_restart(stage: Stage) -> None:
    stage.replace(_form(stage).start.editor, "halv ti")
    path = stage.panes.document.path
    stage.desk.close_programme()
    stage.desk.show_document(Document.open(path))
    stage.settle()
    assert _form(stage).start.text() == "halv ti"
    assert "Restored" in _form(stage).start.problem.text()
    stage.replace(_form(stage).start.editor, "9.30")
    with Document.open(path) as document:
        assert document.drafts() == {}


def test_what_is_being_typed_is_saved_when_the_window_closes(stage: Stage) -> None:
    stage.click(_form(stage).title.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("Sidste ord")
    path = stage.panes.document.path
    stage.window.close()
    with Document.open(path) as document:
        assert document.programme.entries["a"].title == "Sidste ord"


def test_undo_shows_in_the_field_at_once(stage: Stage) -> None:
    stage.replace(_form(stage).title.editor, "Noget andet")
    stage.panes.relay.undo()
    assert _form(stage).title.text() == "Haven om natten"


def test_kind_and_language_are_chosen(stage: Stage) -> None:
    _choose(stage, _form(stage).kind, "Break")
    _choose(stage, _form(stage).language, "Suomi")
    entry = stage.programme.entries["a"]
    assert (entry.kind, entry.language) == (EntryKind.BREAK, "fi")


def test_ticks_fix_and_hide(stage: Stage) -> None:
    form = _form(stage)
    for tick in (form.fixed, form.public):
        tick.setFocus()
        stage.keys(Qt.Key.Key_Space)
    entry = stage.programme.entries["a"]
    assert (entry.pinned, entry.public) == (True, False)


def test_a_room_and_a_track_are_made_by_their_names(stage: Stage) -> None:
    stage.replace(_form(stage).room.editor, "Drivhuset")
    stage.replace(_form(stage).track.editor, "Nat")
    stage.panes.timeline.select(["b"])
    stage.settle()
    stage.replace(_form(stage).room.editor, "drivhuset")
    rooms, entries = stage.programme.rooms, stage.programme.entries
    (room,) = rooms.values()
    assert (entries["a"].room, entries["b"].room) == (room.id, room.id)
    assert entries["a"].track is not None


def test_limits_texts_and_addresses_are_kept(stage: Stage) -> None:
    form = _form(stage)
    for field, words in (
        (form.subtitle, "Med lygte"),
        (form.least, "20"),
        (form.most, "40"),
        (form.web, "https://have.example"),
        (form.note, "Husk batterier"),
        (form.abstract, "En *stille* time."),
    ):
        stage.replace(field.editor, words)
    entry = stage.programme.entries["a"]
    assert (entry.subtitle, entry.least, entry.most) == ("Med lygte", 20, 40)
    assert (entry.web, entry.note) == ("https://have.example", "Husk batterier")
    assert entry.abstract == "En *stille* time."


def test_a_limit_that_is_no_number_gets_a_sentence(stage: Stage) -> None:
    stage.replace(_form(stage).least.editor, "længe")
    assert _form(stage).least.problem.text() == "Write a number of minutes, such as 45."


def test_a_speaker_is_added_and_described(stage: Stage) -> None:
    form = _form(stage)
    form.people.add.editor.setFocus()
    stage.type("Bo Lund")
    stage.keys(Qt.Key.Key_Return)
    one, two = form.people.cards.values()
    assert (one.name.text(), two.name.text()) == ("Ida Holt", "Bo Lund")
    assert form.people.add.text() == ""
    stage.replace(two.position.editor, "fugleven")
    _choose(stage, two.role, "Moderator")
    _choose(stage, two.state, "Asked")
    added = appearances_in(stage.programme, "a")[1]
    assert (added.role, added.state) == (Role.MODERATOR, AppearanceState.ASKED)
    assert stage.programme.speakers[added.speaker].position == "fugleven"


def test_a_speaker_is_moved_and_removed(stage: Stage) -> None:
    form = _form(stage)
    form.people.add.editor.setFocus()
    stage.type("Bo Lund")
    stage.keys(Qt.Key.Key_Return)
    stage.click(list(form.people.cards.values())[1].tools.up)
    names = [card.name.text() for card in form.people.cards.values()]
    assert names == ["Bo Lund", "Ida Holt"]
    stage.click(next(iter(form.people.cards.values())).tools.remove)
    assert [card.name.text() for card in form.people.cards.values()] == ["Ida Holt"]


def test_parts_are_written_ordered_and_given_speakers(stage: Stage) -> None:
    parts = _form(stage).parts
    stage.click(parts.add)
    first, _second, new = parts.cards.values()
    stage.replace(new.title.editor, "Pindsvinet")
    stage.replace(new.minutes.editor, "5")
    new.people.add.editor.setFocus()
    stage.type("ida holt")
    stage.keys(Qt.Key.Key_Return)
    stage.click(first.tools.down)
    made = stage.programme.entries["a"].parts
    assert [part.title for part in made] == ["Uglen", "Muldvarpen", "Pindsvinet"]
    assert made[2].minutes == 5
    assert [a.speaker for a in appearances_in(stage.programme, "a", made[2].id)] == ["s"]
    stage.click(new.tools.remove)
    assert len(stage.programme.entries["a"].parts) == 2


def test_without_a_selection_the_programme_itself_is_shown(stage: Stage) -> None:
    facts = _facts(stage)
    for field, words in (
        (facts.subtitle, "Om mørke og muld"),
        (facts.venue, "Kolonihaven"),
        (facts.organisers, "Foreningen"),
        (facts.facts[FactKind.PRICE], "60 kr."),
        (facts.facts[FactKind.OTHER], "Støvler: ja"),
    ):
        stage.replace(field.editor, words)
    programme = stage.programme
    assert (programme.subtitle, programme.venue.name) == ("Om mørke og muld", "Kolonihaven")
    assert programme.organisers == ("Foreningen",)
    assert programme.facts == (
        Fact(FactKind.PRICE, "60 kr."),
        Fact(FactKind.OTHER, "ja", "Støvler"),
    )


def test_the_date_and_hours_of_the_day_are_typed(stage: Stage) -> None:
    day = _facts(stage).days["d"]
    stage.replace(day.date.editor, "15.4.2027")
    stage.replace(day.closes.editor, "17")
    assert day.weekday.text() == "Thursday, 15 April 2027"
    held = stage.programme.days["d"]
    assert (str(held.date), held.closes) == ("2027-04-15", 17 * 60)


def test_a_day_cannot_close_before_it_opens(stage: Stage) -> None:
    day = _facts(stage).days["d"]
    stage.replace(day.closes.editor, "8")
    assert day.closes.problem.text() == "The day cannot close before it opens."
    assert stage.programme.days["d"].closes == 16 * 60


def test_what_is_typed_for_one_entry_is_not_lost_by_choosing_another(stage: Stage) -> None:
    stage.click(_form(stage).title.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("Skumring")
    stage.panes.timeline.select(["b"])
    stage.settle()
    assert stage.programme.entries["a"].title == "Skumring"
    assert _form(stage).title.text() == "Jord"


def test_an_unusable_text_in_the_field_in_hand_survives_closing(stage: Stage) -> None:
    stage.click(_form(stage).start.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("halv ti")
    path = stage.panes.document.path
    stage.keys((CTRL, Qt.Key.Key_W))
    assert stage.desk.panes is None
    with Document.open(path) as document:
        assert document.drafts() == {("a", "start"): "halv ti"}


def test_saving_does_not_claim_what_could_not_be_used(stage: Stage) -> None:
    stage.click(_form(stage).start.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("halv ti")
    stage.keys((CTRL, Qt.Key.Key_S))
    assert stage.desk.status.message.text().startswith("Saved, but")
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("9.30")
    stage.keys((CTRL, Qt.Key.Key_S))
    assert stage.desk.status.message.text().startswith("Everything is saved")


def test_undo_in_a_settled_field_takes_back_the_step(stage: Stage) -> None:
    title = _form(stage).title
    stage.click(title.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("Skumring")
    stage.keys(Qt.Key.Key_Return, (CTRL, Qt.Key.Key_Z))
    assert stage.programme.entries["a"].title == "Haven om natten"
    assert title.text() == "Haven om natten"
    stage.keys((CTRL | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Z))
    assert stage.programme.entries["a"].title == "Skumring"


def test_undo_while_typing_takes_back_the_typing(stage: Stage) -> None:
    title = _form(stage).title
    stage.click(title.editor)
    stage.keys(Qt.Key.Key_End)
    stage.type("!")
    stage.keys((CTRL, Qt.Key.Key_Z))
    assert title.text() == "Haven om natten"
    stage.keys(Qt.Key.Key_Tab)
    assert _steps(stage) == 0


def test_keys_bring_the_cursor_to_the_first_field(stage: Stage) -> None:
    stage.panes.timeline.setFocus()
    stage.keys(Qt.Key.Key_F8)
    assert stage.focus() is _form(stage).title.editor
    stage.keys(Qt.Key.Key_F4)
    assert stage.focus() is stage.panes.details.programme.title.editor


def test_another_entry_is_shown_from_its_top(stage: Stage) -> None:
    areas = stage.panes.details.findChildren(QScrollArea)
    (area,) = (area for area in areas if area.widget() is _form(stage))
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    stage.panes.timeline.setFocus()
    stage.keys(Qt.Key.Key_Down)
    assert stage.panes.timeline.current() == "b"
    assert bar.value() == 0


def test_what_cannot_be_saved_is_told_once(stage: Stage) -> None:
    path = stage.panes.document.path
    stage.click(_form(stage).title.editor)
    path.unlink()
    stage.type("Nej")
    stage.keys(Qt.Key.Key_Return)
    told = stage.dialog(ErrorDialog)
    told.reject()
    stage.window.activateWindow()
    stage.keys(Qt.Key.Key_Tab)
    assert not told.isVisible()
    assert len([w for w in stage.window.findChildren(ErrorDialog) if w.isVisible()]) == 0
    assert _form(stage).title.problem.text() == "This could not be saved."


def test_a_start_that_cannot_be_saved_stays_in_its_field(stage: Stage) -> None:
    stage.panes.document.path.unlink()
    start = _form(stage).start
    stage.click(start.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("9.30")
    stage.keys(Qt.Key.Key_Return)
    assert start.text() == "9.30"
    assert start.problem.text() == "This could not be saved."
