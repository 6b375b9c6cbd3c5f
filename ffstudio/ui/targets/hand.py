"""What the operator does in the Targets panel, on the cards that are chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ffstudio.domain.project import Project, TargetClip
from ffstudio.media.reading.sequence import PICTURES
from ffstudio.ui.cards.rows import ROW
from ffstudio.ui.cards.show import reveal
from ffstudio.ui.cards.view import CardList
from ffstudio.ui.desk import Desk
from ffstudio.ui.finding import VIDEOS
from ffstudio.ui.relinking import Relinking
from ffstudio.ui.taking import take
from ffstudio.ui.targets.rows import TargetRow


class TargetHand(QObject):
    """Reads what is chosen from the list; edits are undoable steps."""

    def __init__(self, desk: Desk, view: CardList) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._relinking = Relinking(desk, self)

    @property
    def acts(self) -> dict[str, Callable[[], object]]:
        """What each command of the panel does."""
        return {
            "file.add-clips": self.add_clips,
            "file.add-clip-folder": self.add_folder,
            "clip.analyse": self.analyse,
            "clip.analyse-anew": self.analyse_anew,
            "clip.analyse-cancel": self.cancel,
            "clip.settings-to-all": self.settings_to_all,
            "clip.reveal": self.show_file,
            "clip.relink": self.relink,
            "clip.remove": self.remove,
        }

    @property
    def current(self) -> TargetClip | None:
        return self._desk.document.project.target(self._desk.selection.now.target)

    @property
    def chosen(self) -> list[TargetClip]:
        """The selected clips from the top; where none is selected the one in hand."""
        rows: list[TargetRow] = [index.data(ROW) for index in sorted(self._view.selectedIndexes())]
        return [row.target for row in rows] or [clip for clip in (self.current,) if clip]

    def add_clips(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in sorted({*VIDEOS, *PICTURES}))
        kinds = self.tr("Videos and pictures ({patterns});;All files (*)").format(patterns=patterns)
        names, _ = QFileDialog.getOpenFileNames(self._view, self.tr("Add clips"), "", kinds)
        take(map(Path, names), self._desk, "targets")

    def add_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._view, self.tr("Add a folder of clips"))
        take([Path(name)] if name else [], self._desk, "targets")

    def analyse(self) -> None:
        for target in reversed(self.chosen):  # the last one started comes next
            self._desk.analyses.start(target)

    def analyse_anew(self) -> None:
        for target in reversed(self.chosen):
            self._desk.analyses.start(target, anew=True)

    def cancel(self) -> None:
        for target in self.chosen:
            self._desk.analyses.cancel(target.id)

    def settings_to_all(self) -> None:
        """Settings and preset of the clip in hand; roles, ranges and trims stay each clip's own."""
        source = self.current
        if source is None:
            return
        text = self.tr("Copy settings of {name} to all clips").format(name=source.path.name)

        def copy(project: Project) -> Project:
            targets = (
                replace(target, settings=source.settings, preset=source.preset) for target in project.targets
            )
            return replace(project, targets=tuple(targets))

        self._desk.document.edit(text, copy)

    def show_file(self) -> None:
        if self.current:
            reveal(self.current.path)

    def relink(self) -> None:
        if self.current:
            self.ask_for(self.current.path)

    def ask_for(self, path: Path) -> None:
        """Lets the operator say where a file is now."""
        title = self.tr("Where is {name}?").format(name=path.name)
        name, _ = QFileDialog.getOpenFileName(self._view, title)
        if name:
            self.relink_to(path, Path(name))

    def relink_to(self, old: Path, new: Path) -> None:
        self._relinking.relink(old, new)

    def remove(self) -> None:
        """Takes clips out of the project; the files stay."""
        targets = self.chosen
        if not targets:
            return
        text = self.tr("Remove {name}").format(name=targets[0].path.name)
        if len(targets) > 1:
            text = self.tr("Remove {count} clips").format(count=len(targets))
        gone = {target.id for target in targets}

        def remove(project: Project) -> Project:
            return replace(project, targets=tuple(kept for kept in project.targets if kept.id not in gone))

        self._desk.document.edit(text, remove)
