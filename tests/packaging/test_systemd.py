"""The unit of the queue's service."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
from pathlib import Path

import pytest

UNIT = Path(__file__).parents[2] / "packaging" / "systemd" / "ffstudio-queue@.service"


def test_the_unit_runs_one_runner_a_gpu_and_stops_it_politely() -> None:
    unit = configparser.ConfigParser(interpolation=None, strict=True)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(UNIT.read_text("utf-8"))
    service = unit["Service"]
    assert service["ExecStart"].endswith("ffstudio queue run --gpu %i")
    assert (service["KillSignal"], service["Restart"]) == ("SIGTERM", "on-failure")
    assert int(service["TimeoutStopSec"]) >= 30
    assert unit["Install"]["WantedBy"] == "default.target"


def test_systemd_understands_it(tmp_path: Path) -> None:
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("systemd-analyze is not installed")
    program = tmp_path / ".local" / "bin" / "ffstudio"
    program.parent.mkdir(parents=True)
    program.symlink_to("/bin/true")
    unit = tmp_path / "ffstudio-queue@0.service"
    unit.write_text(UNIT.read_text("utf-8").replace("%h", str(tmp_path)))
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)}
    said = subprocess.run(
        [verify, "--user", "verify", str(unit)], env=environment, capture_output=True, text=True, check=False
    )
    assert "ffstudio-queue" not in said.stderr, said.stderr
