"""What is looked for in each window: names, room for words, sight of the focus, and its order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from planner.ui.contrast import MARK, contrast
from planner.ui.sight_order import stops_in_sight
from planner.ui.window import Window

_CONTROLS = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.ButtonMenu,
        QAccessible.Role.CheckBox,
        QAccessible.Role.ComboBox,
        QAccessible.Role.EditableText,
        QAccessible.Role.Link,
        QAccessible.Role.List,
        QAccessible.Role.PageTab,
        QAccessible.Role.RadioButton,
        QAccessible.Role.Slider,
        QAccessible.Role.SpinBox,
        QAccessible.Role.Table,
        QAccessible.Role.Tree,
    }
)
_QT_SAYS = frozenset((
    "Apply", "Back", "Cancel", "Close", "Create New Folder", "Date Modified", "Detail View",
    "Discard", "File name:", "Files of type:", "Forward", "Help", "Ignore", "List View", "Look in:",
    "Name", "No", "Open", "Parent Directory", "Reset", "Retry", "Save", "Size", "Yes",
))  # fmt: skip
"""What Qt itself says in English on its buttons and in its windows."""
_ARROW = 30  # pixels of a combo box that are not words


def shown(root: QWidget) -> list[QWidget]:
    """All widgets of a window that can be seen or scrolled to, the window itself first."""
    found = [w for w in root.findChildren(QWidget) if w.isVisibleTo(root) and w.window() is root]
    return [root, *found]


def told(widget: QWidget) -> str:
    """A widget as a failure names it."""
    name = widget.accessibleName() or str(getattr(widget, "text", str)())
    return f"{type(widget).__name__} “{name[:40]}” in {type(widget.parent()).__name__}"


def unnamed(root: QWidget) -> list[str]:
    """The controls that a screen reader could only call by what they are."""
    return [
        f"{interface.role().name} {told(widget)}"
        for interface, widget in _interfaces(QAccessible.queryAccessibleInterface(root))
        if not interface.state().invisible
        and (interface.role() in _CONTROLS or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not interface.text(QAccessible.Text.Name).strip()
    ]


def _interfaces(of: QAccessibleInterface) -> Iterator[tuple[QAccessibleInterface, QWidget]]:
    widget = of.object()
    if isinstance(widget, QWidget):
        yield of, widget
        for number in range(of.childCount()):
            child = of.child(number)
            if child is not None:
                yield from _interfaces(child)


def cut_off(root: QWidget) -> list[str]:
    """The words that have less room than they need."""
    of_system = isinstance(root, QFileDialog)  # Qt's own window shortens the path, for one
    looked_at = (w for w in shown(root) if not (of_system and _is_of_system(w)))
    return [told(widget) for widget in looked_at if _is_cut(widget)]


def _is_of_system(widget: QWidget) -> bool:
    return isinstance(widget, QToolButton | QComboBox)


def _is_cut(widget: QWidget) -> bool:
    metrics = widget.fontMetrics()
    if isinstance(widget, QLabel):
        return bool(widget.text()) and _is_label_cut(widget)
    if isinstance(widget, QToolButton) and isinstance(widget.parent(), QLineEdit):
        return False  # a picture, as large as Qt makes those within a line; its words are a name
    if isinstance(widget, QAbstractButton):
        wanted = widget.sizeHint()
        return wanted.width() > widget.width() or bool(
            widget.text() and metrics.height() > widget.height()
        )
    if isinstance(widget, QComboBox) and not widget.isEditable():
        return metrics.horizontalAdvance(widget.currentText()) > widget.width() - _ARROW
    if isinstance(widget, QLineEdit) and not widget.text():
        return metrics.horizontalAdvance(widget.placeholderText()) > widget.width() - 12
    return isinstance(widget, QTabBar) and widget.sizeHint().width() > widget.width()


def _is_label_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    too_narrow = label.minimumSizeHint().width() > label.width()
    return too_narrow or label.fontMetrics().height() > label.height()


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab leads in a window, in this order, from the first widget in sight.

    The main window has an order of its own. Of what goes through the focus chain PySide gets wrong
    whose it is, so that is asked only of windows which are soon closed.
    """
    if isinstance(root, Window):
        return list(stops_in_sight(root))
    found: list[QWidget] = []
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes_tab and widget.isEnabled() and widget.isVisibleTo(root) and _is_ours(widget, root):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _is_ours(widget: QWidget, root: QWidget) -> bool:
    return widget.window() is root and widget.objectName() != "qt_spinbox_lineedit"


def backwards(root: QWidget) -> list[str]:
    """The steps of Tab that lead up, or back to the left, within what stands together."""
    return [
        f"{told(first)} → {told(then)}"
        for first, then in pairwise(stops(root))
        if first.parent() is then.parent() and _leads_back(_place(first, root), _place(then, root))
    ]


def _place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def _leads_back(first: QRect, then: QRect) -> bool:
    """Whether it goes up without going right, or to the left in the same line."""
    above = then.bottom() <= first.top() and then.left() < first.right()
    return above or (_on_one_line(first, then) and then.right() <= first.left())


def _on_one_line(first: QRect, then: QRect) -> bool:
    return then.top() < first.center().y() < then.bottom()


def unseen_focus(root: QWidget, known: set[tuple[str, str, bool]]) -> list[str]:
    """The kinds of widget that look the same with the focus; those `known` are left out."""
    found = []
    for widget in stops(root):
        if not isValid(widget):
            continue
        default = isinstance(widget, QPushButton) and widget.isDefault()
        kind = (type(widget).__name__, str(widget.property("part") or ""), default)
        if kind not in known:
            known.add(kind)
            if not _shows_focus(widget):
                found.append(told(widget))
    return found


def _shows_focus(widget: QWidget) -> bool:
    """Whether as many pixels change as are half its outline, or a ring around a cell in it."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)  # some choose their first row at this
    widget.clearFocus()
    QApplication.processEvents()
    without = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert widget.hasFocus()
    return _changed(without, widget.grab().toImage()) >= min(widget.width(), 200)


def _changed(one: QImage, other: QImage) -> int:
    """How many pixels differ so much that it is seen."""
    pictures = [each.convertToFormat(QImage.Format.Format_RGB32) for each in (one, other)]
    pixels = (memoryview(each.constBits()).cast("I") for each in pictures)
    return sum(1 for a, b in zip(*pixels, strict=True) if a != b and _told_apart(a, b))


@cache
def _told_apart(one: int, other: int) -> bool:
    return contrast(QColor(one), QColor(other)) >= MARK


def left_in_english(root: QWidget) -> list[str]:
    """Qt's own words that nobody has translated, in a window in another language."""
    return [f"{told(w)}: {each}" for w in shown(root) for each in _says(w) if each in _QT_SAYS]


def _says(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text().replace("&", "")
    if isinstance(widget, QHeaderView) and widget.model() is not None:
        for section in range(widget.count()):
            yield str(widget.model().headerData(section, widget.orientation()) or "")
    yield widget.toolTip()
    yield widget.accessibleName()
