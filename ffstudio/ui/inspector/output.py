"""Where deliverables go and what they are called: lines of the project, and the container of the clip."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.project import Project
from ffstudio.ui.desk import Desk
from ffstudio.ui.inspector.controls.choice import ChoiceControl
from ffstudio.ui.inspector.controls.place import FolderControl, PatternControl
from ffstudio.ui.inspector.hand import Hand, Subject
from ffstudio.ui.inspector.problems import CONTAINER, FOLDER, PATTERN, Problem, sentence
from ffstudio.ui.inspector.row import Line
from ffstudio.ui.outputs import check_pattern, suffixes


class OutputLines(QObject):
    """The lines `all`, in order, bound to the project and the clip in hand."""

    def __init__(self, desk: Desk, hand: Hand, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._hand = desk, hand
        theme = desk.theme
        self.pattern_control, self.folder_control = PatternControl(theme), FolderControl(theme)
        self.container_control = ChoiceControl([("", "")])
        self.policy_control = ChoiceControl(
            [(False, self.tr("Add a number")), (True, self.tr("Replace the file"))]
        )
        self.pattern = Line(theme, self.tr("File name"), self.pattern_control)
        self.folder = Line(theme, self.tr("Folder"), self.folder_control)
        self.policy = Line(theme, self.tr("If it exists"), self.policy_control)
        self.container = Line(theme, self.tr("Container"), self.container_control)
        self.all = (self.pattern, self.folder, self.policy, self.container)
        for line, name in zip(self.all, (PATTERN, FOLDER, "output.policy", CONTAINER), strict=True):
            line.setObjectName(name)
            for widget in (line.control, line.control.focusProxy()):
                if widget:
                    widget.setAccessibleName(line.title.text())
        self._say_tips()
        self._connect()
        desk.document.changed.connect(self._show_project)
        self._show_project()

    def show_subject(self, subject: Subject) -> None:
        """The containers that can hold the clip's codec."""
        codec, chosen = subject.settings.encode.codec, subject.target.container
        advised, *_ = names = suffixes(codec)
        automatic = self.tr("Automatic ({suffix})").format(suffix=advised)
        self.container_control.offer([("", automatic), *((name, name) for name in names)])
        self.container_control.show_value(chosen)
        self.container.show_modified(bool(chosen))

    def choose_folder(self) -> None:
        """Asks for the output folder."""
        start = self._desk.document.project.output_folder or Path.home()
        folder = QFileDialog.getExistingDirectory(self.folder, self.tr("Output folder"), str(start))
        if folder:
            self._set_folder(Path(folder))

    def _say_tips(self) -> None:
        self.pattern.setToolTip(
            self.tr("What deliverables are called: {fields} stand for what is rendered.").format(
                fields="{target}, {source}, {preset}, {index}"
            )
        )
        self.folder.setToolTip(self.tr("Where deliverables of this project go."))
        self.policy.setToolTip(
            self.tr("What to do where a file has the name already. Waiting renders are never written over.")
        )
        self.container.setToolTip(self.tr("The kind of file that holds this clip's deliverable."))

    def _connect(self) -> None:
        self.pattern_control.changed.connect(self._set_pattern)
        self.pattern.reset.connect(lambda: self._set_pattern(Project().output_pattern))
        self.folder_control.chosen.connect(self.choose_folder)
        self.folder.reset.connect(lambda: self._set_folder(None))
        self.policy_control.changed.connect(self._set_policy)
        self.policy.reset.connect(lambda: self._set_policy(False))
        self.container_control.changed.connect(self._set_container)
        self.container.reset.connect(lambda: self._set_container(""))

    def _show_project(self, *_: object) -> None:
        project, default = self._desk.document.project, Project()
        self.pattern_control.show_value(project.output_pattern)
        self.pattern.show_modified(project.output_pattern != default.output_pattern)
        self.folder_control.show_value(project.output_folder)
        self.folder.show_modified(project.output_folder is not None)
        self.policy_control.show_value(project.replace_outputs)
        self.policy.show_modified(project.replace_outputs)

    def _set_pattern(self, pattern: str) -> None:
        """A pattern that cannot be used stays in its field with the reason, and out of the project."""
        try:
            check_pattern(pattern)
        except SettingInvalid as error:
            self.pattern.show_problem(Problem(PATTERN, sentence(error)))
            return
        self.pattern.show_problem(None)
        self._edit(self.tr("Change file name"), merge="inspector/pattern", output_pattern=pattern)

    def _set_folder(self, folder: Path | None) -> None:
        self._edit(self.tr("Change output folder"), output_folder=folder)

    def _set_policy(self, is_replacing: bool) -> None:
        self._edit(self.tr("Change what happens to old files"), replace_outputs=is_replacing)

    def _edit(self, text: str, *, merge: str = "", **fields: object) -> None:
        def change(project: Project) -> Project:
            changed: Project = replace(project, **fields)  # type: ignore[arg-type]
            return changed

        self._desk.document.edit(text, change, merge=merge)

    def _set_container(self, suffix: str) -> None:
        text = self.tr("Change container")
        self._hand.edit_target(text, lambda target: replace(target, container=suffix))
