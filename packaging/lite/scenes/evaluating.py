"""What the evaluation of one network on held-out pictures takes."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Plan:
    """The archive of `prepare`, the folder for figures and sheets, the ONNX file, how many pictures, how."""

    archive: Path
    out: Path
    network: Path
    count: int
    device: str
    threads: int


def add_plan(parser: argparse.ArgumentParser, count: int) -> None:
    """What such an evaluation takes on the command line."""
    parser.add_argument("archive", type=Path, help="what `prepare` wrote")
    parser.add_argument("out", type=Path, help="folder for the figures and contact sheets")
    parser.add_argument("--network", type=Path, required=True, help="the network under test, ONNX")
    parser.add_argument("--count", type=int, default=count, help=f"pictures (default: {count})")
    parser.add_argument("--device", default="cuda", choices=("cuda", "cpu"))
    parser.add_argument("--threads", type=int, default=8, help="for the network under test (default: 8)")


def plan_of(options: argparse.Namespace) -> Plan:
    """The plan that `add_plan`'s options ask for."""
    how = (options.count, options.device, options.threads)
    return Plan(options.archive, options.out, options.network, *how)
