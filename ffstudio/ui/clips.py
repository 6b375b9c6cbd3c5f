"""What the target files are: probed beside the window, kept until the file changes."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from ffstudio.domain.clip import Clip
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import FileMissing
from ffstudio.domain.project import Project
from ffstudio.media.reading.pattern import is_pattern
from ffstudio.media.reading.probe import probe
from ffstudio.pipeline.thumbs import thumbnail
from ffstudio.ui.document import Document
from ffstudio.ui.work import Lane, Task, Work
from ffstudio.ui.yielding import breath

AT_ONCE = 2  # files, as many as the lane has threads
THUMB = 192  # px, longer side: sharp at twice the size that lists show

Stamp = tuple[int, int] | None


@dataclass(frozen=True, eq=False)
class Facts:
    """A probed clip and its poster (uint8 RGB [h, w, 3]), or the error that stands in the way."""

    clip: Clip | None = None
    poster: NDArray[np.uint8] | None = None
    error: FfstudioError | None = None

    @property
    def is_missing(self) -> bool:
        """The file could not be found or read."""
        return self.error is not None

    @property
    def is_gone(self) -> bool:
        """There is no file of this name."""
        return isinstance(self.error, FileMissing)


class Clips(QObject):
    """`changed(path)` once facts are known, or known anew."""

    changed = Signal(object)

    def __init__(self, document: Document, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._work = document, work
        self._facts: dict[Path, Facts] = {}
        self._probed: dict[Path, Clip] = {}
        self._stamps: dict[Path, Stamp] = {}
        self._asked: dict[Path, Fraction] = {}
        self._is_sweeping = False
        self._line: dict[Path, Fraction] = {}
        self._busy = 0
        self._begin = QTimer(self, singleShot=True)
        self._begin.timeout.connect(self._next)
        document.changed.connect(self._look)

    def facts(self, path: Path) -> Facts | None:
        """None while nobody knows yet."""
        return self._facts.get(path)

    def know(self, clip: Clip) -> None:
        """A clip that was probed just now and is about to be added: only its poster is missing."""
        self._probed[clip.path], self._facts[clip.path] = clip, Facts(clip)

    def look_again(self, path: Path) -> None:
        """Probes anew: the file may have come back or changed."""
        if path in self._asked:
            self._put_in_line(path)

    def sweep(self) -> None:
        """Looks whether files have gone, come back or changed since they were probed; those are probed anew."""
        if self._is_sweeping:
            return
        self._is_sweeping = True
        paths = (target.path for target in self._document.project.targets)
        known = {path: self._stamps[path] for path in paths if path in self._stamps}

        def compare(_task: Task) -> list[Path]:
            return [path for path, stamp in known.items() if _stamp(path) != stamp]

        self._work.run(Lane.MEDIA, compare, self._end_sweep)

    def _end_sweep(self, changed: list[Path]) -> None:
        self._is_sweeping = False
        for path in changed:
            self.look_again(path)

    def _look(self, _old: Project, new: Project) -> None:
        for target in new.targets:
            if self._asked.get(target.path) != target.sequence_rate:
                self._asked[target.path] = target.sequence_rate
                self._put_in_line(target.path)

    def _put_in_line(self, path: Path) -> None:
        """Begins once the panels have shown what was edited."""
        self._line[path] = self._asked[path]
        self._begin.start(breath(len(self._line)))

    def _next(self) -> None:
        """Few at once, so that others (the strip of the clip in hand) need not wait for all."""
        while self._line and self._busy < AT_ONCE:
            path = next(iter(self._line))
            look = partial(_look_at, path, self._line.pop(path), self._probed.pop(path, None))
            self._busy += 1
            self._work.run(Lane.MEDIA, look, partial(self._keep, path))

    def _keep(self, path: Path, found: tuple[Facts, Stamp]) -> None:
        self._busy -= 1
        self._facts[path], self._stamps[path] = found
        self.changed.emit(path)
        self._next()


def _look_at(path: Path, rate: Fraction, probed: Clip | None, _task: Task) -> tuple[Facts, Stamp]:
    stamp = _stamp(path)
    try:
        clip = probed or probe(path, sequence_rate=rate)
    except FfstudioError as error:
        return Facts(error=error), stamp
    return Facts(clip, _poster(path)), stamp


def _poster(path: Path) -> NDArray[np.uint8] | None:
    """None where no picture of it can be decoded; that is told by what works on the clip."""
    try:
        return thumbnail(path, THUMB)
    except FfstudioError:
        return None


def _stamp(path: Path) -> Stamp:
    """Tells a file from a changed one: size and time; of a sequence its folder's. None where there is none."""
    try:
        found = (path.parent if is_pattern(path) and not path.exists() else path).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
