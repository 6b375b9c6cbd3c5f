"""The queue dock over the real job database and the real runner process."""

from __future__ import annotations

import os
import signal
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from ffstudio.domain.jobs import JobState
from ffstudio.domain.project import Project, TargetClip
from ffstudio.domain.settings import Policy, Provider
from ffstudio.ui.enqueue import Enqueuer
from ffstudio.ui.language import apply_language
from ffstudio.ui.queue.model import MIME
from ffstudio.ui.queue.panel import QueuePanel
from ffstudio.ui.queue.remedies import free_name, remedy_of
from ffstudio.ui.queue.words import as_clock
from ffstudio.ui.runner import RunnerState
from ffstudio.ui.texts import translated

LONG = 180_000  # ms; the runner imports everything anew


def states(desk):
    return [job.state for job in desk.jobs.all]


def test_a_job_is_shown_rendered_and_cleared(desk, panel, spec, qtbot):
    desk.store.jobs.add([spec])
    qtbot.waitUntil(lambda: states(desk) == [JobState.QUEUED])
    panel.select(desk.jobs.all[0].id)
    assert desk.commands["queue.cancel"].isEnabled()
    desk.commands["queue.run"].trigger()
    qtbot.waitUntil(lambda: any(0 < job.done < job.total for job in desk.jobs.all), timeout=LONG)
    assert desk.commands["queue.run"].text() == "Stop rendering"
    qtbot.waitUntil(lambda: states(desk) == [JobState.COMPLETED], timeout=LONG)
    assert spec.output.exists()
    desk.commands["queue.clear"].trigger()
    qtbot.waitUntil(lambda: states(desk) == [])
    desk.commands["queue.run"].trigger()
    qtbot.waitUntil(lambda: desk.runner.state is RunnerState.OFF, timeout=LONG)


def test_the_runner_ends_after_its_job(desk, panel, spec, qtbot):
    numbers = desk.store.jobs.add([replace(spec, output=spec.output.with_name(f"{n}.mp4")) for n in range(5)])
    desk.runner.start()
    qtbot.waitUntil(desk.commands["queue.stop-after"].isEnabled, timeout=LONG)
    desk.commands["queue.stop-after"].trigger()
    qtbot.waitUntil(lambda: desk.runner.state is RunnerState.OFF, timeout=LONG)
    left = [desk.store.jobs.get(number).state for number in numbers]  # a short job may end before the wish
    assert set(left) == {JobState.COMPLETED, JobState.QUEUED}
    assert not desk.alerts.all


def test_a_runner_told_to_stop_is_waited_for_when_the_console_closes(desk):
    desk.runner.start()
    pid = desk.runner.pid
    desk.runner.stop()
    desk.runner.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_killed_runner_is_said_and_the_job_goes_on(desk, panel, spec, qtbot):
    desk.store.jobs.add([spec])
    desk.runner.start()
    pid = desk.runner.pid
    qtbot.waitUntil(lambda: any(job.done for job in desk.jobs.all), timeout=LONG)
    os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(desk.alerts.all), timeout=LONG)
    assert "crashed" in desk.alerts.all[0].what
    assert desk.runner.pid != pid
    qtbot.waitUntil(lambda: states(desk) == [JobState.COMPLETED], timeout=LONG)


def test_a_job_that_failed_in_the_runner_says_why_in_the_language_of_the_window(
    desk, spec, qtbot, tmp_path, qapp
):
    notes = tmp_path / "notes.mov"
    notes.write_text("no media\n" * 99)
    (number,) = desk.store.jobs.add([replace(spec, target=notes)])
    apply_language(qapp, "zh")
    try:
        made = QueuePanel(desk)
        qtbot.addWidget(made)
        made.show()
        desk.jobs.start()
        desk.runner.start()
        qtbot.waitUntil(lambda: states(desk) == [JobState.FAILED], timeout=LONG)
        desk.jobs.stop()
        made.select(number)
        texts = [label.text() for label in made.findChildren(QLabel)]
        log = [translated(event.text) for event in desk.store.events.of(number)]
    finally:
        apply_language(qapp, "en")
    why = f"无法读取 {notes}：它不是媒体文件，或其开头已损坏；确认它能播放，然后重新复制或导出。"  # noqa: RUF001
    assert f"任务 {number}：{why}" in texts  # noqa: RUF001
    assert log[1] == "等待中 → 正在渲染"
    assert desk.jobs.all[0].reason.startswith(
        f"Cannot read {notes}: it is not a media file, or its beginning is damaged; "
    )


