"""The curves of the GPU dock: what each shows, in which chart and unit, and in which colour."""

from __future__ import annotations

from dataclasses import dataclass

from ffstudio.domain.samples import Sample
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

GIB = 2**30


@dataclass(frozen=True, slots=True)
class Chart:
    """One unit over time. `top` is where its scale ends, 0 for what is shown and at least `least`."""

    id: str
    title: str
    unit: str
    top: float = 0.0
    least: float = 1.0
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Curve:
    """`column` of the history (of a GPU without "gpu0."), times `scale`; `total` is the column of its limit.

    `colour` is a number of the theme's series.
    """

    id: str
    title: str
    chart: str
    column: str
    colour: int
    is_gpu: bool = True
    scale: float = 1.0
    total: str = ""

    def place(self, gpu: int) -> str:
        """Its column, for a curve of a GPU that of this one."""
        return f"gpu{gpu}.{self.column}" if self.is_gpu else self.column

    def total_place(self, gpu: int) -> str:
        return f"gpu{gpu}.{self.total}" if self.is_gpu and self.total else self.total


CHARTS = (
    Chart("load", QT_TRANSLATE_NOOP("Curves", "Load"), "%", top=100),
    Chart("memory", QT_TRANSLATE_NOOP("Curves", "Memory"), "GiB", digits=1),
    Chart("temperature", QT_TRANSLATE_NOOP("Curves", "Temperature"), "°C", top=100),
    Chart("power", QT_TRANSLATE_NOOP("Curves", "Power"), "W", least=50),
    Chart("fps", QT_TRANSLATE_NOOP("Curves", "Speed"), "fps", least=10, digits=1),
    Chart("queue", QT_TRANSLATE_NOOP("Curves", "Waiting jobs"), "", least=4),
)

CURVES = (
    Curve("utilisation", QT_TRANSLATE_NOOP("Curves", "GPU"), "load", "utilisation_percent", 1),
    Curve("encoder", QT_TRANSLATE_NOOP("Curves", "Encoder"), "load", "encoder_percent", 2),
    Curve("decoder", QT_TRANSLATE_NOOP("Curves", "Decoder"), "load", "decoder_percent", 3),
    Curve("cpu", QT_TRANSLATE_NOOP("Curves", "CPU"), "load", "cpu_percent", 8, is_gpu=False),
    Curve(
        "vram",
        QT_TRANSLATE_NOOP("Curves", "VRAM"),
        "memory",
        "memory_used_bytes",
        1,
        scale=1 / GIB,
        total="memory_total_bytes",
    ),
    Curve("ours", QT_TRANSLATE_NOOP("Curves", "Ours"), "memory", "memory_ours_bytes", 2, scale=1 / GIB),
    Curve(
        "ram",
        QT_TRANSLATE_NOOP("Curves", "RAM"),
        "memory",
        "ram_used_bytes",
        8,
        is_gpu=False,
        scale=1 / GIB,
        total="ram_total_bytes",
    ),
    Curve("temperature", QT_TRANSLATE_NOOP("Curves", "Temp."), "temperature", "temperature_celsius", 7),
    Curve("power", QT_TRANSLATE_NOOP("Curves", "Power"), "power", "power_watts", 4),
    Curve("fps", QT_TRANSLATE_NOOP("Curves", "Speed"), "fps", "fps", 3, is_gpu=False),
    Curve("queue", QT_TRANSLATE_NOOP("Curves", "Queue"), "queue", "waiting_jobs", 6, is_gpu=False),
)


def columns(sample: Sample, fps: float | None, waiting: int) -> dict[str, float | None]:
    """A sample and the queue as columns of the history; the names are those of an exported table too."""
    row: dict[str, float | None] = {
        "cpu_percent": sample.cpu,
        "ram_used_bytes": sample.ram_used,
        "ram_total_bytes": sample.ram_total,
        "fps": fps,
        "waiting_jobs": waiting,
    }
    for gpu in sample.gpus:
        row |= {
            f"gpu{gpu.index}.{name}": value
            for name, value in (
                ("utilisation_percent", gpu.utilisation),
                ("memory_used_bytes", gpu.memory_used),
                ("memory_total_bytes", gpu.memory_total),
                ("memory_ours_bytes", gpu.memory_ours),
                ("encoder_percent", gpu.encoder),
                ("decoder_percent", gpu.decoder),
                ("temperature_celsius", gpu.temperature),
                ("power_watts", gpu.power),
            )
        }
    return row


def curves_for(has_gpu: bool) -> tuple[Curve, ...]:
    """Those that can be shown."""
    return tuple(curve for curve in CURVES if has_gpu or not curve.is_gpu)
