"""The people of a programme: one speaker a name, an appearance wherever they are credited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from planner.core.programme import Appearance, IdFactory, Role, Speaker
from planner.core.reading import Doubt
from planner.formats.programme_text.credits import Credit
from planner.formats.programme_text.notes import Notes
from planner.formats.programme_text.paragraphs import Paragraph
from planner.formats.programme_text.people import Person


@dataclass
class Cast:
    """Gathers speakers and appearances while entries are read."""

    ids: IdFactory
    notes: Notes
    speakers: dict[str, Speaker] = field(default_factory=dict)
    appearances: dict[str, Appearance] = field(default_factory=dict)
    _by_name: dict[str, str] = field(default_factory=dict)

    def bill(
        self, credits_: Sequence[tuple[Credit, Paragraph]], entry: str, part: str | None
    ) -> None:
        """Lets the people appear in an entry or its part, in the order they are credited."""
        billed: set[tuple[str, Role]] = set()
        for credited, item in credits_:
            for person in credited.people:
                speaker = self._speaker(person, item)
                if (speaker, credited.role) in billed:
                    continue
                billed.add((speaker, credited.role))
                id_ = self.ids()
                self.appearances[id_] = Appearance(
                    id_, speaker, entry, part, credited.role, order=len(billed) - 1
                )

    def _speaker(self, person: Person, item: Paragraph) -> str:
        """The id of the speaker of that name, who learns what is said here for the first time."""
        key = person.name.casefold()
        known = self._by_name.get(key)
        if known is None:
            known = self._by_name[key] = self.ids()
            self.speakers[known] = Speaker(
                known, person.name, person.position, person.affiliation, biography=person.biography
            )
        else:
            self.speakers[known] = _taught(self.speakers[known], person)
        self.notes.mark(known, "name", item, None if person.sure else Doubt.NAME)
        return known


def _taught(speaker: Speaker, person: Person) -> Speaker:
    """The speaker with a second mention's facts: gaps filled, what differs in the biography."""
    told = {speaker.position, speaker.affiliation, ""}
    news = [text for text in (person.position, person.affiliation) if text not in told]
    position, affiliation = speaker.position, speaker.affiliation
    if not position and not affiliation:
        position, affiliation, news = person.position, person.affiliation, []
    extra = [", ".join(news), person.biography]
    biography = speaker.biography
    for text in extra:
        if text and text not in biography:
            biography = f"{biography}\n\n{text}".strip()
    return replace(speaker, position=position, affiliation=affiliation, biography=biography)
