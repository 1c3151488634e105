"""The findings as rows: a heading for each group, and below it what was found, unless folded."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from planner.core.checks import Finding, Severity
from planner.core.programme import Programme
from planner.text import Texts
from planner.wording import finding as sentence
from planner.wording import finding_group

MANY = 5
"""Notes of a group; where there are more they are folded at first."""


@dataclass(frozen=True)
class Heading:
    """A group of findings; folded, nothing of it is shown below."""

    name: str
    number: int
    worst: Severity
    folded: bool


@dataclass(frozen=True)
class Told:
    """One finding in words; `reason` is why it is ignored, None for one that is not."""

    finding: Finding
    words: str
    reason: str | None = None


@dataclass(frozen=True)
class Findings:
    """What was found, and what of it is ignored; each list comes worst first."""

    programme: Programme
    found: Sequence[Finding] = ()
    ignored: Sequence[Finding] = ()


def rows(texts: Texts, seen: Findings, turned: Collection[str]) -> list[Heading | Told]:
    """Groups with the worst finding first; what is ignored comes last, folded.

    `turned` names the groups that are not as they are at first: folded, or open.
    """
    groups: dict[str, list[Finding]] = {}
    for finding in seen.found:
        groups.setdefault(finding_group(texts, finding.kind), []).append(finding)
    made: list[Heading | Told] = []
    for name, own in groups.items():
        worst = own[0].severity
        folded = (worst is Severity.NOTE and len(own) > MANY) != (name in turned)
        made.append(Heading(name, len(own), worst, folded))
        if not folded:
            made += [Told(each, sentence(texts, seen.programme, each)) for each in own]
    return made + _ignored(texts, seen, turned)


def _ignored(texts: Texts, seen: Findings, turned: Collection[str]) -> list[Heading | Told]:
    if not seen.ignored:
        return []
    name = texts.gettext("Ignored")
    heading = Heading(name, len(seen.ignored), Severity.NOTE, name not in turned)
    if heading.folded:
        return [heading]
    reasons = {each.key: each.reason for each in seen.programme.ignored}
    told = [
        Told(each, sentence(texts, seen.programme, each), reasons.get(each.key, ""))
        for each in seen.ignored
    ]
    return [heading, *told]
