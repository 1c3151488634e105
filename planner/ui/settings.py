"""What the program remembers between two runs, under one roof."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

if TYPE_CHECKING:  # nothing of a programme is loaded before the window is seen
    from planner.core.miniature import Shape
    from planner.ui.planning import Planning

MOST_RECENT = 8
"""How many programmes the start page remembers."""
_MOST_PRODUCTS = 60
"""For how many programmes it is remembered what was seen of them."""
_MOST_COPIES = 200
"""Of how many copies that had nothing to take in it is remembered."""
_MOST_SHEETS = 60
"""For how many makes of spreadsheet it is remembered what their columns hold."""


class Theme(StrEnum):
    """Which look the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Recent(NamedTuple):
    """A programme that was open: its file, and what the start page says of it without opening it.

    `date` is ISO 8601, empty where none is known; `day` draws its first day, without a word of it.
    """

    path: str
    title: str
    date: str = ""
    day: tuple[Shape, ...] = ()


def own_folder() -> Path:
    """Where the program keeps what it writes by itself, on this machine alone."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place))


class Settings:
    """Typed access to a QSettings; what cannot be read is as if it had never been set."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store if store is not None else QSettings("Programme Planner", "planner")

    @property
    def language(self) -> str | None:
        """The interface language chosen, None to go by the system."""
        from planner.text import LANGUAGES  # noqa: PLC0415 - loaded once the window is seen

        chosen = self._text("language")
        return chosen if chosen in LANGUAGES else None

    @language.setter
    def language(self, language: str | None) -> None:
        self._store.setValue("language", language or "")

    @property
    def theme(self) -> Theme:
        """The look chosen."""
        chosen = self._text("theme")
        return Theme(chosen) if chosen in list(Theme) else Theme.SYSTEM

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._store.setValue("theme", theme.value)

    @property
    def open_after_export(self) -> bool:
        """Whether an exported file is opened at once."""
        return self._text("export/open") != "no"

    @open_after_export.setter
    def open_after_export(self, wanted: bool) -> None:
        self._store.setValue("export/open", "yes" if wanted else "no")

    @property
    def calendar_breaks(self) -> bool:
        """Whether breaks become events of an exported calendar, too."""
        return self._text("export/calendar/breaks") != "no"

    @calendar_breaks.setter
    def calendar_breaks(self, wanted: bool) -> None:
        self._store.setValue("export/calendar/breaks", "yes" if wanted else "no")

    @property
    def calendar_days(self) -> bool:
        """Whether each day becomes one event of an exported calendar."""
        return self._text("export/calendar/days") == "yes"

    @calendar_days.setter
    def calendar_days(self, wanted: bool) -> None:
        self._store.setValue("export/calendar/days", "yes" if wanted else "no")

    @property
    def backups_folder(self) -> Path:
        """Where backups are kept: among the data of the user's programs, unless it is set.

        On this machine alone: Windows carries its other folder from one to the next.
        """
        kept = self._text("backups/folder")
        return Path(kept) if kept else self.usual_backups_folder

    @backups_folder.setter
    def backups_folder(self, folder: Path | None) -> None:
        self._store.setValue("backups/folder", str(folder or ""))

    @property
    def usual_backups_folder(self) -> Path:
        """Where backups are kept unless another folder is set."""
        return own_folder() / "backups"

    @property
    def planning(self) -> Planning:
        """What is usual where one plans."""
        from planner.ui.planning import Planning, planning_of  # noqa: PLC0415 - see `language`

        kept = {name: self._text(f"planning/{name}") for name in vars(Planning())}
        return planning_of({n: int(v) for n, v in kept.items() if v.isascii() and v.isdecimal()})

    @planning.setter
    def planning(self, planning: Planning) -> None:
        for name, value in vars(planning).items():
            self._store.setValue(f"planning/{name}", str(value))

    @property
    def version_seen(self) -> str:
        """The program's version that ran last; empty the first time."""
        return self._text("version")

    @version_seen.setter
    def version_seen(self, version: str) -> None:
        self._store.setValue("version", version)

    def has_had(self, hint: str) -> bool:
        """Whether the hint of that name has done its work."""
        return self._text(f"hints/{hint}") == "yes"

    def keep_had(self, hint: str) -> None:
        """Remembers that a hint need not come again."""
        self._store.setValue(f"hints/{hint}", "yes")

    @property
    def follow(self) -> bool:
        """Whether the rest follows what is moved."""
        return self._text("follow") != "no"

    @follow.setter
    def follow(self, wanted: bool) -> None:
        self._store.setValue("follow", "yes" if wanted else "no")

    @property
    def colour_by(self) -> str:
        """What cards are coloured by, a ColourBy; empty where nobody has chosen."""
        return self._text("colour_by")

    @colour_by.setter
    def colour_by(self, by: str) -> None:
        self._store.setValue("colour_by", by)

    def product(self, programme: str) -> str:
        """The product last seen of the programme of that id; empty if none was."""
        return dict(self._pairs("page/products")).get(programme, "")

    def keep_product(self, programme: str, product: str) -> None:
        """Remembers the product seen of a programme."""
        others = [pair for pair in self._pairs("page/products") if pair[0] != programme]
        self._keep_pairs("page/products", [(programme, product), *others][:_MOST_PRODUCTS])

    def has_nothing_new(self, programme: str, step: str) -> bool:
        """Whether a copy of that programme, standing at that step, had nothing to take in."""
        return (programme, step) in self._pairs("copies/nothing_new")

    def keep_nothing_new(self, programme: str, step: str) -> None:
        """Remembers that a copy was merged and nothing came of it, which no file says."""
        others = [pair for pair in self._pairs("copies/nothing_new") if pair != (programme, step)]
        self._keep_pairs("copies/nothing_new", [(programme, step), *others][:_MOST_COPIES])

    @property
    def exports(self) -> list[tuple[str, str]]:
        """What was last exported together: products, each with "press" or nothing."""
        return self._pairs("export/products")

    @exports.setter
    def exports(self, chosen: list[tuple[str, str]]) -> None:
        self._keep_pairs("export/products", chosen)

    def columns(self, signature: str) -> tuple[int, list[str]] | None:
        """What somebody said the columns of sheets with that signature hold; None if nobody did.

        How many rows below the one guessed the headings stand, and the name of each column's field,
        empty for none.
        """
        kept = dict(self._kept_columns()).get(signature)
        return kept if kept is None else (kept[0], list(kept[1]))

    def keep_columns(self, signature: str, below: int, fields: list[str]) -> None:
        """Remembers what columns hold for the next sheet with that signature."""
        import json  # noqa: PLC0415 - as above

        others = [pair for pair in self._kept_columns() if pair[0] != signature]
        kept = [(signature, (below, fields)), *others][:_MOST_SHEETS]
        self._store.setValue("review/columns", json.dumps(kept, ensure_ascii=False))

    def _kept_columns(self) -> list[tuple[str, tuple[int, list[str]]]]:
        kept = self._text("review/columns")
        if not kept:
            return []
        import json  # noqa: PLC0415 - as above

        try:
            return [
                (str(own), (int(below), [str(name) for name in fields]))
                for own, (below, fields) in json.loads(kept)
            ]
        except (ValueError, TypeError):
            return []

    def layout(self, name: str) -> QByteArray:
        """The geometry or splitter state kept under a name; empty if there is none."""
        kept = self._store.value(f"layout/{name}")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Remembers a geometry or splitter state."""
        self._store.setValue(f"layout/{name}", state)

    def recent(self) -> list[Recent]:
        """The programmes last open, the latest first."""
        kept = self._text("recent")
        if not kept:
            return []
        import json  # noqa: PLC0415 - nothing else needs it before the window is seen

        try:
            rows = json.loads(kept)
            return [_recent(row) for row in rows][:MOST_RECENT]
        except (ValueError, TypeError, KeyError, AttributeError):
            return []

    def remember(self, latest: Recent) -> None:
        """Puts a programme first among the recent ones."""
        others = [row for row in self.recent() if row.path != latest.path]
        self._keep_recent([latest, *others])

    def forget(self, path: Path) -> None:
        """Takes a programme off the list; its file stays."""
        self._keep_recent([row for row in self.recent() if row.path != str(path)])

    def _keep_recent(self, rows: list[Recent]) -> None:
        import json  # noqa: PLC0415 - as above

        kept = [row._asdict() for row in rows[:MOST_RECENT]]
        self._store.setValue("recent", json.dumps(kept, ensure_ascii=False))

    def _pairs(self, key: str) -> list[tuple[str, str]]:
        kept = self._text(key)
        if not kept:
            return []
        import json  # noqa: PLC0415 - as above

        try:
            return [(str(first), str(second)) for first, second in json.loads(kept)]
        except (ValueError, TypeError):
            return []

    def _keep_pairs(self, key: str, pairs: list[tuple[str, str]]) -> None:
        import json  # noqa: PLC0415 - as above

        self._store.setValue(key, json.dumps(pairs, ensure_ascii=False))

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else ""


def _recent(row: dict[str, Any]) -> Recent:
    day = tuple(_shape(*shape) for shape in row.get("day", ()))
    return Recent(str(row["path"]), str(row["title"]), str(row.get("date", "")), day)


def _shape(left: int, top: int, right: int, bottom: int, rest: int) -> Shape:
    """Raises TypeError or ValueError where they are no whole numbers."""
    return int(left), int(top), int(right), int(bottom), int(rest)
