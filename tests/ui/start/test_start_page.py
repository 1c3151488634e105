"""The start page: what was open before with its picture, last year's, pasting, and its order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date  # noqa: N812 - as everywhere
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QDesktopServices
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from planner.core.miniature import miniature
from planner.core.programme import Day, Entry, EntryKind, Programme
from planner.document.document import Document
from planner.ui import opening
from planner.ui.copies.next_year_dialog import NextYearDialog
from planner.ui.review.dialog import ReviewDialog
from planner.ui.review.text import SourceText
from planner.ui.settings import Recent
from planner.ui.start.day_picture import DayPicture
from planner.ui.start.recent import RecentRow
from tests.ui.copies.aside import done
from tests.ui.reading import files_read
from tests.ui.stage import Stage, on_stage

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def stage(home: Path) -> Iterator[Stage]:
    with on_stage(home) as stage:
        yield stage


def _programme(title: str = "Havedagen 2026") -> Programme:
    entries = {
        "a": Entry("a", title="Haven om natten", day="d", start=540, duration=90),
        "l": Entry(
            "l", EntryKind.BREAK, title="Suppe", day="d", start=630, duration=60, pinned=True
        ),
    }
    return Programme(
        f"p-{title}", title=title, days={"d": Day("d", date=Date(2026, 4, 16))}, entries=entries
    )


def _close_again(stage: Stage, *titles: str) -> list[RecentRow]:
    """Opens a programme of each title and closes it; the last is listed first."""
    for number, title in enumerate(titles):
        stage.open(_programme(title), f"{number}.programme")
    stage.keys((CTRL, Key.Key_W))
    return stage.window.start.recent_rows


def _picture(row: RecentRow) -> DayPicture:
    (picture,) = row.findChildren(DayPicture)
    return picture


def _shown(stage: Stage, row: RecentRow) -> QMenu:
    """The menu that the right mouse button opens."""
    at = row.rect().center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(row, QContextMenuEvent(reason, at, row.mapToGlobal(at)))
    stage.settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_closed_programme_is_listed_with_a_picture_of_its_day(stage: Stage) -> None:
    (row,) = _close_again(stage, "Havedagen 2026")
    picture = _picture(row)
    assert picture.day == miniature(_programme())
    image = picture.grab().toImage()
    scale = image.devicePixelRatio()

    def seen(minute: int) -> QColor:
        y = 4 + (minute - 540) / 420 * (picture.height() - 8)
        return image.pixelColor(round(picture.width() / 2 * scale), round(y * scale))

    talk, soup, free = seen(585), seen(660), seen(840)
    assert talk.hslSaturationF() > 0.2 > soup.hslSaturationF()
    assert talk.lightness() < soup.lightness() < free.lightness()


def test_the_picture_is_of_the_day_as_it_was_left(stage: Stage) -> None:
    stage.open(_programme())
    stage.drag_end("Suppe", 60)
    assert stage.times("Suppe") == ("10:30", "12:30")
    stage.keys((CTRL, Key.Key_W))
    (row,) = stage.window.start.recent_rows
    assert _picture(row).day[-1][3] == 1000 * 210 // 420


def test_pictures_last_until_the_next_run_and_hold_no_words(stage: Stage, tmp_path: Path) -> None:
    _close_again(stage, "Havedagen 2026")
    (recent,) = stage.settings.recent()
    assert recent.day == miniature(_programme())
    stage.settings.forget(tmp_path / "0.programme")
    kept = (tmp_path / "settings.ini").read_text(encoding="utf-8")
    assert "Haven om natten" not in kept


def test_a_picture_that_somebody_has_spoilt_stays_within_its_frame(stage: Stage) -> None:
    wild = Recent("/x.programme", "X", day=((-900, 5000, 90_000, -3, 7), (500, 400, 100, 300, 0)))
    stage.settings.remember(wild)
    stage.window.show_start()
    stage.settle()
    spoilt = _picture(stage.window.start.recent_rows[0])
    empty = DayPicture((), spoilt.parentWidget())
    images = [picture.grab().toImage() for picture in (spoilt, empty)]
    edge = [(x, y) for x in range(spoilt.width()) for y in (0, 1, 2, spoilt.height() - 1)]
    assert [images[0].pixel(*at) for at in edge] == [images[1].pixel(*at) for at in edge]


def test_a_new_programme_starts_from_a_recent_one(stage: Stage, tmp_path: Path) -> None:
    (row,) = _close_again(stage, "Havedagen 2026")
    menu = _shown(stage, row)
    assert [action.text() for action in menu.actions()] == [
        "&Open",
        "&Start from this…",
        "Show in &folder",
        "&Remove from the list",
    ]
    stage.keys(Key.Key_S)
    done(stage)
    dialog = stage.dialog(NextYearDialog)
    stage.replace(dialog.date, "15.4.2027")
    dialog.titles.click()
    stage.click(dialog.create_)
    stage.keep_as(tmp_path / "ny.programme")
    stage.until(lambda: stage.desk.path == tmp_path / "ny.programme")
    (day,) = stage.programme.days.values()
    assert (stage.programme.title, day.date) == ("Havedagen 2027", Date(2027, 4, 15))
    soup = stage.entry("Suppe")
    assert (soup.pinned, soup.start) == (True, 630)
    assert sorted(e.title for e in stage.programme.entries.values()) == ["", "Suppe"]
    with Document.open(tmp_path / "0.programme") as document:
        assert document.programme == _programme()


def test_alt_and_its_figure_open_a_recent_programme(stage: Stage) -> None:
    _close_again(stage, "Første", "Anden", "Tredje")
    stage.keys((ALT, Key.Key_2))
    stage.until(lambda: stage.desk.panes is not None)
    assert stage.programme.title == "Anden"


def test_del_takes_a_row_off_the_list_and_goes_to_the_next(stage: Stage, tmp_path: Path) -> None:
    first, *_ = _close_again(stage, "Første", "Anden", "Tredje")
    stage.tab_to(first)
    stage.keys(Key.Key_Delete)
    rows = stage.window.start.recent_rows
    assert [row.accessibleName() for row in rows] == ["Anden", "Første"]
    assert rows[0].hasFocus()
    assert (tmp_path / "2.programme").is_file()
    stage.keys(Key.Key_Delete, Key.Key_Delete)
    assert stage.window.start.recent_rows == []
    assert stage.window.start.first_time.isVisible()


class _Desktop(QObject):
    """The system that is asked to open something."""

    opened = ""

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened = url.toLocalFile()


def test_its_folder_is_shown(stage: Stage, tmp_path: Path) -> None:
    (row,) = _close_again(stage, "Havedagen 2026")
    desktop = _Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")  # type: ignore[arg-type]  # the stub wants bytes, Qt a str
    _shown(stage, row)
    stage.keys(Key.Key_F)
    QDesktopServices.unsetUrlHandler("file")
    assert desktop.opened == str(tmp_path)


def test_ctrl_v_reviews_what_lies_on_the_clipboard(stage: Stage) -> None:
    QApplication.clipboard().setText("9.00 Velkomst\n9.30 Haven om natten\n10.30 Kaffe")
    stage.keys((CTRL, Key.Key_V))
    (source,) = stage.dialog(ReviewDialog).findChildren(SourceText)
    assert "Haven om natten" in source.toPlainText()


def test_ctrl_v_opens_a_file_that_was_copied(stage: Stage, tmp_path: Path) -> None:
    Document.new(tmp_path / "x.programme", _programme()).close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "x.programme"))])
    QApplication.clipboard().setMimeData(data)
    stage.keys((CTRL, Key.Key_V))
    stage.until(lambda: stage.desk.panes is not None)
    assert stage.programme.title == "Havedagen 2026"


def test_a_text_file_that_was_copied_is_reviewed(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("9.00 Velkomst\n9.30 Haven\n10.30 Kaffe", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "x.txt"))])
    QApplication.clipboard().setMimeData(data)
    stage.keys((CTRL, Key.Key_V))
    files_read()
    assert stage.dialog(ReviewDialog).isVisible()


def test_what_the_line_of_open_names_can_be_chosen() -> None:
    named = {".programme", ".docx", ".xlsx", ".pdf", ".eml", ".ics"}
    assert named <= set(opening.readable())


def test_at_first_there_are_hints_and_later_there_are_none(stage: Stage) -> None:
    start = stage.window.start
    assert start.first_time.isVisible()
    assert not start.recent.isVisible()
    _close_again(stage, "Havedagen 2026")
    assert not start.first_time.isVisible()
    assert start.recent.isVisible()


@pytest.mark.parametrize("language", ["english", "danish"])
def test_tab_goes_as_one_reads_and_every_stop_has_a_name(stage: Stage, language: str) -> None:
    _close_again(stage, "Første", "Anden")
    stage.window.actions_[language].trigger()
    stage.settle()
    start = stage.window.start
    stops: list[QWidget] = [*start.choices.values(), *start.recent_rows, start.backups]
    start.choices["new"].setFocus()
    seen = []
    for _ in stops:
        seen.append(QApplication.focusWidget())
        stage.keys(Key.Key_Tab)
    assert seen == stops
    for stop in stops:
        assert stop.accessibleName() or stop.text()  # type: ignore[attr-defined]  # all are buttons
        assert stop.toolTip()


@pytest.mark.parametrize("language", ["english", "danish"])
def test_no_letter_is_given_twice(stage: Stage, language: str) -> None:
    stage.window.actions_[language].trigger()
    stage.settle()
    start = stage.window.start
    words = [menu.title() for menu in stage.window.menu_bar_menus()]
    words += [choice.words for choice in start.choices.values()] + [start.backups.text()]
    letters = [each[each.index("&") + 1].casefold() for each in words]
    assert len(letters) == len(set(letters)), letters


@pytest.mark.parametrize(("width", "height"), [(640, 400), (1280, 690)])
def test_it_scrolls_down_and_never_sideways(
    stage: Stage, tmp_path: Path, width: int, height: int
) -> None:
    for number in range(8):
        (tmp_path / f"{number}.programme").touch()
        title = f"Dag {number}, der har et meget langt navn om alt muligt"
        stage.settings.remember(Recent(str(tmp_path / f"{number}.programme"), title))
    stage.window.show_start()
    stage.window.resize(width, height)
    stage.settle()
    start = stage.window.start
    assert start.horizontalScrollBar().maximum() == 0
    edge = start.viewport().width()
    for before, after in pairwise([*start.choices.values()]):
        assert before.geometry().bottom() < after.geometry().top()
    for row in start.recent_rows:
        assert row.mapTo(start.viewport(), QPoint(row.width(), 0)).x() <= edge
    for choice in (*start.choices.values(), *start.recent_rows):
        assert choice.height() >= choice.sizeHint().height()
    assert start.recent.height() >= sum(row.height() for row in start.recent_rows)
    last = start.recent_rows[-1]
    stage.tab_to(last)
    below = last.mapTo(start.viewport(), QPoint(0, last.height())).y()
    assert below <= start.viewport().height()
