"""What is shown is what the queue gets."""

from __future__ import annotations

from dataclasses import replace

from ffstudio.domain.editing import RangeSettings
from ffstudio.domain.jobs import JobState
from ffstudio.domain.settings import Codec
from ffstudio.ui.alerts import Level
from ffstudio.ui.inspector.panel import InspectorPanel
from tests.ui.inspector.test_settings import put


def jobs(desk):
    return [job for job in desk.store.jobs.list() if job.state is JobState.QUEUED]


def test_the_job_is_what_is_shown(panel, desk, qtbot, shot):
    put(panel.line("mask.feather"), 0.07)
    put(panel.line("encode.quality"), 66)
    qtbot.waitUntil(lambda: panel.checker.verdict.size_bytes > 0)
    desk.commands["queue.add"].trigger()
    qtbot.waitUntil(lambda: len(jobs(desk)) == 1)
    (job,) = jobs(desk)
    target = desk.document.project.target("t")
    assert job.spec == desk.document.project.render_spec(target, panel.checker.verdict.output)
    assert job.spec.output == shot.with_name("shot010_Ana.mp4")
    qtbot.waitUntil(lambda: any("Added 1 render" in alert.what for alert in desk.alerts.all))


def test_names_of_waiting_renders_are_not_given_twice(panel, desk, qtbot, shot):
    for count in (1, 2):
        desk.commands["queue.add"].trigger()
        qtbot.waitUntil(lambda wanted=count: len(jobs(desk)) == wanted)
    assert [job.spec.output.name for job in jobs(desk)] == ["shot010_Ana.mp4", "shot010_Ana_2.mp4"]
    desk.jobs.look()
    qtbot.waitUntil(lambda: panel.footer.name.whole == "shot010_Ana_3.mp4")


def test_all_clips_go_but_those_that_cannot(panel, desk, qtbot, shot, project):
    uncast = replace(project.targets[0], id="u", roles=())
    gone = replace(project.targets[0], id="v", path=shot.with_name("gone.mp4"))
    wrong = replace(
        project.targets[0],
        id="w",
        container=".mp4",
        settings=replace(
            project.targets[0].settings, encode=replace(project.targets[0].settings.encode, codec=Codec.FFV1)
        ),
    )
    desk.document.edit("Add", lambda now: replace(now, targets=(*now.targets, uncast, gone, wrong)))
    desk.commands["queue.add-all"].trigger()
    qtbot.waitUntil(lambda: any("Added" in alert.what for alert in desk.alerts.all))
    assert len(jobs(desk)) == 1
    bad = [alert for alert in desk.alerts.all if alert.level is Level.BAD]
    assert len(bad) == 3
    assert "no source plays anybody" in bad[0].why
    assert "drag a source" in bad[0].do
    bad[0].remedy.act()
    assert desk.selection.now.target == "u"


def test_the_panel_may_go_while_a_render_is_added(desk, project, qtbot):
    panel = InspectorPanel(desk)
    desk.commands["queue.add"].trigger()
    panel.deleteLater()
    qtbot.waitUntil(lambda: len(jobs(desk)) == 1)
    qtbot.wait(50)


def test_a_range_beyond_the_clip_is_not_queued(panel, desk, qtbot, project):
    far = replace(project.targets[0], ranges=(RangeSettings(150, 160, ("mask.feather=0.1",)),))
    desk.document.edit("Add", lambda now: now.with_target(far))
    qtbot.waitUntil(lambda: any("150 frames" in each.text for each in panel.checker.verdict.problems))
    desk.commands["queue.add-all"].trigger()
    qtbot.waitUntil(lambda: any(alert.level is Level.BAD for alert in desk.alerts.all))
    assert not jobs(desk)
