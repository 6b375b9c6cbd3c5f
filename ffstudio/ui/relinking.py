"""Finds missing files again: one is chosen, others that lie the same way beside it are offered."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject

from ffstudio.domain.project import Project
from ffstudio.media.reading.sequence import files_at
from ffstudio.ui.alerts import Remedy
from ffstudio.ui.desk import Desk
from ffstudio.ui.work import Lane


class Relinking(QObject):
    """For one window."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def relink(self, old: Path, new: Path) -> None:
        """Puts the file in the place of the missing one, and looks whether others are found beside it."""
        self._move({old: new})
        project = self._desk.document.project

        def done(found: dict[Path, Path]) -> None:
            self._offer(found)

        self._desk.work.run(Lane.MEDIA, lambda _: found_beside(missing(project), old, new), done)

    def _move(self, moved: dict[Path, Path]) -> None:
        text = self.tr("Relink {name}").format(name=next(iter(moved)).name)
        if len(moved) > 1:
            text = self.tr("Relink {count} files").format(count=len(moved))
        self._desk.document.edit(text, lambda project: project.relinked(moved))

    def _offer(self, found: dict[Path, Path]) -> None:
        if found:
            text = self.tr("Relink {count} more found beside it").format(count=len(found))
            names = ", ".join(path.name for path in list(found)[:3])
            what = self.tr("Other missing files were found")
            self._desk.alerts.warn(what, names, remedy=Remedy(text, lambda: self._move(found)))


def missing(project: Project) -> list[Path]:
    """Files of the project that are not there. Asks the disk."""
    return [path for path in project.files() if not files_at(path)]


def found_beside(missing: Iterable[Path], old: Path, new: Path) -> dict[Path, Path]:
    """New places of missing files: beside the new file, or as far from it as they were from the old one.

    Asks the disk.
    """
    same = _same_end(old, new)
    root, new_root = Path(*old.parts[: len(old.parts) - same]), Path(*new.parts[: len(new.parts) - same])
    found = {}
    for path in missing:
        candidates = [new.parent / path.name]
        if same and path.is_relative_to(root):
            candidates.append(new_root / path.relative_to(root))
        there = next((place for place in candidates if place != path and files_at(place)), None)
        if there:
            found[path] = there
    return found


def _same_end(old: Path, new: Path) -> int:
    """How many parts at the end of both paths are the same."""
    pairs = zip(reversed(old.parts), reversed(new.parts), strict=False)
    return next((number for number, (one, other) in enumerate(pairs) if one != other), 0)
