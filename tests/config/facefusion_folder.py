"""FaceFusion's folder as it writes it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


def write_ini(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "facefusion.ini").write_text(text, "utf-8")
    return folder


def write_job(root: Path, state: str, name: str, steps: Sequence[Mapping[str, Any]], **job: Any) -> Path:
    """A job file as FaceFusion writes it."""
    data = {"version": "1", "date_created": "2026-08-01T10:00:00+02:00", "date_updated": None}
    path = root / ".jobs" / state / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({**data, "steps": steps, **job}, indent=4))
    return path


def step(target: str, output: str, status: str = "queued", **args: Any) -> dict[str, Any]:
    named = {"source_paths": ["faces/ana.jpg"], "target_path": target, "output_path": output}
    return {"args": {**named, "processors": ["face_swapper"], **args}, "status": status}
