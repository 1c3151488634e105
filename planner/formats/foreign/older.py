"""The older formats of Office: told apart, so that it can be said what to save them as."""

from __future__ import annotations

from planner.core.faults import Fault, PlannerError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the container begins that they share with what is encrypted; see [MS-CFB]."""
_RTF = b"{\\rtf"
_BARE_SHEETS = (b"\x09\x02", b"\x09\x04", b"\x09\x08")
"""How sheets of Excel begin that are in no container; see [MS-XLS]."""
_SHEETS_IN_XML = b"urn:schemas-microsoft-com:office:spreadsheet"
"""Excel's XML of 2003, which some systems still write with the suffix .xls."""
_HEAD = 2_000

_STREAMS = (
    ("WordDocument", ".docx"),
    ("Workbook", ".xlsx"),
    ("Book", ".xlsx"),
    ("PowerPoint Document", ".pptx"),
    ("__properties_version1.0", ".eml"),
)
"""What a container names that holds a text, a spreadsheet, slides, a message of Outlook."""


def refuse_older(data: bytes) -> None:
    """Raises PlannerError with OLDER for a file of such a format, PROTECTED for one encrypted."""
    if data.startswith(_RTF):
        raise PlannerError(Fault.OLDER, what=".docx")
    in_xml = data.lstrip()[:5] == b"<?xml" and _SHEETS_IN_XML in data[:_HEAD]
    if in_xml or data.startswith(_BARE_SHEETS):
        raise PlannerError(Fault.OLDER, what=".xlsx")
    if not data.startswith(OLE):
        return
    if _named("EncryptedPackage") in data:
        raise PlannerError(Fault.PROTECTED)
    for name, suffix in _STREAMS:
        if _named(name) in data:
            raise PlannerError(Fault.OLDER, what=suffix)
    raise PlannerError(Fault.PROTECTED)


def _named(stream: str) -> bytes:
    """A stream's name as the container's list has it."""
    return stream.encode("utf-16-le")
