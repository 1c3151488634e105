"""Exporting and printing what is open: what is asked first, and what is said afterwards."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from planner.pdf import PRODUCTS
from planner.pdf.naming import file_stem, product_name
from planner.text import texts as texts_of
from planner.ui.blobs import ReadBlob
from planner.ui.dialogs.file import file_dialog
from planner.ui.opening import proposed_path

if TYPE_CHECKING:
    from planner.pdf.changes import Changes
    from planner.ui.desk import Desk
    from planner.ui.dialogs.export import Named
    from planner.ui.exporting import Export, Order, Outcome
    from planner.ui.panes import Panes
    from planner.ui.printing import Printing

_FOR_PRESS = ("booklet",)
"""Products that are also offered as a printer wants them."""
_LONGEST_TITLE = 50  # of a file's name, so that what the product is called stays whole
_USUAL = [("handout", ""), ("run-sheet", ""), ("door-signs", "")]
"""What most organisers hand out; ticked before anything else was."""


class Prints(QObject):
    """The ways from what is open to paper and to files."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = desk.window
        self._texts = desk.texts
        self._at_work: list[Export | Printing] = []
        self._folders: dict[Path, Path] = {}  # where the exports of each programme go
        self._close_then = False

    def may_close(self) -> bool:
        """Whether nothing is being exported or printed; else the window closes once that is done.

        It stays open where something goes wrong, or nobody would hear of it.
        """
        self._close_then = bool(self._at_work)
        return not self._close_then

    def let_go(self) -> None:
        """What is open is about to be closed: what is being exported is exported all the same."""
        for each in self._at_work:
            each.keep_pictures()

    def ask_export(self) -> None:
        """Asks for the file of the product shown."""
        if self._desk.panes is not None:
            self._ask_path(self._desk.panes, self._desk.panes.side.product)

    def ask_marked_handout(self, changes: Changes) -> None:
        """Asks for the file of the handout that marks what has changed."""
        if self._desk.panes is not None:
            self._ask_path(self._desk.panes, "handout", changes)

    def _ask_path(self, panes: Panes, product: str, changes: Changes | None = None) -> None:
        from planner.ui.exporting import Order  # noqa: PLC0415 - only when wanted

        panes.settle()
        _ = self._texts.gettext
        path = self._path(self._folder(panes), product, marked=changes is not None)
        dialog = file_dialog(self._texts, self._window, _("Export PDF"), path.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        pdfs = _("PDF files")
        dialog.setNameFilter(f"{pdfs} (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(str(path))
        dialog.fileSelected.connect(
            lambda name: self.export([Order(product, Path(name), changes=changes)])
        )
        dialog.open()

    def ask_several(self) -> None:
        """Asks which products are to be made into files."""
        from planner.ui.dialogs.export import ExportDialog  # noqa: PLC0415 - only when wanted

        panes, settings = self._desk.panes, self._window.settings
        if panes is None:
            return
        panes.settle()
        ticked = {(product, press == "press") for product, press in settings.exports or _USUAL}
        folder = self._folder(panes)
        dialog = ExportDialog(self._texts, self._offered, ticked, folder, self._window)

        def make() -> None:
            orders = dialog.orders
            settings.exports = [(each.product, "press" if each.press else "") for each in orders]
            self.export(orders)

        dialog.accepted.connect(make)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, orders: Sequence[Order]) -> None:
        """Makes these files, away from this program."""
        from planner.ui.exporting import Export  # noqa: PLC0415 - only when wanted

        panes = self._desk.panes
        if panes is None:
            return
        self._folders[panes.document.path] = orders[0].path.parent
        export = Export(panes.programme, panes.document.read_blob, orders, self._window)
        export.done.connect(self._tell)
        export.failed.connect(self._desk.show_failure)
        for ended in (export.done, export.failed):
            ended.connect(export.deleteLater)
        self._begin(export)
        export.show_progress(self._texts, self._window)
        export.start()

    def ask_print(self) -> None:
        """Prints the product shown through the system's dialog."""
        from planner.ui.printing import Printing  # noqa: PLC0415 - loads what talks to printers

        panes = self._desk.panes
        if panes is None or not self._may_print():
            return
        panes.settle()
        read: ReadBlob = panes.document.read_blob
        product = panes.side.product
        name = self._path(Path(), product).stem
        printing = Printing(panes.programme, product, read, self._window)
        self._begin(printing)
        progress = printing.show_progress(self._texts, self._window)
        printing.ready.connect(progress.deleteLater)
        printing.ready.connect(lambda sizes: self._choose_printer(printing, sizes, name))
        printing.failed.connect(self._tell_unprinted)
        printing.done.connect(lambda: self._say(self._texts.gettext("Sent to the printer")))
        printing.start()

    def _may_print(self) -> bool:
        """Whether there is any printer; where a file can be one, the dialog itself offers that."""
        from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - as above

        if QPrinterInfo.availablePrinterNames() or sys.platform == "linux":
            return True
        box = QMessageBox(self._window)
        box.setWindowTitle(self._texts.gettext("Print"))
        box.setText(
            self._texts.gettext(
                "There is no printer on this computer. "
                "You can export a PDF and print it somewhere else."
            )
        )
        box.finished.connect(box.deleteLater)
        box.open()
        return False

    def _choose_printer(
        self, printing: Printing, sizes: Sequence[tuple[float, float]], name: str
    ) -> None:
        """Asks where to print, under that name, what is set by now."""
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog  # noqa: PLC0415 - see above

        from planner.ui.printing import pages_wanted, printer_for  # noqa: PLC0415 - as above

        if not sizes:
            printing.call_off()
            return
        printer = printer_for(sizes, name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self._texts.gettext("Print"))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(sizes))

        def go() -> None:
            printing.show_progress(self._texts, self._window)
            printing.print_pages(pages_wanted(printer, len(sizes)), printer)

        dialog.accepted.connect(go)
        dialog.rejected.connect(printing.call_off)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own asks for a slot, as QFileDialog's does not

    def _tell_unprinted(self, error: Exception) -> None:
        from planner.ui.printing import RefusedError  # noqa: PLC0415 - as above

        if not isinstance(error, RefusedError):
            self._desk.show_failure(error)
            return
        said = self._texts.gettext(
            "%(printer)s takes no pages. Is it switched on, and may you print there?"
        )
        box = QMessageBox(self._window)
        box.setWindowTitle(self._texts.gettext("Print"))
        box.setText(said % {"printer": error})
        box.finished.connect(box.deleteLater)
        box.open()

    def _begin(self, work: Export | Printing) -> None:
        """Knows of work until it has ended."""
        self._at_work.append(work)
        work.ended.connect(lambda: self._end(work))
        work.failed.connect(self._stay)

    def _end(self, work: Export | Printing) -> None:
        if work in self._at_work:
            self._at_work.remove(work)
        if self._close_then and not self._at_work:
            self._window.close()

    def _stay(self) -> None:
        self._close_then = False

    def _folder(self, panes: Panes) -> Path:
        """Where the last export went, else where the programme is."""
        usual = panes.document.path.parent
        last = self._folders.get(panes.document.path, usual)
        return last if last.is_dir() else usual

    def _path(
        self, folder: Path, product: str, *, press: bool = False, marked: bool = False
    ) -> Path:
        """The file that a product of what is open would become, in the programme's language."""
        programme = self._desk.programme
        title = programme.title[:_LONGEST_TITLE].strip() if programme is not None else ""
        spoken = texts_of(programme.language) if programme is not None else self._texts
        stem = file_stem(spoken, title, product, press=press, marked=marked)
        return proposed_path(folder, stem, ".pdf", product)

    def _offered(self, folder: Path) -> list[Named]:
        from planner.ui.exporting import Order  # noqa: PLC0415 - only when wanted

        found = []
        for product in PRODUCTS:
            name = product_name(self._texts, product)
            found.append((name, Order(product, self._path(folder, product))))
            if product in _FOR_PRESS:
                for_press = self._texts.gettext("%(product)s, for a printer") % {"product": name}
                path = self._path(folder, product, press=True)
                found.append((for_press, Order(product, path, press=True)))
        return found

    def _tell(self, outcome: Outcome) -> None:
        """Says what was made and what is not in it, and opens it where that is wanted."""
        texts, paths = self._texts, outcome.paths
        if len(paths) == 1:
            words = texts.gettext("Exported to %(file)s") % {"file": paths[0].name}
        else:
            words = texts.ngettext(
                "%(number)s file exported", "%(number)s files exported", len(paths)
            ) % {"number": len(paths)}
        from planner.ui.preview.notices import notices  # noqa: PLC0415 - only when wanted

        programme = outcome.programme
        found = [each for lacks in outcome.lacks for each in notices(texts, programme, lacks)]
        self._say(". ".join([words, *([" ".join(dict.fromkeys(found))] if found else [])]))
        if self._window.settings.open_after_export:
            path = paths[0] if len(paths) == 1 else paths[0].parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _say(self, words: str) -> None:
        if self._desk.panes is not None:
            self._desk.panes.relay.announce(words)
