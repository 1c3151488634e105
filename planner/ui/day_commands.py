"""What can be done to days, each as one edit whose outcome is announced."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as everywhere

from planner.core.changes import Edit
from planner.core.edits.days import add_day, describe_day
from planner.core.edits.order import put_before, siblings, step
from planner.core.edits.remove import remove_day
from planner.core.programme import Day
from planner.text import Texts
from planner.ui.verbs import Verbs
from planner.wording import day_name


class DayCommands(Verbs):
    """The verbs for days. Each gives whether something was changed."""

    def add(self) -> str | None:
        """A new day behind the others; gives its id, None where it was not made."""
        edit = add_day(self.programme, self._new_id)
        if not self._save(edit):
            return None
        id_ = edit.changes[0].id
        self._say(self.texts.gettext("%(name)s is added"), id_)
        return id_

    def describe(self, id_: str, label: str, date: Date | None, hours: tuple[int, int]) -> bool:
        """Gives a day its name, its date and its hours, as one step."""
        if not self._save(describe_day(self.programme, id_, label, date, hours)):
            return False
        facts = day_facts(self.texts, self.programme.days[id_])
        self._say(self.texts.gettext("%(name)s: %(facts)s"), id_, facts=facts)
        return True

    def put_before(self, id_: str, before: str | None) -> bool:
        """Puts a day before another one, or last."""
        return self._order(put_before(self.programme, id_, before), id_)

    def step(self, id_: str, steps: int) -> bool:
        """Moves a day that many places on or back."""
        return self._order(step(self.programme, id_, steps), id_)

    def remove(self, id_: str) -> bool:
        """Removes a day, whose items are set aside; the last one stays."""
        texts, programme = self.texts, self.programme
        if len(programme.days) < 2:
            self._relay.announce(texts.gettext("the only day cannot be removed"))
            return False
        name, number = day_name(texts, programme, id_), self.placed_on(id_)
        if not self._save(remove_day(programme, id_)):
            return False
        said = texts.gettext("%(name)s is removed")
        if number:
            said = texts.ngettext(
                "%(name)s is removed, %(number)s item is set aside",
                "%(name)s is removed, %(number)s items are set aside",
                number,
            )
        self._relay.announce(said % {"name": name, "number": number})
        return True

    def placed_on(self, id_: str) -> int:
        """How many items a day has: those that its removal sets aside."""
        return sum(entry.day == id_ for entry in self.programme.entries.values())

    def _order(self, edit: Edit, id_: str) -> bool:
        if not self._save(edit):
            return False
        ids = siblings(self.programme, id_)
        said = self.texts.gettext("%(name)s is now number %(place)s of %(number)s")
        self._say(said, id_, place=ids.index(id_) + 1, number=len(ids))
        return True

    def _say(self, sentence: str, id_: str, **values: object) -> None:
        name = day_name(self.texts, self.programme, id_)
        self._relay.announce(sentence % {"name": name, **values})


def day_facts(texts: Texts, day: Day) -> str:
    """Its date, as far as that is known, and its hours."""
    date = texts.date(day.date) if day.date else texts.gettext("date not known yet")
    return f"{date}, {texts.time_span(day.opens, day.closes)}"
