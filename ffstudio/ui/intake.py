"""Takes files in: has them looked at beside the window, then adds what can be used as one undoable step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ffstudio.config.paths import Paths
from ffstudio.domain.project import Project
from ffstudio.domain.sentences import said
from ffstudio.ui.alerts import Alerts
from ffstudio.ui.clips import Clips
from ffstudio.ui.document import Document
from ffstudio.ui.joining import Newcomers, join
from ffstudio.ui.looking import Looked, Looker, Wish
from ffstudio.ui.portraits import Portraits
from ffstudio.ui.selection import Selection
from ffstudio.ui.texts import translated
from ffstudio.ui.work import Lane, Task, Work
from ffstudio.ui.yielding import MANY

SETTLE_MS = 30  # between the steps of showing many that were added
NAMED = 3  # files that a message names; of more it gives the number


class Intake(QObject):
    """`began(task)` when files are looked at; `faceless(paths)` names pictures that were not taken.

    `project_found(path)` asks the window to open a project, which may have to save the present one first;
    `presets_changed()` follows presets that were taken over.
    """

    began = Signal(object)
    faceless = Signal(object)
    project_found = Signal(object)
    presets_changed = Signal()

    def __init__(
        self,
        paths: Paths,
        document: Document,
        selection: Selection,
        alerts: Alerts,
        work: Work,
        clips: Clips,
        portraits: Portraits,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths, self._document, self._selection = paths, document, selection
        self._alerts, self._work, self._clips, self._portraits = alerts, work, clips, portraits

    def take(self, wish: Wish) -> Task:
        """Begins to look at the files; what can be used of them is added when all were looked at."""
        title = self.tr("Looking at {name}").format(name=wish.paths[0].name)
        if len(wish.paths) > 1:
            title = self.tr("Looking at {count} files").format(count=len(wish.paths))
        looker = Looker(wish, self._document.project, self._portraits, self._paths)
        task = self._work.run(Lane.IMPORT, looker.look, partial(self._add, wish), title=title)
        self.began.emit(task)
        return task

    def _add(self, wish: Wish, looked: Looked) -> None:
        for path, seen in looked.seen.items():
            self._portraits.know(path, seen)
        for clip in looked.clips:
            self._clips.know(clip)
        before = self._document.project
        new = Newcomers(tuple(looked.people), tuple(clip.path for clip in looked.clips), wish.person)
        self._document.edit(self._step(looked), partial(join, new))
        # In turns of their own: panels have to show first what was added.
        wait = SETTLE_MS if len(looked.people) + len(looked.clips) > MANY else 0
        QTimer.singleShot(wait, self, partial(self._select_clip, before, looked, wait))
        self._report(looked)
        for path in looked.found.projects[:1]:
            self.project_found.emit(path)

    def _step(self, looked: Looked) -> str:
        names = [*(name for name, _ in looked.people), *(clip.path.name for clip in looked.clips)]
        if len(names) == 1 and names[0]:
            return self.tr("Add {name}").format(name=names[0])
        if not looked.clips:
            return self.tr("Add pictures") if len(names) == 1 else self.tr("Add people")
        return self.tr("Add people and clips") if looked.people else self.tr("Add clips")

    def _select_clip(self, before: Project, looked: Looked, wait: int) -> None:
        """What was added alone is in hand; of several the first, where nothing was in hand."""
        project, doubles = self._document.project, set(looked.doubles)
        known = {target.id for target in before.targets}
        targets = [target.id for target in project.targets if target.id not in known]
        again = [target.id for target in project.targets if target.path in doubles] if doubles else []
        if len(targets) == 1 or (targets and not project.target(self._selection.now.target)):
            self._selection.set(target=targets[0])
        elif again and not targets:
            self._selection.set(target=again[0])
        QTimer.singleShot(wait, self, partial(self._select_person, before))

    def _select_person(self, before: Project) -> None:
        """In the same way."""
        project = self._document.project
        sources = [source.id for source in project.sources if not before.source(source.id)]
        if len(sources) == 1 or (sources and not project.source(self._selection.now.source)):
            self._selection.set(source=sources[0])

    def _report(self, looked: Looked) -> None:
        if looked.faceless:
            self.faceless.emit(tuple(looked.faceless))
        if looked.doubles:
            self._alerts.info(
                self.tr("Already in the project and not added again"), self._named(looked.doubles)
            )
        if len(looked.refused) == 1:
            self._alerts.error(looked.refused[0])
        elif looked.refused:
            whys = [
                translated(said("{what} ({why})", what=error.what, why=error.why))
                for error in looked.refused[:NAMED]
            ]
            what = self.tr("{count} files cannot be used").format(count=len(looked.refused))
            self._alerts.warn(what, self._and_more(whys, len(looked.refused)))
        if looked.presets:
            self.presets_changed.emit()
            self._alerts.info(self.tr("Presets were added"), ", ".join(looked.presets))
        self._report_nothing(looked)

    def _report_nothing(self, looked: Looked) -> None:
        found = (looked.people, looked.clips, looked.doubles, looked.faceless, looked.refused, looked.presets)
        if not any((*found, looked.found.projects)):
            self._alerts.info(self.tr("Nothing that can be used was found"))

    def _named(self, files: Sequence[Path]) -> str:
        return self._and_more([file.name for file in files[:NAMED]], len(files))

    def _and_more(self, shown: Sequence[str], count: int) -> str:
        text = ", ".join(shown)
        more = count - len(shown)
        return text if more <= 0 else self.tr("{text} and {count} more").format(text=text, count=more)
