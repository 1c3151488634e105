"""The marks and warnings that gather while a programme is put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - as everywhere

from planner.core.reading import Doubt, Mark, ReadingWarning, WarningKind
from planner.formats.programme_text.lines import Line
from planner.formats.programme_text.paragraphs import Paragraph


@dataclass
class Notes:
    """Filled by each stage in turn."""

    marks: list[Mark] = field(default_factory=list)
    warnings: list[ReadingWarning] = field(default_factory=list)

    def mark(self, id_: str, name: str, item: Paragraph, doubt: Doubt | None = None) -> None:
        """Ties the field of that name to a paragraph's lines."""
        self.marks.append(Mark(id_, name, item.first, item.last, doubt))

    def mark_line(self, id_: str, name: str, line: int, doubt: Doubt | None = None) -> None:
        """Ties the field of that name to one line."""
        self.marks.append(Mark(id_, name, line, line, doubt))

    def warn(self, kind: WarningKind, line: int | None = None, **values: str | int | Date) -> None:
        """Adds a warning about a line, or about the whole text."""
        self.warnings.append(ReadingWarning(kind, line, values))

    def not_used(self, lines: list[Line]) -> None:
        """Adds a warning for each line that came to nothing."""
        for line in lines:
            self.warn(WarningKind.NOT_USED, line.number, text=line.text)
