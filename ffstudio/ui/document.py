"""The project under the editor's hands: one frozen value, changed by edits that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from ffstudio.domain.project import Project

Change = Callable[[Project], Project]


class Document(QObject):
    """Holds the project. `changed(old, new)` follows every edit, undo and redo; `opened()` a whole new one."""

    changed = Signal(object, object)
    opened = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = Project()
        self._path: Path | None = None
        self.undo_stack = QUndoStack(self)

    @property
    def project(self) -> Project:
        return self._project

    @property
    def path(self) -> Path | None:
        """The project's file, None until it was saved."""
        return self._path

    @property
    def is_modified(self) -> bool:
        return not self.undo_stack.isClean()

    def edit(self, text: str, change: Change, *, merge: str = "") -> None:
        """Applies a change as one undoable step called `text`; one that changes nothing is no step.

        Successive edits with the same `merge` key (a slider that moves) become one step.
        """
        project = change(self._project)
        if project != self._project:
            self.undo_stack.push(_Edit(self, text, self._project, project, merge))

    def open(self, project: Project, path: Path | None, *, is_modified: bool = False) -> None:
        """Puts another project in place of this one; the history of edits begins anew."""
        self.undo_stack.clear()
        old, self._project, self._path = self._project, project, path
        if is_modified:
            self.undo_stack.resetClean()
        self.changed.emit(old, project)
        self.opened.emit()
        self.moved.emit()

    def mark_saved(self, path: Path) -> None:
        """The project as it is now stands in this file."""
        self._path = path
        self.undo_stack.setClean()
        self.moved.emit()

    def put(self, project: Project) -> None:
        """What an undoable step does; everybody else edits."""
        old, self._project = self._project, project
        self.changed.emit(old, project)


class _Edit(QUndoCommand):
    """A step from one frozen project to another."""

    def __init__(self, document: Document, text: str, old: Project, new: Project, merge: str) -> None:
        super().__init__(text)
        self._document, self._old, self._new, self.merge = document, old, new, merge

    def id(self) -> int:
        return 1 if self.merge else -1

    def redo(self) -> None:
        self._document.put(self._new)

    def undo(self) -> None:
        self._document.put(self._old)

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(other, _Edit) or other.merge != self.merge:
            return False
        self._new = other._new  # noqa: SLF001 - of the same class
        self.setObsolete(self._new == self._old)
        return True
