"""Where a job keeps its segments: a hidden folder beside its output, which survives its process."""

from __future__ import annotations

import glob
import shutil
from pathlib import Path

from ffstudio.domain.failures import OutputUnwritable
from ffstudio.domain.jobs import Job


def job_folder(job: Job) -> Path:
    output = job.spec.output
    return output.with_name(f".{output.stem}.job-{job.id}.ffstudio")


def open_folder(job: Job) -> Path:
    """Makes the folder, and clears away what a killed process left half-written beside the output.

    Raises OutputUnwritable.
    """
    folder, output = job_folder(job), job.spec.output
    try:
        folder.mkdir(exist_ok=True)
        for place, name in ((output.parent, output.name), (folder, "")):
            for part in place.glob(f".{glob.escape(name)}*.part"):
                part.unlink()
    except OSError as error:
        raise OutputUnwritable(output, error.strerror or str(error)) from error
    return folder


def remove_folder(job: Job) -> None:
    shutil.rmtree(job_folder(job), ignore_errors=True)
