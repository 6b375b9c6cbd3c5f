"""What can be done to source people; every one is an undoable step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from ffstudio.domain.failures import OutputUnwritable
from ffstudio.domain.identity import SourceRef
from ffstudio.domain.project import Project, SourcePerson
from ffstudio.domain.sentences import said
from ffstudio.ui.desk import Desk
from ffstudio.ui.sources.rows import PersonRow, SourceRow
from ffstudio.ui.taking import take
from ffstudio.ui.work import Lane, Task

CHINESE_COMMA = "\uff0c"


class SourceVerbs(QObject):
    """For one window."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def rename(self, person: SourcePerson, name: str) -> None:
        """An empty name changes nothing."""
        if name.strip():
            text = self.tr("Rename {name}").format(name=person.name)
            self._change(text, person.id, lambda now: replace(now, name=name.strip()))

    def tag(self, person: SourcePerson, text: str) -> None:
        """`text` holds the tags, separated by commas."""
        words = (word.strip() for word in text.replace(CHINESE_COMMA, ",").split(","))
        tags = tuple(dict.fromkeys(word for word in words if word))
        step = self.tr("Tags of {name}").format(name=person.name)
        self._change(step, person.id, lambda now: replace(now, tags=tags))

    def choose(self, person: str, image: SourceRef, number: int) -> None:
        """Takes this face of a picture that shows several, counted from the left from 1."""
        chosen = replace(image, face=number)

        def change(now: SourcePerson) -> SourcePerson:
            return replace(now, images=tuple(chosen if old == image else old for old in now.images))

        self._change(self.tr("Choose a face in {name}").format(name=image.path.name), person, change)

    def remove(self, rows: Iterable[SourceRow]) -> None:
        """Takes people out of the project, and pictures from people; the files stay."""
        rows = list(rows)
        people = [row.person.id for row in rows if isinstance(row, PersonRow)]
        images = [(row.person, row.image) for row in rows if not isinstance(row, PersonRow)]
        first = rows[0]
        name = first.person.name if isinstance(first, PersonRow) else first.image.path.name
        text = self.tr("Remove {name}").format(name=name)
        if len(rows) > 1:
            text = self.tr("Remove {count} sources").format(count=len(rows))
        self._desk.document.edit(text, partial(_without, people, images))

    def assign(self, source: str) -> None:
        """The source plays in the clip that is open, for everyone whom its settings choose."""
        project, id = self._desk.document.project, self._desk.selection.now.target
        target, person = project.target(id), project.source(source)
        if not target:
            self._desk.alerts.info(self.tr("Choose a clip in Targets first"))
        elif person:
            names = {"source": person.name, "clip": target.path.name}
            self._desk.document.edit(
                self.tr("{source} plays in {clip}").format(**names),
                lambda now: now.with_target(target.with_role(None, source)),
            )

    def paste(self, image: QImage, person: str = "") -> None:
        """Keeps a copied picture as a file of the data folder, and takes it in."""
        name = self.tr("Pasted {time}").format(
            time=datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S.%f")[:-3]
        )
        path = self._desk.paths.data / "pasted" / f"{name}.png"

        def write(_task: Task) -> Path:
            path.parent.mkdir(parents=True, exist_ok=True)
            if not image.save(str(path)):
                raise OutputUnwritable(path, said("the picture could not be written"))
            return path

        def done(written: Path) -> None:
            take([written], self._desk, "sources", person=person)

        self._desk.work.run(Lane.MEDIA, write, done)

    def _change(self, text: str, id: str, change: Callable[[SourcePerson], SourcePerson]) -> None:
        def edit(project: Project) -> Project:
            person = project.source(id)
            return project.with_source(change(person)) if person else project

        self._desk.document.edit(text, edit)


def _without(people: Iterable[str], images: Iterable[tuple[str, SourceRef]], project: Project) -> Project:
    for id, image in images:
        person = project.source(id)
        if person:
            kept = tuple(old for old in person.images if old != image)
            project = project.with_source(replace(person, images=kept))
    for id in people:
        project = project.without_source(id)
    return project
