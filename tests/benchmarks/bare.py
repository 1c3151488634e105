"""A window of Qt with nothing in it: what any program with PySide6 takes at least."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow


def main() -> int:
    """Show it until it is closed."""
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    window = QMainWindow()
    window.resize(1200, 780)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
