"""What a damaged file lost, as sentences."""

from __future__ import annotations

from collections.abc import Iterable

from planner.core.losses import Loss, Remark
from planner.text import Texts

_OF_ALL = (Loss.OWN, Loss.SPOILT, Loss.PAGES, Loss.HISTORY)  # of the file, not of one row


def losses(texts: Texts, remarks: Iterable[Remark]) -> list[str]:
    """What could not be read of a damaged file, one sentence each; what has no name as a number."""
    named: list[str] = []
    nameless: dict[tuple[Loss, str], int] = {}
    for remark in remarks:
        if remark.name and remark.table != "programme" and remark.loss not in _OF_ALL:
            named.append(_line(texts, remark.loss, _named(texts, remark)))
        else:
            key = (remark.loss, remark.table)
            nameless[key] = nameless.get(key, 0) + remark.count
    sentences = [_whole(texts, loss, table, n) for (loss, table), n in nameless.items()]
    return [*named, *sentences]


def _line(texts: Texts, loss: Loss, what: str) -> str:
    _ = texts.gettext
    troubles = {
        Loss.ROW: _("%(what)s: could not be read."),
        Loss.TEXT: _("%(what)s: a text or list of it was lost."),
        Loss.REFUSED: _("%(what)s: left out, for a number in it cannot be right."),
        Loss.FROM_HISTORY: _("%(what)s: was lost and is back from the history."),
        Loss.STAND_IN: _("%(what)s: the name is lost, the times and places are kept."),
        Loss.REFERENCE: _("%(what)s: no longer names what was lost."),
        Loss.PICTURE: _("%(what)s: a picture or file was lost."),
    }
    return troubles[loss] % {"what": what}


def _whole(texts: Texts, loss: Loss, table: str, number: int) -> str:
    _ = texts.gettext
    if loss is Loss.OWN:
        return _("The title and what else the programme says of itself could not be read.")
    if loss is Loss.SPOILT:
        sentence = texts.ngettext(
            "In %(number)s place the file could not be read.",
            "In %(number)s places the file could not be read.",
            number,
        )
        return sentence % {"number": number}
    if loss is Loss.HISTORY:
        sentence = texts.ngettext(
            "%(number)s earlier step can no longer be undone.",
            "%(number)s earlier steps can no longer be undone.",
            number,
        )
        return sentence % {"number": number}
    if loss is Loss.PAGES:
        return _pages(texts, table, number)
    return _line(texts, loss, _counted(texts, table, number))


def _pages(texts: Texts, table: str, number: int) -> str:
    """What stood on pages that are gone: some of a table, or nobody knows what."""
    _ = texts.gettext
    names = {
        "entries": _("Items"),
        "speakers": _("Speakers"),
        "appearances": _("Who appears in which item"),
        "days": _("Days"),
        "rooms": _("Rooms"),
        "tracks": _("Tracks"),
        "history": _("Earlier steps"),
        "versions": _("Named versions"),
        "blobs": _("Pictures and files"),
        "drafts": _("Half-typed texts"),
    }
    if table in names:
        return _("%(what)s: some or all could not be read.") % {"what": names[table]}
    sentence = texts.ngettext(
        "%(number)s page of the file could not be read; more may be missing than is named here.",
        "%(number)s pages of the file could not be read; more may be missing than is named here.",
        number,
    )
    return sentence % {"number": number}


def _named(texts: Texts, remark: Remark) -> str:
    _ = texts.gettext
    names = {
        "entries": _("Item “%(name)s”"),
        "speakers": _("Speaker %(name)s"),
        "days": _("Day “%(name)s”"),
        "rooms": _("Room “%(name)s”"),
        "tracks": _("Track “%(name)s”"),
    }
    return names.get(remark.table, "%(name)s") % {"name": remark.name}


def _counted(texts: Texts, table: str, number: int) -> str:
    names = {
        "entries": texts.ngettext("%(number)s item", "%(number)s items", number),
        "speakers": texts.ngettext("%(number)s speaker", "%(number)s speakers", number),
        "appearances": texts.ngettext(
            "%(number)s speaker’s part in an item", "%(number)s speakers’ parts in items", number
        ),
        "days": texts.ngettext("%(number)s day", "%(number)s days", number),
        "rooms": texts.ngettext("%(number)s room", "%(number)s rooms", number),
        "tracks": texts.ngettext("%(number)s track", "%(number)s tracks", number),
        "programme": texts.gettext("The programme itself"),
    }
    return names[table] % {"number": number}
