"""The group of pages: how many the programme may fill, and the way to come down to them."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QPushButton

from planner import wording
from planner.core.changes import EditKind
from planner.pdf.copyfitting import Fitted
from planner.pdf.options import Options, style_of
from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.preview.process import ReadBlob
from planner.ui.print_look.choosing import Choosing
from planner.ui.print_look.fitting import Fitting
from planner.ui.print_look.group import Group
from planner.ui.print_look.number import Bounds

_MOST = 99


class Pages(Group):
    """Counts those of the handout, as far as the preview has set it."""

    def __init__(self, choosing: Choosing, read_blob: ReadBlob) -> None:
        _ = choosing.texts.gettext
        super().__init__(choosing, _("Number of pages"))
        self._read_blob = read_blob
        self._number = 0
        self._lines_over = 0
        self.most = self.number(
            "pages",
            _("The programme on at most so many pages"),
            Bounds(1, _MOST, 1, ""),
            lambda: max(1, self._number),
            _("as many as it takes"),
        )
        self.fit = QPushButton(_("Make it fi&t…"))
        self.fit.setToolTip(_("Takes air and size from the text in small steps, and asks first"))
        self.fit.setAutoDefault(False)
        self.count = self.note()
        self.row(self.most)
        self.close_together(self.count)
        self.row(self.fit)
        self.fit.clicked.connect(self.make_it_fit)

    def show_number(self, number: int) -> None:
        """Tells how many pages the handout fills; 0 where that is not known."""
        self._number = number
        self.refresh()

    def show_lines_over(self, lines: int) -> None:
        """Tells how many of its lines are too many."""
        self._lines_over = lines
        self.refresh()

    def refresh(self) -> None:
        """Shows what the programme holds, and what it fills."""
        super().refresh()
        texts, most = self.choosing.texts, self.choosing.options.pages
        if most and self._lines_over:
            words = texts.gettext("%(lines)s too many for %(pages)s.")
            words %= {
                "lines": wording.lines(texts, self._lines_over),
                "pages": wording.pages(texts, most),
            }
        else:
            words = texts.gettext("It fills %(pages)s.")
            words %= {"pages": wording.pages(texts, self._number)}
        self._say(words if self._number else "")

    def make_it_fit(self) -> None:
        """Looks for choices with which the handout fills no more than the pages shown."""
        self.settle()
        choosing = self.choosing
        before, pages = choosing.options, round(self.most.value())
        fitting = Fitting(choosing.programme, pages, self._read_blob, self)
        progress = fitting.show_progress(choosing.texts, self.window())
        progress.canceled.connect(lambda: self.fit.setEnabled(True))
        fitting.found.connect(lambda fitted: self._answer(before, pages, fitted))
        fitting.failed.connect(self._fail)
        for ended in (fitting.found, fitting.failed, progress.canceled):
            ended.connect(fitting.deleteLater)
        self.fit.setEnabled(False)
        fitting.start()

    def _answer(self, before: Options, pages: int, fitted: Fitted) -> None:
        """Shows what would be otherwise, and waits for a yes; says so where it fits already."""
        self.fit.setEnabled(True)
        if fitted.pages <= pages and not fitted.changes:
            self.choosing.choose(pages=pages)
            text = self.choosing.texts.gettext("It fits on %(pages)s as it is.")
            self._say(text % {"pages": wording.pages(self.choosing.texts, pages)})
            return
        box = answer_box(self.choosing.texts, pages, fitted, self)
        box.accepted.connect(lambda: self._use(before, fitted))
        box.finished.connect(box.deleteLater)
        box.open()

    def _use(self, before: Options, fitted: Fitted) -> None:
        if self.choosing.options == before:
            self.choosing.set(fitted.options, EditKind.FIT)
        else:
            self._say(self.choosing.texts.gettext("The choices have changed; please try again."))

    def _fail(self) -> None:
        self.fit.setEnabled(True)
        self._say(
            self.choosing.texts.gettext(
                "The page could not be drawn. The programme itself is saved, and nothing is lost."
            )
        )

    def _say(self, words: str) -> None:
        if words != self.count.text():
            say_aloud(self.count, words)
        self.count.setText(words)
        self.count.setVisible(bool(words))


def answer_box(texts: Texts, pages: int, fitted: Fitted, parent: Group) -> QMessageBox:
    """What would be set otherwise and what comes of it; it can only be accepted where it fits."""
    _ = texts.gettext
    box = QMessageBox(parent.window())
    box.setWindowTitle(_("Make it fit"))
    wanted = wording.pages(texts, pages)
    steps = [
        wording.fitting_step(texts, change.step, change.before, change.after)
        for change in fitted.changes
    ]
    if fitted.pages <= pages:
        box.setText(_("It fits on %(pages)s with this:") % {"pages": wanted})
        box.setInformativeText("\n".join(f"•\u00a0{step}" for step in steps))
        use = box.addButton(_("Use this"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(use)
        return box
    style = style_of(fitted.options)
    sentence = _(
        "Text of %(size)s points and margins of %(edge)s mm at head and foot are the least; even"
        " so %(lines)s too many for %(pages)s. Nothing was changed."
    )
    box.setText(_("It cannot be made to fit."))
    box.setInformativeText(
        sentence
        % {
            "size": texts.number(style.size),
            "edge": texts.number(style.margins.top),
            "lines": wording.lines(texts, fitted.lines_over),
            "pages": wanted,
        }
    )
    box.addButton(_("Close"), QMessageBox.ButtonRole.RejectRole)
    return box
