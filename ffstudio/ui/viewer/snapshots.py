"""A frame at full size: saved as a PNG, or copied."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QSaveFile
from PySide6.QtGui import QAction, QGuiApplication, QImage, QTransform
from PySide6.QtWidgets import QFileDialog, QWidget

from ffstudio.domain.failures import OutputUnwritable
from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.viewer.edits import target_in_hand
from ffstudio.ui.viewer.looks import Mode, Request, Shown, look_at
from ffstudio.ui.viewer.worker import PreviewWorker
from ffstudio.ui.work import Lane, Task

FOLDER = "viewer.snapshots"


@dataclass(frozen=True)
class _Order:
    """`path` None is for the clipboard."""

    request: Request
    path: Path | None


class Snapshots(QObject):
    """Orders frames from the worker; they are written beside the window."""

    def __init__(self, desk: Desk, worker: PreviewWorker, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._worker, self._window = desk, worker, parent
        self._orders: deque[_Order] = deque()
        worker.fetched.connect(self._came)
        self.actions: list[QAction] = [
            self._add("clip.copy-frame", self.tr("Copy frame"), "copy", self.copy, ("Ctrl+Shift+C",)),
            self._add("clip.save-frame", self.tr("Save frame as PNG…"), "picture", self._ask, ()),
            self._add(
                "clip.save-frame-as-shot",
                self.tr("Save frame as shot as PNG…"),
                "",
                partial(self._ask, Mode.BEFORE),
                (),
            ),
        ]

    def copy(self) -> None:
        """The frame in hand, after the replacement, into the clipboard."""
        self._order(Mode.AFTER, None)

    def save(self, path: Path, mode: Mode = Mode.AFTER) -> None:
        """The frame in hand, after or before, as a PNG at full size."""
        self._order(mode, path)

    def _add(self, id: str, text: str, icon: str, act: Callable[[], None], keys: tuple[str, ...]) -> QAction:
        return self._desk.commands.add(Command(id, text, keys, icon), act)

    def _ask(self, mode: Mode = Mode.AFTER) -> None:
        target = target_in_hand(self._desk)
        if target is None:
            return
        folder = Path(self._desk.preferences.value(FOLDER, str(target.path.parent)))
        proposed = folder / f"{target.path.stem}.{self._desk.selection.now.frame:06d}.png"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save frame"), str(proposed), self.tr("PNG picture (*.png)")
        )
        if name:
            self._desk.preferences.set_value(FOLDER, str(Path(name).parent))
            self.save(Path(name).with_suffix(".png"), mode)

    def _order(self, mode: Mode, path: Path | None) -> None:
        target = target_in_hand(self._desk)
        if target is None:
            return
        look = look_at(self._desk.document.project, target, self._desk.selection.now.frame, 0)
        if mode is Mode.BEFORE:
            look = replace(look, spec=None)
        order = _Order(Request(look, mode), path)
        self._orders.append(order)
        self._worker.order(order.request)

    def _came(self, shown: Shown) -> None:
        order = self._orders.popleft()
        if shown.error is not None:
            self._desk.alerts.error(shown.error)
            return
        turns = round(shown.opened.clip.video.rotation / 90) % 4 if shown.opened else 0
        write = partial(_finished, shown.layers[0], turns, order.path)
        self._desk.work.run(Lane.MEDIA, write, partial(self._done, order.path))

    def _done(self, path: Path | None, image: QImage) -> None:
        if path is None:
            QGuiApplication.clipboard().setImage(image)
            self._desk.alerts.info(self.tr("The frame was copied"))
        else:
            self._desk.alerts.info(self.tr("The frame was saved as {name}").format(name=path.name))


def _finished(image: QImage, turns: int, path: Path | None, _: Task) -> QImage:
    """The picture upright, written where it should be. Raises OutputUnwritable."""
    if turns:
        image = image.transformed(QTransform().rotate(-90.0 * turns))
    if path is not None:
        file = QSaveFile(str(path))
        is_written = file.open(QIODevice.OpenModeFlag.WriteOnly) and image.save(file, "PNG")  # type: ignore[call-overload]
        if not (is_written and file.commit()):
            raise OutputUnwritable(path, file.errorString())
    return image
