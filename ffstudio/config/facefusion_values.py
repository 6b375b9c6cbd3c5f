"""What an import from FaceFusion gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ffstudio.domain.jobs import JobState
from ffstudio.domain.preset import Preset
from ffstudio.domain.spec import RenderSpec

Words = tuple[str, ...]


class Outcome(StrEnum):
    """`TAKEN`: as it is, or it asks for what is done anyway. `MAPPED`: to the nearest that there is."""

    TAKEN = "taken"
    MAPPED = "mapped"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class KeyReport:
    """What became of one key. `where` names the file, and the step of a job; a blank value is the default.

    `became` tells the settings it gave, as "encode.quality = 82".
    """

    where: str
    section: str
    key: str
    value: str
    outcome: Outcome
    became: str = ""
    why: str = ""


@dataclass(frozen=True)
class ImportedStep:
    """One step of a job, numbered from 0 as FaceFusion does. `spec` is None where it cannot be rendered here."""

    number: int
    state: JobState
    spec: RenderSpec | None
    report: tuple[KeyReport, ...]


@dataclass(frozen=True)
class ImportedJob:
    """A job file, by the folder it lay in. Its steps are in their order; `problem` says why it has none."""

    id: str
    state: JobState
    steps: tuple[ImportedStep, ...]
    problem: str = ""


@dataclass(frozen=True)
class FaceFusionImport:
    """`preset` is None where there is no facefusion.ini. `report` has every key of the file and of the steps."""

    preset: Preset | None
    jobs: tuple[ImportedJob, ...]
    report: tuple[KeyReport, ...]

    @property
    def renders(self) -> Iterator[tuple[JobState, RenderSpec]]:
        """What goes into the queue, in the order in which FaceFusion would run it."""
        for job in self.jobs:
            for step in job.steps:
                if step.spec is not None:
                    yield step.state, step.spec
