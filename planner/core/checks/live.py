"""Which entries have something to check, step by step while an edit is previewed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from planner.core.checks import every_finding
from planner.core.checks.finding import Finding
from planner.core.previewed import Previewed
from planner.core.programme import Programme


class LiveChecks:
    """Made when a drag begins, for the programme as it is; at each step only what moves is checked.

    What was found about an entry before is looked for when it is first asked about. Findings that
    somebody has chosen to ignore do not count.
    """

    def __init__(self, programme: Programme) -> None:
        self._ignored = frozenset(finding.key for finding in programme.ignored)
        self._before = Previewed(programme)
        self._found: dict[str, tuple[Finding, ...]] = {}

    def marks(self, preview: Previewed, among: Collection[str] | None = None) -> Mapping[str, bool]:
        """The ids whose findings an edit would change, and whether they then still have any.

        `among` limits this to those that anybody sees.
        """
        touched = preview.touched
        seen = touched if among is None else frozenset(among)
        self._look_at(seen)
        gone = [
            finding
            for id_ in seen
            for finding in self._found[id_]
            if not touched.isdisjoint(finding.ids)
        ]
        asked = (touched & seen).union(*(touched.intersection(each.ids) for each in gone))
        now = {
            id_
            for finding in every_finding(preview, asked)
            if self._counts(finding)
            for id_ in finding.blamed
        }
        changed = now.union(*(finding.blamed for finding in gone))
        self._look_at(changed - now)
        return {id_: id_ in now or self._has_another(id_, touched) for id_ in changed}

    def had(self, id_: str) -> bool:
        """Whether something was found about it before any edit."""
        self._look_at((id_,))
        return any(id_ in each.blamed for each in self._found[id_])

    def _has_another(self, id_: str, touched: frozenset[str]) -> bool:
        """Whether something was found before that an edit of these ids leaves as it is."""
        before = self._found[id_]
        return any(id_ in each.blamed and touched.isdisjoint(each.ids) for each in before)

    def _look_at(self, ids: Iterable[str]) -> None:
        """Remembers what there is to say about these before any edit."""
        new = {id_ for id_ in ids if id_ not in self._found}
        if not new:
            return
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in every_finding(self._before, new):
            if self._counts(finding):
                for id_ in new.intersection(finding.ids):
                    found[id_].append(finding)
        self._found.update((id_, tuple(found[id_])) for id_ in new)

    def _counts(self, finding: Finding) -> bool:
        return not self._ignored or finding.key not in self._ignored
