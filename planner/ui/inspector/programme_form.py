"""The programme's own facts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from planner.core.changes import EditKind, change_fields
from planner.core.interval import Interval
from planner.core.programme import Day, Fact, FactKind, Programme
from planner.core.queries import days_in_order
from planner.core.spacing import on_one_line
from planner.text import Texts
from planner.ui.dates import read_date, shown_date
from planner.ui.inspector.choices import ChoiceField
from planner.ui.inspector.editing import Editing, tidy
from planner.ui.inspector.entry_form import languages
from planner.ui.inspector.fields import TextField
from planner.ui.inspector.section import Column
from planner.ui.inspector.settling import settle_all
from planner.ui.inspector.source import Source, UnusableError
from planner.ui.scale import MEDIUM
from planner.ui.typed_time import NotATimeError, read_end, read_time
from planner.wording import day_name


class DayFields(Column):
    """Date and hours of one day, and its name where there are several."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(within=True)
        self._editing = editing
        _ = editing.texts.gettext
        self.name = QLabel()
        self.name.setProperty("part", "heading")
        self.row(self.name)
        self.date = editing.text_field(_("Date"), hint=_("not known yet"))
        self.opens = editing.text_field(_("Opens"))
        self.closes = editing.text_field(_("Closes"))
        self.weekday = QLabel()
        self.weekday.setProperty("part", "muted")
        self.row(self.date, self.opens, self.closes, shares=(2, 1, 1))
        self.row(self.weekday)

    def show_day(self, day: Day, *, named: bool) -> None:
        """Shows a day of the programme; `named` with its name above it."""
        editing = self._editing
        name = day_name(editing.texts, editing.programme, day.id)
        self.name.setText(name.replace("&", "&&"))
        self.name.setVisible(named)
        for field in (self.date, self.opens, self.closes):
            words = field.label.text()
            field.editor.setAccessibleName(f"{words}, {name}" if named else words)
        self.date.bind(
            editing.source(
                day.id,
                "date",
                lambda held: shown_date(held.date),
                lambda text: self._write_date(day.id, text),
            )
        )
        self.opens.bind(self._hour(day.id, "opens"))
        self.closes.bind(self._hour(day.id, "closes"))
        weekday = editing.texts.date(day.date) if day.date else ""
        self.weekday.setText(weekday)
        self.weekday.setVisible(bool(weekday) and not (named and name == weekday))

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        return settle_all(self.date, self.opens, self.closes)

    def _hour(self, day: str, name: str) -> Source:
        return self._editing.source(
            day,
            name,
            lambda held: self._editing.texts.time(getattr(held, name)),
            lambda text: self._write_hour(day, name, text),
        )

    def _write_date(self, day: str, text: str) -> None:
        try:
            date = read_date(text)
        except ValueError:
            sentence = self._editing.texts.gettext("Write a date such as 16.9.2027, or nothing.")
            raise UnusableError(sentence) from None
        self._editing.change(day, date=date)

    def _write_hour(self, day: str, name: str, text: str) -> None:
        texts = self._editing.texts
        held = self._editing.programme.days[day]
        try:
            if name == "closes":  # in the small hours it is of the night that follows
                minute = read_end(text, Interval(held.opens, held.closes))
            else:
                minute = read_time(text, held.opens)
        except NotATimeError:
            sentence = texts.gettext("Write a time such as %(time)s, or +15.")
            raise UnusableError(sentence % {"time": texts.time(9 * 60 + 30)}) from None
        hours = {"opens": held.opens, "closes": held.closes, name: minute}
        if hours["closes"] <= hours["opens"]:
            raise UnusableError(texts.gettext("The day cannot close before it opens."))
        self._editing.change(day, **{name: minute})


