"""The command when all is done: told what ended, its output said, and never in the runner's way."""

from __future__ import annotations

import shlex
import sys
import threading
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.clip import FrameRange
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs import verbs
from ffstudio.jobs.hook import WhenDone, split_command
from ffstudio.jobs.runner import Runner
from ffstudio.store import Store

TELL = "import os; print(*(os.environ['FFSTUDIO_' + n] for n in 'COMPLETED FAILED CANCELLED DEVICE'.split()))"


def hook(said: list[str], script: str) -> WhenDone:
    return WhenDone((sys.executable, "-c", script), said.append)


def test_it_is_told_what_ended_at_the_end(
    store: Store, paths: Paths, spec: RenderSpec, tmp_path: Path
) -> None:
    said: list[str] = []
    gone = tmp_path / "gone.mkv"
    gone.write_bytes(spec.target.read_bytes())
    verbs.enqueue(store, replace(spec, target=gone, output=spec.output.with_stem("bad")))
    verbs.enqueue(store, replace(spec, trim=FrameRange(0, 7)))
    gone.unlink()
    runner = Runner(store, paths, 3, lambda _: None, when_done=hook(said, TELL))
    assert runner.run(once=True, stop=CancelToken()) == 2
    assert said[1:] == ["  1 1 0 3", f"When done: {sys.executable} ended with exit status 0."]
    said.clear()
    assert runner.run(once=True, stop=CancelToken()) == 0
    assert said == []


def test_each_time_the_queue_becomes_empty(
    store: Store, paths: Paths, spec: RenderSpec, tmp_path: Path
) -> None:
    said: list[str] = []
    stop = CancelToken()
    runner = Runner(store, paths, 0, lambda _: None, when_done=hook(said, TELL))
    thread = threading.Thread(target=lambda: runner.run(once=False, stop=stop))
    missing = tmp_path / "missing.mkv"
    thread.start()
    try:
        for count in (1, 2):
            missing.touch()
            verbs.enqueue(store, replace(spec, target=missing, output=spec.output.with_stem(str(count))))
            end = time.monotonic() + 30
            while said.count("  0 1 0 0") < count and time.monotonic() < end:
                time.sleep(0.05)
    finally:
        stop.cancel()
        thread.join()
    assert said.count("  0 1 0 0") == 2


def test_what_goes_wrong_is_said(tmp_path: Path) -> None:
    said: list[str] = []
    missing = WhenDone((str(tmp_path / "notify"),), said.append)
    missing.check()
    missing.run(Counter(), 0, CancelToken())
    assert said[0] == f"Warning: there is no program {tmp_path / 'notify'} for --when-done."
    assert "cannot be run: No such file or directory." in said[-1]
    hook(said, "import sys; print('no bus'); sys.exit(3)").run(Counter(), 0, CancelToken())
    assert said[-2:] == ["  no bus", f"When done: {sys.executable} ended with exit status 3."]


def test_a_stop_ends_it_with_all_it_started() -> None:
    said: list[str] = []
    stop = CancelToken()
    sleep = f"{shlex.quote(sys.executable)} -c 'import time; time.sleep(60)' & wait"
    threading.Timer(0.5, stop.cancel).start()
    began = time.monotonic()
    WhenDone(("sh", "-c", sleep), said.append).run(Counter(), 0, stop)
    assert time.monotonic() - began < 10
    assert said[-1] == "When done: sh was stopped with the runner."
    assert not psutil.Process().children(recursive=True)


@pytest.mark.parametrize(
    ("command", "is_windows", "words"),
    [
        ("systemctl suspend", False, ("systemctl", "suspend")),
        ("notify 'all done' a\\ b", False, ("notify", "all done", "a b")),
        (r'"C:\Program Files\n.exe" C:\t "all done"', True, (r"C:\Program Files\n.exe", r"C:\t", "all done")),
    ],
)
def test_splitting(command: str, is_windows: bool, words: tuple[str, ...]) -> None:
    assert split_command(command, is_windows=is_windows) == words


@pytest.mark.parametrize("command", ["", "  ", "say 'done"])
def test_what_cannot_be_split_is_told_at_once(command: str) -> None:
    with pytest.raises(SettingInvalid, match="--when-done"):
        split_command(command, is_windows=False)
