"""The commands of playback: moving through the clip in hand, its in and out points, and markers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.project import Marker, TargetClip
from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.texts import QT_TRANSLATE_NOOP
from ffstudio.ui.viewer.clock import Span
from ffstudio.ui.viewer.edits import edit_target, target_in_hand
from ffstudio.ui.viewer.keys import KeyWatch
from ffstudio.ui.viewer.player import Player

AROUND = 2.0  # s before and after the frame in hand that "play around" plays
FAR = 10  # frames of the longer step
LOOPS = "viewer.loops"

COMMANDS = (
    ("play", QT_TRANSLATE_NOOP("Playback", "&Play or pause"), ("Space",), "play"),
    ("forward", QT_TRANSLATE_NOOP("Playback", "Play forward, again for faster"), ("L",), "play_forward"),
    ("reverse", QT_TRANSLATE_NOOP("Playback", "Play backward, again for faster"), ("J",), "play_reverse"),
    ("stop", QT_TRANSLATE_NOOP("Playback", "Stop; held with J or L steps"), ("K",), "stop"),
    ("step-back", QT_TRANSLATE_NOOP("Playback", "One frame back"), ("Left",), "step_back"),
    ("step-forward", QT_TRANSLATE_NOOP("Playback", "One frame on"), ("Right",), "step_forward"),
    ("jump-back", QT_TRANSLATE_NOOP("Playback", "Ten frames back"), ("Shift+Left",), ""),
    ("jump-forward", QT_TRANSLATE_NOOP("Playback", "Ten frames on"), ("Shift+Right",), ""),
    ("first", QT_TRANSLATE_NOOP("Playback", "First frame"), ("Home",), "first"),
    ("last", QT_TRANSLATE_NOOP("Playback", "Last frame"), ("End",), "last"),
    ("previous-mark", QT_TRANSLATE_NOOP("Playback", "Previous cut or marker"), ("Up",), ""),
    ("next-mark", QT_TRANSLATE_NOOP("Playback", "Next cut or marker"), ("Down",), ""),
    ("in", QT_TRANSLATE_NOOP("Playback", "Set &in point"), ("I",), "in"),
    ("out", QT_TRANSLATE_NOOP("Playback", "Set &out point"), ("O",), "out"),
    ("clear-in", QT_TRANSLATE_NOOP("Playback", "Clear in point"), ("Alt+I",), ""),
    ("clear-out", QT_TRANSLATE_NOOP("Playback", "Clear out point"), ("Alt+O",), ""),
    ("marker", QT_TRANSLATE_NOOP("Playback", "Add or remove &marker"), ("M",), "marker"),
    ("around", QT_TRANSLATE_NOOP("Playback", "Play around this frame"), ("/",), ""),
    ("in-to-out", QT_TRANSLATE_NOOP("Playback", "Play from in to out"), ("Alt+/",), ""),
)
REPEATING = ("step-back", "step-forward", "jump-back", "jump-forward", "previous-mark", "next-mark")


class Playback(QObject):
    """`actions` are the commands by the last part of their ids."""

    def __init__(self, desk: Desk, player: Player, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._player = desk, player
        acts = self._acts()
        self.actions: dict[str, QAction] = {}
        for name, text, keys, icon in COMMANDS:
            title = QCoreApplication.translate("Playback", text)
            action = desk.commands.add(Command(f"playback.{name}", title, keys, icon), acts[name])
            action.setAutoRepeat(name in REPEATING)
            self.actions[name] = action
        self.actions["loop"] = self._add_loop()
        self._keys = KeyWatch(self.actions["stop"], self)
        player.changed.connect(self._show_playing)

    @property
    def loops(self) -> bool:
        return self.actions["loop"].isChecked()

    def _acts(self) -> dict[str, Callable[[], None]]:
        step = self._player.step
        return {
            "play": self._toggle,
            "forward": lambda: self._shuttle(1),
            "reverse": lambda: self._shuttle(-1),
            "stop": self._player.stop,
            "step-back": lambda: step(-1),
            "step-forward": lambda: step(1),
            "jump-back": lambda: step(-FAR),
            "jump-forward": lambda: step(FAR),
            "first": lambda: self._player.go(0),
            "last": lambda: self._player.go(self._player.whole.last),
            "previous-mark": lambda: self._go_to_mark(-1),
            "next-mark": lambda: self._go_to_mark(1),
            "in": lambda: self._trim(self.tr("Set in point"), first=self._inside),
            "out": lambda: self._trim(self.tr("Set out point"), last=self._inside),
            "clear-in": lambda: self._trim(self.tr("Clear in point"), first=None),
            "clear-out": lambda: self._trim(self.tr("Clear out point"), last=None),
            "marker": self._toggle_marker,
            "around": self._play_around,
            "in-to-out": lambda: self._player.play(span=self.trimmed(), loops=self.loops),
        }

    def _add_loop(self) -> QAction:
        title = QCoreApplication.translate("Playback", "Loop")
        command = Command("playback.loop", title, ("Ctrl+L",), "loop", is_checkable=True)
        action = self._desk.commands.add(command, self._keep_loop)
        action.setChecked(bool(self._desk.preferences.value(LOOPS, default=False)))
        return action

    def _keep_loop(self, loops: bool) -> None:
        if loops != self._desk.preferences.value(LOOPS, default=False):
            self._desk.preferences.set_value(LOOPS, loops)

    @property
    def _frame(self) -> int:
        return self._desk.selection.now.frame

    @property
    def _inside(self) -> int:
        """The frame in hand, or the clip's last one where it lies beyond."""
        return self._player.whole.limit(self._frame)

    def trimmed(self) -> Span:
        """From the in to the out point of the clip in hand."""
        target, whole = target_in_hand(self._desk), self._player.whole
        trim = target.trim if target else FrameRange()
        first = whole.limit(trim.first or 0)
        return Span(first, max(first, whole.limit(whole.last if trim.last is None else trim.last)))

    def _toggle(self) -> None:
        if self._player.speed:
            self._player.stop()
        else:
            self._player.play(span=self.trimmed() if self.loops else None, loops=self.loops)

    def _shuttle(self, direction: int) -> None:
        if self._keys.is_held:
            self._player.step(direction)
        else:
            self._player.shuttle(direction, loops=self.loops)

    def _play_around(self) -> None:
        whole, frames = self._player.whole, round(AROUND * self._player.rate)
        frame = self._frame
        span = Span(whole.limit(frame - frames), whole.limit(frame + frames))
        self._player.go(span.first)
        self._player.play(span=span, loops=self.loops)

    def _trim(self, text: str, **ends: int | None) -> None:
        def trimmed(target: TargetClip) -> TargetClip:
            trim = replace(target.trim, **ends)
            if trim.first is not None and trim.last is not None and trim.first > trim.last:
                trim = FrameRange(**ends)
            return replace(target, trim=trim)

        edit_target(self._desk, text, trimmed)

    def _toggle_marker(self) -> None:
        frame = self._frame

        def marked(target: TargetClip) -> TargetClip:
            others = tuple(marker for marker in target.markers if marker.frame != frame)
            if len(others) == len(target.markers):
                others = tuple(sorted((*others, Marker(frame)), key=lambda marker: marker.frame))
            return replace(target, markers=others)

        edit_target(self._desk, self.tr("Change marker"), marked)

    def _go_to_mark(self, direction: int) -> None:
        marks = [mark for mark in self._marks() if (mark - self._frame) * direction > 0]
        if marks:
            self._player.go(min(marks, key=lambda mark: abs(mark - self._frame)))

    def _marks(self) -> set[int]:
        """First and last frame, cuts, in and out point, markers."""
        target, whole = target_in_hand(self._desk), self._player.whole
        marks = {whole.first, whole.last, *self._player.cuts}
        if target is not None:
            span = self.trimmed()
            marks |= {span.first, span.last, *(marker.frame for marker in target.markers)}
        return marks

    def _show_playing(self) -> None:
        icon = "pause" if self._player.speed else "play"
        self.actions["play"].setIcon(self._desk.theme.icon(icon))
