"""What lines such as "Lokale: B2" state of an entry."""

from __future__ import annotations

from planner.core.programme import EntryKind
from planner.formats.programme_text.labels import Labelled, labelled
from planner.formats.programme_text.languages import ENGLISH, Label, Words
from planner.formats.programme_text.lines import is_guarded, unguarded
from planner.formats.programme_text.paragraphs import Paragraph

_LONGEST_ROOM = 60


def take_statements(items: list[Paragraph], words: Words) -> dict[Label, str]:
    """Takes out of the paragraphs what they state of an entry, the first of each label."""
    stated: dict[Label, str] = {}
    for item in list(items):
        found = labelled(item.text, words)
        if found and found.label not in stated and _is_statement(found, words):
            label = Label.ROOM if found.label is Label.VENUE else found.label
            stated.setdefault(label, unguarded(found.value))
            items.remove(item)
    return stated


def announces_parts(item: Paragraph, words: Words) -> bool:
    """Whether it is a line such as "Delindlæg:"; a list before that one is none of parts."""
    found = labelled(item.text, words)
    return found is not None and found.label is Label.PARTS and not found.value


def kinds_by_word(words: Words) -> dict[str, EntryKind]:
    """What the words behind "Type:" stand for."""
    kinds = (EntryKind.SESSION, EntryKind.BREAK)
    own = dict(zip(words.kind_words, kinds, strict=True))
    return dict(zip(ENGLISH.kind_words, kinds, strict=True)) | own


def _is_statement(found: Labelled, words: Words) -> bool:
    if found.label is Label.KIND:
        return unguarded(found.value).lower() in kinds_by_word(words)
    if is_guarded(found.value):
        return found.label in {Label.SUBTITLE, Label.ROOM, Label.WEB}
    if found.label in {Label.ROOM, Label.VENUE}:
        return 0 < len(found.value) <= _LONGEST_ROOM
    if found.label is Label.WEB:
        return " " not in found.value and "." in found.value
    return found.label is (Label.SUBTITLE if found.value else Label.PARTS)
