"""How much of a GPU's memory a render will need, estimated from above before it starts.

    need = context + weights x files + arena x sum over networks of (items x pixels x live bytes) + video

`items` are the frames of a batch, for faces times the people in them, rounded up to the power of two that a GPU
is given. The figures and their sources are in resources/vram.toml.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ffstudio.config.resources import data_file
from ffstudio.config.serial import from_data
from ffstudio.domain.clip import VideoFacts
from ffstudio.domain.models import ModelRole, ModelSpec
from ffstudio.domain.settings import Choose, ComputeSettings, Decode, EncoderKind, Provider
from ffstudio.domain.spec import RenderSpec
from ffstudio.inference.catalog import load_catalog, model_path
from ffstudio.inference.providers import blocker, chain
from ffstudio.media.encoding.table import load_encoders

FIGURES = "resources/vram.toml"
MIB = 2**20
STEP = 32  # px; the detector's picture is padded to a multiple


@dataclass(frozen=True, slots=True)
class VideoFigures:
    context: int
    decode_surfaces: int
    encode_surfaces: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The fields are explained in resources/vram.toml."""

    context: int
    weights: float
    arena: float
    people: int
    crowd: int
    live: dict[str, int]
    video: VideoFigures


@cache
def load_figures() -> Figures:
    """The table in resources/vram.toml."""
    with data_file(FIGURES).open("rb") as file:
        return from_data(Figures, tomllib.load(file), FIGURES)


def uses_gpu(compute: ComputeSettings) -> bool:
    """True where networks will be tried on a GPU: asked for, in this onnxruntime, and with a driver."""
    return any(provider is not Provider.CPU and not blocker(provider) for provider in chain(compute.provider))


def vram_need(spec: RenderSpec, video: VideoFacts) -> int:
    """Bytes that a render of `spec` will need at most on a GPU; `video` are its target's facts.

    Raises ModelMissing where a network is not installed.
    """
    figures, catalog = load_figures(), load_catalog()
    roles = {ModelRole.DETECTOR, ModelRole.LANDMARKER, ModelRole.EMBEDDER}
    if spec.settings.mask.occlusion or spec.ranges:  # which may turn it on
        roles.add(ModelRole.OCCLUDER)
    models = [m for m in catalog.models.values() if m.role in roles or m.name == spec.settings.swap.model]
    files = sum(model_path(model).stat().st_size for model in models)
    live = sum(_pixels(model, spec, video) * figures.live[model.role.value] for model in models)
    networks = figures.context * MIB + figures.weights * files + figures.arena * live
    return int(networks) + sum(_video(spec, video))


def _pixels(model: ModelSpec, spec: RenderSpec, video: VideoFacts) -> int:
    """Input pixels of all items that go through the network together."""
    figures, batch, faces = load_figures(), spec.settings.compute.batch, spec.settings.faces
    if model.role is ModelRole.DETECTOR:
        short = faces.detect_size * min(video.width, video.height) / max(video.width, video.height)
        return _power(batch) * _padded(faces.detect_size) * _padded(short)
    people = figures.crowd if faces.choose is Choose.ALL else figures.people
    return _power(batch * max(people, len(spec.assignments))) * model.size**2


def _video(spec: RenderSpec, video: VideoFacts) -> Iterator[int]:
    figures, encode = load_figures().video, spec.settings.encode
    frame = video.width * video.height * figures.bytes
    if spec.settings.compute.decode is Decode.CUDA:
        yield figures.context * MIB + figures.decode_surfaces * frame
    if encode.encoder is not EncoderKind.SOFTWARE and load_encoders().for_codec(
        encode.codec, EncoderKind.NVENC
    ):
        yield figures.context * MIB + figures.encode_surfaces * frame


def _power(count: int) -> int:
    return 1 << (count - 1).bit_length()


def _padded(side: float) -> int:
    return -(-int(side) // STEP) * STEP
