"""What an operator does to jobs, as commands; each is enabled when it can be done to what is selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ffstudio.domain.jobs import ENDED, Job, JobState
from ffstudio.jobs import verbs
from ffstudio.store import Store
from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.reveal import reveal
from ffstudio.ui.runner import RunnerState

WAITING = frozenset({JobState.QUEUED, JobState.DRAFT})


@dataclass(frozen=True)
class _Verb:
    """`states` are those of jobs it can be done to."""

    id: str
    text: str
    keys: tuple[str, ...]
    icon: str
    states: frozenset[JobState]
    act: Callable[[Store, list[int]], None]


class QueueCommands(QObject):
    """`selected` gives the jobs in hand."""

    def __init__(self, desk: Desk, selected: Callable[[], Sequence[Job]], panel: QWidget) -> None:
        super().__init__(panel)
        self._desk, self._selected = desk, selected
        add = desk.commands.add
        self.run = add(Command("queue.run", self.tr("Start rendering"), ("Ctrl+R",), "play"), self._run)
        after = Command("queue.stop-after", self.tr("Stop after this job"), (), "stop")
        self._after = add(after, lambda: desk.jobs.do(lambda store: verbs.stop_runner(store, 0, now=False)))
        self._verbs = self._make_verbs()
        for verb in self._verbs:
            add(Command(verb.id, verb.text, verb.keys, verb.icon), lambda verb=verb: self._do(verb))
        for id, text, keys, icon, by in (
            ("queue.up", self.tr("Move up"), "Ctrl+Up", "move_up", -1),
            ("queue.down", self.tr("Move down"), "Ctrl+Down", "move_down", 1),
        ):
            panel.addAction(add(Command(id, text, (keys,), icon, is_local=True), partial(self._move, by)))
        add(Command("queue.reveal", self.tr("Show output in folder"), (), "reveal"), self._reveal)
        add(Command("queue.clear", self.tr("Clear ended jobs"), (), "clear"), self._clear)
        desk.runner.changed.connect(self.refresh)
        desk.jobs.changed.connect(self.refresh)
        self.refresh()

    def _make_verbs(self) -> tuple[_Verb, ...]:
        running = frozenset({JobState.RUNNING})
        unended = WAITING | running | {JobState.PAUSED}
        idle = frozenset(JobState) - running
        return (
            _Verb("queue.pause", self.tr("Pause"), (), "pause", running | {JobState.QUEUED}, verbs.pause),
            _Verb("queue.resume", self.tr("Resume"), (), "play", frozenset({JobState.PAUSED}), verbs.resume),
            _Verb("queue.cancel", self.tr("Cancel job"), (), "stop", unended, verbs.cancel),
            _Verb("queue.retry", self.tr("Try again"), (), "retry", ENDED, verbs.retry),
            _Verb("queue.remove", self.tr("Remove from queue"), (), "delete", idle, verbs.remove),
        )

    @Slot()
    def refresh(self) -> None:
        """Enables what can be done to the selection."""
        commands, jobs = self._desk.commands, self._selected()
        for verb in self._verbs:
            commands[verb.id].setEnabled(any(job.state in verb.states for job in jobs))
        for id in ("queue.up", "queue.down"):
            commands[id].setEnabled(len(jobs) == 1 and jobs[0].state is JobState.QUEUED)
        commands["queue.reveal"].setEnabled(bool(jobs))
        commands["queue.clear"].setEnabled(any(job.state in ENDED for job in self._desk.jobs.all))
        self._show_runner()

    def _show_runner(self) -> None:
        state = self._desk.runner.state
        is_ours = state is RunnerState.RUNNING
        self._after.setEnabled(state is not RunnerState.OFF and bool(self._desk.jobs.running))
        texts = {
            RunnerState.OFF: self.tr("Start rendering"),
            RunnerState.RUNNING: self.tr("Stop rendering"),
            RunnerState.OTHERS: self.tr("Another runner is at work"),
        }
        self.run.setText(texts[state])
        self.run.setIcon(self._desk.theme.icon("stop" if is_ours else "play"))
        self.run.setEnabled(state is not RunnerState.OTHERS)

    def _run(self) -> None:
        if self._desk.runner.state is RunnerState.RUNNING:
            self._desk.runner.stop()
        else:
            self._desk.runner.start()

    def _do(self, verb: _Verb) -> None:
        numbers = [job.id for job in self._selected() if job.state in verb.states]
        self._desk.jobs.do(lambda store: verb.act(store, numbers))

    def _move(self, by: int) -> None:
        (job,) = self._selected()
        waiting = [other.id for other in self._desk.jobs.all if other.state is JobState.QUEUED]
        place = waiting.index(job.id) + by
        if 0 <= place < len(waiting):
            anchor = waiting[place]
            before, after = (anchor, None) if by < 0 else (None, anchor)
            self._desk.jobs.do(lambda store: store.jobs.move(job.id, before=before, after=after))

    def _reveal(self) -> None:
        reveal(self._selected()[0].spec.output)

    def _clear(self) -> None:
        self._desk.jobs.do(lambda store: verbs.clear(store, None))
