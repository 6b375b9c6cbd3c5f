"""Looks at files that are to be taken in, and says which can be used; works in a thread of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.config.preset_bundles import import_presets
from ffstudio.domain.clip import Clip
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import PresetInvalid
from ffstudio.domain.progress import Progress
from ffstudio.domain.project import Project
from ffstudio.media.reading.pattern import is_pattern
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.sequence import find_sequence
from ffstudio.ui.finding import Found, Where, find
from ffstudio.ui.portraits import Portraits, Seen
from ffstudio.ui.work import Task


@dataclass(frozen=True)
class Wish:
    """Files to take in. `person` is the id of a source whose pictures they become; `name` makes one new person."""

    paths: tuple[Path, ...]
    where: Where = "window"
    person: str = ""
    name: str = ""


@dataclass
class Looked:
    """What came of a wish. `doubles` are in the project already, `faceless` are pictures without a face."""

    found: Found = field(default_factory=Found)
    people: list[tuple[str, tuple[Path, ...]]] = field(default_factory=list)
    seen: dict[Path, Seen] = field(default_factory=dict)
    clips: list[Clip] = field(default_factory=list)
    doubles: list[Path] = field(default_factory=list)
    faceless: list[Path] = field(default_factory=list)
    refused: list[FfstudioError] = field(default_factory=list)
    presets: list[str] = field(default_factory=list)


class Looker:
    """One wish under way; `project` is as it was when the wish was made."""

    def __init__(self, wish: Wish, project: Project, portraits: Portraits, paths: Paths) -> None:
        self._wish, self._project, self._portraits, self._paths = wish, project, portraits, paths
        self._looked = Looked()

    def look(self, task: Task) -> Looked:
        """Reads every file, with progress. Raises Cancelled."""
        found = self._found(task)
        steps = _steps(task, sum(len(paths) for _, paths in found.people) + len(found.clips))
        for name, paths in found.people:
            usable = tuple(path for path in paths if self._is_usable(path, steps))
            if usable:
                self._looked.people.append((name, usable))
        for path in found.clips:
            next(steps)
            self._look_at_clip(path)
        for file in found.presets:
            self._look_at_preset(file)
        self._looked.found = found
        return self._looked

    def _found(self, task: Task) -> Found:
        found = find(self._wish.paths, self._wish.where, task.token)
        if self._wish.person or self._wish.name:
            pictures = tuple(path for _, paths in found.people for path in paths)
            found = replace(found, people=((self._wish.name, pictures),))
        return found

    def _is_usable(self, path: Path, steps: Iterator[None]) -> bool:
        """Looks at a picture of a person; what is wrong with it is noted."""
        next(steps)
        seen = self._portraits.of(path)
        if seen is None or seen.error:
            seen = self._portraits.look_at(path)
        if seen.error:
            self._looked.refused.append(seen.error)
        elif not seen.faces:
            self._looked.faceless.append(path)
        elif path in self._known() and (self._wish.person or len(seen.faces) == 1):
            self._looked.doubles.append(path)
        else:
            self._looked.seen[path] = seen
            return True
        return False

    def _known(self) -> set[Path]:
        """Pictures of the person in hand, or of everyone: only a picture of several people serves twice."""
        wanted = self._wish.person
        people = [person for person in self._project.sources if not wanted or person.id == wanted]
        return {image.path for person in people for image in person.images}

    def _look_at_clip(self, path: Path) -> None:
        known = {target.path for target in self._project.targets} | {clip.path for clip in self._looked.clips}
        try:
            sequence = find_sequence(path) if is_pattern(path) else None
            path = sequence.pattern if sequence else path
            if path in known:
                self._looked.doubles.append(path)
            else:
                self._looked.clips.append(probe(path))
        except FfstudioError as error:
            self._looked.refused.append(error)

    def _look_at_preset(self, file: Path) -> None:
        try:
            result = import_presets(file, self._paths)
        except FfstudioError as error:
            self._looked.refused.append(error)
            return
        self._looked.presets += result.imported
        self._looked.refused += [PresetInvalid(p.where, p.why, p.remedy) for p in result.skipped]


def _steps(task: Task, total: int) -> Iterator[None]:
    """Each `next` reports one file more, and stops the work when it was cancelled."""
    for done in range(total):
        task.token.check(task.title)
        task.report(Progress("import", done, total))
        yield
