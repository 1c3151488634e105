"""Which entries have something to check, step by step while an edit is previewed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from planner.core.checks import every_finding
from planner.core.checks.finding import Finding
from planner.core.previewed import Previewed
from planner.core.programme import Programme


class LiveChecks:
    """Made when a drag begins, for the programme as it is; at each step only what moves is checked.

    Findings that somebody has chosen to ignore do not count.
    """

    def __init__(self, programme: Programme) -> None:
        self._ignored = frozenset(finding.key for finding in programme.ignored)
        self._before: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in every_finding(Previewed(programme)):
            if self._counts(finding):
                for id_ in finding.ids:
                    self._before[id_].append(finding)

    def marks(self, preview: Previewed, among: Collection[str] | None = None) -> Mapping[str, bool]:
        """The ids whose findings an edit would change, and whether they then still have any.

        `among` limits this to those that anybody sees, and to what was found about others before.
        """
        touched = preview.touched
        asked = touched
        if among is not None:
            asked = touched.intersection(among).union(touched & self._before.keys())
        now = {
            id_
            for finding in every_finding(preview, asked)
            if self._counts(finding)
            for id_ in finding.blamed
        }
        changed = now | {
            id_
            for each in touched
            for finding in self._before.get(each, ())
            for id_ in finding.blamed
        }
        return {id_: id_ in now or self._has_another(id_, touched) for id_ in changed}

    def had(self, id_: str) -> bool:
        """Whether something was found about it before any edit."""
        return any(id_ in each.blamed for each in self._before.get(id_, ()))

    def _has_another(self, id_: str, touched: frozenset[str]) -> bool:
        """Whether something was found before that an edit of these ids leaves as it is."""
        before = self._before.get(id_, ())
        return any(id_ in each.blamed and touched.isdisjoint(each.ids) for each in before)

    def _counts(self, finding: Finding) -> bool:
        return not self._ignored or finding.key not in self._ignored
