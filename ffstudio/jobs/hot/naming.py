"""Outputs of a watched folder: never one that is there or that a job is to write."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from fractions import Fraction
from itertools import count
from pathlib import Path

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.identity import Assignment
from ffstudio.domain.jobs import Job, Wish
from ffstudio.domain.manifest import manifest_path
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs.batch.checks import UNENDED, output_key
from ffstudio.jobs.batch.media import clip_name, is_picture
from ffstudio.jobs.batch.names import Naming, default_suffix, with_number_place
from ffstudio.jobs.hot.rules import FolderRules
from ffstudio.media.encoding.containers import check_output
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.sequence import files_at
from ffstudio.pipeline.preflight import check_paths
from ffstudio.store import Store


class Outputs:
    """Names of one look at the folder; sub-folders of the watched one are kept in the output folder."""

    def __init__(self, store: Store, folder: Path, root: Path, rate: Fraction) -> None:
        self._store, self._folder, self._root, self._rate = store, folder, root, rate
        self._unended: list[Job] | None = None
        self._given: set[str] = set()

    def job_of(self, clip: Path) -> int:
        """The waiting or running job that somebody has queued for a clip; 0 for none."""
        found = (job.id for job in self._jobs() if job.spec.target == clip and job.wish is not Wish.CANCEL)
        return next(found, 0)

    def spec(self, clip: Path, rules: FolderRules) -> RenderSpec:
        """The render with the name that comes first. Raises OutputUnsupported, SettingInvalid."""
        return next(self._specs(clip, rules))

    def free(self, clip: Path, rules: FolderRules) -> RenderSpec:
        """The render with the first name that is free. Raises what `check_paths` raises for its sources."""
        spec = next(spec for spec in self._specs(clip, rules) if self._is_free(spec.output))
        if spec.output.parent.is_dir():
            check_paths(spec)
        check_output(probe(clip, sequence_rate=self._rate), spec.output, spec.settings.encode.codec)
        self._given.add(output_key(spec.output))
        return spec

    def _specs(self, clip: Path, rules: FolderRules) -> Iterator[RenderSpec]:
        """The field index counts up where the pattern has it; else the field target gets a number."""
        codec, name = rules.settings.encode.codec, clip_name(clip)
        today = datetime.now(UTC).astimezone().date()
        folder = self._folder / clip.parent.relative_to(self._root)
        is_still = clip.is_file() and is_picture(clip)
        for number in count(1):
            is_counted = number == 1 or "index" in rules.pattern.fields
            target = name if is_counted else f"{name}_{number}"
            naming = Naming(rules.person, target, number, default_suffix(codec), rules.preset_name, today)
            output = with_number_place(folder / rules.pattern.path(naming), codec, is_still=is_still)
            yield RenderSpec(
                clip,
                output,
                (Assignment(rules.sources),),
                rules.settings,
                FrameRange(),
                preset=rules.preset_name,
                sequence_rate=self._rate,
            )

    def _is_free(self, output: Path) -> bool:
        taken = self._given | {output_key(job.spec.output) for job in self._jobs()}
        return not (output_key(output) in taken or files_at(output) or manifest_path(output).exists())

    def _jobs(self) -> list[Job]:
        if self._unended is None:
            self._unended = self._store.jobs.list(UNENDED)
        return self._unended
