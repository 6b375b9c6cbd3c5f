"""FaceFusion's job folders: .jobs/{drafted,queued,completed,failed}/ID.json to render specs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ffstudio.config.facefusion_keys import Key, OutputTable
from ffstudio.config.facefusion_maps import Values
from ffstudio.config.facefusion_settings import report_of, settings_of, words_of
from ffstudio.config.facefusion_steps import Media, step_media
from ffstudio.config.facefusion_values import ImportedJob, ImportedStep
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.jobs import JobState
from ffstudio.domain.settings import RenderSettings
from ffstudio.domain.spec import RenderSpec

FOLDERS: Mapping[str, JobState] = MappingProxyType(
    {
        "drafted": JobState.DRAFT,
        "queued": JobState.QUEUED,
        "completed": JobState.COMPLETED,
        "failed": JobState.FAILED,
    }
)
_VERSION = "1"


@dataclass(frozen=True)
class Context:
    """What every step is read with: FaceFusion's folder, which paths are relative to, its file and the tables."""

    root: Path
    base: Values
    preset: str
    keys: Mapping[str, Key]
    outputs: OutputTable


def read_jobs(folder: Path, context: Context) -> Iterator[ImportedJob]:
    """Every job, by state and within it by name, which is the order in which FaceFusion runs them."""
    for name, state in FOLDERS.items():
        for path in sorted((folder / name).glob("*.json"), key=lambda path: path.stem):
            yield read_job(path, state, context)


def read_job(path: Path, state: JobState, context: Context) -> ImportedJob:
    """One job file; what cannot be read is a job without steps, with the reason."""
    try:
        data = json.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        return ImportedJob(path.stem, state, (), f"it cannot be read: {error}")
    problem = _problem(data)
    if problem:
        return ImportedJob(path.stem, state, (), problem)
    steps, shared = data["steps"], _shared_outputs(path.stem, data["steps"])
    return ImportedJob(
        path.stem,
        state,
        tuple(_read_step(path.stem, n, step, state, shared, context) for n, step in enumerate(steps)),
    )


def step_output(output: str, job: str, number: int) -> str:
    """Where FaceFusion keeps the output of one step until all of the job are done."""
    path = Path(output)
    return str(path.with_name(f"{path.stem}-{job}-{number}{path.suffix}"))


def _problem(data: Any) -> str:
    if not isinstance(data, dict) or not isinstance(data.get("steps"), list):
        return "it is no job of FaceFusion"
    if str(data.get("version")) != _VERSION:
        return f"it is of version {data.get('version')}, known is {_VERSION}"
    if not all(isinstance(step, dict) and isinstance(step.get("args"), dict) for step in data["steps"]):
        return "one of its steps has no args"
    return ""


def _shared_outputs(job: str, steps: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    """Outputs of several steps, and those that a later step works on under FaceFusion's name for them."""
    outputs = [str(step["args"].get("output_path") or "") for step in steps]
    targets = {str(step["args"].get("target_path") or "") for step in steps}
    several = {output for output, count in Counter(filter(None, outputs)).items() if count > 1}
    worked_on = {o for n, o in enumerate(outputs) if o and step_output(o, job, n) in targets}
    return frozenset(several | worked_on)


def _read_step(
    job: str,
    number: int,
    step: Mapping[str, Any],
    state: JobState,
    shared: frozenset[str],
    context: Context,
) -> ImportedStep:
    where = f"job {job}, step {number}"
    args = dict(step["args"])
    own = {name: words_of(value) for name, value in args.items()}
    values = {**context.base, **{name: words for name, words in own.items() if words}}
    output = str(args.get("output_path") or "")
    note = ""
    if output in shared:
        args["output_path"] = step_output(output, job, number)
        note = "several steps share it: each keeps FaceFusion's name for its part; join them afterwards"
    settings = settings_of(values, context.keys, RenderSettings())
    media = step_media(where, args, settings, context.root, context.outputs, note)
    others = {name: words for name, words in own.items() if not _is_spec(name, context.keys)}
    report = (*media.report, *report_of(where, others, context.keys, {}))
    is_swap = "face_swapper" in values.get("processors", ("face_swapper",))
    spec = _spec(media, context.preset) if is_swap and media.is_whole else None
    done = state is JobState.FAILED and step.get("status") == "completed"
    return ImportedStep(number, JobState.COMPLETED if done else state, spec, report)


def _is_spec(name: str, keys: Mapping[str, Key]) -> bool:
    return name in keys and keys[name].spec


def _spec(media: Media, preset: str) -> RenderSpec:
    assignment = Assignment(tuple(SourceRef(path) for path in media.sources))
    return RenderSpec(media.target, media.output, (assignment,), media.settings, media.trim, preset=preset)
