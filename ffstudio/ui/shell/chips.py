"""What the machine is at, at a glance: provider, memory, encoder and disk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ffstudio.domain.samples import GpuSample, Sample
from ffstudio.domain.settings import Provider
from ffstudio.inference.providers import TITLES
from ffstudio.jobs.watch import LOW_DISK as PAUSES_BELOW
from ffstudio.pipeline.doctor import LOW_DISK
from ffstudio.ui.desk import Desk
from ffstudio.ui.texts import translated
from ffstudio.ui.theme import GRID

GB, GIB = 10**9, 2**30
FULL, NEARLY_FULL = 95, 85  # % of memory
NAME_LENGTH = 20  # letters of a GPU's name
BRANDS = ("NVIDIA ", "GeForce ", "Quadro ", " Generation", " Laptop GPU")


class Chips(QWidget):
    """A row of chips; each opens the GPU dock."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._machine = desk, desk.machine
        self.provider, self.memory = self._chip(), self._chip()
        self.encoder, self.disk = self._chip(), self._chip()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for chip in (self.provider, self.memory, self.encoder, self.disk):
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self._machine.sampled.connect(self._show_memory)
        self._machine.found.connect(self._show_equipment)
        self._machine.equipment.changed.connect(self._show_equipment)
        self._show_equipment()
        if self._machine.latest:
            self._show_memory(self._machine.latest)

    def _chip(self) -> QPushButton:
        chip = QPushButton(self)
        chip.setProperty("role", "chip")
        chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        chip.clicked.connect(self._open)
        chip.hide()
        return chip

    @Slot()
    def _open(self) -> None:
        self._desk.commands["view.dock-gpu"].trigger()

    @Slot(object)
    def _show_memory(self, sample: Sample) -> None:
        gpu = next((gpu for gpu in sample.gpus if gpu.memory_used is not None and gpu.memory_total), None)
        if gpu:
            self._show_vram(gpu)
        elif sample.ram_used is not None and sample.ram_total:
            share = 100 * sample.ram_used / sample.ram_total
            tip = self.tr("{used} of {total} GiB of memory in use").format(
                used=f"{sample.ram_used / GIB:.1f}", total=f"{sample.ram_total / GIB:.1f}"
            )
            show(self.memory, self.tr("RAM {share} %").format(share=f"{share:.0f}"), tip, memory_tone(share))

    def _show_vram(self, gpu: GpuSample) -> None:
        used, total = gpu.memory_used or 0, gpu.memory_total or 1
        share = 100 * used / total
        tip = self.tr("{used} of {total} GiB of GPU memory in use").format(
            used=f"{used / GIB:.1f}", total=f"{total / GIB:.1f}"
        )
        if gpu.memory_ours is not None:
            ours = self.tr("{ours} GiB of it by FF Studio").format(ours=f"{gpu.memory_ours / GIB:.1f}")
            tip = f"{tip}\n{ours}"
        show(self.memory, self.tr("VRAM {share} %").format(share=f"{share:.0f}"), tip, memory_tone(share))

    @Slot()
    def _show_equipment(self) -> None:
        self._show_provider()
        self._show_encoder()
        self._show_disk()

    def _show_provider(self) -> None:
        tried, gpus = self._machine.equipment.tried, self._machine.gpus
        if tried is None:
            return
        provider = tried.provider
        name = f" · {short_name(gpus[0].name)}" if gpus and provider not in (None, Provider.CPU) else ""
        title = TITLES[provider] if provider else self.tr("No provider")
        lines = [self.tr("Networks run by {provider}").format(provider=f"{title}{name}")]
        for other, why in tried.providers.items():
            if why:
                lines.append(
                    self.tr("Not {provider}: {why}").format(provider=TITLES[other], why=translated(why))
                )
        tone = {None: "bad", Provider.CPU: "warn" if gpus else ""}.get(provider, "good")
        show(self.provider, f"{title}{name}", "\n".join(lines), tone)

    def _show_encoder(self) -> None:
        tried = self._machine.equipment.tried
        if tried is None:
            return
        encoder = tried.encoder
        title = encoder_title(encoder) or self.tr("No encoder")
        lines = [self.tr("H.264 is encoded by {encoder}").format(encoder=encoder or "—")]
        for other, why in tried.encoders.items():
            if why:
                lines.append(self.tr("Not {encoder}: {why}").format(encoder=other, why=translated(why)))
        tone = "" if encoder and title != "NVENC" else "good" if encoder else "bad"
        show(self.encoder, title, "\n".join(lines), tone)

    def _show_disk(self) -> None:
        space = self._machine.equipment.space
        if space is None:
            self.disk.hide()
            return
        free = f"{space.free / GB:.0f}" if space.free >= 10 * GB else f"{space.free / GB:.1f}"
        tip = self.tr("{free} GB free at {folder}").format(free=free, folder=space.folder)
        if space.free < LOW_DISK:
            pause = self.tr("Renders pause when the disk is nearly full.")
            tip = f"{tip}\n{pause}"
        tone = "bad" if space.free < PAUSES_BELOW else "warn" if space.free < LOW_DISK else ""
        show(self.disk, self.tr("{free} GB free").format(free=free), tip, tone)


def show(chip: QPushButton, text: str, tip: str, tone: str) -> None:
    """`tone` is "", "good", "warn" or "bad"."""
    chip.setText(text)
    chip.setToolTip(tip)
    chip.setAccessibleName(text)
    chip.setAccessibleDescription(tip)
    if chip.property("tone") != tone:
        chip.setProperty("tone", tone)
        chip.style().unpolish(chip)
        chip.style().polish(chip)
    chip.show()


def memory_tone(share: float) -> str:
    """The tone of so many % in use."""
    return "bad" if share >= FULL else "warn" if share >= NEARLY_FULL else ""


def short_name(gpu: str) -> str:
    """A GPU's name without what every name has, cut where it is long."""
    for brand in BRANDS:
        gpu = gpu.replace(brand, "")
    return gpu if len(gpu) <= NAME_LENGTH else f"{gpu[: NAME_LENGTH - 1].rstrip()}…"


def encoder_title(encoder: str) -> str:
    """ "NVENC" for h264_nvenc, "x264" for libx264."""
    return "NVENC" if encoder.endswith("_nvenc") else encoder.removeprefix("lib")
