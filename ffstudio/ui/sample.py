"""The sample project: synthetic people and clips that come with FF Studio."""

from __future__ import annotations

from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.config.presets import find_preset
from ffstudio.config.resources import data_file
from ffstudio.domain.identity import SourceRef
from ffstudio.domain.project import Project, Role, SourcePerson, TargetClip

PEOPLE = (("a", "Albert"), ("b", "Bruno"), ("c", "Clara"))  # invented names for people who do not exist


def sample_project(paths: Paths) -> Project:
    """One face into one clip, two faces into another; deliverables go to the user's data folder."""
    folder = data_file("resources/sample")
    preset = find_preset("delivery-h264", paths)

    def clip(name: str, *roles: Role) -> TargetClip:
        path = folder / f"{name}.mp4"
        return TargetClip(f"sample-{name}", path, roles=roles, settings=preset.settings, preset=preset.name)

    return Project(
        tuple(_person(folder, letter, name) for letter, name in PEOPLE),
        (
            clip("shot010", Role(None, "sample-b")),
            clip("shot020", Role(1, "sample-a"), Role(2, "sample-c")),
        ),
        paths.data / "sample",
    )


def _person(folder: Path, letter: str, name: str) -> SourcePerson:
    return SourcePerson(
        f"sample-{letter}", name, (SourceRef(folder / f"source_{letter}.jpg"),), ("synthetic",)
    )
