"""How a deliverable is encoded, by settings, clip and file name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ffstudio.domain.clip import Clip, ClipKind, FieldOrder
from ffstudio.domain.failures import OutputUnsupported, SettingInvalid
from ffstudio.domain.settings import Codec, EncodeSettings
from ffstudio.media.encoding.encoders import TrialCache
from ffstudio.media.encoding.plan import EncodePlan, plan_encode
from ffstudio.media.reading.pattern import is_pattern, numbered
from ffstudio.media.reading.probe import probe
from tests.clips import make_clip
from tests.media.trips import settings


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Clip:
    return probe(make_clip(tmp_path_factory.mktemp("clip") / "clip.mp4", frames=2))


@pytest.fixture(scope="module")
def trials() -> TrialCache:
    return TrialCache()


def plan(
    clip: Clip, trials: TrialCache, name: str, pixel_format: str = "yuv420p", **changes: Any
) -> EncodePlan:
    source = replace(clip, video=replace(clip.video, pixel_format=pixel_format))
    return plan_encode(source, Path(name), settings(**changes), trials=trials)


@pytest.mark.parametrize(
    ("codec", "source", "wanted", "is_exact"),
    [
        (Codec.H264, "yuv420p", "yuv420p", True),
        (Codec.HEVC, "nv12", "yuv420p", True),
        (Codec.HEVC, "p010le", "yuv420p10le", True),
        (Codec.FFV1, "nv12", "yuv420p", True),
        (Codec.FFV1, "gbrp", "bgr0", True),
        (Codec.FFV1, "yuva444p10le", "yuva444p10le", True),
        (Codec.H264, "uyvy422", "yuv422p", True),
        (Codec.PRORES, "yuv420p", "yuv422p10le", False),
        (Codec.PRORES, "yuva444p10le", "yuva444p10le", True),
        (Codec.PRORES, "yuv444p", "yuv444p10le", False),
        (Codec.DNXHR, "yuv420p", "yuv422p", False),
        (Codec.DNXHR, "yuv422p10le", "yuv422p10le", True),
        (Codec.AV1, "yuv420p10le", "yuv420p10le", True),
    ],
)
def test_pixel_format(
    clip: Clip, trials: TrialCache, codec: Codec, source: str, wanted: str, is_exact: bool
) -> None:
    suffix = {Codec.FFV1: ".mkv", Codec.PRORES: ".mov", Codec.DNXHR: ".mov"}.get(codec, ".mp4")
    found = plan(clip, trials, f"out{suffix}", source, codec=codec)
    assert (found.pixel_format, found.is_exact) == (wanted, is_exact)
    assert found.warnings == ()


def test_ten_bits_reach_nvenc_in_its_own_format(clip: Clip) -> None:
    working = TrialCache({("hevc_nvenc", "p010le"): ""})
    found = plan_encode(
        clip,
        Path("out.mp4"),
        EncodeSettings(codec=Codec.HEVC, pixel_format="yuv420p10le", profile="main10"),
        trials=working,
    )
    assert (found.encoder, found.pixel_format) == ("hevc_nvenc", "p010le")


def test_losses_are_named(clip: Clip, trials: TrialCache) -> None:
    found = plan(clip, trials, "out.mp4", "yuv422p12le", codec=Codec.AV1)
    (warning,) = found.warnings
    assert warning.startswith("libsvtav1 does not take yuv422p12le: converted to yuv420p10le")
    assert warning.endswith("which loses chroma resolution and bit depth")
    assert "the alpha channel" in plan(clip, trials, "out.mp4", "yuva420p").warnings[0]


def test_profile_follows_the_pixel_format(clip: Clip, trials: TrialCache) -> None:
    assert plan(clip, trials, "a.mov", "yuv420p", codec=Codec.PRORES).options["profile"] == "hq"
    assert plan(clip, trials, "a.mov", "gbrp", codec=Codec.PRORES).options["profile"] == "4444"
    assert plan(clip, trials, "a.mov", "yuv422p10le", codec=Codec.DNXHR).options["profile"] == "dnxhr_hqx"
    asked = plan(clip, trials, "a.mov", codec=Codec.PRORES, profile="4444xq")
    assert (asked.options["profile"], asked.pixel_format) == ("4444xq", "yuv444p10le")


def test_lost_hdr_metadata_is_named(clip: Clip, trials: TrialCache) -> None:
    source = replace(clip, video=replace(clip.video, hdr=("mastering display",)))
    lost = plan_encode(source, Path("a.mkv"), settings(Codec.FFV1), trials=trials)
    assert lost.warnings == ("ffv1 does not keep the HDR metadata: mastering display",)
    assert plan_encode(source, Path("a.mkv"), settings(Codec.HEVC), trials=trials).warnings == ()


def test_quality_bitrate_and_gop(clip: Clip, trials: TrialCache) -> None:
    assert plan(clip, trials, "a.mp4", quality=80).options["crf"] == "11"
    by_rate = plan(clip, trials, "a.mp4", bitrate=5000)
    assert (by_rate.bit_rate, "crf" in by_rate.options) == (5_000_000, False)
    assert plan(clip, trials, "a.mp4").gop == 50
    assert plan(clip, trials, "a.mp4", gop=12).gop == 12
    assert plan(clip, trials, "a.mov", codec=Codec.PRORES).gop == 0


@pytest.mark.parametrize(
    ("name", "codec", "says"),
    [
        ("out.mp4", Codec.PRORES, r"\.mp4 cannot hold prores.*out\.mov or out\.mkv"),
        ("out.mp4", Codec.FFV1, r"name it out\.mkv"),
        ("out.mov", Codec.AV1, r"out\.mp4 or out\.mkv"),
        ("out.wmv", Codec.H264, "suffix .wmv is unknown"),
        ("out", Codec.H264, "it has no suffix"),
        ("out.png", Codec.PNG, r"name it out\.%04d\.png"),
        ("out.png", Codec.H264, r"\.png cannot hold h264"),
    ],
)
def test_what_does_not_go_together(
    clip: Clip, trials: TrialCache, name: str, codec: Codec, says: str
) -> None:
    with pytest.raises(OutputUnsupported, match=says):
        plan(clip, trials, name, codec=codec)


def test_a_still_renders_to_a_still(clip: Clip, trials: TrialCache) -> None:
    still = replace(clip, kind=ClipKind.STILL)
    assert plan(still, trials, "out.png", "rgb24", codec=Codec.PNG).is_images
    with pytest.raises(OutputUnsupported, match="still"):
        plan(still, trials, "out.mp4")


def test_wrong_profile_and_pixel_format(clip: Clip, trials: TrialCache) -> None:
    with pytest.raises(SettingInvalid, match="proxy, lt, standard, hq"):
        plan(clip, trials, "a.mov", codec=Codec.PRORES, profile="422")
    with pytest.raises(SettingInvalid, match="does not take it"):
        plan_encode(clip, Path("a.mov"), settings(Codec.PRORES, pixel_format="yuv420p"), trials=trials)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [("a.%04d.png", "a.0042.png"), ("a.####.exr", "a.0042.exr"), ("a_%d.tif", "a_42.tif")],
)
def test_numbered_names(pattern: str, name: str) -> None:
    assert is_pattern(Path(pattern))
    assert numbered(Path("x") / pattern, 42) == Path("x") / name
    assert not is_pattern(Path(name))


@pytest.mark.parametrize(
    ("codec", "name", "is_kept"),
    [(Codec.PRORES, "a.mov", True), (Codec.H264, "a.mp4", True), (Codec.HEVC, "a.mp4", False)],
)
def test_interlaced_is_kept_or_said_not_to_be(
    clip: Clip, trials: TrialCache, codec: Codec, name: str, is_kept: bool
) -> None:
    source = replace(clip, video=replace(clip.video, field_order=FieldOrder.INTERLACED))
    made = plan_encode(source, Path(name), settings(codec=codec), trials=trials)
    assert ("ildct" in made.options.get("flags", "")) == is_kept
    assert any("interlaced" in warning for warning in made.warnings) != is_kept
