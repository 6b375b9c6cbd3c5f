"""PySide takes a timer for a timer also where Qt has freed an item of a layout before."""

from __future__ import annotations

import subprocess
import sys

TURNS = 400

# In a process of its own, as it crashes where it fails. PySide 6.10 to 6.12 keep knowing an item that Python
# has seen where Qt has freed it. Of a timer, or of another QObject, that lives at its address later they use the
# Python half after it was freed.
PROGRAM = f"""
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

app = QApplication([])
widget = QWidget()
row = QHBoxLayout(widget)
for _ in range({TURNS}):
    label = QLabel("", widget)
    row.addWidget(label)
    row.itemAt(0).widget()
    label.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del label
    for _ in range(10):
        QTimer.singleShot(0, lambda: None)
        later = QObject(widget)
        later.deleteLater()
        del later
    loop = QEventLoop()
    QTimer.singleShot(1, loop.quit)
    loop.exec()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
print("well")
"""


def test_a_timer_lives_where_an_item_was() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "well\n")
