"""`ffstudio watch`, end to end: a file copied slowly is rendered whole, a broken one fails with its reason."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import av
import pytest

from tests.cli.conftest import Shell
from tests.footage import sample_frames, write_footage

pytestmark = pytest.mark.usefixtures("private_queue")

PATIENCE = 60  # seconds for what takes a few on a quiet machine
PARTS = 6


def wait_for(condition: Callable[[], object], process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert process.poll() is None, "the watcher ended by itself"
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_slow_copy_and_a_broken_file(sample: Path, tmp_path: Path, private_queue: Path) -> None:
    frames = [frame.reformat(480, 270) for frame in sample_frames(sample / "shot010.mp4", 6)]
    content = write_footage(tmp_path / "clip.mkv", frames, "ffv1").read_bytes()
    hot = tmp_path / "hot"
    hot.mkdir()
    ask = [
        "--source",
        sample / "source_b.jpg",
        "--preset",
        "draft",
        "--settle",
        "1",
        "--give-up",
        "2",
        "--run",
    ]
    process = subprocess.Popen(
        [sys.executable, "-m", "ffstudio", "watch", hot, *map(str, ask), "--json"],
        stdout=subprocess.PIPE,
        env={**os.environ, "FFSTUDIO_DATA_DIR": str(private_queue)},
        cwd=Path(__file__).parents[2],
    )
    wait_for((hot / "output").exists, process)
    (hot / "broken.mp4").write_bytes(b"no media")
    with (hot / "slow.mkv").open("wb") as file:  # half of it can be opened, too
        for part in range(PARTS):
            file.write(content[part * len(content) // PARTS : (part + 1) * len(content) // PARTS])
            file.flush()
            time.sleep(0.4)
    written = time.time()
    wait_for((hot / "done" / "slow.mkv").exists, process)
    wait_for((hot / "failed" / "broken.mp4.reason.txt").exists, process)
    process.send_signal(signal.SIGTERM)
    said, _ = process.communicate(timeout=30)
    assert process.returncode == 0
    events = [json.loads(line) for line in said.splitlines()]
    assert events[-1]["event"] == "stopped"
    (queued,) = [event for event in events if event["event"] == "queued"]
    assert queued["path"] == str(hot / "slow.mkv")
    assert time.strftime("%H:%M:%S", time.gmtime(written)) <= queued["at"][11:19]
    assert not list(hot.rglob(".*"))
    with av.open(str(hot / "output" / "source_b_slow.mp4")) as made:
        assert sum(1 for _ in made.decode(video=0)) == 6


def test_once_queues_what_is_there(shell: Shell, sample: Path, short_clip: Path, tmp_path: Path) -> None:
    hot = tmp_path / "hot"
    hot.mkdir()
    (hot / "a.mp4").write_bytes(short_clip.read_bytes())
    assert shell("watch", hot, "--settle", "0.1", "--once") == 1
    assert "a source face" in shell.out
    ask = ("--source", sample / "source_b.jpg", "--settle", "0.1", "--once", "--poll", "--priority", 2)
    assert shell("watch", hot, *ask) == 0
    assert "`ffstudio queue run` renders" in shell.out
    assert shell("queue", "list", "--json") == 0
    assert [row["target"] for row in json.loads(shell.out)] == [str(hot / "a.mp4")]


@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        (("--preset", "daft"), 2, "perhaps draft was meant"),
        (("-o", "{source}.{ext}"), 2, "every clip would have the same output"),
    ],
)
def test_mistakes_are_explained(
    shell: Shell, tmp_path: Path, more: tuple[str, ...], code: int, words: str
) -> None:
    assert shell("watch", tmp_path, "--once", *more) == code
    assert words in shell.err
    assert shell("watch", tmp_path / "none", "--once") == 2
    assert "there is no such folder" in shell.err
