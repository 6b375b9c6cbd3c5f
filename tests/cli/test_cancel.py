"""Ctrl-C: the render ends within two seconds, with its own exit code, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PATIENCE = 60  # seconds until the render is expected to have begun


def wait_for(condition, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert process.poll() is None, "the render ended before it could be cancelled"
        assert time.monotonic() < end, "the render did not begin"
        time.sleep(0.02)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("moment", ["analysing", "rendering"])
def test_a_signal_ends_it_cleanly(number: signal.Signals, moment: str, sample: Path, tmp_path: Path) -> None:
    out, data = tmp_path / "out", tmp_path / "data"
    out.mkdir()
    ask = [
        "--source",
        sample / "source_b.jpg",
        "--target",
        sample / "shot010.mp4",
        "--output",
        out / "out.mp4",
    ]
    process = subprocess.Popen(
        [sys.executable, "-m", "ffstudio", "render", *map(str, ask)],
        stderr=subprocess.PIPE,
        env={**os.environ, "FFSTUDIO_DATA_DIR": str(data)},
        cwd=Path(__file__).parents[2],
    )
    began = {
        "analysing": lambda: (data / "cache" / "networks").exists() and list(data.rglob("*.onnx")),
        "rendering": lambda: any(path.stat().st_size > 0 for path in out.glob(".*/segment*")),
    }
    wait_for(began[moment], process)
    time.sleep(0.3)
    asked = time.monotonic()
    process.send_signal(number)
    _, said = process.communicate(timeout=30)
    took = time.monotonic() - asked
    assert process.returncode == 4, said
    assert took < 2
    assert b"was cancelled" in said
    assert list(out.iterdir()) == []
