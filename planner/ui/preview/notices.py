"""What a print lacks, in words."""

from __future__ import annotations

from planner import wording
from planner.core.programme import Programme
from planner.text import Texts
from planner.ui.preview.messages import Lacks


def notices(texts: Texts, programme: Programme, lacks: Lacks) -> list[str]:
    """A sentence for each kind of thing that its maker should know of; none, all is there."""
    said: list[str] = []
    for unfit in lacks.unfit:
        said += wording.left_out(
            texts, programme, unfit.day, unfit.dropped, unfit.entries, unfit.cut
        )
    for id_, why in lacks.pictures:
        said.append(wording.picture_left_out(texts, programme, id_, why))
    if lacks.characters:
        said.append(wording.lacking(texts, lacks.characters))
    return said
