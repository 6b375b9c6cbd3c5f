"""FaceFusion's settings: every key has a row, and values become what means the same here."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from ffstudio.config.facefusion import import_facefusion
from ffstudio.config.facefusion_keys import load_keys, load_outputs
from ffstudio.config.facefusion_maps import MAPPERS, nested
from ffstudio.config.facefusion_settings import interpret
from ffstudio.config.facefusion_values import Outcome
from ffstudio.config.serial import from_data
from ffstudio.config.settings import setting_names
from ffstudio.domain.settings import Choose, Codec, EncoderKind, Provider, RenderSettings, Speed
from ffstudio.media.encoding.table import load_encoders
from tests.config.facefusion_folder import write_ini

KEYS = load_keys()


def blank_ini() -> str:
    """A facefusion.ini as it comes: every key, no values."""
    sections: dict[str, list[str]] = {}
    for key in KEYS.values():
        sections.setdefault(key.section, []).append(f"{key.name} =")
    return "\n\n".join(f"[{name}]\n" + "\n".join(keys) for name, keys in sections.items())


@pytest.mark.parametrize("name", KEYS)
def test_every_key_says_what_becomes_of_it(name: str) -> None:
    key = KEYS[name]
    assert sum((bool(key.setting), bool(key.values), bool(key.map))) <= 1
    assert key.why or key.setting or key.map
    assert not key.map or key.map in MAPPERS
    assert not key.setting or key.setting in setting_names()
    for settings in key.values.values():
        from_data(RenderSettings, nested(settings), name)


def test_every_formula_is_used() -> None:
    assert {key.map for key in KEYS.values() if key.map} == set(MAPPERS)


def test_outputs_agree_with_the_encoders() -> None:
    outputs, encoders = load_outputs(), load_encoders()
    codecs = {settings["encode.codec"] for settings in KEYS["output_video_encoder"].values.values()}
    assert codecs == set(outputs.containers)
    for codec, suffixes in outputs.containers.items():
        known = {suffix for spec in encoders.for_codec(Codec(codec)) for suffix in spec.containers}
        assert outputs.fallback in suffixes
        assert {".mp4" if suffix == ".m4v" else suffix for suffix in suffixes} <= known
    for codec, suffix in outputs.pictures.values():
        assert all(suffix in spec.containers for spec in encoders.for_codec(Codec(codec)))


def test_a_blank_file_is_the_defaults(tmp_path: Path) -> None:
    found = import_facefusion(write_ini(tmp_path, blank_ini()))
    assert found.preset is not None
    assert found.preset.settings == RenderSettings()
    assert {row.key for row in found.report} == set(KEYS)
    assert {row.outcome for row in found.report} == {Outcome.TAKEN}


def test_a_filled_file_becomes_a_preset(tmp_path: Path) -> None:
    text = """
