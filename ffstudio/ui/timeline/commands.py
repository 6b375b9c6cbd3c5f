"""The timeline's commands: what each is called, its keys, and when it can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ffstudio.ui.commands import Command
from ffstudio.ui.texts import QT_TRANSLATE_NOOP
from ffstudio.ui.timeline.scene import Scene
from ffstudio.ui.timeline.verbs import Verbs

PREFIX = "timeline."
COMMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("analyse", QT_TRANSLATE_NOOP("Timeline", "&Find faces"), (), "analyse"),
    ("stop-analysis", QT_TRANSLATE_NOOP("Timeline", "Stop finding faces"), (), "cancel"),
    ("assign", QT_TRANSLATE_NOOP("Timeline", "&Assign source…"), ("A",), "assign"),
    ("release", QT_TRANSLATE_NOOP("Timeline", "Do &not replace this person"), ("Shift+A",), "nobody"),
    ("rename", QT_TRANSLATE_NOOP("Timeline", "&Rename person"), ("F2",), "rename"),
    ("same-as", QT_TRANSLATE_NOOP("Timeline", "Same &person as…"), ("Shift+P",), "merge"),
    ("this-is", QT_TRANSLATE_NOOP("Timeline", "This &track is…"), ("P",), "person"),
    ("new-person", QT_TRANSLATE_NOOP("Timeline", "New person from track"), (), "person_add"),
    ("split", QT_TRANSLATE_NOOP("Timeline", "&Split track at playhead"), ("S", "Ctrl+B"), "split"),
    ("join", QT_TRANSLATE_NOOP("Timeline", "&Join tracks"), ("Shift+S",), "join"),
    ("ignore", QT_TRANSLATE_NOOP("Timeline", "I&gnore or restore track"), ("D",), "ignore"),
    ("range-settings", QT_TRANSLATE_NOOP("Timeline", "S&ettings for this range"), ("Shift+R",), "range"),
    ("range-first", QT_TRANSLATE_NOOP("Timeline", "Begin range at playhead"), ("Ctrl+[",), ""),
    ("range-last", QT_TRANSLATE_NOOP("Timeline", "End range at playhead"), ("Ctrl+]",), ""),
    ("edit-marker", QT_TRANSLATE_NOOP("Timeline", "Edit marker te&xt"), ("Return", "Enter"), "edit"),
    ("remove", QT_TRANSLATE_NOOP("Timeline", "Remove range or marker, ignore track"), ("Delete",), "delete"),
    ("row-above", QT_TRANSLATE_NOOP("Timeline", "Row above"), ("Ctrl+Up",), ""),
    ("row-below", QT_TRANSLATE_NOOP("Timeline", "Row below"), ("Ctrl+Down",), ""),
    ("item-before", QT_TRANSLATE_NOOP("Timeline", "Track before"), ("Ctrl+Left",), ""),
    ("item-after", QT_TRANSLATE_NOOP("Timeline", "Track after"), ("Ctrl+Right",), ""),
    ("extend-before", QT_TRANSLATE_NOOP("Timeline", "Add track before"), ("Ctrl+Shift+Left",), ""),
    ("extend-after", QT_TRANSLATE_NOOP("Timeline", "Add track after"), ("Ctrl+Shift+Right",), ""),
    ("all-tracks", QT_TRANSLATE_NOOP("Timeline", "All tracks of person"), ("Ctrl+A",), ""),
    ("nudge-back", QT_TRANSLATE_NOOP("Timeline", "Range or marker back one frame"), ("Alt+Left",), ""),
    ("nudge-on", QT_TRANSLATE_NOOP("Timeline", "Range or marker on one frame"), ("Alt+Right",), ""),
    ("zoom-in", QT_TRANSLATE_NOOP("Timeline", "Zoom timeline in"), ("+", "="), "zoom_in"),
    ("zoom-out", QT_TRANSLATE_NOOP("Timeline", "Zoom timeline out"), ("-",), "zoom_out"),
    ("fit", QT_TRANSLATE_NOOP("Timeline", "Fit clip in timeline"), ("Shift+Z",), "fit_width"),
    ("snap", QT_TRANSLATE_NOOP("Timeline", "Snapping"), ("N",), "snap"),
)
CHECKABLE = ("snap",)
# Their keys mean other things in other panels.
LOCAL = (
    *("rename", "edit-marker", "remove", "row-above", "row-below", "item-before", "item-after"),
    *("extend-before", "extend-after", "all-tracks", "nudge-back", "nudge-on", "zoom-in", "zoom-out"),
)


def commands() -> list[Command]:
    """Every command in the window's language."""
    return [
        Command(
            PREFIX + id,
            QCoreApplication.translate("Timeline", text),
            keys,
            icon,
            is_checkable=id in CHECKABLE,
            is_local=id in LOCAL,
        )
        for id, text, keys, icon in COMMANDS
    ]


Able = Callable[[Scene, Verbs], bool]


def _clip(scene: Scene, _: Verbs) -> bool:
    return scene.target is not None


def _lane(scene: Scene, _: Verbs) -> bool:
    return scene.lane is not None


def _tracks(scene: Scene, _: Verbs) -> bool:
    return bool(scene.picked.parts)


def _range(scene: Scene, _: Verbs) -> bool:
    return scene.range is not None


def _marker(scene: Scene, _: Verbs) -> bool:
    return scene.picked.marker is not None


def _item(scene: Scene, verbs: Verbs) -> bool:
    return _marker(scene, verbs) or _range(scene, verbs)


def _played(scene: Scene, _: Verbs) -> bool:
    return scene.lane is not None and scene.lane.player is not None and not scene.lane.is_ignored


ABLE: dict[str, Able] = {
    "assign": lambda scene, _: bool(scene.lanes),
    "release": _played,
    "rename": _lane,
    "same-as": lambda scene, _: scene.lane is not None and len(scene.lanes) > 1,
    "this-is": _tracks,
    "new-person": _tracks,
    "split": lambda _, verbs: bool(verbs.splittable()),
    "join": lambda _, verbs: verbs.joinable(),
    "ignore": _tracks,
    "range-settings": _clip,
    "range-first": _range,
    "range-last": _range,
    "edit-marker": _marker,
    "remove": lambda scene, verbs: _item(scene, verbs) or _tracks(scene, verbs),
    "all-tracks": _lane,
    "nudge-back": _item,
    "nudge-on": _item,
    "zoom-in": _clip,
    "zoom-out": _clip,
    "fit": _clip,
}
