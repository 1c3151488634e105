"""The marks of findings during a preview, and until the findings of what it became are known."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from planner.core.checks.live import LiveChecks
from planner.core.previewed import Previewed
from planner.core.programme import Programme


class LiveMarks:
    """The marks that previews of edits to one programme put on cards or take off them."""

    def __init__(self, programme: Programme) -> None:
        self.now: Mapping[str, bool] = {}
        """By id, whether it is marked at this step; what the step leaves as it was is not named."""
        self._programme = programme
        self._checks: LiveChecks | None = None
        self._last: tuple[Previewed, Mapping[str, bool]] = Previewed(programme), {}

    def step(self, preview: Previewed, marked: Collection[str], among: Collection[str]) -> set[str]:
        """Follows a preview, an empty one ends it; gives the ids whose marks have changed.

        `marked` are the marks without a preview, `among` the cards that may gain one.
        """
        before, now = self.now, self._marks(preview, marked, among)
        self.now = now
        if preview.touched:
            self._last = preview, now
        return {
            id_
            for id_ in {*before, *now}
            if before.get(id_, id_ in marked) != now.get(id_, id_ in marked)
        }

    def settled(self, programme: Programme, marked: Collection[str]) -> Collection[str]:
        """The marks of a programme that has become what was last previewed, else those before.

        Its findings are looked for a moment later; no mark shall come and go until then.
        """
        last, marks = self._last
        if any(programme.entries.get(id_) != last.entry(id_) for id_ in (*last.rows, *last.starts)):
            return marked
        on, off = ({id_ for id_, on in marks.items() if on == way} for way in (True, False))
        return (set(marked) | on) - off

    def _marks(
        self, preview: Previewed, marked: Collection[str], among: Collection[str]
    ) -> Mapping[str, bool]:
        if not preview.touched:
            return {}
        if self._checks is None:
            self._checks = LiveChecks(self._programme)
        checks = self._checks
        # What was marked for a reason that is not checked here stays so.
        return {
            id_: found or (id_ in marked and not checks.had(id_))
            for id_, found in checks.marks(preview, among).items()
        }
