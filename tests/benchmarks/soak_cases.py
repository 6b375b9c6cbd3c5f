"""The jobs of a soak: good ones, and bad ones of every kind that an operator meets."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.settings import Codec, EncodeSettings
from ffstudio.domain.spec import RenderSpec
from tests.benchmarks.studio import SIZE, make_clip
from tests.footage import blank_frame, write_footage

FRAMES = 16

Change = Callable[["Scene", RenderSpec], RenderSpec]


@dataclass(frozen=True)
class Scene:
    """Media that jobs are made of; all of one clip, so that its analysis is cached after the first."""

    root: Path
    sample: Path

    def path(self, name: str) -> Path:
        return self.root / name


def make_scene(root: Path, sample: Path) -> Scene:
    """A good clip, and bad ones: without a face, of one frame, cut short, of no bytes, of noise."""
    root.mkdir()
    whole = make_clip(root / "clip.mkv", sample, FRAMES)
    make_clip(root / "one.mkv", sample, 1)
    write_footage(root / "nobody.mkv", (blank_frame(*SIZE) for _ in range(FRAMES)), "ffv1")
    (root / "cut-short.mkv").write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    (root / "no-bytes.mkv").touch()
    (root / "noise.mkv").write_bytes(random.Random(1).randbytes(50_000))
    blank_frame(*SIZE).to_image().save(root / "nobody.png")
    (root / "no-folder").touch()
    (root / "taken.mkv").touch()
    return Scene(root, sample)


def with_target(name: str) -> Change:
    return lambda scene, spec: replace(spec, target=scene.path(name))


def with_source(name: str) -> Change:
    return lambda scene, spec: replace(spec, assignments=(Assignment((SourceRef(scene.path(name)),)),))


def with_output(name: str) -> Change:
    return lambda scene, spec: replace(spec, output=scene.path(name))


def with_person(number: int) -> Change:
    return lambda _, spec: replace(spec, assignments=(replace(spec.assignments[0], person=number),))


def with_trim(first: int, last: int) -> Change:
    return lambda _, spec: replace(spec, trim=FrameRange(first, last))


def with_codec(codec: Codec) -> Change:
    return lambda _, spec: replace(spec, settings=replace(spec.settings, encode=EncodeSettings(codec=codec)))


def unchanged(_scene: Scene, spec: RenderSpec) -> RenderSpec:
    return spec


CASES: Mapping[str, tuple[int, Change, frozenset[str]]] = (
    MappingProxyType(  # how often in 30, and how it may end
        {
            "good": (9, unchanged, frozenset({""})),
            "trimmed": (3, with_trim(2, 9), frozenset({""})),
            "one frame": (2, with_target("one.mkv"), frozenset({""})),
            "x264": (2, with_codec(Codec.H264), frozenset({""})),
            "target missing": (1, with_target("gone.mkv"), frozenset({"FileMissing"})),
            "target of no bytes": (
                1,
                with_target("no-bytes.mkv"),
                frozenset({"MediaEmpty", "MediaUnreadable"}),
            ),
            "target of noise": (1, with_target("noise.mkv"), frozenset({"MediaUnreadable"})),
            "target cut short": (2, with_target("cut-short.mkv"), frozenset({""})),
            "nobody in target": (1, with_target("nobody.mkv"), frozenset({"NoFaceInTarget"})),
            "source missing": (1, with_source("gone.png"), frozenset({"FileMissing"})),
            "nobody in source": (1, with_source("nobody.png"), frozenset({"NoFaceInSource"})),
            "no such person": (1, with_person(7), frozenset({"NoSuchPerson"})),
            "trim after the end": (1, with_trim(900, 950), frozenset({"SettingInvalid"})),
            "folder is none": (1, with_output("no-folder/out.mkv"), frozenset({"OutputUnwritable"})),
            "output exists": (1, with_output("taken.mkv"), frozenset({"OutputExists"})),
            "output unsupported": (1, with_output("out.xyz"), frozenset({"OutputUnsupported"})),
            "setting out of range": (1, unchanged, frozenset({"SettingInvalid"})),
        }
    )
)
