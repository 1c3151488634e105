"""What settles a finding with one edit, where one is sure to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from planner.core.changes import Edit, EditError, apply
from planner.core.checks import Finding, FindingKind, check, look_over
from planner.core.edits.mends.lasting import fit_lunch, fit_parts, keep_hours
from planner.core.edits.mends.making_room import clear_lane, clear_speaker, clear_wall
from planner.core.edits.mends.pausing import close_idle, place_waiting, put_break_in
from planner.core.edits.mends.writing import write_weekday
from planner.core.programme import IdFactory, Programme

Findings = Callable[[Programme], Iterable[Finding]]
_Candidates = Callable[[Programme, Finding], Iterable[Edit]]

_CANDIDATES: Mapping[FindingKind, _Candidates] = {
    FindingKind.OVERLAP: clear_lane,
    FindingKind.OVER_FIXED: clear_wall,
    FindingKind.OVER_PLENARY: clear_wall,
    FindingKind.SPEAKER_TWICE: clear_speaker,
    FindingKind.SPEAKER_AWAY: clear_speaker,
    FindingKind.TIGHT_CHANGE: clear_speaker,
    FindingKind.BEFORE_OPENING: keep_hours,
    FindingKind.AFTER_CLOSING: keep_hours,
    FindingKind.GAP: close_idle,
    FindingKind.LUNCH_SHORT: fit_lunch,
    FindingKind.PARTS_OVER: fit_parts,
    FindingKind.UNPLACED: place_waiting,
    FindingKind.WRONG_WEEKDAY: write_weekday,
}


def mend(
    programme: Programme,
    finding: Finding,
    new_id: IdFactory,
    *,
    pause: str = "",
    findings: Findings = look_over,
) -> Edit | None:
    """The edit that settles a finding, or None where there is no such.

    It takes the finding away and brings none that matters as much or more; nor does it make one
    that was there worse. `findings` are those that are looked at for that. `pause` is the title of
    a break that is put in. Of several ways, one that brings no other finding at all is preferred.
    """
    before = {each.key: each for each in findings(programme)}
    if finding.key not in before:  # it was found some edits ago
        return None
    first = None
    for edit in _candidates(programme, finding, new_id, pause):
        changed = _changed(programme, edit)
        # What collides is seen at once, and keeps from looking over everything for nothing.
        if changed is None or not _settles(finding, before, _nearby(changed, edit)):
            continue
        after = list(findings(changed))
        if not _settles(finding, before, after):
            continue
        if all(each.key in before for each in after):
            return edit
        first = first or edit
    return first


def _candidates(
    programme: Programme, finding: Finding, new_id: IdFactory, pause: str
) -> Iterable[Edit]:
    if finding.kind is FindingKind.NO_BREAK:
        return put_break_in(programme, finding, new_id, pause)
    candidates = _CANDIDATES.get(finding.kind)
    return () if candidates is None else candidates(programme, finding)


def _changed(programme: Programme, edit: Edit) -> Programme | None:
    """The programme after the edit, None where that changes nothing or cannot be made."""
    try:
        return apply(programme, edit) if edit else None
    except EditError:
        return None


def _nearby(changed: Programme, edit: Edit) -> list[Finding]:
    """What collides with the entries to which the edit gives another place or length."""
    moved = {change.id for change in edit.changes if change.field in ("start", "duration", "day")}
    return check(changed, moved) if moved else []


def _settles(finding: Finding, before: Mapping[str, Finding], after: Iterable[Finding]) -> bool:
    """Whether it is gone, and nothing that matters as much is new or worse."""
    for each in after:
        if each.key == finding.key:
            return False
        held = before.get(each.key)
        if each.severity >= finding.severity and (held is None or _is_worse(each, held)):
            return False
    return True


def _is_worse(now: Finding, before: Finding) -> bool:
    """Whether it has more minutes than it had; of time to walk, fewer."""
    if now.kind is FindingKind.TIGHT_CHANGE:
        return now.minutes < before.minutes
    return now.minutes > before.minutes or now.severity > before.severity
