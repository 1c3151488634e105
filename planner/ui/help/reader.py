"""Shows one page of the guide: set for reading, in the look's colours, with its pictures."""

# ruff: noqa: N802 - Qt names the methods that are overridden here
from __future__ import annotations

from html import escape
from itertools import pairwise
from string import Template

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QResizeEvent, QShowEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from planner.ui.help.pages import Page
from planner.ui.looks import Look

_COLUMN = 600
"""Pixels of a line at most: some seventy letters."""
_MARGIN = 24
_SETTLED = 80  # milliseconds after the last change of size

_PAGE = Template("""
<style>
body { color: $text; }
h1 { font-size: 17pt; font-weight: 600; margin-top: 4px; margin-bottom: 10px; }
p { margin-top: 0px; margin-bottom: 10px; line-height: 122%; }
li { margin-bottom: 6px; line-height: 122%; }
ul { margin-top: 0px; margin-bottom: 10px; margin-left: -18px; }
em { font-style: normal; font-weight: 600; }
a { color: $accent; }
</style>
<body>$page</body>
""")


class Reader(QTextBrowser):
    """Follows links between pages by telling which one is wanted."""

    wanted = Signal(str)
    """The name of the page that a link leads to."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._page: Page | None = None
        self._words = ""
        self.setOpenLinks(False)
        self._frame()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One that comes and goes would change how wide the page is.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDocumentMargin(_MARGIN)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settle.timeout.connect(self._set_again)
        self._set_at = 0
        self.anchorClicked.connect(lambda url: self.wanted.emit(url.fileName()))

    def show_page(self, page: Page) -> None:
        """Shows a page from its beginning."""
        self._page = page
        self._set()
        self.verticalScrollBar().setValue(0)
        self.setAccessibleName(page.title)

    def wear(self, look: Look) -> None:
        """Takes another look."""
        self._look = look
        self._frame()
        self._set_again()

    def mark(self, words: str) -> None:
        """Marks what is looked for, and goes to the first place."""
        self._words = words
        first = self._mark()
        if first is not None:
            self.setTextCursor(first)
            self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines stay short enough to read; pictures are set anew once the size is settled."""
        super().resizeEvent(event)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(self._width())
        if self._set_at != self._width():
            self._settle.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Sets the page once the window is seen, and it is known how wide it is."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._set_again)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture as wide as the column at most, sharp on this screen."""
        if kind != QTextDocument.ResourceType.ImageResource:
            return None
        address = name.toString() if isinstance(name, QUrl) else name
        image = QImage("" if self._page is None else str(self._page.picture(address)))
        scale = self.devicePixelRatioF()
        most = round((self._width() - 2 * _MARGIN) * scale)
        if image.width() > most > 0:
            image = image.scaledToWidth(most, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(scale)
        return image

    def _frame(self) -> None:
        """A frame while the keyboard is here, as around any field."""
        self.setStyleSheet(
            "QTextBrowser { border: 2px solid transparent; }"
            f"QTextBrowser:focus {{ border-color: {self._look.accent}; }}"
        )

    def _width(self) -> int:
        return min(_COLUMN + 2 * _MARGIN, self.viewport().width())

    def _set_again(self) -> None:
        place = self.verticalScrollBar().value()
        self._set()
        self.verticalScrollBar().setValue(place)

    def _set(self) -> None:
        if self._page is None or not self.isVisible():
            return
        self._set_at = self._width()
        self.document().clear()  # and the pictures that it has kept
        page = _html(self._page)
        self.setHtml(_PAGE.substitute(page=page, text=self._look.text, accent=self._look.accent))
        self._mark()

    def _mark(self) -> QTextCursor | None:
        """Marks the words; gives the first place."""
        found: list[QTextEdit.ExtraSelection] = []
        for word in self._words.split():
            if len(word) < 2:
                continue  # all over the page
            cursor = self.document().find(word)
            while not cursor.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor = cursor
                selection.format.setBackground(QColor(self._look.chosen))
                found.append(selection)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(found)
        cursors = [each.cursor for each in found]
        first = min(cursors, key=lambda each: int(each.selectionStart()), default=None)
        if first is None:
            return None
        start = QTextCursor(self.document())
        start.setPosition(int(first.selectionStart()))
        return start


def _html(page: Page) -> str:
    """The page without the pictures that did not come along."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - takes longer than making the window

    reader = MarkdownIt("commonmark", {"html": False})
    tokens = reader.parse(page.text)
    for before, token in pairwise(tokens):
        for child in token.children or ():
            if child.type == "image" and not page.picture(str(child.attrs["src"])).is_file():
                child.type, child.content = "html_inline", ""
            elif child.type == "image":
                alt = escape(child.content, quote=True)
                child.type = "html_inline"
                before.attrs["style"] = "line-height: 100%"  # or a third of it is free below
                child.content = f'<img src="{escape(str(child.attrs["src"]))}" alt="{alt}">'
    return str(reader.renderer.render(tokens, reader.options, {}))
