"""What is remembered, and how files are named."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from planner.ui.dates import read_date, shown_date
from planner.ui.opening import free_path, proposed_path
from planner.ui.settings import MOST_RECENT, Recent, Settings, Theme


def _settings(folder: Path) -> Settings:
    return Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


def test_choices_come_back(tmp_path: Path) -> None:
    settings = _settings(tmp_path)
    settings.theme, settings.language = Theme.DARK, "da"
    settings.follow = settings.open_after_export = False
    again = _settings(tmp_path)
    assert (again.theme, again.language) == (Theme.DARK, "da")
    assert (again.follow, again.open_after_export) == (False, False)


def test_nonsense_is_as_if_never_set(tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    for key in ("theme", "language", "recent", "layout/window"):
        store.setValue(key, "[{]")
    settings = Settings(store)
    assert (settings.theme, settings.language) == (Theme.SYSTEM, None)
    assert settings.recent() == []
    assert settings.layout("window").isEmpty()


def test_the_latest_programme_comes_first_and_once(tmp_path: Path) -> None:
    settings = _settings(tmp_path)
    for number in range(MOST_RECENT + 2):
        settings.remember(Recent(f"/dage/{number}.programme", f"Dag {number}"))
    settings.remember(Recent("/dage/5.programme", "Dag fem", "2027-04-15"))
    rows = settings.recent()
    assert rows[0] == Recent("/dage/5.programme", "Dag fem", "2027-04-15")
    assert len(rows) == MOST_RECENT
    assert len({row.path for row in rows}) == MOST_RECENT


def test_a_file_is_named_by_its_title_as_far_as_systems_can(tmp_path: Path) -> None:
    path = proposed_path(tmp_path, " Hvad/nu: lille «mand»? ", ".programme", "Program")
    assert path.name == "Hvad nu lille «mand».programme"
    assert proposed_path(tmp_path, "???", ".pdf", "Program").name == "Program.pdf"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "dag.programme").touch()
    (tmp_path / "dag 2.programme").touch()
    assert free_path(tmp_path / "dag.programme").name == "dag 3.programme"


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("15.4.2027", Date(2027, 4, 15)),
        ("15/4 2027", Date(2027, 4, 15)),
        ("2027-04-15", Date(2027, 4, 15)),
        (" ", None),
    ],
)
def test_dates_are_read_day_first(typed: str, date: Date | None) -> None:
    assert read_date(typed) == date


@pytest.mark.parametrize("typed", ["31.2.2027", "i morgen", "15.4.27"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_date(typed)


def test_a_date_is_shown_in_figures() -> None:
    assert shown_date(Date(2027, 4, 5)) == "5.4.2027"
