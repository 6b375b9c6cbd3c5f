"""Pictures of the whole console: `python -m tests.screenshots OUT`.

Every dock, both workspaces, welcome page, palette and dialogs, with the sample loaded, analysed and rendering, in
both languages and themes and in several sizes. Prints what a machine can see that is wrong, see tests/looks.py;
the exit status is 1 where there is anything. Chinese pictures need a font with Chinese letters on this machine.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget

from ffstudio.config.paths import DATA_DIR_VARIABLE, user_paths
from ffstudio.domain.jobs import JobState
from ffstudio.ui.console import Console, open_console
from ffstudio.ui.enqueue import Enqueuer
from ffstudio.ui.gpu.panel import GpuPanel
from ffstudio.ui.shell.palette import Palette
from tests.looks import findings, is_blank
from tests.waiting import pause

SIZES = {1: ((1280, 800), (1920, 1080)), 2: ((1280, 800),)}  # by scale; of 200 % in its own pixels
LANGUAGES, THEMES, WORKSPACES = ("en", "zh"), ("dark", "light"), ("edit", "queue")
COPIES = 12  # of the clips in the queue, so that something renders until the last picture
CLIP = "sample-shot020"
NO_LETTERS = "no font here has Chinese letters, they are empty boxes: install one (on Debian fonts-noto-cjk)"
SETTLE_MS, EXAMINE_MS, WAIT_S = 250, 3000, 240


@dataclass
class Album:
    """Where the pictures go, and what was found in them."""

    folder: Path
    scale: int
    look: str = ""
    found: list[str] = field(default_factory=list)

    def take(self, widget: QWidget, name: str) -> None:
        """Saves a picture of the widget and looks it over."""
        pause(SETTLE_MS)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # of the turn that was the last
        file = f"{name}-{self.look}" + ("@2x" if self.scale == 2 else "")
        picture = widget.grab().toImage()
        picture.save(str(self.folder / f"{file}.png"))
        self.found += [f"{file}: {what}" for what in findings(widget)]
        if is_blank(picture):
            self.found.append(f"{file}: is blank")


def picture_all(console: Console, album: Album, language: str, themes: list[str]) -> None:
    for theme in themes:
        console.desk.preferences.set(theme=theme)
        console.rebuild()
        for size in SIZES[album.scale]:
            album.look = f"{language}-{theme}-{size[0]}x{size[1]}"
            console.window.resize(*size)
            wait(lambda: is_seen(console), "the picture in the viewer")
            picture_window(console, album)
        picture_dialogs(console, album)


def picture_window(console: Console, album: Album) -> None:
    window = console.window
    for space in WORKSPACES:
        window.switch(space)
        window.reset_layout()
        pause(SETTLE_MS)
        window.reset_layout()
        wait(lambda: has_charts(console), "the charts")
        album.take(window, f"workspace-{space}")
    window.switch("edit")
    for id, dock in window.docks.items():
        window.show_dock(id)
        wait(lambda: has_charts(console), "the charts")
        album.take(dock, f"dock-{id}")
    window.docks["queue"].raise_()


def picture_dialogs(console: Console, album: Album) -> None:
    window, desk = console.window, console.desk
    window.show_welcome()
    pause(EXAMINE_MS)
    stack = window.centralWidget()
    assert isinstance(stack, QStackedWidget)
    album.take(window, "welcome")
    for id, name in (("help.shortcuts", "shortcuts"), ("help.about", "about"), ("help.licences", "licences")):
        desk.commands[id].trigger()
        dialog = next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
        album.take(dialog, name)
        dialog.close()
    palette = Palette(desk.commands, desk.theme, window)
    palette.open()
    album.take(palette, "palette")
    palette.close()
    stack.setCurrentIndex(0)


def prepare(console: Console) -> None:
    """The sample, analysed; one render done, one under way, some waiting."""
    desk = console.desk
    console.window.show()
    desk.commands["file.open-sample"].trigger()
    wait(lambda: len(desk.document.project.targets) == 2, "the sample project")
    targets = desk.document.project.targets
    desk.selection.set(target=CLIP, frame=30)
    wait(lambda: all(desk.analyses.of(target.id) for target in targets), "the analyses")
    enqueuer = Enqueuer(desk, console)
    for _ in range(COPIES):
        enqueuer.add(targets)
        pause(300)
    wait(lambda: len(desk.jobs.all) == COPIES * len(targets), "the queue")
    desk.runner.start()
    wait(lambda: any(job.state is JobState.COMPLETED for job in desk.jobs.all), "the first render")
    wait(lambda: bool(desk.jobs.running), "the next render")


def is_seen(console: Console) -> bool:
    """The frame in hand is shown, as it will be rendered."""
    viewer = console.window.viewer
    return viewer.shown is not None and viewer.shown.view is not None and viewer.asking.is_at_rest


def has_charts(console: Console) -> bool:
    """Those of the GPU dock are whole, where it is seen."""
    panel = console.window.docks["gpu"].widget()
    assert isinstance(panel, GpuPanel)
    return panel.visibleRegion().isEmpty() or bool(panel.charts and panel.charts.is_whole)


def wait(is_there: Callable[[], bool], what: str) -> None:
    """Lets the window live until it is. Raises TimeoutError."""
    end = time.monotonic() + WAIT_S
    while not is_there():
        if time.monotonic() > end:
            message = f"{what} took over {WAIT_S} s"
            raise TimeoutError(message)
        pause(50)


def in_one_process(options: argparse.Namespace) -> int:
    app = QApplication(sys.argv[:1])
    (language,) = options.languages
    album = Album(options.out, options.scale)
    if language == "zh" and not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        album.found.append(f"{language}: {NO_LETTERS}")
    with open_console(app, user_paths()) as console:
        console.desk.preferences.set(language=language)
        console.rebuild()
        prepare(console)
        picture_all(console, album, language, options.themes)
    print(*album.found, sep="\n")
    return int(bool(album.found))


def in_every(scales: Iterable[int], options: argparse.Namespace) -> Iterator[int]:
    """Each scale and language in a process of its own: Qt reads the scale once, and alerts stay as they are."""
    for scale, language in product(scales, options.languages):
        with tempfile.TemporaryDirectory() as data:
            environment = {
                "QT_QPA_PLATFORM": "offscreen",
                **os.environ,
                "QT_SCALE_FACTOR": str(scale),
                DATA_DIR_VARIABLE: data,
            }
            chosen = ["--scale", str(scale), "--languages", language, "--themes", *options.themes]
            command = [sys.executable, "-m", "tests.screenshots", str(options.out), *chosen]
            yield subprocess.run(command, env=environment, check=False).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--scale", type=int, choices=SIZES, help="only this scale")
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES, default=LANGUAGES)
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=THEMES)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.scale and len(options.languages) == 1 and DATA_DIR_VARIABLE in os.environ:
        return in_one_process(options)
    return max(in_every([options.scale] if options.scale else SIZES, options))


if __name__ == "__main__":
    sys.exit(main())
