"""What is dragged onto cards from outside: speakers, and files that become materials."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.core.faults import Fault, PlannerError
from planner.core.programme import Appearance, Day, Entry, Programme, Speaker
from planner.core.queries import appearances_in
from planner.exchange.attaching import MOST_BYTES
from planner.ui.speakers.giving import give, speaker_mime
from tests.ui.reading import files_read
from tests.ui.timeline.conftest import Stage

_COPY, _MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
_EITHER = _COPY | _MOVE
_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _programme() -> Programme:
    return Programme(
        "p",
        days={"d": Day("d")},
        entries={
            "a": Entry("a", title="Haven om natten", day="d", start=540, duration=30),
            "b": Entry("b", title="Jord", day="d", start=600, duration=60),
        },
        speakers={"ida": Speaker("ida", "Ida Holt"), "bo": Speaker("bo", "Bo Lund")},
        appearances={"x": Appearance("x", "ida", "a")},
    )


class Hand:
    """Drags things over a timeline, as Qt tells of it."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.drops = stage.view.drops
        self.missed: list[Path] = []
        self.drops.missed.connect(self.missed.extend)
        self._viewport = stage.view.viewport()

    def over(self, data: QMimeData, point: QPoint) -> bool:
        """Enters the day and goes there; whether it may be let go there."""
        enter = QDragEnterEvent(point, _EITHER, data, _LEFT, _PLAIN)
        QApplication.sendEvent(self._viewport, enter)
        move = QDragMoveEvent(point, _EITHER, data, _LEFT, _PLAIN)
        QApplication.sendEvent(self._viewport, move)
        return enter.isAccepted() and move.isAccepted()

    def drop(self, data: QMimeData, point: QPoint) -> bool:
        self.over(data, point)
        event = QDropEvent(QPointF(point), _EITHER, data, _LEFT, _PLAIN)
        event.setDropAction(_MOVE)
        QApplication.sendEvent(self._viewport, event)
        files_read()
        assert event.dropAction() == _COPY or not event.isAccepted()
        return event.isAccepted()

    def leave(self) -> None:
        QApplication.sendEvent(self._viewport, QDragLeaveEvent())

    def ring(self, point: QPoint) -> str:
        """The colour right at the upper left edge of the card there."""
        index = self.stage.view.indexAt(point)
        corner = self.stage.view.visualRect(index).topLeft()
        image = self._viewport.grab().toImage()
        return image.pixelColor(corner + QPoint(60, -1)).name()


@pytest.fixture
def hand(stage: Callable[[Programme], Stage]) -> Hand:
    return Hand(stage(_programme()))


