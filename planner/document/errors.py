"""What can go wrong with a `.programme` file: one class a cause, each naming the file."""

from __future__ import annotations

import os
from pathlib import Path

from planner.core.faults import Fault, PlannerError


class DocumentError(PlannerError):
    """Something that stands between a user and a file; `path` is that file."""


class FileAlreadyThereError(DocumentError):
    """A new document would replace a file that nobody agreed to lose."""

    def __init__(self, path: Path) -> None:
        super().__init__(Fault.EXISTS, path)


class NoSuchFileError(DocumentError):
    """Nothing lies at that path, or no longer."""

    def __init__(self, path: Path) -> None:
        super().__init__(Fault.NOT_FOUND, path)


class FolderGoneError(NoSuchFileError):
    """The folder cannot be reached: a network share or a stick is gone. `file` is to lie there."""

    def __init__(self, file: Path) -> None:
        DocumentError.__init__(self, Fault.NO_FOLDER, file.parent)
        self.file = file


def no_such_file(path: Path) -> NoSuchFileError:
    """Why nothing lies at that path: there is no such file, or no way to its folder."""
    # Not Path.is_dir, which raises what a lost connection answers.
    return NoSuchFileError(path) if os.path.isdir(path.parent) else FolderGoneError(path)  # noqa: PTH112 - see above


class NotAFileError(DocumentError):
    """What lies there is a folder or a device."""

    def __init__(self, path: Path) -> None:
        super().__init__(Fault.NOT_A_FILE, path)


class NoPermissionError(DocumentError):
    """The system does not let this user read the file, or write it or its folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(Fault.NO_PERMISSION, path)


class NotAProgrammeError(DocumentError):
    """Some other kind of file, or one whose very beginning is spoilt."""

    def __init__(self, path: Path) -> None:
        super().__init__(Fault.NOT_A_PROGRAMME, path)


class DamagedFileError(DocumentError):
    """A programme file that does not hold together; `what` says where it was noticed."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(Fault.DAMAGED, path, what=what)


class ReadFailedError(DocumentError):
    """The disk, or the connection to it, fails: nothing is said of the file. `what` is its word."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(Fault.DISK_ERROR, path, what=what)


class NewerVersionError(DocumentError):
    """Written by a later release in a way this one cannot even read."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        super().__init__(Fault.NEWER_VERSION, path, what=f"{version} > {known}")
        self.version = version
        self.known = known


class FileTooLargeError(DocumentError):
    """Larger than a programme can sensibly be; sizes in bytes."""

    def __init__(self, path: Path, size: int, most: int) -> None:
        super().__init__(Fault.TOO_LARGE, path, what=f"{most // 2**20} MB")
        self.size = size
        self.most = most


class FileInUseError(DocumentError):
    """Another program holds the file; trying again later may do."""

    def __init__(self, path: Path) -> None:
        super().__init__(Fault.IN_USE, path)


class ReadOnlyDocumentError(DocumentError):
    """The document can be read but not changed: from a newer version, or write-protected."""

    def __init__(self, path: Path) -> None:
        super().__init__(Fault.READ_ONLY, path)


class DocumentChangedElsewhereError(DocumentError):
    """The file no longer is what this document last read or wrote; nothing was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(Fault.CHANGED_ELSEWHERE, path)


class OtherProgrammeError(DocumentError):
    """A file that is no copy of this programme, where one was wanted."""

    def __init__(self, path: Path) -> None:
        super().__init__(Fault.OTHER_PROGRAMME, path)


class NoCommonPointError(DocumentError):
    """A copy whose history shares nothing with this one's any more."""

    def __init__(self, path: Path) -> None:
        super().__init__(Fault.NO_COMMON_POINT, path)


class WriteFailedError(DocumentError):
    """The system could not write; the file holds what it held before. `what` is its word."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(Fault.WRITE_FAILED, path, what=what)


class UnstorableValueError(DocumentError):
    """A value that would not come back from the file as it went in; nothing was written."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(Fault.UNSTORABLE, path, what=what)


class NoSuchBlobError(DocumentError):
    """The file holds no picture or attachment of that SHA-256."""

    def __init__(self, path: Path, sha256: str) -> None:
        super().__init__(Fault.NO_ATTACHMENT, path, what=sha256)
