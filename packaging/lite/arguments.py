"""Arguments that several commands share."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from lite.legs import Length


def add_leg(parser: argparse.ArgumentParser, batch: int, seed: int) -> None:
    """What every training takes: archive, checkpoint folder, length, batch, seed, device."""
    parser.add_argument("archive", type=Path, help="what `prepare` wrote")
    parser.add_argument("out", type=Path, help="folder of the checkpoint; goes on where one is")
    parser.add_argument("--minutes", type=float, default=9.0, help="of this leg")
    parser.add_argument(
        "--plan-minutes", type=float, help="of all legs together: the schedule (default: this leg's)"
    )
    parser.add_argument("--steps", type=int, help="at most so many in this leg")
    parser.add_argument("--batch", type=int, default=batch)
    parser.add_argument("--seed", type=int, default=seed)
    parser.add_argument("--device", default="cuda", choices=("cuda", "cpu"))


def add_comparison(parser: argparse.ArgumentParser, teacher: str) -> None:
    """What the evaluation of single networks takes: archive, the `teacher`, the JSON, the networks."""
    parser.add_argument("archive", type=Path, help="what `prepare` wrote")
    parser.add_argument(teacher, type=Path)
    parser.add_argument("out", type=Path, help="the JSON to write")
    parser.add_argument("networks", type=Path, nargs="+", help="ONNX files, the one before first")


def compared(networks: Sequence[Path]) -> dict[str, Path]:
    """Two networks are "before" and "after"; any other number go by their files' names."""
    names = ["before", "after"] if len(networks) == 2 else [path.stem for path in networks]
    return dict(zip(names, networks, strict=True))


def leg_length(options: argparse.Namespace) -> Length:
    """The length that `add_leg`'s options ask for."""
    return Length(options.minutes, options.plan_minutes or options.minutes, options.steps)
