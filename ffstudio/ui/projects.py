"""Project files in the window: new, open, save, autosaved and recovered, recent, with files found again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from ffstudio.config.paths import Paths
from ffstudio.config.projects import SUFFIX, read_project, write_project
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.project import Project
from ffstudio.ui.alerts import Alerts, Remedy
from ffstudio.ui.document import Document
from ffstudio.ui.preferences import Preferences
from ffstudio.ui.work import Lane, Task, Work

AUTOSAVE_MS = 20_000


@dataclass(frozen=True)
class _Opened:
    project: Project
    missing: tuple[Path, ...]


class Projects(QObject):
    """Reads and writes project files beside the window.

    What is not saved is kept in `paths.data/autosave`: one file a project, gone once the project is saved.
    """

    def __init__(
        self,
        document: Document,
        work: Work,
        alerts: Alerts,
        preferences: Preferences,
        paths: Paths,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._work, self._alerts = document, work, alerts
        self._preferences, self._folder = preferences, paths.data / "autosave"
        self._kept: Project | None = None
        self._timer = QTimer(self, interval=AUTOSAVE_MS)
        self._timer.timeout.connect(self.keep)
        self._timer.start()

    def new(self) -> None:
        self.begin(Project())

    def begin(self, project: Project) -> None:
        """A project that has no file yet."""
        self._forget_kept()
        self._document.open(project, None)

    def open(self, path: Path) -> None:
        """Opens a project file; the present project is the caller's to save first."""
        self._forget_kept()
        self._read(path, path, is_modified=False)

    def save(self, path: Path) -> None:
        """Writes the project as it is now; what is edited meanwhile stays unsaved."""
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        project = self._document.project

        def end(_: None) -> None:
            self._forget_kept()
            if self._document.project == project:
                self._document.mark_saved(path)
            self._preferences.add_recent(path)

        title = self.tr("Saving {name}").format(name=path.name)
        self._work.run(Lane.STORE, lambda _: write_project(project, path), end, title=title)

    def keep(self) -> None:
        """Keeps unsaved work, where there is any that is not kept yet."""
        project = self._document.project
        if self._document.is_modified and project is not self._kept:
            self._kept = project
            self._work.run(Lane.STORE, lambda _: write_project(project, self._kept_path), lambda _: None)

    def offer_recovery(self) -> None:
        """Says that a console which did not end well left unsaved work, and offers it."""
        for path in sorted(self._folder.glob(f"*{SUFFIX}")):
            self._alerts.warn(
                self.tr("Unsaved work of an earlier session was kept"),
                path.stem,
                self.tr("recover it, or close this message to leave it where it is"),
                Remedy(self.tr("Recover"), partial(self._read, path, None, is_modified=True)),
            )

    def relink(self, moved: dict[Path, Path]) -> None:
        """Files of the project at their new places, as one undoable step."""
        self._document.edit(self.tr("Relink media"), lambda project: project.relinked(moved))

    def finish(self) -> None:
        """Waits until what is being written is written; only for the end of the window."""
        self._work.drain(Lane.STORE)

    def stop(self) -> None:
        """Keeps nothing any more; the services are about to close."""
        self._timer.stop()

    def leave(self) -> None:
        """The console ends in good order: nothing needs to be recovered."""
        self._timer.stop()
        self._forget_kept()

    @property
    def _kept_path(self) -> Path:
        path = self._document.path
        return self._folder / (path.name if path else f"untitled{SUFFIX}")

    def _forget_kept(self) -> None:
        self._kept = None
        self._kept_path.unlink(missing_ok=True)

    def _read(self, path: Path, name: Path | None, *, is_modified: bool) -> None:
        def read(_: Task) -> _Opened:
            project = read_project(path)
            return _Opened(project, tuple(file for file in project.files() if not file.exists()))

        def take(opened: _Opened) -> None:
            self._document.open(opened.project, name, is_modified=is_modified)
            if name:
                self._preferences.add_recent(name)
            self._say_missing(opened.missing)

        def fail(error: FfstudioError) -> None:
            recent = [old for old in self._preferences.now.recent if old != path]
            self._preferences.set(recent=tuple(recent))
            self._alerts.error(error)

        self._work.run(Lane.STORE, read, take, failed=fail)

    def _say_missing(self, missing: tuple[Path, ...]) -> None:
        if missing:
            self._alerts.warn(
                self.tr("{count} files of the project are missing").format(count=len(missing)),
                ", ".join(path.name for path in missing[:3]),
                self.tr("relink them in Targets and Sources, or put them back"),
            )
