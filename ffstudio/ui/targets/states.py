"""What is said of a clip, and in which colour."""

from __future__ import annotations

from enum import IntEnum

from ffstudio.ui.texts import QT_TRANSLATE_NOOP


class State(IntEnum):
    """In the order of sorting: what needs the operator comes first."""

    MISSING = 0
    UNREADABLE = 1
    FAILED = 2
    OUTDATED = 3
    RUNNING = 4
    WAITING = 5
    PROBING = 6
    PLAIN = 7
    ANALYSED = 8


STATES = {
    State.MISSING: (
        QT_TRANSLATE_NOOP("Targets", "Missing"),
        QT_TRANSLATE_NOOP("Targets", "The file is not where it was."),
        "bad",
    ),
    State.UNREADABLE: (
        QT_TRANSLATE_NOOP("Targets", "Unreadable"),
        QT_TRANSLATE_NOOP("Targets", "The file cannot be read."),
        "bad",
    ),
    State.FAILED: (
        QT_TRANSLATE_NOOP("Targets", "Analysis failed"),
        QT_TRANSLATE_NOOP("Targets", "Faces could not be looked for."),
        "bad",
    ),
    State.OUTDATED: (
        QT_TRANSLATE_NOOP("Targets", "Analyse again"),
        QT_TRANSLATE_NOOP("Targets", "The settings of face finding have changed since the analysis."),
        "warn",
    ),
    State.RUNNING: (
        QT_TRANSLATE_NOOP("Targets", "Analysing {percent} %"),
        QT_TRANSLATE_NOOP("Targets", "Faces are looked for in every frame."),
        "accent",
    ),
    State.WAITING: (
        QT_TRANSLATE_NOOP("Targets", "Waiting"),
        QT_TRANSLATE_NOOP("Targets", "The analysis begins after that of other clips."),
        "muted",
    ),
    State.PROBING: (
        QT_TRANSLATE_NOOP("Targets", "Reading"),
        QT_TRANSLATE_NOOP("Targets", "The file is being opened."),
        "muted",
    ),
    State.PLAIN: (
        QT_TRANSLATE_NOOP("Targets", "Not analysed"),
        QT_TRANSLATE_NOOP("Targets", "Choose Analyse to find the people of the clip."),
        "muted",
    ),
    State.ANALYSED: (
        QT_TRANSLATE_NOOP("Targets", "{count} people"),
        QT_TRANSLATE_NOOP("Targets", "All frames are analysed. The number is of the people found."),
        "good",
    ),
}
