"""What a 1080p frame with one face costs on one core, the networks apart: `python -m tests.benchmarks.overhead`.

`--memory` also renders 300 and 3,000 frames by the command line and compares their peak memory.
Exit status 1 when crop and composite take more than 4 ms together (median), or memory grows by over 60 MB.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.config.paths import Paths
from ffstudio.config.resources import data_file
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.settings import (
    ComputeSettings,
    EncoderKind,
    EncodeSettings,
    Provider,
    RenderSettings,
)
from ffstudio.faces.align import similarity
from ffstudio.media.encoding.plan import plan_encode
from ffstudio.media.encoding.writer import VideoWriter
from ffstudio.media.pixels.frame import writable
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.swap.composite import composite
from ffstudio.swap.replace import finish, take
from tests.swap.people import People

P = ParamSpec("P")
T = TypeVar("T")
BAR_MS, BAR_MB = 4.0, 60.0
SIZE = (1920, 1080)
SHRINK = 0.75  # the sample's faces are about 530 px high
MODEL = "lite-mesh"
REFERENCE = "reference warp"


@dataclass
class Clock:
    """Milliseconds of each part, a row a frame."""

    times: dict[str, list[float]] = field(default_factory=dict)

    def of(self, part: str, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        began = time.perf_counter()
        result = work(*args, **kwargs)
        self.times.setdefault(part, []).append((time.perf_counter() - began) * 1000)
        return result

    def median(self, *parts: str) -> float:
        rows = zip(*(self.times[part] for part in parts), strict=True)
        return float(statistics.median(sum(row) for row in rows))


def make_clip(path: Path, sample: Path, frames: int) -> None:
    """The sample's face, about 400 px high, in a 1080p clip of as many frames, there and back again."""
    with av.open(sample / "shot010.mp4") as source:
        shown = [_smaller(frame.to_ndarray(format="rgb24")) for frame in islice(source.decode(video=0), 25)]
    border = (SIZE[0] - shown[0].shape[1], SIZE[1] - shown[0].shape[0])
    wide = [cv2.copyMakeBorder(rgb, 0, border[1], 0, border[0], cv2.BORDER_REPLICATE) for rgb in shown]
    natives = [av.VideoFrame.from_ndarray(np.asarray(rgb, np.uint8), format="rgb24") for rgb in wide]
    ready = [native.reformat(format="yuv420p", dst_colorspace="ITU709", threads=1) for native in natives]
    with av.open(path, "w") as output:
        stream = output.add_stream("libx264", rate=25, options={"preset": "ultrafast", "crf": "18"})
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        for number, native in enumerate(islice(cycle(ready + ready[::-1]), frames)):
            native.pts = number
            output.mux(stream.encode(native))
        output.mux(stream.encode(None))


def _smaller(pixels: NDArray[Any]) -> NDArray[Any]:
    return cv2.resize(pixels, None, fx=SHRINK, fy=SHRINK, interpolation=cv2.INTER_AREA)


def reference() -> None:
    """A fixed piece of OpenCV work: how fast this core is at this moment."""
    picture = np.full((512, 512), 0.5, np.float32)
    turn = cv2.getRotationMatrix2D((256, 256), 3, 1.1)
    cv2.warpAffine(picture, turn, (512, 512))


def measure(clip_path: Path, folder: Path, sample: Path) -> Clock:
    clip, clock, settings = probe(clip_path), Clock(), RenderSettings()
    people = People(ComputeSettings(provider=Provider.CPU, threads=1), Paths(folder, folder), sample)
    swapper = people.swapper(MODEL)
    identity = swapper.prepare(people.source("source_b.jpg"))
    done_frames: list[VideoFrame] = []
    with ExitStack() as stack:
        stack.callback(people.close)
        reader = stack.enter_context(Reader(clip, threads=1))
        faces = [people.face(frame) for frame in reader.frames()]  # the networks apart: they heat the core
        frames = reader.frames()
        while frame := clock.of("decode", next, frames, None):
            face = faces[frame.index]
            size = swapper.crop_size(float(face.box[2] - face.box[0]))
            matrix = similarity(face.points, people.catalog.template(swapper.template), size)
            taken = clock.of("crop", take, frame, face, matrix, size, identity)
            (output,) = clock.of("swap (mesh)", swapper.swap, [taken], settings)
            done = clock.of(
                "mask and colour", finish, taken, output, matrix, people.landmarker.groups, settings
            )
            own = clock.of("make writable", writable, frame)
            clock.of(REFERENCE, reference)
            clock.of("composite", composite, own, done.face, done.mask, done.matrix)
            done_frames.append(own)
    clock.times["decode"].pop()
    boxes = np.median([face.box[2:] - face.box[:2] for face in faces], axis=0)
    print(f"face of {boxes[0]:.0f} x {boxes[1]:.0f} px")
    # Apart from the rest: the encoder's threads would work on while the next frame is measured.
    plan = plan_encode(clip, folder / "out.mp4", EncodeSettings(encoder=EncoderKind.SOFTWARE))
    with VideoWriter(plan, clip, folder / f"out{plan.segment_suffix}") as writer:
        for own in done_frames:
            clock.of("encode", writer.write, own)
    return clock


def peak_mb(clip: Path, sample: Path, output: Path) -> float:
    """Peak resident memory of a render by the command line; of the largest so far, as the system counts."""
    command = [sys.executable, "-c", "from ffstudio.cli.main import run; run()", "render"]
    command += ["--source", str(sample / "source_b.jpg"), "--target", str(clip), "--output", str(output)]
    subprocess.run([*command, "--preset", "draft", "--overwrite"], check=True, stdout=subprocess.DEVNULL)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def memory_grows(folder: Path, sample: Path) -> float:
    peaks = []
    for frames in (300, 3000):
        clip = folder / f"{frames}.mp4"
        make_clip(clip, sample, frames)
        peaks.append(peak_mb(clip, sample, folder / f"{frames}-out.mp4"))
        print(f"peak memory, {frames} frames: {peaks[-1]:.0f} MB")
    return peaks[1] - peaks[0]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=60)
    parser.add_argument("--memory", action="store_true")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    sample = data_file("resources/sample")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_clip(folder / "clip.mp4", sample, options.frames)
        clock = measure(folder / "clip.mp4", folder, sample)
        for part in clock.times:
            print(f"{part:16} {clock.median(part):6.2f} ms")
        both = clock.median("crop", "composite")
        ratio = both / clock.median(REFERENCE)
        print(f"{'crop + composite':16} {both:6.2f} ms (at most {BAR_MS}), {ratio:.1f} reference warps")
        grown = memory_grows(folder, sample) if options.memory else 0.0
    return int(both > BAR_MS or grown > BAR_MB)


if __name__ == "__main__":
    sys.exit(main())
