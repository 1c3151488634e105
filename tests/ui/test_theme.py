"""The looks: all that is read, looked for or in the focus stands out from what is behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.core.programme import Track
from planner.paths import resources
from planner.ui.contrast import MARK, TEXT, contrast
from planner.ui.looks import DARK, LIGHT, TICKED, Look
from planner.ui.settings import Theme
from planner.ui.style_sheet import style_sheet
from planner.ui.theme import Themes, palette
from planner.ui.timeline import colours
from planner.ui.timeline.cards import Cards
from planner.ui.timeline.colours import ColourBy, TimelineColours
from planner.ui.timeline.faces import Faces
from planner.ui.timeline.geometry import Box
from planner.ui.timeline.hues import hues_of
from planner.ui.timeline.overlay import Flash
from tests.core.pictures import a_day

LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
TIMELINES = pytest.mark.parametrize("look", [colours.LIGHT, colours.DARK], ids=["light", "dark"])
GROUNDS = ("window", "panel", "field", "hover", "chosen")
STARTLING = ("#000000", "#ffffff", "#ffff00", "#00ff00", "#ff0000", "#0000ff", "#808080")


def apart(one: str, other: str) -> float:
    return contrast(QColor(one), QColor(other))


def faint(look: object, inks: tuple[str, ...], grounds: tuple[str, ...], least: float) -> list[str]:
    """The pairs of roles that are too much alike."""
    return [
        f"{ink} on {ground}: {apart(getattr(look, ink), getattr(look, ground)):.2f}"
        for ink, ground in product(inks, grounds)
        if apart(getattr(look, ink), getattr(look, ground)) < least
    ]


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)
    assert contrast(QColor("red"), QColor("red")) == 1


@LOOKS
def test_words_are_readable_on_every_ground(look: Look) -> None:
    assert faint(look, ("text", "muted", "accent", "warning", "error"), GROUNDS, TEXT) == []
    assert faint(look, ("accent_text",), ("accent",), TEXT) == []


@LOOKS
def test_frames_of_fields_and_the_focus_are_seen(look: Look) -> None:
    assert faint(look, ("frame", "accent", "muted", "error"), GROUNDS[:3], MARK) == []
    sheet = style_sheet()
    worn = palette(look)
    by_role = {
        "dark": QPalette.ColorRole.Dark,
        "placeholder-text": QPalette.ColorRole.PlaceholderText,
    }
    for field in ("QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox", "QCheckBox::indicator"):
        rule = re.search(rf"^{field} {{([^}}]+)}}", sheet, re.MULTILINE)
        assert rule is not None
        border = re.search(r"border: 1px solid palette\(([\w-]+)\)", rule[1])
        assert border is not None
        assert worn.color(by_role[border[1]]).name() in (look.frame, look.muted)


@TIMELINES
def test_what_the_timeline_writes_is_readable_where_it_stands(look: TimelineColours) -> None:
    assert faint(look, ("session_text", "detail_text"), ("session", "selected"), TEXT) == []
    assert faint(look, ("rest_text", "detail_text"), ("rest", "selected"), TEXT) == []
    around = ("ruler_text", "detail_text", "selected_edge", "shade_text")
    assert faint(look, around, ("canvas", "outside"), TEXT) == []
    assert faint(look, ("over_text",), ("over",), TEXT) == []
    assert faint(look, ("pill_text",), ("pill",), TEXT) == []


@TIMELINES
def test_marks_and_rings_of_the_timeline_are_seen(look: TimelineColours) -> None:
    grounds = ("canvas", "outside", "session", "rest", "selected")
    assert faint(look, ("finding", "over", "selected_edge"), grounds, MARK) == []
    assert faint(look, ("session_bar",), ("canvas", "session"), MARK) == []
    assert [hue for hue in look.hues if apart(hue, look.session) < MARK] == []


@TIMELINES
def test_a_card_stays_readable_and_its_bar_seen_in_whatever_colour_a_track_has(
    look: TimelineColours,
) -> None:
    tracks = {c: Track(c, n, c, c) for n, c in enumerate([*STARTLING, *look.hues])}
    hues = hues_of(replace(a_day("A 9:00-9:30"), tracks=tracks), ColourBy.TRACK, look).tracks
    for colour in tracks:
        for ink in (look.session_text, look.detail_text):
            assert apart(ink, hues[colour].tint) >= TEXT, colour
        assert apart(hues[colour].bar, hues[colour].tint) >= MARK, colour
        assert apart(look.finding, hues[colour].tint) >= MARK, colour


@TIMELINES
def test_colours_that_are_seen_stay_as_they_are_chosen(look: TimelineColours) -> None:
    tracks = {c: Track(c, n, c, c) for n, c in enumerate(look.hues)}
    hues = hues_of(replace(a_day("A 9:00-9:30"), tracks=tracks), ColourBy.TRACK, look).tracks
    assert [hues[colour].bar for colour in look.hues] == list(look.hues)


@TIMELINES
@pytest.mark.parametrize(
    ("ink", "ground"),
    [("session_text", "session"), ("detail_text", "session"), ("rest_text", "rest")],
)
def test_a_flash_leaves_the_words_readable(
    look: TimelineColours, ink: str, ground: str, application: QApplication
) -> None:
    picture = QImage(80, 40, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(QColor(getattr(look, ground)))
    cards = Cards(Faces(application.font(), "."), look, 1.0)
    painter = QPainter(picture)
    painter.fillRect(10, 10, 20, 20, QColor(getattr(look, ink)))
    Flash((Box("A", 0, 0, 80, 40),), 1.0).paint(painter, cards)
    painter.end()
    assert contrast(picture.pixelColor(20, 20), picture.pixelColor(60, 20)) >= TEXT
    assert contrast(picture.pixelColor(1, 20), picture.pixelColor(60, 20)) > 1.1  # its ring


@LOOKS
def test_pictures_of_the_style_sheet_are_seen_in_every_look(look: Look) -> None:
    assert apart("#ffffff", TICKED) >= MARK
    assert apart(TICKED, look.panel) >= MARK
    for name in ("arrow", "up"):
        drawn = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        stroke = re.search(r'stroke="(#\w+)"', drawn)
        assert stroke is not None
        assert apart(stroke[1], look.field) >= MARK


def test_every_picture_of_the_style_sheet_is_there() -> None:
    pictures = re.findall(r'url\("([^"]+)"\)', style_sheet())
    assert pictures
    assert [path for path in pictures if not Path(path).is_file()] == []


def test_all_icons_are_of_one_family() -> None:
    """Outlines of one weight that take the colour of the words beside them."""
    own = {"programme-planner", "arrow", "check", "up"}  # the program's; and the style sheet's own
    for path in sorted((resources() / "icons").glob("*.svg")):
        if path.stem in own:
            continue
        drawn = path.read_text(encoding="utf-8")
        assert 'stroke="currentColor"' in drawn, path.name
        assert 'viewBox="0 0 24 24"' in drawn, path.name
        assert 'stroke-width="2"' in drawn, path.name


def test_a_window_that_stands_open_takes_another_look_as_if_made_in_it(
    application: QApplication,
) -> None:
    def made() -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        ticked = QCheckBox("Aa")
        ticked.setChecked(True)
        for each in (QPushButton("Aa"), QLineEdit("Aa"), ticked):
            column.addWidget(each)
        window.show()
        application.processEvents()
        return window

    before = application.font(), application.palette(), application.styleSheet()
    themes = Themes(application, Theme.LIGHT)
    worn = made()
    light = worn.grab().toImage()
    themes.wear(Theme.DARK)
    application.processEvents()
    dark = worn.grab().toImage()
    assert dark != light
    themes.wear(Theme.LIGHT)
    application.processEvents()
    assert worn.grab().toImage() == light
    themes.wear(Theme.DARK)
    assert made().grab().toImage() == dark
    themes.deleteLater()
    application.setStyleSheet(before[2])
    application.setPalette(before[1])
    application.setFont(before[0])
