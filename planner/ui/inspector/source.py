"""What a field stands for, and the half-typed text that waits to become an edit."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from planner.core.faults import PlannerError

if TYPE_CHECKING:
    from planner.ui.relay import Holder


class UnusableError(ValueError):
    """What was typed cannot be used; its sentence is shown beside the field."""


class Drafts:
    """Half-typed text kept in the file; where that cannot be done, it only stays in its field."""

    def __init__(self, document: Holder) -> None:
        self._document = document
        self._kept: dict[tuple[str, str], str] = {}
        with suppress(PlannerError):
            self._kept = dict(document.drafts())

    def __getitem__(self, key: tuple[str, str]) -> str | None:
        """What was drafted for the field, if anything."""
        return self._kept.get(key)

    def ids(self) -> list[str]:
        """The ids that something was drafted for."""
        return [id_ for id_, _field in self._kept]

    def all(self) -> dict[tuple[str, str], str]:
        """Every text that waits, by id and field."""
        return dict(self._kept)

    def keep(self, key: tuple[str, str], text: str) -> None:
        """Keeps a text until it is settled or dropped."""
        self._kept[key] = text
        with suppress(PlannerError):
            self._document.keep_draft(*key, text)

    def drop(self, key: tuple[str, str]) -> None:
        """Forgets a text."""
        if self._kept.pop(key, None) is not None:
            with suppress(PlannerError):
                self._document.drop_draft(*key)


class Source(NamedTuple):
    """What a text field stands for: its id and field, how to read it, and how to write it.

    `write` raises UnusableError. `whole` says that half of it would mean something else, as with a
    time or a name to look up: it is written when the field is left, not at a pause.
    """

    key: tuple[str, str]
    read: Callable[[], str]
    write: Callable[[str], None]
    whole: bool = False
