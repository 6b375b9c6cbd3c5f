"""A bundle for support: what the machine is and what went wrong, without names, faces or folders."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from ffstudio.config.files import write_atomic
from ffstudio.config.paths import Paths
from ffstudio.config.serial import to_data
from ffstudio.domain.failures import OutputUnwritable
from ffstudio.domain.history import HistoryEntry
from ffstudio.pipeline.doctor import examine
from ffstudio.store import Store
from ffstudio.ui.alerts import Alert

RUNS = 50  # of the history
NOTE = (
    "Made by FF Studio for support. Paths and file names are replaced by <path>; there are no pictures,\n"
    "no projects and no names of people in it. Look through it before you send it.\n"
)
_PATH = re.compile(
    r"(?:[A-Za-z]:)?(?:[\\/][^\s\\/:;,'\"<>|]+){2,}[\\/]?|\b[\w.-]+\.(?:mp4|mov|mkv|mxf|avi|png|jpe?g|tiff?|exr|ffs)\b"
)


def redact(text: str) -> str:
    """The text with paths and names of media replaced."""
    return _PATH.sub("<path>", text)


def write_bundle(path: Path, store: Store, paths: Paths, alerts: Sequence[Alert]) -> None:
    """Writes the bundle, a ZIP of JSON. Raises OutputUnwritable."""
    runs = [_run(entry) for entry in store.history.list(limit=RUNS)]
    said = [
        {"at": alert.at.isoformat(), "what": redact(alert.what), "why": redact(alert.why)} for alert in alerts
    ]
    found = [
        {key: redact(str(value)) for key, value in asdict(finding).items()} for finding in examine(paths)
    ]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("READ-ME.txt", NOTE)
        for name, data in (("machine", found), ("history", runs), ("alerts", said)):
            bundle.writestr(f"{name}.json", json.dumps(data, indent=1, ensure_ascii=False))
    try:
        write_atomic(path, buffer.getvalue())
    except OSError as error:
        raise OutputUnwritable(path, error.strerror or str(error)) from error


def _run(entry: HistoryEntry) -> dict[str, object]:
    kept = {
        key: value for key, value in to_data(entry).items() if key not in ("target", "output", "manifest")
    }
    return {key: redact(value) if isinstance(value, str) else value for key, value in kept.items()}
