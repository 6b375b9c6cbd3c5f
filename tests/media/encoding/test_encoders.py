"""The table of encoders, trials, and the choice among them."""

from __future__ import annotations

import io
from pathlib import Path

import av
import pytest
from av.codec.context import CodecContext

from ffstudio.domain.clip import Clip
from ffstudio.domain.failures import EncoderUnavailable
from ffstudio.domain.settings import Codec, EncoderKind, EncodeSettings, Policy, Speed
from ffstudio.media.encoding.containers import CONTAINERS
from ffstudio.media.encoding.encoders import TrialCache, available_encoders, choose_encoder, trial
from ffstudio.media.encoding.table import load_encoders
from ffstudio.media.reading.probe import probe
from tests.clips import make_clip

NAMES = list(load_encoders().encoders)
SOFTWARE = [e.name for e in load_encoders().encoders.values() if e.kind is EncoderKind.SOFTWARE]


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Clip:
    return probe(make_clip(tmp_path_factory.mktemp("clip") / "clip.mp4", frames=2))


@pytest.fixture
def without_nvenc() -> TrialCache:
    """A machine on which no NVENC encoder works, whatever this one has."""
    failed = {(name, "yuv420p"): "no GPU" for name in NAMES if name.endswith("nvenc")}
    return TrialCache(failed)


@pytest.mark.parametrize("name", NAMES)
def test_table_speaks_the_encoders_own_terms(name: str) -> None:
    spec = load_encoders().encoders[name]
    supported = CodecContext.create(name, "w").supported_options
    known = {option.name for option in (*supported.private, *supported.generic)}
    quality = spec.quality.options(50) if spec.quality else {}
    for options in (spec.options, quality, *spec.speed.values()):
        assert set(options) <= known
    takes = {found.name for found in CodecContext.create(name, "w").codec.video_formats or ()}
    assert set(spec.pixel_formats) <= takes
    for profile in spec.profiles.values():
        assert set(profile.pixel_formats) <= set(spec.pixel_formats)
    assert set(spec.defaults) <= set(spec.profiles)
    assert not spec.speed or set(spec.speed) == set(Speed)


@pytest.mark.parametrize("name", SOFTWARE)
def test_containers_take_the_codec(name: str) -> None:
    for suffix in load_encoders().encoders[name].containers:
        if suffix in CONTAINERS:
            with av.open(io.BytesIO(), "w", format=CONTAINERS[suffix]) as container:
                assert container.add_stream(name).type == "video"


@pytest.mark.parametrize("name", SOFTWARE)
def test_every_software_encoder_works_in_every_pixel_format(name: str) -> None:
    formats = load_encoders().encoders[name].pixel_formats
    assert {found: trial(name, found) for found in formats} == dict.fromkeys(formats, "")


def test_available_encoders_names_all_with_reasons() -> None:
    found = available_encoders()
    assert list(found) == NAMES
    assert found["libx264"] == ""


@pytest.mark.parametrize(
    ("name", "worst", "best"), [("libx264", "51", "1"), ("libsvtav1", "63", "1"), ("hevc_nvenc", "51", "1")]
)
def test_quality_runs_from_worst_to_best(name: str, worst: str, best: str) -> None:
    scale = load_encoders().encoders[name].quality
    assert scale is not None
    assert (scale.options(0)[scale.option], scale.options(100)[scale.option]) == (worst, best)


def test_auto_falls_back_with_a_note(clip: Clip, without_nvenc: TrialCache) -> None:
    choice = choose_encoder(EncodeSettings(), clip, trials=without_nvenc)
    assert choice.name == "libx264"
    assert choice.notes == ("h264_nvenc not used: no GPU; libx264 instead",)
    assert choice.warnings == ()


def test_nvenc_that_was_asked_for_falls_back_with_a_warning(clip: Clip, without_nvenc: TrialCache) -> None:
    wanted = EncodeSettings(codec=Codec.HEVC, encoder=EncoderKind.NVENC)
    choice = choose_encoder(wanted, clip, trials=without_nvenc)
    assert choice.name == "libx265"
    assert choice.warnings == ("hevc_nvenc not used: no GPU; libx265 instead",)


def test_required_nvenc_is_an_error_with_the_reason(clip: Clip, without_nvenc: TrialCache) -> None:
    wanted = EncodeSettings(encoder=EncoderKind.NVENC, policy=Policy.REQUIRE)
    with pytest.raises(EncoderUnavailable, match="no GPU"):
        choose_encoder(wanted, clip, trials=without_nvenc)


def test_required_kind_that_does_not_exist(clip: Clip) -> None:
    wanted = EncodeSettings(codec=Codec.PRORES, encoder=EncoderKind.NVENC, policy=Policy.REQUIRE)
    with pytest.raises(EncoderUnavailable, match="there is no nvenc encoder"):
        choose_encoder(wanted, clip)


def test_a_trial_says_why(tmp_path: Path) -> None:
    assert trial("libx264", "yuv420p", {"profile": "high444x"}) != ""
