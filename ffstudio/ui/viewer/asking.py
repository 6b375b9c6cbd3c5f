"""When the worker is asked, and for what: whenever something changes that the picture shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ffstudio.domain.clip import Clip
from ffstudio.domain.faces import Analysis
from ffstudio.domain.project import Project, TargetClip
from ffstudio.ui.desk import Desk
from ffstudio.ui.selection import Looking
from ffstudio.ui.viewer.canvas import Canvas
from ffstudio.ui.viewer.edits import target_in_hand
from ffstudio.ui.viewer.looks import Mode, Request, Shown, look_at
from ffstudio.ui.viewer.modes import Modes
from ffstudio.ui.viewer.player import Player
from ffstudio.ui.viewer.worker import PreviewWorker
from ffstudio.ui.viewer.zooming import Zooming

SETTLE_MS = 60  # a slider under way, a window being resized
BUSY_MS = 150  # shorter waits are not worth a mark


class Asking(QObject):
    """`came(shown)` for the clip in hand; `busy(is_busy)` when the picture is late, and when it is there."""

    came = Signal(object)
    busy = Signal(bool)

    def __init__(
        self,
        desk: Desk,
        worker: PreviewWorker,
        canvas: Canvas,
        modes: Modes,
        zooming: Zooming,
        player: Player,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._worker, self._canvas = desk, worker, canvas
        self._modes, self._zooming, self._player = modes, zooming, player
        self._asked: Request | None = None
        self._analysis: Analysis | None = None
        self._turn, self._is_open = 0, False
        self._settling, self._late = self._timer(SETTLE_MS, self.now), self._timer(BUSY_MS, self._say_late)
        desk.document.changed.connect(self._follow_project)
        desk.selection.changed.connect(self._follow_hand)
        desk.analyses.changed.connect(self._follow_analysis)
        desk.clips.changed.connect(self._follow_file)
        worker.came.connect(self._take)
        modes.changed.connect(self.now)
        zooming.actions["overlays"].toggled.connect(self.now)
        player.changed.connect(self.now)
        canvas.moved.connect(self.soon)

    @property
    def asked(self) -> Request | None:
        """What was asked for last."""
        return self._asked

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is to be asked for."""
        return not self._settling.isActive()

    def open(self) -> None:
        """Begins to ask; until then and after `close` nobody sees the picture."""
        self._is_open = True
        self.now()

    def close(self) -> None:
        self._is_open = False
        self._settling.stop()
        self._late.stop()

    def soon(self) -> None:
        """Asks once things have settled."""
        if self._is_open and not self._settling.isActive():
            self._settling.start()

    def now(self) -> None:
        """Asks for what is wanted now, unless it was asked for already."""
        self._settling.stop()
        request = self._wanted() if self._is_open else None
        if request is None or request == self._asked:
            return
        if not self._late.isActive():
            self._late.start()
        self._asked = request
        self._worker.ask(request)

    def again(self) -> None:
        """Asks anew for what may have changed outside the project."""
        self._turn += 1
        self.now()

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _wanted(self) -> Request | None:
        target = target_in_hand(self._desk)
        if target is None:
            return None
        frame = self._desk.selection.now.frame
        longest = self._canvas.longest(self._clip(target), self._modes.now)
        look = look_at(self._desk.document.project, target, frame, longest, self._turn)
        is_wanted = self._zooming.shows_faces and not self._player.speed
        is_plain = self._modes.now is Mode.BEFORE and not is_wanted
        return Request(
            replace(look, only_before=is_plain), self._modes.now, self._desk.analyses.of(target.id)
        )

    def _clip(self, target: TargetClip) -> Clip | None:
        shown = self._canvas.shown
        if shown is not None and shown.opened is not None and shown.request.look.target == target.path:
            return shown.opened.clip
        facts = self._desk.clips.facts(target.path)
        return facts.clip if facts else None

    def _take(self, shown: Shown) -> None:
        target = target_in_hand(self._desk)
        if target is None or shown.request.look.target != target.path:
            return
        if shown.request == self._asked:
            self._late.stop()
            self.busy.emit(False)
        self.came.emit(shown)
        # The clip's own size may be known only now.
        self.soon()

    def _say_late(self) -> None:
        self.busy.emit(True)

    def _follow_project(self, _old: Project, _new: Project) -> None:
        self.soon()

    def _follow_hand(self, old: Looking, new: Looking) -> None:
        if old.target != new.target:
            self._asked = None
        if (old.target, old.frame) != (new.target, new.frame):
            self.now()

    def _follow_analysis(self, id: str) -> None:
        analysis = self._desk.analyses.of(id)
        if id == self._desk.selection.now.target and analysis is not None and analysis is not self._analysis:
            self._analysis = analysis
            self.again()

    def _follow_file(self, path: Path) -> None:
        target = target_in_hand(self._desk)
        if target is not None and target.path == path:
            self.again()
