"""What this machine renders with: what it has, who runs the networks, who encodes, space for deliverables."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ffstudio.config.paths import Paths
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.health import Finding
from ffstudio.domain.project import Project
from ffstudio.domain.settings import Codec, ComputeSettings, Provider
from ffstudio.inference.providers import chain, usable_providers
from ffstudio.media.encoding.encoders import trial
from ffstudio.media.encoding.table import load_encoders
from ffstudio.pipeline.doctor import encoder_findings, look_around, provider_findings
from ffstudio.ui.document import Document
from ffstudio.ui.work import Lane, Task, Work

DISK_MS = 10_000
MOST_FOLDERS = 8  # looked at; clips of one project seldom lie on more disks


@dataclass(frozen=True)
class Tried:
    """`providers` and `encoders` (of H.264), best first, with the reason why each is not used, "" where it works.

    What comes after the first that works was not tried.
    """

    providers: Mapping[Provider, str] = field(default_factory=dict)
    encoders: Mapping[str, str] = field(default_factory=dict)

    @property
    def provider(self) -> Provider | None:
        """The one that runs the networks where the settings leave it open."""
        return next((name for name, why in self.providers.items() if not why), None)

    @property
    def encoder(self) -> str:
        """The encoder taken for H.264, "" where none works."""
        return next((name for name, why in self.encoders.items() if not why), "")


@dataclass(frozen=True, slots=True)
class Space:
    """Bytes on the disk of a folder that may be still to be made."""

    folder: Path
    free: int
    total: int


class Equipment(QObject):
    """`changed()` when more of the machine is known, and when the space changes.

    Nothing is looked at before `start`, and what cannot change only once. `tried` is None until it is known.
    """

    changed = Signal()

    def __init__(self, document: Document, paths: Paths, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._paths, self._work = document, paths, work
        self.tried: Tried | None = None
        self._found: tuple[Finding, ...] = ()
        self.space: Space | None = None
        self._asked: Project | None = None
        self._timer = QTimer(self, interval=DISK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is known of the machine so far."""
        tried = self.tried or Tried()
        return (*self._found, *provider_findings(tried.providers), *encoder_findings(tried.encoders))

    def start(self) -> None:
        """Looks around, tries providers and encoders, once, and looks at the disk now and then."""
        paths = self._paths
        self._work.run(Lane.MEDIA, lambda _: look_around(paths), self._take_found)
        self._work.run(Lane.MEDIA, lambda _: try_all(paths), self._take_tried)
        self._document.changed.connect(self._look_again)
        self._timer.start()
        self._look()

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        if self._asked is None:
            self._asked = project = self._document.project
            own = self._paths.data

            def look(_task: Task) -> Space | None:
                return least_space(_folders(project) or (own,))

            self._work.run(Lane.MEDIA, look, self._take_space, failed=self._wait)

    def _look_again(self, old: Project, new: Project) -> None:
        if not _is_same_place(old, new):
            self._look()

    def _take_found(self, found: list[Finding]) -> None:
        self._found = tuple(found)
        self.changed.emit()

    def _take_tried(self, tried: Tried) -> None:
        self.tried = tried
        self.changed.emit()

    def _take_space(self, space: Space | None) -> None:
        asked, self._asked = self._asked, None
        if space != self.space:
            self.space = space
            self.changed.emit()
        if asked and not _is_same_place(asked, self._document.project):  # moved while the disk was looked at
            self._look()

    def _wait(self, _error: FfstudioError) -> None:
        self._asked = None


def try_all(paths: Paths) -> Tried:
    """Tries providers and encoders of H.264 for real; some seconds where a GPU has to wake."""
    compute = ComputeSettings()
    usable = usable_providers(compute, paths.networks)
    providers = {provider: usable[provider] for provider in chain(compute.provider)}
    encoders: dict[str, str] = {}
    for spec in load_encoders().for_codec(Codec.H264):
        encoders[spec.name] = trial(spec.name)
        if not encoders[spec.name]:
            break
    return Tried(providers, encoders)


def _is_same_place(old: Project, new: Project) -> bool:
    """Whether the deliverables go to the same folders, as far as a glance at the files tells."""
    files, others = ([target.path for target in project.targets] for project in (old, new))
    return old.output_folder == new.output_folder and files == others


def _folders(project: Project) -> tuple[Path, ...]:
    """Where deliverables go; empty where the project does not say."""
    if project.output_folder:
        return (project.output_folder,)
    beside = dict.fromkeys(target.path.parent for target in project.targets)
    return tuple(beside)[:MOST_FOLDERS]


def least_space(folders: Iterable[Path]) -> Space | None:
    """The folder with the least space; None where no disk tells."""
    found = [space for folder in folders if (space := _space(folder))]
    return min(found, key=lambda space: space.free, default=None)


def _space(folder: Path) -> Space | None:
    try:
        there = next(path for path in (folder, *folder.parents) if path.exists())
        usage = shutil.disk_usage(there)
    except (OSError, StopIteration):
        return None
    return Space(folder, usage.free, usage.total) if usage.total else None
