"""In which order Tab goes through a window: as one reads it, however late its parts were made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget


def step(window: QWidget, *, forward: bool) -> bool:
    """Gives the keyboard to the stop behind or before the one that has it, round and round.

    False where the one that has it is no stop of the window.
    """
    stops = list(stops_in_sight(window))
    held: QWidget | None = QApplication.focusWidget()
    if held not in stops:
        return False
    after = stops[(stops.index(held) + (1 if forward else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    after.setFocus(reason)
    _reveal(after)
    return True


def _reveal(widget: QWidget) -> None:
    """Scrolls to it; by itself an area does so only for steps within it."""
    holder: QWidget | None = widget.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(widget)
        holder = holder.parentWidget()


def stops_in_sight(window: QWidget) -> Iterator[QWidget]:
    """What Tab stops at within a window: row by row from the top, a row from the left.

    Goes through each holder before what stands beside it, so that columns are read one by one and
    what is scrolled away keeps its place.
    """
    held: dict[QWidget, list[QWidget]] = {}
    known = {window}
    for stop in _stops(window):
        widget, holder = stop, stop.parentWidget()
        while widget not in known and holder is not None:
            known.add(widget)
            held.setdefault(holder, []).append(widget)
            widget, holder = holder, holder.parentWidget()
    yield from _walk(window, held)


def _stops(window: QWidget) -> Iterator[QWidget]:
    """All there are, in any order.

    Neither `children` nor `nextInFocusChain` may be asked: PySide then takes what they give for
    the property of what was asked, and deletes it with that, maybe at the next search for garbage.
    """
    for widget in window.findChildren(QWidget):
        if _is_stop(widget) and widget.isVisible() and window.isAncestorOf(widget):
            yield widget


def _walk(parent: QWidget, held: Mapping[QWidget, list[QWidget]]) -> Iterator[QWidget]:
    for child in _as_read(held.get(parent, [])):
        within = list(_walk(child, held))
        if not _is_stop(child):
            yield from within
            continue
        above = [stop for stop in within if _is_above(stop, child)]
        yield from above
        yield child
        yield from (stop for stop in within if stop not in above)


def _is_above(stop: QWidget, holder: QWidget) -> bool:
    """Whether it stands in the head of what scrolls: such a head is read before it."""
    if not isinstance(holder, QAbstractScrollArea):
        return False
    return stop.mapTo(holder, stop.rect().bottomLeft()).y() <= holder.viewport().y()


def _is_stop(widget: QWidget) -> bool:
    proxy: QWidget | None = widget.focusProxy()
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isEnabled() and proxy is None


def _as_read(widgets: list[QWidget]) -> Iterator[QWidget]:
    """Widgets of one parent by rows. One whose middle is above a row's lower edge is in the row."""
    row, edge = 0, -1

    def row_of(widget: QWidget) -> int:
        nonlocal row, edge
        middle = widget.geometry().center().y()
        if middle > edge:
            row, edge = row + 1, widget.geometry().bottom()
        return row

    for _, together in groupby(sorted(widgets, key=lambda w: (w.y(), w.x())), row_of):
        yield from sorted(together, key=lambda w: (w.x(), w.y()))