class ProgrammeForm(Column):
    """What is true of the whole event."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        _ = editing.texts.gettext
        self.title = editing.text_field(_("Title"))
        self.subtitle = editing.text_field(_("Subtitle"))
        self.days: dict[str, DayFields] = {}
        self._days = QWidget()
        self._days_column = QVBoxLayout(self._days)
        self._days_column.setContentsMargins(0, 0, 0, 0)
        self._days_column.setSpacing(MEDIUM)
        self.venue = editing.text_field(_("Venue"))
        self.address = editing.text_field(_("Address"))
        self.venue_web = editing.text_field(_("The venue's web address"))
        self.organisers = editing.text_field(_("Organisers, one a line"), lines=2)
        self.introduction = editing.text_field(_("Introduction"), lines=5)
        self.facts = {
            kind: editing.text_field(words, lines=2) for kind, words in facts(editing.texts)
        }
        self.web = editing.text_field(_("Web address"))
        self.language = ChoiceField(_("Language"), languages(editing.texts, inherit=False))
        self._lay_out()

    def refresh(self) -> None:
        """Shows what the programme holds."""
        self._refresh_days()
        for field, source in self._sources():
            field.bind(source)
        id_ = self._editing.programme.id
        self.language.bind(
            lambda: self._editing.programme.language,
            lambda value: self._editing.attempt(
                change_fields(self._editing.programme, EditKind.CHANGE, {id_: {"language": value}})
            ),
        )

    def settle(self) -> bool:
        """Makes edits of what was typed; False where something stays unsettled."""
        fields = (field for field, _source in self._sources())
        return settle_all(*self.days.values(), *fields)

    def _lay_out(self) -> None:
        _ = self._editing.texts.gettext
        self.row(self.title)
        self.row(self.subtitle)
        self.row(self._days)
        self.row(self.venue)
        self.row(self.address)
        self.row(self.venue_web)
        self.row(self.organisers)
        self.row(self.introduction)
        self.heading(_("Practical information"))
        for field in self.facts.values():
            self.row(field)
        self.heading(_("More"))
        self.row(self.web)
        self.row(self.language)
        self.close_column()

    def _refresh_days(self) -> None:
        days = days_in_order(self._editing.programme)
        for id_ in set(self.days) - {day.id for day in days}:
            gone = self.days.pop(id_)
            self._days_column.removeWidget(gone)
            gone.deleteLater()
        for place, day in enumerate(days):
            if day.id not in self.days:
                self.days[day.id] = DayFields(self._editing)
            self._put(self.days[day.id], place)
            self.days[day.id].show_day(day, named=len(days) > 1)

    def _put(self, fields: DayFields, place: int) -> None:
        """Puts a day's fields there among the days, for the eye and for Tab."""
        if self._days_column.indexOf(fields) != place:
            self._days_column.removeWidget(fields)
            self._days_column.insertWidget(place, fields)
            above = self._days_column.itemAt(place - 1)
            before = above.widget() if above else None
            last = before.closes.editor if isinstance(before, DayFields) else self.subtitle.editor
            for editor in (fields.date.editor, fields.opens.editor, fields.closes.editor):
                QWidget.setTabOrder(last, editor)
                last = editor

    def _sources(self) -> list[tuple[TextField, Source]]:
        editing, id_ = self._editing, self._editing.programme.id
        return [
            (self.title, editing.text_of(id_, "title")),
            (self.subtitle, editing.text_of(id_, "subtitle")),
            (self.venue, self._venue("name")),
            (self.address, self._venue("address")),
            (self.venue_web, self._venue("web")),
            (self.organisers, self._organisers()),
            (self.introduction, editing.text_of(id_, "introduction", line=False)),
            (self.web, editing.text_of(id_, "web")),
            *((field, self._fact(kind)) for kind, field in self.facts.items()),
        ]

    def _venue(self, name: str) -> Source:
        editing, id_ = self._editing, self._editing.programme.id

        def write(text: str) -> None:
            venue: Any = replace(editing.programme.venue, **{name: on_one_line(text)})
            editing.change(id_, venue=venue)

        def read(programme: Programme) -> str:
            return str(getattr(programme.venue, name))

        return editing.source(id_, f"venue {name}", read, write)

    def _organisers(self) -> Source:
        editing, id_ = self._editing, self._editing.programme.id
        return editing.source(
            id_,
            "organisers",
            lambda programme: "\n".join(programme.organisers),
            lambda text: editing.change(id_, organisers=_lines(text)),
        )

    def _fact(self, kind: FactKind) -> Source:
        editing, id_ = self._editing, self._editing.programme.id

        def write(text: str) -> None:
            editing.change(id_, facts=with_facts(editing.programme.facts, kind, tidy(text)))

        def read(programme: Programme) -> str:
            return "\n".join(_fact_line(fact) for fact in programme.facts if fact.kind == kind)

        return editing.source(id_, f"facts {kind}", read, write)


def facts(texts: Texts) -> list[tuple[FactKind, str]]:
    """The kinds of practical information, with their words."""
    _ = texts.gettext
    return [
        (FactKind.AUDIENCE, _("Audience")),
        (FactKind.REGISTRATION, _("Registration")),
        (FactKind.PRICE, _("Price")),
        (FactKind.DEADLINE, _("Deadline")),
        (FactKind.CONTACT, _("Contact")),
        (FactKind.PARKING, _("Parking and travel")),
        (FactKind.OTHER, _("Other, one a line as “what: text”")),
    ]


def with_facts(before: tuple[Fact, ...], kind: FactKind, text: str) -> tuple[Fact, ...]:
    """The facts with those of one kind replaced, a line each, where the first of them stood.

    A label is what stands before the colon of a line that is of no other kind, or that had that
    label before.
    """
    labels = {fact.label for fact in before if fact.kind == kind and fact.label}
    made = tuple(_read_fact(kind, line, labels) for line in _lines(text))
    place = next((n for n, fact in enumerate(before) if fact.kind == kind), len(before))
    head = tuple(fact for fact in before[:place] if fact.kind != kind)
    tail = tuple(fact for fact in before[place:] if fact.kind != kind)
    return (*head, *made, *tail)


def _fact_line(fact: Fact) -> str:
    return f"{fact.label}: {fact.text}" if fact.label else fact.text


def _read_fact(kind: FactKind, line: str, labels: set[str]) -> Fact:
    label, colon, text = line.partition(":")
    if colon and text.strip() and (kind == FactKind.OTHER or label.strip() in labels):
        return Fact(kind, text.strip(), label.strip())
    return Fact(kind, line)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
