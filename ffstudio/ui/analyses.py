"""Analyses of the project's clips: one after the other beside the window, kept by the engine's cache."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ffstudio.domain.clip import Clip
from ffstudio.domain.errors import Cancelled, FfstudioError
from ffstudio.domain.faces import Analysis
from ffstudio.domain.progress import Progress
from ffstudio.domain.project import Project, TargetClip
from ffstudio.ui.alerts import Alerts
from ffstudio.ui.analysing import How, analysis_of
from ffstudio.ui.clips import Clips
from ffstudio.ui.document import Document
from ffstudio.ui.engines import Engines
from ffstudio.ui.preferences import Preferences
from ffstudio.ui.work import Lane, Task, Work
from ffstudio.ui.yielding import breath

AUTO = "analyse.auto"  # preference: new clips are analysed by themselves


class Analyses(QObject):
    """`changed(target id)` when an analysis is there, waits, is under way, further, or given up."""

    changed = Signal(str)

    def __init__(
        self,
        document: Document,
        work: Work,
        engines: Engines,
        clips: Clips,
        preferences: Preferences,
        alerts: Alerts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._work, self._engines = document, work, engines
        self._clips, self._preferences, self._alerts = clips, preferences, alerts
        self._found: dict[str, tuple[TargetClip, Clip | None, Analysis]] = {}
        self._failed: dict[str, FfstudioError] = {}
        self._left: set[str] = set()  # cancelled, or to be started by hand
        self._waiting: dict[str, How] = {}
        self._running: tuple[str, Task] | None = None
        self._by_path: dict[Path, list[TargetClip]] = {}
        self._preferred = ""
        document.changed.connect(self._follow)
        work.progressed.connect(self._show)
        work.ended.connect(self._end)
        document.opened.connect(self._begin)
        clips.changed.connect(self._consider_file)

    def of(self, target: str) -> Analysis | None:
        """The analysis of the whole clip, without the editor's changes to tracks."""
        return self._found[target][2] if target in self._found else None

    def failure(self, target: str) -> FfstudioError | None:
        """Why the last analysis came to nothing; None where it was cancelled."""
        return self._failed.get(target)

    def is_outdated(self, target: TargetClip) -> bool:
        """Whether settings that faces are found by have changed since."""
        return target.id in self._found and self._found[target.id][0].settings.faces != target.settings.faces

    def is_waiting(self, target: str) -> bool:
        """Whether it comes after another clip's."""
        return target in self._waiting

    def progress(self, target: str) -> Progress | None:
        """How far it is; None where none is under way or waits."""
        if self._running and self._running[0] == target:
            return self._running[1].progress or Progress("analyse", 0, 0)
        return Progress("analyse", 0, 0) if target in self._waiting else None

    def prefer(self, target: str) -> None:
        """The clip in hand comes before others that wait."""
        self._preferred = target

    def start(self, target: TargetClip, *, anew: bool = False) -> None:
        """Analyses the clip next, or reads its kept analysis; a second call while it runs does nothing."""
        self._waiting = {target.id: How.ANEW if anew else How.USUAL, **self._waiting}
        self._failed.pop(target.id, None)
        self._left.discard(target.id)
        if self._is_running(target.id):
            del self._waiting[target.id]
        self.changed.emit(target.id)
        self._next()

    def cancel(self, target: str) -> None:
        """Stops it, or takes it from those that wait."""
        if self._waiting.pop(target, None):
            self._left.add(target)
            self.changed.emit(target)
        if self._running and self._running[0] == target:
            self._running[1].cancel()

    def _consider_file(self, path: Path) -> None:
        for target in self._by_path.get(path, ()):
            if self._consider(target):
                self.changed.emit(target.id)
        self._next()

    def _consider(self, target: TargetClip) -> bool:
        """Puts a clip in line that is there and was not analysed yet, or whose file has changed."""
        facts = self._clips.facts(target.path)
        settled = {*self._waiting, *self._failed, *self._left}
        if not facts or not facts.clip or self._is_running(target.id) or target.id in settled:
            return False
        if target.id in self._found and facts.clip == self._found[target.id][1]:
            return False
        is_auto = self._preferences.value(AUTO, default=True)
        self._waiting[target.id] = How.USUAL if is_auto else How.KEPT
        return True

    def _is_running(self, target: str) -> bool:
        running = self._running
        return running is not None and running[0] == target and not running[1].token.is_cancelled

    def _next(self) -> None:
        project = self._document.project
        while self._waiting and not self._running:
            id = self._preferred if self._preferred in self._waiting else next(iter(self._waiting))
            how, target = self._waiting.pop(id), project.target(id)
            facts = self._clips.facts(target.path) if target else None
            if target and not (facts and facts.is_missing):
                self._run(target, how)

    def _run(self, target: TargetClip, how: How) -> None:
        title = self.tr("Analysing {name}").format(name=target.path.name)
        task = self._work.run(
            Lane.ENGINE,
            partial(analysis_of, target, how, self._engines),
            partial(self._keep, target),
            failed=partial(self._fail, target),
            title=title,
        )
        self._running = (target.id, task)
        self.changed.emit(target.id)

    def _keep(self, target: TargetClip, analysis: Analysis | None) -> None:
        now, facts = self._document.project.target(target.id), self._clips.facts(target.path)
        if analysis is None:
            self._left.add(target.id)
        elif now and now.path == target.path:
            self._found[target.id] = (target, facts.clip if facts else None, analysis)
            self.changed.emit(target.id)

    def _fail(self, target: TargetClip, error: FfstudioError) -> None:
        if isinstance(error, Cancelled):
            self._left.add(target.id)
        elif self._document.project.target(target.id):
            self._failed[target.id] = error
            self._alerts.error(error)
            self.changed.emit(target.id)

    def _show(self, task: Task) -> None:
        if self._running and self._running[1] is task:
            self.changed.emit(self._running[0])

    def _end(self, task: Task) -> None:
        if self._running and self._running[1] is task:
            target, self._running = self._running[0], None
            self.changed.emit(target)
            self._next()

    def _follow(self, old: Project, new: Project) -> None:
        """Clips that came, went, or are another file now."""
        before = {target.id: target for target in old.targets}
        after = {target.id: target for target in new.targets}
        for target in before.values():
            if target.id not in after or after[target.id].path != target.path:
                self._forget(target.id)
        for target in after.values():
            if before.get(target.id) is not target:
                self._consider(target)
        self._by_path = {}
        for target in after.values():
            self._by_path.setdefault(target.path, []).append(target)
        QTimer.singleShot(breath(len(self._waiting)), self, self._next)

    def _forget(self, target: str) -> None:
        self._found.pop(target, None)
        self._failed.pop(target, None)
        self._waiting.pop(target, None)
        self._left.discard(target)
        if self._running and self._running[0] == target:
            self._running[1].cancel()

    def _begin(self) -> None:
        """Another project."""
        for id in [*self._found, *self._failed, *self._waiting, *self._left]:
            self._forget(id)
        if self._running:
            self._running[1].cancel()
        for target in self._document.project.targets:
            self._consider(target)
        self._next()
