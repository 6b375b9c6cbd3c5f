"""Which commands stand in the bar below the picture, and which of them go first where room is short."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ffstudio.ui.theme import Theme
from ffstudio.ui.viewer.modes import MODES, Modes
from ffstudio.ui.viewer.playback import Playback
from ffstudio.ui.viewer.transport import Transport
from ffstudio.ui.viewer.zooming import Zooming


def make_transport(
    theme: Theme,
    playback: Playback,
    zooming: Zooming,
    modes: Modes,
    more: Iterable[QAction],
    parent: QWidget,
) -> Transport:
    """The bar with every control of the viewer; `more` stand in its menu only."""
    acts = playback.actions
    extra = [acts[name] for name in ("marker", "around", "in-to-out", "clear-in", "clear-out")]
    bar = Transport(theme, [*extra, *more], parent)
    first = bar.add([acts["first"]])
    bar.add([acts[name] for name in ("step-back", "play", "step-forward")])
    last = bar.add([acts["last"]])
    points = bar.add([acts[name] for name in ("loop", "in", "out")])
    bar.add_space()
    looks = bar.add([modes.actions[mode] for mode, _, _ in MODES])
    faces = bar.add([zooming.actions["overlays"]])
    bar.finish([first, last, faces, points, looks])
    zooming.serve(bar.zoom)
    return bar
