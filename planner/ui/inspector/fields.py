"""The fields of the details: what is typed becomes an edit at a pause, or stays as a draft."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QStringListModel, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCompleter,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planner.ui.drafting import DRAFT_AFTER
from planner.ui.inspector.growing_text import GrowingText
from planner.ui.inspector.source import Drafts, Source, UnusableError
from planner.ui.scale import NARROW

PAUSE = 1200
"""Milliseconds without a key after which what is typed becomes one edit."""


class Field(QWidget):
    """A label above an editor, and a sentence beneath it where something is wrong."""

    def __init__(self, label: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(label, self)
        self.label.setProperty("part", "label")
        self.label.setBuddy(editor)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.hide()
        editor.setAccessibleName(label.replace("&", ""))
        self._editor = editor
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NARROW)
        for widget in (self.label, editor, self.problem):
            column.addWidget(widget)

    def complain(self, sentence: str, part: str = "problem") -> None:
        """Shows a sentence beside the field; an empty one takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self._editor.setAccessibleDescription(sentence)
        self._dress(self.problem, "part", part)
        self._dress(self._editor, "wrong", "true" if sentence and part == "problem" else "")

    @staticmethod
    def _dress(widget: QWidget, name: str, value: str) -> None:
        if widget.property(name) != value:
            widget.setProperty(name, value)
            widget.style().unpolish(widget)
            widget.style().polish(widget)


class TextField(Field):
    """A line, or with `lines` over 1 a box that grows with its text."""

    def __init__(
        self, label: str, drafts: Drafts, restored: str, *, lines: int = 1, hint: str = ""
    ) -> None:
        self.editor: QLineEdit | GrowingText = GrowingText(lines) if lines > 1 else QLineEdit()
        super().__init__(label, self.editor)
        self._drafts = drafts
        self._restored = restored
        self._source: Source | None = None
        self._dirty = False
        self._settled: tuple[str, str] | None = None
        self._failed: str | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.settle)
        self._draft = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._draft.timeout.connect(self._keep_draft)
        self.editor.setPlaceholderText(hint)
        self.editor.textChanged.connect(self._typed)
        if isinstance(self.editor, QLineEdit):
            self.editor.returnPressed.connect(self._settle_again)
        self.editor.installEventFilter(self)

    def text(self) -> str:
        """What stands in the field."""
        return self.editor.text()

    def bind(self, source: Source) -> None:
        """Stands for something else from now on; what was typed before is settled first."""
        if self._source is not None and self._source.key != source.key:
            self.settle()
            self._keep_draft()
            self._dirty = False
            self._settled = self._failed = None
            self.complain("")
        fresh = self._source is None or self._source.key != source.key
        self._source = source
        draft = self._drafts[source.key] if fresh else None
        if draft is not None and draft != source.read():
            self._show(draft)
            self._dirty = True
            self.complain(self._restored, "restored")
        self.refresh()

    def let_go(self) -> None:
        """Stands for nothing any more; what could not be used stays as a draft."""
        self._pause.stop()
        self._keep_draft()
        self._source = None
        self._dirty = False

    def try_again(self) -> None:
        """Lets the next `settle` try even what just failed."""
        self._failed = None

    def settle(self) -> bool:
        """Makes an edit of what was typed, or says why not; False where something stays unsettled.

        What just failed is not tried again before it is typed in, or `try_again` is called.
        """
        self._pause.stop()
        if not self._dirty or self._source is None:
            return True
        source, typed = self._source, self.text()
        if typed == self._failed:
            return False
        self._dirty = False
        self._settled = None
        try:
            if typed != source.read():
                self._settled = (typed, "")
                source.write(typed)
        except UnusableError as error:
            self._dirty = True
            self._settled = None
            self._failed = typed
            self._keep_draft()
            self.complain(str(error))
            return False
        self._draft.stop()
        self._drafts.drop(source.key)
        self._settled = None if source.whole else (typed, source.read())
        self._failed = None
        self.complain("")
        if source.whole or not self.editor.hasFocus():
            self.refresh()
        self._forget_strokes()
        return True

    def refresh(self) -> None:
        """Shows what the programme holds, unless something is being typed."""
        if self._dirty or self._source is None:
            return
        held = self._source.read()
        just_typed = self._settled is not None and self._settled[0] == self.text()
        same = self._settled is not None and self._settled[1] in ("", held)
        if self.editor.hasFocus() and just_typed and same:
            return
        if held != self.text():
            self._show(held)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field and Enter settle it, Esc takes back what was typed."""
        if isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() not in (
                Qt.FocusReason.PopupFocusReason,
                Qt.FocusReason.ActiveWindowFocusReason,
            ):
                self.settle()
                self._settled = None
                self.refresh()
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self._dirty
        ):
            self._take_back()
            return True
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (
                event.matches(QKeySequence.StandardKey.Undo)
                or event.matches(QKeySequence.StandardKey.Redo)
            )
            and not self._dirty
        ):
            event.ignore()  # the line would take the key, though it holds nothing to undo
            return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._dirty = True
        self._failed = None
        self._draft.start()
        if self._source is not None and not self._source.whole:
            self._pause.start()

    def _take_back(self) -> None:
        self._pause.stop()
        self._draft.stop()
        self._dirty = False
        self._settled = self._failed = None
        if self._source is not None:
            self._drafts.drop(self._source.key)
        self.complain("")
        self.refresh()

    def _settle_again(self) -> None:
        self.try_again()
        self.settle()

    def _forget_strokes(self) -> None:
        """What is settled is undone as a step of the programme, not stroke by stroke."""
        editor = self.editor
        if isinstance(editor, GrowingText):
            editor.document().clearUndoRedoStacks()
            return
        cursor, start, length = (
            editor.cursorPosition(),
            editor.selectionStart(),
            editor.selectionLength(),
        )
        with QSignalBlocker(editor):
            editor.setText(editor.text())  # which forgets them
            editor.setCursorPosition(cursor)
            if length:
                editor.setSelection(start, length)

    def _keep_draft(self) -> None:
        self._draft.stop()
        if self._dirty and self._source is not None:
            self._drafts.keep(self._source.key, self.text())

    def _show(self, text: str) -> None:
        with QSignalBlocker(self.editor):
            self.editor.setText(text)
        if isinstance(self.editor, GrowingText):
            self.editor.grow()
        else:
            self.editor.setCursorPosition(0)


def suggest(field: TextField, words: Sequence[str]) -> None:
    """Lets a line complete what is typed by these words."""
    editor = field.editor
    if not isinstance(editor, QLineEdit):
        return
    completer = editor.completer()
    if completer is None:
        completer = QCompleter(editor)
        completer.setModel(QStringListModel(completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        editor.setCompleter(completer)
        # The line takes the word over only after the completer has told of it.
        completer.activated.connect(lambda: QTimer.singleShot(0, field.settle))
    model = completer.model()
    if isinstance(model, QStringListModel) and model.stringList() != list(words):
        model.setStringList(list(words))
