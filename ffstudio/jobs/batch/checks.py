"""What stands in the way of a render of a batch, found before anything is queued."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import OutputIsInput, OutputsCollide
from ffstudio.domain.jobs import ENDED, Job, JobState
from ffstudio.domain.sentences import said
from ffstudio.domain.spec import RenderSpec
from ffstudio.domain.states import in_words
from ffstudio.jobs.batch.done import Hashes, is_done, is_same_render
from ffstudio.media.encoding.containers import check_output
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.sequence import files_at
from ffstudio.media.reading.still import load_picture
from ffstudio.pipeline.preflight import check_paths
from ffstudio.store import Store

UNENDED = frozenset(JobState) - ENDED


def find_collisions(specs: Sequence[RenderSpec]) -> None:
    """Raises OutputsCollide for outputs that are one file on some system, OutputIsInput for one that is read."""
    writers: dict[str, RenderSpec] = {}
    for spec in specs:
        first = writers.setdefault(output_key(spec.output), spec)
        if first is not spec:
            raise OutputsCollide(spec.output, describe_pair(first), describe_pair(spec))
    read = {path for spec in specs for path in _inputs(spec)}
    for spec in specs:
        if spec.output in read:
            raise OutputIsInput(spec.output)


def output_key(output: Path) -> str:
    """The same for names that Windows and macOS hold for one file."""
    return unicodedata.normalize("NFC", str(output)).casefold()


def describe_pair(spec: RenderSpec) -> str:
    """Source and target in words."""
    return f"{spec.assignments[0].sources[0].path} with {spec.target}"


class Checks:
    """Looks at media, disk and queue; what was looked at is remembered."""

    def __init__(self, store: Store, *, overwrite: bool, skip_done: bool) -> None:
        self._overwrite, self._skip_done = overwrite, skip_done
        self._jobs: dict[str, Job] = {output_key(job.spec.output): job for job in store.jobs.list(UNENDED)}
        self._hashes = Hashes()
        self._seen: dict[Path, str] = {}

    def problem(self, spec: RenderSpec) -> str:
        """Why a picture, the clip or the kind of output cannot be used; "" where they can."""
        for path in (ref.path for assignment in spec.assignments for ref in assignment.sources):
            if path not in self._seen:
                self._seen[path] = _picture_problem(path)
            if self._seen[path]:
                return self._seen[path]
        if spec.target not in self._seen:
            self._seen[spec.target] = _clip_problem(spec)
        return self._seen[spec.target]

    def waiting(self, spec: RenderSpec) -> str:
        """Which job of the queue is to make exactly this; "" for none."""
        job = self._jobs.get(output_key(spec.output))
        if not job or not is_same_render(job.spec, spec):
            return ""
        return said("job {number} of the same is {state}", number=job.id, state=in_words(job.state))

    def is_done(self, spec: RenderSpec) -> bool:
        return self._skip_done and is_done(spec, self._hashes)

    def refusal(self, spec: RenderSpec) -> str:
        """Why the output cannot be written; "" where it can. Its folder need not be there yet."""
        job = self._jobs.get(output_key(spec.output))
        if job:
            return said(
                "job {number}, which is {state}, writes {output} with other media or settings",
                number=job.id,
                state=in_words(job.state),
                output=spec.output,
            )
        if not spec.output.parent.exists():
            return ""
        try:
            check_paths(spec)
        except FfstudioError as error:
            return error.sentence
        return ""


def _picture_problem(path: Path) -> str:
    try:
        load_picture(path)
    except FfstudioError as error:
        return error.sentence
    return ""


def _clip_problem(spec: RenderSpec) -> str:
    try:
        clip = probe(spec.target, sequence_rate=spec.sequence_rate)
        check_output(clip, spec.output, spec.settings.encode.codec)
    except FfstudioError as error:
        return error.sentence
    return ""


def _inputs(spec: RenderSpec) -> set[Path]:
    sources = {ref.path for assignment in spec.assignments for ref in assignment.sources}
    return {spec.target, *sources, *files_at(spec.target)}
