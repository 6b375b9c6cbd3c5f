"""Clips and faces for the command line's tests, made once a session from the synthetic sample."""

from __future__ import annotations

from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import Any

import av
import pytest

from ffstudio.cli.main import main


@pytest.fixture(scope="session")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder for made media."""
    return tmp_path_factory.mktemp("media")


@pytest.fixture(scope="session")
def short_clip(media: Path, sample: Path) -> Path:
    """The first 24 frames of shot010 with the sound of that second; its index is in front."""
    path = media / "short.mp4"
    with (
        av.open(str(sample / "shot010.mp4")) as source,
        av.open(str(path), "w", options={"movflags": "faststart"}) as target,
    ):
        picture, sound = source.streams.video[0], source.streams.audio[0]
        video = target.add_stream("libx264", rate=25, options={"crf": "14"})
        video.width, video.height, video.pix_fmt = picture.width, picture.height, "yuv420p"
        audio: Any = target.add_stream_from_template(sound)
        for packet in source.demux(picture, sound):
            if packet.pts is None or packet.pts * packet.time_base >= Fraction(24, 25):
                continue
            if packet.stream_index == sound.index:
                packet.stream = audio
                target.mux(packet)
        source.seek(0)
        for frame in islice(source.decode(picture), 24):
            target.mux(video.encode(frame))
        target.mux(video.encode(None))
    return path


@pytest.fixture(scope="session")
def two_faces(media: Path, sample: Path) -> Path:
    """A picture that shows two people."""
    path = media / "two.png"
    with av.open(str(sample / "shot020.mp4")) as clip:
        next(clip.decode(video=0)).to_image().save(path)
    return path


class Shell:
    """Runs the command line in this process and keeps what it said."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = self.err = ""

    def __call__(self, *arguments: object) -> int:
        code = main([str(argument) for argument in arguments])
        self.out, self.err = self._capsys.readouterr()
        return code


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


@pytest.fixture
def private_queue(data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, with the session's networks and analyses."""
    folder = tmp_path / "data"
    folder.mkdir()
    (data_dir / "cache").mkdir(exist_ok=True)
    (folder / "cache").symlink_to(data_dir / "cache", target_is_directory=True)
    monkeypatch.setenv("FFSTUDIO_DATA_DIR", str(folder))
    return folder
