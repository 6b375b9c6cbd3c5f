"""A folder whose clips are rendered as they arrive, and sorted into done and failed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.domain.errors import EnvironmentError_, FfstudioError
from ffstudio.domain.failures import FolderMissing, OptionMissing
from ffstudio.domain.sentences import said
from ffstudio.jobs.batch.done import Hashes, is_done
from ffstudio.jobs.batch.media import is_deliverable, media_in
from ffstudio.jobs.batch.planning import make_folder
from ffstudio.jobs.hot.arrivals import Arrivals, Verdict
from ffstudio.jobs.hot.events import HotEvent, Problems, Tell
from ffstudio.jobs.hot.filing import file_clip, write_reason
from ffstudio.jobs.hot.jobs import CHANGED, HotJobs
from ffstudio.jobs.hot.naming import Outputs
from ffstudio.jobs.hot.rules import FolderRules, Sidecars
from ffstudio.store import Store

DONE, FAILED = "done", "failed"


@dataclass(frozen=True)
class HotPlan:
    """`settle` and `give_up` are seconds, see `Arrivals`; `rate` is that of numbered pictures."""

    folder: Path
    output: Path
    rules: FolderRules
    settle: float
    give_up: float
    rate: Fraction = Fraction(25)


class HotFolder:
    """One step at a time: files are judged, queued, and sorted once their job has ended."""

    def __init__(self, plan: HotPlan, store: Store, paths: Paths, tell: Tell) -> None:
        self._plan, self._store, self._tell = plan, store, tell
        self._sidecars = Sidecars(plan.folder, plan.rules, paths)
        self._arrivals = Arrivals(plan.settle, plan.give_up)
        self._jobs = HotJobs(store)
        self._problems = Problems(tell)

    def start(self) -> None:
        """Makes the folders and takes up what an earlier watcher left. Raises FolderMissing, OutputUnwritable."""
        self._require_folder()
        for folder in (self._place(DONE), self._place(FAILED), self._plan.output):
            make_folder(folder)
        self._jobs.take_up(self._is_watched)

    def step(self, now: float) -> None:
        """Looks at everything once; `now` are seconds of a clock that never goes back.

        A folder that is gone (a share that dropped out) and a store that cannot be had are waited for.
        """
        try:
            self._require_folder()
            self._look(now)
        except (EnvironmentError_, FolderMissing) as error:
            self._problems.add(Path(), str(error))
        else:
            self._problems.mended(Path())

    def _look(self, now: float) -> None:
        for job in self._jobs.changed():
            self._tell(HotEvent("changed", CHANGED, job.target, job.id))
        self._sort()
        present: list[Path] = []
        outputs = Outputs(self._store, self._plan.output, self._plan.folder, self._plan.rate)
        for folder in self._folders():
            try:
                rules = self._sidecars.rules_of(folder)
                clips = self._clips(folder, rules)
            except (FfstudioError, OSError) as error:
                self._problems.add(folder, str(error))
                continue
            self._problems.mended(folder)
            present += clips
            for clip in clips:
                self._judge(clip, rules, outputs, now)
        self._arrivals.keep(present)

    @property
    def is_settled(self) -> bool:
        """Whether no file is waited for, but those whose problem somebody has to mend."""
        return all(path in self._problems for path in self._arrivals)

    @property
    def has_problems(self) -> bool:
        """Whether a folder or a file needs somebody."""
        return bool(self._problems)

    def is_working(self) -> bool:
        """Whether a job of this folder runs, or will by itself."""
        return self._jobs.is_working()

    def _require_folder(self) -> None:
        if not self._plan.folder.is_dir():
            raise FolderMissing(self._plan.folder)

    def _place(self, name: str) -> Path:
        return self._plan.folder / name

    @property
    def _left_out(self) -> set[Path]:
        return {self._place(DONE), self._place(FAILED), self._plan.output} - {self._plan.folder}

    def _folders(self) -> Iterator[Path]:
        root = self._plan.folder
        for name, folders, _ in os.walk(root):
            folder = Path(name)
            folders[:] = sorted(
                n for n in folders if not n.startswith(".") and folder / n not in self._left_out
            )
            yield folder

    def _is_watched(self, path: Path) -> bool:
        return path.is_relative_to(self._plan.folder) and not any(map(path.is_relative_to, self._left_out))

    def _clips(self, folder: Path, rules: FolderRules) -> list[Path]:
        sources = {ref.path for ref in rules.sources}
        clips = media_in(folder, pictures=rules.pictures)
        return [
            clip
            for clip in clips
            if clip not in self._jobs and clip not in sources and not is_deliverable(clip)
        ]

    def _judge(self, clip: Path, rules: FolderRules, outputs: Outputs, now: float) -> None:
        if self._arrivals.is_new(clip):
            self._tell(HotEvent("found", "waits until it is complete", clip))
        try:
            verdict, why = self._arrivals.judge(clip, self._plan.rate, now)
            if verdict is Verdict.READY:
                self._queue(clip, rules, outputs)
            elif verdict is Verdict.HOPELESS:
                self._fail(clip, why)
        except (FfstudioError, OSError) as error:
            self._problems.add(clip, str(error))
        else:
            if verdict is not Verdict.WAITS:  # what is still waited for has not been looked at again
                self._problems.mended(clip)

    def _queue(self, clip: Path, rules: FolderRules, outputs: Outputs) -> None:
        if not rules.sources:
            raise OptionMissing(
                said("a source face for {clip}", clip=clip),
                said("add --source FACE, or sources to ffstudio.toml"),
            )
        wanted, job = outputs.spec(clip, rules), outputs.job_of(clip)
        if job:
            self._jobs.adopt(job, clip)
            self._tell(HotEvent("queued", f"job {job}, which was there already", clip, job))
        elif is_done(wanted, Hashes()):
            self._finish(clip, f"was rendered before, to {wanted.output}")
        else:
            spec = outputs.free(clip, rules)
            make_folder(spec.output.parent)
            number = self._jobs.add(spec, rules.priority)
            self._tell(HotEvent("queued", f"job {number} to {spec.output}", clip, number))
        self._arrivals.forget(clip)

    def _sort(self) -> None:
        for one in self._jobs.ended():
            job = one.job
            try:
                if one.is_good:
                    self._finish(job.target, f"rendered to {one.output}", job.id)
                else:
                    self._fail(job.target, one.reason, job.id)
            except OSError as error:
                self._problems.add(job.target, f"Cannot move {job.target}: {error.strerror or error}.")
            else:
                self._jobs.close(job, "moved")
                self._problems.forget(job.target)

    def _finish(self, clip: Path, text: str, job: int = 0) -> None:
        place = file_clip(clip, self._place(DONE) / clip.parent.relative_to(self._plan.folder))
        self._arrivals.forget(clip)
        self._tell(HotEvent("done", text, place, job))

    def _fail(self, clip: Path, reason: str, job: int = 0) -> None:
        place = file_clip(clip, self._place(FAILED) / clip.parent.relative_to(self._plan.folder))
        write_reason(place, reason)
        self._arrivals.forget(clip)
        self._tell(HotEvent("failed", reason, place, job))
