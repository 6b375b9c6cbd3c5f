"""Adding clips to the render queue: named, checked, and put in, beside the window."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from shiboken6 import isValid

from ffstudio.domain.clip import Clip
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import NobodyCast, OutputUnwritable
from ffstudio.domain.jobs import ENDED
from ffstudio.domain.project import Project, TargetClip
from ffstudio.domain.sentences import said
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs.verbs import enqueue
from ffstudio.media.encoding.encoders import TrialCache
from ffstudio.media.encoding.plan import plan_encode
from ffstudio.media.reading.probe import probe
from ffstudio.store import Store
from ffstudio.ui.alerts import Alert, Level, Remedy
from ffstudio.ui.desk import Desk
from ffstudio.ui.fitting import check_ranges
from ffstudio.ui.outputs import free_output, output_name
from ffstudio.ui.work import Lane

SHOW_QUEUE = "view.dock-queue"
NAMED = 3  # clips of one reason; a sentence with more of them is not read


@dataclass(frozen=True)
class Order:
    """A clip of the project to be rendered; `clip` where it was probed before."""

    project: Project
    target: TargetClip
    clip: Clip | None = None


@dataclass(frozen=True)
class Refusal:
    """A clip that was not added, and why."""

    target: TargetClip
    error: FfstudioError


@dataclass(frozen=True)
class Outcome:
    """Numbers of the jobs added, and the clips that were not."""

    jobs: tuple[int, ...]
    refusals: tuple[Refusal, ...]


def make_spec(order: Order, taken: Sequence[Path], trials: TrialCache) -> RenderSpec:
    """What the queue takes, under a name that is free and not `taken`; probes a clip that was not.

    Raises NobodyCast, and whatever stands in the way of this render.
    """
    project, target = order.project, order.target
    assignments = project.assignments(target)
    if not assignments:
        raise NobodyCast(target.path)
    clip = order.clip or probe(target.path, sequence_rate=target.sequence_rate)
    inputs = (target.path, *(ref.path for assignment in assignments for ref in assignment.sources))
    name = output_name(project, target, clip.kind)
    output = free_output(name, (*taken, *inputs), replace=project.replace_outputs)
    check_ranges(target, clip)
    plan_encode(clip, output, target.settings.encode, trials=trials)
    return project.render_spec(target, output, overwrite=project.replace_outputs)


def enqueue_all(store: Store, orders: Sequence[Order], trials: TrialCache) -> Outcome:
    """Adds every order that can be; one that cannot does not keep the others out."""
    taken = [job.spec.output for job in store.jobs.list() if job.state not in ENDED]
    numbers: list[int] = []
    refusals: list[Refusal] = []
    for order in orders:
        try:
            spec = make_spec(order, taken, trials)
            _make_folder(order.project.output_folder)
            numbers.append(enqueue(store, spec))
            taken.append(spec.output)
        except FfstudioError as error:
            refusals.append(Refusal(order.target, error))
    return Outcome(tuple(numbers), tuple(refusals))


def _make_folder(folder: Path | None) -> None:
    """The folder that the project names, so that a new project need not make it first. Raises OutputUnwritable."""
    if folder is None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputUnwritable(folder, error.strerror or str(error)) from error


class Enqueuer(QObject):
    """The window's side: says what was added, and of each clip that was not, why and what helps."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._trials = desk, TrialCache()

    def add(self, targets: Sequence[TargetClip], done: Callable[[Outcome], None] = lambda _: None) -> None:
        """Adds clips of the project to the queue; `done` follows what is said."""
        desk, project = self._desk, self._desk.document.project
        store, trials = desk.store, self._trials
        facts = [desk.clips.facts(target.path) for target in targets]
        orders = [
            Order(project, target, found.clip if found else None)
            for target, found in zip(targets, facts, strict=True)
        ]
        title = self.tr("Adding to the queue")
        desk.work.run(
            Lane.STORE,
            lambda _: enqueue_all(store, orders, trials),
            partial(self._tell, done),
            title=title,
        )

    def _tell(self, done: Callable[[Outcome], None], outcome: Outcome) -> None:
        for alike in _by_reason(outcome.refusals):
            self._refuse(alike)
        if outcome.jobs:
            text = self.tr("Added %n render(s) to the queue", "", len(outcome.jobs))
            self._desk.alerts.info(text, remedy=self._show_queue())
            self._desk.jobs.look()
        done(outcome)

    def _refuse(self, alike: Sequence[Refusal]) -> None:
        """One alert for all of one reason: a hundred banners say less."""
        error, name = alike[0].error, alike[0].target.path.name
        what = error.what if name in error.what else said("{name}: {what}", name=name, what=error.what)
        why = error.why
        if len(alike) > 1:
            what = self.tr("Cannot add %n clip(s) to the queue", "", len(alike))
            names = _some([refusal.target.path.name for refusal in alike])
            why = said("{name}: {what}", name=names, what=why)
        self._desk.alerts.post(Alert(Level.BAD, what, why, error.remedy, self._show(alike[0])))

    def _show(self, refusal: Refusal) -> Remedy:
        text = self.tr("Show the clip")
        return Remedy(text, partial(self._desk.selection.set, target=refusal.target.id, range=None))

    def _show_queue(self) -> Remedy | None:
        """A way to the queue, where the window has one."""
        commands = self._desk.commands
        action = next((action for command, action in commands if command.id == SHOW_QUEUE), None)
        if action is None:
            return None

        def show() -> None:
            if isValid(action):
                action.trigger()

        return Remedy(self.tr("Show queue"), show)


def _by_reason(refusals: Sequence[Refusal]) -> list[list[Refusal]]:
    found = defaultdict[tuple[type[FfstudioError], str], list[Refusal]](list)
    for refusal in refusals:
        found[type(refusal.error), refusal.error.why].append(refusal)
    return list(found.values())


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:NAMED]) + (f" +{len(names) - NAMED}" if len(names) > NAMED else "")
