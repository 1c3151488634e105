"""The log file: what went wrong in the program itself, for whoever mends it.

It holds no text of anybody's: of an error its kind and the lines of code it came through, of Qt's
own complaints the words without any path. Three files of at most 256 KiB, the latest first.
"""

from __future__ import annotations

import logging
import re
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path, PurePath
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from planner.ui.settings import own_folder

FILE = "planner.log"
_LOGGER = logging.getLogger("planner")
_MOST = 256 * 1024
_OLDER = 2
_DEEPEST = 40
"""Lines of code told of one error, the innermost."""
_PATH = re.compile(r"(?:file:/{2,3})?(?:[A-Za-z]:[\\/]|\\\\|~?/)[^\"'“”»«<>|\n\t]*")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_folder() -> Path:
    """Where the log lies."""
    return own_folder() / "log"


def begin(folder: Path) -> None:
    """Writes to the log in that folder from now on; where nothing can be written there is none."""
    end()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / FILE, maxBytes=_MOST, backupCount=_OLDER, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOGGER.addHandler(handler)
    _LOGGER.setLevel(logging.INFO)
    _LOGGER.propagate = False
    logging.raiseExceptions = False  # a full disk is no reason to speak of it here
    qInstallMessageHandler(_note_of_qt)


def end() -> None:
    """Writes no more, and closes the file."""
    for handler in list(_LOGGER.handlers):
        if isinstance(handler, RotatingFileHandler):
            _LOGGER.removeHandler(handler)
            handler.close()


def note(sentence: str) -> None:
    """Writes a sentence, without any path that is in it."""
    _LOGGER.info("%s", without_paths(sentence))


def note_error(error: BaseException) -> None:
    """Writes the kind of an error, and where in the program it came from."""
    with suppress(Exception):  # to be told matters more than to be written down
        _LOGGER.error("%s", "\n".join(_told(error)))


def without_paths(words: str) -> str:
    """The words with the suffix alone of every path; a name may say what somebody works on.

    cannot open /home/ida/Fyring.docx   ->   cannot open ….docx
    """
    return _PATH.sub(lambda found: f"…{PurePath(found[0].replace(chr(92), '/')).suffix}", words)


def _told(error: BaseException) -> list[str]:
    """Kind and lines of code, then those of the errors it came from, each once."""
    lines: list[str] = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        kind = type(cause)
        number = f" {cause.errno}" if isinstance(cause, OSError) else ""
        lines.append(f"{'from ' if lines else ''}{kind.__module__}.{kind.__qualname__}{number}")
        lines += _lines_of(cause.__traceback__)[-_DEEPEST:]
        cause = cause.__cause__ or cause.__context__
    return lines


def _lines_of(trace: TracebackType | None) -> list[str]:
    found = []
    while trace is not None:
        frame = trace.tb_frame
        module = frame.f_globals.get("__name__", "?")
        found.append(f"  {module}:{trace.tb_lineno} {frame.f_code.co_name}")
        trace = trace.tb_next
    return found


def _note_of_qt(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    del context
    with suppress(Exception):  # Qt may say something while everything is being taken down
        _LOGGER.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", without_paths(message or ""))
