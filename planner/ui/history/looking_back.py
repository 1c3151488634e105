"""Looking at the programme as it was, and going back there."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget

from planner.core.edits.restore import restore
from planner.core.faults import PlannerError
from planner.text import Texts
from planner.ui.aloud import say_aloud
from planner.ui.drafting import version_key
from planner.ui.looks import Look

if TYPE_CHECKING:
    from planner.core.programme import Programme
    from planner.document.lines import StepLine
    from planner.document.versions import Version
    from planner.ui.history.pane import HistoryPane
    from planner.ui.history.past import PastPane, Sight
    from planner.ui.panes import Panes


def today() -> Date:
    """The date where the user is."""
    return datetime.now().astimezone().date()


class LookingBack(QObject):
    """What stands between the list of steps and versions and the day in the middle."""

    looking = Signal(bool)
    """Whether the programme is now shown as it was, so that nothing can be changed in it."""
    handout_wanted = Signal(object)
    """The Changes since a version that the handout is to mark."""

    def __init__(self, panes: Panes, look: Look) -> None:
        super().__init__(panes)
        self._panes = panes
        self._texts: Texts = panes.texts
        self._look = look
        self._pane: HistoryPane | None = None
        self.past: PastPane | None = None
        self.place = QStackedWidget(panes)
        self.place.addWidget(panes.middle)
        panes.relay.changed.connect(self._follow)

    def make_pane(self) -> HistoryPane:
        """The list of steps and versions, for the right pane."""
        from planner.ui.history.pane import HistoryPane  # noqa: PLC0415 - only when wanted

        panes = self._panes
        self._pane = pane = HistoryPane(panes.document, panes.relay, self._texts, today)
        pane.steps.looked.connect(self.look_at_step)
        pane.steps.left.connect(self.leave)
        pane.tabs.currentChanged.connect(self.leave)
        pane.steps.wanted.connect(lambda line: self.go_to(line.id))
        pane.versions.looked.connect(self.look_at_version)
        pane.versions.restored.connect(self.restore)
        pane.versions.handout_wanted.connect(self.handout_wanted)
        return pane

    def look_at_step(self, line: StepLine) -> None:
        """Shows the programme as it was after that step; where it stands now, as it is."""
        from planner.ui.history.past import Sight  # noqa: PLC0415 - only when wanted

        document = self._panes.document
        try:
            programme = document.programme_at(line.id)
            step = document.steps_with_edits([line.id]).get(line.id)
        except (PlannerError, KeyError) as error:
            self._fail(error)
            return
        if self._pane is not None and line.id == self._pane.steps.steps.head:
            self.leave()
            return
        about = tuple(step.edit.ids) if step is not None and step.edit is not None else ()
        words = as_it_was(self._texts, line.made, today())
        self._show(Sight(words, programme, line.id, tuple(sorted(about))))

    def look_at_version(self, version: Version) -> None:
        """Shows the programme as it was when that version was named."""
        from planner.ui.history.past import Sight  # noqa: PLC0415 - only when wanted

        document = self._panes.document
        try:
            programme = document.version_programme(version.id)
            there = any(line.id == version.step for line in document.steps())
        except (PlannerError, KeyError) as error:
            self._fail(error)
            return
        words = self._texts.gettext("As it was: “%(name)s”") % {"name": version.name}
        self._show(Sight(words, programme, version.step if there else ""))

    def go_to(self, step: str) -> None:
        """Stands at that step, over whatever is to be undone and redone on the way."""
        panes = self._panes
        panes.settle()
        self.leave()
        if not panes.document.read_only and panes.relay.go_to(step) is not None:
            panes.relay.announce(
                self._texts.gettext("Back there; redo leads forward again, step by step")
            )

    def restore(self, then: Programme) -> None:
        """Makes the programme what it was, as one new step."""
        panes = self._panes
        panes.settle()
        edit = restore(panes.programme, then)
        self.leave()
        if not edit:
            panes.relay.announce(self._texts.gettext("It is like that already"))
        elif panes.relay.apply(edit):
            panes.relay.announce(
                self._texts.gettext("Restored; one undo makes it as it was before")
            )

    def name_point(self) -> None:
        """Asks for a name for the programme as it is seen, now or at an earlier step.

        Half of a name for what it is now outlives the program; of an earlier step, which is not
        shown again when the program begins, it does not.
        """
        from planner.ui.history.naming import (  # noqa: PLC0415 - only when wanted
            ask_name,
            keep_half_typed_name,
        )

        panes = self._panes
        panes.settle()
        _ = self._texts.gettext
        step = self.past.sight.step if self.past is not None else None
        if step == "":
            panes.relay.announce(_("That point has a name already"))
            return
        dialog = ask_name(
            self._texts,
            _("Name this point"),
            _("A name for the programme as you see it, such as “Sent to the printer”:"),
            "",
            lambda name: self._name(name, step),
            panes.window(),
        )
        if step is None:
            key = version_key(panes.programme.id)
            keep_half_typed_name(dialog, self._texts, panes.relay.drafts, key)

    def leave(self) -> None:
        """Shows the programme as it is again."""
        if self.past is None:
            return
        past, self.past = self.past, None
        focus = QApplication.focusWidget()
        held = focus is not None and past.isAncestorOf(focus)
        past.let_go()
        self.place.setCurrentWidget(self._panes.middle)
        self.place.removeWidget(past)
        past.deleteLater()
        if self._pane is not None:
            self._pane.steps.go_home()
        if held:
            self._panes.middle.show_timeline()
        self._panes.relay.announce(self._texts.gettext("The programme as it is now"))
        self.looking.emit(False)  # noqa: FBT003 - a signal takes no keywords

    def wear(self, look: Look) -> None:
        """Takes another look."""
        self._look = look
        if self.past is not None:
            self.past.wear(look)

    def _name(self, name: str, step: str | None) -> None:
        panes = self._panes
        try:
            panes.document.name_version(name, step)
        except (PlannerError, KeyError) as error:
            self._fail(error)
            return
        if step is None:
            panes.relay.drafts.drop(version_key(panes.programme.id))
        if self._pane is not None:
            self._pane.refresh()
        panes.relay.announce(
            self._texts.gettext("“%(name)s” is kept among the versions") % {"name": name}
        )

    def _show(self, sight: Sight) -> None:
        panes = self._panes
        if self.past is None:
            self.past = past = self._make_past(sight)
            panes.middle.clear_selection()
            self.looking.emit(True)  # noqa: FBT003 - a signal takes no keywords
        else:
            past = self.past
        past.show_sight(sight, changeable=not panes.relay.read_only)
        panes.relay.announce(sight.words)
        say_aloud(past.bar.words, sight.words)  # the timeline, which else says it, is not seen

    def _make_past(self, sight: Sight) -> PastPane:
        from planner.ui.history.past import PastPane  # noqa: PLC0415 - only when wanted

        panes = self._panes
        panes.middle.settle()
        past = PastPane(sight, panes.document.path, self._texts, self._look)
        past.go_wanted.connect(lambda: self.go_to(past.sight.step))
        past.restore_wanted.connect(lambda: self.restore(past.sight.programme))
        past.left.connect(self.leave)
        self.place.addWidget(past)
        self.place.setCurrentWidget(past)
        past.resize(self.place.size())
        past.begin_as(panes.timeline)
        return past

    def _follow(self, edit: object) -> None:
        del edit
        self.leave()
        if self._pane is not None:
            self._pane.refresh()

    def _fail(self, error: Exception) -> None:
        self._panes.relay.failed.emit(error)


def as_it_was(texts: Texts, moment: datetime, today: Date) -> str:
    """From when it is what is seen: today's time, or the date with it."""
    from planner.ui.history.rows import time_of  # noqa: PLC0415 - only when wanted

    date, time = moment.astimezone().date(), time_of(texts, moment)
    if date == today:
        return texts.gettext("As it was at %(time)s") % {"time": time}
    words = texts.gettext("As it was at %(time)s on %(date)s")
    return words % {"time": time, "date": texts.date(date)}
