"""The details: what is typed or chosen in a field becomes one step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from planner.core.programme import AppearanceState, EntryKind, Fact, FactKind, Role
from planner.core.queries import appearances_in
from planner.ui.inspector.fields import PAUSE
from tests.ui.inspector.garden import choose, entry_form, programme_form, steps_made
from tests.ui.stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_title_typed_is_one_step(stage: Stage) -> None:
    stage.replace(entry_form(stage).title.editor, "Haven  ved daggry ")
    assert stage.programme.entries["a"].title == "Haven ved daggry"
    assert steps_made(stage) == 1


def test_a_pause_makes_a_step_and_leaves_the_cursor_alone(stage: Stage) -> None:
    title = entry_form(stage).title
    stage.click(title.editor)
    stage.keys(Qt.Key.Key_End)
    stage.type(" og ")
    stage.until(lambda: stage.programme.entries["a"].title == "Haven om natten og")
    stage.type("dag")
    assert title.text() == "Haven om natten og dag"
    stage.keys(Qt.Key.Key_Tab)
    assert stage.programme.entries["a"].title == "Haven om natten og dag"


def test_half_a_time_is_not_taken_for_one(stage: Stage) -> None:
    start = entry_form(stage).start
    stage.click(start.editor)
    stage.keys((CTRL, Qt.Key.Key_A))
    stage.type("9")
    QTest.qWait(PAUSE + 300)
    stage.type("15")
    stage.keys(Qt.Key.Key_Return)
    assert stage.times("Haven") == ("9:15", "9:45")
    assert start.text() == "9:15"
    assert steps_made(stage) == 1


def test_esc_takes_back_what_was_typed(stage: Stage) -> None:
    title = entry_form(stage).title
    stage.click(title.editor)
    stage.type("Nej")
    stage.keys(Qt.Key.Key_Escape)
    assert title.text() == "Haven om natten"
    assert steps_made(stage) == 0


def test_a_start_typed_moves_as_a_drop_does(stage: Stage) -> None:
    stage.replace(entry_form(stage).start.editor, "910")
    assert stage.times("Haven") == ("9:10", "9:40")
    assert stage.times("Jord") == ("9:40", "10:40")


def test_a_length_typed_pushes_what_follows(stage: Stage) -> None:
    stage.replace(entry_form(stage).length.editor, "45 min")
    assert stage.times("Haven") == ("9:00", "9:45")
    assert stage.times("Jord") == ("9:45", "10:45")


def test_an_end_typed_trims(stage: Stage) -> None:
    stage.replace(entry_form(stage).end.editor, "9.20")
    assert stage.times("Haven") == ("9:00", "9:20")


def test_an_empty_end_is_an_open_one(stage: Stage) -> None:
    stage.replace(entry_form(stage).end.editor, "")
    assert stage.programme.entries["a"].open_end
    assert entry_form(stage).open_end.isChecked()


def test_a_time_that_is_none_gets_a_sentence_and_stays(stage: Stage) -> None:
    start = entry_form(stage).start
    stage.replace(start.editor, "halv ti")
    assert start.problem.text() == "Write a time such as 9:30, or +15."
    assert start.text() == "halv ti"
    assert stage.times("Haven") == ("9:00", "9:30")


def test_kind_and_language_are_chosen(stage: Stage) -> None:
    choose(stage, entry_form(stage).kind, "Break")
    choose(stage, entry_form(stage).language, "Suomi")
    entry = stage.programme.entries["a"]
    assert (entry.kind, entry.language) == (EntryKind.BREAK, "fi")


def test_ticks_fix_and_hide(stage: Stage) -> None:
    form = entry_form(stage)
    for tick in (form.fixed, form.public):
        tick.setFocus()
        stage.keys(Qt.Key.Key_Space)
    entry = stage.programme.entries["a"]
    assert (entry.pinned, entry.public) == (True, False)


def test_a_room_and_a_track_are_made_by_their_names(stage: Stage) -> None:
    stage.replace(entry_form(stage).room.editor, "Drivhuset")
    stage.replace(entry_form(stage).track.editor, "Nat")
    stage.panes.timeline.select(["b"])
    stage.settle()
    stage.replace(entry_form(stage).room.editor, "drivhuset")
    rooms, entries = stage.programme.rooms, stage.programme.entries
    (room,) = rooms.values()
    assert (entries["a"].room, entries["b"].room) == (room.id, room.id)
    assert entries["a"].track is not None


def test_limits_texts_and_addresses_are_kept(stage: Stage) -> None:
    form = entry_form(stage)
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
    stage.replace(entry_form(stage).least.editor, "længe")
    assert entry_form(stage).least.problem.text() == "Write a number of minutes, such as 45."


def test_a_speaker_is_added_and_described(stage: Stage) -> None:
    form = entry_form(stage)
    form.people.add.editor.setFocus()
    stage.type("Bo Lund")
    stage.keys(Qt.Key.Key_Return)
    one, two = form.people.cards.values()
    assert (one.name.text(), two.name.text()) == ("Ida Holt", "Bo Lund")
    assert form.people.add.text() == ""
    stage.replace(two.position.editor, "fugleven")
    choose(stage, two.role, "Moderator")
    choose(stage, two.state, "Asked")
    added = appearances_in(stage.programme, "a")[1]
    assert (added.role, added.state) == (Role.MODERATOR, AppearanceState.ASKED)
    assert stage.programme.speakers[added.speaker].position == "fugleven"


def test_a_speaker_is_moved_and_removed(stage: Stage) -> None:
    form = entry_form(stage)
    form.people.add.editor.setFocus()
    stage.type("Bo Lund")
    stage.keys(Qt.Key.Key_Return)
    stage.click(list(form.people.cards.values())[1].tools.up)
    names = [card.name.text() for card in form.people.cards.values()]
    assert names == ["Bo Lund", "Ida Holt"]
    stage.click(next(iter(form.people.cards.values())).tools.remove)
    assert [card.name.text() for card in form.people.cards.values()] == ["Ida Holt"]


def test_parts_are_written_ordered_and_given_speakers(stage: Stage) -> None:
    parts = entry_form(stage).parts
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
    facts = programme_form(stage)
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
    day = programme_form(stage).days["d"]
    stage.replace(day.date.editor, "15.4.2027")
    stage.replace(day.closes.editor, "17")
    assert day.weekday.text() == "Thursday, 15 April 2027"
    held = stage.programme.days["d"]
    assert (str(held.date), held.closes) == ("2027-04-15", 17 * 60)


def test_a_day_cannot_close_before_it_opens(stage: Stage) -> None:
    day = programme_form(stage).days["d"]
    stage.replace(day.closes.editor, "8")
    assert day.closes.problem.text() == "The day cannot close before it opens."
    assert stage.programme.days["d"].closes == 16 * 60


def test_keys_bring_the_cursor_to_the_first_field(stage: Stage) -> None:
    stage.panes.timeline.setFocus()
    stage.keys(Qt.Key.Key_F8)
    assert stage.focus() is entry_form(stage).title.editor
    stage.keys(Qt.Key.Key_F4)
    assert stage.focus() is stage.panes.details.programme.title.editor


def test_another_entry_is_shown_from_its_top(stage: Stage) -> None:
    areas = stage.panes.details.findChildren(QScrollArea)
    (area,) = (area for area in areas if area.widget() is entry_form(stage))
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    stage.panes.timeline.setFocus()
    stage.keys(Qt.Key.Key_Down)
    assert stage.panes.timeline.current() == "b"
    assert bar.value() == 0
