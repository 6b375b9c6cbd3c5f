from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.clip import Clip
from ffstudio.domain.errors import Cancelled
from ffstudio.domain.faces import Analysis
from ffstudio.domain.failures import OutputUnwritable
from ffstudio.domain.progress import CancelToken, Progress
from ffstudio.domain.settings import ComputeSettings, FaceSettings, Provider, RenderSettings
from ffstudio.faces.report import analysis_report
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.still import load_picture
from ffstudio.pipeline.analyse import analyse, analyse_picture
from ffstudio.pipeline.engine import Engine

SETTINGS = RenderSettings(compute=ComputeSettings(provider=Provider.CPU))
SMALL = replace(SETTINGS, faces=FaceSettings(detect_size=320))


@pytest.fixture
def engine(paths: Paths) -> Iterator[Engine]:
    with Engine(SETTINGS.compute, paths) as opened:
        yield opened


def write_shots(path: Path, shots: list[tuple[Path, range]], rotation: int = 0, turns: int = 0) -> Clip:
    """A clip of frames of the sample shots at half size, one shot after another, turned as stored."""
    with av.open(str(path), "w") as output:
        stream = output.add_stream("libx264", rate=Fraction(25), options={"crf": "16", "preset": "ultrafast"})
        stream.pix_fmt = "yuv420p"
        stream.width, stream.height = (640, 360) if turns % 2 == 0 else (360, 640)
        stream.set_display_rotation(rotation)
        for source, wanted in shots:
            for pixels in half_size_frames(source, wanted):
                turned = np.ascontiguousarray(np.rot90(pixels, turns))
                output.mux(stream.encode(av.VideoFrame.from_ndarray(turned, format="rgb24")))
        output.mux(stream.encode())
    return probe(path)


def half_size_frames(source: Path, wanted: range) -> Iterator[np.ndarray]:
    with av.open(str(source)) as container:
        for index, frame in enumerate(container.decode(video=0)):
            if index > wanted[-1]:
                return
            if index in wanted:
                yield frame.to_ndarray(format="rgb24", width=640, height=360)


def test_two_shots_with_a_cut(engine: Engine, sample: Path, tmp_path: Path):
    shots = [(sample / f"shot0{n}0.mp4", range(12)) for n in (1, 2, 1)]
    clip = write_shots(tmp_path / "cut.mp4", shots)
    seen: list[Progress] = []
    analysis = analyse(clip, SMALL, engine, progress=seen.append)
    assert analysis.cuts == (12, 24)
    assert analysis.frame_count == 36
    assert [(track.first, track.last) for track in analysis.tracks] == [(0, 11), (12, 23), (12, 23), (24, 35)]
    assert [person.tracks for person in analysis.people] == [(1, 4), (2,), (3,)]
    assert analysis.tracks[1].boxes[0, 0] < analysis.tracks[2].boxes[0, 0]
    assert (seen[-1].done, seen[-1].total) == (36, 36)
    assert seen[-1].fps > 0

    report = analysis_report(analysis, clip)
    assert report["cuts"] == [12, 24]
    assert [person["frames"] for person in report["people"]] == [24, 12, 12]

    def unexpected(_: Progress) -> None:
        pytest.fail("analysed again")

    again = analyse(clip, SMALL, engine, progress=unexpected)
    assert_same(again, analysis)
    part = analyse(clip, SMALL, engine, first=3, last=8, progress=unexpected)
    assert_same(part, analysis)


def assert_same(one: Analysis, other: Analysis) -> None:
    assert one.settings_key == other.settings_key
    for a, b in zip(one.tracks, other.tracks, strict=True):
        np.testing.assert_array_equal(a.landmarks, b.landmarks)
        np.testing.assert_array_equal(a.embedding, b.embedding)


def test_a_part_is_analysed_alone_with_the_clips_numbers(engine: Engine, sample: Path):
    clip = probe(sample / "shot020.mp4")
    settings = replace(SETTINGS, faces=FaceSettings(detect_size=322))
    analysis = analyse(clip, settings, engine, first=20, last=27)
    assert analysis.frame_count == 8
    assert [(track.first, track.last) for track in analysis.tracks] == [(20, 27), (20, 27)]
    assert len(analysis.people) == 2
    one = analyse(clip, settings, engine, first=124, last=124)
    assert [track.count for track in one.tracks] == [1, 1]