def test_jobs_are_moved_by_keys_and_by_drag(desk, panel, spec, qtbot):
    numbers = desk.store.jobs.add([replace(spec, output=spec.output.with_name(f"{n}.mp4")) for n in range(3)])
    qtbot.waitUntil(lambda: len(desk.jobs.all) == 3)
    panel.select(numbers[2])
    desk.commands["queue.up"].trigger()
    qtbot.waitUntil(lambda: [job.id for job in desk.jobs.all] == [numbers[0], numbers[2], numbers[1]])
    assert [job.id for job in panel.selected()] == [numbers[2]]
    model = panel.table.model()
    data = model.mimeData([model.index(2, 0)])
    assert data.hasFormat(MIME)
    model.dropMimeData(data, None, 0, 0, model.index(-1, -1))
    qtbot.waitUntil(lambda: [job.id for job in desk.jobs.all] == [numbers[1], numbers[0], numbers[2]])


def test_pausing_and_resuming(desk, panel, spec, qtbot):
    (number,) = desk.store.jobs.add([spec])
    qtbot.waitUntil(lambda: bool(desk.jobs.all))
    panel.select(number)
    desk.commands["queue.pause"].trigger()
    qtbot.waitUntil(lambda: states(desk) == [JobState.PAUSED])
    assert desk.commands["queue.resume"].isEnabled()
    assert not desk.commands["queue.pause"].isEnabled()
    desk.commands["queue.resume"].trigger()
    qtbot.waitUntil(lambda: states(desk) == [JobState.QUEUED])


def test_a_failed_job_says_why_and_offers_what_helps(desk, panel, spec, qtbot):
    compute = replace(spec.settings.compute, provider=Provider.TENSORRT, policy=Policy.REQUIRE)
    (number,) = desk.store.jobs.add([replace(spec, settings=replace(spec.settings, compute=compute))])
    job = desk.store.jobs.claim("test:1:a")
    desk.store.jobs.change(
        number,
        job.state,
        JobState.FAILED,
        reason="no TensorRT",
        error="ProviderUnavailable",
        runner="test:1:a",
    )
    qtbot.waitUntil(lambda: states(desk) == [JobState.FAILED])
    panel.select(number)
    assert panel._detail.isVisible()
    assert remedy_of(desk.jobs.all[0]).text == "Use the next best provider"
    panel._detail._button.click()
    qtbot.waitUntil(lambda: states(desk) == [JobState.QUEUED])
    assert desk.jobs.all[0].spec.settings.compute.policy is Policy.PREFER


def test_free_names_are_numbered(tmp_path):
    assert free_name(tmp_path / "a.mp4") == tmp_path / "a.mp4"
    (tmp_path / "a.mp4").touch()
    (tmp_path / "a_2.mp4").touch()
    assert free_name(tmp_path / "a.mp4") == tmp_path / "a_3.mp4"


def test_times_are_short():
    assert [as_clock(seconds) for seconds in (4.4, 750, 3723)] == ["0:04", "12:30", "1:02:03"]


def test_many_clips_that_cannot_be_queued_are_one_alert(desk, panel, sample, qtbot):
    targets = tuple(TargetClip(str(n), sample / f"shot0{n}0.mp4") for n in (1, 2))
    desk.document.open(Project(targets=targets), None)
    Enqueuer(desk, panel).add(targets)
    qtbot.waitUntil(lambda: bool(desk.alerts.all))
    (alert,) = desk.alerts.all
    assert "Cannot add 2" in alert.what
    assert alert.why.startswith("shot010.mp4, shot020.mp4: ")
