"""Welcome says what the machine can do; diagnostics tell nothing of people and places."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel

from ffstudio.domain.health import Finding, Health
from ffstudio.ui.equipment import Equipment
from ffstudio.ui.help.about import AboutDialog
from ffstudio.ui.help.diagnostics import redact
from ffstudio.ui.help.welcome import Welcome, best_of_each, first_missing
from ffstudio.ui.machine import Machine


def test_the_first_start_shows_the_welcome_and_the_sample_leaves_it(console, qtbot):
    console.begin([])
    (welcome,) = console.window.findChildren(Welcome)
    assert welcome.isVisible()
    console.desk.commands["file.open-sample"].trigger()
    qtbot.waitUntil(lambda: bool(console.desk.document.project.targets))
    qtbot.waitUntil(lambda: not console.window.findChildren(Welcome))
    assert console.desk.preferences.now.was_welcomed


def test_the_welcome_says_what_is_known_and_the_rest_when_it_comes(console, qtbot):
    desk = console.desk
    equipment = Equipment(desk.document, desk.paths, desk.work)
    welcome = Welcome(replace(desk, machine=Machine(desk.jobs, desk.runner, equipment)))
    qtbot.addWidget(welcome)
    assert any("Trying" in text for text in texts_of(welcome))
    equipment.start()
    qtbot.waitUntil(lambda: equipment.tried is not None and equipment.findings[0].area == "Machine")
    equipment.stop()
    said, tried = texts_of(welcome), equipment.tried
    assert tried is not None
    assert not any("Trying" in text for text in said)
    assert {"Execution providers", "Encoders", "Models"} <= set(said)
    assert any(text.startswith(f"{tried.encoder}:") for text in said)


def texts_of(welcome):
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [label.text() for label in welcome.findChildren(QLabel)]


def test_one_line_an_area_and_one_missing_thing():
    gpu = Finding("GPU", "NVIDIA", Health.LIMITED, "no driver", "install it")
    cpu = Finding("Execution providers", "CPU", Health.GOOD, "runs networks")
    cuda = Finding("Execution providers", "CUDA", Health.LIMITED, "no driver", "install it")
    broken = Finding("Models", "lite-mesh", Health.BROKEN, "gone", "install FF Studio again")
    assert best_of_each([gpu, cuda, cpu, broken]) == [gpu, cpu, broken]
    assert first_missing([gpu, cuda, cpu, broken]) == broken
    assert first_missing([cpu]) is None


def test_diagnostics_name_no_file_and_no_folder(console, qtbot, tmp_path):
    desk = console.desk
    desk.alerts.warn("Cannot read /shows/secret/ana.mp4", "ana.mp4 is empty")
    console.general.save_diagnostics(tmp_path / "bundle.zip")
    qtbot.waitUntil((tmp_path / "bundle.zip").exists, timeout=30_000)
    with zipfile.ZipFile(tmp_path / "bundle.zip") as bundle:
        texts = {name: bundle.read(name).decode() for name in bundle.namelist()}
    assert json.loads(texts["alerts.json"])[0]["what"] == "Cannot read <path>"
    assert "secret" not in "".join(texts.values())
    assert str(Path.home()) not in "".join(texts.values())


def test_redaction_keeps_words_and_numbers():
    assert (
        redact("25 fps, H.264/AVC at C:\\shows\\a.mov; done 3/4") == "25 fps, H.264/AVC at <path>; done 3/4"
    )


def test_about_lists_licences_of_what_is_used(console, qtbot):
    dialog = AboutDialog(console.desk.theme, console.window, page=1)
    dialog.open()
    assert dialog.isVisible()
    dialog.close()
