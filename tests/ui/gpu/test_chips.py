"""Chips at the right of the menu bar."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ffstudio.domain.samples import GpuSample, Sample
from ffstudio.domain.settings import Provider
from ffstudio.telemetry.gpu import Gpu
from ffstudio.ui.equipment import Space, Tried, least_space
from ffstudio.ui.shell.chips import Chips, encoder_title, memory_tone, short_name


@pytest.fixture
def chips(desk, qtbot):
    made = Chips(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_chips_say_what_this_machine_renders_with(chips, desk, qtbot):
    desk.machine.start()
    shown = (chips.provider, chips.memory, chips.encoder, chips.disk)
    qtbot.waitUntil(lambda: all(chip.isVisible() for chip in shown))
    desk.machine.close()
    tried = desk.machine.equipment.tried
    assert tried.provider is not None
    assert tried.encoder in chips.encoder.toolTip()
    assert all(why in chips.provider.toolTip() for why in tried.providers.values())
    assert chips.disk.text().endswith("GB free")
    assert str(desk.paths.data) in chips.disk.toolTip()


def test_a_gpu_has_its_name_and_memory_in_the_chips(chips, desk):
    desk.machine.equipment.tried = with_cuda()
    desk.machine.gpus = (Gpu(0, "NVIDIA RTX 6000 Ada Generation", "550", "12.4", 48 << 30, 0),)
    desk.machine.found.emit()
    gpu = GpuSample(0, memory_used=47 << 30, memory_total=48 << 30, memory_ours=1 << 30)
    desk.machine.sampled.emit(Sample(desk.machine._began, gpus=(gpu,)))
    assert (chips.provider.text(), chips.provider.property("tone")) == ("CUDA · RTX 6000 Ada", "good")
    assert "no TensorRT" in chips.provider.toolTip()
    assert (chips.memory.text(), chips.memory.property("tone")) == ("VRAM 98 %", "bad")
    assert "1.0 GiB of it by FF Studio" in chips.memory.toolTip()


def with_cuda():
    return Tried({Provider.TENSORRT: "no TensorRT", Provider.CUDA: "", Provider.CPU: ""}, {"libx264": ""})


def test_a_disk_with_little_space_warns(chips, desk):
    equipment = desk.machine.equipment
    for free, tone in ((3 * 10**9, "warn"), (10**8, "bad"), (10**11, "")):
        equipment.space = Space(Path("/renders"), free, 10**12)
        equipment.changed.emit()
        assert chips.disk.property("tone") == tone


def test_the_space_is_of_where_deliverables_go(desk, tmp_path, qtbot):
    equipment = desk.machine.equipment
    desk.machine.start()
    folder = tmp_path / "still" / "to be made"
    desk.document.edit("Folder", lambda project: replace(project, output_folder=folder))
    qtbot.waitUntil(lambda: equipment.space is not None and equipment.space.folder == folder)
    desk.machine.close()
    assert 0 < equipment.space.free <= equipment.space.total
    assert least_space([]) is None


def test_a_chip_opens_the_dock(console, qtbot):
    chips = console.window.findChild(Chips)
    qtbot.waitUntil(chips.memory.isVisible)
    QTest.mouseClick(chips.memory, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(console.window.docks["gpu"].widget().isVisible)


def test_names_are_short():
    assert short_name("NVIDIA GeForce RTX 4090") == "RTX 4090"
    assert len(short_name("NVIDIA " + "A" * 60)) == 20
    assert [encoder_title(name) for name in ("h264_nvenc", "libx264", "")] == ["NVENC", "x264", ""]
    assert [memory_tone(share) for share in (50, 85, 95)] == ["", "warn", "bad"]