def test_speech_is_not_flattened_and_jitter_is(engine: Engine, sample: Path):
    clip = probe(sample / "shot010.mp4")
    raw, steady = (
        analyse(clip, replace(SETTINGS, faces=FaceSettings(detect_size=321, smoothing=n)), engine, last=39)
        for n in (0, FaceSettings().smoothing)
    )
    ((before,), (after,)) = (raw.tracks, steady.tracks)
    lips = engine.landmarker.groups["lips_inner"]

    def opening(landmarks):
        return np.ptp(landmarks[:, lips, 1], axis=1)

    def jitter(landmarks):
        landmarks = landmarks[:24]  # before the mouth opens, which takes two frames
        return float(np.sqrt(np.mean(np.diff(landmarks, n=3, axis=0) ** 2)))

    assert np.ptp(opening(after.landmarks)) > 0.85 * np.ptp(opening(before.landmarks))
    assert jitter(after.landmarks) < 0.4 * jitter(before.landmarks)


def test_a_turned_phone_clip_is_looked_at_upright(engine: Engine, sample: Path, tmp_path: Path):
    shots = [(sample / "shot020.mp4", range(4))]
    upright = analyse(write_shots(tmp_path / "upright.mp4", shots), SMALL, engine)
    clip = write_shots(tmp_path / "turned.mp4", shots, rotation=90, turns=3)
    assert clip.video.rotation % 360 == 90
    turned = analyse(clip, SMALL, engine)
    assert len(turned.tracks) == len(upright.tracks) == 2
    for track in upright.tracks:
        there = np.stack([359 - track.landmarks[0, :, 1], track.landmarks[0, :, 0]], axis=1)
        nearest = min(np.abs(other.landmarks[0] - there).mean() for other in turned.tracks)
        assert nearest < 2


def test_no_face_gives_no_people(engine: Engine, tmp_path: Path):
    path = tmp_path / "empty.png"
    av.VideoFrame.from_ndarray(np.full((90, 160, 3), 90, np.uint8), format="rgb24").to_image().save(path)
    analysis = analyse(probe(path), SETTINGS, engine)
    assert (analysis.frame_count, analysis.tracks, analysis.people) == (1, (), ())


def test_cancel_ends_it_and_keeps_nothing(engine: Engine, sample: Path):
    cancel = CancelToken()
    settings = replace(SETTINGS, faces=FaceSettings(detect_size=330))
    before = set(engine.paths.analyses.glob("*"))
    with pytest.raises(Cancelled, match=r"analysis of shot010\.mp4"):
        analyse(
            probe(sample / "shot010.mp4"), settings, engine, progress=lambda _: cancel.cancel(), cancel=cancel
        )
    assert set(engine.paths.analyses.glob("*")) == before


def test_a_cache_that_cannot_be_written_is_told(engine: Engine, sample: Path, tmp_path: Path):
    engine.paths = replace(engine.paths, cache=tmp_path / "file")
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    _ = engine.catalog
    clip, told = probe(sample / "shot020.mp4"), list[str]()
    with pytest.raises(OutputUnwritable):
        analyse(clip, SMALL, engine, last=0)
    assert len(analyse(clip, SMALL, engine, last=0, warn=told.append).people) == 2
    assert "not kept" in told[0]


def test_faces_of_a_picture_come_from_the_left(engine: Engine, sample: Path):
    pixels = load_picture(sample / "source_a.jpg")
    (face,) = analyse_picture(pixels, engine, SETTINGS)
    assert face.landmarks is not None
    assert face.landmarks.shape == (148, 2)
    assert face.confidence > 0.9
    pair = analyse_picture(
        np.hstack([pixels, load_picture(sample / "source_b.jpg")[: len(pixels)]]), engine, SETTINGS
    )
    assert [float(face.box[0]) for face in pair] == sorted(float(face.box[0]) for face in pair)
    assert len(pair) == 2