def _files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _written(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.write_bytes(b"lysbilleder: " + path.name.encode())
    return paths


def _names(hand: Hand, entry: str) -> list[str]:
    programme = hand.stage.document.programme
    return [programme.speakers[a.speaker].name for a in appearances_in(programme, entry)]


def _materials(hand: Hand, entry: str) -> Sequence[str]:
    return [m.file_name for m in hand.stage.document.programme.entries[entry].materials]


def test_a_speaker_let_go_on_a_card_appears_there(hand: Hand) -> None:
    assert hand.drop(speaker_mime("bo"), hand.stage.at("a", 8))
    assert _names(hand, "a") == ["Ida Holt", "Bo Lund"]
    assert hand.stage.said == ["Bo Lund added to “Haven om natten”"]
    assert hand.stage.view.selected() == ["a"]
    hand.stage.relay.undo()
    assert _names(hand, "a") == ["Ida Holt"]


def test_several_speakers_let_go_on_a_card_appear_there_in_one_step(hand: Hand) -> None:
    assert hand.drop(speaker_mime("bo", "ida"), hand.stage.at("b", 20))
    assert _names(hand, "b") == ["Bo Lund", "Ida Holt"]
    assert hand.stage.said == ["2 speakers added to “Jord”"]
    hand.stage.relay.undo()
    assert _names(hand, "b") == []
    assert hand.stage.relay.undo() is None


def test_a_speaker_who_is_there_already_stays_once(hand: Hand) -> None:
    hand.drop(speaker_mime("ida"), hand.stage.at("a", 8))
    assert _names(hand, "a") == ["Ida Holt"]
    assert hand.stage.said == ["Ida Holt is there already"]


def test_the_card_under_the_pointer_is_ringed_until_the_drag_leaves(hand: Hand) -> None:
    point = hand.stage.at("b", 20)
    plain = hand.ring(point)
    accent = hand.stage.view.picture.cards.colours.selected_edge
    assert hand.over(speaker_mime("bo"), point)
    assert hand.ring(point) == accent
    hand.leave()
    assert hand.ring(point) == plain
    assert hand.stage.relay.undo() is None


def test_a_speaker_cannot_be_let_go_on_free_time(hand: Hand) -> None:
    assert not hand.over(speaker_mime("bo"), hand.stage.time(12))
    assert not hand.drop(speaker_mime("bo"), hand.stage.time(12))
    assert hand.stage.relay.undo() is None


def test_a_speaker_of_another_programme_is_not_taken(hand: Hand) -> None:
    assert not hand.over(speaker_mime("eva"), hand.stage.at("a", 8))


def test_files_let_go_on_a_card_are_its_materials_in_one_step(hand: Hand, tmp_path: Path) -> None:
    paths = _written(tmp_path, "havens_dyr.pdf", "noter.txt")
    assert hand.drop(_files(*paths), hand.stage.at("b", 20))
    kept = hand.stage.document.programme.entries["b"].materials
    assert [(m.title, m.file_name, m.media_type) for m in kept] == [
        ("havens dyr", "havens_dyr.pdf", "application/pdf"),
        ("noter", "noter.txt", "text/plain"),
    ]
    assert hand.stage.document.read_blob(kept[0].blob or "") == paths[0].read_bytes()
    assert hand.stage.said == ["2 files kept with “Jord”"]
    hand.stage.relay.undo()
    assert _materials(hand, "b") == []
    assert hand.stage.relay.undo() is None


def test_the_same_file_is_kept_once(hand: Hand, tmp_path: Path) -> None:
    paths = _written(tmp_path, "noter.txt")
    hand.drop(_files(*paths, *paths), hand.stage.at("b", 20))
    hand.drop(_files(*paths), hand.stage.at("b", 20))
    assert _materials(hand, "b") == ["noter.txt"]
    assert hand.stage.said[-1] == "already among the materials"


def test_a_folder_among_files_is_refused_and_nothing_is_kept(hand: Hand, tmp_path: Path) -> None:
    (tmp_path / "mappe").mkdir()
    hand.drop(_files(*_written(tmp_path, "a.txt"), tmp_path / "mappe"), hand.stage.at("b", 20))
    (error,) = hand.stage.failures
    assert isinstance(error, PlannerError)
    assert (error.fault, error.path) == (Fault.NOT_A_FILE, tmp_path / "mappe")
    assert hand.stage.relay.undo() is None


def test_a_file_over_the_limit_is_refused(hand: Hand, tmp_path: Path) -> None:
    with (tmp_path / "film.mp4").open("wb") as file:
        file.truncate(MOST_BYTES + 1)  # a hole: nothing is really written
    hand.drop(_files(tmp_path / "film.mp4"), hand.stage.at("b", 20))
    (error,) = hand.stage.failures
    assert isinstance(error, PlannerError)
    assert (error.fault, error.what) == (Fault.TOO_LARGE, "50 MB")
    assert _materials(hand, "b") == []


def test_a_file_that_is_gone_is_told(hand: Hand, tmp_path: Path) -> None:
    hand.drop(_files(tmp_path / "væk.pdf"), hand.stage.at("b", 20))
    (error,) = hand.stage.failures
    assert isinstance(error, PlannerError)
    assert error.fault == Fault.NOT_FOUND


def test_a_file_off_every_card_is_passed_on(hand: Hand, tmp_path: Path) -> None:
    paths = _written(tmp_path, "andet.txt")
    assert hand.drop(_files(*paths), hand.stage.time(12))
    assert hand.missed == paths
    assert hand.stage.relay.undo() is None


def test_a_programme_is_passed_on_even_over_a_card(hand: Hand, tmp_path: Path) -> None:
    paths = _written(tmp_path, "andet.programme")
    assert hand.drop(_files(*paths), hand.stage.at("b", 20))
    assert hand.missed == paths
    assert _materials(hand, "b") == []


def test_a_programme_that_can_only_be_read_leaves_files_to_the_window(
    hand: Hand, tmp_path: Path
) -> None:
    hand.stage.document.read_only = True
    assert not hand.over(_files(*_written(tmp_path, "noter.txt")), hand.stage.at("b", 20))
    assert not hand.over(speaker_mime("bo"), hand.stage.at("b", 20))


def test_what_is_neither_file_nor_speaker_is_left_alone(hand: Hand) -> None:
    data = QMimeData()
    data.setText("Haven om natten")
    assert not hand.over(data, hand.stage.at("b", 20))
    web = QMimeData()
    web.setUrls([QUrl("https://example.org/haven.pdf")])
    assert not hand.over(web, hand.stage.at("b", 20))


def test_holding_near_the_lower_edge_scrolls(hand: Hand) -> None:
    view = hand.stage.view
    view.resize(700, 300)
    view.verticalScrollBar().setValue(0)
    hand.over(speaker_mime("bo"), QPoint(200, view.viewport().height() - 5))
    assert hand.stage.wait_until(lambda: view.verticalScrollBar().value() > 40)
    hand.leave()
    stopped = view.verticalScrollBar().value()
    QTest.qWait(60)  # three beats and more
    assert view.verticalScrollBar().value() == stopped


def test_a_speaker_is_given_to_several_in_one_step(hand: Hand) -> None:
    stage = hand.stage
    new_id = stage.view.commands.new_id
    assert give(stage.relay, stage.view.texts, ["bo"], ["a", "b"], new_id)
    assert (_names(hand, "a"), _names(hand, "b")) == (["Ida Holt", "Bo Lund"], ["Bo Lund"])
    assert stage.said == ["Bo Lund added to 2 items"]
    stage.relay.undo()
    assert stage.relay.undo() is None


def test_a_speaker_is_given_to_nothing(hand: Hand) -> None:
    stage = hand.stage
    assert not give(stage.relay, stage.view.texts, ["bo"], [], stage.view.commands.new_id)
    assert stage.said == ["Select an item first."]
