"""Training in legs: minutes at a time, each going on exactly where the one before stopped.

A checkpoint is a set of part files named after its step, none larger than `PART_BYTES` (so that each can be carried
where files are limited), and `leg.json`, which is replaced last: a leg that dies while saving costs nothing.
"""

from __future__ import annotations

import hashlib
import io
import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor

PART_BYTES = 15 * 2**20
SAVE_SECONDS = 60.0


class Stateful(Protocol):
    """Anything a checkpoint can hold: modules, optimisers, averages."""

    def state_dict(self) -> dict[str, Any]: ...

    def load_state_dict(self, state_dict: dict[str, Any], /) -> object: ...


class CheckpointDamaged(Exception):
    """A part of a checkpoint is missing or is not what was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} does not belong to its leg.json. Copy the whole folder again, or start afresh."
        )


@dataclass(frozen=True)
class Length:
    """How long: this leg's `minutes`, the `plan_minutes` of all legs (the schedule), at most `steps` in this
    leg.
    """

    minutes: float
    plan_minutes: float
    steps: int | None = None


class Leg:
    """One stretch of training with its folder, random generator and checkpoint."""

    def __init__(
        self, folder: Path, length: Length, seed: int, parts: Mapping[str, Stateful], device: torch.device
    ) -> None:
        self.folder, self.length, self.seed = folder, length, seed
        self.parts, self.device = dict(parts), device
        self.generator = torch.Generator(device=device).manual_seed(seed)
        self.step = 0
        self.seconds_before = 0.0
        self._started = time.monotonic()
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / "leg.json").exists():
            self._resume()

    @property
    def seconds(self) -> float:
        """Trained for so long, earlier legs included."""
        return self.seconds_before + time.monotonic() - self._started

    @property
    def progress(self) -> float:
        """0..1 over all planned legs."""
        return min(1.0, self.seconds / (60 * self.length.plan_minutes))

    def steps(self) -> Iterator[float]:
        """Yields `progress` once a step until this leg's time is over; saves each minute and at the end."""
        self._started = saved = time.monotonic()
        first = self.step
        while time.monotonic() - self._started < 60 * self.length.minutes:
            if self.length.steps is not None and self.step - first >= self.length.steps:
                break
            yield self.progress
            self.step += 1
            if time.monotonic() - saved > SAVE_SECONDS:
                self.save()
                saved = time.monotonic()
        self.save()

    def say(self, **figures: Tensor | float) -> None:
        """One line of progress."""
        words = " ".join(
            f"{name} {float(torch.as_tensor(value).detach()):.4f}" for name, value in figures.items()
        )
        line = f"step {self.step} minute {self.seconds / 60:.2f} progress {self.progress:.3f} {words}"
        print(line, flush=True)  # noqa: T201 - this is what a leg has to show

    def save(self) -> None:
        """Writes the checkpoint; the one before goes once this one is whole."""
        state = {name: part.state_dict() for name, part in self.parts.items()}
        buffer = io.BytesIO()
        torch.save({"parts": state, "generator": self.generator.get_state()}, buffer)
        names = self._write_parts(buffer.getvalue())
        facts = {"step": self.step, "seconds": self.seconds, "seed": self.seed, "parts": names}
        beside = self.folder / "leg.json.part"
        beside.write_text(json.dumps(facts, indent=1), "utf-8")
        beside.replace(self.folder / "leg.json")
        for path in self.folder.glob("leg-*.part*"):
            if path.name not in names:
                path.unlink()

    def _write_parts(self, content: bytes) -> dict[str, str]:
        names = {}
        for i, start in enumerate(range(0, len(content), PART_BYTES)):
            piece = content[start : start + PART_BYTES]
            name = f"leg-{self.step:07d}.part{i}"
            (self.folder / name).write_bytes(piece)
            names[name] = hashlib.sha256(piece).hexdigest()
        return names

    def _resume(self) -> None:
        facts = read_facts(self.folder)
        state = read_checkpoint(self.folder, torch.device("cpu"))  # step counts must stay there
        for name, part in self.parts.items():
            part.load_state_dict(state["parts"][name])
        self.generator.set_state(state["generator"].cpu())
        self.step, self.seconds_before, self.seed = facts["step"], facts["seconds"], facts["seed"]


def read_checkpoint(folder: Path, device: torch.device) -> dict[str, Any]:
    """The checkpoint of `folder`: {"parts": {name: state}, "generator": state}; raises CheckpointDamaged."""
    facts = read_facts(folder)
    pieces = []
    for name, digest in facts["parts"].items():
        path = folder / name
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise CheckpointDamaged(path)
        pieces.append(path.read_bytes())
    state: dict[str, Any] = torch.load(io.BytesIO(b"".join(pieces)), map_location=device, weights_only=True)
    return state


def read_facts(folder: Path) -> dict[str, Any]:
    """Step, seconds, seed and parts of the checkpoint in `folder`."""
    facts: dict[str, Any] = json.loads((folder / "leg.json").read_text("utf-8"))
    return facts
