"""What a button can do about a job that failed, by the type of its error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from types import MappingProxyType

from ffstudio.domain.jobs import Job
from ffstudio.domain.settings import Policy
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs import verbs
from ffstudio.store import Store
from ffstudio.ui.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class JobRemedy:
    """`text` for the button; `change` makes the spec that will do, None tries the same again."""

    text: str
    change: Callable[[RenderSpec], RenderSpec] | None = None

    def apply(self, store: Store, job: Job) -> None:
        """Queues the job again. A changed one is a job of its own, in place of the old one."""
        if self.change is None:
            verbs.retry(store, [job.id])
            return
        verbs.enqueue(store, self.change(job.spec), priority=job.priority)
        verbs.remove(store, [job.id])


def _prefer_provider(spec: RenderSpec) -> RenderSpec:
    compute = replace(spec.settings.compute, policy=Policy.PREFER)
    return replace(spec, settings=replace(spec.settings, compute=compute))


def _prefer_encoder(spec: RenderSpec) -> RenderSpec:
    encode = replace(spec.settings.encode, policy=Policy.PREFER)
    return replace(spec, settings=replace(spec.settings, encode=encode))


def _other_name(spec: RenderSpec) -> RenderSpec:
    return replace(spec, output=free_name(spec.output))


def free_name(path: Path) -> Path:
    """The path itself where nothing is there, else the first of "name_2", "name_3", … that is free."""
    numbered = (path.with_name(f"{path.stem}_{number}{path.suffix}") for number in count(2))
    return path if not path.exists() else next(other for other in numbered if not other.exists())


AGAIN = JobRemedy(QT_TRANSLATE_NOOP("Jobs", "Try again"))
REMEDIES: Mapping[str, JobRemedy] = MappingProxyType(
    {
        "ProviderUnavailable": JobRemedy(
            QT_TRANSLATE_NOOP("Jobs", "Use the next best provider"), _prefer_provider
        ),
        "EncoderUnavailable": JobRemedy(
            QT_TRANSLATE_NOOP("Jobs", "Use the software encoder"), _prefer_encoder
        ),
        "OutputExists": JobRemedy(QT_TRANSLATE_NOOP("Jobs", "Render under another name"), _other_name),
    }
)


def remedy_of(job: Job) -> JobRemedy:
    """What to offer for a job that failed."""
    return REMEDIES.get(job.error, AGAIN)
