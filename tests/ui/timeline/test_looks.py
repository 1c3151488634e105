from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from planner.core.edits.duplicate import duplicate
from planner.core.interval import Interval
from planner.core.programme import Appearance, DaySpan, EntryKind, Programme, Speaker, Track
from planner.ui.timeline.colours import DARK, LIGHT, ColourBy, TimelineColours
from planner.ui.timeline.hues import hues_of, usual_colours
from tests.core.pictures import a_day
from tests.ui.timeline.conftest import Stage
from tests.ui.timeline.test_geometry import luminance

Show = Callable[[Programme], Stage]
ROOMS = "A/r 9:00-9:30, B/r 9:30-10:00, C/s 9:00-9:30, D/s 10:00-10:30, L 12:00-12:45"


def shot(on: Stage) -> QImage:
    return on.view.viewport().grab().toImage()


def title(on: Stage) -> QImage:
    """The words at the top of what is in sight."""
    return shot(on).copy(24, 8, 300, 16)


def speaking(programme: Programme, *entries: str, away: tuple[DaySpan, ...] = ()) -> Programme:
    appearances = {f"a{id_}": Appearance(f"a{id_}", "s", id_) for id_ in entries}
    speakers = {"s": Speaker("s", "Bo Holm", unavailable=away)}
    return replace(programme, speakers=speakers, appearances=appearances)


def test_marks_come_and_go_with_each_step_of_a_drag(stage: Show) -> None:
    on = stage(speaking(a_day("A/r 9:00-9:30, B/q 10:00-10:30", rooms="r q"), "A", "B"))
    picture = on.view.picture
    start = on.at("A", 8, x=100)
    on.press(start)
    for minutes, marked in ((20, False), (45, True), (95, False), (45, True)):
        on.move(start + QPoint(0, on.pixels(minutes)))
        assert [picture.face(id_).marked for id_ in "AB"] == [marked, marked]
    on.keys(Qt.Key.Key_Escape)
    assert not any(picture.face(id_).marked for id_ in "AB")


def test_a_mark_stays_after_the_drop_until_the_findings_are_known(stage: Show) -> None:
    on = stage(speaking(a_day("A 9:00-9:30"), "A", away=(DaySpan("d", 600, 660),)))
    on.drag_minutes("A", 60)
    assert on.day == "A 10:00-10:30"
    assert on.view.picture.face("A").marked
    on.view.show_findings([])
    assert not on.view.picture.face("A").marked


def test_copies_in_a_preview_have_faces_with_their_speakers(stage: Show) -> None:
    on = stage(speaking(a_day("A 9:00-9:30"), "A"))
    ids = iter(["copy", "appearance"])
    edit = duplicate(on.view.relay.programme, ["A"], lambda: next(ids))
    on.view.preview(edit)
    copies = set(on.view.picture.shown.by_id) - {"A"}
    assert [on.view.picture.face(id_).people for id_ in copies] == ["Bo Holm"]
    on.view.preview(None)
    assert set(on.view.picture.shown.by_id) == {"A"}


def test_band_selects_every_card_it_touches_and_tells_them_in_time_order(stage: Show) -> None:
    on = stage(a_day(ROOMS, rooms="r s"))
    first = on.view.visualRect(on.view.entries.index_of("B"))
    last = on.view.visualRect(on.view.entries.index_of("D"))
    band = QRect(last.center(), first.center())  # drawn upwards and to the left
    on.view.setSelection(band, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert on.view.selected() == ["B", "D"]
    on.view.selectAll()
    assert on.view.selected() == ["A", "C", "B", "D", "L"]


def test_shift_and_arrows_extend_what_is_selected(stage: Show) -> None:
    on = stage(a_day(ROOMS, rooms="r s"))
    on.view.select(["A"])
    on.keys(Qt.Key.Key_Down, held=Qt.KeyboardModifier.ShiftModifier)
    assert on.view.selected() == ["A", "B"]
    on.keys(Qt.Key.Key_Down)
    assert on.view.selected() == ["L"]


def test_shading_is_seen_and_goes(stage: Show) -> None:
    on = stage(a_day("A 9:00-9:30"))
    before = shot(on)
    on.view.shade([(Interval(600, 660), "Bo Holm")])
    assert shot(on) != before
    on.view.shade([])
    assert shot(on) == before


def test_words_of_a_card_stay_in_sight_while_it_is_scrolled(stage: Show) -> None:
    on = stage(a_day("A 9:00-12:00, B 13:00-14:00"))
    on.view.frame.zoom(8)
    bar, picture = on.view.verticalScrollBar(), on.view.picture
    bar.setValue(picture.scale.y(540))
    at_top = title(on)
    bar.setValue(picture.scale.y(600))
    QApplication.processEvents()
    scrolled = shot(on)
    assert title(on) == at_top
    on.view.viewport().update()
    assert shot(on) == scrolled  # painting only what moved left nothing behind


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_words_stand_out_from_every_tint(look: TimelineColours) -> None:
    own = {"#000000", "#ffffff", "#ff0000", "#ffff00", "#0000ff", *look.hues}
    tracks = {colour: Track(colour, n, colour=colour) for n, colour in enumerate(sorted(own))}
    hues = hues_of(replace(a_day("A 9:00-9:30"), tracks=tracks), ColourBy.TRACK, look)
    for hue in hues.tracks.values():
        for ink in (look.session_text, look.detail_text):
            one, two = sorted((luminance(ink), luminance(hue.tint)))
            assert (two + 0.05) / (one + 0.05) >= 4.5, (ink, hue)


def test_colours_tell_tracks_if_there_are_any_else_rooms_else_kinds(stage: Show) -> None:
    plain = a_day(ROOMS, rooms="r s")
    assert usual_colours(plain) == ColourBy.KIND
    tracks = {"t": Track("t", 0, "Data", "#884400")}
    entries = {**plain.entries, "A": replace(plain.entries["A"], track="t")}
    tracked = replace(plain, tracks=tracks, entries=entries)
    assert usual_colours(tracked) == ColourBy.TRACK
    on = stage(tracked)
    assert [on.view.picture.face(id_).colour for id_ in "AB"] == ["#884400", LIGHT.session_edge]
    on.view.set_colour_by(ColourBy.ROOM)
    faces = [on.view.picture.face(id_) for id_ in "ACL"]
    assert [face.colour for face in faces] == [LIGHT.hues[0], LIGHT.hues[1], LIGHT.session_edge]


def test_breaks_stay_quiet_whatever_colours_tell(stage: Show) -> None:
    programme = a_day("A/r 9:00-9:30, P/r 9:30-9:45", rooms="r")
    pause = replace(programme.entries["P"], kind=EntryKind.BREAK)
    on = stage(replace(programme, entries={**programme.entries, "P": pause}))
    on.view.set_colour_by(ColourBy.ROOM)
    assert on.view.picture.face("A").tint
    assert (on.view.picture.face("P").colour, on.view.picture.face("P").tint) == ("", "")
