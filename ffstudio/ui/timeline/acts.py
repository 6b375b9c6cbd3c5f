"""Carries out the timeline's commands on what is in hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRect, Qt

from ffstudio.domain.project import Marker
from ffstudio.ui.timeline.canvas import Canvas
from ffstudio.ui.timeline.commands import ABLE, PREFIX, commands
from ffstudio.ui.timeline.editor import InlineEditor
from ffstudio.ui.timeline.geometry import HEADER, MARKS, RULER
from ffstudio.ui.timeline.hits import MORE
from ffstudio.ui.timeline.lanes import Lane
from ffstudio.ui.timeline.menus import Menus
from ffstudio.ui.timeline.paint_headers import name_of
from ffstudio.ui.timeline.selecting import pick_lane, step_item, step_row

NEARER = 1.5  # a press of the key
TEXT = 200  # px, to write a marker's text


class Acts(QObject):
    """Makes the commands, and keeps them enabled as what is in hand allows."""

    def __init__(self, canvas: Canvas, menus: Menus) -> None:
        super().__init__(canvas)
        self._canvas, self._menus, self._desk = canvas, menus, canvas.desk
        self._scene, self._verbs = canvas.scene, canvas.verbs
        acts = self._table()
        for command in commands():
            action = self._desk.commands.add(command, acts[command.id.removeprefix(PREFIX)])
            canvas.addAction(action)
            if command.is_local:
                # Not in what is written over the canvas: there Return and Delete are the text's.
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._desk.commands[f"{PREFIX}snap"].setChecked(True)
        self._scene.changed.connect(self._enable)
        self._scene.repicked.connect(self._enable)
        self._scene.moved.connect(self._enable)
        self._enable()

    def _table(self) -> dict[str, Callable[..., object]]:
        scene, verbs, canvas = self._scene, self._verbs, self._canvas
        return {
            "analyse": self._analyse,
            "stop-analysis": self._stop,
            "assign": self._assign,
            "release": self._on_lane(lambda lane: verbs.release(lane.person)),
            "rename": self._on_lane(self.rename),
            "same-as": self._on_lane(self._same_as),
            "this-is": self._this_is,
            "new-person": lambda: verbs.give(scene.pieces(), None),
            "split": verbs.split,
            "join": verbs.join,
            "ignore": verbs.ignore_or_restore,
            "range-settings": self._range_settings,
            "range-first": partial(self._set_range, is_first=True),
            "range-last": partial(self._set_range, is_first=False),
            "edit-marker": lambda: self.edit_marker(scene.picked.marker),
            "remove": self._remove,
            "row-above": partial(self._step_row, -1),
            "row-below": partial(self._step_row, 1),
            "item-before": partial(step_item, scene, -1),
            "item-after": partial(step_item, scene, 1),
            "extend-before": partial(step_item, scene, -1, extends=True),
            "extend-after": partial(step_item, scene, 1, extends=True),
            "all-tracks": partial(pick_lane, scene),
            "nudge-back": partial(self._nudge, -1),
            "nudge-on": partial(self._nudge, 1),
            "zoom-in": lambda: canvas.zoom(NEARER),
            "zoom-out": lambda: canvas.zoom(1 / NEARER),
            "fit": canvas.fit,
            "snap": self._snap,
        }

    def rename(self, lane: Lane) -> None:
        """Writes the person's name in its header."""
        index = self._scene.lanes.index(lane)
        self._canvas.show_lane(index)
        rect = self._canvas.header_rect(index)
        where = QRect(44, rect.top() + 6, HEADER - 44 - MORE, 28)
        self._write(lane.name, name_of(lane), lambda text: self._verbs.rename(lane.person, text), where)

    def edit_marker(self, marker: Marker | None) -> None:
        """Writes the marker's text beside it."""
        if marker is None:
            return
        canvas = self._canvas
        canvas.set_scale(canvas.scale.showing(marker.frame))
        left = HEADER + min(round(canvas.scale.x(marker.frame)) + 8, round(canvas.scale.width) - TEXT)
        where = QRect(left, RULER - MARKS - 4, TEXT, 28)
        self._write(marker.text, self.tr("Text of marker"), partial(self._verbs.write_marker, marker), where)

    def _write(self, text: str, name: str, keep: Callable[[str], object], where: QRect) -> None:
        InlineEditor(text, name, keep, where, self._canvas.viewport())

    def _on_lane(self, act: Callable[[Lane], object]) -> Callable[[], None]:
        def call() -> None:
            if self._scene.lane:
                act(self._scene.lane)

        return call

    def _analyse(self) -> None:
        target = self._scene.target
        if target:
            self._desk.analyses.start(target)

    def _stop(self) -> None:
        if self._scene.target:
            self._desk.analyses.cancel(self._scene.target.id)

    def _assign(self) -> None:
        """To the person in hand, else the one under the playhead, else the first."""
        scene = self._scene
        here = [lane for lane in scene.lanes if lane.at(scene.frame)]
        lane = scene.lane or next(iter([*here, *scene.lanes]), None)
        if lane:
            scene.pick(scene.picked.parts, scene.picked.anchor, lane.person)
            self._canvas.show_lane(scene.lanes.index(lane))
            self._menus.sources(lane.person, self._menus.at(lane))

    def _same_as(self, lane: Lane) -> None:
        title = self.tr("{name} is the same person as").format(name=name_of(lane))
        self._menus.people(title, lane.person, partial(self._verbs.merge, lane), self._menus.at(lane))

    def _this_is(self) -> None:
        if self._scene.lane:
            self._menus.for_tracks(self._menus.at(self._scene.lane))

    def _range_settings(self) -> None:
        """From in to out; where neither is set, the shot that the playhead is in."""
        first, last = self._scene.trim
        if (first, last) == (0, self._scene.count - 1):
            cuts, frame = [0, *self._scene.cuts, self._scene.count], self._scene.frame
            first = max(cut for cut in cuts if cut <= frame)
            last = min(cut for cut in cuts if cut > frame) - 1
        self._verbs.add_range(first, last)

    def _set_range(self, *, is_first: bool) -> None:
        target, index = self._scene.target, self._scene.range
        if target and index is not None:
            each, frame = target.ranges[index], self._scene.frame
            span = (frame, max(frame, each.last)) if is_first else (min(frame, each.first), frame)
            self._verbs.set_range(index, *span)

    def _nudge(self, by: int) -> None:
        target, index, marker = self._scene.target, self._scene.range, self._scene.picked.marker
        last = self._scene.count - 1
        if target and index is not None:
            each = target.ranges[index]
            if each.first + by >= 0 and each.last + by <= last:
                self._verbs.set_range(index, each.first + by, each.last + by)
        elif marker and 0 <= marker.frame + by <= last:
            self._verbs.move_marker(marker, marker.frame + by)

    def _remove(self) -> None:
        scene = self._scene
        if scene.picked.marker:
            self._verbs.remove_marker(scene.picked.marker)
        elif scene.range is not None:
            self._verbs.remove_range(scene.range)
        elif scene.picked.parts:
            self._verbs.ignore()

    def _step_row(self, by: int) -> None:
        step_row(self._scene, by)
        if self._scene.lane:
            self._canvas.show_lane(self._scene.lanes.index(self._scene.lane))

    def _snap(self, snaps: bool) -> None:
        self._canvas.snaps = snaps

    def _enable(self) -> None:
        for id, can in ABLE.items():
            self._desk.commands[PREFIX + id].setEnabled(can(self._scene, self._verbs))
        target = self._scene.target
        is_running = bool(target and self._desk.analyses.progress(target.id))
        self._desk.commands[f"{PREFIX}analyse"].setEnabled(target is not None and not is_running)
        self._desk.commands[f"{PREFIX}stop-analysis"].setEnabled(is_running)
