"""A queue of its own with runner processes in it, and what they leave behind."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path

import psutil

from ffstudio.config.paths import DATA_DIR_VARIABLE, Paths
from ffstudio.config.presets import find_preset
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.jobs import JobState
from ffstudio.domain.spec import RenderSpec
from ffstudio.store import Store, open_store
from tests.footage import sample_frames, write_footage

SEGMENT = 8  # frames, the fewest that the setting allows
SIZE = (240, 136)
KEPT = ("ffstudio.db", "ffstudio.db-wal", "ffstudio.db-shm", "runner-0.lock", "cache")


@dataclass(frozen=True)
class Studio:
    """Everything of it lies under `root`; `cache` may be another's, to share its networks and analyses."""

    root: Path
    cache: Path

    @classmethod
    def make(cls, root: Path, cache: Path | None = None) -> Studio:
        """Makes the folders."""
        studio = cls(root, cache or root / "data" / "cache")
        for folder in (studio.paths.data, studio.out, studio.temp):
            folder.mkdir(parents=True)
        if cache:
            cache.mkdir(exist_ok=True)
            (studio.paths.data / "cache").symlink_to(cache, target_is_directory=True)
        return studio

    @property
    def paths(self) -> Paths:
        return Paths(self.root / "data", self.cache)

    @property
    def out(self) -> Path:
        return self.root / "out"

    @property
    def temp(self) -> Path:
        """For TMPDIR of the runners."""
        return self.root / "temp"

    def store(self) -> Store:
        return open_store(paths=self.paths)

    def start(self, *options: str) -> subprocess.Popen[bytes]:
        """A runner as `ffstudio queue run` starts it, with its modules compiled as in an installation."""
        own = {DATA_DIR_VARIABLE: str(self.paths.data), "TMPDIR": str(self.temp)}
        compiled = {"PYTHONPYCACHEPREFIX": str(self.root / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
        command = [sys.executable, "-m", "ffstudio", "queue", "run", *options]
        none = subprocess.DEVNULL
        return subprocess.Popen(command, env={**os.environ, **own, **compiled}, stdout=none, stderr=none)

    def run(self) -> None:
        """Works through the queue undisturbed."""
        self.start("--once").wait()

    def state(self, job: int) -> JobState:
        with self.store() as store:
            return store.jobs.get(job).state

    def processes(self) -> list[str]:
        """Command lines of every process that belongs to this studio: its data folder is in its environment."""
        return list(_processes(str(self.paths.data)))

    def leftovers(self) -> list[Path]:
        """Whatever is neither a deliverable, a manifest, the database, a lock nor the cache."""
        outputs = [path for path in self.out.rglob("*") if path.name.startswith(".")]
        data = [path for path in self.paths.data.iterdir() if path.name not in KEPT]
        parts = list(self.cache.rglob("*.part"))
        temp = [path for path in self.temp.iterdir() if path.name != ".ses"]  # ONNX Runtime's own, always one
        return [*outputs, *data, *parts, *temp]


def _processes(data: str) -> Iterator[str]:
    for process in psutil.process_iter():
        try:
            if process.environ().get(DATA_DIR_VARIABLE) == data and process.status() != psutil.STATUS_ZOMBIE:
                yield " ".join(process.cmdline())
        except psutil.Error:  # it has ended, or is another user's
            continue


def make_clip(path: Path, sample: Path, frames: int) -> Path:
    """A synthetic face of about 65 px, there and back, FFV1."""
    shown = [frame.reformat(*SIZE) for frame in sample_frames(sample / "shot010.mp4", 16)]
    return write_footage(path, islice(cycle(shown + shown[::-1]), frames), "ffv1")


def make_spec(target: Path, output: Path, sample: Path, paths: Paths) -> RenderSpec:
    """A lossless render in the smallest segments."""
    settings = find_preset("lossless", paths).settings
    settings = replace(settings, encode=replace(settings.encode, segment_frames=SEGMENT))
    return RenderSpec(target, output, (Assignment((SourceRef(sample / "source_b.jpg"),)),), settings)
