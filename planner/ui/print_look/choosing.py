"""How the choices about the print reach the programme: each is one edit of its print settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from planner.core.changes import EditKind, change_fields
from planner.core.programme import Programme, Scalar
from planner.pdf.looks import LOOKS, Look
from planner.pdf.options import Options, read, set_in, style_of
from planner.pdf.style import Style
from planner.text import Texts
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.source import Drafts, Source, UnusableError
from planner.ui.relay import Relay


class Choosing:
    """What every control needs: the choices as they are, and the way to change them."""

    def __init__(self, relay: Relay, drafts: Drafts, texts: Texts) -> None:
        self.relay = relay
        self.texts = texts
        self._drafts = drafts
        self._settings: Mapping[str, Scalar] | None = None
        self._options = Options()

    @property
    def programme(self) -> Programme:
        """The programme as it is saved."""
        return self.relay.programme

    @property
    def options(self) -> Options:
        """The choices made."""
        settings = self.programme.print_settings
        if settings is not self._settings:
            self._settings, self._options = settings, read(settings)
        return self._options

    @property
    def style(self) -> Style:
        """What they come to, with what follows from look and paper."""
        return style_of(self.options)

    @property
    def look(self) -> Look:
        """The finished style chosen."""
        return LOOKS[self.options.style]

    def text(self, name: str) -> str:
        """What is chosen under the name of a field of Options; empty for nothing."""
        value = getattr(self.options, name)
        return "" if value is None else str(value)

    def without(self, *names: str) -> Options:
        """The choices without those under these names."""
        usual = Options()
        return replace(self.options, **{name: getattr(usual, name) for name in names})

    def choose(self, **values: Scalar) -> bool:
        """Makes these choices as one edit; None is no choice. False where it was not saved.

        What is no possible choice counts as none.
        """
        return self.set(read({**self.programme.print_settings, **values}))

    def set(self, options: Options, kind: EditKind = EditKind.CHANGE) -> bool:
        """Makes all these choices as one edit; nothing happens where they are those made."""
        programme = self.programme
        settings = set_in(programme.print_settings, options)
        if options == self.options:
            return True
        return self.relay.apply(
            change_fields(programme, kind, {programme.id: {"print_settings": settings}})
        )

    def choose_or_complain(self, **values: Scalar) -> None:
        """As `choose`, for a field in which something is typed. Raises UnusableError."""
        if not self.choose(**values):
            raise UnusableError(self.texts.gettext("This could not be saved."))

    def field(self, label: str, *, lines: int = 1, hint: str = "") -> TextField:
        """A field for something typed, with drafts."""
        restored = self.texts.gettext("Restored from last time; press Esc to drop it.")
        return TextField(label, self._drafts, restored, lines=lines, hint=hint)

    def source(
        self,
        name: str,
        show: Callable[[], str] | None = None,
        write: Callable[[str], None] | None = None,
        *,
        whole: bool = False,
    ) -> Source:
        """What a typed field stands for: by itself the text kept under that name; see Source."""
        return Source(
            (self.programme.id, f"print {name}"),
            show or (lambda: self.text(name)),
            write or (lambda text: self.choose_or_complain(**{name: text})),
            whole,
        )
