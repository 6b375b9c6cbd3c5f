"""What can be known to fail before any work is done."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from ffstudio.domain.clip import Clip
from ffstudio.domain.failures import (
    DiskFull,
    FileMissing,
    OutputExists,
    OutputIsInput,
    OutputUnwritable,
    SettingInvalid,
)
from ffstudio.domain.sentences import said
from ffstudio.domain.spec import RenderSpec, UnreadableSpec
from ffstudio.media.encoding.plan import EncodePlan
from ffstudio.media.reading.sequence import files_at

COPIES = 2  # the segments and the deliverable made of them stand side by side for a moment


def check_paths(spec: RenderSpec) -> None:
    """Checks inputs, output and folder of a render.

    Raises FileMissing, OutputIsInput, OutputExists or OutputUnwritable; SettingInvalid for an UnreadableSpec.
    """
    if isinstance(spec, UnreadableSpec):
        remedy = said("add the render anew, or use the version of FF Studio that queued it")
        raise SettingInvalid(said("the settings of this job"), spec.problem, remedy)
    sources = [ref.path for assignment in spec.assignments for ref in assignment.sources]
    _check_sources(sources)
    _check_output(spec.output, [*sources, spec.target], spec.overwrite)
    check_folder(spec.output)


def check_space(spec: RenderSpec, clip: Clip, plan: EncodePlan, frames: int) -> None:
    """Raises DiskFull where a deliverable of `frames` frames cannot fit even at its smallest."""
    folder = spec.output.parent
    least = clip.video.width * clip.video.height * frames * plan.least_bits / 8
    disk = shutil.disk_usage(folder)
    if disk.total and disk.free < COPIES * least:  # some file systems tell no size
        raise DiskFull(folder)


def _check_sources(sources: Iterable[Path]) -> None:
    for path in sources:
        if not path.exists():
            raise FileMissing(path)


def _check_output(output: Path, inputs: Iterable[Path], overwrite: bool) -> None:
    read = {file.resolve() for path in inputs for file in (path, *files_at(path))}
    present = files_at(output)
    if not read.isdisjoint(file.resolve() for file in (output, *present)):
        raise OutputIsInput(output)
    if (present or output.exists()) and not overwrite:
        raise OutputExists(present[0] if present else output)


def check_folder(output: Path) -> None:
    """Raises OutputUnwritable unless a file of this name can be made where it is to be."""
    folder = output.parent
    if output.is_dir():
        raise OutputUnwritable(output, said("a folder of this name exists"))
    if not folder.is_dir():
        raise OutputUnwritable(output, said("there is no folder {folder}", folder=folder))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputUnwritable(output, said("you may not write to the folder {folder}", folder=folder))
