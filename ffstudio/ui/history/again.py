"""Runs of the history, queued again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject
from shiboken6 import isValid

from ffstudio.domain.jobs import ENDED
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs.requeue import free_name
from ffstudio.jobs.verbs import enqueue
from ffstudio.store import Store
from ffstudio.ui.alerts import Remedy
from ffstudio.ui.desk import Desk

SHOW_QUEUE = "view.dock-queue"
Change = Callable[[RenderSpec], RenderSpec]


@dataclass(frozen=True)
class Queued:
    """The job that renders a run again; `wanted` is what the run's output was called."""

    job: int
    wanted: Path
    output: Path


def queue_again(store: Store, entries: Sequence[int], change: Change | None = None) -> list[Queued]:
    """Queues runs as they were, or with their spec changed. Nothing that is there, or awaited, is written over.

    Raises NoSuchEntry, and what `jobs.verbs.enqueue` raises; runs before it are then queued.
    """
    taken = [job.spec.output for job in store.jobs.list() if job.state not in ENDED]
    queued = []
    for entry in entries:
        spec = store.history.spec(entry)
        spec = change(spec) if change else spec
        output = free_name(spec.output, taken)
        job = enqueue(store, replace(spec, output=output, overwrite=False))
        taken.append(output)
        queued.append(Queued(job, spec.output, output))
    return queued


class Again(QObject):
    """The window's side: says what was queued, and under which name."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def queue(self, entries: Sequence[int], change: Change | None = None) -> None:
        """Queues runs of these numbers again, beside the window."""
        self._desk.jobs.do(lambda store: queue_again(store, entries, change), self._tell)

    def _tell(self, queued: list[Queued]) -> None:
        if not isValid(self) or not queued:
            return
        renamed = [one for one in queued if one.output != one.wanted]
        what = self.tr("Queued %n render(s) again", "", len(queued))
        if len(queued) == 1:
            what = self.tr("Queued again as job {number}").format(number=queued[0].job)
        why = ""
        if renamed:
            names = ", ".join(one.output.name for one in renamed)
            why = self.tr("what is there is kept; to be written: {names}").format(names=names)
        self._desk.alerts.info(what, why, self._show_queue())

    def _show_queue(self) -> Remedy | None:
        """A way to the queue, where the window has one."""
        actions = [action for command, action in self._desk.commands if command.id == SHOW_QUEUE]
        if not actions:
            return None
        (action,) = actions

        def show() -> None:
            if isValid(action):
                action.trigger()

        return Remedy(self.tr("Show queue"), show)
