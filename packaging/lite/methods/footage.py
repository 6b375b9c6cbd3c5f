"""What the commands over footage share: files, sources in turn, an engine of their own."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.domain.settings import ComputeSettings, Provider
from ffstudio.pipeline.engine import Engine

MEDIA = {".mp4", ".mov", ".mkv", ".gif", ".jpg", ".jpeg", ".png"}


def add_footage(parser: argparse.ArgumentParser) -> None:
    """Clips, the folder for the results, sources, methods, threads."""
    parser.add_argument("clips", type=Path, nargs="+", help="clips or stills, or folders of them")
    parser.add_argument("out", type=Path, help="folder for the results; analyses are kept there")
    parser.add_argument(
        "--sources", type=Path, required=True, help="folder of source pictures, taken in turn"
    )
    parser.add_argument("--method", action="append", required=True, help="mesh for the swapper lite-mesh, …")
    parser.add_argument("--threads", type=int, default=2, help="of the engine's networks (default: 2)")


def media_in(places: Sequence[Path]) -> list[Path]:
    """Clips and pictures: files as given, folders' content by name."""
    found: list[Path] = []
    for path in places:
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
        found += [file for file in inside if file.suffix.lower() in MEDIA]
    return found


def paired(clips: Sequence[Path], sources: Sequence[Path]) -> list[tuple[Path, Path]]:
    """Each clip with a source, taken in turn."""
    return [(clip, sources[row % len(sources)]) for row, clip in enumerate(clips)]


def open_engine(out: Path, threads: int) -> Engine:
    """On the CPU, as every machine has one; its files lie under `out`."""
    compute = replace(ComputeSettings(), provider=Provider.CPU, threads=threads)
    return Engine(compute, Paths(out / "engine", out / "engine"))
