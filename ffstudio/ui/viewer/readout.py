"""What the bar says: timecode, frame, pace, zoom, and whether there is something to know of the frame."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QObject, Signal

from ffstudio.domain.clip import Clip
from ffstudio.ui.desk import Desk
from ffstudio.ui.texts import translated
from ffstudio.ui.viewer.edits import target_in_hand
from ffstudio.ui.viewer.looks import Shown
from ffstudio.ui.viewer.player import Player
from ffstudio.ui.viewer.timecode import timecode_of
from ffstudio.ui.viewer.transport import Transport
from ffstudio.ui.viewer.zooming import Zooming


class Readout(QObject):
    """`told(text)` when the operator asks for the warnings of the frame."""

    told = Signal(str)

    def __init__(
        self, desk: Desk, player: Player, zooming: Zooming, transport: Transport, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._player, self._zooming, self._bar = desk, player, zooming, transport
        self._shown: Shown | None = None
        transport.moved_to.connect(player.go)
        transport.warnings.clicked.connect(self._tell)
        player.changed.connect(self.refresh)

    def show(self, shown: Shown | None) -> None:
        """Says what is known of a frame that came, and of the one in hand."""
        self._shown = shown
        texts = shown.view.warnings if shown and shown.view else ()
        self._bar.say_warnings("\n".join(map(translated, texts)))
        self.refresh()

    def refresh(self) -> None:
        clip, frame = self.clip(), self._desk.selection.now.frame
        target = target_in_hand(self._desk)
        known = timecode_of(clip.video) if clip and target else None
        self._bar.position.show_position(known, frame)
        self._bar.count.setText(self._count(frame) if known else "")
        self._bar.pace.setText(self._pace(known.rate) if known else "")
        self._bar.zoom.setText(self._zooming.text() if known else "")
        self._bar.zoom.setEnabled(known is not None)

    def clip(self) -> Clip | None:
        """The clip in hand, as far as anyone has looked at it."""
        target = target_in_hand(self._desk)
        if target is None:
            return None
        shown = self._shown
        if shown is not None and shown.opened is not None and shown.request.look.target == target.path:
            return shown.opened.clip
        facts = self._desk.clips.facts(target.path)
        return facts.clip if facts else None

    def _count(self, frame: int) -> str:
        last = self._player.whole.last
        return self.tr("{frame} of {last}").format(frame=frame, last=max(last, frame))

    def _pace(self, rate: Fraction) -> str:
        own = f"{float(rate):.3f}".rstrip("0").rstrip(".")
        speed = self._player.speed
        if not speed:
            return self.tr("{rate} fps").format(rate=own)
        pace = f"{self._player.pace:.0f}"
        if abs(speed) == 1:
            return self.tr("{pace} of {rate} fps").format(pace=pace, rate=own)
        return self.tr("{pace} fps, {speed}x").format(pace=pace, speed=f"{speed:g}")

    def _tell(self) -> None:
        self.told.emit(self._bar.warnings.toolTip())
