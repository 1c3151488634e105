"""Keeping files from the disk as materials of items: with one, or each with the one it fits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from planner import wording
from planner.core.edits.materials import attach_materials
from planner.core.faults import PlannerError
from planner.core.material import Material
from planner.core.programme import IdFactory
from planner.text import Texts
from planner.ui.opening import SUFFIX
from planner.ui.reading_files import FilesReader
from planner.ui.relay import Relay

if TYPE_CHECKING:  # loaded when there are files to keep
    from planner.exchange.attaching import ReadFile
    from planner.ui.dialogs.attach import AttachDialog

    Outcome = ReadFile | PlannerError
    """What came of a file."""


class Attacher:
    """Reads files and keeps them with items, each time as one edit that is announced."""

    def __init__(self, relay: Relay, texts: Texts, new_id: IdFactory, window: QWidget) -> None:
        """Reading ends unheard where `window` goes away."""
        self._relay = relay
        self._texts = texts
        self._new_id = new_id
        self._window = window

    def attach(self, entry: str, paths: Sequence[Path]) -> None:
        """Keeps all the files with that entry; or none, after `failed`.

        None is kept where one is a folder, cannot be read or is too large.
        """

        def keep(found: list[Outcome]) -> None:
            read: list[ReadFile] = []
            for each in found:
                if isinstance(each, PlannerError):
                    self._relay.failed.emit(each)
                    return
                read.append(each)
            self._keep({entry: read})

        self._read(paths, keep)

    def attach_matched(self, paths: Sequence[Path]) -> None:
        """Asks which item each of the files belongs to, and keeps it there."""
        self._read(paths, lambda found: self._ask(list(paths), found))

    def _read(self, paths: Sequence[Path], then: Callable[[list[Outcome]], None]) -> None:
        def go_on(found: list[Outcome]) -> None:
            if self._relay.is_open:
                then(found)

        from planner.exchange.attaching import read_file  # noqa: PLC0415 - only when wanted

        title = self._texts.gettext("Add files")
        reader = FilesReader(paths, read_file, self._texts, title, self._window)
        reader.done.connect(go_on)
        reader.start()

    def _ask(self, paths: list[Path], found: list[Outcome]) -> None:
        from planner.ui.dialogs.attach import AttachDialog  # noqa: PLC0415 - only when wanted

        programme = self._relay.programme
        dialog: AttachDialog = AttachDialog(self._texts, programme, paths, found, self._window)
        dialog.accepted.connect(lambda: self._keep(dialog.chosen()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, given: Mapping[str, Sequence[ReadFile]]) -> None:
        """Puts the files' bytes into the document, and then all materials as one edit."""
        relay = self._relay
        if not relay.is_open:
            return
        entries = relay.programme.entries
        given = {id_: files for id_, files in given.items() if id_ in entries}
        try:
            made = {id_: self._materials(files) for id_, files in given.items()}
        except PlannerError as error:
            relay.failed.emit(error)
            return
        if not all(len(made[id_]) == len(files) for id_, files in given.items()):
            return  # the document could not take them, and has said so
        edit = attach_materials(relay.programme, made)
        if edit and relay.apply(edit):
            self._tell({id_: len(entries[id_].materials) for id_ in given}, given)
        elif given and not edit:
            relay.announce(self._texts.gettext("already among the materials"))

    def _materials(self, files: Sequence[ReadFile]) -> list[Material]:
        """What the files become, as far as the document takes them. Raises PlannerError."""
        from planner.exchange.attaching import kept  # noqa: PLC0415 - only when wanted

        made = (kept(file, self._relay.add_blob, self._new_id()) for file in files)
        return [material for material in made if material is not None]

    def _tell(self, before: Mapping[str, int], given: Mapping[str, Sequence[ReadFile]]) -> None:
        """Says how many files are new, with what, and how many slides were read."""
        texts, entries = self._texts, self._relay.programme.entries
        number = sum(len(entries[id_].materials) - count for id_, count in before.items())
        words = self._words(number, several=len(given) > 1)
        slides = sum(file.slides or 0 for files in given.values() for file in files)
        read = wording.slides(texts, slides)
        title = entries[next(iter(given))].title
        words = words % {"number": number, "title": title, "slides": read}
        self._relay.announce(f"{words} ({read})" if slides and number else words)

    def _words(self, number: int, *, several: bool) -> str:
        texts = self._texts
        if not number:  # they were there, but without their slides
            return texts.gettext("%(slides)s read of the files kept before")
        if several:
            return texts.ngettext(
                "%(number)s file kept with its item",
                "%(number)s files kept with their items",
                number,
            )
        return texts.ngettext(
            "%(number)s file kept with “%(title)s”",
            "%(number)s files kept with “%(title)s”",
            number,
        )


def for_items(paths: Sequence[Path]) -> bool:
    """Whether files that are let go beside all items are to be kept with them, not opened.

    One file of slides is, and several files of any kind: only one can be opened.
    """
    from planner.exchange.attaching import SLIDES  # noqa: PLC0415 - only when wanted

    if any(path.suffix.lower() == SUFFIX for path in paths):
        return False
    return len(paths) > 1 or any(path.suffix.lower() in SLIDES for path in paths)
