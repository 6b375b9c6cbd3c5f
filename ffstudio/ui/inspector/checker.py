"""Asks whether the settings in hand can work, beside the window and once they stand still for a moment."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.jobs import ENDED
from ffstudio.ui.desk import Desk
from ffstudio.ui.inspector.checking import Checkup, Question
from ffstudio.ui.inspector.hand import Hand
from ffstudio.ui.inspector.problems import Verdict
from ffstudio.ui.work import Lane

WAIT_MS = 250  # after the last change; a drag does not try encoders


class Checker(QObject):
    """`changed(verdict)`; a question that changes while it is looked into is asked again."""

    changed = Signal(object)

    def __init__(self, desk: Desk, hand: Hand, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._hand, self._checkup = desk, hand, Checkup(desk.paths)
        self._asked: Question | None = None
        self._is_busy = False
        self.verdict = Verdict()
        self._timer = QTimer(self, interval=WAIT_MS, singleShot=True)
        self._timer.timeout.connect(self._ask)
        for signal in (hand.changed, desk.document.changed, desk.clips.changed, desk.jobs.changed):
            signal.connect(self._wait)
        self._wait()

    def _wait(self, *_: object) -> None:
        if self._question() != self._asked:
            self._timer.start()

    def _question(self) -> Question | None:
        now = self._hand.now
        if now is None:
            return None
        facts = self._desk.clips.facts(now.target.path)
        taken = tuple(job.spec.output for job in self._desk.jobs.all if job.state not in ENDED)
        return Question(self._desk.document.project, now.target, facts.clip if facts else None, taken)

    def _ask(self) -> None:
        if self._is_busy:
            return
        self._asked = question = self._question()
        if question is None:
            self._show(Verdict())
            return
        self._is_busy, checkup = True, self._checkup
        self._desk.work.run(Lane.MEDIA, lambda _: checkup.examine(question), self._take, failed=self._fail)

    def _take(self, verdict: Verdict) -> None:
        if not isValid(self):
            return
        self._is_busy = False
        self._show(verdict)
        self._wait()

    def _fail(self, error: FfstudioError) -> None:
        if isValid(self):
            self._is_busy = False
            self._desk.alerts.error(error)

    def _show(self, verdict: Verdict) -> None:
        if verdict != self.verdict:
            self.verdict = verdict
            self.changed.emit(verdict)
