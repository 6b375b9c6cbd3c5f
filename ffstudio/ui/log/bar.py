"""The line above the log: whose lines, of which level, with which text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from ffstudio.domain.jobs import Job
from ffstudio.ui.alerts import Level
from ffstudio.ui.log.lines import Sieve
from ffstudio.ui.searchrow import SearchRow
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

TYPING_MS = 150  # a pause in typing after which is narrowed
OFFERED = 200  # jobs in the list, the latest
ALL, IN_HAND, RUNNER = "all", "hand", "runner"
FIXED = (
    (ALL, QT_TRANSLATE_NOOP("Log", "Everything")),
    (IN_HAND, QT_TRANSLATE_NOOP("Log", "Job in hand")),
    (RUNNER, QT_TRANSLATE_NOOP("Log", "Runner output")),
)
LEVELS: tuple[tuple[str, frozenset[Level]], ...] = (
    (QT_TRANSLATE_NOOP("Log", "All lines"), frozenset(Level)),
    (QT_TRANSLATE_NOOP("Log", "Warnings and errors"), frozenset({Level.WARN, Level.BAD})),
    (QT_TRANSLATE_NOOP("Log", "Errors"), frozenset({Level.BAD})),
)


class Bar(SearchRow):
    """`chosen(source)` when other lines are wanted, `narrowed(sieve)` when fewer or more of them are."""

    chosen = Signal(object)
    narrowed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(TYPING_MS, parent)
        self.name(self.tr("Filter lines"), self.tr("Only lines with this text (Ctrl+F)"))
        self.whose = self.add_list(self.tr("Whose lines are shown"))
        self.whose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.whose.setMinimumContentsLength(18)
        self._offered: list[str] = []
        for id, text in FIXED:
            self.whose.addItem(QCoreApplication.translate("Log", text), id)
        self.levels = self.add_list(self.tr("Level of lines shown"))
        for text, _ in LEVELS:
            self.levels.addItem(QCoreApplication.translate("Log", text))
        self.typed.connect(self._narrow)
        self.levels.activated.connect(self._narrow)
        self.whose.activated.connect(self._choose)

    @property
    def source(self) -> str:
        """Whose lines are wanted: ALL, IN_HAND, RUNNER, or the number of a job."""
        return str(self.whose.currentData())

    @property
    def sieve(self) -> Sieve:
        """Which of them are wanted; what the runner prints has no level."""
        levels = LEVELS[self.levels.currentIndex()][1]
        text = self.search.text().strip().casefold()
        return Sieve(text, frozenset(Level) if self.source == RUNNER else levels)

    def offer(self, jobs: Sequence[Job]) -> None:
        """The jobs to choose from, the latest first; what is chosen stays so as long as it is there."""
        latest = sorted(jobs, key=lambda job: -job.id)[:OFFERED]
        choices = {str(job.id): f"{job.id} · {job.spec.target.name}" for job in latest}
        if list(choices) == self._offered:
            return
        self._offered, before = list(choices), self.source
        with QSignalBlocker(self.whose):
            for place in range(self.whose.count() - 1, len(FIXED) - 1, -1):
                self.whose.removeItem(place)
            if choices:
                self.whose.insertSeparator(len(FIXED))
            for id, text in choices.items():
                self.whose.addItem(text, id)
            self.whose.setCurrentIndex(max(0, self.whose.findData(before)))
        if self.source != before:
            self._choose()

    def choose(self, source: str) -> None:
        """Chooses as if by hand; what is not offered is left."""
        place = self.whose.findData(source)
        if place >= 0 and source != self.source:
            self.whose.setCurrentIndex(place)
            self._choose()

    def show_count(self, shown: int, kept: int) -> None:
        """How many lines there are, and how many of them are shown."""
        some = self.tr("{shown} of {kept} lines").format(shown=f"{shown:,}", kept=f"{kept:,}")
        self.count.setText(self.tr("%n line(s)", "", kept) if shown == kept else some)

    @Slot()
    def _narrow(self) -> None:
        self.narrowed.emit(self.sieve)

    @Slot()
    def _choose(self) -> None:
        self.levels.setEnabled(self.source != RUNNER)
        self.chosen.emit(self.source)
        self._narrow()
