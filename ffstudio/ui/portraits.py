"""Faces in the pictures of source people: looked for beside the window, kept until the file changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import combinations
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.faces import Floats
from ffstudio.domain.identity import SourceRef
from ffstudio.domain.portrait import SourceFace
from ffstudio.domain.project import Project, SourcePerson
from ffstudio.domain.settings import RenderSettings
from ffstudio.pipeline.sources import load_identity
from ffstudio.pipeline.thumbs import face_thumbs
from ffstudio.ui.document import Document
from ffstudio.ui.engines import Engines
from ffstudio.ui.work import Lane, Task, Work


@dataclass(frozen=True, eq=False)
class Seen:
    """The faces of a picture from the left, or the error that stands in the way."""

    faces: tuple[SourceFace, ...] = ()
    error: FfstudioError | None = None


class Portraits(QObject):
    """`changed(path)` once a picture was looked at, or more is known of its faces."""

    changed = Signal(object)

    def __init__(
        self, document: Document, work: Work, engines: Engines, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._work, self._engines = document, work, engines
        self._seen: dict[Path, Seen] = {}
        self._embeddings: dict[SourceRef, Floats | None] = {}
        self._asked: set[Path] = set()
        document.changed.connect(self._look)

    def of(self, path: Path) -> Seen | None:
        """None while nobody knows yet."""
        return self._seen.get(path)

    def face(self, image: SourceRef) -> SourceFace | None:
        """The face that was chosen, or the only one; None while it is not known or not chosen."""
        seen = self._seen.get(image.path)
        faces = seen.faces if seen else ()
        if image.face is None:
            return faces[0] if len(faces) == 1 else None
        return next((face for face in faces if face.number == image.face), None)

    def likeness(self, person: SourcePerson) -> float | None:
        """The least cosine between two pictures of a person, None while fewer than two are known."""
        found = [self._embeddings.get(image) for image in person.images]
        known = [embedding for embedding in found if embedding is not None]
        return min((float(one @ other) for one, other in combinations(known, 2)), default=None)

    def know(self, path: Path, seen: Seen) -> None:
        """A picture that was looked at just now and is about to be added."""
        self._seen[path] = seen
        self._asked.add(path)

    def look_again(self, path: Path) -> None:
        """The file may have come back or changed."""
        self._embeddings = {ref: kept for ref, kept in self._embeddings.items() if ref.path != path}
        self._ask(path)

    def look_at(self, path: Path) -> Seen:
        """Looks for faces here and now; only from the IMPORT lane."""
        settings = RenderSettings()
        try:
            return Seen(face_thumbs(path, self._engines.get(settings.compute), settings))
        except FfstudioError as error:
            return Seen(error=error)

    def _look(self, _old: Project, new: Project) -> None:
        for person in new.sources:
            for image in person.images:
                if image.path not in self._asked:
                    self._ask(image.path)
            self._compare(person)

    def _ask(self, path: Path) -> None:
        self._asked.add(path)
        self._work.run(Lane.IMPORT, lambda _: self.look_at(path), partial(self._keep, path))

    def _keep(self, path: Path, seen: Seen) -> None:
        self._seen[path] = seen
        self.changed.emit(path)
        for person in self._document.project.sources:
            self._compare(person)

    def _compare(self, person: SourcePerson) -> None:
        """Finds out what is needed to say how alike the pictures are."""
        images = [image for image in person.images if self.face(image)]
        for image in images if len(images) > 1 else ():
            if image not in self._embeddings:
                self._embeddings[image] = None
                self._work.run(Lane.IMPORT, partial(self._embed, image), partial(self._remember, image))

    def _embed(self, image: SourceRef, _task: Task) -> Floats | None:
        settings = RenderSettings()
        try:
            return load_identity([image], self._engines.get(settings.compute), settings).embedding
        except FfstudioError:
            return None  # what is wrong with the picture was said when it was looked at

    def _remember(self, image: SourceRef, embedding: Floats | None) -> None:
        self._embeddings[image] = embedding
        self.changed.emit(image.path)
