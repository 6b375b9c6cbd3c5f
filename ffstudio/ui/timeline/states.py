"""What stands where the people's lanes would be: analysis under way, not begun, failed, or without a face."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from ffstudio.domain.errors import Cancelled, FfstudioError
from ffstudio.domain.progress import Progress
from ffstudio.ui.desk import Desk
from ffstudio.ui.progress import show_progress
from ffstudio.ui.texts import advice, translated
from ffstudio.ui.theme import GRID
from ffstudio.ui.timeline.scene import Scene

BAR = 320  # px


class State(Enum):
    READY = auto()
    NO_CLIP = auto()
    READING = auto()
    UNREADABLE = auto()
    WAITING = auto()
    IN_LINE = auto()
    RUNNING = auto()
    FAILED = auto()
    NO_FACES = auto()


@dataclass(frozen=True)
class Situation:
    """`error` stands in the way of the clip or its analysis; `progress` of the analysis under way."""

    state: State
    progress: Progress | None = None
    error: FfstudioError | None = None


def situation(desk: Desk, scene: Scene) -> Situation:
    """How it stands with the clip in hand."""
    target = scene.target
    if target is None:
        return Situation(State.NO_CLIP)
    if scene.facts and scene.facts.error:
        return Situation(State.UNREADABLE, error=scene.facts.error)
    if scene.clip is None:
        return Situation(State.READING)
    progress = desk.analyses.progress(target.id)
    if desk.analyses.is_waiting(target.id):
        return Situation(State.IN_LINE, progress)
    if progress is not None:
        return Situation(State.RUNNING, progress)
    if scene.edited is not None:
        return Situation(State.READY if scene.lanes else State.NO_FACES)
    error = desk.analyses.failure(target.id)
    error = None if isinstance(error, Cancelled) else error
    return Situation(State.FAILED if error else State.WAITING, error=error)


class StatePane(QFrame):
    """A sentence that says how it stands and what to do, with at most one button."""

    def __init__(self, analyse: QAction, stop: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._title, self._text = QLabel(self), QLabel(self)
        self._title.setProperty("tone", "heading")
        self._text.setProperty("tone", "muted")
        self._text.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setMaximumWidth(BAR)
        self._bar.setMinimumWidth(BAR // 2)
        self._bar.setAccessibleName(self.tr("Progress of finding faces"))
        self._analyse, self._stop = self._button(analyse), self._button(stop)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for widget in (self._bar, self._analyse, self._stop):
            row.addWidget(widget)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addStretch()
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(row)
        column.addStretch()
        self.hide()

    def show_situation(self, now: Situation) -> None:
        """Hidden where there are lanes, or no clip at all."""
        self.setVisible(now.state not in {State.READY, State.NO_CLIP})
        title, text = self._texts(now)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        is_running = now.state in {State.RUNNING, State.IN_LINE}
        self._bar.setVisible(is_running)
        self._stop.setVisible(is_running)
        self._analyse.setVisible(now.state in {State.WAITING, State.FAILED, State.NO_FACES})
        if now.progress:
            show_progress(self._bar, now.progress)

    def _texts(self, now: Situation) -> tuple[str, str]:
        match now.state:
            case State.RUNNING:
                return self.tr("Finding faces"), self._pace(now.progress)
            case State.READING:
                return self.tr("Reading the clip…"), ""
            case State.IN_LINE:
                return self.tr("Faces are looked for soon"), self.tr("Another clip comes before.")
            case State.WAITING:
                text = self.tr(
                    "Every face is found once and followed through the clip; then people appear here."
                )
                return self.tr("Faces have not been looked for yet"), text
            case State.NO_FACES:
                text = self.tr("Lower the least score or size in the Inspector, under Faces, and look again.")
                return self.tr("No face was found in this clip"), text
            case _:
                error = now.error
                return (translated(error.what), advice(error)) if error else ("", "")

    def _pace(self, progress: Progress | None) -> str:
        if progress is None or not progress.total:
            return self.tr("Reading the clip…")
        text = self.tr("Frame {done} of {total}").format(done=progress.done, total=progress.total)
        if not progress.fps:
            return text
        minutes, seconds = divmod(round(progress.eta), 60)
        rest = self.tr("{fps} fps, {minutes}:{seconds} to go").format(
            fps=f"{progress.fps:.1f}", minutes=minutes, seconds=f"{seconds:02d}"
        )
        return f"{text} · {rest}"

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button
