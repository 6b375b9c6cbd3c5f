"""One render on CUDA in a process of its own, whose every byte on the GPU is its own: MODEL BATCH FOLDER.

Prints as JSON the bytes of GPU memory used once warm, the bytes estimated, and the watt-hours of the manifest.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.config.resources import data_file
from ffstudio.domain.clip import FrameRange
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.settings import (
    ComputeSettings,
    EncoderKind,
    EncodeSettings,
    Policy,
    Provider,
    RenderSettings,
    SwapSettings,
)
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.reading.probe import probe
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.render import render
from ffstudio.pipeline.vram import vram_need
from ffstudio.telemetry.gpu import gpu_memory


def main(model: str, batch: str, folder: str) -> int:
    before = gpu_memory(0)
    place = Path(folder)
    settings = RenderSettings(
        compute=ComputeSettings(provider=Provider.CUDA, policy=Policy.REQUIRE, batch=int(batch)),
        swap=SwapSettings(model=model),
        encode=EncodeSettings(encoder=EncoderKind.SOFTWARE),
    )
    sample = data_file("resources/sample")
    source = Assignment((SourceRef(sample / "source_a.jpg"),))
    spec = RenderSpec(sample / "shot010.mp4", place / "out.mp4", (source,), settings, FrameRange(0, 47))
    with Engine(settings.compute, Paths(place, place / "cache")) as engine:
        manifest = render(spec, engine)
        warm = gpu_memory(0)
    if before is None or warm is None:
        return 1
    need = vram_need(spec, probe(spec.target).video)
    print(json.dumps({"used": before.free - warm.free, "need": need, "energy": manifest.timings.energy}))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
