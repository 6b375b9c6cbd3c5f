"""Closing the window while something renders: the operator says whether it goes on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMessageBox, QWidget

from ffstudio.ui.desk import Desk
from ffstudio.ui.runner import RunnerState
from ffstudio.ui.tickbox import TickBox


def ask_on_close(event: QCloseEvent, desk: Desk, window: QWidget) -> None:
    """Lets the runner go on, ends it within a batch, or keeps the window."""
    if not event.isAccepted() or desk.runner.state is not RunnerState.RUNNING:
        return
    goes_on = _goes_on(desk, window)
    if goes_on is None:
        event.ignore()
    elif goes_on:
        desk.runner.let_go()


def _goes_on(desk: Desk, window: QWidget) -> bool | None:
    """None keeps the window. An idle runner is not asked about: it ends with its console."""
    if not desk.jobs.running:
        return False
    remembered = desk.preferences.now.keep_runner
    return _ask(desk, window) if remembered is None else remembered


def _ask(desk: Desk, window: QWidget) -> bool | None:
    translate = QCoreApplication.translate
    box = QMessageBox(window)
    box.setWindowTitle("FF Studio")
    box.setText(translate("Leaving", "A render is running."))
    box.setInformativeText(
        translate("Leaving", "It can go on without the window. Stopped, it keeps finished segments.")
    )
    keep = box.addButton(translate("Leaving", "Keep rendering"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("Leaving", "Stop rendering"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(QMessageBox.StandardButton.Cancel)
    always = TickBox(translate("Leaving", "Do not ask again"), box)
    box.setCheckBox(always)
    box.setDefaultButton(keep)
    box.exec()
    clicked, is_always = box.clickedButton(), always.isChecked()
    box.deleteLater()
    if clicked is stay:
        return None
    if is_always:
        desk.preferences.set(keep_runner=clicked is keep)
    return clicked is keep
