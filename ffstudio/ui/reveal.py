"""Shows files in the system's file manager."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def reveal(path: Path) -> None:
    """Opens the folder of a file, or the nearest one that is there."""
    folder = next((parent for parent in path.parents if parent.is_dir()), Path.home())
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
