"""Where FF Studio keeps what it makes for itself."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

DATA_DIR_VARIABLE = "FFSTUDIO_DATA_DIR"
DATABASE_URL_VARIABLE = "FFSTUDIO_DATABASE_URL"


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders of one user. FFSTUDIO_DATA_DIR moves all of them under one folder."""

    data: Path
    cache: Path

    @property
    def analyses(self) -> Path:
        return self.cache / "analyses"

    @property
    def networks(self) -> Path:
        """Repaired network files and engine caches, by hash."""
        return self.cache / "networks"

    @property
    def presets(self) -> Path:
        return self.data / "presets"

    @property
    def database(self) -> Path:
        """Queue, history and library; FFSTUDIO_DATABASE_URL names another one."""
        return self.data / "ffstudio.db"


def user_paths() -> Paths:
    """The current user's folders; they are made when first written to."""
    override = os.environ.get(DATA_DIR_VARIABLE)
    if override:
        root = Path(override).expanduser().absolute()
        return Paths(root, root / "cache")
    return Paths(user_data_path("ffstudio", appauthor=False), user_cache_path("ffstudio", appauthor=False))
