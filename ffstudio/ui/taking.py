"""The one entry for files from outside: dropped, chosen, pasted, or handed over by a second start."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData

from ffstudio.ui.desk import Desk
from ffstudio.ui.finding import Where
from ffstudio.ui.looking import Wish
from ffstudio.ui.work import Task


def take(
    paths: Iterable[Path], desk: Desk, where: Where = "window", *, person: str = "", name: str = ""
) -> Task | None:
    """Sorts files and folders and takes them in, as one undoable step, without holding the window up.

    Projects are opened (`desk.intake.project_found`), presets added, pictures become people, videos, numbered
    sequences and, on "targets", pictures become clips. Pictures go to the source with the id `person`, or make one
    new person of this `name`. None where there are no paths.
    """
    wish = Wish(tuple(paths), where, person, name)
    return desk.intake.take(wish) if wish.paths else None


def dropped_files(data: QMimeData) -> list[Path]:
    """The local files that are dragged or pasted; empty where there are none."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
