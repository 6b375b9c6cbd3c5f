"""Whether a clip's settings can work on this machine; looks at the disk, tries encoders and providers."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.domain.clip import Clip, ClipKind
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.pixels import layout_of
from ffstudio.domain.project import Project, TargetClip
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import Codec, Policy, Provider
from ffstudio.inference.providers import TITLES, usable_providers
from ffstudio.media.encoding.encoders import TrialCache
from ffstudio.media.encoding.plan import EncodePlan, plan_encode
from ffstudio.pipeline.preflight import check_folder, check_space
from ffstudio.swap.registry import SWAPPERS
from ffstudio.ui.fitting import check_ranges
from ffstudio.ui.inspector.models import model_note
from ffstudio.ui.inspector.problems import FOLDER, PATTERN, Fix, Problem, Verdict, output_problem, sentence
from ffstudio.ui.inspector.table import say
from ffstudio.ui.outputs import free_output, output_name
from ffstudio.ui.texts import QT_TRANSLATE_NOOP, capital, translated

COMPUTE, MODEL = "compute.provider", "swap.model"
NO_MODEL = QT_TRANSLATE_NOOP("Inspector", "There is no such swapper here.")
NO_PROVIDER = QT_TRANSLATE_NOOP("Inspector", "{name} cannot be used: {why}.")
USE_AUTO = QT_TRANSLATE_NOOP("Inspector", "Use Automatic")
USE_MESH = QT_TRANSLATE_NOOP("Inspector", "Use Lite Mesh")
KEEP_ALPHA = QT_TRANSLATE_NOOP("Inspector", "Use ProRes 4444")


@dataclass(frozen=True)
class Question:
    """What a verdict depends on. `clip` is None while it is not probed; `taken` are outputs of waiting jobs."""

    project: Project
    target: TargetClip
    clip: Clip | None
    taken: tuple[Path, ...]


@dataclass(frozen=True)
class Checkup:
    """Remembers what does not change while the console runs: which encoders and providers work."""

    paths: Paths
    trials: TrialCache = field(default_factory=TrialCache)
    providers: dict[int, Mapping[Provider, str]] = field(default_factory=dict)

    def examine(self, question: Question) -> Verdict:
        """Never raises for what is set; not for two threads at once."""
        verdict = Verdict(question.target.id)
        for check in (self._model, self._provider, _ranges, self._output):
            verdict = check(question, verdict)
        return verdict

    def _model(self, question: Question, verdict: Verdict) -> Verdict:
        name, fix = question.target.settings.swap.model, Fix(say(USE_MESH), ((MODEL, "lite-mesh"),))
        if name not in SWAPPERS:
            return _with(verdict, Problem(MODEL, say(NO_MODEL), fix=fix))
        try:
            return replace(verdict, notes=(*verdict.notes, (MODEL, model_note(name))))
        except FfstudioError as error:
            return _with(verdict, Problem(MODEL, sentence(error), fix=fix))

    def _provider(self, question: Question, verdict: Verdict) -> Verdict:
        compute = question.target.settings.compute
        if compute.device not in self.providers:
            self.providers[compute.device] = usable_providers(compute, self.paths.networks)
        reasons = self.providers[compute.device]
        if compute.provider is Provider.AUTO:
            taken = next((TITLES[name] for name, why in reasons.items() if not why), "")
            return replace(verdict, notes=(*verdict.notes, (COMPUTE, taken)))
        if why := reasons[compute.provider]:
            text = say(NO_PROVIDER).format(name=TITLES[compute.provider], why=translated(why))
            is_bad = compute.policy is Policy.REQUIRE
            fix = Fix(say(USE_AUTO), ((COMPUTE, Provider.AUTO),))
            return _with(verdict, Problem(COMPUTE, text, is_bad, fix))
        return verdict

    def _output(self, question: Question, verdict: Verdict) -> Verdict:
        project, target, clip = question.project, question.target, question.clip
        try:
            name = output_name(project, target, clip.kind if clip else ClipKind.VIDEO)
        except FfstudioError as error:
            return _with(verdict, Problem(PATTERN, sentence(error)))
        inputs = (target.path, *(ref.path for cast in project.assignments(target) for ref in cast.sources))
        taken = (*question.taken, *inputs)
        try:
            check_folder(name.path())
            output = free_output(name, taken, replace=project.replace_outputs)
        except FfstudioError as error:
            return _with(verdict, Problem(FOLDER, sentence(error)))
        verdict = replace(verdict, output=output)
        return self._encoding(question, clip, output, verdict) if clip else verdict

    def _encoding(self, question: Question, clip: Clip, output: Path, verdict: Verdict) -> Verdict:
        target = question.target
        try:
            plan = plan_encode(clip, output, target.settings.encode, trials=self.trials)
        except FfstudioError as error:
            return _with(verdict, output_problem(error, target))
        warnings = [_warning(text, clip, plan) for text in plan.warnings]
        notes = (("encode.encoder", plan.encoder), ("encode.pixel_format", plan.pixel_format))
        verdict = replace(_with(verdict, *warnings), notes=(*verdict.notes, *notes))
        return _space(question, clip, plan, verdict)


def _with(verdict: Verdict, *problems: Problem) -> Verdict:
    return replace(verdict, problems=(*verdict.problems, *problems))


def _ranges(question: Question, verdict: Verdict) -> Verdict:
    try:
        check_ranges(question.target, question.clip)
    except FfstudioError as error:
        return _with(verdict, Problem("mask", translated(error.sentence)))
    return verdict


def _warning(text: str, clip: Clip, plan: EncodePlan) -> Problem:
    source, taken = layout_of(clip.video.pixel_format), layout_of(plan.pixel_format)
    loses_alpha = source is not None and source.alpha is not None and not (taken and taken.alpha)
    settings = (
        ("encode.codec", Codec.PRORES),
        ("encode.profile", "4444"),
        ("encode.pixel_format", "source"),
    )
    fix = Fix(say(KEEP_ALPHA), settings, container="") if loses_alpha and "alpha" in text else None
    return Problem("output", capital(translated(said("{what}.", what=text))), is_bad=False, fix=fix)


def _space(question: Question, clip: Clip, plan: EncodePlan, verdict: Verdict) -> Verdict:
    frames = _frames(question.target, clip)
    output = verdict.output
    if not frames or output is None:
        return verdict
    least = round(clip.video.width * clip.video.height * frames * plan.least_bits / 8)
    mean = round(plan.bit_rate / 8 * frames / clip.video.rate) if clip.video.rate else 0
    size, free = max(mean, least), shutil.disk_usage(output.parent).free
    verdict = replace(verdict, size_bytes=size, is_least=not mean, free_bytes=free)
    try:
        check_space(question.project.render_spec(question.target, output), clip, plan, frames)
    except FfstudioError as error:
        return _with(verdict, Problem(FOLDER, sentence(error)))
    return verdict


def _frames(target: TargetClip, clip: Clip) -> int:
    """Frames of the trimmed clip by what its container says; 0 where it says nothing."""
    if clip.kind is ClipKind.STILL:
        return 1
    count = clip.video.frame_count or round((clip.duration or 0) * clip.video.rate)
    first = target.trim.first or 0
    last = count - 1 if target.trim.last is None else min(target.trim.last, count - 1)
    return max(0, last - first + 1)