[face_detector]
face_detector_size = 480x480
face_detector_score = 0.65
[face_selector]
face_selector_mode = many
[face_masker]
face_mask_types = box occlusion
face_mask_blur = 0.4
face_mask_padding = 10 60 5
[output_creation]
output_video_encoder = hevc_nvenc
output_video_preset = slower
output_video_quality = 70
output_video_scale = 1.0
output_audio_volume = 50
[processors]
processors = face_swapper face_enhancer
face_swapper_model = inswapper_128
face_swapper_pixel_boost = 512x512
face_swapper_weight = 0.8
[execution]
execution_device_ids = 1 2
execution_providers = coreml cuda cpu
[misc]
log_level = debug
[paths]
source_paths = /faces/100% ana.jpg
[ffmpeg]
ffmpeg_path = C:\\ffmpeg
[uis]
face_mask_types = region
"""
    found = import_facefusion(write_ini(tmp_path, text) / "facefusion.ini", "ours")
    assert found.preset is not None
    assert found.preset.name == "ours"
    settings = found.preset.settings
    assert (settings.faces.detect_size, settings.faces.min_score) == (480, 0.65)
    assert settings.faces.choose is Choose.ALL
    assert (settings.mask.box, settings.mask.blur) == (True, 0.4)
    assert settings.mask.padding == (10, 49, 5, 49)
    encode = settings.encode
    assert (encode.codec, encode.encoder, encode.speed) == (Codec.HEVC, EncoderKind.NVENC, Speed.SLOW)
    assert encode.quality == 72
    assert (settings.swap.crop, settings.swap.strength) == (512, 0.21)
    assert (settings.compute.device, settings.compute.provider) == (1, Provider.CUDA)
    outcomes = {(row.section, row.key): row.outcome for row in found.report}
    assert outcomes["face_detector", "face_detector_score"] is Outcome.TAKEN
    assert outcomes["output_creation", "output_video_scale"] is Outcome.TAKEN
    assert outcomes["face_masker", "face_mask_padding"] is Outcome.MAPPED
    for key in (("misc", "log_level"), ("processors", "face_swapper_model"), ("ffmpeg", "ffmpeg_path")):
        assert outcomes[key] is Outcome.UNSUPPORTED
    assert all(row.why for row in found.report if row.outcome is Outcome.UNSUPPORTED)
    quality = next(row for row in found.report if row.key == "output_video_quality")
    assert (quality.value, quality.became) == ("70", "encode.quality = 72")


@pytest.mark.parametrize("encoder", ["libx264", "libx265", "h264_nvenc", "hevc_nvenc", "libvpx-vp9"])
@pytest.mark.parametrize("quality", [1, 30, 51, 80, 99])
def test_quality_gives_the_same_crf(encoder: str, quality: int) -> None:
    values = {"output_video_encoder": (encoder,), "output_video_quality": (str(quality),)}
    _, settings, _ = interpret(KEYS["output_video_quality"], (str(quality),), values)
    worst = 63 if encoder == "libvpx-vp9" else 51
    ours = worst + (1 - worst) * settings["encode.quality"] / 100
    assert abs(ours - max(1, round(worst - worst * quality / 100))) <= (0 if worst == 51 else Fraction(1, 2))


@pytest.mark.parametrize(
    ("name", "value", "outcome", "settings"),
    [
        ("face_detector_score", "1.0", Outcome.MAPPED, {"faces.min_score": 0.99}),
        ("face_detector_score", "high", Outcome.UNSUPPORTED, {}),
        ("face_mask_padding", "3", Outcome.MAPPED, {"mask.box": True, "mask.padding": [3, 3, 3, 3]}),
        ("face_mask_types", "region", Outcome.UNSUPPORTED, {}),
        ("face_mask_types", "area", Outcome.MAPPED, {"mask.box": False}),
        ("face_swapper_weight", "0.5", Outcome.MAPPED, {"swap.strength": 0}),
        ("face_swapper_weight", "0.2", Outcome.UNSUPPORTED, {}),
        ("face_swapper_model", "lite-neural", Outcome.TAKEN, {"swap.model": "lite-neural"}),
        ("output_video_encoder", "theora", Outcome.UNSUPPORTED, {}),
        ("execution_providers", "rocm", Outcome.UNSUPPORTED, {}),
        ("face_detector_margin", "0 0 0 0", Outcome.TAKEN, {}),
        ("output_video_scale", "1.00", Outcome.TAKEN, {}),
        ("keep_temp", "false", Outcome.TAKEN, {}),
        ("video_memory_strategy", "strict", Outcome.MAPPED, {"compute.memory": "strict"}),
        ("system_memory_limit", "12", Outcome.MAPPED, {"compute.memory_limit": 12}),
        ("execution_thread_count", "8", Outcome.MAPPED, {"compute.threads": 8}),
        ("processors", "lip_syncer", Outcome.UNSUPPORTED, {}),
    ],
)
def test_single_values(name: str, value: str, outcome: Outcome, settings: dict[str, Any]) -> None:
    words = tuple(value.split())
    found = interpret(KEYS[name], words, {name: words})
    assert (found[0], dict(found[1])) == (outcome, settings)
