"""Square codes (QR, ISO/IEC 18004) of web addresses, drawn as one filled path."""

from __future__ import annotations

from reportlab.lib.colors import black

from planner.pdf.tagging import Box, TaggedCanvas

_LONGEST = 200
"""Bytes of an address; more would make modules too fine for a telephone at reading distance."""


def fits_code(address: str) -> bool:
    """Whether the address is short enough for a code that can be read from paper."""
    return 0 < len(address.encode()) <= _LONGEST


def draw_code(canvas: TaggedCanvas, box: Box, address: str) -> None:
    """Draws the address as a square that fills the box."""
    # It loads all that reportlab draws with, which takes longer than many a print without a code.
    from reportlab.graphics.barcode.qrencoder import (  # noqa: PLC0415 - see above
        QRCode,
        QRErrorCorrectLevel,
    )

    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(address)
    code.make()
    left, _, right, top_edge = box
    module = (right - left) / code.getModuleCount()
    path = canvas.beginPath()
    for row, modules in enumerate(code.modules):
        top = top_edge - row * module
        start = None
        for column, dark in enumerate((*modules, False)):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                length = (column - start) * module
                path.rect(left + start * module, top - module, length, module)
                start = None
    canvas.setFillColor(black)
    canvas.drawPath(path, stroke=0, fill=1)
