"""Finding speakers who are there twice, in the window."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPoint, Qt

from planner.core.changes import EditKind, add_rows
from planner.core.programme import AppearanceState, Programme, Speaker
from planner.exchange.photos import MEDIA_TYPE
from planner.ui.speakers.merge_dialog import MergeSpeakers
from planner.ui.speakers.merging import Merging
from tests.exchange.test_photos import bytes_of
from tests.ui.speakers.people_stage import people_on_stage
from tests.ui.speakers.portraits import picture
from tests.ui.stage import Stage, on_stage


def test_two_are_made_one_and_one_undo_brings_both_back(tmp_path: Path) -> None:
    with people_on_stage(tmp_path) as people:
        stage, before = people.stage, people.programme
        people.choose("Find duplicates")
        dialog = stage.dialog(MergeSpeakers)
        assert "the same person" in dialog.heading.text()
        assert dialog.reason.text() == "They have the same name."
        assert dialog.values() == {"name": "Ida Holt", "position": "overgartner"}
        other = next(b for b in dialog.choices["position"].buttons() if b.text() == "gartner")
        stage.click(other, QPoint(8, other.height() // 2))
        stage.click(dialog.merge)
        assert not dialog.isVisible()
        assert people.names() == ["Bo Lund", "Ida Holt"]
        (ida,) = [s for s in people.programme.speakers.values() if s.name == "Ida Holt"]
        assert (ida.position, ida.mail, ida.phone) == (
            "gartner",
            "ida@holt.example",
            "11 22 33 44",
        )
        held = {
            a.entry: a.state for a in people.programme.appearances.values() if a.speaker == ida.id
        }
        assert held == {"soil": AppearanceState.CONFIRMED, "water": AppearanceState.ASKED}
        assert people.said[-1] == "1 pair of speakers merged"
        stage.panes.undo()
        assert people.programme == before


def test_two_people_are_remembered_in_the_file(tmp_path: Path) -> None:
    with people_on_stage(tmp_path) as people:
        people.choose("Find duplicates")
        dialog = people.stage.dialog(MergeSpeakers)
        people.stage.click(dialog.two_people)
        assert not dialog.isVisible()
        assert len(people.names()) == 3
        people.choose("Find duplicates")
        assert people.said[-1] == "No two speakers seem to be one person"
        people.stage.panes.undo()
        people.choose("Find duplicates")
        assert people.stage.dialog(MergeSpeakers).isVisible()


def test_not_now_is_asked_again_next_time(tmp_path: Path) -> None:
    with people_on_stage(tmp_path, "da") as people:
        before = people.programme
        for _ in range(2):
            people.choose("Find dubletter")
            dialog = people.stage.dialog(MergeSpeakers)
            assert dialog.heading.text() == "Er det den samme person?"
            people.stage.click(dialog.not_now)
            assert not dialog.isVisible()
        assert people.programme == before


def _beside_each_other(stage: Stage, photos: Mapping[str, bytes]) -> MergeSpeakers:
    """Asks whether two are one who have these photos, by their ids."""
    document = stage.panes.document
    people = {
        id_: Speaker(id_, "Ida Holt", photo=document.add_blob(data, MEDIA_TYPE))
        for id_, data in photos.items()
    }
    document.apply(add_rows(EditKind.ADD, people.values()))
    Merging(stage.panes.relay, stage.window.texts, stage.window).begin_with(*people)
    return stage.dialog(MergeSpeakers)


def test_photos_are_shown_in_the_shape_of_portraits(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(Programme("p"))
        dialog = _beside_each_other(
            stage, {"a": bytes_of(picture(1200, 1500)), "b": bytes_of(picture(700, 600))}
        )
        for button in dialog.choices["photo"].buttons():
            (size,) = button.icon().availableSizes()
            assert (size.width(), size.height()) == (58, 72)
            assert button.text() == ""


def test_what_is_too_large_to_be_a_photo_is_not_unfolded(tmp_path: Path) -> None:
    with on_stage(tmp_path) as stage:
        stage.open(Programme("p"))
        vast = [Image.new("1", size) for size in ((9001, 9000), (9000, 9001))]
        dialog = _beside_each_other(stage, dict(zip("ab", map(bytes_of, vast), strict=True)))
        for button in dialog.choices["photo"].buttons():
            assert button.icon().isNull()
            assert button.text() == "a photo"


def test_any_two_who_are_selected_can_be_merged(tmp_path: Path) -> None:
    with people_on_stage(tmp_path) as people:
        stage = people.stage
        people.pane.select("bo")
        people.pane.list.setFocus()
        stage.keys((Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Down))
        people.choose("Merge the two")
        dialog = stage.dialog(MergeSpeakers)
        assert dialog.reason.text() == "You have selected the two."
        assert not dialog.two_people.isVisible()
        stage.keys(Qt.Key.Key_Return)
        assert not dialog.isVisible()
        assert len(people.names()) == 2
        assert people.said[-1] == "1 pair of speakers merged"
