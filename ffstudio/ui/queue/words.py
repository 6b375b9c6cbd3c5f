"""States and times of jobs as words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ffstudio.domain.jobs import Job, JobState
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

STATES = {
    JobState.DRAFT: QT_TRANSLATE_NOOP("Jobs", "Draft"),
    JobState.QUEUED: QT_TRANSLATE_NOOP("Jobs", "Waiting"),
    JobState.RUNNING: QT_TRANSLATE_NOOP("Jobs", "Rendering"),
    JobState.PAUSED: QT_TRANSLATE_NOOP("Jobs", "Paused"),
    JobState.INTERRUPTED: QT_TRANSLATE_NOOP("Jobs", "Interrupted"),
    JobState.COMPLETED: QT_TRANSLATE_NOOP("Jobs", "Completed"),
    JobState.FAILED: QT_TRANSLATE_NOOP("Jobs", "Failed"),
    JobState.CANCELLED: QT_TRANSLATE_NOOP("Jobs", "Cancelled"),
}
LOOKS = {  # icon and colour of each state
    JobState.DRAFT: ("edit", "muted"),
    JobState.QUEUED: ("queue", "muted"),
    JobState.RUNNING: ("play", "accent"),
    JobState.PAUSED: ("pause", "warn"),
    JobState.INTERRUPTED: ("alert", "warn"),
    JobState.COMPLETED: ("good", "good"),
    JobState.FAILED: ("bad", "bad"),
    JobState.CANCELLED: ("cancel", "muted"),
}


def state_word(state: JobState) -> str:
    """The state in the user's language."""
    return QCoreApplication.translate("Jobs", STATES[state])


def remaining(job: Job) -> float:
    """Seconds to go at the present speed, 0 where unknown."""
    return (job.total - job.done) / job.fps if job.fps and job.total > job.done else 0.0


def as_clock(seconds: float) -> str:
    """Hours, minutes and seconds: "0:04", "12:30", "1:02:03"."""
    whole = round(seconds)
    hours, minutes = divmod(whole // 60, 60)
    tail = f"{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
    return f"{hours}:{tail}" if hours else tail
