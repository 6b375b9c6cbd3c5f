"""Showing how far something is."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

from ffstudio.domain.progress import Progress


def show_progress(bar: QProgressBar, progress: Progress) -> None:
    """Painted with the window's next picture; by itself a bar paints at once, and holds the window up."""
    bar.setUpdatesEnabled(False)
    bar.setRange(0, progress.total)
    bar.setValue(progress.done)
    bar.setUpdatesEnabled(True)
