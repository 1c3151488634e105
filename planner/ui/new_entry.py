"""What a title says of an entry that does not exist yet."""

from __future__ import annotations

from planner.core.programme import Entry


def called(id_: str, title: str, language: str) -> Entry:
    """A new entry with that title: one that is called like a break is one, and a meal is fixed.

    `language` is a BCP 47 tag: in its words the title is read.
    """
    # The reader of texts is loaded beside the window; only a title in its first second waits.
    from planner.formats.programme_text.kinds import kind_of  # noqa: PLC0415 - see above
    from planner.formats.programme_text.languages import words_of  # noqa: PLC0415 - as above

    reading = kind_of(title, words_of(language), has_people=False)
    return Entry(id_, title=title, kind=reading.kind, pinned=reading.meal)
