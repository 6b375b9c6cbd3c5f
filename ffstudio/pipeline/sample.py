"""The sample project as render specs."""

from __future__ import annotations

from pathlib import Path

from ffstudio.config.paths import user_paths
from ffstudio.config.presets import find_preset
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.spec import RenderSpec


def sample_specs(folder: Path, output: Path) -> tuple[RenderSpec, ...]:
    """One face into one, and two faces into two; `folder` holds the sample, `output` gets the deliverables."""
    one = (_assign(folder, "source_b.jpg"),)
    two = (_assign(folder, "source_a.jpg", 1), _assign(folder, "source_c.jpg", 2))
    return (
        _spec(folder / "shot010.mp4", output / "shot010_source_b.mp4", one),
        _spec(folder / "shot020.mp4", output / "shot020_source_a_source_c.mp4", two),
    )


def _assign(folder: Path, picture: str, person: int | None = None) -> Assignment:
    return Assignment((SourceRef(folder / picture),), person)


def _spec(target: Path, output: Path, assignments: tuple[Assignment, ...]) -> RenderSpec:
    preset = find_preset("delivery-h264", user_paths())
    return RenderSpec(target, output, assignments, preset.settings, overwrite=True, preset=preset.name)
