"""Thumbnails along the clip and heads of its people: made beside the window, what is in sight first, and kept."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from ffstudio.domain.clip import Clip
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.view import Picture
from ffstudio.media.reading.index import FrameIndex, build_index
from ffstudio.pipeline.film import heads, still_frame, stills
from ffstudio.pipeline.keeping import Kept
from ffstudio.ui.timeline.lanes import Portrait
from ffstudio.ui.work import Lane, Task, Work

KEPT = 600  # thumbnails, at most about 40 kB each
BATCH = 6  # thumbnails in one go, so that a scroll is answered soon
HEAD = 64  # px

Span = tuple[int, int]


@dataclass(frozen=True, eq=False)
class _Known:
    index: FrameIndex
    keyframes: NDArray[np.int64]


@dataclass(frozen=True)
class _Batch:
    known: _Known
    stills: dict[int, Picture] = field(default_factory=dict)
    heads: dict[Portrait, Picture] = field(default_factory=dict)


class _Running:
    """The batch under way; holds nothing of Qt's, so that it may be stopped when the panel dies."""

    def __init__(self) -> None:
        self.task: Task | None = None

    def stop(self) -> None:
        if self.task:
            self.task.token.cancel()
            self.task = None


@dataclass
class _Cache:
    """What is there of one clip; `tried` was asked for already, `numbers` are stills in order."""

    known: _Known | None = None
    stills: Kept[int, QImage] = field(default_factory=lambda: Kept(KEPT))
    numbers: list[int] = field(default_factory=list)
    heads: dict[Portrait, QImage] = field(default_factory=dict)
    tried: set[int | Portrait] = field(default_factory=set)
    is_broken: bool = False

    def keep(self, batch: _Batch) -> None:
        self.known = batch.known
        self.heads |= {portrait: as_image(pixels) for portrait, pixels in batch.heads.items()}
        for number, pixels in batch.stills.items():
            self.stills.put(number, as_image(pixels))
            insort(self.numbers, number)
        gone = {number for number in self.numbers if self.stills.find(number) is None}
        self.numbers = [number for number in self.numbers if number not in gone]
        self.tried -= gone

    def near(self, number: int) -> QImage | None:
        place = bisect_left(self.numbers, number)
        around = self.numbers[max(0, place - 1) : place + 1]
        nearest = min(around, key=lambda other: abs(other - number), default=number)
        return self.stills.find(nearest)


class Pictures(QObject):
    """Of one clip at a time. `changed` when more are there; `counted(frames)` when the file was counted."""

    changed = Signal()
    counted = Signal(int)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._running, self._cache = work, _Running(), _Cache()
        self._clip: Clip | None = None
        self._longest = 1
        self._spans: tuple[Span, ...] = ()
        self._portraits: tuple[Portrait, ...] = ()
        self.destroyed.connect(self._running.stop)

    def show(self, clip: Clip | None, longest: int) -> None:
        """Another clip, or other thumbnails of it, `longest` px; what is under way is given up."""
        is_same = clip is self._clip
        if is_same and longest == self._longest:
            return
        self._running.stop()
        self._cache = _Cache(self._cache.known if is_same else None)
        self._clip, self._longest = clip, longest
        self._spans, self._portraits = (), ()

    def want(self, spans: Sequence[Span], portraits: Sequence[Portrait]) -> None:
        """What is in sight now: a thumbnail for each span of frames, first and last, and these heads."""
        self._spans, self._portraits = tuple(spans), tuple(portraits)
        self._go_on()

    def still(self, span: Span) -> QImage | None:
        """The thumbnail of a span, or the nearest that there is."""
        known = self._cache.known
        return self._cache.near(still_frame(known.keyframes, *span)) if known else None

    def head(self, portrait: Portrait) -> QImage | None:
        return self._cache.heads.get(portrait)

    def _go_on(self) -> None:
        if self._clip is None or self._running.task is not None or self._cache.is_broken:
            return
        portraits = self._missing_heads()
        frames = [] if portraits else self._missing_stills()
        if self._cache.known is not None and not frames and not portraits:
            return
        self._cache.tried.update(frames, portraits)
        make = partial(_make, self._clip, self._cache.known, frames, portraits, self._longest)
        task = self._work.run(
            Lane.MEDIA, make, lambda batch: self._take(task, batch), failed=lambda _: self._fail(task)
        )
        self._running.task = task

    def _missing_heads(self) -> list[Portrait]:
        return [portrait for portrait in self._portraits if portrait not in self._cache.tried][:BATCH]

    def _missing_stills(self) -> list[int]:
        known = self._cache.known
        frames = [still_frame(known.keyframes, *span) for span in self._spans] if known else []
        return [frame for frame in dict.fromkeys(frames) if frame not in self._cache.tried][:BATCH]

    def _take(self, task: Task, batch: _Batch) -> None:
        if not isValid(self) or task is not self._running.task:
            return
        self._running.task = None
        is_new = self._cache.known is None
        self._cache.keep(batch)
        if is_new:
            self.counted.emit(batch.known.index.count)
        self.changed.emit()
        self._go_on()

    def _fail(self, task: Task) -> None:
        """Without pictures a timeline still works; what is wrong with the file is said by its probing."""
        if isValid(self) and task is self._running.task:
            self._running.task = None
            self._cache.is_broken = True


def _make(
    clip: Clip,
    known: _Known | None,
    frames: Sequence[int],
    portraits: Sequence[Portrait],
    longest: int,
    task: Task,
) -> _Batch:
    known = known or _known(clip, task.token)
    boxes = {portrait: (portrait.frame, portrait.box) for portrait in portraits}
    return _Batch(
        known,
        stills(clip, known.index, frames, longest, task.token) if frames else {},
        heads(clip, known.index, boxes, HEAD, task.token) if boxes else {},
    )


def _known(clip: Clip, cancel: CancelToken) -> _Known:
    index = build_index(clip, cancel=cancel)
    return _Known(index, index.keyframes)


def as_image(pixels: Picture) -> QImage:
    """An image of its own memory, from uint8 RGB [h, w, 3]."""
    high, wide = pixels.shape[:2]
    return QImage(pixels.tobytes(), wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()
